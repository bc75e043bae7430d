/* Numbers, percentages, durations, dates, scales: scalars that are counted with. */
#include <math.h>

#include "base/number.h"
#include "model/cursor.h"
#include "syntax/syntax.h"

double read_number(struct cursor *c)
{
	const struct node *node = here(c);
	double value;

	if (node->flags & NODE_BAD)
		return NAN;
	value = number_read(node_text(c->tree, node));
	if (isfinite(value))
		return value;
	report_add(c->r->report, SAY(NUMBER_TOO_LARGE), here_place(c));
	return NAN;
}

static bool has_range(const struct key_row *row)
{
	return row->low < row->high;
}

void decode_number(struct cursor *c, bool percent)
{
	const struct key_row *row = &keys[c->key];
	struct value value = {.node = c->at, .mark = percent ? MARK_PERCENT : 0};

	value.number = read_number(c);
	if (isnan(value.number))
		return;
	if (has_range(row) && (value.number < row->low || value.number > row->high))
		report_range(c, row->low, row->high, percent ? "%" : "");
	else
		add_value(c, value);
}

void decode_amount(struct cursor *c, uint8_t mark)
{
	struct value value = {.node = c->at, .mark = mark};

	if (!at_kind(c, NODE_NUMBER) && !at_kind(c, NODE_PERCENT)) {
		if (!at_end(c))
			report_type(c);
		return;
	}
	value.mark |= at_kind(c, NODE_PERCENT) ? MARK_PERCENT : 0;
	value.number = read_number(c);
	if (!isnan(value.number))
		add_value(c, value);
}

void decode_target(struct cursor *c)
{
	uint8_t mark = 0;

	if (at_kind(c, NODE_COMPARISON)) {
		mark = node_text(c->tree, here(c)).bytes[0] == '>' ? MARK_AT_LEAST : MARK_AT_MOST;
		c->at++;
	}
	decode_amount(c, mark);
}

void decode_duration(struct cursor *c)
{
	struct text text = node_text(c->tree, here(c));
	struct value value = {.node = c->at};
	double unit;

	switch (text.bytes[text.length - 1]) {
	case 's': unit = 1; break;
	case 'm': unit = 60; break;
	case 'h': unit = 3600; break;
	case 'd': unit = 86400; break;
	default: unit = 604800; break;
	}
	value.number = read_number(c) * unit;
	if (isnan(value.number))
		return;
	if (value.number < 0) {
		report_add(c->r->report, SAY(NEGATIVE_DURATION), here_place(c));
		return;
	}
	value.text = add_text(c->r, text);
	add_value(c, value);
}

void decode_date(struct cursor *c)
{
	struct text text = node_text(c->tree, here(c));
	struct value value = {.node = c->at, .text = add_text(c->r, text)};

	for (size_t i = 0; i < text.length; i++)
		if (text.bytes[i] != '-')
			value.number = value.number * 10 + (text.bytes[i] - '0');
	add_value(c, value);
}

void decode_scale(struct cursor *c)
{
	double ends[2];

	for (int i = 0; i < 2; i++) {
		if (!at_kind(c, NODE_NUMBER) || (i && same_value(c))) {
			if (!at_end(c) && here(c)->kind != NODE_NUMBER)
				report_type(c);
			else
				add_example(c, report_add(c->r->report, SAY(SCALE_TWO), head_place(c->r, c->file, c->property)));
			c->at = c->end;
			return;
		}
		ends[i] = read_number(c);
		c->at++;
	}
	if (isnan(ends[0]) || isnan(ends[1]))
		return;
	if (ends[0] >= ends[1]) {
		struct place place = node_place(c->r, c->file, c->at - 2);

		place.end = node_place(c->r, c->file, c->at - 1).end;
		report_add(c->r->report, SAY(SCALE_ORDER, number_text(c->r, ends[0]), number_text(c->r, ends[1])), place);
		return;
	}
	for (uint32_t i = 0; i < 2; i++)
		add_value(c, (struct value){.node = c->at - 2 + i, .number = ends[i]});
	c->at--;
}

bool check_score(struct cursor *c, double value)
{
	const struct key_row *row = &keys[c->key];

	if (has_range(row) ? value >= row->low && value <= row->high : value >= c->r->low && value <= c->r->high)
		return true;
	if (has_range(row))
		report_range(c, row->low, row->high, "");
	else
		report_off_scale(c);
	return false;
}
