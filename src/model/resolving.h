/* The inside of resolving: what its stages share. */
#ifndef JOURNEY_MODEL_RESOLVING_H
#define JOURNEY_MODEL_RESOLVING_H

#include "base/distance.h"
#include "model/resolve.h"

struct chain;

struct segment_sum {
	double total;
	const struct value *last; /* the share that was added last */
};

struct resolving {
	struct arena *arena;
	struct model *model;
	struct report *report;
	const struct resolve_input *input;
	struct chain *chain;             /* the includes that led to the file being declared (load.c) */
	struct intern identities;        /* the keys of the files: symbol 1 is file 0, and so on */
	bool include_failed;             /* names of file level may be in a file that could not be read */
	bool *broken;                    /* by symbol: whether it may be declared in a statement that was not understood */
	uint32_t broken_count;
	unsigned long suggestion_budget; /* work that may still go into "did you mean" */
	bool or_assumption;              /* the key being decoded takes `assumption` as well as names of evidence */
	bool or_place;                   /* the name being looked up may be `start` or `exit` as well as a touchpoint */
	uint32_t journey;                /* the journey being bound: an entity, 0 at file level */
	double low, high;                /* its scale */
	uint32_t *seen;                  /* by key: the property that gave it, for the entity being decoded; then, by key: its first value */
	VECTOR(uint32_t) name_texts;     /* by symbol: its index of `texts`; 0: not yet */
	uint32_t *scored;                /* by entity: the last value for it in a list of scores */
	uint32_t *named_by;              /* by entity: the journey that last named this shared segment */
	VECTOR(uint32_t) named;          /* the shared segments that this journey names */
	struct segment_sum *sums;        /* by entity: shares of a segment out of one place; zero between places */
};

/* ---- places */

static inline struct file *resolving_file(const struct resolving *r, uint32_t file)
{
	return &r->model->files.items[file];
}

static inline const struct node *resolving_node(const struct resolving *r, uint32_t file, uint32_t node)
{
	return &resolving_file(r, file)->tree->nodes.items[node];
}

static inline struct place node_place(const struct resolving *r, uint32_t file, uint32_t node)
{
	const struct node *n = resolving_node(r, file, node);
	const struct tree *tree = resolving_file(r, file)->tree;

	return (struct place){(struct source *)tree->source, n->start, node_end(tree, n)};
}

/* The place of a block's kind or a property's key alone, and its text. */
struct place head_place(const struct resolving *r, uint32_t file, uint32_t node);
struct text head_text(const struct resolving *r, uint32_t file, uint32_t node);

/* The place of the name of an entity, or of its kind where it has none. */
struct place entity_place(const struct resolving *r, uint32_t entity);

uint32_t add_text(struct resolving *r, struct text text);

/* A line as an author could write it, in backticks: `state: as-is`. */
struct text kind_example(struct resolving *r, enum kind kind);
struct text key_example(struct resolving *r, enum key key);

/* Where a key of other languages gives a title or a name: says where those stand. */
bool help_with_title(struct resolving *r, struct finding *finding, struct text key, enum kind kind);

/* A flow that may not stand in `outer`; nothing is said where braces are missing. */
void report_misplaced_flow(struct resolving *r, uint32_t file, uint32_t node, enum kind outer);

/* A number of a message, as text. */
struct text number_text(struct resolving *r, double value);

/* ---- names.c: names_find stands in model.h */

/* Lets the name of an entity stand for it; where it stands for another of its kind and scope, that is the result, else 0. */
uint32_t names_add(struct model *model, uint32_t entity);

/* Lets the name of an entity stand for it, whatever it stood for. */
void names_replace(struct model *model, uint32_t entity);

/* ---- the stages */

void load_input(struct resolving *r);                                          /* load.c */
void declare_file(struct resolving *r, uint32_t file);                         /* declare.c */
void load_include(struct resolving *r, uint32_t file, uint32_t node);          /* load.c */
void decode_entity(struct resolving *r, uint32_t entity);                      /* decode.c */
void decode_property(struct resolving *r, uint32_t file, enum key key, uint32_t node); /* decode.c */
void decode_label(struct resolving *r, uint32_t file, enum key key, uint32_t node);       /* decode.c */
void bind_journey(struct resolving *r, uint32_t journey);                      /* bind.c */
void bind_flows(struct resolving *r, struct journey *journey);                 /* flow.c */
void check_shares(struct resolving *r, const struct journey *journey);         /* shares.c */

/* ---- reference.c */

/* What the name at a node stands for; reports and returns 0 where nothing does, or where a built-in thing does. */
uint32_t reference_find(struct resolving *r, uint32_t file, uint32_t node, enum kind kind);

/* The touchpoint that `name` or `phase.name` stands for, from a node on; 0: none, reported. */
uint32_t reference_touchpoint(struct resolving *r, uint32_t file, uint32_t node);

/* Adds "did you mean" for names that were offered, and a fix where there is but one. */
void suggest(struct resolving *r, struct finding *finding, const struct nearest *nearest);

#endif
