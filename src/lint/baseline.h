/* The baseline: findings that were there when a team began to check its maps, and are let pass until they are put right.
 *
 * An entry is not a place but a fingerprint and how often it is found in a file, so that it survives edits elsewhere in the
 * file, a new wording of the message, and, where the file is gone, a new name of the file. */
#ifndef JOURNEY_LINT_BASELINE_H
#define JOURNEY_LINT_BASELINE_H

#include "report/finding.h"

struct baseline_entry {
	struct text path, rule, fingerprint;
	uint64_t count;       /* how many findings it hides */
	uint64_t left;        /* how many of them it did not meet, once applied */
	uint32_t start, end;  /* where it stands in the baseline */
	bool gone;            /* its file does not exist any more; known only where something is left */
};

struct baseline {
	struct source *source;
	VECTOR(struct baseline_entry) entries;
};

/* Reads a baseline, whose text has padding behind it. False: *ret_problem says what is wrong with it. */
bool baseline_read(struct arena *arena, struct source *source, struct baseline *ret_baseline, struct saying *ret_problem);

/* What is known of files by their path: the answers of the run. */
struct baseline_files {
	void *context;
	bool (*exists)(void *context, struct text path);
	/* Whether a file was checked, so that an entry for a rule could not have been missed. */
	bool (*was_checked)(void *context, struct text path, enum rule rule);
};

/* Marks the findings that the baseline has, and adds those for its stale entries with that severity. Findings are sorted. */
void baseline_apply(struct report *report, struct baseline *baseline, const struct baseline_files *files, enum severity severity);

/* A path as a baseline has it: it is JSON, where what is not UTF-8 stands as U+FFFD. */
struct text baseline_path(struct arena *arena, struct text path);

/* Whether a finding is one that a baseline can hold. */
bool baseline_may_hold(const struct finding *finding);

/* Writes a baseline that holds the findings of a report which it may hold, and the entries of an old one, where it is not
 * NULL, for files that exist and were not checked. */
void baseline_write(struct buffer *out, const struct report *report, const struct baseline *old,
		    const struct baseline_files *files);

#endif
