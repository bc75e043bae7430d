/* Any bytes are a map, and what it includes: read, checked by all rules, and written in every format that takes no other
 * process. The same bytes give the same outputs; what was written to be read back can be. */
#include "fuzz.h"

static uint64_t look(struct parts *parts, uint32_t lot)
{
	struct journey_session *session = open_speaking(lot);
	struct journey_map *map;
	uint64_t digest;

	require(journey_choose_rule(session, "all") == JOURNEY_DONE, "all rules can be turned on");
	require(journey_set_today(session, "2026-09-14") == JOURNEY_DONE, "this is a day");
	map = parts_read(session, parts, 0);
	digest = write_outputs(session, map, lot);
	if (lot_falls(lot_next(&lot), 0, 16) && journey_map_is_good(map))
		try_round_trip(session, map, "csv");
	if (lot_falls(lot, 1, 16) && journey_map_is_good(map))
		try_round_trip(session, map, "mermaid");
	journey_session_destroy(session);
	return digest;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct parts parts = parts_of(bytes, length);
	uint32_t lot = lot_of(bytes, length);
	uint64_t digest = look(&parts, lot);

	if (lot_falls(lot, 0, 8))
		require(look(&parts, lot) == digest, "the same map gives the same outputs");
	return 0;
}
