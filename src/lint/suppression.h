/* Suppressions: comments in a map that let findings pass which are meant to be so.
 *
 * They are collected while the tree of a file is at hand, and applied to the findings of the whole run: one that stands in a
 * shared file may hide a finding that only some of the maps which include it give rise to. */
#ifndef JOURNEY_LINT_SUPPRESSION_H
#define JOURNEY_LINT_SUPPRESSION_H

#include "report/finding.h"
#include "syntax/tree.h"

/* One id of a suppression comment. */
struct waiver {
	enum rule rule;
	struct span id, comment;   /* where it stands */
	struct span covered;       /* it hides findings that start in this stretch */
	struct span to_delete;     /* the id with one of its commas; the same as `id` where it is the only one */
	uint32_t ids;              /* how many the comment has */
	struct text reason;
	bool off;                  /* the rule is off in this file: it cannot hide anything */
};

struct suppressions {
	struct source *source;
	VECTOR(struct waiver) waivers; /* in the order of the source */
	bool judged;                   /* those that hide nothing are reported */
	enum severity severity;        /* of `unused-suppression` */
};

/* Collects the suppressions of a file, and reports what is wrong with them. `in_force` says, by rule, what is in force. */
void suppressions_collect(struct report *report, struct source *source, const struct tree *tree,
			  const uint8_t *in_force, struct suppressions *ret_suppressions);

/* Marks those findings of a file, `findings` to `end`, that its suppressions hide; adds those that hide nothing to `report`. */
void suppressions_apply(struct report *report, const struct suppressions *suppressions, struct finding **findings,
			struct finding **end);

#endif
