#!/bin/sh
# What stands in a folder stands in the list of its makefile too: no test is left out, no file is missing from the tarball.
cd "$srcdir" || exit 99
status=0
# listed MAKEFILE FILE…
listed() {
	makefile=$1
	shift
	for file; do
		grep -qE "(^|[ 	])($file|${file%.c})([ 	]|\$)" "$makefile" || {
			echo "$makefile does not name $file"
			status=1
		}
	done
}
for folder in src/*; do
	listed "$folder/local.mk" "$folder"/*.[ch] $(find "$folder" -name '*.def')
done
listed tests/unit/local.mk tests/unit/*.[ch]
listed tests/property/local.mk tests/property/*.[ch] tests/property/*.sh
listed tests/house/local.mk tests/house/*.sh
listed tests/golden/local.mk tests/golden/*.sh tests/golden/language/*.journey tests/golden/language/parts/*.journey \
	tests/golden/artefacts/*.svg tests/golden/artefacts/*.dot tests/golden/artefacts/*.json
listed tests/bench/local.mk $(find tests/bench -name node_modules -prune -o -name '*.[ch]' -print -o -name '*.def' -print \
	-o -name '*.sh' -print -o -name '*.mjs' -print)
listed examples/local.mk $(find examples -name '*.journey') examples/README.md
exit $status
