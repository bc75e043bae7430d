#!/bin/sh
# The baseline from outside: writing, matching, renames, entries that are stale, merges.
. "$srcdir"/tests/policy/common.sh

git init -q . && mkdir maps
warned_twice >maps/a.journey
lint 1 "without a baseline" maps
found 2 no-channel
lint 0 "writing it" --write-baseline maps
silent
cat >"$top/expected" <<-'END'
{"version":1,"findings":[
{"path":"maps/a.journey","rule":"no-channel","fingerprint":"PAGE","count":1},
{"path":"maps/a.journey","rule":"no-channel","fingerprint":"PAY","count":1}
]}
END
sed 's/"fingerprint":"[0-9a-f]\{32\}"/"fingerprint":"X"/' .journey-baseline.json >seen
sed 's/"fingerprint":"[A-Z]*"/"fingerprint":"X"/' "$top/expected" | cmp -s - seen || fails "its form: $(cat .journey-baseline.json)"
[ "$(sed -n '2,3p' .journey-baseline.json)" = "$(sed -n '2,3p' .journey-baseline.json | sort)" ] || fails "it is sorted"
cp .journey-baseline.json first

lint 0 "it is used" maps
silent
(cd maps && "$journeyc" lint --format short >"$out" 2>"$err") || fails "it is used from another folder: $(cat "$out")"
silent
lint 1 "unless it is not wanted" --no-baseline maps
found 2 no-channel
lint 0 "shown when asked for" --show-suppressed maps
[ "$(grep -c '\[no-channel\] (baseline)$' "$out")" -eq 2 ] || fails "marked: $(cat "$out")"
lint 0 "compared with other bytes in front" maps
{ yes '# a line' | head -100; warned_twice; } >maps/a.journey
lint 0 "100 lines inserted above" maps
silent
map '/channel: /d' >maps/a.journey
lint 1 "one that is new" maps
found 1 no-channel
says '2 in the baseline'
at no-channel maps/a.journey:10:16
sed 's/"count":1/"count":5/' first >.journey-baseline.json
warned_twice >maps/a.journey
lint 1 "more than there are" maps
found 2 stale-baseline
at stale-baseline .journey-baseline.json:2:1
grep -q '4 too many' "$out" || fails "how many: $(cat "$out")"

# ---- one of several of the same kind

cp first .journey-baseline.json
map 's/channel: website//; s/touchpoint pay /touchpoint page /; s/ -> pay$//; s/conversion: pay/conversion: page/' >maps/b.journey
lint 1 "a language error is never in it" --write-baseline maps
grep -q duplicate-touchpoint "$out" || fails "a language error is shown: $(cat "$out")"
rm maps/b.journey
cp first .journey-baseline.json

# ---- fixed, renamed

map '/touchpoint page/,/emotion/{/channel/d}' >maps/a.journey
lint 1 "one was put right" maps
found 1 stale-baseline
grep -q '^\.journey-baseline\.json:[23]:1: ' "$out" || fails "at the entry's line: $(cat "$out")"
lint 0 "not where the rule is off" -W off=no-channel maps
silent
warned_twice >maps/a.journey
mv maps/a.journey maps/b.journey
lint 0 "a renamed file" maps
silent
cp maps/b.journey maps/a.journey
lint 1 "a copy is new" maps
found 2 no-channel
at no-channel maps/b.journey:17:16
rm maps/b.journey
map '' >maps/c.journey
rm maps/a.journey
lint 1 "its file is gone" maps
found 2 stale-baseline
lint 0 "written again, it is empty" --write-baseline maps
printf '{"version":1,"findings":[\n]}\n' | cmp -s - .journey-baseline.json || fails "empty: $(cat .journey-baseline.json)"

# ---- what was not checked

warned >maps/a.journey
warned_twice >maps/c.journey
lint 0 "two files" --write-baseline maps
cp .journey-baseline.json both
lint 0 "only one of them" --write-baseline maps/c.journey
cmp -s both .journey-baseline.json || fails "entries of other files stay: $(cat .journey-baseline.json)"
map '' >maps/c.journey
lint 0 "entries of what was not checked are not stale" maps/a.journey
silent
lint 0 "those of what was checked go" --write-baseline maps/c.journey
[ "$(grep -c fingerprint .journey-baseline.json)" -eq 1 ] || fails "they went: $(cat .journey-baseline.json)"

# ---- two branches

rm -f .journey-baseline.json maps/*
for name in a b c d e f; do
	map "s/journey shop/journey $name/; s/channel: billboard/channel: event/" >maps/$name.journey
done
warned | sed 's/journey shop/journey c/' >maps/c.journey
lint 0 "what they start from" --write-baseline maps
git add -A && git commit -qm start
git checkout -q -b one
warned | sed 's/journey shop/journey a/' >maps/a.journey
lint 0 "one branch" --write-baseline maps
git add -A && git commit -qm one
git checkout -q -b two HEAD~1
warned | sed 's/journey shop/journey f/' >maps/f.journey
lint 0 "another branch" --write-baseline maps
git add -A && git commit -qm two
if git merge -q one >/dev/null 2>&1; then
	lint 0 "two branches merged" maps
	silent
else
	fails "the baselines of two branches do not merge"
fi

# ---- named, broken, missing

cp .journey-baseline.json other.json
echo '{}' >.journey-baseline.json
lint 0 "another file" --baseline other.json maps
lint 2 "not a baseline" maps
says '.journey-baseline.json'
printf '{"version":1,"findings":[\n{"path":"a","rule":"b","fingerprint":"c","count":1}\n]}\n' >.journey-baseline.json
lint 2 "a bad entry" maps
lint 2 "it is not written over where it cannot be read" --write-baseline maps
grep -q '"c"' .journey-baseline.json || fails "it was written over"
printf '{"version":1,"findings":[\n<<<<<<< ours\n]}\n' >.journey-baseline.json
lint 2 "with marks of a conflict" maps
says 'line 2'
lint 2 "a missing file" --baseline gone.json maps
says 'gone.json'
lint 2 "options that do not fit" --write-baseline --changed-since HEAD maps
lint 2 "options that do not fit" --write-baseline --no-baseline maps
"$journeyc" -T json maps/a.journey >"$out" 2>"$err"
[ $? -eq 2 ] && [ ! -s "$out" ] || fails "compile: a broken baseline"
rm .journey-baseline.json
"$journeyc" -T json maps/a.journey >"$out" 2>"$err" || fails "compile: without it: $(cat "$err")"
grep -q no-channel "$err" || fails "compile: the warning: $(cat "$err")"
"$journeyc" -T json --baseline other.json maps/a.journey >"$out" 2>"$err" || fails "compile: with it: $(cat "$err")"
! grep -q no-channel "$err" || fails "compile: it passes: $(cat "$err")"
exit $failed
