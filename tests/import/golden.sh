#!/bin/sh
# What comes of each source, and what is said of it, as NAME.expected. With BLESS=1 in the environment, what comes out is
# what is expected. What comes out has to compile, and to be laid out.
set -u
journeyc=$PWD/journeyc
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
folder=$(cd "$srcdir" && pwd)/tests/import
failed=0

cp "$folder"/*.mmd "$folder"/*.csv "$work" && cd "$work" || exit 99
for source in *.mmd *.csv; do
	name=${source%.*}
	"$journeyc" import "$source" >map.journey 2>findings
	status=$?
	{ cat map.journey; sed 's/^/| /' findings; echo "exit status $status"; } >seen
	if [ -n "${BLESS-}" ]; then
		cp seen "$folder/$name.expected"
	elif ! diff -u "$folder/$name.expected" seen; then
		echo "$source: another result"
		failed=1
	fi
	awk '{ printf "%s\r\n", $0 }' "$source" >"crlf-$source"
	"$journeyc" import "crlf-$source" 2>/dev/null | cmp -s - map.journey || { echo "$source: CRLF makes a difference"; failed=1; }
	[ $status -eq 0 ] || continue
	"$journeyc" -q --error-on never -T json map.journey 2>/dev/null >/dev/null || { echo "$source: the map has errors"; failed=1; }
	"$journeyc" fmt --check map.journey || { echo "$source: the map is not laid out"; failed=1; }
	"$journeyc" import -o written.journey - --stdin-filename "$source" <"$source" 2>/dev/null
	cmp -s map.journey written.journey || { echo "$source: from standard input to a file"; failed=1; }
done
printf 'hello\n' | "$journeyc" import - 2>/dev/null && { echo "a text of no format"; failed=1; }
"$journeyc" import gone.mmd 2>/dev/null && { echo "a file that is not there"; failed=1; }
exit $failed
