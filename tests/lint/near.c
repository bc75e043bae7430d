/* What is near to a rule and must not fire it, what must, and where; and what errors explain. */
#include "lint.h"

/* A map, and where a rule fires in it: `line:column` with spaces between. */
struct near {
	enum rule rule;
	const char *map, *places;
	const char *option; /* KEY=VALUE; NULL: none */
};

#define P(body) "journey j \"J\" { model: free; phase p \"P\" {\n" body "\n} }\n"

static const struct near cases[] = {
	/* stages */
	{RULE_MISSING_PHASE, "journey j { }\n", "", NULL},
	{RULE_MISSING_PHASE, "journey j { phase visit { touchpoint a } }\n", "1:9", NULL},
	{RULE_MISSING_PHASE, "journey j { model: clasic; phase visit { touchpoint a } }\n", "", NULL},
	{RULE_MISSING_PHASE, "journey j { phase p { stage: awarness; touchpoint a } }\n", "", NULL},
	{RULE_MISSING_PHASE, "journey j { phase purchase { touchpoint a }\nphase loyalty { touchpoint b } }\n", "1:9", NULL},
	{RULE_MISSING_PHASE, "journey j { phase koop { touchpoint a } }\n", "", NULL},
	{RULE_STARTS_AT_PURCHASE, "journey j { phase koop { touchpoint a } }\n", "1:19", NULL},
	{RULE_STARTS_AT_PURCHASE, "journey j { model: free; phase purchase { touchpoint a } }\n", "", NULL},
	{RULE_STARTS_AT_PURCHASE, "journey j { phase hello { touchpoint a }\nphase purchase { touchpoint b } }\n", "", NULL},
	{RULE_ENDS_AT_PURCHASE, "journey j { phase purchase { touchpoint a }\nphase awareness { touchpoint b } }\n", "1:19", NULL},
	{RULE_PHASE_ORDER, "journey j { phase purchase { touchpoint a }\nphase awareness { touchpoint b }\n"
		"phase consideration { touchpoint c } }\n", "2:7", NULL},
	{RULE_PHASE_ORDER, "journey j { phase purchase { touchpoint a }\nphase visit { touchpoint b }\nphase awareness { touchpoint c } }\n",
		"3:7", NULL},
	{RULE_EMPTY_PHASE, "journey j { phase awareness }\n", "", NULL},
	{RULE_EMPTY_JOURNEY, "journey j { phase awareness { touchpiont a } }\n", "", NULL},
	{RULE_EMPTY_JOURNEY, "journey j\n{ phase awareness { touchpoint a } }\n", "", NULL},
	{RULE_EMPTY_JOURNEY, "journey j\nsegment s \"\xEB\" { goal: \xEB }\n", "1:9", NULL},
	{RULE_EMPTY_JOURNEY, "journey j {\ngoal: \"\xEB\"\nphase p { touchpoint \xEB } }\n", "", NULL},
	{RULE_NO_CHANNEL, P("touchpoint a\n{ channel: store }\ntouchpoint b"), "4:12", NULL},
	{RULE_NO_CHANNEL, P("touchpoint a (\nchannel: store\n)\ntouchpoint b"), "5:12", NULL},

	/* segments */
	{RULE_NO_SEGMENT, "segment s\njourney j { phase p { touchpoint a } }\n", "2:9", NULL},
	{RULE_NO_SEGMENT, "segment s\njourney j { phase p { touchpoint a { for: s } } }\n", "", NULL},
	{RULE_NO_SEGMENT, "include \"gone.journey\"\njourney j { phase p { touchpoint a { for: s } } }\n", "", NULL},
	{RULE_UNUSED_SEGMENT, "journey j { segment s; segment t; phase p { touchpoint a { for: s\nchanel: store } } }\n", "", NULL},
	{RULE_UNUSED_SEGMENT, "journey j { segment s; segment t; phase p { touchpoint a { pain \"x\" { for: s } } } }\n", "1:32", NULL},
	{RULE_SEGMENT_GAP, "journey j { segment s; segment t; phase p { touchpoint a { for: sx } } }\n", "", NULL},
	{RULE_SEGMENT_GAP, "journey j { segment s; segment t; segment u; phase p { touchpoint a { for: t } } }\n", "1:52", NULL},
	{RULE_SEGMENT_GAP, "journey j { segment s; phase p { touchpoint a }\nphase q }\n", "", NULL},
	{RULE_SEGMENT_SHARES, "journey j { segment s { share: 60% }\nsegment t { share: 60% } }\n", "2:20", NULL},

	/* experience */
	{RULE_NO_EMOTION, P("touchpoint a { emotion: 1 }\ntouchpoint b { emotion: high }"), "", NULL},
	{RULE_NO_EMOTION, P("touchpoint a { emotion: 1 }\ntouchpoint b { emotoin: 1 }"), "", NULL},
	{RULE_NO_EMOTION, P("touchpoint a { emotion: 1 }\ntouchpoint b"), "3:12", NULL},
	{RULE_FLAT_CURVE, P("touchpoint a { emotion: 0, s 1 }\ntouchpoint b { emotion: 0, s 1 }"), "", NULL},
	{RULE_ONLY_POSITIVE, P("touchpoint a"), "", NULL},
	{RULE_DIP_WITHOUT_PAIN, P("touchpoint a { emotion: -0.6 }"), "", NULL},
	{RULE_DIP_WITHOUT_PAIN, P("touchpoint a { emotion: -0.7 }"), "2:25", NULL},
	{RULE_DIP_WITHOUT_PAIN, P("touchpoint a { emotion: -0.7 }"), "", "journey_dip_at=-1"},
	{RULE_DIP_WITHOUT_PAIN, P("touchpoint a { emotion: -2 }\npain \"x\""), "", NULL},
	{RULE_DIP_WITHOUT_PAIN, "journey j { segment s; segment t; phase p { touchpoint a { emotion: -2, t 0\npain \"x\" { for: s } } } }\n",
		"", NULL},
	{RULE_DIP_WITHOUT_PAIN, "journey j { segment s; segment t; phase p { touchpoint a { emotion: -2\npain \"x\" { for: s } } } }\n",
		"1:69", NULL},
	{RULE_DIP_WITHOUT_PAIN, "journey j { segment s; segment t; phase p { touchpoint a { for: s; emotion: -2\n"
		"pain \"x\" { for: s } } } }\n", "", NULL},
	{RULE_DIP_WITHOUT_PAIN, "journey j { segment s; segment t; phase p { pain \"x\" { for: s }\n"
		"touchpoint a { emotion: 0, s -2\npain \"y\" { for: s } }\ntouchpoint b { emotion: 0, s -2, t -2 } } }\n", "4:34", NULL},
	{RULE_PAIN_WITHOUT_OPPORTUNITY, P("pain a \"A\"\nopportunity \"O\" { solves: a }"), "", NULL},
	{RULE_PAIN_WITHOUT_OPPORTUNITY, P("touchpoint t { pain a \"A\" }\ntouchpoint u { opportunity \"O\" { solves: b } }"), "", NULL},
	{RULE_PAIN_WITHOUT_OPPORTUNITY, P("touchpoint t { pain \"A\"\nopportunity \"O\" { status: rejected } }"), "", NULL},
	{RULE_PAIN_WITHOUT_OPPORTUNITY, P("touchpoint t { pain \"A\"\nopportunity \"O\" }"), "2:16", NULL},
	{RULE_TOO_MANY_MOMENTS, P("touchpoint a { moment: truth }"), "", NULL},
	{RULE_TOO_MANY_MOMENTS, P("touchpoint a { moment: truth }; touchpoint b { moment: wow }"), "1:9", NULL},
	{RULE_WEAK_MOMENT, P("touchpoint a { moment: wow; emotion: -1 }"), "", NULL},
	{RULE_WEAK_MOMENT, P("touchpoint a { moment: truth; emotion: -1; pain b \"B\" }\nopportunity \"O\" { solves: b }"), "", NULL},
	{RULE_WEAK_MOMENT, "journey j { scale: 0, 10; phase p { touchpoint a { moment: truth; emotion: 4 } } }\n", "1:48", NULL},
	{RULE_OPPORTUNITY_UNSCORED, P("opportunity \"O\" { value: 9; effort: 2 }"), "", NULL},
	{RULE_OVERDUE, P("opportunity \"O\" { due: 2026-01-01; status: rejected }"), "", NULL},
	{RULE_OVERDUE, P("opportunity \"O\" { due: 2026-12-31 }"), "", NULL},
	{RULE_OVERDUE, P("opportunity \"O\" { due: 2026-12-30 }"), "2:24", NULL},

	/* evidence */
	{RULE_ASSUMPTION, P("touchpoint a { emotion: 1; evidence: gone }"), "", NULL},
	{RULE_ASSUMPTION, P("touchpoint a { emotion: 1; moment: wow }"), "2:12", NULL},
	{RULE_ASSUMPTION, P("pain \"x\""), "2:1", NULL},
	{RULE_UNUSED_EVIDENCE, "evidence e { kind: survey }\n", "", NULL},
	{RULE_UNUSED_EVIDENCE, "evidence e { kind: survey }\njourney j { phase p { touchpoint a } }\n", "1:10", NULL},
	{RULE_UNUSED_EVIDENCE, "journey j { evidence e; phase p { touchpoint a { evidence: f } } }\n", "", NULL},
	{RULE_UNUSED_EVIDENCE, "journey j { evidence e; segment s { evidence: e }\nphase p { touchpoint a } }\n", "", NULL},
	{RULE_STALE, "journey j { reviewed: 2025-12-31; phase p { touchpoint a } }\n", "", NULL},
	{RULE_STALE, "journey j { reviewed: 2025-12-30; phase p { touchpoint a } }\n", "1:23", NULL},

	/* channels */
	{RULE_NO_CHANNEL, P("touchpoint a { channel: sotre }"), "", NULL},
	{RULE_NO_CHANNEL, P("touchpoint a { chanel: store }"), "", NULL},
	{RULE_SINGLE_CHANNEL, P("touchpoint a { channel: store }"), "", NULL},
	{RULE_SINGLE_CHANNEL, P("touchpoint a { channel: store }; touchpoint b { kind: action }; touchpoint c { channel: store }"), "1:9", NULL},
	{RULE_ONLINE_ONLY, P("touchpoint a { channel: app }; touchpoint b"), "", NULL},
	{RULE_CHANNEL_SWITCH_DIP, P("touchpoint a { channel: app; emotion: 2 }\ntouchpoint b { channel: store; emotion: 0 }"), "3:12", NULL},
	{RULE_CHANNEL_SWITCH_DIP, P("touchpoint a { channel: app; emotion: 2 }\ntouchpoint b { channel: store; emotion: 0.1 }"), "", NULL},
	{RULE_UNUSED_CHANNEL, "channel c { medium: online }\njourney j { channel c { ownership: paid }\n"
		"phase p { touchpoint a { channel: c } } }\n", "", NULL},

	/* flow */
	{RULE_UNREACHABLE_TOUCHPOINT, P("touchpoint a; touchpoint b; touchpoint c\na -> b"), "", NULL},
	{RULE_UNREACHABLE_TOUCHPOINT, P("touchpoint a; touchpoint b\nstart -> a -> bb"), "", NULL},
	{RULE_UNREACHABLE_TOUCHPOINT, P("touchpoint a; touchpoint b\nstart -> a\na => b"), "", NULL},
	{RULE_DEAD_END, P("touchpoint a; touchpoint b; touchpoint c\nstart -> a, b") "", "", NULL},
	{RULE_DEAD_END, "journey j { phase p { touchpoint a; touchpoint b }\nphase q { touchpoint c }\nstart -> a -> c }\n", "", NULL},
	{RULE_DEAD_END, "journey j { phase p { touchpoint a; touchpoint b }\nphase q { touchpoint c }\na -> c }\n", "1:48", NULL},
	{RULE_DEAD_END, "journey j { phase p { touchpoint a }\nphase q { touchpoint c }\nphase r\nstart -> a -> c }\n", "", NULL},
	{RULE_ENDLESS_LOOP, P("touchpoint a; touchpoint b; touchpoint c\nstart -> a -> b -> c -> b"), "2:26", NULL},
	{RULE_DUPLICATE_TRANSITION, P("touchpoint a; touchpoint b\na -> b 20%, b 30%"), "3:13", NULL},
	{RULE_DUPLICATE_TRANSITION, P("touchpoint a; touchpoint b\na -> b { for: x }\na -> b { for: y }"), "", NULL},
	{RULE_SHARES_INCOMPLETE, P("touchpoint a; touchpoint b\nstart -> a 40%\na -> b 40%, exit"), "3:12", NULL},
	{RULE_SHARES_INCOMPLETE, P("touchpoint a; touchpoint b\na -> b 33.3%, p.b 33.3%, b 33.4%"), "", NULL},
	{RULE_BACKWARD_JUMP, "journey j { phase p { touchpoint a }\nphase q { touchpoint b }\nb -> p.a }\n", "3:6", NULL},

	/* reading */
	{RULE_HIDDEN_TEXT_DIRECTION, "# a\xE2\x80\xAE comment\njourney j { goal: \"a\\u{202E}b\" }\n", "1:4 2:21", NULL},
	{RULE_HIDDEN_TEXT_DIRECTION, "journey j { goal: \"a\\\\u{202E}b \\u{1F600}\" }\n", "", NULL},
	{RULE_HIDDEN_TEXT_DIRECTION, "journey j { goal: \"\"\"\na \xE2\x81\xA6 b \xE2\x81\xA9\nc \xE2\x81\xA9\n\"\"\" }\n", "2:3 3:3", NULL},
	{RULE_HIDDEN_TEXT_DIRECTION, "journey j { \xE2\x80\xAE }\n", "", NULL},
	{RULE_LONG_TITLE, "journey j \"\"\"\nabcdefgh\n\"\"\" { phase p { touchpoint a } }\n", "1:9", "journey_max_title=7"},
	{RULE_SAME_TITLE, P("touchpoint a \"b\"; touchpoint b"), "2:30", NULL},
	{RULE_SAME_TITLE, P("touchpoint a \"x\"; touchpoint a \"x\""), "", NULL},
};

/* Where a case's rule fires. */
static struct text places_of(struct arena *arena, const struct near *near)
{
	struct choices options = {{0}};
	struct buffer out = buffer_in(arena);
	struct map map;

	if (near->option) {
		const char *sign = strchr(near->option, '=');

		choose(arena, &options, arena_copy(arena, text_between(near->option, sign)).bytes, sign + 1);
	}
	map = lint_map(arena, near->map, &options);
	for (size_t i = 0; i < map.report->findings.count; i++) {
		const struct finding *finding = map.report->findings.items[i];
		struct place_in_source at = source_place(finding->place.source, finding->place.start);

		if (finding->rule == near->rule)
			buffer_format(&out, "%s%u:%u", out.length ? " " : "", at.line, at.column);
	}
	return buffer_text(&out);
}

TEST(near_misses)
{
	size_t failed = 0;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct text seen = places_of(arena, &cases[i]);

		if (text_is(seen, cases[i].places))
			continue;
		print_error("%s\n%sexpected at [%s], seen at [%.*s]\n", rules[cases[i].rule].name, cases[i].map, cases[i].places,
			    (int)seen.length, seen.length ? seen.bytes : "");
		failed++;
	}
	assert_int_equal(failed, 0);
}

/* A map of a hostile shape: many segments, scored and pained many times over. It may take time in proportion only. */
TEST(large_maps_take_little_time)
{
	enum { MANY = 20000 };
	struct buffer text = buffer_in(arena);

	buffer_string(&text, "journey j {\n");
	for (int i = 0; i < MANY; i++)
		buffer_format(&text, "segment s%d\nphase p%d { touchpoint t%d { channel: app; for: s%d; emotion: -1, s%d 0 } }\n", i, i, i, i, i);
	buffer_string(&text, "phase last { touchpoint hub { channel: store; emotion: -2");
	for (int i = 0; i < MANY; i++)
		buffer_format(&text, ", s%d -2", i);
	for (int i = 0; i < MANY; i++)
		buffer_format(&text, "\npain \"p\" { for: s%d }\nopportunity \"o\"", i);
	buffer_string(&text, "\n} }\n");
	for (int i = 0; i < MANY; i++)
		buffer_format(&text, "t%d -> hub 1%%\n", i);
	buffer_add(&text, (struct text){"}\n", 3});
	assert_true(lint_map(arena, text.bytes, &(struct choices){{0}}).report->findings.count > MANY);
}

UNIT(RUN(near_misses), RUN(large_maps_take_little_time))
