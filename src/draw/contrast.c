#include "draw/contrast.h"

#include <stdlib.h>

enum { STEPS = 255 };

static void need(struct contrasts *contrasts, enum colour ink, const enum colour *grounds, size_t most, double least)
{
	for (size_t i = 0; ink && i < most && grounds[i]; i++)
		if (contrasts->least[ink][grounds[i]] < least)
			contrasts->least[ink][grounds[i]] = least;
}

/* Letters are told by what they are filled with, lines and marks by their stroke, where they have one. */
static void need_role(struct contrasts *contrasts, const struct role_row *role)
{
	bool letters = role->size > 0 || (role->tint && role->fill);

	need(contrasts, !letters && role->stroke ? role->stroke : role->fill, role->on, ROLE_GROUNDS_MAX,
	     letters ? CONTRAST_TEXT : CONTRAST_MARK);
}

/* Letters in the colour of a ground, on what is else written on it: the same pair of colours, and told of once. */
static void drop_reversed(struct contrasts *contrasts)
{
	for (enum colour ground = COLOUR_NONE + 1; ground < COLOUR_COUNT; ground++)
		for (enum colour ink = ground + 1; ink < COLOUR_COUNT; ink++)
			if (contrasts->least[ink][ground] > 0) {
				need(contrasts, ink, &ground, 1, contrasts->least[ground][ink]);
				contrasts->least[ground][ink] = 0;
			}
}

void contrasts_find(struct contrasts *ret_contrasts)
{
	static const struct {
		enum colour ink, grounds[COLOUR_COUNT];
	} rows[] = {
#define STANDS(ink, ...) {ink, {__VA_ARGS__}},
#include "draw/grounds.def"
#undef STANDS
	};

	*ret_contrasts = (struct contrasts){0};
	for (enum role role = ROLE_NONE + 1; role < ROLE_COUNT; role++)
		need_role(ret_contrasts, &roles[role]);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		need(ret_contrasts, rows[i].ink, rows[i].grounds, COLOUR_COUNT, CONTRAST_TEXT);
	drop_reversed(ret_contrasts);
}

/* ---- mending */

/* One colour mixed into another: `step` parts of STEPS. */
static uint32_t mix(uint32_t colour, uint32_t into, int step)
{
	uint32_t mixed = 0;

	for (int shift = 16; shift >= 0; shift -= 8) {
		int from = (int)(colour >> shift & 0xFF), to = (int)(into >> shift & 0xFF);

		mixed = mixed << 8
			| (uint32_t)(from + ((to - from) * step + (to > from ? STEPS / 2 : -STEPS / 2)) / STEPS);
	}
	return mixed;
}

/* How far two colours are apart: as far as their parts are. */
static int distance(uint32_t a, uint32_t b)
{
	int sum = 0;

	for (int shift = 16; shift >= 0; shift -= 8)
		sum += abs((int)(a >> shift & 0xFF) - (int)(b >> shift & 0xFF));
	return sum;
}

static double least_of(const struct contrasts *contrasts, enum colour one, enum colour other)
{
	double a = contrasts->least[one][other], b = contrasts->least[other][one];

	return a > b ? a : b;
}

/* Whether a value for a colour has enough contrast to `other`, or to all (COLOUR_NONE). */
static bool passes(const struct contrasts *contrasts, const uint32_t *colours, enum colour colour, enum colour other,
		   uint32_t value)
{
	for (enum colour one = COLOUR_NONE + 1; one < COLOUR_COUNT; one++)
		if ((!other || one == other) && colour_contrast(value, colours[one]) < least_of(contrasts, colour, one))
			return false;
	return true;
}

static bool find_nearest(const struct contrasts *contrasts, const uint32_t *colours, enum colour colour,
			 enum colour other, uint32_t *ret_value)
{
	static const uint32_t ends[] = {0x000000, 0xFFFFFF};
	bool found = false;

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		for (int step = 1; step <= STEPS; step++) {
			uint32_t value = mix(colours[colour], ends[i], step);

			if (!passes(contrasts, colours, colour, other, value))
				continue;
			if (!found || distance(value, colours[colour]) < distance(*ret_value, colours[colour]))
				*ret_value = value;
			found = true;
			break;
		}
	return found;
}

uint32_t contrasts_mend(const struct contrasts *contrasts, const uint32_t *colours, enum colour colour,
			enum colour other)
{
	uint32_t value = colours[colour];

	if (!find_nearest(contrasts, colours, colour, COLOUR_NONE, &value))
		find_nearest(contrasts, colours, colour, other, &value);
	return value;
}
