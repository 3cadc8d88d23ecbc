# shellcheck shell=bash
# A real MySQL for the tests: the one in MYSQL_URL, or a server of our own in the cache.

MYSQL_HOME=$CACHE/mysql
MYSQL_PID=

# Starts the server if it is ours to start; exports MYSQL_URL, MYSQL_USER and MYSQL_PASSWORD.
mysql_start() {
  if [ -n "${MYSQL_URL:-}" ]; then
    if [ -z "${MYSQL_USER:-}" ] || [ -z "${MYSQL_PASSWORD+set}" ]; then
      fail "$(t 'MYSQL_URL is set, but MYSQL_USER or MYSQL_PASSWORD is not: set all three.' \
        '已设置 MYSQL_URL，但缺少 MYSQL_USER 或 MYSQL_PASSWORD：三者都要设置。')"
    fi
    export MYSQL_URL MYSQL_USER MYSQL_PASSWORD
    return
  fi
  if ! is_root || ! is_os debian; then
    fail "$(t 'Set MYSQL_URL, MYSQL_USER and MYSQL_PASSWORD to an empty MySQL server: one of our own needs root on Debian.' \
      '请用 MYSQL_URL、MYSQL_USER、MYSQL_PASSWORD 指定一个空的 MySQL：自建服务器需要 Debian 上的 root 权限。')"
  fi
  mkdir -p "$CACHE"
  exec 8>"$CACHE/mysql.lock"
  flock 8
  mysql_install
  mysql_end_leftover
  mysql_launch
}

mysql_install() {
  [ -x "$MYSQL_HOME/usr/sbin/mysqld" ] && return
  need_room 1500 "$CACHE"
  say "$(t '· installing a MySQL server into the cache (once, about a minute)' '· 正在缓存目录中安装 MySQL（仅一次，约一分钟）')"
  command -v debootstrap >/dev/null 2>&1 || apt_install debootstrap
  rm -rf "$MYSQL_HOME.new"
  debootstrap --variant=minbase --include=mysql-server-core sid "$MYSQL_HOME.new" \
    >"$CACHE/mysql-install.log" 2>&1 8>&- ||
    fail "$(t "MySQL could not be installed; see $CACHE/mysql-install.log." "无法安装 MySQL，见 $CACHE/mysql-install.log。")"
  rm -rf "$MYSQL_HOME.new"/var/cache/apt/archives/*.deb "$MYSQL_HOME"
  mv "$MYSQL_HOME.new" "$MYSQL_HOME"
}

# A server that a killed test run left behind: its root folder tells that it is ours.
mysql_end_leftover() {
  local pid
  pid=$(cat "$MYSQL_HOME/tmp/my.pid" 2>/dev/null || true)
  if [ -n "$pid" ] && [ "$(readlink "/proc/$pid/root" 2>/dev/null)" = "$MYSQL_HOME" ]; then
    kill "$pid"
    while kill -0 "$pid" 2>/dev/null; do sleep 0.2; done
  fi
}

mysql_launch() {
  local port=3307 log=$CACHE/mysql.log tries=0
  mkdir -p "$MYSQL_HOME/data"
  chmod 700 "$MYSQL_HOME/data"
  if [ ! -d "$MYSQL_HOME/data/my/mysql" ]; then
    rm -rf "$MYSQL_HOME/data/my.new"
    chroot "$MYSQL_HOME" /usr/sbin/mysqld --no-defaults --initialize-insecure --user=root \
      --datadir=/data/my.new >"$log" 2>&1 8>&- ||
      fail "$(t "MySQL could not make its database; see $log." "MySQL 无法初始化，见 $log。")"
    mv "$MYSQL_HOME/data/my.new" "$MYSQL_HOME/data/my"
  fi
  while port_taken $port; do port=$((port + 1)); done
  MYSQL_USER=portal_test
  MYSQL_PASSWORD=$(od -An -N18 -tx1 /dev/urandom | tr -d ' \n')
  printf '%s\n' \
    "ALTER USER root@localhost IDENTIFIED BY '$MYSQL_PASSWORD';" \
    "CREATE USER IF NOT EXISTS '$MYSQL_USER'@'127.0.0.1';" \
    "ALTER USER '$MYSQL_USER'@'127.0.0.1' IDENTIFIED BY '$MYSQL_PASSWORD';" \
    "GRANT ALL PRIVILEGES ON *.* TO '$MYSQL_USER'@'127.0.0.1' WITH GRANT OPTION;" \
    >"$MYSQL_HOME/data/init.sql"
  trap 'exit 130' INT TERM
  trap tests_end EXIT
  # What a former server said there must not be taken for this one's word.
  : >"$log"
  chroot "$MYSQL_HOME" /usr/sbin/mysqld --no-defaults --user=root --datadir=/data/my \
    --port=$port --bind-address=127.0.0.1 --skip-name-resolve --mysqlx=OFF --secure-file-priv= \
    --socket=/tmp/my.sock --pid-file=/tmp/my.pid --init-file=/data/init.sql --skip-log-bin \
    --innodb-flush-log-at-trx-commit=2 >"$log" 2>&1 8>&- &
  MYSQL_PID=$!
  until grep -q 'ready for connections' "$log"; do
    tries=$((tries + 1))
    if [ $tries -gt 300 ] || ! kill -0 "$MYSQL_PID" 2>/dev/null; then
      fail "$(t "MySQL did not start; see $log." "MySQL 未能启动，见 $log。")"
    fi
    sleep 0.2
  done
  rm -f "$MYSQL_HOME/data/init.sql"
  MYSQL_URL="jdbc:mysql://127.0.0.1:$port/"
  export MYSQL_URL MYSQL_USER MYSQL_PASSWORD
  say "$(t "· MySQL answers on port $port" "· MySQL 已在端口 $port 就绪")"
}

mysql_stop() {
  if [ -n "$MYSQL_PID" ]; then
    kill "$MYSQL_PID" 2>/dev/null || true
    wait "$MYSQL_PID" 2>/dev/null || true
    MYSQL_PID=
  fi
}
