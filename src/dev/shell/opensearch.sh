# shellcheck shell=bash
# A search server for the tests: the one in OPENSEARCH_URL, or one of our own made of Maven parts.

OPENSEARCH_PID=
OPENSEARCH_HOME=

# Starts the server if it is ours to start; sets OPENSEARCH_URL.
opensearch_start() {
  [ -n "${OPENSEARCH_URL:-}" ] && return
  local classes log tries=0
  mkdir -p target
  classes=$ROOT/target/opensearch-classes log=$ROOT/target/opensearch.log
  say "$(t '· starting OpenSearch (the first time this fetches 60 MB)' '· 正在启动 OpenSearch（首次需要下载 60 MB）')"
  "$MVN" -B -q -ntp -f src/dev/opensearch/pom.xml dependency:build-classpath \
    -Dmdep.outputFile="$ROOT/target/opensearch.classpath" >"$log" 2>&1 8>&- ||
    fail "$(t "Maven could not fetch OpenSearch; see $log." "Maven 无法获取 OpenSearch，见 $log。")"
  rm -rf "$classes"
  "$JAVA_HOME/bin/javac" -nowarn -d "$classes" -cp "$(cat target/opensearch.classpath)" \
    src/dev/opensearch/SearchServer.java >>"$log" 2>&1 8>&- ||
    fail "$(t "The search server did not compile; see $log." "搜索服务器无法编译，见 $log。")"
  OPENSEARCH_HOME=$(mktemp -d)
  trap 'exit 130' INT TERM
  trap tests_end EXIT
  "$JAVA" -Xmx1g "${QUIET_JVM[@]}" -cp "$classes:$(cat target/opensearch.classpath)" \
    SearchServer "$OPENSEARCH_HOME" >>"$log" 2>&1 8>&- &
  OPENSEARCH_PID=$!
  until [ -f "$OPENSEARCH_HOME/port" ]; do
    tries=$((tries + 1))
    if [ $tries -gt 600 ] || ! kill -0 "$OPENSEARCH_PID" 2>/dev/null; then
      fail "$(t "OpenSearch did not start; see $log." "OpenSearch 未能启动，见 $log。")"
    fi
    sleep 0.2
  done
  OPENSEARCH_URL=http://127.0.0.1:$(cat "$OPENSEARCH_HOME/port")
  say "$(t "· OpenSearch answers at $OPENSEARCH_URL" "· OpenSearch 已在 $OPENSEARCH_URL 就绪")"
}

opensearch_stop() {
  if [ -n "$OPENSEARCH_PID" ]; then
    kill "$OPENSEARCH_PID" 2>/dev/null || true
    wait "$OPENSEARCH_PID" 2>/dev/null || true
    OPENSEARCH_PID=
  fi
  [ -z "$OPENSEARCH_HOME" ] || rm -rf "$OPENSEARCH_HOME"
}
