/* The way of a finding, from where it was made to those who are told. */
#ifndef JOURNEY_LINT_POLICY_H
#define JOURNEY_LINT_POLICY_H

#include "lint/baseline.h"
#include "lint/changes.h"
#include "lint/suppression.h"

/* A file of the run, as far as its findings are judged by it. */
struct policy_file {
	struct text path;
	struct suppressions suppressions;
	const uint8_t *severities; /* by rule, what is in force in it */
	bool checked;                    /* it was an input, and nothing in it was left unread */
};

struct policy {
	const struct policy_file *files; /* sorted by path, each once */
	size_t file_count;
	struct baseline *baseline;       /* NULL: none */
	bool recorded;                   /* a baseline of all that it can hold was just written, and is in use */
	enum severity stale_baseline;    /* of the rule about its entries */
	bool (*exists)(void *context, struct text path);
	void *context;
	const struct changes *changes;   /* NULL: every finding is wanted */
};

/* Sends findings on their way: those that a suppression or the baseline hides are marked, those that no change since some
 * version concerns are taken out, those about suppressions and the baseline are added. What is left is sorted. */
void policy_apply(const struct policy *policy, struct report *report);

/* Writes a baseline of a report to which the policy was applied, its baseline left out; `old` is the baseline so far. */
void policy_write_baseline(const struct policy *policy, const struct report *report, const struct baseline *old,
			   struct buffer *out);

#endif
