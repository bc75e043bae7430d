#include "lint/settings.h"

const char *const origins[ORIGIN_COUNT] = {
	[ORIGIN_DEFAULT] = "default", [ORIGIN_PROFILE] = "profile", [ORIGIN_EDITORCONFIG] = "editorconfig",
	[ORIGIN_OPTION] = "option",
};

const char *const profiles[2] = {[false] = "recommended", [true] = "strict"};

/* The profile, from the strongest source that names one. */
static void choose_profile(struct settings *settings, const struct choices *choices, enum origin from)
{
	for (size_t i = 0; i < choices->list.count; i++)
		if (choices->list.items[i].kind == CHOICE_PROFILE) {
			settings->strict = choices->list.items[i].strict;
			settings->profile_from = (uint8_t)from;
		}
}

static void fill_usual(struct settings *settings)
{
	bool chosen = settings->profile_from != ORIGIN_DEFAULT;

	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++) {
		settings->severities[rule] = (uint8_t)(settings->strict ? rules[rule].strict : rules[rule].recommended);
		settings->severities_from[rule] = chosen && rule_is_optional(rule) ? ORIGIN_PROFILE : ORIGIN_DEFAULT;
	}
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++)
		settings->values[setting] = settings_rows[setting].usual;
}

static void set_severity(struct settings *settings, enum rule rule, enum severity severity, enum origin from)
{
	settings->severities[rule] = (uint8_t)severity;
	settings->severities_from[rule] = (uint8_t)from;
}

static void turn_on(struct settings *settings, enum rule rule, enum origin from)
{
	if (settings->severities[rule] == SEVERITY_OFF)
		set_severity(settings, rule, rules[rule].strict, from);
}

static void apply(struct settings *settings, const struct choice *choice, enum origin from)
{
	switch (choice->kind) {
	case CHOICE_NOTHING: case CHOICE_PROFILE:
		break;
	case CHOICE_TONGUE:
		settings->tongue = choice->tongue;
		settings->tongue_from = (uint8_t)from;
		break;
	case CHOICE_VALUE:
		settings->values[choice->setting] = choice->value;
		settings->values_from[choice->setting] = (uint8_t)from;
		break;
	case CHOICE_SEVERITY:
		set_severity(settings, choice->rule, choice->severity, from);
		break;
	case CHOICE_ON:
		turn_on(settings, choice->rule, from);
		break;
	case CHOICE_ALL_ON:
		for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++)
			turn_on(settings, rule, from);
		break;
	}
}

void settings_make(struct settings *ret_settings, const struct choices *config, const struct choices *options)
{
	*ret_settings = (struct settings){0};
	choose_profile(ret_settings, config, ORIGIN_EDITORCONFIG);
	choose_profile(ret_settings, options, ORIGIN_OPTION);
	fill_usual(ret_settings);
	for (size_t i = 0; i < config->list.count; i++)
		apply(ret_settings, &config->list.items[i], ORIGIN_EDITORCONFIG);
	for (size_t i = 0; i < options->list.count; i++)
		apply(ret_settings, &options->list.items[i], ORIGIN_OPTION);
}
