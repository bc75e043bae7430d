#!/bin/sh
# Runs the tests with valgrind watching every program of this build, which has to be one for this alone: each program gives way to a
# script that runs it so. Whatever a test makes of the status of a program, what valgrind says of each process is in a log, and counts.
# PROGRAMS, RUN: those of the build, and the tests. Called by `make check-valgrind`.
set -u
sources=$(cd "$srcdir" && pwd)
valgrind=$(command -v "$VALGRIND") || exit 99
logs=$PWD/valgrind-logs
status=0

rm -rf "$logs" && mkdir "$logs" && chmod 1777 "$logs" || exit 99 # some tests run as nobody
for program in $PROGRAMS; do
	mkdir -p "programs/$(dirname "$program")"
	[ "$(head -c 2 "$program")" = '#!' ] || mv "$program" "programs/$program" || exit 99
	cat >"$program" <<-END
		#!/bin/sh
		exec $valgrind --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite --error-exitcode=99 --vgdb=no \\
			--num-callers=25 --suppressions=$sources/tests/valgrind/suppressions --log-file=$logs/%p "$PWD/programs/$program" "\$@"
	END
	chmod +x "$program"
done

# what is skipped, and why
tests=
skips=0
for test in $RUN; do
	why=$(sed -n "s#^$test *| *##p" "$sources/tests/valgrind/skipped")
	if [ "$why" ]; then
		echo "skipped: $test: $why"
		skips=$((skips + 1))
	else
		tests="$tests $test"
	fi
done
for test in $(sed 's/#.*//; s/ *|.*//' "$sources/tests/valgrind/skipped"); do
	[ -e "$sources/$test" ] || [ -e "$sources/$test.c" ] || { echo "tests/valgrind/skipped: there is no $test"; status=1; }
done

# Each program takes its time: random inputs are fewer here.
TREES_COUNT=10 TABLES_COUNT=5 $MAKE check TESTS="$tests" WRAPPER=valgrind || status=1

find "$logs" -type f -exec grep -lE 'ERROR SUMMARY: [1-9]' {} + >found
while read -r log; do
	sed -n '/ Command: /p; /^==[0-9]*== *$/d; /Memcheck, a memory/,/Command: /d; /HEAP SUMMARY/,/total heap usage/d; p' "$log" | head -n 40
	status=1
done <found
echo "valgrind: $(find "$logs" -type f | wc -l) processes, $(wc -l <found) with errors; $skips tests skipped"
exit $status
