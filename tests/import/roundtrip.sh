#!/bin/sh
# A table of a map makes a map that gives the same table.
set -u
folder=$(mktemp -d) || exit 99
trap 'rm -rf "$folder"' EXIT
failed=0

for map in "$srcdir"/examples/*.journey "$srcdir"/examples/bank/*.journey "$srcdir"/tests/emit/maps/*.journey; do
	./journeyc -q -T csv "$map" >"$folder/before.csv" 2>/dev/null || continue
	./journeyc import "$folder/before.csv" >"$folder/map.journey" 2>/dev/null || { echo "$map: no map"; failed=1; }
	./journeyc -q --error-on never -T csv "$folder/map.journey" >"$folder/after.csv" 2>"$folder/errors" \
		|| { echo "$map:"; grep 'error' "$folder/errors"; failed=1; }
	cmp "$folder/before.csv" "$folder/after.csv" || { echo "$map: another table"; failed=1; }
done
exit $failed
