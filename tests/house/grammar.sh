#!/bin/sh
# The scanner never backs up, and the grammar has no conflict and nothing that is not used.
case $LEX in flex | */flex) ;; *) exit 77 ;; esac
case $BISON in bison | */bison) ;; *) exit 77 ;; esac
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
grammar=$(cd "$srcdir/grammar" && pwd)
cd "$work" || exit 99
status=0
$LEX -CF -b -o scanner.c "$grammar/journey.l" || status=1
grep -q 'No backing up' lex.backup || {
	cat lex.backup
	status=1
}
$BISON -Wall -Werror -o parser.c "$grammar/journey.y" || status=1
exit $status
