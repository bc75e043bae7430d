/* Values: every type of key, decoded, and refused where it is of another. */
#include <math.h>

#include "maps.h"

#define JOURNEY(body) "journey j { segment s; segment r; evidence e; competitor c\n" body "\n phase p { touchpoint t } }"
#define TOUCHPOINT(body) "journey j { segment s; segment r; evidence e; competitor c\n phase p { touchpoint t {\n" body "\n} } }"

TEST(texts_words_and_names)
{
	struct model *model = model_of(arena, JOURNEY(" goal: \"G\"; state: to-be; language: nl-BE; expectations: \"a\", \"b\""));
	uint32_t j = entity_called(model, KIND_JOURNEY, "j");

	assert_text(entity_text(model, j, KEY_JOURNEY_GOAL), "G");
	assert_int_equal(entity_word(model, j, KEY_JOURNEY_STATE), WORD_STATE_TO_BE);
	assert_text(entity_text(model, j, KEY_JOURNEY_LANGUAGE), "nl-BE");
	assert_int_equal(entity_values(model, j, KEY_JOURNEY_EXPECTATIONS).count, 2);
	assert_text(entity_text(model, j, KEY_JOURNEY_PROMISE), "");
	assert_int_equal(entity_word(model, j, KEY_JOURNEY_MARKET), WORD_NONE);
	assert_null(entity_value(model, j, KEY_JOURNEY_OWNER));
}

TEST(numbers_of_every_kind)
{
	struct model *model = model_of(arena, TOUCHPOINT(
		"wait: 3d; duration: 90m\n pain \"x\" { frequency: 0.5% }\n metric m { value: 2.1%; target: >= 3%; date: 2026-07-01 }\n"
		"metric n { value: 4; target: <= -1.5 }\n opportunity \"o\" { value: 5; business: 3; effort: 2; due: 2026-12-24 }"));
	uint32_t t = entity_called(model, KIND_TOUCHPOINT, "t"), m = entity_called(model, KIND_METRIC, "m");
	uint32_t n = entity_called(model, KIND_METRIC, "n"), o = entity_child(model, t, KIND_OPPORTUNITY, 0);

	assert_true(entity_number(model, t, KEY_TOUCHPOINT_WAIT) == 3 * 86400);
	assert_true(entity_number(model, t, KEY_TOUCHPOINT_DURATION) == 5400);
	assert_text(entity_text(model, t, KEY_TOUCHPOINT_DURATION), "90m");
	assert_true(entity_number(model, entity_child(model, t, KIND_PAIN, 0), KEY_PAIN_FREQUENCY) == 0.5);
	assert_int_equal(entity_value(model, m, KEY_METRIC_VALUE)->mark, MARK_PERCENT);
	assert_int_equal(entity_value(model, m, KEY_METRIC_TARGET)->mark, MARK_PERCENT | MARK_AT_LEAST);
	assert_true(entity_number(model, m, KEY_METRIC_DATE) == 20260701);
	assert_int_equal(entity_value(model, n, KEY_METRIC_TARGET)->mark, MARK_AT_MOST);
	assert_true(entity_number(model, n, KEY_METRIC_TARGET) == -1.5);
	assert_true(opportunity_priority(model, o) == 2);
	assert_true(isnan(entity_number(model, n, KEY_METRIC_DATE)));
}

TEST(scores_by_segment)
{
	struct model *model = model_of(arena, TOUCHPOINT("emotion: 0 \"so so\", s +1 \"quiet\", r -2; importance: s 5"));
	uint32_t t = entity_called(model, KIND_TOUCHPOINT, "t");
	uint32_t s = entity_called(model, KIND_SEGMENT, "s"), r = entity_called(model, KIND_SEGMENT, "r");
	struct values emotion = entity_values(model, t, KEY_TOUCHPOINT_EMOTION);
	struct values importance = entity_values(model, t, KEY_TOUCHPOINT_IMPORTANCE);

	assert_int_equal(emotion.count, 3);
	assert_true(score_for(emotion, s)->number == 1 && score_for(emotion, r)->number == -2 && score_for(emotion, 0)->number == 0);
	assert_text(model_text(model, score_for(emotion, s)->text), "quiet");
	assert_true(score_for(importance, s)->number == 5);
	assert_null(score_for(importance, r));
}

TEST(scale_moment_rating_evidence)
{
	struct model *model = model_of(arena, "journey j { scale: 1, 5; evidence e; competitor c\n phase p {\n"
		" touchpoint t { moment: truth \"here\"; competitor: c 4 \"faster\"; evidence: e }\n"
		" touchpoint u { moment: wow; evidence: assumption } } }");
	uint32_t t = entity_called(model, KIND_TOUCHPOINT, "t"), u = entity_called(model, KIND_TOUCHPOINT, "u");
	const struct journey *j = model_journey(model, TEXT("j"));

	assert_true(j->low == 1 && j->high == 5);
	assert_int_equal(entity_word(model, t, KEY_TOUCHPOINT_MOMENT), WORD_MOMENT_TRUTH);
	assert_text(entity_text(model, t, KEY_TOUCHPOINT_MOMENT), "here");
	assert_text(entity_text(model, u, KEY_TOUCHPOINT_MOMENT), "");
	assert_true(entity_number(model, t, KEY_TOUCHPOINT_COMPETITOR) == 4);
	assert_int_equal(entity_value(model, t, KEY_TOUCHPOINT_EVIDENCE)->ref, entity_called(model, KIND_EVIDENCE, "e"));
	assert_int_equal(entity_value(model, u, KEY_TOUCHPOINT_EVIDENCE)->mark, MARK_ASSUMPTION);
}

TEST(what_is_wrong_with_values)
{
	static const struct {
		const char *text, *errors;
	} rows[] = {
		{JOURNEY("goal: 4"), "wrong-type:2"}, {JOURNEY("goal: \"a\" \"b\""), "wrong-type:2"},
		{JOURNEY("goal: \"a\", \"b\""), "wrong-type:2"}, {JOURNEY("goal: ;"), "missing-value:2"},
		{JOURNEY("goal: \"a\"; goal: \"b\""), "duplicate-key:2"}, {JOURNEY("gaol: \"a\""), "unknown-key:2"},
		{JOURNEY("state: asis"), "unknown-word:2"}, {JOURNEY("reviewed: \"2026-01-01\""), "wrong-type:2"},
		{JOURNEY("scale: 1"), "wrong-type:2"}, {JOURNEY("scale: 5, 1"), "out-of-range:2"},
		{JOURNEY("link: \"javascript:alert(1)\""), "unsafe-link:2"}, {JOURNEY("segmnt x"), "unknown-kind:2"},
		{JOURNEY("touchpoint x"), "misplaced-block:2"}, {JOURNEY("segment"), "syntax-error:2"},
		{JOURNEY("segment \"x\""), "missing-name:2"}, {JOURNEY("segment q { share: 101% }"), "out-of-range:2"},
		{JOURNEY("segment q { share: 10 }"), "wrong-type:2"},
		{TOUCHPOINT("emotion: +3"), "out-of-range:3"}, {TOUCHPOINT("emotion: s"), "wrong-type:3"},
		{TOUCHPOINT("emotion: 1, s 1, s 2"), "duplicate-key:3"}, {TOUCHPOINT("emotion: 1, 2"), "wrong-type:3"},
		{TOUCHPOINT("importance: 6"), "out-of-range:3"}, {TOUCHPOINT("moment: \"x\""), "wrong-type:3"},
		{TOUCHPOINT("moment: sad"), "unknown-word:3"}, {TOUCHPOINT("wait: 3"), "wrong-type:3"},
		{TOUCHPOINT("evidence: assumption, e"), "wrong-type:3"}, {TOUCHPOINT("competitor: c"), "wrong-type:3"},
		{TOUCHPOINT("competitor: c 9"), "out-of-range:3"}, {TOUCHPOINT("metric m { value: \"x\" }"), "wrong-type:3"},
		{TOUCHPOINT("metric m { value: >= 3 }"), "wrong-type:3"}, {TOUCHPOINT("doing: \"a\" \"b\""), "wrong-type:3"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct map map = map_with(arena, rows[i].text, NULL);

		if (!text_is(errors_of(arena, &map), rows[i].errors))
			print_error("of: %s\n", rows[i].text);
		assert_text(errors_of(arena, &map), rows[i].errors);
	}
}

TEST(links)
{
	static const struct {
		const char *link;
		bool safe;
	} rows[] = {
		{"https://example.org/a", true}, {"http://example.org", true}, {"mailto:a@example.org", true}, {"HTTPS://x", true},
		{"a/b.html", true}, {"#here", true}, {"?q=a:b", true}, {"./a:b", true}, {"", true},
		{"javascript:alert(1)", false}, {"JavaScript:alert(1)", false}, {"data:text/html,x", false}, {"file:///etc/passwd", false},
		{" javascript:x", false}, {"java\\nscript:x", false}, {"ftp://x", false}, {"//example.org", true},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buffer text = buffer_in(arena);
		struct map map;

		buffer_format(&text, "journey j { link: \"%s\" }%c", rows[i].link, '\0');
		map = map_with(arena, text.bytes, NULL);
		if ((map.report->errors == 0) != rows[i].safe)
			print_error("of: %s\n", rows[i].link);
		assert_int_equal(map.report->errors == 0, rows[i].safe);
	}
}

UNIT(RUN(texts_words_and_names), RUN(numbers_of_every_kind), RUN(scores_by_segment), RUN(scale_moment_rating_evidence),
     RUN(what_is_wrong_with_values), RUN(links))
