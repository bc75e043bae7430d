#!/bin/sh
# png and pdf: their kind, the same bytes each time, nothing of clock and libraries in them, sizes, and a clear refusal.
map=${srcdir:-.}/tests/emit/maps/shop.journey
program=${JOURNEYC:-./journeyc}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
status=0

fail() { echo "FAIL $1"; status=1; }
draw() { "$program" -q -j bakery "$@" "$map" 2>"$folder/said"; }

draw -o "$folder/a.png"
[ $? = 2 ] && grep -q 'was built without' "$folder/said" && exit 77

for kind in png pdf; do
	draw -o "$folder/a.$kind" || fail "$kind"
	draw -o "$folder/b.$kind" || fail "$kind again"
	cmp -s "$folder/a.$kind" "$folder/b.$kind" || fail "$kind: the same bytes"
	draw --view flow --theme dark -o "$folder/flow.$kind" || fail "$kind of the flow"
done
[ "$(head -c 4 "$folder/a.png" | tail -c 3)" = PNG ] || fail "a png"
[ "$(head -c 5 "$folder/a.pdf")" = %PDF- ] || fail "a pdf"
grep -aqi 'cairo [0-9]\|librsvg [0-9]' "$folder/a.pdf" && fail "a version of a library"
grep -aq '/CreationDate (20000101' "$folder/a.pdf" || fail "a fixed date"

width() { od -An -tu1 -j16 -N4 "$1" | awk '{print (($1 * 256 + $2) * 256 + $3) * 256 + $4}'; }
draw --width 640 -o "$folder/640.png"
[ "$(width "$folder/640.png")" = 640 ] || fail "the width that was asked for"
draw --scale 1 -o "$folder/1.png" && draw --scale 3 -o "$folder/3.png"
[ "$(width "$folder/3.png")" = $((3 * $(width "$folder/1.png"))) ] || fail "the scale that was asked for"
draw --scale 99 -o "$folder/99.png"
[ $? = 2 ] && grep -q 'limit' "$folder/said" && [ ! -e "$folder/99.png" ] || fail "too many pixels"
awk 'BEGIN { print "journey j { phase p {"; for (i = 0; i < 1000; i++) print "touchpoint t" i; print "} }" }' >"$folder/long.journey"
"$program" -q -o "$folder/long.png" "$folder/long.journey" 2>"$folder/said"
[ $? = 2 ] && grep -q 'limit' "$folder/said" && [ ! -e "$folder/long.png" ] || fail "a picture that nobody could read"
"$program" -q --width 900 -o "$folder/long.png" "$folder/long.journey" 2>"$folder/said"
[ "$(width "$folder/long.png")" = 900 ] || fail "a width for a picture that nobody could read"
draw --page A3 -o "$folder/a3.pdf" && grep -aq 'MediaBox.*1190.55' "$folder/a3.pdf" || fail "a sheet of A3"
exit $status
