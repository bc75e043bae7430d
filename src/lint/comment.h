/* Comments that speak to the linter: `# journeyc: ignore[no-channel, no-goal] -- the reason`. */
#ifndef JOURNEY_LINT_COMMENT_H
#define JOURNEY_LINT_COMMENT_H

#include "base/vector.h"

enum comment_kind {
	COMMENT_OTHER,       /* it speaks to people */
	COMMENT_MALFORMED,   /* it begins with `journeyc:`, and goes on otherwise than it may */
	COMMENT_IGNORE,
	COMMENT_IGNORE_FILE,
};

struct comment {
	enum comment_kind kind;
	VECTOR(struct text) ids; /* parts of the comment */
	struct text reason;      /* no text: none is given */
};

/* Reads a comment, from its `#` to its end. */
struct comment comment_read(struct arena *arena, struct text text);

#endif
