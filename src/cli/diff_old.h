/* Files as they were in a commit, read from git's objects without a checkout. */
#ifndef JOURNEY_CLI_DIFF_OLD_H
#define JOURNEY_CLI_DIFF_OLD_H

#include <stddef.h>

/* A commit, in the repository of a work tree. */
struct old_tree {
	const char *top, *git_folder, *commit;
};

/* The text of the file that `path`, absolute or from the top, named, with *ret_length bytes; to be freed. NULL: there was none
 * that can be read. Links lead where they led then, within their repository; a submodule that is checked out is looked into at
 * the commit that it had then. Of a text beyond the limit, as many NULs as the limit says are given. */
char *old_read(const struct old_tree *tree, const char *path, size_t limit, size_t *ret_length);

#endif
