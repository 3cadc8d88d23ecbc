# shellcheck shell=bash
# Compiling, the class path of the laptop's programs, the production jar.

QUIET_JVM=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)

# A checksum over everything that goes into the classes.
sources_stamp() {
  # Folders that do not exist (yet) make find complain; that is no error.
  { find pom.xml src/main src/dev src/bench src/test frontend -type f ! -path 'src/dev/shell/*' \
    ! -path 'frontend/generated/*' ! -path '*/node_modules/*' -exec cksum {} + 2>/dev/null || true; } |
    LC_ALL=C sort | cksum
}

# Compiles and resolves the class path, unless nothing has changed since.
ensure_classes() {
  local stamp
  need_jdk
  stamp=$(sources_stamp)
  if [ -f target/run.classpath ] && [ "$(cat target/run.stamp 2>/dev/null)" = "$stamp" ]; then
    return
  fi
  need_maven
  need_room_for_run
  say "$(t '· building (the first time this fetches libraries and takes minutes)' '· 正在构建（首次需要下载依赖，约几分钟）')"
  mkdir -p target
  rm -f target/run.stamp
  "$MVN" -B -q -ntp test-compile dependency:build-classpath -Dspotless.check.skip=true \
    -Dmdep.outputFile=target/run.classpath -Dmdep.includeScope=test >target/build.log 2>&1 || {
    grep -m 5 '^\[ERROR\]' target/build.log >&2 || true
    fail "$(t 'The build failed; all of it is in target/build.log.' '构建失败，详见 target/build.log。')"
  }
  say "$stamp" >target/run.stamp
}

class_path() { printf '%s' "target/test-classes:target/classes:$(cat target/run.classpath)"; }

# Keycloak's distribution, fetched by Maven once; sets KEYCLOAK.
ensure_keycloak() {
  local version fetched
  version=$(sed -n 's:.*<keycloak.version>\(.*\)</keycloak.version>.*:\1:p' pom.xml)
  KEYCLOAK=$CACHE/keycloak-quarkus-dist-$version.tar.gz
  [ -f "$KEYCLOAK" ] && return
  need_maven
  say "$(t "· fetching Keycloak $version (176 MB, once)" "· 正在获取 Keycloak $version（176 MB，仅一次）")"
  mkdir -p "$CACHE"
  fetched=$(mktemp -d "$CACHE/keycloak.XXXXXX")
  "$MVN" -B -q -ntp dependency:copy -DoutputDirectory="$fetched" \
    -Dartifact="org.keycloak:keycloak-quarkus-dist:$version:tar.gz" >"$fetched/log" 2>&1 || {
    rm -rf "$fetched"
    fail "$(t 'Maven could not fetch Keycloak: check the network.' 'Maven 无法获取 Keycloak：请检查网络。')"
  }
  mv "$fetched"/*.tar.gz "$KEYCLOAK"
  rm -rf "$fetched"
}

# The program takes the place of this shell, so that Ctrl-C reaches it.
portal_main() {
  ensure_classes
  exec "$JAVA" "${QUIET_JVM[@]}" -cp "$(class_path)" "$@"
}

portal_run() {
  need_jdk
  need_maven
  need_room_for_run
  ensure_keycloak
  ensure_paper_fonts
  portal_main -Xmx1g -Dportal.began="${BEGAN/,/.}" -Dportal.root="$ROOT" -Dportal.cache="$CACHE" -Dkeycloak.dist="$KEYCLOAK" \
    dev.biaolian.run.PortalRun "$@"
}

# Works beside a running portal and without one.
portal_audit() {
  portal_main -Xmx512m -Dportal.root="$ROOT" -Dportal.cache="$CACHE" dev.biaolian.run.AuditTask "$@"
}

portal_bench() {
  [ $# -gt 0 ] || fail "$(t 'Which benchmark? ./portal bench NAME' '运行哪一项？./portal bench 名称')"
  local name=$1
  shift
  name=$(printf '%s' "$name" | awk -F- '{ for (i = 1; i <= NF; i++) printf "%s%s", toupper(substr($i, 1, 1)), substr($i, 2) }')
  [ -f "src/bench/java/dev/biaolian/bench/$name.java" ] ||
    fail "$(t "There is no benchmark '$name' under src/bench/java." "src/bench/java 中没有“$name”。")"
  if [ "$name" = Start ]; then
    bench_start "$@"
  elif [ "$name" = Session ] || [ "$name" = Recognition ]; then
    need_jdk
    ensure_keycloak
    portal_main -Dportal.root="$ROOT" -Dportal.cache="$CACHE" -Dkeycloak.dist="$KEYCLOAK" "dev.biaolian.bench.$name" "$@"
  elif [ "$name" = Catalogue ]; then
    need_jdk
    ensure_keycloak
    ensure_browser
    portal_main -Dportal.root="$ROOT" -Dportal.cache="$CACHE" -Dkeycloak.dist="$KEYCLOAK" -Dchromium="$CHROMIUM" "dev.biaolian.bench.$name" "$@"
  else
    portal_main -Dportal.cache="$CACHE" "dev.biaolian.bench.$name" "$@"
  fi
}

# The production jar on MySQL. Not by exec: the server has to be stopped afterwards.
bench_start() {
  portal_build
  ensure_classes
  mysql_start
  "$JAVA" "${QUIET_JVM[@]}" -cp "$(class_path)" -Dportal.jar=target/biaolian.jar \
    "-Dportal.db.adminUrl=$MYSQL_URL" "-Dportal.db.adminUser=$MYSQL_USER" dev.biaolian.bench.Start "$@" 8>&-
}

portal_build() {
  local unwanted
  need_jdk
  need_maven
  # The one test that says whether the libraries may go out.
  "$MVN" -B -ntp package -Dtest=LicencesTest -Dspotless.check.skip=true || fail "$(t 'The build failed.' '构建失败。')"
  unwanted=$("$JAVA_HOME/bin/jar" tf target/biaolian.jar | grep -iE \
    'lib/(mariadb|keycloak|playwright|flowable|junit|archunit-junit|browserless)|classes/(dev/|demo/)|DemoWorld' || true)
  [ -z "$unwanted" ] || fail "$(t "The production jar must not hold: $unwanted" "正式程序包中不应有：$unwanted")"
  say "✓ target/biaolian.jar ($(($(wc -c <target/biaolian.jar) / 1048576)) MB)"
}
