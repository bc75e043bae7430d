#!/bin/sh
# Every sentence that messages are made of stands in each catalogue, translated, and nothing else does; and none is kept from the
# catalogues: what reads like a sentence in the sources of the floors that speak is in the template.
for tool in xgettext msgcat msgcmp msgfmt msgattrib; do
	command -v $tool > /dev/null || exit 77
done
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
export srcdir
status=0
wrong() {
	echo "$*"
	status=1
}

$SHELL "$srcdir/src/report/po/template.sh" > "$work/template.pot" || exit 99
[ "$(grep -c '^msgid' "$work/template.pot")" -gt 1000 ] || wrong 'the template has too few sentences'

for catalogue in "$srcdir"/src/report/po/*.po; do
	name=$(basename "$catalogue" .po)
	msgfmt --check --output-file=/dev/null "$catalogue" || status=1
	msgcmp "$catalogue" "$work/template.pot" 2> "$work/lacking" || {
		grep -v warning "$work/lacking"
		wrong "$name.po lacks sentences: \`make messages\` adds them, to be translated"
	}
	msgcmp --use-untranslated "$work/template.pot" "$catalogue" 2> "$work/stale" || {
		grep -v warning "$work/stale"
		wrong "$name.po has sentences that nothing says: \`make messages\` takes them out"
	}
	msgattrib --only-fuzzy "$catalogue" | grep . && wrong "$name.po has sentences that are only guessed"
	msgattrib --only-obsolete "$catalogue" | grep . && wrong "$name.po has sentences that are no longer said"
done

# The sentences of a template, one a line.
sentences() {
	awk '
		function flush() { if (id ~ /[a-z][a-z] [a-z][a-z]/) print id; id = "" }
		/^msgid/ { flush(); id = substr($0, index($0, "\"") + 1); sub(/"$/, "", id); next }
		/^"/ { id = id substr($0, 2, length($0) - 2); next }
		{ flush() }' "$1" | sort -u
}

cd "$srcdir" || exit 99
xgettext --extract-all --language=C --from-code=UTF-8 --no-location --output="$work/every.po" 2> /dev/null \
	$(find src/syntax src/model src/lint src/import src/diff src/report src/api src/cli -name '*.c' ! -name 'completion_*')
sentences "$work/template.pot" > "$work/known"
sentences "$work/every.po" > "$work/every"
[ "$(comm -12 "$work/known" "$work/every" | wc -l)" -gt 100 ] || wrong 'the sources hold too few sentences'
# Not for people: markup, orders to a runner, names of entities, and what _Static_assert tells the compiler.
comm -13 "$work/known" "$work/every" | grep -v '[<=]\|^::\|^nbsp \|in a byte$\|has a change$\|nodes of a tree$' && {
	wrong 'these stand where no catalogue finds them: give them to say, tongue_say or IN_ENGLISH, or make them rows'
}
exit $status
