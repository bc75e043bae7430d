#!/bin/sh
# findings.sh MAP: what is wrong with a map is what stands beside it, as text and as JSON.
# With BLESS=1 it writes these files instead, for review.
map=$1
seen=$(mktemp) || exit 99
trap 'rm -f "$seen"' EXIT
status=0
for format in text json; do
	golden=${map%.journey}.$format
	tests/golden/findings $format "$map" > "$seen" || exit 1
	if [ "${BLESS-}" ]; then
		cmp -s "$seen" "$golden" || cp "$seen" "$golden" || exit 1
	else
		diff -u "$golden" "$seen" || status=1
	fi
done
exit $status
