/* The sentences that stand in tables, as entries of a gettext template: what messages can say in another language. */
#include "generate.h"

#include "diff/diff.h"
#include "lint/choice.h"
#include "report/saying.h"

/* A string as gettext writes it. */
static void write_string(struct buffer *out, const char *string)
{
	buffer_byte(out, '"');
	for (; *string; string++)
		switch (*string) {
		case '"': case '\\': buffer_format(out, "\\%c", *string); break;
		case '\n': buffer_string(out, "\\n"); break;
		default: buffer_byte(out, *string);
		}
	buffer_byte(out, '"');
}

/* An entry; `what` tells translators where it is said. */
static void write_entry(struct buffer *out, const char *what, const char *string)
{
	if (!string || !*string)
		return;
	buffer_format(out, "\n#. %s\nmsgid ", what);
	write_string(out, string);
	buffer_string(out, "\nmsgstr \"\"\n");
}

/* What a row of a table says of one thing. */
static void write_row(struct buffer *out, const char *what, const char *name, const char *string)
{
	struct buffer comment = buffer_in(out->arena);

	buffer_format(&comment, "%s %s", what, name);
	buffer_byte(&comment, '\0');
	write_entry(out, comment.bytes, string);
}

static void write_phrases(struct buffer *out)
{
	static const char *const names[] = {
#define PHRASE(id, text) [PHRASE_##id] = "phrase " #id,
#include "report/messages.def"
	};

	for (enum phrase phrase = PHRASE_NONE + 1; phrase < PHRASE_COUNT; phrase++)
		write_entry(out, names[phrase], phrases[phrase].text);
}

static void write_rules(struct buffer *out)
{
	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++) {
		const struct rule_row *row = &rules[rule];

		write_row(out, "summary of rule", row->name, row->summary);
		write_row(out, "why of rule", row->name, row->why);
		write_row(out, "when not of rule", row->name, row->when_not);
		write_row(out, "help of rule", row->name, row->help);
	}
	for (enum rule_group group = 0; group < GROUP_COUNT; group++)
		write_entry(out, "group of rules", rule_groups[group]);
	for (enum fixing fixing = FIXING_NONE; fixing <= FIXING_UNSAFE; fixing++)
		write_entry(out, "fix of a rule", fixings[fixing]);
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++) {
		write_row(out, "configuration key", settings_rows[setting].key, settings_rows[setting].doc);
		write_row(out, "usual value of", settings_rows[setting].key, settings_rows[setting].usual_text);
	}
}

static void write_language(struct buffer *out)
{
	for (enum kind kind = KIND_FILE; kind < KIND_COUNT; kind++) {
		write_row(out, "noun for kind", kinds[kind].word, kinds[kind].word);
		write_row(out, "one of kind", kinds[kind].word, kinds[kind].called);
		write_row(out, "kind", kinds[kind].word, kinds[kind].doc);
	}
	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++)
		write_row(out, kinds[keys[key].kind].word, keys[key].word, keys[key].doc);
	for (enum word_set set = SET_NONE + 1; set < SET_COUNT; set++)
		write_entry(out, "set of words", word_sets[set]);
	for (enum word word = WORD_NONE + 1; word < WORD_COUNT; word++)
		write_row(out, word_sets[words[word].set], words[word].word, words[word].meaning);
}

static void write_changes(struct buffer *out)
{
	for (enum change_id id = 0; id < CHANGE_COUNT; id++)
		write_row(out, "change", change_rows[id].name, change_rows[id].sentence);
}

static void write_help(struct buffer *out)
{
	for (enum command command = 0; command < COMMAND_COUNT; command++)
		write_row(out, "help of", command_rows[command].name, command_rows[command].doc);
	for (enum option option = 0; option < OPTION_COUNT; option++)
		write_row(out, "help of option", option_rows[option].name, option_rows[option].doc);
}

void generate_catalogue(struct buffer *out)
{
	buffer_string(out, "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n");
	write_phrases(out);
	write_rules(out);
	write_language(out);
	write_changes(out);
	write_help(out);
}
