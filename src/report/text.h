/* Findings as text, for people: a line that says what is wrong and where, then the source with the place underlined. */
#ifndef JOURNEY_REPORT_TEXT_H
#define JOURNEY_REPORT_TEXT_H

#include "report/finding.h"

struct text_style {
	bool colour;
	bool brief;    /* only the first line of each */
	size_t width;  /* columns of the terminal; 0: 100 */
};

void text_finding(struct buffer *out, const struct finding *finding, const struct text_style *style);

#endif
