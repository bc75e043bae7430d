/* The lanes below the touchpoints: which there are, and their cells of text. */
#include "draw/map_parts.h"

#include <math.h>

enum {
	LANE_PAD = 11,
	CELL_GAP = 4,
	ITEM_APART = 6,
	INSET = 4,
	LINE_HEIGHT = 26,
	STAGE_PAD = 7,
	POINT_ROOM = 18,
	ROW = 17,
};

/* ---- which lanes there are */

/* What the touchpoints, phases and the journey say. */
struct use {
	bool keys[KEY_COUNT], kinds[KIND_COUNT];
};

static void find_use(const struct map *map, struct use *use)
{
	const struct model *model = map->model;
	uint32_t journey = map->journey->entity;

	for (uint32_t i = journey; i < model->entities.items[journey].end; i++) {
		const struct entity *entity = &model->entities.items[i];

		if (entity->kind == KIND_TOUCHPOINT && map_column_of(map, i) == NOWHERE) {
			i = entity->end - 1;
			continue;
		}
		use->kinds[entity->kind] = true;
		for (uint32_t k = 0; entity->kind == KIND_TOUCHPOINT && k < entity->value_count; k++)
			use->keys[model->values.items[entity->values + k].key] = true;
	}
}

static bool lane_is_used(const struct use *use, enum lane lane)
{
	if (lanes[lane].key == KEY_NONE)
		return use->kinds[lanes[lane].kind];
	return use->keys[lanes[lane].key] || (lane == LANE_TIME && use->keys[KEY_TOUCHPOINT_WAIT])
		|| (lane == LANE_EMOTION && use->keys[KEY_TOUCHPOINT_MOMENT]);
}

/* ---- cells; each gives its height */

/* The ink of words in a cell: as a value stands to the other version, else as its touchpoint does. */
static void tint_words(struct map *map, enum standing standing)
{
	scene_tint(map->scene, map_standing_ink(standing == STANDING_SAME && map->ghost ? STANDING_REMOVED : standing));
}

/* A paragraph as wide as a cell. */
static double draw_words(struct map *map, enum role role, double x, double y, enum standing standing, struct text text)
{
	double height;

	tint_words(map, standing);
	height = scene_paragraph(map->scene, role, x + INSET, y, CARD_WIDTH - 2 * INSET, ANCHOR_START, text);
	scene_tint(map->scene, ROLE_NONE);
	return height;
}

double map_draw_more(struct map *map, size_t count, double x, double y, double width)
{
	struct buffer *told = scene_draft(map->scene);

	buffer_string(told, "and ");
	buffer_integer(told, (int64_t)count);
	buffer_string(told, " more");
	return scene_paragraph(map->scene, ROLE_CELL_NOTE, x, y, width, ANCHOR_START, scene_keep(map->scene));
}

static struct text quoted(struct map *map, struct text text)
{
	struct buffer *quote = scene_draft(map->scene);

	buffer_string(quote, "\xE2\x80\x9C");
	buffer_add(quote, text);
	buffer_string(quote, "\xE2\x80\x9D");
	return scene_keep(map->scene);
}

static double draw_texts(struct map *map, struct values values, bool quotes, double x, double y)
{
	double start = y;

	for (size_t i = 0; i < values.count && i < CELL_ITEMS_MAX; i++) {
		struct text text = model_text(map->model, values.items[i].text);
		enum standing standing = map_value_standing(map, &values.items[i]);

		y += i ? CELL_GAP : 0;
		text = map_signed(map, standing, quotes ? quoted(map, text) : text);
		y += draw_words(map, quotes ? ROLE_QUOTE : ROLE_CELL, x, y, standing, text);
	}
	if (values.count > CELL_ITEMS_MAX)
		y += map_draw_more(map, values.count - CELL_ITEMS_MAX, x + INSET, y, CARD_WIDTH - 2 * INSET);
	return y - start;
}

/* A card for each text: what happens on, behind and below the stage. */
static double draw_stage(struct map *map, struct values values, bool behind, double x, double y)
{
	double start = y;

	for (size_t i = 0; i < values.count && i < CELL_ITEMS_MAX; i++) {
		enum standing standing = map_value_standing(map, &values.items[i]);
		struct text text = map_signed(map, standing, model_text(map->model, values.items[i].text));
		struct lines lines = text_wrap(map->arena, text, role_font(ROLE_STAGE_TEXT), CARD_WIDTH - 2 * CARD_PAD, 0);
		double height = (double)lines.count * font_leading(role_font(ROLE_STAGE_TEXT)) + 2 * STAGE_PAD;

		y += i ? CELL_GAP + 2 : 0;
		scene_rect(map->scene, behind ? ROLE_STAGE_BACK : ROLE_STAGE, x, y, CARD_WIDTH, height, 6);
		map_ring(map, standing == STANDING_SAME && map->ghost ? STANDING_REMOVED : standing, x, y, CARD_WIDTH, height, 6);
		tint_words(map, standing);
		scene_lines(map->scene, ROLE_STAGE_TEXT, x + CARD_PAD, y + STAGE_PAD, CARD_WIDTH - 2 * CARD_PAD,
			    ANCHOR_START, &lines);
		scene_tint(map->scene, ROLE_NONE);
		y += height;
	}
	if (values.count > CELL_ITEMS_MAX)
		y += map_draw_more(map, values.count - CELL_ITEMS_MAX, x + INSET, y, CARD_WIDTH);
	return y - start;
}

static const struct map_segment *find_segment(const struct map *map, uint32_t entity)
{
	for (size_t i = 0; entity && i < map->segments.count && i < CURVES_MAX; i++)
		if (map->segments.items[i].entity == entity)
			return &map->segments.items[i];
	return NULL;
}

/* A rank as dots, behind the point of the segment that it is for. */
static double draw_rank(struct map *map, const struct value *rank, double indent, double x, double y)
{
	const double middle = y + 8;
	const struct map_segment *segment = find_segment(map, rank->ref);
	struct buffer *number = scene_draft(map->scene);
	double at = x + INSET;

	if (segment && indent > 0)
		sign_point(map, segment, at + 5, middle, 4, true);
	at += indent;
	at += sign_dots(map, ROLE_INK_TEXT, ROLE_LINE_TEXT, rank->number > 0 ? (unsigned)(rank->number + 0.5) : 0, 5,
			at, middle);
	phrase_add_number(number, rank->number, false);
	scene_text(map->scene, ROLE_CELL_NOTE, at + 8, middle + 3.7, ANCHOR_START, scene_keep(map->scene));
	map_sign(map, SIGN_RANK);
	return ROW + draw_words(map, ROLE_CELL_NOTE, x, y + ROW, STANDING_SAME, model_text(map->model, rank->text));
}

static double draw_ranks(struct map *map, struct values ranks, double x, double y)
{
	double start = y, indent = 0;

	if (map->drawing->segment) {
		const struct value *rank = score_for(ranks, map->drawing->segment);

		return rank ? draw_rank(map, rank, 0, x, y) : 0;
	}
	for (size_t i = 0; i < ranks.count; i++)
		indent = ranks.items[i].ref ? POINT_ROOM : indent;
	for (size_t i = 0; i < ranks.count && i < CELL_ITEMS_MAX; i++)
		y += draw_rank(map, &ranks.items[i], indent, x, y);
	return y - start;
}

/* What each segment scores: that of its own, or the one for everyone. */
static double draw_scores(struct map *map, uint32_t touchpoint, struct values scores, double x, double y)
{
	struct values segments = entity_values(map->model, touchpoint, KEY_TOUCHPOINT_FOR);
	double start = y;

	for (size_t i = 0; i < map->segments.count && i < CURVES_MAX; i++) {
		const struct map_segment *segment = &map->segments.items[i];
		const struct value *score = score_for(scores, segment->entity);
		struct buffer *number = scene_draft(map->scene);

		if (!score || (segment->entity && !values_are_for(segments, segment->entity)))
			continue;
		phrase_add_number(number, score->number, scale_is_signed(map->journey));
		sign_point(map, segment, x + INSET + 5, y + 8, 4, map_has_evidence(map, touchpoint));
		scene_text(map->scene, ROLE_CELL, x + INSET + POINT_ROOM, y + 12, ANCHOR_START, scene_keep(map->scene));
		y += ROW;
	}
	return y - start;
}

static double draw_time(struct map *map, uint32_t touchpoint, double x, double y)
{
	static const struct {
		enum key key;
		const char *word;
	} times[] = {{KEY_TOUCHPOINT_DURATION, "takes "}, {KEY_TOUCHPOINT_WAIT, "waits "}};
	double start = y;

	for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
		const struct value *time = entity_value(map->model, touchpoint, times[i].key);
		struct buffer *told = scene_draft(map->scene);

		if (!time)
			continue;
		buffer_string(told, times[i].word);
		phrase_add_duration(told, map->model, time);
		y += draw_words(map, ROLE_CELL, x, y, STANDING_SAME, scene_keep(map->scene));
	}
	return y - start;
}

static double draw_ratings(struct map *map, struct values ratings, double x, double y)
{
	const double width = CARD_WIDTH - 2 * INSET;
	double start = y;

	for (size_t i = 0; i < ratings.count && i < CELL_ITEMS_MAX; i++) {
		const struct value *rating = &ratings.items[i];
		struct buffer *told = scene_draft(map->scene);

		y += i ? CELL_GAP : 0;
		buffer_add(told, entity_title(map->model, rating->ref));
		buffer_byte(told, ' ');
		phrase_add_number(told, rating->number, scale_is_signed(map->journey));
		scene_tint(map->scene, map->ghost ? map_standing_ink(STANDING_REMOVED) : ROLE_INK_TEXT);
		y += scene_paragraph(map->scene, ROLE_ITEM, x + INSET, y, width, ANCHOR_START, scene_keep(map->scene));
		scene_tint(map->scene, ROLE_NONE);
		y += draw_words(map, ROLE_CELL_NOTE, x, y, STANDING_SAME, model_text(map->model, rating->text));
	}
	return y - start;
}

static double draw_word(struct map *map, uint32_t touchpoint, enum key key, double x, double y)
{
	enum word word = entity_word(map->model, touchpoint, key);

	return draw_words(map, ROLE_CELL, x, y, STANDING_SAME, text_of(words[word].word));
}

static double draw_cell(struct map *map, enum lane lane, uint32_t touchpoint, double x, double y)
{
	struct values values = entity_values(map->model, touchpoint, lanes[lane].key);

	switch (lanes[lane].cell) {
	case CELL_TEXT: return draw_texts(map, values, false, x, y);
	case CELL_QUOTE: return draw_texts(map, values, true, x, y);
	case CELL_STAGE: return draw_stage(map, values, lane != LANE_FRONTSTAGE, x, y);
	case CELL_SCORES: return draw_scores(map, touchpoint, values, x, y);
	case CELL_DOTS: return draw_ranks(map, values, x, y);
	case CELL_RATINGS: return draw_ratings(map, values, x, y);
	case CELL_TIME: return draw_time(map, touchpoint, x, y);
	case CELL_WORD: return draw_word(map, touchpoint, lanes[lane].key, x, y);
	case CELL_CARDS: return map_draw_items(map, lanes[lane].kind, touchpoint, x, y, CARD_WIDTH);
	case CELL_CURVE: break;
	}
	return 0;
}

/* Whether a touchpoint has something to show in a lane. */
static bool cell_is_used(const struct map *map, enum lane lane, uint32_t touchpoint)
{
	if (!touchpoint)
		return false;
	if (lanes[lane].key == KEY_NONE)
		return entity_child(map->model, touchpoint, lanes[lane].kind, 0) != 0;
	return entity_value(map->model, touchpoint, lanes[lane].key)
		|| (lane == LANE_TIME && entity_value(map->model, touchpoint, KEY_TOUCHPOINT_WAIT));
}

/* ---- lanes */

static struct text first_name(enum lane lane)
{
	return (struct text){lanes[lane].names, strcspn(lanes[lane].names, " ")};
}

/* Cells go below what stands in their column already. Gives where the lowest ends, `y` where there is none. */
static double draw_cells(struct map *map, enum lane lane, double y)
{
	double lowest = y;

	for (size_t i = 0; i < map->columns.count; i++) {
		const struct map_column *column = &map->columns.items[i];
		struct buffer *label = scene_draft(map->scene);
		double height;

		if (!cell_is_used(map, lane, column->touchpoint))
			continue;
		buffer_string(label, lanes[lane].title);
		buffer_string(label, ", ");
		buffer_add(label, entity_title(map->model, column->touchpoint));
		scene_open(map->scene, &(struct scene_group){.kind = "cell", .name = first_name(lane),
							     .other = entity_name(map->model, column->touchpoint),
							     .label = scene_keep(map->scene)});
		map->ghost = map_standing(map, column->touchpoint) == STANDING_REMOVED;
		height = draw_cell(map, lane, column->touchpoint, column->x, column->filled);
		map->ghost = false;
		scene_close(map->scene);
		lowest = fmax(lowest, column->filled + height);
	}
	return lowest;
}

/* What phases say by themselves spans their columns, below what stands in any of them already. */
static double draw_phase_cells(struct map *map, enum lane lane, double y)
{
	double lowest = y;

	for (size_t i = 0; i < map->phases.count; i++) {
		const struct map_phase *phase = &map->phases.items[i];
		struct map_column *columns = &map->columns.items[phase->first];
		double left = phase_left(map, phase), width = phase_right(map, phase) - left, top = y, height;

		for (uint32_t k = 0; k < phase->count; k++)
			top = fmax(top, columns[k].filled);
		height = map_draw_items(map, lanes[lane].kind, phase->entity, left, top, width);
		for (uint32_t k = 0; height > 0 && k < phase->count; k++)
			columns[k].filled = top + height + ITEM_APART;
		lowest = fmax(lowest, top + height);
	}
	return lowest;
}

static void draw_title(struct map *map, enum lane lane)
{
	scene_paragraph(map->scene, ROLE_LANE_TITLE, MAP_MARGIN, map->y, MAP_GUTTER - 16, ANCHOR_START,
			text_of(lanes[lane].title));
}

double map_repeat_title(struct map *map, struct text title, double y)
{
	for (size_t i = 0; i < map->repeats.count; i++)
		scene_text(map->scene, ROLE_LANE_NOTE, map->repeats.items[i] + INSET, y + 9, ANCHOR_START, title);
	return map->repeats.count ? 16 : 0;
}

/* The line above a lane: a hair, or one with a name of its own. */
static void draw_line(struct map *map, enum lane lane)
{
	struct text name = text_of(lanes[lane].line);
	double right = map->right + 10;

	if (!name.length) {
		scene_line(map->scene, ROLE_LANE_LINE, MAP_MARGIN, map->y, right, map->y);
		map->y += LANE_PAD;
		return;
	}
	map->y += LINE_HEIGHT - LANE_PAD;
	scene_text(map->scene, ROLE_LINE_NAME, MAP_MARGIN, map->y - 5, ANCHOR_START, name);
	for (size_t i = 0; i < map->repeats.count; i++)
		scene_text(map->scene, ROLE_LINE_NAME, map->repeats.items[i], map->y - 5, ANCHOR_START, name);
	scene_line(map->scene, lane == LANE_BACKSTAGE ? ROLE_VISIBILITY : ROLE_INTERACTION, MAP_MARGIN, map->y, right,
		   map->y);
	map_sign(map, lane == LANE_BACKSTAGE ? SIGN_VISIBILITY : SIGN_INTERACTION);
	map->y += LANE_PAD;
}

/* Gives where the lowest of the cells ends. */
static double draw_content(struct map *map, enum lane lane, double y)
{
	double lowest = y;

	for (size_t i = 0; i < map->columns.count; i++)
		map->columns.items[i].filled = y;
	if (lane == LANE_METRICS)
		lowest = map_draw_item_row(map, KIND_METRIC, map->journey->entity, y);
	if (lanes[lane].cell == CELL_CARDS)
		lowest = fmax(lowest, draw_phase_cells(map, lane, y));
	return fmax(lowest, draw_cells(map, lane, y));
}

static void draw_lane(struct map *map, enum lane lane)
{
	struct text title = text_of(lanes[lane].title);

	draw_line(map, lane);
	scene_open(map->scene, &(struct scene_group){.kind = "lane", .name = first_name(lane), .label = title});
	if (lanes[lane].cell == CELL_CURVE) {
		map->y += map_repeat_title(map, title, map->y);
		map_draw_experience(map);
	} else {
		double bottom = map->y + font_leading(role_font(ROLE_LANE_TITLE));

		draw_title(map, lane);
		map->y += map_repeat_title(map, title, map->y);
		map->y = fmax(draw_content(map, lane, map->y), bottom);
	}
	scene_close(map->scene);
	map->y += LANE_PAD;
}

void map_draw_lanes(struct map *map)
{
	struct use *use = ARENA_NEW(map->arena, struct use);

	if (!map->columns.count)
		return;
	if (map->drawing->lanes) {
		for (size_t i = 0; i < map->drawing->lane_count; i++)
			draw_lane(map, map->drawing->lanes[i]);
		return;
	}
	find_use(map, use);
	for (unsigned lane = 0; lane < LANE_COUNT; lane++)
		if (!lanes[lane].asked && lane_is_used(use, (enum lane)lane))
			draw_lane(map, (enum lane)lane);
}
