#include "cli/diff_old.h"

#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/git.h"

enum { HOPS_MAX = 40 }; /* links and submodules on the way to a file */

/* What a commit has at a path. */
enum entry_kind { ENTRY_NONE, ENTRY_FILE, ENTRY_LINK, ENTRY_FOLDER, ENTRY_MODULE };

struct entry {
	enum entry_kind kind;
	char object[65];
	size_t size;
};

/* How far a search has come: a path from the top of a work tree, and its commit. All strings are its own. */
struct way {
	char *top, *git_folder, *commit, *path;
};

static void replace(char **string, char *with)
{
	free(*string);
	*string = with;
}

static void way_free(struct way *way)
{
	free(way->top);
	free(way->git_folder);
	free(way->commit);
	free(way->path);
}

/* ---- asking git */

static enum entry_kind kind_of(const char *mode)
{
	if (strncmp(mode, "100", 3) == 0)
		return ENTRY_FILE;
	if (strncmp(mode, "120000", 6) == 0)
		return ENTRY_LINK;
	return strncmp(mode, "160000", 6) == 0 ? ENTRY_MODULE : ENTRY_FOLDER;
}

/* Looks at a path; what git says of it is `MODE KIND OBJECT SIZE TAB PATH`. */
static struct entry find_entry(const struct way *way, const char *path)
{
	struct entry entry = {ENTRY_NONE, "", 0};
	struct git_answer answer;
	int object_end;

	if (!git_ask(way->top, GIT_WORDS("--git-dir", way->git_folder, "--literal-pathspecs", "ls-tree", "-l", "-z", way->commit, "--",
					 path), &answer))
		return entry;
	if (sscanf(answer.bytes, "%*s %*s %64[0-9a-f]%n", entry.object, &object_end) == 1) {
		entry.kind = kind_of(answer.bytes);
		entry.size = strtoul(answer.bytes + object_end, NULL, 10); /* 0: it has none */
	}
	free(answer.bytes);
	return entry;
}

static char *read_object(const struct way *way, const struct entry *entry, size_t *ret_length)
{
	struct git_answer answer;

	if (!git_ask(way->top, GIT_WORDS("--git-dir", way->git_folder, "cat-file", "blob", entry->object), &answer))
		return NULL;
	*ret_length = answer.length;
	return answer.bytes;
}

/* ---- the way to a file */

/* A path without `.`, `..` and empty parts, in place; false where it leaves the top. */
static bool make_plain(char *path)
{
	size_t to = 0;

	for (const char *at = path; *at;) {
		size_t length = strcspn(at, "/");
		bool up = length == 2 && strncmp(at, "..", 2) == 0;

		if (up && !to)
			return false;
		if (up)
			while (to && path[--to] != '/')
				;
		else if (length && !(length == 1 && *at == '.')) {
			if (to)
				path[to++] = '/';
			memmove(path + to, at, length);
			to += length;
		}
		at += length + (at[length] == '/');
	}
	path[to] = '\0';
	return to > 0;
}

/* Goes where a link leads that stands at the first `length` bytes of the path. */
static bool follow_link(struct way *way, const struct entry *link, size_t length)
{
	size_t target_length, folder = length;
	char *target = read_object(way, link, &target_length), *rest = memory_join(way->path + length, "", "");
	bool good = target && *target != '/' && strlen(target) == target_length;

	while (folder && way->path[folder - 1] != '/')
		folder--;
	way->path[folder] = '\0';
	if (good)
		replace(&way->path, memory_join(way->path, target, rest));
	free(target);
	free(rest);
	return good && make_plain(way->path);
}

/* Goes into the submodule that stands at the first `length` bytes of the path. */
static void enter_module(struct way *way, const struct entry *module, size_t length)
{
	char *rest = memory_join(way->path + length + 1, "", "");

	way->path[length] = '\0';
	replace(&way->top, memory_join(way->top, "/", way->path));
	replace(&way->git_folder, memory_join(way->top, "/.git", ""));
	replace(&way->commit, memory_join(module->object, "", ""));
	replace(&way->path, rest);
}

/* A step past the first part of the path that is a link or a submodule; false: there is none. */
static bool step(struct way *way)
{
	for (char *slash = way->path; (slash = strchr(slash, '/')) != NULL; *slash++ = '/') {
		struct entry entry;

		*slash = '\0';
		entry = find_entry(way, way->path);
		*slash = '/';
		if (entry.kind == ENTRY_LINK)
			return follow_link(way, &entry, (size_t)(slash - way->path));
		if (entry.kind == ENTRY_MODULE)
			enter_module(way, &entry, (size_t)(slash - way->path));
		if (entry.kind != ENTRY_FOLDER)
			return entry.kind == ENTRY_MODULE;
	}
	return false;
}

static char *read_at(struct way *way, size_t limit, size_t *ret_length)
{
	for (unsigned hops = 0; hops < HOPS_MAX; hops++) {
		struct entry entry = find_entry(way, way->path);

		if (entry.kind == ENTRY_FILE && entry.size > limit) {
			*ret_length = limit;
			return calloc(limit ? limit : 1, 1);
		}
		if (entry.kind == ENTRY_FILE)
			return read_object(way, &entry, ret_length);
		if (entry.kind == ENTRY_LINK ? !follow_link(way, &entry, strlen(way->path)) : entry.kind != ENTRY_NONE || !step(way))
			return NULL;
	}
	return NULL;
}

char *old_read(const struct old_tree *tree, const char *path, size_t limit, size_t *ret_length)
{
	size_t top = strlen(tree->top);
	struct way way = {memory_join(tree->top, "", ""), memory_join(tree->git_folder, "", ""), memory_join(tree->commit, "", ""), NULL};
	char *bytes = NULL;

	if (strncmp(path, tree->top, top) == 0 && path[top] == '/')
		path += top + 1;
	way.path = memory_join(path, "", "");
	if (*path != '/' && make_plain(way.path))
		bytes = read_at(&way, limit, ret_length);
	way_free(&way);
	return bytes;
}
