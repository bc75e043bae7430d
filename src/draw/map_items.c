/* Cells of cards: pains, gains, opportunities, metrics, content. */
#include "draw/map_parts.h"

#include <math.h>

enum { PAD_X = 10, PAD_Y = 7, ITEM_GAP = 6, DOTS_ROOM = 31 };

/* What the cards of a kind look like, and where they keep what is told of all kinds. */
static const struct item_look {
	enum role card, ink, line;
	enum key segments, severity, link;
} looks[KIND_COUNT] = {
	[KIND_PAIN] = {ROLE_ITEM_PAIN, ROLE_INK_PAIN, ROLE_LINE_PAIN, KEY_PAIN_FOR, KEY_PAIN_SEVERITY, KEY_NONE},
	[KIND_GAIN] = {ROLE_ITEM_GAIN, ROLE_INK_GAIN, ROLE_LINE_GAIN, KEY_GAIN_FOR, KEY_GAIN_SEVERITY, KEY_NONE},
	[KIND_OPPORTUNITY] = {ROLE_ITEM_CHANCE, ROLE_INK_CHANCE, ROLE_NONE, KEY_NONE, KEY_NONE, KEY_NONE},
	[KIND_METRIC] = {ROLE_ITEM_METRIC, ROLE_INK_METRIC, ROLE_NONE, KEY_NONE, KEY_NONE, KEY_NONE},
	[KIND_CONTENT] = {ROLE_ITEM_CONTENT, ROLE_INK_CONTENT, ROLE_NONE, KEY_CONTENT_FOR, KEY_NONE, KEY_CONTENT_LINK},
};

/* A block, wrapped for its card. */
struct item {
	uint32_t entity;
	enum kind kind;
	struct lines title, figure, note;
	unsigned severity; /* dots, 0: none */
	double height;
};

/* ---- what is told besides the text */

static void add_word(struct buffer *note, enum word word, const char *after)
{
	if (!word)
		return;
	phrase_separate(note);
	buffer_string(note, words[word].word);
	buffer_string(note, after);
}

static void add_date(struct buffer *note, const char *before, const struct value *date)
{
	if (!date)
		return;
	phrase_separate(note);
	buffer_string(note, before);
	phrase_add_date(note, date);
}

static void add_text(struct buffer *note, struct text text)
{
	if (!text.length)
		return;
	phrase_separate(note);
	buffer_add(note, text);
}

static void add_segments(struct buffer *note, const struct model *model, struct values segments)
{
	if (!segments.count)
		return;
	phrase_separate(note);
	buffer_string(note, "for ");
	phrase_add_titles(note, model, segments);
}

static void note_pain(struct buffer *note, const struct model *model, uint32_t entity, bool pain)
{
	const struct value *frequency = entity_value(model, entity, pain ? KEY_PAIN_FREQUENCY : KEY_GAIN_FREQUENCY);
	const struct value *evidence = entity_value(model, entity, pain ? KEY_PAIN_EVIDENCE : KEY_GAIN_EVIDENCE);

	add_word(note, entity_word(model, entity, pain ? KEY_PAIN_SEVERITY : KEY_GAIN_SEVERITY), "");
	if (frequency) {
		phrase_separate(note);
		phrase_add_percent(note, frequency->number);
		buffer_string(note, " of customers");
	}
	add_segments(note, model, entity_values(model, entity, pain ? KEY_PAIN_FOR : KEY_GAIN_FOR));
	if (evidence && evidence->mark & MARK_ASSUMPTION)
		add_text(note, TEXT("assumption"));
}

static void note_opportunity(struct buffer *note, const struct model *model, uint32_t entity)
{
	double priority = opportunity_priority(model, entity);

	if (!isnan(priority)) {
		phrase_separate(note);
		buffer_string(note, "priority ");
		phrase_add_number(note, floor(priority * 10 + 0.5) / 10, false);
	}
	add_text(note, entity_text(model, entity, KEY_OPPORTUNITY_OWNER));
	add_word(note, entity_word(model, entity, KEY_OPPORTUNITY_STATUS), "");
	add_date(note, "due ", entity_value(model, entity, KEY_OPPORTUNITY_DUE));
}

/* Whether a metric is where it should be. */
static bool meets_target(const struct value *value, const struct value *target)
{
	return target->mark & MARK_AT_MOST ? value->number <= target->number : value->number >= target->number;
}

static void note_metric(struct buffer *note, const struct model *model, uint32_t entity)
{
	const struct value *value = entity_value(model, entity, KEY_METRIC_VALUE),
			   *target = entity_value(model, entity, KEY_METRIC_TARGET);
	const struct value *source = entity_value(model, entity, KEY_METRIC_SOURCE);

	if (model->entities.items[model->entities.items[entity].parent].kind == KIND_JOURNEY)
		add_text(note, TEXT("whole journey"));
	if (target) {
		phrase_separate(note);
		buffer_string(note, "target ");
		phrase_add_amount(note, target);
	}
	if (target && value)
		buffer_string(note, meets_target(value, target) ? ", met" : ", not met");
	add_date(note, "", entity_value(model, entity, KEY_METRIC_DATE));
	if (source && source->ref)
		add_text(note, entity_title(model, source->ref));
}

static void note_content(struct buffer *note, const struct model *model, uint32_t entity)
{
	const struct value *score = entity_value(model, entity, KEY_CONTENT_SCORE);

	if (score) {
		phrase_separate(note);
		phrase_add_number(note, score->number, true);
		buffer_string(note, fabs(score->number) == 1 ? " point" : " points");
	}
	add_segments(note, model, entity_values(model, entity, KEY_CONTENT_FOR));
}

static struct text item_note(struct map *map, enum kind kind, uint32_t entity)
{
	struct buffer *note = scene_draft(map->scene);

	buffer_add(note, map_note(map, entity));
	switch ((int)kind) {
	case KIND_PAIN: note_pain(note, map->model, entity, true); break;
	case KIND_GAIN: note_pain(note, map->model, entity, false); break;
	case KIND_OPPORTUNITY: note_opportunity(note, map->model, entity); break;
	case KIND_METRIC: note_metric(note, map->model, entity); break;
	case KIND_CONTENT: note_content(note, map->model, entity); break;
	}
	return map_signed(map, map_standing(map, entity), scene_keep(map->scene));
}

/* The value of a metric, with its unit. */
static struct text item_figure(struct map *map, enum kind kind, uint32_t entity)
{
	const struct value *value = kind == KIND_METRIC ? entity_value(map->model, entity, KEY_METRIC_VALUE) : NULL;
	struct buffer *figure = scene_draft(map->scene);
	struct text unit;

	if (!value)
		return (struct text){0};
	phrase_add_amount(figure, value);
	unit = entity_text(map->model, entity, KEY_METRIC_UNIT);
	if (unit.length) {
		buffer_byte(figure, ' ');
		buffer_add(figure, unit);
	}
	return scene_keep(map->scene);
}

static unsigned severity_of(struct map *map, enum kind kind, uint32_t entity)
{
	enum word word = looks[kind].severity ? entity_word(map->model, entity, looks[kind].severity) : WORD_NONE;

	return word == WORD_SEVERITY_LOW ? 1 : word == WORD_SEVERITY_MEDIUM ? 2 : word == WORD_SEVERITY_HIGH ? 3 : 0;
}

/* ---- drawing */

static struct item measure_item(struct map *map, enum kind kind, uint32_t entity, double width)
{
	double inner = width - 2 * PAD_X;
	struct item item = {.entity = entity, .kind = kind, .severity = severity_of(map, kind, entity)};

	item.title = text_wrap(map->arena, entity_title(map->model, entity), role_font(ROLE_ITEM), inner, 0);
	item.figure = text_wrap(map->arena, item_figure(map, kind, entity), role_font(ROLE_ITEM_FIGURE), inner, 0);
	item.note = text_wrap(map->arena, item_note(map, kind, entity), role_font(ROLE_ITEM_NOTE),
			      inner - (item.severity ? DOTS_ROOM : 0), 0);
	item.height = 2 * PAD_Y + (double)item.title.count * font_leading(role_font(ROLE_ITEM))
		      + (double)item.figure.count * font_leading(role_font(ROLE_ITEM_FIGURE))
		      + (double)item.note.count * font_leading(role_font(ROLE_ITEM_NOTE)) + (item.note.count ? 1 : 0);
	return item;
}

static void open_item(struct map *map, const struct item *item)
{
	const struct model *model = map->model;
	const struct entity *entity = &model->entities.items[item->entity];
	struct values segments = looks[item->kind].segments
					 ? entity_values(model, item->entity, looks[item->kind].segments)
					 : (struct values){0};
	struct buffer *label = scene_draft(map->scene);

	buffer_string(label, kinds[item->kind].word);
	buffer_string(label, ": ");
	buffer_add(label, item->title.whole);
	if (item->figure.count) {
		buffer_string(label, ", ");
		buffer_add(label, item->figure.whole);
	}
	if (item->note.count) {
		buffer_string(label, ", ");
		buffer_add(label, item->note.whole);
	}
	scene_open(map->scene,
		   &(struct scene_group){.kind = kinds[item->kind].word,
					 .name = entity_name(model, entity->name ? item->entity : entity->parent),
					 .label = scene_keep(map->scene),
					 .segments = phrase_names(map->arena, model, segments)});
}

static double draw_item(struct map *map, const struct item *item, double x, double y, double width)
{
	struct scene *scene = map->scene;
	const struct item_look *look = &looks[item->kind];
	struct text link = look->link ? entity_text(map->model, item->entity, look->link) : (struct text){0};
	double inner = width - 2 * PAD_X, at = y + PAD_Y;
	enum standing standing = map_standing(map, item->entity);

	open_item(map, item);
	scene_rect(scene, look->card, x, y, width, item->height, 6);
	map_ring(map, standing, x, y, width, item->height, 6);
	scene_tint(scene, standing == STANDING_REMOVED ? ROLE_INK_GONE : look->ink);
	if (link.length) {
		scene_link(scene, link);
		map_sign(map, SIGN_LINK);
	}
	at += scene_lines(scene, link.length ? ROLE_ITEM_LINK : ROLE_ITEM, x + PAD_X, at, inner, ANCHOR_START,
			  &item->title);
	if (link.length)
		scene_close(scene);
	at += scene_lines(scene, ROLE_ITEM_FIGURE, x + PAD_X, at, inner, ANCHOR_START, &item->figure);
	scene_lines(scene, ROLE_ITEM_NOTE, x + PAD_X + (item->severity ? DOTS_ROOM : 0), at + 1,
		    inner - (item->severity ? DOTS_ROOM : 0), ANCHOR_START, &item->note);
	if (item->severity) {
		sign_dots(map, look->ink, look->line, item->severity, 3, x + PAD_X, at + 8);
		map_sign(map, SIGN_SEVERITY);
	}
	scene_tint(scene, ROLE_NONE);
	scene_close(scene);
	return item->height;
}

static bool item_is_shown(const struct map *map, enum kind kind, uint32_t entity)
{
	return !looks[kind].segments || map_shows(map, entity_values(map->model, entity, looks[kind].segments));
}

double map_draw_items(struct map *map, enum kind kind, uint32_t owner, double x, double y, double width)
{
	double start = y;
	size_t count = 0;

	for (uint32_t child = 0; (child = entity_child(map->model, owner, kind, child));) {
		struct item item;

		if (!item_is_shown(map, kind, child) || count++ >= CELL_ITEMS_MAX)
			continue;
		item = measure_item(map, kind, child, width);
		y += count > 1 ? ITEM_GAP : 0;
		y += draw_item(map, &item, x, y, width);
	}
	if (count > CELL_ITEMS_MAX)
		y += ITEM_GAP + map_draw_more(map, count - CELL_ITEMS_MAX, x + PAD_X, y + ITEM_GAP, width);
	return y - start;
}

/* Tells the columns between two edges that something stands there. */
static void fill_columns(struct map *map, double left, double right, double bottom)
{
	for (size_t i = 0; i < map->columns.count; i++) {
		struct map_column *column = &map->columns.items[i];

		if (column->x < right && column->x + CARD_WIDTH > left)
			column->filled = bottom + ITEM_GAP;
	}
}

double map_draw_item_row(struct map *map, enum kind kind, uint32_t owner, double y)
{
	double right = map_left(), lowest = y;
	struct shelf shelf = shelf_at(map_left(), map->right, y);

	for (uint32_t child = 0; (child = entity_child(map->model, owner, kind, child));) {
		struct item item = measure_item(map, kind, child, CARD_WIDTH);
		double left = shelf_place(&shelf, CARD_WIDTH, ITEM_GAP);

		draw_item(map, &item, left, shelf.y, CARD_WIDTH);
		shelf_reach(&shelf, item.height);
		right = fmax(right, left + CARD_WIDTH);
		lowest = fmax(lowest, shelf.bottom);
		shelf.x += GAP_MIN;
	}
	fill_columns(map, map_left(), right, lowest);
	return lowest;
}
