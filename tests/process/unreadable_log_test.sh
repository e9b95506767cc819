#!/usr/bin/env bash
# A log that is there and cannot be read may hold a stop sign: nothing is planned from it, and it stays as it is.
set -eu
hamstring=$1
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -p "$home/.local/share/hamstring/log.jsonl" # a folder in its place
run() { env -i HOME="$home" PATH="$PATH" "$hamstring" "$@"; }
fail() { echo "FAILED: $1"; cat "$home/out" "$home/err"; exit 1; }
for command in plan "plan --json" next calendar "start --rehearse" "start --yes"; do
  code=0
  # shellcheck disable=SC2086
  run $command >"$home/out" 2>"$home/err" </dev/null || code=$?
  [ $code = 1 ] || fail "$command ended with $code"
  [ ! -s "$home/out" ] || fail "$command printed something"
  grep -q "may hold a stop sign" "$home/err" || fail "$command does not say why"
  grep -q -- "--fresh" "$home/err" || fail "$command does not say what to do"
done
run plan --fresh >"$home/out" 2>"$home/err" || fail "plan --fresh"
[ ! -s "$home/err" ] || fail "plan --fresh looked at the log"
run start --fresh --rehearse >"$home/out" 2>"$home/err" || fail "start --fresh"
grep -q "could not be read" "$home/err" || fail "start --fresh is silent about the log"
[ -d "$home/.local/share/hamstring/log.jsonl" ] || fail "the log was touched"
echo "six commands refused, --fresh led on"
