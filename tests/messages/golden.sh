#!/bin/sh
# What the program says in Dutch, as it was read: every rule, every error of the language, every format, changes, imports, the
# manual, help, and complaints. With BLESS=1 in the environment, what it says is what is expected.
set -u
journeyc=$PWD/journeyc
build=$PWD
sources=$(cd "$srcdir" && pwd)
expected=$sources/tests/messages/expected
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
failed=0

# settle FILE: what was said is what is expected
settle() {
	if [ -n "${BLESS-}" ]; then
		mkdir -p "$expected"
		cmp -s "$work/seen" "$expected/$1" || cp "$work/seen" "$expected/$1"
	else
		diff -u "$expected/$1" "$work/seen" || failed=1
	fi
}

# say ARGUMENT…: adds what is said, on both streams, and the exit status
say() {
	"$journeyc" --messages nl "$@" >"$work/out" 2>"$work/err"
	status=$?
	{ cat "$work/out" "$work/err"; echo "[$status]"; } >>"$work/seen"
}

mkdir "$work/rules" && cd "$work/rules" || exit 99
"$build/tests/formats/examples" . || exit 99
: >"$work/seen"
say lint --set journey_profile=strict --today 2027-06-01 .
settle rules.text

cp -R "$sources/tests/golden/language" "$work/language" && cd "$work/language" || exit 99
if command -v jq >/dev/null; then
	"$journeyc" lint --messages nl --format json . |
		jq -r '.diagnostics[] | .message, .helps[], .notes[], .labels[].message, .fixes[].title' | LC_ALL=C sort -u >"$work/seen"
	settle language.sentences
fi

cp -R "$sources/tests/formats/cases/laptop" "$work/laptop" && chmod -R u+w "$work/laptop" && cd "$work/laptop" || exit 99
for format in short json sarif github gitlab rdjson checkstyle junit markdown; do
	: >"$work/seen"
	say lint --format $format . gone.journey
	settle laptop.$format
done

mkdir "$work/diff" && cd "$work/diff" || exit 99
cp "$sources/examples/webshop.journey" "$sources/tests/diff/maps/webshop-next.journey" .
for format in text markdown; do
	: >"$work/seen"
	say diff --format $format webshop.journey webshop-next.journey
	settle diff.$format
done

mkdir "$work/import" && cp "$sources"/tests/import/*.mmd "$sources"/tests/import/*.csv "$work/import" && cd "$work/import" || exit 99
: >"$work/seen"
for source in *.mmd *.csv; do
	say import -o /dev/null "$source"
done
settle import.text

: >"$work/seen"
for name in dead-end wrong-type unused-suppression touchpoint kind emotion evidence due journey_dip_at journey_max_title; do
	say explain $name
done
settle explain.text
: >"$work/seen"
say kinds
say rules
settle lists.text

: >"$work/seen"
for command in compile lint fmt init import completion explain rules kinds diff; do
	say $command --help
done
settle help.text

cd "$work" || exit 99
cp "$sources/examples/webshop.journey" shop.journey
printf 'journey a { }\njourney b { }\n' >two.journey
cat >bad.theme <<-'END'
	extends = lihgt
	background = #fff
	background = #ffffff
	text = #eeeeee
	dark.text = #000000
	touchpoint = #ff0000
	font.title = "x
	font.text = Noto Sans;
	half a line
END
printf 'text = #eeeeee\nfont.title = A B C\n' >pale.theme
: >"$work/seen"
say
say --formt x shop.journey
say -T jsn shop.journey
say -T xyz shop.journey
say --color sometimes shop.journey
say --max-flow none shop.journey
say -o
say complie
say lint -W no-chanel shop.journey
say lint -W wrong-type shop.journey
say lint --set journey_max_phases=none shop.journey
say lint --set journey_max_phase=1 shop.journey
say lint --set journey_max_phases shop.journey
say lint --today tomorrow shop.journey
say lint --fix -
say lint --unsafe-fixes shop.journey
say lint --baseline shop.journey shop.journey
say lint --changed-since HEAD shop.journey
say lint --format json --format sarif shop.journey
say lint --format json:shop.journey shop.journey
say compile -j none -o x.svg shop.journey
say compile --segment none -o x.svg shop.journey
say compile --lanes none -o x.svg shop.journey
say compile -o two.svg two.journey
say compile -T svg,json shop.journey
say compile -o x.pdf -T svg shop.journey
say compile -o x.svg -O shop.journey
say compile -T mermaid -o x.mmd shop.journey
say compile --max-flow 1 --view flow -o x.svg shop.journey
say compile -w shop.journey
say compile --theme drak -o x.svg shop.journey
say compile --theme ./bad.theme -o x.svg shop.journey
say compile --theme ./pale.theme -o x.svg shop.journey
say compile --theme ./none.theme -o x.svg shop.journey
say compile --id-prefix '<' -o x.svg shop.journey
say import -o none shop.journey two.journey
say import
say diff shop.journey
say diff --against HEAD
say diff --textconv --against HEAD
say explain toucpoint
say explain zzzzzz
say kinds x
say init shop.journey
say import shop.journey
say completion
say fmt gone
settle complaints.text
exit $failed
