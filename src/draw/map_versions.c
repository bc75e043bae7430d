/* Two versions in one map: signs and rings for what was added, removed, changed and moved, and the curves of the older one. */
#include "draw/map_parts.h"

#include <math.h>

#include "base/holds.h"

/* ---- how things stand */

enum standing map_standing(const struct map *map, uint32_t entity)
{
	return map->drawing->versions && entity ? (enum standing)map->drawing->versions->entities[entity] : STANDING_SAME;
}

enum standing map_value_standing(const struct map *map, const struct value *value)
{
	size_t at = (size_t)(value - map->model->values.items);

	return map->drawing->versions ? (enum standing)map->drawing->versions->values[at] : STANDING_SAME;
}

enum standing map_step_standing(const struct map *map, const struct transition *transition)
{
	size_t at = (size_t)(transition - map->model->transitions.items);

	return map->drawing->versions ? (enum standing)map->drawing->versions->transitions[at] : STANDING_SAME;
}

struct text map_note(const struct map *map, uint32_t entity)
{
	return map->drawing->versions && entity ? map->drawing->versions->notes[entity] : (struct text){0};
}

double map_share_before(const struct map *map, const struct transition *transition)
{
	size_t at = (size_t)(transition - map->model->transitions.items);

	return map->drawing->versions ? map->drawing->versions->shares[at] : (double)NAN;
}

/* ---- signs */

static const struct {
	const char *sign, *word;
	enum role ring, ink;
	enum sign legend;
} looks[STANDING_COUNT] = {
	[STANDING_SAME] = {"", "", ROLE_NONE, ROLE_NONE, SIGN_COUNT},
	[STANDING_ADDED] = {"+", "added", ROLE_RING_ADDED, ROLE_INK_ADDED, SIGN_ADDED},
	[STANDING_REMOVED] = {"\xE2\x88\x92", "removed", ROLE_RING_GONE, ROLE_INK_GONE, SIGN_GONE},
	[STANDING_CHANGED] = {"\xC2\xB1", "changed", ROLE_RING_CHANGED, ROLE_INK_CHANGED, SIGN_CHANGED},
	[STANDING_MOVED] = {"\xE2\x86\x92", "moved", ROLE_RING_MOVED, ROLE_INK_CHANGED, SIGN_MOVED},
};

struct text map_standing_sign(enum standing standing)
{
	return text_of(looks[standing].sign);
}

struct text map_standing_word(enum standing standing)
{
	return text_of(looks[standing].word);
}

enum role map_standing_ink(enum standing standing)
{
	return looks[standing].ink;
}

struct text map_signed(struct map *map, enum standing standing, struct text text)
{
	struct buffer *out;

	if (standing == STANDING_SAME)
		return text;
	out = scene_draft(map->scene);
	buffer_string(out, looks[standing].sign);
	buffer_byte(out, ' ');
	buffer_add(out, text.length ? text : map_standing_word(standing));
	map_sign(map, looks[standing].legend);
	return scene_keep(map->scene);
}

void map_ring(struct map *map, enum standing standing, double x, double y, double width, double height, double radius)
{
	if (standing == STANDING_SAME)
		return;
	map_sign(map, looks[standing].legend);
	scene_rect(map->scene, looks[standing].ring, x, y, width, height, radius);
}

void map_ring_shape(struct map *map, enum standing standing, struct path *shape)
{
	if (standing == STANDING_SAME)
		return;
	map_sign(map, looks[standing].legend);
	scene_path(map->scene, looks[standing].ring, shape);
}

enum role map_step_role(struct map *map, const struct transition *transition, enum role usual)
{
	switch (map_step_standing(map, transition)) {
	case STANDING_ADDED: map_sign(map, SIGN_WAY_ADDED); return ROLE_STEP_ADDED;
	case STANDING_REMOVED: map_sign(map, SIGN_WAY_GONE); return ROLE_STEP_GONE;
	default: return usual;
	}
}

bool map_is_in(const struct map *map, const struct map_column *column, bool older)
{
	return map_standing(map, column->touchpoint) != (older ? STANDING_ADDED : STANDING_REMOVED);
}

/* ---- curves of the older version */

/* Points of the older version stand where those of the newer one do, which may have been moved apart. */
static void align_points(const struct map *map, struct map_curve *before, const struct map_curve *after)
{
	for (size_t i = 0; i < map->columns.count; i++) {
		struct map_point *from = &before->points[i];
		const struct map_point *to = &after->points[i];

		if (!from->score || !to->score)
			continue;
		from->x = to->x;
		if (from->score->number == to->score->number)
			from->y = to->y;
	}
}

void map_place_before(struct map *map, double top, double bottom)
{
	for (size_t i = 0; map->drawing->versions && i < map->curves.count; i++) {
		struct map_curve curve = {map->curves.items[i].segment,
					  arena_clear(map->arena, (map->columns.count + 1) * sizeof *curve.points)};

		if (map_standing(map, curve.segment->entity) == STANDING_ADDED)
			continue;
		map_place_points(map, &curve, top, bottom, true);
		align_points(map, &curve, &map->curves.items[i]);
		map_find_slopes(map, &curve, true);
		VECTOR_PUSH(map->arena, &map->before, curve);
	}
}

static const struct map_curve *curve_of(const struct map *map, const struct map_segment *segment)
{
	for (size_t i = 0; i < map->curves.count; i++)
		if (map->curves.items[i].segment == segment)
			return &map->curves.items[i];
	return NULL;
}

static bool is_other(const struct map_point *before, const struct map_point *after)
{
	return before->score && !before->hidden
		&& !(after->score && !after->hidden && after->score->number == before->score->number);
}

/* The point that was, and where it went. */
static void draw_drift(struct map *map, const struct map_curve *before, const struct map_curve *after, size_t column)
{
	const double clear = 6;
	const struct map_point *from = &before->points[column], *to = &after->points[column];
	double way = to->y > from->y ? 1 : -1;

	if (!is_other(from, to))
		return;
	sign_point(map, before->segment, from->x, from->y, 2.8, false);
	if (!to->score || to->hidden)
		return;
	map_sign(map, SIGN_DRIFT);
	if (fabs(to->y - from->y) > 2 * clear)
		scene_line(map->scene, ROLE_DRIFT, to->x, from->y + way * 3, to->x, to->y - way * clear);
}

static struct text segment_name(const struct map *map, const struct map_segment *segment)
{
	return segment->entity ? entity_name(map->model, segment->entity) : TEXT("everyone");
}

void map_draw_before(struct map *map)
{
	for (size_t i = 0; i < map->before.count; i++) {
		const struct map_curve *before = &map->before.items[i];
		const struct map_curve *after = curve_of(map, before->segment);
		bool differs = false;

		HOLDS(after); /* see map_place_before */
		for (size_t k = 0; k < map->columns.count; k++)
			differs |= is_other(&before->points[k], &after->points[k]);
		if (!differs)
			continue;
		map_sign(map, SIGN_BEFORE);
		scene_open(map->scene, &(struct scene_group){.kind = "before", .name = segment_name(map, before->segment),
							     .label = before->segment->title});
		map_draw_curve(map, before, ROLE_CURVE_BEFORE);
		for (size_t k = 0; k < map->columns.count; k++)
			draw_drift(map, before, after, k);
		scene_close(map->scene);
	}
}
