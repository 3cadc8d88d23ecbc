# shellcheck shell=bash
# What every command needs: words, the JDK, Maven, room on the disk, Debian packages.

MVN=${MVN:-mvn}

say() { printf '%s\n' "$*"; }

# One line that says what to do, and the end.
fail() {
  printf '✗ %s\n' "$*" >&2
  exit 1
}

# t ENGLISH CHINESE: the words in the language of this terminal.
t() {
  case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    zh*) printf '%s' "$2" ;;
    *) printf '%s' "$1" ;;
  esac
}

# The major version of the JDK in a folder, or 0.
jdk_version() {
  local version
  if [ ! -x "$1/bin/javac" ] || [ ! -f "$1/release" ]; then
    say 0
    return
  fi
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  say "${version:-0}"
}

# Prints the folder of a JDK 25 or later: JAVA_HOME, then PATH, then the usual places.
find_jdk() {
  local candidate on_path=
  if command -v javac >/dev/null 2>&1; then
    on_path=$(dirname "$(dirname "$(real_path "$(command -v javac)")")")
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" \
    /usr/lib/jvm/* /usr/local/lib/jvm/* /opt/jdk* /opt/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -n "$candidate" ] && [ "$(jdk_version "$candidate")" -ge 25 ]; then
      say "$candidate"
      return
    fi
  done
  return 1
}

# Follows links; macOS has no readlink -f before version 12.
real_path() {
  local path=$1 target
  while [ -L "$path" ]; do
    target=$(readlink "$path")
    case $target in
      /*) path=$target ;;
      *) path=$(dirname "$path")/$target ;;
    esac
  done
  say "$path"
}

need_jdk() {
  JAVA_HOME=$(find_jdk) || fail "$(t \
    'No JDK 25 or later found: install one (for example Temurin 25) or set JAVA_HOME to its folder.' \
    '没有找到 JDK 25 或更高版本：请安装（例如 Temurin 25），或把 JAVA_HOME 指向它的目录。')"
  export JAVA_HOME
  JAVA=$JAVA_HOME/bin/java
}

need_maven() {
  command -v "$MVN" >/dev/null 2>&1 || fail "$(t \
    'Maven is missing: install it (Debian: apt-get install maven; macOS: brew install maven).' \
    '缺少 Maven：请安装（Debian：apt-get install maven；macOS：brew install maven）。')"
}

# Free megabytes on the disk that holds a folder, existing or not.
free_mb() {
  local folder=$1
  while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
  df -Pk "$folder" | awk 'NR == 2 { print int($4 / 1024) }'
}

# need_room MB FOLDER
need_room() {
  [ "$(free_mb "$2")" -ge "$1" ] || fail "$(t \
    "Too little disk space at $2: $1 MB are needed, $(free_mb "$2") MB are free." \
    "磁盘空间不足（$2）：需要 $1 MB，只剩 $(free_mb "$2") MB。")"
}

# The first start unpacks servers and fetches libraries; later ones only write data.
need_room_for_run() {
  if ls "$CACHE"/mariadb-*/bin/mariadbd >/dev/null 2>&1; then
    need_room 300 "$ROOT"
  else
    need_room 2000 "$CACHE"
    need_room 500 "$ROOT"
  fi
}

is_root() { [ "$(id -u)" -eq 0 ]; }

# is_os debian: whether this is that distribution, not one made from it.
is_os() { [ -r /etc/os-release ] && (. /etc/os-release && [ "${ID:-}" = "$1" ]); }

# Installs Debian packages; the package lists are fetched once a run.
apt_install() {
  if [ -z "${APT_UPDATED:-}" ]; then
    apt-get update -qq || fail "$(t 'apt-get update failed: check the network.' 'apt-get update 失败：请检查网络。')"
    APT_UPDATED=1
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
    fail "$(t "apt-get could not install $*." "apt-get 无法安装 $*。")"
}

# Whether something listens on a TCP port of this machine.
port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
