/* journeyc lint: checks maps, and writes findings only. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/cli.h"

/* The maps to check. */
struct paths {
	char **items;
	size_t count;
};

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

static void add_folder(struct paths *paths, const char *folder);

static void add_entry(struct paths *paths, const char *folder, const char *name)
{
	char *path = strcmp(folder, ".") == 0 ? memory_join(name, "", "") : memory_join(folder, "/", name);
	struct stat status;

	if (lstat(path, &status) == 0 && S_ISDIR(status.st_mode))
		add_folder(paths, path);
	else if (lstat(path, &status) == 0 && S_ISREG(status.st_mode) && is_map(name)) {
		add_path(paths, path);
		return;
	}
	free(path);
}

/* The maps below a folder; names that begin with a point are left out, and links are not followed. */
static void add_folder(struct paths *paths, const char *folder)
{
	DIR *directory = opendir(folder);
	struct dirent *entry;

	if (!directory) {
		complain("%s: the folder cannot be read", folder);
		return;
	}
	while ((entry = readdir(directory)) != NULL)
		if (entry->d_name[0] != '.')
			add_entry(paths, folder, entry->d_name);
	closedir(directory);
}

static int compare_paths(const void *left, const void *right)
{
	return strcmp(*(char *const *)left, *(char *const *)right);
}

static struct paths find_paths(const struct arguments *arguments)
{
	struct paths paths = {0};
	struct stat status;

	if (!arguments->operand_count)
		add_folder(&paths, ".");
	for (size_t i = 0; i < arguments->operand_count; i++) {
		const char *operand = arguments->operands[i];

		if (strcmp(operand, "-") != 0 && stat(operand, &status) == 0 && S_ISDIR(status.st_mode))
			add_folder(&paths, operand);
		else
			add_path(&paths, memory_join(operand, "", ""));
	}
	if (paths.count > 1)
		qsort(paths.items, paths.count, sizeof *paths.items, compare_paths);
	return paths;
}

int lint_run(const struct arguments *arguments)
{
	struct journey_session *session = journey_session_create();
	int status = session ? JOURNEY_DONE : JOURNEY_FAILED;
	struct paths paths;

	if (session && !choose_rules(session, arguments)) {
		journey_session_destroy(session);
		return JOURNEY_FAILED;
	}
	paths = find_paths(arguments);
	if (!paths.count) {
		complain("there is no map to check");
		status = JOURNEY_FAILED;
	}
	for (size_t i = 0; session && i < paths.count; i++) {
		struct journey_map *map = NULL;

		if (!i || strcmp(paths.items[i], paths.items[i - 1]) != 0)
			map = input_read(session, arguments, paths.items[i]);
		else
			continue;
		if (map)
			journey_map_close(session, map);
		else
			status = JOURNEY_FAILED;
	}
	if (session)
		status = findings_show(session, arguments, status);
	for (size_t i = 0; i < paths.count; i++)
		free(paths.items[i]);
	free(paths.items);
	journey_session_destroy(session);
	return status;
}
