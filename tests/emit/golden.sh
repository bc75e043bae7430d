#!/bin/sh
# Every artefact of the maps here is as it was when somebody last looked at it. BLESS=1 rewrites what differs.
here=${srcdir:-.}/tests/emit
program=${JOURNEYC:-./journeyc}
made=$(mktemp)
trap 'rm -f "$made"' EXIT
status=0

for golden in "$here"/golden/*; do
	name=${golden##*/}
	map=$here/maps/${name%%.*}.journey
	rest=${name#*.}
	format=${rest##*.}
	options=
	case $rest in *.*) options="-j ${rest%.*}" ;; esac
	"$program" -q $options -T "$format" "$map" >"$made" 2>/dev/null || echo "exit status $?" >>"$made"
	if ! cmp -s "$golden" "$made"; then
		if [ -n "$BLESS" ]; then
			cp "$made" "$golden"
			echo "rewritten: $golden"
		else
			diff "$golden" "$made" | head -20
			echo "differs: $golden"
			status=1
		fi
	fi
done
exit $status
