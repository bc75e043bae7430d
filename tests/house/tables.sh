#!/bin/sh
# Every row of a table is used, and told of where people look for it.
cd "$srcdir" || exit 99
status=0
wrong() {
	echo "$*"
	status=1
}

# The rows of a table: what stands first between the brackets of a macro. rows FILE MACRO…
rows() {
	file=$1
	shift
	for macro; do
		sed -n "s/^$macro(\([A-Z0-9_]*\)[,)].*/\1/p" "$file"
	done
}

sources=$(find src -name '*.[ch]')

# shellcheck disable=SC2086
for phrase in $(rows src/report/messages.def MESSAGE LABEL NOTE HELP WORDS) \
		$(rows src/report/messages_themes.def PROBLEM LABEL NOTE HELP) $(rows src/report/problems.def PROBLEM WORDS); do
	grep -qE "(SAY\($phrase\b|PHRASE_$phrase\b)" $sources || wrong "messages.def: nothing says $phrase"
done

# shellcheck disable=SC2013
for rule in $(sed -n 's/^LANGUAGE([A-Z_]*, "\([a-z-]*\)".*/\1/p' src/report/rules_language.def); do
	if [ "$rule" = too-large ]; then
		[ -f tests/golden/too-large.sh ] || wrong "rules_language.def: too-large has no test"
		continue
	fi
	grep -q "\[$rule\]\$" tests/golden/language/"$rule"*.text || wrong "rules_language.def: $rule has no golden file of its name"
done

for option in $(sed -n 's/^OPTION([A-Z_]*, [^"]*"\([a-z-]*\)".*/\1/p' src/cli/options.def); do
	escaped=$(printf %s "$option" | sed 's/-/\\\\-/g')
	grep -q -- "\\\\-\\\\-$escaped" docs/journeyc.1 docs/man/*.1 || wrong "options.def: no manual page tells of --$option"
done
for option in $(sed -n 's/^OPTION(\([A-Z_]*\),.*/\1/p' src/cli/options.def); do
	[ "$option" = NONE ] || grep -q "OPTION_$option\b" src/cli/*.c || wrong "options.def: nothing heeds $option"
done

for format in $(sed -n 's/^FORMAT([A-Z]*, "\([a-z]*\)".*/\1/p' src/emit/formats.def); do
	grep -q "\`$format\`" README.md docs/*.md || wrong "formats.def: the documentation does not tell of $format"
done

for kind in $(sed -n 's/^KIND([A-Z]*, "\([a-z]*\)".*/\1/p' grammar/kinds.def); do
	[ "$kind" = file ] || grep -q "^#### $kind\$" docs/language.md || wrong "kinds.def: the reference does not tell of $kind"
done
exit $status
