/* Every rule's bad example has that finding and, of its severity, no other; its good one has none at all. */
#include "lint_test.h"

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

static void lint_example(struct arena *arena, struct report *report, enum rule rule, const char *example)
{
	struct choices options = {{0}};
	struct buffer text = buffer_in(arena);

	if (rule_is_optional(rule))
		choose(arena, &options, rules[rule].name, NULL);
	rule_example(&text, example);
	lint_map(arena, report, buffer_text(&text), &options);
}

/* The severity that a rule has where it is turned on. */
static enum severity severity_of(enum rule rule)
{
	return rules[rule].recommended ? rules[rule].recommended : rules[rule].strict;
}

static bool is_bad(enum rule rule, const struct report *report)
{
	size_t others = 0, found = 0;

	for (size_t i = 0; i < report->findings.count; i++) {
		found += report->findings.items[i]->rule == rule;
		others += report->findings.items[i]->rule != rule && report->findings.items[i]->severity >= severity_of(rule);
	}
	return found && !others;
}

/* Rules on rules are about comments and configuration, which are looked at elsewhere. */
static bool has_examples(enum rule rule)
{
	return rules[rule].bad && rules[rule].good && rules[rule].group != GROUP_META;
}

static void bad_examples_fire(void **state)
{
	size_t failed = 0;

	(void)state;
	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++) {
		struct arena arena;
		struct report report;

		if (!has_examples(rule))
			continue;
		arena_create(&arena, NULL);
		lint_example(&arena, &report, rule, rules[rule].bad);
		if (!is_bad(rule, &report)) {
			show("bad", rule, &report);
			failed++;
		}
		arena_destroy(&arena);
	}
	assert_int_equal(failed, 0);
}

static void good_examples_are_clean(void **state)
{
	size_t failed = 0;

	(void)state;
	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++) {
		struct arena arena;
		struct report report;

		if (!has_examples(rule))
			continue;
		arena_create(&arena, NULL);
		lint_example(&arena, &report, rule, rules[rule].good);
		if (report.findings.count) {
			show("good", rule, &report);
			failed++;
		}
		arena_destroy(&arena);
	}
	assert_int_equal(failed, 0);
}

/* The shape of a row: what every list, page and format of findings relies on. */
static void rows_are_whole(void **state)
{
	(void)state;
	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++) {
		const struct rule_row *row = &rules[rule];
		bool is_limit = rule_is_limit(rule) || rule == RULE_STALE_BASELINE;

		assert_true(row->summary && row->why && row->help);
		assert_true(is_limit || (row->bad && row->good));
		assert_true(strlen(row->name) <= 36 && strspn(row->name, "abcdefghijklmnopqrstuvwxyz-") == strlen(row->name));
		assert_true(row->strict >= row->recommended && row->strict != SEVERITY_OFF);
		assert_int_equal(rule_find(text_of(row->name)), rule);
	}
}

/* `-W no-X` must mean one thing: no id is `no-` and another id, nor one of the words of -W. */
static void names_are_unambiguous(void **state)
{
	(void)state;
	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++) {
		struct text name = text_of(rules[rule].name);

		if (text_starts(name, TEXT("no-")))
			assert_int_equal(rule_find((struct text){name.bytes + 3, name.length - 3}), RULE_NONE);
		assert_false(text_is(name, "all"));
		for (enum severity severity = SEVERITY_OFF; severity <= SEVERITY_ERROR; severity++)
			assert_false(text_is(name, severities[severity]));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_whole),
		cmocka_unit_test(names_are_unambiguous),
		cmocka_unit_test(bad_examples_fire),
		cmocka_unit_test(good_examples_are_clean),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
