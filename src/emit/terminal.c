/* A map as plain text for a terminal: headings, and tables that fit its columns. Nothing in it moves a cursor. */
#include "base/utf8.h"
#include "emit/document.h"
#include "emit/plain.h"

enum {
	GAP = 2,           /* columns between two columns of a table */
	COLUMN_LEAST = 9,  /* a table whose columns would be narrower on average is written as a list */
	COLUMN_MOST = 400, /* no text is measured further */
};

static const char rule[] = "\xE2\x94\x80", heavy_rule[] = "\xE2\x95\x90";

struct writer {
	const struct document *document;
	struct arena *arena;
	struct buffer *out;
	size_t width;
	size_t widths[COLUMNS_MAX]; /* of the columns of the table at hand */
};

static void add_rule(struct writer *w, const char *stroke, size_t width)
{
	while (width--)
		buffer_string(w->out, stroke);
	buffer_byte(w->out, '\n');
}

/* A line as it stands in a cell: `Thinks: “…”`. */
static struct text line_text(struct writer *w, const struct entry *line)
{
	struct buffer out = buffer_in(w->arena);

	if (line->label.length) {
		buffer_add(&out, line->label);
		buffer_string(&out, ": ");
	}
	buffer_string(&out, line->quoted ? "\xE2\x80\x9C" : "");
	buffer_add(&out, line->text);
	buffer_string(&out, line->quoted ? "\xE2\x80\x9D" : "");
	return buffer_text(&out);
}

/* ---- headings and what stands below them */

static void write_heading(struct writer *w, struct text title, bool main)
{
	struct plain_lines lines = {0};

	if (w->out->length)
		buffer_byte(w->out, '\n');
	plain_wrap(&lines, w->arena, title, w->width);
	for (size_t i = 0; i < lines.count; i++) {
		buffer_add(w->out, lines.items[i].text);
		buffer_byte(w->out, '\n');
	}
	add_rule(w, main ? heavy_rule : rule, main ? w->width : lines.widest);
}

static void write_wrapped(struct writer *w, struct text text, size_t indent)
{
	struct plain_lines lines = {0};

	plain_wrap(&lines, w->arena, text, w->width - indent);
	for (size_t i = 0; i < lines.count; i++) {
		buffer_repeat(w->out, ' ', i ? indent : 0);
		buffer_add(w->out, lines.items[i].text);
		buffer_byte(w->out, '\n');
	}
}

static void write_intro(struct writer *w, const struct section *section)
{
	for (uint32_t i = 0; i < section->intro.count; i++) {
		const struct entry *line = &cell_lines(w->document, section->intro)[i];

		write_wrapped(w, line_text(w, line), line->label.length ? 2 : 0);
	}
}

/* ---- tables */

static size_t cell_width(struct writer *w, struct entries cell)
{
	size_t widest = 0;

	for (uint32_t i = 0; i < cell.count; i++) {
		size_t width = plain_width(line_text(w, &cell_lines(w->document, cell)[i]), COLUMN_MOST);

		widest = width > widest ? width : widest;
	}
	return widest;
}

/* What each column would like to have. */
static void measure_columns(struct writer *w, const struct section *section)
{
	for (uint32_t column = 0; column < section->column_count; column++) {
		w->widths[column] = strlen(section->columns[column].title);
		for (uint32_t i = 0; i < section->row_count; i++) {
			size_t width = cell_width(w, row_cell(w->document, section_row(w->document, section, i), column));

			w->widths[column] = width > w->widths[column] ? width : w->widths[column];
		}
	}
}

static size_t width_within(const struct writer *w, uint32_t columns, size_t most)
{
	size_t sum = 0;

	for (uint32_t i = 0; i < columns; i++)
		sum += w->widths[i] < most ? w->widths[i] : most;
	return sum;
}

/* Gives narrow columns what they like and all wider ones the same. False: it does not fit as a table. */
static bool fit_columns(struct writer *w, const struct section *section)
{
	uint32_t count = section->column_count;
	size_t room = w->width - GAP * (count - 1), most = COLUMN_MOST, left;

	measure_columns(w, section);
	if (room < (size_t)count * COLUMN_LEAST)
		return false;
	while (most > 1 && width_within(w, count, most) > room)
		most--;
	left = room - width_within(w, count, most);
	for (uint32_t i = 0; i < count; i++) {
		if (w->widths[i] <= most)
			continue;
		w->widths[i] = most + (left > 0);
		left -= left > 0;
	}
	return true;
}

/* Lines of cells side by side. */
static bool write_cells(struct writer *w, const struct section *section, const struct plain_lines *cells)
{
	size_t height = 0;

	for (uint32_t i = 0; i < section->column_count; i++)
		height = cells[i].count > height ? cells[i].count : height;
	for (size_t line = 0; line < height; line++) {
		size_t blank = 0;

		for (uint32_t i = 0; i < section->column_count; i++) {
			bool there = line < cells[i].count;
			size_t spare = w->widths[i] - (there ? cells[i].items[line].width : 0);

			blank += i ? GAP : 0;
			if (there) {
				buffer_repeat(w->out, ' ', blank + (section->columns[i].number ? spare : 0));
				buffer_add(w->out, cells[i].items[line].text);
				blank = section->columns[i].number ? 0 : spare;
			} else
				blank += spare;
		}
		buffer_byte(w->out, '\n');
	}
	return height > 1;
}

static bool write_row(struct writer *w, const struct section *section, const struct row *row)
{
	struct plain_lines cells[COLUMNS_MAX] = {0};

	for (uint32_t i = 0; i < section->column_count; i++) {
		struct entries cell = row_cell(w->document, row, i);

		for (uint32_t line = 0; line < cell.count; line++)
			plain_wrap(&cells[i], w->arena, line_text(w, &cell_lines(w->document, cell)[line]), w->widths[i]);
	}
	return write_cells(w, section, cells);
}

static void write_columns(struct writer *w, const struct section *section)
{
	struct plain_lines cells[COLUMNS_MAX] = {0};

	for (uint32_t i = 0; i < section->column_count; i++)
		plain_wrap(&cells[i], w->arena, text_of(section->columns[i].title), w->widths[i]);
	write_cells(w, section, cells);
	for (uint32_t i = 0; i < section->column_count; i++) {
		buffer_repeat(w->out, ' ', i ? GAP : 0);
		for (size_t column = 0; column < w->widths[i]; column++)
			buffer_string(w->out, rule);
	}
	buffer_byte(w->out, '\n');
}

static void write_table(struct writer *w, const struct section *section)
{
	bool tall = false;

	write_columns(w, section);
	for (uint32_t i = 0; i < section->row_count; i++) {
		if (tall)
			buffer_byte(w->out, '\n');
		tall = write_row(w, section, section_row(w->document, section, i));
	}
}

/* A table that is too wide: row after row, and each cell on lines of its own. */
static void write_list(struct writer *w, const struct section *section)
{
	for (uint32_t i = 0; i < section->row_count; i++) {
		if (i)
			buffer_byte(w->out, '\n');
		for (uint32_t column = 0; column < section->column_count; column++) {
			struct entries cell = row_cell(w->document, section_row(w->document, section, i), column);

			if (column && cell.count)
				buffer_format(w->out, "  %s\n", section->columns[column].title);
			for (uint32_t line = 0; line < cell.count; line++) {
				buffer_repeat(w->out, ' ', column ? 4 : 0);
				write_wrapped(w, line_text(w, &cell_lines(w->document, cell)[line]), 4);
			}
		}
	}
}

static void write_document(struct writer *w)
{
	write_heading(w, w->document->title, true);
	for (size_t i = 0; i < w->document->sections.count; i++) {
		const struct section *section = &w->document->sections.items[i];

		if (section->kind != SECTION_SUMMARY)
			write_heading(w, section->title, false);
		write_intro(w, section);
		if (section->intro.count && section->row_count)
			buffer_byte(w->out, '\n');
		if (section->row_count && fit_columns(w, section))
			write_table(w, section);
		else
			write_list(w, section);
	}
}

bool emit_text(const struct model *model, const struct artefact *artefact, struct buffer *out, struct saying *ret_remark)
{
	const struct journey *journey = NULL;
	size_t width = artefact->columns ? artefact->columns : COLUMNS_USUAL;
	struct document document;
	struct writer writer = {.document = &document, .arena = out->arena, .out = out};

	(void)ret_remark;
	writer.width = width < COLUMNS_LEAST ? COLUMNS_LEAST : width;
	document_make_overview(&document, out->arena, model, artefact);
	if (document.sections.count)
		write_document(&writer);
	while ((journey = artefact_journey(model, artefact, journey)) != NULL) {
		document_make(&document, out->arena, model, artefact, journey);
		write_document(&writer);
	}
	return true;
}
