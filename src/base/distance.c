#include "base/distance.h"

#include <limits.h>

#include "base/utf8.h"

static unsigned smaller(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

/* The code points of a name; more than DISTANCE_RUNES_MAX where it is too long. */
static unsigned decode(struct text name, uint32_t *ret_runes)
{
	const char *at = name.bytes, *end = name.bytes + name.length;
	unsigned count = 0;

	while (at < end && count < DISTANCE_RUNES_MAX)
		ret_runes[count++] = utf8_next(&at, end, NULL);
	return at < end ? DISTANCE_RUNES_MAX + 1 : count;
}

static unsigned cost(uint32_t a, uint32_t b)
{
	if (a == b)
		return 0;
	if ((a ^ b) == 0x20 && ((a | 0x20) >= 'a' && (a | 0x20) <= 'z'))
		return 1;
	return 2;
}

static unsigned align(const uint32_t *a, unsigned a_count, const uint32_t *b, unsigned b_count)
{
	unsigned rows[3][DISTANCE_RUNES_MAX + 1];
	unsigned *before = rows[0], *previous = rows[1], *current = rows[2];

	for (unsigned j = 0; j <= b_count; j++)
		previous[j] = 2 * j;
	for (unsigned i = 1; i <= a_count; i++) {
		unsigned *free_row = before;

		current[0] = 2 * i;
		for (unsigned j = 1; j <= b_count; j++) {
			unsigned best = smaller(previous[j], current[j - 1]) + 2;

			best = smaller(best, previous[j - 1] + cost(a[i - 1], b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				best = smaller(best, before[j - 2] + 2);
			current[j] = best;
		}
		before = previous, previous = current, current = free_row;
	}
	return previous[b_count];
}

unsigned distance_between(struct text a, struct text b)
{
	uint32_t a_runes[DISTANCE_RUNES_MAX], b_runes[DISTANCE_RUNES_MAX];
	unsigned a_count = decode(a, a_runes), b_count = decode(b, b_runes);

	if (a_count > DISTANCE_RUNES_MAX || b_count > DISTANCE_RUNES_MAX)
		return UINT_MAX;
	return align(a_runes, a_count, b_runes, b_count);
}

static unsigned cutoff(unsigned a_count, unsigned b_count)
{
	unsigned max = a_count > b_count ? a_count : b_count, min = smaller(a_count, b_count);

	if (max <= 1)
		return 0;
	if (max - min <= 1)
		return 2 * (max / 3 > 1 ? max / 3 : 1);
	return 2 * (max + 2) / 3;
}

unsigned distance_cutoff(struct text a, struct text b)
{
	return cutoff((unsigned)utf8_count(a), (unsigned)utf8_count(b));
}

static bool is_meant(const struct nearest *nearest, struct text candidate)
{
	for (size_t i = 0; nearest->meant && i < NEAREST_MAX && nearest->meant[i]; i++)
		if (text_is(candidate, nearest->meant[i]))
			return true;
	return false;
}

static void take(struct nearest *nearest, struct text candidate, unsigned distance)
{
	if (nearest->count && distance < nearest->distance)
		nearest->count = 0;
	nearest->distance = distance;
	for (unsigned i = 0; i < nearest->count; i++)
		if (text_equal(nearest->names[i], candidate))
			return;
	if (nearest->count < NEAREST_MAX)
		nearest->names[nearest->count++] = candidate;
}

void nearest_offer(struct nearest *nearest, struct text candidate)
{
	uint32_t a[DISTANCE_RUNES_MAX], b[DISTANCE_RUNES_MAX];
	unsigned a_count, b_count, apart, limit, distance;

	if (!nearest->budget)
		return;
	if (is_meant(nearest, candidate) && (!nearest->count || nearest->distance == UINT_MAX))
		take(nearest, candidate, UINT_MAX);
	a_count = decode(nearest->wanted, a);
	b_count = decode(candidate, b);
	if (a_count > DISTANCE_RUNES_MAX || b_count > DISTANCE_RUNES_MAX)
		return;
	apart = a_count > b_count ? a_count - b_count : b_count - a_count;
	limit = cutoff(a_count, b_count);
	if (nearest->count)
		limit = smaller(limit, nearest->distance);
	if (2 * apart > limit)
		return;
	nearest->budget -= nearest->budget < a_count * b_count + 1UL ? nearest->budget : a_count * b_count + 1UL;
	distance = align(a, a_count, b, b_count);
	if (distance > 0 && distance <= limit)
		take(nearest, candidate, distance);
}
