#!/bin/sh
# journeyc import of several files: one map each in a folder, all or none, and never over an input.
set -u
journeyc=$PWD/journeyc
folder=$(cd "$srcdir" && pwd)/tests/import
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 99
failed=0

# ends STATUS NAME ARGUMENT…
ends() {
	wanted=$1 name=$2
	shift 2
	"$journeyc" import -q "$@" >out 2>err
	got=$?
	[ $got -eq "$wanted" ] || { echo "$name: status $got, not $wanted"; cat err; failed=1; }
}

# holds FOLDER NAME FILE…: the folder holds exactly these files
holds() {
	seen=$(cd "$1" 2>/dev/null && echo *) name=$2
	shift 2
	[ "$seen" = "$*" ] || { echo "$name: $seen, not $*"; failed=1; }
}

cp "$folder/picnic.mmd" "$folder/steps.csv" "$folder/mistakes.mmd" .
cp picnic.mmd 'a picnic.mmd'

ends 0 "a new folder" picnic.mmd 'a picnic.mmd' steps.csv -o new/
holds new "a new folder" 'a picnic.journey' picnic.journey steps.journey
"$journeyc" import -q steps.csv 2>/dev/null | cmp -s - new/steps.journey || { echo "another map in a folder"; failed=1; }
ends 0 "a folder that is there" steps.csv -o new
ends 0 "standard input" - --stdin-filename there/b.mmd -o named/ <picnic.mmd
holds named "standard input" b.journey

ends 2 "several to standard output" picnic.mmd steps.csv
grep -q 'write them to a folder with -o' err || { echo "no word about folders"; failed=1; }
ends 2 "several to one file" picnic.mmd steps.csv -o one.journey
ends 1 "an error in one of them" picnic.mmd mistakes.mmd -o none/
ends 2 "one that is not there" picnic.mmd gone.mmd -o none/
mkdir twice && cp picnic.mmd twice
ends 2 "two of a name" picnic.mmd twice/picnic.mmd -o none/
ends 2 "a folder in none" picnic.mmd -o none/new/
[ -e none ] || [ -e one.journey ] && { echo "something was written"; failed=1; }

mkdir linked && ln -s ../picnic.mmd linked/steps.journey
ends 2 "a link to an input" picnic.mmd steps.csv -o linked
ends 2 "over its input" steps.csv -o steps.csv
cmp -s steps.csv "$folder/steps.csv" || { echo "an input was written over"; failed=1; }
cmp -s picnic.mmd "$folder/picnic.mmd" || { echo "a linked input was written over"; failed=1; }
exit $failed
