/* The rules, run over a map that was read. */
#ifndef JOURNEY_API_LINT_H
#define JOURNEY_API_LINT_H

#include "api/session.h"

/* Adds what the rules find to the report of the map, as the options of the session and the configuration around its files
 * say. The result is what is in force in each of its files. */
const struct settings *const *session_lint(struct journey_session *session, struct journey_map *map, const struct journey_input *input);

#endif
