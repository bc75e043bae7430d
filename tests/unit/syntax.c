/* Text to tree: every kind of node, the ends of statements, and what remains of a file with mistakes. */
#include "syntax/syntax.h"

#include "unit.h"

struct parsed {
	struct arena *arena;
	struct intern intern;
	struct report report;
	struct source *source;
	struct tree *tree;
};

static struct parsed parse_of(struct arena *arena, struct text text)
{
	struct parsed p = {.arena = arena, .report = {.arena = arena}};

	intern_create(&p.intern, arena);
	p.source = source_create(arena, TEXT("x"), padded(arena, text));
	p.tree = syntax_read(arena, &p.intern, 0, &p.report, p.source);
	return p;
}

/* A tree in short: `B(n s)`: a block with a name and a string; `P`, `F`; scalars by a letter; marks , > . before them. */
static void draw_node(const struct parsed *p, uint32_t *at, struct buffer *out)
{
	static const char letters[] = "-BPFns#%TD<";
	const struct node *node = &p->tree->nodes.items[(*at)++];

	if (out->length && out->bytes[out->length - 1] != '(')
		buffer_byte(out, ' ');
	if (node->flags & (NODE_AFTER_COMMA | NODE_AFTER_ARROW | NODE_AFTER_DOT))
		buffer_byte(out, node->flags & NODE_AFTER_COMMA ? ',' : node->flags & NODE_AFTER_ARROW ? '>' : '.');
	buffer_byte(out, letters[node->kind]);
	if (node->flags & NODE_BODY)
		buffer_byte(out, '{');
	if (node->flags & NODE_BAD)
		buffer_byte(out, '!');
	if (!node_holds(node))
		return;
	buffer_byte(out, '(');
	while (*at < node->data)
		draw_node(p, at, out);
	buffer_byte(out, ')');
}

static struct text drawn(const struct parsed *p)
{
	struct buffer out = buffer_in(p->arena);
	uint32_t at = 1;

	while (at < p->tree->nodes.count)
		draw_node(p, &at, &out);
	return buffer_text(&out);
}

static struct text tree_of(struct arena *arena, const char *text)
{
	struct parsed p = parse_of(arena, text_of(text));

	assert_int_equal(p.report.findings.count, 0);
	return drawn(&p);
}

TEST(every_kind_of_node)
{
	assert_text(tree_of(arena, ""), "");
	assert_text(tree_of(arena, "a: b"), "P(n)");
	assert_text(tree_of(arena, "a: \"s\" 1, +2 12%, 3d 2026-09-14, >= 1"), "P(s # ,# % ,T D ,< #)");
	assert_text(tree_of(arena, "a: b.c, d"), "P(n .n ,n)");
	assert_text(tree_of(arena, "a: ;"), "P()");
	assert_text(tree_of(arena, "a b"), "B(n)");
	assert_text(tree_of(arena, "a b \"t\" { }"), "B{(n s)");
	assert_text(tree_of(arena, "a \"t\" { c: 1 }"), "B{(s P(#))");
	assert_text(tree_of(arena, "a { b { } }"), "B{(B{())");
	assert_text(tree_of(arena, "a -> b -> c.d, e"), "F(n >n >n .n ,n)");
	assert_text(tree_of(arena, "a.b -> c 12% \"x\" 3d { d: 1 }"), "F{(n .n >n % s T P(#))");
}

TEST(ends_of_statements)
{
	assert_text(tree_of(arena, "a: 1\nb: 2"), "P(#) P(#)");
	assert_text(tree_of(arena, "a: 1; b: 2;;; c: 3"), "P(#) P(#) P(#)");
	assert_text(tree_of(arena, "a:\n1,\n2"), "P(# ,#)");
	assert_text(tree_of(arena, "a ->\nb,\nc"), "F(n >n ,n)");
	assert_text(tree_of(arena, "a: >=\n1"), "P(< #)");
	assert_text(tree_of(arena, "a.\nb -> c"), "F(n .n >n)");
	assert_text(tree_of(arena, "a b {\n\n  c: 1\n\n}\n\n"), "B{(n P(#))");
	assert_text(tree_of(arena, "a b { c: 1 }"), "B{(n P(#))");
	assert_text(tree_of(arena, "a: 1\r\nb: 2\r\n"), "P(#) P(#)");
	assert_text(tree_of(arena, "# only a comment"), "");
	assert_text(tree_of(arena, "a: 1 # one\n# two\nb: 2"), "P(#) P(#)");
}

TEST(names)
{
	struct parsed p = parse_of(arena, TEXT("oriëntatie-2: _x, Café-注文"));

	assert_int_equal(p.report.findings.count, 0);
	assert_text(drawn(&p), "P(n ,n)");
	assert_text(node_text(p.tree, &p.tree->nodes.items[2]), "_x");
	assert_text(node_text(p.tree, &p.tree->nodes.items[3]), "Café-注文");
	assert_text(node_head(p.tree, &p.tree->nodes.items[1]), "oriëntatie-2");
}

TEST(spans)
{
	struct parsed p = parse_of(arena, TEXT("\xEF\xBB\xBF" "a b \"t\" {\n  c: 1 # x\n}\nd -> e 2%\n"));
	const struct node *nodes = p.tree->nodes.items;

	assert_text(node_text(p.tree, &nodes[1]), "a b \"t\" {\n  c: 1 # x\n}");
	assert_text(node_text(p.tree, &nodes[4]), "c: 1");
	assert_text(node_text(p.tree, &nodes[6]), "d -> e 2%");
	assert_int_equal(p.tree->comments.count, 1);
	assert_int_equal(p.tree->comments.items[0].end - p.tree->comments.items[0].start, 3);
}

TEST(the_text_is_left_as_it_was)
{
	static const char text[] = "a: \"b\" 1 12% 2026-09-14\nc -> d { e: f }\n\"open";
	struct parsed p = parse_of(arena, TEXT(text));

	assert_text(p.source->text, text);
}

/* ---- mistakes */

static struct text rule_names(struct parsed *p)
{
	struct buffer out = buffer_in(p->arena);

	report_sort(&p->report);
	for (size_t i = 0; i < p->report.findings.count; i++)
		buffer_format(&out, "%s%s@%u", i ? " " : "", rules[p->report.findings.items[i]->rule].name,
			      (unsigned)p->report.findings.items[i]->place.start);
	return buffer_text(&out);
}

TEST(one_mistake_one_finding_and_the_rest_is_read)
{
	static const struct {
		const char *text, *tree, *found;
	} rows[] = {
		{"a: 1\nb c d e\nf: 2", "P(#) P(#)", "syntax-error@9"},
		{"a {\n b c d\n e: 1\n}\nf: 2", "B{(P(#)) P(#)", "syntax-error@9"},
		{"a { b 1 }\nc: 2", "B{() P(#)", "syntax-error@6"},
		{"a { b: 1 %; c: 2 }\nd: 3", "B{(P(#)) P(#)", "syntax-error@9"},
		{"a {\nb ->\n}\nc: 2", "B{() P(#)", "syntax-error@9"},
		{"a { b { c d e } }\nf: 2", "B{(B{()) P(#)", "syntax-error@12"},
		{"a @ b: 1\nc: 2", "P(#)", "syntax-error@2"},
		{"}\na: 1", "P(#)", "syntax-error@0"},
		{"a b {\nc: 1\n", "B{(n P(#))", "syntax-error@11"},
		{"a b: { c: 1 }\nd: 2", "B{!(n P(#)) P(#)", "syntax-error@3"},
		{"a b c { d: 1 }\ne: 2", "B{!(n P(#)) P(#)", "syntax-error@4"},
		{"a 1 { b: 1 }\nc: 2", "B{!(P(#)) P(#)", "syntax-error@2"},
		{"a { b: 1 } c\nd: 2", "B{(P(#)) P(#)", "syntax-error@11"},
		{"a -> b { c: 1 } d\ne: 2", "F{(n >n P(#)) P(#)", "syntax-error@16"},
		{"a { b { } c { } }\nd: 2", "B{(B{() B{!()) P(#)", "syntax-error@10"},
		{"~ { } { a: 1 }\nb: 2", "B{!() B{!(P(#)) P(#)", "syntax-error@0"},
		{"a: \"open\nb: 1", "P(s!) P(#)", "unterminated-string@3"},
		{"a: \"\"\"open\nb: 1", "P(s!)", "unterminated-string@3"},
		{"a: \"\\q\"\nb: 1", "P(s!) P(#)", "invalid-escape@4"},
		{"a: 12abc, 1.2.3, + 4", "P(#! ,#! ,#! #)", "invalid-number@3 invalid-number@10 invalid-number@17"},
		{"a: 2026-02-29, 2026-13-01, 2024-02-29", "P(D! ,D! ,D)", "invalid-date@3 invalid-date@15"},
		{"a: \"x\x01y\"\nb: 1", "P(s) P(#)", "invalid-character@5"},
		{"a: \"\xC3(\"\nb: 1", "P(s) P(#)", "invalid-encoding@4"},
		{"a-: 1\nb: 2", "P(#)", "invalid-number@1"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct parsed p = parse_of(arena, text_of(rows[i].text));

		assert_text(rule_names(&p), rows[i].found);
		assert_text(drawn(&p), rows[i].tree);
	}
}

/* Each beginning of a token, with each byte behind it. */
TEST(any_byte_may_stand_anywhere)
{
	static const char *const beginnings[] = {
		"", "#", "# x", "a", "a-", "a: \"", "a: \"x\\", "a: \"\"\"", "a: \"\"\"x\\", "a: \"\"\"x\"\"", "a: 1", "a: 1.", "a: 1-", "a: 2026-1",
		"a: +", "a: <", "a -", "a -> b", "a {", "a: 12%", "a: 3d", "\r", " ",
	};

	for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
		for (int byte = 1; byte < 256; byte++) {
			struct buffer text = buffer_in(arena);

			buffer_string(&text, beginnings[i]);
			buffer_byte(&text, (char)byte);
			parse_of(arena, buffer_text(&text));
			buffer_string(&text, " b: 1\n");
			parse_of(arena, buffer_text(&text));
		}
}

TEST(a_utf16_file_is_one_finding)
{
	struct parsed p = parse_of(arena, TEXT("\xFF\xFE" "a\0:\0 \0b\0"));

	assert_text(rule_names(&p), "invalid-encoding@0");
}

TEST(the_text_is_left_as_it_was_where_reading_stops_early)
{
	struct buffer text = buffer_in(arena);
	struct parsed p;

	for (int i = 0; i < 50; i++)
		buffer_string(&text, "a b c d\n");
	buffer_byte(&text, '\0');
	text.length--;
	p = parse_of(arena, buffer_text(&text));
	assert_text(p.source->text, text.bytes);
}

TEST(too_many_syntax_errors_end_the_reading)
{
	struct buffer text = buffer_in(arena);
	struct parsed p;

	for (int i = 0; i < 50; i++)
		buffer_string(&text, "a b c d\n");
	p = parse_of(arena, buffer_text(&text));
	assert_int_equal(p.report.findings.count, SYNTAX_ERRORS_MAX);
	assert_int_equal(p.report.findings.items[SYNTAX_ERRORS_MAX - 1]->last_remark->saying.phrase, PHRASE_TOO_MANY_SYNTAX_ERRORS);
}

TEST(nesting_has_a_limit)
{
	struct buffer text = buffer_in(arena);
	struct parsed p;

	for (int i = 0; i < NESTING_MAX; i++)
		buffer_string(&text, "a { ");
	for (int i = 0; i < NESTING_MAX; i++)
		buffer_string(&text, "} ");
	p = parse_of(arena, buffer_text(&text));
	assert_text(rule_names(&p), "");
	text.length = 0;
	for (int i = 0; i < 10 * NESTING_MAX; i++)
		buffer_string(&text, "a { ");
	p = parse_of(arena, buffer_text(&text));
	assert_text(rule_names(&p), "nesting-too-deep@514");
	assert_true(p.report.over_limit);
}

/* A body that could not belong anywhere is closed all the same. */
TEST(nothing_stays_open)
{
	struct buffer text = buffer_in(arena);
	struct parsed p;

	for (int i = 0; i < 10 * NESTING_MAX; i++)
		buffer_string(&text, i ? "{}" : "~");
	for (int i = 0; i < NESTING_MAX; i++)
		buffer_string(&text, "\na { b { } c");
	p = parse_of(arena, buffer_text(&text));
	assert_int_equal(p.report.findings.count, SYNTAX_ERRORS_MAX);
}

TEST(what_was_not_understood_is_remembered)
{
	struct parsed p = parse_of(arena, TEXT("a: 1\nsegment vip guests ok d->e\nb: vip, c, d"));
	bool *marks = arena_clear(arena, (p.intern.count + 1) * sizeof *marks);

	tree_mark_broken(p.tree, &p.intern, marks);
	assert_true(marks[intern_find(&p.intern, TEXT("vip"))]);
	assert_false(marks[intern_find(&p.intern, TEXT("c"))]);
	assert_true(marks[intern_find(&p.intern, TEXT("d"))]);
}

UNIT(RUN(every_kind_of_node), RUN(ends_of_statements), RUN(names), RUN(spans), RUN(the_text_is_left_as_it_was),
     RUN(one_mistake_one_finding_and_the_rest_is_read), RUN(any_byte_may_stand_anywhere), RUN(a_utf16_file_is_one_finding),
     RUN(the_text_is_left_as_it_was_where_reading_stops_early), RUN(too_many_syntax_errors_end_the_reading),
     RUN(nesting_has_a_limit), RUN(nothing_stays_open), RUN(what_was_not_understood_is_remembered))
