/* Texts that are not UTF-8. */
#include "base/buffer.h"
#include "base/utf8.h"
#include "import/import.h"

enum byte_order { ORDER_NONE, ORDER_LITTLE, ORDER_BIG };

/* UTF-16 begins with a byte-order mark, or at least with a character whose other byte is 0. */
static enum byte_order byte_order(struct text text, size_t *ret_mark)
{
	const unsigned char *bytes = (const unsigned char *)text.bytes;

	*ret_mark = 0;
	if (text.length < 2)
		return ORDER_NONE;
	if ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)) {
		*ret_mark = 2;
		return bytes[0] == 0xFF ? ORDER_LITTLE : ORDER_BIG;
	}
	if (!bytes[0] == !bytes[1])
		return ORDER_NONE;
	return bytes[0] ? ORDER_LITTLE : ORDER_BIG;
}

/* The code unit at a place; 0xFFFD where half of it is missing. */
static uint32_t unit_at(struct text text, size_t at, enum byte_order order)
{
	const unsigned char *bytes = (const unsigned char *)text.bytes + at;

	if (at + 1 >= text.length)
		return 0xFFFD;
	return order == ORDER_LITTLE ? (uint32_t)(bytes[0] | bytes[1] << 8) : (uint32_t)(bytes[1] | bytes[0] << 8);
}

bool import_is_wide(struct text text)
{
	size_t mark;

	return byte_order(text, &mark) != ORDER_NONE;
}

struct text import_decode(struct arena *arena, struct text text)
{
	struct buffer out = buffer_in(arena);
	size_t at;
	enum byte_order order = byte_order(text, &at);

	for (; at < text.length; at += 2) {
		uint32_t rune = unit_at(text, at, order), next = at + 2 < text.length ? unit_at(text, at + 2, order) : 0;

		if (rune >= 0xD800 && rune < 0xDC00 && next >= 0xDC00 && next < 0xE000) {
			rune = 0x10000 + ((rune - 0xD800) << 10) + (next - 0xDC00);
			at += 2;
		}
		buffer_rune(&out, rune >= 0xD800 && rune < 0xE000 ? 0xFFFD : rune);
	}
	return buffer_text(&out);
}

bool import_check_encoding(enum import format, struct report *report, struct source *source)
{
	const char *at = source->text.bytes, *end = at + source->text.length;

	while (at < end) {
		const char *from = at;
		struct buffer digits = buffer_in(report->arena);
		struct place place = {.source = source};
		struct finding *finding;
		bool bad = false;

		utf8_next(&at, end, &bad);
		if (!bad)
			continue;
		buffer_format(&digits, "%02X", (unsigned)(unsigned char)*from);
		place.start = (uint32_t)(from - source->text.bytes);
		place.end = (uint32_t)(at - source->text.bytes);
		finding = report_add(report, SAY(BAD_ENCODING, buffer_text(&digits)), place);
		finding_help(report, finding, format == IMPORT_CSV ? SAY(CSV_SAVE_AS_UTF8) : SAY(SAVE_AS_UTF8));
		return false;
	}
	return true;
}
