#!/bin/sh
# Starter maps: of every language and model, without a finding, laid out; never over a file that is there.
set -u
journeyc=$PWD/journeyc
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 99
failed=0

fails() {
	echo "failed: $1"
	failed=1
}

for language in en nl; do
	for model in classic orientation buyer customer care free; do
		map=$language-$model.journey
		"$journeyc" init --language $language --model $model $map || fails "$map"
		"$journeyc" lint --error-on note $map || fails "$map has findings"
		"$journeyc" fmt --check $map || fails "$map is not laid out"
		grep -q "^  model: $model" $map || fails "$map has another model"
		"$journeyc" init --language $language --model $model - | cmp -s - $map || fails "$map on standard output"
	done
done

"$journeyc" init || fails "init without a name"
cmp -s map.journey en-classic.journey || fails "map.journey is English and classic"
echo "mine" >mine.journey
"$journeyc" init mine.journey 2>err
[ $? -eq 2 ] || fails "a file that is there: exit status"
[ "$(cat mine.journey)" = mine ] || fails "a file that is there stays"
grep -q 'mine.journey' err || fails "a file that is there is named"
ln -s nowhere link.journey
"$journeyc" init link.journey 2>/dev/null && fails "a link to nowhere"
"$journeyc" init --model clasic - 2>err && fails "a model that is not there"
grep -q 'classic' err || fails "a model that is near is named"
exit $failed
