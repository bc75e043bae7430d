/* The formats of changes. */
#ifndef JOURNEY_API_CHANGES_H
#define JOURNEY_API_CHANGES_H

enum change_report {
	CHANGE_REPORT_TEXT, CHANGE_REPORT_JSON, CHANGE_REPORT_MARKDOWN, CHANGE_REPORT_GITHUB,
	CHANGE_REPORT_SVG,
	CHANGE_REPORT_COUNT,
};

extern const char *const change_reports[CHANGE_REPORT_COUNT];

#endif
