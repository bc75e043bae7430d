/* A journey of a table as a map. */
#include <math.h>

#include "base/buffer.h"
#include "import/csv.h"
#include "import/writer.h"

/* ---- the scale: as far as the scores go, and at least the usual one */

struct scale {
	double low, high;
};

static void widen(struct scale *scale, struct text text, enum key key)
{
	double value;

	if (!csv_is_score(text, key, &value))
		return;
	scale->low = fmin(scale->low, value);
	scale->high = fmax(scale->high, value);
}

static void widen_by_row(struct scale *scale, const struct table *table, const struct row *row)
{
	struct text rest = csv_cell(table, row, table->keys[KEY_TOUCHPOINT_COMPETITOR]).text, name, number, reason;

	for (size_t i = 0; i < csv_scores(table, row); i++) {
		const struct score_column *score = &table->scores.items[i];

		if (score->key == KEY_TOUCHPOINT_EMOTION && score->at)
			widen(scale, csv_number(table->arena, csv_cell(table, row, score->at).text), score->key);
	}
	while (rest.length)
		if (csv_split_rating(table->arena, csv_next_line(table->arena, &rest), &name, &number, &reason))
			widen(scale, number, KEY_TOUCHPOINT_COMPETITOR);
}

static void write_scale(struct buffer *out, const struct table *table, const struct csv_journey *journey)
{
	struct scale scale = {-2, 2};

	for (size_t i = 0; i < journey->rows.count; i++)
		widen_by_row(&scale, table, &table->rows.items[journey->rows.items[i]]);
	if (scale.low == -2 && scale.high == 2)
		return;
	buffer_string(out, "scale: ");
	buffer_number(out, scale.low);
	buffer_string(out, ", ");
	buffer_number(out, scale.high);
	buffer_byte(out, '\n');
}

/* ---- keys and flows */

/* Whether a text is among words, in capital or small letters. */
static bool is_among(struct text text, const char *const *list)
{
	while (*list && !csv_says(text, *list))
		list++;
	return *list != NULL;
}

static void write_conversion(struct buffer *out, struct table *table, const struct csv_journey *journey)
{
	static const char *const yes[] = {"yes", "true", "x", "1", "ja", "waar", NULL};
	static const char *const no[] = {"", "no", "false", "0", "nee", "onwaar", NULL};
	bool first = true;

	for (size_t i = 0; i < journey->rows.count; i++) {
		size_t row = journey->rows.items[i];
		struct cell cell = csv_cell(table, &table->rows.items[row], table->columns[COLUMN_CONVERSION]);
		struct text text = text_trim(cell.text);

		if (is_among(text, no))
			continue;
		if (!is_among(text, yes)) {
			csv_leave_out(table, cell, text, "conversion", SAY(CSV_YES));
			continue;
		}
		buffer_string(out, first ? "conversion: " : ", ");
		buffer_add(out, table->names[row]);
		first = false;
	}
	if (!first)
		buffer_byte(out, '\n');
}

static void write_phases(struct buffer *out, struct table *table, struct csv_journey *journey,
			 const struct csv_model *model)
{
	for (size_t i = 0; i < journey->phases.count; i++) {
		const struct csv_phase *phase = &journey->phases.items[i];

		buffer_string(out, "\nphase ");
		buffer_add(out, phase->name);
		write_title(out, csv_title(phase->title, phase->raw, phase->name));
		buffer_string(out, " {\n");
		csv_write_stage(out, phase, model);
		for (size_t r = 0; r < phase->rows.count; r++)
			csv_write_touchpoint(out, table, journey, phase->rows.items[r]);
		buffer_string(out, "}\n");
	}
}

static void write_flows(struct buffer *out, struct table *table, struct csv_journey *journey)
{
	buffer_byte(out, '\n');
	for (size_t i = 0; i < journey->rows.count; i++)
		csv_write_flow(out, table, journey, journey->rows.items[i]);
}

/* A model of its own is called after the journey. */
static struct text model_name(struct arena *arena, const struct csv_journey *journey)
{
	struct buffer name = buffer_in(arena);

	buffer_add(&name, journey->name);
	buffer_string(&name, "-model");
	return buffer_text(&name);
}

void csv_write_journey(struct buffer *out, struct table *table, struct csv_journey *journey)
{
	struct csv_model model = csv_find_model(table->arena, journey);
	struct text own = model_name(table->arena, journey);
	struct buffer phases = buffer_in(table->arena);

	write_phases(&phases, table, journey, &model); /* names what has to be declared before */
	write_flows(&phases, table, journey);
	if (!model.name)
		csv_declare_model(out, &model, own);
	buffer_string(out, "journey ");
	buffer_add(out, journey->name);
	write_title(out, csv_title(journey->title, journey->raw, journey->name));
	buffer_string(out, " {\nmodel: ");
	buffer_add(out, model.name ? text_of(model.name) : own);
	buffer_byte(out, '\n');
	write_scale(out, table, journey);
	write_conversion(out, table, journey);
	buffer_byte(out, '\n');
	csv_names_declare(out, &journey->segments, "segment");
	csv_declare_channels(out, journey);
	csv_names_declare(out, &journey->evidence, "evidence");
	csv_names_declare(out, &journey->competitors, "competitor");
	buffer_add(out, buffer_text(&phases));
	buffer_string(out, "}\n\n");
}
