#!/bin/sh
# In a real repository: against a revision, as difftool, as textconv driver; as docs/diff.md tells.
command -v git > /dev/null || exit 77
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
program=$PWD/journeyc
source=$(cd "$srcdir" && pwd)
HOME=$work GIT_CONFIG_NOSYSTEM=1 PATH=$work/bin:$PATH
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
export HOME GIT_CONFIG_NOSYSTEM PATH
mkdir "$work/bin" "$work/repository" && ln -s "$program" "$work/bin/journeyc" && cd "$work/repository" || exit 99
status=0
# expect WHAT STATUS PATTERN…: of the last output; a pattern with ! before it must not be there.
expect() {
	what=$1
	[ "$2" = "$seen" ] || { echo "$what: exit status $seen, not $2"; status=1; }
	shift 2
	for pattern; do
		case $pattern in
		!*) ! grep -qe "${pattern#!}" "$work/out" ;;
		*) grep -qe "$pattern" "$work/out" ;;
		esac || { echo "$what: $pattern in:"; cat "$work/out"; status=1; }
	done
}
run() {
	"$@" > "$work/out" 2>&1
	seen=$?
}

git init -q -b main . && git config user.email a@example.org && git config user.name A && git config core.autocrlf false
cp -r "$source/examples/bank/." . && cp "$source/examples/webshop.journey" "$source/examples/minimal.journey" . || exit 99
git add . && git commit -qm one && git checkout -qb next || exit 99

# against a revision: changed, renamed, deleted, untracked, included
run journeyc diff --against main
expect "nothing changed" 0 '!.'
cp "$source/tests/diff/maps/webshop-next.journey" webshop.journey && git mv webshop.journey shop.journey && git rm -q minimal.journey
echo 'journey fresh { phase awareness { touchpoint a } }' > fresh.journey
sed -i.old '1,/medium: online/s/medium: online/medium: physical/' house/channels.journey && rm house/channels.journey.old
run journeyc diff --against main
expect "against main" 0 'shop.journey:[0-9]*:[0-9]*: notable: touchpoint `size-finder` was added' 'journey `fresh` was added' \
	'minimal.journey:.*breaking: journey' 'house/channels.journey:.*`medium` of channel' '!lost-card' '!segment .* was removed'
[ "$(grep -c 'house/channels.journey' "$work/out")" = 1 ] || { echo "an included change is told of twice"; status=1; }
cp shop.journey "$work/kept"
run journeyc diff --against main -o ./shop.journey
expect "over a map" 2 'is not overwritten'
cmp -s shop.journey "$work/kept" || { echo "a map was written over"; status=1; }
run journeyc diff --against main --fail-on breaking
expect "breaking" 1 'breaking'
run journeyc diff --against main --fail-on notable first-account.journey
expect "one map that includes a change" 1 'house/channels.journey' '!shop.journey'
run journeyc diff --against main --fail-on any lost-card.journey
expect "one map that includes a change, too" 1 'house/channels.journey'
(cd house && run journeyc diff --against main && expect "in a folder" 0 'house/channels.journey' '!shop.journey')
git checkout -q main -- . 2> "$work/err"; git checkout -q next
git add . && git commit -qm two && git checkout -q main && echo '# more' >> first-account.journey && git commit -qam three && git checkout -q next
run journeyc diff --against main
expect "from where they parted" 0 '!first-account.journey'
for bad in -x nowhere; do
	run journeyc diff "--against=$bad"
	expect "revision $bad" 2 'there is no revision'
done
run journeyc diff --against main nowhere.journey
expect "no such map" 2 'there is no such map'
(cd "$work" && run journeyc diff --against main && expect "outside of a repository" 2 'repository')

# maps at another path: one that git does not know yet, and one of which little was left
mv lost-card.journey card.journey && mv shop.journey bike.journey && sed -i.old 's/$/ # rewritten/; s/emotion: -2/emotion: -1/' bike.journey || exit 99
rm bike.journey.old
run journeyc diff --against next
expect "at another path" 0 'bike.journey:.*went from `-2` to `-1`' '!journey .* was ' '!card.journey'
run journeyc diff --against next lost-card.journey
expect "by its older path" 0 '!.'
cp card.journey card2.journey
run journeyc diff --against next card.journey card2.journey
expect "two maps of one journey" 0 'card.journey:.* was added' 'card2.journey:.* was added'
rm card2.journey && mv card.journey lost-card.journey && mv bike.journey shop.journey && git checkout -q next -- . || exit 99

# links and submodules: what an older map included through them is found where they led then
mkdir "$work/shared" && (
	cd "$work/shared" && git init -q -b main . && git config user.email a@example.org && git config user.name A || exit 1
	printf 'channel kiosk "Kiosk" { medium: online }\n' > common.journey && git add . && git commit -qm one
) || exit 99
git -c protocol.file.allow=always submodule -q add "$work/shared" sub || exit 99
mkdir here there && cp sub/common.journey here/common.txt && sed 's/online/physical/' here/common.txt > there/common.txt
ln -s here link && ln -s here/common.txt file.txt
for include in sub/common.journey link/common.txt file.txt; do
	name=by-${include%%[./]*}
	printf 'include "%s"\njourney %s {\n  phase purchase { touchpoint t { channel: kiosk } }\n}\n' "$include" "$name" > "$name.journey"
done
ln -s by-link.journey alias.journey
git add . && git commit -qm linked || exit 99
run journeyc diff --against HEAD
expect "links as they are" 0 '!.'
(cd sub && sed -i.old 's/online/physical/' common.journey && rm common.journey.old)
run journeyc diff --against HEAD
expect "a submodule with changes" 0 'sub/common.journey:.*`medium` of channel'
(cd sub && git -c user.email=a@example.org -c user.name=A commit -qam two) && git add sub && git commit -qm three
run journeyc diff --against HEAD~1 --exact by-sub.journey
expect "another commit of a submodule" 0 'sub/common.journey:.*`medium` of channel'
sed -i.old 's/online/physical/' here/common.txt && rm here/common.txt.old
run journeyc diff --against HEAD
expect "an included file of another ending, behind links" 0 'file.txt:.*`medium` of channel' 'link/common.txt:.*`medium` of channel'
git checkout -q here && rm link && ln -s there link
run journeyc diff --against HEAD
expect "a link that leads elsewhere" 0 'link/common.txt:.*`medium` of channel'
git checkout -q link && sed -i.old 's/touchpoint t {/touchpoint t { emotion: 1;/' by-*.journey && rm by-*.journey.old
run journeyc diff --against HEAD
expect "maps that include through links" 0 by-link by-file by-sub '!alias' '!error'
git checkout -q . && rm alias.journey && ln -s by-file.journey alias.journey
run journeyc diff --against HEAD
expect "a link is no map" 0 '!.'
git checkout -q .

# an error in the older version
printf 'journey bad {\n' > bad.journey && git add . && git commit -qm bad && echo 'journey bad' > bad.journey
run journeyc diff --against HEAD
expect "an error in the older version" 1 'older version' 'bad.journey:'
run journeyc diff --against HEAD --format markdown
expect "an error in the older version, as Markdown" 1 '^### journeyc: .*; 1 map could not be compared$'

# difftool
git checkout -q . && git config difftool.journeyc.cmd 'journeyc diff --as "$MERGED" "$LOCAL" "$REMOTE"' && git config difftool.prompt false
echo 'journey bad' > bad.journey && git commit -qam good
sed -i.old 's/journey bad/journey bad "Not bad"/' bad.journey && rm bad.journey.old
sed -i.old 's/state: as-is/state: to-be/' first-account.journey && rm first-account.journey.old
run git difftool -t journeyc
expect "difftool" 0 'bad.journey:1:9: cosmetic: the title of journey `bad`' '`state` of journey'

# textconv
echo '*.journey diff=journey' > .gitattributes && git config diff.journey.textconv 'journeyc diff --textconv'
cp "$source/examples/minimal.journey" plain.journey && git add . && git commit -qm four
sed -i.old 's/^\( *\)touchpoint/\1\1touchpoint/' plain.journey && rm plain.journey.old
printf 'segment late "Late" { share: 10%% }\n' >> plain.journey
run git diff plain.journey
expect "textconv" 0 '^+segment late "Late"$' '^+segment late share: 10%$' '!^-[^-]'
exit $status
