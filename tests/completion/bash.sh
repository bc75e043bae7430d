#!/bin/sh
# Completion for bash, with the variables that bash sets when the tab key is pressed.
command -v bash >/dev/null || exit 77
exec bash -s "$(pwd)/completion/bash/journeyc" "$(cd "$srcdir" && pwd)/tests/completion/cases" <<'EOF'
source "$1" || exit 1
failed=0
work=$(mktemp -d) && cd "$work" && mkdir folder && touch a.journey notes.txt || exit 99
trap 'rm -rf "$work"' EXIT
while IFS='|' read -r line wanted; do
	[[ $line == \#* || -z $line ]] && continue
	read -r -a COMP_WORDS <<<"${line//=/ = }"
	[[ $line == *' ' ]] && COMP_WORDS+=('')
	COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
	_journeyc
	offered=" ${COMPREPLY[*]} "
	for word in $wanted; do
		word=${word%/} # readline adds the slash
		case $word in
		!*) [[ $offered != *" ${word#!} "* ]];;
		*) [[ $offered == *" $word "* ]];;
		esac || { echo "$line: $word: offered$offered"; failed=1; }
	done
done <"$2"
exit $failed
EOF
