/* Every rule's bad example has that finding and, of its severity, no other; its good one has none at all. */
#include "lint.h"

static void show(const char *what, enum rule rule, const struct report *report)
{
	print_error("%s example of %s:\n", what, rules[rule].name);
	for (size_t i = 0; i < report->findings.count; i++) {
		const struct finding *finding = report->findings.items[i];

		print_error("  line %u: %s: %.*s [%s]\n", (unsigned)source_line(finding->place.source, finding->place.start),
			    severities[finding->severity], (int)finding->rendered.length, finding->rendered.bytes,
			    rules[finding->rule].name);
	}
}

/* What is found in an example, with its rule turned on. */
static const struct report *lint_example(struct arena *arena, enum rule rule, const char *example)
{
	struct choices options = {{0}};
	struct buffer text = buffer_in(arena);

	if (rule_is_optional(rule))
		choose(arena, &options, rules[rule].name, NULL);
	rule_example(&text, example);
	buffer_byte(&text, '\0');
	return lint_map(arena, text.bytes, &options).report;
}

static bool is_bad(enum rule rule, const struct report *report)
{
	enum severity severity = rules[rule].recommended ? rules[rule].recommended : rules[rule].strict;
	size_t others = 0, found = 0;

	for (size_t i = 0; i < report->findings.count; i++) {
		found += report->findings.items[i]->rule == rule;
		others += report->findings.items[i]->rule != rule && report->findings.items[i]->severity >= severity;
	}
	return found && !others;
}

/* Rules on rules are about comments and configuration, which are looked at elsewhere. */
static bool has_examples(enum rule rule)
{
	return rules[rule].bad && rules[rule].good && rules[rule].group != GROUP_META;
}

TEST(bad_examples_fire)
{
	size_t failed = 0;

	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++) {
		const struct report *report = has_examples(rule) ? lint_example(arena, rule, rules[rule].bad) : NULL;

		if (!report || is_bad(rule, report))
			continue;
		show("bad", rule, report);
		failed++;
	}
	assert_int_equal(failed, 0);
}

TEST(good_examples_are_clean)
{
	size_t failed = 0;

	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++) {
		const struct report *report = has_examples(rule) ? lint_example(arena, rule, rules[rule].good) : NULL;

		if (!report || !report->findings.count)
			continue;
		show("good", rule, report);
		failed++;
	}
	assert_int_equal(failed, 0);
}

/* The shape of a row: what every list, page and format of findings relies on. */
TEST(rows_are_whole)
{
	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++) {
		const struct rule_row *row = &rules[rule];

		assert_true(row->summary && row->why && row->help);
		assert_true((row->bad && row->good) || rule_is_limit(rule) || rule == RULE_STALE_BASELINE);
		assert_true(strlen(row->name) <= 36 && strspn(row->name, "abcdefghijklmnopqrstuvwxyz-") == strlen(row->name));
		assert_true(row->strict >= row->recommended && row->strict != SEVERITY_OFF);
		assert_int_equal(rule_find(text_of(row->name)), rule);
	}
}

/* `-W no-X` must mean one thing: no id is `no-` and another id, nor one of the words of -W. */
TEST(names_are_unambiguous)
{
	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++) {
		struct text name = text_of(rules[rule].name);

		if (text_starts(name, TEXT("no-")))
			assert_int_equal(rule_find((struct text){name.bytes + 3, name.length - 3}), RULE_NONE);
		assert_false(text_is(name, "all"));
		for (enum severity severity = SEVERITY_OFF; severity <= SEVERITY_ERROR; severity++)
			assert_false(text_is(name, severities[severity]));
	}
}

UNIT(RUN(rows_are_whole), RUN(names_are_unambiguous), RUN(bad_examples_fire), RUN(good_examples_are_clean))
