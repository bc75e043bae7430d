/* Transitions: what each is in the map, and those that stay near one column: to the next card, from the start, to an
 * exit, and those that lead so far that they are told in words. */
#include "draw/map_parts.h"

#include <math.h>

enum { BLOCK_PAD = 3, HEAD_ROOM = 5, ARROW_HEIGHT = 10, NO_BREAK_SPACE = 0xA0 };

/* ---- words */

static void add_words(struct buffer *out, const struct model *model, const char *before, struct values texts)
{
	for (size_t i = 0; i < texts.count; i++) {
		phrase_separate(out);
		buffer_string(out, before);
		buffer_add(out, model_text(model, texts.items[i].text));
	}
}

/* `after 3 days`, in which no line ends. */
static void add_delay(struct buffer *out, const struct model *model, const struct value *delay)
{
	struct buffer told = buffer_in(out->arena);

	buffer_string(&told, "after ");
	phrase_add_duration(&told, model, delay);
	phrase_separate(out);
	for (size_t i = 0; i < told.length; i++)
		buffer_rune(out, told.bytes[i] == ' ' ? NO_BREAK_SPACE : (unsigned char)told.bytes[i]);
}

/* What a transition says besides its share. */
static struct text step_label(const struct map *map, const struct transition *transition)
{
	const struct model *model = map->model;
	struct values delay = transition_values(model, transition, KEY_TRANSITION_DELAY);
	struct values segments = transition_values(model, transition, KEY_TRANSITION_FOR);
	struct buffer *label = scene_draft(map->scene);

	buffer_add(label, transition_text(model, transition, KEY_TRANSITION_LABEL));
	if (delay.count)
		add_delay(label, model, delay.items);
	add_words(label, model, "if ", transition_values(model, transition, KEY_TRANSITION_CONDITION));
	add_words(label, model, "on ", transition_values(model, transition, KEY_TRANSITION_TRIGGER));
	if (segments.count) {
		phrase_separate(label);
		buffer_string(label, "for ");
		phrase_add_titles(label, model, segments);
	}
	return scene_keep(map->scene);
}

static struct text step_share(const struct map *map, const struct transition *transition)
{
	struct values share = transition_values(map->model, transition, KEY_TRANSITION_SHARE);
	double before = map_share_before(map, transition);
	struct buffer *text = scene_draft(map->scene);

	if (!isnan(before)) {
		phrase_add_percent(text, before);
		buffer_string(text, " \xE2\x86\x92 ");
	}
	if (share.count)
		phrase_add_percent(text, share.items[0].number);
	else if (!isnan(before))
		buffer_string(text, "\xE2\x80\x93");
	return scene_keep(map->scene);
}

/* ---- what each is */

static enum step_kind kind_of(const struct map_step *step)
{
	if (step->transition->from == PLACE_START)
		return STEP_START;
	if (step->transition->to == PLACE_EXIT)
		return STEP_EXIT;
	return step->to == step->from + 1 ? STEP_NEXT : STEP_ARC;
}

static bool step_is_drawn(const struct map_step *step)
{
	switch ((enum step_kind)step->kind) {
	case STEP_START: return step->to != NOWHERE;
	case STEP_EXIT: return step->from != NOWHERE;
	default: return step->from != NOWHERE && step->to != NOWHERE;
	}
}

static void push_front(struct map *map, uint32_t *chain, uint32_t step)
{
	map->steps.items[step].chain = *chain;
	*chain = step;
}

static void chain_step(struct map *map, uint32_t at)
{
	const struct map_step *step = &map->steps.items[at];

	if (step->kind == STEP_START)
		push_front(map, &map->columns.items[step->to].starts, at);
	else if (step->kind == STEP_EXIT)
		push_front(map, &map->columns.items[step->from].exits, at);
	else if (step->kind == STEP_NEXT)
		push_front(map, &map->columns.items[step->from].nexts, at);
}

/* From the last to the first, as chains grow at their front. */
void map_sort_steps(struct map *map)
{
	const struct transition *transitions = map->model->transitions.items + map->journey->transitions;

	VECTOR_PUSH(map->arena, &map->steps, (struct map_step){0});
	for (uint32_t i = map->journey->transition_count; i--;) {
		const struct transition *transition = &transitions[i];
		struct map_step step = {.transition = transition, .from = map_column_of(map, transition->from),
					.to = map_column_of(map, transition->to)};

		if (!map_shows(map, transition_values(map->model, transition, KEY_TRANSITION_FOR)))
			continue;
		step.kind = (uint8_t)kind_of(&step);
		if (!step_is_drawn(&step))
			continue;
		step.share = step_share(map, transition);
		step.label = step_label(map, transition);
		VECTOR_PUSH(map->arena, &map->steps, step);
		chain_step(map, (uint32_t)map->steps.count - 1);
	}
}

/* ---- between neighbours */

/* The room between a card and the next: for the widest words there. */
static double measure_gap(struct map *map, const struct map_column *column)
{
	const double beside = 13;
	double widest = 0;

	for (uint32_t at = column->nexts; at; at = map->steps.items[at].chain) {
		struct map_step *step = &map->steps.items[at];
		double share = text_width(step->share, role_font(ROLE_SHARE));

		step->lines = text_wrap(map->arena, step->label, role_font(ROLE_STEP_LABEL), GAP_LABEL, 0);
		widest = step->lines.width > widest ? step->lines.width : widest;
		widest = share > widest ? share : widest;
	}
	return widest + 2 * beside > GAP_MIN ? widest + 2 * beside : GAP_MIN;
}

void map_place_columns(struct map *map)
{
	double x = map_left();

	for (size_t i = 0; i < map->columns.count; i++) {
		map->columns.items[i].x = x;
		x += CARD_WIDTH + (double)(int)(measure_gap(map, &map->columns.items[i]) + 0.5);
	}
}

/* Share above, arrow, label below. */
static double next_height(const struct map_step *step)
{
	double share = step->share.length ? font_leading(role_font(ROLE_SHARE)) : 0;

	return share + ARROW_HEIGHT + (double)step->lines.count * font_leading(role_font(ROLE_STEP_LABEL))
	       + 2 * BLOCK_PAD;
}

static double nexts_height(const struct map *map, const struct map_column *column)
{
	double height = 0;

	for (uint32_t at = column->nexts; at; at = map->steps.items[at].chain)
		height += next_height(&map->steps.items[at]);
	return height;
}

double map_nexts_height(const struct map *map)
{
	double highest = 0;

	for (size_t i = 0; i < map->columns.count; i++) {
		double height = nexts_height(map, &map->columns.items[i]);

		highest = height > highest ? height : highest;
	}
	return highest;
}

static bool is_return(const struct map *map, const struct map_step *step)
{
	enum word kind = transition_word(map->model, step->transition, KEY_TRANSITION_KIND);

	return kind == WORD_STEP_LOOP || kind == WORD_STEP_BACK;
}

static void draw_next(struct map *map, const struct map_step *step, double left, double right, double y)
{
	struct scene *scene = map->scene;
	bool implied = map->journey->implied, returns = is_return(map, step);
	double share = step->share.length ? font_leading(role_font(ROLE_SHARE)) : 0;
	double middle = y + BLOCK_PAD + share + ARROW_HEIGHT / 2.0;
	enum role usual = implied ? ROLE_STEP_IMPLIED : returns ? ROLE_RETURN : ROLE_STEP;
	enum role arrow = map_step_role(map, step->transition, usual);
	enum role ink = map_standing_ink(map_step_standing(map, step->transition));

	map_sign(map, implied ? SIGN_IMPLIED : returns ? SIGN_RETURN : SIGN_STEP);
	step_open(map, step);
	scene_line(scene, arrow, left + 3, middle, right - 3, middle);
	scene_tint(scene, ink);
	if (share > 0)
		scene_text(scene, ROLE_SHARE, (left + right) / 2, middle - HEAD_ROOM - 1, ANCHOR_MIDDLE, step->share);
	scene_lines(scene, ROLE_STEP_LABEL, left, middle + HEAD_ROOM, right - left, ANCHOR_MIDDLE, &step->lines);
	scene_tint(scene, ROLE_NONE);
	scene_close(scene);
}

/* Where the steps to the next card begin. The arrow of a single one stands halfway down the cards, as its neighbours do,
 * unless its words would then reach below them; several are centred. */
static double nexts_top(const struct map *map, const struct map_column *column, double top, double bottom)
{
	const struct map_step *first = &map->steps.items[column->nexts];
	double height = nexts_height(map, column),
	       share = first->share.length ? font_leading(role_font(ROLE_SHARE)) : 0;

	if (!column->nexts || first->chain)
		return (top + bottom - height) / 2;
	return fmin((top + bottom - ARROW_HEIGHT) / 2 - BLOCK_PAD - share, bottom - height);
}

static void draw_nexts(struct map *map, size_t at, double top, double bottom)
{
	const struct map_column *column = &map->columns.items[at];
	double y = nexts_top(map, column, top, bottom);

	for (uint32_t next = column->nexts; next; next = map->steps.items[next].chain) {
		draw_next(map, &map->steps.items[next], column->x + CARD_WIDTH, column[1].x, y);
		y += next_height(&map->steps.items[next]);
	}
}

/* ---- starts, exits and what leads far away: arrows with words at their right */

/* The words in bold: `60% start`, `88% leave`, `12% to Checkout`. */
static struct lines headline(struct map *map, const struct map_step *step, double width)
{
	struct buffer *told = scene_draft(map->scene);

	buffer_add(told, step->share);
	if (told->length)
		buffer_byte(told, ' ');
	if (step->kind == STEP_START) {
		buffer_string(told, "start");
	} else if (step->kind == STEP_EXIT) {
		buffer_string(told, "leave");
	} else {
		buffer_string(told, "to ");
		buffer_add(told, entity_title(map->model, step->transition->to));
	}
	return text_wrap(map->arena, scene_keep(map->scene), role_font(ROLE_SHARE), width, 0);
}

struct block {
	struct lines head, label;
	double x, width, height;
};

static struct block measure_block(struct map *map, const struct map_column *column, const struct map_step *step)
{
	struct block block = {.x = column->x + STEP_INDENT};
	enum side side = step->kind == STEP_START ? SIDE_TOP : SIDE_BOTTOM;

	block.width = map_port_edge(map, column, side) - block.x;
	block.head = headline(map, step, block.width);
	block.label = text_wrap(map->arena, step->label, role_font(ROLE_STEP_LABEL), block.width, 0);
	block.width = fmax(block.head.width, block.label.width);
	block.height = (double)block.head.count * font_leading(role_font(ROLE_SHARE))
		       + (double)block.label.count * font_leading(role_font(ROLE_STEP_LABEL)) + BLOCK_PAD;
	return block;
}

static double chain_height(struct map *map, const struct map_column *column, uint32_t at)
{
	double height = 0;

	for (; at; at = map->steps.items[at].chain)
		height += measure_block(map, column, &map->steps.items[at]).height;
	return height;
}

double map_starts_height(struct map *map)
{
	double highest = 0;

	for (size_t i = 0; i < map->columns.count; i++) {
		double height = chain_height(map, &map->columns.items[i], map->columns.items[i].starts);

		highest = height > highest ? height : highest;
	}
	return highest > 0 ? highest + HEAD_ROOM : 0;
}

double map_exits_height(struct map *map)
{
	double highest = 0;

	for (size_t i = 0; i < map->columns.count; i++) {
		const struct map_column *column = &map->columns.items[i];
		double height = chain_height(map, column, column->exits) + chain_height(map, column, column->stubs);

		highest = height > highest ? height : highest;
	}
	return highest > 0 ? highest + HEAD_ROOM : 0;
}

static void draw_block(struct map *map, const struct block *block, double y, enum role tint)
{
	scene_tint(map->scene, tint);
	y += scene_lines(map->scene, ROLE_SHARE, block->x, y, block->width, ANCHOR_START, &block->head);
	scene_tint(map->scene, ROLE_NONE);
	scene_lines(map->scene, ROLE_STEP_LABEL, block->x, y, block->width, ANCHOR_START, &block->label);
}

/* From the top down; the arrow of the first runs past the others to the card. */
static void draw_starts(struct map *map, const struct map_column *column, double top)
{
	double x = column->x + PORT_FIRST, y = top - HEAD_ROOM - chain_height(map, column, column->starts);

	for (uint32_t at = column->starts; at; at = map->steps.items[at].chain) {
		const struct map_step *step = &map->steps.items[at];
		struct block block = measure_block(map, column, step);

		map_sign(map, SIGN_START);
		step_open(map, step);
		scene_line(map->scene, map_step_role(map, step->transition, ROLE_START), x, y + 8, x, top - 2);
		scene_circle(map->scene, ROLE_START_DOT, x, y + 7, 3.5);
		draw_block(map, &block, y, map_standing_ink(map_step_standing(map, step->transition)));
		scene_close(map->scene);
		y += block.height;
	}
}

static void draw_exits(struct map *map, const struct map_column *column, double bottom)
{
	double x = column->x + PORT_FIRST, y = bottom + HEAD_ROOM, from = bottom + 1;

	for (uint32_t at = column->exits; at; at = map->steps.items[at].chain) {
		const struct map_step *step = &map->steps.items[at];
		struct block block = measure_block(map, column, step);
		enum role ink = map_standing_ink(map_step_standing(map, step->transition));

		map_sign(map, SIGN_EXIT);
		step_open(map, step);
		scene_line(map->scene, map_step_role(map, step->transition, ROLE_EXIT), x, from, x, y + 14);
		draw_block(map, &block, y, ink ? ink : ROLE_INK_LEAVING);
		scene_close(map->scene);
		from = y + 16;
		y += block.height;
	}
	for (uint32_t at = column->stubs; at; at = map->steps.items[at].chain) {
		const struct map_step *step = &map->steps.items[at];
		struct block block = measure_block(map, column, step);
		bool back = step->to <= step->from;

		map_sign(map, back ? SIGN_RETURN : SIGN_JUMP);
		step_open(map, step);
		scene_line(map->scene, back ? ROLE_RETURN : ROLE_JUMP, back ? x + 6 : x - 8, y + 7,
			   back ? x - 8 : x + 6, y + 7);
		draw_block(map, &block, y, back ? ROLE_INK_RETURNING : ROLE_NONE);
		scene_close(map->scene);
		y += block.height;
	}
}

/* ---- drawing */

static struct text end_name(const struct map *map, uint32_t end)
{
	return end == PLACE_START ? TEXT("start") : end == PLACE_EXIT ? TEXT("exit") : entity_name(map->model, end);
}

static struct text end_title(const struct map *map, uint32_t end)
{
	return end == PLACE_START ? TEXT("start") : end == PLACE_EXIT ? TEXT("exit") : entity_title(map->model, end);
}

void step_open(struct map *map, const struct map_step *step)
{
	const struct transition *transition = step->transition;
	struct buffer *label = scene_draft(map->scene);

	buffer_add(label, end_title(map, transition->from));
	buffer_string(label, " to ");
	buffer_add(label, end_title(map, transition->to));
	if (step->share.length) {
		buffer_string(label, ", ");
		buffer_add(label, step->share);
	}
	if (step->label.length) {
		buffer_string(label, ", ");
		buffer_add(label, step->label);
	}
	scene_open(map->scene, &(struct scene_group){.kind = "transition",
						     .name = end_name(map, transition->from),
						     .other = end_name(map, transition->to),
						     .label = scene_keep(map->scene),
						     .segments = phrase_names(map->arena, map->model,
									      transition_values(map->model, transition,
												KEY_TRANSITION_FOR))});
}

void map_draw_steps(struct map *map, double top, double bottom)
{
	for (size_t i = 0; i < map->columns.count; i++) {
		draw_starts(map, &map->columns.items[i], top);
		draw_nexts(map, i, top, bottom);
		draw_exits(map, &map->columns.items[i], bottom);
	}
}
