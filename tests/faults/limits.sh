#!/bin/sh
# Surroundings with little in them: few files, processes and addresses, no home, no folder for temporary files, any umask. It works as
# usual, or ends with status 2 and a reason.
. "$srcdir"/tests/faults/common.sh
sanitized && { echo "sanitizers need more than there is here"; exit 77; }
map 'include "b.journey"' >a.journey
echo 'segment x "X"' >b.journey
formats=svg,json,txt,md,csv # a page says in itself what it could not draw
"$journeyc" -q -T $formats -o usual/ a.journey || fails "usual"
"$journeyc" -q --view flow -o usual/flow.svg a.journey 2>/dev/null
flow=$?

# works NAME COMMAND…: as usual, or with a reason; it is run with journeyc as its last words
works() {
	rm -rf out
	ends '[02]' "$@" "$journeyc" -q -T $formats -o out/ a.journey
	if [ $got -eq 0 ]; then
		diff -rq -x flow.svg usual out || fails "$name: not as usual"
	else
		[ -s "$err" ] || fails "$name: it does not say why"
		[ ! -d out ] || [ -z "$(ls -A out)" ] || fails "$name: there is $(ls -A out)"
	fi
	ends "[$flow]" "$@" "$journeyc" -q --view flow -o flow.svg a.journey
}

# limited NAME LIMIT…: the same under each of these limits of the shell, where it lets a program start at all
limited() {
	what=$1
	shift
	for limit; do
		rm -rf out
		sh -c "ulimit $limit && exec \"\$@\"" sh "$journeyc" --version >/dev/null 2>&1 || continue
		ends '[02]' "$what $limit" sh -c "ulimit $limit && exec \"\$@\"" sh "$journeyc" -q -T $formats -o out/ a.journey
		[ $got -eq 2 ] || diff -rq -x flow.svg usual out || fails "$name: not as usual"
		[ $got -eq 0 ] || [ -s "$err" ] || fails "$name: it does not say why"
		[ $got -eq 0 ] || [ ! -d out ] || [ -z "$(ls -A out)" ] || fails "$name: there is $(ls -A out)"
		for command in '-q --view flow -o out.svg a.journey' '-q -o out.png a.journey' 'lint --error-on never a.journey' \
			'fmt --check b.journey' 'diff a.journey a.journey'; do
			# shellcheck disable=SC2086
			ends '[02]' "$what $limit: $command" sh -c "ulimit $limit && exec \"\$@\"" sh "$journeyc" $command
			[ $got -eq 0 ] || [ -s "$err" ] || fails "$name: it does not say why"
		done
		rm -f out.svg out.png
	done
}
limited "open files" '-n 4' '-n 5' '-n 6' '-n 7' '-n 8' '-n 10' '-n 12'
grep -q '^SANITIZER_FLAGS = .' "$build/Makefile" || limited addresses '-v 4000' '-v 5000' '-v 6000' '-v 8000' '-v 12000' '-v 20000' '-v 50000'
limited stack '-s 128' '-s 512'
limited core '-c unlimited'
if [ "$(id -u)" = 0 ] && chmod 755 "$top" "$work" && chmod 777 "$work" && setpriv --reuid 54321 --clear-groups test -x "$journeyc" 2>/dev/null; then
	# as a user with no process to spare
	ends "$flow" "no limit on processes" setpriv --reuid 54321 --clear-groups "$journeyc" -q --view flow -o other.svg a.journey
	ends 2 "no process" setpriv --reuid 54321 --clear-groups prlimit --nproc=1 "$journeyc" -q --view flow -o out.svg a.journey
	[ $flow -eq 2 ] || says 'no process can be started in which Graphviz lays out the flow'
	ends 0 "no process for a page" setpriv --reuid 54321 --clear-groups prlimit --nproc=1 "$journeyc" -o page.html a.journey
	says 'a.journey: the page lacks a picture: '
	ends 0 "no thread" setpriv --reuid 54321 --clear-groups prlimit --nproc=1 \
		"$journeyc" lint -q --jobs 4 --error-on never a.journey b.journey
else
	echo "not tested here: a user with no process to spare"
fi

# Front matter that would keep its reader busy.
for nested in '[' '[a,' '{a: '; do
	awk -v nested="$nested" 'BEGIN { printf "---\ntitle: "; for (i = 0; i < 50000; i++) printf "%s", nested; print "\n---\njourney\n  Drink: 5: Me" }' >deep.mmd
	ends 1 "front matter of $nested" "$journeyc" import deep.mmd
	says 'are not read'
done

works "no environment" env -i
works "no home" env -u HOME
works "a home that is no folder" env HOME=/dev/null XDG_CACHE_HOME=/dev/null XDG_CONFIG_HOME=/dev/null
works "no folder for temporary files" env TMPDIR=/nowhere TMP=/nowhere TEMP=/nowhere
works "no path" env PATH=
works "a terminal that nobody knows" env TERM=nothing COLUMNS=x LINES=-1
works "a locale that nobody knows" env LC_ALL=xx_YY.nonsense LANGUAGE=xx LANG=/
works "the time of nowhere" env TZ=/dev/null
works "a umask that allows nothing" sh -c 'umask 777 && exec "$@"' sh
exit $failed
