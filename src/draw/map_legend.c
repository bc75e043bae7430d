/* What the signs of a map mean: a drawn sample of each that occurs; and on how much evidence it all rests. */
#include "draw/map_parts.h"

enum { ROW = 22, AFTER_SAMPLE = 7, APART = 26 };

static const struct text link_sample = {"Title", 5};

static const char *const meanings[SIGN_COUNT] = {
#define SIGN(id, meaning) [SIGN_##id] = (meaning),
#include "draw/signs.def"
#undef SIGN
};

/* ---- samples: x is their left edge, y their middle */

static void sample_moment(struct map *map, enum word moment, double x, double y)
{
	bool wow = moment == WORD_MOMENT_WOW;

	scene_rect(map->scene, wow ? ROLE_FLAG_WOW : ROLE_FLAG_TRUTH, x, y - 9, 26, 18, 9);
	sign_moment(map, moment, x + 13, y);
}

static void sample_score(struct map *map, bool filled, double x, double y)
{
	sign_point(map, &map->segments.items[0], x + 6, y, 4.6, filled);
}

static void sample_card(struct map *map, enum role role, double radius, double x, double y)
{
	scene_rect(map->scene, role, x, y - 8, 30, 16, radius);
}

static void sample_line(struct map *map, enum role role, double from, double to, double y)
{
	scene_line(map->scene, role, from, y, to, y);
}

/* A ring, with the sign of its badge. */
static void sample_ring(struct map *map, enum standing standing, double x, double y)
{
	map_ring(map, standing, x + 3, y - 7, 24, 14, 5);
	scene_tint(map->scene, map_standing_ink(standing));
	scene_text(map->scene, ROLE_LEGEND, x + 15, y + 4, ANCHOR_MIDDLE, map_standing_sign(standing));
	scene_tint(map->scene, ROLE_NONE);
}

static void sample_before(struct map *map, double x, double end, double y)
{
	scene_tint(map->scene, tint_of(ROLE_CURVE_1, 0));
	scene_line(map->scene, ROLE_CURVE_BEFORE, x, y, end, y);
	scene_tint(map->scene, ROLE_NONE);
}

static void sample_start(struct map *map, double x, double y)
{
	scene_line(map->scene, ROLE_START, x + 5, y - 5, x + 5, y + 8);
	scene_circle(map->scene, ROLE_START_DOT, x + 5, y - 5, 3.5);
}

/* How wide the sample of a sign is. */
static double sample_width(enum sign sign)
{
	switch (sign) {
	case SIGN_ONLINE: case SIGN_PHYSICAL: return 14;
	case SIGN_START: case SIGN_EXIT: return 10;
	case SIGN_FILLED: case SIGN_HOLLOW: return 12;
	case SIGN_TRUTH: case SIGN_WOW: return 26;
	case SIGN_LINK: return text_width(link_sample, role_font(ROLE_CARD_LINK));
	case SIGN_SEVERITY: case SIGN_RANK: return 25;
	default: return 30;
	}
}

static void draw_sample(struct map *map, enum sign sign, double x, double y)
{
	double end = x + sample_width(sign);

	switch (sign) {
	case SIGN_ADDED: sample_ring(map, STANDING_ADDED, x, y); break;
	case SIGN_GONE: sample_ring(map, STANDING_REMOVED, x, y); break;
	case SIGN_CHANGED: sample_ring(map, STANDING_CHANGED, x, y); break;
	case SIGN_MOVED: sample_ring(map, STANDING_MOVED, x, y); break;
	case SIGN_WAY_ADDED: sample_line(map, ROLE_STEP_ADDED, x, end, y); break;
	case SIGN_WAY_GONE: sample_line(map, ROLE_STEP_GONE, x, end, y); break;
	case SIGN_BEFORE: sample_before(map, x, end, y); break;
	case SIGN_DRIFT: sample_line(map, ROLE_DRIFT, x, end, y); break;
	case SIGN_CONVERSION:
		sample_card(map, map->drawing->versions ? ROLE_BADGE_CONVERSION : ROLE_CARD_CONVERSION, 5, x, y);
		break;
	case SIGN_ACTION: sample_card(map, ROLE_CARD, 8, x, y); break;
	case SIGN_FAULT: sample_card(map, ROLE_CARD_FAULT, 5, x, y); break;
	case SIGN_COMING: sample_card(map, ROLE_BADGE_COMING, 8, x, y); break;
	case SIGN_OWNED: sample_card(map, ROLE_BADGE_OWNED, 8, x, y); break;
	case SIGN_PAID: sample_card(map, ROLE_BADGE_PAID, 8, x, y); break;
	case SIGN_EARNED: sample_card(map, ROLE_BADGE_EARNED, 8, x, y); break;
	case SIGN_ONLINE: sign_medium(map, WORD_MEDIUM_ONLINE, x, y - 6); break;
	case SIGN_PHYSICAL: sign_medium(map, WORD_MEDIUM_PHYSICAL, x, y - 6); break;
	case SIGN_LINK: scene_text(map->scene, ROLE_CARD_LINK, x, y + 4.5, ANCHOR_START, link_sample); break;
	case SIGN_START: sample_start(map, x, y); break;
	case SIGN_STEP: sample_line(map, ROLE_STEP, x, end, y); break;
	case SIGN_IMPLIED: sample_line(map, ROLE_STEP_IMPLIED, x, end, y); break;
	case SIGN_JUMP: sample_line(map, ROLE_JUMP, x, end, y); break;
	case SIGN_RETURN: sample_line(map, ROLE_RETURN, end, x, y); break;
	case SIGN_EXIT: scene_line(map->scene, ROLE_EXIT, x + 5, y - 8, x + 5, y + 8); break;
	case SIGN_FILLED: sample_score(map, true, x, y); break;
	case SIGN_HOLLOW: sample_score(map, false, x, y); break;
	case SIGN_TRUTH: sample_moment(map, WORD_MOMENT_TRUTH, x, y); break;
	case SIGN_WOW: sample_moment(map, WORD_MOMENT_WOW, x, y); break;
	case SIGN_SEVERITY: sign_dots(map, ROLE_INK_PAIN, ROLE_LINE_PAIN, 2, 3, x, y); break;
	case SIGN_RANK: sign_dots(map, ROLE_INK_TEXT, ROLE_LINE_TEXT, 2, 3, x, y); break;
	case SIGN_VISIBILITY: sample_line(map, ROLE_VISIBILITY, x, end, y); break;
	case SIGN_INTERACTION: sample_line(map, ROLE_INTERACTION, x, end, y); break;
	case SIGN_COUNT: break;
	}
}

/* ---- evidence */

/* How many of the points that are drawn rest on evidence. */
static struct text evidence_words(struct map *map)
{
	struct buffer *told = scene_draft(map->scene);
	size_t all = 0, filled = 0;

	for (size_t i = 0; i < map->curves.count; i++)
		for (size_t k = 0; k < map->columns.count; k++) {
			if (map->curves.items[i].points[k].hidden)
				continue;
			all += map->curves.items[i].points[k].score != NULL;
			filled += map->curves.items[i].points[k].filled;
		}
	if (!all)
		return (struct text){0};
	buffer_integer(told, (int64_t)filled);
	buffer_string(told, " of ");
	buffer_integer(told, (int64_t)all);
	buffer_string(told, all == 1 ? " score" : " scores");
	buffer_string(told, filled == 1 || all == 1 ? " rests on evidence" : " rest on evidence");
	if (all == 1 && !filled)
		buffer_string(told, "; it is an assumption");
	else if (filled < all)
		buffer_string(told,
			      all - filled == 1 ? "; the other is an assumption" : "; the others are assumptions");
	return scene_keep(map->scene);
}

static bool has_signs(const struct map *map)
{
	for (unsigned i = 0; i < SIGN_COUNT; i++)
		if (map->signs[i])
			return true;
	return false;
}

void map_draw_legend(struct map *map)
{
	struct scene *scene = map->scene;
	struct font font = role_font(ROLE_LEGEND);
	struct shelf shelf = shelf_at(MAP_MARGIN, map->head_right, map->y + 14);
	struct text evidence = evidence_words(map);

	scene_line(scene, ROLE_LANE_LINE, MAP_MARGIN, map->y, map->right + 10, map->y);
	if (!evidence.length && !has_signs(map))
		return;
	scene_open(scene, &(struct scene_group){.kind = "legend", .label = TEXT("Legend")});
	for (unsigned i = 0; i < SIGN_COUNT; i++) {
		struct text meaning = text_of(meanings[i]);
		double sample = sample_width((enum sign)i) + AFTER_SAMPLE, x;

		if (!map->signs[i])
			continue;
		x = shelf_place(&shelf, sample + text_width(meaning, font), 4);
		draw_sample(map, (enum sign)i, x, shelf.y + ROW / 2.0);
		scene_text(scene, ROLE_LEGEND, x + sample, shelf.y + ROW / 2.0 + 4, ANCHOR_START, meaning);
		shelf_reach(&shelf, ROW);
		shelf.x += APART;
	}
	map->y = shelf.bottom;
	if (evidence.length)
		map->y += 6
			  + scene_paragraph(scene, ROLE_LEGEND, MAP_MARGIN, map->y + 6, map->head_right - MAP_MARGIN,
					    ANCHOR_START, evidence);
	scene_close(scene);
}
