/* How wide a text is, and where its lines break. The widths are those of one family of letters (Liberation Sans, which
 * has the advance widths of Arial and Helvetica), from a table in the program: what is drawn does not depend on the
 * fonts of the machine. Letters that the family has not are taken by script: wide ones 1 em, marks 0, averages for the
 * others.
 *
 * All lengths are in px of the picture. */
#ifndef JOURNEY_DRAW_METRICS_H
#define JOURNEY_DRAW_METRICS_H

#include "base/arena.h"

/* Italics are as wide as upright letters. */
struct font {
	double size; /* px of an em */
	bool bold;
};

/* The width of a text set on one line. Controls and line breaks count as a space. Linear in its length. */
double text_width(struct text text, struct font font);

/* Whether a letter is a little picture by itself, which fonts may have in colours. */
bool rune_is_emoji(uint32_t rune);

/* Whether a text reads from right to left: its first letter with a direction does. */
bool text_is_rtl(struct text text);

struct line {
	struct text text; /* a stretch of the text that was wrapped, without white space at its ends */
	double width;
};

/* A text in lines. */
struct lines {
	const struct line *items;
	size_t count;
	double width;      /* of the widest line */
	bool rtl;          /* reads from right to left: then it stands at the right edge of its box */
	bool cut;          /* there were more lines: the last one ends with an ellipsis */
	struct text whole; /* the text that was wrapped */
};

/* Breaks a text by the rules of its script (UAX 14) into lines of at most `width`; a word that is wider is broken
 * between graphemes, never inside one. Line breaks of the text are kept. `most` lines at most; 0: as many as it takes,
 * up to WRAP_LINES_MAX. A text without anything to see has no lines. Linear in the length of what is shown. */
struct lines text_wrap(struct arena *arena, struct text text, struct font font, double width, size_t most);

enum {
	WRAP_LINES_MAX = 40,      /* of any text in a picture */
	WRAP_BYTES_MAX = 1 << 16, /* what lies behind is not looked at: it could only be drawn by marks without width */
};

/* From the top of a line to its baseline, and from line to line, for a font of that size: whole px. */
double font_ascent(struct font font);
double font_leading(struct font font);

#endif
