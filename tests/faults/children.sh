#!/bin/sh
# Libraries and programs that journeyc makes use of: missing, broken, dying, hanging. One picture is lost, with a reason; the
# program is not, and nothing goes on when it ends.
. "$srcdir"/tests/faults/common.sh
map >a.journey
ENOENT=2 EAGAIN=11 ENOMEM=12

if grep -q '^#define HAVE_GRAPHVIZ' "$build/config.h"; then
	soname=$(sed -n 's/^#define GVC_SONAME "\(.*\)"/\1/p' "$build/config.h")
	cgraph=$(sed -n 's/^#define CGRAPH_SONAME "\(.*\)"/\1/p' "$build/config.h")

	# library NAME CODE: one in place of Graphviz that runs this when it is loaded
	library() {
		mkdir "$1"
		printf '#include <fcntl.h>\n#include <signal.h>\n#include <stdlib.h>\n#include <unistd.h>\n' >library.c
		printf '__attribute__((constructor)) static void begin(void)\n{\n\t%s;\n}\n' "$2" >>library.c
		$CC -shared -fPIC -w -o "$1/$cgraph" library.c || exit 77
		cp "$1/$cgraph" "$1/$soname"
	}

	# flow NAME SAYS: a flow with that library
	flow() {
		ends 2 "$1" env LD_LIBRARY_PATH="$work/$1" "$journeyc" -q --view flow -o flow.svg a.journey
		says "$2"
		[ ! -e flow.svg ] || fails "$1: there is a picture"
		ends 0 "$1, another picture" env LD_LIBRARY_PATH="$work/$1" "$journeyc" -q -o /dev/null a.journey
	}
	library aborts 'abort()'
	flow aborts 'Graphviz crashed on the flow (signal 6)'
	library killed 'kill(getpid(), SIGKILL)'
	flow killed 'Graphviz crashed on the flow (signal 9)'
	library leaves '_exit(0)'
	flow leaves 'Graphviz could not lay out the flow'
	library babbles 'for (int i = 0; i < 100000; i++) if (write(3, "babble", 6) < 0) break; _exit(0)'
	flow babbles 'Graphviz could not lay out the flow'
	library empty ''
	flow empty 'Graphviz is not installed'
	mkdir nonsense && echo nonsense >"nonsense/$cgraph"
	flow nonsense 'Graphviz is not installed'

	# what a flow waits for ends with the program
	library hangs 'write(open("'"$work/pid"'", O_CREAT | O_WRONLY, 0666), "x", 1), pause()'
	LD_LIBRARY_PATH=$work/hangs "$journeyc" -q --view flow -o flow.svg a.journey &
	program=$!
	tries=0
	until [ -e pid ] || [ $tries -eq 1000 ]; do
		sleep 0.02
		tries=$((tries + 1))
	done
	child=$(ps -o pid= --ppid $program 2>/dev/null | tr -d ' ')
	kill -TERM $program
	wait $program 2>/dev/null
	[ $? -eq 143 ] || fails "a signal while a flow is laid out"
	tries=0
	while [ "$child" ] && kill -0 "$child" 2>/dev/null && [ $tries -lt 500 ]; do
		sleep 0.02
		tries=$((tries + 1))
	done
	[ $tries -lt 500 ] || fails "the process that lays out goes on without the program"
	[ ! -e flow.svg ] || fails "a signal while a flow is laid out: there is a picture"
else
	echo "not tested here: flows"
fi

# git
mkdir bin tree && git init -q tree 2>/dev/null && cp a.journey tree && cd tree || exit 77
git add a.journey && git -c user.name=A -c user.email=a@example.com commit -qm one
# git_is NAME STATUS SCRIPT: lint --changed-since with this git
git_is() {
	printf '#!/bin/sh\n%s\n' "$3" >"$work/bin/git" && chmod +x "$work/bin/git"
	ends "$2" "git $1" env PATH="$work/bin:/usr/bin:/bin" "$journeyc" lint --changed-since HEAD a.journey
	ends '[012]' "git $1, a folder" env PATH="$work/bin:/usr/bin:/bin" "$journeyc" lint .
	ends '[012]' "git $1, diff" env PATH="$work/bin:/usr/bin:/bin" "$journeyc" diff --against HEAD
}
git_is fails 2 'exit 128'
git_is "is killed" 2 'kill -9 $$'
git_is "says nothing" '[02]' 'exit 0'
git_is "says anything" '[02]' 'head -c 100000 /dev/urandom'
git_is "says a line" '[02]' 'echo a.journey'
rm "$work/bin/git"
ends 2 "git is missing" env PATH=/nowhere "$journeyc" lint --changed-since HEAD a.journey
says '--changed-since HEAD: it needs git'
cd ..

if may_meddle; then
	for kind in svg png pdf; do
		"$journeyc" -q --view flow -o usual.$kind a.journey 2>/dev/null
	done
	# pictures ORDER: each is as usual, or not there, with a reason
	pictures() {
		for kind in svg png pdf; do
			[ -e usual.$kind ] || continue
			# shellcheck disable=SC2086
			meddled $1 "$journeyc" -q --view flow -o out.$kind a.journey || continue
			[ $got -eq 0 ] && cmp -s usual.$kind out.$kind && rm out.$kind && continue
			[ $got -eq 2 ] && grep -q 'a.journey: ' "$err" || fails "$1, $kind: status $got: $(cat "$err")"
			[ ! -e out.$kind ] || fails "$1, $kind: there is a picture"
		done
	}
	pictures "fork 1 $EAGAIN"
	pictures "pipe 1 $EAGAIN"
	pictures "pipe 2 $EAGAIN"
	MEDDLE_CHILD=1
	export MEDDLE_CHILD
	pictures "dlopen 0 $ENOENT"
	pictures "write 1 $ENOMEM"
	for n in 1 2 3 5 8 13 21 34; do
		pictures "allocate $n $ENOMEM"
	done
	unset MEDDLE_CHILD
	meddled pthread_create 0 $EAGAIN "$journeyc" lint -q --jobs 4 a.journey tree/a.journey
	[ $got -eq 0 ] || fails "no thread: status $got"
	printf 'root = true\n[*]\njourney_max_title = 20\n' >.editorconfig
	if meddled dlopen 1 $ENOENT "$journeyc" lint --messages en a.journey; then
		[ $got -eq 2 ] && grep -q 'without libeditorconfig' "$err" || fails "no libeditorconfig: status $got: $(cat "$err")"
	fi
	rm .editorconfig
	"$journeyc" lint -q --write-baseline --error-on never a.journey >/dev/null
	if [ -e .journey-baseline.json ] && meddled dlopen 1 $ENOENT "$journeyc" lint a.journey; then
		[ $got -eq 2 ] && grep -q 'jansson' "$err" || fails "no jansson: status $got: $(cat "$err")"
	fi
fi
exit $failed
