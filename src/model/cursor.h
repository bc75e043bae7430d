/* The inside of decoding: where a property is being read, and what is said of a value that is wrong. */
#ifndef JOURNEY_MODEL_CURSOR_H
#define JOURNEY_MODEL_CURSOR_H

#include "model/resolving.h"

struct cursor {
	struct resolving *r;
	const struct tree *tree;
	uint32_t file, property;
	uint32_t at, end; /* the scalar being read; behind the last */
	enum key key;
};

/* Whether the cursor stands behind the last scalar. */
static inline bool at_end(const struct cursor *c)
{
	return c->at >= c->end;
}

/* The scalar being read; not to be asked for at the end. */
static inline const struct node *here(const struct cursor *c)
{
	return &c->tree->nodes.items[c->at];
}

static inline bool at_kind(const struct cursor *c, enum node_kind kind)
{
	return !at_end(c) && here(c)->kind == kind;
}

/* Whether the scalar still belongs to the value before it: no comma stands between. */
static inline bool same_value(const struct cursor *c)
{
	return !at_end(c) && !(here(c)->flags & NODE_AFTER_COMMA);
}

static inline struct place here_place(const struct cursor *c)
{
	return node_place(c->r, c->file, c->at);
}

static inline struct text key_word(const struct cursor *c)
{
	return text_of(keys[c->key].word);
}

void add_value(struct cursor *c, struct value value);

/* ---- number.c: numbers, dates and what is made of them. Each adds its value, or reports. */

/* The number that a scalar begins with; NAN where it is too large, which is reported, or was reported as bad. */
double read_number(struct cursor *c);

void decode_number(struct cursor *c, bool percent);
void decode_amount(struct cursor *c, uint8_t mark);
void decode_target(struct cursor *c);
void decode_duration(struct cursor *c);
void decode_date(struct cursor *c);
void decode_scale(struct cursor *c);

/* Whether a score is on its scale; reports it where it is not. */
bool check_score(struct cursor *c, double value);

/* ---- wrong.c */

/* `a, b or c` of the words of a set. */
const struct saying *word_list(struct cursor *c, enum word_set set);

/* Adds a line as it could be written. */
void add_example(struct cursor *c, struct finding *finding);

/* Where the number here is half of one with a decimal comma: says so. */
bool report_decimal_comma(struct cursor *c);

/* The scalar here is not of the key's type; one that was reported for itself says nothing more. */
void report_type(struct cursor *c);

void report_range(struct cursor *c, double low, double high, const char *unit);
void report_off_scale(struct cursor *c);
void report_word(struct cursor *c, enum word_set set);

/* A name is followed by no score. */
void report_no_score(struct cursor *c, struct text name);

#endif
