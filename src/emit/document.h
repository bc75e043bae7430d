/* A map as a document: headings, paragraphs and tables, before they are written as Markdown, as plain text or as a part of
 * a page. What stands where is decided here; what it looks like, and how texts are escaped, is the writer's business. */
#ifndef JOURNEY_EMIT_DOCUMENT_H
#define JOURNEY_EMIT_DOCUMENT_H

#include "emit/emit.h"

/* A text in a cell or a list. */
struct entry {
	struct text label;     /* what it is: `Thinks`; none: that is plain */
	struct text text;
	struct text address;   /* a link of the source; none: it is no link */
	uint32_t entity;       /* the touchpoint or journey that it names and could lead to; 0: none */
	bool strong;           /* the name of its row */
	bool quoted;           /* the words of a customer */
};

/* A stretch of the document's lines: one below the other. */
struct entries {
	uint32_t first, count;
};

struct column {
	const char *title;
	bool number;           /* stands at the right */
};

struct row {
	uint32_t entity;       /* what it is about: its anchor where that is a touchpoint; 0: nothing that has a name */
	struct text segments;  /* names of the segments that it is for, with spaces between; none: everyone */
	uint32_t cells;        /* the first of its cells, one for each column of its table */
};

enum { COLUMNS_MAX = 12 };

enum section_kind {
	SECTION_OVERVIEW, SECTION_SUMMARY, SECTION_SEGMENTS, SECTION_PHASE, SECTION_PAINS, SECTION_GAINS, SECTION_OPPORTUNITIES, SECTION_STEPS,
	SECTION_METRICS, SECTION_EVIDENCE, SECTION_FINDINGS,
};

/* A heading, lines below it, and a table. */
struct section {
	enum section_kind kind;
	uint32_t entity;       /* the phase; 0: none */
	struct text title;
	struct entries intro;
	struct column columns[COLUMNS_MAX];
	uint32_t column_count;
	uint32_t rows, row_count;
};

struct document {
	struct arena *arena;
	const struct model *model;
	const struct journey *journey;
	const struct artefact *artefact;
	struct text title;
	VECTOR(struct section) sections;
	VECTOR(struct row) rows;
	VECTOR(struct entries) cells;
	VECTOR(struct entry) lines;
};

/* The document of one journey. Columns that no row fills and sections that have nothing to say are left out. */
void document_make(struct document *ret_document, struct arena *arena, const struct model *model,
		   const struct artefact *artefact, const struct journey *journey);

/* The journeys of an artefact that holds several, a row each, as a document of one section; of none where it holds
 * one. */
void document_make_overview(struct document *ret_document, struct arena *arena, const struct model *model,
			    const struct artefact *artefact);

/* What the checks found in the map, as a document of one section, or of none. Findings inside journeys that the artefact
 * does not show are left out. */
void document_make_findings(struct document *ret_document, struct arena *arena, const struct model *model,
			    const struct artefact *artefact);

/* ---- the writers */

static inline const struct row *section_row(const struct document *document, const struct section *section, uint32_t index)
{
	return &document->rows.items[section->rows + index];
}

static inline struct entries row_cell(const struct document *document, const struct row *row, uint32_t column)
{
	return document->cells.items[row->cells + column];
}

static inline const struct entry *cell_lines(const struct document *document, struct entries cell)
{
	return document->lines.items + cell.first;
}

/* ---- for those who make documents: each adds to what was begun last */

void document_section(struct document *document, enum section_kind kind, struct text title);
void document_intro(struct document *document, struct text label, struct text text);
void document_column(struct document *document, const char *title, bool number);
void document_row(struct document *document, uint32_t entity, struct values for_values);
void document_cell(struct document *document);
void document_line(struct document *document, struct entry line);

/* A line of plain text with a label or not; no text is no line. */
void document_text(struct document *document, struct text label, struct text text);

/* A line for each text of a key. */
void document_texts(struct document *document, struct text label, uint32_t entity, enum key key);

/* What is known of an entity: a line for each title that a key refers to; a word; a date; a number. */
void document_titles(struct document *document, struct text label, struct values refs);
void document_word(struct document *document, struct text label, enum word word);
void document_date(struct document *document, struct text label, uint32_t entity, enum key key);
void document_number(struct document *document, double number);

/* Lines with the name of a row: its title, where it can be seen, and its description. */
void document_name(struct document *document, uint32_t entity, struct text address, struct text description);

/* A line that names a touchpoint, and leads to it; or another entity or place. */
void document_reference(struct document *document, uint32_t entity);

/* A cell for the research that an entity rests on. */
void document_evidence(struct document *document, uint32_t entity, enum key key);

/* ---- the parts, by subject */

void document_add_summary(struct document *document);
void document_add_segments(struct document *document);
void document_add_phases(struct document *document);
void document_add_items(struct document *document, enum kind kind, enum section_kind section, struct text title);
void document_add_opportunities(struct document *document);
void document_add_steps(struct document *document);
void document_add_metrics(struct document *document);
void document_add_research(struct document *document);

/* Whether an entity of the journey is shown: it, and the touchpoint that it stands in, are for the segment asked for. */
bool document_shows(const struct document *document, uint32_t entity);

/* The lowest and the highest score that is shown, and the first touchpoints that have them; 0: there are no scores. */
struct extremes {
	double lowest, highest;
	uint32_t lowest_at, highest_at;
};

void document_find_extremes(const struct document *document, struct extremes *ret_extremes);

/* Ends the section: drops the columns that no row fills, and the section where it says nothing. */
void document_end_section(struct document *document);

/* Drops the columns that no row fills in any section from `first` on; these have the same columns. */
void document_end(struct document *document, size_t first);

#endif
