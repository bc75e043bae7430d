/* What things look like. A thing that is drawn says its role, never a colour; roles.def says what a role looks like,
 * in colours that a theme has (theme.h). In SVG a role is a class, and a theme is a style sheet.
 *
 * A view that needs another look adds a row to roles.def. */
#ifndef JOURNEY_DRAW_STYLE_H
#define JOURNEY_DRAW_STYLE_H

#include "base/buffer.h"
#include "draw/draw.h"
#include "draw/metrics.h"

enum role {
	ROLE_NONE,
#define ROLE(id, ...) ROLE_##id,
#include "draw/roles.def"
#undef ROLE
	ROLE_COUNT
};

enum { ROLE_GROUNDS_MAX = 7 };

/* What a role looks like. A role with a `size` is one of texts, a `tint` only adds to another role, all others are
 * shapes, and not filled where they have no `fill`. */
struct role_row {
	const char *name;                      /* its class is STYLE_PREFIX and this */
	enum colour fill, stroke;
	double width;                          /* of the stroke, px */
	const char *dash;                      /* as stroke-dasharray; NULL: solid */
	double size;                           /* of letters, px */
	bool bold, italic, underline;
	bool round;                            /* round ends of strokes */
	bool arrow;                            /* ends in an arrow head: the tip is the end of the path */
	bool tint;
	bool strike;                           /* a line through letters */
	enum colour on[ROLE_GROUNDS_MAX];      /* what it may stand on, where it says something by itself (contrast.h) */
};

#define STYLE_PREFIX "j-"

/* The family of letters that every picture asks for: those with the widths of metrics.h first. */
#define STYLE_FAMILY "'Liberation Sans',Arial,Helvetica,'Noto Sans',sans-serif"

extern const struct role_row roles[ROLE_COUNT];

/* The letters of a role of texts. */
struct font role_font(enum role role);

/* The style sheet of the roles in use (`used` has ROLE_COUNT items), a rule a line. `scope` stands before every
 * selector, such as `#map ` or nothing; `id_prefix` before the ids of arrow heads.
 *
 * style_rules writes shapes, letters and colours of a theme; style_colours one set of colours alone (COLOUR_COUNT items),
 * for pages that switch between several. */
void style_rules(struct buffer *out, const bool *used, const struct theme *theme, struct text scope, struct text id_prefix);
void style_colours(struct buffer *out, const bool *used, const uint32_t *colours, struct text scope);

#endif
