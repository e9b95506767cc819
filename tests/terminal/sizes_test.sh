#!/bin/bash
# sizes_test.sh <hamstring>: the guided session at six sizes of a terminal, from the opening to the end.
export LC_ALL=C.UTF-8  # the figure is made of characters beyond ASCII
. "$(dirname "$0")/screen.sh"

# Every figure stands on a floor.
has_figure() { tm capture-pane -p -t t | grep -qF '⠉⠉⠉'; }
# Rows of blocks: the word of the stage and the number; the word alone where the terminal is small.
big_rows() { tm capture-pane -p -t t | grep -c '█'; }
has_big_rows() { [ "$(big_rows)" -ge "$1" ]; }

new_shell 120 40
settings before
title >title-before

for size in '120 40' '80 24' '80 23' '60 20' '40 15' '40 12'; do
  set -- $size
  echo "- $1 columns and $2 rows"
  tm resize-window -t t -x "$1" -y "$2"
  keys "clear; $program start --minutes 20 --quiet --speed 5" Enter
  shows 'space begins'
  shows 'q ends'
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
done
echo 'all well'
