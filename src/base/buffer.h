/* Text that grows at its end: what every artefact and every message is written to. */
#ifndef JOURNEY_BASE_BUFFER_H
#define JOURNEY_BASE_BUFFER_H

#include <stdint.h>

#include "base/arena.h"

struct buffer {
	struct arena *arena;
	char *bytes;
	size_t length, room;
};

static inline struct buffer buffer_in(struct arena *arena)
{
	return (struct buffer){.arena = arena};
}

/* Makes room for `more` bytes, of which there is none. */
void buffer_grow(struct buffer *buffer, size_t more);

/* Room for `more` bytes at the end, which the caller then writes and counts in `length`. */
static inline char *buffer_reserve(struct buffer *buffer, size_t more)
{
	if (buffer->room - buffer->length < more)
		buffer_grow(buffer, more);
	return buffer->bytes + buffer->length;
}

void buffer_add(struct buffer *buffer, struct text text);

/* Of a literal the compiler knows the length. */
static inline void buffer_string(struct buffer *buffer, const char *string)
{
	buffer_add(buffer, text_of(string));
}

static inline void buffer_byte(struct buffer *buffer, char byte)
{
	*buffer_reserve(buffer, 1) = byte;
	buffer->length++;
}

void buffer_repeat(struct buffer *buffer, char byte, size_t times);

/* A code point as UTF-8. */
void buffer_rune(struct buffer *buffer, uint32_t rune);

void buffer_integer(struct buffer *buffer, int64_t value);

/* The shortest decimal that reads back as the same number, without exponent below 10^21: `2`, `-1.5`, `1e+300`. */
void buffer_number(struct buffer *buffer, double value);

/* A number rounded to `places` decimals, without trailing zeros: for coordinates. */
void buffer_rounded(struct buffer *buffer, double value, int places);

/* As printf, for messages about the program itself; never for texts of a source. */
void buffer_format(struct buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));

static inline struct text buffer_text(const struct buffer *buffer)
{
	return (struct text){buffer->bytes, buffer->length};
}

#endif
