/* What a map draws, and what it leaves out: curves where a segment meets nothing, moments without scores, cells. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "api/session.h"
#include "draw/map.h"

/* The scene of the first journey of a map. */
struct drawn {
	struct arena arena;
	struct scene scene;
	struct journey_session *session;
	struct journey_map *map;
};

static void draw(struct drawn *drawn, const char *source)
{
	struct journey_input input = {.path = "map", .bytes = source, .length = strlen(source)};

	drawn->session = journey_session_create();
	drawn->map = journey_read(drawn->session, &input);
	assert_non_null(drawn->map);
	assert_true(journey_map_is_good(drawn->map));
	arena_create(&drawn->arena, NULL);
	scene_create(&drawn->scene, &drawn->arena);
	map_draw(drawn->map->model, drawn->map->model->journeys.items, &(struct drawing){0}, &drawn->scene);
}

static void leave(struct drawn *drawn)
{
	arena_destroy(&drawn->arena);
	journey_map_close(drawn->session, drawn->map);
	journey_session_destroy(drawn->session);
}

static size_t count_role(const struct drawn *drawn, enum role role)
{
	size_t count = 0;

	for (size_t i = 0; i < drawn->scene.items.count; i++)
		count += drawn->scene.items.items[i].role == role;
	return count;
}

static size_t count_byte(struct text text, char byte)
{
	size_t count = 0;

	for (size_t i = 0; i < text.length; i++)
		count += text.bytes[i] == byte;
	return count;
}

/* How many pieces the curves have, all together; samples of them are straight. */
static size_t count_pieces(const struct drawn *drawn)
{
	size_t pieces = 0;

	for (size_t i = 0; i < drawn->scene.items.count; i++) {
		const struct scene_item *item = &drawn->scene.items.items[i];

		if (item->role == ROLE_CURVE && item->kind == SCENE_PATH && count_byte(item->text, 'C'))
			pieces += count_byte(item->text, 'M');
	}
	return pieces;
}

/* The top of the card that holds a text. */
static int32_t top_of(const struct drawn *drawn, const char *text)
{
	for (size_t i = 0, card = 0; i < drawn->scene.items.count; i++) {
		const struct scene_item *item = &drawn->scene.items.items[i];

		card = item->kind == SCENE_RECT ? i : card;
		if (item->kind == SCENE_TEXT && text_is(item->text, text))
			return drawn->scene.items.items[card].y;
	}
	fail_msg("no %s", text);
	return 0;
}

static void assert_pieces(const char *source, size_t pieces)
{
	struct drawn drawn;

	draw(&drawn, source);
	assert_int_equal(count_pieces(&drawn), pieces);
	leave(&drawn);
}

static void test_curves(void **state)
{
	(void)state;
	/* a phase without touchpoints, and touchpoints that are for others, are no gap */
	assert_pieces("journey j { phase p { touchpoint t { emotion: +1 } }\n phase q { }\n phase r { touchpoint u { "
		      "emotion: -1 } } }", 1);
	assert_pieces("journey j { segment a\n segment b\n phase p { touchpoint t { emotion: +1 }\n touchpoint u { "
		      "for: a; "
		      "emotion: -1 }\n touchpoint v { emotion: 0 } } }", 2);
	/* what a segment meets without a score is one */
	assert_pieces("journey j { phase p { touchpoint t { emotion: +1 }\n touchpoint u { emotion: +1 }\n "
		      "touchpoint v\n "
		      "touchpoint w { emotion: 0 }\n touchpoint x { emotion: 0 } } }", 2);
}

/* A scale without a score on it would say nothing. */
static void test_moments_without_scores(void **state)
{
	struct drawn drawn;

	(void)state;
	draw(&drawn, "journey j { phase p { touchpoint t { moment: wow \"so quiet\" } } }");
	assert_int_equal(count_role(&drawn, ROLE_FLAG_WOW), 2); /* and one in the legend */
	assert_int_equal(count_role(&drawn, ROLE_BAND), 0);
	assert_int_equal(count_role(&drawn, ROLE_TICK), 0);
	assert_int_equal(count_role(&drawn, ROLE_STAFF_WOW), 0);
	leave(&drawn);
	draw(&drawn, "journey j { phase p { touchpoint t { moment: wow; emotion: 0 } } }");
	assert_int_equal(count_role(&drawn, ROLE_BAND), 1);
	assert_int_equal(count_role(&drawn, ROLE_STAFF_WOW), 1);
	leave(&drawn);
}

/* Cells stand below those of their phase and of the journey, and only there. */
static void test_cells_of_phases(void **state)
{
	struct drawn drawn;

	(void)state;
	draw(&drawn, "journey j {\n metric whole \"whole\" { value: 1 }\n phase p { metric first \"first\" { value: "
		     "1 }\n touchpoint t "
		     "{ metric cell \"cell\" { value: 1 } } }\n phase q { metric second \"second\" { value: 1 }\n "
		     "touchpoint u }\n "
		     "phase r { touchpoint v { metric last \"last\" { value: 1 } } } }");
	assert_int_equal(top_of(&drawn, "second"), top_of(&drawn, "whole"));
	assert_int_equal(top_of(&drawn, "last"), top_of(&drawn, "whole"));
	assert_true(top_of(&drawn, "first") > top_of(&drawn, "whole") + 300);
	assert_true(top_of(&drawn, "cell") > top_of(&drawn, "first") + 300);
	leave(&drawn);
}

static size_t count_points(const char *source)
{
	struct drawn drawn;
	size_t count;

	draw(&drawn, source);
	count = count_role(&drawn, ROLE_POINT);
	leave(&drawn);
	return count;
}

/* Reasons in a list show the points that they are of: those for everyone all, unless there are many. */
static void test_reasons_in_a_list(void **state)
{
#define SEGMENTS "segment a\n segment b\n segment c\n segment d\n "
#define EMOTION(all, a, b) "phase p { touchpoint t { emotion: 0 " all ", a +1 " a ", b -1 " b " } } }"
	size_t points = count_points("journey j { " SEGMENTS EMOTION("", "", ""));
	size_t more = count_points("journey j { " SEGMENTS "segment e\n segment f\n segment g\n " EMOTION("", "", ""));

	(void)state;
	assert_int_equal(count_points("journey j { " SEGMENTS EMOTION("\"all\"", "\"a\"", "\"b\"")), points + 4);
	assert_int_equal(count_points("journey j { " SEGMENTS "segment e\n segment f\n segment g\n "
				      EMOTION("\"all\"", "\"a\"", "\"b\"")), more + 2);
}

/* Flags of different heights begin side by side. */
static void test_flags(void **state)
{
	struct drawn drawn;
	int32_t top = 0;

	(void)state;
	draw(&drawn, "journey j { phase p { touchpoint t { emotion: 0; moment: wow \"a reason that is so long that "
		     "it needs several "
		     "lines\" }\n touchpoint u { emotion: 0; moment: wow } } }");
	for (size_t i = 0, flags = 0; i < drawn.scene.items.count && flags < 2; i++) {
		const struct scene_item *item = &drawn.scene.items.items[i];

		if (item->role != ROLE_FLAG_WOW)
			continue;
		if (flags++)
			assert_int_equal(item->y, top);
		top = item->y;
	}
	assert_true(top > 0);
	leave(&drawn);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_curves),
		cmocka_unit_test(test_moments_without_scores),
		cmocka_unit_test(test_cells_of_phases),
		cmocka_unit_test(test_reasons_in_a_list),
		cmocka_unit_test(test_flags),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
