/* What stands in the cells of the CSV table: the functions of csv.def. */
#include "emit/csv.h"

/* ---- putting a cell together */

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
	while (text.length && (text.bytes[0] == ' ' || text.bytes[0] == '\n' || text.bytes[0] == '\r')) {
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
	struct text reason = model_text(csv->model, value->text);

	buffer_add(&line, entity_name(csv->model, value->ref));
	buffer_byte(&line, ' ');
	buffer_number(&line, value->number);
	if (reason.length) {
		buffer_byte(&line, ' ');
		buffer_add(&line, reason);
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

/* One that says nothing has no line. */
static void add_blocks(struct csv *csv, const struct column_row *row, uint32_t touchpoint)
{
	for (uint32_t block = 0; (block = entity_child(csv->model, touchpoint, row->kind, block)) != 0;)
		if (text_trim(entity_title(csv->model, block)).length)
			add_line(csv, entity_title(csv->model, block), !csv->cell.length);
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

/* ---- the table */

const struct column_row csv_columns[] = {
#define COLUMN(called, function, of, ...) {.heading = called, .add = function, .key = KEY_##of, __VA_ARGS__},
#include "emit/csv.def"
#undef COLUMN
};

const size_t csv_columns_count = sizeof csv_columns / sizeof *csv_columns;
