#!/usr/bin/env bash
# manual_test.sh FOLDER: the manual as it was built, read by mandoc, which finds nothing to say.
set -u
command -v mandoc >/dev/null || { echo "SKIPPED: mandoc is not installed; the manual was not read by it"; exit 77; }
failed=0
count=0
for page in "$1"/man[15]/*; do
  count=$((count + 1))
  case $page in *.gz) found=$(zcat "$page" | mandoc -T lint -W all 2>&1) ;; *) found=$(mandoc -T lint -W all "$page" 2>&1) ;; esac
  [ -z "$found" ] || { printf 'FAILED: %s\n%s\n' "$page" "$found"; failed=1; }
done
[ "$count" -gt 10 ] || { echo "FAILED: only $count pages"; failed=1; }
echo "$count pages"
exit "$failed"
