/* Maps and flows as pictures: in every example, and in those that are hard to draw, no text meets another, lies on a
 * card or a point that is not its own or partly on its own, is crossed by a line or leaves the page; no line runs
 * through a card, and no two cards meet. */
#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "api/session.h"
#include "draw/lanes.h"
#include "draw/flow.h"
#include "draw/layout_parts.h"
#include "draw/map.h"
#include "overlaps.h"

static struct text item_text(const struct scene_item *item)
{
	return item->kind == SCENE_TEXT ? item->text : (struct text){0};
}

static void print_item(const struct scene_item *item)
{
	struct text text = item_text(item);

	fprintf(stderr, "  %s at %d,%d, %d x %d %.*s\n", roles[item->role].name, item->x / 10, item->y / 10,
		item->width / 10, item->height / 10, text.length > 60 ? 60 : (int)text.length,
		text.length ? text.bytes : "");
}

static void check_scene(const char *name, const struct scene *scene)
{
	struct scene_overlap overlaps[4];
	size_t count = scene_overlaps(scene, overlaps, 4);

	for (size_t i = 0; i < count && i < 4; i++) {
		fprintf(stderr, "%s: %s\n", name, overlaps[i].why);
		print_item(&scene->items.items[overlaps[i].item]);
		if (overlaps[i].other != SIZE_MAX)
			print_item(&scene->items.items[overlaps[i].other]);
	}
	assert_int_equal(count, 0);
}

static void check_drawing(const char *name, const struct model *model, const struct journey *journey,
			  const struct drawing *drawing)
{
	struct arena arena;
	struct scene scene;

	arena_create(&arena, NULL);
	scene_create(&scene, &arena);
	scene.title = entity_title(model, journey->entity);
	map_draw(model, journey, drawing, &scene);
	check_scene(name, &scene);
	arena_destroy(&arena);
}

static void check_flow(const char *name, const struct model *model, const struct journey *journey)
{
	struct drawing drawing = {.view = VIEW_FLOW};
	struct saying problem = {0};
	struct arena arena;
	struct scene scene;

	if (!layout_has_graphviz)
		return;
	arena_create(&arena, NULL);
	scene_create(&scene, &arena);
	scene.title = entity_title(model, journey->entity);
	if (!flow_draw(model, journey, &drawing, &scene, &problem))
		fail_msg("%s: %s", name, arena_copy(&arena, saying_text(&arena, TONGUE_EN, problem)).bytes);
	check_scene(name, &scene);
	arena_destroy(&arena);
}

/* With the lanes that are used, with all lanes upside down, for each segment; the flow of everyone. */
static void check_journey(const char *name, const struct model *model, const struct journey *journey, bool with_flow)
{
	enum lane reversed[LANE_COUNT];

	for (unsigned i = 0; i < LANE_COUNT; i++)
		reversed[i] = (enum lane)(LANE_COUNT - 1 - i);
	check_drawing(name, model, journey, &(struct drawing){0});
	check_drawing(name, model, journey, &(struct drawing){.lanes = reversed, .lane_count = LANE_COUNT});
	for (uint32_t i = 0; i < journey->segment_count && i < 5; i++)
		check_drawing(name, model, journey,
			      &(struct drawing){.segment = model->segments.items[journey->segments + i]});
	if (with_flow)
		check_flow(name, model, journey);
}

static void check_input(const struct journey_input *input, bool with_flow)
{
	struct journey_session *session = journey_session_create();
	struct journey_map *map = journey_read(session, input);

	assert_non_null(map);
	assert_true(journey_map_is_good(map));
	for (size_t i = 0; i < map->model->journeys.count; i++)
		check_journey(input->path, map->model, &map->model->journeys.items[i], with_flow);
	journey_map_close(session, map);
	journey_session_destroy(session);
}

static void check_text(const char *name, const struct buffer *source, bool with_flow)
{
	struct journey_input input = {.path = name, .bytes = source->bytes, .length = source->length};

	check_input(&input, with_flow);
}

static void test_examples(void **state)
{
	const char *source = getenv("srcdir");
	char pattern[4096];
	glob_t found;

	(void)state;
	snprintf(pattern, sizeof pattern, "%s/examples/*.journey", source ? source : ".");
	assert_int_equal(glob(pattern, 0, NULL, &found), 0);
	snprintf(pattern, sizeof pattern, "%s/examples/bank/*.journey", source ? source : ".");
	assert_int_equal(glob(pattern, GLOB_APPEND, NULL, &found), 0);
	for (size_t i = 0; i < found.gl_pathc; i++)
		check_input(&(struct journey_input){.path = found.gl_pathv[i]}, true);
	globfree(&found);
}

/* ---- hard ones */

static const char *const texts[] = {
	"Donaudampfschifffahrtselektrizit\u00E4tenhauptbetriebswerkbauunterbeamtengesellschaft",
	"\u30A4\u30F3\u30BF\u30FC\u30CD\u30C3\u30C8\u3067\u5EA7\u5E2D\u3092\u4E88\u7D04\u3059\u308B\u3002\u7A93\u5074"
	"\u306E\u5E2D",
	"\u0627\u0644\u0635\u0641\u062D\u0629 \u0644\u064A\u0633\u062A "
	"\u0628\u0627\u0644\u0639\u0631\u0628\u064A\u0629",
	"\u05D4\u05D3\u05E3 \u05D4\u05D6\u05D4 \u05D0\u05D9\u05E0\u05D5 \u05D1\u05E2\u05D1\u05E8\u05D9\u05EA",
	"\U0001F468\u200D\U0001F469\u200D\U0001F467 \U0001F1F3\U0001F1F1 "
	"\U0001F600\U0001F603\U0001F604\U0001F601\U0001F606\U0001F605",
	"\u0E01\u0E32\u0E23\u0E40\u0E14\u0E34\u0E19\u0E17\u0E32\u0E07\u0E02\u0E2D\u0E07\u0E25\u0E39\u0E01\u0E04\u0E49"
	"\u0E32",
	"Order #42 \u05E9\u05DC and 3 more (\u0633\u0641\u0631)",
	"A sentence that goes on for quite a while, so that it needs several lines wherever it stands; and then some "
	"more",
};

enum { TEXTS = sizeof texts / sizeof *texts };

/* `{n}` in a pattern becomes text n modulo TEXTS, `{i}` the number itself. */
static void add(struct buffer *out, const char *pattern, int number)
{
	for (; *pattern; pattern++)
		if (strncmp(pattern, "{i}", 3) == 0) {
			buffer_integer(out, number);
			pattern += 2;
		} else if (pattern[0] == '{' && pattern[1] >= '0' && pattern[1] <= '9' && pattern[2] == '}') {
			buffer_string(out, texts[(number + pattern[1] - '0') % TEXTS]);
			pattern += 2;
		} else {
			buffer_byte(out, *pattern);
		}
}

/* Every lane at once, every text in every place. */
static void test_all_scripts_everywhere(void **state)
{
	struct arena arena;
	struct buffer out;

	(void)state;
	arena_create(&arena, NULL);
	out = buffer_in(&arena);
	add(&out, "journey j \"{0}\" {\n goal: \"{2}\"\n promise: \"{1}\"\n owner: \"{3}\"\n", 0);
	for (int i = 0; i < 5; i++)
		add(&out, " segment s{i} \"{0}\" { share: 20%; persona: \"{1}\" }\n", i);
	add(&out,
	    " competitor rival \"{0}\"\n metric whole \"{1}\" { value: 3; target: 4; unit: \"{2}\" }\n phase p \"{3}\" "
	    "{ goal: \"{4}\"\n"
	    "  pain \"{5}\"\n  opportunity \"{0}\"\n",
	    0);
	for (int i = 0; i < 2 * TEXTS; i++)
		add(&out,
		    "  touchpoint t{i} \"{0}\" { channel: c{i}; moment: wow \"{1}\"; kind: action; status: failing; "
		    "medium: physical\n"
		    "   emotion: 0, s0 -2 \"{2}\", s1 +2 \"{3}\", s2 -1 \"{0}\"\n   doing: \"{0}\", \"{1}\"\n   "
		    "thinking: \"{2}\"\n"
		    "   question: \"{3}\"\n   expects: \"{4}\"\n   proof: \"{5}\"\n   owner: \"{6}\"\n   event: "
		    "\"{7}\"\n"
		    "   frontstage: \"{0}\"\n   backstage: \"{1}\"\n   support: \"{2}\"\n   importance: 3, s1 5 "
		    "\"{3}\"\n   ease: 1\n"
		    "   wait: 3d\n   competitor: rival +1 \"{4}\"\n   pain \"{5}\" { severity: high; for: s0, s1; "
		    "frequency: 12% }\n"
		    "   gain \"{6}\"\n   opportunity \"{7}\" { value: 5; effort: 3; owner: \"{0}\"; due: 2026-12-01 }\n"
		    "   metric m{i} \"{1}\" { value: 12%; target: >= 15%; unit: \"{2}\" }\n   content \"{3}\" { score: "
		    "4; for: s2 }\n  }\n",
		    i);
	add(&out, " }\n phase q \"{1}\" { }\n", 0);
	for (int i = 0; i < 2 * TEXTS; i++)
		add(&out,
		    " channel c{i} \"{0}\" { ownership: paid }\n t{i} -> exit 5% \"{1}\"\n start -> t{i} 1% \"{2}\"\n"
		    " t{i} -> t0 1% \"{3}\" { kind: loop }\n t{i} -> t9 1% \"{4}\" { kind: loop }\n",
		    i);
	buffer_string(&out, "}\n");
	check_text("scripts", &out, true);
	arena_destroy(&arena);
}

/* Arcs of every length, both ways, from every card; loops; several steps between the same two. */
static void test_many_arcs(void **state)
{
	struct arena arena;
	struct buffer out;

	(void)state;
	arena_create(&arena, NULL);
	out = buffer_in(&arena);
	buffer_string(&out, "journey j {\n phase p {\n");
	for (int i = 0; i < 60; i++)
		add(&out, "  touchpoint t{i} \"{7}\" { emotion: 0 \"{0}\" }\n", i);
	buffer_string(&out, " }\n");
	for (int i = 0; i < 60; i++)
		for (int k = i % 7; k < 60; k += 1 + (i + k) % 11) {
			buffer_format(&out, " t%d -> t%d 1%% ", i, k);
			add(&out, i == k ? "\"{7}\" { kind: loop }\n" : "\"{0}\"\n", i + k);
		}
	for (int i = 0; i < 30; i++)
		buffer_string(&out, " t3 -> t4 1% \"again\"\n t3 -> exit\n");
	buffer_string(&out, "}\n");
	check_text("arcs", &out, false); /* no flow of so many arrows can be told apart */
	arena_destroy(&arena);
}

/* A touchpoint with scores at both ends of the scale. */
static void add_scores(struct buffer *out, int number, const char *low, const char *high)
{
	buffer_format(out, "  touchpoint t%d { emotion: %s ", number, number % 3 ? high : low);
	add(out, "\"{1}\"; moment: truth \"{0}\" }\n", number);
	buffer_format(out, "  touchpoint u%d { emotion: %s, s%d %s ", number, low, number % 2, high);
	add(out, "\"{2}\"", number);
	buffer_format(out, ", s2 %s ", high);
	add(out, "\"{7}\"", number);
	if (number % 4 == 0)
		buffer_format(out, ", s3 %s \"x\", s4 %s \"y\"", low, high);
	buffer_string(out, " }\n");
}

/* Five segments with reasons everywhere, on scales of every kind. */
static void test_scales(void **state)
{
	static const char *const scales[][2] = {
		{"-2", "+2"}, {"1", "10"}, {"0", "1"}, {"-0.5", "7.25"}, {"0", "100"}, {"-1000", "1"}, {"-12", "-3"},
		{"-99999999999999999999999999999999999999999", "99999999999999999999999999999999999999999"},
	};

	(void)state;
	for (size_t s = 0; s < sizeof scales / sizeof *scales; s++) {
		struct arena arena;
		struct buffer out;

		arena_create(&arena, NULL);
		out = buffer_in(&arena);
		buffer_format(&out, "journey j {\n scale: %s, %s\n", scales[s][0], scales[s][1]);
		for (int i = 0; i < 5; i++)
			add(&out, " segment s{i}\n", i);
		buffer_string(&out, " phase p {\n");
		for (int i = 0; i < 12; i++)
			add_scores(&out, i, scales[s][0], scales[s][1]);
		buffer_string(&out, " }\n}\n");
		check_text(scales[s][0], &out, true);
		arena_destroy(&arena);
	}
}

/* So many touchpoints in each of so many phases, with what journeys and phases say for all of them. */
static void check_many(const char *name, int phases, int touchpoints)
{
	struct arena arena;
	struct buffer out;

	arena_create(&arena, NULL);
	out = buffer_in(&arena);
	buffer_string(&out, "journey j {\n segment a\n segment b\n metric m { value: 1 }\n metric n { value: 1 }\n");
	for (int i = 0; i < phases; i++) {
		add(&out, " phase p{i} \"{7}\" {\n  metric pm{i} \"{0}\" { value: 1 }\n  pain \"{1}\"\n  "
			  "opportunity \"{7}\"\n", i);
		for (int k = i * touchpoints; k < (i + 1) * touchpoints; k++) {
			add(&out, "  touchpoint t{i} \"{7}\" { channel: social; moment: wow \"{6}\"\n   metric "
				  "tm{i} { value: 1 }\n   pain "
				  "\"{3}\"\n", k);
			buffer_format(&out, "   emotion: %+d, b %+d \"{0}\"\n  }\n", k % 5 - 2, k % 3 - 1);
		}
		buffer_string(&out, " }\n");
	}
	buffer_string(&out, "}\n");
	check_text(name, &out, true);
	arena_destroy(&arena);
}

static void test_many_touchpoints(void **state)
{
	(void)state;
	check_many("twenty", 1, 20);
	check_many("hundreds", 12, 25);
}

static void test_small_ones(void **state)
{
	static const char *const sources[] = {
		"journey j { }\n",
		"journey j { phase p { } }\n",
		"journey j { phase p { touchpoint t } }\n",
		"journey j { phase p { touchpoint t { moment: wow\n } } }\n",
		"journey j { phase p { touchpoint t { emotion: +1 \"why\" } } \n phase q { }\n phase r { touchpoint u "
		"{ emotion: -1 } } }\n",
		"journey j { phase p { touchpoint t\n touchpoint u }\n t -> t 5% { kind: loop }\n u -> t \"back\" \n "
		"start -> u \n u -> exit \n }\n",
		"journey j { segment a\n segment b\n phase o { }\n phase p { touchpoint t { for: a; emotion: +2 "
		"\"why\" }\n touchpoint "
		"u { emotion: -2 \"why\" } }\n phase q \"Nothing here yet, and for a long while\" { goal: "
		"\"Something\" }\n phase r { "
		"touchpoint v { for: a; emotion: -2 \"why\" }\n touchpoint w { emotion: +2 \"why\" } }\n phase s { "
		"} }\n",
		"journey j { phase p { touchpoint t { moment: truth \"why\"\n }\n touchpoint u { moment: wow\n } } }\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
		check_input(&(struct journey_input){.path = "small", .bytes = sources[i], .length = strlen(sources[i])},
			    true);
}

/* ---- the check itself */

struct fault {
	const char *why; /* NULL: nothing is wrong */
	void (*draw)(struct scene *scene);
};

static void open_group(struct scene *scene, const char *kind)
{
	scene_open(scene, &(struct scene_group){.kind = kind, .anonymous = true});
}

static void card_at(struct scene *scene, double x)
{
	open_group(scene, "touchpoint");
	scene_rect(scene, ROLE_CARD, x, 100, 100, 60, 8);
	scene_text(scene, ROLE_CARD_TITLE, x + 10, 120, ANCHOR_START, TEXT("Title"));
	scene_close(scene);
}

static void draw_nothing_wrong(struct scene *scene)
{
	card_at(scene, 100);
	card_at(scene, 240);
	open_group(scene, "transition");
	scene_line(scene, ROLE_STEP, 202, 130, 238, 130);
	scene_text(scene, ROLE_SHARE, 220, 125, ANCHOR_MIDDLE, TEXT("5%"));
	scene_close(scene);
}

static void draw_two_texts(struct scene *scene)
{
	scene_text(scene, ROLE_SHARE, 100, 100, ANCHOR_START, TEXT("one and"));
	scene_text(scene, ROLE_SHARE, 120, 104, ANCHOR_START, TEXT("the other"));
}

static void draw_label_on_card(struct scene *scene)
{
	card_at(scene, 100);
	open_group(scene, "transition");
	scene_text(scene, ROLE_SHARE, 130, 150, ANCHOR_START, TEXT("5%"));
	scene_close(scene);
}

static void draw_text_half_outside(struct scene *scene)
{
	open_group(scene, "touchpoint");
	scene_rect(scene, ROLE_CARD, 100, 100, 30, 60, 8);
	scene_text(scene, ROLE_CARD_TITLE, 110, 120, ANCHOR_START, TEXT("Long title"));
	scene_close(scene);
}

static void draw_line_through_card(struct scene *scene)
{
	card_at(scene, 100);
	open_group(scene, "transition");
	scene_line(scene, ROLE_JUMP, 50, 150, 300, 150);
	scene_close(scene);
}

static void draw_line_through_text(struct scene *scene)
{
	struct path path = path_begin(scene);

	path_move(&path, 50, 50);
	path_curve(&path, 100, 200, 150, 0, 200, 98);
	scene_path(scene, ROLE_CURVE, &path);
	scene_text(scene, ROLE_REASON, 190, 98, ANCHOR_START, TEXT("why"));
}

static void draw_reason_on_point(struct scene *scene)
{
	open_group(scene, "curve");
	scene_circle(scene, ROLE_POINT, 110, 98, 5);
	scene_close(scene);
	open_group(scene, "reason");
	scene_text(scene, ROLE_REASON, 100, 100, ANCHOR_START, TEXT("why"));
	scene_close(scene);
}

static void draw_curve_through_flag(struct scene *scene)
{
	open_group(scene, "moment");
	scene_rect(scene, ROLE_FLAG_TRUTH, 100, 100, 90, 20, 10);
	scene_close(scene);
	open_group(scene, "curve");
	scene_line(scene, ROLE_CURVE, 60, 90, 300, 130);
	scene_close(scene);
}

static void draw_cards_inside_each_other(struct scene *scene)
{
	card_at(scene, 100);
	open_group(scene, "touchpoint");
	scene_rect(scene, ROLE_CARD, 120, 130, 20, 20, 4);
	scene_close(scene);
}

static void draw_beyond_the_page(struct scene *scene)
{
	scene_text(scene, ROLE_SHARE, 390, 100, ANCHOR_START, TEXT("far out"));
}

/* That nothing is found means nothing unless each fault would be. */
static void test_what_would_be_found(void **state)
{
	static const struct fault faults[] = {
		{NULL, draw_nothing_wrong},
		{"two texts meet", draw_two_texts},
		{"a text lies on something else", draw_label_on_card},
		{"one lies partly on the other", draw_text_half_outside},
		{"a line runs through something", draw_line_through_card},
		{"a line runs through a text", draw_line_through_text},
		{"a text lies on something else", draw_reason_on_point},
		{"a line runs through something", draw_curve_through_flag},
		{"two things meet", draw_cards_inside_each_other},
		{"it leaves the page", draw_beyond_the_page},
	};

	(void)state;
	for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
		struct scene_overlap found = {0};
		struct arena arena;
		struct scene scene;
		size_t count;

		arena_create(&arena, NULL);
		scene_create(&scene, &arena);
		scene.width = scene.height = 400;
		faults[i].draw(&scene);
		count = scene_overlaps(&scene, &found, 1);
		assert_int_equal(count > 0, faults[i].why != NULL);
		if (faults[i].why)
			assert_string_equal(found.why, faults[i].why);
		arena_destroy(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_would_be_found),
		cmocka_unit_test(test_examples),
		cmocka_unit_test(test_all_scripts_everywhere),
		cmocka_unit_test(test_many_arcs),
		cmocka_unit_test(test_scales),
		cmocka_unit_test(test_many_touchpoints),
		cmocka_unit_test(test_small_ones),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
