/* Findings as JSON, for programs. */
#ifndef JOURNEY_REPORT_JSON_H
#define JOURNEY_REPORT_JSON_H

#include "report/finding.h"

/* Something that went wrong without a place in a source: `kind` is io, config or limit. */
struct problem {
	const char *kind;
	struct text path, message;
};

/* A run of the program over some files, as every machine format needs it. */
struct findings {
	struct finding *const *items;
	size_t count;
	const struct problem *problems;
	size_t problem_count;
	size_t files;
	int exit_status;
	const char *version; /* of the program */
};

/* How many of each severity. */
struct tally {
	size_t errors, warnings, notes, files_with; /* files_with: files that have a finding */
	size_t fixable_safe, fixable_unsafe;
};

struct tally findings_tally(const struct findings *findings);

void json_findings(struct buffer *out, const struct findings *findings);

#endif
