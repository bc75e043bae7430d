#!/bin/sh
# A map differs in nothing from itself, nor from itself in another layout.
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
program=$PWD/journeyc
source=$(cd "$srcdir" && pwd)
status=0
# differs OLD NEW WHAT
differs() {
	"$program" diff "$1" "$2" > "$work/out" 2> "$work/err" && [ ! -s "$work/out" ] && [ ! -s "$work/err" ] || {
		echo "$1, $3:"
		cat "$work/out" "$work/err"
		status=1
	}
}
cp -r "$source/examples/." "$work" || exit 99
find "$work" -name '*.journey' > "$work/maps"
while read -r map; do
	differs "$map" "$map" "with itself"
	# Comments, blank lines, other indentation, semicolons; block strings keep their lines.
	if ! grep -q '"""' "$map"; then
		sed -e 's/^[ 	]*/			/' -e 's/$/ # a comment/' -e 's/^\(.*[^{,:>].*\)$/\1\n\n/' "$map" > "$map.new"
		mv "$map" "$map.old.journey"
		mv "$map.new" "$map"
		differs "$map.old.journey" "$map" "with comments and another indentation"
		mv "$map.old.journey" "$map"
	fi
	cp "$map" "$map.old.journey"
	"$program" fmt -q "$map"
	differs "$map.old.journey" "$map" "in canonical layout"
	rm "$map.old.journey"
done < "$work/maps"
[ "$(wc -l < "$work/maps")" -ge 8 ] || { echo "too few maps"; status=1; }
exit $status
