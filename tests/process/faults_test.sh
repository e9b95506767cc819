#!/usr/bin/env bash
# faults_test.sh PROGRAM: every system call by which a command keeps something is failed in turn, and the program is
# killed at it in turn. Whoever then does what the program says has every earlier record, and the new one once. Needs
# strace; exit 77 where there is none or where it may not watch a program.
set -u
program=$1
export TZ=UTC ASAN_OPTIONS=detect_leaks=0  # the leak checker cannot work beside strace
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
export HOME=$work/home
log=$HOME/.local/share/hamstring/log.jsonl

strace -o /dev/null -e inject=write:error=EIO:when=9999 true 2>/dev/null || {
  echo 'skipped: strace is not here, or may not watch a program'
  exit 77
}

failures=0
runs=0
wrong() {
  failures=$((failures + 1))
  printf 'FAILED: %s with %s: %s\n' "$scenario" "$fault" "$1"
  sed 's/^/    /' err.txt
}

# How many records count that have a text in the line of the log that lists them.
holds() { "$program" log 2>/dev/null | grep -c -- "$1"; }

choose() {  # a scenario: the command of it
  scenario=$1
  case $scenario in
    add) command=(log add kickback --sets 1 --reps 7) ;;
    undo) command=(log undo) ;;
    import) command=(import strong.csv) ;;
    config) command=(config set minutes 45) ;;
    plan) command=(plan --fresh --seed 3 --output plan.md --format markdown) ;;
  esac
}

is_done() {  # once, and no more
  case $scenario in
    add) [ "$(holds '1 x 7')" = 1 ] ;;
    undo) [ "$("$program" log 2>/dev/null | grep -o '1 x [0-9]*' | tr '\n' ' ')" = '1 x 5 1 x 4 ' ] ;;
    import) [ "$(holds 'romanian-deadlift')" = 2 ] ;;
    config) [ "$("$program" config get minutes)" = 45 ] ;;
    plan) cmp -s plan.md after.md ;;
  esac
}

is_nothing_lost() {
  case $scenario in
    config) grep -q '^level = "intermediate"' "$HOME/.config/hamstring/config.toml" ;;
    plan) cmp -s plan.md before.md || is_done ;;
    *) cmp -s -n "$(stat -c %s before.jsonl)" before.jsonl "$log" ;;
  esac
}

start_anew() {
  rm -rf home plan.md
  cp -r before home
  cp before.md plan.md
}

# What the program says is so; what it leaves open is looked at first; what it says is not so is done again.
follow_advice() {
  local code=$1
  is_nothing_lost || wrong 'something earlier is lost'
  if [ "$code" = 0 ] || grep -Eq 'this record is in the log|is taken back\.|came into the log' err.txt; then
    is_done || wrong "exit $code says that it is done, and it is not"
    return
  fi
  if [ "$code" -gt 128 ] || grep -q 'see `hamstring log`' err.txt; then
    is_done && return
  fi
  "$program" "${command[@]}" >/dev/null 2>>err.txt || wrong 'doing it again fails'
  is_done || wrong "exit $code, and done again it is not there just once"
  is_nothing_lost || wrong 'doing it again lost something'
}

try() {  # a fault, as strace injects it
  fault=$1
  runs=$((runs + 1))
  start_anew
  { strace -o /dev/null -e trace="${fault%%:*}" -e inject="$fault" "$program" "${command[@]}"; } >out.txt 2>err.txt
  local code=$?
  case $fault in *KILL*) [ $code = 137 ] || wrong 'it was not killed' ;; esac
  follow_advice $code
}

# "NAME N" for each call from the first on that touches what is the user's; N counts the calls of that name.
points() {
  start_anew
  strace -o trace.txt -e trace=write,fsync,fdatasync,openat,mkdir,rename,flock,close,ftruncate \
    "$program" "${command[@]}" >/dev/null 2>&1
  awk -F'[(]' -v ours="$HOME|plan.md|[.]hamstring-" '
    { ++count[$1] }
    $0 ~ ours { is_ours = 1 }
    is_ours && /^[a-z]+[(]/ { print $1, count[$1] }' trace.txt
}

"$program" log add kickback --sets 1 --reps 4 --at '2026-01-05 08:00' >/dev/null
"$program" log add kickback --sets 1 --reps 5 --at '2026-01-05 09:00' >/dev/null
"$program" log add kickback --sets 1 --reps 6 --at '2026-01-05 10:00' >/dev/null
"$program" config set level intermediate
cp -r home before
cp "$log" before.jsonl
echo 'the plan of yesterday' >before.md
"$program" plan --fresh --seed 3 --output after.md --format markdown 2>/dev/null
cat >strong.csv <<'CSV'
Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE
2026-01-07 18:00:00,Legs,45m,Romanian Deadlift (Barbell),1,40,8,0,0,7
2026-01-09 18:00:00,Legs,45m,Romanian Deadlift (Barbell),1,40,9,0,0,7
CSV

for each in add undo import config plan; do
  choose "$each"
  points >points.txt
  while read -r name number; do
    case $name in
      write | openat | mkdir) error=ENOSPC ;;
      *) error=EIO ;;
    esac
    try "$name:error=$error:when=$number"
    try "$name:signal=KILL:when=$number"
  done <points.txt
  printf '%s: %d calls\n' "$each" "$(wc -l <points.txt)"
done

# Where the screen alone is full, what is in is said to be in.
start_anew
choose add
fault='a full screen'
"$program" "${command[@]}" >/dev/full 2>err.txt
[ $? = 1 ] || wrong 'the exit code is not 1'
grep -q 'this record is in the log. Do not add it again' err.txt || wrong 'it does not say that the record is in'

printf '%d faults, %d failed\n' "$runs" "$failures"
[ "$failures" = 0 ]
