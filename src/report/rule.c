#include "report/rule.h"

const struct rule_row rules[RULE_COUNT] = {
#define RULE(id, word, set, in_recommended, in_strict, ...) \
	[RULE_##id] = {.name = word, .group = GROUP_##set, .recommended = SEVERITY_##in_recommended, \
		       .strict = SEVERITY_##in_strict, __VA_ARGS__},
#include "report/rules.def"
#undef RULE
};

const char *const rule_groups[GROUP_COUNT] = {
	[GROUP_LANGUAGE] = "language", [GROUP_COMPLETENESS] = "completeness", [GROUP_EXPERIENCE] = "experience",
	[GROUP_EVIDENCE] = "evidence", [GROUP_FLOW] = "flow", [GROUP_READING] = "reading", [GROUP_META] = "meta",
};

const char *const severities[] = {
	[SEVERITY_OFF] = "off", [SEVERITY_NOTE] = "note", [SEVERITY_WARNING] = "warning", [SEVERITY_ERROR] = "error",
};

bool rule_is_limit(enum rule rule)
{
	return rule == RULE_TOO_LARGE || rule == RULE_NESTING_TOO_DEEP;
}

void rule_url(struct buffer *out, enum rule rule)
{
	buffer_string(out, PROGRAM_URL "/rules/");
	buffer_string(out, rules[rule].name);
}

enum rule rule_find(struct text name)
{
	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++)
		if (text_is(name, rules[rule].name))
			return rule;
	return RULE_NONE;
}
