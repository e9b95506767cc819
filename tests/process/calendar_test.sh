#!/usr/bin/env bash
# Reads what `hamstring calendar` prints with another program, twice, and holds that nothing is doubled.
set -eu
hamstring=$1
python=
for candidate in python3 /usr/bin/python3; do
  "$candidate" -c 'import icalendar' 2>/dev/null && python=$candidate && break
done
[ -n "$python" ] || { echo "SKIPPED: python3-icalendar is not installed"; exit 77; }
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
run() { env -i HOME="$home" PATH="$PATH" "$hamstring" "$@"; }
run config set days mon,wed,fri minutes 45
run calendar --weeks 3 --at 07:15 >"$home/first.ics"
run calendar --weeks 3 --at 07:15 >"$home/second.ics"
"$python" - "$home/first.ics" "$home/second.ics" <<'PYTHON'
import datetime, sys
import icalendar

def read(path):
    data = open(path, "rb").read()
    assert all(len(line) <= 75 for line in data.split(b"\r\n")), "a line is too long"
    assert b"\n" not in data.replace(b"\r\n", b""), "a line does not end in CRLF"
    calendar = icalendar.Calendar.from_ical(data)
    assert not calendar.errors, calendar.errors
    return {str(e["UID"]): e for e in calendar.walk("VEVENT")}

first, second = (read(path) for path in sys.argv[1:])
assert 8 <= len(first) <= 9, len(first)
assert first.keys() == second.keys(), "the same sessions have other identifiers"
starts = sorted(e.decoded("DTSTART") for e in first.values())
assert all(b - a >= datetime.timedelta(hours=48) for a, b in zip(starts, starts[1:])), "under 48 hours apart"
for event in first.values():
    assert event.decoded("DTSTART").time() == datetime.time(7, 15)
    assert event.decoded("DTSTART").tzinfo is None
    assert event.decoded("DURATION") == datetime.timedelta(minutes=45)
    assert event.decoded("DTSTAMP").utcoffset() == datetime.timedelta(0)
    alarm, = event.walk("VALARM")
    assert alarm.decoded("TRIGGER") == datetime.timedelta(minutes=-15)
print(len(first), "events")
PYTHON
