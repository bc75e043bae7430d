/* Artefacts: a model to bytes, in one of the formats of formats.def. */
#ifndef JOURNEY_EMIT_EMIT_H
#define JOURNEY_EMIT_EMIT_H

#include "draw/draw.h"
#include "report/finding.h"

enum format {
#define FORMAT(id, ...) FORMAT_##id,
#include "emit/formats.def"
#undef FORMAT
	FORMAT_COUNT
};

/* The paper of a pdf: rows of pages.def. */
enum page {
#define PAGE(id, ...) PAGE_##id,
#include "emit/pages.def"
#undef PAGE
	PAGE_COUNT
};

struct page_row {
	const char *name;
	double short_side, long_side; /* mm; 0: as large as the picture */
};

extern const struct page_row pages[PAGE_COUNT];

/* What was asked for. All zero but the format: everything, in the usual way. */
struct artefact {
	enum format format;
	const struct journey *journey; /* NULL: all of the model */
	struct drawing drawing;        /* of pictures; its segment narrows every format but json */
	size_t scale;                  /* px of a png for each px of the picture; 0: 2, or less for large pictures */
	size_t width;                  /* px of a png, whatever the scale; 0: as the scale says */
	enum page page;
	struct finding *const *findings; /* of the checks, sorted; only where the format shows them */
	size_t finding_count;
	size_t columns;                /* how wide txt may be; 0: COLUMNS_USUAL */
};

enum { COLUMNS_USUAL = 100, COLUMNS_LEAST = 40, SHORT_RUNES = 200, OUTPUT_MOST = 1 << 30 };

/* Writes an artefact. What it has to say is one sentence in *ret_remark, in the memory of out's arena: why it cannot be
 * done, where the result is false; else what this format leaves out of this map, or nothing. */
typedef bool emitter(const struct model *model, const struct artefact *artefact, struct buffer *out, struct saying *ret_remark);

struct format_row {
	const char *name, *extension;
	emitter *emit;
	bool one_journey, binary, findings;
	enum built_in theme;
	const char *doc;
};

extern const struct format_row formats[FORMAT_COUNT];

#define FORMAT(id, name, extension, function, ...) emitter function;
#include "emit/formats.def"
#undef FORMAT

/* Writes an artefact in its format. A format for one journey takes the only one where none is named. */
emitter emit;

/* The next journey that an artefact holds: start with NULL, which is the end too. */
const struct journey *artefact_journey(const struct model *model, const struct artefact *artefact, const struct journey *after);

/* The title of an entity for places where it occurs again and again: one that is very long is cut. */
struct text artefact_short_title(const struct model *model, struct arena *arena, uint32_t entity);

/* Whether an artefact shows what has these `for` values. */
bool artefact_shows(const struct artefact *artefact, struct values for_values);

/* What a model means, wherever in its files it is said: the same without spans. */
void emit_meaning(const struct model *model, struct buffer *out);

#endif
