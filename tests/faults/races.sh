#!/bin/sh
# Several programs that write the same files at once: each file is always one of theirs, whole, and nothing is left behind.
. "$srcdir"/tests/faults/common.sh
for i in 1 2 3 4; do
	map "segment only$i \"S\"" >$i.journey
	"$journeyc" -q -T json,svg --deps usual$i.d -o usual$i/ $i.journey || fails "usual"
done
mkdir out
for i in 1 2 3 4; do
	(
		cp $i.journey map$i.journey
		round=0
		while [ $round -lt 25 ]; do
			"$journeyc" -q -T json -o out/map.json map$i.journey || echo "$i: status $?" >>trouble
			"$journeyc" -q -T svg -o out/map.svg map$i.journey || echo "$i: status $?" >>trouble
			round=$((round + 1))
		done
	) &
done
# is_one FILE: it is what one of the programs writes. The json says in its spans which map it is of.
is_one() {
	for i in 1 2 3 4; do
		case $1 in
		*.json) sed "s/map$i\.journey/$i.journey/" "$1" | cmp -s - "usual$i/$i.json" && return ;;
		*) cmp -s "$1" "usual$i/$i.svg" && return ;;
		esac
	done
	return 1
}
looks=0
while [ $looks -lt 60 ]; do
	for file in map.json map.svg; do
		cp out/$file look.${file#*.} 2>/dev/null || continue
		is_one look.${file#*.} || fails "$file is no program's, after $looks looks"
	done
	looks=$((looks + 1))
done
wait
[ ! -e trouble ] || fails "$(sort trouble | uniq -c)"
is_one out/map.json && is_one out/map.svg || fails "the last ones are no program's"
[ "$(ls -A out | tr '\n' ' ')" = 'map.json map.svg ' ] || fails "there is $(ls -A out)"

# formatting one file at once
sed 's/    touchpoint/ touchpoint/' 1.journey >messy.journey
cp messy.journey formatted.journey && "$journeyc" fmt -q formatted.journey
for i in 1 2 3 4 5 6 7 8; do
	"$journeyc" fmt -q messy.journey || echo "status $?" >>trouble &
done
wait
[ ! -e trouble ] && cmp -s messy.journey formatted.journey || fails "formatting at once: $(cat trouble 2>/dev/null)"
exit $failed
