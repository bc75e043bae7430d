/* Tables of touchpoints, as `-T csv` writes them (docs/csv.md) or a spreadsheet makes of them: csv_read.c takes the
 * text apart, csv_columns.c finds out what stands where, csv.c groups the rows, csv_names.c gives names; the others
 * write the map. */
#ifndef JOURNEY_IMPORT_CSV_H
#define JOURNEY_IMPORT_CSV_H

#include "base/buffer.h"
#include "import/namer.h"
#include "model/language.h"
#include "report/finding.h"

/* ---- csv_read.c */

struct cell {
	struct text text; /* what it says */
	struct text raw;  /* where it stands in the source */
};

struct row {
	size_t first, count; /* of the table's cells */
};

enum column {
#define COLUMN(id, ...) COLUMN_##id,
#include "import/csv.def"
#undef COLUMN
	COLUMN_COUNT
};

/* The columns of a score: of the number and of the reason, from 1; 0: there is none. Scores stand in the order of the
 * first of their columns, so that a row of n cells has to do with the first n scores only. */
struct score_column {
	enum key key;
	uint32_t segment; /* of `segments`; 0: for everyone */
	size_t at, reason;
};

struct table {
	struct arena *arena;
	struct report *report;
	struct source *source;
	char comma;                      /* what stands between cells: a comma, a semicolon or a tab */
	VECTOR(struct cell) cells;
	VECTOR(struct row) rows;         /* the first holds the headings */
	size_t columns[COLUMN_COUNT];    /* where each stands, from 1; 0: nowhere */
	size_t keys[KEY_COUNT];          /* likewise */
	VECTOR(struct score_column) scores;
	struct intern score_names;       /* what is said of a score: its symbol is the place in `scores`, from 1 */
	struct intern segments;          /* as the headings name them, in their order */
	struct text *names;              /* of touchpoints, by row */
};

/* Takes the text apart; false where that cannot be done. What stands between cells is what the first line has most of, or says
 * as `sep=;`. */
bool csv_read(struct table *table);

/* The cell at a place from 1 on; no text where the row has none, and for place 0. */
struct cell csv_cell(const struct table *table, const struct row *row, size_t at);

/* How many scores a row can have. */
static inline size_t csv_scores(const struct table *table, const struct row *row)
{
	return table->scores.count < row->count ? table->scores.count : row->count;
}

/* The next of several texts in a cell, one a line: `*rest` becomes what follows it, without bytes at the end. Lines
 * that begin with two spaces go on with the text before. */
struct text csv_next_line(struct arena *arena, struct text *rest);

/* The next of several names with commas between, likewise; no text where there is none any more. */
struct text csv_next_name(struct text *rest);

/* Warns of what stands at a stretch of the source. */
struct finding *csv_warn(struct table *table, struct saying message, struct text raw);

/* Warns of a value that the language does not take there, and is left out; `help` may be no phrase. */
void csv_leave_out(struct table *table, struct cell cell, struct text value, const char *key, struct saying help);

/* ---- csv_columns.c */

/* Finds the columns by their headings, and warns of those that mean nothing; false where there is nothing to read. */
bool csv_find_columns(struct table *table);

/* Whether a text says a word, in capital or small letters. */
bool csv_says(struct text text, const char *word);

/* ---- csv_names.c: names for what a table calls somehow */

struct csv_names {
	struct arena *arena;
	struct namer namer;
	struct intern raw;            /* what the table says */
	VECTOR(struct text) names;    /* by symbol */
};

void csv_names_create(struct csv_names *names, struct arena *arena);

/* The name for what a table calls so: the same, where it can be one. `otherwise` stands in where nothing of it can. */
struct text csv_name(struct csv_names *names, struct text raw, const char *otherwise);

/* The symbol of what has a name already; 0: it has none. */
uint32_t csv_names_find(const struct csv_names *names, struct text raw);

/* A name that nothing will be given. */
void csv_names_reserve(struct csv_names *names, struct text name);

/* The title of something: what the table calls it, where it gives none and the name is another. */
struct text csv_title(struct text title, struct text raw, struct text name);

/* Writes `kind name "what the table says"`, the title only where it differs, of one symbol; or of each, on a line. */
void csv_declare(struct buffer *out, const struct csv_names *names, const char *kind, uint32_t symbol);
void csv_names_declare(struct buffer *out, const struct csv_names *names, const char *kind);

/* ---- csv.c: what the rows are about */

/* A phase, and the rows of its touchpoints. */
struct csv_phase {
	struct text raw, title, name, stage;
	VECTOR(size_t) rows;
};

/* What a table says of a channel; no words where it says nothing, or not always the same. */
struct csv_channel {
	enum word medium, ownership;
	bool built_in;
};

struct csv_journey {
	struct text raw, title, name;
	VECTOR(struct csv_phase) phases;
	size_t phase;                    /* of the row before */
	VECTOR(size_t) rows;             /* all of them, in order */
	struct csv_names phase_names, touchpoints, segments, channels, evidence, competitors;
	VECTOR(struct csv_channel) described; /* by symbol of `channels`, from 1 */
};

/* ---- csv_channels.c */

/* Takes in what a row says of its channel; then what is known of a channel, built in or not. */
void csv_note_channel(struct table *table, struct csv_journey *journey, const struct row *row);
struct csv_channel csv_channel(const struct csv_journey *journey, struct text name);
void csv_declare_channels(struct buffer *out, const struct csv_journey *journey);

/* ---- csv_stages.c */

/* The model of a journey, and its stages. */
struct csv_model {
	const char *name; /* NULL: one of its own */
	struct intern stages;
};

struct csv_model csv_find_model(struct arena *arena, const struct csv_journey *journey);
void csv_declare_model(struct buffer *out, const struct csv_model *model, struct text name);

/* The stage of a phase, where its name does not say it. */
void csv_write_stage(struct buffer *out, const struct csv_phase *phase, const struct csv_model *model);

/* ---- csv_flow.c */

void csv_write_flow(struct buffer *out, struct table *table, struct csv_journey *journey, size_t row);

/* ---- csv_map.c */

void csv_write_journey(struct buffer *out, struct table *table, struct csv_journey *journey);

/* ---- csv_touchpoint.c */

void csv_write_touchpoint(struct buffer *out, struct table *table, struct csv_journey *journey, size_t row);

/* `rival 1 and the reason`: a name, a number, and the rest. False: there is no number. */
bool csv_split_rating(struct arena *arena, struct text line, struct text *ret_name, struct text *ret_number,
		      struct text *ret_rest);

/* The word of a set that a text says; WORD_NONE where it says none. */
enum word csv_word(enum word_set set, struct text text);

/* ---- csv_number.c */

/* A number as the language writes it, of one that a spreadsheet wrote, without the spaces around it: with a comma before its
 * decimals, or a minus sign that is no hyphen. What is no number comes out as something that is none. */
struct text csv_number(struct arena *arena, struct text text);

/* Whether a text is a number, a share or a duration as the language writes it; `unit` is "", "%" or "smhdw". */
bool csv_is_number(struct text text, const char *unit);

/* Whether a text is a score that the key takes: within its range, where it has one. */
bool csv_is_score(struct text text, enum key key, double *ret_value);

#endif
