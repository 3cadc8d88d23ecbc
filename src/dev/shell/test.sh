# shellcheck shell=bash
# The tests: which layers run, what they need, how long each took.

portal_test() {
  local only='' db=mariadb search=lucene jar='' arguments=()
  while [ $# -gt 0 ]; do
    case $1 in
      --only) only=${2:-} && shift ;;
      --db) db=${2:-} && shift ;;
      --search) search=${2:-} && shift ;;
      --jar) jar=yes db=mysql ;;
      crash) only=crash arguments+=(-Dcrash.rounds=200) ;;
      random) only=integration arguments+=(-Dtest=RandomStepsDbTest -Drandom.operations=100000) ;;
      -D*) arguments+=("$1") ;;
      *) fail "$(t "Unknown option '$1': ./portal help" "未知选项“$1”：请看 ./portal help")" ;;
    esac
    shift || true
  done
  need_jdk
  need_maven
  case $db in
    mariadb) ;;
    mysql) [ -n "$jar$only" ] || only=integration ;;
    *) fail "$(t "--db takes mariadb or mysql, not '$db'." "--db 只能是 mariadb 或 mysql，不能是“$db”。")" ;;
  esac
  case $search in
    lucene) ;;
    opensearch) [ -n "$only" ] || only=search ;;
    *) fail "$(t "--search takes lucene or opensearch, not '$search'." "--search 只能是 lucene 或 opensearch，不能是“$search”。")" ;;
  esac
  case $only in
    '') ;;
    unit) arguments+=("-Dtest.excludedGroups=architecture,view,db,browser,crash") ;;
    integration | db) arguments+=(-Dtest.groups=db) ;;
    architecture | view | browser | search | crash) arguments+=("-Dtest.groups=$only") ;;
    *) fail "$(t "--only takes unit, architecture, view, integration, search, crash or browser, not '$only'." \
      "--only 只能是 unit、architecture、view、integration、search、crash 或 browser，不能是“$only”。")" ;;
  esac
  test_data
  if [ -n "$jar" ]; then
    portal_build
    arguments+=("-Dportal.jar=$ROOT/target/biaolian.jar" -Dtest=MainJobBrowserTest)
  fi
  case $only in
    '' | browser) ensure_browser ;;
    *) CHROMIUM= ;;
  esac
  case $only$jar in
    '' | unit) ensure_pdfsig ;;
  esac
  ensure_keycloak
  ensure_paper_fonts
  if [ "$db" = mysql ]; then
    mysql_start
    # The password goes by the environment: command lines can be read by every user.
    arguments+=(-Dportal.db=mysql "-Dportal.db.adminUrl=$MYSQL_URL" "-Dportal.db.adminUser=$MYSQL_USER")
  fi
  if [ "$search" = opensearch ]; then
    opensearch_start
    arguments+=("-Dportal.search=$OPENSEARCH_URL")
  fi
  [ -z "$CHROMIUM" ] || arguments+=("-Dchromium=$CHROMIUM")
  arguments+=("-Dportal.cache=$CACHE" "-Dportal.root=$ROOT" "-Dkeycloak.dist=$KEYCLOAK"
    "-Dshared.data=$SHARED")
  rm -rf target/surefire-reports
  if [ -z "$only$jar" ]; then
    # The browser tests start a whole portal, which changes its JVM: they get one of their own.
    run_tests -Dtest.excludedGroups=browser "${arguments[@]}"
    run_tests -Dtest.groups=browser "${arguments[@]}"
  else
    run_tests "${arguments[@]}"
  fi
  layers
  exit "$FAILED"
}

# The real rows lie beside the project; on CI they must.
test_data() {
  SHARED=$ROOT/../shared/data
  if [ ! -d "$SHARED" ]; then
    [ "${CI:-}" != true ] || fail "$(t 'CI has no ../shared/data: put it beside the project.' 'CI 缺少 ../shared/data：请把它放在项目旁边。')"
    say "$(t '! ../shared/data is missing: the tests on real rows are left out.' '! 没有 ../shared/data：跳过使用真实数据的测试。')"
  fi
}

# Ends the servers that were started for the tests.
tests_end() {
  mysql_stop
  opensearch_stop
}

FAILED=0

# Remembers a failure, so that the other layers still run and the minutes are told.
run_tests() {
  "$MVN" -B -ntp test -Dsurefire.failIfNoSpecifiedTests=true "$@" 8>&- || FAILED=$?
}

# Minutes per layer from the reports; no test at all is a failure.
layers() {
  local reports=(target/surefire-reports/TEST-*.xml)
  [ -f "${reports[0]}" ] || fail "$(t 'No test ran.' '没有运行任何测试。')"
  awk '
    function attribute(name) {
      return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : ""
    }
    / tests="/ && / time="/ && !seen[FILENAME]++ {
      class = attribute("name")
      layer = class ~ /BrowserTest$/ ? "browser" : class ~ /View(Db)?Test$/ ? "view" : class ~ /DbTest$/ ? "integration" : \
        class ~ /CrashTest$/ ? "crash" : class ~ /ArchitectureTest$/ ? "architecture" : "unit"
      seconds[layer] += attribute("time"); tests[layer] += attribute("tests")
      bad[layer] += attribute("failures") + attribute("errors")
    }
    END {
      split("unit architecture view integration crash browser", order, " ")
      for (i = 1; i <= 6; i++) if (order[i] in tests)
        printf "%-13s %5d tests %4d failed %7.1f min\n", order[i], tests[order[i]], bad[order[i]], seconds[order[i]] / 60
    }' RS='>' "${reports[@]}"
}
