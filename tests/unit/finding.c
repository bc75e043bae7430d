/* Findings as values: order, equality, sentences, fingerprints. */
#include "report/finding.h"

#include "report/findings.h"
#include "report/fingerprint.h"
#include "unit.h"

static struct source *source_called(struct arena *arena, const char *path)
{
	return source_create(arena, text_of(path), TEXT("journey a {\n}\n"));
}

TEST(the_order_is_path_offset_rule_message)
{
	struct source *b = source_called(arena, "b.journey"), *a = source_called(arena, "a.journey");
	struct report report = {.arena = arena};
	static const char *const expected[] = {
		"segment `x` is declared twice", "`x` is given twice", "`a` is given twice", "`b` is given twice",
	};

	report_add(&report, SAY(KEY_TWICE, TEXT("b")), (struct place){b, 2, 3});
	report_add(&report, SAY(KEY_TWICE, TEXT("a")), (struct place){b, 2, 3});
	report_add(&report, SAY(KEY_TWICE, TEXT("x")), (struct place){b, 1, 3});
	report_add(&report, SAY(SEGMENT_TWICE, TEXT("x")), (struct place){a, 9, 10});
	report_sort(&report);
	assert_int_equal(report.findings.count, 4);
	for (size_t i = 0; i < 4; i++)
		assert_text(report.findings.items[i]->rendered, expected[i]);
	assert_int_equal(report.errors, 4);
	assert_false(report.over_limit);
}

TEST(the_same_finding_is_told_once)
{
	struct source *source = source_called(arena, "a.journey"), *again = source_called(arena, "a.journey");
	struct report report = {.arena = arena};

	report_add(&report, SAY(KEY_TWICE, TEXT("a")), (struct place){source, 2, 3});
	report_add(&report, SAY(KEY_TWICE, TEXT("a")), (struct place){again, 2, 3});
	report_add(&report, SAY(KEY_TWICE, TEXT("b")), (struct place){source, 2, 3});
	report_sort(&report);
	assert_int_equal(report.findings.count, 2);
}

TEST(limits_are_marked)
{
	struct report report = {.arena = arena};

	report_add(&report, SAY(TOO_DEEP, TEXT("128")), (struct place){source_called(arena, "a"), 0, 1});
	assert_true(report.over_limit);
}

TEST(quoted_parts_are_cut)
{
	struct buffer name = buffer_in(arena), expected = buffer_in(arena);

	for (int i = 0; i < QUOTED_RUNES_MAX; i++)
		buffer_string(&name, "é");
	buffer_format(&expected, "`%.*s` is given twice", (int)name.length, name.bytes);
	buffer_byte(&expected, '\0');
	assert_text(saying_text(arena, TONGUE_EN, SAY(KEY_TWICE, buffer_text(&name))), expected.bytes);
	expected.length = 0;
	buffer_format(&expected, "`%.*s…` is given twice", (int)name.length, name.bytes);
	buffer_byte(&expected, '\0');
	buffer_string(&name, "é");
	assert_text(saying_text(arena, TONGUE_EN, SAY(KEY_TWICE, buffer_text(&name))), expected.bytes);
}

TEST(arguments_are_not_read_again)
{
	assert_text(saying_text(arena, TONGUE_EN, SAY(SEGMENT_UNDEFINED, TEXT("{1}"), TEXT("`{0}`"))),
		    "segment `{1}` is not declared in journey ``{0}``");
}

TEST(fingerprints_do_not_know_place_or_wording)
{
	struct source *source = source_called(arena, "a.journey");
	struct report report = {.arena = arena};
	struct finding *finding = report_add(&report, SAY(SEGMENT_UNDEFINED, TEXT("starter"), TEXT("laptop")),
					     (struct place){source, 2, 3});

	finding->logical_path = TEXT("laptop/consideration/product");
	assert_text(fingerprint(arena, finding), "1ce2a2a690572855d93c0d51a9295fe7");
	finding->place.start = 0;
	assert_text(fingerprint(arena, finding), "1ce2a2a690572855d93c0d51a9295fe7");
	finding->logical_path = TEXT("laptop");
	assert_false(text_is(fingerprint(arena, finding), "1ce2a2a690572855d93c0d51a9295fe7"));
}

TEST(findings_are_counted)
{
	struct source *a = source_called(arena, "a"), *b = source_called(arena, "b");
	struct report report = {.arena = arena};
	struct fix fix = {.safe = false};
	struct tally tally;

	report_add(&report, SAY(KEY_TWICE, TEXT("a")), (struct place){a, 2, 3})->fix = &fix;
	report_add(&report, SAY(KEY_TWICE, TEXT("b")), (struct place){a, 2, 3})->severity = SEVERITY_NOTE;
	report_add(&report, SAY(KEY_TWICE, TEXT("b")), (struct place){b, 2, 3})->severity = SEVERITY_WARNING;
	report_sort(&report);
	tally = findings_tally(report.findings.items, report.findings.count);
	assert_int_equal(tally.errors, 1);
	assert_int_equal(tally.warnings, 1);
	assert_int_equal(tally.notes, 1);
	assert_int_equal(tally.files_with, 2);
	assert_int_equal(tally.fixable_unsafe, 1);
	assert_int_equal(tally.fixable_safe, 0);
}

TEST(rules_are_found_by_their_permanent_names)
{
	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++) {
		struct text name = text_of(rules[rule].name);

		assert_int_equal(rule_find(name), rule);
		assert_true(name.length && name.length <= 36);
		for (size_t i = 0; i < name.length; i++)
			assert_true((name.bytes[i] >= 'a' && name.bytes[i] <= 'z') || (name.bytes[i] == '-' && i));
		assert_false(text_starts(name, TEXT("no-")) && rule_find((struct text){name.bytes + 3, name.length - 3}));
	}
	assert_int_equal(rule_find(TEXT("no-such-rule")), RULE_NONE);
	for (enum severity severity = SEVERITY_OFF; severity <= SEVERITY_ERROR; severity++)
		assert_int_equal(rule_find(text_of(severities[severity])), RULE_NONE);
	assert_int_equal(rule_find(TEXT("all")), RULE_NONE);
}

UNIT(RUN(the_order_is_path_offset_rule_message), RUN(the_same_finding_is_told_once), RUN(limits_are_marked),
     RUN(quoted_parts_are_cut), RUN(arguments_are_not_read_again), RUN(fingerprints_do_not_know_place_or_wording),
     RUN(findings_are_counted), RUN(rules_are_found_by_their_permanent_names))
