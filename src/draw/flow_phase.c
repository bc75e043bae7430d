/* A phase as a frame around its touchpoints, with a title in its corner. */
#include "draw/flow_graph.h"

#include <math.h>

enum { RADIUS = 10, PAD = 12, TOP = 8, STAGE_GAP = 8, PLATE_PAD = 3, ONE_LINE_MAX = 230 };

static const enum role grounds[] = {ROLE_PHASE_1, ROLE_PHASE_2, ROLE_PHASE_3, ROLE_PHASE_4, ROLE_PHASE_5, ROLE_PHASE_6};
static const enum role inks[] = {ROLE_PHASE_INK_1, ROLE_PHASE_INK_2, ROLE_PHASE_INK_3,
				 ROLE_PHASE_INK_4, ROLE_PHASE_INK_5, ROLE_PHASE_INK_6};
static const enum role plates[] = {ROLE_FLOW_PLATE_1, ROLE_FLOW_PLATE_2, ROLE_FLOW_PLATE_3,
				   ROLE_FLOW_PLATE_4, ROLE_FLOW_PLATE_5, ROLE_FLOW_PLATE_6};

enum { COLOURS = sizeof grounds / sizeof *grounds };

enum role flow_phase_plate(uint32_t index)
{
	return plates[index % COLOURS];
}

static double stage_width(const struct flow_phase *phase)
{
	return phase->stage.length ? text_width(phase->stage, role_font(ROLE_PHASE_NOTE)) : 0;
}

/* Whether the stage stands behind the title; else it stands below. */
static bool is_one_line(const struct flow_phase *phase)
{
	return phase->title.count == 1 && !phase->title.rtl
	       && phase->title.width + STAGE_GAP + stage_width(phase) <= ONE_LINE_MAX;
}

void flow_measure_phase(const struct flow_phase *phase, double *ret_width, double *ret_height)
{
	double stage = stage_width(phase);

	*ret_width = phase->title.width;
	*ret_height = (double)phase->title.count * font_leading(role_font(ROLE_PHASE_TITLE)) + TOP;
	if (stage > 0 && is_one_line(phase)) {
		*ret_width += STAGE_GAP + stage;
	} else if (stage > 0) {
		*ret_width = fmax(*ret_width, stage);
		*ret_height += font_leading(role_font(ROLE_PHASE_NOTE));
	}
	*ret_width = ceil(*ret_width) + 2 * PAD;
}

void flow_draw_phase(struct scene *scene, uint32_t index, struct layout_box box)
{
	scene_tint(scene, grounds[index % COLOURS]);
	scene_rect(scene, ROLE_PHASE, box.left, box.top, box.right - box.left, box.bottom - box.top, RADIUS);
	scene_tint(scene, ROLE_NONE);
}

/* ---- where the title stands: in the left corner, unless arrows run there and not further to the right */

static bool is_in(struct layout_box box, struct layout_point at)
{
	return at.x > box.left && at.x < box.right && at.y > box.top && at.y < box.bottom;
}

/* Whether a piece of a curve runs through a box. The hull of its points tells quickly that most do not. */
static bool piece_meets(const struct layout_point *p, struct layout_box box)
{
	enum { PARTS = 24 };

	if ((p[0].x < box.left && p[1].x < box.left && p[2].x < box.left && p[3].x < box.left)
	    || (p[0].x > box.right && p[1].x > box.right && p[2].x > box.right && p[3].x > box.right)
	    || (p[0].y < box.top && p[1].y < box.top && p[2].y < box.top && p[3].y < box.top)
	    || (p[0].y > box.bottom && p[1].y > box.bottom && p[2].y > box.bottom && p[3].y > box.bottom))
		return false;
	for (int i = 0; i <= PARTS; i++)
		if (is_in(box, layout_curve_at(p, (double)i / PARTS)))
			return true;
	return false;
}

bool flow_is_clear(const struct layout *layout, struct layout_box box)
{
	for (uint32_t i = 0; i < layout->edge_count; i++)
		for (uint32_t p = 0; p + 3 < layout->edges[i].point_count; p += 3)
			if (piece_meets(layout->edges[i].points + p, box))
				return false;
	return true;
}

double flow_title_left(const struct layout *layout, const struct flow_phase *phase, struct layout_box box)
{
	enum { STEP = 24, TRIES = 40 };
	double width, height;

	flow_measure_phase(phase, &width, &height);
	for (int i = 0; i < TRIES && box.left + i * STEP + width <= box.right; i++) {
		struct layout_box room = {box.left + i * STEP, box.top, box.left + i * STEP + width, box.top + height};

		if (flow_is_clear(layout, room))
			return room.left;
	}
	return box.left;
}

/* Hides arrows behind words, and no more of them. */
static void draw_plate(struct scene *scene, uint32_t index, double x, double y, double width, double height)
{
	scene_rect(scene, flow_phase_plate(index), x - PLATE_PAD, y - PLATE_PAD, width + 2 * PLATE_PAD,
		   height + 2 * PLATE_PAD, PLATE_PAD);
}

void flow_draw_phase_title(struct scene *scene, const struct flow_phase *phase, uint32_t index, double left, double top)
{
	double width, height, x = left + PAD, y = top + TOP, baseline;
	double title_height = (double)phase->title.count * font_leading(role_font(ROLE_PHASE_TITLE));

	flow_measure_phase(phase, &width, &height);
	width -= 2 * PAD;
	if (phase->stage.length && !is_one_line(phase)) {
		draw_plate(scene, index, x, y + title_height, stage_width(phase), height - TOP - title_height);
		draw_plate(scene, index, x, y, phase->title.width, title_height);
	} else
		draw_plate(scene, index, x, y, width, title_height);
	scene_tint(scene, inks[index % COLOURS]);
	baseline = y + font_ascent(role_font(ROLE_PHASE_TITLE));
	y += scene_lines(scene, ROLE_PHASE_TITLE, x, y, width, ANCHOR_START, &phase->title);
	if (phase->stage.length && is_one_line(phase))
		scene_text(scene, ROLE_PHASE_NOTE, x + phase->title.width + STAGE_GAP, baseline, ANCHOR_START,
			   phase->stage);
	else if (phase->stage.length)
		scene_text(scene, ROLE_PHASE_NOTE, x, y + font_ascent(role_font(ROLE_PHASE_NOTE)), ANCHOR_START,
			   phase->stage);
	scene_tint(scene, ROLE_NONE);
}
