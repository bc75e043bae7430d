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
	bool used[ROLE_COUNT];    /* roles of any picture */
	struct text prefix;       /* of every id */
	size_t flows;             /* drawn so far */
	struct text lacks;        /* why a picture is not in it, as a remark; no text: all are */
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

/* ---- html_pictures.c, html_tables.c, html_summary.c */

void html_pictures(struct html_journey *j);
void html_summary(struct html_journey *j);
void html_sections(struct html_journey *j);

/* Links to the sections of a journey. */
void html_contents(struct html_journey *j);

/* One section of a document: its heading, what stands below it, its table. `level` is that of the heading. */
void html_section(struct html_journey *j, const struct section *section, int level);

/* The name of a section in ids: `page.pains`. */
const char *html_section_name(enum section_kind kind);

#endif
