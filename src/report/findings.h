/* What a run of the program has to tell: its findings, its problems, and what they mean. Every format is made of this alone. */
#ifndef JOURNEY_REPORT_FINDINGS_H
#define JOURNEY_REPORT_FINDINGS_H

#include "report/finding.h"

/* Something that went wrong beside the maps: `kind` is io, config or limit. */
struct problem {
	const char *kind;
	struct text path, message;     /* no path: no text */
	const struct finding *finding; /* where it has a place: the same, without a rule; NULL: it has none */
};

/* How many findings of each kind there are. Those that are suppressed count only as such. */
struct tally {
	size_t errors, warnings, notes, files_with; /* files_with: files that have one of these */
	size_t fixed, fixable_safe, fixable_unsafe;
	size_t suppressed, baselined;
	size_t unlisted; /* further ones, which were too many to be kept */
};

/* How findings look as text. */
struct text_style {
	bool colour;
	size_t width; /* columns of the terminal; 0: 100 */
};

enum { SEVERITY_NEVER = SEVERITY_ERROR + 1 };

struct findings {
	struct finding *const *items;   /* those to show, in the order of report_sort */
	size_t count;
	const struct problem *problems;
	size_t problem_count;
	const struct text *files;       /* that were checked: paths, sorted, each once */
	size_t file_count;
	struct tally tally;
	int failing_from;               /* the severity from which on a finding fails the run; SEVERITY_NEVER */
	bool language_fails;            /* an error of the language fails it in any case */
	size_t warnings_max;            /* more warnings fail it; SIZE_MAX: no number does */
	bool show_suppressed;           /* suppressed ones are among the items */
	int exit_status;                /* of the program */
	const char *version;            /* of the program */
	enum tongue tongue;             /* of the sentences; what programs look for is the same in all */
	struct text_style style;
};

/* How formats call a suppression: a word for people, the kind of SARIF and JSON. By enum suppression; NULL for none. */
extern const char *const suppression_words[], *const suppression_kinds[];

struct tally findings_tally(struct finding *const *items, size_t count);

/* Whether a finding, or the number of warnings, makes the exit status other than 0. */
bool finding_fails(const struct findings *findings, const struct finding *finding);
bool findings_are_too_many(const struct findings *findings);

/* The exit status that follows from findings and problems: 0, 1 or 2. */
int findings_judge(const struct findings *findings);

/* Works out the fingerprint and the ordinal of each item. Their logical paths are known by then. */
void findings_identify(struct arena *arena, const struct findings *findings);

/* `1 error, 2 warnings in 1 file`; nothing where nothing was found. */
void findings_count_text(struct buffer *out, enum tongue tongue, const struct tally *tally);

/* The lines that end a report for people; nothing where nothing was found. */
void findings_summary(struct buffer *out, enum tongue tongue, const struct tally *tally);

/* `PATH:LINE:COLUMN`, in printed form. */
void place_print(struct buffer *out, struct place place);

/* The message of a finding as a sentence. */
struct text finding_message(struct arena *arena, enum tongue tongue, const struct finding *finding);

/* Each help of a finding, in printed form, with something before it. */
void finding_helps(struct buffer *out, enum tongue tongue, const struct finding *finding, const char *before);

#endif
