#!/bin/sh
# journeyc fmt from outside: in place, --check, --diff, standard input, folders, line ends, faults.
set -u
journeyc=$PWD/journeyc
messy=$(cd "$srcdir" && pwd)/tests/format/comments.journey
good=$(cd "$srcdir" && pwd)/tests/format/comments.expected
examples=$(cd "$srcdir" && pwd)/examples
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 99
failed=0

# fails NAME: the last command should have ended otherwise
fails() {
	echo "failed: $1"
	failed=1
}

# ends STATUS NAME COMMAND…
ends() {
	wanted=$1 name=$2
	shift 2
	"$@" >out 2>err
	got=$?
	[ $got -eq "$wanted" ] || fails "$name: status $got, not $wanted"
}

ends 0 "the examples are laid out" "$journeyc" fmt --check "$examples"/*.journey "$examples"/*/*.journey

cp "$messy" a.journey
ends 1 "--check" "$journeyc" fmt --check a.journey
[ "$(cat out)" = a.journey ] || fails "--check names the file"
cmp -s "$messy" a.journey || fails "--check changes nothing"
ends 0 "in place" "$journeyc" fmt a.journey
cmp -s "$good" a.journey || fails "in place"
[ -s out ] && fails "in place is silent"
ends 0 "--check of a good file" "$journeyc" fmt --check a.journey

mkdir -p d/e d/.hidden
cp "$messy" d/a.journey
cp "$messy" d/e/b.journey
cp "$messy" d/.hidden/c.journey
cp "$messy" d/notes.txt
ends 0 "a folder" "$journeyc" fmt d
cmp -s "$good" d/e/b.journey || fails "a folder in a folder"
cmp -s "$messy" d/.hidden/c.journey || fails "a hidden folder"
cmp -s "$messy" d/notes.txt || fails "another file"

awk '{ printf "%s\r\n", $0 }' "$messy" >crlf.journey
awk '{ printf "%s\r\n", $0 }' "$good" >crlf.expected
ends 0 "CRLF" "$journeyc" fmt crlf.journey
cmp -s crlf.expected crlf.journey || fails "CRLF stays"
{ printf '\357\273\277' && cat "$messy"; } >mark.journey
{ printf '\357\273\277' && cat "$good"; } >mark.expected
ends 0 "a byte-order mark" "$journeyc" fmt mark.journey
cmp -s mark.expected mark.journey || fails "a byte-order mark stays"

printf 'journey a "A" {\n   goal: =\n}\n' >wrong.journey
cp wrong.journey wrong.expected
ends 1 "a syntax error" "$journeyc" fmt wrong.journey
grep -q '^wrong.journey:2:10: error: ' err || fails "a syntax error is shown"
cmp -s wrong.expected wrong.journey || fails "a file with an error stays"
ends 1 "a syntax error on standard input" "$journeyc" fmt - <wrong.journey
[ -s out ] && fails "no layout of a source with an error"
ends 2 "no such file" "$journeyc" fmt gone.journey
rm wrong.journey

mkdir t
cp "$messy" "t/with space.journey"
cp "$messy" "t/é\"x.journey"
printf 'journey  a "A" { }' >t/no-end.journey
ends 1 "--diff" "$journeyc" fmt --diff t
cp out t.patch
for tool in "patch -p1 -s" "git apply"; do
	command -v ${tool%% *} >/dev/null || continue
	rm -rf apply
	mkdir apply
	cp -r t apply/t
	(cd apply && $tool <../t.patch) || fails "$tool takes the patch"
	"$journeyc" fmt --check apply/t >/dev/null || fails "$tool gives the layout"
done
ends 0 "in place after --diff" "$journeyc" fmt t
ends 0 "an empty --diff" "$journeyc" fmt --diff t
[ -s out ] && fails "an empty diff"
exit $failed
