/* Where the curves of the experience run: through the scores, smooth, and never higher or lower between two scores than
 * at them (Steffen's monotone interpolation). Where curves meet they are drawn a little apart, so that all are seen. */
#include "draw/map_parts.h"

#include <math.h>

/* Points nearer to each other than `meet` are moved apart, all of them together at most `all`. In px. */
static const double meet = 5, apart_x = 11, all_x = 66, apart_y = 3.2, all_y = 10;

double map_on_scale(const struct map *map, double score)
{
	double low = map->journey->low / 2,
	       high = map->journey->high / 2; /* halves: their difference cannot overflow */
	double at = (score / 2 - low) / (high - low);

	if (!(high != low) || !(at == at))
		return 0.5;
	return at < 0 ? 0 : at > 1 ? 1 : at;
}

bool map_has_evidence(const struct map *map, uint32_t touchpoint)
{
	struct values evidence = entity_values(map->model, touchpoint, KEY_TOUCHPOINT_EVIDENCE);

	for (size_t i = 0; i < evidence.count; i++)
		if (evidence.items[i].ref)
			return true;
	return false;
}

/* Whether a segment meets a touchpoint in a column. Where there is none, or one for others, its curve runs on. */
static bool meets(const struct map *map, uint32_t segment, const struct map_column *column, bool older)
{
	if (!column->touchpoint || !map_is_in(map, column, older))
		return false;
	return !segment || values_are_for(entity_values(map->model, column->touchpoint, KEY_TOUCHPOINT_FOR), segment);
}

void map_place_points(const struct map *map, struct map_curve *curve, double top, double bottom, bool older)
{
	const struct model *model = map->model;
	uint32_t segment = curve->segment->entity;

	for (size_t i = 0; i < map->columns.count; i++) {
		const struct map_column *column = &map->columns.items[i];
		struct map_point *point = &curve->points[i];

		if (!meets(map, segment, column, older))
			continue;
		point->score = score_for(older ? map->drawing->versions->scores[column->touchpoint]
					       : entity_values(model, column->touchpoint, KEY_TOUCHPOINT_EMOTION), segment);
		if (!point->score)
			continue;
		point->x = column_centre(column);
		point->y = bottom + map_on_scale(map, point->score->number) * (top - bottom);
		point->filled = map_has_evidence(map, column->touchpoint);
	}
}

/* Moves the points of one column apart where several have the same height. */
static void spread_points(struct map *map, size_t column)
{
	double shifts[CURVES_MAX] = {0}, most = 1;

	for (size_t i = 0; i < map->curves.count; i++) {
		const struct map_point *point = &map->curves.items[i].points[column];
		unsigned before = 0, all = 0;

		for (size_t k = 0; k < map->curves.count; k++) {
			const struct map_point *other = &map->curves.items[k].points[column];

			if (point->score && other->score && fabs(point->y - other->y) < meet) {
				all++;
				before += k < i;
			}
		}
		shifts[i] = before - (all - 1.0) / 2;
		most = all > most + 1 ? all - 1 : most;
	}
	for (size_t i = 0; i < map->curves.count; i++) {
		struct map_point *point = &map->curves.items[i].points[column];

		if (point->score) {
			point->x += shifts[i] * fmin(apart_x, all_x / most);
			point->y += shifts[i] * fmin(apart_y, all_y / most);
		}
	}
}

/* ---- slopes */

static double slope_between(const struct map_point *a, const struct map_point *b)
{
	return (b->y - a->y) / (b->x - a->x);
}

static double sign_of(double value)
{
	return (value > 0) - (value < 0);
}

/* The slope at a point between two others. */
static double middle_slope(const struct map_point *before, const struct map_point *point, const struct map_point *after)
{
	double left = slope_between(before, point), right = slope_between(point, after);
	double wide = point->x - before->x, next = after->x - point->x;
	double through = fabs(left * next + right * wide) / (wide + next) / 2;
	double least = fmin(fmin(fabs(left), fabs(right)), through);

	return (sign_of(left) + sign_of(right)) * least;
}

static void find_slopes(struct map_point *points, size_t count)
{

	for (size_t i = 0; i < count; i++) {
		bool before = i > 0 && points[i - 1].score, after = i + 1 < count && points[i + 1].score;

		if (points[i].score && before && after)
			points[i].slope = middle_slope(&points[i - 1], &points[i], &points[i + 1]);
	}
	for (size_t i = 0; i < count; i++) {
		bool before = i > 0 && points[i - 1].score, after = i + 1 < count && points[i + 1].score;
		bool long_after = after && i + 2 < count && points[i + 2].score,
		     long_before = before && i > 1 && points[i - 2].score;

		if (!points[i].score || before == after)
			continue;
		if (after)
			points[i].slope = slope_between(&points[i], &points[i + 1]);
		else
			points[i].slope = slope_between(&points[i - 1], &points[i]);
		if (long_after)
			points[i].slope = (3 * points[i].slope - points[i + 1].slope) / 2;
		else if (long_before)
			points[i].slope = (3 * points[i].slope - points[i - 1].slope) / 2;
	}
}

/* The slope between two points, at x. */
static double slope_at(const struct map_point *a, const struct map_point *b, double x)
{
	double width = b->x - a->x, t = (x - a->x) / width;

	return (6 * t * t - 6 * t) / width * (a->y - b->y) + (3 * t * t - 4 * t + 1) * a->slope + (3 * t * t - 2 * t) * b->slope;
}

static double height_at(const struct map_point *a, const struct map_point *b, double x)
{
	double width = b->x - a->x, t = (x - a->x) / width, s = 1 - t;

	return s * s * (1 + 2 * t) * a->y + t * t * (1 + 2 * s) * b->y + s * s * t * width * a->slope
	       - t * t * s * width * b->slope;
}

/* A piece of the same curve, cut at a column, is still the same curve. */
static void pass_through(const struct map *map, struct map_point *points, uint32_t from, uint32_t to)
{
	for (uint32_t i = from + 1; i < to; i++) {
		double x = column_centre(&map->columns.items[i]);

		points[i] = (struct map_point){.score = points[from].score, .x = x, .y = height_at(&points[from], &points[to], x),
					       .slope = slope_at(&points[from], &points[to], x), .hidden = true};
	}
}

void map_find_slopes(const struct map *map, struct map_curve *curve, bool older)
{
	size_t count = map->columns.count, kept = 0;
	struct map_point *points = arena_take(map->arena, (count + 1) * sizeof *points);
	uint32_t *columns = arena_take(map->arena, (count + 1) * sizeof *columns);

	for (uint32_t i = 0; i < count; i++)
		if (meets(map, curve->segment->entity, &map->columns.items[i], older)) {
			columns[kept] = i;
			points[kept++] = curve->points[i];
		}
	find_slopes(points, kept);
	for (size_t i = 0; i < kept; i++)
		curve->points[columns[i]] = points[i];
	for (size_t i = 1; i < kept; i++)
		if (points[i - 1].score && points[i].score)
			pass_through(map, curve->points, columns[i - 1], columns[i]);
}

void map_place_curves(struct map *map, double top, double bottom)
{
	size_t count = map->columns.count;

	for (size_t i = 0; i < map->segments.count && i < CURVES_MAX; i++) {
		struct map_curve curve = {&map->segments.items[i],
					  arena_clear(map->arena, (count + 1) * sizeof *curve.points)};

		if (map_standing(map, curve.segment->entity) != STANDING_REMOVED)
			map_place_points(map, &curve, top, bottom, false);
		VECTOR_PUSH(map->arena, &map->curves, curve);
	}
	for (size_t i = 0; i < count && map->curves.count > 1; i++)
		spread_points(map, i);
	for (size_t i = 0; i < map->curves.count; i++)
		map_find_slopes(map, &map->curves.items[i], false);
	map_place_before(map, top, bottom);
}

double map_curve_y(const struct map_curve *curve, uint32_t column, double x)
{
	return height_at(&curve->points[column], &curve->points[column + 1], x);
}
