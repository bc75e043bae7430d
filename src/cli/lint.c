/* journeyc lint: checks maps, and writes findings only. */
#include "cli/cli.h"

int lint_run(const struct arguments *arguments)
{
	struct journey_session *session = journey_session_create();
	struct paths paths = paths_find(arguments);
	int status = session ? JOURNEY_DONE : JOURNEY_FAILED;

	if (!paths.count) {
		complain("there is no map to check");
		status = JOURNEY_FAILED;
	}
	for (size_t i = 0; session && i < paths.count; i++) {
		struct journey_map *map = input_read(session, arguments, paths.items[i]);

		if (map)
			journey_map_close(session, map);
		else
			status = JOURNEY_FAILED;
	}
	if (session)
		status = findings_show(session, arguments, status);
	paths_free(&paths);
	journey_session_destroy(session);
	return status;
}
