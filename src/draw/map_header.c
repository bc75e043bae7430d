/* The head of a map: what it is about, whose it is, and who its customers are. */
#include "draw/map_parts.h"

enum { SAMPLE_WIDTH = 48, SEGMENT_GAP = 30 };

static struct text spelled(struct arena *arena, enum word word)
{
	struct text copy = arena_copy(arena, text_of(words[word].word));

	for (size_t i = 0; i < copy.length; i++)
		if (copy.bytes[i] == '-')
			((char *)copy.bytes)[i] = ' ';
	return copy;
}

static void add_fact(struct buffer *out, const char *before, struct text fact)
{
	if (!fact.length)
		return;
	phrase_separate(out);
	buffer_string(out, before);
	buffer_add(out, fact);
}

/* Brand, owner, date of review, version. */
static struct lines collect_facts(struct map *map, double width)
{
	const struct model *model = map->model;
	uint32_t journey = map->journey->entity;
	const struct value *reviewed = entity_value(model, journey, KEY_JOURNEY_REVIEWED);
	struct buffer *facts = scene_draft(map->scene);

	add_fact(facts, "", entity_text(model, journey, KEY_JOURNEY_BRAND));
	add_fact(facts, "", entity_text(model, journey, KEY_JOURNEY_OWNER));
	if (reviewed) {
		phrase_separate(facts);
		buffer_string(facts, "reviewed ");
		phrase_add_date(facts, reviewed);
	}
	add_fact(facts, "version ", entity_text(model, journey, KEY_JOURNEY_VERSION));
	return text_wrap(map->arena, scene_keep(map->scene), role_font(ROLE_META), width, 0);
}

static double state_width(struct text state)
{
	return state.length ? text_width(state, role_font(ROLE_PILL_TEXT)) + 28 : 0;
}

/* The state of the journey in a pill behind its title. */
static void draw_state(struct map *map, struct text text, double x, double middle)
{
	double width = state_width(text);

	if (!text.length)
		return;
	scene_rect(map->scene, ROLE_PILL, x, middle - 11, width, 22, 11);
	scene_text(map->scene, ROLE_PILL_TEXT, x + width / 2, middle + 4, ANCHOR_MIDDLE, text);
}

/* Gives the height of the title. */
static double draw_title(struct map *map, double y, double width)
{
	const double beside = 14;
	enum word word = entity_word(map->model, map->journey->entity, KEY_JOURNEY_STATE);
	struct text state = word ? spelled(map->arena, word) : (struct text){0};
	double room = width - (word ? beside + state_width(state) : 0);
	struct font font = role_font(ROLE_TITLE);
	struct lines lines = text_wrap(map->arena, map->scene->title, font, room, 0);
	double height = scene_lines(map->scene, ROLE_TITLE, MAP_MARGIN, y, lines.width, ANCHOR_START, &lines);

	if (lines.count)
		draw_state(map, state, MAP_MARGIN + lines.width + beside, y + font_ascent(font) - 9);
	return height;
}

static double draw_sentence(struct map *map, enum role role, const char *before, enum key key, const char *after,
			    double y, double width)
{
	struct buffer *sentence = scene_draft(map->scene);
	struct text text = entity_text(map->model, map->journey->entity, key);
	struct lines lines;

	if (!text.length)
		return 0;
	buffer_string(sentence, before);
	buffer_add(sentence, text);
	buffer_string(sentence, after);
	lines = text_wrap(map->arena, scene_keep(map->scene), role_font(role), width, 0);
	return 4 + scene_lines(map->scene, role, MAP_MARGIN, y + 4, lines.width, ANCHOR_START, &lines);
}

/* ---- segments */

static struct text segment_note(struct map *map, uint32_t segment)
{
	struct buffer *note = scene_draft(map->scene);
	const struct value *share = entity_value(map->model, segment, KEY_SEGMENT_SHARE);

	if (share)
		phrase_add_percent(note, share->number);
	add_fact(note, "", entity_text(map->model, segment, KEY_SEGMENT_ROLE));
	add_fact(note, "", entity_text(map->model, segment, KEY_SEGMENT_PERSONA));
	add_fact(note, "", map_note(map, segment));
	return map_signed(map, map_standing(map, segment), scene_keep(map->scene));
}

/* One segment in its place on the shelf. What does not fit in a line of the header is wrapped. */
static void draw_segment(struct map *map, const struct map_segment *segment, struct shelf *shelf)
{
	const double beside = 8, note_min = 120;
	double room = shelf->right - shelf->left - SAMPLE_WIDTH - beside;
	struct lines name = text_wrap(map->arena, segment->title, role_font(ROLE_SEGMENT_NAME), room, 0);
	double note_room = room - name.width - beside > note_min ? room - name.width - beside : note_min;
	struct lines note =
		text_wrap(map->arena, segment_note(map, segment->entity), role_font(ROLE_SEGMENT_NOTE), note_room, 0);
	double x = shelf_place(shelf, SAMPLE_WIDTH + beside + name.width + (note.count ? beside + note.width : 0), 6);

	scene_open(map->scene, &(struct scene_group){.kind = "segment",
						     .name = entity_name(map->model, segment->entity),
						     .label = segment->title});
	scene_tip(map->scene, entity_text(map->model, segment->entity, KEY_SEGMENT_DESCRIPTION));
	if (segment->look < CURVES_MAX || map->segments.count == 1)
		sign_segment(map, segment, x, shelf->y + 8);
	x += SAMPLE_WIDTH + beside;
	shelf_reach(shelf, scene_lines(map->scene, ROLE_SEGMENT_NAME, x, shelf->y, name.width, ANCHOR_START, &name));
	x += name.width + beside;
	shelf_reach(shelf,
		    scene_lines(map->scene, ROLE_SEGMENT_NOTE, x, shelf->y + 1, note.width, ANCHOR_START, &note) + 1);
	scene_close(map->scene);
	shelf->x += SEGMENT_GAP;
}

static void draw_segments(struct map *map)
{
	struct shelf shelf = shelf_at(MAP_MARGIN, map->head_right, map->y);

	for (size_t i = 0; i < map->segments.count; i++)
		draw_segment(map, &map->segments.items[i], &shelf);
	map->y = shelf.bottom;
}

/* What the picture compares, and what changed of the journey itself. */
static double draw_versions(struct map *map, double y, double width)
{
	const struct versions *versions = map->drawing->versions;
	struct text note = map_note(map, map->journey->entity);
	double height;

	if (!versions)
		return 0;
	height = 8 + scene_paragraph(map->scene, ROLE_CHANGE_NOTE, MAP_MARGIN, y + 8, width, ANCHOR_START, versions->summary);
	if (note.length)
		height += scene_paragraph(map->scene, ROLE_CHANGE_NOTE, MAP_MARGIN, y + height, width, ANCHOR_START,
					  map_signed(map, STANDING_CHANGED, note));
	return height;
}

void map_draw_header(struct map *map)
{
	struct scene *scene = map->scene;
	double width = map->head_right - MAP_MARGIN, y = map->y, left = 0, right = 0;
	struct lines facts = collect_facts(map, width * 0.4);

	scene_open(scene, &(struct scene_group){.kind = "header"});
	left = draw_title(map, y, facts.count ? width - facts.width - 24 : width);
	right = 8
		+ scene_lines(scene, ROLE_META, map->head_right - facts.width, y + 8, facts.width, ANCHOR_END, &facts);
	y += left > right ? left : right;
	y += draw_sentence(map, ROLE_GOAL, "\xE2\x80\x9C", KEY_JOURNEY_GOAL, "\xE2\x80\x9D", y, width);
	y += draw_sentence(map, ROLE_META, "Brand promise: ", KEY_JOURNEY_PROMISE, "", y, width);
	y += draw_versions(map, y, width);
	map->y = y + 12;
	if (map->journey->segment_count)
		draw_segments(map);
	scene_close(scene);
	map->y += 18;
}
