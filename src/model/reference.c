/* Names to entities: what a name stands for, and what to say where nothing is called so. */
#include "model/resolving.h"

#include "syntax/syntax.h"

static uint32_t find(const struct resolving *r, enum kind kind, uint32_t symbol)
{
	uint32_t entity = r->journey ? names_find(r->model, r->journey, kind, symbol) : 0;

	return entity || !kind_may_hold(KIND_FILE, kind) ? entity : names_find(r->model, 0, kind, symbol);
}

/* Whether something of that name stands outside every journey, where it cannot stand: that was said already. */
static bool is_misplaced(const struct resolving *r, enum kind kind, uint32_t symbol)
{
	return !kind_may_hold(KIND_FILE, kind) && names_find(r->model, 0, kind, symbol) != 0;
}

static bool is_built_in(const struct resolving *r, uint32_t symbol, enum kind kind)
{
	if (kind == KIND_CHANNEL)
		return language_channel(&r->model->language, symbol) != 0;
	for (size_t i = 0; kind == KIND_MODEL && i < models_count; i++)
		if (text_is(intern_text(&r->model->intern, symbol), models[i].name))
			return true;
	return false;
}

void suggest(struct resolving *r, struct finding *finding, const struct nearest *nearest)
{
	r->suggestion_budget = nearest->budget;
	finding_suggest(r->report, finding, nearest);
}

/* Offers the names of one kind among the entities from `first` to `end`. */
static void offer_entities(const struct resolving *r, struct nearest *nearest, enum kind kind, uint32_t first, uint32_t end)
{
	const struct entity *entities = r->model->entities.items;

	for (uint32_t i = first; i < end && nearest->budget; i++) {
		nearest->budget--;
		if (entities[i].kind == kind && entities[i].name)
			nearest_offer(nearest, entity_name(r->model, i));
	}
}

static void offer_shared(const struct resolving *r, struct nearest *nearest, enum kind kind)
{
	const struct entity *entities = r->model->entities.items;

	for (uint32_t i = 1; i < entities[0].end && nearest->budget; i = entities[i].end) {
		nearest->budget--;
		if (entities[i].kind == kind && entities[i].name)
			nearest_offer(nearest, entity_name(r->model, i));
	}
}

static struct nearest nearest_names(struct resolving *r, struct text wanted, enum kind kind)
{
	struct nearest nearest = language_nearest(wanted, r->suggestion_budget);

	if (r->journey)
		offer_entities(r, &nearest, kind, r->journey + 1, r->model->entities.items[r->journey].end);
	offer_shared(r, &nearest, kind);
	if (kind == KIND_CHANNEL)
		for (size_t i = 0; i < channels_count; i++)
			nearest_offer(&nearest, text_of(channels[i].name));
	if (kind == KIND_EVIDENCE && r->or_assumption)
		nearest_offer(&nearest, TEXT("assumption"));
	if (kind == KIND_TOUCHPOINT && r->or_place) {
		nearest_offer(&nearest, TEXT("start"));
		nearest_offer(&nearest, TEXT("exit"));
	}
	if (kind == KIND_MODEL)
		for (size_t i = 0; i < models_count; i++)
			nearest_offer(&nearest, text_of(models[i].name));
	return nearest;
}

/* What to do about a name that is like no other. */
static void help_to_declare(struct resolving *r, struct finding *finding, struct text name, enum kind kind)
{
	struct text word = text_of(kinds[kind].word);

	if (kind == KIND_CHANNEL || kind == KIND_MODEL)
		finding_help(r->report, finding, SAY(BUILT_IN_ARE, word));
	finding_help(r->report, finding, SAY(DECLARE_NAME, word, name));
}

/* A thing of another kind that is called so; 0: none. */
static uint32_t find_other(const struct resolving *r, enum kind kind, uint32_t symbol)
{
	for (enum kind other = KIND_SEGMENT; other < KIND_TRANSITION; other++) {
		uint32_t entity = other == kind ? 0 : find(r, other, symbol);

		if (entity)
			return entity;
	}
	return 0;
}

static struct saying undefined_message(const struct resolving *r, enum kind kind, struct text name)
{
	struct text journey = r->journey ? entity_name(r->model, r->journey) : TEXT("");
	struct saying message = {.arguments = {argument_text(name), argument_text(journey)}};

	switch (kinds[kind].undefined) {
	case RULE_UNDEFINED_SEGMENT: message.phrase = PHRASE_SEGMENT_UNDEFINED; break;
	case RULE_UNDEFINED_PHASE: message.phrase = PHRASE_PHASE_UNDEFINED; break;
	case RULE_UNDEFINED_TOUCHPOINT: message.phrase = PHRASE_TOUCHPOINT_UNDEFINED; break;
	case RULE_UNDEFINED_CHANNEL: message.phrase = PHRASE_CHANNEL_UNDEFINED; break;
	case RULE_UNDEFINED_METRIC: message.phrase = PHRASE_METRIC_UNDEFINED; break;
	case RULE_UNDEFINED_COMPETITOR: message.phrase = PHRASE_COMPETITOR_UNDEFINED; break;
	case RULE_UNDEFINED_PAIN: message.phrase = PHRASE_PAIN_UNDEFINED; break;
	case RULE_UNDEFINED_MODEL: message.phrase = PHRASE_MODEL_UNDEFINED; break;
	default: message.phrase = r->journey ? PHRASE_EVIDENCE_UNDEFINED : PHRASE_SHARED_UNDEFINED; break;
	}
	return message;
}

/* Whether an earlier error explains that a name is missing. */
static bool is_explained(struct resolving *r, enum kind kind, uint32_t symbol)
{
	const struct intern *intern = &r->model->intern;

	if (r->include_failed && kind_may_hold(KIND_FILE, kind))
		return true;
	if (!r->broken) {
		r->broken_count = intern->count + 1;
		r->broken = arena_clear(r->arena, r->broken_count * sizeof *r->broken);
		for (uint32_t i = 0; i < r->model->files.count; i++)
			tree_mark_broken(resolving_file(r, i)->tree, intern, r->broken);
	}
	return symbol < r->broken_count && r->broken[symbol];
}

static void report_undefined(struct resolving *r, uint32_t file, uint32_t node, enum kind kind)
{
	uint32_t symbol = resolving_node(r, file, node)->data, other;
	struct text name = intern_text(&r->model->intern, symbol);
	struct finding *finding;
	struct nearest nearest;

	if (is_explained(r, kind, symbol))
		return;
	finding = report_add(r->report, undefined_message(r, kind, name), node_place(r, file, node));
	other = find_other(r, kind, symbol);
	if (other) {
		enum kind is = (enum kind)r->model->entities.items[other].kind;

		finding_help(r->report, finding, SAY(OTHER_KIND, name, kinds[is].called, kinds[kind].called));
		finding_label(r->report, finding, SAY(DECLARED_HERE), entity_place(r, other));
		return;
	}
	nearest = nearest_names(r, name, kind);
	suggest(r, finding, &nearest);
	if (!nearest.count)
		help_to_declare(r, finding, name, kind);
	if (nearest.count == 1) {
		uint32_t similar = find(r, kind, intern_find(&r->model->intern, nearest.names[0]));

		if (similar)
			finding_label(r->report, finding, SAY(SIMILAR_NAME), entity_place(r, similar));
	}
}

/* Whether an entity stands outside of the journey though its kind cannot: that was reported where it stands. */
static bool is_astray(const struct resolving *r, uint32_t entity, enum kind kind)
{
	return r->journey && (entity < r->journey || entity >= r->model->entities.items[r->journey].end)
		&& !kind_may_hold(KIND_FILE, kind);
}

uint32_t reference_find(struct resolving *r, uint32_t file, uint32_t node, enum kind kind)
{
	uint32_t symbol = resolving_node(r, file, node)->data;
	uint32_t entity = find(r, kind, symbol);

	if (entity && is_astray(r, entity, kind))
		return 0;
	if (entity) {
		if (kind == KIND_SEGMENT && r->model->entities.items[entity].parent == 0 && r->named_by[entity] != r->journey) {
			r->named_by[entity] = r->journey;
			VECTOR_PUSH(r->arena, &r->named, entity);
		}
		return entity;
	}
	if (!is_built_in(r, symbol, kind) && !is_misplaced(r, kind, symbol))
		report_undefined(r, file, node, kind);
	return 0;
}

/* ---- touchpoints, which may be named with their phase */

static void report_elsewhere(struct resolving *r, uint32_t file, uint32_t node, uint32_t phase, uint32_t touchpoint)
{
	const struct model *model = r->model;
	struct text name = entity_name(model, touchpoint);
	struct finding *finding = report_add(r->report, SAY(TOUCHPOINT_ELSEWHERE, name, entity_name(model, phase)),
					     node_place(r, file, node));
	uint32_t home = model->entities.items[touchpoint].parent;

	if (model->entities.items[home].kind == KIND_PHASE)
		finding_help(r->report, finding, SAY(IN_PHASE, name, entity_name(model, home)));
	finding_label(r->report, finding, SAY(DECLARED_HERE), entity_place(r, touchpoint));
}

/* A touchpoint of the journey at hand. One that was declared outside of every journey stands for nothing: that it cannot
 * stand there is reported already. */
static uint32_t find_touchpoint(struct resolving *r, uint32_t file, uint32_t node)
{
	uint32_t touchpoint = reference_find(r, file, node, KIND_TOUCHPOINT);

	return touchpoint > r->journey && touchpoint < r->model->entities.items[r->journey].end ? touchpoint : 0;
}

uint32_t reference_touchpoint(struct resolving *r, uint32_t file, uint32_t node)
{
	const struct tree *tree = resolving_file(r, file)->tree;
	const struct node *second = node + 1 < tree->nodes.count ? &tree->nodes.items[node + 1] : NULL;
	uint32_t phase, touchpoint;

	if (!second || !(second->flags & NODE_AFTER_DOT))
		return find_touchpoint(r, file, node);
	if (node + 2 < tree->nodes.count && tree->nodes.items[node + 2].flags & NODE_AFTER_DOT) {
		report_add(r->report, SAY(DOTTED), node_place(r, file, node + 2));
		return 0;
	}
	phase = reference_find(r, file, node, KIND_PHASE);
	if (!phase)
		return 0;
	touchpoint = find_touchpoint(r, file, node + 1);
	if (!touchpoint || r->model->entities.items[touchpoint].parent == phase)
		return touchpoint;
	report_elsewhere(r, file, node + 1, phase, touchpoint);
	return 0;
}
