/* What is written where: never over a file that was read, and never twice to one path. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/cli.h"

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

static bool find_identity(const char *path, struct identity *ret_identity)
{
	struct stat status;

	if (stat(path, &status) != 0)
		return false;
	*ret_identity = (struct identity){status.st_dev, status.st_ino};
	return true;
}

/* What the inputs are, sorted; to be freed. */
static struct identity *find_identities(const char *const *inputs, size_t count, size_t *ret_count)
{
	struct identity *identities = memory_grow(NULL, count + 1, sizeof *identities);
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += find_identity(inputs[i], &identities[found]);
	if (found)
		qsort(identities, found, sizeof *identities, compare_identities);
	*ret_count = found;
	return identities;
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
		qsort(paths, count, sizeof *paths, memory_compare);
	for (size_t i = 1; i < count; i++)
		if (strcmp(paths[i - 1], paths[i]) == 0) {
			problem_add(session, "config", paths[i], "two artefacts would be written to it");
			return false;
		}
	return true;
}

bool outputs_are_apart(struct journey_session *session, const char **paths, size_t count, const char *const *inputs, size_t input_count)
{
	size_t known;
	struct identity *identities = find_identities(inputs, input_count, &known);
	bool good = check_inputs(session, paths, count, identities, known) && check_twice(session, paths, count);

	free(identities);
	return good;
}
