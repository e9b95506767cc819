#!/usr/bin/env bash
# chromium_test.sh PROGRAM HARNESS: pages as a browser shows and prints them. Exit 77 where there is no Chromium.
set -u
program=$1
harness=$2
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
  echo 'did not run: Chromium is not installed (Debian: apt-get install chromium)'
  exit 77
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data
cd "$work" || exit 1
failures=0
checks=0

fail() {
  failures=$((failures + 1))
  printf 'FAILED: %s\n' "$1"
}

# expect NAME EXPECTED ACTUAL
expect() {
  checks=$((checks + 1))
  [ "$2" = "$3" ] || fail "$1: expected «$2», got «$3»"
}

chrome() {
  timeout 120 "$browser" --headless --hide-scrollbars --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run \
    --user-data-dir="$work/profile" --allow-file-access-from-files "$@" 2>browser.txt
}

# What the page's own console got to say.
console() { grep -a 'CONSOLE' browser.txt; }

# look NAME: the page in a frame as large as a phone's screen and in one of a desk; prints what is wrong.
look() {
  sed "s|PAGE|$1.html|g" "$harness" >look.html
  chrome --enable-logging=stderr --virtual-time-budget=4000 --dump-dom "file://$work/look.html" >look.txt
  expect "$1: no console message" '' "$(console)"
  expect "$1: at 390x844 and 1280x800" 'seen at 390, seen at 1280,' "$(sed -n 's/.*<pre id="said">\(.*\)<\/pre>.*/\1/p' look.txt)"
}

# on_paper NAME: no move is cut between two sheets, and no sheet is all but empty.
on_paper() {
  chrome --no-pdf-header-footer --print-to-pdf="$work/$1.pdf" "file://$work/$1.html" >pdf.txt
  expect "$1: a PDF" '%PDF' "$(head -c 4 "$1.pdf")"
  if ! command -v pdftotext >/dev/null; then
    echo "did not look into $1.pdf: pdftotext is not installed (Debian: apt-get install poppler-utils)"
    return
  fi
  pdftotext -layout "$1.pdf" "$1.txt"
  expect "$1: moves whole on their sheet" '' "$(awk -v RS='\f' '
    NF == 0 { next }
    { text = $0; begins = gsub(/Set up/, "", text); text = $0; cares = gsub(/Take care/, "", text)
      if (begins != cares) printf "sheet %d begins %d moves and has the cautions of %d; ", NR, begins, cares
      if (length($0) < 200) printf "sheet %d is all but empty; ", NR }' "$1.txt")"
}

"$program" plan --fresh --format html --output session.html || fail 'plan --format html'
"$program" plan --fresh --level advanced --equipment gym --minutes 45 --partner --explain --format html --output long.html ||
  fail 'plan --explain --format html'
"$program" show kickback --format html --output card.html || fail 'show --format html'
mapfile -t moves < <("$program" list --json | sed -n 's/^ *"id": *"\([^"]*\)".*/\1/p')
[ "${#moves[@]}" -gt 50 ] || fail "only ${#moves[@]} moves listed"
"$program" show "${moves[@]}" --format html --output all.html || fail 'show of all moves'

# The console is heard: a page that its policy forbids to run a script complains.
echo '<meta http-equiv=Content-Security-Policy content="script-src '"'none'"'"><script>1</script>' >bad.html
chrome --enable-logging=stderr --dump-dom "file://$work/bad.html" >bad.txt
expect 'a message would be heard' yes "$(console | grep -q 'Content Security Policy' && echo yes)"

for page in session long card all; do
  look $page
done
for page in session long card; do
  on_paper $page
done

printf '%d checks, %d failures\n' "$checks" "$failures"
[ "$failures" -eq 0 ]
