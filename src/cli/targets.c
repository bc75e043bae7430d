#include "cli/targets.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FORMATS_MAX = 32 };

/* Where artefacts go. */
enum destination { TO_STDOUT, TO_FILE, TO_FOLDER, TO_BESIDE };

struct plan {
	struct journey_session *session;
	const struct arguments *arguments;
	enum destination destination;
	const char *output;
	size_t formats[FORMATS_MAX];
	size_t format_count;
};

/* ---- formats */

static size_t format_called(const char *name, size_t length, bool by_extension)
{
	for (size_t i = 0; journey_word("format", i); i++) {
		const char *word = by_extension ? journey_format_extension(i) : journey_word("format", i);

		if (strlen(word) == length && memcmp(word, name, length) == 0)
			return i;
	}
	return SIZE_MAX;
}

static void add_format(struct plan *plan, size_t format)
{
	for (size_t i = 0; i < plan->format_count; i++)
		if (plan->formats[i] == format)
			return;
	plan->formats[plan->format_count++] = format;
}

static void add_formats(struct plan *plan, const char *list)
{
	while (*list) {
		size_t length = strcspn(list, ",");

		add_format(plan, format_called(list, length, false));
		list += length + (list[length] == ',');
	}
}

static bool refuse_conflict(const struct plan *plan, size_t format)
{
	problem_add(plan->session, "config", plan->output,
		    "it does not end like a file of format %s; leave out -T or name another file", journey_word("format", format));
	return false;
}

/* The formats that -T asks for, and what the ending of -o says. */
static bool find_formats(struct plan *plan)
{
	const struct arguments *a = plan->arguments;
	const char *point = plan->destination == TO_FILE ? strrchr(plan->output, '.') : NULL;
	size_t implied = point && !strchr(point, '/') ? format_called(point + 1, strlen(point + 1), true) : SIZE_MAX;

	for (size_t i = 0; i < a->given_count; i++)
		if (a->given[i].option == OPTION_TYPE)
			add_formats(plan, a->given[i].value);
	if (!plan->format_count)
		add_format(plan, implied != SIZE_MAX ? implied : 0);
	if (implied != SIZE_MAX && plan->format_count == 1 && plan->formats[0] != implied)
		return refuse_conflict(plan, plan->formats[0]);
	return true;
}

/* ---- destinations */

static bool find_destination(struct plan *plan)
{
	plan->output = argument_value(plan->arguments, OPTION_OUTPUT);
	if (argument_given(plan->arguments, OPTION_BESIDE)) {
		plan->destination = TO_BESIDE;
		if (plan->output)
			problem_add(plan->session, "config", "", "-o and -O cannot stand together: one names the file, the other takes the name of the input");
		return !plan->output;
	}
	if (plan->output && !*plan->output) {
		problem_add(plan->session, "config", "", "-o needs a name");
		return false;
	}
	if (!plan->output || strcmp(plan->output, "-") == 0)
		plan->destination = TO_STDOUT;
	else
		plan->destination = output_is_folder(plan->output) ? TO_FOLDER : TO_FILE;
	return true;
}

/* The path of an artefact: `folder/map-journey.svg`. */
static char *path_for(const struct plan *plan, const struct compiled *from, size_t format, const char *journey)
{
	const char *name = input_name(plan->arguments, from->operand);
	char *ending, *path;

	if (plan->destination == TO_STDOUT)
		return NULL;
	if (plan->destination == TO_FILE)
		return memory_join(plan->output, "", "");
	ending = memory_join(journey ? journey : "", ".", journey_format_extension(format));
	path = output_path(plan->destination == TO_FOLDER ? plan->output : NULL, name, journey ? "-" : "", ending);
	free(ending);
	return path;
}

/* ---- artefacts */

static void add_target(struct targets *targets, struct target target)
{
	targets->items = memory_grow(targets->items, targets->count + 1, sizeof target);
	targets->items[targets->count++] = target;
}

static bool refuse_several(const struct plan *plan, const struct compiled *from)
{
	problem_add(plan->session, "config", input_name(plan->arguments, from->operand),
		    "it holds several journeys, and a picture shows one: name one with -j, or write all with -O or to a folder with -o");
	return false;
}

static bool add_map(struct targets *targets, const struct plan *plan, const struct compiled *from, size_t format)
{
	const char *only = argument_value(plan->arguments, OPTION_JOURNEY);
	bool several = journey_map_journey(from->map, 1) != NULL, single = journey_format_is_single(format);
	const char *journey;

	if (!single || !several || only) {
		add_target(targets, (struct target){from, format, only, path_for(plan, from, format, several && single ? only : NULL), {0}});
		return true;
	}
	if (plan->destination == TO_STDOUT || plan->destination == TO_FILE)
		return refuse_several(plan, from);
	for (size_t i = 0; (journey = journey_map_journey(from->map, i)) != NULL; i++)
		add_target(targets, (struct target){from, format, journey, path_for(plan, from, format, journey), {0}});
	return true;
}

static bool check_stdout(struct journey_session *session, const struct targets *targets, const char *rule)
{
	const struct target *first = targets->count ? &targets->items[0] : NULL;

	if (!first || first->path)
		return true;
	if (targets->count > 1) {
		problem_add(session, "config", "",
			    "there are %zu artefacts, and standard output takes one: write them with -O, or to a folder with -o",
			    targets->count);
		return false;
	}
	if (rule && strcmp(rule, "-") == 0) {
		problem_add(session, "config", "", "standard output takes one: write the artefact with -o or -O, or name a file for --deps");
		return false;
	}
	if (journey_format_is_binary(first->format) && isatty(STDOUT_FILENO)) {
		problem_add(session, "config", "", "a %s is not for a terminal: write it to a file with -o or -O",
			    journey_word("format", first->format));
		return false;
	}
	return true;
}

/* Whether neither an artefact nor the make rule would be written over a file that was read, or two to one path; adds a problem
 * where that is so. */
static bool targets_are_apart(struct journey_session *session, const struct targets *targets, const struct arguments *arguments,
			      const struct compiled *maps, size_t count)
{
	const char **paths = memory_grow(NULL, targets->count + 1, sizeof *paths);
	const char **inputs = memory_grow(NULL, 16, sizeof *inputs);
	const char *file, *rule = argument_value(arguments, OPTION_DEPS), *theme = theme_path(arguments);
	size_t path_count = 0, input_count = 0, room = 16;
	bool good;

	for (size_t i = 0; i < targets->count; i++)
		if (targets->items[i].path)
			paths[path_count++] = targets->items[i].path;
	if (rule && strcmp(rule, "-") != 0)
		paths[path_count++] = rule;
	if (theme)
		inputs[input_count++] = theme;
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; (file = journey_map_file(maps[i].map, j)) != NULL; j++) {
			if (input_count == room)
				inputs = memory_grow(inputs, room *= 2, sizeof *inputs);
			inputs[input_count++] = file;
		}
	good = outputs_are_apart(session, paths, path_count, inputs, input_count);
	free(inputs);
	free(paths);
	return good;
}

bool targets_plan(struct targets *ret_targets, struct journey_session *session, const struct arguments *arguments,
		  const struct compiled *maps, size_t count)
{
	struct plan plan = {.session = session, .arguments = arguments};
	struct targets targets = {0};
	const char *rule = argument_value(arguments, OPTION_DEPS);
	bool good = find_destination(&plan) && find_formats(&plan);

	for (size_t i = 0; i < count; i++)
		for (size_t f = 0; good && f < plan.format_count; f++)
			good = add_map(&targets, &plan, &maps[i], plan.formats[f]);
	good = good && check_stdout(session, &targets, rule) && targets_are_apart(session, &targets, arguments, maps, count);
	if (good)
		*ret_targets = targets;
	else
		targets_free(&targets);
	return good;
}

void targets_free(struct targets *targets)
{
	for (size_t i = 0; i < targets->count; i++) {
		free(targets->items[i].path);
		journey_output_free(&targets->items[i].output);
	}
	free(targets->items);
	*targets = (struct targets){0};
}
