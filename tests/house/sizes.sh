#!/bin/sh
# No file of code has over 500 lines, a space at the end of a line, or no line end at its end.
cd "$srcdir" || exit 99
find src grammar include tests docs -name node_modules -prune -o \( -name '*.[chly]' -o -name '*.def' -o -name '*.sh' -o -name '*.mk' \
	-o -name '*.mjs' \) -print | grep -v 'journey\.\(tab\|lex\)\|page_\(css\|js\)\.h\|nl_mo\.h' | sort | (
	status=0
	while read -r file; do
		lines=$(wc -l < "$file")
		[ "$lines" -le 500 ] || { echo "$file has $lines lines"; status=1; }
		grep -n '[[:blank:]]$' "$file" | sed "s|^|$file: space at the end of line |" | grep . && status=1
		[ ! -s "$file" ] || [ "$(tail -c 1 "$file" | wc -l)" = 1 ] || { echo "$file does not end with a line end"; status=1; }
	done
	exit $status
)
