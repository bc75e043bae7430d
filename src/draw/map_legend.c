/* What the signs of a map mean: a drawn sample of each that occurs; and on how much evidence it all rests. */
#include "draw/map_parts.h"

enum { SAMPLE = 34, ROW = 20, AFTER_SAMPLE = 7, APART = 24 };

static const char *const meanings[SIGN_COUNT] = {
#define SIGN(id, meaning) [SIGN_##id] = (meaning),
#include "draw/signs.def"
#undef SIGN
};

/* ---- samples: x is their left edge, y their middle; they are SAMPLE wide */

static void draw_moment(struct map *map, enum word moment, double x, double y)
{
	bool wow = moment == WORD_MOMENT_WOW;

	scene_rect(map->scene, wow ? ROLE_FLAG_WOW : ROLE_FLAG_TRUTH, x + 8, y - 9, 26, 18, 9);
	sign_moment(map, moment, x + 21, y);
}

static void draw_score(struct map *map, bool filled, double x, double y)
{
	sign_point(map, &map->segments.items[0], x + 28, y, 4.6, filled);
}

static void draw_card_sample(struct map *map, enum role role, double radius, double x, double y)
{
	scene_rect(map->scene, role, x + 4, y - 8, 30, 16, radius);
}

static void draw_exit(struct map *map, double x, double y)
{
	scene_line(map->scene, ROLE_EXIT, x + 28, y - 8, x + 28, y + 7);
}

static void draw_start(struct map *map, double x, double y)
{
	scene_line(map->scene, ROLE_START, x + 28, y - 5, x + 28, y + 8);
	scene_circle(map->scene, ROLE_START_DOT, x + 28, y - 5, 3.5);
}

static void draw_ownership(struct map *map, enum role role, double x, double y)
{
	scene_rect(map->scene, role, x + 4, y - 7.5, 30, 15, 7.5);
}

static void draw_link(struct map *map, double x, double y)
{
	scene_text(map->scene, ROLE_CARD_LINK, x + 8, y + 4.5, ANCHOR_START, TEXT("Abc"));
}

static void draw_severity(struct map *map, double x, double y)
{
	sign_dots(map, ROLE_INK_PAIN, ROLE_LINE_PAIN, 2, 3, x + 10, y);
}

static void draw_sample(struct map *map, enum sign sign, double x, double y)
{
	switch (sign) {
	case SIGN_CONVERSION: draw_card_sample(map, ROLE_CARD_CONVERSION, 5, x, y); break;
	case SIGN_ACTION: draw_card_sample(map, ROLE_CARD, 8, x, y); break;
	case SIGN_FAULT: draw_card_sample(map, ROLE_CARD_FAULT, 5, x, y); break;
	case SIGN_COMING: draw_ownership(map, ROLE_BADGE_COMING, x, y); break;
	case SIGN_ONLINE: sign_medium(map, WORD_MEDIUM_ONLINE, x + 18, y - 6); break;
	case SIGN_PHYSICAL: sign_medium(map, WORD_MEDIUM_PHYSICAL, x + 20, y - 6); break;
	case SIGN_OWNED: draw_ownership(map, ROLE_BADGE_OWNED, x, y); break;
	case SIGN_PAID: draw_ownership(map, ROLE_BADGE_PAID, x, y); break;
	case SIGN_EARNED: draw_ownership(map, ROLE_BADGE_EARNED, x, y); break;
	case SIGN_LINK: draw_link(map, x, y); break;
	case SIGN_START: draw_start(map, x, y); break;
	case SIGN_STEP: scene_line(map->scene, ROLE_STEP, x, y, x + SAMPLE, y); break;
	case SIGN_IMPLIED: scene_line(map->scene, ROLE_STEP_IMPLIED, x, y, x + SAMPLE, y); break;
	case SIGN_JUMP: scene_line(map->scene, ROLE_JUMP, x, y, x + SAMPLE, y); break;
	case SIGN_RETURN: scene_line(map->scene, ROLE_RETURN, x + SAMPLE, y, x, y); break;
	case SIGN_EXIT: draw_exit(map, x, y); break;
	case SIGN_FILLED: draw_score(map, true, x, y); break;
	case SIGN_HOLLOW: draw_score(map, false, x, y); break;
	case SIGN_TRUTH: draw_moment(map, WORD_MOMENT_TRUTH, x, y); break;
	case SIGN_WOW: draw_moment(map, WORD_MOMENT_WOW, x, y); break;
	case SIGN_SEVERITY: draw_severity(map, x, y); break;
	case SIGN_RANK: sign_dots(map, ROLE_INK_TEXT, ROLE_LINE_TEXT, 2, 3, x + 10, y); break;
	case SIGN_VISIBILITY: scene_line(map->scene, ROLE_VISIBILITY, x, y, x + SAMPLE, y); break;
	case SIGN_INTERACTION: scene_line(map->scene, ROLE_INTERACTION, x, y, x + SAMPLE, y); break;
	case SIGN_COUNT: break;
	}
}

/* ---- evidence */

/* How many of the points that are drawn rest on evidence. */
static struct text evidence_words(struct map *map)
{
	struct buffer told = buffer_in(map->arena);
	size_t all = 0, filled = 0;

	for (size_t i = 0; i < map->curves.count; i++)
		for (size_t k = 0; k < map->columns.count; k++) {
			all += map->curves.items[i].points[k].score != NULL;
			filled += map->curves.items[i].points[k].filled;
		}
	if (!all)
		return (struct text){0};
	buffer_integer(&told, (int64_t)filled);
	buffer_string(&told, " of ");
	buffer_integer(&told, (int64_t)all);
	buffer_string(&told, all == 1 ? " score" : " scores");
	buffer_string(&told, filled == 1 ? " rests on evidence" : " rest on evidence");
	if (filled < all)
		buffer_string(&told, all - filled == 1 ? "; the other is an assumption" : "; the others are assumptions");
	return buffer_text(&told);
}

void map_draw_legend(struct map *map)
{
	struct scene *scene = map->scene;
	struct font font = role_font(ROLE_LEGEND);
	struct shelf shelf = shelf_at(MAP_MARGIN, map->head_right, map->y + 14);
	struct text evidence = evidence_words(map);

	scene_line(scene, ROLE_LANE_LINE, MAP_MARGIN, map->y, map->right + 10, map->y);
	scene_open(scene, &(struct scene_group){.kind = "legend", .label = TEXT("Legend")});
	for (unsigned i = 0; i < SIGN_COUNT; i++) {
		struct text meaning = text_of(meanings[i]);
		double width = SAMPLE + AFTER_SAMPLE + text_width(meaning, font), x;

		if (!map->signs[i])
			continue;
		x = shelf_place(&shelf, width, 4);
		draw_sample(map, (enum sign)i, x, shelf.y + ROW / 2.0);
		scene_text(scene, ROLE_LEGEND, x + SAMPLE + AFTER_SAMPLE, shelf.y + ROW / 2.0 + 4, ANCHOR_START, meaning);
		shelf_reach(&shelf, ROW);
		shelf.x += APART;
	}
	map->y = shelf.bottom;
	if (evidence.length)
		map->y += 6 + scene_paragraph(scene, ROLE_LEGEND, MAP_MARGIN, map->y + 6, map->head_right - MAP_MARGIN, ANCHOR_START, evidence);
	scene_close(scene);
}
