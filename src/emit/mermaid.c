/* A journey as a Mermaid `journey` diagram: sections, tasks with a score from 1 to 5, and who takes part. That is all that
 * such a diagram holds; what is left out is said.
 *
 * Mermaid has no quotes: what would end a text, begin a comment or another statement is written as `#59;`, by number, which
 * it turns back when it draws. */
#include <math.h>

#include "base/utf8.h"
#include "emit/emit.h"

enum { LOWEST = 1, HIGHEST = 5, MIDDLE = 3 };
enum { NOT_THERE = -1, NOT_SCORED = 0 };

struct writer {
	const struct model *model;
	const struct artefact *artefact;
	const struct journey *journey;
	struct buffer *out;
	size_t unscored;     /* touchpoints without any score */
	uint32_t *places;    /* by entity: the place of a segment in the journey, from 1 */
	signed char *scores; /* by place: of the touchpoint at hand, or one of these */
};

/* ---- texts */

static bool begins_statement(struct text text)
{
	static const char *const keywords[] = {"title", "section", "journey", "acctitle", "accdescr"};

	for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++) {
		size_t length = strlen(keywords[i]), same = 0;

		while (same < length && same < text.length && (text.bytes[same] | 0x20) == keywords[i][same])
			same++;
		if (same == length)
			return true;
	}
	return false;
}

static void add_number(struct buffer *out, uint32_t rune)
{
	buffer_format(out, "#%u;", (unsigned)rune);
}

/* A text from the first character on that Mermaid does not take for white space. */
static struct text without_indent(struct text text)
{
	const char *at = text.bytes, *end = at + text.length;

	while (at < end) {
		const char *start = at;
		uint32_t rune = utf8_next(&at, end, NULL);

		if (!rune_is_space(rune) && !rune_is_control(rune) && rune != 0xFEFF)
			return text_between(start, end);
	}
	return text_between(end, end);
}

/* A sign of percent that begins a text, or that another one is before, begins a comment. */
static void add_text(struct buffer *out, struct text text)
{
	const char *at, *end;
	bool percent = true;

	text = without_indent(text_trim(text));
	at = text.bytes;
	end = at + text.length;
	if (begins_statement(text))
		add_number(out, (unsigned char)*at++);
	while (at < end) {
		uint32_t rune = utf8_next(&at, end, NULL);

		if (rune == '\n' || rune == '\t' || rune_is_control(rune) || rune == 0x2028 || rune == 0x2029)
			buffer_byte(out, ' ');
		else if ((rune < 0x80 && strchr("#;:,<>\"\\`", (char)rune)) || (rune == '%' && percent))
			add_number(out, rune);
		else
			buffer_rune(out, rune);
		percent = rune == '%';
	}
}

/* The title of an entity, or its name where the title says nothing: Mermaid takes no empty text. */
static void add_title(const struct writer *w, uint32_t entity, struct text title)
{
	add_text(w->out, without_indent(title).length ? title : entity_name(w->model, entity));
}

/* ---- scores */

static signed char mapped(const struct writer *w, const struct value *score)
{
	double low = w->journey->low / 2, span = w->journey->high / 2 - low; /* halves, so that no scale is too wide */
	double place = score && span > 0 ? (score->number / 2 - low) / span : 0.5;

	return score ? (signed char)(LOWEST + floor(place * (HIGHEST - LOWEST) + 0.5)) : NOT_SCORED;
}

static uint32_t segment_at(const struct writer *w, uint32_t index)
{
	return w->model->segments.items[w->journey->segments + index];
}

static void find_places(struct writer *w)
{
	w->places = arena_clear(w->out->arena, w->model->entities.count * sizeof *w->places);
	w->scores = arena_clear(w->out->arena, w->journey->segment_count + 1);
	for (uint32_t i = 0; i < w->journey->segment_count; i++)
		w->places[segment_at(w, i)] = i + 1;
}

/* What each segment feels at a touchpoint. */
static void find_scores(struct writer *w, uint32_t touchpoint, struct values scores)
{
	struct values for_values = entity_values(w->model, touchpoint, KEY_TOUCHPOINT_FOR);
	uint32_t only = w->artefact->drawing.segment;

	memset(w->scores, for_values.count ? NOT_THERE : mapped(w, score_for(scores, 0)), w->journey->segment_count + 1);
	for (size_t i = 0; i < for_values.count; i++)
		w->scores[w->places[for_values.items[i].ref]] = mapped(w, score_for(scores, 0));
	for (size_t i = 0; i < scores.count; i++)
		if (scores.items[i].ref && w->scores[w->places[scores.items[i].ref]] != NOT_THERE)
			w->scores[w->places[scores.items[i].ref]] = mapped(w, &scores.items[i]);
	for (uint32_t i = 1; only && i <= w->journey->segment_count; i++)
		if (i != w->places[only])
			w->scores[i] = NOT_THERE;
}

static void begin_task(struct writer *w, uint32_t touchpoint, int score)
{
	buffer_string(w->out, "    ");
	add_title(w, touchpoint, entity_title(w->model, touchpoint));
	buffer_format(w->out, ": %d: ", score == NOT_SCORED ? MIDDLE : score);
}

/* A line with everyone whose score is this. False: nobody's is. */
static bool write_task(struct writer *w, uint32_t touchpoint, int score)
{
	bool begun = false;

	for (uint32_t i = 0; i < w->journey->segment_count; i++) {
		if (w->scores[i + 1] != score)
			continue;
		if (begun)
			buffer_string(w->out, ", ");
		else
			begin_task(w, touchpoint, score);
		add_title(w, segment_at(w, i), artefact_short_title(w->model, w->out->arena, segment_at(w, i)));
		begun = true;
	}
	if (begun)
		buffer_byte(w->out, '\n');
	return begun;
}

static void write_touchpoint(struct writer *w, uint32_t touchpoint)
{
	struct values scores = entity_values(w->model, touchpoint, KEY_TOUCHPOINT_EMOTION);
	bool written = false;

	w->unscored += !scores.count;
	find_scores(w, touchpoint, scores);
	for (int score = HIGHEST; score >= (scores.count ? LOWEST : NOT_SCORED); score--)
		written |= write_task(w, touchpoint, score);
	if (!written) {
		begin_task(w, touchpoint, mapped(w, score_for(scores, 0)));
		buffer_string(w->out, "Customer\n");
	}
}

static bool write_phase(struct writer *w, uint32_t phase)
{
	bool begun = false;

	for (uint32_t t = 0; (t = entity_child(w->model, phase, KIND_TOUCHPOINT, t)) != 0;) {
		if (!artefact_shows(w->artefact, entity_values(w->model, t, KEY_TOUCHPOINT_FOR)))
			continue;
		if (!begun) {
			buffer_string(w->out, "  section ");
			add_title(w, phase, entity_title(w->model, phase));
			buffer_byte(w->out, '\n');
		}
		begun = true;
		write_touchpoint(w, t);
		if (w->out->length > OUTPUT_MOST)
			return false;
	}
	return true;
}

/* ---- what is left out */

/* What a diagram has no place for, in the order in which it is said. */
static const struct {
	const char *what;
	enum key key;
	enum kind kind;
} lost[] = {
	{IN_ENGLISH("channels"), KEY_TOUCHPOINT_CHANNEL, KIND_NONE},
	{IN_ENGLISH("moments"), KEY_TOUCHPOINT_MOMENT, KIND_NONE},
	{IN_ENGLISH("what customers do"), KEY_TOUCHPOINT_DOING, KIND_NONE},
	{IN_ENGLISH("what customers think"), KEY_TOUCHPOINT_THINKING, KIND_NONE},
	{IN_ENGLISH("backstage work"), KEY_TOUCHPOINT_BACKSTAGE, KIND_NONE},
	{IN_ENGLISH("evidence"), KEY_TOUCHPOINT_EVIDENCE, KIND_NONE},
	{IN_ENGLISH("pains"), KEY_NONE, KIND_PAIN},
	{IN_ENGLISH("gains"), KEY_NONE, KIND_GAIN},
	{IN_ENGLISH("opportunities"), KEY_NONE, KIND_OPPORTUNITY},
	{IN_ENGLISH("metrics"), KEY_NONE, KIND_METRIC},
	{IN_ENGLISH("content"), KEY_NONE, KIND_CONTENT},
};

enum { LOST_COUNT = sizeof lost / sizeof *lost };

static void find_lost(const struct writer *w, bool *is_lost)
{
	const struct entity *entities = w->model->entities.items;
	uint32_t journey = w->journey->entity;

	for (uint32_t e = journey; e < entities[journey].end; e++)
		for (size_t i = 0; i < LOST_COUNT; i++)
			is_lost[i] |= lost[i].key ? entities[e].kind == KIND_TOUCHPOINT && entity_value(w->model, e, lost[i].key)
						  : entities[e].kind == lost[i].kind;
}

/* `channels, moments and pains` */
static const struct saying *list_lost(const struct writer *w)
{
	struct arena *arena = w->out->arena;
	bool is_lost[LOST_COUNT + 1] = {0};
	const struct saying *list = NULL, *next = NULL;

	find_lost(w, is_lost);
	is_lost[LOST_COUNT] = !w->journey->implied && w->journey->transition_count;
	for (size_t i = 0; i <= LOST_COUNT; i++) {
		if (!is_lost[i])
			continue;
		if (next)
			list = list ? saying_keep(arena, SAY(LIST_COMMA, list, next)) : next;
		next = saying_keep(arena, SAY(AS_IT_IS, i < LOST_COUNT ? lost[i].what : IN_ENGLISH("steps")));
	}
	return list ? saying_keep(arena, SAY(LIST_AND, list, next)) : next;
}

static struct saying remark(const struct writer *w)
{
	struct arena *arena = w->out->arena;
	const struct saying *list = list_lost(w);
	struct text count = saying_number(arena, w->unscored), middle = saying_number(arena, MIDDLE);
	struct saying unscored = w->unscored == 1 ? SAY(MERMAID_UNSCORED_1, count, middle) : SAY(MERMAID_UNSCORED, count, middle);

	if (!w->unscored)
		return list ? SAY(MERMAID_LOSES, list) : (struct saying){.phrase = PHRASE_NONE};
	return list ? SAY(MERMAID_LOSES_SCORES, list, saying_keep(arena, unscored)) : unscored;
}

bool emit_mermaid(const struct model *model, const struct artefact *artefact, struct buffer *out, struct saying *ret_remark)
{
	struct writer writer = {.model = model, .artefact = artefact, .journey = artefact->journey, .out = out};

	find_places(&writer);
	buffer_string(out, "journey\n  title ");
	add_title(&writer, writer.journey->entity, entity_title(model, writer.journey->entity));
	buffer_byte(out, '\n');
	for (uint32_t phase = 0; (phase = entity_child(model, writer.journey->entity, KIND_PHASE, phase)) != 0;)
		if (!write_phase(&writer, phase)) {
			*ret_remark = SAY(MERMAID_TOO_LARGE);
			return false;
		}
	*ret_remark = remark(&writer);
	return true;
}
