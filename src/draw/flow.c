/* The flow view: a graph that was laid out becomes a scene. From the ground up: frames of the phases, arrows, their
 * titles, cards and places, and the labels of the arrows, so that nothing runs through a text. */
#include "draw/flow.h"

#include <math.h>

#include "draw/flow_graph.h"
#include "draw/phrase.h"

enum { MARGIN = 28, WIDTH_MIN = 460, HEAD_GAP = 22, LEGEND_GAP = 22, CURVE_PARTS = 8 };

/* The page while it is drawn, from top to bottom. */
struct sheet {
	struct scene *scene;
	struct flow_graph *graph;
	double width;      /* without margins */
	double bottom;     /* of what is drawn so far */
	enum layout_way way;
};

static struct layout_box node_box(const struct sheet *sheet, uint32_t index)
{
	const struct layout_node *node = &sheet->graph->layout.nodes[index];
	double left = node->at.x - node->width / 2, top = node->at.y - node->height / 2;

	return (struct layout_box){left, top, left + node->width, top + node->height};
}

/* The segments that something is for, for who filters the picture; none: everyone. */
static struct text step_segments(const struct sheet *sheet, const struct flow_edge *edge)
{
	const struct model *model = sheet->graph->model;

	return phrase_names(sheet->scene->arena, model, transition_values(model, edge->transition, KEY_TRANSITION_FOR));
}

static struct text card_segments(const struct sheet *sheet, const struct flow_node *node)
{
	const struct model *model = sheet->graph->model;

	return phrase_names(sheet->scene->arena, model, entity_values(model, node->entity, KEY_TOUCHPOINT_FOR));
}

/* ---- the extent of the graph, of what is drawn alone */

static void include(struct layout_box *extent, struct layout_point at, double half_width, double half_height)
{
	extent->left = fmin(extent->left, at.x - half_width);
	extent->top = fmin(extent->top, at.y - half_height);
	extent->right = fmax(extent->right, at.x + half_width);
	extent->bottom = fmax(extent->bottom, at.y + half_height);
}

static struct layout_box find_extent(const struct layout *layout)
{
	struct layout_box extent = {INFINITY, INFINITY, -INFINITY, -INFINITY};

	for (uint32_t i = 0; i < layout->node_count; i++)
		include(&extent, layout->nodes[i].at, layout->nodes[i].width / 2, layout->nodes[i].height / 2);
	for (uint32_t i = 0; i < layout->cluster_count; i++) {
		struct layout_box box = layout->clusters[i].box;

		include(&extent, (struct layout_point){box.left, box.top}, 1, 1);
		include(&extent, (struct layout_point){box.right, box.bottom}, 1, 1);
	}
	for (uint32_t i = 0; i < layout->edge_count; i++) {
		const struct layout_edge *edge = &layout->edges[i];

		for (uint32_t p = 0; p + 3 < edge->point_count; p += 3)
			for (int part = 0; part <= CURVE_PARTS; part++)
				include(&extent, layout_curve_at(edge->points + p, (double)part / CURVE_PARTS), 3, 3);
		if (edge->point_count && edge->label_width > 0)
			include(&extent, edge->label, edge->label_width / 2, edge->label_height / 2);
	}
	return extent.right > extent.left ? extent : (struct layout_box){0, 0, 0, 0};
}

/* Moves the whole layout. */
static void move_layout(struct layout *layout, double x, double y)
{
	for (uint32_t i = 0; i < layout->node_count; i++) {
		layout->nodes[i].at.x += x;
		layout->nodes[i].at.y += y;
	}
	for (uint32_t i = 0; i < layout->cluster_count; i++) {
		struct layout_box *box = &layout->clusters[i].box;

		*box = (struct layout_box){box->left + x, box->top + y, box->right + x, box->bottom + y};
	}
	for (uint32_t i = 0; i < layout->edge_count; i++) {
		struct layout_edge *edge = &layout->edges[i];

		edge->label.x += x;
		edge->label.y += y;
		for (uint32_t p = 0; p < edge->point_count; p++) {
			edge->points[p].x += x;
			edge->points[p].y += y;
		}
	}
}

/* ---- the head */

/* What customers want, in quotes, as in the map. */
static struct text goal(const struct flow_graph *graph)
{
	struct text text = entity_text(graph->model, graph->journey->entity, KEY_JOURNEY_GOAL);
	struct buffer out = buffer_in(graph->arena);

	if (!text.length)
		return text;
	buffer_string(&out, "\xE2\x80\x9C");
	buffer_add(&out, text);
	buffer_string(&out, "\xE2\x80\x9D");
	return buffer_text(&out);
}

static struct text head_note(const struct flow_graph *graph)
{
	const struct value *reviewed = entity_value(graph->model, graph->journey->entity, KEY_JOURNEY_REVIEWED);
	struct buffer out = buffer_in(graph->arena);

	buffer_add(&out, entity_text(graph->model, graph->journey->entity, KEY_JOURNEY_OWNER));
	if (reviewed) {
		phrase_separate(&out);
		buffer_string(&out, "reviewed ");
		phrase_add_date(&out, reviewed);
	}
	if (graph->drawing->segment) {
		phrase_separate(&out);
		buffer_string(&out, "as met by ");
		buffer_add(&out, entity_title(graph->model, graph->drawing->segment));
	}
	return buffer_text(&out);
}

/* The state of the journey on a pill behind the last line of its title. */
static void draw_state(struct sheet *sheet, double x, double y)
{
	enum word state = entity_word(sheet->graph->model, sheet->graph->journey->entity, KEY_JOURNEY_STATE);
	struct text text = state == WORD_STATE_AS_IS ? TEXT("as is") : TEXT("to be");
	double width = text_width(text, role_font(ROLE_PILL_TEXT)) + 24;

	if (!state)
		return;
	scene_rect(sheet->scene, ROLE_PILL, x, y, width, 22, 11);
	scene_text(sheet->scene, ROLE_PILL_TEXT, x + width / 2, y + 15, ANCHOR_MIDDLE, text);
}

/* A paragraph below the last one, at the left side whatever way it reads. */
static void add_paragraph(struct sheet *sheet, enum role role, struct text text)
{
	struct lines lines = text_wrap(sheet->scene->arena, text, role_font(role), sheet->width, 0);

	sheet->bottom +=
		3 + scene_lines(sheet->scene, role, MARGIN, sheet->bottom + 3, lines.width, ANCHOR_START, &lines);
}

static void draw_head(struct sheet *sheet)
{
	const struct flow_graph *graph = sheet->graph;
	struct text title = flow_title(graph, graph->journey->entity);
	struct text link = entity_text(graph->model, graph->journey->entity, KEY_JOURNEY_LINK);
	struct lines lines = text_wrap(graph->arena, title, role_font(ROLE_TITLE), sheet->width - 80, 0);

	scene_open(sheet->scene, &(struct scene_group){.kind = "head", .anonymous = true});
	sheet->bottom = MARGIN - 4;
	if (link.length)
		scene_link(sheet->scene, link);
	sheet->bottom +=
		scene_lines(sheet->scene, ROLE_TITLE, MARGIN, sheet->bottom, lines.width, ANCHOR_START, &lines);
	if (link.length)
		scene_close(sheet->scene);
	if (lines.count)
		draw_state(sheet,
			   MARGIN + (lines.rtl ? lines.width : lines.items[lines.count - 1].width) + 14,
			   sheet->bottom - font_leading(role_font(ROLE_TITLE)) + 6);
	add_paragraph(sheet, ROLE_GOAL, goal(graph));
	add_paragraph(sheet, ROLE_META, head_note(graph));
	scene_close(sheet->scene);
	sheet->bottom += HEAD_GAP;
}

/* ---- the graph */

static void draw_phases(struct sheet *sheet)
{
	const struct flow_graph *graph = sheet->graph;

	for (uint32_t i = 0; i < graph->phase_count; i++) {
		struct text name = entity_name(graph->model, graph->phases[i].entity);

		scene_open(sheet->scene,
			   &(struct scene_group){.kind = "phase", .name = name, .label = graph->phases[i].title.whole});
		flow_draw_phase(sheet->scene, i, graph->layout.clusters[i].box);
		scene_close(sheet->scene);
	}
}

static void draw_phase_titles(struct sheet *sheet)
{
	const struct layout *layout = &sheet->graph->layout;

	for (uint32_t i = 0; i < sheet->graph->phase_count; i++) {
		const struct flow_phase *phase = &sheet->graph->phases[i];
		double left = flow_title_left(layout, phase, layout->clusters[i].box);

		scene_open(sheet->scene, &(struct scene_group){.kind = "phase-title", .anonymous = true});
		flow_draw_phase_title(sheet->scene, phase, i, left, layout->clusters[i].box.top);
		scene_close(sheet->scene);
	}
}

static void draw_arrow(struct sheet *sheet, uint32_t index)
{
	const struct flow_graph *graph = sheet->graph;
	const struct flow_edge *edge = &graph->edges[index];
	const struct layout_edge *line = &graph->layout.edges[index];

	scene_open(sheet->scene, &(struct scene_group){.kind = "transition",
						       .name = flow_place_name(graph, edge->transition->from),
						       .other = flow_place_name(graph, edge->transition->to),
						       .label = flow_step_label(graph, edge),
						       .segments = step_segments(sheet, edge),
						       .image = true});
	flow_draw_arrow(sheet->scene, edge->step, edge->share, line->points, line->point_count);
	scene_close(sheet->scene);
}

/* What has to stand behind a label: nothing where neither an arrow nor a frame runs through it, else a plate in the
 * colour of the phase, or of the page where it lies on the frame. */
static enum role label_plate(const struct sheet *sheet, const struct layout_edge *line)
{
	const struct layout *layout = &sheet->graph->layout;
	double width = line->label_width / 2, height = line->label_height / 2 - 2;
	struct layout_point at = line->label;
	struct layout_box room = {at.x - width, at.y - height, at.x + width, at.y + height};
	enum role plate = ROLE_PLATE;
	bool clear = true;

	for (uint32_t i = 0; i < layout->cluster_count; i++) {
		struct layout_box box = layout->clusters[i].box;

		if (room.left > box.right || room.right < box.left || room.top > box.bottom || room.bottom < box.top)
			continue;
		if (room.left > box.left && room.right < box.right && room.top > box.top && room.bottom < box.bottom)
			plate = flow_phase_plate(i);
		else
			clear = false;
	}
	return clear && sheet->way == LAYOUT_FINE && flow_is_clear(layout, room) ? ROLE_NONE : plate;
}

static void draw_label(struct sheet *sheet, uint32_t index)
{
	const struct flow_graph *graph = sheet->graph;
	const struct flow_edge *edge = &graph->edges[index];
	const struct layout_edge *line = &graph->layout.edges[index];

	if (line->label_width <= 0 || line->point_count == 0)
		return;
	scene_open(
		sheet->scene,
		&(struct scene_group){.kind = "step-label", .segments = step_segments(sheet, edge), .anonymous = true});
	flow_draw_label(sheet->scene, edge, line->label, label_plate(sheet, line));
	scene_close(sheet->scene);
}

static void draw_card(struct sheet *sheet, uint32_t index)
{
	const struct flow_graph *graph = sheet->graph;
	const struct flow_node *node = &graph->nodes[index];

	scene_open(sheet->scene, &(struct scene_group){.kind = "touchpoint",
						       .name = entity_name(graph->model, node->entity),
						       .label = flow_card_label(graph, node),
						       .segments = card_segments(sheet, node)});
	if (node->link.length)
		scene_link(sheet->scene, node->link);
	flow_draw_card(sheet->scene, node, node_box(sheet, index));
	if (node->link.length)
		scene_close(sheet->scene);
	scene_close(sheet->scene);
}

/* Start or exit: a round place with its name in it. */
static void draw_place(struct sheet *sheet, uint32_t index)
{
	bool start = sheet->graph->nodes[index].kind == FLOW_START;
	struct layout_box box = node_box(sheet, index);
	double x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2, radius = (box.right - box.left) / 2;

	scene_open(sheet->scene, &(struct scene_group){.kind = start ? "start" : "exit", .anonymous = !start});
	scene_circle(sheet->scene, start ? ROLE_FLOW_START : ROLE_FLOW_END, x, y, radius);
	scene_text(sheet->scene, start ? ROLE_FLOW_START_TEXT : ROLE_FLOW_END_TEXT, x, y + 4, ANCHOR_MIDDLE,
		   start ? TEXT("start") : TEXT("exit"));
	scene_close(sheet->scene);
}

static void draw_empty(struct sheet *sheet, uint32_t index)
{
	struct layout_box box = node_box(sheet, index);

	scene_text(sheet->scene, ROLE_STEP_LABEL, (box.left + box.right) / 2, (box.top + box.bottom) / 2 + 4,
		   ANCHOR_MIDDLE, TEXT("no touchpoints"));
}

static void draw_node(struct sheet *sheet, uint32_t index)
{
	switch (sheet->graph->nodes[index].kind) {
	case FLOW_CARD:
		draw_card(sheet, index);
		break;
	case FLOW_START:
	case FLOW_EXIT:
		draw_place(sheet, index);
		break;
	case FLOW_EMPTY:
		draw_empty(sheet, index);
		break;
	case FLOW_GATE:
		break;
	}
}

static void draw_graph(struct sheet *sheet)
{
	const struct layout *layout = &sheet->graph->layout;

	draw_phases(sheet);
	for (uint32_t i = 0; i < layout->edge_count; i++)
		if (!layout->edges[i].hidden)
			draw_arrow(sheet, i);
	draw_phase_titles(sheet);
	for (uint32_t i = 0; i < layout->node_count; i++)
		draw_node(sheet, i);
	for (uint32_t i = 0; i < layout->edge_count; i++)
		draw_label(sheet, i);
}

/* ---- the whole */

static bool refuse_size(size_t touchpoints, size_t limit, struct arena *arena, struct saying *ret_problem)
{
	*ret_problem = SAY(FLOW_TOO_LARGE, saying_number(arena, touchpoints), saying_number(arena, limit));
	return false;
}

bool flow_draw(const struct model *model, const struct journey *journey, const struct drawing *drawing,
	       struct scene *scene, struct saying *ret_problem)
{
	size_t limit = drawing->flow_limit ? drawing->flow_limit : FLOW_LIMIT;
	size_t touchpoints = flow_touchpoints(model, journey, drawing);
	struct flow_graph graph;
	struct sheet sheet = {.scene = scene, .graph = &graph};
	struct layout_box extent;

	if (touchpoints > limit)
		return refuse_size(touchpoints, limit, scene->arena, ret_problem);
	flow_graph_build(&graph, scene->arena, model, journey, drawing);
	sheet.way = layout_choose(&graph.layout);
	if (graph.layout.node_count && !layout_run(&graph.layout, sheet.way, ret_problem))
		return false;
	extent = find_extent(&graph.layout);
	sheet.width = fmax(extent.right - extent.left, WIDTH_MIN);
	scene->width = ceil(sheet.width) + 2 * MARGIN;
	scene_rect(scene, ROLE_PAPER, 0, 0, scene->width, 0, 0);
	draw_head(&sheet);
	move_layout(&graph.layout, MARGIN - extent.left, sheet.bottom - extent.top);
	draw_graph(&sheet);
	sheet.bottom += extent.bottom - extent.top;
	sheet.bottom += flow_draw_legend(scene, &graph, MARGIN, sheet.bottom + LEGEND_GAP, sheet.width);
	scene->height = ceil(sheet.bottom) + MARGIN;
	scene->items.items[0].height = (int32_t)scene->height * 10;
	return true;
}
