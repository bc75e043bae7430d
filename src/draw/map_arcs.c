/* Transitions that jump over touchpoints or go back: each runs in a lane, ahead above the cards, back below them. Short
 * ones are next to the cards. At every card the ports of its arcs stand in the order in which the arcs then do not
 * cross. */
#include "draw/map_parts.h"

/* ---- lanes: before it is known where the columns are */

/* Halves of columns that an arc passes: from the right half of its left column to the left half of its right one. A
 * loop takes its whole column. */
static uint32_t first_half(const struct map_arc *arc)
{
	return arc->left == arc->right ? 2 * arc->left : 2 * arc->left + 1;
}

static uint32_t last_half(const struct map_arc *arc)
{
	return arc->left == arc->right ? 2 * arc->left + 1 : 2 * arc->right;
}

static unsigned ports_of(const struct map *map, uint32_t column, enum side side)
{
	const struct map_ports *ports = &map->columns.items[column].ports[side];

	return (unsigned)ports->left + ports->right;
}

/* The lane next to the cards that is free all the way; ARC_LANES_MAX: none. */
static unsigned free_lane(const struct map_side *side, const struct map_arc *arc)
{
	unsigned taken = 0, lane = 0;

	for (uint32_t half = first_half(arc); half <= last_half(arc); half++)
		taken |= side->taken[half];
	while (lane < ARC_LANES_MAX && taken >> lane & 1)
		lane++;
	return lane;
}

/* Finds a lane for a step. False: it leads too far, or there are too many. */
static bool route(struct map *map, uint32_t at)
{
	const struct map_step *step = &map->steps.items[at];
	bool ahead = step->to > step->from;
	struct map_arc arc = {.step = at, .left = ahead ? step->from : step->to, .right = ahead ? step->to : step->from,
			      .side = ahead ? SIDE_TOP : SIDE_BOTTOM};
	struct map_side *side = &map->sides[arc.side];
	unsigned lane = free_lane(side, &arc);

	if (lane == ARC_LANES_MAX || ports_of(map, arc.left, (enum side)arc.side) + 2 > PORTS_MAX
	    || ports_of(map, arc.right, (enum side)arc.side) + 2 > PORTS_MAX)
		return false;
	arc.lane = (uint8_t)lane;
	for (uint32_t half = first_half(&arc); half <= last_half(&arc); half++)
		side->taken[half] |= (uint16_t)(1u << lane);
	map->columns.items[arc.left].ports[arc.side].right++;
	map->columns.items[arc.right].ports[arc.side].left++;
	side->lanes = lane + 1 > side->lanes ? lane + 1 : side->lanes;
	VECTOR_PUSH(map->arena, &map->arcs, arc);
	return true;
}

static uint32_t span_of(const struct map_step *step)
{
	return step->from > step->to ? step->from - step->to : step->to - step->from;
}

void map_route_arcs(struct map *map)
{
	for (int side = SIDE_TOP; side <= SIDE_BOTTOM; side++)
		map->sides[side].taken = arena_clear(map->arena, (2 * map->columns.count + 2) * sizeof(uint16_t));
	for (uint32_t span = 0; span <= ARC_SPAN_MAX; span++)
		for (uint32_t i = 1; i < map->steps.count; i++)
			if (map->steps.items[i].kind == STEP_ARC && span_of(&map->steps.items[i]) == span
			    && !route(map, i))
				map->steps.items[i].kind = STEP_STUB;
	for (uint32_t i = 1; i < map->steps.count; i++) {
		struct map_step *step = &map->steps.items[i];

		if (step->kind == STEP_ARC && span_of(step) > ARC_SPAN_MAX)
			step->kind = STEP_STUB;
		if (step->kind == STEP_STUB) {
			step->chain = map->columns.items[step->from].stubs;
			map->columns.items[step->from].stubs = i;
		}
	}
}

/* ---- ports and labels: when it is */

static double port_x(const struct map_column *column, unsigned at)
{
	return column->x + CARD_WIDTH - PORT_FIRST - at * PORT_NEXT;
}

/* Of two arcs that leave to the right, the one nearer to the cards has the port further right; of two that come from
 * the left, the one further left. So they do not cross. */
static void place_ports(struct map *map, struct map_arc *arc)
{
	struct map_column *left = &map->columns.items[arc->left], *right = &map->columns.items[arc->right];
	enum side side = (enum side)arc->side;
	double leaves = port_x(left, left->ports[side].right_given++);
	double arrives = port_x(right, ports_of(map, arc->right, side) - 1u - right->ports[side].left_given++);

	arc->x1 = arc->left == arc->right ? arrives : leaves;
	arc->x2 = arc->left == arc->right ? leaves : arrives;
}

double map_port_edge(const struct map *map, const struct map_column *column, enum side side)
{
	const double beside = 8;
	unsigned count = ports_of(map, (uint32_t)(column - map->columns.items), side);

	return count ? port_x(column, count - 1) - beside : column->x + CARD_WIDTH;
}

/* The label of an arc stands on it where it begins, and ends before the ports of the next card. */
static void place_label(const struct map *map, struct map_arc *arc)
{
	const double beside = 9;
	const struct map_column *columns = map->columns.items;
	double left = arc->x1 + beside, right = arc->x2 - beside;

	if (arc->left == arc->right) {
		left = columns[arc->left].x;
		right = arc->x1 - beside;
	} else if (arc->side == SIDE_TOP && arc->left + 1 < arc->right)
		right = map_port_edge(map, &columns[arc->left + 1], SIDE_TOP);
	else if (arc->side == SIDE_BOTTOM && arc->left + 1 < arc->right)
		left = columns[arc->right - 1].x + CARD_WIDTH - PORT_FIRST + beside;
	arc->label_x = left;
	arc->label_width = right - left;
	arc->label_right = arc->side == SIDE_BOTTOM;
}

static struct text arc_words(struct map *map, const struct map_step *step)
{
	struct buffer *told = scene_draft(map->scene);

	buffer_add(told, step->share);
	if (step->label.length) {
		phrase_separate(told);
		buffer_add(told, step->label);
	}
	return scene_keep(map->scene);
}

void map_place_arcs(struct map *map)
{
	const double line_room = 10, lane_min = 14;

	for (unsigned lane = 0; lane < ARC_LANES_MAX; lane++)
		for (size_t i = 0; i < map->arcs.count; i++)
			if (map->arcs.items[i].lane == lane)
				place_ports(map, &map->arcs.items[i]);
	for (size_t i = 0; i < map->arcs.count; i++) {
		struct map_arc *arc = &map->arcs.items[i];
		struct map_step *step = &map->steps.items[arc->step];
		double *height = &map->sides[arc->side].heights[arc->lane], own;

		place_label(map, arc);
		step->lines =
			text_wrap(map->arena, arc_words(map, step), role_font(ROLE_STEP_LABEL), arc->label_width, 0);
		own = (double)step->lines.count * font_leading(role_font(ROLE_STEP_LABEL)) + line_room;
		own = own > lane_min ? own : lane_min;
		*height = own > *height ? own : *height;
	}
}

double map_side_height(const struct map *map, enum side side)
{
	double height = map->sides[side].lanes ? ARC_ROOM : 0;

	for (unsigned lane = 0; lane < map->sides[side].lanes; lane++)
		height += map->sides[side].heights[lane];
	return height;
}
