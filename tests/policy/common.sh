# What the tests of this folder share: a map that no rule objects to, and git that is always the same.
. "$srcdir"/tests/common.sh

unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE NO_COLOR CLICOLOR_FORCE
HOME=$top GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.com GIT_AUTHOR_DATE='2026-01-01T00:00:00Z'
GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.com GIT_COMMITTER_DATE='2026-01-01T00:00:00Z'
export HOME GIT_CONFIG_GLOBAL GIT_CONFIG_SYSTEM GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_AUTHOR_DATE
export GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL GIT_COMMITTER_DATE

# lint STATUS NAME ARGUMENT…: runs the linter; $out has a line a finding, $err what it says beside
lint() {
	wanted=$1 name=$2
	shift 2
	"$journeyc" lint --format short "$@" >"$out" 2>"$err"
	got=$?
	[ $got -eq "$wanted" ] || fails "$name: status $got, not $wanted: $(cat "$out" "$err")"
}

# found COUNT RULE: so many of the findings are of that rule
found() {
	got=$(grep -c "\[$2\]" "$out")
	[ "$got" -eq "$1" ] || fails "$name: $got findings of $2, not $1: $(cat "$out")"
}

# at RULE PLACE: there is a finding of that rule there, `a.journey:3:5`
at() {
	grep -q "^$2: .*\[$1\]" "$out" || fails "$name: no $1 at $2: $(cat "$out")"
}

# silent: nothing was found
silent() {
	[ ! -s "$out" ] || fails "$name: $(cat "$out")"
}

# a map without findings; sed commands change it
map() {
	sed "$@" <<-'END'
	journey shop "Buying shoes" {
	  state: as-is
	  goal: "New shoes before Saturday"
	  owner: "Web team"
	  model: buyer
	  conversion: pay
	  segment runners "Runners" { needs: "Advice" }
	  evidence talks "8 interviews" { kind: interview }
	  phase awareness "Noticing" {
	    touchpoint poster "Poster" {
	      channel: billboard
	      emotion: 0
	      evidence: talks
	    }
	  }
	  phase consideration "Comparing" {
	    touchpoint page "Product page" {
	      channel: website
	      emotion: -1
	      evidence: talks
	      pain sizes "Sizes differ" { evidence: talks }
	      opportunity "A size guide" { solves: sizes; value: 4; effort: 2 }
	    }
	  }
	  phase purchase "Paying" {
	    touchpoint pay "Checkout" {
	      channel: website
	      emotion: +2
	      evidence: talks
	    }
	  }
	  start -> poster -> page -> pay
	}
	END
}

# the same with touchpoints that have no channel: poster (line 10), or page and pay (lines 17 and 25)
warned() {
	map '/channel: billboard/d'
}

warned_twice() {
	map '/channel: website/d'
}
