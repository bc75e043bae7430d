/* Interning: every different name gets a number, a symbol, so that names are compared and looked up as integers.
 * Symbol 0 is no name. Symbols are given in the order of first sight. */
#ifndef JOURNEY_BASE_INTERN_H
#define JOURNEY_BASE_INTERN_H

#include <stdint.h>

#include "base/arena.h"

struct intern_slot {
	uint32_t hash, symbol; /* symbol 0: empty */
};

struct intern {
	struct arena *arena;
	struct intern_slot *slots; /* open addressing; `mask` + 1 of them, a power of two */
	uint64_t seed;
	uint32_t mask;
	uint32_t count;      /* symbols given; the highest one */
	uint32_t room;
	struct text *names;  /* by symbol */
};

void intern_create(struct intern *intern, struct arena *arena);

/* The same for what will hold a few names, and of which there are many. */
void intern_create_small(struct intern *intern, struct arena *arena);

/* The symbol of a name. The bytes are not copied: they must live as long as the table. */
uint32_t intern_name(struct intern *intern, struct text name);

/* The same in two steps, for a name whose symbol is not needed at once: while other things are done, the memory in which it
 * will be looked for comes nearer. The result of the first is for the second, whatever was interned in between. */
uint32_t intern_prepare(const struct intern *intern, struct text name);
uint32_t intern_prepared(struct intern *intern, struct text name, uint32_t prepared);

/* The symbol of a name, 0 where it was never interned. */
uint32_t intern_find(const struct intern *intern, struct text name);

static inline struct text intern_text(const struct intern *intern, uint32_t symbol)
{
	return intern->names[symbol];
}

#endif
