/* The front end by itself: `front read FILE` makes a tree of it, `front scan FILE` only its tokens, without a symbol for names.
 * Says how many seconds of processor that took, without reading the file. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "api/files.h"
#include "journey.tab.h"
#include "model/language.h"
#include "syntax/parse.h"

static bool scanning;

uint32_t __real_intern_name(struct intern *intern, struct text name);
uint32_t __wrap_intern_name(struct intern *intern, struct text name);

/* Interning is not the scanner's work, though it asks for it. */
uint32_t __wrap_intern_name(struct intern *intern, struct text name)
{
	return scanning ? 1 : __real_intern_name(intern, name);
}

/* All tokens; false where one of them is not of the language. */
static bool scan(struct arena *arena, struct intern *intern, struct report *report, struct source *source)
{
	struct tree *tree = ARENA_NEW(arena, struct tree);
	struct parse parse = {
		.arena = arena, .intern = intern, .report = report, .source = source, .tree = tree, .base = source->text.bytes,
		.size = (uint32_t)source->text.length,
	};
	union value_of_token value;
	struct span span;

	scanning = true;
	if (!scanner_open(&parse, (char *)source->text.bytes, source->text.length + 2))
		return false;
	while (parse_token(&value, &span, &parse) != TOKEN_YYEOF)
		;
	scanner_close(&parse);
	return report->findings.count == 0;
}

static bool read(struct arena *arena, struct intern *intern, struct report *report, struct source *source)
{
	struct language language;

	language_create(&language, intern);
	return syntax_read(arena, intern, language.symbols, report, source)->nodes.count > 1 && report->findings.count == 0;
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **arguments)
{
	struct arena arena;
	struct intern intern;
	struct report report = {.arena = &arena};
	struct file_answer file;
	struct source *source;
	double before;
	bool good;

	if (count != 3 || (strcmp(arguments[1], "read") != 0 && strcmp(arguments[1], "scan") != 0)) {
		fputs("Usage: front read|scan FILE\n", stderr);
		return 2;
	}
	arena_create(&arena, NULL);
	file = files_read(&arena, text_of(arguments[2]), SOURCE_BYTES_MAX);
	if (file.status != FILE_READ) {
		fprintf(stderr, "front: %s cannot be read\n", arguments[2]);
		return 2;
	}
	before = now();
	intern_create(&intern, &arena);
	source = source_create(&arena, text_of(arguments[2]), file.text);
	good = strcmp(arguments[1], "scan") == 0 ? scan(&arena, &intern, &report, source) : read(&arena, &intern, &report, source);
	printf("%.6f\n", now() - before);
	arena_destroy(&arena);
	return good ? 0 : 1;
}
