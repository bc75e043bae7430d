#!/bin/sh
# run.sh FOLDER ENGINE SECONDS TARGET…: fuzzes one target after another, each for so long, with what was built in
# FOLDER/ENGINE. The exit status is 1 where anything was found; it is in FOLDER/findings then.
set -u
folder=$(cd "$1" && pwd) || exit 2
engine=$2
seconds=$3
shift 3
build=$folder/$engine
findings=$folder/findings
mkdir -p "$findings"
# Files that a target writes in each run should not reach a disk.
TMPDIR=$(mktemp -d -p /dev/shm 2> /dev/null || mktemp -d) || exit 2
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT
rm -rf "$folder/seeds"
sh "$folder/source/tests/fuzz/corpus.sh" "$folder/source" "$folder/seeds" || exit 2
status=0

# Which words an input is made of, and how long it may be. A tree takes any bytes.
traits() {
	dictionary=language
	length=4096
	case $1 in
	import | configuration) dictionary=$1 ;;
	tree) dictionary= length=512 ;;
	esac
	[ "$dictionary" ] || return 0
	"$build/docs/generate/generate" "dictionary-$dictionary" > "$folder/$1.dict" || exit 2
	dictionary=$folder/$1.dict
}

run_libfuzzer() {
	mkdir -p "$folder/corpus/$1"
	"$build/tests/fuzz/$1" -max_total_time="$seconds" -max_len="$length" -len_control=0 -timeout=10 \
		-rss_limit_mb=1024 -artifact_prefix="$findings/$1-" -print_final_stats=1 \
		${dictionary:+-dict="$dictionary"} "$folder/corpus/$1" "$folder/seeds/$1"
}

# AFL++ ends well whatever it finds. What it says of itself is long, and matters only where it does not run.
run_afl() {
	AFL_AUTORESUME=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1 AFL_SKIP_CPUFREQ=1 \
		afl-fuzz -i "$folder/seeds/$1" -o "$folder/afl-$1" -V "$seconds" -m none -t 10000 -G "$length" \
		${dictionary:+-x "$dictionary"} -- "$build/tests/fuzz/$1" > "$folder/afl-$1.log" 2>&1 || {
		tail -n 20 "$folder/afl-$1.log"
		return 1
	}
	grep -E '^(execs_done|execs_per_sec|corpus_count|stability|bitmap_cvg|saved_crashes|saved_hangs) ' \
		"$folder/afl-$1/default/fuzzer_stats"
	for found in "$folder/afl-$1"/default/crashes/id* "$folder/afl-$1"/default/hangs/id*; do
		[ -f "$found" ] || continue
		cp "$found" "$findings/$1-$(cksum < "$found" | cut -d ' ' -f 1)"
		return 1
	done
}

for target; do
	printf '%s\n' "---- $target, $engine, $seconds seconds"
	traits "$target"
	"run_$engine" "$target" || {
		echo "$target: something was found, or it could not be run; see $findings"
		status=1
	}
done
exit $status
