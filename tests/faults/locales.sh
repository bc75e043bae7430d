#!/bin/sh
# The same bytes in every locale, of the program and of a program that uses the library in the locale of its user: where a comma stands
# for the point, or a sign of several bytes, or where the capital of i is another letter.
. "$srcdir"/tests/faults/common.sh
host=$build/tests/faults/host
command -v localedef >/dev/null || { echo "no localedef"; exit 77; }
map >a.journey
printf 'journey\n  title T\n  section S\n    Step one: 3.5: Me\n    Step two: 1e-1: You, Ïda\n' >a.mmd
printf 'phase,touchpoint,emotion,next\nOne,Ad,1.5,"Shop 12.5%%\nPage 80.25%%"\nTwo,Shop,-0.75,\nTwo,Page,2,\n' >a.csv
printf 'root = true\n[*]\njourney_dip_at = 2.5\njourney_profile = STRICT\n' >.editorconfig
sed 's/12.5%/12.55%/; s/-1.5/-15.5/; s/website/WEBSITE/; s/pain sizes/pain sizés/' a.journey >wrong.journey
LOCPATH=$work/locales
export LOCPATH
mkdir locales

# everything: whatever has numbers and words in it, to a folder
everything() {
	mkdir "$1"
	for format in json svg dot html md csv txt mermaid pdf; do
		"$host" write $format map a.journey >"$1/host.$format" 2>"$1/host.$format.err"
	done
	"$host" write svg flow a.journey >"$1/host.flow.svg" 2>"$1/host.flow.err"
	for format in text json sarif checkstyle github; do
		"$host" report $format wrong.journey >"$1/report.$format"
	done
	"$host" import a.mmd >"$1/host.mmd.journey"
	"$host" import a.csv >"$1/host.csv.journey"
	"$host" explain importance >"$1/explain"
	"$journeyc" -q -T json,svg,dot,html,md,csv,txt,mermaid,pdf,png -o "$1/" a.journey 2>"$1/err"
	"$journeyc" lint a.journey wrong.journey >"$1/lint" 2>&1
	"$journeyc" lint --no-such-thing >"$1/usage" 2>&1
	"$journeyc" gone.journey >"$1/gone" 2>&1
	"$journeyc" diff a.journey wrong.journey >"$1/diff" 2>&1
	"$journeyc" rules --for a.journey >"$1/rules" 2>&1
	"$journeyc" fmt - <a.journey >"$1/fmt" 2>&1
}

LC_ALL=C everything usual
grep -q 12.5 usual/host.json && grep -q '−1\.5' usual/host.svg && grep -q '80.25%' usual/host.csv.journey || fails "what is usual"
tested=0
for locale in de_DE tr_TR ps_AF fr_CH; do
	localedef -c -i $locale -f UTF-8 "locales/$locale.UTF-8" 2>/dev/null || continue
	sign=$(LC_ALL=$locale.UTF-8 "$host") || continue
	tested=$((tested + 1))
	LC_ALL=$locale.UTF-8 everything $locale
	diff -r usual $locale >different || fails "$locale, where a number is $sign: $(head -c 1000 different)"
done
[ $tested -gt 0 ] || { echo "no locale can be made here: the package locales is missing"; exit 77; }
exit $failed
