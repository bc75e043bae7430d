/* The formats of findings: one row each in reports.def, one function each in a file of its own. */
#ifndef JOURNEY_REPORT_REPORTS_H
#define JOURNEY_REPORT_REPORTS_H

#include "report/findings.h"

enum report_format {
#define REPORT(id, ...) REPORT_##id,
#include "report/reports.def"
#undef REPORT
	REPORT_COUNT
};

struct report_row {
	const char *name;
	void (*write)(struct buffer *out, const struct findings *findings);
	bool for_people, shares, identifies, hides_suppressed;
};

extern const struct report_row report_formats[REPORT_COUNT];

#define REPORT(id, name, function, ...) void function(struct buffer *out, const struct findings *findings);
#include "report/reports.def"
#undef REPORT

#endif
