#!/bin/sh
# Each NAME.journey is laid out as NAME.expected. With BLESS=1 in the environment, what comes out is what is expected.
set -u
status=0

for source in "$srcdir"/tests/format/*.journey; do
	expected=${source%.journey}.expected
	if [ -n "${BLESS-}" ]; then
		./journeyc fmt - <"$source" >"$expected" || status=1
	elif ! ./journeyc fmt - <"$source" | diff -u "$expected" -; then
		echo "$source: another layout"
		status=1
	fi
	./journeyc fmt --check - <"$expected" || status=1
done
exit $status
