#!/bin/sh
# Configuration: which .editorconfig files hold for a map, and what is said of mistakes in them.
set -u
program=$(pwd)/journeyc
work=$(mktemp -d "${TMPDIR:-/tmp}/journeyc.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0

# is WHAT SEEN EXPECTED
is() {
	[ "$2" = "$3" ] && return
	printf '%s\n  expected: %s\n  seen:     %s\n' "$1" "$3" "$2"
	failed=1
}

# severity FILE [OPTION…]: what no-goal is there
severity() {
	file=$1
	shift
	"$program" lint --format short "$@" "$file" 2> /dev/null | sed -n 's/^[^ ]* \([a-z]*\): .*\[no-goal\]$/\1/p'
}

# says OPTIONS…: the exit status, and the problems
says() {
	"$program" lint --format short "$@" 2>&1 > /dev/null | grep '^journeyc:'
	"$program" lint --format short "$@" > /dev/null 2>&1
	echo "status $?"
}

mkdir -p in/deep
for map in a.journey in/b.journey in/deep/c.journey; do
	printf 'journey a "A" {\n  phase p "P" { touchpoint t "T" { channel: store } }\n}\n' > $map
done

is 'without configuration' "$(severity a.journey)" note

printf 'root = true\n[*.journey]\njourney_profile = strict\n' > .editorconfig
is 'the profile' "$(severity a.journey)" warning
is 'the profile, further down' "$(severity in/deep/c.journey)" warning
is 'an option is stronger' "$(severity a.journey --set journey_profile=recommended)" note
is 'an option for a rule' "$(severity a.journey -W error=no-goal)" error
is 'no configuration' "$(severity a.journey --no-config)" note
is 'compile' "$("$program" -T json -o out.json a.journey 2>&1 | grep -c 'no-goal')" 1

printf '[*]\njourney_rule.no-goal = error\n[deep/**]\njourney_rule.no-goal = off\n' > in/.editorconfig
is 'the nearer file wins' "$(severity in/b.journey)" error
is 'the later section wins' "$(severity in/deep/c.journey)" ''
is 'elsewhere the outer file holds' "$(severity a.journey)" warning

printf '[*]\njourney_rule.no-goal = unset\n' > in/deep/.editorconfig
is 'unset is as if not given' "$(severity in/deep/c.journey)" warning

printf 'root = TRUE\n[*]\nindent_style = tab\n' > in/deep/.editorconfig
is 'root ends the search' "$(severity in/deep/c.journey)" note
rm in/deep/.editorconfig

printf '\357\273\277root = true\r\n[*.journey]\r\nJOURNEY_Rule.no-goal: Error ; a comment\r\n' > in/.editorconfig
is 'CRLF, a byte-order mark, any case, a comment' "$(severity in/b.journey)" error
is 'nothing is wrong in it' "$(says in/b.journey --error-on never)" 'status 0'

is 'standard input is looked up by its name' \
	"$("$program" lint --format short --stdin-filename in/x.journey - < a.journey 2> /dev/null | grep -c 'error:.*no-goal')" 1

# ---- mistakes

# findings: places and rules in .editorconfig
findings() {
	"$program" lint --format short "$@" 2> /dev/null | sed -n 's/^\([^ ]*editorconfig:[0-9]*:[0-9]*\): \([a-z]*\): .*\[\(.*\)\]$/\1 \2 \3/p'
}

printf 'journey_profile = strict\n[*.journey]\njourney_max_segmnets = 1\njourney_rule.no-gaol = off\nother = 1\n' > in/.editorconfig
is 'unknown keys and rules, each once' "$(findings in)" 'in/.editorconfig:1:1 warning unknown-rule
in/.editorconfig:3:1 warning unknown-rule
in/.editorconfig:4:14 warning unknown-rule'
is 'with a suggestion' "$("$program" lint in 2> /dev/null | grep -c 'did you mean `\(journey_max_segments\|no-goal\)`')" 2
is 'that rule can be turned off' "$(findings -W off=unknown-rule in)" ''
is 'a key before the first section has no effect' "$(severity in/b.journey)" warning

printf '[*]\njourney_profile = severe\njourney_max_title = -1\njourney_rule.wrong-type = off\n' > in/.editorconfig
is 'values that no key takes' "$(says in --error-on never)" 'journeyc: in/.editorconfig: line 2: journey_profile takes recommended or strict, not `severe`
journeyc: in/.editorconfig: line 3: journey_max_title takes a whole number from 1 to 1000000, not `-1`
journeyc: in/.editorconfig: line 4: `wrong-type` is an error of the language, which cannot be chosen
status 2'
is 'the maps are checked all the same' "$(severity in/b.journey)" note
is 'without configuration nothing is wrong' "$(says in --error-on never --no-config)" 'status 0'

printf '[*]\nno sign here\n' > in/.editorconfig
# libeditorconfig keeps a little memory of a file that does not parse: no leak of ours.
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0"
is 'a line that is none' "$(says in --error-on never)" 'journeyc: in/.editorconfig: line 2: the line cannot be understood
status 2'

printf '[*]\njourney\000_profile = strict\njourney_max_title = 20\n' > in/.editorconfig
is 'a line with a NUL' "$(says in --error-on never)" 'journeyc: in/.editorconfig: line 2: the line cannot be understood
status 2'

printf '[*.journey\njourney_profile = strict\n' > in/.editorconfig
is 'a section without its end' "$(says in --error-on never)" 'journeyc: in/.editorconfig: line 1: the line cannot be understood
status 2'

printf '[*]\njourney_profile = severe\n' > in/.editorconfig
is 'a bad value, where unknown names do not matter' "$(says in --error-on never -W off=unknown-rule | tail -n 1)" 'status 2'

printf '\357\273\277journey_profile = strict\n' > in/.editorconfig
is 'a key before the first section, behind a byte-order mark' "$(findings in)" 'in/.editorconfig:1:1 warning unknown-rule'

# ---- what is in force

printf '[*]\njourney_rule.no-state = error\njourney_max_title = 40\n' > in/.editorconfig
in_force() {
	"$program" rules --for in/b.journey -W off=no-owner | sed -n "s/^\($1\)  *\([^ ]*\)  *\([a-z]*\) .*/\2 \3/p"
}
is 'by the profile' "$(in_force no-goal)" 'warning profile'
is 'by a file' "$(in_force no-state)" 'error editorconfig'
is 'by an option' "$(in_force no-owner)" 'off option'
is 'a threshold by a file' "$(in_force journey_max_title)" '40 editorconfig'
is 'a threshold by default' "$(in_force journey_max_phases)" '9 default'

# ---- options

for wrong in '-W deadend' '-W off=wrong-type' '--set journey_profile' '--set journey_profile=severe' '--set other=1' \
	'--today 2026-02-30' '--today tomorrow'; do
	# shellcheck disable=SC2086 # an option and its value
	is "$wrong" "$("$program" lint $wrong a.journey 2> /dev/null; echo $?)" 2
done

exit $failed
