/* Sentences: a row of messages.def, and what goes into it. */
#ifndef JOURNEY_REPORT_SAYING_H
#define JOURNEY_REPORT_SAYING_H

#include <stdint.h>

#include "base/buffer.h"
#include "report/rule.h"
#include "report/tongue.h"

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

/* What goes into a phrase. */
struct argument {
	enum { ARGUMENT_TEXT, ARGUMENT_WORDS, ARGUMENT_SAYING } is;
	union {
		struct text text;            /* of the map, or a number: it stays as it is */
		const char *words;           /* of the program, from one of its tables: `a segment` */
		const struct saying *saying; /* a part of the sentence that has arguments of its own */
	};
};

/* A phrase with what goes into it. It becomes a sentence only where it is shown. */
struct saying {
	enum phrase phrase;
	struct argument arguments[ARGUMENTS_MAX];
};

static inline struct argument argument_text(struct text text)
{
	return (struct argument){.is = ARGUMENT_TEXT, .text = text};
}

static inline struct argument argument_words(const char *string)
{
	return (struct argument){.is = ARGUMENT_WORDS, .words = string};
}

static inline struct argument argument_saying(const struct saying *saying)
{
	return (struct argument){.is = ARGUMENT_SAYING, .saying = saying};
}

/* cppcheck is given another one: it cannot read this. */
#ifndef ARGUMENT
#define ARGUMENT(value) \
	_Generic((value), struct text: argument_text, char *: argument_words, const char *: argument_words, \
		 struct saying *: argument_saying, const struct saying *: argument_saying)(value)
#endif

/* SAY(PHRASE, …): each argument a struct text, a string of the program, or a pointer to a saying that lives as long. */
#define SAY(name, ...) \
	((struct saying){PHRASE_##name, {SAY_PICK(_, ##__VA_ARGS__, SAY_4, SAY_3, SAY_2, SAY_1, SAY_0, _)(__VA_ARGS__)}})
#define SAY_PICK(_0, _1, _2, _3, _4, chosen, ...) chosen
#define SAY_0()
#define SAY_1(a) ARGUMENT(a)
#define SAY_2(a, b) ARGUMENT(a), ARGUMENT(b)
#define SAY_3(a, b, c) ARGUMENT(a), ARGUMENT(b), ARGUMENT(c)
#define SAY_4(a, b, c, d) ARGUMENT(a), ARGUMENT(b), ARGUMENT(c), ARGUMENT(d)

/* A saying in the arena, to be an argument of another. */
const struct saying *saying_keep(struct arena *arena, struct saying saying);

/* A number as an argument. */
struct text saying_number(struct arena *arena, size_t number);

/* A saying as a sentence in a tongue. Quoted parts are cut after QUOTED_RUNES_MAX code points. */
void saying_render(struct buffer *out, enum tongue tongue, struct saying saying);

/* A saying rendered into the arena. */
struct text saying_text(struct arena *arena, enum tongue tongue, struct saying saying);

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

struct stretches saying_stretches(struct arena *arena, enum tongue tongue, struct saying saying);

#endif
