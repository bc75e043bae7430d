#include "overlaps.h"

#include <stdlib.h>

/* Letters may come as near to something as this: half a px, in tenths. */
enum { SLACK = 5, FLAT_STEPS = 12 };

struct box {
	int32_t left, top, right, bottom;
};

struct search {
	const struct scene *scene;
	struct scene_overlap *found;
	size_t count, room;
};

/* An item that takes room, for a sweep from left to right. */
struct thing {
	struct box box;
	size_t item;
};

static struct box box_of(const struct scene_item *item)
{
	return (struct box){item->x, item->y, item->x + item->width, item->y + item->height};
}

static void report(struct search *search, size_t item, size_t other, const char *why)
{
	if (search->count < search->room)
		search->found[search->count] = (struct scene_overlap){item, other, why};
	search->count++;
}

static bool meet(const struct box *a, const struct box *b)
{
	return a->left < b->right - SLACK && b->left < a->right - SLACK && a->top < b->bottom - SLACK
	       && b->top < a->bottom - SLACK;
}

static bool inside(const struct box *inner, const struct box *outer)
{
	return inner->left >= outer->left - SLACK && inner->right <= outer->right + SLACK
	       && inner->top >= outer->top - SLACK && inner->bottom <= outer->bottom + SLACK;
}

/* What everything may lie on. */
static bool is_ground(const struct scene_item *item)
{
	switch (item->role) {
	case ROLE_PAPER:
	case ROLE_BAND:
	case ROLE_COLUMN_TRUTH:
	case ROLE_COLUMN_WOW:
	case ROLE_PLATE:
	case ROLE_TICK:
	case ROLE_BASELINE: return true;
	default:
		return false;
	}
}

static bool is_line(const struct scene_item *item)
{
	return item->kind == SCENE_PATH && !roles[item->role].fill && (!item->tint || !roles[item->tint].fill);
}

static int by_left(const void *a, const void *b)
{
	const struct thing *x = a, *y = b;

	return (x->box.left > y->box.left) - (x->box.left < y->box.left);
}

/* ---- lines */

struct point {
	double x, y;
};

/* Whether a straight piece runs through a box: clipped to it, something is left. */
static bool piece_meets(struct point a, struct point b, const struct box *box)
{
	double from = 0, to = 1, dx = b.x - a.x, dy = b.y - a.y;
	double p[] = {-dx, dx, -dy, dy};
	double q[] = {a.x - box->left, box->right - a.x, a.y - box->top, box->bottom - a.y};

	for (int i = 0; i < 4; i++) {
		double t = p[i] != 0 ? q[i] / p[i] : 0;

		if (p[i] == 0 && q[i] < 0)
			return false;
		if (p[i] < 0 && t > from)
			from = t;
		if (p[i] > 0 && t < to)
			to = t;
	}
	return from < to;
}

static struct point read_point(char **at)
{
	struct point point;

	point.x = strtod(*at, at) * 10;
	point.y = strtod(*at, at) * 10;
	return point;
}

static struct point on_curve(const struct point *p, double t)
{
	double s = 1 - t, a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;

	return (struct point){a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
			      a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

/* Whether a path of M, L, C and Z runs through a box. */
static bool path_meets(struct text data, const struct box *box)
{
	char *copy = malloc(data.length + 1), *at = copy;
	struct point here = {0}, first = {0};
	bool meets = false;

	memcpy(copy, data.bytes, data.length);
	copy[data.length] = '\0';
	while (*at && !meets) {
		char command = *at++;
		struct point p[4] = {here};

		if (command == 'M') {
			here = first = read_point(&at);
		} else if (command == 'C') {
			for (int i = 1; i < 4; i++)
				p[i] = read_point(&at);
			for (int i = 1; i <= FLAT_STEPS && !meets; i++) {
				struct point next = on_curve(p, (double)i / FLAT_STEPS);

				meets = piece_meets(here, next, box);
				here = next;
			}
		} else {
			struct point next = command == 'L' ? read_point(&at) : first;

			meets = piece_meets(here, next, box);
			here = next;
		}
	}
	free(copy);
	return meets;
}

/* ---- pairs */

static void compare(struct search *search, const struct thing *a, const struct thing *b)
{
	const struct scene_item *items = search->scene->items.items;
	const struct scene_item *one = &items[a->item], *two = &items[b->item];
	struct box inner;

	if (!meet(&a->box, &b->box))
		return;
	if (one->kind == SCENE_TEXT && two->kind == SCENE_TEXT) {
		report(search, a->item, b->item, "two texts meet");
	} else if (is_line(one) || is_line(two)) {
		const struct scene_item *line = is_line(one) ? one : two, *text = is_line(one) ? two : one;

		inner = box_of(text);
		inner.left += SLACK, inner.top += SLACK, inner.right -= SLACK, inner.bottom -= SLACK;
		if (text->kind == SCENE_TEXT && path_meets(line->text, &inner))
			report(search, a->item, b->item, "a line runs through a text");
	} else if (one->kind != SCENE_PATH && two->kind != SCENE_PATH && !inside(&a->box, &b->box)
		   && !inside(&b->box, &a->box)) {
		report(search, a->item, b->item, "one lies partly on the other");
	}
}

size_t scene_overlaps(const struct scene *scene, struct scene_overlap *ret_overlaps, size_t room)
{
	struct search search = {scene, ret_overlaps, 0, room};
	struct thing *things = malloc((scene->items.count + 1) * sizeof *things);
	struct box page = {0, 0, (int32_t)(scene->width * 10), (int32_t)(scene->height * 10)};
	size_t count = 0;

	for (size_t i = 0; i < scene->items.count; i++) {
		const struct scene_item *item = &scene->items.items[i];
		struct box box = box_of(item);

		if (item->kind < SCENE_RECT)
			continue;
		if (!inside(&box, &page))
			report(&search, i, SIZE_MAX, "it leaves the page");
		if (!is_ground(item))
			things[count++] = (struct thing){box, i};
	}
	qsort(things, count, sizeof *things, by_left);
	for (size_t i = 0; i < count; i++)
		for (size_t k = i + 1; k < count && things[k].box.left < things[i].box.right; k++)
			compare(&search, &things[i], &things[k]);
	free(things);
	return search.count;
}
