/* The touchpoints as a table for spreadsheets (RFC 4180), made so that it can be read back: docs/csv.md.
 *
 * What a spreadsheet would take for a formula gets an apostrophe before it. Numbers stand in columns of their own, are
 * written by this program, and need none. */
#include "base/utf8.h"
#include "base/vector.h"
#include "emit/emit.h"

struct csv;

struct column_row {
	const char *heading;
	void (*add)(struct csv *csv, const struct column_row *row, uint32_t touchpoint);
	enum key key;
	enum kind kind;
	bool always;
};

/* A column of the table at hand. Scores have several: for everyone, and by segment; and for the reasons of each. */
struct column {
	const struct column_row *row;
	uint32_t segment; /* 0: for everyone; else its place in `segments`, from 1 */
	bool reason;
};

struct csv {
	const struct model *model;
	const struct artefact *artefact;
	const struct journey *journey;  /* of the row at hand */
	struct arena *arena;
	struct buffer *out;
	struct buffer cell;             /* the text being put together */
	bool is_number;                 /* of the cell: it is no text */
	uint32_t *places;               /* by symbol: the place of the segment of that name, from 1 */
	VECTOR(uint32_t) segments;      /* symbols of the names of all segments of all journeys */
	VECTOR(struct column) columns;
	const struct value **scores;    /* by place of a segment, 0 for everyone: of the touchpoint and key at hand */
	uint32_t *leading, *next;       /* by transition, from 1: the next one out of the same touchpoint; by entity: the first */
};

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

/* Writes the cell that was put together, and empties it. */
static void end_cell(struct csv *csv, bool first)
{
	struct text text = buffer_text(&csv->cell);
	bool quoted = needs_quotes(text);

	if (!first)
		buffer_byte(csv->out, ',');
	if (quoted)
		buffer_byte(csv->out, '"');
	if (!csv->is_number && needs_apostrophe(text))
		buffer_byte(csv->out, '\'');
	for (size_t i = 0; i < text.length; i++) {
		if (text.bytes[i] == '"')
			buffer_byte(csv->out, '"');
		buffer_byte(csv->out, text.bytes[i]);
	}
	if (quoted)
		buffer_byte(csv->out, '"');
	csv->cell.length = 0;
	csv->is_number = false;
}

static void add_text(struct csv *csv, struct text text)
{
	buffer_add(&csv->cell, text);
}

/* One more text of a list, on a line of its own. Its own further lines begin with two spaces, so that they are told from
 * the next text. */
static void add_line(struct csv *csv, struct text text, bool first)
{
	if (!first)
		buffer_byte(&csv->cell, '\n');
	while (text.length && (text.bytes[0] == ' ' || text.bytes[0] == '\n')) {
		text.bytes++;
		text.length--;
	}
	for (size_t i = 0; i < text.length; i++) {
		buffer_byte(&csv->cell, text.bytes[i]);
		if (text.bytes[i] == '\n')
			buffer_string(&csv->cell, "  ");
	}
}

static void add_word(struct csv *csv, enum word word)
{
	buffer_string(&csv->cell, words[word].word);
}

/* ---- the functions of csv.def */

static void add_journey_name(struct csv *csv, const struct column_row *row, uint32_t touchpoint)
{
	(void)row, (void)touchpoint;
	add_text(csv, entity_name(csv->model, csv->journey->entity));
}

static void add_journey_title(struct csv *csv, const struct column_row *row, uint32_t touchpoint)
{
	(void)row, (void)touchpoint;
	add_text(csv, entity_title(csv->model, csv->journey->entity));
}

static uint32_t phase_of(const struct csv *csv, uint32_t touchpoint)
{
	return csv->model->entities.items[touchpoint].parent;
}

static void add_phase_name(struct csv *csv, const struct column_row *row, uint32_t touchpoint)
{
	(void)row;
	add_text(csv, entity_name(csv->model, phase_of(csv, touchpoint)));
}

static void add_phase_title(struct csv *csv, const struct column_row *row, uint32_t touchpoint)
{
	(void)row;
	add_text(csv, entity_title(csv->model, phase_of(csv, touchpoint)));
}

static void add_stage(struct csv *csv, const struct column_row *row, uint32_t touchpoint)
{
	(void)row;
	add_text(csv, phase_stage(csv->model, csv->journey, phase_of(csv, touchpoint)));
}

static void add_name(struct csv *csv, const struct column_row *row, uint32_t touchpoint)
{
	(void)row;
	add_text(csv, entity_name(csv->model, touchpoint));
}

static void add_title(struct csv *csv, const struct column_row *row, uint32_t touchpoint)
{
	(void)row;
	add_text(csv, entity_title(csv->model, touchpoint));
}

static void add_medium(struct csv *csv, const struct column_row *row, uint32_t touchpoint)
{
	enum word word = touchpoint_medium(csv->model, touchpoint);

	(void)row;
	if (word)
		add_word(csv, word);
}

static void add_ownership(struct csv *csv, const struct column_row *row, uint32_t touchpoint)
{
	enum word word = touchpoint_ownership(csv->model, touchpoint);

	(void)row;
	if (word)
		add_word(csv, word);
}

static void add_conversion(struct csv *csv, const struct column_row *row, uint32_t touchpoint)
{
	(void)row;
	if (touchpoint_is_conversion(csv->model, csv->journey, touchpoint))
		buffer_string(&csv->cell, "yes");
}

static void add_moment_reason(struct csv *csv, const struct column_row *row, uint32_t touchpoint)
{
	add_text(csv, entity_text(csv->model, touchpoint, row->key));
}

/* `rival 1 four questions`: a name, a number, and the rest is the reason. */
static void add_rating(struct csv *csv, const struct value *value, bool first)
{
	struct buffer line = buffer_in(csv->arena);

	buffer_add(&line, entity_name(csv->model, value->ref));
	buffer_byte(&line, ' ');
	buffer_number(&line, value->number);
	if (value->text) {
		buffer_byte(&line, ' ');
		buffer_add(&line, model_text(csv->model, value->text));
	}
	add_line(csv, buffer_text(&line), first);
}

/* A value of a list, or the only one. */
static void add_value(struct csv *csv, const struct value *value, bool first)
{
	struct text text = model_text(csv->model, value->text);
	bool many = keys[value->key].many;

	switch (keys[value->key].type) {
	case TYPE_WORD: case TYPE_MOMENT:
		add_word(csv, (enum word)value->word);
		break;
	case TYPE_RATING:
		add_rating(csv, value, first);
		break;
	case TYPE_REF: case TYPE_EVIDENCE:
		if (!first)
			buffer_string(&csv->cell, ", ");
		add_text(csv, value->ref ? entity_name(csv->model, value->ref) : text);
		if (value->mark & MARK_ASSUMPTION)
			buffer_string(&csv->cell, "assumption");
		break;
	default:
		if (many)
			add_line(csv, text, first);
		else
			add_text(csv, text);
		break;
	}
}

static void add_key(struct csv *csv, const struct column_row *row, uint32_t touchpoint)
{
	struct values values = entity_values(csv->model, touchpoint, row->key);

	for (size_t i = 0; i < values.count; i++)
		add_value(csv, &values.items[i], i == 0);
}

static void add_blocks(struct csv *csv, const struct column_row *row, uint32_t touchpoint)
{
	bool first = true;

	for (uint32_t block = 0; (block = entity_child(csv->model, touchpoint, row->kind, block)) != 0; first = false)
		add_line(csv, entity_title(csv->model, block), first);
}

/* `checkout 8% adds to cart`: a name, perhaps a share, and the rest is the label. */
static void add_step(struct csv *csv, const struct transition *transition, bool first)
{
	struct buffer line = buffer_in(csv->arena);
	struct values share = transition_values(csv->model, transition, KEY_TRANSITION_SHARE);
	struct text label = transition_text(csv->model, transition, KEY_TRANSITION_LABEL);

	buffer_add(&line, transition->to == PLACE_EXIT ? TEXT("exit") : entity_name(csv->model, transition->to));
	if (share.count) {
		buffer_byte(&line, ' ');
		buffer_number(&line, share.items[0].number);
		buffer_byte(&line, '%');
	}
	if (label.length) {
		buffer_byte(&line, ' ');
		buffer_add(&line, label);
	}
	add_line(csv, buffer_text(&line), first);
}

static void add_next(struct csv *csv, const struct column_row *row, uint32_t touchpoint)
{
	const struct transition *transitions = csv->model->transitions.items;
	bool first = true;

	(void)row;
	for (uint32_t t = csv->leading[touchpoint]; t; t = csv->next[t]) {
		add_step(csv, &transitions[t - 1], first);
		first = false;
	}
}

/* ---- the columns of this table */

static const struct column_row column_rows[] = {
#define COLUMN(called, function, of, ...) {.heading = called, .add = function, .key = KEY_##of, __VA_ARGS__},
#include "emit/csv.def"
#undef COLUMN
};

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
				used[place_of(csv, &scores.items[s])] |= scores.items[s].text ? 3 : 1;
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
	for (size_t i = 0; i < sizeof column_rows / sizeof *column_rows; i++) {
		const struct column_row *row = &column_rows[i];

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
			add_text(csv, intern_text(&csv->model->intern, csv->segments.items[column->segment - 1]));
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
		add_text(csv, model_text(csv->model, score->text));
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

bool emit_csv(const struct model *model, const struct artefact *artefact, struct buffer *out, struct text *ret_remark)
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
				*ret_remark = TEXT("the table would be larger than 1 GiB; json holds the same, once");
				return false;
			}
		}
	return true;
}
