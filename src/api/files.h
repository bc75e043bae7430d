/* Files of the system, read whole; and paths. */
#ifndef JOURNEY_API_FILES_H
#define JOURNEY_API_FILES_H

#include "model/resolve.h"

/* What may be read: what a user names may be a pipe or a device, which is waited for; what another file names may not. */
enum files_sort { FILES_ANY, FILES_REGULAR };

/* Reads a file into the arena, padded for the scanner. FILE_MISSING: `reason` says why, such as `no such file`. */
struct file_answer files_read(struct arena *arena, struct text path, size_t limit, enum files_sort sort);

/* A text as a padded copy, for a source that is not a file. */
struct text files_pad(struct arena *arena, struct text text);

/* An absolute path without `.`, `..` and double slashes, links left as they are. */
struct text path_absolute(struct arena *arena, struct text path);

/* Whether that is known of a path: from a folder that was deleted, or that lies too deep, no relative one leads anywhere. */
bool path_is_known(const char *path);

/* `path` as seen from the folder `base`, both absolute: `a/b`, `../c`; `.` for the folder itself. */
struct text path_relative(struct arena *arena, struct text path, struct text base);

/* Whether an absolute path lies in a folder. */
bool path_is_below(struct text path, struct text folder);

/* The folder of a path, without the slash: `.` where it has none. */
struct text path_folder(struct text path);

/* The last part of a path. */
struct text path_last(struct text path);

/* Texts that stand in for files: what fixes made of them, before anything is written. */
struct overlay {
	const struct overlay *next; /* an older one of the same file is further on */
	struct text identity;       /* the file's path without links */
	struct text path;           /* as messages name it */
	struct text old, text;      /* what the file holds, what stands in for it */
};

/* The text that stands in for a file; NULL: none does. */
const struct overlay *overlay_find(const struct overlay *overlays, struct text identity);

/* What reading a file gave, replaced by what stands in for it. */
struct file_answer overlay_apply(const struct overlay *overlays, struct arena *arena, struct file_answer answer);

/* The folder that includes may not leave, for resolve. */
struct file_root {
	struct text path;   /* absolute, links followed */
	struct text prefix; /* the same with a slash at its end */
	size_t limit;
	const struct overlay *overlays;
};

/* A file_reader for a file_root. */
struct file_answer files_find_below(void *root, struct arena *arena, struct text path);
struct file_answer files_read_found(void *root, struct arena *arena, struct text identity);

#endif
