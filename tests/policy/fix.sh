#!/bin/sh
# --fix and --diff: what changes, what stays as it is, and what is reported.
. "$srcdir"/tests/policy/common.sh

comment='# journeyc: ignore[no-channel]'

# fixes NAME: `before` becomes `after` with --fix, a second time changes nothing, and --diff says the same
fixes() {
	name=$1
	shift
	rm -rf tree && mkdir tree && cp before tree/a.journey
	(cd tree && git init -q . && git add -A)
	(cd tree && "$journeyc" lint --diff "$@" >../patch 2>"$err")
	status=$?
	cmp -s before tree/a.journey || fails "$name: --diff writes"
	if cmp -s before after; then
		[ ! -s patch ] || fails "$name: the patch is not empty"
	else
		[ $status -eq 1 ] || fails "$name: --diff ends with $status"
		(cd tree && git apply --check ../patch && patch -s --dry-run -p1 <../patch) || fails "$name: the patch: $(cat patch)"
		(cd tree && git apply ../patch)
		cmp -s after tree/a.journey || fails "$name: the patch gives $(cat tree/a.journey)"
	fi
	cp before tree/a.journey
	(cd tree && "$journeyc" lint --fix "$@" >"$out" 2>"$err")
	cmp -s after tree/a.journey || fails "$name: $(cat tree/a.journey)"
	(cd tree && "$journeyc" lint --fix "$@" >"$out" 2>"$err")
	cmp -s after tree/a.journey || fails "$name: a second time"
}

map '' >after
map "s/\"Poster\" {/&  $comment/" >before
fixes "a comment after a statement"
map "s/^ *touchpoint poster/    $comment\n&/" >before
fixes "a comment on its own line"
map "1s/^/# journeyc: ignore-file[no-channel] -- a reason\n/" >before
fixes "a comment on the first line"
map '$d' >part
{ cat part; printf '  %s\n}\n' "$comment"; } >before
fixes "a comment before }"
{ cat part; printf '}'; } >after
{ cat part; printf '}\n%s' "$comment"; } >before
fixes "at the end of a file that does not end"
{ cat part; printf '} %s' "$comment"; } >before
fixes "after the last statement of a file that does not end"
map '' | sed '1s/^/\xEF\xBB\xBF/; s/$/\r/' >after
map "s/\"Poster\" {/& $comment/; s/^ *touchpoint pay/  $comment\n&/" | sed '1s/^/\xEF\xBB\xBF/; s/$/\r/' >before
fixes "CRLF and a byte-order mark stay"
map 's/"Poster" {/& # a remark/; s/^ *phase/  # journeyc: nothing of the kind\n&/' >before
cp before after
fixes "other comments stay"
warned | sed 's/"Poster" {/& # journeyc: ignore[no-channel] -- why/' >after
warned | sed 's/"Poster" {/& # journeyc: ignore[no-goal, no-channel, no-owner] -- why/' >before
fixes "ids that hide nothing"
warned | sed 's/"Poster" {/& # journeyc: ignore[no-goal,no-owner ,no-state, no-channel] -- why/' >before
fixes "ids next to each other"
map '' >after
map 's/"Poster" {/& # journeyc: ignore[no-goal,no-owner] -- why/' >before
fixes "no id hides anything"
warned | sed 's/"Poster" {/& # journeyc: ignore[no-chanel]/' >before
cp before after
fixes "an unsafe fix is not made"
warned | sed 's/"Poster" {/& # journeyc: ignore[no-channel]/' >after
fixes "unless it is asked for" --unsafe-fixes
map 's/^ *start -> .*/  start -> poster -> page -> pai/' >before
map '' >after
fixes "a name that is nearly right" --unsafe-fixes

# ---- several files, included ones too

rm -rf tree && mkdir tree && cd tree || exit 99
git init -q .
map "1s/^/include \"sub\/shared.journey\"\n/; s/\"Poster\" {/& $comment/" >a.journey
mkdir sub
printf 'channel kiosk "K" %s\n' "$comment" >'sub/shared.journey'
map "s/\"Poster\" {/& $comment/" >'sp ace é "1".journey'
cp -r . ../copy
lint 1 "several files: --diff" --diff
git add -A && git apply "$out" || fails "several files: the patch: $(cat "$out")"
lint 0 "several files: nothing is left"
silent
(cd ../copy && "$journeyc" lint --fix >"$out" 2>"$err") || fails "several files: --fix: $(cat "$out" "$err")"
grep -q '3 fixed' "$err" || fails "several files: the summary: $(cat "$err")"
for file in *.journey sub/*.journey; do
	cmp -s "$file" "../copy/$file" || fails "--diff | git apply is not --fix: $file"
done
cd .. || exit 99

# ---- how a file is written

map "s/\"Poster\" {/& $comment/" >real.journey
chmod 640 real.journey
ln -s real.journey link.journey
lint 0 "through a link" --fix link.journey
[ -L link.journey ] || fails "the link is gone"
[ "$(stat -c %a real.journey)" = 640 ] || fails "the mode"
! grep -qF "$comment" real.journey || fails "it was not fixed"
before=$(stat -c %i%Y real.journey)
lint 0 "nothing to fix" --fix real.journey
[ "$(stat -c %i%Y real.journey)" = "$before" ] || fails "it was written without a change"
map "s/\"Poster\" {/& $comment/" >real.journey
lint 2 "standard input" --fix - <real.journey
lint 2 "standard input, as a diff" --diff - <real.journey
lint 2 "unsafe fixes alone" --unsafe-fixes real.journey

# ---- what is not wanted is not fixed

git init -q . && git add real.journey && git commit -qm one
lint 0 "no fix for what was not changed" --fix --changed-since HEAD real.journey
grep -qF "$comment" real.journey || fails "it was fixed"
"$journeyc" lint --diff --format json:report.json real.journey >"$out" 2>"$err"
[ $? -eq 1 ] || fails "--diff with a report"
grep -q '"unused-suppression"' report.json || fails "--diff: the report is of the file as it is"
grep -q '^--- a/real.journey$' "$out" || fails "--diff: the patch is there: $(cat "$out")"

# ---- a fix that brings in an error: nothing is written

map 's/^ *touchpoint pay "Checkout" {/    touchpont pay "Checkout" {\n      emoton: +1/' >bad.journey
cp bad.journey kept
lint 2 "a fix that does harm" --fix --unsafe-fixes bad.journey
cmp -s kept bad.journey || fails "nothing is written: $(cat bad.journey)"
says '`unknown-k'
exit $failed
