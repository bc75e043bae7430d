/* Points, icons, dots and pills. */
#include "draw/map_parts.h"

#include <math.h>

enum { SHAPES = 7, WORD_PAD = 7 };

/* ---- points of segments */

/* A shape as corners around its middle, in units of its radius. */
struct outline {
	size_t count;
	double corners[10][2];
};

/* The first shape is a circle, without corners. All are of about the same area. */
static const struct outline outlines[SHAPES] = {
	{0},
	{4, {{-0.9, -0.9}, {0.9, -0.9}, {0.9, 0.9}, {-0.9, 0.9}}},
	{4, {{0, -1.3}, {1.3, 0}, {0, 1.3}, {-1.3, 0}}},
	{3, {{0, -1.3}, {1.25, 0.9}, {-1.25, 0.9}}},
	{3, {{0, 1.3}, {1.25, -0.9}, {-1.25, -0.9}}},
	{6, {{-1.2, 0}, {-0.6, -1.03}, {0.6, -1.03}, {1.2, 0}, {0.6, 1.03}, {-0.6, 1.03}}},
	{10,
	 {{0, -1.5},
	  {0.38, -0.52},
	  {1.43, -0.46},
	  {0.61, 0.2},
	  {0.88, 1.21},
	  {0, 0.64},
	  {-0.88, 1.21},
	  {-0.61, 0.2},
	  {-1.43, -0.46},
	  {-0.38, -0.52}}},
};

static void draw_outline(struct scene *scene, enum role role, const struct outline *outline, double x, double y,
			 double radius)
{
	struct path path = path_begin(scene);

	for (size_t i = 0; i < outline->count; i++)
		(i ? path_line : path_move)(&path, x + radius * outline->corners[i][0],
					    y + radius * outline->corners[i][1]);
	path_close(&path);
	scene_path(scene, role, &path);
}

void sign_point(struct map *map, const struct map_segment *segment, double x, double y, double radius, bool filled)
{
	const struct outline *outline = &outlines[segment->look % SHAPES];

	scene_tint(map->scene, tint_of(filled ? ROLE_FILLED_1 : ROLE_HOLLOW_1, segment->look));
	if (outline->count)
		draw_outline(map->scene, ROLE_POINT, outline, x, y, radius);
	else
		scene_circle(map->scene, ROLE_POINT, x, y, radius);
	scene_tint(map->scene, ROLE_NONE);
}

void sign_segment(struct map *map, const struct map_segment *segment, double x, double y)
{
	scene_tint(map->scene, tint_of(ROLE_CURVE_1, segment->look));
	scene_line(map->scene, ROLE_CURVE, x + 1, y, x + 47, y);
	sign_point(map, segment, x + 24, y, 4.6, true);
}

double sign_dots(struct map *map, enum role filled, enum role hollow, unsigned count, unsigned all, double x, double y)
{
	const double radius = 3.2, apart = 9;

	for (unsigned i = 0; i < all; i++) {
		scene_tint(map->scene, i < count ? filled : hollow);
		scene_circle(map->scene, i < count ? ROLE_DOT : ROLE_DOT_OPEN, x + radius + i * apart, y,
			     i < count ? radius : radius - 0.5);
	}
	scene_tint(map->scene, ROLE_NONE);
	return all * apart - apart + 2 * radius;
}

/* ---- medium and moments */

static void draw_screen(struct scene *scene, double x, double y)
{
	scene_rect(scene, ROLE_ICON, x + 0.5, y + 0.5, 13, 8.5, 1.5);
	scene_line(scene, ROLE_ICON, x + 4, y + 11.5, x + 10, y + 11.5);
}

static void draw_pin(struct scene *scene, double x, double y)
{
	struct path path = path_begin(scene);

	path_move(&path, x + 7, y + 12);
	path_curve(&path, x + 4, y + 8.5, x + 2.5, y + 6.6, x + 2.5, y + 4.6);
	path_curve(&path, x + 2.5, y + 2, x + 4.5, y + 0.2, x + 7, y + 0.2);
	path_curve(&path, x + 9.5, y + 0.2, x + 11.5, y + 2, x + 11.5, y + 4.6);
	path_curve(&path, x + 11.5, y + 6.6, x + 10, y + 8.5, x + 7, y + 12);
	path_close(&path);
	scene_path(scene, ROLE_ICON, &path);
	scene_circle(scene, ROLE_ICON_FILL, x + 7, y + 4.7, 1.6);
}

void sign_medium(struct map *map, enum word medium, double x, double y)
{
	map_sign(map, medium == WORD_MEDIUM_ONLINE ? SIGN_ONLINE : SIGN_PHYSICAL);
	if (medium == WORD_MEDIUM_ONLINE)
		draw_screen(map->scene, x, y);
	else
		draw_pin(map->scene, x, y);
}

void sign_moment(struct map *map, enum word moment, double x, double y)
{
	static const struct outline sparkle = {8, {
		{0, -1.5}, {0.36, -0.36}, {1.5, 0}, {0.36, 0.36}, {0, 1.5}, {-0.36, 0.36}, {-1.5, 0}, {-0.36, -0.36}}};
	bool wow = moment == WORD_MOMENT_WOW;

	scene_tint(map->scene, wow ? ROLE_INK_WOW : ROLE_INK_TRUTH);
	draw_outline(map->scene, ROLE_FLAG_SIGN, wow ? &sparkle : &outlines[SHAPES - 1], x, y, 4);
	scene_tint(map->scene, ROLE_NONE);
}

/* ---- words in outlines */

double sign_word_width(struct text word)
{
	return ceil(text_width(word, role_font(ROLE_BADGE))) + 2 * WORD_PAD;
}

static void draw_word(struct map *map, enum role outline, enum role ink, struct text word, double x, double y,
		      double indent)
{
	double width = sign_word_width(word) + indent;

	scene_rect(map->scene, outline, x, y, width, BADGE_HEIGHT, BADGE_HEIGHT / 2.0);
	scene_tint(map->scene, ink);
	scene_text(map->scene, ROLE_BADGE, x + WORD_PAD + indent, y + 12.2, ANCHOR_START, word);
	scene_tint(map->scene, ROLE_NONE);
}

void sign_ownership(struct map *map, enum word ownership, double x, double y)
{
	bool paid = ownership == WORD_OWNERSHIP_PAID, earned = ownership == WORD_OWNERSHIP_EARNED;

	map_sign(map, paid ? SIGN_PAID : earned ? SIGN_EARNED : SIGN_OWNED);
	draw_word(map, paid ? ROLE_BADGE_PAID : earned ? ROLE_BADGE_EARNED : ROLE_BADGE_OWNED,
		  paid ? ROLE_INK_PAID : earned ? ROLE_INK_EARNED : ROLE_NONE, text_of(words[ownership].word), x, y, 0);
}

static const struct {
	const char *word;
	enum role outline, ink;
	enum sign sign;
	double indent; /* room for a sign before the word */
} badges[BADGE_COUNT] = {
	[BADGE_ADDED] = {"+ added", ROLE_BADGE_ADDED, ROLE_INK_REVERSED, SIGN_ADDED, 0},
	[BADGE_REMOVED] = {"\xE2\x88\x92 removed", ROLE_BADGE_GONE, ROLE_INK_REVERSED, SIGN_GONE, 0},
	[BADGE_CHANGED] = {"\xC2\xB1 changed", ROLE_BADGE_CHANGED, ROLE_INK_REVERSED, SIGN_CHANGED, 0},
	[BADGE_MOVED] = {"\xE2\x86\x92 moved", ROLE_BADGE_MOVED, ROLE_INK_REVERSED, SIGN_MOVED, 0},
	[BADGE_CONVERSION] = {"conversion", ROLE_BADGE_CONVERSION, ROLE_INK_REVERSED, SIGN_CONVERSION, 12},
	[BADGE_MISSING] = {"missing", ROLE_BADGE_FAULT, ROLE_INK_REVERSED, SIGN_FAULT, 0},
	[BADGE_FAILING] = {"failing", ROLE_BADGE_FAULT, ROLE_INK_REVERSED, SIGN_FAULT, 0},
	[BADGE_PLANNED] = {"planned", ROLE_BADGE_COMING, ROLE_INK_COMING, SIGN_COMING, 0},
	[BADGE_ACTION] = {"own action", ROLE_BADGE_QUIET, ROLE_NONE, SIGN_ACTION, 0},
};

double sign_badge_width(enum badge badge)
{
	return sign_word_width(text_of(badges[badge].word)) + badges[badge].indent;
}

void sign_badge(struct map *map, enum badge badge, double x, double y)
{
	struct path check = path_begin(map->scene);

	map_sign(map, badges[badge].sign);
	draw_word(map, badges[badge].outline, badges[badge].ink, text_of(badges[badge].word), x, y,
		  badges[badge].indent);
	if (badge != BADGE_CONVERSION)
		return;
	path_move(&check, x + 7, y + 8.8);
	path_line(&check, x + 9.6, y + 11.4);
	path_line(&check, x + 14, y + 5.8);
	scene_path(map->scene, ROLE_CHECK, &check);
}
