/* Findings as text, on the inside: what its files share. */
#ifndef JOURNEY_REPORT_TEXT_PARTS_H
#define JOURNEY_REPORT_TEXT_PARTS_H

#include "report/findings.h"

/* The only escapes there are. */
#define BOLD "\033[1m"
#define RED "\033[31m"
#define GREEN "\033[32m"
#define BLUE "\033[34m"
#define MAGENTA "\033[35m"
#define CYAN "\033[36m"
#define PLAIN "\033[0m"

struct writer {
	struct buffer *out;
	struct arena *arena;
	enum tongue tongue;
	struct text_style style;
	size_t digits; /* columns of the line numbers */
};

/* Begins or ends a colour, where there are colours. */
void text_colour(const struct writer *w, const char *code);

/* Ends a row: no spaces stand before a line end. */
void text_end_row(const struct writer *w);

/* What a row under a source line marks. */
struct mark {
	struct place place;
	uint32_t line, last_line;
	bool primary;
	struct text label;       /* behind the underline */
	struct text replacement; /* below it */
};

struct mark snippet_mark(struct place place, bool primary);

/* The columns that the numbers of the marked lines take. */
size_t snippet_digits(const struct mark *marks, size_t count);

/* Source lines, each with the marks that begin on it, in order of line and column. Sorts the marks. */
void snippet_write(const struct writer *w, struct mark *marks, size_t count);

#endif
