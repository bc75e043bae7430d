/* Findings: what is wrong with a map, as values. How they are shown is another matter (text.h, json.h …). */
#ifndef JOURNEY_REPORT_FINDING_H
#define JOURNEY_REPORT_FINDING_H

#include "base/buffer.h"
#include "base/vector.h"
#include "report/rule.h"
#include "report/source.h"

/* Every sentence that the program can say of a map: the rows of messages.def. */
enum phrase {
	PHRASE_NONE,
#define PHRASE(id, text) PHRASE_##id,
#include "report/messages.def"
	PHRASE_COUNT
};

struct phrase_row {
	enum rule rule; /* of a MESSAGE; else RULE_NONE */
	const char *text;
};

extern const struct phrase_row phrases[PHRASE_COUNT];

enum { ARGUMENTS_MAX = 4, QUOTED_RUNES_MAX = 60 };

/* A phrase with what goes into it. */
struct saying {
	enum phrase phrase;
	struct text arguments[ARGUMENTS_MAX];
};

#define SAY(name, ...) ((struct saying){PHRASE_##name, {__VA_ARGS__}})

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

struct finding {
	enum rule rule;
	enum severity severity;
	struct saying message;
	struct place place;
	struct label *labels, *last_label;
	struct remark *remarks, *last_remark;
	struct fix *fix;               /* NULL: none */
	struct text logical_path;      /* the named blocks around the place: `laptop/consideration/product` */
	struct text rendered;          /* the message as a sentence, made when findings are sorted */
};

/* The findings of a compilation, in the order in which they were made until they are sorted. */
struct report {
	struct arena *arena;
	VECTOR(struct finding *) findings;
	size_t errors;
	bool over_limit; /* one of them is about a limit: the exit status is then 2 */
};

/* Adds a finding at a place, with the severity of its rule in the recommended profile. The result may be added to. */
struct finding *report_add(struct report *report, struct saying message, struct place place);

/* The same as a warning, whatever the rule: of what is odd, and could be read all the same. */
struct finding *report_warn(struct report *report, struct saying message, struct place place);

void finding_label(struct report *report, struct finding *finding, struct saying saying, struct place place);
void finding_note(struct report *report, struct finding *finding, struct saying saying);
void finding_help(struct report *report, struct finding *finding, struct saying saying);

/* By path, offset, rule and message; of equal ones only the first stays. */
void report_sort(struct report *report);

/* A saying as a sentence. Quoted parts are cut after QUOTED_RUNES_MAX code points. */
void saying_render(struct buffer *out, struct saying saying);

/* The quoted parts of a saying, one after another, each followed by a NUL: what a fingerprint is made of. */
void saying_quoted(struct buffer *out, struct saying saying);

/* A saying rendered into the arena. */
struct text saying_text(struct arena *arena, struct saying saying);

#endif
