/* What is written where: never over a file that was read, and never twice to one path. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/targets.h"

/* A file as the system knows it, whatever it is called. */
struct identity {
	dev_t device;
	ino_t number;
};

static int compare_identities(const void *left, const void *right)
{
	const struct identity *a = left, *b = right;

	if (a->device != b->device)
		return a->device < b->device ? -1 : 1;
	return (a->number > b->number) - (a->number < b->number);
}

static int compare_paths(const void *left, const void *right)
{
	return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static bool find_identity(const char *path, struct identity *ret_identity)
{
	struct stat status;

	if (stat(path, &status) != 0)
		return false;
	*ret_identity = (struct identity){status.st_dev, status.st_ino};
	return true;
}

/* All files that were read, the theme first, sorted; to be freed. */
static struct identity *list_inputs(const char *theme, const struct compiled *maps, size_t count, size_t *ret_count)
{
	struct identity *inputs = memory_grow(NULL, 16, sizeof *inputs);
	size_t found = theme && find_identity(theme, &inputs[0]), room = 16;
	const char *file;

	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; (file = journey_map_file(maps[i].map, j)) != NULL; j++) {
			if (found == room)
				inputs = memory_grow(inputs, room *= 2, sizeof *inputs);
			found += find_identity(file, &inputs[found]);
		}
	if (found)
		qsort(inputs, found, sizeof *inputs, compare_identities);
	*ret_count = found;
	return inputs;
}

static bool check_inputs(struct journey_session *session, const char *const *paths, size_t count, const struct identity *inputs,
			 size_t input_count)
{
	for (size_t i = 0; i < count && input_count; i++) {
		struct identity identity;

		if (!find_identity(paths[i], &identity)
		    || !bsearch(&identity, inputs, input_count, sizeof *inputs, compare_identities))
			continue;
		problem_add(session, "config", paths[i], "it is an input, and is not overwritten; name another file with -o");
		return false;
	}
	return true;
}

/* Sorts the paths. */
static bool check_twice(struct journey_session *session, const char **paths, size_t count)
{
	if (count)
		qsort(paths, count, sizeof *paths, compare_paths);
	for (size_t i = 1; i < count; i++)
		if (strcmp(paths[i - 1], paths[i]) == 0) {
			problem_add(session, "config", paths[i], "two artefacts would be written to it");
			return false;
		}
	return true;
}

bool targets_are_apart(struct journey_session *session, const struct targets *targets, const struct arguments *arguments,
		       const struct compiled *maps, size_t count)
{
	const char *rule = argument_value(arguments, OPTION_DEPS);
	const char **paths = memory_grow(NULL, targets->count + 1, sizeof *paths);
	size_t path_count = 0, input_count;
	struct identity *inputs = list_inputs(theme_path(arguments), maps, count, &input_count);
	bool good;

	for (size_t i = 0; i < targets->count; i++)
		if (targets->items[i].path)
			paths[path_count++] = targets->items[i].path;
	if (rule && strcmp(rule, "-") != 0)
		paths[path_count++] = rule;
	good = check_inputs(session, paths, path_count, inputs, input_count) && check_twice(session, paths, path_count);
	free(inputs);
	free(paths);
	return good;
}
