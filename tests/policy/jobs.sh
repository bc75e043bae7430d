#!/bin/sh
# Many files: the same bytes whatever the number of threads, the order of operands, the folder, the locale; in bounded memory.
. "$srcdir"/tests/policy/common.sh

mkdir maps
printf 'segment shared "S" { share: 900%% }\n' >maps/shared.inc
i=0
while [ $i -lt 60 ]; do
	case $((i % 5)) in
	0) map '' ;;
	1) warned ;;
	2) map 's/emotion: 0/emotion: 9/; 1s/^/include "shared.inc"\n/' ;;
	3) map 's/"Poster" {/& # journeyc: ignore[no-channel]/; s/pain sizes/pain sizs/' ;;
	4) map '/goal/d; 1s/^/include "shared.inc"\n/' ;;
	esac >maps/m$i.journey
	i=$((i + 1))
done
for format in text short json sarif junit markdown; do
	"$journeyc" lint --format $format --jobs 1 maps gone.journey >"$top/expected" 2>"$top/expected.err"
	for jobs in 2 3 8 200; do
		"$journeyc" lint --format $format --jobs $jobs maps gone.journey >"$out" 2>"$err"
		cmp -s "$top/expected" "$out" && cmp -s "$top/expected.err" "$err" || fails "$format with --jobs $jobs"
	done
	"$journeyc" lint --format $format gone.journey $(ls -r maps/*.journey) >"$out" 2>"$err"
	cmp -s "$top/expected" "$out" && cmp -s "$top/expected.err" "$err" || fails "$format with operands in another order"
	"$journeyc" lint --format $format "$work/gone.journey" "$work/maps" >"$out" 2>"$err"
	cmp -s "$top/expected" "$out" && cmp -s "$top/expected.err" "$err" || fails "$format with absolute operands"
	LC_ALL=C "$journeyc" lint --format $format maps gone.journey >"$out" 2>"$err"
	cmp -s "$top/expected" "$out" && cmp -s "$top/expected.err" "$err" || fails "$format in another locale"
	TZ=Asia/Tokyo "$journeyc" lint --format $format maps gone.journey >"$out" 2>"$err"
	cmp -s "$top/expected" "$out" || fails "$format in another time zone"
done
git init -q .
"$journeyc" lint --format json maps >"$top/expected" 2>/dev/null
(cd maps && "$journeyc" lint --format json --jobs 2 >"$out" 2>/dev/null)
cmp -s "$top/expected" "$out" || fails "from another folder"

# sanitizers have threads and memory of their own
sanitized=$(grep -c __asan_init "$journeyc")

# no thread for a single file
if command -v strace >/dev/null 2>&1 && [ -z "${WRAPPER:-}" ] && [ "$sanitized" -eq 0 ]; then
	strace -f -o trace "$journeyc" lint --jobs 8 maps/m0.journey >/dev/null 2>&1 && ! grep -qE '^[0-9]+ +(clone|clone3)\(' trace \
		|| ! [ -s trace ] || fails "a thread for a single file"
fi

# 5,000 files of 100 lines
mkdir many
map 's/^  phase purchase/  # one\n  # two\n  # three\n&/' >one
while [ "$(wc -l <one)" -lt 99 ]; do
	echo "# a remark" >>one
done
i=0
while [ $i -lt 5000 ]; do
	echo "many/m$i.journey"
	i=$((i + 1))
done | xargs sh -c 'tee "$@" <one >/dev/null' tee
if [ -x /usr/bin/time ] && [ -z "${WRAPPER:-}" ]; then
	/usr/bin/time -o used -f '%M %U %S' "$journeyc" lint many >"$out" 2>"$err" || fails "5,000 files: $(head "$out" "$err")"
	memory=$(tail -1 used | cut -d' ' -f1)
	[ "$memory" -lt 204800 ] || [ "$sanitized" -ne 0 ] || fails "5,000 files take $memory KiB"
else
	"$journeyc" lint many >"$out" 2>"$err" || fails "5,000 files: $(head "$out" "$err")"
fi
silent
exit $failed
