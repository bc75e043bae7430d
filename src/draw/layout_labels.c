/* Labels of arrows, moved apart: a layout puts each beside its own arrow, and now and then two of them, or a label and
 * a box, into one place. */
#include "draw/layout_parts.h"

#include <math.h>
#include <stdlib.h>

enum { TRIES = 12, BESIDE = 1 };

/* What takes room, in order of its left edge. Labels only move up and down, so the order stays. */
struct room {
	struct layout_box box;
	struct layout_edge *edge; /* whose label it is; NULL: a box */
};

struct rooms {
	struct room *items;
	size_t count;
	double widest;
};

static void add_room(struct rooms *rooms, struct layout_point at, double width, double height, struct layout_edge *edge)
{
	rooms->items[rooms->count++] = (struct room){
		{at.x - width / 2, at.y - height / 2, at.x + width / 2, at.y + height / 2}, edge};
	rooms->widest = fmax(rooms->widest, width);
}

static int by_left(const void *left, const void *right)
{
	const struct room *a = left, *b = right;

	return (a->box.left > b->box.left) - (a->box.left < b->box.left);
}

static void find_rooms(struct layout *layout, struct rooms *rooms)
{
	rooms->items = arena_resize(layout->arena, NULL,
				    (layout->node_count + layout->edge_count + 1) * sizeof *rooms->items);
	for (uint32_t i = 0; i < layout->node_count; i++)
		add_room(rooms, layout->nodes[i].at, layout->nodes[i].width, layout->nodes[i].height, NULL);
	for (uint32_t i = 0; i < layout->edge_count; i++) {
		struct layout_edge *edge = &layout->edges[i];

		if (!edge->hidden && edge->point_count && edge->label_width > 0)
			add_room(rooms, edge->label, edge->label_width, edge->label_height, edge);
	}
	qsort(rooms->items, rooms->count, sizeof *rooms->items, by_left);
}

static bool meet(const struct layout_box *a, const struct layout_box *b)
{
	return a->left < b->right - BESIDE && b->left < a->right - BESIDE && a->top < b->bottom - BESIDE
	       && b->top < a->bottom - BESIDE;
}

/* Whether nothing else stands in a place for one of the rooms. */
static bool is_free(const struct rooms *rooms, size_t index, struct layout_box box)
{
	for (size_t i = index + 1; i < rooms->count && rooms->items[i].box.left < box.right; i++)
		if (meet(&box, &rooms->items[i].box))
			return false;
	for (size_t i = index; i-- > 0 && rooms->items[i].box.left > box.left - rooms->widest;)
		if (meet(&box, &rooms->items[i].box))
			return false;
	return true;
}

/* Moves a label to the nearest place above or below where nothing stands; where there is none near, it stays. */
static void free_label(struct rooms *rooms, size_t index)
{
	struct room *room = &rooms->items[index];
	double step = (room->box.bottom - room->box.top) / 4 + 1;

	if (is_free(rooms, index, room->box))
		return;
	for (int i = 2; i < 2 * TRIES; i++) {
		int steps = i / 2;
		double by = (i % 2 ? -step : step) * steps;
		struct layout_box box = {room->box.left, room->box.top + by, room->box.right, room->box.bottom + by};

		if (!is_free(rooms, index, box))
			continue;
		room->box = box;
		room->edge->label.y += by;
		return;
	}
}

void layout_part_labels(struct layout *layout)
{
	struct rooms rooms = {0};

	find_rooms(layout, &rooms);
	for (size_t i = 0; i < rooms.count; i++)
		if (rooms.items[i].edge)
			free_label(&rooms, i);
	arena_release(layout->arena, rooms.items);
}
