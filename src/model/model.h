/* The model: what a map means. Flat arrays; whatever refers to something does so by its index, and index 0 is nothing.
 *
 * An entity is whatever a block declares. It has a name, a title, and the values that its source gives for its keys: only
 * those, so a key that was not given costs nothing. Entities stand in the order of their blocks, each before what it holds
 * and what it holds right behind it: the descendants of `e` are e+1 … entities[e].end-1.
 *
 * A model is complete even where the source is not: what could not be understood is left out, and a finding says so. */
#ifndef JOURNEY_MODEL_MODEL_H
#define JOURNEY_MODEL_MODEL_H

#include "base/vector.h"
#include "model/language.h"
#include "syntax/tree.h"

/* A stretch of the array `values`. */
struct values {
	const struct value *items;
	size_t count;
};

enum value_mark { MARK_PERCENT = 1, MARK_AT_LEAST = 2, MARK_AT_MOST = 4, MARK_ASSUMPTION = 8 };

/* One value of a key; a list has several, one after another. What is used depends on the type of the key:
 *
 *   TEXT LINK NAME     text
 *   WORD               word
 *   NUMBER PERCENT     number
 *   AMOUNT TARGET      number, mark
 *   DATE               number (20260914), text (as written)
 *   DURATION           number (seconds), text (as written)
 *   REF                ref, text (the name as written); of a channel word: language_channel of its name
 *   EVIDENCE           ref, text; or mark MARK_ASSUMPTION
 *   SCALE              two values: low, high
 *   SCORE              ref (the segment, 0: everyone), number, text (the reason, 0: none)
 *   MOMENT             word, text (the reason)
 *   RATING             ref (the competitor), number, text (the reason) */
struct value {
	double number;
	uint32_t node;    /* its first scalar, in the tree of the entity's file */
	uint32_t ref;     /* an entity; for REF to a built-in channel or model 0 */
	uint32_t text;    /* an index of `texts` */
	uint8_t key, mark, word;
};

struct entity {
	uint32_t file, node;   /* its block; of a flow's body the flow */
	uint32_t name;         /* symbol */
	uint32_t scope;        /* of its name: a journey, or 0 for file level */
	uint32_t title;        /* index of `texts` */
	uint32_t parent, end;
	uint32_t values, value_count;
	uint32_t given;        /* which keys the values are of: the bits key % 32, which differ for the keys of a kind */
	uint8_t kind;
	bool known;            /* its name stands for it: not so where another has the same name, or it may not be called so */
};

/* Where a transition leads from or to: a touchpoint's entity, or one of these. */
#define PLACE_START (UINT32_MAX - 1)
#define PLACE_EXIT UINT32_MAX

struct transition {
	uint32_t from, to;             /* entities or places */
	uint32_t file, node, flow;     /* its target and the statement, in the tree; 0, 0, 0 where implied */
	uint32_t body;                 /* the entity of the flow's body; 0: none */
	uint32_t values, value_count;  /* what its labels say */
};

struct journey {
	uint32_t entity;
	uint32_t touchpoints, touchpoint_count;    /* of model->touchpoints */
	uint32_t transitions, transition_count;    /* of model->transitions */
	uint32_t segments, segment_count;          /* of model->segments: its own, then the shared ones that it names */
	uint32_t model;                            /* the entity of its model, 0: built in */
	const struct model_row *built_in;          /* its built-in model; NULL where it has an own one */
	uint32_t stages, stage_count;              /* of model->stages: texts */
	double low, high;                          /* the scale */
	bool implied;                              /* its transitions are implied by the order of its touchpoints */
};

struct source;
struct report;

/* A file of the compilation: its text, its tree, and the path that places name (relative to the root of the includes). */
struct file {
	const struct source *source;
	struct tree *tree;
	struct text path;
};

struct model {
	struct arena *arena;
	struct language language;
	struct intern intern;
	struct report *report;
	VECTOR(struct file) files;              /* 0 is the input; then what is included, in order of first sight */
	VECTOR(struct text) missing;            /* paths of files that includes name and that could not be read */
	VECTOR(struct entity) entities;         /* 0 is nothing */
	VECTOR(struct value) values;
	VECTOR(struct text) texts;              /* 0 is no text */
	VECTOR(struct journey) journeys;
	VECTOR(uint32_t) touchpoints;           /* entities, in source order, journey after journey */
	VECTOR(struct transition) transitions;
	VECTOR(uint32_t) segments;
	VECTOR(struct text) stages;
	uint32_t *names;                        /* scope, kind and name to entity; names.c */
	uint32_t names_mask, names_count;
};

/* ---- asking it */

/* The entity of that name in that scope (a journey, or 0 for file level); 0: none. */
uint32_t names_find(const struct model *model, uint32_t scope, enum kind kind, uint32_t symbol);

static inline struct text model_text(const struct model *model, uint32_t text)
{
	return model->texts.items[text];
}

static inline struct text entity_name(const struct model *model, uint32_t entity)
{
	return intern_text(&model->intern, model->entities.items[entity].name);
}

/* The title, or the name where there is none. */
struct text entity_title(const struct model *model, uint32_t entity);

/* Gives an entity the values from `first` on, the last ones of the model. */
void entity_take_values(const struct model *model, uint32_t entity, uint32_t first);

/* Whether an entity has a value of a key. Most keys are not given, and most questions are answered by this. */
static inline bool entity_gives(const struct model *model, uint32_t entity, enum key key)
{
	return model->entities.items[entity].given >> key % 32 & 1;
}

/* All values of a key, in order; none where it was not given. */
struct values entity_values(const struct model *model, uint32_t entity, enum key key);

/* The only or the first value of a key; NULL where it was not given. */
const struct value *entity_value(const struct model *model, uint32_t entity, enum key key);

/* The text, word, number of the only value of a key; what was not given is no text, WORD_NONE, NAN. */
struct text entity_text(const struct model *model, uint32_t entity, enum key key);
enum word entity_word(const struct model *model, uint32_t entity, enum key key);
double entity_number(const struct model *model, uint32_t entity, enum key key);

/* Going through the direct children of one kind: start with `after` 0; 0 is the end. KIND_NONE: of any kind. */
uint32_t entity_child(const struct model *model, uint32_t entity, enum kind kind, uint32_t after);

/* The values of a transition: what its labels say, then what its body says (KEY_TRANSITION_…). */
struct values transition_values(const struct model *model, const struct transition *transition, enum key key);
struct text transition_text(const struct model *model, const struct transition *transition, enum key key);
enum word transition_word(const struct model *model, const struct transition *transition, enum key key);
double transition_number(const struct model *model, const struct transition *transition, enum key key);

/* Whether something with these `for` values is for a segment: it is where no segment is named. */
bool values_are_for(struct values for_values, uint32_t segment);

/* What a SCORE key says of a segment: its own value, else the one for everyone; NULL where neither is given. */
const struct value *score_for(struct values scores, uint32_t segment);

/* The effective medium and ownership of a touchpoint: its own, else the channel's, else WORD_NONE. */
enum word touchpoint_medium(const struct model *model, uint32_t touchpoint);
enum word touchpoint_ownership(const struct model *model, uint32_t touchpoint);

/* What a touchpoint's channel is called: its title, for a built-in one its name with spaces (`word of mouth`). */
struct text touchpoint_channel_title(const struct model *model, uint32_t touchpoint);

/* Whether the touchpoint is a conversion of its journey. */
bool touchpoint_is_conversion(const struct model *model, const struct journey *journey, uint32_t touchpoint);

/* The stage of a phase, in English; no text where none is known. */
struct text phase_stage(const struct model *model, const struct journey *journey, uint32_t phase);

/* mean(value, business where given) / effort; NAN where effort, or both value and business, are missing. */
double opportunity_priority(const struct model *model, uint32_t opportunity);

/* The journey with that name; NULL: none. */
const struct journey *model_journey(const struct model *model, struct text name);

#endif
