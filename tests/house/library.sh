#!/bin/sh
# The library does not exit, print, read the environment or the clock; memory comes from the arena, but for what is handed
# out; nothing but its handles has a state. And it exports what journey.h declares, no more and no less.
command -v nm > /dev/null || exit 77
status=0

# forbid FLOOR SYMBOL…: a convenience library refers to none of these.
forbid() {
	floor=$1
	shift
	pattern=$(printf '%s|' "$@")
	nm -u ".libs/lib$floor.a" | awk '$1 == "U" { print $2 }' | sed 's/@.*//' | sort -u | grep -xE "(${pattern%|})" |
		sed "s/^/$floor: /" | grep . && status=1
}

for floor in base report syntax model lint format diff draw emit api; do
	[ -f ".libs/lib$floor.a" ] || continue
	forbid $floor exit printf fprintf vprintf vfprintf puts putchar fputs fputc fwrite fopen fdopen fclose stdin stdout stderr \
		perror getenv setenv putenv time gettimeofday localtime gmtime mktime ctime rand random srand system popen \
		__printf_chk __fprintf_chk __vfprintf_chk
	case $floor in
	base | api) ;;
	*) forbid $floor malloc calloc realloc free strdup abort ;;
	esac
	case $floor in
	draw | emit) ;; # what others draw is drawn in a process of its own
	*) forbid $floor fork _exit kill signal setlocale clock_gettime ;;
	esac
done

# What can change and is no handle's stands in .data or .bss. Instrumented objects have more there; a layout is a process of its own.
for floor in base report syntax model lint format diff draw emit api grammar; do
	[ -f ".libs/lib$floor.a" ] || continue
	nm ".libs/lib$floor.a" | grep -q '__[a-z]*san_' && continue
	size -A ".libs/lib$floor.a" | awk -v floor="$floor" '
		/\(ex / { object = $1 }
		($1 == ".data" || $1 == ".bss") && $2 > 0 && object != "layout_child.o" { print floor ": " object " has a state"; bad = 1 }
		END { exit bad }
	' || status=1
done

declared=$(sed -n 's/^JOURNEY_API.*[ *]\(journey_[a-z_]*\)(.*/\1/p' "$srcdir/include/journey.h" | sort)
exported=$(nm -D --defined-only .libs/libjourney.so 2> /dev/null | awk '{ print $3 }' | sed 's/@.*//' | sort)
if [ "$exported" ] && [ "$declared" != "$exported" ]; then
	echo "the library does not export what journey.h declares:"
	printf '%s\n' "$declared" "$exported" | sort | uniq -u
	status=1
fi
exit $status
