#!/bin/sh
# --changed-since, in a repository of its own.
. "$srcdir"/tests/policy/common.sh

git init -q repository && cd repository || exit 99
git checkout -q -b main
warned_twice >a.journey
map '' >b.journey
warned | sed 's/shop/gone/; s/Buying/Selling/; s/runners/walkers/; s/Runners/Walkers/; s/talks/calls/; s/poster/flyer/' >deleted.journey
git add -A && git commit -qm one
git checkout -q -b work

lint 0 "nothing was changed" --changed-since main
silent
map '/channel: website/d; s/"Checkout"/"Till"/' >a.journey
lint 1 "a changed line" --changed-since main
found 1 no-channel
at no-channel a.journey:25:16
lint 1 "by its absolute path" --changed-since main "$PWD/a.journey"
found 1 no-channel
mkdir -p sub
(cd sub && "$journeyc" lint --format short --changed-since main .. >"$out" 2>"$err")
[ "$(grep -c no-channel "$out")" -eq 1 ] || fails "from another folder: $(cat "$out" "$err")"
warned_twice | sed '18d' >a.journey
lint 1 "the line before a deletion" --changed-since main
at no-emotion a.journey:17:16
found 1 no-channel
warned_twice >a.journey
git mv b.journey c.journey
warned >c.journey
lint 1 "a renamed file" --changed-since main
found 1 no-channel
warned >new.journey
lint 1 "an untracked file, whole" --changed-since main new.journey
found 1 no-channel
warned >'with space "1" é.journey'
git add -A && git commit -qm two
lint 1 "committed" --changed-since main
found 3 no-channel
lint 0 "since the last commit" --changed-since HEAD
silent
git checkout -q main && map '' >unrelated.journey && git add -A && git commit -qm three && git checkout -q work
lint 1 "from where the branch began" --changed-since main
found 3 no-channel
rm deleted.journey
lint 1 "a deleted file" --changed-since main
found 3 no-channel

# an error counts wherever it is; so does a finding that speaks of a changed line
printf '%s\n' 'journey b "B" {' '  segment x "X"' '  segment y "Y"' '  segment x "X2"' '}' >error.journey
git add -A && git commit -qm four
echo '# a remark' >>a.journey
lint 1 "an error that no change touches" --changed-since HEAD
found 1 duplicate-segment

# settings of the user do not matter
git config diff.noprefix true && git config color.ui always && git config diff.external false && git config diff.mnemonicPrefix true
git config diff.interHunkContext 50 && git config diff.context 50
GIT_EXTERNAL_DIFF=false GIT_DIFF_OPTS=-u50
export GIT_EXTERNAL_DIFF GIT_DIFF_OPTS
lint 1 "whatever the user's settings" --changed-since main
found 3 no-channel
unset GIT_EXTERNAL_DIFF GIT_DIFF_OPTS

# ---- what goes wrong

lint 2 "no such revision" --changed-since gone
says 'no such revision'
lint 2 "an option instead of a revision" --changed-since=--output=x
says 'does not begin with'
[ ! -e x ] || fails "an option reached git"
git checkout -q --orphan other && git commit -qm five
lint 2 "no common commit" --changed-since main
says 'no commit in common'
git checkout -q main
git clone -q --depth 1 "file://$PWD" ../shallow && cd ../shallow || exit 99
git fetch -q --depth 1 origin work
warned >z.journey
lint 2 "a shallow clone" --changed-since FETCH_HEAD
says 'shallow'
mkdir ../bare && cd ../bare || exit 99
warned >z.journey
lint 2 "no repository" --changed-since main
says 'repository'
PATH=/nowhere lint 2 "no git" --changed-since main
lint 2 "a report is written all the same" --format "json:report.json" --changed-since main
grep -q '"config"' report.json || fails "the problem is in it"
exit $failed
