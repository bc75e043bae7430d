/* Operands to the maps that they stand for: a folder to those that git knows in it, else to those that a walk finds. */
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/cli.h"
#include "cli/git.h"

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

static char *path_in(const char *folder, const char *name)
{
	size_t length = strlen(folder);

	if (strcmp(folder, ".") == 0)
		return memory_join(name, "", "");
	return memory_join(folder, folder[length - 1] == '/' ? "" : "/", name);
}

/* ---- a walk */

/* The names in a folder, those that begin with a point left out. It is closed again before anything in it is opened. */
static bool read_folder(const char *folder, struct paths *ret_names)
{
	DIR *directory = opendir(folder);
	struct dirent *entry;

	*ret_names = (struct paths){0};
	if (!directory)
		return false;
	while ((entry = readdir(directory)) != NULL)
		if (entry->d_name[0] != '.')
			add_path(ret_names, memory_join(entry->d_name, "", ""));
	closedir(directory);
	return true;
}

/* The maps below a folder; links are not followed. */
static void walk(struct paths *paths, struct journey_session *session, const char *folder)
{
	struct paths names;
	struct stat status;

	if (!read_folder(folder, &names)) {
		problem_add(session, "io", folder, "the folder cannot be read");
		return;
	}
	for (size_t i = 0; i < names.count; i++) {
		char *path = path_in(folder, names.items[i]);
		bool known = lstat(path, &status) == 0;

		if (!known && errno != ENOENT)
			problem_add(session, "io", path, errno == ENAMETOOLONG ? say("the path is too long") : say("it cannot be looked at"));
		if (known && S_ISREG(status.st_mode) && is_map(path)) {
			add_path(paths, path);
			continue;
		}
		if (known && S_ISDIR(status.st_mode))
			walk(paths, session, path);
		free(path);
	}
	paths_free(&names);
}

/* ---- git */

static bool is_below(const char *path, const char *folder)
{
	size_t length = folder ? strlen(folder) : 0;

	return length && strncmp(path, folder, length) == 0 && (path[length] == '/' || folder[length - 1] == '/');
}

/* Whether a link leads to a file of the work tree, or of the folder. One out of them is not followed, for it may come from a
 * stranger. */
static bool link_stays_in(const char *path, const char *folder)
{
	char real[PATH_MAX], real_folder[PATH_MAX], *base = input_base();
	struct stat status;
	bool good = realpath(path, real) && stat(real, &status) == 0 && S_ISREG(status.st_mode)
		&& (is_below(real, base) || (realpath(folder, real_folder) && is_below(real, real_folder)));

	free(base);
	return good;
}

/* Whether a path that git names is there, and leads to a file. */
static bool leads_to_file(const char *path, const char *folder)
{
	struct stat status;

	if (lstat(path, &status) != 0)
		return false;
	return S_ISREG(status.st_mode) || (S_ISLNK(status.st_mode) && link_stays_in(path, folder));
}

/* The maps below a folder that git knows and does not ignore; false where it is in no work tree, or git is not there. */
static bool list_with_git(struct paths *paths, const char *folder)
{
	struct git_answer answer;

	if (!git_ask(folder, GIT_WORDS("ls-files", "-z", "--cached", "--others", "--exclude-standard"), &answer))
		return false;
	for (const char *name = answer.bytes; name < answer.bytes + answer.length; name += strlen(name) + 1) {
		char *path = is_map(name) ? path_in(folder, name) : NULL;

		if (path && leads_to_file(path, folder))
			add_path(paths, path);
		else
			free(path);
	}
	free(answer.bytes);
	return true;
}

/* ---- each file once */

struct named {
	char *path;
	struct stat status;
	bool exists, is_link;
};

static int compare_named(const void *left, const void *right)
{
	const struct named *a = left, *b = right;

	if (a->exists != b->exists)
		return a->exists ? -1 : 1;
	if (a->exists && a->status.st_dev != b->status.st_dev)
		return a->status.st_dev < b->status.st_dev ? -1 : 1;
	if (a->exists && a->status.st_ino != b->status.st_ino)
		return a->status.st_ino < b->status.st_ino ? -1 : 1;
	if (a->is_link != b->is_link)
		return a->is_link ? 1 : -1;
	return strcmp(a->path, b->path);
}

static bool is_same(const struct named *a, const struct named *b)
{
	if (a->exists && b->exists && S_ISREG(a->status.st_mode))
		return a->status.st_dev == b->status.st_dev && a->status.st_ino == b->status.st_ino;
	return strcmp(a->path, b->path) == 0;
}

static struct named look_at(char *path)
{
	struct named named = {.path = path};

	if (strcmp(path, "-") == 0)
		return named;
	named.exists = lstat(path, &named.status) == 0;
	named.is_link = named.exists && S_ISLNK(named.status.st_mode);
	if (named.is_link)
		named.exists = stat(path, &named.status) == 0;
	return named;
}

/* Of several names of a file one stays, rather its own than a link. */
static void drop_repeated(struct paths *paths)
{
	struct named *all = memory_grow(NULL, paths->count + 1, sizeof *all);
	size_t kept = 0, last = 0;

	for (size_t i = 0; i < paths->count; i++)
		all[i] = look_at(paths->items[i]);
	if (paths->count > 1)
		qsort(all, paths->count, sizeof *all, compare_named);
	for (size_t i = 0; i < paths->count; i++)
		if (kept && is_same(&all[last], &all[i]))
			free(all[i].path);
		else
			paths->items[kept++] = all[last = i].path;
	paths->count = kept;
	free(all);
}

struct paths paths_find(struct journey_session *session, const struct arguments *arguments)
{
	static const char *const here[] = {"."};
	const char *const *operands = arguments->operand_count ? arguments->operands : here;
	size_t count = arguments->operand_count ? arguments->operand_count : 1;
	struct paths paths = {0};
	struct stat status;

	for (size_t i = 0; i < count; i++) {
		bool is_folder = strcmp(operands[i], "-") != 0 && stat(operands[i], &status) == 0 && S_ISDIR(status.st_mode);

		if (!is_folder)
			add_path(&paths, memory_join(operands[i], "", ""));
		else if (!list_with_git(&paths, operands[i]))
			walk(&paths, session, operands[i]);
	}
	drop_repeated(&paths);
	if (paths.count > 1)
		qsort(paths.items, paths.count, sizeof *paths.items, memory_compare);
	return paths;
}

void paths_free(struct paths *paths)
{
	for (size_t i = 0; i < paths->count; i++)
		free(paths->items[i]);
	free(paths->items);
}
