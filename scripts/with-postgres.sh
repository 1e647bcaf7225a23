#!/usr/bin/env bash
# Runs a command with ASSAY_TEST_POSTGRES naming a PostgreSQL server of its own: a fresh cluster on a free port, stopped
# and removed at the end. Installs Debian's package where it is missing and can be; says so and runs without it otherwise.
set -u

binaries() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }

install() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  export DEBIAN_FRONTEND=noninteractive
  mkdir -p /etc/postgresql-common
  grep -qs '^create_main_cluster' /etc/postgresql-common/createcluster.conf ||
    echo 'create_main_cluster = false' >>/etc/postgresql-common/createcluster.conf
  apt-get install -y -q --no-install-recommends postgresql >/dev/null 2>&1 && return
  apt-get update -q >/dev/null 2>&1
  apt-get install -y -q --no-install-recommends postgresql >/dev/null 2>&1
}

bin=$(binaries)
[ -n "$bin" ] || { install; bin=$(binaries); }
if [ -z "$bin" ]; then
  echo "PostgreSQL is not installed and cannot be; the specs that need a server are skipped." >&2
  exec "$@"
fi

# The server refuses to run as root.
as_owner() { "$@"; }
work=$(mktemp -d)
if [ "$(id -u)" = 0 ]; then
  owner=postgres
  id -u "$owner" >/dev/null 2>&1 || owner=nobody
  chown "$owner" "$work"
  as_owner() { setpriv --reuid "$owner" --regid "$(id -g "$owner")" --clear-groups env HOME="$work" "$@"; }
fi
stop() {
  as_owner "$bin/pg_ctl" -D "$work/data" -m immediate -w stop >/dev/null 2>&1
  rm -rf "$work"
}
trap stop EXIT

port=$(node -e 'const s = require("net").createServer(); s.listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
cd "$work" || exit 1
if as_owner "$bin/initdb" -D "$work/data" -U assay -A trust --no-sync --encoding=UTF8 --locale=C >"$work/initdb.log" 2>&1 &&
  as_owner "$bin/pg_ctl" -D "$work/data" -w -l "$work/server.log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c shared_buffers=128MB" start >/dev/null 2>&1; then
  export ASSAY_TEST_POSTGRES="postgres://assay@127.0.0.1:$port/postgres"
else
  echo "PostgreSQL did not start; the specs that need a server are skipped:" >&2
  tail -5 "$work"/initdb.log "$work"/server.log >&2 2>/dev/null
fi
cd "$OLDPWD" || exit 1
"$@"
