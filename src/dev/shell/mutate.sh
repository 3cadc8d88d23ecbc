# shellcheck shell=bash
# Mutation testing: do the unit tests notice when a rule is broken on purpose?

portal_mutate() {
  local floor killed all
  need_maven
  ensure_classes
  ensure_pdfsig
  floor=$(sed -n 's:.*<mutationThreshold>\(.*\)</mutationThreshold>.*:\1:p' pom.xml)
  say "$(t '· breaking the rules one by one; a few minutes' '· 正在逐一改坏规则并检验测试，约需几分钟')"
  rm -rf target/pit-reports
  "$MVN" -B -ntp org.pitest:pitest-maven:mutationCoverage >target/mutate.log 2>&1 || true
  [ -f target/pit-reports/mutations.xml ] ||
    fail "$(t 'No rule was broken; see target/mutate.log.' '没有运行任何变异体，见 target/mutate.log。')"
  survivors
  killed=$(grep -c '<mutation detected=.true' target/pit-reports/mutations.xml || true)
  all=$(grep -c '<mutation ' target/pit-reports/mutations.xml || true)
  say "$(t 'Line by line:' '逐行报告：') target/pit-reports/index.html"
  say "FIGURE mutants.killed=$killed/$all"
  [ $((killed * 100)) -ge $((all * floor)) ] || fail "$(t \
    "At least $floor % have to be killed: write the tests that the survivors lack." \
    "至少应杀灭 $floor %：请为存活的变异体补充测试。")"
}

# One line for each mutant that no test noticed.
survivors() {
  awk '
    function field(name) {
      return match($0, "<" name ">[^<]*") ? substr($0, RSTART + length(name) + 2, RLENGTH - length(name) - 2) : ""
    }
    /<mutation / && !/detected=.true/ {
      class = field("mutatedClass"); sub(/^org\.biaolian\./, "", class)
      what = field("description"); gsub(/[a-z]+\//, "", what)
      printf "%s:%s %s: %s%s\n", class, field("lineNumber"), field("mutatedMethod"), what, \
        /NO_COVERAGE/ ? " (no test comes here)" : ""
    }' target/pit-reports/mutations.xml |
    sed 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g' | LC_ALL=C sort -t: -k1,1 -k2,2n
}
