/* Choices and what they make of the usual settings. */
#include "lint.h"

TEST(keys_take_their_values)
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

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct choice choice;

		if (choice_read(text_of(cases[i].key), text_of(cases[i].value), &choice) != cases[i].status)
			fail_msg("%s = %s", cases[i].key, cases[i].value);
	}
}

/* What a row of arguments makes of a rule's severity. */
static enum severity severity_with(struct arena *arena, const char *const *arguments, enum rule rule)
{
	struct choices options = {{0}};
	struct settings settings;

	for (; *arguments; arguments++)
		choose(arena, &options, *arguments, NULL);
	settings_make(&settings, &(struct choices){{0}}, &options);
	return settings_severity(&settings, rule);
}

TEST(rules_turn_on_and_off)
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

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (severity_with(arena, cases[i].arguments, cases[i].rule) != cases[i].severity)
			fail_msg("case %zu", i);
}

static void assert_complaint(struct arena *arena, const char *argument, const char *expected)
{
	struct choice choice;
	enum choice_status status = choice_read_rule(text_of(argument), &choice);

	assert_text(saying_text(arena, TONGUE_EN, choice_complaint(arena, status, TEXT(""), text_of(argument))), expected);
}

TEST(unknown_rules_are_refused)
{
	assert_complaint(arena, "deadend", "there is no rule `deadend`; did you mean `dead-end`?");
	assert_complaint(arena, "error=no-gaol", "there is no rule `no-gaol`; did you mean `no-goal`?");
	assert_complaint(arena, "severe=no-goal", "there is no rule `severe=no-goal`");
	assert_complaint(arena, "off=wrong-type", "`wrong-type` is an error of the language, which cannot be chosen");
	assert_complaint(arena, "wrong-type", "`wrong-type` is an error of the language, which cannot be chosen");
}

TEST(options_are_stronger_than_files_than_the_profile)
{
	struct choices config = {{0}}, options = {{0}};
	struct settings settings;

	choose(arena, &config, "journey_profile", "strict");
	choose(arena, &config, "journey_rule.no-state", "error");
	choose(arena, &config, "journey_rule.no-owner", "error");
	choose(arena, &config, "journey_max_title", "40");
	choose(arena, &config, "journey_max_phases", "3");
	choose(arena, &options, "off=no-owner", NULL);
	choose(arena, &options, "journey_max_phases", "4");
	settings_make(&settings, &config, &options);
	assert_int_equal(settings_severity(&settings, RULE_NO_GOAL), SEVERITY_WARNING);
	assert_int_equal(settings.severities_from[RULE_NO_GOAL], ORIGIN_PROFILE);
	assert_int_equal(settings_severity(&settings, RULE_NO_STATE), SEVERITY_ERROR);
	assert_int_equal(settings.severities_from[RULE_NO_STATE], ORIGIN_EDITORCONFIG);
	assert_int_equal(settings_severity(&settings, RULE_NO_OWNER), SEVERITY_OFF);
	assert_int_equal(settings.severities_from[RULE_NO_OWNER], ORIGIN_OPTION);
	assert_true(settings.values[SETTING_MAX_TITLE] == 40 && settings.values[SETTING_MAX_PHASES] == 4);
	choose(arena, &options, "journey_profile", "recommended");
	settings_make(&settings, &config, &options);
	assert_int_equal(settings_severity(&settings, RULE_NO_GOAL), SEVERITY_NOTE);
	assert_int_equal(settings_severity(&settings, RULE_NO_STATE), SEVERITY_ERROR);
}

UNIT(RUN(keys_take_their_values), RUN(rules_turn_on_and_off), RUN(unknown_rules_are_refused),
	RUN(options_are_stronger_than_files_than_the_profile))
