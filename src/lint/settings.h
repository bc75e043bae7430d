/* What is in force for the findings of a file: the severity of each rule, the thresholds, and from where. */
#ifndef JOURNEY_LINT_SETTINGS_H
#define JOURNEY_LINT_SETTINGS_H

#include "base/vector.h"
#include "lint/choice.h"

/* Where a setting comes from, the weakest first. */
enum origin { ORIGIN_DEFAULT, ORIGIN_PROFILE, ORIGIN_EDITORCONFIG, ORIGIN_OPTION, ORIGIN_COUNT };

struct settings {
	bool strict;
	enum tongue tongue;
	double values[SETTING_COUNT];
	uint8_t severities[RULE_COUNT];
	uint8_t profile_from, tongue_from, values_from[SETTING_COUNT], severities_from[RULE_COUNT]; /* of enum origin */
	uint32_t today; /* 20260914; 0: no day was given */
};

extern const char *const origins[ORIGIN_COUNT];
extern const char *const profiles[2]; /* by `strict` */

/* What a list of choices of a configuration file, and then the options in the order given, make of the usual settings.
 * Options are stronger; among each, the later one is. */
void settings_make(struct settings *ret_settings, const struct choices *config, const struct choices *options);

static inline enum severity settings_severity(const struct settings *settings, enum rule rule)
{
	return (enum severity)settings->severities[rule];
}

#endif
