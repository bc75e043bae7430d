#!/bin/sh
# Inputs that are no plain files, and files that are not what they seem: a clear end, never a crash, never a wait without end.
. "$srcdir"/tests/faults/common.sh
map >a.journey
mkdir folder
ln -s loop loop
ln -s nowhere dangling
mkfifo pipe

ends 2 "a folder" "$journeyc" -T json folder
says 'it is a folder'
ends 2 "a link to itself" "$journeyc" -T json loop
says 'links that lead to each other'
ends 2 "a link to nowhere" "$journeyc" -T json dangling
says 'no such file'
ends 2 "an endless device" "$journeyc" lint /dev/zero
sanitized || [ "${WRAPPER-}" ] || ends 2 "an endless device as standard input" sh -c 'ulimit -v 4000000; exec "$0" lint - </dev/zero' "$journeyc"
ends 2 "an endless device as a version" "$journeyc" diff --as a.journey /dev/zero /dev/null
ends 0 "a pipe" timeout 50 sh -c 'sleep 0.2; cat a.journey >pipe & exec "$0" -q -T json pipe' "$journeyc"
wait
"$journeyc" -q -T json a.journey | sed 's/a\.journey/pipe/' | cmp -s - "$out" || fails "a pipe gives what its file does"
ends 0 "a device without bytes" "$journeyc" -q -T json /dev/null

# what a map includes has to be a file
for kind in folder loop dangling pipe; do
	map "include \"$kind\"" >b.journey
	ends 1 "an included $kind" "$journeyc" -T json b.journey
	says "[include-not-found]"
done
ln -s . round
map 'include "round/round/c.journey"' 'include "c.journey"' >b.journey
echo 'segment x "X"' >c.journey
ends 0 "two ways to one file" "$journeyc" -q -T json b.journey
ln c.journey d.journey
map 'include "c.journey"' 'include "d.journey"' >b.journey
ends 0 "two names of one file" "$journeyc" -q -T json b.journey
ln b.journey e.journey
map 'include "e.journey"' >b.journey
ends 1 "a file that includes itself by another name" "$journeyc" -T json b.journey
says "[include-cycle]"

# a folder that is gone
mkdir gone
ends 2 "a folder that is gone" sh -c 'cd gone && rmdir ../gone && exec "$0" lint ../a.journey' "$journeyc"
says 'the current folder is gone'

# configuration that would have to be waited for
mkdir config
map >config/a.journey
mkfifo config/.editorconfig
printf '[*]\njourney_profile = strict\n' >.editorconfig
ends 2 "a pipe as configuration" "$journeyc" lint config/a.journey
says '.editorconfig: it is not a file'
rm .editorconfig

# many
mkdir many && cd many || exit 99
seq 1 10000 | sed 's/.*/include "f&.journey"/' >fan.journey
map >>fan.journey
seq 1 10000 | while read -r i; do echo "segment s$i \"S\"" >"f$i.journey"; done
ends 0 "a fan of 10,000 includes" "$journeyc" -q -T json fan.journey
[ "$(grep -c '"name": "s[0-9]*"' "$out")" -eq 10000 ] || fails "a fan of 10,000 includes: all are read"
seq 1 10000 | while read -r i; do echo "include \"f$((i + 1)).journey\"" >"f$i.journey"; done
map 'include "f1.journey"' >chain.journey
ends 2 "a chain of 10,000 includes" "$journeyc" -T json chain.journey
says "[nesting-too-deep]"
cd ..

# folders within folders, until no path reaches them. inside DEPTH COMMAND…: runs a command where a map lies, so deep
inside() {
	python3 - "$@" <<-'END'
		import os, shutil, sys
		top = os.getcwd()
		os.makedirs("deep", exist_ok=True)
		os.chdir("deep")
		for depth in range(int(sys.argv[1])):
		    shutil.copyfile(top + "/a.journey", "a.journey")
		    os.makedirs("f" * 240, exist_ok=True)
		    os.chdir("f" * 240)
		shutil.copyfile(top + "/a.journey", "a.journey")
		os.execv(sys.argv[2], sys.argv[2:])
	END
}
if command -v python3 >/dev/null; then
	ends 2 "where no path leads to" inside 20 "$journeyc" -q -T json a.journey
	ends 2 "below where no path leads to" inside 20 "$journeyc" lint
	ends 2 "folders within folders" "$journeyc" lint --format short deep
	says 'the path is too long'
fi

# a file that grows and shrinks while it is read
i=0
while [ $i -lt 3000 ]; do
	map "segment s$i \"S\""
	i=$((i + 1))
done >large
cp large moving.journey
(while :; do cp large moving.journey; head -c 100000 large >moving.journey; : >moving.journey; done) &
writer=$!
i=0
while [ $i -lt 30 ]; do
	ends '[012]' "a file that changes while it is read" "$journeyc" lint -q moving.journey
	i=$((i + 1))
done
kill $writer
wait $writer 2>/dev/null
exit $failed
