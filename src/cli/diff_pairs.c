#include "cli/diff_pairs.h"

#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

/* A journey that a map declares which is there in one version only. */
struct declared {
	const char *name;
	struct both *in;
};

struct declarations {
	struct declared *items;
	size_t count;
};

static void add_journeys(struct declarations *declarations, struct both *both)
{
	struct journey_map *map = both->older ? both->older : both->newer;
	const char *name;

	for (size_t i = 0; map && (name = journey_map_journey(map, i)) != NULL; i++) {
		declarations->items = memory_grow(declarations->items, declarations->count + 1, sizeof *declarations->items);
		declarations->items[declarations->count++] = (struct declared){name, both};
	}
}

/* By name; the removed ones first. */
static int compare_declared(const void *left, const void *right)
{
	const struct declared *a = left, *b = right;
	int order = strcmp(a->name, b->name);

	return order ? order : (b->in->old != NULL) - (a->in->old != NULL);
}

/* The added map becomes the newer version of the removed one. */
static void join(struct both *removed, struct both *added)
{
	removed->new = added->new;
	removed->newer = added->newer;
	*added = (struct both){0};
}

static bool is_single(const struct both *both)
{
	return !both->old != !both->new;
}

size_t both_join(struct both *items, size_t count)
{
	struct declarations all = {0};
	size_t left = 0;

	for (size_t i = 0; i < count; i++)
		if (is_single(&items[i]))
			add_journeys(&all, &items[i]);
	if (all.count)
		qsort(all.items, all.count, sizeof *all.items, compare_declared);
	for (size_t i = 0, end; i < all.count; i = end) {
		struct both *first = all.items[i].in, *second = i + 1 < all.count ? all.items[i + 1].in : NULL;

		for (end = i + 1; end < all.count && strcmp(all.items[i].name, all.items[end].name) == 0; end++)
			;
		if (end == i + 2 && first->old && !first->new && second->new && !second->old)
			join(first, second);
	}
	free(all.items);
	for (size_t i = 0; i < count; i++)
		if (items[i].old || items[i].new)
			items[left++] = items[i];
	return left;
}
