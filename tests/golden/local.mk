# Golden files: what a map gives, compared with what stands beside it. `make bless` rewrites them, for review.
check_PROGRAMS += tests/golden/findings
EXTRA_DIST += tests/golden/artefact.sh tests/golden/findings.sh tests/golden/too-large.sh

FINDINGS = \
	tests/golden/language/control-in-text.journey \
	tests/golden/language/crlf.journey \
	tests/golden/language/duplicate-channel.journey \
	tests/golden/language/duplicate-journey.journey \
	tests/golden/language/duplicate-key.journey \
	tests/golden/language/duplicate-name.journey \
	tests/golden/language/duplicate-phase.journey \
	tests/golden/language/duplicate-segment.journey \
	tests/golden/language/duplicate-touchpoint.journey \
	tests/golden/language/empty.journey \
	tests/golden/language/hostile-text.journey \
	tests/golden/language/include-cycle.journey \
	tests/golden/language/include-findings.journey \
	tests/golden/language/include-not-found.journey \
	tests/golden/language/include-outside-root.journey \
	tests/golden/language/invalid-character.journey \
	tests/golden/language/invalid-date.journey \
	tests/golden/language/invalid-encoding-rtf.journey \
	tests/golden/language/invalid-encoding-unmarked.journey \
	tests/golden/language/invalid-encoding-utf16.journey \
	tests/golden/language/invalid-encoding.journey \
	tests/golden/language/invalid-endpoint.journey \
	tests/golden/language/invalid-escape.journey \
	tests/golden/language/invalid-number.journey \
	tests/golden/language/laptop.journey \
	tests/golden/language/misplaced-block.journey \
	tests/golden/language/missing-name.journey \
	tests/golden/language/missing-value.journey \
	tests/golden/language/nesting-too-deep.journey \
	tests/golden/language/out-of-range.journey \
	tests/golden/language/same-line-columns.journey \
	tests/golden/language/self-transition.journey \
	tests/golden/language/shares-exceed-total.journey \
	tests/golden/language/syntax-error-braces.journey \
	tests/golden/language/syntax-error-brackets.journey \
	tests/golden/language/syntax-error-characters.journey \
	tests/golden/language/syntax-error-flows.journey \
	tests/golden/language/syntax-error-heads.journey \
	tests/golden/language/syntax-error-lists.journey \
	tests/golden/language/syntax-error-many.journey \
	tests/golden/language/syntax-error-names.journey \
	tests/golden/language/syntax-error-unclosed.journey \
	tests/golden/language/syntax-error-unfinished.journey \
	tests/golden/language/syntax-error-words.journey \
	tests/golden/language/undefined-channel.journey \
	tests/golden/language/undefined-competitor.journey \
	tests/golden/language/undefined-evidence.journey \
	tests/golden/language/undefined-metric.journey \
	tests/golden/language/undefined-model.journey \
	tests/golden/language/undefined-pain.journey \
	tests/golden/language/undefined-phase.journey \
	tests/golden/language/undefined-segment.journey \
	tests/golden/language/undefined-touchpoint.journey \
	tests/golden/language/unknown-key.journey \
	tests/golden/language/unknown-kind.journey \
	tests/golden/language/unknown-word.journey \
	tests/golden/language/unsafe-link.journey \
	tests/golden/language/unterminated-string.journey \
	tests/golden/language/words-meant.journey \
	tests/golden/language/wrong-type.journey
FINDINGS_PARTS = \
	tests/golden/language/parts/about.journey \
	tests/golden/language/parts/more-people.journey \
	tests/golden/language/parts/people.journey \
	tests/golden/language/parts/round.journey
ARTEFACTS = \
	tests/golden/artefacts/minimal.flow.svg \
	tests/golden/artefacts/minimal.graph.dot \
	tests/golden/artefacts/minimal.map.svg \
	tests/golden/artefacts/minimal.model.json \
	tests/golden/artefacts/webshop.graph.dot
TESTS += $(FINDINGS) $(ARTEFACTS) tests/golden/too-large.sh
EXTRA_DIST += $(ARTEFACTS) $(FINDINGS) $(FINDINGS_PARTS) $(FINDINGS:.journey=.text) $(FINDINGS:.journey=.json)

.PHONY: bless
bless: all $(check_PROGRAMS)
	BLESS=1 $(MAKE) $(AM_MAKEFLAGS) check TESTS="$(BLESSED)"
BLESSED = $(FINDINGS) $(ARTEFACTS) tests/emit/golden.sh tests/format/golden.sh tests/formats/golden tests/diff/golden.sh \
	tests/import/golden.sh tests/messages/golden.sh
