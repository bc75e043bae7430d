/* UTF-8 and what is to be known of a code point. Texts that come from a source may be ill-formed: every maximal
 * ill-formed subpart then counts as one U+FFFD (Unicode 15, section 3.9, table 3-8). */
#ifndef JOURNEY_BASE_UTF8_H
#define JOURNEY_BASE_UTF8_H

#include <stdint.h>

#include "base/text.h"

enum { UTF8_MAX = 4, RUNE_REPLACEMENT = 0xFFFD };

/* Reads the code point at `*at` (which is before `end`) and moves `*at` behind it. Ill-formed: U+FFFD, and *ret_bad
 * (where not NULL) becomes true; it is never set to false. */
uint32_t utf8_next(const char **at, const char *end, bool *ret_bad);

/* Writes a code point as 1 to 4 bytes and says how many. */
size_t utf8_encode(uint32_t rune, char *ret_bytes);

/* How many code points, and how many UTF-16 code units a text has. */
size_t utf8_count(struct text text);
size_t utf8_count_utf16(struct text text);

/* The first `count` code points of a text. */
struct text utf8_first(struct text text, size_t count);

/* The place of the first byte that is not plain printable ASCII, tab, CR or LF; `end` where all are. */
const char *utf8_plain(const char *at, const char *end);

/* Letters and marks that may stand in a name, and decimal digits, beyond ASCII. */
bool rune_is_letter(uint32_t rune);
bool rune_is_mark(uint32_t rune);
bool rune_is_digit(uint32_t rune);

/* White space of any kind. */
bool rune_is_space(uint32_t rune);

/* Whether a byte stands inside a code point, behind its first. */
static inline bool utf8_goes_on(char byte)
{
	return ((unsigned char)byte & 0xC0) == 0x80;
}

/* C0 (tab, LF and CR too), DEL and C1. */
static inline bool rune_is_control(uint32_t rune)
{
	return rune < 0x20 || (rune >= 0x7F && rune <= 0x9F);
}

/* The embedding, override and isolate controls, which can make a text read otherwise than it is. */
static inline bool rune_is_bidi_control(uint32_t rune)
{
	return (rune >= 0x202A && rune <= 0x202E) || (rune >= 0x2066 && rune <= 0x2069);
}

/* Controls, direction marks and other characters that must not reach a terminal or a log as they are. */
bool rune_is_unprintable(uint32_t rune);

/* Columns that a code point takes when printed: 0 for marks and format characters, 2 for wide ones, else 1. */
unsigned rune_width(uint32_t rune);

#endif
