#!/bin/sh
# How many instructions the program takes for what instructions.txt lists: as many as are written there, or nearly so. They
# do not depend on what else the machine does, but on who compiled the program and what it is linked with: where that is
# not as it was, they are not compared. BLESS=1 counts anew and rewrites the list.
list=$srcdir/tests/bench/instructions.txt
tolerance=3 # percent
skip() {
	echo "instructions are not counted: $*"
	exit 77
}
command -v valgrind >/dev/null || skip 'valgrind is missing'
[ -z "${WRAPPER-}" ] || skip 'the program runs inside of another'
grep -q __asan_init journeyc && skip 'sanitizers have instructions of their own'

built="$($CC --version | head -n 1), $CFLAGS, $(uname -m), $(getconf GNU_LIBC_VERSION 2>/dev/null), $(valgrind --version)"
counted=$(sed -n 's/^built: //p' "$list")
[ "${BLESS-}" ] || [ "$built" = "$counted" ] || skip "this is built by $built; they were counted with $counted"

build=$PWD
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
for size in 20 2000; do
	tests/bench/generate/generate journey $size >"$work/$size.journey" || exit 99
done
tests/bench/generate/generate maps 50 7 "$work/maps" || exit 99

# count PROGRAM ARGUMENT…: how many instructions it takes. Nothing of the environment is among them
count() {
	program=$build/$1
	[ -x "$program" ] || program=$build/tests/bench/$1
	shift
	(cd "$work" && env -i "$(command -v valgrind)" --tool=callgrind --callgrind-out-file=/dev/null "$program" "$@" \
		<2000.journey 2>&1 >/dev/null | sed -n 's/.*Collected : //p')
}

# Count, what it was, and the command, for each line of the list.
grep '^ *[0-9]' "$list" | while read -r was command; do
	# shellcheck disable=SC2086
	is=$(count $command)
	echo "${is:-0} $was $command"
done >"$work/counts"

if [ "${BLESS-}" ]; then
	grep '^#' "$list" >"$work/list"
	echo "built: $built" >>"$work/list"
	awk '{ printf "%10d ", $1; for (i = 3; i <= NF; i++) printf " %s", $i; print "" }' "$work/counts" >>"$work/list"
	cp "$work/list" "$list"
	exit
fi
awk -v tolerance=$tolerance '
{
	change = 100 * ($1 - $2) / $2
	off = $1 == 0 || change > tolerance || change < -tolerance
	bad = bad || off
	command = $0
	sub(/^[0-9]+ [0-9]+ /, "", command)
	printf "%10d  was %10d  %+6.1f %%%s  %s\n", $1, $2, change, off ? " !" : "  ", command
}
END {
	if (bad)
		print "where that is meant, make bless-instructions keeps it"
	exit bad
}' "$work/counts"
