#include "report/tongue.h"

#include <stdint.h>

#include "report/po/nl_mo.h"

const char *const tongue_names[TONGUE_COUNT] = {
#define TONGUE(id, name, ...) [TONGUE_##id] = name,
#include "report/tongues.def"
#undef TONGUE
};

#define TONGUE(id, name, catalogue, rule) \
	static size_t form_##id(size_t count) \
	{ \
		return rule; \
	}
#include "report/tongues.def"
#undef TONGUE

static const struct {
	const unsigned char *catalogue; /* in the format of msgfmt, little-endian */
	size_t (*form)(size_t count);
} rows[TONGUE_COUNT] = {
#define TONGUE(id, name, mo, rule) [TONGUE_##id] = {.catalogue = mo, .form = form_##id},
#include "report/tongues.def"
#undef TONGUE
};

bool tongue_find(struct text name, enum tongue *ret_tongue)
{
	for (enum tongue tongue = 0; tongue < TONGUE_COUNT; tongue++)
		if (text_is(name, tongue_names[tongue])) {
			*ret_tongue = tongue;
			return true;
		}
	return false;
}

/* ---- catalogues: a head of seven numbers, then two tables of pairs, a length and a place, one sorted of what is said in
 * English, one of what stands for it */

enum { HEAD_COUNT = 2, HEAD_ENGLISH = 3, HEAD_OTHER = 4, NUMBER = 4, PAIR = 2 * NUMBER };

static uint32_t number_at(const unsigned char *at)
{
	return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

/* The string that an entry of a table has. */
static const char *string_at(const unsigned char *catalogue, int table, uint32_t entry)
{
	const unsigned char *pair = catalogue + number_at(catalogue + table * NUMBER) + entry * PAIR;

	return (const char *)catalogue + number_at(pair + NUMBER);
}

/* What stands for a string; of one with several forms the first, and the others behind its NUL. NULL: nothing does. */
static const char *find(const unsigned char *catalogue, const char *english)
{
	uint32_t low = 0, high = catalogue ? number_at(catalogue + HEAD_COUNT * NUMBER) : 0;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		int order = strcmp(english, string_at(catalogue, HEAD_ENGLISH, middle));

		if (order == 0)
			return string_at(catalogue, HEAD_OTHER, middle);
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

/* The entry of no string at all is the head of the catalogue. */
const char *tongue_say(enum tongue tongue, const char *english)
{
	const char *found = *english ? find(rows[tongue].catalogue, english) : NULL;

	return found ? found : english;
}

const char *tongue_count(enum tongue tongue, const char *one, const char *many, size_t count)
{
	const char *found = find(rows[tongue].catalogue, one);

	if (!found)
		return rows[TONGUE_EN].form(count) ? many : one;
	for (size_t form = rows[tongue].form(count); form; form--)
		found += strlen(found) + 1;
	return found;
}
