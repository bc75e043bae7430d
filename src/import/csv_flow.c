/* What leads where: the column `next`. */
#include <stdlib.h>

#include "base/buffer.h"
#include "base/number.h"
#include "import/csv.h"
#include "import/writer.h"

/* NAME_BYTES_MAX: longer names of touchpoints are not looked for in a line. */
enum { SHARES_MAX = 100, NAME_BYTES_MAX = 400 };

/* A line of the column, taken apart: `checkout 8% adds to cart`. */
struct step {
	struct text to, share, label; /* `to` as the source names it */
};

struct flow {
	struct table *table;
	struct csv_journey *journey;
	struct buffer *out;
	struct text from;
	double shares;      /* added up so far */
	bool open;          /* a statement has been begun */
	bool exceeded;      /* it was said that they are too many */
};

/* The name that a text stands for: a touchpoint's, or `exit`; no text where it is none. */
static struct text place(const struct flow *flow, struct text text)
{
	if (text.length && csv_names_find(&flow->journey->touchpoints, text))
		return csv_name(&flow->journey->touchpoints, text, "touchpoint");
	return csv_says(text, "exit") ? TEXT("exit") : TEXT("");
}

/* Where a word of the line ends, from a place on. */
static size_t word_end(struct text line, size_t from)
{
	while (from < line.length && line.bytes[from] != ' ')
		from++;
	return from;
}

/* What follows `to`: a share, where the next word is one, and the label. A share with a mere space behind it is a label:
 * no transition is written so that has a share. Where a comma stands between cells, none stands in numbers. */
static void split_rest(const struct flow *flow, struct text line, size_t at, struct step *step)
{
	size_t end = word_end(line, at + 1);
	struct text word = at < line.length ? (struct text){line.bytes + at + 1, end - at - 1} : (struct text){"", 0};

	if (flow->table->comma != ',')
		word = csv_number(flow->table->arena, word);
	if (csv_is_number(word, "%") && word.bytes[0] != '-' && end + 1 != line.length) {
		step->share = word;
		at = end;
	}
	if (at < line.length)
		step->label = (struct text){line.bytes + at + 1, line.length - at - 1};
}

/* The longest beginning that names a place, up to the end of a word; false where none does. */
static bool split(const struct flow *flow, struct text line, struct step *ret_step)
{
	struct step step = {0};
	size_t best = 0, longest = line.length < NAME_BYTES_MAX ? line.length : NAME_BYTES_MAX;

	for (size_t end = word_end(line, 0); end <= longest; end = word_end(line, end + 1)) {
		struct text to = place(flow, (struct text){line.bytes, end});

		if (to.length) {
			step.to = to;
			best = end;
		}
	}
	if (!best)
		return false;
	split_rest(flow, line, best, &step);
	*ret_step = step;
	return true;
}

/* Whether a share may be said; where there are too many, it is part of the label instead. */
static bool takes_share(struct flow *flow, struct text share, struct cell cell)
{
	double value = number_read(share);

	if (flow->shares + value <= SHARES_MAX + 1e-6) {
		flow->shares += value;
		return true;
	}
	if (!flow->exceeded)
		csv_warn(flow->table, SAY(CSV_SHARES, flow->from), cell.raw);
	flow->exceeded = true;
	return false;
}

static void write_labels(struct flow *flow, const struct step *step, struct cell cell)
{
	struct buffer label = buffer_in(flow->table->arena);

	if (step->share.length && takes_share(flow, step->share, cell)) {
		buffer_byte(flow->out, ' ');
		buffer_add(flow->out, step->share);
	} else if (step->share.length) {
		buffer_add(&label, step->share);
		buffer_string(&label, step->label.length ? " " : "");
	}
	buffer_add(&label, step->label);
	write_title(flow->out, buffer_text(&label));
}

static void write_step(struct flow *flow, const struct step *step, struct cell cell)
{
	bool loops = text_equal(step->to, flow->from);

	if (loops && flow->open) {
		buffer_byte(flow->out, '\n');
		flow->open = false;
	}
	if (!flow->open)
		buffer_add(flow->out, flow->from);
	buffer_string(flow->out, flow->open ? ", " : " -> ");
	buffer_add(flow->out, step->to);
	write_labels(flow, step, cell);
	if (loops)
		buffer_string(flow->out, " { kind: loop }\n");
	flow->open = !loops;
}

void csv_write_flow(struct buffer *out, struct table *table, struct csv_journey *journey, size_t row)
{
	struct cell cell = csv_cell(table, &table->rows.items[row], table->columns[COLUMN_NEXT]);
	struct flow flow = {.table = table, .journey = journey, .out = out, .from = table->names[row]};
	struct text rest = cell.text;
	struct step step;

	while (rest.length) {
		struct text line = csv_next_line(table->arena, &rest);

		if (split(&flow, line, &step))
			write_step(&flow, &step, cell);
		else if (text_trim(line).length)
			csv_leave_out(table, cell, line, "next", SAY(CSV_NEXT));
	}
	if (flow.open)
		buffer_byte(out, '\n');
}
