/* The inside of the page: what its parts share. */
#ifndef JOURNEY_EMIT_HTML_H
#define JOURNEY_EMIT_HTML_H

#include "draw/style.h"
#include "emit/document.h"

/* A page being written. Ids that the page makes for itself hold a point, which no name of a map does. */
struct html_page {
	const struct model *model;
	const struct artefact *artefact;
	struct arena *arena;
	struct buffer *out;       /* what stands in the body */
	struct buffer style;
	struct theme look;        /* of pages and pictures, where nothing else is chosen */
	const uint32_t *dark;     /* the colours of a dark page; NULL: there is only one look */
	const char *class;        /* which of them is seen first, and what stands in its place for a look of its own */
	bool used[ROLE_COUNT];    /* roles of any picture */
	struct text prefix;       /* of every id */
	size_t flows;             /* drawn so far */
	struct saying lacks;      /* why a picture is not in it, as a remark; no phrase: all are */
	bool several;             /* holds several journeys: their ids begin with their names, their headings are one level down */
};

/* A journey of a page. */
struct html_journey {
	struct html_page *page;
	const struct journey *journey;
	struct document document;
	struct text key;          /* before its ids, behind the prefix */
	struct text scope;        /* the class that its pictures' styles are for */
	unsigned phases;          /* written so far */
};

/* ---- html_text.c: texts by the place that they stand in */

void html_text(struct buffer *out, struct text text);

/* ` name="value"`, with a space before it. */
void html_attribute(struct buffer *out, const char *name, struct text value);

/* An id, or a reference to one: `mark` is `id="` or `href="#` with what stands before it. */
void html_id(struct html_journey *j, const char *mark, struct text name);

/* ---- html_pictures.c, html_tables.c, html_summary.c, html_overview.c */

void html_pictures(struct html_journey *j);
void html_summary(struct html_journey *j);
void html_sections(struct html_journey *j);

/* All journeys of the page in one table, with links to each. */
void html_overview(struct html_page *page, const struct document *overview, const struct html_journey *journeys);

/* Links to the sections of a journey. */
void html_contents(struct html_journey *j);

/* One section of a document: its heading, what stands below it, its table. `level` is that of the heading. */
void html_section(struct html_journey *j, const struct section *section, int level);

/* A table, from its caption to its columns; a row, with something drawn at the end of its first cell; its end. */
void html_open_table(struct html_journey *j, const struct section *section);
void html_row(struct html_journey *j, const struct section *section, const struct row *row, struct text sketch);
void html_close_table(struct html_journey *j);

/* The name of a section in ids: `page.pains`. */
const char *html_section_name(enum section_kind kind);

#endif
