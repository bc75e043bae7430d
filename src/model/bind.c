/* Entities to meaning: keys to values, names to what they stand for, journey by journey. */
#include <stdlib.h>

#include "model/resolving.h"
#include "syntax/syntax.h"

/* ---- the properties of an entity */

/* Says of which kind a key is, where it is one, or how to find those that there are. */
static void help_with_key(struct resolving *r, struct finding *finding, uint32_t file, uint32_t node, enum kind kind)
{
	uint16_t word = resolving_node(r, file, node)->word;

	for (enum kind other = KIND_FILE + 1; other < KIND_COUNT; other++)
		if (language_key(&r->model->language, other, word)) {
			finding_help(r->report, finding, SAY(KEY_OF, head_text(r, file, node), kinds[other].called));
			return;
		}
	finding_help(r->report, finding, r->model->language.keys_of[kind].end
		? SAY(EXPLAIN_KEYS, text_of(kinds[kind].word)) : SAY(NO_KEYS, kinds[kind].called));
}

/* Returns the one key that was probably meant; KEY_NONE: that cannot be said. */
static enum key report_unknown_key(struct resolving *r, uint32_t file, uint32_t node, enum kind kind)
{
	struct text head = head_text(r, file, node);
	struct finding *finding = report_add(r->report, SAY(NO_SUCH_KEY, kinds[kind].called, head), head_place(r, file, node));
	struct nearest nearest = language_nearest(head, r->suggestion_budget);
	enum kind block = language_kind(&r->model->language, resolving_node(r, file, node)->word);

	if (help_with_title(r, finding, head, kind))
		return KEY_NONE;
	if (block && kind_may_hold(kind, block)) {
		finding_help(r->report, finding, SAY(IS_A_BLOCK, head, kind_example(r, block)));
		return KEY_NONE;
	}
	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++)
		if (keys[key].kind == kind)
			nearest_offer(&nearest, text_of(keys[key].word));
	suggest(r, finding, &nearest);
	if (!nearest.count)
		help_with_key(r, finding, file, node, kind);
	if (nearest.count != 1)
		return KEY_NONE;
	return language_key(&r->model->language, kind, intern_find(&r->model->intern, nearest.names[0]));
}

/* Whether a key is given for the first time; reports the second. */
static bool is_first(struct resolving *r, uint32_t file, enum key key, uint32_t node)
{
	struct finding *finding;

	if (!r->seen[key]) {
		r->seen[key] = node;
		return true;
	}
	finding = report_add(r->report, SAY(KEY_TWICE, text_of(keys[key].word)), head_place(r, file, node));
	finding_label(r->report, finding, SAY(FIRST_GIVEN), node_place(r, file, r->seen[key]));
	return false;
}

/* A property whose key is probably another one. */
struct guess {
	uint32_t node;
	enum key key;
};

/* Looks at a value of which the key was misspelt, for the errors in it. */
static void decode_guess(struct resolving *r, uint32_t file, struct guess guess)
{
	if (!guess.key || r->seen[guess.key])
		return;
	r->seen[guess.key] = guess.node;
	decode_property(r, file, guess.key, guess.node);
}

void decode_entity(struct resolving *r, uint32_t entity)
{
	struct model *model = r->model;
	const struct entity *e = &model->entities.items[entity];
	const struct tree *tree = resolving_file(r, e->file)->tree;
	enum kind kind = (enum kind)e->kind;
	uint32_t end = tree->nodes.items[e->node].data, first = (uint32_t)model->values.count;
	VECTOR(struct guess) guesses = {0};

	for (uint32_t at = e->node + 1; at < end; at = tree_next(tree, at)) {
		const struct node *node = &tree->nodes.items[at];
		enum key key;

		if (node->kind == NODE_FLOW && !kinds[kind].flows)
			report_misplaced_flow(r, e->file, at, kind);
		if (node->kind != NODE_PROPERTY)
			continue;
		key = language_key(&model->language, kind, node->word);
		if (!key)
			VECTOR_PUSH(r->arena, &guesses, ((struct guess){at, report_unknown_key(r, e->file, at, kind)}));
		else if (is_first(r, e->file, key, at))
			decode_property(r, e->file, key, at);
	}
	for (size_t i = 0; i < guesses.count; i++)
		decode_guess(r, e->file, guesses.items[i]);
	entity_take_values(model, entity, first);
	memset(r->seen, 0, KEY_COUNT * sizeof *r->seen);
}

/* ---- a journey */

static void find_scale(struct resolving *r, struct journey *journey)
{
	struct values scale = entity_values(r->model, journey->entity, KEY_JOURNEY_SCALE);

	journey->low = scale.count == 2 ? scale.items[0].number : -2;
	journey->high = scale.count == 2 ? scale.items[1].number : 2;
	r->low = journey->low;
	r->high = journey->high;
}

static void add_stage(struct resolving *r, struct journey *journey, struct text stage)
{
	VECTOR_PUSH(r->arena, &r->model->stages, stage);
	journey->stage_count++;
}

static void find_model(struct resolving *r, struct journey *journey)
{
	struct model *model = r->model;
	const struct value *named = entity_value(model, journey->entity, KEY_JOURNEY_MODEL);
	struct text name = named ? model_text(model, named->text) : text_of(models[0].name);

	journey->stages = (uint32_t)model->stages.count;
	journey->model = named ? named->ref : 0;
	if (journey->model) {
		struct values stages = entity_values(model, journey->model, KEY_MODEL_STAGES);

		for (size_t i = 0; i < stages.count; i++)
			add_stage(r, journey, model_text(model, stages.items[i].text));
		return;
	}
	journey->built_in = &models[0];
	for (size_t i = 0; i < models_count; i++)
		if (text_is(name, models[i].name))
			journey->built_in = &models[i];
	for (const char *at = journey->built_in->stages; *at;) {
		size_t length = strcspn(at, " ");

		add_stage(r, journey, (struct text){at, length});
		at += length + (at[length] == ' ');
	}
}

/* A phase's stage has to be one of its journey's model, or a known one. */
static void check_stage(struct resolving *r, const struct journey *journey, uint32_t phase)
{
	struct model *model = r->model;
	const struct value *stage = entity_value(model, phase, KEY_PHASE_STAGE);
	struct text name = stage ? model_text(model, stage->text) : TEXT("");
	struct nearest nearest = language_nearest(name, r->suggestion_budget);
	struct finding *finding;

	if (!stage || !journey->stage_count || stage_is_built_in(name) || stage_of_alias(name).length)
		return;
	for (uint32_t i = 0; i < journey->stage_count; i++) {
		if (text_equal(name, model->stages.items[journey->stages + i]))
			return;
		nearest_offer(&nearest, model->stages.items[journey->stages + i]);
	}
	finding = report_add(r->report, SAY(NO_SUCH_STAGE, name,
		journey->model ? entity_name(model, journey->model) : text_of(journey->built_in->name)),
		node_place(r, model->entities.items[phase].file, stage->node));
	suggest(r, finding, &nearest);
}

static void list_touchpoints(struct resolving *r, struct journey *journey)
{
	struct model *model = r->model;

	journey->touchpoints = (uint32_t)model->touchpoints.count;
	for (uint32_t i = journey->entity + 1; i < model->entities.items[journey->entity].end; i++)
		if (model->entities.items[i].kind == KIND_TOUCHPOINT)
			VECTOR_PUSH(r->arena, &model->touchpoints, i);
	journey->touchpoint_count = (uint32_t)model->touchpoints.count - journey->touchpoints;
}

static int compare_entities(const void *left, const void *right)
{
	uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;

	return (a > b) - (a < b);
}

/* Its own segments, then the shared ones that it names, in order of declaration. */
static void list_segments(struct resolving *r, struct journey *journey)
{
	struct model *model = r->model;

	journey->segments = (uint32_t)model->segments.count;
	for (uint32_t i = 0; (i = entity_child(model, journey->entity, KIND_SEGMENT, i)) != 0;)
		VECTOR_PUSH(r->arena, &model->segments, i);
	if (r->named.count > 1)
		qsort(r->named.items, r->named.count, sizeof *r->named.items, compare_entities);
	for (size_t i = 0; i < r->named.count; i++)
		VECTOR_PUSH(r->arena, &model->segments, r->named.items[i]);
	r->named.count = 0;
	journey->segment_count = (uint32_t)model->segments.count - journey->segments;
}

void bind_journey(struct resolving *r, uint32_t entity)
{
	struct model *model = r->model;
	struct journey journey = {.entity = entity};
	uint32_t end = model->entities.items[entity].end;

	r->journey = entity;
	decode_entity(r, entity);
	find_scale(r, &journey);
	find_model(r, &journey);
	for (uint32_t i = entity + 1; i < end; i++) {
		decode_entity(r, i);
		if (model->entities.items[i].kind == KIND_PHASE)
			check_stage(r, &journey, i);
	}
	list_touchpoints(r, &journey);
	bind_flows(r, &journey);
	list_segments(r, &journey);
	check_shares(r, &journey);
	VECTOR_PUSH(r->arena, &model->journeys, journey);
	r->journey = 0;
}
