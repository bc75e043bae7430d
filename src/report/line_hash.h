/* The hash by which GitHub's code scanning knows a line again after the lines above it changed: `primaryLocationLineHash`. */
#ifndef JOURNEY_REPORT_LINE_HASH_H
#define JOURNEY_REPORT_LINE_HASH_H

#include <stdint.h>

#include "base/arena.h"

struct line_hash {
	uint64_t hash;
	uint32_t times; /* how often this hash has come up in the file, this one included */
};

/* By line, from 0. A line ends with LF, CR or both; the last one may be empty. */
struct line_hashes {
	struct line_hash *items;
	size_t count;
};

struct line_hashes line_hashes(struct arena *arena, struct text text);

#endif
