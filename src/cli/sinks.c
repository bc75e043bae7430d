#include "cli/sinks.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int sinks_stream(const struct arguments *arguments)
{
	return arguments->command == COMMAND_LINT ? STDOUT_FILENO : STDERR_FILENO;
}

bool sinks_take(const struct sinks *sinks, const struct arguments *arguments, int descriptor)
{
	if (descriptor != sinks_stream(arguments))
		return false;
	for (size_t i = 0; i < sinks->count; i++)
		if (!sinks->items[i].path && !journey_report_shares(sinks->items[i].format))
			return true;
	return false;
}

bool sinks_have_text(const struct sinks *sinks)
{
	for (size_t i = 0; i < sinks->count; i++)
		if (journey_report_is_text(sinks->items[i].format))
			return true;
	return false;
}

/* ---- planning */

static size_t format_called(const char *name, size_t length)
{
	size_t format = 0;

	while (strlen(journey_word("report", format)) != length || memcmp(journey_word("report", format), name, length) != 0)
		format++;
	return format;
}

/* `FMT`, `FMT:FILE`, `FMT:-`; the word was checked when the command line was read. */
static void add_sink(struct sinks *sinks, const char *value)
{
	size_t length = strcspn(value, ":");
	struct sink sink = {.format = format_called(value, length)};

	if (value[length] && strcmp(value + length, ":-") != 0)
		sink.path = value + length + 1;
	sinks->items = memory_grow(sinks->items, sinks->count + 1, sizeof sink);
	sinks->items[sinks->count++] = sink;
}

static bool is_same_file(const char *one, const char *other)
{
	struct stat a, b;

	if (strcmp(one, other) == 0)
		return true;
	return stat(one, &a) == 0 && stat(other, &b) == 0 && S_ISREG(a.st_mode)
		&& a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

static bool is_map(const char *path)
{
	size_t length = strlen(path), ending = strlen(".journey");

	return length > ending && strcmp(path + length - ending, ".journey") == 0;
}

/* Whether findings may be written to a file: it is no map, and no operand under another name. */
static bool check_file(const struct arguments *arguments, const char *path)
{
	bool is_input = is_map(path);

	for (size_t i = 0; i < arguments->operand_count && !is_input; i++)
		is_input = is_same_file(path, arguments->operands[i]);
	if (!*path)
		complain("--format needs the name of a file behind the colon");
	else if (is_input)
		complain("%s is a map, and findings are not written over it; name another file", path);
	return *path && !is_input;
}

static bool check_pair(const struct sink *one, const struct sink *other)
{
	if (!one->path && !other->path) {
		if (journey_report_shares(one->format) && journey_report_shares(other->format))
			return true;
		complain("%s and %s cannot stand on one stream; give one of them a file: --format %s:FILE",
			 journey_word("report", one->format), journey_word("report", other->format),
			 journey_word("report", journey_report_shares(one->format) ? other->format : one->format));
		return false;
	}
	if (one->path && other->path && is_same_file(one->path, other->path)) {
		complain("two formats would be written to %s", other->path);
		return false;
	}
	return true;
}

static bool check_output(const struct arguments *arguments, const char *path)
{
	const char *output = argument_value(arguments, OPTION_OUTPUT);

	if (!output || !is_same_file(path, output))
		return true;
	complain("findings and the artefact would both be written to %s", path);
	return false;
}

/* Leaves only those that go to a file: the stream is wanted for something else. */
static void drop_streams(struct sinks *sinks)
{
	size_t kept = 0;

	for (size_t i = 0; i < sinks->count; i++)
		if (sinks->items[i].path)
			sinks->items[kept++] = sinks->items[i];
	sinks->count = kept;
}

bool sinks_plan(struct sinks *ret_sinks, const struct arguments *arguments)
{
	struct sinks sinks = {0};
	bool good = true;

	for (size_t i = 0; i < arguments->given_count; i++)
		if (arguments->given[i].option == OPTION_FORMAT)
			add_sink(&sinks, arguments->given[i].value);
	if (!sinks.count)
		add_sink(&sinks, "text");
	if (arguments->command == COMMAND_LINT && argument_given(arguments, OPTION_DIFF))
		drop_streams(&sinks);
	for (size_t i = 0; i < sinks.count && good; i++) {
		const char *path = sinks.items[i].path;

		good = !path || (check_file(arguments, path) && check_output(arguments, path));
		for (size_t j = 0; j < i && good; j++)
			good = check_pair(&sinks.items[j], &sinks.items[i]);
	}
	if (good)
		*ret_sinks = sinks;
	else
		sinks_free(&sinks);
	return good;
}

void sinks_free(struct sinks *sinks)
{
	free(sinks->items);
	*sinks = (struct sinks){0};
}
