/* The table of changes. */
#include "diff/diff.h"

const struct change_row change_rows[CHANGE_COUNT] = {
#define CHANGE(id, called, of, says, about) \
	[CHANGE_##id] = {.name = called, .class = CLASS_##of, .sentence = says, .doc = about},
#include "diff/changes.def"
};

const char *const change_classes[CLASS_COUNT] = {"cosmetic", "notable", "breaking"};

static const enum change_id by_type[] = {
#define BY_TYPE(type, id) [TYPE_##type] = CHANGE_##id,
#include "diff/changes.def"
};

/* Counted from 1; 0: as its type. */
static const uint8_t by_key[KEY_COUNT] = {
#define BY_KEY(kind, key, id) [KEY_##kind##_##key] = CHANGE_##id + 1,
#include "diff/changes.def"
};

_Static_assert(CHANGE_COUNT < UINT8_MAX, "a change is kept in a byte");
_Static_assert(sizeof by_type / sizeof *by_type == TYPE_RATING + 1, "every type has a change");

enum change_id change_of_key(enum key key)
{
	return by_key[key] ? (enum change_id)(by_key[key] - 1) : by_type[keys[key].type];
}
