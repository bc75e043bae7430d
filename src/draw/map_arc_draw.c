/* Drawing the transitions that jump. */
#include "draw/map_parts.h"

enum { CORNER = 7, LINE_DROP = 4, TIP_GAP = 2 };

/* From a card at x, y over the lane's height to another one; `toward` is 1 where lanes lie below the cards, -1 above.
 */
static void draw_line(struct map *map, enum role role, double from, double to, double card, double lane, double toward)
{
	double way = to > from ? 1 : -1, radius = CORNER, width = (to - from) * way;
	struct path path = path_begin(map->scene);

	if (width < 2 * radius)
		radius = width / 2;
	path_move(&path, from, card);
	path_line(&path, from, lane - toward * radius);
	path_curve(&path, from, lane - toward * radius / 2, from + way * radius / 2, lane, from + way * radius, lane);
	path_line(&path, to - way * radius, lane);
	path_curve(&path, to - way * radius / 2, lane, to, lane - toward * radius / 2, to, lane - toward * radius);
	path_line(&path, to, card + toward * TIP_GAP);
	scene_path(map->scene, role, &path);
}

static void draw_arc(struct map *map, const struct map_arc *arc, double card, double lane)
{
	const struct map_step *step = &map->steps.items[arc->step];
	enum word kind = transition_word(map->model, step->transition, KEY_TRANSITION_KIND);
	bool ahead = step->to > step->from, returns = !ahead || kind == WORD_STEP_LOOP || kind == WORD_STEP_BACK;
	double height = (double)step->lines.count * font_leading(role_font(ROLE_STEP_LABEL));
	enum role ink = map_standing_ink(map_step_standing(map, step->transition));
	bool self = arc->left == arc->right, implied = map->journey->implied;
	enum role role = implied ? ROLE_STEP_IMPLIED : returns ? ROLE_RETURN : ROLE_JUMP;
	double text_top = self ? lane + LINE_DROP - height : lane - LINE_DROP - height + 1;

	map_sign(map, implied ? SIGN_IMPLIED : returns ? SIGN_RETURN : SIGN_JUMP);
	step_open(map, step);
	draw_line(map, map_step_role(map, step->transition, role), ahead || self ? arc->x1 : arc->x2,
		  ahead || self ? arc->x2 : arc->x1, card, lane, ahead ? -1 : 1);
	scene_tint(map->scene, ink ? ink : returns ? ROLE_INK_RETURNING : ROLE_NONE);
	scene_lines(map->scene, ROLE_STEP_LABEL, arc->label_x, text_top, arc->label_width,
		    arc->label_right ? ANCHOR_END : ANCHOR_START, &step->lines);
	scene_tint(map->scene, ROLE_NONE);
	scene_close(map->scene);
}

/* The height of the line in every lane. */
static void place_lanes(struct map_side *side, double y, double toward)
{
	for (unsigned lane = 0; lane < side->lanes; lane++) {
		side->y[lane] = toward < 0 ? y : y + side->heights[lane] - LINE_DROP;
		y += toward * side->heights[lane];
	}
}

void map_draw_arcs(struct map *map, double top, double bottom, double starts, double exits)
{
	place_lanes(&map->sides[SIDE_TOP], top - starts - ARC_ROOM, -1);
	place_lanes(&map->sides[SIDE_BOTTOM], bottom + exits + ARC_ROOM, 1);
	for (size_t i = 0; i < map->arcs.count; i++) {
		const struct map_arc *arc = &map->arcs.items[i];

		draw_arc(map, arc, arc->side == SIDE_TOP ? top : bottom, map->sides[arc->side].y[arc->lane]);
	}
}
