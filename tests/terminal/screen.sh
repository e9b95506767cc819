# What the tests at a real terminal share; to be sourced with the program as first argument. tmux runs on a socket of
# its own; every step waits for what it wants to see, and nothing sleeps for it.
set -u
program=$(realpath "$1")
work=$(mktemp -d)
socket="$work/tmux"
tm() { tmux -S "$socket" -f /dev/null "$@"; }
trap 'tm kill-server 2>/dev/null; rm -rf "$work"' EXIT
cd "$work" || exit 1
log="$work/data/hamstring/log.jsonl"

fail() {
  echo "FAILED: $1"
  tm capture-pane -p -t t 2>/dev/null
  exit 1
}

# until <what> <command…>: repeat the command until it succeeds; a loaded machine has a minute.
until_true() {
  local what=$1 end=$((SECONDS + 60))
  shift
  while ! "$@"; do
    ((SECONDS < end)) || fail "$what"
    read -r -t 0.05 <>"$work/never"
  done
}
mkfifo "$work/never"

on_screen() { tm capture-pane -p -t t | grep -qF -- "$1"; }
not_on_screen() { ! on_screen "$1"; }
shows() { until_true "waited for: $1" on_screen "$1"; }
hides() { until_true "waited for the end of: $1" not_on_screen "$1"; }
keys() { tm send-keys -t t "$@"; }
is_shown() { [ "$(tm display-message -p -t t "#{$1}")" = "$2" ]; }
is_there() { [ -s "$1" ]; }

time_left() { tm capture-pane -p -t t | grep -o '[0-9]*:[0-9]* left'; }
is_later_than() { [ "$(time_left)" != "$1" ]; }
second_passes() { until_true 'the next second' is_later_than "$(time_left)"; }

# new_shell [columns rows]
new_shell() {
  tm new-session -d -x "${1:-80}" -y "${2:-24}" -s t \
    "env -u NO_COLOR PS1='READY> ' TERM=screen-256color LC_ALL=C.UTF-8 XDG_DATA_HOME=$work/data bash --norc --noprofile -i"
  shows 'READY>'
}

# same_settings <file>: the terminal's settings, its size left aside, are those from before.
same_settings() { diff <(sed 's/rows.*columns [0-9]*;//' before) <(sed 's/rows.*columns [0-9]*;//' "$1") >&2; }

# settings <file>
settings() {
  keys "stty -a > $1.new; mv $1.new $1" Enter
  until_true "settings in $1" is_there "$1"
}

title() { tm display-message -p -t t '#{pane_title}'; }
title_tells() { title | grep -qE '^(GET READY|WORK|REST).* [0-9]+:[0-9][0-9]$'; }

# is_given_back <what>: the usual screen, the cursor, the title and the settings, as in the file `before`.
is_given_back() {
  until_true "the usual screen after $1" is_shown alternate_on 0
  is_shown cursor_flag 1 || fail "the cursor after $1"
  settings "after-$1"
  same_settings "after-$1" || fail "settings after $1"
  [ "$(title)" = "$(cat title-before)" ] || fail "the title after $1: $(title)"
}
