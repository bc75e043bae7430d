/* Promises, choice and inputs of the fuzz targets. */
#include "config.h"

#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

#include "draw/layout.h"

bool try_all;

/* ---- the sanitizers: what they would keep for later is kept short, so that a run costs little memory and time */

const char *__asan_default_options(void);
const char *__ubsan_default_options(void);

const char *__asan_default_options(void)
{
	return "quarantine_size_mb=8:malloc_context_size=8:allocator_may_return_null=1:detect_stack_use_after_return=0";
}

const char *__ubsan_default_options(void)
{
	return "print_stacktrace=1";
}

/* ---- the library: a flow is laid out by columns here, since Graphviz takes a process of its own, too much for a run */

enum layout_way __wrap_layout_choose(const struct layout *layout);

enum layout_way __wrap_layout_choose(const struct layout *layout)
{
	(void)layout;
	return LAYOUT_LAYERED;
}

/* ---- promises */

/* What of a text stands at an offset and around it. */
static void show(const char *what, struct text text, size_t at)
{
	enum { BEFORE = 80, BEHIND = 160 };
	size_t start = at > BEFORE ? at - BEFORE : 0, end = at + BEHIND < text.length ? at + BEHIND : text.length;

	fprintf(stderr, "---- %s, from byte %zu on\n", what, start);
	fwrite(text.bytes + start, 1, end - start, stderr);
	fprintf(stderr, "\n");
}

void require(bool holds, const char *promise)
{
	if (holds)
		return;
	fprintf(stderr, "broken: %s\n", promise);
	abort();
}

void require_equal(struct text seen, struct text expected, const char *promise)
{
	size_t same = 0;

	if (text_equal(seen, expected))
		return;
	while (same < seen.length && same < expected.length && seen.bytes[same] == expected.bytes[same])
		same++;
	show("expected", expected, same);
	show("seen", seen, same);
	require(false, promise);
}

/* ---- choice */

uint32_t lot_of(const uint8_t *bytes, size_t length)
{
	uint32_t lot = 2166136261u;

	for (size_t i = 0; i < length; i++)
		lot = (lot ^ bytes[i]) * 16777619u;
	return lot_next(&lot);
}

uint32_t lot_next(uint32_t *lot)
{
	*lot = *lot * 1664525u + 1013904223u;
	return *lot ^ *lot >> 15;
}

/* ---- inputs */

struct parts parts_of(const uint8_t *bytes, size_t length)
{
	struct text end = TEXT(PART_END), rest = {(const char *)bytes, length};
	struct parts parts = {.count = 1};

	while (parts.count < PARTS_MAX) {
		const char *at = rest.length ? memmem(rest.bytes, rest.length, end.bytes, end.length) : NULL;

		if (!at)
			break;
		/* The line end before the line belongs to the part. */
		parts.items[parts.count++ - 1] = text_between(rest.bytes, at + 1);
		rest = text_between(at + end.length, rest.bytes + rest.length);
	}
	parts.items[parts.count - 1] = rest;
	return parts;
}

/* An included file: `/N.journey`. */
static char *read_part(void *context, const char *path, size_t limit, size_t *ret_length)
{
	const struct parts *parts = context;
	size_t index = (size_t)(path[1] - '0');
	char *copy;

	if (strlen(path) != strlen("/0.journey") || index >= parts->count || strcmp(path + 2, ".journey") != 0)
		return NULL;
	*ret_length = parts->items[index].length < limit ? parts->items[index].length : limit;
	copy = malloc(*ret_length + 1);
	if (copy && *ret_length)
		memcpy(copy, parts->items[index].bytes, *ret_length);
	return copy;
}

struct journey_input text_input(struct text text, const char *path)
{
	return (struct journey_input){
		.path = path, .bytes = text.bytes ? text.bytes : "", .length = text.length, .root = "/", .base = "/",
	};
}

struct journey_input parts_input(struct parts *parts, size_t index)
{
	static const char *const paths[PARTS_MAX] = {
		"/0.journey", "/1.journey", "/2.journey", "/3.journey",
		"/4.journey", "/5.journey", "/6.journey", "/7.journey",
	};
	struct journey_input input = text_input(parts->items[index], paths[index]);

	input.read = read_part;
	input.context = parts;
	return input;
}

struct journey_session *open_speaking(uint32_t lot)
{
	struct journey_session *session = journey_session_create();

	require(journey_speak(session, lot & 0x100 ? "nl" : "en") == JOURNEY_DONE, "there are messages in both languages");
	return session;
}

struct journey_map *parts_read(struct journey_session *session, struct parts *parts, size_t index)
{
	struct journey_input input = parts_input(parts, index);
	struct journey_map *map = journey_read(session, &input);

	require(map, "a text can always be read");
	return map;
}
