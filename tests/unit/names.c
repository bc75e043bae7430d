/* Names and scopes: what a name stands for, and what is said where it stands for nothing. */
#include "maps.h"

TEST(a_namespace_for_each_kind)
{
	struct model *model = model_of(arena,
		"journey j { conversion: x\n segment x\n channel x\n evidence x\n metric x\n competitor x\n"
		" phase x { touchpoint x { channel: x; for: x; evidence: x; emotion: 1, x 2; competitor: x 1\n"
		"  pain x; opportunity x { solves: x; metric: x } } } }");
	uint32_t touchpoint = entity_called(model, KIND_TOUCHPOINT, "x");

	assert_int_equal(entity_value(model, touchpoint, KEY_TOUCHPOINT_FOR)->ref, entity_called(model, KIND_SEGMENT, "x"));
	assert_int_equal(entity_value(model, touchpoint, KEY_TOUCHPOINT_CHANNEL)->ref, entity_called(model, KIND_CHANNEL, "x"));
	assert_int_equal(entity_value(model, touchpoint, KEY_TOUCHPOINT_COMPETITOR)->ref,
			 entity_called(model, KIND_COMPETITOR, "x"));
	assert_int_equal(entity_value(model, entity_called(model, KIND_OPPORTUNITY, "x"), KEY_OPPORTUNITY_SOLVES)->ref,
			 entity_called(model, KIND_PAIN, "x"));
}

TEST(names_of_a_journey_shadow_shared_ones)
{
	struct model *model = model_of(arena, "segment s \"Shared\"\njourney j { phase p { touchpoint t { for: s } }\n"
					      " segment s \"Own\" }\njourney k { phase p { touchpoint u { for: s } } }");
	const struct value *own = entity_value(model, entity_called(model, KIND_TOUCHPOINT, "t"), KEY_TOUCHPOINT_FOR);
	const struct value *shared = entity_value(model, entity_called(model, KIND_TOUCHPOINT, "u"), KEY_TOUCHPOINT_FOR);

	assert_text(entity_title(model, own->ref), "Own");
	assert_text(entity_title(model, shared->ref), "Shared");
	assert_int_equal(names_find(model, 0, KIND_SEGMENT, intern_find(&model->intern, TEXT("s"))), shared->ref);
}

TEST(a_journey_has_its_own_segments_and_the_shared_ones_that_it_names)
{
	struct model *model = model_of(arena, "segment a\nsegment b\nsegment c\n"
					      "journey j { segment own\n phase p { touchpoint t { for: c, a, c } } }\n"
					      "journey k { phase p { touchpoint u } }");
	const struct journey *j = model_journey(model, TEXT("j")), *k = model_journey(model, TEXT("k"));

	assert_int_equal(j->segment_count, 3);
	assert_text(entity_name(model, model->segments.items[j->segments]), "own");
	assert_int_equal(k->segment_count, 0);
	assert_null(model_journey(model, TEXT("nobody")));
}

TEST(what_is_wrong_with_names)
{
	static const struct {
		const char *text, *errors;
	} rows[] = {
		{"journey j {\n phase p {\n touchpoint t {\n for: vip\n } } }", "undefined-segment:4"},
		{"journey j {\n phase p {\n touchpoint t {\n channel: webshp\n } } }", "undefined-channel:4"},
		{"journey j {\n model: classc\n }", "undefined-model:2"},
		{"journey j {\n phase p { touchpoint a }\n start -> b\n }", "undefined-touchpoint:3"},
		{"journey j {\n phase p { touchpoint a }\n phase q { touchpoint b }\n p.b -> a\n }", "undefined-touchpoint:4"},
		{"journey j {\n phase p { touchpoint a; touchpoint b }\n q.b -> a\n }", "undefined-phase:3"},
		{"journey j {\n segment s\n segment s\n }", "duplicate-segment:3"},
		{"journey j {\n phase p { touchpoint a }\n phase q { touchpoint a }\n }", "duplicate-touchpoint:3"},
		{"journey j {\n phase p { touchpoint start }\n }", "duplicate-touchpoint:2"},
		{"journey j { phase p\n phase p\n }", "duplicate-phase:2"},
		{"channel c\nchannel c\n", "duplicate-channel:2"},
		{"evidence e\nevidence e\n", "duplicate-name:2"},
		{"journey j\njourney j\n", "duplicate-journey:2"},
		{"journey j {\n phase p { touchpoint t {\n metric m\n pain x\n pain x\n } } }", "duplicate-name:5"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct map map = map_with(arena, rows[i].text, NULL);

		assert_text(errors_of(arena, &map), rows[i].errors);
	}
}

TEST(a_name_is_not_missed_where_its_declaration_was_not_understood)
{
	struct map map = map_with(arena, "journey j {\n segment vip guests too\n phase p { touchpoint t { for: vip } } }", NULL);

	assert_text(errors_of(arena, &map), "syntax-error:2");
}

TEST(what_stands_outside_every_journey_is_not_of_one)
{
	struct map map = map_with(arena, "touchpoint a\nmetric m\nphase q\njourney j { phase p { touchpoint b\n"
		" opportunity \"o\" { metric: m } }\n a -> b 10%\n b -> q.a 10%\n}", NULL);

	assert_text(errors_of(arena, &map), "misplaced-block:1 misplaced-block:2 misplaced-block:3");
	assert_int_equal(map.model->transitions.count, 0);
}

TEST(suggestions)
{
	struct map map = map_with(arena, "journey j { segment starters\n phase p { touchpoint t { for: starter } } }", NULL);
	const struct finding *finding = map.report->findings.items[0];

	assert_non_null(finding->fix);
	assert_text(finding->fix->text, "starters");
	assert_false(finding->fix->safe);
	assert_int_equal(finding->labels->place.start, 20);
	map = map_with(arena, "journey j { segment vip\n phase p { touchpoint t }\n start -> vip.t }", NULL);
	finding = map.report->findings.items[0];
	assert_text(errors_of(arena, &map), "undefined-phase:3");
	assert_text(saying_text(arena, TONGUE_EN, finding->remarks->saying), "`vip` is a segment, not a phase");
	assert_null(finding->fix);
}

UNIT(RUN(a_namespace_for_each_kind), RUN(names_of_a_journey_shadow_shared_ones),
     RUN(a_journey_has_its_own_segments_and_the_shared_ones_that_it_names), RUN(what_is_wrong_with_names),
     RUN(a_name_is_not_missed_where_its_declaration_was_not_understood), RUN(what_stands_outside_every_journey_is_not_of_one), RUN(suggestions))
