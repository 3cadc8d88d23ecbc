# shellcheck shell=bash
# A browser, Chinese fonts and a judge of signatures for the tests.

# The machine's own Chromium; not Ubuntu's package, which only points to a snap.
own_chromium() {
  local name path
  if [ -n "${CHROMIUM:-}" ]; then
    [ -x "$CHROMIUM" ] && say "$CHROMIUM"
    return
  fi
  is_os ubuntu && return
  for name in chromium chromium-browser google-chrome; do
    path=$(command -v "$name" 2>/dev/null) || continue
    say "$path"
    return
  done
}

# Not counting those of official papers, in which no screen is read.
has_chinese_fonts() {
  [ "$(uname)" = Darwin ] && return
  command -v fc-list >/dev/null 2>&1 && fc-list :lang=zh-cn family | grep -qviE 'uming|ukai'
}

# The fonts that the settings name, or the free one of official papers.
has_paper_fonts() {
  local font
  for font in "${BIAOLIAN_PAPERS_FONTS_TEXT:-}" "${BIAOLIAN_PAPERS_FONTS_TITLE:-}"; do
    [ -z "$font" ] || [ -r "${font%%#*}" ] || return 1
  done
  [ -n "${BIAOLIAN_PAPERS_FONTS_TEXT:-}" ] || free_paper_font
}

free_paper_font() {
  local font
  for font in /usr/share/fonts/truetype/arphic/uming.ttc /usr/share/fonts/cjkuni-uming/uming.ttc \
    /System/Library/Fonts/Supplemental/Songti.ttc; do
    [ ! -r "$font" ] || return 0
  done
  return 1
}

# Installs the free font of official papers where that is possible; else says what to do.
ensure_paper_fonts() {
  has_paper_fonts && return
  if is_root && command -v apt-get >/dev/null 2>&1; then
    say "$(t '· installing a font for official papers' '· 正在安装公文字体')"
    apt_install fonts-arphic-uming
  else
    say "$(t '! No font for official papers: install fonts-arphic-uming (AR PL UMing), or they cannot be made.' \
      '! 没有公文字体：请安装 fonts-arphic-uming（AR PL UMing），否则无法生成公文。')"
  fi
}

# Another program than the portal's own libraries says whether a paper's signature holds.
ensure_pdfsig() {
  command -v pdfsig >/dev/null 2>&1 && return
  if is_root && command -v apt-get >/dev/null 2>&1; then
    say "$(t '· installing pdfsig, which judges the signatures of papers' '· 正在安装检验公文签名的 pdfsig')"
    apt_install poppler-utils
  else
    fail "$(t 'pdfsig is missing: install poppler-utils (macOS: brew install poppler) and try again.' \
      '缺少 pdfsig：请安装 poppler-utils（macOS：brew install poppler）后重试。')"
  fi
}

# Sets CHROMIUM to a browser, or to nothing when Playwright's own is to be used.
ensure_browser() {
  CHROMIUM=$(own_chromium)
  if [ -z "$CHROMIUM" ] && is_root && is_os debian; then
    say "$(t '· installing Chromium' '· 正在安装 Chromium')"
    apt_install chromium
    CHROMIUM=$(command -v chromium)
  fi
  if ! has_chinese_fonts; then
    if is_root && command -v apt-get >/dev/null 2>&1; then
      say "$(t '· installing Chinese fonts' '· 正在安装中文字体')"
      apt_install fontconfig fonts-noto-cjk
    else
      fail "$(t 'Chinese fonts are missing: install fonts-noto-cjk and try again.' '缺少中文字体：请安装 fonts-noto-cjk 后重试。')"
    fi
  fi
  if [ -z "$CHROMIUM" ]; then
    playwright_browser
  fi
}

playwright_browser() {
  say "$(t "· fetching Playwright's own browser" '· 正在获取 Playwright 自带的浏览器')"
  ensure_classes
  "$JAVA" -cp "$(class_path)" com.microsoft.playwright.CLI install chromium >target/playwright.log 2>&1 ||
    fail "$(t 'No browser for the tests: install Chromium, or set CHROMIUM to its program (see target/playwright.log).' \
      '没有可用于测试的浏览器：请安装 Chromium，或把 CHROMIUM 设为其程序路径（见 target/playwright.log）。')"
}
