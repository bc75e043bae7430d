/* Headings to columns. */
#include "import/csv.h"

static const char *const headings[COLUMN_COUNT] = {
#define COLUMN(id, heading) [COLUMN_##id] = heading,
#include "import/csv.def"
#undef COLUMN
};

bool csv_says(struct text text, const char *word)
{
	if (text.length != strlen(word))
		return false;
	for (size_t i = 0; i < text.length; i++) {
		char c = text.bytes[i];

		if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != word[i])
			return false;
	}
	return true;
}

static enum key key_called(struct text word)
{
	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++)
		if (keys[key].kind == KIND_TOUCHPOINT && csv_says(word, keys[key].word))
			return key;
	return KEY_NONE;
}

/* The score that is called `emotion` or `emotion:families`; a new one where it was not seen before. NULL: none. */
static struct score_column *find_score(struct table *table, struct text name)
{
	const char *colon = text_seek(name, ':'), *end = name.bytes + name.length;
	enum key key = key_called(colon ? text_between(name.bytes, colon) : name);
	struct text segment = colon ? text_trim(text_between(colon + 1, end)) : TEXT("");
	struct buffer called = buffer_in(table->arena);
	uint32_t symbol;

	if (!key || keys[key].type != TYPE_SCORE || (colon && !segment.length))
		return NULL;
	buffer_format(&called, "%s:", keys[key].word);
	buffer_add(&called, segment);
	symbol = intern_name(&table->score_names, buffer_text(&called));
	if (symbol > table->scores.count) {
		struct score_column score = {.key = key, .segment = colon ? intern_name(&table->segments, segment) : 0};

		VECTOR_PUSH(table->arena, &table->scores, score);
	}
	return &table->scores.items[symbol - 1];
}

/* The place of a column of its own; NULL where the heading means none. */
static size_t *find_place(struct table *table, struct text heading)
{
	enum key key = key_called(heading);

	for (enum column column = 0; column < COLUMN_COUNT; column++)
		if (csv_says(heading, headings[column]))
			return &table->columns[column];
	return key ? &table->keys[key] : NULL;
}

/* Where a heading wants its column to be noted; NULL where it means none. */
static size_t *find_any_place(struct table *table, struct text heading)
{
	size_t reason = strlen(" reason");
	struct text end = {heading.bytes + heading.length - reason, reason};
	bool is_reason = heading.length > reason && csv_says(end, " reason");
	struct score_column *score;

	heading.length -= is_reason ? reason : 0;
	score = find_score(table, heading);
	heading.length += is_reason ? reason : 0;
	if (!score)
		return find_place(table, heading);
	return is_reason ? &score->reason : &score->at;
}

/* Finds out what a column is, and warns where it is none that can be read. */
static void read_heading(struct table *table, struct cell cell, size_t at)
{
	struct text heading = text_trim(cell.text);
	size_t *place = find_any_place(table, heading);

	if (!place)
		csv_warn(table, SAY(CSV_COLUMN, heading), cell.raw);
	else if (*place)
		csv_warn(table, SAY(CSV_COLUMN_TWICE, heading), cell.raw);
	else
		*place = at;
}

/* Warns of what stands under no heading, once for each column. */
static void find_strays(struct table *table)
{
	const struct row *first = &table->rows.items[0];
	size_t room = 1;
	bool *told;

	for (size_t i = 1; i < table->rows.count; i++)
		room = table->rows.items[i].count >= room ? table->rows.items[i].count + 1 : room;
	told = arena_clear(table->arena, room * sizeof *told);
	for (size_t i = 1; i < table->rows.count; i++)
		for (size_t at = 1; at <= table->rows.items[i].count; at++) {
			struct cell cell = csv_cell(table, &table->rows.items[i], at);

			if (told[at] || !text_trim(cell.text).length)
				continue;
			if (text_trim(csv_cell(table, first, at).text).length)
				continue;
			csv_warn(table, SAY(CSV_STRAY), cell.raw);
			told[at] = true;
		}
}

bool csv_find_columns(struct table *table)
{
	struct place start = {table->source, table->source->bom, table->source->bom};
	struct finding *finding;
	const struct row *row;

	if (!table->rows.count) {
		report_add(table->report, SAY(CSV_EMPTY), start);
		return false;
	}
	row = &table->rows.items[0];
	for (size_t i = 1; i <= row->count; i++) {
		struct cell cell = csv_cell(table, row, i);

		if (text_trim(cell.text).length)
			read_heading(table, cell, i);
	}
	if (table->columns[COLUMN_TOUCHPOINT] || table->columns[COLUMN_TITLE]) {
		find_strays(table);
		return true;
	}
	finding = report_add(table->report, SAY(CSV_NO_TOUCHPOINTS), start);
	finding_help(table->report, finding, SAY(CSV_HEADINGS));
	return false;
}
