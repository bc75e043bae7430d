/* The touchpoints as a table for spreadsheets (RFC 4180), made so that it can be read back: docs/csv.md.
 *
 * What a spreadsheet would take for a formula gets an apostrophe before it. Numbers stand in columns of their own, are
 * written by this program, and need none. */
#include "emit/csv.h"

#include "base/utf8.h"

/* ---- cells */

/* What a spreadsheet may take for the beginning of a formula, or for white space before one. */
static bool begins_formula(const char *at, const char *end)
{
	uint32_t rune = at < end ? utf8_next(&at, end, NULL) : 0;

	return rune == '=' || rune == '+' || rune == '-' || rune == '@' || rune == '\t' || rune == '\r' || rune == '\n'
	       || rune == 0xFF1D || rune == 0xFF0B || rune == 0xFF0D || rune == 0xFF20;
}

/* Apostrophes that stand before the beginning of a formula already get one more, so that one can be taken off again. */
static bool needs_apostrophe(struct text text)
{
	const char *at = text.bytes, *end = at + text.length;

	while (at < end && *at == '\'')
		at++;
	return begins_formula(at, end);
}

static bool needs_quotes(struct text text)
{
	for (size_t i = 0; i < text.length; i++)
		if (strchr("\",;\t\n\r", text.bytes[i]) && text.bytes[i])
			return true;
	return false;
}

/* A text of a map, between quotes or not. A control character (DEL, C1: a source holds no others) becomes U+FFFD, since a
 * table may be shown on a terminal. */
static void write_text(struct buffer *out, struct text text)
{
	const char *at = text.bytes, *end = at + text.length;

	for (; at < end; at++) {
		bool is_c1 = (unsigned char)*at == 0xC2 && at + 1 < end && (unsigned char)at[1] < 0xA0;

		if (*at == '"')
			buffer_byte(out, '"');
		if (is_c1 || *at == 0x7F)
			buffer_rune(out, RUNE_REPLACEMENT);
		else
			buffer_byte(out, *at);
		at += is_c1;
	}
}

/* A CR before a line end, or at the end, would become a part of it: it becomes a space. */
static void tame_returns(struct buffer *cell)
{
	for (size_t i = 0; i < cell->length; i++)
		if (cell->bytes[i] == '\r' && (i + 1 == cell->length || cell->bytes[i + 1] == '\n'))
			cell->bytes[i] = ' ';
}

/* Writes the cell that was put together, and empties it. */
static void end_cell(struct csv *csv, bool first)
{
	struct text text = buffer_text(&csv->cell);
	bool quoted;

	tame_returns(&csv->cell);
	quoted = needs_quotes(text);
	if (!first)
		buffer_byte(csv->out, ',');
	if (quoted)
		buffer_byte(csv->out, '"');
	if (!csv->is_number && needs_apostrophe(text))
		buffer_byte(csv->out, '\'');
	write_text(csv->out, text);
	if (quoted)
		buffer_byte(csv->out, '"');
	csv->cell.length = 0;
	csv->is_number = false;
}

/* ---- the columns of this table */

static void find_segments(struct csv *csv)
{
	const struct model *model = csv->model;
	const struct journey *journey = NULL;

	csv->places = arena_clear(csv->arena, (model->intern.count + 1) * sizeof *csv->places);
	while ((journey = artefact_journey(model, csv->artefact, journey)) != NULL)
		for (uint32_t i = 0; i < journey->segment_count; i++) {
			uint32_t symbol = model->entities.items[model->segments.items[journey->segments + i]].name;

			if (csv->places[symbol])
				continue;
			VECTOR_PUSH(csv->arena, &csv->segments, symbol);
			csv->places[symbol] = (uint32_t)csv->segments.count;
		}
	csv->scores = arena_clear(csv->arena, (csv->segments.count + 1) * sizeof(struct value *));
}

static uint32_t place_of(const struct csv *csv, const struct value *score)
{
	return score->ref ? csv->places[csv->model->entities.items[score->ref].name] : 0;
}

/* Which scores of a key any touchpoint has, and which of those with a reason: 1, 2, by place of the segment. */
static void find_scores(const struct csv *csv, enum key key, unsigned char *used)
{
	const struct model *model = csv->model;
	const struct journey *journey = NULL;

	while ((journey = artefact_journey(model, csv->artefact, journey)) != NULL)
		for (uint32_t i = 0; i < journey->touchpoint_count; i++) {
			uint32_t touchpoint = model->touchpoints.items[journey->touchpoints + i];
			struct values scores = entity_values(model, touchpoint, key);

			for (size_t s = 0; s < scores.count; s++)
				used[place_of(csv, &scores.items[s])] |= model_text(model, scores.items[s].text).length ? 3 : 1;
		}
}

static void push_scores(struct csv *csv, const struct column_row *row)
{
	unsigned char *used = arena_clear(csv->arena, csv->segments.count + 1);

	find_scores(csv, row->key, used);
	for (uint32_t place = 0; place <= csv->segments.count; place++) {
		if (place == 0 || row->always || used[place])
			VECTOR_PUSH(csv->arena, &csv->columns, ((struct column){row, place, false}));
		if (used[place] & 2)
			VECTOR_PUSH(csv->arena, &csv->columns, ((struct column){row, place, true}));
	}
}

static void find_columns(struct csv *csv)
{
	for (size_t i = 0; i < csv_columns_count; i++) {
		const struct column_row *row = &csv_columns[i];

		if (keys[row->key].type == TYPE_SCORE && row->key)
			push_scores(csv, row);
		else
			VECTOR_PUSH(csv->arena, &csv->columns, ((struct column){.row = row}));
	}
}

static void write_heading(struct csv *csv)
{
	for (size_t i = 0; i < csv->columns.count; i++) {
		const struct column *column = &csv->columns.items[i];

		buffer_string(&csv->cell, column->row->heading);
		if (column->segment) {
			buffer_byte(&csv->cell, ':');
			buffer_add(&csv->cell, intern_text(&csv->model->intern, csv->segments.items[column->segment - 1]));
		}
		if (column->reason)
			buffer_string(&csv->cell, " reason");
		end_cell(csv, i == 0);
	}
	buffer_string(csv->out, "\r\n");
}

/* ---- rows */

/* Puts the scores of a key at their places, or takes them away again. */
static void spread_scores(struct csv *csv, enum key key, uint32_t touchpoint, bool there)
{
	struct values scores = entity_values(csv->model, touchpoint, key);

	for (size_t i = 0; i < scores.count; i++)
		csv->scores[place_of(csv, &scores.items[i])] = there ? &scores.items[i] : NULL;
}

static void add_score(struct csv *csv, const struct column *column)
{
	const struct value *score = csv->scores[column->segment];

	if (!score)
		return;
	csv->is_number = !column->reason;
	if (column->reason)
		buffer_add(&csv->cell, model_text(csv->model, score->text));
	else
		buffer_number(&csv->cell, score->number);
}

static void write_row(struct csv *csv, uint32_t touchpoint)
{
	enum key spread = KEY_NONE;

	for (size_t i = 0; i < csv->columns.count; i++) {
		const struct column *column = &csv->columns.items[i];
		enum key key = keys[column->row->key].type == TYPE_SCORE ? column->row->key : KEY_NONE;

		if (key != spread) {
			if (spread)
				spread_scores(csv, spread, touchpoint, false);
			if (key)
				spread_scores(csv, key, touchpoint, true);
			spread = key;
		}
		if (key)
			add_score(csv, column);
		else
			column->row->add(csv, column->row, touchpoint);
		end_cell(csv, i == 0);
	}
	buffer_string(csv->out, "\r\n");
}

/* Chains the transitions of all journeys by where they come from. Implied ones are no part of the table. */
static void chain_transitions(struct csv *csv)
{
	const struct model *model = csv->model;

	csv->leading = arena_clear(csv->arena, (model->entities.count + 1) * sizeof *csv->leading);
	csv->next = arena_clear(csv->arena, (model->transitions.count + 1) * sizeof *csv->next);
	for (size_t i = model->transitions.count; i-- > 0;) {
		const struct transition *transition = &model->transitions.items[i];

		if (transition->from == PLACE_START || !transition->node)
			continue;
		csv->next[i + 1] = csv->leading[transition->from];
		csv->leading[transition->from] = (uint32_t)i + 1;
	}
}

bool emit_csv(const struct model *model, const struct artefact *artefact, struct buffer *out, struct saying *ret_remark)
{
	struct csv csv = {.model = model, .artefact = artefact, .arena = out->arena, .out = out, .cell = buffer_in(out->arena)};

	find_segments(&csv);
	find_columns(&csv);
	chain_transitions(&csv);
	write_heading(&csv);
	while ((csv.journey = artefact_journey(model, artefact, csv.journey)) != NULL)
		for (uint32_t i = 0; i < csv.journey->touchpoint_count; i++) {
			uint32_t touchpoint = model->touchpoints.items[csv.journey->touchpoints + i];

			if (artefact_shows(artefact, entity_values(model, touchpoint, KEY_TOUCHPOINT_FOR)))
				write_row(&csv, touchpoint);
			if (out->length > OUTPUT_MOST) {
				*ret_remark = SAY(CSV_TOO_LARGE);
				return false;
			}
		}
	return true;
}
