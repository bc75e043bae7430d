/* Choices and what they make of the usual settings. */
#include "lint_test.h"

static void keys_take_their_values(void **state)
{
	static const struct {
		const char *key, *value;
		enum choice_status status;
	} cases[] = {
		{"journey_profile", "strict", CHOICE_GOOD}, {"journey_profile", "STRICT", CHOICE_GOOD},
		{"journey_profile", "severe", CHOICE_BAD_VALUE}, {"journey_profile", "unset", CHOICE_GOOD},
		{"journey_profile", "", CHOICE_BAD_VALUE}, {"journey_max_segments", "4", CHOICE_GOOD},
		{"journey_max_segments", "0", CHOICE_BAD_VALUE}, {"journey_max_segments", "4.5", CHOICE_BAD_VALUE},
		{"journey_max_segments", "-4", CHOICE_BAD_VALUE}, {"journey_max_segments", "4x", CHOICE_BAD_VALUE},
		{"journey_max_segments", "99999999999999999999", CHOICE_BAD_VALUE}, {"journey_max_segments", "Unset", CHOICE_GOOD},
		{"journey_flat_range", "0.5", CHOICE_GOOD}, {"journey_flat_range", ".5", CHOICE_BAD_VALUE},
		{"journey_flat_range", "1.", CHOICE_BAD_VALUE}, {"journey_dip_at", "-1.5", CHOICE_GOOD},
		{"journey_dip_at", "1,5", CHOICE_BAD_VALUE}, {"journey_assumed_share", "101", CHOICE_BAD_VALUE},
		{"journey_max_segmnets", "4", CHOICE_NO_KEY}, {"journey_rule.no-goal", "off", CHOICE_GOOD},
		{"journey_rule.no-goal", "Warning", CHOICE_GOOD}, {"journey_rule.no-goal", "unset", CHOICE_GOOD},
		{"journey_rule.no-goal", "on", CHOICE_BAD_VALUE}, {"journey_rule.no-gaol", "off", CHOICE_NO_RULE},
		{"journey_rule.no-gaol", "unset", CHOICE_NO_RULE}, {"journey_rule.", "off", CHOICE_NO_RULE},
		{"journey_rule.unknown-key", "off", CHOICE_OF_LANGUAGE}, {"journey_rule.unused-suppression", "off", CHOICE_GOOD},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct choice choice;

		if (choice_read(text_of(cases[i].key), text_of(cases[i].value), &choice) != cases[i].status)
			fail_msg("%s = %s", cases[i].key, cases[i].value);
	}
}

/* What a row of arguments makes of a rule's severity. */
static enum severity severity_with(const char *const *arguments, enum rule rule)
{
	struct arena arena;
	struct choices options = {{0}};
	struct settings settings;

	arena_create(&arena, NULL);
	for (; *arguments; arguments++)
		choose(&arena, &options, *arguments, NULL);
	settings_make(&settings, &(struct choices){{0}}, &options);
	arena_destroy(&arena);
	return settings_severity(&settings, rule);
}

static void rules_turn_on_and_off(void **state)
{
	static const struct {
		const char *arguments[4];
		enum rule rule;
		enum severity severity;
	} cases[] = {
		{{NULL}, RULE_NO_GOAL, SEVERITY_NOTE},
		{{"no-goal"}, RULE_NO_GOAL, SEVERITY_NOTE},
		{{"no-no-goal"}, RULE_NO_GOAL, SEVERITY_OFF},
		{{"off=no-goal"}, RULE_NO_GOAL, SEVERITY_OFF},
		{{"off=no-goal", "no-goal"}, RULE_NO_GOAL, SEVERITY_WARNING},
		{{"no-goal", "off=no-goal"}, RULE_NO_GOAL, SEVERITY_OFF},
		{{"error=no-goal", "no-goal"}, RULE_NO_GOAL, SEVERITY_ERROR},
		{{"error=no-goal", "note=no-goal"}, RULE_NO_GOAL, SEVERITY_NOTE},
		{{"no-dead-end"}, RULE_DEAD_END, SEVERITY_OFF},
		{{"no-promise"}, RULE_NO_PROMISE, SEVERITY_NOTE},
		{{"all"}, RULE_NO_PROMISE, SEVERITY_NOTE},
		{{"all"}, RULE_NO_GOAL, SEVERITY_NOTE},
		{{"all", "no-no-promise"}, RULE_NO_PROMISE, SEVERITY_OFF},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (severity_with(cases[i].arguments, cases[i].rule) != cases[i].severity)
			fail_msg("case %zu", i);
}

static void assert_complaint(const char *argument, const char *expected)
{
	struct arena arena;
	struct buffer out;
	struct choice choice;

	arena_create(&arena, NULL);
	out = buffer_in(&arena);
	choice_complain(&out, choice_read_rule(text_of(argument), &choice), TEXT(""), text_of(argument));
	buffer_byte(&out, '\0');
	assert_string_equal(out.bytes, expected);
	arena_destroy(&arena);
}

static void unknown_rules_are_refused(void **state)
{
	(void)state;
	assert_complaint("deadend", "there is no rule `deadend`; did you mean `dead-end`?");
	assert_complaint("error=no-gaol", "there is no rule `no-gaol`; did you mean `no-goal`?");
	assert_complaint("severe=no-goal", "there is no rule `severe=no-goal`");
	assert_complaint("off=wrong-type", "`wrong-type` is an error of the language, which cannot be chosen");
	assert_complaint("wrong-type", "`wrong-type` is an error of the language, which cannot be chosen");
}

static void options_are_stronger_than_files_than_the_profile(void **state)
{
	struct arena arena;
	struct choices config = {{0}}, options = {{0}};
	struct settings settings;

	(void)state;
	arena_create(&arena, NULL);
	choose(&arena, &config, "journey_profile", "strict");
	choose(&arena, &config, "journey_rule.no-state", "error");
	choose(&arena, &config, "journey_rule.no-owner", "error");
	choose(&arena, &config, "journey_max_title", "40");
	choose(&arena, &config, "journey_max_phases", "3");
	choose(&arena, &options, "off=no-owner", NULL);
	choose(&arena, &options, "journey_max_phases", "4");
	settings_make(&settings, &config, &options);
	assert_int_equal(settings_severity(&settings, RULE_NO_GOAL), SEVERITY_WARNING);
	assert_int_equal(settings.severities_from[RULE_NO_GOAL], ORIGIN_PROFILE);
	assert_int_equal(settings_severity(&settings, RULE_NO_STATE), SEVERITY_ERROR);
	assert_int_equal(settings.severities_from[RULE_NO_STATE], ORIGIN_EDITORCONFIG);
	assert_int_equal(settings_severity(&settings, RULE_NO_OWNER), SEVERITY_OFF);
	assert_int_equal(settings.severities_from[RULE_NO_OWNER], ORIGIN_OPTION);
	assert_true(settings.values[SETTING_MAX_TITLE] == 40 && settings.values[SETTING_MAX_PHASES] == 4);
	choose(&arena, &options, "journey_profile", "recommended");
	settings_make(&settings, &config, &options);
	assert_int_equal(settings_severity(&settings, RULE_NO_GOAL), SEVERITY_NOTE);
	assert_int_equal(settings_severity(&settings, RULE_NO_STATE), SEVERITY_ERROR);
	arena_destroy(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_take_their_values), cmocka_unit_test(rules_turn_on_and_off),
		cmocka_unit_test(unknown_rules_are_refused), cmocka_unit_test(options_are_stronger_than_files_than_the_profile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
