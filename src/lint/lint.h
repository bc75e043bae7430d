/* The linter: what a map that can be understood still lacks. */
#ifndef JOURNEY_LINT_LINT_H
#define JOURNEY_LINT_LINT_H

#include "lint/settings.h"
#include "model/resolve.h"

/* Runs all rules over a finished model and adds what they find to the report, which holds the errors of the language: where
 * one explains what is missing, rules are silent. `settings` are those of each file of the model. Takes time in proportion
 * to the model, or to it times its logarithm. */
void lint_check(const struct model *model, const struct settings *const *settings, struct report *report);

#endif
