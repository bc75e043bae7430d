#!/bin/sh
# bench.sh PAIRS JSON [ROW…]: makes the inputs where they are missing or old, and measures. They stand outside of the
# sources, where neither configuration nor a repository is around them: in BENCH_DIR, usually a folder in /tmp.
set -eu
build=$PWD
source=$(cd "${srcdir:-.}" && pwd)
pairs=$1
case $2 in /*) json=$2 ;; *) json=$build/$2 ;; esac
shift 2
generate=$build/tests/bench/generate/generate
folder=${BENCH_DIR:-${TMPDIR:-/tmp}/journeyc-bench-$(id -u)}
mkdir -p "$folder"
[ -O "$folder" ] || {
	echo "bench: $folder is somebody else's" >&2
	exit 2
}
cd "$folder"

# input FILE COMMAND…: what a command writes, as a file that is newer than the command
input() {
	file=$1
	shift
	[ "$file" -nt "$1" ] && return
	echo "making $folder/$file" >&2
	"$@" >"$file.new"
	mv "$file.new" "$file"
}

# maps FOLDER COUNT N: so many maps, each of N touchpoints
maps() {
	[ "$1" -nt "$generate" ] && return
	echo "making $folder/$1" >&2
	rm -rf "$1" "$1.new"
	"$generate" maps "$2" "$3" "$1.new"
	mv "$1.new" "$1"
}

for size in 20 2000 20000 200000; do
	input $size.journey "$generate" journey $size
done
for language in dot json; do
	input 200000.$language "$generate" $language 200000
done
input 2000.dot "$generate" dot 2000
input 20.mmd "$generate" mermaid 20
input 20.plantuml "$generate" plantuml 20
input 20.d2 "$generate" d2 20
input 20.flow.dot "$build/journeyc" -T dot 20.journey
maps small 1000 20
maps many 10000 7 # of some 100 lines
echo '{"args": ["--no-sandbox"]}' >puppeteer.json

PUPPETEER_EXECUTABLE_PATH=${PUPPETEER_EXECUTABLE_PATH:-$(command -v chromium || true)}
PATH=$build:$build/tests/bench:$source/tests/bench:$source/tests/bench/node_modules/.bin:$PATH
export PATH PUPPETEER_EXECUTABLE_PATH
exec "$build/tests/bench/measure/measure" "$pairs" "$json" "$@"
