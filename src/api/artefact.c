/* Artefacts: what was asked for in words, to what the emitters take. */
#include <stdlib.h>

#include "api/session.h"
#include "api/tables.h"
#include "base/utf8.h"
#include "emit/emit.h"
#include "syntax/syntax.h"

static bool fail(struct journey_session *session, struct saying why)
{
	session_fail(session, why);
	return false;
}

static bool find_journey(struct journey_session *session, const struct model *model, const struct journey_artefact *artefact,
			 const struct journey **ret_journey)
{
	*ret_journey = NULL;
	if (artefact->journey) {
		*ret_journey = model_journey(model, text_of(artefact->journey));
		return *ret_journey ? true : fail(session, SAY(NO_SUCH_JOURNEY, text_of(artefact->journey)));
	}
	return true;
}

static bool find_segment(struct journey_session *session, const struct model *model, const struct journey *journey,
			 const char *name, uint32_t *ret_segment)
{
	*ret_segment = 0;
	for (size_t i = 0; name && i < model->journeys.count; i++) {
		const struct journey *one = &model->journeys.items[i];

		for (uint32_t s = 0; s < one->segment_count && (!journey || journey == one); s++)
			if (text_is(entity_name(model, model->segments.items[one->segments + s]), name))
				*ret_segment = model->segments.items[one->segments + s];
	}
	return !name || *ret_segment ? true : fail(session, SAY(NO_SUCH_SEGMENT, text_of(name)));
}

static bool find_lanes(struct journey_session *session, const char *names, struct drawing *drawing)
{
	VECTOR(enum lane) lanes = {0};

	while (names && *names) {
		struct text name = {names, strcspn(names, ",")};
		size_t lane = table_find("lane", text_trim(name));

		if (lane == SIZE_MAX)
			return fail(session, SAY(NO_SUCH_LANE, name));
		VECTOR_PUSH(&session->scratch, &lanes, (enum lane)lane);
		names += name.length + (names[name.length] == ',');
	}
	drawing->lanes = lanes.items;
	drawing->lane_count = lanes.count;
	return true;
}

/* The row of a table that a word names, the first where it is NULL. */
static bool find_word(const char *what, const char *word, size_t *ret_row)
{
	*ret_row = word ? table_find(what, text_of(word)) : 0;
	return *ret_row != SIZE_MAX;
}

bool journey_is_prefix(const char *text)
{
	const char *at = text, *end = text + strlen(text);
	bool bad = false;

	while (at < end) {
		bool first = at == text;
		uint32_t rune = utf8_next(&at, end, &bad);
		bool inner = rune_is_digit(rune) || rune_is_mark(rune) || rune == '-' || rune == '.';

		if (bad || !(rune == '_' || rune_is_letter(rune) || (inner && !first)))
			return false;
	}
	return true;
}

bool session_find_prefix(struct journey_session *session, const char *prefix, struct text *ret_prefix)
{
	*ret_prefix = text_of(prefix ? prefix : "");
	if (!prefix || journey_is_prefix(prefix))
		return true;
	return fail(session, SAY(PREFIX_FORM));
}

static bool find_drawing(struct journey_session *session, const struct model *model, const struct journey *journey,
			 const struct journey_artefact *artefact, struct drawing *ret_drawing)
{
	size_t view;

	if (!find_word("view", artefact->view, &view))
		return fail(session, SAY(NO_SUCH_VIEW, text_of(artefact->view)));
	if (!session_find_theme(session, artefact->theme, &ret_drawing->theme)
	    || !find_segment(session, model, journey, artefact->segment, &ret_drawing->segment)
	    || !find_lanes(session, artefact->lanes, ret_drawing))
		return false;
	ret_drawing->view = (enum view)view;
	ret_drawing->flow_limit = artefact->flow_limit;
	return session_find_prefix(session, artefact->id_prefix, &ret_drawing->id_prefix);
}

/* Whether a format that holds one journey has one to hold. */
static bool check_count(struct journey_session *session, const struct model *model, const struct journey *journey, size_t format)
{
	if (!formats[format].one_journey || journey || model->journeys.count == 1)
		return true;
	return fail(session, model->journeys.count ? SAY(JOURNEYS_SEVERAL) : SAY(JOURNEYS_NONE));
}

static bool find_artefact(struct journey_session *session, const struct model *model, const struct journey_artefact *asked,
			  struct artefact *ret_artefact)
{
	size_t format, page;

	if (!find_word("format", asked->format, &format))
		return fail(session, SAY(NO_SUCH_FORMAT, text_of(asked->format)));
	if (!find_word("page", asked->page, &page))
		return fail(session, SAY(NO_SUCH_PAGE, text_of(asked->page)));
	if (!find_journey(session, model, asked, &ret_artefact->journey)
	    || !check_count(session, model, ret_artefact->journey, format))
		return false;
	ret_artefact->format = (enum format)format;
	ret_artefact->page = (enum page)page;
	ret_artefact->scale = asked->scale;
	ret_artefact->width = asked->width;
	ret_artefact->columns = asked->columns;
	if (!find_drawing(session, model, ret_artefact->journey, asked, &ret_artefact->drawing))
		return false;
	if (!asked->theme)
		ret_artefact->drawing.theme = &themes[formats[format].theme];
	return true;
}

/* Whether a name stands where something could not be understood, or may stand in a file that could not be read. */
static bool is_hidden(struct journey_map *map, const char *name)
{
	struct model *model = map->model;
	uint32_t symbol = intern_name(&model->intern, arena_copy(&map->arena, text_of(name)));
	bool *broken = arena_clear(&map->arena, (model->intern.count + 1) * sizeof *broken);

	for (size_t i = 0; i < model->files.count; i++)
		tree_mark_broken(model->files.items[i].tree, &model->intern, broken);
	return broken[symbol] || model->missing.count || !model->journeys.count;
}

static bool find_names(struct journey_session *session, struct journey_map *map, const struct journey_artefact *asked)
{
	const struct journey *journey;
	const char *missing = NULL;
	uint32_t segment;

	if (!find_journey(session, map->model, asked, &journey))
		missing = asked->journey;
	else if (!find_segment(session, map->model, journey, asked->segment, &segment))
		missing = asked->segment;
	if (missing && !is_hidden(map, missing))
		return false;
	session->problem = NULL;
	return true;
}

enum journey_status journey_check_names(struct journey_session *session, struct journey_map *map,
					const struct journey_artefact *asked)
{
	jmp_buf escape;

	session_begin(session, &escape);
	map->arena.failure = &escape;
	if (setjmp(escape))
		return session_exhausted(session);
	return find_names(session, map, asked) ? JOURNEY_DONE : JOURNEY_FAILED;
}

void output_take(struct buffer *buffer, struct journey_output *ret_output)
{
	buffer_byte(buffer, '\0');
	ret_output->bytes = buffer->bytes;
	ret_output->length = buffer->length - 1;
	ret_output->memory = arena_detach(buffer->arena, buffer->bytes);
}

enum journey_status journey_write(struct journey_session *session, struct journey_map *map,
				  const struct journey_artefact *asked, struct journey_output *ret_output)
{
	const struct model *model = map->model;
	struct artefact artefact = {0};
	struct buffer out;
	struct saying remark = {0};
	jmp_buf escape;

	*ret_output = (struct journey_output){0};
	session_begin(session, &escape);
	map->arena.failure = &escape;
	if (setjmp(escape))
		return session_exhausted(session);
	if (!find_artefact(session, model, asked, &artefact))
		return JOURNEY_FAILED;
	if (formats[artefact.format].findings) {
		struct report judged = map_judge(session, map);

		artefact.findings = judged.findings.items;
		artefact.finding_count = judged.findings.count;
	}
	out = buffer_in(&session->scratch);
	if (!emit(model, &artefact, &out, &remark)) {
		session_fail(session, remark);
		return JOURNEY_FAILED;
	}
	session->notice = remark.phrase ? session_say(session, remark) : NULL;
	output_take(&out, ret_output);
	return JOURNEY_DONE;
}

void journey_output_free(struct journey_output *output)
{
	free(output->memory);
	*output = (struct journey_output){0};
}
