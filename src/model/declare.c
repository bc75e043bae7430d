/* Blocks to entities: what stands where, and what it is called. */
#include "model/resolving.h"

#include "syntax/syntax.h"

struct place head_place(const struct resolving *r, uint32_t file, uint32_t node)
{
	struct place place = node_place(r, file, node);

	place.end = place.start + (uint32_t)head_text(r, file, node).length;
	return place;
}

struct text head_text(const struct resolving *r, uint32_t file, uint32_t node)
{
	return node_head(resolving_file(r, file)->tree, resolving_node(r, file, node));
}

struct place entity_place(const struct resolving *r, uint32_t entity)
{
	const struct entity *e = &r->model->entities.items[entity];

	return e->name ? node_place(r, e->file, e->node + 1) : head_place(r, e->file, e->node);
}

uint32_t add_text(struct resolving *r, struct text text)
{
	VECTOR_PUSH(r->arena, &r->model->texts, text);
	return (uint32_t)r->model->texts.count - 1;
}

struct text number_text(struct resolving *r, double value)
{
	struct buffer out = buffer_in(r->arena);

	buffer_number(&out, value);
	return buffer_text(&out);
}

struct text kind_example(struct resolving *r, enum kind kind)
{
	struct buffer line = buffer_in(r->arena);

	buffer_format(&line, "`%s`", kinds[kind].example);
	return buffer_text(&line);
}

struct text key_example(struct resolving *r, enum key key)
{
	struct buffer line = buffer_in(r->arena);

	buffer_format(&line, "`%s: %s`", keys[key].word, keys[key].example);
	return buffer_text(&line);
}

/* ---- what stands where */

/* The kind that a block of this kind would stand in: a file only where nothing else may hold it. */
static enum kind usual_outer(enum kind kind)
{
	for (enum kind outer = KIND_FILE + 1; outer < KIND_COUNT; outer++)
		if (kind_may_hold(outer, kind))
			return outer;
	return KIND_FILE;
}

/* Says which blocks may stand somewhere. */
static void help_with_kinds(struct resolving *r, struct finding *finding, enum kind outer)
{
	const enum kind *holds = kinds[outer].holds;
	const struct saying *list = NULL;

	for (size_t i = 0; i < KIND_HOLDS_MAX && holds[i]; i++) {
		const struct saying *word = saying_keep(r->arena, SAY(TOKEN_SIGN, text_of(kinds[holds[i]].word)));
		bool last = i + 1 == KIND_HOLDS_MAX || !holds[i + 1];

		if (!list)
			list = word;
		else
			list = saying_keep(r->arena, last ? SAY(EXPECTED_OR, list, word) : SAY(EXPECTED_COMMA, list, word));
	}
	if (list)
		finding_help(r->report, finding, SAY(KINDS_ARE, list));
}

/* The one kind that a block is likely to be of, where that may stand there; KIND_NONE: that cannot be said. */
static enum kind likely_kind(const struct nearest *nearest, enum kind outer)
{
	for (size_t i = 0; i < KIND_HOLDS_MAX && kinds[outer].holds[i] && nearest->count == 1; i++)
		if (text_is(nearest->names[0], kinds[kinds[outer].holds[i]].word))
			return kinds[outer].holds[i];
	return KIND_NONE;
}

/* Returns the kind that was probably meant: then what the block holds is looked at all the same, for the errors in it.
 * KIND_NONE: that cannot be said. */
static enum kind report_unknown_kind(struct resolving *r, uint32_t file, uint32_t node, enum kind outer)
{
	struct text head = head_text(r, file, node);
	struct finding *finding = report_add(r->report, SAY(NO_SUCH_KIND, head), head_place(r, file, node));
	struct nearest nearest = language_nearest(head, r->suggestion_budget);
	enum key key = language_key(&r->model->language, outer, resolving_node(r, file, node)->word);

	if (key) {
		finding_help(r->report, finding, SAY(IS_A_KEY, head, key_example(r, key)));
		return KIND_NONE;
	}
	for (size_t i = 0; i < KIND_HOLDS_MAX && kinds[outer].holds[i]; i++)
		nearest_offer(&nearest, text_of(kinds[kinds[outer].holds[i]].word));
	if (!nearest.count)
		for (enum kind kind = KIND_FILE + 1; kind < KIND_TRANSITION; kind++)
			nearest_offer(&nearest, text_of(kinds[kind].word));
	suggest(r, finding, &nearest);
	if (!nearest.count)
		help_with_kinds(r, finding, outer);
	return likely_kind(&nearest, outer);
}

static void report_misplaced(struct resolving *r, uint32_t file, uint32_t node, enum kind kind, enum kind outer)
{
	const char *inner = kinds[kind].called, *usual = kinds[usual_outer(kind)].called;
	enum key key = language_key(&r->model->language, outer, resolving_node(r, file, node)->word);
	struct place place = head_place(r, file, node);
	struct finding *finding;

	if (resolving_file(r, file)->tree->unbalanced)
		return; /* braces decide where things stand, and were reported */
	if (outer == KIND_FILE) {
		report_add(r->report, SAY(MISPLACED_AT_TOP, inner, usual), place);
		return;
	}
	finding = report_add(r->report, SAY(MISPLACED, inner, kinds[outer].called), place);
	if (key)
		finding_help(r->report, finding, SAY(IS_A_KEY, head_text(r, file, node), key_example(r, key)));
	else if (usual_outer(kind) == KIND_FILE)
		finding_help(r->report, finding, SAY(STANDS_AT_TOP, inner));
	else
		finding_help(r->report, finding, SAY(STANDS_IN, inner, usual));
}

bool help_with_title(struct resolving *r, struct finding *finding, struct text key, enum kind kind)
{
	static const char *const keys_of_others[] = {"title", "titel", "name", "naam"};
	bool is_title = false;

	for (size_t i = 0; i < sizeof keys_of_others / sizeof *keys_of_others; i++)
		is_title |= text_is_caseless(key, keys_of_others[i]);
	if (is_title && (kinds[kind].naming == NAMING_NAMED || kinds[kind].naming == NAMING_MAYBE))
		finding_help(r->report, finding, SAY(TITLE_BEHIND, kind_example(r, kind)));
	return is_title;
}

/* ---- names */

/* Whether a declaration stands before another in the order of findings: by path, then by place. */
static bool stands_before(const struct resolving *r, uint32_t a, uint32_t b)
{
	struct place first = entity_place(r, a), second = entity_place(r, b);
	int order = text_compare(first.source->path, second.source->path);

	return order ? order < 0 : first.start < second.start;
}

static void report_duplicate(struct resolving *r, enum kind kind, uint32_t entity, uint32_t first)
{
	struct text name = entity_name(r->model, entity);
	struct saying message = {.arguments = {argument_text(name)}};
	struct finding *finding;

	switch (kinds[kind].duplicate) {
	case RULE_DUPLICATE_JOURNEY: message.phrase = PHRASE_JOURNEY_TWICE; break;
	case RULE_DUPLICATE_SEGMENT: message.phrase = PHRASE_SEGMENT_TWICE; break;
	case RULE_DUPLICATE_PHASE: message.phrase = PHRASE_PHASE_TWICE; break;
	case RULE_DUPLICATE_TOUCHPOINT: message.phrase = PHRASE_TOUCHPOINT_TWICE; break;
	case RULE_DUPLICATE_CHANNEL: message.phrase = PHRASE_CHANNEL_TWICE; break;
	default: message = SAY(NAME_TWICE, kinds[kind].word, name); break;
	}
	finding = report_add(r->report, message, entity_place(r, entity));
	finding_label(r->report, finding, SAY(FIRST_DECLARED), entity_place(r, first));
}

static void declare_name(struct resolving *r, uint32_t entity)
{
	struct entity *e = &r->model->entities.items[entity];
	enum kind kind = (enum kind)e->kind;
	uint32_t first;

	if (kind == KIND_TOUCHPOINT && (e->name == SYMBOL_START || e->name == SYMBOL_EXIT)) {
		report_add(r->report, SAY(TOUCHPOINT_PLACE, entity_name(r->model, entity)), entity_place(r, entity));
		return;
	}
	first = names_add(r->model, entity);
	e->known = !first || stands_before(r, entity, first);
	if (!first)
		return;
	if (e->known) {
		r->model->entities.items[first].known = false;
		names_replace(r->model, entity);
		report_duplicate(r, kind, first, entity);
	} else
		report_duplicate(r, kind, entity, first);
}

/* The name and title behind a block's kind, against what the kind takes. */
static void read_naming(struct resolving *r, struct entity *e, enum kind kind)
{
	const struct tree *tree = resolving_file(r, e->file)->tree;
	uint32_t at = e->node + 1, end = tree->nodes.items[e->node].data;
	const struct node *node = &tree->nodes.items[at];
	const char *word = kinds[kind].word;
	struct finding *finding = NULL;

	if (at < end && node->kind == NODE_NAME) {
		e->name = node->data;
		if (kinds[kind].naming == NAMING_TEXTUAL)
			finding = report_add(r->report, SAY(EXTRA_NAME, kinds[kind].called), node_place(r, e->file, at));
		at++, node++;
	}
	if (at < end && node->kind == NODE_STRING)
		e->title = add_text(r, string_value(r->arena, tree, node));
	if (!e->name && (kinds[kind].naming == NAMING_NAMED || (kinds[kind].naming == NAMING_MAYBE && !e->title)))
		finding = report_add(r->report, SAY(NO_NAME, word), head_place(r, e->file, e->node));
	else if (kinds[kind].naming == NAMING_TEXTUAL && !e->title && !finding)
		finding = report_add(r->report, SAY(NO_TEXT, word), head_place(r, e->file, e->node));
	if (finding && kinds[kind].example)
		finding_help(r->report, finding, SAY(EXAMPLE, kind_example(r, kind)));
}

/* ---- declaring */

/* Where statements stand: the file and the kind of block around them, the entity and the scope that they belong to. */
struct around {
	uint32_t file;
	enum kind outer;
	uint32_t parent, scope;
};

static void declare_statements(struct resolving *r, struct around around, uint32_t first, uint32_t end);

/* Names of most kinds belong to the journey around them; those of models to file level, wherever they stand. */
static uint32_t scope_for(enum kind kind, uint32_t scope)
{
	return kind == KIND_MODEL || kind == KIND_JOURNEY ? 0 : scope;
}

static void declare_block(struct resolving *r, struct around around, uint32_t node, enum kind kind)
{
	struct model *model = r->model;
	struct entity e = {.file = around.file, .node = node, .parent = around.parent, .scope = scope_for(kind, around.scope),
			   .kind = (uint8_t)kind};
	uint32_t index = (uint32_t)model->entities.count;

	read_naming(r, &e, kind);
	VECTOR_PUSH(r->arena, &model->entities, e);
	if (e.name && kinds[kind].naming != NAMING_TEXTUAL && !(resolving_node(r, e.file, node)->flags & NODE_BAD))
		declare_name(r, index);
	around.outer = kind;
	around.parent = index;
	around.scope = kind == KIND_JOURNEY ? index : around.scope;
	declare_statements(r, around, node + 1, resolving_node(r, e.file, node)->data);
	model->entities.items[index].end = (uint32_t)model->entities.count;
}

/* Whether a block of which the head was not understood can be looked at as one of its kind, for the errors in it. Then
 * nothing is said of its name, nor does that stand for it. */
static bool is_usable(const struct resolving *r, struct around around, const struct node *node, enum kind kind)
{
	bool takes_name = kinds[kind].naming == NAMING_NAMED || kinds[kind].naming == NAMING_MAYBE;

	if (!kind || !takes_name || !kind_may_hold(around.outer, kind) || node[1].kind != NODE_NAME)
		return false;
	return (kind != KIND_JOURNEY || around.file == 0) && !resolving_file(r, around.file)->tree->unbalanced;
}

/* Goes through the blocks among some statements; properties and flows are for later. Blocks in the body of a flow are
 * misplaced, and then declared as if they stood beside it. */
static void declare_statements(struct resolving *r, struct around around, uint32_t first, uint32_t end)
{
	struct tree *tree = resolving_file(r, around.file)->tree;

	for (uint32_t at = first; at < end; at = tree_next(tree, at)) {
		const struct node *node = &tree->nodes.items[at];
		struct around in_flow = around;
		enum kind kind;

		in_flow.outer = KIND_TRANSITION;
		if (node->kind == NODE_FLOW && node->flags & NODE_BODY)
			declare_statements(r, in_flow, at + 1, node->data);
		if (node->kind != NODE_BLOCK)
			continue;
		kind = language_kind(&r->model->language, node->word);
		if (node->flags & NODE_BAD) {
			if (is_usable(r, around, node, kind))
				declare_block(r, around, at, kind);
			continue;
		}
		if (!kind)
			kind = report_unknown_kind(r, around.file, at, around.outer);
		if (!kind) {
			/* What it declares is not known: nobody is blamed for naming it. */
			VECTOR_PUSH(r->arena, &tree->broken, node_span(tree, node));
			continue;
		}
		if (!kind_may_hold(around.outer, kind))
			report_misplaced(r, around.file, at, kind, around.outer);
		if (kind == KIND_INCLUDE && around.outer != KIND_FILE)
			continue;
		if (kind == KIND_JOURNEY && around.file != 0)
			continue; /* only what an included file shares is seen */
		declare_block(r, around, at, kind);
		if (kind == KIND_INCLUDE)
			load_include(r, around.file, at);
	}
}

static void report_top_key(struct resolving *r, uint32_t file, uint32_t node)
{
	struct text head = head_text(r, file, node);
	struct finding *finding = report_add(r->report, SAY(NO_SUCH_KEY_HERE, head), head_place(r, file, node));
	enum kind kind = language_kind(&r->model->language, resolving_node(r, file, node)->word);

	if (kind)
		finding_help(r->report, finding, SAY(IS_A_BLOCK, head, kind_example(r, kind)));
	else
		help_with_title(r, finding, head, KIND_JOURNEY);
}

void report_misplaced_flow(struct resolving *r, uint32_t file, uint32_t node, enum kind outer)
{
	if (!resolving_file(r, file)->tree->unbalanced)
		report_add(r->report, outer == KIND_FILE ? SAY(MISPLACED_FLOW_AT_TOP)
			: SAY(MISPLACED_FLOW, kinds[outer].called), node_place(r, file, node + 1));
}

/* What stands at file level and is neither a block nor understood. */
static void check_top(struct resolving *r, uint32_t file)
{
	const struct tree *tree = resolving_file(r, file)->tree;

	for (uint32_t at = 1; at < tree->nodes.count; at = tree_next(tree, at)) {
		const struct node *node = &tree->nodes.items[at];

		if (node->kind == NODE_PROPERTY)
			report_top_key(r, file, at);
		else if (node->kind == NODE_FLOW)
			report_misplaced_flow(r, file, at, KIND_FILE);
	}
}

void declare_file(struct resolving *r, uint32_t file)
{
	check_top(r, file);
	declare_statements(r, (struct around){.file = file, .outer = KIND_FILE}, 1,
			   (uint32_t)resolving_file(r, file)->tree->nodes.count);
}
