/* Flows to transitions: `a -> b 12% "clicks", exit 88%` is two. */
#include "model/resolving.h"

#include "syntax/syntax.h"

/* The keys of a transition that a label may give, each by its kind of scalar. */
enum flow_label { LABEL_SHARE, LABEL_TEXT, LABEL_DELAY, LABELS };

static const enum key label_keys[LABELS] = {KEY_TRANSITION_SHARE, KEY_TRANSITION_LABEL, KEY_TRANSITION_DELAY};

/* A flow statement being read. */
struct flow {
	struct resolving *r;
	uint32_t file, node;
	uint32_t at, end;      /* the next node; behind the last target and label */
	uint32_t body;         /* the entity of its body; 0: none */
	enum word kind; /* what the body says of its kind */
	uint32_t labelled[LABELS]; /* by label: the first that gives it in this statement */
};

static const struct node *flow_node(const struct flow *f, uint32_t node)
{
	return resolving_node(f->r, f->file, node);
}

/* The entity or place that a name, or phase and name, stands for, and moves behind it; 0: none, reported. A touchpoint that
 * stands outside of every journey was reported too: no step leads there. */
static uint32_t read_place(struct flow *f)
{
	uint32_t node = f->at++, symbol = flow_node(f, node)->data, touchpoint;
	bool qualified = false;

	for (; f->at < f->end && flow_node(f, f->at)->flags & NODE_AFTER_DOT; f->at++)
		qualified = true;
	if (!qualified && symbol == SYMBOL_START)
		return PLACE_START;
	if (!qualified && symbol == SYMBOL_EXIT)
		return PLACE_EXIT;
	f->r->or_place = !qualified;
	touchpoint = reference_touchpoint(f->r, f->file, node);
	f->r->or_place = false;
	return touchpoint > f->r->journey && touchpoint < f->r->model->entities.items[f->r->journey].end ? touchpoint : 0;
}

/* LABELS where it is none. */
static enum flow_label label_of(const struct node *node)
{
	switch (node->kind) {
	case NODE_PERCENT: return LABEL_SHARE;
	case NODE_STRING: return LABEL_TEXT;
	case NODE_DURATION: return LABEL_DELAY;
	default: return LABELS;
	}
}

static void report_label(struct flow *f, uint32_t node)
{
	const struct saying *found = saying_keep(f->r->arena, flow_node(f, node)->kind == NODE_DATE ? SAY(FOUND_A_DATE)
		: SAY(FOUND_A_NUMBER));
	struct finding *finding;

	if (flow_node(f, node)->flags & NODE_BAD)
		return;
	finding = report_add(f->r->report, SAY(LABEL_TYPE, found), node_place(f->r, f->file, node));
	finding_help(f->r->report, finding, SAY(EXAMPLE, TEXT("`ad -> product 12% \"clicks\" 3d`")));
}

static void report_label_twice(struct flow *f, enum key key, uint32_t node, uint32_t first)
{
	struct finding *finding = report_add(f->r->report, SAY(KEY_TWICE, text_of(keys[key].word)), node_place(f->r, f->file, node));

	finding_label(f->r->report, finding, SAY(FIRST_GIVEN), node_place(f->r, f->file, first));
}

/* The labels behind a target, as values of the transition. */
static void read_labels(struct flow *f, struct transition *t)
{
	struct model *model = f->r->model;
	uint32_t given[LABELS] = {0};

	t->values = (uint32_t)model->values.count;
	for (; f->at < f->end && flow_node(f, f->at)->kind != NODE_NAME; f->at++) {
		enum flow_label label = label_of(flow_node(f, f->at));

		if (label == LABELS)
			report_label(f, f->at);
		else if (given[label])
			report_label_twice(f, label_keys[label], f->at, given[label]);
		else {
			given[label] = f->at;
			f->labelled[label] = f->at;
			decode_label(f->r, f->file, label_keys[label], f->at);
		}
	}
	t->value_count = (uint32_t)model->values.count - t->values;
}

/* ---- checks of one transition */

/* The place of a name, with its phase where that stands before it. */
static struct place target_place(const struct flow *f, uint32_t node)
{
	struct place place = node_place(f->r, f->file, node);

	for (node++; node < f->end && flow_node(f, node)->flags & NODE_AFTER_DOT; node++)
		place.end = node_place(f->r, f->file, node).end;
	return place;
}

/* Whether a step leads from and to what it may; `source` and `target` are the nodes of its ends. */
static bool check_ends(struct flow *f, uint32_t from, uint32_t to, uint32_t source, uint32_t target)
{
	struct report *report = f->r->report;
	struct finding *finding;

	if (from == PLACE_EXIT)
		report_add(report, SAY(OUT_OF_EXIT), target_place(f, source));
	if (to == PLACE_START)
		report_add(report, SAY(INTO_START), target_place(f, target));
	if (!from || !to || from == PLACE_EXIT || to == PLACE_START)
		return false;
	if (from == to && f->kind != WORD_STEP_LOOP) {
		finding = report_add(report, SAY(TO_ITSELF, entity_name(f->r->model, from)), target_place(f, target));
		finding_help(report, finding, SAY(SAY_LOOP));
	}
	return true;
}

/* The targets of a statement, one transition each. */
static void read_targets(struct flow *f)
{
	struct model *model = f->r->model;
	uint32_t source = f->at, from = read_place(f), last = from, last_node = source;
	bool exit_reported = false;

	while (f->at < f->end) {
		uint32_t node = f->at;
		struct transition t = {.file = f->file, .node = node, .flow = f->node, .body = f->body};

		if (flow_node(f, node)->flags & NODE_AFTER_ARROW) {
			exit_reported = exit_reported && source == last_node;
			from = last, source = last_node;
		}
		t.from = from;
		t.to = last = read_place(f);
		last_node = node;
		read_labels(f, &t);
		if (from == PLACE_EXIT && exit_reported)
			continue;
		exit_reported = from == PLACE_EXIT;
		if (check_ends(f, from, t.to, source, node))
			VECTOR_PUSH(f->r->arena, &model->transitions, t);
	}
}

/* ---- statements */

/* Makes the body of a flow an entity, whose values hold for every transition of the statement. */
static void read_body(struct flow *f)
{
	struct model *model = f->r->model;
	struct entity body = {.file = f->file, .node = f->node, .parent = f->r->journey, .kind = KIND_TRANSITION};

	if (!(flow_node(f, f->node)->flags & NODE_BODY))
		return;
	f->body = (uint32_t)model->entities.count;
	body.end = f->body + 1;
	VECTOR_PUSH(f->r->arena, &model->entities, body);
	decode_entity(f->r, f->body);
	f->kind = entity_word(model, f->body, KEY_TRANSITION_KIND);
}

/* What a label says and what the body says must not be the same thing. */
static void check_body(struct flow *f)
{
	const struct model *model = f->r->model;

	for (enum flow_label label = 0; f->body && label < LABELS; label++) {
		const struct value *value = f->labelled[label] ? entity_value(model, f->body, label_keys[label]) : NULL;

		if (value)
			report_label_twice(f, label_keys[label], value->node, f->labelled[label]);
	}
}

static void read_flow(struct resolving *r, uint32_t file, uint32_t node)
{
	const struct tree *tree = resolving_file(r, file)->tree;
	struct flow f = {.r = r, .file = file, .node = node, .at = node + 1, .end = node + 1};

	while (f.end < tree->nodes.items[node].data && !node_holds(&tree->nodes.items[f.end]))
		f.end++;
	read_body(&f);
	read_targets(&f);
	check_body(&f);
}

/* The flows of a journey and of its phases, in source order; says whether there was any. */
static bool read_flows(struct resolving *r, uint32_t file, uint32_t first, uint32_t end, enum kind kind)
{
	const struct tree *tree = resolving_file(r, file)->tree;
	bool any = false;

	for (uint32_t at = first; at < end; at = tree_next(tree, at)) {
		const struct node *node = &tree->nodes.items[at];

		if (node->kind == NODE_FLOW) {
			read_flow(r, file, at);
			any = true;
		} else if (node->kind == NODE_BLOCK && !(node->flags & NODE_BAD) && kind == KIND_JOURNEY
			   && language_kind(&r->model->language, node->word) == KIND_PHASE)
			any |= read_flows(r, file, at + 1, node->data, KIND_PHASE);
	}
	return any;
}

/* Without a flow, touchpoints follow each other in source order. */
static void imply_steps(struct resolving *r, struct journey *journey)
{
	const uint32_t *touchpoints = r->model->touchpoints.items + journey->touchpoints;

	journey->implied = true;
	for (uint32_t i = 1; i < journey->touchpoint_count; i++)
		VECTOR_PUSH(r->arena, &r->model->transitions,
			    ((struct transition){.from = touchpoints[i - 1], .to = touchpoints[i]}));
}

void bind_flows(struct resolving *r, struct journey *journey)
{
	struct model *model = r->model;
	struct entity e = model->entities.items[journey->entity];

	journey->transitions = (uint32_t)model->transitions.count;
	if (!read_flows(r, e.file, e.node + 1, resolving_node(r, e.file, e.node)->data, KIND_JOURNEY))
		imply_steps(r, journey);
	journey->transition_count = (uint32_t)model->transitions.count - journey->transitions;
}
