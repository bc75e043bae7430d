#!/bin/sh
# What is generated from the tables is up to date in docs/: the reference, the manual pages, the schemas. With WRITE=1 it is brought
# up to date.
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
status=0

# settle FILE: what was made of it is what it is, or becomes so.
settle() {
	cmp -s "$work/new" "$srcdir/$1" && return
	if [ "${WRITE-}" ]; then
		cp "$work/new" "$srcdir/$1" || status=1
	else
		diff -u "$srcdir/$1" "$work/new" | head -n 40
		echo "$1 is not up to date: \`make reference\` makes it so"
		status=1
	fi
}

docs/generate/generate reference | $SHELL "$srcdir/docs/splice.sh" "$srcdir/docs/language.md" reference > "$work/new"
settle docs/language.md
docs/generate/generate changes | $SHELL "$srcdir/docs/splice.sh" "$srcdir/docs/diff.md" changes > "$work/new"
settle docs/diff.md
docs/generate/generate themes | $SHELL "$srcdir/docs/splice.sh" "$srcdir/docs/themes.md" themes > "$work/new"
settle docs/themes.md
docs/generate/generate manual | $SHELL "$srcdir/docs/splice.sh" "$srcdir/docs/journeyc.1" options > "$work/new"
settle docs/journeyc.1
for command in $(sed -n 's/^COMMAND([A-Z]*, "\([a-z]*\)".*/\1/p' "$srcdir/src/cli/commands.def"); do
	docs/generate/generate page "$command" > "$work/new"
	settle "docs/man/journeyc-$command.1"
done
docs/generate/generate model-schema > "$work/new"
settle docs/model.schema.json
exit $status
