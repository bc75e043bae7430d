#!/bin/sh
# Graphviz, librsvg, cairo and the like are loaded where they are needed, those that draw in a process of its own: for
# everything else a start would take many times as long.
[ -z "${WRAPPER-}" ] || exit 77
grep -q __asan_init journeyc && exit 77 # sanitizers load what they need
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
program=$PWD/journeyc
cp "$srcdir/examples/webshop.journey" "$work"
cd "$work" || exit 99
status=0

# loads ARGUMENT…: what the dynamic linker of the GNU C library loads for the program itself, not for its children
loads() {
	LD_DEBUG=files LD_DEBUG_OUTPUT=debug "$program" -q "$@" >/dev/null 2>&1 &
	process=$!
	wait $process
	sed -n "s/^ *$process:.*calling init: .*\///p" "debug.$process" 2>/dev/null |
		grep -vE '^(linux-vdso|ld-linux|lib(c|m|dl|pthread|md|unistring)\.)'
}

loads lint webshop.journey >/dev/null
[ -s "debug.$process" ] || exit 77
for arguments in lint 'fmt --check' '-T svg' '-T json' '-T dot' '-T html' '--view flow' '-T png'; do
	# shellcheck disable=SC2086
	if loads $arguments webshop.journey >others; then
		echo "journeyc $arguments loads $(tr '\n' ' ' <others)"
		status=1
	fi
done
exit $status
