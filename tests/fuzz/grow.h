/* Maps that are right, grown from any bytes by the tables of the language: so that a fuzzer's changes are other maps, and
 * not other mistakes. A thing takes its choices from a window of the bytes, which its kind and its number place; a change of
 * one byte changes few things. */
#ifndef JOURNEY_TESTS_GROW_H
#define JOURNEY_TESTS_GROW_H

#include "fuzz.h"
#include "model/language.h"

/* Grows a map, with what it includes. The parts are in the arena. */
void grow_map(struct arena *arena, const uint8_t *bytes, size_t length, struct parts *ret_parts);

/* ---- choices */

enum { HEAD = KIND_COUNT, WINDOW = 8 };

/* The choices of one thing: a window of the bytes, and then numbers that follow from it. */
struct dice {
	const uint8_t *at;
	size_t left;
	uint32_t state;
};

/* A number below `limit`. */
uint32_t roll(struct dice *dice, uint32_t limit);

/* ---- growing */

enum { TOUCHPOINTS_MAX = 64, JOURNEYS_MAX = 3 };

struct grower {
	struct arena *arena;
	const uint8_t *bytes;  /* behind the head */
	size_t length;
	uint8_t counts[KIND_COUNT]; /* how many of a kind there are */
	uint32_t journey;      /* the one that is written, from 0 */
	bool shared;           /* what stands at file level is written */
	unsigned depth;
	double low, high;      /* the scale of the journey */
	uint8_t left[TOUCHPOINTS_MAX + 1]; /* per cent that may still leave a touchpoint; the start comes last */
	struct buffer out;
};

/* Whether a map is so large that what follows should be short. */
enum { LARGE = 8 << 10 };

static inline bool is_full(const struct grower *g)
{
	return g->out.length > LARGE;
}

/* The choices of thing `number` of a kind. */
struct dice dice_of(const struct grower *g, enum kind kind, uint32_t number);

/* Whether a thing of a kind may be named where the grower writes: what is shared sees only what is shared. Of each kind
 * that may stand at file level, those with an odd number do. */
bool is_shared(enum kind kind, uint32_t number);
bool is_seen(const struct grower *g, enum kind kind, uint32_t number);

/* How many numbers of a kind there may be; not each has to be there, or to have a name. */
uint32_t numbers_of(const struct grower *g, enum kind kind);

/* Pains are those of touchpoints, PAINS_EACH numbers for each. */
enum { PAINS_EACH = 4 };
bool is_there(const struct grower *g, enum kind kind, uint32_t number);
bool is_named(const struct grower *g, enum kind kind, uint32_t number);

/* ---- grow_text.c */

/* The name of a thing: other things of its kind have other names. */
void grow_name(struct grower *g, enum kind kind, uint32_t number);

/* A text in quotes, one or three. */
void grow_text(struct grower *g, struct dice *dice);

/* What ends a statement, and perhaps comments. */
void grow_end(struct grower *g, struct dice *dice);

/* ---- grow_values.c */

/* `key: values`, with what ends it; nothing where there is nothing that it could name. */
void grow_property(struct grower *g, struct dice *dice, enum key key);

#endif
