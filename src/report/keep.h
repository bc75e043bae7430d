/* Findings that outlive the map they are about: copies that need neither its tree nor its model. */
#ifndef JOURNEY_REPORT_KEEP_H
#define JOURNEY_REPORT_KEEP_H

#include "report/finding.h"

/* Copies a finding into an arena, with all that it says. Its sources are not copied: source_move takes them along. */
struct finding *finding_keep(struct arena *to, const struct finding *finding);

/* Moves the sources that a finding points into. */
void finding_move_sources(struct arena *to, struct finding *finding);

#endif
