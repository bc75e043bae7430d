/* Documents: what a journey is about, its segments, and the steps between its touchpoints. */
#include "draw/phrase.h"
#include "emit/document.h"

static const struct text plain;

/* ---- the summary */

static struct text word_text(enum word word)
{
	return word ? text_of(words[word].word) : plain;
}

static void add_texts(struct document *d, struct text label, enum key key)
{
	struct values values = entity_values(d->model, d->journey->entity, key);

	for (size_t i = 0; i < values.count; i++)
		document_intro(d, label, model_text(d->model, values.items[i].text));
}

static struct text titles(struct document *d, struct values refs)
{
	struct buffer out = buffer_in(d->arena);

	phrase_add_titles(&out, d->model, refs);
	return buffer_text(&out);
}

static struct text reviewed(struct document *d)
{
	const struct value *date = entity_value(d->model, d->journey->entity, KEY_JOURNEY_REVIEWED);
	struct buffer out = buffer_in(d->arena);

	if (date)
		phrase_add_date(&out, date);
	return buffer_text(&out);
}

void document_add_summary(struct document *d)
{
	uint32_t journey = d->journey->entity;

	document_section(d, SECTION_SUMMARY, TEXT("Summary"));
	add_texts(d, plain, KEY_JOURNEY_DESCRIPTION);
	document_intro(d, TEXT("At a glance"), phrase_description(d->arena, d->model, d->journey, &d->artefact->drawing));
	document_intro(d, TEXT("State"), word_text(entity_word(d->model, journey, KEY_JOURNEY_STATE)));
	add_texts(d, TEXT("Goal"), KEY_JOURNEY_GOAL);
	add_texts(d, TEXT("Scenario"), KEY_JOURNEY_SCENARIO);
	add_texts(d, TEXT("Expects"), KEY_JOURNEY_EXPECTATIONS);
	add_texts(d, TEXT("Brand"), KEY_JOURNEY_BRAND);
	add_texts(d, TEXT("Promise"), KEY_JOURNEY_PROMISE);
	document_intro(d, TEXT("Desired action"), titles(d, entity_values(d->model, journey, KEY_JOURNEY_CONVERSION)));
	document_intro(d, TEXT("Market"), word_text(entity_word(d->model, journey, KEY_JOURNEY_MARKET)));
	add_texts(d, TEXT("Owner"), KEY_JOURNEY_OWNER);
	document_intro(d, TEXT("Reviewed"), reviewed(d));
	add_texts(d, TEXT("Version"), KEY_JOURNEY_VERSION);
	add_texts(d, TEXT("More"), KEY_JOURNEY_LINK);
	if (entity_value(d->model, journey, KEY_JOURNEY_LINK))
		d->lines.items[d->lines.count - 1].address = entity_text(d->model, journey, KEY_JOURNEY_LINK);
	document_end_section(d);
}

/* ---- segments */

static struct text percent(struct document *d, const struct value *value)
{
	struct buffer out = buffer_in(d->arena);

	if (value)
		phrase_add_percent(&out, value->number);
	return buffer_text(&out);
}

static void add_segment(struct document *d, uint32_t segment)
{
	document_row(d, segment, (struct values){0});
	d->rows.items[d->rows.count - 1].segments = entity_name(d->model, segment);
	document_cell(d);
	document_name(d, segment, plain, entity_text(d->model, segment, KEY_SEGMENT_DESCRIPTION));
	document_text(d, TEXT("Persona"), entity_text(d->model, segment, KEY_SEGMENT_PERSONA));
	document_text(d, TEXT("Role"), entity_text(d->model, segment, KEY_SEGMENT_ROLE));
	document_cell(d);
	document_text(d, plain, percent(d, entity_value(d->model, segment, KEY_SEGMENT_SHARE)));
	document_cell(d);
	document_texts(d, plain, segment, KEY_SEGMENT_NEEDS);
	document_texts(d, TEXT("Goal"), segment, KEY_SEGMENT_GOALS);
	document_cell(d);
	document_texts(d, plain, segment, KEY_SEGMENT_MOTIVATIONS);
	document_texts(d, TEXT("Expects"), segment, KEY_SEGMENT_EXPECTATIONS);
	document_texts(d, TEXT("Asks"), segment, KEY_SEGMENT_QUESTIONS);
	document_evidence(d, segment, KEY_SEGMENT_EVIDENCE);
}

void document_add_segments(struct document *d)
{
	document_section(d, SECTION_SEGMENTS, TEXT("Segments"));
	document_column(d, "Segment", false);
	document_column(d, "Share", true);
	document_column(d, "Needs", false);
	document_column(d, "What moves them", false);
	document_column(d, "Evidence", false);
	for (uint32_t i = 0; i < d->journey->segment_count; i++) {
		uint32_t segment = d->model->segments.items[d->journey->segments + i];

		if (!d->artefact->drawing.segment || d->artefact->drawing.segment == segment)
			add_segment(d, segment);
	}
	document_end_section(d);
}

/* ---- steps */

static void add_place(struct document *d, uint32_t place)
{
	document_cell(d);
	if (place == PLACE_START || place == PLACE_EXIT)
		document_text(d, plain, place == PLACE_START ? TEXT("start") : TEXT("exit"));
	else
		document_reference(d, place);
}

static void add_step_texts(struct document *d, const struct transition *t, struct text label, enum key key)
{
	struct values values = transition_values(d->model, t, key);

	for (size_t i = 0; i < values.count; i++)
		document_text(d, label, model_text(d->model, values.items[i].text));
}

static void add_step(struct document *d, const struct transition *t)
{
	struct values share = transition_values(d->model, t, KEY_TRANSITION_SHARE);
	struct values delay = transition_values(d->model, t, KEY_TRANSITION_DELAY);
	struct values segments = transition_values(d->model, t, KEY_TRANSITION_FOR);
	struct buffer after = buffer_in(d->arena);

	document_row(d, 0, segments);
	add_place(d, t->from);
	add_place(d, t->to);
	document_cell(d);
	document_text(d, plain, percent(d, share.count ? share.items : NULL));
	document_cell(d);
	add_step_texts(d, t, plain, KEY_TRANSITION_LABEL);
	add_step_texts(d, t, TEXT("Trigger"), KEY_TRANSITION_TRIGGER);
	add_step_texts(d, t, TEXT("Condition"), KEY_TRANSITION_CONDITION);
	if (delay.count)
		phrase_add_duration(&after, d->model, delay.items);
	document_text(d, TEXT("After"), buffer_text(&after));
	document_cell(d);
	document_word(d, plain, transition_word(d->model, t, KEY_TRANSITION_KIND));
	document_cell(d);
	document_titles(d, plain, segments);
}

static bool is_shown(struct document *d, const struct transition *t)
{
	return artefact_shows(d->artefact, transition_values(d->model, t, KEY_TRANSITION_FOR))
	       && (t->from >= PLACE_START || document_shows(d, t->from)) && (t->to >= PLACE_START || document_shows(d, t->to));
}

void document_add_steps(struct document *d)
{
	document_section(d, SECTION_STEPS, TEXT("Steps"));
	document_column(d, "From", false);
	document_column(d, "To", false);
	document_column(d, "Share", true);
	document_column(d, "When", false);
	document_column(d, "Kind", false);
	document_column(d, "For", false);
	for (uint32_t i = 0; i < d->journey->transition_count && !d->journey->implied; i++) {
		const struct transition *t = &d->model->transitions.items[d->journey->transitions + i];

		if (is_shown(d, t))
			add_step(d, t);
	}
	document_end_section(d);
}
