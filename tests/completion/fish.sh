#!/bin/sh
# Completion for fish, which can be asked what it would offer.
command -v fish >/dev/null || exit 77
script=$(pwd)/completion/fish/journeyc.fish cases=$(cd "$srcdir" && pwd)/tests/completion/cases
work=$(mktemp -d) && cd "$work" && mkdir folder home && touch a.journey notes.txt || exit 99
trap 'rm -rf "$work"' EXIT
HOME=$work/home XDG_CONFIG_HOME=$work/home XDG_DATA_HOME=$work/home
export HOME XDG_CONFIG_HOME XDG_DATA_HOME
failed=0
while IFS='|' read -r line wanted; do
	case $line in \#* | '') continue;; esac
	offered=$(fish --no-config -c 'source $argv[1]; complete -C $argv[2]' "$script" "$line" | cut -f 1)
	for word in $wanted; do
		name=${word#!}
		# fish puts files with the ending first, and offers the others, too
		[ "$word" = '!notes.txt' ] && continue
		found=no
		printf '%s\n' "$offered" | grep -qx -e "$name" -e "--[a-z]*=$name" && found=yes
		case $word:$found in
		!*:no | [!!]*:yes) ;;
		*) echo "$line: $word: offered" $offered; failed=1;;
		esac
	done
done <"$cases"
exit $failed
