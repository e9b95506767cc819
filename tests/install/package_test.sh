#!/usr/bin/env bash
# package_test.sh BUILD: the packages that cpack makes, installed into a root of their own and run.
set -eu
build=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "FAILED: $*"; exit 1; }
command -v dpkg-deb >/dev/null || { echo "SKIPPED: this is no Debian; no package was made"; exit 77; }

(cd "$build" && cpack -G TGZ -B "$work" >"$work/log" && cpack -G DEB -B "$work" >>"$work/log") || { cat "$work/log"; exit 1; }
deb=$(ls "$work"/*.deb)
[ "$(dpkg-deb -f "$deb" Package)" = hamstring ] || fail 'the name of the package'

mkdir -p "$work/root/var/lib/dpkg/info" "$work/root/var/lib/dpkg/updates"
touch "$work/root/var/lib/dpkg/status"
dpkg --root="$work/root" --force-not-root --force-depends --log=/dev/null -i "$deb" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
program=$work/root/usr/bin/hamstring
"$program" --version | grep -qx "hamstring $(dpkg-deb -f "$deb" Version)" || fail 'the version'
HOME=$work "$program" plan --minutes 20 | grep -q '^Main part' || fail 'it plans nothing'
! readelf -SW "$program" | grep -q ' \.symtab ' || fail 'the program is not stripped'
zcat "$work/root/usr/share/doc/hamstring/changelog.gz" | grep -q "^hamstring ($(dpkg-deb -f "$deb" Version))" || fail 'the changelog'
for path in doc/hamstring/copyright man/man1/hamstring.1.gz man/man1/hamstring-plan.1.gz man/man5/hamstring-config.5.gz \
  bash-completion/completions/hamstring zsh/vendor-completions/_hamstring fish/vendor_completions.d/hamstring.fish; do
  [ -s "$work/root/usr/share/$path" ] || fail "there is no $path"
done
cmp "$work/root/usr/share/bash-completion/completions/hamstring" <("$program" completion bash) || fail 'the completion'

mkdir "$work/tar"
tar -C "$work/tar" --strip-components 1 -xf "$work"/*.tar.gz
"$work/tar/bin/hamstring" --version >/dev/null || fail 'the program of the tarball'
[ -s "$work/tar/share/zsh/site-functions/_hamstring" ] || fail 'the tarball lacks a completion'

if command -v lintian >/dev/null; then
  lintian --allow-root --fail-on error,warning "$deb" || fail 'lintian has something to say'
else
  echo 'lintian is not installed; it did not read the package'
fi
echo "$(basename "$deb") installs and runs"
