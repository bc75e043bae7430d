/* The reference of kinds and keys. */
#include "generate.h"

static void write_words(struct buffer *out, enum word_set set)
{
	bool first = true;

	for (enum word word = WORD_NONE + 1; word < WORD_COUNT; word++)
		if (words[word].set == set) {
			buffer_format(out, "%s`%s`", first ? "" : ", ", words[word].word);
			first = false;
		}
}

static void write_range(struct buffer *out, const struct key_row *row)
{
	const char *unit = row->type == TYPE_PERCENT ? " %" : "";

	if (row->low < row->high) {
		buffer_format(out, " from ");
		buffer_number(out, row->low);
		buffer_string(out, " to ");
		buffer_number(out, row->high);
		buffer_string(out, unit);
	}
}

/* What a key takes, in words. */
static void write_type(struct buffer *out, const struct key_row *row)
{
	switch (row->type) {
	case TYPE_TEXT: buffer_string(out, row->many ? "texts" : "a text"); break;
	case TYPE_LINK: buffer_string(out, "a link"); break;
	case TYPE_NAME: buffer_string(out, row->many ? "names" : "a name"); break;
	case TYPE_WORD: write_words(out, row->words); break;
	case TYPE_MOMENT: write_words(out, row->words); buffer_string(out, ", then a reason"); break;
	case TYPE_NUMBER: buffer_string(out, "a number"); write_range(out, row); break;
	case TYPE_PERCENT: buffer_string(out, "a percentage"); write_range(out, row); break;
	case TYPE_AMOUNT: buffer_string(out, "a number or percentage"); break;
	case TYPE_TARGET: buffer_string(out, "a number or percentage, `>=` or `<=` before it"); break;
	case TYPE_DATE: buffer_string(out, "a date"); break;
	case TYPE_DURATION: buffer_string(out, "a duration"); break;
	case TYPE_REF:
		if (row->many)
			buffer_format(out, "names of %s", kinds[row->of].plural);
		else
			buffer_format(out, "the name of %s", kinds[row->of].called);
		break;
	case TYPE_EVIDENCE: buffer_string(out, "names of evidence, or `assumption`"); break;
	case TYPE_SCALE: buffer_string(out, "two numbers"); break;
	case TYPE_SCORE:
		buffer_string(out, row->low < row->high ? "a number" : "a score on the journey's scale");
		write_range(out, row);
		buffer_string(out, ", then by segment, with reasons");
		break;
	case TYPE_RATING: buffer_format(out, "names of %s, each with a score and a reason", kinds[row->of].plural); break;
	}
}

/* A cell of a table: a bar would end it. */
static void write_cell(struct buffer *out, const char *text)
{
	for (; *text; text++) {
		if (*text == '|')
			buffer_byte(out, '\\');
		buffer_byte(out, *text);
	}
}

static void write_keys(struct buffer *out, enum kind kind)
{
	bool any = false;

	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++) {
		const struct key_row *row = &keys[key];

		if (row->kind != kind)
			continue;
		if (!any)
			buffer_string(out, "\n| key | takes | what it says | for example |\n|---|---|---|---|\n");
		any = true;
		buffer_format(out, "| `%s` | ", row->word);
		write_type(out, row);
		buffer_string(out, " | ");
		write_cell(out, row->doc);
		buffer_string(out, " | `");
		write_cell(out, row->example);
		buffer_string(out, "` |\n");
	}
}

/* "Stands in a journey, a phase. Holds a pain, a gain." */
static void write_places(struct buffer *out, enum kind kind)
{
	bool any = false;

	for (enum kind outer = KIND_FILE; outer < KIND_COUNT; outer++)
		if (kind_may_hold(outer, kind)) {
			buffer_string(out, any ? ", " : "\nStands in ");
			buffer_string(out, kinds[outer].called);
			any = true;
		}
	buffer_string(out, any ? ".\n" : "");
	any = false;
	for (size_t i = 0; i < KIND_HOLDS_MAX && kinds[kind].holds[i]; i++) {
		buffer_string(out, any ? ", " : "\nHolds ");
		buffer_format(out, "`%s`", kinds[kinds[kind].holds[i]].word);
		any = true;
	}
	if (any)
		buffer_string(out, kinds[kind].flows ? ", and flows.\n" : ".\n");
}

static void write_kind(struct buffer *out, enum kind kind)
{
	buffer_format(out, "\n#### %s\n\n%s\n", kinds[kind].word, kinds[kind].doc);
	if (kinds[kind].example)
		buffer_format(out, "\n```text\n%s\n```\n", kinds[kind].example);
	write_places(out, kind);
	write_keys(out, kind);
}

void generate_reference(struct buffer *out)
{
	buffer_string(out, "\n### Kinds and their keys\n");
	for (enum kind kind = KIND_FILE + 1; kind < KIND_COUNT; kind++)
		write_kind(out, kind);
	buffer_string(out, "\n### Words\n\n| word | of | meaning |\n|---|---|---|\n");
	for (enum word word = WORD_NONE + 1; word < WORD_COUNT; word++)
		buffer_format(out, "| `%s` | %s | %s |\n", words[word].word, word_sets[words[word].set], words[word].meaning);
	buffer_string(out, "\n### Built-in channels\n\n| channel | medium | ownership |\n|---|---|---|\n");
	for (size_t i = 0; i < channels_count; i++)
		buffer_format(out, "| `%s` | %s | %s |\n", channels[i].name, words[channels[i].medium].word,
			      words[channels[i].ownership].word);
	buffer_string(out, "\n### Built-in models\n\n| model | stages |\n|---|---|\n");
	for (size_t i = 0; i < models_count; i++)
		buffer_format(out, "| `%s` | %s |\n", models[i].name, *models[i].stages ? models[i].stages : "none");
	buffer_string(out, "\n### Other names of stages\n\n| name | stage |\n|---|---|\n");
	for (size_t i = 0; i < aliases_count; i++)
		buffer_format(out, "| `%s` | %s |\n", aliases[i].word, aliases[i].stage);
	buffer_byte(out, '\n');
}
