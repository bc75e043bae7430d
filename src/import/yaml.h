/* YAML, as far as a front matter needs it: one key of the mapping at its top. libyaml reads the document; what a value counts as, and
 * what else is a mistake, is what Mermaid's reader makes of it. */
#ifndef JOURNEY_IMPORT_YAML_H
#define JOURNEY_IMPORT_YAML_H

#include "base/arena.h"

struct yaml_answer {
	enum { YAML_READ, YAML_WRONG, YAML_LARGE, YAML_NO_LIBRARY } status; /* YAML_LARGE: it is not read, for time */
	size_t line;      /* of what is wrong, from 1 */
	struct text text;
};

/* The text that stands for a key of the mapping at the top of a document, as JavaScript shows its value: a list has commas between
 * its entries. No text where there is no such key, or where its value is empty, false or 0. */
struct yaml_answer yaml_find(struct arena *arena, struct text document, const char *key);

#endif
