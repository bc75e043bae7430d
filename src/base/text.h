/* A piece of text: bytes somewhere else, and how many. Never NUL-terminated, never owned. */
#ifndef JOURNEY_BASE_TEXT_H
#define JOURNEY_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
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

static inline bool text_starts(struct text a, struct text prefix)
{
	return a.length >= prefix.length && memcmp(a.bytes, prefix.bytes, prefix.length) == 0;
}

static inline bool text_ends(struct text a, struct text ending)
{
	return a.length >= ending.length && memcmp(a.bytes + a.length - ending.length, ending.bytes, ending.length) == 0;
}

/* Compares as bytes, the shorter first where one begins the other: negative, 0 or positive. */
int text_compare(struct text a, struct text b);

/* Whether the `#` at `at` is the last of `##` right before `[` or, in any case, `vso[`: a build service that reads a log takes
 * that for an order. */
bool text_is_order(const char *start, const char *at, const char *end);

/* The same text without white space (space, tab, CR, LF) at both ends. */
struct text text_trim(struct text a);

#endif
