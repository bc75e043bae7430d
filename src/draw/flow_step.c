/* A transition as an arrow: its kind told by line and tail, its share by thickness, what is said of it beside it. */
#include "draw/flow_graph.h"

#include <math.h>

enum { LABEL_PAD = 4, TAIL_RADIUS = 3 };

/* The look of a kind of step. */
static const struct {
	enum role line, head, tail;
} looks[STEP_COUNT] = {
	[STEP_NEXT] = {ROLE_FLOW_STEP, ROLE_FLOW_HEAD, ROLE_NONE},
	[STEP_IMPLIED] = {ROLE_FLOW_IMPLIED, ROLE_FLOW_HEAD, ROLE_NONE},
	[STEP_LOOP] = {ROLE_FLOW_LOOP, ROLE_FLOW_LOOP_HEAD, ROLE_FLOW_LOOP_HEAD},
	[STEP_BACK] = {ROLE_FLOW_BACK, ROLE_FLOW_BACK_HEAD, ROLE_FLOW_BACK_TAIL},
	[STEP_EXIT] = {ROLE_FLOW_EXIT, ROLE_FLOW_EXIT_HEAD, ROLE_NONE},
};

/* How thick an arrow is that has at most that share. */
static const struct {
	double share;
	enum role tint;
} widths[] = {{5, ROLE_FLOW_WIDTH_1}, {25, ROLE_FLOW_WIDTH_2}, {50, ROLE_FLOW_WIDTH_3}, {75, ROLE_FLOW_WIDTH_4},
	      {INFINITY, ROLE_FLOW_WIDTH_5}};

/* ROLE_NONE: the share is not known, the line has its usual width. */
static enum role width_tint(double share)
{
	size_t i = 0;

	if (isnan(share))
		return ROLE_NONE;
	while (share > widths[i].share)
		i++;
	return widths[i].tint;
}

double flow_arrow_width(enum flow_step step, double share)
{
	enum role tint = width_tint(share);

	return roles[tint ? tint : looks[step].line].width;
}

static struct layout_point between(struct layout_point a, struct layout_point b, double t)
{
	return (struct layout_point){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

/* The first part of a Bézier curve, up to where it is `distance` away from its end. */
static void cut_end(const struct layout_point *p, double distance, struct layout_point *ret_points)
{
	double low = 0, high = 1;

	for (int i = 0; i < 24; i++) {
		double t = (low + high) / 2;
		struct layout_point a = between(p[0], p[1], t), b = between(p[1], p[2], t), c = between(p[2], p[3], t);
		struct layout_point d = between(a, b, t), e = between(b, c, t), at = between(d, e, t);

		ret_points[0] = p[0];
		ret_points[1] = a;
		ret_points[2] = d;
		ret_points[3] = at;
		if (hypot(p[3].x - at.x, p[3].y - at.y) > distance)
			low = t;
		else
			high = t;
	}
}

static void draw_head(struct scene *scene, enum role role, struct layout_point base, struct layout_point tip,
		      double half)
{
	double length = hypot(tip.x - base.x, tip.y - base.y), x, y;
	struct path path = path_begin(scene);

	if (length < 0.1)
		return;
	x = (tip.x - base.x) / length, y = (tip.y - base.y) / length;
	path_move(&path, tip.x, tip.y);
	path_line(&path, base.x - x - y * half, base.y - y + x * half);
	path_line(&path, base.x - x + y * half, base.y - y - x * half);
	path_close(&path);
	scene_path(scene, role, &path);
}

/* A dot where the arrow comes out of its card. */
static void draw_tail(struct scene *scene, enum role role, const struct layout_point *points)
{
	const struct layout_point reversed[4] = {points[3], points[2], points[1], points[0]};
	struct layout_point start[4];

	cut_end(reversed, TAIL_RADIUS + 1, start);
	scene_circle(scene, role, start[3].x, start[3].y, TAIL_RADIUS);
}

void flow_draw_arrow(struct scene *scene, enum flow_step step, double share, const struct layout_point *points,
		     uint32_t count)
{
	double width = flow_arrow_width(step, share), head = 6.5 + width;
	struct path path = path_begin(scene);
	struct layout_point end[4];

	if (count < 4)
		return;
	cut_end(points + count - 4, head, end);
	path_move(&path, points[0].x, points[0].y);
	for (uint32_t i = 1; i + 5 < count; i += 3)
		path_curve(&path, points[i].x, points[i].y, points[i + 1].x, points[i + 1].y, points[i + 2].x,
			   points[i + 2].y);
	path_curve(&path, end[1].x, end[1].y, end[2].x, end[2].y, end[3].x, end[3].y);
	scene_tint(scene, width_tint(share));
	scene_path(scene, looks[step].line, &path);
	scene_tint(scene, ROLE_NONE);
	draw_head(scene, looks[step].head, end[3], points[count - 1], 3 + width / 2);
	if (looks[step].tail)
		draw_tail(scene, looks[step].tail, points);
}

void flow_measure_label(const struct flow_edge *edge, double *ret_width, double *ret_height)
{
	double width = fmax(text_width(edge->percent, role_font(ROLE_SHARE)),
			    text_width(edge->delay, role_font(ROLE_STEP_LABEL)));
	double height = edge->percent.length ? font_leading(role_font(ROLE_SHARE)) : 0;

	height += (double)(edge->label.count + (edge->delay.length > 0)) * font_leading(role_font(ROLE_STEP_LABEL));
	*ret_width = height > 0 ? ceil(fmax(width, edge->label.width)) + 2 * LABEL_PAD : 0;
	*ret_height = height > 0 ? ceil(height) + LABEL_PAD : 0;
}

void flow_draw_label(struct scene *scene, const struct flow_edge *edge, struct layout_point middle, enum role plate)
{
	double width, height, y;

	flow_measure_label(edge, &width, &height);
	y = middle.y - height / 2;
	if (plate)
		scene_rect(scene, plate, middle.x - width / 2, y, width, height, LABEL_PAD);
	y += LABEL_PAD / 2.0;
	if (edge->percent.length) {
		scene_text(scene, ROLE_SHARE, middle.x, y + font_ascent(role_font(ROLE_SHARE)), ANCHOR_MIDDLE,
			   edge->percent);
		y += font_leading(role_font(ROLE_SHARE));
	}
	if (edge->delay.length) {
		scene_text(scene, ROLE_STEP_LABEL, middle.x, y + font_ascent(role_font(ROLE_STEP_LABEL)), ANCHOR_MIDDLE,
			   edge->delay);
		y += font_leading(role_font(ROLE_STEP_LABEL));
	}
	scene_lines(scene, ROLE_STEP_LABEL, middle.x - width / 2, y, width, ANCHOR_MIDDLE, &edge->label);
}
