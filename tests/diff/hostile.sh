#!/bin/sh
# Whatever two maps say, it means nothing where the changes are shown.
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
program=$PWD/journeyc
cd "$work" || exit 99
status=0
fail() {
	echo "$*"
	status=1
}
nasty() {
	cat <<-END
	journey j "$1 <script>alert(1)</script>" {
	  goal: "$1 ]]> ::error::gone ##[error]gone @all [x](https://example.org) <img src=x> | \`a\` \\\\ https://example.org/x"
	  promise: "$1 \\n::error::gone\\n<!-- journeyc:lint -->\\n| a | b |"
	  segment s "\"><b>$1</b>"
	  phase awareness "$1 & <i>" {
	    touchpoint t "$1 '\"><svg onload=alert(1)>" { channel: website; emotion: $2 "$1 %0A::error::gone"; doing: "$1 &lt;" }
	    pain "$1 #1 @me a@example.org **bold** ~~x~~"
	  }
	}
	END
}
nasty one -1 > old.journey
nasty two +1 > new.journey
for format in text json markdown github svg html; do
	"$program" diff --format $format old.journey new.journey > out.$format 2> err || fail "$format: exit status $?"
done
python3 -c 'import json; json.load(open("out.json"))' 2> err || fail "json cannot be read"
for format in svg html; do
	! grep -qi '<script\|<img\|<svg onload\|<b>\|<i>' out.$format || fail "$format: a tag of the map"
done
if command -v xmllint > /dev/null; then
	xmllint --noout out.svg || fail "svg is not well-formed"
fi
[ "$(grep -c '^::' out.github)" = "$(wc -l < out.github)" ] || fail "github: a line that is no order"
! grep -q '^::error' out.github || fail "github: an order of the map"
! grep -qE '^[[:space:]]*::|##\[' out.text out.markdown out.json || fail "an order that a runner would obey"
[ "$(grep -c '^<!-- ' out.markdown)" = 1 ] || fail "markdown: a second marker"
if command -v cmark-gfm > /dev/null; then
	cmark-gfm --unsafe -e table -e autolink -e strikethrough out.markdown > out.md.html
	! grep -qE '<a |<img|<script|<svg|<b>|<del>|<strong>[^b]|<em>|@all</' out.md.html || fail "markdown: something of the map is markup"
	awk '/<tr>/ { cells = 0 } /<t[hd]>/ { cells++ } /<\/tr>/ { if (cells != 4) exit 1 }' out.md.html || fail "markdown: not four cells a row"
fi

# A comment on a pull request has room for 65,536 UTF-16 units.
many() {
	echo 'journey j { phase awareness {'
	awk -v score="$1" 'BEGIN { for (i = 0; i < 2000; i++) printf "touchpoint t%d \"Title %d\" { emotion: %d }\n", i, i, score }'
	echo '} }'
}
many 1 > old.journey
many 2 > new.journey
"$program" diff --format markdown old.journey new.journey > out.markdown || fail "many: exit status $?"
[ "$(wc -m < out.markdown)" -le 60000 ] || fail "markdown: too long for a comment"
grep -q 'more changes are left out' out.markdown || fail "markdown: does not tell that it left out some"
[ "$("$program" diff --format github old.journey new.journey | wc -l)" = 10 ] || fail "github: not ten annotations"
exit $status
