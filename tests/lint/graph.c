/* The shape of journeys: what is reached, what can be left, and that a long chain takes no deep recursion. */
#include <math.h>

#include "../unit/maps.h"
#include "model/graph.h"

/* The graph of a journey with touchpoints a b c d and some flows. */
static struct graph *graph_of(struct arena *arena, const char *flows)
{
	struct buffer text = buffer_in(arena);
	const struct model *model;

	buffer_string(&text, "journey j {\n  segment x\n  segment y\n  phase p { touchpoint a; touchpoint b; touchpoint c; touchpoint d }\n");
	buffer_string(&text, flows);
	buffer_add(&text, (struct text){"\n}\n", 4});
	model = model_of(arena, text.bytes);
	return graph_create(arena, model, &model->journeys.items[0]);
}

/* The touchpoints for which something holds: `abd`. */
static void assert_places(const struct graph *graph, bool (*holds)(const struct graph *graph, uint32_t place), const char *expected)
{
	char seen[8] = "", *end = seen;

	for (uint32_t place = 0; place < graph->count; place++)
		if (holds(graph, place))
			*end++ = (char)('a' + place);
	assert_string_equal(seen, expected);
}

static bool is_reached(const struct graph *graph, uint32_t place)
{
	return graph->reached[place];
}

static bool is_caught(const struct graph *graph, uint32_t place)
{
	return graph->closed[graph->component[place]];
}

TEST(starts)
{
	static const struct {
		const char *flows, *reached;
	} cases[] = {
		{"start -> a -> b\nc -> d", "ab"},
		{"start -> a, c\nc -> d", "acd"},
		{"a -> b\nc -> d", "abcd"},          /* nothing leaves the start: what nothing leads to is one */
		{"a -> b -> a\nc -> d", "cd"},
		{"a -> b -> c -> d -> a", "abcd"},    /* a circle begins at its first place */
		{"start -> exit", ""},
		{"start -> d\nd -> d { kind: loop }", "d"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_places(graph_of(arena, cases[i].flows), is_reached, cases[i].reached);
}

TEST(loops)
{
	static const struct {
		const char *flows, *caught;
	} cases[] = {
		{"start -> a -> b -> c -> d -> exit", ""},
		{"start -> a -> b -> a", "ab"},
		{"start -> a -> b -> a\nb -> c", ""},
		{"start -> a -> b -> a\nb -> exit", ""},
		{"start -> a -> b -> c -> b\nc -> d -> c", "bcd"},
		{"start -> a\na -> a { kind: loop }", "a"},
		{"start -> a -> b\nb -> a { kind: exit }", ""},
		{"start -> a -> b -> a\nc -> d -> c", "abcd"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_places(graph_of(arena, cases[i].flows), is_caught, cases[i].caught);
}

TEST(departures_stand_in_source_order)
{
	const struct graph *graph = graph_of(arena, "b -> c 10%\na -> b\nb -> d 20%, exit 70%");

	assert_int_equal(graph->first[2] - graph->first[1], 3);
	assert_int_equal(graph->departures[graph->first[1]], 0);
	assert_int_equal(graph->departures[graph->first[1] + 1], 2);
	assert_int_equal(graph->departures[graph->first[1] + 2], 3);
	assert_true(graph->steps[3].to == PLACE_NONE);
}

TEST(audiences_are_sets)
{
	const struct graph *graph = graph_of(arena, "a -> b { for: x, y }\na -> b { for: y, x }\na -> b { for: x }\na -> b");

	assert_true(graph_terms(graph, 0)->audience == graph_terms(graph, 1)->audience);
	assert_true(graph_terms(graph, 0)->audience != graph_terms(graph, 2)->audience);
	assert_true(graph_terms(graph, 3)->audience == 0);
}

TEST(shares_are_of_a_label_or_of_the_body)
{
	const struct model *model = model_of(arena, "journey j {\n  segment x\n  phase p { touchpoint a; touchpoint b }\n"
		"  a -> b 30%, exit { for: x }\n  b -> a, exit { share: 40% }\n}\n");
	const struct graph *graph = graph_create(arena, model, &model->journeys.items[0]);

	assert_true(graph_share(graph, model, 0) == 30);
	assert_true(isnan(graph_share(graph, model, 1)));
	assert_true(graph_share(graph, model, 2) == 40);
	assert_true(graph_share(graph, model, 3) == 40);
}

/* Hundreds of thousands of steps in a row, and the way back: recursion would run out of stack. */
TEST(long_chains)
{
	enum { LENGTH = 300000 };
	struct buffer text = buffer_in(arena);
	const struct model *model;
	const struct graph *graph;

	buffer_string(&text, "journey j {\n  phase p {\n");
	for (int i = 0; i < LENGTH; i++)
		buffer_format(&text, "touchpoint t%d\n", i);
	buffer_string(&text, "  }\n");
	for (int i = 0; i < LENGTH; i++)
		buffer_format(&text, "t%d -> t%d\n", i, (i + 1) % LENGTH);
	buffer_add(&text, (struct text){"}\n", 3});
	model = model_of(arena, text.bytes);
	graph = graph_create(arena, model, &model->journeys.items[0]);
	assert_true(graph->reached[LENGTH - 1] && graph->sizes[graph->component[0]] == LENGTH);
	assert_true(graph->closed[graph->component[0]]);
}

UNIT(RUN(starts), RUN(loops), RUN(departures_stand_in_source_order), RUN(audiences_are_sets),
     RUN(shares_are_of_a_label_or_of_the_body), RUN(long_chains))
