#!/bin/sh
# Static analysis of all sources: gcc -fanalyzer, clang-tidy and cppcheck. What they find and tests/analyse/exceptions does not explain
# is shown, and the status is 1; so it is for an exception that is not needed any more. Of what bison and flex make, gcc alone looks
# at the actions that are ours. The last lines say how long each took. ANALYSERS: which to run; JOBS: how many files at a time.
set -u
sources=$(cd "$srcdir" && pwd)
build=$PWD
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
JOBS=${JOBS:-$(nproc 2>/dev/null || echo 1)}
LIMIT=${LIMIT:-300} # seconds for a file
status=0

# What HOLDS says is taken as said. cppcheck has no use for a choice by type, and takes minutes for the numbers of the catalogues.
cat >"$work/flags" <<END
-DHAVE_CONFIG_H -DANALYSED -I$build -I$build/src -I$build/grammar -I$sources/src -I$sources/grammar -I$sources/include
END
cat >"$work/cppcheck" <<END
--enable=warning,performance,portability --std=c11 --library=posix --quiet -DARGUMENT(value)=argument_words(value)
--suppress=missingIncludeSystem --template={file}:{line}:1:warning:{message}[{id}] --template-location=
END
(cd "$sources" && ls src/*/*.c docs/generate/*.c) >"$work/tidy.files"
sed '/src\/report\/tongue\.c/d' "$work/tidy.files" >"$work/cppcheck.files"
{ cat "$work/tidy.files"; echo grammar/journey.tab.c; echo grammar/journey.lex.c; } >"$work/gcc.files"

# one TOOL FILE: what a tool finds in a file, `FILE:LINE: CHECK: MESSAGE`; and how long it takes
cat >"$work/one" <<'END'
tool=$1 file=$2 flags=$(cat "$work/flags")
name=$work/$tool.$(echo "$file" | tr / _)
[ -e "$sources/$file" ] && path=$sources/$file || path=$build/$file
start=$(date +%s%N)
case $tool in
gcc) LC_ALL=C timeout "$LIMIT" gcc $flags $FLAGS -std=gnu11 -O2 -fanalyzer -fdiagnostics-plain-output -c -o /dev/null "$path" ;;
tidy) timeout "$LIMIT" clang-tidy --quiet --config-file="$sources/.clang-tidy" "$path" -- $flags $FLAGS -std=gnu11 2>"$name.err" ;;
cppcheck) timeout "$LIMIT" cppcheck $(cat "$work/cppcheck") $flags "$path" ;;
esac >"$name.raw" 2>&1
ended=$?
[ $ended -ne 124 ] || echo "$path:1:1: warning: it took longer than $LIMIT s [time]" >>"$name.raw"
sed -nE "s#^($sources|$build)/([^:]*):([0-9]+):[0-9]+: ?(warning|error): ?(.*)[[](-W)?([^],]*).*[]]\$#\2:\3: \7: \5#p" "$name.raw" >"$name.found"
[ $ended -eq 0 ] || [ -s "$name.found" ] ||
	echo "$file:1: failed: $tool ended with $ended: $(cat "$name.raw" "$name.err" 2>/dev/null | head -c 300)" >"$name.found"
echo "$((($(date +%s%N) - start) / 1000000)) $file" >"$name.time"
END

# Exceptions: `TOOL PATH CHECK | words of the message | why`. Each has to be there for something, and say why.
explain() {
	awk -F ' *[|] *' -v tool="$1" '
		FNR == NR {
			if ($0 ~ /^#|^$/)
				next
			split($1, head, " ")
			if (head[1] == tool) {
				count++
				path[count] = head[2]; check[count] = head[3]; words[count] = $2; line[count] = FNR
			}
			if (head[1] !~ /^(gcc|tidy|cppcheck)$/ || NF != 3 || $2 == "" || $3 == "") {
				print "tests/analyse/exceptions:" FNR ": it is not `TOOL PATH CHECK | words | why`"
				bad = 1
			}
			next
		}
		{
			for (i = 1; i <= count; i++)
				if (index($0, path[i] ":") == 1 && index($0, ": " check[i] ": ") && index($0, words[i])) {
					used[i] = 1
					next
				}
			print tool ": " $0
			bad = 1
		}
		END {
			for (i = 1; i <= count; i++)
				if (!used[i]) {
					print "tests/analyse/exceptions:" line[i] ": nothing needs it any more"
					bad = 1
				}
			exit bad
		}
	' "$sources/tests/analyse/exceptions" "$work/$1.found" || status=1
}

export sources build work LIMIT FLAGS
for tool in ${ANALYSERS:-gcc tidy cppcheck}; do
	case $tool in
	gcc | cppcheck) program=$tool ;;
	tidy) program=clang-tidy ;;
	*) echo "ANALYSERS are gcc, tidy and cppcheck; $tool is none"; exit 2 ;;
	esac
	command -v $program >/dev/null || { echo "$program is not there: ./bootstrap --analyse brings it"; status=1; continue; }
	start=$(date +%s)
	xargs -P "$JOBS" -n 1 sh "$work/one" $tool <"$work/$tool.files"
	cat "$work/$tool".*.found | LC_ALL=C sort -u >"$work/$tool.found"
	explain $tool
	echo "$program: $(wc -l <"$work/$tool.files") files in $(($(date +%s) - start)) s, $JOBS at a time$(
		cat "$work/$tool".*.time 2>/dev/null | sort -rn | head -n 3 | awk '{ printf "%s %s %.1f s", (NR > 1 ? "," : "; the longest:"), $2, $1 / 1000 }')" >>"$work/summary"
done
[ ! -f "$work/summary" ] || cat "$work/summary"
exit $status
