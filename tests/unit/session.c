/* The library as its users see it: sessions, maps, artefacts, reports. */
#include "journey.h"

#include <unistd.h>

#include "unit.h"

static const char shop[] = "journey shop \"Shop\" { segment s; phase purchase { touchpoint pay \"Pay\" { channel: webshop; emotion: +1 } } }\n"
			   "journey other { phase p { touchpoint x } }\n";

static struct journey_map *read_text(struct journey_session *session, const char *path, const char *text)
{
	return journey_read(session, &(struct journey_input){.path = path, .bytes = text, .length = strlen(text)});
}

TEST(a_map_and_what_is_in_it)
{
	struct journey_session *session = journey_session_create();
	struct journey_map *map = read_text(session, "dir/shop.journey", shop);

	assert_non_null(map);
	assert_true(journey_map_is_good(map));
	assert_string_equal(journey_map_journey(map, 0), "shop");
	assert_string_equal(journey_map_journey(map, 1), "other");
	assert_null(journey_map_journey(map, 2));
	assert_non_null(strstr(journey_map_file(map, 0), "/dir/shop.journey"));
	assert_null(journey_map_file(map, 1));
	assert_string_equal(journey_problem(session), "");
	journey_session_destroy(session);
}

TEST(artefacts)
{
	struct journey_session *session = journey_session_create();
	struct journey_map *map = read_text(session, "shop.journey", shop);
	struct journey_output out, again;

	assert_int_equal(journey_write(session, map, &(struct journey_artefact){.format = "json"}, &out), JOURNEY_DONE);
	assert_int_equal(journey_write(session, map, &(struct journey_artefact){.format = "json"}, &again), JOURNEY_DONE);
	assert_int_equal(out.length, again.length);
	assert_string_equal(out.bytes, again.bytes);
	assert_int_equal(out.bytes[out.length], '\0');
	journey_output_free(&out);
	journey_output_free(&again);
	assert_int_equal(journey_write(session, map, &(struct journey_artefact){.format = "svg", .journey = "shop"}, &out), JOURNEY_DONE);
	assert_non_null(strstr(out.bytes, "<svg"));
	journey_output_free(&out);
	assert_null(out.bytes);
	journey_session_destroy(session);
}

TEST(what_there_is_not)
{
	struct journey_session *session = journey_session_create();
	struct journey_map *map = read_text(session, "shop.journey", shop);
	static const struct {
		struct journey_artefact artefact;
		const char *problem;
	} rows[] = {
		{{.format = "svg", .journey = "shop", .id_prefix = "a b"},
		 "ids begin with a letter or `_`, and hold letters, digits, `-`, `_` and `.`"},
		{{.format = "svgg"}, "there is no format called `svgg`"},
		{{.format = "json", .journey = "shp"}, "there is no journey called `shp`"},
		{{.format = "svg", .journey = "shop", .view = "grid"}, "there is no view called `grid`"},
		{{.format = "svg", .journey = "shop", .theme = "x"}, "there is no theme called `x`"},
		{{.format = "svg", .journey = "shop", .segment = "x"}, "there is no segment called `x`"},
		{{.format = "svg", .journey = "shop", .lanes = "pain,xyz"}, "there is no lane called `xyz`"},
		{{.format = "svg"}, "it holds several journeys, and this format takes one"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct journey_output out;

		assert_int_equal(journey_write(session, map, &rows[i].artefact, &out), JOURNEY_FAILED);
		assert_string_equal(journey_problem(session), rows[i].problem);
		assert_null(out.bytes);
	}
	journey_session_destroy(session);
}

TEST(names_in_a_map_with_errors)
{
	struct journey_session *session = journey_session_create();
	struct journey_map *map = read_text(session, "shop.journey", "journey shop { segment s; x: 1 }\njourney \"T\" lost { }\n");
	static const struct {
		struct journey_artefact artefact;
		const char *problem;
	} rows[] = {
		{{.journey = "shop"}, ""}, {{.segment = "s"}, ""}, {{.journey = "lost"}, ""}, {{0}, ""},
		{{.journey = "gone"}, "there is no journey called `gone`"},
		{{.journey = "shop", .segment = "t"}, "there is no segment called `t`"},
	};

	assert_false(journey_map_is_good(map));
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		enum journey_status status = *rows[i].problem ? JOURNEY_FAILED : JOURNEY_DONE;

		assert_int_equal(journey_check_names(session, map, &rows[i].artefact), status);
		assert_string_equal(journey_problem(session), rows[i].problem);
	}
	journey_session_destroy(session);
}

TEST(what_may_stand_before_ids)
{
	static const char *const good[] = {"", "a", "_", "left-", "Über.2_", "\xE0\xA4\xB9\xE0\xA4\xBF"};
	static const char *const bad[] = {" ", "a b", "1", "-a", ".", "a)", "a\"", "a'", "<", "a:", "#", "a\n", "\xFF", "a\xC3"};

	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		assert_true(journey_is_prefix(good[i]));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(journey_is_prefix(bad[i]));
}

TEST(findings_of_several_maps)
{
	struct journey_session *session = journey_session_create();
	struct journey_output out;
	struct journey_tally tally;

	journey_map_close(session, read_text(session, "b.journey", "journey b { stat: as-is; goal: 4 }"));
	journey_map_close(session, read_text(session, "a.journey", "jorney a { }"));
	tally = journey_count(session);
	assert_int_equal(tally.files, 2);
	assert_int_equal(tally.files_with, 2);
	assert_int_equal(tally.errors, 3);
	assert_false(tally.over_limit);
	assert_int_equal(journey_write_report(session, &(struct journey_report){.format = "short", .least = 2}, &out), JOURNEY_DONE);
	assert_string_equal(out.bytes, "a.journey:1:1: error: `jorney` is not a kind of block [unknown-kind]\n"
				       "b.journey:1:13: error: a journey has no key `stat` [unknown-key]\n"
				       "b.journey:1:32: error: `goal` takes a text in quotes, not a number [wrong-type]\n");
	journey_output_free(&out);
	assert_int_equal(journey_write_report(session, &(struct journey_report){.format = "xml"}, &out), JOURNEY_FAILED);
	journey_session_destroy(session);
}

TEST(problems_without_a_place)
{
	struct journey_session *session = journey_session_create();
	struct journey_output out;

	assert_null(journey_read(session, &(struct journey_input){.path = "no/such/file.journey"}));
	assert_string_equal(journey_problem(session), "no such file");
	journey_add_problem(session, "io", "no/such/file.journey", "cannot read: no such file");
	assert_int_equal(journey_write_report(session, &(struct journey_report){.format = "json", .exit_status = 2}, &out), JOURNEY_DONE);
	assert_non_null(strstr(out.bytes, "\"problems\": [\n    {\"kind\": \"io\", \"path\": \"no/such/file.journey\", "
					  "\"message\": \"cannot read: no such file\"}\n  ]"));
	journey_output_free(&out);
	journey_session_destroy(session);
}

/* What a session said before, it says again: a language is chosen for what is said, not for what was found. */
static void assert_report(struct journey_session *session, const char *language, const char *expected)
{
	struct journey_output out;

	assert_int_equal(journey_speak(session, language), JOURNEY_DONE);
	assert_int_equal(journey_write_report(session, &(struct journey_report){.format = "short"}, &out), JOURNEY_DONE);
	assert_string_equal(out.bytes, expected);
	journey_output_free(&out);
}

TEST(languages)
{
	static const char map[] = "journey j { goal: 5 }";
	static const char english[] = "m.journey:1:19: error: `goal` takes a text in quotes, not a number [wrong-type]\n";
	struct journey_session *session = journey_session_create();

	journey_choose_rule(session, "no-empty-journey");
	journey_choose_rule(session, "no-no-segment");
	journey_choose_rule(session, "no-no-state");
	journey_choose_rule(session, "no-no-owner");
	journey_choose_rule(session, "no-no-conversion");
	assert_non_null(journey_read(session, &(struct journey_input){.path = "m.journey", .bytes = map, .length = sizeof map - 1}));
	assert_report(session, "en", english);
	assert_report(session, "nl", "m.journey:1:19: error: achter `goal` hoort een tekst tussen aanhalingstekens; hier staat een getal "
				     "[wrong-type]\n");
	assert_int_equal(journey_choose(session, "journey_max_phases=none"), JOURNEY_FAILED);
	assert_string_equal(journey_problem(session), "bij journey_max_phases hoort een geheel getal van 1 tot 1000000, niet `none`");
	assert_report(session, "en", english);
	assert_int_equal(journey_speak(session, "de"), JOURNEY_FAILED);
	assert_string_equal(journey_problem(session), "there are no messages in `de`");
	assert_report(session, "en", english);
	assert_null(journey_language(session, "m.journey"));
	assert_int_equal(journey_choose(session, "journey_messages=nl"), JOURNEY_DONE);
	assert_string_equal(journey_language(session, "m.journey"), "nl");
	assert_string_equal(journey_translate("nl", "no such file"), "zo'n bestand is er niet");
	assert_string_equal(journey_translate("de", "no such file"), "no such file");
	assert_string_equal(journey_translate_count("nl", "%zu error", "%zu errors", 1), "%zu fout");
	journey_session_destroy(session);
}

TEST(limits)
{
	struct journey_session *session = journey_session_create();
	struct journey_map *map = journey_read(session, &(struct journey_input){.path = "x", .bytes = shop, .length = sizeof shop - 1,
									       .size_limit = 10});

	assert_non_null(map);
	assert_false(journey_map_is_good(map));
	assert_true(journey_count(session).over_limit);
	assert_null(journey_read(session, &(struct journey_input){.path = "../x.journey", .bytes = shop, .length = 1, .root = "."}));
	assert_string_equal(journey_problem(session), "it is not below the root of the includes");
	journey_session_destroy(session);
}

TEST(tables_of_words)
{
	static const char *const tables[] = {"format", "view", "theme", "lane", "report", "language"};

	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
		size_t count = 0;

		while (journey_word(tables[i], count))
			count++;
		assert_true(count >= 2);
	}
	assert_null(journey_word("nothing", 0));
	assert_string_equal(journey_word("format", 0), "svg");
	assert_string_equal(journey_format_extension(0), "svg");
	assert_true(journey_format_is_single(0));
	assert_false(journey_format_is_binary(0));
	assert_true(strlen(journey_version()) >= 5);
}

static const char *word(size_t index, void *context)
{
	static const char *const words[] = {"svg", "json", "dot", NULL};

	(void)context;
	return words[index];
}

TEST(the_nearest_word)
{
	assert_string_equal(journey_nearest("jsn", word, NULL), "json");
	assert_string_equal(journey_nearest("Svg", word, NULL), "svg");
	assert_null(journey_nearest("nothing", word, NULL));
}

TEST(texts_for_a_terminal)
{
	struct journey_output out;

	assert_int_equal(journey_printed("a\033[1m", &out), JOURNEY_DONE);
	assert_string_equal(out.bytes, "a<U+001B>[1m");
	journey_output_free(&out);
}

TEST(nothing_may_be_destroyed_twice)
{
	struct journey_output out = {0};

	journey_session_destroy(NULL);
	journey_output_free(&out);
	journey_session_destroy(journey_session_create());
}

UNIT(RUN(a_map_and_what_is_in_it), RUN(artefacts), RUN(what_there_is_not), RUN(names_in_a_map_with_errors),
     RUN(what_may_stand_before_ids), RUN(findings_of_several_maps), RUN(problems_without_a_place), RUN(languages), RUN(limits),
     RUN(tables_of_words), RUN(the_nearest_word), RUN(texts_for_a_terminal), RUN(nothing_may_be_destroyed_twice))
