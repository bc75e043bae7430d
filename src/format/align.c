#include "format/align.h"

#include "format/format.h"

/* Lines that follow each other, and have something that can stand in a column. */
struct run {
	size_t first, count;
	size_t low, high; /* the columns where it stands */
	size_t behind;    /* the longest of what follows it on a line */
};

/* Takes one more line into a run; false, and the run stays as it is, where it would not be one column then. */
static bool run_takes(struct run *run, const struct row *row, enum stop stop)
{
	size_t column = row->stops[stop].column, behind = row->width - column;
	struct run longer = *run;

	if (!row->stops[stop].at)
		return false;
	if (!run->count || column < run->low)
		longer.low = column;
	if (!run->count || column > run->high)
		longer.high = column;
	if (behind > run->behind)
		longer.behind = behind;
	longer.count++;
	if (longer.high - longer.low > FORMAT_SPREAD || longer.high + longer.behind > FORMAT_WIDTH)
		return false;
	*run = longer;
	return true;
}

/* Moves a line, from a stop on, to the right. */
static void move_row(struct row *row, enum stop stop, size_t pad)
{
	row->stops[stop].pad = pad;
	row->width += pad;
	for (enum stop later = stop; later < STOP_COUNT; later++)
		row->stops[later].column += pad;
}

/* What stands before the arrow. */
static struct text source_of(const struct row *row, const struct buffer *out)
{
	return (struct text){out->bytes + row->start, row->stops[STOP_ARROW].at - row->start};
}

/* Whether a line may stand in one column with the line before it. */
static bool goes_on(const struct row *row, enum stop stop, const struct buffer *out)
{
	return stop != STOP_BODY || text_equal(source_of(row - 1, out), source_of(row, out));
}

static void align_stop(struct row *rows, size_t count, enum stop stop, const struct buffer *out)
{
	struct run run = {0};

	for (size_t i = 0; i <= count; i++) {
		if (i < count && (!run.count || goes_on(&rows[i], stop, out)) && run_takes(&run, &rows[i], stop))
			continue;
		for (size_t r = run.first; r < run.first + run.count; r++)
			move_row(&rows[r], stop, run.high - rows[r].stops[stop].column);
		run = (struct run){.first = i};
		if (i < count && !run_takes(&run, &rows[i], stop))
			run.first = i + 1;
	}
}

/* Puts the spaces where they belong, from the last on, so that every byte is moved once. */
static void put_spaces(const struct row *rows, size_t count, struct buffer *out)
{
	size_t shift = 0, end = out->length;

	for (size_t i = 0; i < count; i++)
		for (enum stop stop = 0; stop < STOP_COUNT; stop++)
			shift += rows[i].stops[stop].pad;
	buffer_repeat(out, ' ', shift);
	for (size_t i = count; i-- > 0;)
		for (enum stop stop = STOP_COUNT; stop-- > 0;) {
			size_t at = rows[i].stops[stop].at, pad = rows[i].stops[stop].pad;

			if (!pad)
				continue;
			memmove(out->bytes + at + shift, out->bytes + at, end - at);
			shift -= pad;
			memset(out->bytes + at + shift, ' ', pad);
			end = at;
		}
}

void rows_align(struct rows *rows, size_t first, struct buffer *out)
{
	struct row *items = rows->list.items + first;
	size_t count = rows->list.count - first;

	rows->list.count = first;
	if (count < 2)
		return;
	for (enum stop stop = 0; stop < STOP_COUNT; stop++)
		align_stop(items, count, stop, out);
	put_spaces(items, count, out);
}
