/* The inside of the linter: what rules are given, and how they say what they find. A rule is a function that looks at one
 * thing of its kind, knows no other rule, and is a row of checks.def. */
#ifndef JOURNEY_LINT_CHECK_H
#define JOURNEY_LINT_CHECK_H

#include "lint/facts.h"
#include "lint/holes.h"
#include "lint/lint.h"

struct lint {
	struct arena *arena;
	const struct model *model;
	struct report *report;
	const struct settings *const *settings; /* by file */
	const struct settings *own;             /* those of the input, which holds the journeys */
	struct holes holes;
	bool *named;                            /* by entity: whether a value anywhere names it */
	bool *solved;                           /* by entity: whether an opportunity solves this pain */
	bool *converts;                         /* by entity: whether it is a conversion of its journey */
	bool *rejecting;                        /* by entity: whether an opportunity directly in it was rejected */
	uint32_t *stamps, *outer_stamps;        /* by entity: for rules that mark some, with the number of an entity that they
	                                         * look at but once, so that nothing has to be cleared */
	uint64_t budget;                        /* comparisons that rules may still make beyond the size of the map */
};

/* ---- what the map says */

static inline const struct entity *entity_at(const struct lint *l, uint32_t entity)
{
	return &l->model->entities.items[entity];
}

/* Whether an entity gives a key, even if its value was not understood. */
bool lint_says(const struct lint *l, uint32_t entity, enum key key);

/* Whether it does not, and no error explains why. */
bool lint_lacks(const struct lint *l, uint32_t entity, enum key key);

/* Whether a name of a list was not understood: then it may stand for anything. */
bool lint_has_unknown(struct values values);

static inline double lint_value(const struct lint *l, enum setting setting)
{
	return l->own->values[setting];
}

/* Whether at least as many of something as a setting says are there, or more than it allows. */
static inline bool lint_reaches(const struct lint *l, enum setting setting, size_t count)
{
	return (double)count >= lint_value(l, setting);
}

static inline bool lint_exceeds(const struct lint *l, enum setting setting, size_t count)
{
	return (double)count > lint_value(l, setting);
}

/* ---- places: place.c */

struct place lint_node_place(const struct lint *l, uint32_t file, uint32_t node);

/* The name of an entity; where it has none, its kind. */
struct place lint_place(const struct lint *l, uint32_t entity);

struct place lint_value_place(const struct lint *l, uint32_t entity, const struct value *value);

/* The title of an entity where it stands on one line, else its name. */
struct place lint_title_place(const struct lint *l, uint32_t entity);

/* The target of a step; where steps are implied, the name of the touchpoint that it leads to. */
struct place lint_target_place(const struct lint *l, const struct transition *transition);

/* ---- saying it */

/* Adds a finding, with the severity that is in force in the file of the place. */
struct finding *lint_add(struct lint *l, struct saying message, struct place place);

static inline void lint_help(struct lint *l, struct finding *finding, struct saying saying)
{
	finding_help(l->report, finding, saying);
}

static inline void lint_label(struct lint *l, struct finding *finding, struct saying saying, struct place place)
{
	finding_label(l->report, finding, saying, place);
}

/* What an entity is called in a message: its name, else its title. */
struct text lint_name(const struct lint *l, uint32_t entity);

/* Numbers as messages have them. */
struct text lint_count(const struct lint *l, size_t count);
struct text lint_number(const struct lint *l, double number);

/* Adds the fix that deletes a statement, with its line where it has that for itself. */
void lint_offer_deletion(struct lint *l, struct finding *finding, struct saying title, uint32_t file, uint32_t node);

/* ---- the rules, as checks.def lists them */

#define CHECK_FILE(rule, function) void function(struct lint *l, uint32_t file);
#define CHECK_JOURNEY(rule, function) void function(struct lint *l, const struct facts *f);
#define CHECK_ENTITY(kind, rule, function) void function(struct lint *l, const struct facts *f, uint32_t entity);
#define CHECK_STEP(rule, function) void function(struct lint *l, const struct facts *f, uint32_t step);
#include "lint/checks.def"

#endif
