/* Values of grown maps, each of the type that its key takes. */
#include "grow.h"

/* ---- numbers */

static uint32_t between(struct dice *dice, uint32_t low, uint32_t high)
{
	return low + roll(dice, high - low + 1);
}

/* A number in a range, in steps of a half, with a sign or without. */
static void write_number(struct grower *g, struct dice *dice, double low, double high)
{
	double value = low + roll(dice, (uint32_t)((high - low) * 2) + 1) / 2.0;

	if (value > 0 && roll(dice, 2))
		buffer_byte(&g->out, '+');
	buffer_number(&g->out, value);
}

/* In the range of the key, where it has one; a score without is on the journey's scale. */
static void write_in_range(struct grower *g, struct dice *dice, enum key key)
{
	const struct key_row *row = &keys[key];

	if (row->low < row->high)
		write_number(g, dice, row->low, row->high);
	else if (row->type == TYPE_SCORE || row->type == TYPE_RATING)
		write_number(g, dice, g->low, g->high);
	else
		write_number(g, dice, -1000, 1000);
}

static void write_amount(struct grower *g, struct dice *dice)
{
	write_number(g, dice, -10, 200);
	if (roll(dice, 2))
		buffer_byte(&g->out, '%');
}

static void write_date(struct grower *g, struct dice *dice)
{
	buffer_format(&g->out, "%04u-%02u-%02u", (unsigned)between(dice, 1990, 2040), (unsigned)between(dice, 1, 12),
		      (unsigned)between(dice, 1, 28));
}

/* ---- names and words */

/* The number of a thing that may be named here, `at` or one behind it; UINT32_MAX: there is none. */
static uint32_t find_seen(const struct grower *g, enum kind kind, uint32_t at)
{
	uint32_t count = numbers_of(g, kind);

	for (uint32_t i = 0; i < count; i++) {
		uint32_t number = (at + i) % count;

		if (is_seen(g, kind, number) && is_there(g, kind, number) && is_named(g, kind, number))
			return number;
	}
	return UINT32_MAX;
}

static bool can_name(const struct grower *g, enum kind kind)
{
	return kind == KIND_CHANNEL || kind == KIND_MODEL || find_seen(g, kind, 0) != UINT32_MAX;
}

/* A name of a kind; of channels and models, built-in ones too. */
static void write_reference(struct grower *g, enum kind kind, uint32_t at)
{
	uint32_t number = find_seen(g, kind, at);

	if (number != UINT32_MAX)
		grow_name(g, kind, number);
	else if (kind == KIND_CHANNEL)
		buffer_string(&g->out, channels[at % channels_count].name);
	else
		buffer_string(&g->out, models[at % models_count].name);
}

static void write_word(struct grower *g, struct dice *dice, enum word_set set)
{
	enum word first = WORD_NONE + 1, end;

	while (words[first].set != set)
		first++;
	for (end = first; end < WORD_COUNT && words[end].set == set; end++)
		;
	buffer_string(&g->out, words[first + roll(dice, (uint32_t)(end - first))].word);
}

static void write_free_name(struct grower *g, struct dice *dice, enum key key)
{
	static const char *const languages[] = {"en", "nl", "en-GB", "zh-Hant", "x"};

	if (key == KEY_JOURNEY_LANGUAGE)
		buffer_string(&g->out, languages[roll(dice, 5)]);
	else
		buffer_string(&g->out, roll(dice, 2) ? aliases[roll(dice, (uint32_t)aliases_count)].word : "purchase");
}

/* ---- by segment, by competitor */

static void write_reason(struct grower *g, struct dice *dice)
{
	if (roll(dice, 3))
		return;
	buffer_byte(&g->out, ' ');
	grow_text(g, dice);
}

/* Several names of a kind, each once, with a number and perhaps a reason. */
static void write_named_numbers(struct grower *g, struct dice *dice, enum key key, enum kind kind, bool first)
{
	uint32_t count = numbers_of(g, kind), from = roll(dice, count ? count : 1), most = roll(dice, 4) + first;

	for (uint32_t i = 0; i < count && most; i++) {
		uint32_t number = (from + i) % count;

		if (!is_seen(g, kind, number))
			continue;
		buffer_string(&g->out, first ? "" : ", ");
		first = false;
		grow_name(g, kind, number);
		buffer_byte(&g->out, ' ');
		write_in_range(g, dice, key);
		write_reason(g, dice);
		most--;
	}
}

static void write_score(struct grower *g, struct dice *dice, enum key key)
{
	bool for_some = roll(dice, 8) == 0 && can_name(g, KIND_SEGMENT);

	if (!for_some) {
		write_in_range(g, dice, key);
		write_reason(g, dice);
	}
	write_named_numbers(g, dice, key, KIND_SEGMENT, for_some);
}

/* ---- by type */

static void write_scale(struct grower *g)
{
	buffer_number(&g->out, g->low);
	buffer_string(&g->out, ", ");
	buffer_number(&g->out, g->high);
}

static void write_value(struct grower *g, struct dice *dice, enum key key, uint32_t at)
{
	static const char *const links[] = {
		"\"https://example.org/a?b=c&d\"", "\"mailto:a@example.org\"", "\"leaf let.pdf\"", "\"#x\"", "\"\"",
	};
	static const char *const signs[] = {"", ">= ", "<= "};
	const struct key_row *row = &keys[key];

	switch (row->type) {
	case TYPE_TEXT: grow_text(g, dice); break;
	case TYPE_LINK: buffer_string(&g->out, links[roll(dice, 5)]); break;
	case TYPE_NAME: write_free_name(g, dice, key); break;
	case TYPE_WORD: write_word(g, dice, row->words); break;
	case TYPE_NUMBER: write_in_range(g, dice, key); break;
	case TYPE_PERCENT: buffer_format(&g->out, "%u%%", (unsigned)roll(dice, 101)); break;
	case TYPE_AMOUNT: write_amount(g, dice); break;
	case TYPE_TARGET: buffer_string(&g->out, signs[roll(dice, 3)]); write_amount(g, dice); break;
	case TYPE_DATE: write_date(g, dice); break;
	case TYPE_DURATION: buffer_format(&g->out, "%u%c", (unsigned)roll(dice, 100), "smhdw"[roll(dice, 5)]); break;
	case TYPE_REF: case TYPE_EVIDENCE: write_reference(g, row->of, at); break;
	case TYPE_SCALE: write_scale(g); break;
	case TYPE_SCORE: write_score(g, dice, key); break;
	case TYPE_MOMENT: write_word(g, dice, row->words); write_reason(g, dice); break;
	case TYPE_RATING: write_named_numbers(g, dice, key, row->of, true); break;
	}
}

static bool is_list(enum key key)
{
	return keys[key].many && keys[key].type != TYPE_RATING;
}

/* Further values; names follow each other, so that none comes twice before all have come. */
static void write_list(struct grower *g, struct dice *dice, enum key key, uint32_t at)
{
	uint32_t more = roll(dice, 64);

	more = more == 63 ? 30 : more < 48 ? 0 : more % 4;
	for (uint32_t i = 1; i <= more && is_list(key); i++) {
		if (keys[key].type == TYPE_REF || keys[key].type == TYPE_EVIDENCE) {
			uint32_t next = find_seen(g, keys[key].of, at + 1);

			if (next == UINT32_MAX || next <= at)
				break;
			at = next;
		}
		buffer_string(&g->out, roll(dice, 8) ? ", " : ",\n");
		write_value(g, dice, key, at);
	}
}

void grow_property(struct grower *g, struct dice *dice, enum key key)
{
	enum type type = keys[key].type;
	uint32_t count = numbers_of(g, keys[key].of), at = count ? roll(dice, count) : roll(dice, 200);
	bool names = type == TYPE_REF || type == TYPE_EVIDENCE || type == TYPE_RATING;

	if (names && !can_name(g, keys[key].of) && type != TYPE_EVIDENCE)
		return;
	if (names && count && find_seen(g, keys[key].of, at) != UINT32_MAX)
		at = find_seen(g, keys[key].of, at);
	buffer_format(&g->out, "%s: ", keys[key].word);
	if (type == TYPE_EVIDENCE && (!can_name(g, KIND_EVIDENCE) || roll(dice, 4) == 0))
		buffer_string(&g->out, "assumption");
	else {
		write_value(g, dice, key, at);
		write_list(g, dice, key, at);
	}
	grow_end(g, dice);
}
