#!/bin/sh
# Whichever allocation fails in the program: it says so and ends with status 2, or it does without; it never crashes, and nothing is
# half written.
. "$srcdir"/tests/faults/common.sh
can_meddle
case $(uname -s) in Linux) ;; *) echo "the allocator cannot be meddled with here"; exit 77 ;; esac
map >a.journey
sed 's/Buying/Selling/; s/pain sizes "Sizes differ" { evidence: talks }/pain sizes "Sizes" # journeyc: ignore[no-goal]/' a.journey >b.journey
printf 'journey\n  title T\n  section S\n    Step: 5: Me\n' >c.mmd
printf 'root = true\n' >.editorconfig # libeditorconfig does not look whether it was given memory: it is not asked
ENOMEM=12

# half NAME: what there is of an output is neither what is usual nor nothing. A report may also say what could not be done, so that
# it is another one, but with an end.
half() {
	for file in out/* "$out"; do
		[ "$file" = "$out" ] && usual_file=$top/usual.out || usual_file=$top/usual/${file##*/}
		[ ! -s "$file" ] || cmp -s "$file" "$usual_file" && continue
		[ "$reports" ] && [ -z "$(tail -c 1 "$file")" ] && continue
		return 0
	done
	return 1
}

# lacks NAME ARGUMENT…: allocations of this run fail, one at a time: each of the first 60, and more and more seldom then, since
# tests/unit/exhaustion does so with each of the library
lacks() {
	title=$1
	shift
	case $1 in lint) reports=yes ;; *) reports= ;; esac
	rm -rf out && mkdir out
	"$journeyc" "$@" >"$top/usual.out" 2>"$top/usual.err"
	usual=$?
	rm -rf "$top/usual" && cp -r out "$top/usual"
	[ $usual -le 1 ] || fails "$title: status $usual without any failure"
	n=1
	rm -rf out && mkdir out
	while meddled allocate $n $ENOMEM "$journeyc" "$@"; do
		case $got in
		2)
			[ -s "$err" ] || fails "$title, allocation $n: it says nothing"
			half && fails "$title, allocation $n: half an output: $(ls out; head -c 200 "$out")"
			;;
		$usual)
			cmp -s "$out" "$top/usual.out" && diff -rq out "$top/usual" >/dev/null || fails "$title, allocation $n: not what is usual"
			;;
		*) fails "$title, allocation $n: status $got: $(head -c 200 "$err")" ;;
		esac
		[ -z "$(ls -A out | grep '^\.')" ] || fails "$title, allocation $n: something is left behind"
		rm -rf out && mkdir out
		n=$((n + 1 + n / 60))
	done
	[ $n -gt 2 ] || fails "$title: nothing was allocated"
}

lacks "compile" -q -T json,svg,md,csv,txt,html,dot,mermaid --deps out/rule -o out/ a.journey
lacks "a flow" -q --view flow -o out/flow.svg a.journey
lacks "standard output" -q -T json a.journey
lacks "lint" lint --format text --format json:out/report --format sarif:out/sarif b.journey
lacks "lint of many" lint -q --jobs 2 a.journey b.journey
lacks "fixes" lint --diff b.journey
lacks "fmt" fmt --diff a.journey
lacks "diff" diff -o out/diff --format markdown a.journey b.journey
lacks "import" import -o out/map.journey c.mmd
lacks "init" init out/map.journey
lacks "explain" explain no-goal
lacks "rules" rules --for a.journey
lacks "kinds" kinds --format json
lacks "completion" completion bash
lacks "help" --help
exit $failed
