# What the tests of this folder share: a map, and commands that have to end in a certain way.
. "$srcdir"/tests/common.sh

# ends STATUS NAME COMMAND…: it ends so; $out and $err have what it says. STATUS may be a pattern.
ends() {
	wanted=$1 name=$2
	shift 2
	"$@" >"$out" 2>"$err"
	got=$?
	# shellcheck disable=SC2254
	case $got in
	$wanted) ;;
	*) fails "$name: status $got, not $wanted: $(head -c 500 "$err")" ;;
	esac
}

# silent: it said nothing at all
silent() {
	[ ! -s "$out" ] && [ ! -s "$err" ] || fails "$name: $(head -c 500 "$out" "$err")"
}

# only NAME…: the folder holds these files and no more
only() {
	[ "$(ls -A)" = "$(printf '%s\n' "$@")" ] || fails "$name: there is $(ls -A)"
}

# map [STATEMENT…]: a map that nothing is wrong with, with these statements before its journey
map() {
	printf '%s\n' "$@"
	cat <<-'END'
		journey shop "Buying shoes" {
		  state: as-is
		  goal: "New shoes before Saturday"
		  owner: "Web team"
		  conversion: pay
		  model: free
		  scale: -2.5, 2.5
		  segment runners "Runners" { needs: "Advice"; share: 12.5% }
		  segment walkers "Walkers" { needs: "Comfort"; share: 87.5% }
		  evidence talks "8 interviews" { kind: interview }
		  phase shop "Shopping" {
		    touchpoint page "Product page" {
		      channel: website; emotion: -1.5; evidence: talks
		      pain sizes "Sizes differ" { evidence: talks }
		      opportunity "A size guide" { solves: sizes; value: 4; effort: 2 }
		    }
		    touchpoint pay "Checkout" { channel: store; emotion: 2.25; evidence: talks; duration: 1.5m }
		  }
		  start -> page -> pay
		}
	END
}

# sanitized: whether the program was built with sanitizers, which take addresses and processes of their own
sanitized() {
	grep -q '^SANITIZER_FLAGS = .' "$build/Makefile"
}

# may_meddle: the program can be meddled with. Sanitizers and valgrind have a hand in its calls already.
meddle=$build/tests/faults/.libs/meddle.so
may_meddle() {
	[ -f "$meddle" ] && ! sanitized && [ -z "${WRAPPER-}" ]
}

# can_meddle: the test is skipped where it cannot
can_meddle() {
	may_meddle && return
	echo "nothing can be preloaded here"
	exit 77
}

# meddled CALL N WHAT COMMAND…: runs it with a call meddled with, see meddle.c; $got, $out and $err have how it ended. False: there
# was no such call.
meddled() {
	order="$1 $2 $3"
	shift 3
	rm -f "$top/seen"
	MEDDLE=$order MEDDLE_SEEN=$top/seen LD_PRELOAD=$meddle "$@" >"$out" 2>"$err"
	got=$?
	[ -e "$top/seen" ]
}
