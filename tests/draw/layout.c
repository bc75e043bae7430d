/* The layout: through Graphviz, through our own columns, and when Graphviz fails. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/sanitized.h"
#include "draw/layout_parts.h"

enum { WIDTH = 160, HEIGHT = 60 };

static void *new_arena(struct arena *arena)
{
	arena_create(arena, NULL);
	return arena;
}

/* A graph of equal boxes, dealt out over the clusters in order; room for `edges` arrows. */
static struct layout make_graph(struct arena *arena, uint32_t nodes, uint32_t clusters, uint32_t edges)
{
	struct layout layout = {.arena = arena, .node_count = nodes, .cluster_count = clusters};

	layout.nodes = arena_clear(arena, (nodes + 1) * sizeof *layout.nodes);
	layout.clusters = arena_clear(arena, (clusters + 1) * sizeof *layout.clusters);
	layout.edges = arena_clear(arena, (edges + 1) * sizeof *layout.edges);
	for (uint32_t i = 0; i < nodes; i++)
		layout.nodes[i] =
			(struct layout_node){.width = WIDTH,
					     .height = HEIGHT,
					     .cluster = clusters ? (uint32_t)((uint64_t)i * clusters / nodes) + 1 : 0};
	for (uint32_t i = 0; i < clusters; i++)
		layout.clusters[i] = (struct layout_cluster){.title_width = 90, .title_height = 20};
	return layout;
}

static struct layout_edge *add_edge(struct layout *layout, uint32_t from, uint32_t to)
{
	struct layout_edge *edge = &layout->edges[layout->edge_count++];

	*edge = (struct layout_edge){.from = from, .to = to, .weight = 1};
	return edge;
}

static struct layout make_chain(struct arena *arena, uint32_t nodes, uint32_t clusters)
{
	struct layout layout = make_graph(arena, nodes, clusters, nodes);

	for (uint32_t i = 1; i < nodes; i++)
		add_edge(&layout, i - 1, i);
	return layout;
}

/* Every box leads to every other. */
static struct layout make_dense(struct arena *arena, uint32_t nodes)
{
	struct layout layout = make_graph(arena, nodes, 1, nodes * nodes);

	for (uint32_t i = 0; i < nodes; i++)
		for (uint32_t k = 0; k < nodes; k++)
			if (i != k)
				add_edge(&layout, i, k);
	layout_break_cycles(&layout);
	return layout;
}

static struct layout_box box_of(const struct layout_node *node)
{
	return (struct layout_box){node->at.x - node->width / 2, node->at.y - node->height / 2,
				   node->at.x + node->width / 2, node->at.y + node->height / 2};
}

static bool meet(struct layout_box a, struct layout_box b)
{
	return a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
}

static bool inside(struct layout_box inner, struct layout_box outer)
{
	return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top
	       && inner.bottom <= outer.bottom;
}

static void check_boxes(const struct layout *layout)
{
	for (uint32_t i = 0; i < layout->node_count; i++) {
		const struct layout_node *node = &layout->nodes[i];

		if (node->cluster)
			assert_true(inside(box_of(node), layout->clusters[node->cluster - 1].box));
		for (uint32_t k = i + 1; k < layout->node_count; k++)
			assert_false(meet(box_of(node), box_of(&layout->nodes[k])));
	}
}

static bool is_near(struct layout_point at, struct layout_box box)
{
	return at.x > box.left - 2 && at.x < box.right + 2 && at.y > box.top - 2 && at.y < box.bottom + 2;
}

/* Arrows begin and end at their boxes. */
static void check_arrows(const struct layout *layout)
{
	for (uint32_t i = 0; i < layout->edge_count; i++) {
		const struct layout_edge *edge = &layout->edges[i];

		if (edge->hidden) {
			assert_int_equal(edge->point_count, 0);
			continue;
		}
		assert_int_equal(edge->point_count % 3, 1);
		assert_true(is_near(edge->points[0], box_of(&layout->nodes[edge->from])));
		assert_true(is_near(edge->points[edge->point_count - 1], box_of(&layout->nodes[edge->to])));
	}
}

static void lay_out(struct layout *layout, enum layout_way way)
{
	struct saying problem;

	if (!layout_run(layout, way, &problem))
		fail_msg("%s", phrases[problem.phrase].text);
	check_boxes(layout);
	check_arrows(layout);
}

static void test_order(void **state)
{
	struct arena arena;
	struct layout layout = make_chain(new_arena(&arena), 3, 0);

	(void)state;
	layout.edge_count = 0;
	add_edge(&layout, 0, 1);
	add_edge(&layout, 1, 2);
	add_edge(&layout, 2, 0);
	layout_break_cycles(&layout);
	assert_false(layout.edges[0].free);
	assert_false(layout.edges[1].free);
	assert_true(layout.edges[2].free);
	assert_int_equal(layout_columns(&layout)[2], 2);
	arena_destroy(&arena);
}

static void test_self_and_repeated_arrows(void **state)
{
	struct arena arena;
	struct layout layout = make_graph(new_arena(&arena), 2, 1, 4);

	(void)state;
	add_edge(&layout, 0, 0)->label_width = 30;
	layout.edges[0].label_height = 14;
	add_edge(&layout, 0, 1);
	add_edge(&layout, 0, 1);
	layout_break_cycles(&layout);
	assert_true(layout.edges[0].free);
	for (unsigned way = LAYOUT_FINE; way <= LAYOUT_LAYERED; way++)
		lay_out(&layout, (enum layout_way)way);
	arena_destroy(&arena);
}

static void test_small(void **state)
{
	struct arena arena;

	(void)state;
	for (unsigned way = LAYOUT_FINE; way <= LAYOUT_LAYERED; way++) {
		struct layout layout = make_chain(new_arena(&arena), 6, 2);

		add_edge(&layout, 4, 1)->free = true;
		add_edge(&layout, 0, 5)->hidden = true;
		lay_out(&layout, (enum layout_way)way);
		for (uint32_t i = 1; i < 6; i++)
			assert_true(layout.nodes[i].at.x > layout.nodes[i - 1].at.x + WIDTH);
		assert_true(layout.clusters[0].box.right < layout.clusters[1].box.left);
		arena_destroy(&arena);
	}
}

static void test_label_has_room(void **state)
{
	struct arena arena;
	struct layout layout = make_chain(new_arena(&arena), 2, 0);
	struct layout_edge *edge = &layout.edges[0];
	struct layout_box label;

	(void)state;
	edge->label_width = 80, edge->label_height = 30;
	lay_out(&layout, LAYOUT_FINE);
	label = (struct layout_box){edge->label.x - 40, edge->label.y - 15, edge->label.x + 40, edge->label.y + 15};
	assert_false(meet(label, box_of(&layout.nodes[0])));
	assert_false(meet(label, box_of(&layout.nodes[1])));
	arena_destroy(&arena);
}

static void test_same_twice(void **state)
{
	struct arena arena;
	struct layout one = make_dense(new_arena(&arena), 6), other = make_dense(&arena, 6);

	(void)state;
	lay_out(&one, LAYOUT_FINE);
	lay_out(&other, LAYOUT_FINE);
	for (uint32_t i = 0; i < one.edge_count; i++) {
		assert_int_equal(one.edges[i].point_count, other.edges[i].point_count);
		assert_memory_equal(one.edges[i].points, other.edges[i].points,
				    one.edges[i].point_count * sizeof *one.edges[i].points);
	}
	arena_destroy(&arena);
}

/* Pieces of memory of the sizes that names have, given back in another order each time: what Graphviz is then given stands
 * in no order. */
static void disorder(unsigned seed)
{
	enum { PIECES = 4000 };
	static void *pieces[PIECES];

	for (unsigned i = 0; i < PIECES; i++)
		pieces[i] = malloc(16 + i % 8 * 16);
	for (unsigned i = 0; i < PIECES; i++) {
		unsigned other = (unsigned)((i * 7919ull + seed * 104729ull) % PIECES);

		free(pieces[other]);
		pieces[other] = NULL;
	}
}

/* Boxes of many heights, and arrows between clusters this way and that. */
static struct layout make_tangle(struct arena *arena, uint32_t nodes, uint32_t clusters)
{
	struct layout layout = make_graph(arena, nodes, clusters, 2 * nodes);

	for (uint32_t i = 0; i < nodes; i++) {
		layout.nodes[i].height = 40 + i * 37 % 90;
		if (i + 1 < nodes)
			add_edge(&layout, i, i + 1);
		if (i * 11 % nodes != i)
			add_edge(&layout, i, i * 11 % nodes);
	}
	layout_break_cycles(&layout);
	return layout;
}

static void test_same_after_anything(void **state)
{
	enum { NODES = 40, CLUSTERS = 9 };
	struct layout_point first[NODES];
	struct arena arena;

	(void)state;
	for (unsigned round = 0; round < 8; round++) {
		struct layout layout = make_tangle(new_arena(&arena), NODES, CLUSTERS);

		disorder(round);
		lay_out(&layout, LAYOUT_FINE);
		for (uint32_t i = 0; i < NODES; i++) {
			if (!round)
				first[i] = layout.nodes[i].at;
			assert_true(first[i].x == layout.nodes[i].at.x && first[i].y == layout.nodes[i].at.y);
		}
		arena_destroy(&arena);
	}
}

static void test_choice(void **state)
{
	struct arena arena;
	struct layout small = make_chain(new_arena(&arena), 300, 5), large = make_chain(&arena, 2000, 5),
		      dense = make_dense(&arena, 150);

	(void)state;
	assert_int_equal(layout_choose(&small), LAYOUT_FINE);
	assert_int_equal(layout_choose(&large), LAYOUT_QUICK);
	assert_int_equal(layout_choose(&dense), LAYOUT_LAYERED);
	lay_out(&dense, LAYOUT_LAYERED);
	arena_destroy(&arena);
}

static void assert_problem(struct layout *layout, const char *wanted)
{
	struct saying problem;
	const char *text;

	assert_false(layout_run(layout, LAYOUT_FINE, &problem));
	text = arena_copy(layout->arena, saying_text(layout->arena, TONGUE_EN, problem)).bytes;
	assert_non_null(strstr(text, wanted));
	assert_non_null(strstr(text, "--view map"));
	assert_null(strchr(text, '\n'));
}

static void test_overrun_is_ended(void **state)
{
	struct arena arena;
	struct layout layout = make_dense(new_arena(&arena), 150);

	(void)state;
	layout.seconds = 1;
	assert_problem(&layout, "within 1 s");
	arena_destroy(&arena);
}

static void test_without_memory(void **state)
{
	struct arena arena;
	struct layout layout;

	(void)state;
#if SANITIZED
	skip();
#endif
	layout = make_chain(new_arena(&arena), 3, 1);
	layout.memory = 1 << 20;
	assert_problem(&layout, "Graphviz");
	arena_destroy(&arena);
}

/* ---- answers that are none */

enum { ANSWER = 64 };

static size_t valid_answer(double *ret_answer)
{
	const double answer[] = {
		LAYOUT_ANSWER_MAGIC, 500, 100,
		0, 80, 50,
		1, 420, 50,
		1, 0, 0, 0, 500, 100,
		0, 4, 1, 250, 40, 160, 50, 200, 50, 300, 50, 340, 50,
		LAYOUT_ANSWER_END,
	};

	memcpy(ret_answer, answer, sizeof answer);
	return sizeof answer / sizeof *answer;
}

static bool accepts(struct layout *layout, const double *answer, size_t bytes)
{
	char *copy =
		arena_take(layout->arena, bytes + 1); /* of its own, so that a sanitizer sees what is read behind it */

	memcpy(copy, answer, bytes);
	return layout_read_answer(layout, (struct text){copy, bytes});
}

static void test_garbage(void **state)
{
	static const double wrong[] = {NAN, INFINITY, -1, -2, 0.5, 2, 1e300, 4294967296.0, 1 << 20};
	struct arena arena;
	struct layout layout = make_chain(new_arena(&arena), 2, 1);
	double answer[ANSWER] = {0}, damaged[ANSWER];
	size_t count = valid_answer(answer);
	static const size_t indexes[] = {0, 3, 6, 9, 10, 15, 16, 17};

	(void)state;
	assert_true(accepts(&layout, answer, count * sizeof *answer));
	assert_int_equal(layout.edges[0].point_count, 4);
	assert_true(layout.edges[0].label.x == 250);
	for (size_t bytes = 0; bytes < count * sizeof *answer; bytes++)
		assert_false(accepts(&layout, answer, bytes));
	assert_false(accepts(&layout, answer, (count + 1) * sizeof *answer));
	for (size_t at = 0; at < count; at++)
		for (size_t w = 0; w < sizeof wrong / sizeof *wrong; w++) {
			memcpy(damaged, answer, sizeof answer);
			damaged[at] = wrong[w];
			if (accepts(&layout, damaged, count * sizeof *answer))
				assert_true(fabs(wrong[w]) <= 1e8);
		}
	for (size_t i = 0; i < sizeof indexes / sizeof *indexes; i++) {
		memcpy(damaged, answer, sizeof answer);
		damaged[indexes[i]] = 7;
		assert_false(accepts(&layout, damaged, count * sizeof *answer));
	}
	arena_destroy(&arena);
}

static void test_large_is_linear(void **state)
{
	struct arena arena;
	struct layout layout = make_chain(new_arena(&arena), 50000, 20);
	struct saying problem;

	(void)state;
	assert_true(layout_run(&layout, LAYOUT_LAYERED, &problem));
	assert_true(layout.nodes[49999].at.x > layout.nodes[0].at.x);
	arena_destroy(&arena);
}

/* Two labels and a box in one place: the labels move, above and below, and the box stays. */
static void test_labels_stand_apart(void **state)
{
	struct arena arena;
	struct layout layout = make_chain(new_arena(&arena), 4, 0);
	struct layout_point points[4] = {{0}};

	(void)state;
	for (uint32_t i = 0; i < 4; i++)
		layout.nodes[i].at = (struct layout_point){i * 1000.0, 100};
	for (uint32_t i = 0; i < layout.edge_count; i++) {
		layout.edges[i].points = points;
		layout.edges[i].point_count = 4;
		layout.edges[i].label_width = 60;
		layout.edges[i].label_height = 20;
		layout.edges[i].label = (struct layout_point){1000 + 5.0 * i, 120};
	}
	layout.edges[2].label = (struct layout_point){500, 100};
	layout_part_labels(&layout);
	for (uint32_t i = 0; i < 2; i++) {
		double away = fabs(layout.edges[i].label.y - 100);

		assert_true(layout.edges[i].label.x == 1000 + 5.0 * i);
		assert_true(away >= (HEIGHT + 20) / 2.0 - 1 && away < 100);
	}
	assert_true(fabs(layout.edges[0].label.y - layout.edges[1].label.y) >= 19);
	assert_true(layout.edges[2].label.x == 500 && layout.edges[2].label.y == 100);
	assert_true(layout.nodes[1].at.y == 100);
	arena_destroy(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_labels_stand_apart),
		cmocka_unit_test(test_self_and_repeated_arrows),
		cmocka_unit_test(test_small),
		cmocka_unit_test(test_label_has_room),
		cmocka_unit_test(test_same_twice),
		cmocka_unit_test(test_same_after_anything),
		cmocka_unit_test(test_choice),
		cmocka_unit_test(test_overrun_is_ended),
		cmocka_unit_test(test_without_memory),
		cmocka_unit_test(test_garbage),
		cmocka_unit_test(test_large_is_linear),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
