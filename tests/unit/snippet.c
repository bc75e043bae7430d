/* Findings as text: the head, the source below it, the underlines, what is cut. */
#include "report/reports.h"

#include "unit.h"

/* A finding about the `word` of a text, rendered. */
struct case_of {
	struct arena *arena;
	struct report report;
	struct source *source;
	struct finding *finding;
	struct text_style style;
	bool brief;
};

static struct place word_place(struct source *source, const char *word)
{
	const char *at = source->text.bytes;
	uint32_t start;

	while (memcmp(at, word, strlen(word)) != 0)
		at++;
	start = (uint32_t)(at - source->text.bytes);
	return (struct place){source, start, start + (uint32_t)strlen(word)};
}

static struct case_of about(struct arena *arena, const char *text, const char *word)
{
	struct case_of c = {.arena = arena, .report = {.arena = arena}};

	c.source = source_create(arena, TEXT("a.journey"), text_of(text));
	c.finding = report_add(&c.report, SAY(KEY_TWICE, text_of(word)), word_place(c.source, word));
	return c;
}

static struct text shown(struct case_of *c)
{
	struct buffer out = buffer_in(c->arena);
	struct findings findings = {.style = c->style, .warnings_max = SIZE_MAX};

	report_sort(&c->report);
	findings.items = c->report.findings.items;
	findings.count = c->report.findings.count;
	(c->brief ? short_write : text_write)(&out, &findings);
	return buffer_text(&out);
}

TEST(a_place_and_its_line)
{
	struct case_of c = about(arena, "one\n\ttwo wrong\n", "wrong");

	assert_text(shown(&c), "a.journey:2:6: error: `wrong` is given twice [duplicate-key]\n"
			       "    2 |         two wrong\n"
			       "      |             ^^^^^\n");
	c.brief = true;
	assert_text(shown(&c), "a.journey:2:6: error: `wrong` is given twice [duplicate-key]\n");
}

TEST(wide_characters_and_marks_keep_the_underline_in_place)
{
	struct case_of c = about(arena, "注文 Cafe\xCC\x81 \"wrong😀\"", "wrong😀");

	assert_text(shown(&c), "a.journey:1:11: error: `wrong😀` is given twice [duplicate-key]\n"
			       "    1 | 注文 Cafe\xCC\x81 \"wrong😀\"\n"
			       "      |            ^^^^^^^\n");
}

TEST(labels_stand_in_order_and_skipped_lines_are_told)
{
	struct case_of c = about(arena, "first\nskipped\nskipped\nsecond wrong\nnext\n", "wrong");

	finding_label(&c.report, c.finding, SAY(FIRST_GIVEN), word_place(c.source, "first"));
	finding_label(&c.report, c.finding, SAY(DECLARED_HERE), word_place(c.source, "second"));
	finding_label(&c.report, c.finding, SAY(OPENED_HERE), word_place(c.source, "next"));
	finding_label(&c.report, c.finding, SAY(OPENED_HERE), word_place(c.source, "next"));
	finding_help(&c.report, c.finding, SAY(CLOSE_BRACE));
	assert_text(shown(&c), "a.journey:4:8: error: `wrong` is given twice [duplicate-key]\n"
			       "    1 | first\n"
			       "      | ----- first given here\n"
			       "  ...\n"
			       "    4 | second wrong\n"
			       "      | ------ declared here\n"
			       "      |        ^^^^^\n"
			       "    5 | next\n"
			       "      | ---- opened here\n"
			       "      = note: and 1 more places\n"
			       "      = help: add a `}` where the block ends\n");
}

TEST(a_place_in_another_file_has_its_own_snippet)
{
	struct case_of c = about(arena, "wrong\n", "wrong");
	struct source *other = source_create(arena, TEXT("b.journey"), TEXT("\n  here\n"));

	finding_label(&c.report, c.finding, SAY(FIRST_DECLARED), word_place(other, "here"));
	assert_text(shown(&c), "a.journey:1:1: error: `wrong` is given twice [duplicate-key]\n"
			       "    1 | wrong\n"
			       "      | ^^^^^\n"
			       "b.journey:2:3: note: first declared here\n"
			       "    2 |   here\n"
			       "      |   ----\n");
}

TEST(the_text_of_a_fix_stands_below)
{
	struct case_of c = about(arena, "a wrong b\n", "wrong");
	struct fix fix = {.place = c.finding->place, .text = TEXT("right")};

	c.finding->fix = &fix;
	assert_text(shown(&c), "a.journey:1:3: error: `wrong` is given twice [duplicate-key]\n"
			       "    1 | a wrong b\n"
			       "      |   ^^^^^\n"
			       "      |   right\n");
	fix.place.end++;
	assert_text(shown(&c), "a.journey:1:3: error: `wrong` is given twice [duplicate-key]\n"
			       "    1 | a wrong b\n"
			       "      |   ^^^^^\n");
}

TEST(several_lines)
{
	struct case_of c = about(arena, "a \"\"\"wrong\nmore\n\"\"\"\n", "\"\"\"wrong\nmore\n\"\"\"");

	assert_text(shown(&c), "a.journey:1:3: error: `\"\"\"wrong<U+000A>more<U+000A>\"\"\"` is given twice [duplicate-key]\n"
			       "    1 | a \"\"\"wrong\n"
			       "      |   ^^^^^^^^ (to line 3)\n");
}

TEST(an_empty_place_has_a_mark)
{
	struct case_of c = about(arena, "ab", "b");

	c.finding->place.start = c.finding->place.end;
	assert_text(shown(&c), "a.journey:1:3: error: `b` is given twice [duplicate-key]\n"
			       "    1 | ab\n"
			       "      |   ^\n");
}

TEST(long_rows_are_clipped)
{
	struct case_of c = about(arena, "0123456789012345678901234567890123456789 wrong 0123456789", "wrong");

	c.style.width = 38; /* 30 columns of source */
	assert_text(shown(&c), "a.journey:1:42: error: `wrong` is given twice [duplicate-key]\n"
			       "    1 | …23456789 wrong 0123456789\n"
			       "      |           ^^^^^\n");
	c = about(arena, "wrong 0123456789012345678901234567890123456789", "wrong");
	c.style.width = 38;
	assert_text(shown(&c), "a.journey:1:1: error: `wrong` is given twice [duplicate-key]\n"
			       "    1 | wrong 01234567890123456789012…\n"
			       "      | ^^^^^\n");
}

TEST(large_line_numbers_widen_the_gutter)
{
	struct buffer text = buffer_in(arena);
	struct case_of c;

	buffer_repeat(&text, '\n', 123455);
	buffer_string(&text, "wrong");
	buffer_byte(&text, '\0');
	c = about(arena, text.bytes, "wrong");
	assert_text(shown(&c), "a.journey:123456:1: error: `wrong` is given twice [duplicate-key]\n"
			       " 123456 | wrong\n"
			       "        | ^^^^^\n");
}

TEST(colours_and_nothing_else)
{
	struct case_of c = about(arena, "a wrong\n", "wrong");

	c.style.colour = true;
	finding_label(&c.report, c.finding, SAY(FIRST_GIVEN), word_place(c.source, "a"));
	assert_text(shown(&c), "\033[1ma.journey:1:3:\033[0m \033[31merror\033[0m: `wrong` is given twice "
			       "\033[1m[duplicate-key]\033[0m\n"
			       "    1 | a wrong\n"
			       "      | \033[34m-\033[0m first given here\n"
			       "      |   ^^^^^\n");
}

TEST(text_of_a_map_is_printed_safely)
{
	struct case_of c = about(arena, "::error::\x1B[2J wrong ##[group]\n", "\x1B[2J");

	c.source->path = TEXT("::a\n.journey");
	assert_text(shown(&c), "<U+003A>:a<U+000A>.journey:1:10: error: `<U+001B>[2J` is given twice [duplicate-key]\n"
			       "    1 | <U+003A>:error::<U+001B>[2J wrong #<U+0023>[group]\n"
			       "      |                 ^^^^^^^^^^^\n");
}

UNIT(RUN(a_place_and_its_line), RUN(wide_characters_and_marks_keep_the_underline_in_place),
     RUN(labels_stand_in_order_and_skipped_lines_are_told), RUN(a_place_in_another_file_has_its_own_snippet),
     RUN(the_text_of_a_fix_stands_below), RUN(several_lines), RUN(an_empty_place_has_a_mark), RUN(long_rows_are_clipped),
     RUN(large_line_numbers_widen_the_gutter), RUN(colours_and_nothing_else), RUN(text_of_a_map_is_printed_safely))
