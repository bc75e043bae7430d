/* Documents: the phases, and a table of the touchpoints of each. */
#include "draw/phrase.h"
#include "emit/document.h"

static const struct text plain;

/* `+1: finally a quiet one` */
static struct text scored(struct document *d, const struct value *score, bool with_sign)
{
	struct buffer out = buffer_in(d->arena);

	phrase_add_number(&out, score->number, with_sign);
	if (score->text) {
		buffer_string(&out, ": ");
		buffer_add(&out, model_text(d->model, score->text));
	}
	return buffer_text(&out);
}

static bool is_asked_for(const struct document *d, const struct value *score)
{
	return !d->artefact->drawing.segment || !score->ref || score->ref == d->artefact->drawing.segment;
}

/* How it feels: for everyone, and for the segments that feel otherwise. */
static void add_emotions(struct document *d, uint32_t touchpoint)
{
	struct values scores = entity_values(d->model, touchpoint, KEY_TOUCHPOINT_EMOTION);

	for (size_t i = 0; i < scores.count; i++) {
		const struct value *score = &scores.items[i];
		struct text label = score->ref ? artefact_short_title(d->model, d->arena, score->ref) : scores.count > 1 ? TEXT("Everyone") : plain;

		if (is_asked_for(d, score))
			document_text(d, label, scored(d, score, scale_is_signed(d->journey)));
	}
}

/* `4, Young families 2: three forms` */
static void add_ranks(struct document *d, struct text label, uint32_t touchpoint, enum key key)
{
	struct values scores = entity_values(d->model, touchpoint, key);
	struct buffer out = buffer_in(d->arena);

	for (size_t i = 0; i < scores.count; i++) {
		const struct value *score = &scores.items[i];

		if (!is_asked_for(d, score))
			continue;
		if (out.length)
			buffer_string(&out, ", ");
		if (score->ref) {
			buffer_add(&out, artefact_short_title(d->model, d->arena, score->ref));
			buffer_byte(&out, ' ');
		}
		buffer_add(&out, scored(d, score, false));
	}
	document_text(d, label, buffer_text(&out));
}

static void add_time(struct document *d, struct text label, uint32_t touchpoint, enum key key)
{
	const struct value *duration = entity_value(d->model, touchpoint, key);
	struct buffer out = buffer_in(d->arena);

	if (duration)
		phrase_add_duration(&out, d->model, duration);
	document_text(d, label, buffer_text(&out));
}

static void add_moment(struct document *d, uint32_t touchpoint)
{
	const struct value *moment = entity_value(d->model, touchpoint, KEY_TOUCHPOINT_MOMENT);
	bool truth = moment && moment->word == WORD_MOMENT_TRUTH;
	struct text reason = moment ? model_text(d->model, moment->text) : plain;

	if (moment && reason.length)
		document_text(d, truth ? TEXT("Moment of truth") : TEXT("Wow"), reason);
	else if (moment)
		document_text(d, plain, truth ? TEXT("moment of truth") : TEXT("wow moment"));
}

static void add_competitors(struct document *d, uint32_t touchpoint)
{
	struct values ratings = entity_values(d->model, touchpoint, KEY_TOUCHPOINT_COMPETITOR);

	for (size_t i = 0; i < ratings.count; i++)
		document_text(d, artefact_short_title(d->model, d->arena, ratings.items[i].ref),
			      scored(d, &ratings.items[i], scale_is_signed(d->journey)));
}

static void add_quotes(struct document *d, struct text label, uint32_t touchpoint, enum key key)
{
	struct values values = entity_values(d->model, touchpoint, key);

	for (size_t i = 0; i < values.count; i++)
		document_line(d, (struct entry){.label = label, .text = model_text(d->model, values.items[i].text), .quoted = true});
}

static void add_blocks(struct document *d, struct text label, uint32_t touchpoint, enum kind kind)
{
	for (uint32_t block = 0; (block = entity_child(d->model, touchpoint, kind, block)) != 0;)
		if (document_shows(d, block))
			document_text(d, label, entity_title(d->model, block));
}

static void add_contents(struct document *d, uint32_t touchpoint)
{
	for (uint32_t content = 0; (content = entity_child(d->model, touchpoint, KIND_CONTENT, content)) != 0;) {
		const struct value *score = entity_value(d->model, content, KEY_CONTENT_SCORE);
		struct buffer out = buffer_in(d->arena);

		if (!document_shows(d, content))
			continue;
		buffer_add(&out, entity_title(d->model, content));
		if (score) {
			buffer_string(&out, " (");
			phrase_add_number(&out, score->number, true);
			buffer_byte(&out, ')');
		}
		document_line(d, (struct entry){.label = TEXT("Content"), .text = buffer_text(&out),
					       .address = entity_text(d->model, content, KEY_CONTENT_LINK)});
	}
}

/* ---- the cells of a touchpoint */

static void add_channel(struct document *d, uint32_t t)
{
	struct buffer kind = buffer_in(d->arena);
	enum word ownership = touchpoint_ownership(d->model, t), medium = touchpoint_medium(d->model, t);

	document_cell(d);
	document_text(d, plain, touchpoint_channel_title(d->model, t));
	if (ownership)
		buffer_string(&kind, words[ownership].word);
	if (ownership && medium)
		buffer_string(&kind, ", ");
	if (medium)
		buffer_string(&kind, words[medium].word);
	document_text(d, plain, buffer_text(&kind));
	if (entity_word(d->model, t, KEY_TOUCHPOINT_KIND) == WORD_CONTACT_ACTION)
		document_text(d, plain, TEXT("on their own"));
	document_word(d, TEXT("Started by"), entity_word(d->model, t, KEY_TOUCHPOINT_INITIATOR));
	document_word(d, TEXT("Status"), entity_word(d->model, t, KEY_TOUCHPOINT_STATUS));
}

static void add_experience(struct document *d, uint32_t t)
{
	document_cell(d);
	add_emotions(d, t);
	add_moment(d, t);
	add_ranks(d, TEXT("Importance"), t, KEY_TOUCHPOINT_IMPORTANCE);
	add_ranks(d, TEXT("Ease"), t, KEY_TOUCHPOINT_EASE);
	add_time(d, TEXT("Takes"), t, KEY_TOUCHPOINT_DURATION);
	add_time(d, TEXT("Waits"), t, KEY_TOUCHPOINT_WAIT);
	add_competitors(d, t);
}

static void add_customers(struct document *d, uint32_t t)
{
	document_cell(d);
	document_texts(d, TEXT("Does"), t, KEY_TOUCHPOINT_DOING);
	add_quotes(d, TEXT("Thinks"), t, KEY_TOUCHPOINT_THINKING);
	add_quotes(d, TEXT("Asks"), t, KEY_TOUCHPOINT_QUESTION);
	document_texts(d, TEXT("Expects"), t, KEY_TOUCHPOINT_EXPECTS);
	add_blocks(d, TEXT("Pain"), t, KIND_PAIN);
	add_blocks(d, TEXT("Gain"), t, KIND_GAIN);
}

static void add_organisation(struct document *d, uint32_t t)
{
	document_cell(d);
	document_texts(d, TEXT("Frontstage"), t, KEY_TOUCHPOINT_FRONTSTAGE);
	document_texts(d, TEXT("Backstage"), t, KEY_TOUCHPOINT_BACKSTAGE);
	document_texts(d, TEXT("Support"), t, KEY_TOUCHPOINT_SUPPORT);
	document_texts(d, TEXT("Proof"), t, KEY_TOUCHPOINT_PROOF);
	add_contents(d, t);
	document_texts(d, TEXT("Owner"), t, KEY_TOUCHPOINT_OWNER);
	document_texts(d, TEXT("Event"), t, KEY_TOUCHPOINT_EVENT);
}

static void add_touchpoint(struct document *d, uint32_t t)
{
	struct values segments = entity_values(d->model, t, KEY_TOUCHPOINT_FOR);

	document_row(d, t, segments);
	document_cell(d);
	document_name(d, t, entity_text(d->model, t, KEY_TOUCHPOINT_LINK), entity_text(d->model, t, KEY_TOUCHPOINT_DESCRIPTION));
	if (touchpoint_is_conversion(d->model, d->journey, t))
		document_text(d, plain, TEXT("the desired action"));
	add_channel(d, t);
	add_experience(d, t);
	add_customers(d, t);
	add_organisation(d, t);
	document_cell(d);
	document_titles(d, plain, segments);
	document_evidence(d, t, KEY_TOUCHPOINT_EVIDENCE);
}

static void add_phase(struct document *d, uint32_t phase)
{
	document_section(d, SECTION_PHASE, entity_title(d->model, phase));
	d->sections.items[d->sections.count - 1].entity = phase;
	document_intro(d, TEXT("Stage"), phase_stage(d->model, d->journey, phase));
	document_intro(d, plain, entity_text(d->model, phase, KEY_PHASE_DESCRIPTION));
	document_intro(d, TEXT("Goal"), entity_text(d->model, phase, KEY_PHASE_GOAL));
	document_intro(d, TEXT("Question"), entity_text(d->model, phase, KEY_PHASE_QUESTION));
	document_intro(d, TEXT("Owner"), entity_text(d->model, phase, KEY_PHASE_OWNER));
	document_column(d, "Touchpoint", false);
	document_column(d, "Channel", false);
	document_column(d, "Experience", false);
	document_column(d, "Customers", false);
	document_column(d, "Organisation", false);
	document_column(d, "For", false);
	document_column(d, "Evidence", false);
	for (uint32_t t = 0; (t = entity_child(d->model, phase, KIND_TOUCHPOINT, t)) != 0;)
		if (document_shows(d, t))
			add_touchpoint(d, t);
}

/* The tables of all phases have the same columns. */
void document_add_phases(struct document *d)
{
	size_t first = d->sections.count;

	for (uint32_t phase = 0; (phase = entity_child(d->model, d->journey->entity, KIND_PHASE, phase)) != 0;)
		add_phase(d, phase);
	if (first < d->sections.count)
		document_end(d, first);
}
