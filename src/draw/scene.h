/* A picture as values: what is drawn where and in which role, before it is written as SVG. Both views make a scene, the
 * SVG writer and the tests read it. Nothing in it is a colour: see style.h.
 *
 * Coordinates are px, x to the right, y down. They are kept in tenths of a px, so that the same picture has the same
 * bytes everywhere. What is drawn later lies above what was drawn before.
 *
 *     scene_open(scene, &(struct scene_group){.kind = "touchpoint", .name = name, .label = title});
 *     scene_rect(scene, ROLE_CARD, x, y, 168, 96, 8);
 *     scene_text(scene, ROLE_CARD_TITLE, x + 12, y + 22, ANCHOR_START, title);
 *     scene_close(scene); */
#ifndef JOURNEY_DRAW_SCENE_H
#define JOURNEY_DRAW_SCENE_H

#include "base/buffer.h"
#include "base/intern.h"
#include "base/vector.h"
#include "draw/metrics.h"
#include "draw/style.h"

enum scene_kind {
	SCENE_OPEN,     /* a group: `data` is its index */
	SCENE_LINK,     /* a group that leads elsewhere: `text` is the address */
	SCENE_CLOSE,    /* the end of either */
	SCENE_TIP,      /* what is told of the group that it stands in, on hovering: `text` */
	SCENE_RECT,     /* x, y, width, height; `data`: the radius of its corners, in tenths */
	SCENE_CIRCLE,   /* x, y, width, height: the square around it */
	SCENE_PATH,     /* `text`: path data; x, y, width, height: the box around its points */
	SCENE_TEXT,     /* a line of text; x, y, width, height: the box of its letters, in which nothing else may stand;
	                   `data`: from its top to the baseline */
};

/* Where x lies in a text: so many halves of its width from the left. */
enum anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END };

struct scene_item {
	int32_t x, y, width, height; /* tenths of a px */
	struct text text;
	uint32_t data;
	uint8_t kind;
	uint8_t role, tint;          /* enum role; the tint adds to the role, ROLE_NONE: nothing */
	enum anchor anchor : 2;      /* of the box as it is seen: left, middle or right */
	bool rtl : 1;                /* a text that reads from right to left */
};

_Static_assert(ROLE_COUNT <= UINT8_MAX, "a role is kept in a byte");

/* A group of things that belong together. Ids are `kind-name`, with `-other` where there is one: made of names of the
 * source, unique in the picture (a counter follows where the same is asked for again). */
struct scene_group {
	const char *kind;        /* its class, such as `phase`; NULL: none, and no id */
	struct text name, other; /* for the id; without a name the kind alone is the id */
	struct text label;       /* aria-label: what it says to who cannot see it; none: no role */
	struct text segments;    /* data-for: names of segments with spaces between; none: for everyone */
	bool image;              /* its parts say nothing by themselves: role img */
	bool anonymous;          /* no id */
};

/* What is kept of a group. */
struct scene_kept {
	const char *kind;
	struct text id;          /* without the prefix */
	struct text label, segments;
	bool image;
};

/* What should stay in sight at the left when a picture is scrolled sideways: the titles of its rows. */
struct scene_strip {
	double width, top, bottom;           /* no width: there is none */
};

struct scene {
	struct arena *arena;
	double width, height;                /* of the page */
	struct scene_strip strip;
	struct text title, description;      /* of the picture */
	struct text language;                /* BCP 47 tag; none: unknown */
	const char *kind;                    /* aria-roledescription, such as `customer journey map` */
	enum role tint;                      /* for what is drawn next; see scene_tint */
	VECTOR(struct scene_item) items;
	VECTOR(struct scene_kept) groups;
	VECTOR(uint32_t) counters;           /* by symbol of an id: how often it was asked for */
	struct buffer draft, path;           /* what is being put together */
	struct intern ids;
	bool used[ROLE_COUNT];
};

void scene_create(struct scene *scene, struct arena *arena);

/* A short text that is put together and then kept: one at a time.
 *
 *     struct buffer *label = scene_draft(scene);
 *     buffer_add(label, title);
 *     text = scene_keep(scene); */
struct buffer *scene_draft(struct scene *scene);
struct text scene_keep(struct scene *scene);

/* Groups and links nest; each has its own close. */
void scene_open(struct scene *scene, const struct scene_group *group);
void scene_link(struct scene *scene, struct text address);
void scene_close(struct scene *scene);

/* More on the group that was opened last, before anything is drawn in it. */
void scene_tip(struct scene *scene, struct text text);

/* A second role for what is drawn from now on, such as the colour of a segment; ROLE_NONE: none again. */
static inline void scene_tint(struct scene *scene, enum role tint)
{
	scene->tint = tint;
}

void scene_rect(struct scene *scene, enum role role, double x, double y, double width, double height, double radius);
void scene_circle(struct scene *scene, enum role role, double x, double y, double radius);
void scene_line(struct scene *scene, enum role role, double x1, double y1, double x2, double y2);

/* One line of text; y is its baseline, and x its left end, middle or right end as the anchor says, whatever way it
 * reads. A text with line breaks is set on one line. */
void scene_text(struct scene *scene, enum role role, double x, double y, enum anchor anchor, struct text text);

/* Lines of text in a box: y is the top of the first line, x and width the box. The anchor says at which side or in the
 * middle of the box they stand; ANCHOR_START is the right side for a text that reads from right to left. A text that
 * was cut tells the whole on hovering. Gives the height that was taken: font_leading for each line. */
double scene_lines(struct scene *scene, enum role role, double x, double y, double width, enum anchor anchor,
		   const struct lines *lines);

/* The same for a text that still has to be wrapped. */
double scene_paragraph(struct scene *scene, enum role role, double x, double y, double width, enum anchor anchor,
		       struct text text);

/* ---- paths: absolute moves, lines and cubic curves; one at a time

 *     struct path path = path_begin(scene);
 *     path_move(&path, 10, 10);
 *     path_line(&path, 20, 10);
 *     scene_path(scene, ROLE_STEP, &path); */
struct path {
	struct buffer *data;              /* of the scene */
	int32_t left, top, right, bottom; /* of its points, in tenths */
	bool started;
};

struct path path_begin(struct scene *scene);
void path_move(struct path *path, double x, double y);
void path_line(struct path *path, double x, double y);
void path_curve(struct path *path, double x1, double y1, double x2, double y2, double x, double y);
void path_close(struct path *path);
void scene_path(struct scene *scene, enum role role, struct path *path);

/* ---- tenths of a px */

/* The nearest number of tenths; what is out of bounds is put at them, and what is no number at 0. */
int32_t tenths_of(double px);

/* As a decimal: `12`, `0.5`, `-3.1`. */
void tenths_write(struct buffer *out, int32_t tenths);

#endif
