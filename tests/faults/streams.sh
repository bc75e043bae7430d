#!/bin/sh
# Streams that are closed, full or gone, and outputs that are no plain files.
. "$srcdir"/tests/faults/common.sh
map >a.journey
sed 's/Buying/Selling/' a.journey >b.journey
sed 's/    touchpoint/  touchpoint/' a.journey >messy.journey
printf 'journey\n  title T\n  section S\n    Step: 5: Me\n' >map.mmd

# unheard COMMAND…: its standard output is a pipe that nobody reads
mkfifo ear
unheard() {
	(exec 3<>ear 4>ear 3>&- && exec "$@" >&4 4>&-)
}

# What writes to standard output, a command a line.
cat >commands <<'END'
-q -T json a.journey
-q -T svg a.journey
-q -T json -o - a.journey
-q -T json -o out.json --deps - a.journey
lint --error-on never a.journey
lint --error-on never --format sarif a.journey
fmt -q --diff messy.journey
fmt --check messy.journey
diff a.journey b.journey
diff --format json a.journey b.journey
diff --textconv a.journey
import -q map.mmd
init -
explain no-goal
rules
kinds --format json
completion zsh
--help
lint --help
--version
END
while read -r line; do
	# shellcheck disable=SC2086
	set -- $line
	ends '[01]' "$line" "$journeyc" "$@"
	[ -s "$out" ] || fails "$line: there is nothing on standard output"
	ends 2 "$line, to a full device" sh -c 'exec "$@" >/dev/full' sh "$journeyc" "$@"
	says 'journeyc: cannot write standard output: no space is left'
	if [ -z "${WRAPPER-}" ]; then # valgrind opens what is closed
		ends 2 "$line, closed" sh -c 'exec "$@" >&-' sh "$journeyc" "$@"
		says 'journeyc: cannot write standard output: it is closed'
	fi
	ends 2 "$line, nobody reads" unheard "$journeyc" "$@"
	grep -q 'cannot write' "$err" && fails "$line, nobody reads: $(cat "$err")"
	rm -f out.json
done <commands

# findings that go elsewhere are written all the same
ends 2 "a report beside a closed pipe" unheard "$journeyc" lint --format text --format json:report a.journey
tail -n 1 report | grep -q '^}' || fails "a report beside a closed pipe"

# standard error
ends '[02]' "no standard error" sh -c 'exec "$0" -q -T json -o out.json a.journey 2>&-' "$journeyc"
tail -n 1 out.json | grep -q '^}' && ! grep -q '\[' "$err" || fails "no standard error"
rm out.json
ends 2 "a mistake and no standard error" sh -c 'exec "$0" --no-such-option a.journey 2>/dev/full' "$journeyc"
ends 2 "no streams at all" sh -c 'exec "$0" -T json -o out.json gone.journey <&- >&- 2>&-' "$journeyc"
ends 0 "no streams at all, and nothing to say" sh -c 'exec "$0" -q -T json,svg -o streams/ a.journey <&- >&- 2>&-' "$journeyc"
"$journeyc" -q -T json a.journey | cmp -s - streams/a.json || fails "no streams at all: other bytes"
ends 0 "a flow without streams" sh -c 'exec "$0" -q -T svg -o flow.svg a.journey <&- >&- 2>&-' "$journeyc"

# standard input
ends 2 "no standard input" sh -c 'exec "$0" -T json - <&-' "$journeyc"
says 'cannot read standard input'
ends 2 "a folder as standard input" sh -c 'exec "$0" -T json - <.' "$journeyc"
says 'cannot read standard input'

# outputs
"$journeyc" -q -T json a.journey >usual
ends 0 "a device" "$journeyc" -q -T json -o /dev/null a.journey
ends 2 "a full device" "$journeyc" -q -T json -o /dev/full a.journey
says 'no space is left'
mkfifo pipe
cat pipe >read &
ends 0 "a pipe" "$journeyc" -q -T json -o pipe a.journey
wait
cmp -s usual read && [ -p pipe ] || fails "a pipe: other bytes"
echo before >log
ends 0 "standard output by its name" sh -c 'exec "$0" -q -T json -o /dev/stdout a.journey >>log' "$journeyc"
(echo before && cat usual) | cmp -s - log || fails "standard output by its name: $(head -n 3 log)"
ends 2 "a folder" "$journeyc" -q -T json --deps . -o out.json a.journey
says 'it is a folder'
[ ! -e out.json ] || fails "a folder: the artefact is written without its rule"

# links
mkdir real
echo old >real/old.json
ln -s real/old.json old.json
ln -s real/new.json new.json
ln -s new.json again.json
ln -s nowhere/new.json lost.json
ln -s round.json round.json
ends 0 "a link" "$journeyc" -q -T json -o old.json a.journey
[ -L old.json ] && cmp -s usual real/old.json || fails "a link: its target is not written"
ends 0 "links to a file that is not there" "$journeyc" -q -T json -o again.json a.journey
[ -L again.json ] && [ -L new.json ] && cmp -s usual real/new.json || fails "links to a file that is not there"
ends 2 "a link into a folder that is not there" "$journeyc" -q -T json -o lost.json a.journey
says 'there is no such folder'
[ -L lost.json ] || fails "a link into a folder that is not there is gone"
ends 2 "a link to itself" "$journeyc" -q -T json -o round.json a.journey
says 'links that lead to each other'
[ "$(ls -A real | tr '\n' ' ')" = 'new.json old.json ' ] || fails "links: there is $(ls -A real)"

# the mode and the owner of a file stay; a new one is as the umask says
chmod 640 real/old.json
echo other >real/old.json
(umask 077 && exec "$journeyc" -q -T json,svg -o modes/ a.journey)
"$journeyc" -q -T json -o real/old.json a.journey
[ "$(stat -c %a real/old.json)" = 640 ] || fails "the mode of a file: $(stat -c %a real/old.json)"
[ "$(stat -c %a modes/a.json)" = 600 ] || fails "the umask: $(stat -c %a modes/a.json)"
if chown 12345:12345 real/old.json 2>/dev/null; then
	echo other >real/old.json
	"$journeyc" -q -T json -o real/old.json a.journey
	[ "$(stat -c %u:%g real/old.json)" = 12345:12345 ] || fails "the owner of a file"
fi

# where nothing may be written
mkdir shut
echo old >shut/a.json
if unshare -rm true 2>/dev/null; then
	ends 0 "a file system to read from" unshare -rm sh -c 'mount --bind shut shut && mount -o remount,bind,ro shut && "$0" -q -T json -o shut/a.json a.journey
		[ $? -eq 2 ] && grep -q old shut/a.json' "$journeyc"
	says 'the file system is read-only'
else
	echo "not tested here: a file system to read from"
fi
chmod 555 shut
if [ "$(id -u)" != 0 ]; then
	ends 2 "a folder to read from" "$journeyc" -q -T json -o shut/a.json a.journey
	says 'permission denied'
elif chmod 755 "$top" "$work" && setpriv --reuid 12345 --clear-groups test -x "$journeyc" 2>/dev/null; then
	ends 2 "a folder to read from" setpriv --reuid 12345 --clear-groups "$journeyc" -q -T json -o shut/a.json a.journey
	says 'permission denied'
else
	echo "not tested here: a folder to read from"
fi
grep -q old shut/a.json || fails "a folder to read from: the file is another one"
exit $failed
