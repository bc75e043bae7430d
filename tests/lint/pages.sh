#!/bin/sh
# The pages in docs/rules/ are those that the program makes of its tables, and no others.
set -eu
srcdir=${srcdir:-.}
work=$(mktemp -d "${TMPDIR:-/tmp}/journeyc.XXXXXX")
trap 'rm -rf "$work"' EXIT

./journeyc rules --format markdown > "$work/README.md"
./journeyc rules --format json | sed -n 's/.*"id": "\(.*\)",/\1/p' | while read -r rule; do
	./journeyc explain --format markdown "$rule" > "$work/$rule.md"
done
diff -r -x local.mk "$srcdir/docs/rules" "$work" || { echo "run: make rules-docs"; exit 1; }

# Every page is linked from the index, in text and JSON all rules are there too, and nothing needs a network or a file.
for page in "$work"/*.md; do
	rule=$(basename "$page" .md)
	[ "$rule" = README ] && continue
	grep -q "(\\./$rule\\.md)\\|($rule\\.md)" "$work/README.md"
	./journeyc explain "$rule" | grep -q "^$rule\$"
	./journeyc explain --format json "$rule" | grep -q "\"id\": \"$rule\""
done

# Kinds, keys and configuration keys are explained too; what there is not gets a suggestion.
./journeyc explain evidence | grep -q 'evidence, of a touchpoint'
./journeyc explain journey_dip_at | grep -q 'a third up the scale'
! ./journeyc explain daed-end 2> "$work/error"
grep -q 'did you mean `dead-end`' "$work/error"
