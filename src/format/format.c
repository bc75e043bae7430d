/* Statements on lines: what is tried on one line, and how it is broken where it does not fit. */
#include "format/format.h"

#include "format/pen.h"
#include "syntax/syntax.h"

static const struct node *node_at(const struct pen *pen, uint32_t node)
{
	return &pen->tree->nodes.items[node];
}

/* The first node of a statement that is not a part of its head: where its body begins, or it ends. */
static uint32_t head_end(const struct pen *pen, uint32_t statement)
{
	uint32_t end = node_at(pen, statement)->data, at = statement + 1;

	while (at < end && !node_holds(node_at(pen, at)))
		at++;
	return at;
}

/* ---- heads: everything before the body */

/* What stands before a scalar, white space aside. */
static struct text sign_before(const struct pen *pen, uint32_t statement, uint32_t scalar)
{
	unsigned flags = node_at(pen, scalar)->flags;

	if (scalar == statement + 1 && node_at(pen, statement)->kind == NODE_PROPERTY)
		return TEXT(":");
	if (flags & NODE_AFTER_COMMA)
		return TEXT(",");
	if (flags & NODE_AFTER_ARROW)
		return TEXT(" ->");
	return flags & NODE_AFTER_DOT ? TEXT(".") : TEXT("");
}

static bool has_space_before(const struct pen *pen, uint32_t statement, uint32_t scalar)
{
	bool begins = node_at(pen, statement)->kind == NODE_FLOW && scalar == statement + 1;

	return !begins && !(node_at(pen, scalar)->flags & NODE_AFTER_DOT);
}

/* The kind of a block or the key of a property; a flow has no word of its own. */
static void put_word(struct pen *pen, uint32_t statement)
{
	const struct node *node = node_at(pen, statement);
	struct text word = node_head(pen->tree, node);

	if (node->kind == NODE_FLOW)
		return;
	pen_put(pen, word);
	pen->at = node->start + (uint32_t)word.length;
}

/* The scalar behind a reference that begins with `scalar`. */
static uint32_t behind_reference(const struct pen *pen, uint32_t scalar)
{
	while (node_at(pen, ++scalar)->flags & NODE_AFTER_DOT)
		;
	return scalar;
}

/* Notes what may stand below its like in the flow above: the first arrow, and a share right behind what it leads to. */
static void stop_before(struct pen *pen, uint32_t statement, uint32_t scalar)
{
	const struct node *node = node_at(pen, scalar);

	if (node_at(pen, statement)->kind != NODE_FLOW)
		return;
	if (node->flags & NODE_AFTER_ARROW)
		pen_stop(pen, STOP_ARROW, 0);
	else if (node->kind == NODE_PERCENT && scalar == behind_reference(pen, behind_reference(pen, statement + 1)))
		pen_stop(pen, STOP_SHARE, 1 + pen_width(node_text(pen->tree, node)));
}

static void put_head_on_line(struct pen *pen, uint32_t statement, uint32_t end)
{
	put_word(pen, statement);
	if (end == statement + 1 && node_at(pen, statement)->kind == NODE_PROPERTY)
		pen_put(pen, TEXT(":"));
	for (uint32_t i = statement + 1; i < end && !pen->failed; i++) {
		stop_before(pen, statement, i);
		pen_put(pen, sign_before(pen, statement, i));
		if (has_space_before(pen, statement, i))
			pen_put(pen, TEXT(" "));
		pen_reach(pen, node_at(pen, i)->start);
		pen_token(pen, node_at(pen, i));
	}
}

/* One value or target a line. Comments stand behind the sign that they follow, or on lines of their own. */
static void put_head_broken(struct pen *pen, uint32_t statement, uint32_t end, bool is_list)
{
	size_t indent = pen->indent + FORMAT_INDENT;

	put_word(pen, statement);
	for (uint32_t i = statement + 1; i < end; i++) {
		const struct node *scalar = node_at(pen, i);
		bool opens = i == statement + 1 && node_at(pen, statement)->kind == NODE_PROPERTY;
		bool comment = pen_has_comment(pen, scalar->start);

		pen_put(pen, sign_before(pen, statement, i));
		pen->fresh = true;
		pen_comments(pen, scalar->start, indent);
		if (comment || (is_list && (opens || scalar->flags & (NODE_AFTER_COMMA | NODE_AFTER_ARROW))))
			pen_break(pen, indent);
		else if (has_space_before(pen, statement, i))
			pen_put(pen, TEXT(" "));
		pen_token(pen, scalar);
	}
	pen->fresh = false;
}

/* Whether a head has several values or targets; a single one is no list, however long. */
static bool head_is_list(const struct pen *pen, uint32_t statement, uint32_t end)
{
	bool more = node_at(pen, statement)->kind != NODE_FLOW; /* of a flow, the first arrow does not count */

	for (uint32_t i = statement + 1; i < end; i++)
		if (node_at(pen, i)->flags & (NODE_AFTER_COMMA | NODE_AFTER_ARROW)) {
			if (more)
				return true;
			more = true;
		}
	return false;
}

/* Puts the pen back to where an attempt began. */
static void take_back(struct pen *pen, const struct pen *before, size_t length)
{
	*pen = *before;
	pen->out->length = length;
}

/* A list on one line; false, and nothing is written, where it does not fit. */
static bool try_head_on_line(struct pen *pen, uint32_t statement, uint32_t end)
{
	struct pen before = *pen;
	size_t length = pen->out->length;

	pen->must_fit = true;
	if (node_at(pen, statement)->flags & NODE_BODY)
		pen->width -= 2; /* for the brace */
	put_head_on_line(pen, statement, end);
	if (pen->failed) {
		take_back(pen, &before, length);
		return false;
	}
	pen->must_fit = false;
	pen->width = before.width;
	return true;
}

static void put_head(struct pen *pen, uint32_t statement, uint32_t end)
{
	bool commented = end > statement + 1 && pen_has_comment(pen, node_at(pen, end - 1)->start);
	bool is_list = !pen->must_fit && head_is_list(pen, statement, end);

	if (!pen->must_fit && (commented || (is_list && !try_head_on_line(pen, statement, end))))
		put_head_broken(pen, statement, end, is_list);
	else if (!is_list)
		put_head_on_line(pen, statement, end);
}

/* ---- bodies */

static void put_statement(struct pen *pen, uint32_t statement);

static void put_body_on_line(struct pen *pen, uint32_t first, uint32_t end, uint32_t close)
{
	pen_stop(pen, STOP_BODY, 0);
	pen_put(pen, TEXT(" { "));
	for (uint32_t i = first; i < end && !pen->failed; i = tree_next(pen->tree, i)) {
		if (i > first)
			pen_put(pen, TEXT("; "));
		pen_reach(pen, node_at(pen, i)->start);
		put_statement(pen, i);
	}
	pen_reach(pen, close);
	pen_put(pen, first < end ? TEXT(" }") : TEXT("}"));
}

/* A body as the author wrote it, on one line; false, and nothing is written, where it was not so, or does not fit. */
static bool try_body_on_line(struct pen *pen, uint32_t first, uint32_t end, uint32_t close)
{
	struct pen before = *pen;
	size_t length = pen->out->length;

	pen->must_fit = pen->as_written = true;
	put_body_on_line(pen, first, end, close);
	if (pen->failed) {
		take_back(pen, &before, length);
		return false;
	}
	pen->must_fit = pen->as_written = false;
	return true;
}

static bool is_empty_property(const struct pen *pen, uint32_t statement)
{
	return node_at(pen, statement)->kind == NODE_PROPERTY && node_at(pen, statement)->data == statement + 1;
}

/* How many lines were begun since a place in what was written; 2 stands for more, too. */
static unsigned lines_since(const struct pen *pen, size_t from)
{
	const char *at = pen->out->bytes + from, *end = pen->out->bytes + pen->out->length;
	unsigned lines = 0;

	while (lines < 2 && at < end && (at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
		lines++;
		at++;
	}
	return lines;
}

/* A statement on its line. Flows that follow each other, one a line, are kept as rows and put into columns when something
 * else comes; `*row_end` is where the last of those from `first_row` on ends. */
static void put_line(struct pen *pen, uint32_t statement, size_t first_row, size_t *row_end)
{
	bool is_flow = node_at(pen, statement)->kind == NODE_FLOW;
	size_t start;

	if (!is_flow || lines_since(pen, *row_end) > 1)
		rows_align(&pen->rows, first_row, pen->out);
	start = pen->out->length;
	pen->row = (struct row){0};
	put_statement(pen, statement);
	if (is_flow && !lines_since(pen, start)) {
		pen->row.start = start;
		pen->row.width = pen->column;
		VECTOR_PUSH(pen->out->arena, &pen->rows.list, pen->row);
	} else
		rows_align(&pen->rows, first_row, pen->out);
	*row_end = pen->out->length;
}

/* Statements and the comments around them, up to a place of the source. */
static void put_statements(struct pen *pen, uint32_t first, uint32_t end, uint32_t until, size_t indent)
{
	size_t first_row = pen->rows.list.count, row_end = pen->out->length;

	pen->fresh = true;
	for (uint32_t i = first; i < end; i = tree_next(pen->tree, i)) {
		pen_comments(pen, node_at(pen, i)->start, indent);
		pen_line(pen, node_at(pen, i)->start, indent);
		put_line(pen, i, first_row, &row_end);
		if (is_empty_property(pen, i)) /* the line break would not end it */
			pen_put(pen, TEXT(";"));
	}
	rows_align(&pen->rows, first_row, pen->out);
	pen_comments(pen, until, indent);
}

static void put_body(struct pen *pen, uint32_t first, uint32_t end, uint32_t close)
{
	size_t indent = pen->indent;

	if (pen->must_fit || (first == end && !pen_has_comment(pen, close)))
		put_body_on_line(pen, first, end, close);
	else if (!try_body_on_line(pen, first, end, close)) {
		pen_put(pen, TEXT(" {"));
		put_statements(pen, first, end, close, indent + FORMAT_INDENT);
		pen_break(pen, indent);
		pen_put(pen, TEXT("}"));
		pen->fresh = false;
	}
}

static void put_statement(struct pen *pen, uint32_t statement)
{
	const struct node *node = node_at(pen, statement);
	uint32_t body = head_end(pen, statement);

	put_head(pen, statement, body);
	if (node->flags & NODE_BODY && !pen->failed)
		put_body(pen, body, node->data, node_end(pen->tree, node) - 1);
	pen->at = node_end(pen->tree, node);
}

void format_source(struct buffer *out, const struct source *source, const struct tree *tree)
{
	struct pen pen = pen_create(out, source, tree);

	put_statements(&pen, 1, (uint32_t)tree->nodes.count, (uint32_t)source->text.length, 0);
	if (out->length > source->bom)
		buffer_add(out, pen.line_end);
}
