/* Headings to columns. */
#include "import/csv.h"

static const char *const headings[COLUMN_COUNT] = {
#define COLUMN(id, heading) [COLUMN_##id] = heading,
#include "import/csv.def"
#undef COLUMN
};

/* Whether a heading says a word, in capital or small letters. */
static bool says(struct text heading, const char *word)
{
	if (heading.length != strlen(word))
		return false;
	for (size_t i = 0; i < heading.length; i++) {
		char c = heading.bytes[i];

		if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != word[i])
			return false;
	}
	return true;
}

static enum key key_called(struct text word)
{
	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++)
		if (keys[key].kind == KIND_TOUCHPOINT && says(word, keys[key].word))
			return key;
	return KEY_NONE;
}

/* `emotion`, `emotion reason`, `emotion:families`, `emotion:families reason` */
static bool read_score(struct table *table, struct text heading, struct score_column *ret_column)
{
	struct score_column column = {0};
	const char *colon = memchr(heading.bytes, ':', heading.length), *end = heading.bytes + heading.length;
	size_t reason = strlen(" reason");

	column.is_reason = heading.length > reason && says((struct text){end - reason, reason}, " reason");
	heading.length -= column.is_reason ? reason : 0;
	column.key = key_called(colon ? text_between(heading.bytes, colon) : heading);
	if (!column.key || keys[column.key].type != TYPE_SCORE)
		return false;
	if (colon) {
		struct text segment = text_trim(text_between(colon + 1, heading.bytes + heading.length));

		if (!segment.length)
			return false;
		column.segment = intern_name(&table->segments, segment);
	}
	*ret_column = column;
	return true;
}

/* The place of a column of its own; NULL where the heading means none. */
static size_t *find_place(struct table *table, struct text heading)
{
	enum key key = key_called(heading);

	for (enum column column = 0; column < COLUMN_COUNT; column++)
		if (says(heading, headings[column]))
			return &table->columns[column];
	return key ? &table->keys[key] : NULL;
}

static bool is_taken(const struct table *table, const struct score_column *column)
{
	for (size_t i = 0; i < table->scores.count; i++) {
		const struct score_column *one = &table->scores.items[i];

		if (one->key == column->key && one->segment == column->segment && one->is_reason == column->is_reason)
			return true;
	}
	return false;
}

/* Finds out what a column is; false where it is none that can be read. */
static bool read_heading(struct table *table, struct text heading, size_t at)
{
	struct score_column score;
	size_t *place;

	if (read_score(table, heading, &score)) {
		score.at = at;
		if (is_taken(table, &score))
			return false;
		VECTOR_PUSH(table->arena, &table->scores, score);
		return true;
	}
	place = find_place(table, heading);
	if (!place || *place)
		return false;
	*place = at;
	return true;
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
		struct text heading = text_trim(cell.text);

		if (heading.length && !read_heading(table, heading, i))
			csv_warn(table, SAY(CSV_COLUMN, heading), cell.raw);
	}
	if (table->columns[COLUMN_TOUCHPOINT] || table->columns[COLUMN_TITLE])
		return true;
	finding = report_add(table->report, SAY(CSV_NO_TOUCHPOINTS), start);
	finding_help(table->report, finding, SAY(CSV_HEADINGS));
	return false;
}
