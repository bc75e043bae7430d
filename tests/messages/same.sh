#!/bin/sh
# Another language changes wording and nothing else: not what is found, where, in which order, with which fingerprint, what is
# fixed, what a baseline holds, how the program ends, nor any artefact. And it does not depend on the number of threads.
. "$srcdir"/tests/policy/common.sh
command -v jq >/dev/null || exit 77
build=${journeyc%/journeyc}
sources=$build
[ -d "$sources/tests/formats/cases" ] || sources=$(cd "$build/$srcdir" && pwd)

"$build/tests/formats/examples" . || exit 99
options='--set journey_profile=strict --today 2027-06-01'
wording='del(.. | .message?, .helps?, .notes?, .title?)'

for language in en nl; do
	"$journeyc" lint $options --messages $language --unsafe-fixes --diff . >"$top/$language.patch" 2>/dev/null
done
cp "$sources"/tests/golden/language/*.journey .

for language in en nl; do
	"$journeyc" lint $options --messages $language --format json . >"$top/$language.json" 2>/dev/null
	echo $? >"$top/$language.status"
	jq "$wording" "$top/$language.json" >"$top/$language.bare" || fails "json in $language"
	"$journeyc" lint $options --messages $language --format gitlab . 2>/dev/null | jq '.[] | del(.description)' >"$top/$language.gitlab"
	"$journeyc" lint $options --messages $language --format sarif . >"$top/$language.sarif" 2>/dev/null
	jq '.runs[0].results[] | [.ruleId, .level, .locations, .partialFingerprints]' "$top/$language.sarif" >"$top/$language.results"
	"$journeyc" lint $options --messages $language -q --write-baseline --baseline "$top/$language.baseline" . >/dev/null 2>&1
done
for what in status bare gitlab results patch baseline; do
	[ -s "$top/nl.$what" ] && cmp -s "$top/en.$what" "$top/nl.$what" || fails "$what is another: $(diff "$top/en.$what" "$top/nl.$what" | head -5)"
done
[ "$(jq '[.diagnostics[].fingerprint] | length' "$top/nl.json")" -gt 200 ] || fails 'too few findings'
[ "$(jq -r '.runs[0].language' "$top/nl.sarif")" = nl ] || fails 'SARIF does not say that it is Dutch'
[ "$(jq -r '.runs[0].language' "$top/en.sarif")" = null ] || fails 'SARIF says of English what it is anyway'

# every finding is worded otherwise, in all that it says
same=$(jq -r '.diagnostics[] | .message, .helps[], .notes[], .labels[].message, .fixes[].title' "$top/en.json" | sort -u >"$top/en.said"
	jq -r '.diagnostics[] | .message, .helps[], .notes[], .labels[].message, .fixes[].title' "$top/nl.json" | sort -u >"$top/nl.said"
	comm -12 "$top/en.said" "$top/nl.said")
[ -z "$same" ] || fails "not translated: $same"

for jobs in 2 7; do
	for format in text json sarif markdown; do
		"$journeyc" lint $options --messages nl --jobs 1 --format $format . gone.journey >"$top/one" 2>"$top/one.err"
		"$journeyc" lint $options --messages nl --jobs $jobs --format $format gone.journey . >"$out" 2>"$err"
		cmp -s "$top/one" "$out" && cmp -s "$top/one.err" "$err" || fails "$format with --jobs $jobs"
	done
done

# artefacts hold what is in the map, and are in English as far as they say anything themselves
cp "$sources/examples/webshop.journey" shop.journey
for format in svg dot json html md csv txt mermaid; do
	for language in en nl; do
		"$journeyc" -q --messages $language -T $format -o "$top/$language.art" shop.journey >/dev/null 2>&1 || fails "$format in $language"
	done
	cmp -s "$top/en.art" "$top/nl.art" || fails "$format is another in Dutch"
done

# changes
cp "$sources/tests/diff/maps/webshop-next.journey" next.journey
for language in en nl; do
	"$journeyc" diff --messages $language --format json shop.journey next.journey | jq "$wording" >"$top/$language.changes"
	"$journeyc" diff --messages $language --format html shop.journey next.journey >"$top/$language.page" 2>/dev/null
done
cmp -s "$top/en.changes" "$top/nl.changes" || fails 'changes are others'
cmp -s "$top/en.page" "$top/nl.page" || fails 'the page of changes is another'
exit $failed
