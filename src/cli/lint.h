/* The parts of `journeyc lint`. */
#ifndef JOURNEY_CLI_LINT_H
#define JOURNEY_CLI_LINT_H

#include "cli/sinks.h"

/* ---- check.c */

/* Reads each map, by as many threads as --jobs allows, and keeps only what was found. */
void check_paths(struct journey_session *session, const struct arguments *arguments, const struct paths *paths);

/* ---- policy.c: which findings count. Each adds a problem and returns false where it cannot be done. */

/* Whether the options fit together; complains where they do not. */
bool policy_fits(const struct arguments *arguments);

/* Tells the session of the baseline and of --changed-since. */
bool policy_prepare(struct journey_session *session, const struct arguments *arguments);

/* --write-baseline. */
bool policy_record(struct journey_session *session, const struct arguments *arguments);

/* ---- changed.c */

bool changed_since(struct journey_session *session, const char *revision);

#endif
