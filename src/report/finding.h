/* Findings: what is wrong with a map, as values. How they are shown is another matter (text.h, json.h …). */
#ifndef JOURNEY_REPORT_FINDING_H
#define JOURNEY_REPORT_FINDING_H

#include "base/distance.h"
#include "base/vector.h"
#include "report/saying.h"
#include "report/source.h"

enum { FINDINGS_MAX = 100 * 1000 };

struct place {
	struct source *source;
	uint32_t start, end; /* bytes */
};

struct label {
	struct label *next;
	struct saying saying;
	struct place place;
};

/* A note or help. */
struct remark {
	struct remark *next;
	struct saying saying;
	bool is_help;
};

/* A change that puts it right: one stretch of text by another. */
struct fix {
	struct saying title;
	bool safe;
	struct place place;
	struct text text;
};

/* Why a finding is not one that counts. */
enum suppression {
	SUPPRESSED_NOT,
	SUPPRESSED_IN_SOURCE,   /* a comment in the map says that it is meant so */
	SUPPRESSED_BY_BASELINE, /* it was there before */
};

struct finding {
	enum rule rule;
	enum severity severity;
	struct saying message;
	struct place place;
	struct label *labels, *last_label;
	struct remark *remarks, *last_remark;
	struct fix *fix;               /* NULL: none */
	struct text logical_path;      /* the named blocks around the place: `laptop/consideration/product` */
	enum suppression suppressed;
	struct text reason;            /* of the one who suppressed it in the source; may be no text */
	struct text rendered;          /* the message in English, by which findings are sorted; made then */
	size_t order;                  /* where it was before that: of equal ones the first stays */
	struct text fingerprint;       /* made by findings_identify, as is the next */
	uint32_t ordinal;              /* among the findings of its file with that fingerprint, from 1 */
};

/* The findings of a compilation, in the order in which they were made until they are sorted. */
struct report {
	struct arena *arena;
	VECTOR(struct finding *) findings;
	size_t errors;     /* of the language */
	size_t unlisted;   /* how many more there were than FINDINGS_MAX */
	struct finding spare;
	bool over_limit; /* one of them is about a limit: the exit status is then 2 */
};

/* Adds a finding at a place, with the severity of its rule in the recommended profile. The result may be added to. Beyond
 * FINDINGS_MAX of a map they are counted, but no longer kept. */
struct finding *report_add(struct report *report, struct saying message, struct place place);

/* Adds a finding of a rule that the author can choose, with the severity that was chosen: it is never among `errors`, which
 * stop a map from being written. */
struct finding *report_add_chosen(struct report *report, struct saying message, struct place place, enum severity severity);

void finding_label(struct report *report, struct finding *finding, struct saying saying, struct place place);
void finding_note(struct report *report, struct finding *finding, struct saying saying);
void finding_help(struct report *report, struct finding *finding, struct saying saying);

/* Asks whether the nearest names are meant, where there are any; a single one replaces what stands at the place as a fix. */
void finding_suggest(struct report *report, struct finding *finding, const struct nearest *nearest);

/* By path, offset, rule and message; of equal ones only the first stays. */
void report_sort(struct report *report);

#endif
