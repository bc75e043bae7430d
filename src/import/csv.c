/* Rows to journeys and phases, in the order in which they come. */
#include "import/csv.h"

#include <stdlib.h>

#include "base/buffer.h"
#include "import/import.h"

struct grouping {
	struct table *table;
	struct arena *arena;
	struct csv_names names;             /* of journeys */
	VECTOR(struct csv_journey *) journeys;
	size_t journey;                     /* where the row before stands */
};

static struct text trimmed(const struct grouping *g, const struct row *row, enum column column)
{
	return text_trim(csv_cell(g->table, row, g->table->columns[column]).text);
}

/* What a row calls the thing that it is in: its name or its title, else what the row before called it. */
static struct text called(const struct grouping *g, const struct row *row, enum column name, enum column title,
			  struct text before)
{
	struct text text = trimmed(g, row, name);

	if (!text.length && !g->table->columns[name])
		text = trimmed(g, row, title);
	return text.length ? text : before;
}

static struct csv_journey *add_journey(struct grouping *g, struct text raw)
{
	struct csv_journey *journey = ARENA_NEW(g->arena, struct csv_journey);

	journey->raw = raw;
	journey->name = csv_name(&g->names, raw, "journey");
	csv_names_create(&journey->phase_names, g->arena);
	csv_names_create(&journey->touchpoints, g->arena);
	csv_names_create(&journey->segments, g->arena);
	csv_names_create(&journey->channels, g->arena);
	csv_names_create(&journey->evidence, g->arena);
	csv_names_create(&journey->competitors, g->arena);
	csv_names_reserve(&journey->touchpoints, TEXT("start"));
	csv_names_reserve(&journey->touchpoints, TEXT("exit"));
	VECTOR_PUSH(g->arena, &g->journeys, journey);
	return journey;
}

static struct csv_journey *journey_of(struct grouping *g, const struct row *row)
{
	struct csv_journey *before = g->journeys.count ? g->journeys.items[g->journey] : NULL;
	struct text last = before ? before->raw : (struct text){"", 0};
	struct text raw = called(g, row, COLUMN_JOURNEY, COLUMN_JOURNEY_TITLE, last);
	uint32_t symbol = csv_names_find(&g->names, raw);

	if (!symbol)
		add_journey(g, raw);
	g->journey = (symbol ? symbol : g->journeys.count) - 1;
	return g->journeys.items[g->journey];
}

static struct csv_phase *phase_of(struct grouping *g, struct csv_journey *journey, const struct row *row)
{
	struct csv_phase *before = journey->phases.count ? &journey->phases.items[journey->phase] : NULL;
	struct text raw = called(g, row, COLUMN_PHASE, COLUMN_PHASE_TITLE, before ? before->raw : (struct text){"", 0});
	uint32_t symbol = csv_names_find(&journey->phase_names, raw);

	if (!symbol) {
		struct csv_phase phase = {.raw = raw, .name = csv_name(&journey->phase_names, raw, "phase")};

		VECTOR_PUSH(g->arena, &journey->phases, phase);
	}
	journey->phase = (symbol ? symbol : journey->phases.count) - 1;
	return &journey->phases.items[journey->phase];
}

/* What is called so first gets the name, and is what `next` means; another of the same name gets one of its own. */
static struct text name_of(struct csv_journey *journey, struct text raw)
{
	if (csv_names_find(&journey->touchpoints, raw))
		return namer_give(&journey->touchpoints.namer, raw, TEXT("touchpoint"));
	return csv_name(&journey->touchpoints, raw, "touchpoint");
}

/* The stage that a row names, in small letters where it is no name as it stands; no text where it names none. */
static struct text stage_of(const struct grouping *g, const struct row *row)
{
	struct cell cell = csv_cell(g->table, row, g->table->columns[COLUMN_STAGE]);
	struct text stage = text_trim(cell.text), base = namer_base(g->arena, stage);

	if (namer_is_name(stage) || !stage.length)
		return stage;
	if (namer_is_name(base))
		return base;
	csv_leave_out(g->table, cell, stage, "stage", (struct saying){0});
	return (struct text){"", 0};
}

static void add_row(struct grouping *g, size_t index)
{
	struct table *table = g->table;
	const struct row *row = &table->rows.items[index];
	struct text raw = trimmed(g, row, COLUMN_TOUCHPOINT);
	struct csv_journey *journey = journey_of(g, row);
	struct csv_phase *phase = phase_of(g, journey, row);

	if (!journey->title.length)
		journey->title = csv_cell(table, row, table->columns[COLUMN_JOURNEY_TITLE]).text;
	if (!phase->title.length)
		phase->title = csv_cell(table, row, table->columns[COLUMN_PHASE_TITLE]).text;
	if (!phase->stage.length)
		phase->stage = stage_of(g, row);
	if (!raw.length)
		raw = trimmed(g, row, COLUMN_TITLE);
	if (!raw.length) {
		struct text start = {csv_cell(table, row, 1).raw.bytes, 0};

		csv_warn(table, SAY(CSV_NO_NAME), start);
		return;
	}
	table->names[index] = name_of(journey, raw);
	csv_note_channel(table, journey, row);
	VECTOR_PUSH(g->arena, &phase->rows, index);
	VECTOR_PUSH(g->arena, &journey->rows, index);
}

/* ---- segments: a table has them all in its headings, and does not say of which journey */

/* The segments that a journey speaks of, each once. */
struct spoken {
	struct table *table;
	size_t *last;          /* by segment: the journey that spoke of it last, from 1 */
	VECTOR(uint32_t) list; /* of the journey at hand */
};

/* Finds all segments first, those in `for` too, which may stand in no heading. */
static void intern_segments(struct table *table)
{
	for (size_t i = 1; i < table->rows.count; i++) {
		struct text rest = csv_cell(table, &table->rows.items[i], table->keys[KEY_TOUCHPOINT_FOR]).text, name;

		while ((name = csv_next_name(&rest)).length)
			intern_name(&table->segments, name);
	}
}

static void speak_of(struct spoken *spoken, uint32_t segment, size_t journey)
{
	if (!segment || spoken->last[segment] == journey)
		return;
	spoken->last[segment] = journey;
	VECTOR_PUSH(spoken->table->arena, &spoken->list, segment);
}

static void find_spoken(struct spoken *spoken, const struct csv_journey *journey, size_t number)
{
	const struct table *table = spoken->table;

	spoken->list.count = 0;
	for (size_t i = 0; i < journey->rows.count; i++) {
		const struct row *row = &table->rows.items[journey->rows.items[i]];
		struct text rest = csv_cell(table, row, table->keys[KEY_TOUCHPOINT_FOR]).text, name;

		while ((name = csv_next_name(&rest)).length)
			speak_of(spoken, intern_find(&table->segments, name), number);
		for (size_t s = 0; s < csv_scores(table, row); s++)
			if (csv_cell(table, row, table->scores.items[s].at).text.length)
				speak_of(spoken, table->scores.items[s].segment, number);
	}
}

static int compare_segments(const void *left, const void *right)
{
	uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;

	return a < b ? -1 : a > b;
}

static void declare_segment(struct table *table, struct csv_journey *journey, uint32_t segment)
{
	csv_name(&journey->segments, intern_text(&table->segments, segment), "segment");
}

/* A journey declares the segments that it speaks of, and those before the last of them that no journey before it
 * declares; the last journey declares what is left. So the headings come out in their order again. */
static void share_segments(struct grouping *g)
{
	struct spoken spoken = {.table = g->table};
	uint32_t given = 0;

	intern_segments(g->table);
	spoken.last = arena_clear(g->arena, (g->table->segments.count + 1) * sizeof *spoken.last);
	for (size_t j = 0; j < g->journeys.count; j++) {
		struct csv_journey *journey = g->journeys.items[j];
		uint32_t end = j + 1 == g->journeys.count ? g->table->segments.count : 0;

		find_spoken(&spoken, journey, j + 1);
		if (spoken.list.count)
			qsort(spoken.list.items, spoken.list.count, sizeof *spoken.list.items, compare_segments);
		for (size_t i = 0; i < spoken.list.count && spoken.list.items[i] <= given; i++)
			declare_segment(g->table, journey, spoken.list.items[i]);
		if (spoken.list.count && spoken.list.items[spoken.list.count - 1] > end)
			end = spoken.list.items[spoken.list.count - 1];
		while (given < end)
			declare_segment(g->table, journey, ++given);
	}
}

void import_csv(struct report *report, struct source *source, struct buffer *out)
{
	struct table table = {.arena = report->arena, .report = report, .source = source};
	struct grouping g = {.table = &table, .arena = report->arena};

	intern_create(&table.segments, report->arena);
	intern_create(&table.score_names, report->arena);
	if (!csv_read(&table) || !csv_find_columns(&table))
		return;
	csv_names_create(&g.names, report->arena);
	table.names = arena_clear(report->arena, table.rows.count * sizeof *table.names);
	for (size_t i = 1; i < table.rows.count; i++)
		add_row(&g, i);
	if (!g.journeys.count)
		add_journey(&g, TEXT("")); /* of the segments in the headings */
	share_segments(&g);
	for (size_t i = 0; i < g.journeys.count; i++)
		if (g.journeys.items[i]->rows.count || g.journeys.count == 1)
			csv_write_journey(out, &table, g.journeys.items[i]);
}
