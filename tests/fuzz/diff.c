/* Two parts are two versions of a map, which may include the others; a map alone is a new one. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct parts parts = parts_of(bytes, length);
	struct journey_session *session = journey_session_create();
	struct journey_map *older = parts_read(session, &parts, 0), *newer = parts_read(session, &parts, 1);

	if (journey_map_is_good(older) && journey_map_is_good(newer))
		try_difference(older, newer, lot_of(bytes, length));
	journey_session_destroy(session);
	return 0;
}
