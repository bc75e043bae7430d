/* The model as JSON. What is written of an entity, and in which order, is what keys.def and kinds.def say. */
#include "base/json.h"

#include <math.h>

#include "base/holds.h"
#include "emit/emit.h"
#include "report/span.h"

struct writer {
	struct json json;
	const struct model *model;
	bool without_spans;
	struct values by_key[KEY_COUNT]; /* the values of the entity being written */
};

/* ---- spans */

static void write_span(struct writer *w, uint32_t file, uint32_t start, uint32_t end)
{
	struct source *source = (struct source *)w->model->files.items[file].source;
	struct place_in_source from, to;

	if (w->without_spans)
		return;
	from = source_place(source, start);
	to = source_place(source, end);
	json_key(&w->json, "span");
	json_open_flat(&w->json, '{');
	span_members(&w->json, w->model->files.items[file].path, from, to);
	json_close(&w->json, '}');
}

static const struct node *node_of(const struct writer *w, uint32_t file, uint32_t node)
{
	return &w->model->files.items[file].tree->nodes.items[node];
}

/* ---- values, by the type of their key */

static void write_text_or_null(struct writer *w, uint32_t text)
{
	if (text)
		json_text(&w->json, model_text(w->model, text));
	else
		json_null(&w->json);
}

static void write_word(struct writer *w, uint8_t word)
{
	json_string(&w->json, word ? words[word].word : NULL);
}

static void write_amount(struct writer *w, const struct value *value, bool is_target)
{
	json_open_flat(&w->json, '{');
	if (is_target) {
		json_key(&w->json, "comparison");
		json_string(&w->json, value->mark & MARK_AT_LEAST ? ">=" : value->mark & MARK_AT_MOST ? "<=" : NULL);
	}
	json_key(&w->json, "value");
	json_number(&w->json, value->number);
	json_key(&w->json, "percent");
	json_bool(&w->json, value->mark & MARK_PERCENT);
	json_close(&w->json, '}');
}

static void write_duration(struct writer *w, const struct value *value)
{
	json_open_flat(&w->json, '{');
	json_key(&w->json, "text");
	json_text(&w->json, model_text(w->model, value->text));
	json_key(&w->json, "seconds");
	json_number(&w->json, value->number);
	json_close(&w->json, '}');
}

static void write_scored(struct writer *w, const struct value *value)
{
	json_open_flat(&w->json, '{');
	json_key(&w->json, "value");
	json_number(&w->json, value->number);
	json_key(&w->json, "reason");
	write_text_or_null(w, value->text);
	json_close(&w->json, '}');
}

static void write_scores(struct writer *w, struct values scores)
{
	bool has_all = scores.count && !scores.items[0].ref;

	json_open_flat(&w->json, '{');
	json_key(&w->json, "all");
	if (has_all)
		write_scored(w, &scores.items[0]);
	else
		json_null(&w->json);
	json_key(&w->json, "by_segment");
	json_open_flat(&w->json, '{');
	for (size_t i = has_all; i < scores.count; i++) {
		json_key_text(&w->json, entity_name(w->model, scores.items[i].ref));
		write_scored(w, &scores.items[i]);
	}
	json_close(&w->json, '}');
	json_close(&w->json, '}');
}

static void write_moment(struct writer *w, const struct value *value)
{
	json_open_flat(&w->json, '{');
	json_key(&w->json, "kind");
	write_word(w, value->word);
	json_key(&w->json, "reason");
	write_text_or_null(w, value->text);
	json_close(&w->json, '}');
}

static void write_rating(struct writer *w, const struct value *value)
{
	json_open_flat(&w->json, '{');
	json_key(&w->json, "name");
	json_text(&w->json, entity_name(w->model, value->ref));
	json_key(&w->json, "score");
	json_number(&w->json, value->number);
	json_key(&w->json, "reason");
	write_text_or_null(w, value->text);
	json_close(&w->json, '}');
}

static void write_scale(struct writer *w, double low, double high)
{
	json_open_flat(&w->json, '{');
	json_key(&w->json, "low");
	json_number(&w->json, low);
	json_key(&w->json, "high");
	json_number(&w->json, high);
	json_close(&w->json, '}');
}

static void write_value(struct writer *w, const struct value *value)
{
	switch (keys[value->key].type) {
	case TYPE_TEXT: case TYPE_LINK: case TYPE_NAME: case TYPE_DATE: case TYPE_REF: case TYPE_EVIDENCE:
		write_text_or_null(w, value->text);
		break;
	case TYPE_WORD: write_word(w, value->word); break;
	case TYPE_NUMBER: case TYPE_PERCENT: json_number(&w->json, value->number); break;
	case TYPE_AMOUNT: write_amount(w, value, false); break;
	case TYPE_TARGET: write_amount(w, value, true); break;
	case TYPE_DURATION: write_duration(w, value); break;
	case TYPE_MOMENT: write_moment(w, value); break;
	case TYPE_RATING: write_rating(w, value); break;
	case TYPE_SCALE: case TYPE_SCORE: break; /* made of several values: write_key */
	}
}

static bool is_assumption(struct values values)
{
	return values.count && values.items[0].mark & MARK_ASSUMPTION;
}

static void write_key(struct writer *w, enum key key, struct values values)
{
	const struct key_row *row = &keys[key];

	json_key(&w->json, row->word);
	if (row->many) {
		json_open_flat(&w->json, '[');
		for (size_t i = 0; i < values.count && !is_assumption(values); i++)
			write_value(w, &values.items[i]);
		json_close(&w->json, ']');
	} else if (!values.count)
		json_null(&w->json);
	else if (row->type == TYPE_SCORE)
		write_scores(w, values);
	else if (row->type == TYPE_SCALE)
		write_scale(w, values.items[0].number, values.items[1].number);
	else
		write_value(w, &values.items[0]);
	if (row->type == TYPE_EVIDENCE) {
		json_key(&w->json, "assumption");
		json_bool(&w->json, is_assumption(values));
	}
}

/* ---- entities */

static void write_entity(struct writer *w, uint32_t entity, const struct journey *journey);

static void write_children(struct writer *w, uint32_t entity, enum kind kind, const struct journey *journey)
{
	json_key(&w->json, kinds[kind].plural);
	json_open(&w->json, '[');
	for (uint32_t child = 0; (child = entity_child(w->model, entity, kind, child)) != 0;)
		write_entity(w, child, journey);
	json_close(&w->json, ']');
}

static void write_name(struct writer *w, const char *key, uint32_t place)
{
	json_key(&w->json, key);
	if (place == PLACE_START || place == PLACE_EXIT)
		json_string(&w->json, place == PLACE_START ? "start" : "exit");
	else
		json_text(&w->json, entity_name(w->model, place));
}

static void write_transition(struct writer *w, const struct transition *t)
{
	json_open(&w->json, '{');
	write_name(w, "from", t->from);
	write_name(w, "to", t->to);
	for (enum key key = KEY_TRANSITION_SHARE; key < KEY_COUNT; key++)
		write_key(w, key, transition_values(w->model, t, key));
	json_key(&w->json, "implied");
	json_bool(&w->json, !t->node);
	if (t->node) {
		const struct tree *tree = w->model->files.items[t->file].tree;
		uint32_t last = t->node, end = tree->nodes.items[t->flow].data;

		/* The target with its labels: up to the next target or the body. */
		while (last + 1 < end && !node_holds(node_of(w, t->file, last + 1))
		       && !(node_of(w, t->file, last + 1)->flags & (NODE_AFTER_ARROW | NODE_AFTER_COMMA)))
			last++;
		write_span(w, t->file, node_of(w, t->file, t->node)->start, node_end(tree, node_of(w, t->file, last)));
	} else {
		json_key(&w->json, "span");
		json_null(&w->json);
	}
	json_close(&w->json, '}');
}

static void write_transitions(struct writer *w, const struct journey *journey)
{
	HOLDS(journey); /* nothing that is shared holds journeys */
	json_key(&w->json, "transitions");
	json_open(&w->json, '[');
	for (uint32_t i = 0; i < journey->transition_count; i++)
		write_transition(w, &w->model->transitions.items[journey->transitions + i]);
	json_close(&w->json, ']');
}

static void write_computed_journey(struct writer *w, const struct journey *journey)
{
	const struct model *model = w->model;

	HOLDS(journey); /* likewise */
	json_key(&w->json, "model");
	json_text(&w->json, journey->model ? entity_name(model, journey->model) : text_of(journey->built_in->name));
	json_key(&w->json, "stages");
	json_open_flat(&w->json, '[');
	for (uint32_t i = 0; i < journey->stage_count; i++)
		json_text(&w->json, model->stages.items[journey->stages + i]);
	json_close(&w->json, ']');
	json_key(&w->json, "scale");
	write_scale(w, journey->low, journey->high);
}

/* What is worked out of an entity, where there is such a thing. */
static void write_computed(struct writer *w, uint32_t entity, const struct journey *journey)
{
	enum kind kind = (enum kind)w->model->entities.items[entity].kind;
	double priority;
	struct text stage;

	if (kind != KIND_JOURNEY && kind != KIND_PHASE && kind != KIND_TOUCHPOINT && kind != KIND_OPPORTUNITY)
		return;
	json_key(&w->json, "computed");
	json_open_flat(&w->json, '{');
	if (kind == KIND_JOURNEY)
		write_computed_journey(w, journey);
	else if (kind == KIND_PHASE) {
		stage = phase_stage(w->model, journey, entity);
		json_key(&w->json, "stage");
		if (stage.length)
			json_text(&w->json, stage);
		else
			json_null(&w->json);
	} else if (kind == KIND_TOUCHPOINT) {
		json_key(&w->json, "medium");
		write_word(w, (uint8_t)touchpoint_medium(w->model, entity));
		json_key(&w->json, "ownership");
		write_word(w, (uint8_t)touchpoint_ownership(w->model, entity));
	} else {
		priority = opportunity_priority(w->model, entity);
		json_key(&w->json, "priority");
		json_number(&w->json, round(priority * 10000) / 10000);
	}
	json_close(&w->json, '}');
}

static void write_keys(struct writer *w, const struct entity *e)
{
	const struct value *items = w->model->values.items + e->values;
	struct key_range range = w->model->language.keys_of[e->kind];

	for (enum key key = range.first; key < range.end; key++)
		w->by_key[key] = (struct values){0};
	for (uint32_t i = 0; i < e->value_count; i++)
		if (!w->by_key[items[i].key].count++)
			w->by_key[items[i].key].items = &items[i];
	for (enum key key = range.first; key < range.end; key++)
		write_key(w, key, w->by_key[key]);
}

static void write_entity(struct writer *w, uint32_t entity, const struct journey *journey)
{
	const struct entity *e = &w->model->entities.items[entity];
	const struct node *node = node_of(w, e->file, e->node);

	json_open(&w->json, '{');
	json_key(&w->json, "name");
	if (e->name)
		json_text(&w->json, entity_name(w->model, entity));
	else
		json_null(&w->json);
	json_key(&w->json, "title");
	write_text_or_null(w, e->title);
	write_span(w, e->file, node->start, node_end(w->model->files.items[e->file].tree, node));
	write_keys(w, e);
	for (size_t i = 0; i < KIND_HOLDS_MAX && kinds[e->kind].holds[i]; i++)
		write_children(w, entity, kinds[e->kind].holds[i], journey);
	if (e->kind == KIND_JOURNEY)
		write_transitions(w, journey);
	write_computed(w, entity, journey);
	json_close(&w->json, '}');
}

static bool write_all(struct writer w, const struct artefact *artefact)
{
	static const enum kind shared[] = {KIND_SEGMENT, KIND_CHANNEL, KIND_MODEL, KIND_EVIDENCE, KIND_COMPETITOR};
	const struct model *model = w.model;
	const struct journey *journey = NULL;

	json_open(&w.json, '{');
	json_key(&w.json, "version");
	json_integer(&w.json, 1);
	json_key(&w.json, "shared");
	json_open(&w.json, '{');
	for (size_t i = 0; i < sizeof shared / sizeof *shared; i++)
		write_children(&w, 0, shared[i], NULL);
	json_close(&w.json, '}');
	json_key(&w.json, "journeys");
	json_open(&w.json, '[');
	while ((journey = artefact_journey(model, artefact, journey)) != NULL)
		write_entity(&w, journey->entity, journey);
	json_close(&w.json, ']');
	json_close(&w.json, '}');
	buffer_byte(w.json.out, '\n');
	return true;
}

bool emit_json(const struct model *model, const struct artefact *artefact, struct buffer *out, struct saying *ret_remark)
{
	(void)ret_remark;
	return write_all((struct writer){.json = json_to(out), .model = model}, artefact);
}

void emit_meaning(const struct model *model, struct buffer *out)
{
	write_all((struct writer){.json = json_to(out), .model = model, .without_spans = true}, &(struct artefact){.format = FORMAT_JSON});
}
