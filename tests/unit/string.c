/* What a text says: escapes, and block strings laid out. */
#include "syntax/syntax.h"

#include "unit.h"

static struct text value_of(struct arena *arena, const char *written)
{
	struct intern intern;
	struct report report = {.arena = arena};
	struct buffer text = buffer_in(arena);
	struct source *source;
	struct tree *tree;

	intern_create(&intern, arena);
	buffer_string(&text, "a: ");
	buffer_string(&text, written);
	source = source_create(arena, TEXT("x"), padded(arena, buffer_text(&text)));
	tree = syntax_read(arena, &intern, 0, &report, source);
	assert_int_equal(tree->nodes.items[2].kind, NODE_STRING);
	return string_value(arena, tree, &tree->nodes.items[2]);
}

TEST(on_one_line)
{
	assert_text(value_of(arena, "\"\""), "");
	assert_text(value_of(arena, "\"plain é\""), "plain é");
	assert_text(value_of(arena, "\"a \\\"b\\\" \\\\ \\n\\t|\""), "a \"b\" \\ \n\t|");
	assert_text(value_of(arena, "\"\\u{1F600}\\u{e9}\\u{00000041}\""), "😀éA");
	assert_text(value_of(arena, "\"# no comment { } ;\""), "# no comment { } ;");
}

TEST(bad_ones_say_nothing)
{
	assert_text(value_of(arena, "\"\\u{0}\""), "");
	assert_text(value_of(arena, "\"\\u{D800}\""), "");
	assert_text(value_of(arena, "\"\\u{110000}\""), "");
	assert_text(value_of(arena, "\"\\u{}\""), "");
	assert_text(value_of(arena, "\"\\x\""), "");
	assert_text(value_of(arena, "\"open"), "");
}

TEST(block_strings)
{
	static const struct {
		const char *written, *value;
	} rows[] = {
		{"\"\"\"\n  one\n  two\n  \"\"\"", "one\ntwo"},
		{"\"\"\"\n    one\n  two\n  \"\"\"", "  one\ntwo"},
		{"\"\"\"\n    one\n    two\n  \"\"\"", "  one\n  two"}, /* the closing line counts */
		{"\"\"\"\n  one\n\n  two\n  \"\"\"", "one\n\ntwo"},        /* blank lines do not */
		{"\"\"\"\n\tone\n\t\ttwo\n\t\"\"\"", "one\n\ttwo"},
		{"\"\"\"\n  one\n\ttwo\n\"\"\"", "  one\n\ttwo"},          /* nothing in common */
		{"\"\"\"one\n  two\"\"\"", "one\ntwo"},
		{"\"\"\"one\"\"\"", "one"},
		{"\"\"\"\"\"\"", ""},
		{"\"\"\"\n\"\"\"", ""},
		{"\"\"\"\n  say \"hi\" \"\"twice\n  \"\"\"", "say \"hi\" \"\"twice"},
		{"\"\"\"\n  a\\tb \\\"\"\" \\u{e9}\n  \"\"\"", "a\tb \"\"\" é"},
		{"\"\"\"\r\n  one\r\n  two\r\n  \"\"\"", "one\ntwo"},
		{"\"\"\"\n  one\n  two\n\"\"\"", "  one\n  two"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_text(value_of(arena, rows[i].written), rows[i].value);
}

UNIT(RUN(on_one_line), RUN(bad_ones_say_nothing), RUN(block_strings))
