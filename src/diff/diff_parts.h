/* The inside of comparing: what its files share.
 *
 *   diff.c           the order of things, and the list of changes
 *   match.c          what of one version is what of the other: by name, title, values
 *   match_swap.c     … by title and values, where names were handed round
 *   match_near.c     … by place, and by what stands in it
 *   compare.c        entities that are there in both, or in one
 *   compare_keys.c   the values of their keys;  compare_scores.c those by segment
 *   compare_steps.c  transitions
 *   words.c          values in words
 *   sentence.c       changes in sentences */
#ifndef JOURNEY_DIFF_DIFF_PARTS_H
#define JOURNEY_DIFF_DIFF_PARTS_H

#include "diff/diff.h"

enum side { OLD, NEW };

/* A value in its model. */
struct told {
	const struct model *model;
	const struct value *value;
};

static inline const struct entity *entity_at(const struct model *model, uint32_t entity)
{
	return &model->entities.items[entity];
}

/* ---- match.c */

void match_all(struct difference *d);
void match_pair(struct difference *d, uint32_t old, uint32_t new);

/* The unmatched blocks of one kind in two scopes: a journey each, or 0 for what stands at file level. */
struct scope {
	struct difference *d;
	uint32_t old, new;
};

/* A key that two blocks may share; 0: none. Sees to it that both versions give the same key for the same thing. */
typedef uint64_t match_key(const struct difference *d, enum side side, uint32_t entity);

/* Pairs those of a kind that alone have their key in both versions; with `likely`, all that have it, in order, where it
 * says so. */
void match_by(const struct scope *scope, enum kind kind, match_key *key,
	      bool (*likely)(const struct difference *d, uint32_t old, uint32_t new));

/* Kind, title and values; 0 for what has no title. */
match_key match_content;

/* ---- match_swap.c */

/* Things of one name in both versions, whose titles differ. */
struct namesakes {
	struct {
		uint32_t old, new;
	} *items;
	size_t count, room;
};

/* Pairs those whose names were handed round among them, such as two that took each other's. */
void match_swapped(struct difference *d, const struct namesakes *all);

/* ---- match_near.c */

/* Pairs what stands behind the same neighbour, or in the same thing, and has enough else in common. */
void match_near(const struct scope *scope, enum kind kind);

/* Pairs phases that hold mostly the same touchpoints. */
void match_phases_by_touchpoints(const struct scope *scope);

/* ---- comparing */

/* The values of a thing, by key. */
struct keyed {
	struct values by_key[KEY_COUNT];
};

void keyed_fill(struct keyed *keyed, const struct model *model, uint32_t first, uint32_t count);

/* Adds a change, its class that of its row. What is 0 in `change` is filled in where it can be. */
struct change *change_add(struct difference *d, struct change change);

void compare_entities(struct difference *d);
void compare_steps(struct difference *d);

/* The keys of a kind; `base` says what is compared, and where a change is without a value of its own. */
void compare_keys(struct difference *d, enum kind kind, const struct keyed *old, const struct keyed *new,
		  const struct change *base);
void compare_scores(struct difference *d, enum key key, struct values old, struct values new, const struct change *base);

/* Reports a key whose value went from one to another (NULL: not given). */
void report_value(struct difference *d, enum key key, const struct told *before, const struct told *after,
		  const struct change *base);

/* The order of two values of one key, each of either version; 0: they mean the same. */
int value_order(const struct difference *d, struct told a, struct told b);

/* ---- words.c */

/* What a thing is called: its name, else its title. */
struct text thing_name(const struct model *model, uint32_t entity);

/* `ad -> product`. */
struct text step_name(struct arena *arena, const struct model *model, const struct transition *transition);
struct text place_name(const struct model *model, uint32_t place);

/* A value as a map would write it, texts without quotes. */
void words_add(struct buffer *out, const struct model *model, const struct value *value);
struct text words_of(struct arena *arena, const struct told *told);

/* The journey that an entity stands in, or is; NULL: it stands at file level. */
const struct journey *journey_around(const struct model *model, uint32_t entity);

/* ---- places */

struct place thing_place(const struct model *model, uint32_t entity);
struct place step_place(const struct model *model, const struct transition *transition);
struct place value_place(const struct model *model, uint32_t file, const struct value *value);

#endif
