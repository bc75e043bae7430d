/* The front end by itself. `front scan FILE` finds the tokens of a file, `front read FILE` makes a tree of it,
 * `front resolve FILE` a model. Says how many seconds of processor that took, without fetching the file. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "api/files.h"
#include "journey.tab.h"
#include "model/resolve.h"
#include "syntax/parse.h"

/* What is made of a file is good where nothing is found in it. */
struct input {
	struct arena *arena;
	struct report *report;
	struct text path;
	struct file_answer file;
};

static void scan(const struct input *input)
{
	struct source *source = source_create(input->arena, input->path, input->file.text);
	struct parse parse = {
		.arena = input->arena, .report = input->report, .source = source, .base = source->text.bytes,
		.tree = ARENA_NEW(input->arena, struct tree), .size = (uint32_t)source->text.length,
	};
	struct token token;
	struct span span;

	if (!scanner_open(&parse, (char *)source->text.bytes, source->text.length + 2))
		return;
	while (parse_token(&token, &span, &parse) != TOKEN_YYEOF)
		;
	scanner_close(&parse);
}

static void read(const struct input *input)
{
	struct source *source = source_create(input->arena, input->path, input->file.text);
	struct intern intern;
	struct language language;

	intern_create(&intern, input->arena);
	language_create(&language, &intern);
	syntax_read(input->arena, &intern, language.symbols, input->report, source);
}

static void make_model(const struct input *input)
{
	resolve(input->arena, input->report, &(struct resolve_input){
		.path = input->path, .file = input->file, .size_limit = SOURCE_BYTES_MAX,
	});
}

static const struct {
	const char *name;
	void (*run)(const struct input *input);
} stages[] = {{"scan", scan}, {"read", read}, {"resolve", make_model}};

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static int measure(void (*run)(const struct input *input), const char *path)
{
	struct arena arena;
	struct report report = {.arena = &arena};
	struct input input = {.arena = &arena, .report = &report, .path = text_of(path)};
	int status = 2;

	arena_create(&arena, NULL);
	input.file = files_read(&arena, input.path, SOURCE_BYTES_MAX, FILES_ANY);
	if (input.file.status == FILE_READ) {
		double before = now();

		run(&input);
		printf("%.6f\n", now() - before);
		status = report.findings.count ? 1 : 0;
	}
	arena_destroy(&arena);
	return status;
}

int main(int count, char **arguments)
{
	for (size_t i = 0; count == 3 && i < sizeof stages / sizeof *stages; i++)
		if (strcmp(arguments[1], stages[i].name) == 0)
			return measure(stages[i].run, arguments[2]);
	fputs("Usage: front scan|read|resolve FILE\n", stderr);
	return 2;
}
