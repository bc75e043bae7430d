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

struct rule_row {
	const char *name; /* the permanent id */
	enum rule_group group;
	enum severity recommended, strict;
	const char *summary; /* what is wrong, in one sentence */
	const char *why;     /* why it matters */
	const char *help;    /* how to put it right; NULL: as `why` says */
	const char *aliases; /* ids that it once had, with spaces between; NULL: none */
};

extern const struct rule_row rules[RULE_COUNT]; /* row 0 is RULE_NONE */
extern const char *const rule_groups[GROUP_COUNT];
extern const char *const severities[];          /* as text formats name them */

/* Whether a rule says that a limit was met: the job could then not be done. */
bool rule_is_limit(enum rule rule);

/* Where the rule is explained: `https://…/rules/no-goal`. */
void rule_url(struct buffer *out, enum rule rule);

/* The rule of that name; RULE_NONE where there is none. */
enum rule rule_find(struct text name);

#endif
