/* Promises about maps: what comes back from a trip to another layout, another format, another version. */
#include "fuzz.h"

#include "emit/emit.h"

/* ---- layout */

static struct text meaning_of(const struct journey_map *map)
{
	struct buffer out = buffer_in(map->model->arena);

	emit_meaning(map->model, &out);
	return buffer_text(&out);
}

/* The comments of the input, a line each. */
static struct text comments_of(const struct journey_map *map)
{
	const struct file *file = &map->model->files.items[0];
	struct buffer out = buffer_in(map->model->arena);

	for (size_t i = 0; i < file->tree->comments.count; i++) {
		struct span span = file->tree->comments.items[i];
		const char *start = file->source->text.bytes + span.start;

		buffer_add(&out, text_trim((struct text){start, span.end - span.start}));
		buffer_byte(&out, '\n');
	}
	return buffer_text(&out);
}

static void require_laid_out(struct journey_session *session, struct text text)
{
	struct journey_input input = text_input(text, "/0.journey");
	struct journey_layout layout;

	require(journey_format(session, &input, false, &layout) == JOURNEY_DONE, "what was laid out can be laid out");
	require_equal(output_text(&layout.text), text, "a layout is its own layout");
	require(!layout.changed, "a layout that is the same has not changed");
	journey_layout_free(&layout);
}

static void require_same_map(struct journey_session *session, struct parts *before, struct parts *after)
{
	struct journey_map *old = parts_read(session, before, 0), *new = parts_read(session, after, 0);

	require(old->report.errors == new->report.errors, "a layout has the errors that were there");
	require_equal(meaning_of(new), meaning_of(old), "a layout changes no meaning");
	require_equal(comments_of(new), comments_of(old), "a layout keeps all comments");
	journey_map_close(session, new);
	journey_map_close(session, old);
}

void try_layout(struct parts *parts)
{
	struct journey_session *session = journey_session_create();
	struct journey_input input = parts_input(parts, 0);
	struct journey_layout layout;

	if (journey_format(session, &input, true, &layout) == JOURNEY_DONE) {
		struct parts after = *parts;

		after.items[0] = output_text(&layout.text);
		require_laid_out(session, after.items[0]);
		require_same_map(session, parts, &after);
		require(layout.changed == (layout.patch.length > 0), "a patch tells of every change");
	}
	journey_layout_free(&layout);
	journey_session_destroy(session);
}

/* ---- formats that can be read back */

/* A text in the format; of several journeys, a format for one takes the first. */
static struct journey_output write_in(struct journey_session *session, struct journey_map *map, const char *format)
{
	struct journey_artefact artefact = {.format = format};
	struct journey_output out;

	if (strcmp(format, "csv") != 0)
		artefact.journey = journey_map_journey(map, 0);
	require(journey_write(session, map, &artefact, &out) == JOURNEY_DONE, "a good map can be written");
	return out;
}

/* The errors of a session, as people read them. */
static struct text report_of(struct journey_session *session)
{
	struct journey_report errors = {.format = "text", .least = 2};
	struct journey_output out;

	require(journey_write_report(session, &errors, &out) == JOURNEY_DONE, "findings can be written");
	return output_text(&out);
}

void require_good(struct journey_session *session, struct journey_map *map)
{
	if (!journey_map_is_good(map))
		require_equal(report_of(session), TEXT(""), "a map that was made has no error");
}

static struct journey_map *read_made(struct journey_session *session, struct text text)
{
	struct journey_input input = text_input(text, "/made.journey");
	struct journey_map *map = journey_read(session, &input);

	require_good(session, map);
	return map;
}

static bool has_journey(struct journey_map *map)
{
	return journey_map_journey(map, 0) != NULL;
}

/* The map that is made of a text in a format. */
static struct journey_map *bring_back(struct journey_session *session, struct text text, const char *format)
{
	struct journey_input input = text_input(text, "/made");
	struct journey_output made;
	struct journey_map *map;

	if (journey_import(session, &input, format, &made) != JOURNEY_DONE)
		require_equal(report_of(session), TEXT(""), "what was written in a format can be imported from it");
	map = read_made(session, output_text(&made));
	journey_output_free(&made);
	return map;
}

static void round_trip(struct journey_session *session, struct journey_map *map, const char *format)
{
	struct journey_output out = write_in(session, map, format), back;
	struct journey_map *again = bring_back(session, output_text(&out), format);

	if (has_journey(again)) {
		back = write_in(session, again, format);
		require_equal(output_text(&back), output_text(&out), "a round trip brings back what went out");
		journey_output_free(&back);
	}
	journey_output_free(&out);
}

/* Two customers of one name are one in a diagram: what comes of it makes the trip. */
void try_round_trip(struct journey_session *session, struct journey_map *map, const char *format)
{
	struct journey_output out;

	if (strcmp(format, "mermaid") == 0 && has_journey(map)) {
		out = write_in(session, map, format);
		map = bring_back(session, output_text(&out), format);
		journey_output_free(&out);
	}
	if (has_journey(map))
		round_trip(session, map, format);
}

void try_import(struct text text, const char *format)
{
	struct journey_session *session = journey_session_create();
	struct journey_input input = text_input(text, "/made");
	struct journey_output out;

	if (journey_import(session, &input, format, &out) == JOURNEY_DONE) {
		struct journey_map *map = read_made(session, output_text(&out));

		require_laid_out(session, output_text(&out));
		try_round_trip(session, map, format);
	}
	journey_output_free(&out);
	journey_session_destroy(session);
}

/* ---- versions */

static size_t count_changes(struct journey_map *older, struct journey_map *newer)
{
	struct journey_session *session = journey_session_create();
	struct journey_change_tally tally;

	require(journey_compare(session, older, newer) == JOURNEY_DONE, "good maps can be compared");
	tally = journey_count_changes(session);
	journey_session_destroy(session);
	return tally.breaking + tally.notable + tally.cosmetic;
}

/* The facts about a map, a line each. */
static struct text facts_of(struct journey_session *session, struct journey_map *map)
{
	struct journey_output out;
	struct text facts;

	require(journey_write_facts(session, map, &out) == JOURNEY_DONE, "facts can be written");
	require_clean(output_text(&out));
	facts = arena_copy(&map->arena, output_text(&out));
	journey_output_free(&out);
	return facts;
}

static void require_same(struct journey_map *older, struct journey_map *newer)
{
	struct journey_session *session = journey_session_create();

	require_equal(facts_of(session, newer), facts_of(session, older), "maps that mean the same have the same facts");
	require(count_changes(older, newer) == 0, "maps that mean the same do not differ");
	journey_session_destroy(session);
}

/* The changes in a format that the lot falls to; a picture needs a journey that is in both. */
static void write_changes(struct journey_map *older, struct journey_map *newer, size_t count, uint32_t lot)
{
	struct journey_session *session = open_speaking(lot);
	size_t number = 0;

	while (journey_word("change", number))
		number++;
	require(journey_compare(session, older, newer) == JOURNEY_DONE, "good maps can be compared");
	for (size_t i = 0; i < number; i++) {
		struct journey_change_report report = {.format = journey_word("change", i)};
		struct journey_output out;

		if (lot_falls(lot, i, number) && journey_write_changes(session, &report, &out) == JOURNEY_DONE) {
			require_format(report.format, output_text(&out));
			require(count || out.length == 0 || strcmp(report.format, "text") != 0, "no change is no text");
			journey_output_free(&out);
		}
	}
	journey_session_destroy(session);
}

void try_difference(struct journey_map *older, struct journey_map *newer, uint32_t lot)
{
	size_t count = count_changes(older, newer);

	require(count_changes(older, older) == 0, "a map does not differ from itself");
	require((count == 0) == (count_changes(newer, older) == 0), "there are changes back where there are changes forth");
	if (text_equal(meaning_of(older), meaning_of(newer)))
		require_same(older, newer);
	write_changes(older, newer, count, lot);
}
