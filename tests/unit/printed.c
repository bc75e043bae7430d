/* The printed form: nothing from a map may steer a terminal or a build service. */
#include "report/printed.h"

#include "unit.h"

static struct text printed(struct arena *arena, struct text text, struct printed_row row)
{
	struct buffer out = buffer_in(arena);

	printed_add(&out, text, &row);
	return buffer_text(&out);
}

TEST(vectors)
{
	static const struct {
		struct text text;
		const char *printed;
	} rows[] = {
		{TEXT("plain é 😀"), "plain é 😀"},
		{TEXT("\x1B[31mred"), "<U+001B>[31mred"},
		{TEXT("a\0b\x7F"), "a<U+0000>b<U+007F>"},
		{TEXT("\xC2\x9B"), "<U+009B>"},
		{TEXT("\xD8\x9C\xE2\x80\x8E\xE2\x80\xA8\xE2\x80\xAE\xE2\x81\xA6\xEF\xBB\xBF"),
		 "<U+061C><U+200E><U+2028><U+202E><U+2066><U+FEFF>"},
		{TEXT("\xF0\x9F\x98!"), "<0xF0><0x9F><0x98>!"},
		{TEXT("##[error]"), "#<U+0023>[error]"},
		{TEXT("##vso[x] ##VsO[x] #[x] ##x"), "#<U+0023>vso[x] #<U+0023>VsO[x] #[x] ##x"},
		{TEXT("###["), "##<U+0023>["},
		{TEXT("::error::x"), "<U+003A>:error::x"},
		{TEXT("  ::set-output"), "  <U+003A>:set-output"},
		{TEXT("a ::b"), "a ::b"},
		{TEXT(": :"), ": :"},
		{TEXT("a\tb\nc\r"), "a b<U+000A>c<U+000D>"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_text(printed(arena, rows[i].text, (struct printed_row){0}), rows[i].printed);
}

TEST(tabs_go_on_to_multiples_of_eight_in_a_source_row)
{
	struct printed_row row = {.in_source = true};
	struct buffer out = buffer_in(arena);

	assert_int_equal(printed_add(&out, TEXT("\ta\tb"), &row), 17);
	assert_buffer(&out, "        a       b");
	assert_text(printed(arena, TEXT("é\tb"), (struct printed_row){.in_source = true}), "é       b");
	assert_text(printed(arena, TEXT("注\tb"), (struct printed_row){.in_source = true}), "注      b");
}

TEST(colons_matter_only_where_a_row_begins)
{
	struct buffer out = buffer_in(arena);

	printed_text(&out, TEXT("::error::"));
	assert_buffer(&out, "::error::");
}

UNIT(RUN(vectors), RUN(tabs_go_on_to_multiples_of_eight_in_a_source_row), RUN(colons_matter_only_where_a_row_begins))
