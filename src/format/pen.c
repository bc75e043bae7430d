#include "format/pen.h"

#include "base/utf8.h"
#include "syntax/syntax.h"

/* The line end of the first line. */
static struct text first_line_end(struct text text)
{
	const char *feed = text_seek(text, '\n');

	return feed && feed > text.bytes && feed[-1] == '\r' ? TEXT("\r\n") : TEXT("\n");
}

struct pen pen_create(struct buffer *out, const struct source *source, const struct tree *tree)
{
	struct pen pen = {
		.out = out, .source = source, .tree = tree, .line_end = first_line_end(source->text), .at = source->bom,
		.width = FORMAT_WIDTH, .fresh = true,
	};

	buffer_add(out, (struct text){source->text.bytes, source->bom});
	return pen;
}

/* ---- the line */

/* Counted no further than a line can be long: a long one is simply too long. */
size_t pen_width(struct text text)
{
	const char *at = text.bytes, *end = at + text.length;
	size_t count = 0;

	while (at < end && count <= FORMAT_WIDTH)
		if ((unsigned char)*at < 0x80) {
			count++;
			at++;
		} else
			count += rune_width(utf8_next(&at, end, NULL));
	return count;
}

void pen_put(struct pen *pen, struct text text)
{
	if (pen->failed)
		return;
	pen->column += pen_width(text);
	if (pen->must_fit && pen->column > pen->width)
		pen->failed = true;
	else
		buffer_add(pen->out, text);
}

void pen_stop(struct pen *pen, enum stop stop, size_t ahead)
{
	if (pen->row.stops[stop].at || pen->row.stops[STOP_BODY].at)
		return; /* it is of a flow inside the body */
	pen->row.stops[stop].at = pen->out->length;
	pen->row.stops[stop].column = pen->column + ahead;
}

void pen_break(struct pen *pen, size_t indent)
{
	if (pen->out->length > pen->source->bom)
		buffer_add(pen->out, pen->line_end);
	buffer_repeat(pen->out, ' ', indent);
	pen->indent = pen->column = indent;
}

static struct text between(const struct pen *pen, uint32_t start, uint32_t end)
{
	return (struct text){pen->source->text.bytes + start, end - start};
}

static bool has_break(struct text text)
{
	return text_seek(text, '\n');
}

/* Whether two line breaks follow each other with nothing but white space between. */
static bool has_blank_line(struct text text)
{
	bool after_break = false;

	for (size_t i = 0; i < text.length; i++)
		if (text.bytes[i] == '\n') {
			if (after_break)
				return true;
			after_break = true;
		} else if (text.bytes[i] != ' ' && text.bytes[i] != '\t' && text.bytes[i] != '\r')
			after_break = false;
	return false;
}

void pen_line(struct pen *pen, uint32_t offset, size_t indent)
{
	if (!pen->fresh && has_blank_line(between(pen, pen->at, offset)))
		buffer_add(pen->out, pen->line_end);
	pen_break(pen, indent);
	pen->fresh = false;
}

void pen_reach(struct pen *pen, uint32_t offset)
{
	if (pen->as_written && (pen_has_comment(pen, offset) || has_break(between(pen, pen->at, offset))))
		pen->failed = true;
}

/* ---- tokens */

/* The lines of a block string stand two columns further in than the line that it begins on, the closing quotes too,
 * which count for what the lines have in common. What lines have beyond that is their own. */
static void put_lines(struct pen *pen, struct text content)
{
	const char *end = content.bytes + content.length, *next = content.bytes;
	size_t common = string_indentation(content), indent = pen->indent + FORMAT_INDENT;
	bool first = true;

	buffer_add(pen->out, TEXT("\"\"\""));
	while (next) {
		struct text line = string_line(next, end, &next);
		bool blank = string_line_is_blank(line), edge = blank && (first || !next);
		size_t cut = first ? 0 : common < line.length ? common : line.length;

		if (!edge) {
			buffer_add(pen->out, pen->line_end);
			if (!blank || line.length > cut)
				buffer_repeat(pen->out, ' ', indent);
			buffer_add(pen->out, (struct text){line.bytes + cut, line.length - cut});
			/* a CR that is not part of a line end would become so */
			if (line.length > cut && line.bytes[line.length - 1] == '\r' && pen->line_end.length == 1)
				buffer_byte(pen->out, '\r');
		}
		first = false;
	}
	pen_break(pen, indent);
	pen_put(pen, TEXT("\"\"\""));
	pen->indent = indent - FORMAT_INDENT;
}

void pen_token(struct pen *pen, const struct node *node)
{
	struct text text = node_text(pen->tree, node);

	if (node->flags & NODE_BLOCK_STRING && has_break(text)) {
		if (pen->must_fit)
			pen->failed = true;
		else
			put_lines(pen, (struct text){text.bytes + 3, text.length - 6});
	} else
		pen_put(pen, text);
	pen->at = node_end(pen->tree, node);
}

/* ---- comments */

bool pen_has_comment(const struct pen *pen, uint32_t offset)
{
	return pen->comment < pen->tree->comments.count && pen->tree->comments.items[pen->comment].start < offset;
}

void pen_comments(struct pen *pen, uint32_t until, size_t indent)
{
	while (pen_has_comment(pen, until)) {
		struct span span = pen->tree->comments.items[pen->comment++];
		bool behind = pen->out->length > pen->source->bom && !has_break(between(pen, pen->at, span.start));

		if (behind)
			buffer_byte(pen->out, ' ');
		else
			pen_line(pen, span.start, indent);
		buffer_add(pen->out, text_trim(between(pen, span.start, span.end)));
		pen->at = span.end;
	}
}
