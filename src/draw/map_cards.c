/* Touchpoints: a card for each, with title, what it is, channel and ownership. */
#include "draw/map_parts.h"

enum {
	INNER = CARD_WIDTH - 2 * CARD_PAD,
	PAD_TOP = 10,
	PAD_BOTTOM = 11,
	ICON_ROOM = 19,      /* a sign of the medium, and what keeps it from the channel */
	BADGE_GAP = 5,
	APART = 8,           /* between the parts of a card */
	HEIGHT_MIN = 76,
	RADIUS = 8,
	RADIUS_ACTION = 22,  /* what customers do on their own is rounder */
};

/* ---- what is told of a touchpoint in badges */

struct badges {
	enum badge items[BADGE_COUNT];
	size_t count;
	bool fault;
};

static struct badges find_badges(const struct map *map, const struct map_column *column)
{
	struct badges badges = {.count = 0};
	uint32_t touchpoint = column->touchpoint;
	enum word status = entity_word(map->model, touchpoint, KEY_TOUCHPOINT_STATUS);
	enum standing standing = map_standing(map, touchpoint);

	if (standing)
		badges.items[badges.count++] = (enum badge)(BADGE_ADDED + standing - STANDING_ADDED);
	if (column->conversion)
		badges.items[badges.count++] = BADGE_CONVERSION;
	if (status == WORD_STATUS_MISSING)
		badges.items[badges.count++] = BADGE_MISSING;
	if (status == WORD_STATUS_FAILING)
		badges.items[badges.count++] = BADGE_FAILING;
	if (status == WORD_STATUS_PLANNED)
		badges.items[badges.count++] = BADGE_PLANNED;
	if (entity_word(map->model, touchpoint, KEY_TOUCHPOINT_KIND) == WORD_CONTACT_ACTION)
		badges.items[badges.count++] = BADGE_ACTION;
	badges.fault = status == WORD_STATUS_MISSING || status == WORD_STATUS_FAILING;
	return badges;
}

/* Where the badges of a card stand, and how high they are: without `map` they are only measured. */
static double place_badges(const struct badges *badges, struct map *map, double x, double y)
{
	struct shelf shelf = shelf_at(x, x + INNER, y);

	for (size_t i = 0; i < badges->count; i++) {
		double left = shelf_place(&shelf, sign_badge_width(badges->items[i]), BADGE_GAP);

		if (map)
			sign_badge(map, badges->items[i], left, shelf.y);
		shelf_reach(&shelf, BADGE_HEIGHT);
		shelf.x += BADGE_GAP;
	}
	return shelf.bottom - y;
}

/* ---- how high it is */

static double ownership_width(enum word ownership)
{
	return ownership ? sign_word_width(text_of(words[ownership].word)) : 0;
}

/* The channel, with its medium before it and the ownership behind it; where that gets too tight, a line above. */
static double measure_channel(struct map *map, struct map_column *column)
{
	const struct model *model = map->model;
	struct font font = role_font(ROLE_CARD_TEXT);
	enum word ownership = touchpoint_ownership(model, column->touchpoint);
	double room = INNER - (touchpoint_medium(model, column->touchpoint) ? ICON_ROOM : 0), height;
	struct text title = touchpoint_channel_title(model, column->touchpoint);

	column->channel = text_wrap(map->arena, title, font, room, 0);
	column->apart = ownership && column->channel.width > room - ownership_width(ownership) - 6;
	height = (double)column->channel.count * font_leading(font);
	if (column->apart)
		return height + BADGE_HEIGHT + BADGE_GAP;
	return ownership && height < BADGE_HEIGHT ? BADGE_HEIGHT : height;
}

static double note_height(const struct map_column *column)
{
	return column->note.count ? APART + (double)column->note.count * font_leading(role_font(ROLE_CHANGE_NOTE)) : 0;
}

double map_measure_cards(struct map *map)
{
	double highest = HEIGHT_MIN;

	for (size_t i = 0; i < map->columns.count; i++) {
		struct map_column *column = &map->columns.items[i];
		struct badges badges;
		double height = PAD_TOP + APART + PAD_BOTTOM;

		if (!column->touchpoint)
			continue;
		badges = find_badges(map, column);
		column->title = text_wrap(map->arena, entity_title(map->model, column->touchpoint),
					  role_font(ROLE_CARD_TITLE), INNER, 0);
		height += (double)column->title.count * font_leading(role_font(ROLE_CARD_TITLE));
		height += badges.count ? APART + place_badges(&badges, NULL, 0, 0) : 0;
		column->note = text_wrap(map->arena, map_note(map, column->touchpoint), role_font(ROLE_CHANGE_NOTE), INNER, 0);
		height += note_height(column);
		height += measure_channel(map, column);
		highest = height > highest ? height : highest;
	}
	return highest;
}

/* ---- drawing it */

static void add_part(struct buffer *label, struct text part)
{
	if (part.length) {
		buffer_string(label, ", ");
		buffer_add(label, part);
	}
}

static struct text touchpoint_label(const struct map *map, const struct map_column *column)
{
	const struct model *model = map->model;
	uint32_t touchpoint = column->touchpoint;
	struct buffer *label = scene_draft(map->scene);
	enum word told[] = {
		touchpoint_ownership(model, touchpoint), touchpoint_medium(model, touchpoint),
		entity_word(model, touchpoint, KEY_TOUCHPOINT_STATUS),
	};

	buffer_add(label, entity_title(model, touchpoint));
	add_part(label, touchpoint_channel_title(model, touchpoint));
	for (size_t i = 0; i < sizeof told / sizeof *told; i++)
		if (told[i])
			add_part(label, text_of(words[told[i]].word));
	if (column->conversion)
		add_part(label, TEXT("conversion"));
	add_part(label, map_standing_word(map_standing(map, touchpoint)));
	add_part(label, map_note(map, touchpoint));
	return scene_keep(map->scene);
}

static void draw_title(struct map *map, const struct map_column *column, double y)
{
	struct text link = entity_text(map->model, column->touchpoint, KEY_TOUCHPOINT_LINK);
	double x = column->x + CARD_PAD;

	if (!link.length) {
		scene_lines(map->scene, ROLE_CARD_TITLE, x, y, INNER, ANCHOR_START, &column->title);
		return;
	}
	map_sign(map, SIGN_LINK);
	scene_link(map->scene, link);
	scene_lines(map->scene, ROLE_CARD_LINK, x, y, INNER, ANCHOR_START, &column->title);
	scene_close(map->scene);
}

/* At the bottom of a card: medium, channel, ownership. */
static void draw_channel(struct map *map, const struct map_column *column, double bottom)
{
	const struct model *model = map->model;
	struct font font = role_font(ROLE_CARD_TEXT);
	enum word medium = touchpoint_medium(model, column->touchpoint),
		  ownership = touchpoint_ownership(model, column->touchpoint);
	double height = (double)column->channel.count * font_leading(font), y = bottom - PAD_BOTTOM - height + 1;
	double x = column->x + CARD_PAD, width = ownership_width(ownership);

	if (medium) {
		sign_medium(map, medium, x, column->channel.count ? y + 2 : bottom - PAD_BOTTOM - 13);
		x += ICON_ROOM;
	}
	scene_lines(map->scene, ROLE_CARD_TEXT, x, y, column->channel.width, ANCHOR_START, &column->channel);
	if (ownership)
		sign_ownership(map, ownership, column->x + CARD_WIDTH - CARD_PAD + 2 - width,
			       column->apart ? y - BADGE_GAP - BADGE_HEIGHT : bottom - PAD_BOTTOM - BADGE_HEIGHT + 1);
}

void map_draw_card(struct map *map, const struct map_column *column, double y, double height)
{
	struct scene *scene = map->scene;
	const struct model *model = map->model;
	struct badges badges = find_badges(map, column);
	bool action = entity_word(model, column->touchpoint, KEY_TOUCHPOINT_KIND) == WORD_CONTACT_ACTION;
	bool outlined = column->conversion && !map->drawing->versions; /* which looks like something new */
	enum role card = outlined ? ROLE_CARD_CONVERSION : ROLE_CARD;
	struct values only = entity_values(model, column->touchpoint, KEY_TOUCHPOINT_FOR);
	enum standing standing = map_standing(map, column->touchpoint);
	double below;

	scene_open(scene, &(struct scene_group){.kind = "touchpoint", .name = entity_name(model, column->touchpoint),
						.label = touchpoint_label(map, column),
						.segments = phrase_names(map->arena, model, only)});
	scene_tip(scene, entity_text(model, column->touchpoint, KEY_TOUCHPOINT_DESCRIPTION));
	if (badges.fault)
		card = ROLE_CARD_FAULT;
	scene_rect(scene, card, column->x, y, CARD_WIDTH, height, action ? RADIUS_ACTION : RADIUS);
	map_ring(map, standing, column->x - 1, y - 1, CARD_WIDTH + 2, height + 2, action ? RADIUS_ACTION : RADIUS);
	scene_tint(scene, standing == STANDING_REMOVED ? ROLE_INK_GONE : ROLE_NONE);
	draw_title(map, column, y + PAD_TOP);
	scene_tint(scene, ROLE_NONE);
	y += PAD_TOP;
	below = y + (double)column->title.count * font_leading(role_font(ROLE_CARD_TITLE)) + APART - 3;
	below += place_badges(&badges, map, column->x + CARD_PAD, below);
	scene_lines(scene, ROLE_CHANGE_NOTE, column->x + CARD_PAD, below + APART, INNER, ANCHOR_START, &column->note);
	draw_channel(map, column, y - PAD_TOP + height);
	scene_close(scene);
}
