#!/bin/sh
# --theme FILE: in every kind of picture, with all that is wrong in one run and nothing written then; a theme is an input as maps are.
source=$(cd "${srcdir:-.}" && pwd)
journeyc=${JOURNEYC:-$PWD/journeyc}
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
status=0
cp "$source/tests/emit/maps/shop.journey" "$work/shop.journey"
cd "$work" || exit 99
mkdir sub .git

fail() { echo "FAIL $1"; status=1; }
draw() { "$journeyc" -q --no-config -j bakery "$@" shop.journey >out 2>said; }
# refused WHAT PATTERN OPTION…: it ends with status 2, says so, and writes nothing
refused() {
	what=$1 pattern=$2
	shift 2
	draw -o gone.svg "$@"
	[ $? = 2 ] || fail "$what: the status"
	grep -q -- "$pattern" said || { fail "$what: what is said"; cat said; }
	[ ! -e gone.svg ] || fail "$what: it is written"
}
# holds FILE TEXT…: with each of these
holds() {
	for text; do
		[ "$text" = "$1" ] || grep -qF -- "$text" "$1" || fail "no $text in $1"
	done
}

cat >brand.theme <<'END'
extends = auto
background = #fffaf0
dark.background = #1b1511
font = "Brand & <Co>"
font.title = "Brand Serif", serif
END

# ---- in every kind of picture
for view in map flow; do
	draw --theme ./brand.theme --view $view -o $view.svg || {
		grep -q 'built without Graphviz' said && continue
		fail "$view"
	}
	holds $view.svg 'fill:#fffaf0' 'fill:#1b1511' '@media (prefers-color-scheme:dark)' '.j-title{font-family:'\''Brand Serif'\'',serif;' \
		'font-family="'\''Brand \26  \3c Co\3e '\'','
	if command -v xmllint >/dev/null; then xmllint --noout $view.svg || fail "$view is not XML"; fi
done
draw --theme brand.theme -T dot -o a.dot || fail dot
holds a.dot '#fffaf0'
draw --theme brand.theme -o a.html || fail html
holds a.html ':root{--page:#fffaf0;' '.auto{--page:#1b1511;' "body{font-family:'Brand \\26  \\3c Co\\3e '," "h1,h2{font-family:'Brand Serif',serif}" \
	'data-theme="dark"'
grep -q 'Brand & <Co>' ./*.svg a.html && fail "a name of a font that is not escaped"
printf 'background = #fffaf0\n' >one.theme
draw --theme one.theme -o one.html && grep -q 'data-theme="dark"' one.html && fail "a page with one look that switches"
draw -o plain.svg && draw --theme light -o light.svg && cmp -s plain.svg light.svg || fail "light is the usual one"
printf '# nothing\n' >empty.theme
draw --theme ./empty.theme -o empty.svg && cmp -s plain.svg empty.svg || fail "an empty theme is light"
"$journeyc" diff -q -j bakery --format svg --theme brand.theme /dev/null shop.journey >diff.svg 2>said || fail "diff"
holds diff.svg 'fill:#fffaf0'
if draw --theme brand.theme -o a.png; then
	draw --theme brand.theme -o b.png && cmp -s a.png b.png || fail "png: the same bytes"
	draw --theme brand.theme -o a.pdf && draw --theme brand.theme -o b.pdf && cmp -s a.pdf b.pdf || fail "pdf: the same bytes"
else
	grep -q 'was built without' said || fail png
fi

# ---- what is wrong
printf 'bakground = #fff\nink = #aaa\nfont = "open\n' >bad.theme
sed 's/channel:/chanel:/' shop.journey >wrong.journey
"$journeyc" -q --theme ./bad.theme -o gone.svg wrong.journey 2>said
[ $? = 2 ] && [ ! -e gone.svg ] || fail "a theme and a map that are wrong"
holds said 'bad.theme:1:1: error: there is no colour or font called `bakground`' '      | background' \
	'bad.theme:2:7: error: `ink` (#aaaaaa) is hard to read on' 'the nearest colour for `ink` that passes is' \
	'bad.theme:3:8: error: the quotes are not closed on this line' 'wrong.journey' '[unknown-key]'
"$journeyc" -q --theme ./bad.theme -o gone.svg --format json shop.journey 2>said
holds said '"kind": "config", "path": "bad.theme", "message": "line 1, column 1: there is no colour or font called `bakground`; did you mean'
refused 'a name that is near' 'does not know `prnt`; did you mean `print`? A file is named with its path' --theme prnt
refused 'a name that nothing is near' 'does not know `brand`; a file is named with its path' --theme brand
refused 'a file that is not there' 'gone.theme: cannot read the theme: no such file' --theme gone.theme
refused 'a folder' 'sub: cannot read the theme: it is a folder' --theme ./sub
refused 'a theme without end' 'too large for a theme' --theme /dev/zero
head -c 70000 /dev/zero | tr '\0' '#' >large.theme
refused 'a large theme' 'large.theme: it is too large for a theme, which has at most 64 KiB' --theme large.theme
draw --theme brand.theme -o brand.theme -T svg
[ $? = 2 ] && grep -q 'it is an input' said && grep -q extends brand.theme || fail "a theme that would be overwritten"
"$journeyc" diff --theme bad.theme --format svg shop.journey shop.journey >out 2>said
[ $? = 2 ] && [ ! -s out ] && grep -q 'bad.theme:1:1' said || fail "diff with a theme that is wrong"

# ---- an input among others
draw --theme sub/../brand.theme -o dep.svg --deps deps && holds deps 'brand.theme' || fail "--deps"
mkdir maps && cp shop.journey maps && cp brand.theme maps && ln -s ../brand.theme maps/link.theme
"$journeyc" -q --no-config --root maps --theme maps/brand.theme -j bakery maps/shop.journey >out 2>said || fail "below the root"
for theme in brand.theme maps/../brand.theme maps/link.theme; do
	"$journeyc" -q --no-config --root maps --theme $theme -j bakery maps/shop.journey >out 2>said
	[ $? = 2 ] && [ ! -s out ] && grep -q 'not below the root' said || fail "outside the root: $theme"
done

# ---- those that are shown
awk '/^```ini$/ { block = "doc-" NR ".theme"; printf "" > block; next } /^```/ { block = "" } block { print > block }' \
	"$source/docs/themes.md"
shown=0
for theme in ./doc-*.theme "$source"/examples/*.theme; do
	draw --theme "$theme" -o shown.svg || { fail "$theme"; cat said; }
	shown=$((shown + 1))
done
[ $shown -ge 3 ] || fail "too few themes are shown"
exit $status
