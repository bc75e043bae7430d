#!/bin/sh
# Which maps are checked: files, folders, git, a walk; each once; a bad one does not stop the others.
. "$srcdir"/tests/policy/common.sh

# paths NAME WANTED ARGUMENT…: these files have findings
paths() {
	title=$1 wanted=$2
	shift 2
	"$journeyc" lint --format short "$@" 2>"$err" | sed 's/:[0-9]*:[0-9]*: .*//' | sort -u | tr '\n' ' ' >"$out"
	[ "$(cat "$out")" = "$wanted" ] || fails "$title: $(cat "$out"), not $wanted"
}

mkdir -p plain/sub plain/.hidden && cd plain || exit 99
for name in b.journey sub/a.journey .hidden/x.journey .y.journey sub/notes.txt; do
	warned >"$name"
done
ln -s b.journey link.journey
ln -s sub linked
paths "a walk" 'b.journey sub/a.journey '
paths "a walk of a folder" 'sub/a.journey ' sub
paths "a named file" 'sub/notes.txt ' sub/notes.txt
paths "named twice" 'b.journey ' b.journey ./b.journey "$PWD/b.journey" sub/../b.journey
[ "$("$journeyc" lint --format short b.journey ./b.journey 2>/dev/null | wc -l)" -eq 1 ] || fails "reported once"
paths "a link to it" 'b.journey ' link.journey b.journey
paths "a link alone" 'link.journey ' link.journey
paths "one bad file does not stop the others" 'b.journey sub/a.journey ' gone.journey .
lint 2 "it is named" gone.journey b.journey
says 'gone.journey: cannot read: no such file'
mkdir empty
lint 2 "a folder without maps" empty
says 'no map'
lint 2 "findings are written all the same" --format json:report.json gone.journey b.journey
grep -q '"io"' report.json && grep -q no-channel report.json || fails "findings are written all the same: $(cat report.json)"
cd ..

git init -q tree && cd tree || exit 99
mkdir sub
for name in tracked.journey sub/untracked.journey ignored.journey sub/gone.journey .dot.journey 'sp ace.journey'; do
	warned >"$name"
done
echo ignored.journey >.gitignore
git add tracked.journey sub/gone.journey .gitignore && git commit -qm one
rm sub/gone.journey
ln -s "$work/plain/b.journey" outside.journey
ln -s tracked.journey inside.journey
paths "git" '.dot.journey sp ace.journey sub/untracked.journey tracked.journey '
paths "git, a folder" 'sub/untracked.journey ' sub
paths "an ignored file that is named" 'ignored.journey ' ignored.journey
(cd sub && "$journeyc" lint --format short .. >"$out" 2>/dev/null)
grep -q '^tracked.journey:' "$out" || fails "paths start at the root: $(cat "$out")"
(cd sub && "$journeyc" lint --format short "$work/plain/b.journey" >"$out" 2>/dev/null)
grep -q '^\.\./plain/b.journey:' "$out" || fails "outside the root: $(cat "$out")"
PATH=/nowhere "$journeyc" lint --format short >"$out" 2>/dev/null
grep -q '^ignored.journey:' "$out" || fails "without git, a walk"

# what several maps include is told once
cd .. && mkdir include && cd include || exit 99
printf '%s\n' 'segment x "X" { share: 900% }' >shared.journey
for name in one two three; do
	printf 'include "shared.journey"\njourney %s "T" { }\n' $name >$name.journey
done
lint 1 "what several maps include" one.journey two.journey three.journey
found 1 out-of-range
lint 1 "and is checked itself" .
found 1 out-of-range
exit $failed
