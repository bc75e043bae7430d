/* Mermaid's `journey` diagrams, read as Mermaid 11 reads them: mermaid_clean.c takes away what is no part of the
 * diagram, mermaid_lex.c and mermaid.c do what its grammar does, mermaid_map.c writes the map. */
#ifndef JOURNEY_IMPORT_MERMAID_H
#define JOURNEY_IMPORT_MERMAID_H

#include "base/intern.h"
#include "base/vector.h"
#include "report/finding.h"

/* ---- mermaid_clean.c */

/* The diagram without front matter, directives and lines of comment, and with LF as line end. `offsets` says where
 * each byte stands in the source; there is one more than there are bytes. An entity code such as `#35;` has become
 * ENTITY_OPEN 35 ENTITY_CLOSE, so that nothing in it is taken for a sign. */
struct mermaid_text {
	char *bytes;
	uint32_t *offsets;
	size_t length;
	struct text title; /* from the front matter */
	struct saying problem; /* with the front matter, and where; PHRASE_NONE: none */
	uint32_t wrong_start, wrong_end;
	bool unclosed;     /* it begins with `---`, but that is no front matter */
};

#define ENTITY_OPEN 0xFE
#define ENTITY_CLOSE 0xFF

struct mermaid_text mermaid_clean(struct arena *arena, const struct source *source);

/* A stretch without white space at its ends, entity codes replaced. */
struct text mermaid_plain(struct arena *arena, struct text text);

/* Line breaks as Mermaid reports them in the title and in descriptions, which it sanitizes: `<br/>` is `<br>`. What else it may do
 * to HTML there (close tags, or drop them, and write `<` as `&lt;`) is left to whoever shows the text. */
struct text mermaid_sanitized(struct arena *arena, struct text text);

/* The length of the white space at a place, as JavaScript sees it; `*at` is before `end`. 0: it is none. */
size_t mermaid_space(const char *at, const char *end);

struct text mermaid_trim(struct text text);

/* Whether a byte is an ASCII letter, a digit or `_`. */
bool mermaid_is_word(char byte);

/* ---- mermaid_entity.c */

/* The character of an entity code, by its number or its name in HTML; 0 where it is not known. */
uint32_t mermaid_entity(struct text name);

/* ---- mermaid_front.c */

/* What front matter gives: a title, no text where it gives none; or what is wrong with which part of it. */
struct mermaid_front {
	struct text title;
	struct saying problem;
	struct text wrong;
};

/* Reads front matter, a YAML document with that indentation. */
struct mermaid_front mermaid_front_read(struct arena *arena, struct text text, struct text indent);

/* ---- mermaid_lex.c */

enum mermaid_token {
	MERMAID_END, MERMAID_HEADER, MERMAID_LINE_END, MERMAID_TITLE, MERMAID_ACC_TITLE, MERMAID_ACC_DESCR,
	MERMAID_VALUE, MERMAID_ACC_DESCR_OPEN, MERMAID_LINES, MERMAID_LINES_END, MERMAID_SECTION, MERMAID_TASK,
	MERMAID_DATA, MERMAID_STRAY,
};

struct mermaid_lexer {
	const char *start, *at, *end;
	bool in_value, in_lines;
};

/* The next token; *ret_text is what it is made of. */
enum mermaid_token mermaid_next(struct mermaid_lexer *lexer, struct text *ret_text);

/* ---- mermaid_number.c */

/* A number as JavaScript's Number() reads it; false where it gives none, or none that ends. */
bool mermaid_number(struct text text, double *ret_value);

/* ---- mermaid.c: the diagram */

struct mermaid_task {
	struct text title;
	size_t section;            /* of `sections` */
	bool has_score;
	double score;
	size_t people, people_end; /* of `people` */
};

struct mermaid_diagram {
	struct arena *arena;
	struct text title, accessible_title, description;
	VECTOR(struct text) sections;      /* the first has no title: of tasks before any */
	VECTOR(struct mermaid_task) tasks;
	VECTOR(uint32_t) people;           /* symbols of actors, of one task after another */
	struct intern actors;              /* in the order of first sight */
};

/* ---- mermaid_map.c */

void mermaid_write_map(struct buffer *out, const struct mermaid_diagram *diagram);

#endif
