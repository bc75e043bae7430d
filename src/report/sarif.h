/* The parts of a SARIF report: its rules, its texts, its addresses. */
#ifndef JOURNEY_REPORT_SARIF_H
#define JOURNEY_REPORT_SARIF_H

#include "base/json.h"
#include "report/finding.h"

/* The rules of a run: those that its results are of, by name. */
struct sarif_rules {
	enum rule items[RULE_COUNT];
	size_t count;
	unsigned index[RULE_COUNT]; /* of a rule among the items */
	enum tongue tongue;
};

void sarif_rules_find(struct sarif_rules *ret_rules, enum tongue tongue, struct finding *const *results, size_t count);
void sarif_rules_write(struct json *json, const struct sarif_rules *rules);

/* Words as SARIF wants them: no marks of Markdown, no link, no place to be filled in. */
void sarif_words(struct buffer *out, struct text words);

/* The same as a sentence, with a capital and a full stop. */
void sarif_sentence(struct buffer *out, struct text words);

/* A path as a relative address. */
void sarif_uri(struct buffer *out, struct text path);

#endif
