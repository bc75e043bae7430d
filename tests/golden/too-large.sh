#!/bin/sh
# A file over the limit is a finding that names the limit and its option, and the exit status is 2.
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
{
	echo 'journey large { phase one { touchpoint t }'
	head -c 1100000 /dev/zero | tr '\0' ' '
	echo '}'
} > "$work/large.journey"
./journeyc lint -q --max-size 1 --format short "$work/large.journey" > "$work/seen"
[ $? = 2 ] || { echo "exit status"; exit 1; }
grep -q ':1:1: error: the file is larger than 1 MiB \[too-large\]$' "$work/seen" || { cat "$work/seen"; exit 1; }
./journeyc lint -q --max-size 1 "$work/large.journey" 2>/dev/null | grep -q 'help: .*--max-size' || exit 1
./journeyc -q -T json -o "$work/out.json" --max-size 1 "$work/large.journey" 2> /dev/null
[ $? = 2 ] && [ ! -e "$work/out.json" ] || { echo "an artefact was written"; exit 1; }
./journeyc -q -T json -o "$work/out.json" "$work/large.journey"
