# shellcheck shell=bash
# Is this machine fit? One line each; the exit code says whether all is well.

DOCTOR_BAD=0

# check OK TEXT REMEDY
check() {
  if [ "$1" = yes ]; then
    say "✓ $2"
  else
    say "✗ $2 — $3"
    DOCTOR_BAD=1
  fi
}

yes_if() { if "$@" >/dev/null 2>&1; then say yes; else say no; fi; }

memory_mb() {
  if [ -r /proc/meminfo ]; then
    awk '/^MemTotal:/ { print int($2 / 1024) }' /proc/meminfo
  else
    echo $(($(sysctl -n hw.memsize) / 1048576))
  fi
}

portal_doctor() {
  local jdk memory locale port
  jdk=$(find_jdk || true)
  check "$(yes_if test -n "$jdk")" "JDK 25 ${jdk:+($jdk)}" \
    "$(t 'install one (for example Temurin 25) or set JAVA_HOME' '请安装（例如 Temurin 25）或设置 JAVA_HOME')"
  check "$(yes_if command -v "$MVN")" Maven "$(t 'install maven' '请安装 maven')"
  check "$(yes_if test "$(free_mb "$CACHE")" -ge 2000)" \
    "$(t 'disk' '磁盘') $(free_mb "$CACHE") MB" "$(t '2,000 MB are needed' '需要 2,000 MB')"
  memory=$(memory_mb)
  check "$(yes_if test "$memory" -ge 3500)" "$(t 'memory' '内存') $memory MB" \
    "$(t 'database, sign-in server and portal need 4 GB' '数据库、登录服务和门户共需 4 GB')"
  for port in 8080 8081; do
    check "$(if port_taken $port; then say no; else say yes; fi)" "$(t 'port' '端口') $port" \
      "$(t 'taken: stop what uses it, or ./portal run --port N' '已被占用：请停止占用者，或使用 ./portal run --port N')"
  done
  check "$(yes_if test -n "$(own_chromium)")" "$(t 'browser for the tests' '测试用浏览器') $(own_chromium)" \
    "$(t "install Chromium; otherwise ./portal test fetches Playwright's own" '请安装 Chromium；否则 ./portal test 会获取 Playwright 自带的浏览器')"
  check "$(yes_if has_chinese_fonts)" "$(t 'Chinese fonts' '中文字体')" \
    "$(t 'install fonts-noto-cjk' '请安装 fonts-noto-cjk')"
  check "$(yes_if has_paper_fonts)" "$(t 'fonts of official papers' '公文字体') ${BIAOLIAN_PAPERS_FONTS_TEXT:-} ${BIAOLIAN_PAPERS_FONTS_TITLE:-}" \
    "$(t 'install fonts-arphic-uming, or name readable files in BIAOLIAN_PAPERS_FONTS_TEXT and _TITLE' '请安装 fonts-arphic-uming，或在 BIAOLIAN_PAPERS_FONTS_TEXT、_TITLE 中指定可读的字体文件')"
  check "$(yes_if command -v pdfsig)" "$(t 'pdfsig for the tests of signatures' '检验签名的测试所用的 pdfsig')" \
    "$(t 'install poppler-utils (macOS: brew install poppler)' '请安装 poppler-utils（macOS：brew install poppler）')"
  locale=$(locale charmap 2>/dev/null || say '?')
  check "$(yes_if test "$locale" = UTF-8)" "$(t 'locale' '区域设置') $locale" \
    "$(t 'set LANG=C.UTF-8 so that Chinese shows in this terminal' '请设置 LANG=zh_CN.UTF-8，终端才能显示中文')"
  check yes "$(t 'time zone' '时区') $(date +%Z%z) ($(t 'the portal itself always uses Asia/Shanghai' '门户始终使用 Asia/Shanghai'))" ''
  exit "$DOCTOR_BAD"
}
