/* The table of lanes. */
#include "draw/lanes.h"

const struct lane_row lanes[LANE_COUNT] = {
#define LANE(id, words, known_by, ...) [LANE_##id] = {.title = (words), .names = (known_by), __VA_ARGS__},
#include "draw/lanes.def"
#undef LANE
};

/* Whether a list of names separated by spaces has that one. */
static bool names_have(const char *names, struct text name)
{
	while (*names) {
		size_t length = strcspn(names, " ");

		if (text_equal((struct text){names, length}, name))
			return true;
		names += length + (names[length] == ' ');
	}
	return false;
}

bool lane_find(struct text name, enum lane *ret_lane)
{
	for (unsigned i = 0; i < LANE_COUNT; i++)
		if (names_have(lanes[i].names, name)) {
			*ret_lane = (enum lane)i;
			return true;
		}
	return false;
}
