#!/bin/sh
# Whatever happens while files are written: each is the old one or the new one, all of a run are old or all are new where they
# cannot be written, and nothing is left behind. A signal ends the program as it would at any other time.
. "$srcdir"/tests/faults/common.sh
can_meddle
map >old.journey
sed 's/Buying/Selling/' old.journey >new.journey
ENOSPC=28 EIO=5 EINTR=4

# The artefacts of the old map, with the make rule, and those of the new one.
mkdir old new
for age in old new; do
	cp $age.journey map.journey
	"$journeyc" -q -T json,svg,md --deps $age/rule -o $age/ map.journey || fails "$age artefacts"
done
sed -i 's/old\//out\//g' old/rule && sed -i 's/new\//out\//g' new/rule

# writes CALL N WHAT: the new artefacts over the old ones, while a call is meddled with
writes() {
	name="$1 $2 $3"
	rm -rf out && cp -r old out
	meddled "$@" "$journeyc" -q -T json,svg,md --deps out/rule -o out/ map.journey
}

# whole: each file is the old one or the new one, and there is no other
whole() {
	for file in out/*; do
		cmp -s "$file" "old/${file##*/}" || cmp -s "$file" "new/${file##*/}" || fails "$name: $file is neither old nor new"
	done
	[ "$(ls -A out)" = "$(ls -A old)" ] || fails "$name: there is $(ls -A out)"
}

for call in write fsync fchmod close mkstemp mkstemp64; do
	n=1
	while writes $call $n $ENOSPC; do
		whole
		# what closes an input is not asked
		[ $call = close ] && [ $got -eq 0 ] && diff -r new out >/dev/null || {
			[ $got -eq 2 ] && [ -s "$err" ] || fails "$name: status $got: $(cat "$err")"
			diff -r old out >/dev/null || fails "$name: some are new"
		}
		n=$((n + 1))
	done
	[ $n -gt 3 ] || case $call in mkstemp*) ;; *) fails "$call was not made for each file" ;; esac
done
for n in 1 2 3; do
	writes rename $n $EIO && [ $got -eq 2 ] || fails "$name: status $got"
	whole
done
writes write 1 $EINTR && [ $got -eq 0 ] || fails "$name: status $got"
whole
writes write 0 0 && [ $got -eq 0 ] && diff -r new out >/dev/null || fails "a byte at a time"

for signal in 1 2 3 15; do
	for call in write fsync fchmod close rename allocate; do
		n=1
		while writes $call $n -$signal; do
			[ $got -eq $((128 + signal)) ] || fails "$name: status $got"
			whole
			n=$((n + 1 + n / 20 * 20))
		done
	done
done
# one that is ignored, as nohup does, is ignored
trap '' HUP
writes write 1 -1 && [ $got -eq 0 ] && diff -r new out >/dev/null || fails "an ignored signal: status $got"
trap - HUP

# the other commands that change files
printf 'journey\n  title T\n  section S\n    Step: 5: Me\n' >map.mmd
sed 's/  state: as-is/    state:  as-is/' old.journey >messy.journey
sed 's/pain sizes "Sizes differ" { evidence: talks }/& # journeyc: ignore[no-goal]/' old.journey >fixable.journey

# spares COMMAND…: it writes out/a, which is old/a.journey before; with a full disk that stays, and it says so
spares() {
	cp "$1" out/a.journey
	cp "$1" before
	shift
	name=$1
	meddled write 1 $ENOSPC "$journeyc" "$@" || fails "$name: nothing was written"
	[ $got -eq 2 ] || fails "$name: status $got: $(cat "$err")"
	grep -q 'no space is left' "$err" || fails "$name: does not say why: $(cat "$err")"
	cmp -s before out/a.journey && [ "$(ls -A out)" = a.journey ] || fails "$name: it is not as before, or not alone"
}
rm -rf out && mkdir out
spares messy.journey fmt -q out/a.journey
spares fixable.journey lint -q --fix --error-on never out/a.journey
spares old.journey import -q -o out/a.journey map.mmd
spares old.journey diff -o out/a.journey --format markdown old.journey new.journey
spares old.journey lint -q --error-on never --format json:out/a.json out/a.journey
meddled write 1 $ENOSPC "$journeyc" init out/b.journey
[ $got -eq 2 ] && [ ! -e out/b.journey ] || fails "init: status $got"

# a disk that is full, and a file that may not be so large
ends 2 "the largest size" sh -c 'ulimit -f 1; exec "$0" -q -T json -o out/large.json old.journey' "$journeyc"
says 'it would be larger than files may be'
[ ! -e out/large.json ] && [ "$(ls -A out)" = a.journey ] || fails "the largest size: there is $(ls -A out)"
mkdir full
if unshare -rm sh -c 'mount -t tmpfs -o size=8k none full && touch full/try' 2>/dev/null; then
	ends 0 "a full disk" unshare -rm sh -c 'mount -t tmpfs -o size=8k none full && cp old.journey full/a.journey &&
		"$0" -q -T json,md -o full/ full/a.journey; [ $? -eq 2 ] && [ "$(ls -A full)" = a.journey ]' "$journeyc"
	says 'no space is left'
else
	echo "not tested here: a disk that is full"
fi
exit $failed
