/* RFC 4180, and what spreadsheets make of it. */
#include "base/buffer.h"
#include "base/utf8.h"
#include "import/csv.h"

struct reader {
	struct table *table;
	const char *at, *end;
	bool returns; /* lines end in CR alone, as they did on a Macintosh */
	bool good;
};

/* What a spreadsheet may take for the beginning of a formula: an apostrophe stands before it. */
static bool begins_formula(struct text text)
{
	const char *at = text.bytes, *end = at + text.length;
	uint32_t rune = at < end ? utf8_next(&at, end, NULL) : 0;

	return rune == '=' || rune == '+' || rune == '-' || rune == '@' || rune == '\t' || rune == '\r' || rune == '\n'
	       || rune == 0xFF1D || rune == 0xFF0B || rune == 0xFF0D || rune == 0xFF20;
}

/* Takes off the apostrophe that keeps a text from being a formula. */
static struct text without_apostrophe(struct text text)
{
	size_t apostrophes = 0;

	while (apostrophes < text.length && text.bytes[apostrophes] == '\'')
		apostrophes++;
	if (apostrophes && begins_formula((struct text){text.bytes + apostrophes, text.length - apostrophes}))
		return (struct text){text.bytes + 1, text.length - 1};
	return text;
}

static bool is_line_end(const struct reader *r)
{
	if (*r->at != '\r')
		return *r->at == '\n';
	return r->returns || r->at + 1 == r->end || r->at[1] == '\n';
}

/* Where a stretch of the source stands. */
static struct place place_of(const struct table *table, struct text raw)
{
	uint32_t start = (uint32_t)(raw.bytes - table->source->text.bytes);

	return (struct place){table->source, start, start + (uint32_t)raw.length};
}

/* Whether a text is nothing but spaces. */
static bool is_blank(struct text text)
{
	return !text_trim(text).length;
}

/* What stands between quotes; a doubled one is a quote, and a line end is LF. */
static void read_quoted(struct reader *r, struct buffer *out)
{
	const char *open = r->at++;

	for (; r->at < r->end; r->at++) {
		if (*r->at == '"' && (r->at + 1 == r->end || r->at[1] != '"')) {
			r->at++;
			return;
		}
		r->at += *r->at == '"';
		if (*r->at != '\r' || r->at + 1 == r->end || r->at[1] != '\n')
			buffer_byte(out, *r->at);
	}
	if (r->good) {
		struct place place = place_of(r->table, text_between(open, open + 1));
		struct finding *finding = report_add(r->table->report, SAY(CSV_UNCLOSED), place);

		finding_help(r->table->report, finding, SAY(CSV_CLOSE));
	}
	r->good = false;
}

/* Spaces around quotes say nothing. */
static struct cell read_cell(struct reader *r)
{
	struct buffer out = buffer_in(r->table->arena);
	const char *start = r->at, *run = r->at;

	while (r->at < r->end && *r->at != r->table->comma && !is_line_end(r)) {
		if (*r->at != '"' || run != start || !is_blank(text_between(start, r->at))) {
			r->at++;
			continue;
		}
		read_quoted(r, &out);
		run = r->at;
	}
	if (run == start)
		return (struct cell){without_apostrophe(text_between(start, r->at)), text_between(start, r->at)};
	if (!is_blank(text_between(run, r->at)))
		buffer_add(&out, text_between(run, r->at));
	return (struct cell){without_apostrophe(buffer_text(&out)), text_between(start, r->at)};
}

/* Reads a line of cells; one without any text is left out. */
static void read_row(struct reader *r)
{
	struct table *table = r->table;
	struct row row = {.first = table->cells.count};
	bool any = false;

	for (;;) {
		struct cell cell = read_cell(r);

		any |= text_trim(cell.text).length > 0;
		VECTOR_PUSH(table->arena, &table->cells, cell);
		if (r->at == r->end || *r->at != table->comma)
			break;
		r->at++;
	}
	row.count = table->cells.count - row.first;
	if (r->at < r->end)
		r->at += *r->at == '\r' && r->at + 1 < r->end && r->at[1] == '\n' ? 2 : 1;
	if (any)
		VECTOR_PUSH(table->arena, &table->rows, row);
	else
		table->cells.count = row.first;
}

static const char commas[] = ",;\t";

enum { COMMAS = sizeof commas - 1 };

/* The first line that says something. */
static const char *find_headings(const struct reader *r)
{
	const char *line = r->at;

	for (const char *at = line; at < r->end && strchr(", ;\t\r\n", *at) && *at; at++)
		if (*at == '\r' || *at == '\n')
			line = at + 1;
	return line;
}

/* `sep=;`, which Excel takes for no part of the table: what stands between cells, and whether it says so. */
static bool read_separator(struct reader *r)
{
	struct text line = text_between(r->at, r->end);

	if (line.length <= strlen("sep=;") || !(text_starts(line, TEXT("sep=")) || text_starts(line, TEXT("SEP="))))
		return false;
	if (!strchr(commas, line.bytes[4]) || !line.bytes[4] || !strchr("\r\n", line.bytes[5]) || !line.bytes[5])
		return false;
	r->table->comma = line.bytes[4];
	r->at += strlen("sep=;");
	return true;
}

/* Looks at the first line: how it ends, and what it has most of between its cells. */
static void look_at_headings(struct reader *r)
{
	size_t counts[COMMAS] = {0};
	bool quoted = false, told = read_separator(r);
	const char *at;

	for (at = find_headings(r); at < r->end && (quoted || (*at != '\n' && *at != '\r')); at++) {
		quoted ^= *at == '"';
		for (size_t i = 0; i < COMMAS && !quoted; i++)
			counts[i] += *at == commas[i];
	}
	r->returns = at < r->end && *at == '\r' && (at + 1 == r->end || at[1] != '\n');
	for (size_t i = 1; i < COMMAS && !told; i++)
		if (counts[i] > counts[0]) {
			counts[0] = counts[i];
			r->table->comma = commas[i];
		}
}

bool csv_read(struct table *table)
{
	struct text text = table->source->text;
	struct reader r = {
		.table = table, .at = text.bytes + table->source->bom, .end = text.bytes + text.length, .good = true,
	};

	table->comma = commas[0];
	look_at_headings(&r);
	while (r.at < r.end)
		read_row(&r);
	return r.good;
}

struct cell csv_cell(const struct table *table, const struct row *row, size_t at)
{
	if (!at || at > row->count)
		return (struct cell){{"", 0}, {table->source->text.bytes, 0}};
	return table->cells.items[row->first + at - 1];
}

struct text csv_next_line(struct arena *arena, struct text *rest)
{
	struct buffer joined = buffer_in(arena);
	const char *end = rest->bytes + rest->length;
	bool first = true;

	for (;;) {
		const char *feed = text_seek(*rest, '\n');
		struct text line = text_between(rest->bytes, feed ? feed : end);

		if (!first) {
			buffer_byte(&joined, '\n');
			line = (struct text){line.bytes + 2, line.length - 2};
		}
		buffer_add(&joined, line);
		first = false;
		*rest = feed ? text_between(feed + 1, end) : (struct text){NULL, 0};
		if (!feed || !text_starts(*rest, TEXT("  ")))
			return buffer_text(&joined);
	}
}

struct text csv_next_name(struct text *rest)
{
	struct text name = {"", 0};

	while (rest->length && !name.length) {
		const char *end = rest->bytes + rest->length, *comma = text_seek(*rest, ',');

		name = text_trim(text_between(rest->bytes, comma ? comma : end));
		*rest = comma ? text_between(comma + 1, end) : (struct text){NULL, 0};
	}
	return name;
}

struct finding *csv_warn(struct table *table, struct saying message, struct text raw)
{
	return report_add_chosen(table->report, message, place_of(table, raw), SEVERITY_WARNING);
}

void csv_leave_out(struct table *table, struct cell cell, struct text value, const char *key, struct saying help)
{
	struct finding *finding = csv_warn(table, SAY(CSV_LEFT_OUT, value, text_of(key)), cell.raw);

	if (help.phrase)
		finding_help(table->report, finding, help);
}
