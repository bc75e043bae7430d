#include "emit/versions.h"

#include "base/holds.h"
#include "base/utf8.h"
#include "model/resolving.h"

static const struct entity *entity_at(const struct model *model, uint32_t entity)
{
	return &model->entities.items[entity];
}

/* ---- what is gone, and where it stood */

/* The children of a thing that both versions have: those that are gone stand behind the sibling before them. */
static void find_ghosts_of(struct merging *m, uint32_t older, uint32_t newer)
{
	const struct difference *d = m->difference;
	uint32_t *chain = &m->ghosts_in[newer];

	for (uint32_t i = 0; (i = entity_child(d->old, older, KIND_NONE, i));) {
		uint32_t counterpart = d->to_new[i];

		if (counterpart && entity_at(d->new, counterpart)->parent == newer)
			chain = &m->ghosts_after[counterpart];
		else if (!counterpart) {
			*chain = i;
			chain = &m->next_ghost[i];
		}
	}
}

static void find_ghosts(struct merging *m, uint32_t older)
{
	const struct difference *d = m->difference;

	for (uint32_t i = older; i < entity_at(d->old, older)->end; i++)
		if (d->to_new[i])
			find_ghosts_of(m, i, d->to_new[i]);
}

/* ---- entities */

static uint32_t push_text(struct model *model, struct text text)
{
	VECTOR_PUSH(model->arena, &model->texts, text);
	return (uint32_t)model->texts.count - 1;
}

static uint32_t add_entity(struct merging *m, struct origin origin, uint32_t parent)
{
	const struct model *from = origin.newer ? m->difference->new : m->difference->old;
	uint32_t at = origin.newer ? origin.newer : origin.older, merged = (uint32_t)m->model->entities.count;
	const struct entity *e = entity_at(from, at);
	struct entity entity = {.parent = parent, .kind = e->kind};

	if (e->name)
		entity.name = intern_name(&m->model->intern, entity_name(from, at));
	if (e->title)
		entity.title = push_text(m->model, model_text(from, e->title));
	VECTOR_PUSH(m->arena, &m->model->entities, entity);
	VECTOR_PUSH(m->arena, &m->origins, origin);
	m->of_newer[origin.newer] = merged;
	m->of_older[origin.older] = merged;
	m->of_newer[0] = m->of_older[0] = 0;
	return merged;
}

/* A thing that is gone, with what went with it. */
static void add_gone(struct merging *m, uint32_t older, uint32_t parent)
{
	uint32_t merged = add_entity(m, (struct origin){older, 0}, parent);

	for (uint32_t i = 0; (i = entity_child(m->difference->old, older, KIND_NONE, i));)
		if (!m->difference->to_new[i])
			add_gone(m, i, merged);
	m->model->entities.items[merged].end = (uint32_t)m->model->entities.count;
}

static void add_chain(struct merging *m, uint32_t ghost, uint32_t parent)
{
	for (; ghost; ghost = m->next_ghost[ghost])
		add_gone(m, ghost, parent);
}

static void add_newer(struct merging *m, uint32_t newer, uint32_t parent)
{
	uint32_t merged = add_entity(m, (struct origin){m->difference->to_old[newer], newer}, parent);

	add_chain(m, m->ghosts_in[newer], merged);
	for (uint32_t i = 0; (i = entity_child(m->difference->new, newer, KIND_NONE, i));) {
		add_newer(m, i, merged);
		add_chain(m, m->ghosts_after[i], merged);
	}
	m->model->entities.items[merged].end = (uint32_t)m->model->entities.count;
}

/* What stands at file level, of both versions; channels by name, since a journey's restate them. */
static void add_shared(struct merging *m)
{
	const struct difference *d = m->difference;

	for (uint32_t i = 0; (i = entity_child(d->new, 0, KIND_NONE, i));)
		if (entity_at(d->new, i)->kind != KIND_JOURNEY && entity_at(d->new, i)->kind != KIND_INCLUDE)
			add_newer(m, i, 0);
	for (uint32_t i = 0; (i = entity_child(d->old, 0, KIND_NONE, i));)
		if (!d->to_new[i] && entity_at(d->old, i)->kind != KIND_JOURNEY && entity_at(d->old, i)->kind != KIND_INCLUDE)
			add_gone(m, i, 0);
	for (uint32_t i = 1; i < m->model->entities.count; i = entity_at(m->model, i)->end)
		names_add(m->model, i);
}

/* ---- the journey */

static void collect_touchpoints(struct merging *m, struct journey *journey)
{
	struct model *model = m->model;

	journey->touchpoints = (uint32_t)model->touchpoints.count;
	for (uint32_t i = journey->entity; i < entity_at(model, journey->entity)->end; i++)
		if (entity_at(model, i)->kind == KIND_TOUCHPOINT)
			VECTOR_PUSH(m->arena, &model->touchpoints, i);
	journey->touchpoint_count = (uint32_t)model->touchpoints.count - journey->touchpoints;
}

static void collect_segments(struct merging *m, struct journey *journey)
{
	const struct difference *d = m->difference;

	for (uint32_t i = 0; m->newer && i < m->newer->segment_count; i++)
		VECTOR_PUSH(m->arena, &m->model->segments, m->of_newer[d->new->segments.items[m->newer->segments + i]]);
	for (uint32_t i = 0; m->older && i < m->older->segment_count; i++) {
		uint32_t segment = d->old->segments.items[m->older->segments + i];

		if (!d->to_new[segment] || !m->newer)
			VECTOR_PUSH(m->arena, &m->model->segments, m->of_older[segment]);
	}
	journey->segment_count = (uint32_t)m->model->segments.count;
}

static struct journey *add_journey(struct merging *m)
{
	const struct journey *from = m->newer ? m->newer : m->older;
	const struct model *model = m->newer ? m->difference->new : m->difference->old;
	struct journey journey;

	HOLDS(from); /* one of the two versions has the journey */
	journey = (struct journey){.built_in = from->built_in, .low = from->low, .high = from->high, .implied = from->implied};

	if (m->newer)
		add_newer(m, m->newer->entity, 0);
	else
		add_gone(m, m->older->entity, 0);
	journey.entity = merged_of(m, m->newer ? NEWER : OLDER, from->entity);
	journey.model = merged_of(m, m->newer ? NEWER : OLDER, from->model);
	for (uint32_t i = 0; i < from->stage_count; i++)
		VECTOR_PUSH(m->arena, &m->model->stages, model->stages.items[from->stages + i]);
	journey.stage_count = from->stage_count;
	collect_touchpoints(m, &journey);
	collect_segments(m, &journey);
	VECTOR_PUSH(m->arena, &m->model->journeys, journey);
	return &m->model->journeys.items[0];
}

/* ---- how things stand */

/* What is told of a change in a note: `channel email → sms`. What the picture shows by itself is not. */
static bool is_noted(const struct change *change)
{
	switch (change->id) {
	case CHANGE_REASON_CHANGED: case CHANGE_PHASES_REORDERED: case CHANGE_STEPS_REORDERED: return false;
	default: break;
	}
	return change->before.length + change->after.length > 0 && change->new
		&& !(change->key && keys[change->key].many && keys[change->key].type == TYPE_TEXT);
}

enum { SHORT = 40 }; /* of a text, in code points */

static void add_short(struct buffer *note, struct text text)
{
	struct text cut = utf8_first(text, SHORT);

	if (cut.length > 1 && cut.bytes[0] == '-' && cut.bytes[1] >= '0' && cut.bytes[1] <= '9') {
		buffer_string(note, "\xE2\x88\x92");
		cut = text_between(cut.bytes + 1, cut.bytes + cut.length);
		text = text_between(text.bytes + 1, text.bytes + text.length);
	}
	buffer_add(note, text.length ? cut : TEXT("\xE2\x80\x93"));
	if (cut.length < text.length)
		buffer_string(note, "\xE2\x80\xA6");
}

static void add_note(struct buffer *note, const struct difference *d, const struct change *change)
{
	struct text before = change->before, after = change->after;

	if (note->length)
		buffer_string(note, "\xC2\xA0\xC2\xB7 ");
	if (!change->key) {
		buffer_string(note, change->id == CHANGE_TITLE_CHANGED ? "was called " : change->id == CHANGE_TOUCHPOINT_MOVED ? "from "
			      : "was ");
		add_short(note, change->before);
		return;
	}
	buffer_string(note, keys[change->key].word);
	buffer_byte(note, ' ');
	if (change->segment) {
		buffer_add(note, entity_title(d->new, change->segment));
		buffer_byte(note, ' ');
	}
	words_at_difference(note->arena, &before, &after, SHORT);
	add_short(note, before);
	buffer_string(note, " \xE2\x86\x92 ");
	add_short(note, after);
}

static void find_standings(const struct merging *m, struct versions *versions)
{
	const struct difference *d = m->difference;
	size_t count = m->model->entities.count;
	uint8_t *standings = arena_clear(m->arena, count);
	struct buffer *notes = arena_clear(m->arena, count * sizeof *notes);
	struct text *texts = arena_clear(m->arena, count * sizeof *texts);

	for (size_t i = 1; i < count; i++)
		standings[i] = !m->origins.items[i].newer ? STANDING_REMOVED : !m->origins.items[i].older ? STANDING_ADDED : STANDING_SAME;
	for (size_t i = 0; i < d->changes.count; i++) {
		const struct change *change = &d->changes.items[i];
		uint32_t at = change->new ? m->of_newer[change->new] : 0;

		if (!at || standings[at] == STANDING_ADDED)
			continue;
		standings[at] = change->id == CHANGE_TOUCHPOINT_MOVED ? STANDING_MOVED : standings[at] ? standings[at] : STANDING_CHANGED;
		if (!notes[at].arena)
			notes[at] = buffer_in(m->arena);
		if (is_noted(change))
			add_note(&notes[at], d, change);
		texts[at] = buffer_text(&notes[at]);
	}
	versions->entities = standings;
	versions->notes = texts;
}

/* ---- */

static struct merging *begin(struct arena *arena, const struct difference *d, const struct journey *older,
			     const struct journey *newer)
{
	struct merging *m = ARENA_NEW(arena, struct merging);
	size_t olds = d->old->entities.count, news = d->new->entities.count;

	m->arena = arena;
	m->difference = d;
	m->older = older;
	m->newer = newer;
	m->of_older = arena_clear(arena, olds * sizeof *m->of_older);
	m->next_ghost = arena_clear(arena, olds * sizeof *m->next_ghost);
	m->of_newer = arena_clear(arena, news * sizeof *m->of_newer);
	m->ghosts_after = arena_clear(arena, news * sizeof *m->ghosts_after);
	m->ghosts_in = arena_clear(arena, news * sizeof *m->ghosts_in);
	m->model = ARENA_NEW(arena, struct model);
	m->model->arena = arena;
	intern_create(&m->model->intern, arena);
	language_create(&m->model->language, &m->model->intern);
	VECTOR_PUSH(arena, &m->model->entities, ((struct entity){.kind = KIND_FILE}));
	VECTOR_PUSH(arena, &m->model->texts, ((struct text){0}));
	VECTOR_PUSH(arena, &m->origins, ((struct origin){0}));
	return m;
}

struct merged *merge_versions(struct arena *arena, const struct difference *difference, const struct journey *older,
			      const struct journey *newer)
{
	struct merging *m = begin(arena, difference, older, newer);
	struct merged *merged = ARENA_NEW(arena, struct merged);
	struct journey *journey;

	if (older && newer)
		find_ghosts(m, older->entity);
	add_shared(m);
	journey = add_journey(m);
	m->model->entities.items[0].end = (uint32_t)m->model->entities.count;
	merge_values(m);
	merge_transitions(m, journey);
	merged->model = m->model;
	merged->journey = journey;
	find_standings(m, &merged->versions);
	merged->versions.values = m->values.items;
	merged->versions.transitions = m->transitions.items;
	merged->versions.shares = m->shares.items;
	merged->versions.scores = m->scores;
	return merged;
}
