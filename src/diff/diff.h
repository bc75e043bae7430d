/* What changed in meaning between two versions of a map: two models to a list of changes.
 *
 * Meaning is what the model holds: comments, layout and the order of declarations that do not depend on each other are none
 * of it. Everything is near linear in the size of both maps, and deterministic. */
#ifndef JOURNEY_DIFF_DIFF_H
#define JOURNEY_DIFF_DIFF_H

#include "model/model.h"
#include "report/finding.h"

/* How much a change matters to who uses the map. */
enum change_class { CLASS_COSMETIC, CLASS_NOTABLE, CLASS_BREAKING, CLASS_COUNT };

enum change_id {
#define CHANGE(id, ...) CHANGE_##id,
#include "diff/changes.def"
	CHANGE_COUNT
};

struct change_row {
	const char *name;
	enum change_class class;
	const char *sentence, *doc;
};

extern const struct change_row change_rows[CHANGE_COUNT];
extern const char *const change_classes[CLASS_COUNT]; /* cosmetic, notable, breaking */

/* The change that another value of a key is. */
enum change_id change_of_key(enum key key);

/* What goes into the sentence of a change. */
struct sentence_parts {
	const char *kind, *key, *other_kind;    /* words of the tables */
	struct text name, before, after, other; /* of the map */
	bool list;                              /* values were gained and lost, rather than replaced */
	const char *turn;                       /* how a value went, where that is another way than usual; NULL: the usual */
	const char *tail;                       /* more of a sentence, written as a row's is; NULL: none */
};

/* A change. What is not there in a version is 0; transitions are counted from 1. */
struct change {
	enum change_id id;
	enum change_class class;       /* usually that of its row */
	enum kind kind;                /* of what changed */
	enum key key;                  /* KEY_NONE: the thing itself */
	uint32_t old, new;             /* entities */
	uint32_t old_step, new_step;   /* transitions */
	uint32_t segment;              /* of the newer version: for whom a score is; 0: everyone */
	struct text name;              /* what messages call it */
	struct text journey;           /* the name of the journey; none: at file level */
	struct text before, after;     /* the values in words; none: not given */
	struct sentence_parts parts;
	struct place place;            /* in the newer version; in the older one for what is removed */
};

/* Two versions, what of one is what of the other, and all that differs: the most important first, then in source order. */
struct difference {
	struct arena *arena;
	const struct model *old, *new;
	uint32_t *to_new, *to_old;           /* by entity: its counterpart; 0: none */
	uint32_t *step_to_new, *step_to_old; /* by transition: its counterpart, counted from 1; 0: none */
	VECTOR(struct change) changes;

	/* on the way there */
	uint32_t *before_old, *before_new;   /* by entity: the sibling before it that has a counterpart (match_near.c) */
	uint32_t *votes;                     /* by entity of either version: for home_of (match_near.c), zero between its calls */
	const struct value **scored;         /* by entity of the newer version: its score in the older one (compare_scores.c) */
	struct text journey;                 /* whose transitions are compared (compare_steps.c) */
};

/* Compares two models, both without errors. */
struct difference *diff_models(struct arena *arena, const struct model *old, const struct model *new);

/* What each of two lists of one key has and the other has not, whatever the order; the marks begin cleared. */
void diff_lists(const struct difference *d, struct values old, struct values new, bool *lost, bool *gained);

/* A change as a sentence in a tongue; and as plain text, what is quoted in backticks. */
struct stretches change_sentence(struct arena *arena, enum tongue tongue, const struct change *change);
void change_say(struct buffer *out, enum tongue tongue, const struct change *change);

/* Of two texts, what shows how they differ in `most` code points: where the first ones are nearly all the same, both begin a few
 * words before the difference, with `…` for what is left out. */
void words_at_difference(struct arena *arena, struct text *before, struct text *after, size_t most);

/* A model as facts, a line each, for programs that compare lines. */
void diff_facts(const struct model *model, struct buffer *out);

#endif
