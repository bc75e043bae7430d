/* The map view: what is drawn of a journey, and in which order. */
#include "draw/map_parts.h"

/* ---- what is drawn */

uint32_t map_column_of(const struct map *map, uint32_t touchpoint)
{
	uint32_t journey = map->journey->entity;

	if (touchpoint <= journey || touchpoint >= map->model->entities.items[journey].end)
		return NOWHERE;
	return map->column_of[touchpoint - journey];
}

static void collect_segments(struct map *map)
{
	const uint32_t *segments = map->model->segments.items + map->journey->segments;

	for (uint32_t i = 0; i < map->journey->segment_count; i++)
		if (!map->drawing->segment || map->drawing->segment == segments[i])
			VECTOR_PUSH(map->arena, &map->segments,
				    ((struct map_segment){segments[i], entity_title(map->model, segments[i]), i}));
	if (!map->segments.count)
		VECTOR_PUSH(map->arena, &map->segments, ((struct map_segment){.title = TEXT("Everyone")}));
}

static void add_column(struct map *map, uint32_t touchpoint)
{
	VECTOR_PUSH(map->arena, &map->columns,
		    ((struct map_column){.touchpoint = touchpoint, .phase = (uint32_t)map->phases.count}));
}

/* A column for each touchpoint of a phase that is met; one without where there is none. */
static void collect_phase(struct map *map, uint32_t entity)
{
	const struct model *model = map->model;
	uint32_t first = (uint32_t)map->columns.count, origin = map->journey->entity;

	for (uint32_t child = 0; (child = entity_child(model, entity, KIND_TOUCHPOINT, child));) {
		if (!map_shows(map, entity_values(model, child, KEY_TOUCHPOINT_FOR)))
			continue;
		map->column_of[child - origin] = (uint32_t)map->columns.count;
		add_column(map, child);
	}
	if (map->columns.count == first)
		add_column(map, 0);
	VECTOR_PUSH(map->arena, &map->phases,
		    ((struct map_phase){entity, first, (uint32_t)map->columns.count - first}));
}

static void mark_conversions(struct map *map)
{
	struct values conversions = entity_values(map->model, map->journey->entity, KEY_JOURNEY_CONVERSION);

	for (size_t i = 0; i < conversions.count; i++) {
		uint32_t column = map_column_of(map, conversions.items[i].ref);

		if (column != NOWHERE)
			map->columns.items[column].conversion = true;
	}
}

static void collect(struct map *map)
{
	const struct model *model = map->model;
	uint32_t journey = map->journey->entity, size = model->entities.items[journey].end - journey;

	map->column_of = arena_take(map->arena, size * sizeof *map->column_of);
	for (uint32_t i = 0; i < size; i++)
		map->column_of[i] = NOWHERE;
	collect_segments(map);
	for (uint32_t phase = 0; (phase = entity_child(model, journey, KIND_PHASE, phase));)
		collect_phase(map, phase);
	mark_conversions(map);
}

/* ---- how wide it is */

/* A picture that is wider than a screen tells its titles again: at each phase, and every few columns of a long one. */
static void find_repeats(struct map *map)
{
	uint32_t last = 0;

	if (map->right < MAP_SCREEN)
		return;
	for (uint32_t i = 1; i < map->columns.count; i++) {
		bool new_phase = map->columns.items[i].phase != map->columns.items[i - 1].phase;

		if (i - last < (new_phase ? REPEAT_EVERY / 2 : REPEAT_EVERY))
			continue;
		VECTOR_PUSH(map->arena, &map->repeats, map->columns.items[i].x);
		last = i;
	}
}

static void measure_width(struct map *map)
{
	double right = map_left();

	if (map->columns.count)
		right = map->columns.items[map->columns.count - 1].x + CARD_WIDTH;
	map->right = right < MAP_WIDTH_MIN - MAP_MARGIN ? MAP_WIDTH_MIN - MAP_MARGIN : right;
	map->head_right = map->right > MAP_SCREEN ? MAP_MARGIN + MAP_HEAD_WIDTH : map->right;
	map->scene->width = map->right + MAP_MARGIN;
	find_repeats(map);
}

/* ---- drawing it */

/* Grounds of the columns with a moment, from the cards down to the end of the lanes: how far that is shows later. */
static void draw_columns(struct map *map, double top)
{
	for (size_t i = 0; i < map->columns.count; i++) {
		const struct map_column *column = &map->columns.items[i];
		const struct value *moment = column->touchpoint
			? entity_value(map->model, column->touchpoint, KEY_TOUCHPOINT_MOMENT) : NULL;

		if (!moment)
			continue;
		VECTOR_PUSH(map->arena, &map->tints, map->scene->items.count);
		scene_rect(map->scene, moment->word == WORD_MOMENT_WOW ? ROLE_COLUMN_WOW : ROLE_COLUMN_TRUTH,
			   column->x - COLUMN_BESIDE, top, CARD_WIDTH + 2 * COLUMN_BESIDE, 0, 10);
	}
}

static void end_columns(struct map *map)
{
	for (size_t i = 0; i < map->tints.count; i++) {
		struct scene_item *item = &map->scene->items.items[map->tints.items[i]];

		item->height = tenths_of(map->y) - item->y;
	}
}

static void open_phase(struct map *map, size_t at)
{
	const struct map_phase *phase = &map->phases.items[at];
	struct text stage = phase_stage(map->model, map->journey, phase->entity);
	struct buffer *label = scene_draft(map->scene);

	buffer_string(label, "Phase ");
	buffer_integer(label, (int64_t)at + 1);
	buffer_string(label, ": ");
	buffer_add(label, entity_title(map->model, phase->entity));
	if (stage.length) {
		buffer_string(label, ", ");
		buffer_add(label, stage);
	}
	scene_open(map->scene, &(struct scene_group){.kind = "phase", .name = entity_name(map->model, phase->entity),
						     .label = scene_keep(map->scene)});
	scene_tip(map->scene, entity_text(map->model, phase->entity, KEY_PHASE_DESCRIPTION));
}

/* Phases with their touchpoints, and the transitions between them. */
static void draw_journey(struct map *map)
{
	const double card_top_room = 10, title_drop = 20;
	struct map_bands bands = map_measure_phases(map);
	double height = map_measure_cards(map), nexts = map_nexts_height(map);
	double starts = map_starts_height(map), exits = map_exits_height(map);
	double top = map->y + bands.chevrons + bands.goals + map_side_height(map, SIDE_TOP) + starts + card_top_room;
	double bottom = top + (height > nexts ? height : nexts);

	map->scene->strip = (struct scene_strip){.width = map_left() - BAND_BESIDE, .top = top - card_top_room};
	draw_columns(map, top - card_top_room);
	scene_text(map->scene, ROLE_LANE_TITLE, MAP_MARGIN, top + title_drop, ANCHOR_START, TEXT("Touchpoints"));
	for (size_t i = 0; i < map->phases.count; i++) {
		const struct map_phase *phase = &map->phases.items[i];

		open_phase(map, i);
		map_draw_chevron(map, phase, map->y, &bands);
		for (uint32_t k = 0; k < phase->count; k++)
			if (map->columns.items[phase->first + k].touchpoint)
				map_draw_card(map, &map->columns.items[phase->first + k], top, bottom - top);
		scene_close(map->scene);
	}
	if (map->steps.count > 1) {
		scene_open(map->scene, &(struct scene_group){.kind = "transitions"});
		map_draw_steps(map, top, bottom);
		map_draw_arcs(map, top, bottom, starts, exits);
		scene_close(map->scene);
	}
	map->y = bottom + exits + map_side_height(map, SIDE_BOTTOM) + 14;
}

void map_draw(const struct model *model, const struct journey *journey, const struct drawing *drawing,
	      struct scene *scene)
{
	struct map map = {.model = model, .journey = journey, .drawing = drawing, .scene = scene, .arena = scene->arena,
			  .y = MAP_MARGIN};

	collect(&map);
	map_sort_steps(&map);
	map_route_arcs(&map);
	map_place_columns(&map);
	measure_width(&map);
	map_place_arcs(&map);
	scene_rect(scene, ROLE_PAPER, 0, 0, scene->width, 0, 0);
	map_draw_header(&map);
	if (map.columns.count)
		draw_journey(&map);
	else
		map.y += scene_paragraph(scene, ROLE_META, MAP_MARGIN, map.y, map.head_right, ANCHOR_START,
					 TEXT("No touchpoint yet."));
	map_draw_lanes(&map);
	end_columns(&map);
	scene->strip.bottom = map.y;
	map_draw_legend(&map);
	scene->height = map.y + MAP_MARGIN;
	scene->items.items[0].height = tenths_of(scene->height);
}
