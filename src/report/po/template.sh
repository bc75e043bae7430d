#!/bin/sh
# Writes the template of the catalogues to standard output: every sentence that messages can be made of, from the tables and from
# the sources. Run in the build tree; srcdir says where the sources are.
set -e
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
docs/generate/generate catalogue > "$work/tables.po"
cd "$srcdir"
xgettext --language=C --from-code=UTF-8 --add-location=file --package-name=journeyc --keyword --keyword=IN_ENGLISH:1 \
	--keyword=tongue_say:2 --keyword=tongue_count:2,3 --keyword=page_heading:2 --keyword=page_paragraph:2 \
	--keyword=say:1 --keyword=say_count:1,2 --keyword=complain:1 --keyword=problem_add:4 --output="$work/sources.po" src/*/*.c
cd "$work"
sed -i 's/charset=CHARSET/charset=UTF-8/' sources.po
msguniq --use-first --output-file=unique.po tables.po
msgcat --use-first --width=118 unique.po sources.po
