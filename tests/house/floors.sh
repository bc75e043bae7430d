#!/bin/sh
# A folder is a floor and includes only lower floors. The command line and what stands beside it sees the library alone.
awk '
BEGIN {
	split("base report syntax model lint format diff import draw emit api cli lsp serve", names)
	split("0    1      2      3     4    4      4    4      4    5    6   7   7   7", floors)
	for (i in names)
		floor[names[i]] = floors[i]
}
FNR == 1 {
	path = FILENAME
	sub(/.*\/src\//, "", path)
	folder = path
	sub(/\/.*/, "", folder)
	if (!(folder in floor)) {
		print path ": the folder has no floor: name it in tests/house/floors.sh"
		bad = 1
	}
}
/^#[ \t]*include "/ {
	split($0, quoted, "\"")
	other = quoted[2]
	if (other !~ /\//)
		next
	sub(/\/.*/, "", other)
	if (!(other in floor) || other == folder)
		next
	if (floor[other] >= floor[folder] || floor[folder] == 7) {
		print path ":" FNR ": " folder " includes " quoted[2]
		bad = 1
	}
}
END { exit bad }
' "$srcdir"/src/*/*.[ch]
