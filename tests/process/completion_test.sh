#!/usr/bin/env bash
# completion_test.sh PROGRAM SHELL: what the shell itself offers with the script that the program prints.
set -u
program=$1
shell=$2
command -v "$shell" >/dev/null || { echo "SKIPPED: $shell is not installed; its completion was not tried"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/home"
ln -s "$program" "$work/bin/hamstring"
export PATH="$work/bin:$PATH" HOME="$work/home" XDG_DATA_HOME="$work/home/data" XDG_CONFIG_HOME="$work/home/config"
cd "$work/home" || exit 1
echo >'history of mine.csv'
hamstring completion "$shell" >"$work/_hamstring" || exit 1

offer_bash() {  # with the variables that bash sets when tab is pressed
  bash --norc -c '
    source "$1"; shift
    COMP_WORDS=("$@"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=()
    [[ $(complete -p hamstring) == *_hamstring* ]] || exit 1
    _hamstring hamstring "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
    printf "%s\n" "${COMPREPLY[@]}"' bash "$work/_hamstring" "$@"
}
offer_zsh() {  # what the script hands to zsh for its list
  zsh -f -c '
    script=$1; shift
    compdef() { : }
    _describe() { print -l -- ${${(P)${@[-1]}}%%:*} }
    _files() { print -l -- ${words[CURRENT]}*(N) }
    source $script
    words=("$@"); CURRENT=$#words
    _hamstring' zsh "$work/_hamstring" "$@"
}
offer_fish() {
  fish --no-config -c 'source $argv[1]; complete -C "$argv[2]"' "$work/_hamstring" "$*" | cut -f1
}

failed=0
# expect WORD... -- CANDIDATE...: each candidate is offered for the last word
expect() {
  local words=() found
  while [ "$1" != -- ]; do words+=("$1"); shift; done
  shift
  found=$("offer_$shell" "${words[@]}")
  for candidate in "$@"; do
    grep -qxF -- "$candidate" <<<"$found" || { echo "FAILED ${words[*]}: no $candidate in: $found"; failed=1; }
  done
}
expect hamstring li -- list
expect hamstring log "" -- add undo check merge
expect hamstring plan --lev -- --level
expect hamstring plan --level a -- advanced
expect hamstring list --muscle semiten -- semitendinosus
expect hamstring plan --equipment mat,ch -- mat,chair
expect hamstring plan --avoid knee -- knee-pain
expect hamstring show kickb -- kickback
expect hamstring config set le -- level
expect hamstring config set level ad -- advanced
expect hamstring export --format c -- csv
expect hamstring completion z -- zsh
expect hamstring import hist -- 'history of mine.csv'
hamstring log add bridge --reps 10 >/dev/null
id=$(hamstring log --json | sed -n 's/.*"id":"\([^"]*\)".*/\1/p')
expect hamstring log undo "" -- "$id"

# type_zsh TEXT: what zsh makes of a line on which tab is pressed, in a terminal of its own
type_zsh() {
  timeout 60 zsh -f -c '
    zmodload zsh/zpty
    zpty tty zsh -f -i
    zpty -w tty "PS1=; fpath=($1 \$fpath); autoload -U compinit; compinit -u -D"
    zpty -w tty "keep() { print -r -- \$BUFFER >$2; exit }; zle -N keep; bindkey ^X keep; bindkey ^I complete-word"
    zpty -w -n tty "$3"$'"'\\t\\x18'"'
    while zpty -r tty line; do :; done' zsh "$work" "$work/line" "$1" >/dev/null 2>&1
  cat "$work/line" 2>/dev/null
  rm -f "$work/line"
}
if [ "$shell" = zsh ]; then
  for pair in 'hamstring compl|hamstring completion' 'hamstring plan --level ad|hamstring plan --level advanced' \
    'hamstring import hist|hamstring import history\ of\ mine.csv'; do
    line=$(type_zsh "${pair%|*}")
    [ "${line% }" = "${pair#*|}" ] || { echo "FAILED zsh makes «$line» of «${pair%|*}»"; failed=1; }
  done
fi
[ "$failed" = 0 ] && echo "$shell completes"
exit "$failed"
