/* Themes: the colours and letters of pictures. Some are built in (themes.def), others people write themselves
 * (theme_file.h). Colours have names (colours.def); what is drawn in which of them is a matter of style.h. */
#ifndef JOURNEY_DRAW_THEME_H
#define JOURNEY_DRAW_THEME_H

#include <stdint.h>

#include "base/text.h"

enum palette { PALETTE_LIGHT, PALETTE_DARK, PALETTE_PRINT, PALETTE_COUNT };

enum colour {
	COLOUR_NONE,
#define COLOUR(id, ...) COLOUR_##id,
#include "draw/colours.def"
#undef COLOUR
	COLOUR_COUNT
};

/* What people call a colour, and what it is of. */
struct colour_row {
	const char *name, *doc;
};

extern const struct colour_row colour_rows[COLOUR_COUNT];

/* The built-in themes. */
enum built_in {
#define THEME(id, ...) THEME_##id,
#include "draw/themes.def"
#undef THEME
	THEME_COUNT
};

struct theme {
	const char *name;            /* as --theme takes it: a word, or the path of a file */
	const uint32_t *colours;     /* COLOUR_COUNT items, each 0xRRGGBB */
	const uint32_t *dark;        /* those where the viewer prefers a dark page; NULL: the same */
	const struct text *families; /* ROLE_COUNT lists of families of letters, as CSS takes them; ROLE_NONE has that
	                                for roles without one. No text, NULL: the usual ones */
	const char *doc;             /* of a built-in one, for people who choose one */
};

extern const struct theme themes[THEME_COUNT];

/* The built-in theme with that name. False: none. */
bool theme_find(struct text name, enum built_in *ret_theme);

/* How well one colour is read on another, by WCAG 2: 1 (not at all) to 21. Both 0xRRGGBB. */
double colour_contrast(uint32_t a, uint32_t b);

/* Whether light letters stand on a colour rather than dark ones. */
bool colour_is_dark(uint32_t colour);

#endif
