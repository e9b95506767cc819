#!/bin/bash
# sizes_test.sh <hamstring>: the guided session at six sizes of a terminal, from the opening to the end.
. "$(dirname "$0")/screen.sh"

has_figure() { tm capture-pane -p -t t | grep -q '[⠁-⣿]'; }
# Rows of blocks: the word of the stage and the number; the word alone where the terminal is small.
big_rows() { tm capture-pane -p -t t | grep -c '█'; }
has_big_rows() { [ "$(big_rows)" -ge "$1" ]; }
fits() { [ "$(tm capture-pane -p -t t | awk '{ if (length($0) > n) n = length($0) } END { print n + 0 }')" -le "$1" ]; }

for size in '120 40' '80 24' '80 23' '60 20' '40 15' '40 12'; do
  set -- $size
  echo "- $1 columns and $2 rows"
  new_shell "$1" "$2"
  rm -f before
  settings before
  title >title-before
  keys "clear; $program start --minutes 20 --quiet --speed 5" Enter
  shows 'space begins'
  fits "$1" || fail 'the opening is too wide'
  keys Space
  shows 'Keep going'
  shows '? keys'
  shows 'q end'
  keys Space
  shows 'space go on'
  until_true 'a number to be seen from afar' has_big_rows $((($2 > 15) ? 10 : 5))
  if [ "$1" -ge 60 ]; then has_figure || fail 'the figure'; fi
  keys '?'
  shows 'Keys (the clock stands'
  keys z f
  until_true 'a large figure and number' has_big_rows 5
  keys f '!'
  shows 'Stop sign: what is it?'
  keys n q
  shows 'End the session here?'
  keys q
  shows 'Nothing of this is on record'
  is_given_back "$1x$2"
  [ ! -e "$log" ] || fail 'a log of what ran faster than the clock'
  tm kill-server
done
echo 'all well'
