#!/bin/sh
# splice.sh FILE PART: puts standard input between the lines `PART: begin` and `PART: end` of a file, and writes the result to
# standard output.
awk -v part="$2" '
	NR == FNR { new = new $0 "\n"; next }
	index($0, part ": end") { skipping = 0 }
	!skipping { print }
	index($0, part ": begin") { printf "%s", new; skipping = 1 }
' - "$1"
