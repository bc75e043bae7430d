/* Findings that outlive the map they are about: copies that need neither its tree nor its model. */
#ifndef JOURNEY_REPORT_KEEP_H
#define JOURNEY_REPORT_KEEP_H

#include "report/finding.h"

/* A copy of a finding in an arena, with all that it says; the sources that it points into are moved there. */
struct finding *finding_keep(struct arena *to, const struct finding *finding);

#endif
