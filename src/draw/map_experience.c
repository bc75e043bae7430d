/* The experience: a band with the scale, the moments above it, and the curves with their points. */
#include "draw/map_parts.h"

#include <math.h>

enum {
	PLOT = 168,           /* from the lowest score to the highest */
	PLOT_PAD = 28,        /* in the band, above the highest score: for a line of words above a point there */
	PLOT_FOOT = 34,       /* and below the lowest: for words below a point there */
	FLAG_HEIGHT = 20,
	FLAG_REASON_WIDTH = CARD_WIDTH - 8,
	TICKS_MAX = 10,
	TICKS_USUAL = 4,
	LABEL_ROOM = 12,
	NOTE_ROOM = 56,
};

/* ---- the scale */

static double tick_y(const struct map *map, double value, double top)
{
	return top + PLOT * (1 - map_on_scale(map, value));
}

/* What is neither good nor bad: 0 where the scale has both sides, else its middle. */
static double neutral(const struct journey *journey)
{
	if ((journey->low < 0 && journey->high > 0) || (journey->low > 0 && journey->high < 0))
		return 0;
	return journey->low / 2 + journey->high / 2;
}

static void draw_tick(struct map *map, double value, double top, bool is_neutral, bool labelled)
{
	struct buffer *label = scene_draft(map->scene);
	double y = tick_y(map, value, top), left = map_left() - BAND_BESIDE;

	VECTOR_PUSH(map->arena, &map->ticks, y);
	scene_line(map->scene, is_neutral ? ROLE_BASELINE : ROLE_TICK, left, y, map->right + BAND_BESIDE, y);
	if (!labelled)
		return;
	phrase_add_number(label, value, scale_is_signed(map->journey));
	scene_text(map->scene, ROLE_TICK_LABEL, left - 7, y + 3.7, ANCHOR_END, scene_keep(map->scene));
}

/* The whole numbers of a short scale; of any other five heights. */
static void draw_scale(struct map *map, double top)
{
	double low = map->journey->low, high = map->journey->high, middle = neutral(map->journey),
	       size = fabs(high - low);
	unsigned count = size <= TICKS_MAX && size == floor(size) && low == floor(low) ? (unsigned)size : TICKS_USUAL;
	bool labelled = true; /* the neutral line: where no other label is in the way */

	scene_open(map->scene, &(struct scene_group){.kind = "scale"});
	for (unsigned i = 0; i <= count && low != high; i++) {
		double part = (double)i / count, value = low * (1 - part) + high * part;

		labelled =
			labelled
			&& (value == middle || fabs(tick_y(map, value, top) - tick_y(map, middle, top)) > LABEL_ROOM);
		if (value != middle)
			draw_tick(map, value, top, false, true);
	}
	draw_tick(map, middle, top, true, labelled);
	scene_close(map->scene);
}

/* From where to where it goes; not where that would reach the numbers of the scale. */
static void draw_scale_note(struct map *map, double y)
{
	struct buffer *note = scene_draft(map->scene);
	struct text text;

	phrase_add_number(note, map->journey->low, scale_is_signed(map->journey));
	buffer_string(note, " \xE2\x80\xA6 ");
	phrase_add_number(note, map->journey->high, scale_is_signed(map->journey));
	text = scene_keep(map->scene);
	if (text_width(text, role_font(ROLE_LANE_NOTE)) <= NOTE_ROOM)
		scene_paragraph(map->scene, ROLE_LANE_NOTE, MAP_MARGIN, y, NOTE_ROOM, ANCHOR_START, text);
}

/* ---- moments */

static const struct value *moment_of(const struct map *map, const struct map_column *column)
{
	return column->touchpoint ? entity_value(map->model, column->touchpoint, KEY_TOUCHPOINT_MOMENT) : NULL;
}

static struct lines moment_reason(const struct map *map, const struct value *moment)
{
	return text_wrap(map->arena, model_text(map->model, moment->text), role_font(ROLE_FLAG_REASON),
			 FLAG_REASON_WIDTH, 0);
}

static double flag_height(const struct map *map, const struct value *moment)
{
	struct lines reason = moment_reason(map, moment);

	return FLAG_HEIGHT + 8 + (double)reason.count * font_leading(role_font(ROLE_FLAG_REASON));
}

static double measure_flags(const struct map *map)
{
	double highest = 0;

	for (size_t i = 0; i < map->columns.count; i++) {
		const struct value *moment = moment_of(map, &map->columns.items[i]);
		double height = moment ? flag_height(map, moment) : 0;

		highest = height > highest ? height : highest;
	}
	return highest;
}

/* A flag with its reason, and a dotted line from there down through the column. */
static void draw_flag(struct map *map, const struct map_column *column, const struct value *moment, double y,
		      double bottom)
{
	struct scene *scene = map->scene;
	bool wow = moment->word == WORD_MOMENT_WOW;
	struct text word = wow ? TEXT("wow") : TEXT("moment of truth");
	struct lines reason = moment_reason(map, moment);
	double centre = column_centre(column), width = text_width(word, role_font(ROLE_FLAG_TEXT)) + 36;
	double staff = y + flag_height(map, moment) - 3;
	struct buffer *label = scene_draft(map->scene);

	buffer_add(label, word);
	buffer_string(label, " at ");
	buffer_add(label, entity_title(map->model, column->touchpoint));
	map_sign(map, wow ? SIGN_WOW : SIGN_TRUTH);
	scene_open(scene, &(struct scene_group){.kind = "moment", .name = entity_name(map->model, column->touchpoint),
						.label = scene_keep(map->scene)});
	if (bottom > staff)
		scene_line(scene, wow ? ROLE_STAFF_WOW : ROLE_STAFF_TRUTH, centre, staff, centre, bottom);
	scene_rect(scene, wow ? ROLE_FLAG_WOW : ROLE_FLAG_TRUTH, centre - width / 2, y, width, FLAG_HEIGHT,
		   FLAG_HEIGHT / 2.0);
	sign_moment(map, (enum word)moment->word, centre - width / 2 + 14, y + FLAG_HEIGHT / 2.0);
	scene_tint(scene, wow ? ROLE_INK_WOW : ROLE_INK_TRUTH);
	scene_text(scene, ROLE_FLAG_TEXT, centre - width / 2 + 24, y + 13.8, ANCHOR_START, word);
	scene_lines(scene, ROLE_FLAG_REASON, column->x + 4, y + FLAG_HEIGHT + 2, FLAG_REASON_WIDTH, ANCHOR_MIDDLE,
		    &reason);
	scene_tint(scene, ROLE_NONE);
	scene_close(scene);
}

/* The ground of a column with a moment, where the band hides it. */
static void draw_ground(struct map *map, const struct map_column *column, const struct value *moment, double band,
			double bottom)
{
	scene_rect(map->scene, moment->word == WORD_MOMENT_WOW ? ROLE_COLUMN_WOW : ROLE_COLUMN_TRUTH,
		   column->x - COLUMN_BESIDE, band, CARD_WIDTH + 2 * COLUMN_BESIDE, bottom - band, 0);
}

static void draw_grounds(struct map *map, double band, double bottom)
{
	for (size_t i = 0; i < map->columns.count; i++) {
		const struct value *moment = moment_of(map, &map->columns.items[i]);

		if (moment)
			draw_ground(map, &map->columns.items[i], moment, band, bottom);
	}
}

static void draw_flags(struct map *map, double top, double bottom)
{
	for (size_t i = 0; i < map->columns.count; i++) {
		const struct value *moment = moment_of(map, &map->columns.items[i]);

		if (moment)
			draw_flag(map, &map->columns.items[i], moment, top, bottom);
	}
}

/* ---- curves */

/* Piece by piece, with a gap where the segment meets a touchpoint and has no score. */
void map_draw_curve(struct map *map, const struct map_curve *curve, enum role role)
{
	struct path path = path_begin(map->scene);
	const struct map_point *points = curve->points;

	for (size_t i = 0; i < map->columns.count; i++) {
		bool joined = i > 0 && points[i - 1].score, goes_on = i + 1 < map->columns.count && points[i + 1].score;

		if (!points[i].score)
			continue;
		if (!joined && goes_on)
			path_move(&path, points[i].x, points[i].y);
		if (joined) {
			double third = (points[i].x - points[i - 1].x) / 3;

			path_curve(&path, points[i - 1].x + third, points[i - 1].y + third * points[i - 1].slope,
				   points[i].x - third, points[i].y - third * points[i].slope, points[i].x,
				   points[i].y);
		}
	}
	if (path.started) {
		scene_tint(map->scene, tint_of(ROLE_CURVE_1, curve->segment->look));
		scene_path(map->scene, role, &path);
		scene_tint(map->scene, ROLE_NONE);
	}
}

/* What a point tells on hovering. */
static struct text point_words(struct map *map, const struct map_curve *curve, size_t column)
{
	const struct map_point *point = &curve->points[column];
	struct buffer *told = scene_draft(map->scene);

	buffer_add(told, entity_title(map->model, map->columns.items[column].touchpoint));
	if (curve->segment->entity) {
		buffer_string(told, ", ");
		buffer_add(told, curve->segment->title);
	}
	buffer_string(told, ": ");
	phrase_add_number(told, point->score->number, scale_is_signed(map->journey));
	if (point->score->text) {
		buffer_string(told, ", ");
		buffer_add(told, model_text(map->model, point->score->text));
	}
	buffer_string(told, point->filled ? " (evidence)" : " (assumption)");
	return scene_keep(map->scene);
}

static void draw_points(struct map *map, const struct map_curve *curve)
{
	for (size_t i = 0; i < map->columns.count; i++) {
		const struct map_point *point = &curve->points[i];

		if (!point->score || point->hidden)
			continue;
		map_sign(map, point->filled ? SIGN_FILLED : SIGN_HOLLOW);
		scene_open(map->scene, &(struct scene_group){.kind = "point", .anonymous = true});
		scene_tip(map->scene, point_words(map, curve, i));
		sign_point(map, curve->segment, point->x, point->y, 4.6, point->filled);
		scene_close(map->scene);
	}
}

static void draw_curves(struct map *map)
{
	for (size_t i = 0; i < map->curves.count; i++) {
		const struct map_curve *curve = &map->curves.items[i];
		struct text name =
			curve->segment->entity ? entity_name(map->model, curve->segment->entity) : TEXT("everyone");

		scene_open(map->scene,
			   &(struct scene_group){.kind = "curve",
						 .name = name,
						 .label = curve->segment->title,
						 .segments = curve->segment->entity ? name : (struct text){0}});
		map_draw_curve(map, curve, ROLE_CURVE);
		draw_points(map, curve);
		scene_close(map->scene);
	}
}

static bool has_points(const struct map *map, const struct map_curve *curves, size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < map->columns.count; k++)
			if (curves[i].points[k].score)
				return true;
	return false;
}

static bool has_scores(const struct map *map)
{
	return has_points(map, map->curves.items, map->curves.count) || has_points(map, map->before.items, map->before.count);
}

static void draw_title(struct map *map, double y)
{
	scene_text(map->scene, ROLE_LANE_TITLE, MAP_MARGIN, y + font_ascent(role_font(ROLE_LANE_TITLE)), ANCHOR_START,
		   text_of(lanes[LANE_EMOTION].title));
}

/* Without a score: flags alone. */
static void draw_moments(struct map *map, double flags)
{
	double title_height = font_leading(role_font(ROLE_LANE_TITLE));

	draw_title(map, map->y);
	draw_flags(map, map->y, map->y);
	map->y += flags > title_height ? flags : title_height;
}

void map_draw_experience(struct map *map)
{
	double flags = measure_flags(map), band = map->y + flags + (flags > 0 ? 2 : 0);
	double top = band + PLOT_PAD, bottom = top + PLOT + PLOT_FOOT;

	map_place_curves(map, top, top + PLOT);
	if (!has_scores(map)) {
		draw_moments(map, flags);
		return;
	}
	draw_title(map, band);
	draw_scale_note(map, band + font_leading(role_font(ROLE_LANE_TITLE)));
	scene_rect(map->scene, ROLE_BAND, map_left() - BAND_BESIDE, band, map->right - map_left() + 2 * BAND_BESIDE,
		   bottom - band, 10);
	draw_grounds(map, band, bottom);
	draw_scale(map, top);
	draw_flags(map, map->y, bottom);
	map_draw_before(map);
	draw_curves(map);
	map->y = bottom + map_draw_reasons(map, band, bottom);
}
