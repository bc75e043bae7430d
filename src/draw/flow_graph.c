/* From journey to graph: which boxes and arrows there are, and what keeps the phases in order from left to right. */
#include "draw/flow_graph.h"

#include <math.h>

enum {
	START_SIZE = 52,
	EXIT_SIZE = 40,
	EMPTY_WIDTH = 96,
	EMPTY_HEIGHT = 44,
	GATE_SIZE = 1,
	LABEL_GAP = 2,      /* between an arrow and its label */
	WEIGHT_UNKNOWN = 6, /* of a step whose share is not known */
};

/* What is known while building. */
struct builder {
	struct flow_graph *graph;
	struct layout *layout;
	uint32_t *node_of;  /* by entity: 1 + the node of its card; 0: not drawn */
	uint32_t *exit_of;  /* by entity: 1 + the node of its exit; that of entity 0 is the exit from the start */
	uint32_t start;     /* 1 + the node */
	uint32_t first_gate;
};

bool flow_is_shown(const struct drawing *drawing, struct values for_values)
{
	return drawing->segment == 0 || values_are_for(for_values, drawing->segment);
}

static bool is_shown(const struct model *model, const struct drawing *drawing, uint32_t touchpoint)
{
	return flow_is_shown(drawing, entity_values(model, touchpoint, KEY_TOUCHPOINT_FOR));
}

size_t flow_touchpoints(const struct model *model, const struct journey *journey, const struct drawing *drawing)
{
	size_t count = 0;

	for (uint32_t i = 0; i < journey->touchpoint_count; i++)
		count += is_shown(model, drawing, model->touchpoints.items[journey->touchpoints + i]);
	return count;
}

static uint32_t add_node(struct builder *builder, enum flow_kind kind, uint32_t entity, uint32_t cluster, double size)
{
	uint32_t index = builder->layout->node_count++;

	builder->graph->nodes[index] = (struct flow_node){.kind = kind, .entity = entity};
	builder->layout->nodes[index] = (struct layout_node){.width = size, .height = size, .cluster = cluster};
	return index;
}

static void add_card(struct builder *builder, uint32_t touchpoint, uint32_t cluster)
{
	uint32_t index = add_node(builder, FLOW_CARD, touchpoint, cluster, 0);

	flow_describe_card(builder->graph, touchpoint, &builder->graph->nodes[index]);
	builder->node_of[touchpoint] = index + 1;
}

/* Cards of a phase; an empty box in one that has none, so that it stands among the others. */
static void add_phase(struct builder *builder, uint32_t phase)
{
	const struct model *model = builder->graph->model;
	uint32_t cluster = ++builder->graph->phase_count, touchpoint = 0, before = builder->layout->node_count;
	struct layout_cluster *box = &builder->layout->clusters[cluster - 1];

	flow_describe_phase(builder->graph, phase, &builder->graph->phases[cluster - 1]);
	while ((touchpoint = entity_child(model, phase, KIND_TOUCHPOINT, touchpoint)))
		if (is_shown(model, builder->graph->drawing, touchpoint))
			add_card(builder, touchpoint, cluster);
	if (builder->layout->node_count == before) {
		struct layout_node *empty =
			&builder->layout->nodes[add_node(builder, FLOW_EMPTY, phase, cluster, EMPTY_WIDTH)];

		empty->height = EMPTY_HEIGHT;
	}
	flow_measure_phase(&builder->graph->phases[cluster - 1], &box->title_width, &box->title_height);
}

static uint32_t exit_from(struct builder *builder, uint32_t touchpoint)
{
	if (builder->exit_of[touchpoint] == 0)
		builder->exit_of[touchpoint] = add_node(builder, FLOW_EXIT, touchpoint, 0, EXIT_SIZE) + 1;
	return builder->exit_of[touchpoint];
}

/* 1 + the nodes at the ends of a transition; 0: one that is not drawn. */
static uint32_t node_from(struct builder *builder, const struct transition *transition)
{
	if (transition->from != PLACE_START)
		return builder->node_of[transition->from];
	if (builder->start == 0)
		builder->start = add_node(builder, FLOW_START, 0, 0, START_SIZE) + 1;
	return builder->start;
}

static uint32_t node_to(struct builder *builder, const struct transition *transition)
{
	if (transition->to != PLACE_EXIT)
		return builder->node_of[transition->to];
	return exit_from(builder, transition->from == PLACE_START ? 0 : transition->from);
}

static uint32_t weight_of(const struct flow_edge *edge)
{
	switch (edge->step) {
	case STEP_EXIT:
	case STEP_LOOP:
	case STEP_BACK:
		return 1;
	default:
		return isnan(edge->share) ? WEIGHT_UNKNOWN
					  : 2 + (uint32_t)(edge->share / 100 * (LAYOUT_WEIGHT_MAX - 2));
	}
}

static void add_step(struct builder *builder, const struct transition *transition)
{
	struct layout *layout = builder->layout;
	struct flow_edge *edge = &builder->graph->edges[layout->edge_count];
	struct layout_edge *line = &layout->edges[layout->edge_count];
	uint32_t from, to;

	if (!flow_is_shown(builder->graph->drawing,
			   transition_values(builder->graph->model, transition, KEY_TRANSITION_FOR)))
		return;
	if (transition->to != PLACE_EXIT && builder->node_of[transition->to] == 0)
		return;
	from = node_from(builder, transition);
	to = from ? node_to(builder, transition) : 0;
	if (to == 0)
		return;
	layout->edge_count++;
	flow_describe_step(builder->graph, transition, edge);
	*line = (struct layout_edge){.from = from - 1, .to = to - 1, .weight = weight_of(edge)};
	flow_measure_label(edge, &line->label_width, &line->label_height);
	if (line->label_height > 0)
		line->label_height += flow_arrow_width(edge->step, edge->share) + LABEL_GAP;
	if (layout->nodes[line->from].cluster
	    && layout->nodes[line->to].cluster) /* the places are in order by themselves */
		line->free = edge->step == STEP_LOOP || edge->step == STEP_BACK
			     || layout->nodes[line->to].cluster < layout->nodes[line->from].cluster;
}

/* What goes against the order of things without saying so is a step back. */
static void find_steps_back(struct builder *builder)
{
	layout_break_cycles(builder->layout);
	for (uint32_t i = 0; i < builder->layout->edge_count; i++) {
		struct flow_edge *edge = &builder->graph->edges[i];

		if (builder->layout->edges[i].free && (edge->step == STEP_NEXT || edge->step == STEP_IMPLIED)) {
			edge->step = STEP_BACK;
			builder->layout->edges[i].weight = weight_of(edge);
		}
	}
}

static void add_hidden(struct builder *builder, uint32_t from, uint32_t to)
{
	uint32_t index = builder->layout->edge_count++;

	builder->graph->edges[index] = (struct flow_edge){.share = NAN};
	builder->layout->edges[index] = (struct layout_edge){.from = from, .to = to, .hidden = true};
}

/* Between two phases stands a gate: the last boxes of the one lead to it, and it leads to the first of the other. */
static void add_gates(struct builder *builder)
{
	struct layout *layout = builder->layout;
	uint32_t boxes = layout->node_count, gates, phases = builder->graph->phase_count;
	uint8_t *is_last = arena_take(layout->arena, boxes + 1), *is_first = arena_take(layout->arena, boxes + 1);

	memset(is_last, true, boxes + 1);
	memset(is_first, true, boxes + 1);
	for (uint32_t i = 0; i < layout->edge_count; i++) {
		const struct layout_edge *edge = &layout->edges[i];

		if (!edge->free && layout->nodes[edge->from].cluster == layout->nodes[edge->to].cluster)
			is_last[edge->from] = is_first[edge->to] = false;
	}
	gates = boxes;
	for (uint32_t i = 1; i < phases; i++)
		add_node(builder, FLOW_GATE, i, 0, GATE_SIZE);
	for (uint32_t n = 0; n < boxes; n++) {
		uint32_t phase = layout->nodes[n].cluster;

		if (phase != 0 && phase < phases && is_last[n])
			add_hidden(builder, n, gates + phase - 1);
		if (phase > 1 && is_first[n])
			add_hidden(builder, gates + phase - 2, n);
	}
}

static void make_room(struct builder *builder)
{
	const struct journey *journey = builder->graph->journey;
	struct arena *arena = builder->graph->arena;
	const struct model *model = builder->graph->model;
	uint32_t phases = 0, phase = 0;
	size_t nodes, edges;

	while ((phase = entity_child(model, journey->entity, KIND_PHASE, phase)))
		phases++;
	nodes = 2 + (size_t)journey->touchpoint_count * 2 + phases * 2;
	edges = 1 + (size_t)journey->transition_count + nodes * 2;
	builder->graph->nodes = arena_take(arena, nodes * sizeof *builder->graph->nodes);
	builder->graph->edges = arena_take(arena, edges * sizeof *builder->graph->edges);
	builder->graph->phases = arena_take(arena, (phases + 1) * sizeof *builder->graph->phases);
	builder->layout->arena = arena;
	builder->layout->nodes = arena_take(arena, nodes * sizeof *builder->layout->nodes);
	builder->layout->edges = arena_take(arena, edges * sizeof *builder->layout->edges);
	builder->layout->clusters = arena_clear(arena, (phases + 1) * sizeof *builder->layout->clusters);
	builder->layout->cluster_count = phases;
	builder->node_of = arena_clear(arena, model->entities.count * sizeof *builder->node_of);
	builder->exit_of = arena_clear(arena, model->entities.count * sizeof *builder->exit_of);
}

void flow_graph_build(struct flow_graph *graph, struct arena *arena, const struct model *model,
		      const struct journey *journey, const struct drawing *drawing)
{
	struct builder builder = {.graph = graph, .layout = &graph->layout};
	uint32_t phase = 0;

	*graph = (struct flow_graph){.model = model, .journey = journey, .drawing = drawing, .arena = arena};
	make_room(&builder);
	while ((phase = entity_child(model, journey->entity, KIND_PHASE, phase)))
		add_phase(&builder, phase);
	flow_measure_cards(graph);
	for (uint32_t i = 0; i < journey->transition_count; i++)
		add_step(&builder, &model->transitions.items[journey->transitions + i]);
	find_steps_back(&builder);
	add_gates(&builder);
}
