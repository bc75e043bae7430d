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

const char *const fixings[] = {[FIXING_NONE] = "none", [FIXING_SAFE] = "safe", [FIXING_UNSAFE] = "unsafe"};

/* Whether a list of words with single spaces between holds a word. */
static bool holds_word(const char *list, struct text word)
{
	for (const char *at = list ? list : ""; *at; at += strcspn(at, " "), at += *at == ' ')
		if (text_equal(word, (struct text){at, strcspn(at, " ")}))
			return true;
	return false;
}

enum rule rule_find(struct text name)
{
	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++)
		if (text_is(name, rules[rule].name) || holds_word(rules[rule].aliases, name))
			return rule;
	return RULE_NONE;
}

bool rule_is_optional(enum rule rule)
{
	return rule != RULE_NONE && rules[rule].group != GROUP_LANGUAGE;
}

bool rule_is_suppressible(enum rule rule)
{
	return rule_is_optional(rule) && rules[rule].group != GROUP_META;
}

void rule_example(struct buffer *out, const char *example)
{
	for (const char *at = example; *at; at++)
		buffer_byte(out, *at == '\'' ? '"' : *at);
}
