#include "lint/choice.h"

#include "base/distance.h"
#include "lint/settings.h"

#define PROFILE_KEY "journey_profile"

const struct setting_row settings_rows[SETTING_COUNT] = {
#define SETTING(id, name, ...) [SETTING_##id] = {.key = name, __VA_ARGS__},
#include "lint/settings.def"
#undef SETTING
};

/* Whether a text is a word of ours, whatever the case of its letters. */
static bool is_word(struct text text, const char *word)
{
	if (text.length != strlen(word))
		return false;
	for (size_t i = 0; i < text.length; i++)
		if ((text.bytes[i] >= 'A' && text.bytes[i] <= 'Z' ? text.bytes[i] | 0x20 : text.bytes[i]) != word[i])
			return false;
	return true;
}

static bool read_severity(struct text word, enum severity *ret_severity)
{
	for (enum severity severity = SEVERITY_OFF; severity <= SEVERITY_ERROR; severity++)
		if (is_word(word, severities[severity])) {
			*ret_severity = severity;
			return true;
		}
	return false;
}

/* ---- numbers: plain decimals, the same in every locale */

static bool read_digits(struct text *text, double *number, double *ret_scale)
{
	size_t i = 0;

	*ret_scale = 1;
	for (; i < text->length && text->bytes[i] >= '0' && text->bytes[i] <= '9'; i++) {
		*number = *number * 10 + (text->bytes[i] - '0');
		*ret_scale *= 10;
	}
	*text = (struct text){text->bytes + i, text->length - i};
	return i > 0 && i <= 9;
}

static bool read_number(struct text text, bool decimal, double *ret_number)
{
	bool negative = decimal && text.length && text.bytes[0] == '-';
	double number = 0, scale = 1;

	if (decimal && text.length && (text.bytes[0] == '-' || text.bytes[0] == '+'))
		text = (struct text){text.bytes + 1, text.length - 1};
	if (!read_digits(&text, &number, &scale))
		return false;
	scale = 1;
	if (decimal && text.length && text.bytes[0] == '.') {
		text = (struct text){text.bytes + 1, text.length - 1};
		if (!read_digits(&text, &number, &scale))
			return false;
	}
	*ret_number = (negative ? -number : number) / scale;
	return text.length == 0;
}

/* ---- keys and values */

static enum choice_status read_rule(struct text name, struct choice *choice)
{
	choice->rule = rule_find(name);
	if (!choice->rule)
		return CHOICE_NO_RULE;
	return rule_is_optional(choice->rule) ? CHOICE_GOOD : CHOICE_OF_LANGUAGE;
}

static enum choice_status read_rule_key(struct text name, struct text value, struct choice *choice)
{
	enum choice_status status = read_rule(name, choice);

	choice->kind = CHOICE_SEVERITY;
	if (status != CHOICE_GOOD)
		return status;
	return read_severity(value, &choice->severity) ? CHOICE_GOOD : CHOICE_BAD_VALUE;
}

static enum choice_status read_profile(struct text value, struct choice *choice)
{
	choice->kind = CHOICE_PROFILE;
	choice->strict = is_word(value, profiles[true]);
	return choice->strict || is_word(value, profiles[false]) ? CHOICE_GOOD : CHOICE_BAD_VALUE;
}

static enum choice_status read_setting(struct text value, enum setting setting, struct choice *choice)
{
	const struct setting_row *row = &settings_rows[setting];

	choice->kind = CHOICE_VALUE;
	choice->setting = setting;
	if (!read_number(value, row->decimal, &choice->value) || choice->value < row->low || choice->value > row->high)
		return CHOICE_BAD_VALUE;
	return CHOICE_GOOD;
}

static enum choice_status read_key(struct text key, struct text value, struct choice *choice)
{
	size_t prefix = sizeof RULE_KEY - 1;

	if (text_is(key, PROFILE_KEY))
		return read_profile(value, choice);
	if (text_starts(key, TEXT(RULE_KEY)))
		return read_rule_key((struct text){key.bytes + prefix, key.length - prefix}, value, choice);
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++)
		if (text_is(key, settings_rows[setting].key))
			return read_setting(value, setting, choice);
	return CHOICE_NO_KEY;
}

enum choice_status choice_read(struct text key, struct text value, struct choice *ret_choice)
{
	struct choice choice = {0};
	enum choice_status status = read_key(key, value, &choice);

	if (status == CHOICE_BAD_VALUE && is_word(value, "unset")) {
		choice.kind = CHOICE_NOTHING;
		status = CHOICE_GOOD;
	}
	if (status == CHOICE_GOOD)
		*ret_choice = choice;
	return status;
}

/* ---- -W */

static struct text without(struct text text, size_t prefix)
{
	return (struct text){text.bytes + prefix, text.length - prefix};
}

/* The id in the argument of a -W, and the severity that stands before it; -W ID gives none. */
static struct text split_argument(struct text argument, struct choice *choice)
{
	const char *sign = memchr(argument.bytes, '=', argument.length);

	if (sign && read_severity(text_between(argument.bytes, sign), &choice->severity)) {
		choice->kind = CHOICE_SEVERITY;
		return text_between(sign + 1, argument.bytes + argument.length);
	}
	/* Some ids begin with `no-` themselves: what is an id as it stands means that id. */
	if (!rule_find(argument) && text_starts(argument, TEXT("no-")) && rule_find(without(argument, 3))) {
		*choice = (struct choice){.kind = CHOICE_SEVERITY, .severity = SEVERITY_OFF};
		return without(argument, 3);
	}
	choice->kind = CHOICE_ON;
	return argument;
}

enum choice_status choice_read_rule(struct text argument, struct choice *ret_choice)
{
	struct choice choice = {0};
	enum choice_status status = CHOICE_GOOD;

	if (text_is(argument, "all"))
		choice.kind = CHOICE_ALL_ON;
	else
		status = read_rule(split_argument(argument, &choice), &choice);
	if (status == CHOICE_GOOD)
		*ret_choice = choice;
	return status;
}

/* ---- what is said of one that cannot be taken */

static struct text nearest_name(const struct nearest *nearest)
{
	return nearest->count ? nearest->names[0] : TEXT("");
}

struct text choice_nearest_rule(struct text name)
{
	struct nearest nearest = {.wanted = name, .budget = 1000000};

	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++)
		if (rule_is_optional(rule))
			nearest_offer(&nearest, text_of(rules[rule].name));
	return nearest_name(&nearest);
}

struct text choice_nearest_key(struct text key)
{
	struct nearest nearest = {.wanted = key, .budget = 1000000};

	nearest_offer(&nearest, TEXT(PROFILE_KEY));
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++)
		nearest_offer(&nearest, text_of(settings_rows[setting].key));
	return nearest_name(&nearest);
}

static void add_quoted(struct buffer *out, const char *before, struct text text, const char *behind)
{
	buffer_string(out, before);
	buffer_byte(out, '`');
	buffer_add(out, text);
	buffer_byte(out, '`');
	buffer_string(out, behind);
}

static void add_suggestion(struct buffer *out, struct text near)
{
	if (near.length)
		add_quoted(out, "; did you mean ", near, "?");
}

/* What a key takes: `a whole number from 1 to 100`. */
static void add_values(struct buffer *out, struct text key)
{
	if (text_is(key, PROFILE_KEY))
		buffer_string(out, "recommended or strict");
	else if (text_starts(key, TEXT(RULE_KEY)))
		buffer_string(out, "error, warning, note or off");
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++) {
		const struct setting_row *row = &settings_rows[setting];

		if (!text_is(key, row->key))
			continue;
		buffer_string(out, row->decimal ? "a number from " : "a whole number from ");
		buffer_number(out, row->low);
		buffer_string(out, " to ");
		buffer_number(out, row->high);
	}
}

/* The id in a key or argument, for a message. */
static struct text named_rule(struct text key, struct text value)
{
	struct choice choice = {0};

	return key.length ? without(key, sizeof RULE_KEY - 1) : split_argument(value, &choice);
}

void choice_complain(struct buffer *out, enum choice_status status, struct text key, struct text value)
{
	switch (status) {
	case CHOICE_GOOD:
		break;
	case CHOICE_NO_KEY:
		add_quoted(out, "there is no configuration key ", key, "");
		add_suggestion(out, choice_nearest_key(key));
		break;
	case CHOICE_NO_RULE:
		add_quoted(out, "there is no rule ", named_rule(key, value), "");
		add_suggestion(out, choice_nearest_rule(named_rule(key, value)));
		break;
	case CHOICE_OF_LANGUAGE:
		add_quoted(out, "", named_rule(key, value), " is an error of the language, which cannot be chosen");
		break;
	case CHOICE_BAD_VALUE:
		buffer_add(out, key);
		buffer_string(out, " takes ");
		add_values(out, key);
		add_quoted(out, ", not ", value, "");
		break;
	}
}
