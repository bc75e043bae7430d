/* A piece of text: bytes somewhere else, and how many. Never NUL-terminated, never owned. */
#ifndef JOURNEY_BASE_TEXT_H
#define JOURNEY_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct text {
	const char *bytes;
	size_t length;
};

/* The text of a string literal. */
#define TEXT(literal) ((struct text){(literal), sizeof(literal) - 1})

static inline struct text text_of(const char *string)
{
	return (struct text){string, string ? strlen(string) : 0};
}

static inline struct text text_between(const char *start, const char *end)
{
	return (struct text){start, (size_t)(end - start)};
}

static inline bool text_equal(struct text a, struct text b)
{
	return a.length == b.length && (a.length == 0 || memcmp(a.bytes, b.bytes, a.length) == 0);
}

static inline bool text_is(struct text a, const char *string)
{
	return text_equal(a, text_of(string));
}

/* Whether a text is a string in lower case, whatever the case of its ASCII letters. */
static inline bool text_is_caseless(struct text a, const char *lower)
{
	for (size_t i = 0; i < a.length; i++) {
		char c = a.bytes[i];

		if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != lower[i] || !lower[i])
			return false;
	}
	return lower[a.length] == '\0';
}

static inline bool text_starts(struct text a, struct text prefix)
{
	return a.length >= prefix.length && memcmp(a.bytes, prefix.bytes, prefix.length) == 0;
}

static inline bool text_ends(struct text a, struct text ending)
{
	return a.length >= ending.length && memcmp(a.bytes + a.length - ending.length, ending.bytes, ending.length) == 0;
}

/* Where a byte stands first in a text, which may be empty; NULL: nowhere. */
static inline const char *text_seek(struct text a, char byte)
{
	return a.length ? memchr(a.bytes, byte, a.length) : NULL;
}

enum { WORD_BYTES = 8 };

/* The first and the last bytes of a text as numbers: WORD_BYTES of them; of a shorter text they overlap, or are all of it. */
static inline uint64_t text_head(struct text a)
{
	uint64_t word = 0;
	uint32_t half = 0;

	if (a.length >= WORD_BYTES)
		memcpy(&word, a.bytes, WORD_BYTES);
	else if (a.length >= WORD_BYTES / 2) {
		memcpy(&half, a.bytes, WORD_BYTES / 2);
		word = half;
	} else if (a.length)
		word = (unsigned char)a.bytes[0] | (uint64_t)(unsigned char)a.bytes[a.length / 2] << 8;
	return word;
}

static inline uint64_t text_tail(struct text a)
{
	uint64_t word = 0;
	uint32_t half = 0;

	if (a.length >= WORD_BYTES)
		memcpy(&word, a.bytes + a.length - WORD_BYTES, WORD_BYTES);
	else if (a.length >= WORD_BYTES / 2) {
		memcpy(&half, a.bytes + a.length - WORD_BYTES / 2, WORD_BYTES / 2);
		word = half;
	} else if (a.length)
		word = (unsigned char)a.bytes[a.length - 1];
	return word;
}

/* One more word into a hash: what differs in its upper half makes a difference in the lower half too. */
static inline uint64_t text_mix(uint64_t hash, uint64_t word)
{
	hash ^= word;
	return (hash ^ hash >> 32) * 0x9E3779B97F4A7C15u;
}

/* A hash of a text; the seed makes it another function. Mixed once more at the end, so that any of its bits will do. */
static inline uint32_t text_hash(struct text a, uint64_t seed)
{
	uint64_t hash = text_mix(seed ^ a.length, text_head(a)), word;

	for (size_t at = WORD_BYTES; at + WORD_BYTES < a.length; at += WORD_BYTES) {
		memcpy(&word, a.bytes + at, WORD_BYTES);
		hash = text_mix(hash, word);
	}
	return (uint32_t)(text_mix(text_mix(hash, text_tail(a)), 0) >> 32);
}

/* Compares as bytes, the shorter first where one begins the other: negative, 0 or positive. */
int text_compare(struct text a, struct text b);

/* Whether the `#` at `at` is the last of `##` right before `[` or, in any case, `vso[`: a build service that reads a log takes
 * that for an order. */
bool text_is_order(const char *start, const char *at, const char *end);

/* The same text without white space (space, tab, CR, LF) at both ends. */
struct text text_trim(struct text a);

#endif
