/* The driver: one pass over the finished model for each kind of thing. */
#include "lint/check.h"

enum { BUDGET = 20 * 1000 * 1000 };

struct file_check {
	enum rule rule;
	void (*run)(struct lint *l, uint32_t file);
};

struct journey_check {
	enum rule rule;
	void (*run)(struct lint *l, const struct facts *f);
};

struct entity_check {
	enum kind kind;
	enum rule rule;
	void (*run)(struct lint *l, const struct facts *f, uint32_t entity);
};

struct step_check {
	enum rule rule;
	void (*run)(struct lint *l, const struct facts *f, uint32_t step);
};

static const struct file_check file_checks[] = {
#define CHECK_FILE(of, function) {RULE_##of, function},
#include "lint/checks.def"
};

static const struct journey_check journey_checks[] = {
#define CHECK_JOURNEY(of, function) {RULE_##of, function},
#include "lint/checks.def"
};

static const struct entity_check entity_checks[] = {
#define CHECK_ENTITY(of_kind, of, function) {KIND_##of_kind, RULE_##of, function},
#include "lint/checks.def"
};

static const struct step_check step_checks[] = {
#define CHECK_STEP(of, function) {RULE_##of, function},
#include "lint/checks.def"
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool is_on(const struct lint *l, enum rule rule, uint32_t file)
{
	return settings_severity(l->settings[file], rule) != SEVERITY_OFF;
}

/* ---- what rules ask of the whole map */

static void take_marks(struct lint *l)
{
	size_t count = l->model->entities.count;

	l->named = arena_clear(l->arena, count * sizeof *l->named);
	l->solved = arena_clear(l->arena, count * sizeof *l->solved);
	l->converts = arena_clear(l->arena, count * sizeof *l->converts);
	l->rejecting = arena_clear(l->arena, count * sizeof *l->rejecting);
	l->stamps = arena_clear(l->arena, count * sizeof *l->stamps);
	l->outer_stamps = arena_clear(l->arena, count * sizeof *l->outer_stamps);
}

/* Which entities are named by a value anywhere, which pains are solved, and which touchpoints are conversions. A channel that restates a shared one of its
 * name uses that. */
static void mark_named(struct lint *l)
{
	const struct model *model = l->model;

	for (size_t i = 0; i < model->values.count; i++) {
		const struct value *value = &model->values.items[i];
		const struct entity *named = entity_at(l, value->ref);

		if (!value->ref)
			continue;
		l->named[value->ref] = true;
		l->solved[value->ref] |= value->key == KEY_OPPORTUNITY_SOLVES;
		l->converts[value->ref] |= value->key == KEY_JOURNEY_CONVERSION;
		if (named->kind == KIND_CHANNEL && named->parent)
			l->named[names_find(model, 0, KIND_CHANNEL, named->name)] = true;
	}
}

static void mark_rejecting(struct lint *l)
{
	for (uint32_t i = 1; i < l->model->entities.count; i++)
		if (entity_at(l, i)->kind == KIND_OPPORTUNITY
		    && entity_word(l->model, i, KEY_OPPORTUNITY_STATUS) == WORD_PROGRESS_REJECTED)
			l->rejecting[entity_at(l, i)->parent] = true;
}

bool lint_says(const struct lint *l, uint32_t entity, enum key key)
{
	const struct entity *e = entity_at(l, entity);
	const struct tree *tree = l->model->files.items[e->file].tree;

	if (entity_value(l->model, entity, key))
		return true;
	if (!l->holes.any)
		return false;
	for (uint32_t i = e->node + 1; i < tree->nodes.items[e->node].data; i = tree_next(tree, i)) {
		const struct node *node = &tree->nodes.items[i];

		if (node->kind == NODE_PROPERTY && language_key(&l->model->language, (enum kind)e->kind, node->word) == key)
			return true;
	}
	return false;
}

bool lint_lacks(const struct lint *l, uint32_t entity, enum key key)
{
	return !lint_says(l, entity, key) && !holes_have(&l->holes, entity, HOLE_STATEMENT);
}

bool lint_has_unknown(struct values values)
{
	for (size_t i = 0; i < values.count; i++)
		if (!values.items[i].ref && !(values.items[i].mark & MARK_ASSUMPTION))
			return true;
	return false;
}

/* ---- the passes */

/* The entity checks sorted by kind: those of `kind` are rows[first[kind]] … rows[first[kind + 1] - 1]. */
struct sorted_checks {
	const struct entity_check *rows[COUNT(entity_checks)];
	uint8_t first[KIND_COUNT + 1];
};

static void sort_checks(struct sorted_checks *sorted)
{
	uint8_t count = 0;

	for (enum kind kind = 0; kind < KIND_COUNT; kind++) {
		sorted->first[kind] = count;
		for (size_t i = 0; i < COUNT(entity_checks); i++)
			if (entity_checks[i].kind == kind)
				sorted->rows[count++] = &entity_checks[i];
	}
	sorted->first[KIND_COUNT] = count;
}

static void run_entity_checks(struct lint *l, const struct sorted_checks *checks, const struct facts *f, uint32_t entity)
{
	const struct entity *e = entity_at(l, entity);

	for (unsigned i = checks->first[e->kind]; i < checks->first[e->kind + 1]; i++)
		if (is_on(l, checks->rows[i]->rule, e->file))
			checks->rows[i]->run(l, f, entity);
}

static void run_step_checks(struct lint *l, const struct facts *f)
{
	for (size_t i = 0; i < COUNT(step_checks); i++)
		for (uint32_t step = 0; step < f->journey->transition_count && is_on(l, step_checks[i].rule, 0); step++)
			step_checks[i].run(l, f, step);
}

static void check_journey(struct lint *l, const struct sorted_checks *checks, const struct journey *journey)
{
	struct facts f = facts_find(l, journey);

	for (size_t i = 0; i < COUNT(journey_checks); i++)
		if (is_on(l, journey_checks[i].rule, 0))
			journey_checks[i].run(l, &f);
	for (uint32_t i = f.entity; i < entity_at(l, f.entity)->end; i++)
		run_entity_checks(l, checks, &f, i);
	for (uint32_t i = 0; i < f.segment_count; i++)
		if (!entity_at(l, f.segments[i])->parent)
			run_entity_checks(l, checks, &f, f.segments[i]);
	run_step_checks(l, &f);
}

void lint_check(const struct model *model, const struct settings *const *settings, struct report *report)
{
	struct lint l = {
		.arena = model->arena, .model = model, .report = report, .settings = settings, .own = settings[0],
		.holes = holes_find(model->arena, model, report), .budget = BUDGET,
	};
	struct sorted_checks checks;

	sort_checks(&checks);
	take_marks(&l);
	mark_named(&l);
	mark_rejecting(&l);
	for (uint32_t file = 0; file < model->files.count; file++)
		for (size_t i = 0; i < COUNT(file_checks); i++)
			if (is_on(&l, file_checks[i].rule, file))
				file_checks[i].run(&l, file);
	for (size_t i = 0; i < model->journeys.count; i++)
		check_journey(&l, &checks, &model->journeys.items[i]);
}
