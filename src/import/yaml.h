/* YAML, as far as a front matter needs it: all of its syntax is read, and of what it says, texts and one key of the mapping at its top
 * are kept. yaml.c reads mappings and lists, yaml_scalar.c texts; yaml_parts.h is what they share. */
#ifndef JOURNEY_IMPORT_YAML_H
#define JOURNEY_IMPORT_YAML_H

#include "base/arena.h"

/* The text that stands for a key of the mapping at the top of a document, as JavaScript shows its value: a list has commas between
 * its entries. No text where there is no such key, or where its value is empty, false or 0. Where the document is not as YAML
 * wants it, *ret_wrong becomes the number of the line, from 1; else 0. */
struct text yaml_find(struct arena *arena, struct text document, const char *key, size_t *ret_wrong);

#endif
