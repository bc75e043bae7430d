/* Curves of arrows: straight ones of our own, and points on any. */
#include <math.h>

#include "draw/layout_parts.h"

/* Where the line from the middle of a box towards a point leaves the box. */
static struct layout_point leave(const struct layout_node *box, struct layout_point towards)
{
	double dx = towards.x - box->at.x, dy = towards.y - box->at.y;
	double along_x = dx != 0 ? box->width / 2 / fabs(dx) : INFINITY;
	double along_y = dy != 0 ? box->height / 2 / fabs(dy) : INFINITY;
	double along = fmin(fmin(along_x, along_y), 0.5);

	return (struct layout_point){box->at.x + dx * along, box->at.y + dy * along};
}

/* From the lower edge of a box to the right and back into it. */
static void loop_around(const struct layout_node *box, struct layout_point *points)
{
	double x = box->at.x + box->width / 2, y = box->at.y + box->height / 2, out = LAYOUT_RANK_GAP * 0.8;

	points[0] = (struct layout_point){x - out, y};
	points[1] = (struct layout_point){x - out, y + out};
	points[2] = (struct layout_point){x + out, y - out / 4};
	points[3] = (struct layout_point){x, y - fmin(out, box->height / 2)};
}

void layout_straight_edge(const struct layout *layout, struct layout_edge *edge)
{
	const struct layout_node *from = &layout->nodes[edge->from], *to = &layout->nodes[edge->to];
	struct layout_point *points = arena_take(layout->arena, 4 * sizeof *points);

	if (edge->from == edge->to) {
		loop_around(from, points);
	} else {
		struct layout_point a = leave(from, to->at), b = leave(to, from->at);

		points[0] = a;
		points[1] = (struct layout_point){a.x + (b.x - a.x) / 3, a.y + (b.y - a.y) / 3};
		points[2] = (struct layout_point){b.x + (a.x - b.x) / 3, b.y + (a.y - b.y) / 3};
		points[3] = b;
	}
	edge->points = points;
	edge->point_count = 4;
	edge->label = layout_curve_middle(edge);
}

void layout_arched_edge(const struct layout *layout, struct layout_edge *edge)
{
	const double lowest = 40, per_length = 0.12, highest = 420;
	const struct layout_node *from = &layout->nodes[edge->from], *to = &layout->nodes[edge->to];
	struct layout_point *points = arena_take(layout->arena, 4 * sizeof *points);
	double length = to->at.x - from->at.x, side = length > 0 ? -1 : 1;
	double rise = fmin(lowest + fabs(length) * per_length, highest) * side;

	points[0] = (struct layout_point){from->at.x + side * -from->width / 6, from->at.y + side * from->height / 2};
	points[3] = (struct layout_point){to->at.x + side * to->width / 6, to->at.y + side * to->height / 2};
	points[1] = (struct layout_point){points[0].x + length / 8,
					  fmin(points[0].y * side, points[3].y * side) * side + rise};
	points[2] = (struct layout_point){points[3].x - length / 8, points[1].y};
	edge->points = points;
	edge->point_count = 4;
	edge->label = layout_curve_middle(edge);
}

static double distance(struct layout_point a, struct layout_point b)
{
	return hypot(b.x - a.x, b.y - a.y);
}

struct layout_point layout_curve_at(const struct layout_point *p, double t)
{
	double s = 1 - t, a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;

	return (struct layout_point){a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
				     a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

struct layout_point layout_curve_middle(const struct layout_edge *edge)
{
	double whole = 0, sum = 0;

	for (uint32_t i = 0; i + 3 < edge->point_count; i += 3)
		whole += distance(edge->points[i], edge->points[i + 3]);
	for (uint32_t i = 0; i + 3 < edge->point_count; i += 3) {
		double piece = distance(edge->points[i], edge->points[i + 3]);

		if (sum + piece >= whole / 2)
			return layout_curve_at(edge->points + i, piece > 0 ? (whole / 2 - sum) / piece : 0.5);
		sum += piece;
	}
	return edge->points[edge->point_count - 1];
}
