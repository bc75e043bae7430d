#include "base/utf8.h"

#include <string.h>
#include <unictype.h>
#include <uniwidth.h>

uint32_t utf8_next(const char **at, const char *end, bool *ret_bad)
{
	const unsigned char *s = (const unsigned char *)*at, *stop = (const unsigned char *)end;
	unsigned first = *s++, low = 0x80, high = 0xBF;
	uint32_t rune;
	int more;

	if (first < 0x80) {
		*at = (const char *)s;
		return first;
	}
	if (first >= 0xC2 && first <= 0xDF)
		more = 1, rune = first & 0x1F;
	else if (first >= 0xE0 && first <= 0xEF) {
		more = 2, rune = first & 0x0F;
		low = first == 0xE0 ? 0xA0 : low;
		high = first == 0xED ? 0x9F : high;
	} else if (first >= 0xF0 && first <= 0xF4) {
		more = 3, rune = first & 0x07;
		low = first == 0xF0 ? 0x90 : low;
		high = first == 0xF4 ? 0x8F : high;
	} else
		more = -1, rune = 0;
	for (; more > 0 && s < stop && *s >= low && *s <= high; more--) {
		rune = rune << 6 | (*s++ & 0x3F);
		low = 0x80, high = 0xBF;
	}
	*at = (const char *)s;
	if (more == 0)
		return rune;
	if (ret_bad)
		*ret_bad = true;
	return RUNE_REPLACEMENT;
}

size_t utf8_encode(uint32_t rune, char *ret_bytes)
{
	if (rune < 0x80) {
		ret_bytes[0] = (char)rune;
		return 1;
	}
	if (rune < 0x800) {
		ret_bytes[0] = (char)(0xC0 | rune >> 6);
		ret_bytes[1] = (char)(0x80 | (rune & 0x3F));
		return 2;
	}
	if (rune < 0x10000) {
		ret_bytes[0] = (char)(0xE0 | rune >> 12);
		ret_bytes[1] = (char)(0x80 | (rune >> 6 & 0x3F));
		ret_bytes[2] = (char)(0x80 | (rune & 0x3F));
		return 3;
	}
	ret_bytes[0] = (char)(0xF0 | rune >> 18);
	ret_bytes[1] = (char)(0x80 | (rune >> 12 & 0x3F));
	ret_bytes[2] = (char)(0x80 | (rune >> 6 & 0x3F));
	ret_bytes[3] = (char)(0x80 | (rune & 0x3F));
	return 4;
}

size_t utf8_count(struct text text)
{
	const char *at = text.bytes, *end = text.bytes + text.length;
	size_t count = 0;

	for (; at < end; count++)
		utf8_next(&at, end, NULL);
	return count;
}

size_t utf8_count_utf16(struct text text)
{
	const char *at = text.bytes, *end = text.bytes + text.length;
	size_t count = 0;

	while (at < end)
		count += utf8_next(&at, end, NULL) > 0xFFFF ? 2 : 1;
	return count;
}

struct text utf8_first(struct text text, size_t count)
{
	const char *at = text.bytes, *end = text.bytes + text.length;

	while (at < end && count--)
		utf8_next(&at, end, NULL);
	return text_between(text.bytes, at);
}

enum { BLOCK = 64 };

/* Whether all bytes of a block are plain: a loop that compilers turn into a few instructions on vectors. */
static bool block_is_plain(const char *at)
{
	unsigned char other = 0;

	for (int i = 0; i < BLOCK; i++) {
		signed char c = (signed char)at[i];

		other |= (unsigned char)(((c < 0x20) & (c != '\n') & (c != '\t') & (c != '\r')) | (c == 0x7F));
	}
	return !other;
}

const char *utf8_plain(const char *at, const char *end)
{
	const uint64_t ones = ~(uint64_t)0 / 255, highs = ones << 7;

	while (end - at >= BLOCK && block_is_plain(at))
		at += BLOCK;
	while (at < end) {
		unsigned char c = (unsigned char)*at;
		uint64_t word;

		if (end - at >= 8) {
			/* Any byte with its high bit set, below 0x20, or DEL: by borrows and carries into that bit. */
			memcpy(&word, at, 8);
			if (((word | (word - ones * 0x20) | (word + ones)) & highs) == 0) {
				at += 8;
				continue;
			}
		}
		if (c >= 0x7F || (c < 0x20 && c != '\n' && c != '\t' && c != '\r'))
			return at;
		at++;
	}
	return at;
}

bool rune_is_letter(uint32_t rune)
{
	return uc_is_general_category_withtable(rune, UC_CATEGORY_MASK_L);
}

bool rune_is_mark(uint32_t rune)
{
	return uc_is_general_category_withtable(rune, UC_CATEGORY_MASK_Mn | UC_CATEGORY_MASK_Mc);
}

bool rune_is_digit(uint32_t rune)
{
	return uc_is_general_category_withtable(rune, UC_CATEGORY_MASK_Nd);
}

bool rune_is_space(uint32_t rune)
{
	return rune < 0x80 ? rune == ' ' || (rune >= '\t' && rune <= '\r') : uc_is_property_white_space(rune);
}

bool rune_is_unprintable(uint32_t rune)
{
	return rune_is_control(rune) || rune_is_bidi_control(rune) || rune == 0x061C || rune == 0x200E || rune == 0x200F
		|| rune == 0x2028 || rune == 0x2029 || rune == 0xFEFF;
}

unsigned rune_width(uint32_t rune)
{
	if (rune < 0x300)
		return rune == 0 ? 0 : 1;
	if (uc_is_general_category_withtable(rune, UC_CATEGORY_MASK_Mn | UC_CATEGORY_MASK_Me | UC_CATEGORY_MASK_Cf)
	    || (rune >= 0x1160 && rune <= 0x11FF))
		return 0;
	return uc_width(rune, "UTF-8") == 2 ? 2 : 1;
}
