#!/bin/sh
# Every map in the documentation compiles and is laid out, and every file that it links to is there.
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
program=$PWD/journeyc
source=$(cd "$srcdir" && pwd)
status=0
for page in "$source"/README.md "$source"/HACKING.md "$source"/NEWS.md "$source"/docs/*.md "$source"/examples/README.md; do
	name=$(basename "$page" .md)
	awk -v start="$work/$name" '
		/^```journey$/ { block = start "-" NR ".journey"; printf "" > block; next }
		/^```/ { if (block) close(block); block = "" }
		block { print > block }
	' "$page"
	sed -n 's/.*](\([^)#:]*\)[^)]*).*/\1/p' "$page" | grep -v '^https*$\|^mailto$' | while read -r target; do
		[ -e "$(dirname "$page")/$target" ] || echo "$name.md: there is no $target"
	done > "$work/missing"
	if [ -s "$work/missing" ]; then
		cat "$work/missing"
		status=1
	fi
done
cd "$work" || exit 99
mkdir -p house
cp "$source"/examples/bank/house/*.journey house/ # what a block may include
for map in *.journey; do
	"$program" -q -T json -o /dev/null "$map" || {
		echo "in the documentation: $map"
		status=1
	}
	case $map in fmt-*) continue ;; esac
	"$program" fmt --check "$map" > /dev/null || {
		echo "in the documentation, not laid out: $map"
		status=1
	}
done
set -- fmt-*.journey # the page about layouts shows one before and after
"$program" fmt - < "$1" | cmp - "$2" || {
	echo "in the documentation: another layout than fmt.md shows"
	status=1
}
[ "$(ls -- *.journey | wc -l)" -ge 10 ] || {
	echo "too few maps in the documentation"
	status=1
}
exit $status
