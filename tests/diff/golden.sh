#!/bin/sh
# The next version of the web shop in every format, as it was looked at. BLESS=1 writes the files anew, for review.
program=$PWD/journeyc
cd "$srcdir" || exit 99
golden=$PWD/tests/diff/golden
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
# Outside any work tree, where paths are those of the golden files wherever the sources lie.
mkdir -p "$work/examples" "$work/tests/diff/maps"
cp examples/webshop.journey "$work/examples"
cp tests/diff/maps/webshop-next.journey "$work/tests/diff/maps"
cd "$work" || exit 99
status=0
for format in text json markdown github svg; do
	"$program" diff --format $format examples/webshop.journey tests/diff/maps/webshop-next.journey > "$work/$format" 2> "$work/err" || status=1
	if [ "${BLESS-}" ]; then
		cp "$work/$format" "$golden/webshop.$format"
	else
		cmp "$golden/webshop.$format" "$work/$format" || { diff "$golden/webshop.$format" "$work/$format" | head -20; status=1; }
	fi
done
"$program" diff --format html examples/webshop.journey tests/diff/maps/webshop-next.journey > "$work/html" 2> "$work/err" || status=1
grep -q "default-src 'none'" "$work/html" || { echo "the page has no content-security policy"; status=1; }
grep -q 'touchpoint-removed' "$work/html" || { echo "the page has no table"; status=1; }
[ ! -s "$work/err" ] || { cat "$work/err"; status=1; }
exit $status
