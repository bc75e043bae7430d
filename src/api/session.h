/* The inside of a session. */
#ifndef JOURNEY_API_SESSION_H
#define JOURNEY_API_SESSION_H

#include "journey.h"

#include "api/files.h"
#include "model/resolve.h"
#include "report/findings.h"

/* What was read: a map, or a source of which only the findings are wanted, without a model. */
struct journey_map {
	struct journey_map *next;
	struct arena arena;
	struct report report;
	struct model *model;
	struct file_root *root;
	bool closed;  /* only its findings are still wanted */
	bool located; /* its findings have their logical paths */
};

struct journey_session {
	struct arena arena;          /* of the session's own things */
	struct arena scratch;        /* emptied at the start of each call */
	struct journey_map *maps, *last_map;
	VECTOR(struct text) files;   /* the paths of the maps that were read, as messages name them */
	VECTOR(struct problem) problems;
	const char *problem;         /* of the last call; in scratch */
	const char *notice;          /* of the last call; in scratch */
};

/* Begins a call: empties the scratch memory, and lets a lack of memory lead to `escape`. */
void session_begin(struct journey_session *session, jmp_buf *escape);

/* Says why the call fails. */
void session_fail(struct journey_session *session, struct text problem);

/* A map to be filled, the last of the session. Where there is no memory, control goes to `escape`. */
struct journey_map *session_add_map(struct journey_session *session, jmp_buf *escape);

/* Takes the map that was added last off again. */
void session_forget_last(struct journey_session *session);

/* The text of an input, into the arena of the map; FILE_MISSING: the session's problem says why; FILE_TOO_BIG: an empty one. */
struct file_answer session_read_input(struct journey_session *session, struct journey_map *map,
				      const struct journey_input *input);

/* The finding for FILE_TOO_BIG. */
void map_report_too_big(struct journey_map *map, struct source *source, size_t limit);

/* A text as a source, named relative to the base of its input. */
struct source *map_source(struct journey_map *map, const struct journey_input *input, struct text text);

/* Lays a source out. False: it has errors, and there is nothing to write. */
bool map_lay_out(struct journey_map *map, struct source *source, struct buffer *out);

/* Hands the content of a buffer out to the caller. */
void output_take(struct buffer *buffer, struct journey_output *ret_output);

#endif
