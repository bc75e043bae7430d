#!/bin/sh
# artefact.sh GOLDEN: what the program writes of an example is what the golden file has. Its name says which example and
# what of it: `EXAMPLE.map.svg`, `EXAMPLE.flow.svg`, `EXAMPLE.graph.dot`, `EXAMPLE.model.json`. With BLESS=1 it is rewritten.
golden=$1
name=${golden##*/}
example=$srcdir/examples/${name%%.*}.journey
case $name in
*.map.svg) options='-T svg' ;;
*.flow.svg) options='-T svg --view flow' ;;
*.graph.dot) options='-T dot' ;;
*.model.json) options='-T json' ;;
esac
case $name in *.flow.svg | *.dot) grep -q '^#define HAVE_GRAPHVIZ' config.h || exit 77 ;; esac
seen=$(mktemp) || exit 99
trap 'rm -f "$seen"' EXIT
./journeyc -q $options -o - "$example" > "$seen" || exit 1
if [ "${BLESS-}" ]; then
	cmp -s "$seen" "$golden" || cp "$seen" "$golden"
else
	diff -u "$golden" "$seen"
fi
