/* Names for things that come with a title only. */
#ifndef JOURNEY_IMPORT_NAMER_H
#define JOURNEY_IMPORT_NAMER_H

#include "base/intern.h"
#include "base/vector.h"

/* The names of one kind in one scope: no two are the same. */
struct namer {
	struct arena *arena;
	struct intern used;
	VECTOR(uint32_t) next; /* by symbol: the number to try next behind a name that is taken */
};

void namer_create(struct namer *namer, struct arena *arena);

/* A name that nothing will be given any more. */
void namer_reserve(struct namer *namer, struct text name);

/* A new name for a title: its letters and digits in small letters, with `-` between. Where that does not begin with a
 * letter, `otherwise` stands before it; a number stands behind a name that is taken. */
struct text namer_give(struct namer *namer, struct text title, struct text otherwise);

/* The same for what may be a name as it stands: it is kept where it is one, and not taken. */
struct text namer_keep(struct namer *namer, struct text name, struct text otherwise);

/* Whether a text is a name: a letter or `_`, then letters, digits and `_`, with single `-` between. */
bool namer_is_name(struct text text);

/* A title as a name, taken or not. It may begin with a digit, or be no text. */
struct text namer_base(struct arena *arena, struct text title);

#endif
