/* The inside of a session. */
#ifndef JOURNEY_API_SESSION_H
#define JOURNEY_API_SESSION_H

#include "journey.h"

#include "diff/diff.h"
#include "model/resolve.h"
#include "report/findings.h"

struct journey_map {
	struct journey_map *next;
	struct arena arena;
	struct report report;
	struct model *model;
	struct file_root *root;
	bool closed;  /* only its findings are still wanted */
	bool located; /* its findings have their logical paths */
};

/* Two versions of a map that were compared; NULL: there is none. */
struct compared {
	struct journey_map *older, *newer;
	struct difference *difference;
};

struct journey_session {
	struct arena arena;          /* of the session's own things */
	struct arena scratch;        /* emptied at the start of each call */
	struct journey_map *maps, *last_map;
	VECTOR(struct text) files;   /* the paths of the maps that were read, as messages name them */
	VECTOR(struct problem) problems;
	VECTOR(struct compared) compared;
	const char *problem;         /* of the last call; in scratch */
	const char *notice;          /* of the last call; in scratch */
};

/* Begins a call: empties the scratch memory, and lets a lack of memory lead to `escape`. */
void session_begin(struct journey_session *session, jmp_buf *escape);

/* Says why the call fails. */
void session_fail(struct journey_session *session, struct text problem);

/* Hands the content of a buffer out to the caller. */
void output_take(struct buffer *buffer, struct journey_output *ret_output);

#endif
