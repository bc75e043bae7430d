/* What the formatter promises of every source: a second time changes nothing, the model stays, no comment is lost or
 * moved before another. Tried on the maps named on the command line, each as it is and spaced anew in many ways. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "journey.h"

enum { ROUNDS = 60, SOURCE_MAX = 1 << 20 };

struct map {
	const char *path;
	char *text;
};

/* ---- chance, the same in every run */

static uint32_t chance(uint32_t *state, uint32_t below)
{
	*state = *state * 1664525u + 1013904223u;
	return (uint32_t)((uint64_t)(*state >> 8) * below >> 24);
}

/* ---- spacing a source anew */

struct spacing {
	char *out;
	size_t length;
	uint32_t state;
	unsigned comments;
};

static void add(struct spacing *s, const char *text)
{
	size_t length = strlen(text);

	assert_true(s->length + length < SOURCE_MAX);
	memcpy(s->out + s->length, text, length + 1);
	s->length += length;
}

static void add_comment(struct spacing *s)
{
	static const char *const texts[] = {"# %u\n", "#%u { \"x; }\n", "#  %u  \n", "\t# é漢 %u\t\n", "# %u -> :\r\n"};
	char comment[64];

	snprintf(comment, sizeof comment, texts[chance(&s->state, 5)], ++s->comments);
	add(s, comment);
}

/* White space that means what a line break, or a space, means there. */
static void add_space(struct spacing *s, bool line_break)
{
	static const char *const spaces[] = {" ", "  ", "\t", " \t "};

	if (!line_break) {
		add(s, spaces[chance(&s->state, 4)]);
		return;
	}
	switch (chance(&s->state, 8)) {
	case 0: add(s, " "); add_comment(s); break;
	case 1: add(s, "\n\n\n \n"); break;
	case 2: add(s, "\n"); add_comment(s); add(s, "\n"); break;
	case 3: add(s, ";"); break;
	case 4: add(s, " ; \r\n"); break;
	default: add(s, "\n"); break;
	}
}

/* What may stand behind a sign that ends no statement. */
static void add_pause(struct spacing *s)
{
	switch (chance(&s->state, 12)) {
	case 0: add(s, "\n"); break;
	case 1: add_comment(s); break;
	case 2: add(s, "\n\n"); add_comment(s); add_comment(s); break;
	default: break;
	}
}

/* The length of the token at `at`: a string, a comment, an arrow, or one byte. */
static size_t token_length(const char *at)
{
	const char *end = at + 1;

	if (strncmp(at, "\"\"\"", 3) == 0) {
		for (end = at + 3; strncmp(end, "\"\"\"", 3) != 0; end += *end == '\\' ? 2 : 1)
			;
		return (size_t)(end + 3 - at);
	}
	if (*at == '"') {
		while (*end != '"')
			end += *end == '\\' ? 2 : 1;
		return (size_t)(end + 1 - at);
	}
	if (*at == '#')
		return strcspn(at, "\n");
	return strncmp(at, "->", 2) == 0 || strncmp(at, ">=", 2) == 0 || strncmp(at, "<=", 2) == 0 ? 2 : 1;
}

static bool ends_no_statement(const char *token, size_t length)
{
	return (length == 1 && strchr("{,:", *token)) || length == 2;
}

static void space_anew(struct spacing *s, const char *at)
{
	bool open = true; /* a line break here ends nothing: it may be anything but `;` */

	while (*at) {
		size_t white = strspn(at, " \t\r\n"), length;

		if (white) {
			if (memchr(at, '\n', white) && open)
				add(s, "\n");
			else
				add_space(s, memchr(at, '\n', white));
			at += white;
			continue;
		}
		length = token_length(at);
		assert_true(s->length + length < SOURCE_MAX);
		memcpy(s->out + s->length, at, length);
		s->out[s->length += length] = '\0';
		open = ends_no_statement(at, length) || *at == '#';
		if (*at == '#')
			add(s, "\n");
		else if (open)
			add_pause(s);
		at += length;
	}
}

/* ---- what has to hold */

static struct journey_input input_for(const struct map *map, const char *text)
{
	return (struct journey_input){.path = map->path, .bytes = text, .length = strlen(text)};
}

static struct journey_output laid_out(const struct map *map, const char *text)
{
	struct journey_session *session = journey_session_create();
	struct journey_input input = input_for(map, text);
	struct journey_layout layout;

	if (journey_format(session, &input, false, &layout) != JOURNEY_DONE)
		fail_msg("%s: not laid out:\n%s", map->path, text);
	assert_int_equal(layout.changed, strcmp(layout.text.bytes, text) != 0);
	journey_output_free(&layout.patch);
	journey_session_destroy(session);
	return layout.text;
}

/* The model as JSON, without the lines that tell places. */
static struct journey_output model_of(const struct map *map, const char *text)
{
	struct journey_session *session = journey_session_create();
	struct journey_input input = input_for(map, text);
	struct journey_map *read = journey_read(session, &input);
	struct journey_output out;
	char *to;

	assert_non_null(read);
	if (journey_write(session, read, &(struct journey_artefact){.format = "json"}, &out) != JOURNEY_DONE
	    || !journey_map_is_good(read))
		fail_msg("%s: no model:\n%s", map->path, text);
	to = out.bytes;
	for (char *line = out.bytes, *next; *line; line = next) {
		next = line + strcspn(line, "\n") + 1;
		if (strncmp(line + strspn(line, " "), "\"span\": {", 9) == 0)
			continue;
		memmove(to, line, (size_t)(next - line));
		to += next - line;
	}
	*to = '\0';
	journey_session_destroy(session);
	return out;
}

/* The comments, each on a line, without white space at their ends. */
static char *comments_of(const char *at)
{
	char *comments = calloc(1, strlen(at) + 2), *to = comments;

	while (*at) {
		size_t length = token_length(at), kept = length;

		while (*at == '#' && kept && strchr(" \t\r", at[kept - 1]))
			kept--;
		if (*at == '#') {
			memcpy(to, at, kept);
			to += kept;
			*to++ = '\n';
		}
		at += length;
	}
	return comments;
}

static void check(const struct map *map, const char *text)
{
	struct journey_output once = laid_out(map, text), twice = laid_out(map, once.bytes);
	struct journey_output before = model_of(map, text), after = model_of(map, once.bytes);
	char *comments = comments_of(text), *kept = comments_of(once.bytes);

	assert_string_equal(once.bytes, twice.bytes);
	assert_string_equal(before.bytes, after.bytes);
	assert_string_equal(comments, kept);
	journey_output_free(&once);
	journey_output_free(&twice);
	journey_output_free(&before);
	journey_output_free(&after);
	free(comments);
	free(kept);
}

static void stays_the_same(void **state)
{
	const struct map *map = *state;
	struct spacing spacing = {.out = malloc(SOURCE_MAX), .state = 1};

	assert_non_null(spacing.out);
	check(map, map->text);
	for (unsigned round = 0; round < ROUNDS; round++) {
		spacing.length = spacing.comments = 0;
		space_anew(&spacing, map->text);
		check(map, spacing.out);
	}
	free(spacing.out);
}

static char *read_file(const char *path)
{
	char *text = calloc(1, SOURCE_MAX);
	FILE *file = fopen(path, "rb");

	if (!text || !file || !fread(text, 1, SOURCE_MAX - 1, file)) {
		fprintf(stderr, "%s cannot be read\n", path);
		exit(1);
	}
	fclose(file);
	return text;
}

int main(int count, char **paths)
{
	int failed = 0;

	for (int i = 1; i < count; i++) {
		struct map map = {paths[i], read_file(paths[i])};
		const struct CMUnitTest tests[] = {{paths[i], stays_the_same, NULL, NULL, &map}};

		failed += cmocka_run_group_tests(tests, NULL, NULL);
		free(map.text);
	}
	return failed ? 1 : 0;
}
