#!/bin/sh
# The language of messages: the option over .editorconfig over English, for findings, problems and what the program says of its
# command line; and never the locale.
. "$srcdir"/tests/policy/common.sh

# speaks LANGUAGE NAME ARGUMENT…: what the program says of these is Dutch or English
speaks() {
	wanted=$1 name=$2
	shift 2
	"$journeyc" "$@" >"$out" 2>"$err"
	got=en
	cat "$out" "$err" | grep -q 'heeft geen\|niet te lezen\|er is geen\|hoort\|Waarom\|toegevoegd\|zo.n bestand\|Gebruik\|dit is geen\|neemt' && got=nl
	cat "$out" "$err" | grep -q 'has no \|cannot read\|there is no\|takes\|^Why\|was added\|Usage' && [ $got = nl ] && got=both
	[ $got = "$wanted" ] || fails "$name: $got, not $wanted: $(cat "$out" "$err")"
}

map '/owner/d' >map.journey
mkdir dutch english deep
map '/owner/d' >dutch/map.journey
map '/owner/d' >english/map.journey
printf 'root = true\n[*.journey]\njourney_messages = nl\n' >dutch/.editorconfig
printf 'root = true\n[*.journey]\njourney_messages = EN\n' >english/.editorconfig
printf 'root = true\n' >.editorconfig

speaks en 'usually' lint map.journey
speaks nl 'the option' lint --messages nl map.journey
speaks nl 'the option, in one word' lint --messages=nl map.journey
speaks en 'the last option' lint --messages nl --messages en map.journey
speaks nl 'configuration' lint dutch/map.journey
speaks nl 'configuration of a folder' lint dutch
speaks en 'configuration in any case' lint english/map.journey
speaks en 'the option over configuration' lint --messages en dutch/map.journey
speaks nl 'the option over other configuration' lint --messages nl english/map.journey
speaks nl '--set over configuration' lint --set journey_messages=nl english/map.journey
speaks en 'no configuration' lint --no-config dutch/map.journey
speaks nl 'the first operand decides' lint english/map.journey dutch/map.journey
speaks nl 'in any order' lint dutch/map.journey english/map.journey
speaks en 'or does not' lint a.journey dutch/map.journey
(cd dutch && printf 'map' >none.mmd)
speaks nl 'a file that is not there' lint dutch/none.journey
speaks nl 'a file of another kind' import dutch/none.mmd
speaks nl 'fmt' fmt dutch/none.journey
speaks nl 'compile' compile dutch/none.journey
speaks nl 'an unknown option' lint --messages nl --fxo map.journey
speaks nl 'an unknown option before it' lint --fxo --messages=nl map.journey
speaks nl 'explain' explain --messages nl no-owner
speaks en 'explain' explain no-owner
speaks nl 'help' lint --help --messages nl
speaks nl 'an operand too many' kinds --messages nl x
sed 's/touchpoint poster/touchpoint flyer "Flyer" { channel: print }; &/' map.journey >more.journey
speaks nl 'diff' diff --messages nl map.journey more.journey
cd dutch || exit 99
speaks nl 'explain where it is configured' explain no-owner
speaks nl 'help where it is configured' --help
speaks nl 'standard input' lint --stdin-filename map.journey - <map.journey
cd .. || exit 99

# an unknown language
"$journeyc" lint --messages de map.journey >"$out" 2>"$err"
[ $? = 2 ] || fails 'an unknown language: the status'
[ "$(cat "$err")" = 'journeyc: --messages takes one of these words: en nl; not `de`' ] || fails "an unknown language: $(cat "$err")"
"$journeyc" lint --set journey_messages=de map.journey >"$out" 2>"$err"
[ $? = 2 ] || fails 'an unknown language in --set: the status'
grep -q 'journey_messages takes en or nl, not `de`' "$err" || fails "an unknown language in --set: $(cat "$err")"
printf 'root = true\n[*.journey]\njourney_messages = de\n' >deep/.editorconfig
map '' >deep/map.journey
"$journeyc" lint deep >"$out" 2>"$err"
[ $? = 2 ] || fails 'an unknown language in configuration: the status'
grep -q 'deep/.editorconfig: line 3: journey_messages takes en or nl, not `de`' "$err" || fails "in configuration: $(cat "$err")"
printf 'root = true\n[*.journey]\njourney_messags = nl\n' >deep/.editorconfig
lint 1 'a mistyped key' deep
at unknown-rule deep/.editorconfig:3:1

# where it comes from
"$journeyc" rules --for dutch/map.journey >"$out"
grep -q '^journey_messages  *nl  *editorconfig ' "$out" || fails "rules --for: $(grep messages "$out")"
"$journeyc" rules --for dutch/map.journey --messages en >"$out"
grep -q '^journey_messages  *en  *option ' "$out" || fails "rules --for with the option: $(grep messages "$out")"
"$journeyc" rules --for map.journey --format json >"$out"
grep -q '"messages": {"value": "en", "from": "default"}' "$out" || fails "rules --for in JSON: $(grep -A1 messages "$out")"

# the locale
for arguments in 'lint map.journey gone.journey' 'lint --messages nl map.journey gone.journey' 'explain no-owner' 'lint --fxo' \
	'diff map.journey more.journey'; do
	LC_ALL=C "$journeyc" $arguments >"$top/c" 2>&1
	for locale in nl_NL.UTF-8 nl_NL nl de_DE.UTF-8 C.UTF-8 xx; do
		LC_ALL=$locale LANG=$locale LANGUAGE=nl:de LC_MESSAGES=$locale "$journeyc" $arguments >"$top/other" 2>&1
		cmp -s "$top/c" "$top/other" || fails "$arguments in locale $locale"
	done
done
exit $failed
