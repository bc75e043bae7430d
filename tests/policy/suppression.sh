#!/bin/sh
# Suppressions from outside: after a statement, on a line of their own, for a file; used, unused, unknown, twice, malformed.
. "$srcdir"/tests/policy/common.sh

map '' >a.journey
lint 0 "the map has no findings" a.journey
silent
warned >a.journey
lint 1 "a touchpoint without a channel" a.journey
at no-channel a.journey:10:16

# ---- where they stand

warned | sed 's/"Poster" {/& # journeyc: ignore[no-channel] -- by telepathy/' >a.journey
lint 0 "after a statement" a.journey
silent
lint 0 "shown when asked for" --show-suppressed a.journey
grep -q '\[no-channel\] (suppressed: by telepathy)$' "$out" || fails "the reason is shown: $(cat "$out")"
warned | sed 's/^ *touchpoint poster/# journeyc: ignore[no-channel]\n&/' >a.journey
lint 0 "on a line of its own" a.journey
silent
warned_twice | sed 's/^ *phase cons/# journeyc: ignore[no-channel]\n\n# a remark\n&/' >a.journey
lint 1 "the next statement with its body, and no further" a.journey
found 1 no-channel
at no-channel a.journey:28:16
warned_twice | sed 's/^ *touchpoint page/# journeyc: ignore[no-goal]\n# journeyc: ignore[no-channel]\n&/; /goal:/d' >a.journey
lint 1 "stacked" a.journey
found 1 no-channel
found 1 unused-suppression
warned_twice | sed '1s/^/# A map.\n# journeyc: ignore-file[no-channel]\n/' >a.journey
lint 0 "for the whole file" a.journey
silent
warned_twice | sed '1s/^/\xEF\xBB\xBF# journeyc: ignore-file[no-channel]\r\n/' >a.journey
lint 0 "for the whole file, behind a byte-order mark" a.journey
silent
warned_twice | sed '1s/^/# journeyc: ignore[no-channel]\n/' >a.journey
lint 0 "the first line is not for the file, but for the journey" a.journey
silent
warned | sed 's/^      evidence: talks/&\n# journeyc: ignore[no-channel]/' >a.journey
lint 1 "before } it covers nothing" a.journey
found 1 no-channel
found 3 unused-suppression
warned | sed 's/emotion: 0/emotion: 0,\n# journeyc: ignore[no-channel]\nrunners 0/' >a.journey
lint 1 "inside a statement it is for the one behind it" a.journey
found 1 unused-suppression

# ---- what is said of them

map 's/"Poster" {/& # journeyc: ignore[no-channel]/' >a.journey
lint 1 "unused" a.journey
at unused-suppression a.journey:10:53
lint 0 "not where the rule is off" -W off=no-channel a.journey
silent
lint 0 "not where the rule about it is off" -W off=unused-suppression a.journey
silent
warned | sed 's/"Poster" {/& # journeyc: ignore[no-channel, no-goal, no-channel]/' >a.journey
lint 1 "each id alone, and twice" a.journey
found 2 unused-suppression
at unused-suppression a.journey:10:65
at unused-suppression a.journey:10:74
warned | sed 's/"Poster" {/& # journeyc: ignore[no-chanel]/' >a.journey
lint 1 "unknown" a.journey
found 1 no-channel
at unknown-rule a.journey:10:53
"$journeyc" lint a.journey | grep -q 'did you mean `no-channel`?' || fails "unknown: no suggestion"
for bad in 'ignore' 'ignore[]' 'ignore no-channel' 'ignore[no-channel] because' 'ignore-file[no-channel]' 'nonsense'; do
	warned | sed "s/\"Poster\" {/& # journeyc: $bad/" >a.journey
	lint 1 "malformed: $bad" a.journey
	found 1 no-channel
	at malformed-suppression a.journey:10:34
done
for id in out-of-range unused-suppression stale-baseline; do
	map "s/emotion: 0/emotion: 9 # journeyc: ignore[$id]/" >a.journey
	lint 1 "what cannot be suppressed: $id" a.journey
	found 1 out-of-range
	at malformed-suppression a.journey:12:37
done
map 's/emotion: 0/emotion: 9 # journeyc: ignore[no-channel]/' >a.journey
lint 1 "not judged in a file with an error" a.journey
found 0 unused-suppression

# ---- shared files

mkdir shared
printf '%s\n' 'channel kiosk "Kiosk" # journeyc: ignore[unused-channel, no-goal]' >shared/channels.journey
for name in one two; do
	map "1s|^|include \"channels.journey\"\n|; s/shop/$name/" >shared/$name.journey
done
lint 0 "not judged in a file that is only included" shared/one.journey shared/two.journey
silent
lint 1 "judged where it is an input" shared
found 2 unused-suppression

# ---- compile goes the same way

warned | sed 's/"Poster" {/& # journeyc: ignore[no-channel]/' >a.journey
"$journeyc" -T json a.journey >"$out" 2>"$err" || fails "compile"
[ ! -s "$err" ] || fails "compile: $(cat "$err")"
warned >a.journey
"$journeyc" -T json a.journey >"$out" 2>"$err" || fails "compile with a warning"
grep -q '\[no-channel\]' "$err" || fails "compile shows the warning"
map 's/"Poster" {/& # journeyc: ignore[no-channel]/' >a.journey
"$journeyc" -T json --segment runners a.journey >"$out" 2>"$err" || fails "compile for a segment"
[ ! -s "$err" ] || fails "compile for a segment does not judge: $(cat "$err")"
exit $failed
