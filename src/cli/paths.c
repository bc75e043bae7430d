/* Operands to the maps that they stand for. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/cli.h"

static void add_path(struct paths *paths, char *path)
{
	paths->items = memory_grow(paths->items, paths->count + 1, sizeof *paths->items);
	paths->items[paths->count++] = path;
}

static bool is_map(const char *name)
{
	size_t length = strlen(name), ending = strlen(".journey");

	return length > ending && strcmp(name + length - ending, ".journey") == 0;
}

static void add_folder(struct paths *paths, struct journey_session *session, const char *folder);

static void add_entry(struct paths *paths, struct journey_session *session, const char *folder, const char *name)
{
	char *path = strcmp(folder, ".") == 0 ? memory_join(name, "", "") : memory_join(folder, "/", name);
	struct stat status;

	if (lstat(path, &status) == 0 && S_ISDIR(status.st_mode))
		add_folder(paths, session, path);
	else if (lstat(path, &status) == 0 && S_ISREG(status.st_mode) && is_map(name)) {
		add_path(paths, path);
		return;
	}
	free(path);
}

/* The maps below a folder; names that begin with a point are left out, and links are not followed. */
static void add_folder(struct paths *paths, struct journey_session *session, const char *folder)
{
	DIR *directory = opendir(folder);
	struct dirent *entry;

	if (!directory) {
		problem_add(session, "io", folder, "the folder cannot be read");
		return;
	}
	while ((entry = readdir(directory)) != NULL)
		if (entry->d_name[0] != '.')
			add_entry(paths, session, folder, entry->d_name);
	closedir(directory);
}

static int compare_paths(const void *left, const void *right)
{
	return strcmp(*(char *const *)left, *(char *const *)right);
}

/* Of equal paths only the first stays. */
static void drop_repeated(struct paths *paths)
{
	size_t kept = 0;

	for (size_t i = 0; i < paths->count; i++)
		if (kept && strcmp(paths->items[i], paths->items[kept - 1]) == 0)
			free(paths->items[i]);
		else
			paths->items[kept++] = paths->items[i];
	paths->count = kept;
}

struct paths paths_find(struct journey_session *session, const struct arguments *arguments)
{
	struct paths paths = {0};
	struct stat status;

	if (!arguments->operand_count)
		add_folder(&paths, session, ".");
	for (size_t i = 0; i < arguments->operand_count; i++) {
		const char *operand = arguments->operands[i];

		if (strcmp(operand, "-") != 0 && stat(operand, &status) == 0 && S_ISDIR(status.st_mode))
			add_folder(&paths, session, operand);
		else
			add_path(&paths, memory_join(operand, "", ""));
	}
	if (paths.count > 1)
		qsort(paths.items, paths.count, sizeof *paths.items, compare_paths);
	drop_repeated(&paths);
	return paths;
}

void paths_free(struct paths *paths)
{
	for (size_t i = 0; i < paths->count; i++)
		free(paths->items[i]);
	free(paths->items);
}
