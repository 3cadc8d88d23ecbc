# shellcheck shell=bash
# Rebuilding the frontend bundle, the only task that needs Node.

NODE_HOME=$CACHE/node24

# Node 24 from its npm package, laid out as the build expects an installed Node.
ensure_node() {
  local fresh
  [ -x "$NODE_HOME/bin/node" ] && return
  command -v npm >/dev/null 2>&1 || fail "$(t \
    'npm is missing: install any Node with npm, it is used once to fetch Node 24.' \
    '缺少 npm：请安装任一带 npm 的 Node，仅用于获取一次 Node 24。')"
  say "$(t '· fetching Node 24 (once)' '· 正在获取 Node 24（仅一次）')"
  mkdir -p "$CACHE"
  fresh=$(mktemp -d "$CACHE/node24.XXXXXX")
  npm install --prefix "$fresh" --no-save --no-audit --no-fund --foreground-scripts \
    node@24 npm@11 >"$CACHE/node24.log" 2>&1 || true
  if [ ! -x "$fresh/node_modules/node/bin/node" ]; then
    rm -rf "$fresh"
    fail "$(t "npm could not fetch Node 24; see $CACHE/node24.log." "npm 无法获取 Node 24，见 $CACHE/node24.log。")"
  fi
  mkdir -p "$fresh/out/bin" "$fresh/out/lib/node_modules"
  cp -L "$fresh/node_modules/node/bin/node" "$fresh/out/bin/node"
  mv "$fresh/node_modules/npm" "$fresh/out/lib/node_modules/npm"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$fresh/out/bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$fresh/out/bin/npx"
  # Whoever finishes first wins; the other's copy is thrown away.
  [ -e "$NODE_HOME" ] || mv "$fresh/out" "$NODE_HOME"
  rm -rf "$fresh"
}

portal_bundle() {
  need_jdk
  need_maven
  ensure_node
  PATH=$NODE_HOME/bin:$PATH
  export PATH
  # What earlier builds unpacked or built here would be packed into the bundle again.
  rm -rf target/classes/META-INF/VAADIN src/main/bundles/prod.bundle
  "$MVN" -B -ntp process-classes -Dspotless.check.skip=true -Dvaadin.force.production.build=true ||
    fail "$(t 'The bundle could not be built.' '前端包构建失败。')"
  [ -f src/main/bundles/prod.bundle ] ||
    fail "$(t 'The build wrote no src/main/bundles/prod.bundle.' '构建没有生成 src/main/bundles/prod.bundle。')"
  say "✓ src/main/bundles/prod.bundle ($(($(wc -c <src/main/bundles/prod.bundle) / 1024)) kB): $(t 'commit it' '请提交')"
}
