/* Questions to a model: children, titles, channels, stages, priorities. */
#include <math.h>

#include "maps.h"

TEST(children_in_order)
{
	struct model *model = model_of(arena, "journey j { phase p { pain \"1\"; touchpoint t { pain \"inner\" }; pain \"2\" } }");
	uint32_t p = entity_called(model, KIND_PHASE, "p"), first = entity_child(model, p, KIND_PAIN, 0);
	uint32_t second = entity_child(model, p, KIND_PAIN, first);

	assert_text(entity_title(model, first), "1");
	assert_text(entity_title(model, second), "2");
	assert_int_equal(entity_child(model, p, KIND_PAIN, second), 0);
	assert_int_equal(entity_child(model, p, KIND_NONE, first), entity_called(model, KIND_TOUCHPOINT, "t"));
	assert_int_equal(entity_child(model, entity_called(model, KIND_TOUCHPOINT, "t"), KIND_GAIN, 0), 0);
}

TEST(a_title_or_the_name)
{
	struct model *model = model_of(arena, "journey j { phase p \"Phase\" { touchpoint t; touchpoint u \"\" } }");

	assert_text(entity_title(model, entity_called(model, KIND_PHASE, "p")), "Phase");
	assert_text(entity_title(model, entity_called(model, KIND_TOUCHPOINT, "t")), "t");
	assert_text(entity_title(model, entity_called(model, KIND_TOUCHPOINT, "u")), "u");
}

TEST(medium_and_ownership_come_from_the_channel)
{
	struct model *model = model_of(arena,
		"channel webshop { ownership: earned }\nchannel own \"Our desk\" { medium: physical }\n"
		"journey j { channel email \"Mail\" { medium: physical }\n phase p {\n touchpoint a { channel: webshop }\n"
		" touchpoint b { channel: webshop; medium: physical; ownership: paid }\n touchpoint c { channel: own }\n touchpoint d\n"
		" touchpoint e { channel: word-of-mouth }\n touchpoint f { channel: email } } }");
	uint32_t a = entity_called(model, KIND_TOUCHPOINT, "a"), b = entity_called(model, KIND_TOUCHPOINT, "b");
	uint32_t c = entity_called(model, KIND_TOUCHPOINT, "c"), d = entity_called(model, KIND_TOUCHPOINT, "d");
	uint32_t e = entity_called(model, KIND_TOUCHPOINT, "e"), f = entity_called(model, KIND_TOUCHPOINT, "f");

	assert_int_equal(touchpoint_medium(model, a), WORD_MEDIUM_ONLINE);
	assert_int_equal(touchpoint_ownership(model, a), WORD_OWNERSHIP_EARNED);
	assert_int_equal(touchpoint_medium(model, b), WORD_MEDIUM_PHYSICAL);
	assert_int_equal(touchpoint_ownership(model, b), WORD_OWNERSHIP_PAID);
	assert_int_equal(touchpoint_medium(model, c), WORD_MEDIUM_PHYSICAL);
	assert_int_equal(touchpoint_ownership(model, c), WORD_NONE);
	assert_int_equal(touchpoint_medium(model, d), WORD_NONE);
	assert_int_equal(touchpoint_ownership(model, e), WORD_OWNERSHIP_EARNED);
	assert_int_equal(touchpoint_medium(model, f), WORD_MEDIUM_PHYSICAL);
	assert_int_equal(touchpoint_ownership(model, f), WORD_OWNERSHIP_OWNED);
	assert_text(touchpoint_channel_title(model, c), "Our desk");
	assert_text(touchpoint_channel_title(model, e), "word of mouth");
	assert_text(touchpoint_channel_title(model, d), "");
}

TEST(stages)
{
	struct model *model = model_of(arena,
		"model claim { stages: aankoop, schade }\njourney j { phase oriëntatie; phase aankoop; phase odd\n"
		" phase x { stage: loyalty } }\njourney k { model: claim; phase aankoop; phase schade }");
	const struct journey *j = model_journey(model, TEXT("j")), *k = model_journey(model, TEXT("k"));
	uint32_t bought = entity_child(model, j->entity, KIND_PHASE, entity_called(model, KIND_PHASE, "oriëntatie"));

	assert_text(phase_stage(model, j, entity_called(model, KIND_PHASE, "oriëntatie")), "orientation");
	assert_text(phase_stage(model, j, bought), "purchase");
	assert_text(phase_stage(model, j, entity_called(model, KIND_PHASE, "odd")), "");
	assert_text(phase_stage(model, j, entity_called(model, KIND_PHASE, "x")), "loyalty");
	assert_text(phase_stage(model, k, entity_child(model, k->entity, KIND_PHASE, 0)), "aankoop");
	assert_int_equal(j->stage_count, 5);
	assert_string_equal(j->built_in->name, "classic");
	assert_int_equal(k->stage_count, 2);
	assert_null(k->built_in);
	assert_true(k->model != 0);
}

TEST(priorities)
{
	struct model *model = model_of(arena, "journey j { phase p { opportunity a { value: 5; business: 2; effort: 2 }\n"
		" opportunity b { business: 3; effort: 4 }\n opportunity c { value: 5 }\n opportunity d { effort: 1 } } }");

	assert_true(opportunity_priority(model, entity_called(model, KIND_OPPORTUNITY, "a")) == 1.75);
	assert_true(opportunity_priority(model, entity_called(model, KIND_OPPORTUNITY, "b")) == 0.75);
	assert_true(isnan(opportunity_priority(model, entity_called(model, KIND_OPPORTUNITY, "c"))));
	assert_true(isnan(opportunity_priority(model, entity_called(model, KIND_OPPORTUNITY, "d"))));
}

TEST(conversions)
{
	struct model *model = model_of(arena, "journey j { conversion: b, p.c\n phase p { touchpoint a; touchpoint b; touchpoint c } }");
	const struct journey *j = model_journey(model, TEXT("j"));

	assert_int_equal(j->touchpoint_count, 3);
	assert_false(touchpoint_is_conversion(model, j, model->touchpoints.items[0]));
	assert_true(touchpoint_is_conversion(model, j, model->touchpoints.items[1]));
	assert_true(touchpoint_is_conversion(model, j, model->touchpoints.items[2]));
}

TEST(logical_paths)
{
	struct map map = map_with(arena, "journey shop { stat: as-is\n phase p {\n touchpoint t {\n pain \"x\" { for: nobody }\n } } }", NULL);

	model_locate(map.model, map.report);
	assert_int_equal(map.report->findings.count, 2);
	assert_text(map.report->findings.items[0]->logical_path, "shop");
	assert_text(map.report->findings.items[1]->logical_path, "shop/p/t");
}

UNIT(RUN(children_in_order), RUN(a_title_or_the_name), RUN(medium_and_ownership_come_from_the_channel), RUN(stages),
     RUN(priorities), RUN(conversions), RUN(logical_paths))
