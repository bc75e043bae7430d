/* Values of the model in words, as both views write them. Everything is added to the end of a buffer. */
#ifndef JOURNEY_DRAW_PHRASE_H
#define JOURNEY_DRAW_PHRASE_H

#include "draw/draw.h"

/* A number with at most 4 decimals and a true minus sign; `plus`: with a sign also above zero. */
void phrase_add_number(struct buffer *out, double value, bool plus);

/* `12%` */
void phrase_add_percent(struct buffer *out, double value);

/* `14 Sep 2026` of a DATE. */
void phrase_add_date(struct buffer *out, const struct value *date);

/* `15 min`, `2 h`, `3 days` of a DURATION. */
void phrase_add_duration(struct buffer *out, const struct model *model, const struct value *duration);

/* `>= 3%`, with the sign for at least or at most, of an AMOUNT or TARGET. */
void phrase_add_amount(struct buffer *out, const struct value *amount);

/* Titles of entities, with commas between. */
void phrase_add_titles(struct buffer *out, const struct model *model, struct values refs);

/* Their names with spaces between, for data-for. */
struct text phrase_names(struct arena *arena, const struct model *model, struct values refs);

/* What stands between two parts of a note, ` · `, of which a line may end with but not begin with; nothing at the
 * start. */
void phrase_separate(struct buffer *out);

/* Whether a scale is written with signs: it has values below zero. */
static inline bool scale_is_signed(const struct journey *journey)
{
	return journey->low < 0 || journey->high < 0;
}

/* `5 phases, 14 touchpoints; lowest score -2 at Checkout for First-time buyers`, of what a drawing shows of a journey.
 */
struct text phrase_description(struct arena *arena, const struct model *model, const struct journey *journey,
			       const struct drawing *drawing);

#endif
