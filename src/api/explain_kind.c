/* The kinds of block and their keys, as pages and as JSON. */
#include "api/explain.h"

/* What a key takes, in words. */
static const char *const type_names[] = {
	[TYPE_TEXT] = IN_ENGLISH("a text"), [TYPE_LINK] = IN_ENGLISH("an address"), [TYPE_NAME] = IN_ENGLISH("a word"), [TYPE_WORD] = IN_ENGLISH("one of some words"),
	[TYPE_NUMBER] = IN_ENGLISH("a number"), [TYPE_PERCENT] = IN_ENGLISH("a percentage"), [TYPE_AMOUNT] = IN_ENGLISH("a number or a percentage"),
	[TYPE_TARGET] = IN_ENGLISH("a number or a percentage, with >= or <= before it"), [TYPE_DATE] = IN_ENGLISH("a date"),
	[TYPE_DURATION] = IN_ENGLISH("a duration"), [TYPE_REF] = IN_ENGLISH("a name"), [TYPE_EVIDENCE] = IN_ENGLISH("names of evidence, or assumption"),
	[TYPE_SCALE] = IN_ENGLISH("two numbers"), [TYPE_SCORE] = IN_ENGLISH("a number for everyone, then one for each segment, with reasons"),
	[TYPE_MOMENT] = IN_ENGLISH("a word, and the reason"), [TYPE_RATING] = IN_ENGLISH("names of competitors, each with a score and the reason"),
};

static void add_line(struct page *page, enum key key)
{
	struct buffer line = buffer_in(page->out->arena);

	buffer_format(&line, "%s: %s\n", keys[key].word, keys[key].example);
	page_map(page, buffer_text(&line), false);
}

static void add_words(struct page *page, enum word_set set)
{
	page_heading(page, "Words");
	page_begin_list(page);
	for (enum word word = WORD_NONE + 1; word < WORD_COUNT; word++)
		if (words[word].set == set)
			page_entry(page, text_of(words[word].word), words[word].meaning);
}

void explain_key(struct page *page, enum key key)
{
	const struct key_row *row = &keys[key];
	struct buffer line = buffer_in(page->out->arena);

	buffer_format(&line, tongue_say(page->tongue, "%s, of %s"), row->word, tongue_say(page->tongue, kinds[row->kind].called));
	page_title(page, buffer_text(&line));
	page_paragraph(page, row->doc);
	line = buffer_in(page->out->arena);
	if (row->of && row->type == TYPE_REF)
		buffer_format(&line, tongue_say(page->tongue, "Takes a name of %s"), tongue_say(page->tongue, kinds[row->of].called));
	else
		buffer_format(&line, tongue_say(page->tongue, "Takes %s"), tongue_say(page->tongue, type_names[row->type]));
	if (row->low != 0 || row->high != 0)
		buffer_format(&line, tongue_say(page->tongue, ", from %s to %s"), number_string(line.arena, row->low),
			      number_string(line.arena, row->high));
	buffer_string(&line, row->many ? tongue_say(page->tongue, "; several, with commas between") : "");
	buffer_byte(&line, '.');
	buffer_byte(&line, '\0');
	page_paragraph(page, line.bytes);
	page_heading(page, "Example");
	add_line(page, key);
	if (row->words)
		add_words(page, row->words);
}

/* ---- kinds */

static bool has_keys(enum kind kind)
{
	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++)
		if (keys[key].kind == kind)
			return true;
	return false;
}

static void add_keys(struct page *page, enum kind kind)
{
	if (!has_keys(kind))
		return;
	page_heading(page, "Keys");
	page_begin_list(page);
	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++)
		if (keys[key].kind == kind)
			page_entry(page, text_of(keys[key].word), keys[key].doc);
}

static void add_blocks(struct page *page, enum kind kind)
{
	if (kinds[kind].holds[0] == KIND_NONE)
		return;
	page_heading(page, "Blocks in it");
	page_begin_list(page);
	for (size_t i = 0; i < KIND_HOLDS_MAX && kinds[kind].holds[i]; i++)
		page_entry(page, text_of(kinds[kinds[kind].holds[i]].word), kinds[kinds[kind].holds[i]].doc);
}

/* Which medium a channel has, and whose it is. */
static void add_channels(struct page *page)
{
	page_heading(page, "Built in");
	page_begin_list(page);
	for (size_t i = 0; i < channels_count; i++) {
		struct buffer meaning = buffer_in(page->out->arena);

		buffer_format(&meaning, "%s, %s", words[channels[i].medium].word, words[channels[i].ownership].word);
		buffer_byte(&meaning, '\0');
		page_entry(page, text_of(channels[i].name), meaning.bytes);
	}
}

static void add_models(struct page *page)
{
	page_heading(page, "Built in");
	page_begin_list(page);
	for (size_t i = 0; i < models_count; i++) {
		const char *stages = models[i].stages;

		page_entry(page, text_of(models[i].name), *stages ? stages : IN_ENGLISH("no stages"));
	}
}

void explain_kind(struct page *page, enum kind kind)
{
	page_title(page, text_of(kinds[kind].word));
	page_paragraph(page, kinds[kind].doc);
	if (kinds[kind].example) {
		page_heading(page, "Example");
		page_map(page, text_of(kinds[kind].example), false);
	}
	add_keys(page, kind);
	add_blocks(page, kind);
	if (kind == KIND_CHANNEL)
		add_channels(page);
	if (kind == KIND_MODEL)
		add_models(page);
}

/* The keys of a kind in one line, for the list. */
static const char *key_list(struct arena *arena, enum tongue tongue, enum kind kind)
{
	struct buffer out = buffer_in(arena);

	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++)
		if (keys[key].kind == kind)
			buffer_format(&out, "%s%s", out.length ? " " : tongue_say(tongue, "Keys: "), keys[key].word);
	buffer_byte(&out, '\0');
	return out.bytes;
}

void list_kinds(struct page *page)
{
	for (enum kind kind = KIND_FILE + 1; kind < KIND_COUNT; kind++) {
		page_title(page, text_of(kinds[kind].word));
		if (page->form == PAGE_TEXT)
			page->begun = false;
		page_paragraph(page, kinds[kind].doc);
		if (!has_keys(kind))
			continue;
		if (page->form == PAGE_TEXT)
			page->begun = false;
		page_paragraph(page, key_list(page->out->arena, page->tongue, kind));
	}
}

/* ---- JSON */

static void write_string(struct json *json, const char *key, const char *value)
{
	json_key(json, key);
	json_string(json, value);
}

static void write_words(struct json *json, enum word_set set)
{
	json_key(json, "words");
	json_open_flat(json, '[');
	for (enum word word = WORD_NONE + 1; word < WORD_COUNT && set; word++)
		if (words[word].set == set)
			json_string(json, words[word].word);
	json_close(json, ']');
}

void explain_key_json(struct json *json, enum tongue tongue, enum key key)
{
	const struct key_row *row = &keys[key];

	json_open_flat(json, '{');
	write_string(json, "key", row->word);
	write_string(json, "kind", kinds[row->kind].word);
	write_string(json, "takes", tongue_say(tongue, type_names[row->type]));
	json_key(json, "list");
	json_bool(json, row->many);
	write_words(json, row->words);
	write_string(json, "doc", tongue_say(tongue, row->doc));
	write_string(json, "example", row->example);
	json_close(json, '}');
}

void explain_kind_json(struct json *json, enum tongue tongue, enum kind kind)
{
	json_open(json, '{');
	write_string(json, "kind", kinds[kind].word);
	write_string(json, "doc", tongue_say(tongue, kinds[kind].doc));
	write_string(json, "example", kinds[kind].example);
	json_key(json, "holds");
	json_open_flat(json, '[');
	for (size_t i = 0; i < KIND_HOLDS_MAX && kinds[kind].holds[i]; i++)
		json_string(json, kinds[kinds[kind].holds[i]].word);
	json_close(json, ']');
	json_key(json, "flows");
	json_bool(json, kinds[kind].flows);
	json_key(json, "keys");
	json_open(json, '[');
	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++)
		if (keys[key].kind == kind)
			explain_key_json(json, tongue, key);
	json_close(json, ']');
	json_close(json, '}');
}

void list_kinds_json(struct json *json, enum tongue tongue)
{
	json_open(json, '[');
	for (enum kind kind = KIND_FILE + 1; kind < KIND_COUNT; kind++)
		explain_kind_json(json, tongue, kind);
	json_close(json, ']');
}
