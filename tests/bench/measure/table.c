/* Results as a table, row by row as they come. */
#include <stdio.h>

#include "measure.h"

const char *const verdict_names[] = {
	[AIM_MET] = "aim met", [TARGET_MET] = "met", [TARGET_MISSED] = "missed", [UNCLEAR] = "unclear",
	[SKIPPED] = "skipped", [FAILED] = "failed",
};

enum { CELL_MAX = 32, ID_WIDTH = 3, WHAT_WIDTH = 46, VALUE_WIDTH = 8, FIGURE_WIDTH = 9, BOUND_WIDTH = 8 };

/* A cell, in columns rather than bytes: all our characters take one. */
static void put(const char *text, size_t width, bool right)
{
	size_t used = 0;
	int padding;

	for (const char *at = text; *at; at++)
		used += (*at & 0xC0) != 0x80;
	padding = used < width ? (int)(width - used) : 0;
	if (right)
		printf("%*s%s  ", padding, "", text);
	else
		printf("%s%*s  ", text, padding, "");
}

/* A number in three digits, or more where they stand before the point. */
static void write_number(char cell[CELL_MAX], double value, const char *unit)
{
	int places = value >= 100 ? 0 : value >= 10 ? 1 : 2;

	snprintf(cell, CELL_MAX, "%.*f%s%s", places, value, *unit ? " " : "", unit);
}

static void write_value(char cell[CELL_MAX], enum quantity quantity, double value)
{
	if (quantity == PEAK)
		write_number(cell, value, "MB");
	else if (quantity == COUNT)
		snprintf(cell, CELL_MAX, "%.0f", value);
	else if (value < 1e-3)
		write_number(cell, value * 1e6, "µs");
	else if (value < 1)
		write_number(cell, value * 1e3, "ms");
	else
		write_number(cell, value, "s");
}

/* What is measured of the other side, or stands instead of it. */
static void write_peer(char cell[CELL_MAX], const struct result *result)
{
	double value = median(result->peer.samples, result->pairs);

	if (result->benchmark->size)
		write_number(cell, value, "MB");
	else if (result->benchmark->items > 0)
		snprintf(cell, CELL_MAX, "%.0f", value);
	else
		write_value(cell, result->benchmark->quantity, value);
}

static void write_figure(char cell[CELL_MAX], const struct benchmark *benchmark, double figure)
{
	if (benchmark->unit)
		write_number(cell, figure, benchmark->unit);
	else
		snprintf(cell, CELL_MAX, "%.*f×", figure >= 100 ? 0 : figure >= 10 ? 1 : 2, figure);
}

static void write_bound(char cell[CELL_MAX], const struct benchmark *benchmark, double bound)
{
	const char *sign = benchmark->bound == AT_MOST ? "≤" : "≥";

	snprintf(cell, CELL_MAX, "%s %g%s", sign, bound, benchmark->unit ? "" : "×");
}

void table_head(void)
{
	put("", ID_WIDTH, false);
	put("ours : the other's", WHAT_WIDTH, false);
	put("ours", VALUE_WIDTH, true);
	put("other", VALUE_WIDTH, true);
	put("figure", FIGURE_WIDTH, true);
	put("target", BOUND_WIDTH, true);
	put("aim", BOUND_WIDTH, true);
	puts("verdict");
	fflush(stdout);
}

void table_row(const struct result *result)
{
	const struct benchmark *benchmark = result->benchmark;
	bool measured = result->verdict < SKIPPED;
	char ours[CELL_MAX] = "", peer[CELL_MAX] = "", figure[CELL_MAX] = "", target[CELL_MAX], aim[CELL_MAX];

	if (measured) {
		write_value(ours, benchmark->quantity, median(result->ours.samples, result->pairs));
		write_peer(peer, result);
		write_figure(figure, benchmark, result->figure);
	}
	write_bound(target, benchmark, benchmark->target);
	write_bound(aim, benchmark, benchmark->aim);
	put(benchmark->id, ID_WIDTH, false);
	put(benchmark->what, WHAT_WIDTH, false);
	put(ours, VALUE_WIDTH, true);
	put(peer, VALUE_WIDTH, true);
	put(figure, FIGURE_WIDTH, true);
	put(target, BOUND_WIDTH, true);
	put(aim, BOUND_WIDTH, true);
	printf("%s", verdict_names[result->verdict]);
	if (!measured)
		printf(": %s", result->reason);
	else if (result->verdict == UNCLEAR)
		printf(": others used %.0f %% of the machine", 100 * result->others);
	puts("");
	fflush(stdout);
}
