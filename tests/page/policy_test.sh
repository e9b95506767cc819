#!/usr/bin/env bash
# policy_test.sh PROGRAM: the style sheet of a page is the one that its policy allows, by another program's digest.
set -eu
program=$1
code=0
for page in "plan --fresh" "show kickback" "show bridge squat"; do
  # shellcheck disable=SC2086
  text=$(HOME=/nowhere "$program" $page --format html)
  style=${text#*<style>}
  style=${style%%</style>*}
  digest=$(printf '%s' "$style" | sha256sum | cut -c 1-64)
  expected=$(printf "$(sed 's/../\\x&/g' <<<"$digest")" | base64)
  found=${text#*style-src &#39;sha256-}
  found=${found%%&#39;*}
  if [ "$found" != "$expected" ]; then
    echo "FAILED: $page: the policy allows «$found», the style sheet is «$expected»"
    code=1
  fi
done
exit $code
