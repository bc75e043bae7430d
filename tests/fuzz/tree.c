/* The bytes grow a map that is right, so that what is behind the parser is met: it compiles, and all promises about maps
 * hold. The first bytes say which are looked at, and how a second version differs. */
#include "grow.h"

enum { CHECKS = 5, EDITS = 3 };

/* Another version: some bytes are others. */
static struct journey_map *read_edited(struct journey_session *session, const uint8_t *bytes, size_t length,
				       const uint8_t *edits)
{
	struct arena *arena = &session->arena;
	uint8_t *edited = arena_take(arena, length + 1);
	struct parts *parts = ARENA_NEW(arena, struct parts);
	struct journey_map *map;

	if (length)
		memcpy(edited, bytes, length);
	for (size_t i = 0; i < EDITS && length; i++)
		edited[(edits[0] * 7u + i * edits[1]) % length] ^= edits[2];
	grow_map(arena, edited, length, parts);
	map = parts_read(session, parts, 0);
	require_good(session, map);
	return map;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	uint8_t first[4] = {0};
	struct journey_session *session;
	struct journey_map *map;
	struct parts parts;
	struct arena arena;
	uint32_t lot = lot_of(bytes, length);

	memcpy(first, bytes, length < sizeof first ? length : sizeof first);
	bytes += length < sizeof first ? length : sizeof first;
	length -= length < sizeof first ? length : sizeof first;
	arena_create(&arena, NULL);
	grow_map(&arena, bytes, length, &parts);
	session = journey_session_create();
	journey_choose_rule(session, "all");
	map = parts_read(session, &parts, 0);
	require_good(session, map);
	if (lot_falls(first[0], 0, CHECKS))
		write_outputs(session, map, lot);
	if (lot_falls(first[0], 1, CHECKS))
		try_layout(&parts);
	if (lot_falls(first[0], 2, CHECKS))
		try_round_trip(session, map, "csv");
	if (lot_falls(first[0], 3, CHECKS))
		try_round_trip(session, map, "mermaid");
	if (lot_falls(first[0], 4, CHECKS))
		try_difference(map, read_edited(session, bytes, length, first + 1), lot);
	journey_session_destroy(session);
	arena_destroy(&arena);
	return 0;
}
