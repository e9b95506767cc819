#!/usr/bin/env bash
# streams_test.sh PROGRAM: what only a real process shows: exit codes, closed and full outputs, pipes, bytes on screen.
set -u
program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failures=0
checks=0

# expect NAME EXPECTED ACTUAL
expect() {
  checks=$((checks + 1))
  [ "$2" = "$3" ] && return
  failures=$((failures + 1))
  printf 'FAILED: %s: expected «%s», got «%s»\n' "$1" "$2" "$3"
}

code() { "$@" >out.txt 2>err.txt </dev/null; echo $?; }
has_escape() { LC_ALL=C grep -qa "$(printf '[\033\233]')" "$@" && echo yes || echo no; }

expect 'done is 0' 0 "$(code "$program" list)"
expect 'a failure is 1' 1 "$(code "$program" show nothing-like-this)"
expect 'wrong usage is 2' 2 "$(code "$program" list --nothing)"
expect 'help is 0' 0 "$(code "$program" --help)"
expect 'a bare call helps' 0 "$(code "$program")"
expect 'the version is 0' 0 "$(code "$program" --version)"
for command in list show validate; do
  expect "help of $command" 0 "$(code "$program" $command --help)"
  expect "help of $command has examples" yes "$(grep -q '^Examples' out.txt && echo yes)"
done

"$program" list >/dev/full 2>err.txt; expect 'a full disk is an error' 1 $?
"$program" --help >/dev/full 2>err.txt; expect 'a full disk is an error for help' 1 $?
"$program" list >&- 2>err.txt; expect 'a closed output is an error' 1 $?
"$program" list 2>&- >out.txt; expect 'a closed error stream is none' 0 $?
"$program" list --json 2>err.txt | head -n 1 >/dev/null
expect 'a closed pipe ends by its signal' 141 "${PIPESTATUS[0]}"
expect 'a closed pipe ends quietly' '' "$(cat err.txt)"

expect 'a pipe has no colour' no "$("$program" list >out.txt; has_escape out.txt)"
expect 'colour can be asked for' yes "$("$program" list --color always >out.txt; has_escape out.txt)"
expect 'NO_COLOR gives way to --color' yes "$(NO_COLOR=1 "$program" list --color always >out.txt; has_escape out.txt)"
expect 'CLICOLOR_FORCE colours' yes "$(CLICOLOR_FORCE=1 "$program" list >out.txt; has_escape out.txt)"
expect 'NO_COLOR comes before CLICOLOR_FORCE' no "$(NO_COLOR=1 CLICOLOR_FORCE=1 "$program" list >out.txt; has_escape out.txt)"

evil=$(printf '\033[31m\233evil\342\200\256')
for words in "show $evil" "list --level $evil" "list --$evil" "$evil" "list --search $evil" "validate $evil" "list --catalogue $evil"; do
  # shellcheck disable=SC2086
  "$program" $words >out.txt 2>err.txt
  expect "no escape from: ${words%% *}" no "$(has_escape out.txt err.txt)"
done
printf '{"schema":1,"exercises":[{"id":"\\u001b[31m","%s":1}]}' "$evil" >evil.json
expect 'an evil catalogue is refused' 1 "$(code "$program" validate evil.json)"
expect 'no escape from a catalogue' no "$(has_escape out.txt err.txt)"
expect 'COLUMNS may be nonsense' 0 "$(COLUMNS=$evil code "$program" list)"
expect 'and hugely so' 0 "$(COLUMNS=99999999999999999999 code "$program" list)"

: >empty.json
echo null >null.json
head -c 200000 /dev/zero | tr '\0' '[' >deep.json
printf '{"schema":1,"exercises":["\377"]}' >utf8.json
mkdir folder
for file in empty.json null.json deep.json utf8.json folder missing.json; do
  expect "$file is refused" 1 "$(code "$program" list --catalogue $file)"
  expect "$file: nothing half-used" '' "$(cat out.txt)"
  expect "$file is named" yes "$(grep -q "$file" err.txt && echo yes)"
done
if [ "$(id -u)" != 0 ]; then
  echo '{}' >secret.json
  chmod 000 secret.json
  expect 'a file without permission is refused' 1 "$(code "$program" list --catalogue secret.json)"
fi

expect 'standard input is a file' 0 "$("$program" list --json | "$program" validate --no-builtin - >/dev/null 2>&1; echo $?)"
expect 'list --json is what it was read from' '' \
  "$("$program" list --json >one.json; "$program" list --json --no-builtin --catalogue one.json | diff one.json - | head -n 3)"

export HOME=$work/home
expect 'an empty value is a slip' 2 "$(code "$program" plan --output '')"
expect 'a value after = may not lack' 2 "$(code "$program" --color= plan)"
expect 'a day-away time zone is no trouble' 0 "$(TZ=XXX-24 code "$program" log add kickback --sets 1 --reps 8)"
expect 'what it wrote can be read' 0 "$(code "$program" log check)"
code "$program" log add kickback --sets 1 --reps 9 >/dev/null
"$program" log undo >one.txt 2>/dev/null & "$program" log undo >two.txt 2>/dev/null & wait
expect 'two undos at once take back two records' no "$(cmp -s one.txt two.txt && echo yes || echo no)"
printf '{"v":1,"kind":"sto' >>"$HOME/.local/share/hamstring/log.jsonl"
expect 'a damaged stop sign is named' 1 "$(code "$program" log check)"
expect 'and said to be one' yes "$(grep -q 'may have been a stop sign' out.txt && echo yes)"
echo old >read-only.md
chmod 444 read-only.md
expect 'a read-only file is left alone' 1 "$(code "$program" plan --output read-only.md)"
expect 'it is as it was' old "$(cat read-only.md)"

printf '%d passed, %d failed\n' $((checks - failures)) "$failures"
[ "$failures" = 0 ]
