#!/bin/sh
# There is a manual page for each command and for no other, each is installed, and neither mandoc nor groff objects to one.
cd "$srcdir" || exit 99
status=0
wrong() {
	echo "$*"
	status=1
}

commands=$(sed -n 's/^COMMAND([A-Z]*, "\([a-z]*\)".*/journeyc-\1.1/p' src/cli/commands.def | sort)
pages=$(cd docs/man && ls -- *.1 | sort)
[ "$commands" = "$pages" ] || wrong "docs/man has not a page for each command: $pages"
for page in docs/journeyc.1 docs/man/*.1; do
	grep -q "^[[:space:]]$page\( \\\\\)*$" docs/local.mk || wrong "$page is not installed"
	for check in 'mandoc -Tlint' 'groff -man -Tutf8 -ww -z'; do
		command -v "${check%% *}" > /dev/null || continue
		said=$($check "$page" 2>&1)
		[ -z "$said" ] || wrong "$said"
	done
done
exit $status
