/* What changes between two versions of a text, as a patch that `git apply` and `patch -p1` take. */
#ifndef JOURNEY_BASE_PATCH_H
#define JOURNEY_BASE_PATCH_H

#include "base/buffer.h"

/* Appends the unified diff from `old` to `new` of the file at `path`; nothing where they are the same. It takes time in
 * proportion to the texts, and is short where what changed lies near together. */
void patch_add(struct buffer *out, struct text path, struct text old, struct text new);

#endif
