#!/bin/sh
# journeyc -w: compiles again however a file is saved; keeps the last good artefact; ends when it is told to.
set -u
journeyc=$PWD/journeyc
work=$(mktemp -d) || exit 99
watching=
trap 'test -n "$watching" && kill $watching 2>/dev/null; rm -rf "$work"' EXIT
cd "$work" || exit 99
failed=0

fails() {
	echo "failed: $1"
	failed=1
}

# waits FILE TEXT: until the file holds the text, a minute at the most on a machine that does other things, too
waits() {
	tries=0
	until grep -qs "$2" "$1"; do
		tries=$((tries + 1))
		[ $tries -lt 3000 ] || return 1
		sleep 0.02
	done
}

# map TEXT: a map with this goal
map() {
	printf 'include "shared/people.journey"\njourney a "A" {\n  goal: "%s"\n  phase p "P" { touchpoint t "T" { for: guests } }\n}\n' "$1"
}

mkdir v1
map one >v1/map.journey
ln -s v1 current
"$journeyc" -w -q -T json -o out.json current/map.journey 2>findings &
watching=$!

waits findings include-not-found || fails "an include that is not there"
[ -e out.json ] && fails "no artefact while there is an error"
mkdir v1/shared
printf 'segment guests "Guests"\n' >v1/shared/people.journey
waits out.json Guests || fails "a missing include appears, in a new folder"
map two >v1/map.journey
waits out.json two || fails "written in place"
map three >v1/new && mv v1/new v1/map.journey
waits out.json three || fails "renamed over"
mv v1/map.journey v1/map.journey~ && map four >v1/map.journey
waits out.json four || fails "moved away and written anew"
printf 'segment guests "Visitors"\n' >v1/people && mv v1/people v1/shared/people.journey
waits out.json Visitors || fails "an include is renamed over"
map broken | sed 's/for:/fro:/' >v1/new && mv v1/new v1/map.journey # not in place: a pipe leaves the file empty for a while
waits findings fro || fails "an error is reported"
grep -q four out.json || fails "the last good artefact stays"
map five >v1/map.journey
waits out.json five || fails "after an error"
cp -r v1 v2 && map six >v2/map.journey && ln -s v2 next && mv -T next current
waits out.json six || fails "a link to a folder is exchanged"
map seven >v2/map.journey
waits out.json seven || fails "in the folder that the link leads to now"
mv v2 old && cp -r old v2 && map eight >v2/map.journey
waits out.json eight || fails "the folder is exchanged"
ln -s other.journey link && map nine >v2/other.journey && mv -T link v2/map.journey
waits out.json nine || fails "the file becomes a link"
map ten >v2/other.journey
waits out.json ten || fails "the file that the link leads to"
save=0
while [ $save -lt 100 ]; do # half of them in place, half renamed
	save=$((save + 1))
	map "save $save." >v2/new
	[ $((save % 2)) -eq 0 ] && mv v2/new v2/other.journey || cat v2/new >v2/other.journey
done
waits out.json 'save 100\.' || fails "many saves at once"
rm -f v2/new
kill -0 $watching || fails "it watches still"
kill -HUP $watching
wait $watching || fails "it ends with status 0"
watching=
[ "$(ls)" = "$(printf 'current\nfindings\nold\nout.json\nv1\nv2')" ] || fails "files are left behind: $(ls)"

printf 'background = #fffaf0\n' >brand.theme
"$journeyc" -w -q --theme ./brand.theme -o out.svg current/map.journey 2>findings &
watching=$!
waits out.svg fill:#fffaf0 || fails "a theme"
printf 'bakground = #fffff0\n' >new && mv new brand.theme
waits findings 'did you mean `background`' || fails "an error in a theme is reported"
printf 'background = #fffff0\n' >new && mv new brand.theme
waits out.svg fill:#fffff0 || fails "a theme changes"
kill -TERM $watching
wait $watching || fails "it ends with status 0, with a theme"
watching=

{
	echo 'journey big "Big" { phase p "P" {'
	awk 'BEGIN { for (i = 0; i < 20000; i++) printf "touchpoint t%d \"T\" { emotion: 1 }\n", i }'
	echo '} }'
} >big.journey
"$journeyc" -w -q -T pdf -o big.pdf big.journey 2>/dev/null &
watching=$!
tries=0
until grep -qs . /proc/$watching/task/$watching/children || [ $tries -ge 250 ]; do # it draws, in a process of its own
	tries=$((tries + 1))
	sleep 0.02
done
kill -TERM $watching
wait $watching || fails "it ends with status 0 while it compiles"
watching=
[ -e big.pdf ] && fails "a signal waits for the end of a compilation"
[ -z "$(find . -name '.journeyc*')" ] || fails "a file is left behind by a signal"

(trap '' HUP && exec "$journeyc" -w -q -T json -o nohup.json current/map.journey 2>/dev/null) &
watching=$!
waits nohup.json 'save 100' || fails "it watches without a terminal"
kill -HUP $watching
map eleven >v2/other.journey
waits nohup.json eleven || fails "a signal that is ignored ends it"
kill -TERM $watching
wait $watching || fails "it ends with status 0, without a terminal"
watching=

"$journeyc" -w current/map.journey 2>/dev/null >&2
[ $? -eq 2 ] || fails "-w without -o"
"$journeyc" -w -o - -T json current/map.journey 2>/dev/null >&2
[ $? -eq 2 ] || fails "-w with -o -"
"$journeyc" -w -o x.svg - </dev/null 2>/dev/null >&2
[ $? -eq 2 ] || fails "-w with standard input"
exit $failed
