/* Names of what is written, and the folders that it is written to. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/cli.h"

static bool ends_in_slash(const char *path)
{
	return *path && path[strlen(path) - 1] == '/';
}

bool output_is_folder(const char *path)
{
	struct stat status;

	return ends_in_slash(path) || (stat(path, &status) == 0 && S_ISDIR(status.st_mode));
}

bool output_make_folder(struct journey_session *session, const char *path)
{
	struct stat status;

	if (!path || !ends_in_slash(path) || stat(path, &status) == 0 || mkdir(path, 0777) == 0)
		return true;
	problem_add(session, "io", path, "cannot make this folder: %s",
		    errno == ENOENT ? say("the folder around it is not there") : say("it is not allowed"));
	return false;
}

static const char *last_part(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* How long a path is without the ending of its file. */
static size_t stem_length(const char *path)
{
	const char *last = last_part(path), *point = strrchr(last, '.');

	return point && point > last ? (size_t)(point - path) : strlen(path);
}

char *output_path(const char *folder, const char *name, const char *first, const char *second)
{
	char *stem, *there, *path;

	if (strcmp(name, "<stdin>") == 0)
		name = "stdin";
	stem = memory_join(folder ? last_part(name) : name, "", "");
	stem[stem_length(stem)] = '\0';
	there = memory_join(folder ? folder : "", folder && !ends_in_slash(folder) ? "/" : "", stem);
	path = memory_join(there, first, second);
	free(stem);
	free(there);
	return path;
}

bool output_replace(struct journey_session *session, const struct replacement *files, size_t count)
{
	const char *reason = NULL;
	size_t failed;
	bool good = replace_files(files, count, &failed, &reason);

	if (!good && reason)
		problem_add(session, "io", files[failed].path, "cannot write: %s", reason);
	return good;
}
