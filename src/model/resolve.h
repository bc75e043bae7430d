/* Sources to a model: what is read, declared and bound, in this order. */
#ifndef JOURNEY_MODEL_RESOLVE_H
#define JOURNEY_MODEL_RESOLVE_H

#include "model/model.h"
#include "report/finding.h"

enum { INCLUDES_MAX = 64 };

enum file_status { FILE_READ, FILE_MISSING, FILE_OUTSIDE, FILE_TOO_BIG };

/* What looking for a file gave, or reading it. `identity` is its path without links; `key` is the same for two names of
 * one file, and may be left empty where it has no second one; `text` is padded with SOURCE_PADDING NUL bytes and lives
 * as long as the arena; `reason` says why there is none, and `absent` that there is nothing at the path. */
struct file_answer {
	enum file_status status;
	struct text text, identity, key;
	const char *reason;
	bool absent;
};

/* How included files are read, in two steps, since a file that was read already is not read again. */
struct file_reader {
	/* The file at a path relative to the root, with `/`, without `.` and `..`. */
	struct file_answer (*find)(void *context, struct arena *arena, struct text path);
	/* The text of one that was found. */
	struct file_answer (*read)(void *context, struct arena *arena, struct text identity);
	void *context;
};

struct resolve_input {
	struct text path;     /* of the input, relative to the root of the includes */
	struct text prefix;   /* of the root, as messages name it; no text: nothing stands before a path */
	struct file_answer file; /* the input itself, as a reader would give it */
	size_t size_limit;    /* in bytes, for messages */
	struct file_reader reader;
};

/* Finds the named blocks around each finding of a report, for its logical path. The report is sorted. */
void model_locate(const struct model *model, struct report *report);

/* Reads a map and all that it includes. There is always a model; what is wrong is in the report. */
struct model *resolve(struct arena *arena, struct report *report, const struct resolve_input *input);

#endif
