#include "report/printed.h"

#include "base/utf8.h"

static size_t add_code(struct buffer *out, uint32_t rune)
{
	size_t before = out->length;

	buffer_format(out, "<U+%04X>", (unsigned)rune);
	return out->length - before;
}

/* The bytes of an ill-formed stretch, one by one. */
static size_t add_bytes(struct buffer *out, const char *from, const char *to)
{
	size_t before = out->length;

	for (; from < to; from++)
		buffer_format(out, "<0x%02X>", (unsigned)(unsigned char)*from);
	return out->length - before;
}

/* The first byte from `at` on that may not stand as it is, behind other text. */
static const char *skip_plain(const char *at, const char *end)
{
	while (at < end && *at >= ' ' && *at < 0x7F && *at != '#')
		at++;
	return at;
}

size_t printed_add(struct buffer *out, struct text text, struct printed_row *row)
{
	const char *start = text.bytes, *at = start, *end = at + text.length;
	size_t first = row->column;

	while (at < end) {
		const char *from = at;
		bool bad = false;
		uint32_t rune;

		if (row->has_text && (at = skip_plain(from, end)) > from) {
			buffer_add(out, text_between(from, at));
			row->column += (size_t)(at - from);
			continue;
		}
		rune = utf8_next(&at, end, &bad);
		if (bad)
			row->column += add_bytes(out, from, at);
		else if (rune == '\t' || (rune == '\n' && row->flows)) {
			size_t width = row->in_source ? 8 - row->column % 8 : 1;

			buffer_repeat(out, ' ', width);
			row->column += width;
			continue;
		} else if (rune_is_unprintable(rune) || text_is_order(start, from, end)
			   || (rune == ':' && !row->has_text && at < end && *at == ':'))
			row->column += add_code(out, rune);
		else {
			buffer_add(out, text_between(from, at));
			row->column += rune_width(rune);
		}
		row->has_text |= !rune_is_space(rune);
	}
	return row->column - first;
}

void printed_text(struct buffer *out, struct text text)
{
	printed_add(out, text, &(struct printed_row){.has_text = true});
}
