/* The rules: what findings are about. One row each in rules.def. */
#ifndef JOURNEY_REPORT_RULE_H
#define JOURNEY_REPORT_RULE_H

#include "base/buffer.h"

enum rule {
	RULE_NONE,
#define RULE(id, ...) RULE_##id,
#include "report/rules.def"
#undef RULE
	RULE_COUNT
};

enum rule_group {
	GROUP_LANGUAGE, GROUP_COMPLETENESS, GROUP_EXPERIENCE, GROUP_EVIDENCE, GROUP_FLOW, GROUP_READING, GROUP_META, GROUP_COUNT
};

enum severity { SEVERITY_OFF, SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR };

#define PROGRAM_URL "https://example.com/journeyc"

/* Whether `lint --fix` can put it right: without a change of meaning, or only with --unsafe-fixes. */
enum fixing { FIXING_NONE, FIXING_SAFE, FIXING_UNSAFE };

struct rule_row {
	const char *name; /* the permanent id */
	enum rule_group group;
	enum severity recommended, strict;
	const char *summary;   /* what is wrong, in one sentence */
	const char *why;       /* why it matters */
	const char *when_not;  /* where it stays silent although it might fire; NULL: nowhere */
	const char *help;      /* how to put it right */
	const char *bad, *good; /* maps, with ' for "; NULL: too long to show */
	const char *aliases;   /* ids that it once had, with spaces between; NULL: none */
	enum fixing fixing;
};

extern const struct rule_row rules[RULE_COUNT]; /* row 0 is RULE_NONE */
extern const char *const rule_groups[GROUP_COUNT];
extern const char *const severities[];          /* as text formats name them */
extern const char *const fixings[];             /* none, safe, unsafe */

/* Whether a rule says that a limit was met: the job could then not be done. */
bool rule_is_limit(enum rule rule);

/* Where the rule is explained: `https://…/rules/no-goal`. */
void rule_url(struct buffer *out, enum rule rule);

/* The rule of that name, or that once had it; RULE_NONE where there is none. */
enum rule rule_find(struct text name);

/* Whether an author may turn it off, or suppress it where it fires: errors of the language are never, and rules on rules
 * can be turned off only. */
bool rule_is_optional(enum rule rule);
bool rule_is_suppressible(enum rule rule);

/* An example of a rule as a map: with its quotes. */
void rule_example(struct buffer *out, const char *example);

#endif
