/* Recognising what took the name of another thing, whose name went to a third one or back: everything of it, title and
 * values, is found under the other name. */
#include "diff/diff_parts.h"

#include <stdlib.h>

/* What one of the things of one name is, as a number. */
struct content {
	uint64_t key;
	size_t at;        /* of the list of namesakes */
	enum side side;
};

static int compare_contents(const void *left, const void *right)
{
	const struct content *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	if (a->side != b->side)
		return a->side < b->side ? -1 : 1;
	return (a->at > b->at) - (a->at < b->at);
}

/* The contents of all, the same ones beside each other; those without a title are left out. */
static size_t list_contents(const struct difference *d, const struct namesakes *all, struct content *ret_contents)
{
	size_t count = 0;

	for (size_t i = 0; i < all->count; i++)
		for (enum side side = OLD; side <= NEW; side++) {
			uint64_t key = match_content(d, side, side == OLD ? all->items[i].old : all->items[i].new);

			if (key)
				ret_contents[count++] = (struct content){key, i, side};
		}
	if (count)
		qsort(ret_contents, count, sizeof *ret_contents, compare_contents);
	return count;
}

/* Where the content of the older thing of each name is now: the place of another name, from 1; 0: nowhere, or not there alone. */
static size_t *find_goals(const struct difference *d, const struct namesakes *all)
{
	struct content *contents = arena_take(d->arena, 2 * all->count * sizeof *contents);
	size_t *goals = arena_clear(d->arena, all->count * sizeof *goals), count = list_contents(d, all, contents), end;

	for (size_t i = 0; i < count; i = end) {
		for (end = i + 1; end < count && contents[end].key == contents[i].key; end++)
			;
		if (end - i == 2 && contents[i].side == OLD && contents[i + 1].side == NEW)
			goals[contents[i].at] = contents[i + 1].at + 1;
	}
	return goals;
}

/* Whether the names that begin at a place come back to it; marks those that were passed. */
static bool is_round(const size_t *goals, size_t first, bool *seen)
{
	size_t at = first;

	do {
		seen[at] = true;
		if (!goals[at])
			return false;
		at = goals[at] - 1;
	} while (!seen[at]);
	return at == first;
}

void match_swapped(struct difference *d, const struct namesakes *all)
{
	size_t *goals = find_goals(d, all);
	bool *seen = arena_clear(d->arena, all->count * sizeof *seen);

	for (size_t i = 0; i < all->count; i++) {
		size_t at = i;

		if (seen[i] || !is_round(goals, i, seen))
			continue;
		do {
			match_pair(d, all->items[at].old, all->items[goals[at] - 1].new);
			at = goals[at] - 1;
		} while (at != i);
	}
}
