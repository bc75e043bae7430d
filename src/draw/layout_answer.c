/* Reading what the layout process answers. It may have been damaged by whatever went wrong there, so nothing is
 * believed: an index must exist, a number be finite and of a size that a picture can have. */
#include <math.h>

#include "draw/layout_parts.h"

enum { POINTS_MAX = 1 << 20, EXTENT_MAX = 100000000 };

struct reader {
	const char *at;
	size_t left;
	bool bad;
};

static double next_number(struct reader *reader)
{
	double value;

	if (reader->left < sizeof value) {
		reader->bad = true;
		return 0;
	}
	memcpy(&value, reader->at, sizeof value);
	reader->at += sizeof value;
	reader->left -= sizeof value;
	if (!(fabs(value) <= EXTENT_MAX)) { /* NAN too */
		reader->bad = true;
		return 0;
	}
	return value;
}

/* A number from 0 to limit - 1; 0 where it is something else. */
static uint32_t next_index(struct reader *reader, uint32_t limit)
{
	double value = next_number(reader);

	if (value >= 0 && value < limit && value == floor(value))
		return (uint32_t)value;
	reader->bad = true;
	return 0;
}

static struct layout_point next_point(struct reader *reader)
{
	double x = next_number(reader), y = next_number(reader);

	return (struct layout_point){x, y};
}

static void read_clusters(struct layout *layout, struct reader *reader)
{
	uint32_t count = next_index(reader, layout->cluster_count + 1);

	while (count-- > 0 && !reader->bad) {
		uint32_t index = next_index(reader, layout->cluster_count);
		struct layout_point from = next_point(reader), to = next_point(reader);

		if (!reader->bad)
			layout->clusters[index].box = (struct layout_box){from.x, from.y, to.x, to.y};
	}
}

static void read_edge(struct layout *layout, uint32_t index, struct reader *reader)
{
	struct layout_edge *edge = &layout->edges[index];
	uint32_t count = next_index(reader, POINTS_MAX);
	struct layout_point label;
	bool has_label;

	if (count == 0)
		return;
	if (count % 3 != 1 || count * 2 * sizeof(double) > reader->left)
		reader->bad = true;
	has_label = next_index(reader, 2) == 1;
	label = next_point(reader);
	if (reader->bad)
		return;
	edge->points = arena_take(layout->arena, count * sizeof *edge->points);
	edge->point_count = count;
	for (uint32_t i = 0; i < count; i++)
		edge->points[edge->reversed ? count - 1 - i : i] = next_point(reader);
	edge->label = has_label ? label : layout_curve_middle(edge);
}

static void read_edges(struct layout *layout, struct reader *reader)
{
	while (!reader->bad) {
		double index = next_number(reader);

		if (index == LAYOUT_ANSWER_END)
			return;
		if (index >= 0 && index < layout->edge_count && index == floor(index))
			read_edge(layout, (uint32_t)index, reader);
		else
			reader->bad = true;
	}
}

bool layout_read_answer(struct layout *layout, struct text answer)
{
	struct reader reader = {.at = answer.bytes, .left = answer.length};

	if (next_number(&reader) != LAYOUT_ANSWER_MAGIC)
		return false;
	layout->width = next_number(&reader);
	layout->height = next_number(&reader);
	for (uint32_t i = 0; i < layout->node_count && !reader.bad; i++) {
		uint32_t index = next_index(&reader, layout->node_count);
		struct layout_point at = next_point(&reader);

		if (!reader.bad)
			layout->nodes[index].at = at;
	}
	read_clusters(layout, &reader);
	read_edges(layout, &reader);
	return !reader.bad && reader.left == 0;
}
