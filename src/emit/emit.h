/* Artefacts: a model to bytes, in one of the formats of formats.def. */
#ifndef JOURNEY_EMIT_EMIT_H
#define JOURNEY_EMIT_EMIT_H

#include "draw/draw.h"

enum format {
#define FORMAT(id, ...) FORMAT_##id,
#include "emit/formats.def"
#undef FORMAT
	FORMAT_COUNT
};

struct format_row {
	const char *name, *extension;
	bool one_journey, binary;
	const char *doc;
};

extern const struct format_row formats[FORMAT_COUNT];

/* Writes one journey of a model, or, where `journey` is NULL, all of them. False: it cannot be done; *ret_problem says why. */
bool emit(enum format format, const struct model *model, const struct journey *journey, const struct drawing *drawing,
	  struct buffer *out, struct text *ret_problem);

/* The model as JSON: docs/model.schema.json is its schema. */
void emit_json(const struct model *model, const struct journey *journey, struct buffer *out);

/* What a model means, wherever in its files it is said: the same without spans. */
void emit_meaning(const struct model *model, struct buffer *out);

#endif
