#!/bin/bash
# start_test.sh <hamstring>: the guided session in a real terminal.
. "$(dirname "$0")/screen.sh"

new_shell
settings before
title >title-before

title_tells_paused() { title | grep -qE '^PAUSED [0-9]+:[0-9][0-9]$'; }

echo '- start, pause, go on'
keys "clear; $program start --yes --minutes 20 --quiet" Enter
shows 'Get ready'
shows 'space pause'
is_shown alternate_on 1 || fail 'another screen'
is_shown cursor_flag 0 || fail 'no cursor'
keys Space
shows 'PAUSED'
keys Space
hides 'PAUSED'

echo '- smaller and larger while it runs'
tm resize-window -t t -x 40 -y 12
shows 'space pause  ! stop sign  ? keys  q end'
tm resize-window -t t -x 80 -y 24
shows 'space pause   ! stop sign'

echo '- arrows are keys, not escapes'
keys Right
shows 'd done'
keys Left
shows 'Get ready'

echo '- ^Z gives the terminal back, fg goes on paused'
keys C-z
shows 'Stopped'
is_shown alternate_on 0 || fail 'the usual screen while stopped'
settings stopped
same_settings stopped || fail 'settings while stopped'
keys 'fg' Enter
shows 'PAUSED'
is_shown alternate_on 1 || fail 'another screen after fg'
keys Space
hides 'PAUSED'

echo '- ^Z, bg and fg come back to a screen that lives'
keys C-z
shows 'Stopped'
keys 'bg' Enter
shows '&'
keys 'fg' Enter
shows 'PAUSED'
keys Space
hides 'PAUSED'
second_passes

echo '- the title tells the stage, and all keys are a key away'
until_true 'the title' title_tells
keys '?'
shows 'the clock stands'
keys z
hides 'the clock stands'

echo '- ^C ends the session as a signal, with the terminal as it was'
keys C-c
shows 'Session ended early'
keys 'echo "code=$?"' Enter
shows 'code=130'
is_given_back interrupt

echo '- crashes and other signals give the terminal back'
for signal in SEGV ABRT TERM QUIT HUP; do
  keys "clear; $program start --yes --minutes 20 --quiet" Enter
  shows 'space pause'
  until_true 'the title' title_tells
  kill -s "$signal" "$(pgrep -P "$(tm display-message -p -t t '#{pane_pid}')" -x hamstring)"
  is_given_back "$signal"
done
rm -f core*

echo '- so does q, and a session that is stopped and then ended'
keys "clear; $program start --yes --minutes 20 --quiet" Enter
shows 'space pause'
keys q q
shows 'Session ended early'
is_given_back q
keys "clear; $program start --yes --minutes 20 --quiet" Enter
shows 'space pause'
keys C-z
shows 'Stopped'
is_given_back stop
keys 'fg' Enter
shows 'PAUSED'
until_true 'the title after fg' title_tells_paused
keys q q
shows 'Session ended early'
is_given_back 'stop-and-q'

echo '- a voice gets each cue as one argument, without a shell'
printf '#!/bin/sh\necho "$#:$1:$2" >>%s/spoken\n' "$work" >voice
chmod +x voice
keys "clear; $program start --yes --minutes 20 --quiet --say '$work/voice \$HOME;x'" Enter
until_true 'the first cue' is_there spoken
grep -q '^2:$HOME;x:Get ready\. ' spoken || fail "the cue: $(cat spoken)"
keys q q
shows 'Session ended early'

echo '- a text never reads as an option, and a failing voice is told of'
printf '#!/bin/sh\necho "$*" >>%s/options; cat >>%s/heard; exit 3\n' "$work" "$work" >espeak-ng
chmod +x espeak-ng
keys "clear; $program start --yes --minutes 20 --quiet --say '$work/espeak-ng -v en'" Enter
until_true 'the text' is_there heard
grep -q '^-v en --stdin$' options || fail "options: $(cat options)"
shows 'No voice: the speech program failed with code 3.'
keys q q
shows 'Session ended early'

echo '- tones go to the player that is there, as WAV; each cue as a line to a program'
mkdir players
printf '#!/bin/sh\nhead -c 4 "$2" >%s/tone.new; mv %s/tone.new %s/tone\n' "$work" "$work" "$work" >players/aplay
printf '#!/bin/sh\ncat >%s/cues\n' "$work" >players/follow
chmod +x players/*
keys "clear; PATH=$work/players:/usr/bin:/bin $program start --yes --minutes 20 --speed 9 --on-cue follow" Enter
shows '9 times as fast'
until_true 'a tone' is_there tone
grep -q RIFF tone || fail "the tone: $(cat tone)"
until_true 'a cue' grep -qs '"say":"Get ready' cues
keys q q
shows 'Nothing of this is on record'
[ ! -e "$log" ] || fail 'a log of what ran faster than the clock'

echo '- in the background: plain lines, and no stop'
keys "clear; $program start --yes --minutes 20 &" Enter
shows '0:00  Get ready.'
is_shown alternate_on 0 || fail 'the usual screen in the background'
keys 'kill -TERM %1; wait; clear; echo "go""ne"' Enter
shows 'gone'

echo '- a move that is done is on record, and stays when the terminal is closed'
keys "clear; $program start --yes --minutes 20 --quiet" Enter
shows 'space pause'
keys n
shows 'd done'
second_passes
second_passes
keys d
until_true 'the record' is_there "$log"
keys n
shows 'd done'
tm kill-server
is_complete() { "$program" log check >/dev/null 2>&1 && [ "$(tail -c 1 "$log" | wc -l)" = 1 ]; }
XDG_DATA_HOME="$work/data" until_true 'a log that is whole' is_complete
is_gone() { ! pgrep -f "^$program start" >/dev/null; }
until_true 'the end of the session' is_gone

echo '- the session goes on'
new_shell
keys "$program start --minutes 20 --quiet" Enter
shows 'g go on with it'
keys q
shows 'Nothing was begun'
keys "clear; $program start --resume --quiet" Enter
shows 'Get ready'
keys q q
shows 'Session ended early'
echo 'all well'
