/* Finds a place for the reason of each score: beside its point, where it meets no curve, no point, no flag's line and
 * no other reason. Where there is none, or a column has many, it stands below the band, in the same column, with the
 * point of its segment in front. */
#include "draw/map_parts.h"

#include <math.h>

struct box {
	double left, top, right, bottom;
};

/* A place that is considered. */
struct place {
	struct box box;
	struct lines lines;
	enum anchor anchor;
	double cost; /* px from the point, and what makes it less pleasant; INFINITY: none */
};

struct reasons {
	struct map *map;
	double top, bottom;          /* of the band */
	VECTOR(struct box) taken;    /* by reasons */
	size_t recent;               /* the first of those that are near */
};

enum { CLEAR = 4, BESIDE_POINT = 12, REACH = 20, STEP = 3, POINT_RADIUS = 7, LINE_COST = 12,
       BESIDE_MAX = 2 /* reasons beside points in a column; more are a list below */ };

static bool boxes_meet(const struct box *a, const struct box *b)
{
	return a->left < b->right && b->left < a->right && a->top < b->bottom && b->top < a->bottom;
}

/* The piece of a curve between a column and the next: it rises or falls all the way. */
static bool meets_piece(const struct map_curve *curve, uint32_t column, const struct box *box)
{
	const struct map_point *a = &curve->points[column], *b = a + 1;
	double left, right, from, to;

	if (!a->score || !b->score)
		return false;
	left = fmax(box->left, a->x);
	right = fmin(box->right, b->x);
	if (left >= right)
		return false;
	from = map_curve_y(curve, column, left);
	to = map_curve_y(curve, column, right);
	return fmin(from, to) < box->bottom && fmax(from, to) > box->top;
}

static bool meets_point(const struct map_point *point, const struct box *box)
{
	struct box around = {point->x - POINT_RADIUS, point->y - POINT_RADIUS, point->x + POINT_RADIUS,
			     point->y + POINT_RADIUS};

	return point->score && !point->hidden && boxes_meet(&around, box);
}

/* At a column, and on the way to the next where `goes_on`. */
static bool meets_curve(const struct map_curve *curve, uint32_t column, bool goes_on, const struct box *box)
{
	return meets_point(&curve->points[column], box) || (goes_on && meets_piece(curve, column, box));
}

static bool meets_staff(const struct map *map, uint32_t column, const struct box *box)
{
	const struct map_column *at = &map->columns.items[column];
	double x = column_centre(at);

	return at->touchpoint && x > box->left && x < box->right
	       && entity_value(map->model, at->touchpoint, KEY_TOUCHPOINT_MOMENT);
}

/* Whether something stands in a box near a column. */
static bool is_taken(const struct reasons *reasons, uint32_t column, const struct box *box)
{
	const struct map *map = reasons->map;
	uint32_t first = column ? column - 1 : 0, last = column + 1 < map->columns.count ? column + 1 : column;

	for (size_t i = reasons->recent; i < reasons->taken.count; i++)
		if (boxes_meet(&reasons->taken.items[i], box))
			return true;
	for (uint32_t at = first; at <= last; at++) {
		if (meets_staff(map, at, box))
			return true;
		for (size_t i = 0; i < map->curves.count; i++)
			if (meets_curve(&map->curves.items[i], at, at < last, box))
				return true;
		for (size_t i = 0; i < map->before.count; i++)
			if (meets_curve(&map->before.items[i], at, at < last, box))
				return true;
	}
	return false;
}

/* How far the text may go: to the middle of the neighbouring columns. */
static bool is_inside(const struct reasons *reasons, uint32_t column, const struct box *box)
{
	const struct map *map = reasons->map;
	const struct map_column *columns = map->columns.items;
	double left = column ? column_centre(&columns[column - 1]) + BESIDE_POINT : map_left();
	double right = column + 1 < map->columns.count ? column_centre(&columns[column + 1]) - BESIDE_POINT
						       : columns[column].x + CARD_WIDTH + MAP_MARGIN - CLEAR;

	return box->left >= left && box->right <= right && box->top >= reasons->top + 2
	       && box->bottom <= reasons->bottom - 2;
}

/* How many lines of the scale lie behind a box, or touch it. */
static double lines_behind(const struct reasons *reasons, const struct box *box)
{
	double count = 0;

	for (size_t i = 0; i < reasons->map->ticks.count; i++) {
		double y = reasons->map->ticks.items[i];

		count += y > box->top - 1 && y < box->bottom + 1;
	}
	return count;
}

/* Considers a text beside, above or below its point, moved up or down. */
static void consider(const struct reasons *reasons, uint32_t column, const struct map_point *point,
		     const struct lines *lines, enum anchor anchor, double drop, struct place *best)
{
	double height = (double)lines->count * font_leading(role_font(ROLE_REASON));
	double left = point->x - lines->width * (int)anchor / 2 + BESIDE_POINT * (1 - (int)anchor);
	struct box box = {left, point->y + drop - height / 2, left + lines->width, point->y + drop + height / 2};
	struct box around = {box.left - CLEAR, box.top - 3, box.right + CLEAR, box.bottom + 3};
	double away = fmax(fabs(drop) - height / 2, 0);
	double cost = away + (double)lines->count * 2 + (anchor == ANCHOR_END ? 3 : anchor == ANCHOR_MIDDLE ? 1 : 0)
		      + LINE_COST * lines_behind(reasons, &box);

	if (cost < best->cost && is_inside(reasons, column, &box) && !is_taken(reasons, column, &around))
		*best = (struct place){box, *lines, anchor, cost};
}

static struct place find_place(const struct reasons *reasons, uint32_t column, const struct map_point *point,
			       struct text text)
{
	static const double widths[] = {190, 150, 118, 88};
	struct place best = {.cost = INFINITY};
	size_t lines_before = 0;

	for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
		struct lines lines = text_wrap(reasons->map->arena, text, role_font(ROLE_REASON), widths[i], 0);
		double half = (double)lines.count * font_leading(role_font(ROLE_REASON)) / 2;

		if (lines.count == lines_before || lines.cut)
			continue;
		lines_before = lines.count;
		for (double drop = 0; drop <= half + REACH && drop - half < best.cost; drop += STEP)
			for (int anchor = ANCHOR_START; anchor <= ANCHOR_END; anchor++) {
				consider(reasons, column, point, &lines, (enum anchor)anchor, drop, &best);
				consider(reasons, column, point, &lines, (enum anchor)anchor, -drop, &best);
			}
	}
	return best;
}

/* The reason of a score for everyone is told once: by the first of the curves that it belongs to. */
static bool is_first(const struct map *map, size_t curve, size_t column)
{
	for (size_t i = 0; i < curve; i++)
		if (map->curves.items[i].points[column].score == map->curves.items[curve].points[column].score)
			return false;
	return true;
}

/* Whether a curve has that very score in a column: a score for everyone is one of many curves. */
static bool has_score(const struct map_curve *curve, uint32_t column, const struct value *score)
{
	return curve->points[column].score == score && !curve->points[column].hidden;
}

/* The points of all curves that a reason is for, side by side; gives the width. More than a few would tell nothing. */
static double draw_note_points(struct map *map, const struct value *score, uint32_t column, double x, double y)
{
	enum { MOST = 4, APART = 13 };
	size_t count = 0, drawn = 0;

	for (size_t i = 0; i < map->curves.count; i++)
		count += has_score(&map->curves.items[i], column, score);
	if (count > MOST)
		return 0;
	for (size_t i = 0; i < map->curves.count; i++) {
		const struct map_curve *curve = &map->curves.items[i];
		double at = x + APART * (double)drawn;

		if (!has_score(curve, column, score))
			continue;
		sign_point(map, curve->segment, at, y, 4, curve->points[column].filled);
		drawn++;
	}
	return APART * (double)count;
}

/* Below the band; gives the height. */
static double draw_note(struct map *map, const struct map_curve *curve, uint32_t column, enum role ink, struct text text,
			double y)
{
	const struct map_column *at = &map->columns.items[column];
	double indent = 5 + draw_note_points(map, curve->points[column].score, column, at->x + 8, y + 7);

	scene_tint(map->scene, ink);
	y = scene_paragraph(map->scene, ROLE_REASON, at->x + indent, y, CARD_WIDTH - indent, ANCHOR_START, text);
	scene_tint(map->scene, ROLE_NONE);
	return y + 3;
}

/* How many reasons a column has. */
static unsigned count_reasons(const struct map *map, uint32_t column)
{
	unsigned count = 0;

	for (size_t i = 0; i < map->curves.count; i++) {
		const struct map_point *point = &map->curves.items[i].points[column];

		count += point->score && !point->hidden && point->score->text && is_first(map, i, column);
	}
	return count;
}

/* Gives the height that the reason took below the band, 0 where it stands beside its point. */
static double draw_reason(struct reasons *reasons, const struct map_curve *curve, uint32_t column, bool beside,
			  double below)
{
	struct map *map = reasons->map;
	const struct map_point *point = &curve->points[column];
	struct text text = model_text(map->model, point->score->text);
	struct place place = {.cost = INFINITY};
	bool told = point->score->ref || !curve->segment->entity;
	enum role ink = told ? tint_of(ROLE_INK_1, curve->segment->look) : ROLE_INK_TEXT;
	struct text segment =
		told && curve->segment->entity ? entity_name(map->model, curve->segment->entity) : (struct text){0};

	if (beside)
		place = find_place(reasons, column, point, text);
	scene_open(map->scene, &(struct scene_group){.kind = "reason", .anonymous = true, .segments = segment});
	if (place.cost < INFINITY) {
		scene_tint(map->scene, ink);
		scene_lines(map->scene, ROLE_REASON, place.box.left, place.box.top, place.box.right - place.box.left,
			    place.anchor, &place.lines);
		scene_tint(map->scene, ROLE_NONE);
		VECTOR_PUSH(map->arena, &reasons->taken, place.box);
		below = 0;
	} else
		below = draw_note(map, curve, column, ink, text, reasons->bottom + below);
	scene_close(map->scene);
	return below;
}

double map_draw_reasons(struct map *map, double top, double bottom)
{
	struct reasons reasons = {.map = map, .top = top, .bottom = bottom};
	double lowest = 0;
	size_t previous = 0;

	for (uint32_t column = 0; column < map->columns.count; column++) {
		double below = CLEAR;
		bool beside = count_reasons(map, column) <= BESIDE_MAX;

		reasons.recent = previous;
		previous = reasons.taken.count;
		for (size_t i = 0; i < map->curves.count; i++) {
			const struct map_point *point = &map->curves.items[i].points[column];

			if (point->score && !point->hidden && point->score->text && is_first(map, i, column))
				below += draw_reason(&reasons, &map->curves.items[i], column, beside, below);
		}
		lowest = below > CLEAR && below > lowest ? below : lowest;
	}
	return lowest;
}
