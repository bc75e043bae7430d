#!/bin/sh
# One table as spreadsheets write it: other signs between cells and in numbers, other encodings, rows and spaces that say nothing.
set -u
journeyc=$PWD/journeyc
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 99
failed=0

cat >plain.csv <<'END'
phase,title,emotion,emotion:Kids,importance,wait,status,conversion,next,competitor
Before,Köpt 😀,1.5,-0.5,4,1.5h,planned,,Rides 8.5% at once,rival -1.5 cheap
,Rides,-1,2,,,live,yes,exit,
END
cat >comma.csv <<'END'
Phase;Title;Emotion;Emotion:Kids;Importance;Wait;Status;Conversion;Next;Competitor
Before;Köpt 😀;1,5;−0,5;4;1,5h;Planned;FALSE;Rides 8,5% at once;rival −1,5 cheap
;Rides;-1;2;;;LIVE;TRUE;Exit;
END
"$journeyc" import plain.csv -o expected || exit 1
grep -q 'emotion: 1.5, Kids -0.5' expected || { echo "another map:"; cat expected; failed=1; }

# same WHAT FILE
same() {
	"$journeyc" import --from csv "$2" -o seen && cmp -s expected seen && return
	echo "$1: another map"
	diff expected seen
	failed=1
}

same "decimal commas" comma.csv
tr ';' '\t' <comma.csv >tabs.csv
same "tabs" tabs.csv
{ printf 'sep=;\r\n'; sed 's/$/\r/' comma.csv; } >sep.csv
same "sep=" sep.csv
{ printf '\357\273\277'; cat comma.csv; } >bom.csv
same "a byte-order mark" bom.csv
{ printf '\n;;;\r\n'; sed 's/$/;;/; 1a ;;;;' comma.csv; printf ';;;;\n\n'; } >blank.csv
same "rows and cells that are blank" blank.csv
sed 's/;/" ;  "/g; s/^/"/; s/$/" /' comma.csv >spaces.csv
same "spaces around quotes" spaces.csv
for encoding in UTF-16 UTF-16LE UTF-16BE; do
	iconv -f UTF-8 -t $encoding <tabs.csv >wide.csv || exit 99
	same "$encoding" wide.csv
done

# says WHAT TABLE PATTERN: what is said of a table
says() {
	printf "$2" >odd.csv
	"$journeyc" import odd.csv >odd.journey 2>findings
	grep -q "$3" findings || { echo "$1: $3 in:"; cat findings; failed=1; }
}

says "a column that is there twice" 'title,emotion,title\nA,1,B\n' 'odd.csv:1:15: .*there twice'
says "cells without a heading" 'title,,emotion\nA,,1\nB,x,1,y\nC,x,1,y\n' 'odd.csv:3:3: .*no heading'
says "cells behind all headings" 'title,,emotion\nA,,1\nB,x,1,y\nC,x,1,y\n' 'odd.csv:3:7: .*no heading'
says "each such column once" 'title\nB,x\nC,x\n' '^1 warning'
printf 'title,next\nA,"B 8,5%% x"\nB,\n' >odd.csv && "$journeyc" import odd.csv >odd.journey || failed=1
grep -q '"8,5% x"' odd.journey || { echo "a label that begins with a comma in a number"; failed=1; }
says "a rank" 'title,ease\nA,9\n' 'from 1 to 5'
says "Windows-1252" 'title\nK\366pt\n' 'CSV UTF-8'
printf '\377\376' >odd.csv
"$journeyc" import odd.csv 2>findings
[ $? -eq 1 ] && grep -q 'no table' findings || { echo "UTF-16 without a text"; failed=1; }
exit $failed
