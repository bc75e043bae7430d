#include "lint/choice.h"

#include "base/distance.h"
#include "lint/settings.h"

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

static enum choice_status read_tongue(struct text value, struct choice *choice)
{
	choice->kind = CHOICE_TONGUE;
	for (enum tongue tongue = 0; tongue < TONGUE_COUNT; tongue++)
		if (is_word(value, tongue_names[tongue])) {
			choice->tongue = tongue;
			return CHOICE_GOOD;
		}
	return CHOICE_BAD_VALUE;
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
	if (text_is(key, TONGUE_KEY))
		return read_tongue(value, choice);
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
	const char *sign = text_seek(argument, '=');

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
	nearest_offer(&nearest, TEXT(TONGUE_KEY));
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++)
		nearest_offer(&nearest, text_of(settings_rows[setting].key));
	return nearest_name(&nearest);
}

static struct text number_text(struct arena *arena, double number)
{
	struct buffer out = buffer_in(arena);

	buffer_number(&out, number);
	return buffer_text(&out);
}

/* The names of all tongues: `en or nl`. */
static struct saying tongue_list(struct arena *arena)
{
	struct saying list = SAY(AS_IT_IS, text_of(tongue_names[0]));

	for (enum tongue tongue = 1; tongue < TONGUE_COUNT; tongue++) {
		const struct saying *before = saying_keep(arena, list);
		struct text name = text_of(tongue_names[tongue]);

		list = tongue + 1 < TONGUE_COUNT ? SAY(EXPECTED_COMMA, before, name) : SAY(EXPECTED_OR, before, name);
	}
	return list;
}

/* What a key takes: `a whole number from 1 to 100`. */
static struct saying values_of(struct arena *arena, struct text key)
{
	const struct setting_row *row = settings_rows;
	struct text low, high;

	if (text_is(key, PROFILE_KEY))
		return SAY(TAKES_PROFILE);
	if (text_is(key, TONGUE_KEY))
		return tongue_list(arena);
	if (text_starts(key, TEXT(RULE_KEY)))
		return SAY(TAKES_SEVERITY);
	while (!text_is(key, row->key))
		row++;
	low = number_text(arena, row->low);
	high = number_text(arena, row->high);
	return row->decimal ? SAY(TAKES_NUMBER, low, high) : SAY(TAKES_WHOLE_NUMBER, low, high);
}

/* The id in a key or argument, for a message. */
static struct text named_rule(struct text key, struct text value)
{
	struct choice choice = {0};

	return key.length ? without(key, sizeof RULE_KEY - 1) : split_argument(value, &choice);
}

struct saying choice_complaint(struct arena *arena, enum choice_status status, struct text key, struct text value)
{
	struct text near, name;

	switch (status) {
	case CHOICE_NO_KEY:
		near = choice_nearest_key(key);
		return near.length ? SAY(CHOICE_NO_KEY_NEAR, key, near) : SAY(CHOICE_NO_KEY, key);
	case CHOICE_NO_RULE:
		name = named_rule(key, value);
		near = choice_nearest_rule(name);
		return near.length ? SAY(CHOICE_NO_RULE_NEAR, name, near) : SAY(CHOICE_NO_RULE, name);
	case CHOICE_OF_LANGUAGE:
		return SAY(CHOICE_OF_LANGUAGE, named_rule(key, value));
	case CHOICE_BAD_VALUE:
		return SAY(CHOICE_BAD_VALUE, key, saying_keep(arena, values_of(arena, key)), value);
	case CHOICE_GOOD:
		break;
	}
	return (struct saying){.phrase = PHRASE_NONE};
}
