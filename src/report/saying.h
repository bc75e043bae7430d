/* Sentences: a row of messages.def, and what goes into it. */
#ifndef JOURNEY_REPORT_SAYING_H
#define JOURNEY_REPORT_SAYING_H

#include <stdint.h>

#include "base/buffer.h"
#include "report/rule.h"

/* Every sentence that the program can say of a map: the rows of messages.def. */
enum phrase {
	PHRASE_NONE,
#define PHRASE(id, text) PHRASE_##id,
#include "report/messages.def"
	PHRASE_COUNT
};

struct phrase_row {
	enum rule rule; /* of a MESSAGE; else RULE_NONE */
	const char *text;
};

extern const struct phrase_row phrases[PHRASE_COUNT];

enum { ARGUMENTS_MAX = 4, QUOTED_RUNES_MAX = 60 };

/* A phrase with what goes into it. */
struct saying {
	enum phrase phrase;
	struct text arguments[ARGUMENTS_MAX];
};

#define SAY(name, ...) ((struct saying){PHRASE_##name, {__VA_ARGS__}})

/* A saying as a sentence. Quoted parts are cut after QUOTED_RUNES_MAX code points. */
void saying_render(struct buffer *out, struct saying saying);

/* A saying rendered into the arena. */
struct text saying_text(struct arena *arena, struct saying saying);

/* A stretch of a sentence: words of the program, or a quoted part, without its backticks. */
struct stretch {
	struct text text;
	bool quoted;
};

/* A sentence taken apart: which backticks are marks of quotation, and which belong to what is quoted, cannot be told from
 * the sentence alone. */
struct stretches {
	struct stretch *items;
	size_t count;
};

struct stretches saying_stretches(struct arena *arena, struct saying saying);

#endif
