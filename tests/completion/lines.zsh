# Types a line, presses the tab key, and compares the line then.
zmodload zsh/zpty || exit 77
script=$1 failed=0
work=$(mktemp -d) && cd $work && mkdir folder && touch a.journey notes.txt || exit 99
trap 'rm -rf $work' EXIT

# What the shell on the terminal reads. It says what it has as `<<<line>>>`, and ends.
cat >rc <<'RC'
PS1=; PS2=
autoload -Uz compinit; compinit -u -D
source $script
tell-line() { zle complete-word; print -r -- "<<<$BUFFER>>>"; exit }
zle -N tell-line
bindkey '^I' tell-line
print rea''dy
RC

# expect LINE RESULT
expect() {
	local more answer=
	zpty shell "env script=$script TERM=dumb COLUMNS=500 zsh -f -i"
	zpty -w shell "source ./rc"
	while zpty -r shell more; do [[ $more == *ready* ]] && break; done
	zpty -n -w shell $1$'\t'
	while zpty -r shell more; do answer+=$more; done
	zpty -d shell
	answer=${${answer##*<<<}%%>>>*}
	[[ $answer == $2 ]] || { print -r -- "$1: $answer, not $2"; failed=1 }
}

expect 'journeyc comple' 'journeyc completion '
expect 'journeyc lint --fo' 'journeyc lint --format='
expect 'journeyc fmt --the' 'journeyc fmt --the'
expect 'journeyc --the' 'journeyc --theme='
expect 'journeyc --theme=pr' 'journeyc --theme=print '
expect 'journeyc --theme pr' 'journeyc --theme print '
expect 'journeyc -T svg,js' 'journeyc -T svg,json,'
expect 'journeyc completion b' 'journeyc completion bash '
expect 'journeyc fmt a' 'journeyc fmt a.journey '
expect 'journeyc a.journey --root f' 'journeyc a.journey --root folder/'
expect 'journeyc a.journey -o n' 'journeyc a.journey -o notes.txt '
exit $failed
