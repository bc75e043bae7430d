/* Phases: a chevron over the touchpoints of each, with its title and stage, and what customers are after below it. */
#include "draw/map_parts.h"

enum { TIP = 14, PAD = 14, PAD_TOP = 8 };

/* Stage and owner. */
static struct text phase_note(struct map *map, uint32_t phase)
{
	struct buffer *note = scene_draft(map->scene);
	struct text owner = entity_text(map->model, phase, KEY_PHASE_OWNER);

	buffer_add(note, phase_stage(map->model, map->journey, phase));
	if (owner.length) {
		phrase_separate(note);
		buffer_add(note, owner);
	}
	if (map_standing(map, phase)) {
		phrase_separate(note);
		buffer_add(note, map_standing_sign(map_standing(map, phase)));
		buffer_byte(note, ' ');
		buffer_add(note, map_note(map, phase).length ? map_note(map, phase) : map_standing_word(map_standing(map, phase)));
	}
	return scene_keep(map->scene);
}

/* Goal and question. */
static struct text phase_goal(struct map *map, uint32_t phase)
{
	struct buffer *goal = scene_draft(map->scene);
	struct text question = entity_text(map->model, phase, KEY_PHASE_QUESTION);

	buffer_add(goal, entity_text(map->model, phase, KEY_PHASE_GOAL));
	if (question.length) {
		phrase_separate(goal);
		buffer_string(goal, "\xE2\x80\x9C");
		buffer_add(goal, question);
		buffer_string(goal, "\xE2\x80\x9D");
	}
	return scene_keep(map->scene);
}

/* A phase's words, wrapped. */
struct phase_words {
	double x, width;
	struct lines title, note, goal;
};

static struct phase_words measure_phase(struct map *map, const struct map_phase *phase)
{
	double left = phase_left(map, phase), width = phase_right(map, phase) - left;
	struct phase_words told = {.x = left + PAD + (phase->first ? TIP - 4 : 0)};

	told.width = left + width - 4 - told.x;
	told.title = text_wrap(map->arena, entity_title(map->model, phase->entity), role_font(ROLE_PHASE_TITLE),
			       told.width, 0);
	told.note = text_wrap(map->arena, phase_note(map, phase->entity), role_font(ROLE_PHASE_NOTE), told.width, 0);
	told.goal = text_wrap(map->arena, phase_goal(map, phase->entity), role_font(ROLE_PHASE_QUESTION), width, 0);
	return told;
}

struct map_bands map_measure_phases(struct map *map)
{
	struct map_bands bands = {0};

	for (size_t i = 0; i < map->phases.count; i++) {
		struct phase_words told = measure_phase(map, &map->phases.items[i]);
		double height = (double)told.title.count * font_leading(role_font(ROLE_PHASE_TITLE))
				+ (double)told.note.count * font_leading(role_font(ROLE_PHASE_NOTE)) + 2 * PAD_TOP;
		double goal = (double)told.goal.count * font_leading(role_font(ROLE_PHASE_QUESTION));

		bands.chevrons = height > bands.chevrons ? height : bands.chevrons;
		bands.goals = goal > 0 && goal + 8 > bands.goals ? goal + 8 : bands.goals;
	}
	return bands;
}

static void draw_shape(struct map *map, const struct map_phase *phase, double y, double height)
{
	double left = phase_left(map, phase), right = phase_right(map, phase), notch = phase->first ? left + TIP : left;
	struct path path = path_begin(map->scene);

	path_move(&path, left, y);
	path_line(&path, right, y);
	path_line(&path, right + TIP, y + height / 2);
	path_line(&path, right, y + height);
	path_line(&path, left, y + height);
	path_line(&path, notch, y + height / 2);
	path_close(&path);
	scene_path(map->scene, ROLE_PHASE, &path);
	scene_tint(map->scene, ROLE_NONE);
	map_ring_shape(map, map_standing(map, phase->entity), &path);
}

/* The title again, far to the right in a phase that is wider than a screen. Phases are drawn from left to right. */
static void repeat_title(struct map *map, const struct map_phase *phase, const struct phase_words *told, double y)
{
	double width = told->title.width, from = told->x + width + MAP_MARGIN, to = phase_right(map, phase) - width;

	while (map->repeat < map->repeats.count && map->repeats.items[map->repeat] < from)
		map->repeat++;
	for (; map->repeat < map->repeats.count && map->repeats.items[map->repeat] < to; map->repeat++)
		scene_lines(map->scene, ROLE_PHASE_TITLE, map->repeats.items[map->repeat], y, width, ANCHOR_START,
			    &told->title);
}

/* Words at the left, whatever way they read: the right end of a wide phase is far away. */
static double draw_words(struct map *map, enum role role, double x, double y, const struct lines *lines)
{
	return scene_lines(map->scene, role, x, y, lines->width, ANCHOR_START, lines);
}

void map_draw_chevron(struct map *map, const struct map_phase *phase, double y, const struct map_bands *bands)
{
	struct scene *scene = map->scene;
	struct phase_words told = measure_phase(map, phase);
	unsigned look = (unsigned)(phase - map->phases.items);
	double at = y + PAD_TOP;

	scene_tint(scene, tint_of(ROLE_PHASE_1, look));
	draw_shape(map, phase, y, bands->chevrons);
	scene_tint(scene, tint_of(ROLE_PHASE_INK_1, look));
	repeat_title(map, phase, &told, at);
	at += draw_words(map, ROLE_PHASE_TITLE, told.x, at, &told.title);
	draw_words(map, ROLE_PHASE_NOTE, told.x, at, &told.note);
	scene_tint(scene, ROLE_NONE);
	draw_words(map, ROLE_PHASE_QUESTION, phase_left(map, phase), y + bands->chevrons + 6, &told.goal);
}
