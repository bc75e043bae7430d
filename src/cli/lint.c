/* journeyc lint: checks maps, and writes findings only. */
#include "cli/sinks.h"

/* Reads each map, and keeps only what is wrong with it. */
static void check_paths(struct journey_session *session, const struct arguments *arguments, const struct paths *paths)
{
	if (!paths->count)
		problem_add(session, "io", arguments->operand_count == 1 ? arguments->operands[0] : "", "there is no map to check");
	for (size_t i = 0; i < paths->count; i++) {
		struct journey_map *map = input_read(session, arguments, paths->items[i]);

		if (map)
			journey_map_close(session, map);
	}
}

int lint_run(const struct arguments *arguments)
{
	struct journey_session *session;
	struct sinks sinks;
	struct paths paths;
	int status;

	if (!sinks_plan(&sinks, arguments))
		return JOURNEY_FAILED;
	session = journey_session_create();
	if (!session) {
		complain("there is not enough memory");
		sinks_free(&sinks);
		return JOURNEY_FAILED;
	}
	paths = paths_find(session, arguments);
	check_paths(session, arguments, &paths);
	status = findings_show(session, arguments, &sinks, JOURNEY_DONE);
	paths_free(&paths);
	sinks_free(&sinks);
	journey_session_destroy(session);
	return status;
}
