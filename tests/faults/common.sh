# What the tests of this folder share: a folder of its own, a map, and commands that have to end in a certain way.
set -u
journeyc=$PWD/journeyc
build=$PWD
sources=$(cd "$srcdir" && pwd)
top=$(mktemp -d) || exit 99
trap 'rm -rf "$top"' EXIT
work=$top/work out=$top/out err=$top/err
mkdir "$work" && cd "$work" || exit 99
failed=0

# fails NAME: what should hold does not
fails() {
	echo "failed: $*"
	failed=1
}

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

# says TEXT: the last command said so on standard error
says() {
	grep -qF -e "$1" "$err" || fails "$name: does not say $1: $(head -c 500 "$err")"
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
