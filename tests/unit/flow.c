/* Flows: statements to transitions, their labels and bodies, and their shares. */
#include <math.h>

#include "maps.h"

#define FLOWS(body) "journey j { segment s; segment r\n phase p { touchpoint a; touchpoint b; touchpoint c }\n" body "\n}"

/* The transitions of the only journey: `start>a a>b 12% "x"`. */
static struct text transitions_of(struct arena *arena, const struct model *model)
{
	const struct journey *j = &model->journeys.items[0];
	struct buffer out = buffer_in(arena);

	for (uint32_t i = 0; i < j->transition_count; i++) {
		const struct transition *t = &model->transitions.items[j->transitions + i];
		double share = transition_number(model, t, KEY_TRANSITION_SHARE);
		struct text label = transition_text(model, t, KEY_TRANSITION_LABEL);

		buffer_string(&out, i ? " " : "");
		buffer_add(&out, t->from == PLACE_START ? TEXT("start") : entity_name(model, t->from));
		buffer_byte(&out, '>');
		buffer_add(&out, t->to == PLACE_EXIT ? TEXT("exit") : entity_name(model, t->to));
		if (!isnan(share))
			buffer_format(&out, " %g%%", share);
		if (label.length)
			buffer_format(&out, " \"%.*s\"", (int)label.length, label.bytes);
	}
	return buffer_text(&out);
}

TEST(arrows_move_on_and_commas_stay)
{
	assert_text(transitions_of(arena, model_of(arena, FLOWS("start -> a -> b -> c"))), "start>a a>b b>c");
	assert_text(transitions_of(arena, model_of(arena, FLOWS("a -> b 12% \"clicks\", exit 88%"))),
		    "a>b 12% \"clicks\" a>exit 88%");
	assert_text(transitions_of(arena, model_of(arena, FLOWS("a -> b -> c 20%, exit 80%"))), "a>b b>c 20% b>exit 80%");
	assert_text(transitions_of(arena, model_of(arena, FLOWS("a -> p.b, c -> a"))), "a>b a>c c>a");
}

TEST(a_body_belongs_to_every_transition)
{
	struct model *model = model_of(arena, FLOWS("a -> b 10%, c \"x\" { for: s; kind: back; delay: 2h; trigger: \"mail\" }"));
	const struct transition *t = model->transitions.items;

	assert_int_equal(model->transitions.count, 2);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(transition_word(model, &t[i], KEY_TRANSITION_KIND), WORD_STEP_BACK);
		assert_true(transition_number(model, &t[i], KEY_TRANSITION_DELAY) == 7200);
		assert_true(values_are_for(transition_values(model, &t[i], KEY_TRANSITION_FOR), entity_called(model, KIND_SEGMENT, "s")));
		assert_false(values_are_for(transition_values(model, &t[i], KEY_TRANSITION_FOR), entity_called(model, KIND_SEGMENT, "r")));
		assert_text(transition_text(model, &t[i], KEY_TRANSITION_TRIGGER), "mail");
	}
	assert_true(isnan(transition_number(model, &t[1], KEY_TRANSITION_SHARE)));
}

TEST(a_body_holds_for_any_number_of_transitions)
{
	struct buffer text = buffer_in(arena);

	buffer_string(&text, "journey j { phase p { touchpoint a }\na -> ");
	for (int i = 0; i < 1000; i++)
		buffer_string(&text, "a \"round\", ");
	buffer_string(&text, "a { kind: loop } }");
	buffer_byte(&text, '\0');
	assert_int_equal(model_of(arena, text.bytes)->transitions.count, 1001);
}

TEST(a_journey_without_flows_follows_its_order)
{
	struct model *model = model_of(arena, FLOWS(""));

	assert_text(transitions_of(arena, model), "a>b b>c");
	assert_true(model->journeys.items[0].implied);
	assert_int_equal(model->transitions.items[0].node, 0);
	assert_false(model_of(arena, FLOWS("a -> b"))->journeys.items[0].implied);
}

TEST(flows_of_phases_stand_in_source_order)
{
	struct model *model = model_of(arena, "journey j { a -> b\n phase p { touchpoint a; touchpoint b; b -> a }\n start -> a }");

	assert_text(transitions_of(arena, model), "a>b b>a start>a");
}

TEST(what_is_wrong_with_flows)
{
	static const struct {
		const char *text, *errors;
	} rows[] = {
		{FLOWS("exit -> a"), "invalid-endpoint:3"}, {FLOWS("a -> start"), "invalid-endpoint:3"},
		{FLOWS("a -> a"), "self-transition:3"}, {FLOWS("a -> a { kind: loop }"), ""},
		{FLOWS("a -> b 2026-01-01"), "wrong-type:3"}, {FLOWS("a -> b 10% 20%"), "duplicate-key:3"},
		{FLOWS("a -> b 10% { share: 20% }"), "duplicate-key:3"}, {FLOWS("a -> b 110%"), "out-of-range:3"},
		{FLOWS("a -> b { shre: 10% }"), "unknown-key:3"}, {FLOWS("a -> b { segment q }"), "misplaced-block:3"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct map map = map_with(arena, rows[i].text, NULL);

		if (!text_is(errors_of(arena, &map), rows[i].errors))
			print_error("of: %s\n", rows[i].text);
		assert_text(errors_of(arena, &map), rows[i].errors);
	}
}

TEST(shares_add_up_to_a_hundred_at_most)
{
	static const struct {
		const char *flows;
		bool over;
	} rows[] = {
		{FLOWS("a -> b 60%, c 40%"), false}, {FLOWS("a -> b 60%, c 40.1%"), true}, {FLOWS("a -> b 60%\na -> c 41%"), true},
		{FLOWS("a -> b 33.3%, c 33.3%, exit 33.4%"), false}, {FLOWS("a -> b 100%\nb -> c 100%"), false},
		{FLOWS("a -> b 60% { for: s }\na -> b 60% { for: r }"), false},
		{FLOWS("a -> b 60% { for: s }\na -> c 60% { for: s }"), true},
		{FLOWS("a -> b 60%\na -> c 50% { for: s }"), true}, {FLOWS("a -> b 60%\na -> c 40% { for: s }\na -> exit 40% { for: r }"), false},
		{FLOWS("start -> a 60%, b 41%"), true},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct map map = map_with(arena, rows[i].flows, NULL);

		if ((map.report->errors == 1) != rows[i].over)
			print_error("of: %s\n", rows[i].flows);
		assert_int_equal(map.report->errors, rows[i].over);
		if (rows[i].over)
			assert_int_equal(map.report->findings.items[0]->rule, RULE_SHARES_EXCEED_TOTAL);
	}
}

UNIT(RUN(arrows_move_on_and_commas_stay), RUN(a_body_belongs_to_every_transition),
     RUN(a_body_holds_for_any_number_of_transitions), RUN(a_journey_without_flows_follows_its_order),
     RUN(flows_of_phases_stand_in_source_order), RUN(what_is_wrong_with_flows), RUN(shares_add_up_to_a_hundred_at_most))
