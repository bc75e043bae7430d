/* Findings as text, for people: a line that says what is wrong and where, then the source with the place underlined. */
#ifndef JOURNEY_REPORT_TEXT_H
#define JOURNEY_REPORT_TEXT_H

#include "report/findings.h"

/* The first line of a finding, without its line end and without colour. */
void text_first_line(struct buffer *out, enum tongue tongue, const struct finding *finding);

/* Problems: a line each, or as findings are shown where they have a place. */
void text_problems(struct buffer *out, const struct findings *findings);

#endif
