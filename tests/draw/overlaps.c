#include "overlaps.h"

#include <stdlib.h>

/* In tenths of a px: letters may come as near to something as SLACK, lines into a shape as far as EDGE, ends of
 * arrows as far as ARROW. */
enum { SLACK = 5, EDGE = 20, ARROW = 45, FLAT_STEPS = 12 };

struct box {
	int32_t left, top, right, bottom;
};

struct search {
	const struct scene *scene;
	uint32_t *outer; /* of each group, the one that it stands in; 0 is the picture itself */
	struct scene_overlap *found;
	size_t count, room;
};

/* An item that takes room, for a sweep from left to right. */
struct thing {
	struct box box;
	size_t item;
	uint32_t group; /* that it stands in */
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

/* Whether two boxes overlap by more than so much. */
static bool meet_by(const struct box *a, const struct box *b, int32_t by)
{
	return a->left < b->right - by && b->left < a->right - by && a->top < b->bottom - by && b->top < a->bottom - by;
}

static bool meet(const struct box *a, const struct box *b)
{
	return meet_by(a, b, SLACK);
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
	case ROLE_PHASE: return item->kind == SCENE_RECT; /* of the flow: touchpoints stand on it */
	default: return item->role >= ROLE_FLOW_PLATE_1 && item->role <= ROLE_FLOW_PLATE_6;
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

/* Whether a group is another one or stands in it. */
static bool is_in(const struct search *search, uint32_t inner, uint32_t outer)
{
	while (inner > outer)
		inner = search->outer[inner];
	return inner == outer;
}

/* Whether two things belong together: one stands in the group of the other. */
static bool are_one(const struct search *search, const struct thing *a, const struct thing *b)
{
	return is_in(search, a->group, b->group) || is_in(search, b->group, a->group);
}

/* Ends of arrows in the flow: several arrive at one place, and each at the edge of a card. */
static bool is_arrow_end(const struct scene_item *item)
{
	return item->role >= ROLE_FLOW_HEAD && item->role <= ROLE_FLOW_EXIT_HEAD;
}

/* Points of curves may meet each other and what leads to them. */
static bool is_on_curve(const struct scene_item *item)
{
	return item->role == ROLE_POINT || item->role == ROLE_CURVE || item->role == ROLE_STAFF_TRUTH
	       || item->role == ROLE_STAFF_WOW || item->role == ROLE_CURVE_BEFORE || item->role == ROLE_DRIFT;
}

static struct box smaller(struct box box, int32_t by)
{
	return (struct box){box.left + by, box.top + by, box.right - by, box.bottom - by};
}

/* Whether something under a text hides what was drawn before. */
static bool is_hidden_below(const struct scene *scene, size_t line, size_t text)
{
	struct box box = box_of(&scene->items.items[text]);

	for (size_t i = line + 1; i < text; i++) {
		const struct scene_item *item = &scene->items.items[i];
		struct box plate = box_of(item);

		if (item->kind == SCENE_RECT && roles[item->role].fill && inside(&box, &plate))
			return true;
	}
	return false;
}

/* A line and something else: no line runs through a text, nor through a shape that is not its own. */
static const char *judge_line(const struct search *search, const struct thing *line, const struct thing *other)
{
	const struct scene_item *items = search->scene->items.items, *item = &items[other->item];
	struct box inner = smaller(other->box, item->kind == SCENE_TEXT ? SLACK : EDGE);

	if (is_line(item) || is_arrow_end(item) || (is_on_curve(item) && is_on_curve(&items[line->item])))
		return NULL;
	if (item->kind != SCENE_TEXT && are_one(search, line, other))
		return NULL;
	if (!path_meets(items[line->item].text, &inner) || is_hidden_below(search->scene, line->item, other->item))
		return NULL;
	return item->kind == SCENE_TEXT ? "a line runs through a text" : "a line runs through something";
}

/* Texts and shapes: a text lies on nothing but what it belongs to, and there as a whole; shapes do not meet others. */
static const char *judge(const struct search *search, const struct thing *a, const struct thing *b)
{
	const struct scene_item *items = search->scene->items.items, *one = &items[a->item], *two = &items[b->item];
	bool texts = one->kind == SCENE_TEXT || two->kind == SCENE_TEXT;
	bool within = inside(&a->box, &b->box) || inside(&b->box, &a->box);

	if (one->kind == SCENE_TEXT && two->kind == SCENE_TEXT)
		return "two texts meet";
	if ((is_on_curve(one) && is_on_curve(two)) || (is_arrow_end(one) && is_arrow_end(two)))
		return NULL;
	if (!texts && (is_arrow_end(one) || is_arrow_end(two)) && !meet_by(&a->box, &b->box, ARROW))
		return NULL;
	if (!are_one(search, a, b))
		return texts ? "a text lies on something else" : "two things meet";
	if (within || one->kind == SCENE_PATH || two->kind == SCENE_PATH)
		return NULL;
	return "one lies partly on the other";
}

static void compare(struct search *search, const struct thing *a, const struct thing *b)
{
	const struct scene_item *items = search->scene->items.items;
	const char *why;

	if (!meet(&a->box, &b->box))
		return;
	if (is_line(&items[a->item]))
		why = judge_line(search, a, b);
	else if (is_line(&items[b->item]))
		why = judge_line(search, b, a);
	else
		why = judge(search, a, b);
	if (why)
		report(search, a->item, b->item, why);
}

/* All that takes room, with the groups that it stands in. */
static size_t collect(struct search *search, struct thing *things)
{
	const struct scene *scene = search->scene;
	struct box page = {0, 0, (int32_t)(scene->width * 10), (int32_t)(scene->height * 10)};
	uint32_t groups = 0, group = 0;
	size_t count = 0;

	for (size_t i = 0; i < scene->items.count; i++) {
		const struct scene_item *item = &scene->items.items[i];
		struct box box = box_of(item);

		if (item->kind == SCENE_OPEN || item->kind == SCENE_LINK) {
			search->outer[++groups] = group;
			group = groups;
		} else if (item->kind == SCENE_CLOSE)
			group = search->outer[group];
		if (item->kind < SCENE_RECT)
			continue;
		if (!inside(&box, &page))
			report(search, i, SIZE_MAX, "it leaves the page");
		if (!is_ground(item))
			things[count++] = (struct thing){box, i, group};
	}
	return count;
}

size_t scene_overlaps(const struct scene *scene, struct scene_overlap *ret_overlaps, size_t room)
{
	struct search search = {.scene = scene, .found = ret_overlaps, .room = room};
	struct thing *things = malloc((scene->items.count + 1) * sizeof *things);
	size_t count;

	search.outer = calloc(scene->items.count + 1, sizeof *search.outer);
	count = collect(&search, things);
	qsort(things, count, sizeof *things, by_left);
	for (size_t i = 0; i < count; i++)
		for (size_t k = i + 1; k < count && things[k].box.left < things[i].box.right; k++)
			compare(&search, &things[i], &things[k]);
	free(search.outer);
	free(things);
	return search.count;
}
