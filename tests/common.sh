# What tests of the program share: the program, a folder of their own to work in, and how they say what does not hold.
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

# says TEXT: the last command said so on standard error
says() {
	grep -qF -e "$1" "$err" || fails "$name: does not say $1: $(head -c 500 "$err")"
}
