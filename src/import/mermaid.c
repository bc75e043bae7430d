/* The grammar of Mermaid's journey diagram. Mermaid stops at the first mistake; here the rest is read all the same. */
#include "import/mermaid.h"

#include <math.h>

#include "base/buffer.h"
#include "import/import.h"

enum { MISTAKES_MAX = 20 };

struct reading {
	struct arena *arena;
	struct report *report;
	struct source *source;
	const struct mermaid_text *text;
	struct mermaid_lexer lexer;
	struct mermaid_diagram *diagram;
	VECTOR(size_t) named_in; /* by actor: the task that named it last, from 1 */
	unsigned mistakes;
};

/* ---- places and mistakes */

static struct place place_of(const struct reading *r, struct text text)
{
	size_t start = (size_t)(text.bytes - r->text->bytes), end = start + text.length;
	uint32_t last = text.length ? r->text->offsets[end - 1] + 1 : r->text->offsets[start];

	return (struct place){r->source, r->text->offsets[start], last};
}

/* The end of a text without its line end or white space: where something is missing. */
static struct text behind(struct text text)
{
	text = mermaid_trim(text);
	return (struct text){text.bytes + text.length, 0};
}

/* Reports a mistake and goes on with the next line. */
static void mistake(struct reading *r, struct saying message, struct saying help, struct text at)
{
	struct finding *finding = report_add(r->report, message, place_of(r, at));
	const char *line = r->lexer.at;

	r->lexer.in_value = r->lexer.in_lines = false;
	if (help.phrase)
		finding_help(r->report, finding, help);
	if (++r->mistakes == MISTAKES_MAX) {
		finding_note(r->report, finding, SAY(TOO_MANY_SYNTAX_ERRORS));
		r->lexer.at = r->lexer.end;
		return;
	}
	if (line > r->lexer.start && line[-1] == '\n')
		return;
	line = memchr(line, '\n', (size_t)(r->lexer.end - line));
	r->lexer.at = line ? line : r->lexer.end;
}

/* ---- statements */

/* What stands behind the word and the white space of `title …`, `section …`. */
static struct text behind_word(const struct reading *r, struct text text, size_t word)
{
	size_t skip = word + mermaid_space(text.bytes + word, text.bytes + text.length);

	return mermaid_plain(r->arena, (struct text){text.bytes + skip, text.length - skip});
}

/* White space behind a line break is left out. */
static struct text description(const struct reading *r, struct text text)
{
	struct buffer out = buffer_in(r->arena);
	const char *at, *end;

	for (at = text.bytes, end = at + text.length; at < end;) {
		bool line = *at == '\n';

		buffer_byte(&out, *at++);
		while (line && at < end && mermaid_space(at, end))
			at += mermaid_space(at, end);
	}
	return mermaid_sanitized(r->arena, mermaid_plain(r->arena, buffer_text(&out)));
}

static void read_value(struct reading *r, struct text key, bool is_title)
{
	struct text value;

	if (mermaid_next(&r->lexer, &value) != MERMAID_VALUE)
		mistake(r, SAY(MERMAID_NO_TEXT, mermaid_trim(key)), SAY(MERMAID_WRITE_TEXT), behind(key));
	else if (is_title)
		r->diagram->accessible_title = mermaid_sanitized(r->arena, mermaid_plain(r->arena, value));
	else
		r->diagram->description = description(r, value);
}

/* `accDescr { … }` */
static void read_lines(struct reading *r, struct text key)
{
	struct text text;
	enum mermaid_token token = mermaid_next(&r->lexer, &text);

	if (token == MERMAID_LINES) {
		r->diagram->description = description(r, text);
		token = mermaid_next(&r->lexer, &text);
	}
	if (token != MERMAID_LINES_END)
		mistake(r, SAY(MERMAID_UNCLOSED), SAY(MERMAID_CLOSE), mermaid_trim(key));
}

/* Whether the task at hand names an actor for the first time. */
static bool is_new(struct reading *r, uint32_t actor)
{
	size_t task = r->diagram->tasks.count + 1;

	while (r->named_in.count <= actor)
		VECTOR_PUSH(r->arena, &r->named_in, 0);
	if (r->named_in.items[actor] == task)
		return false;
	r->named_in.items[actor] = task;
	return true;
}

/* `Me, Cat`: the symbols of the actors, each once. */
static void add_people(struct reading *r, struct mermaid_task *task, struct text list)
{
	const char *at = list.bytes, *end = at + list.length;

	while (at < end) {
		const char *comma = memchr(at, ',', (size_t)(end - at));
		struct text actor = mermaid_plain(r->arena, text_between(at, comma ? comma : end));
		uint32_t symbol = actor.length ? intern_name(&r->diagram->actors, actor) : 0;

		if (symbol && is_new(r, symbol))
			VECTOR_PUSH(r->arena, &r->diagram->people, symbol);
		at = comma ? comma + 1 : end;
	}
	task->people_end = r->diagram->people.count;
}

/* Whether a score can be written as a number of the language, which has no exponents. */
static bool can_be_written(double score)
{
	return score == 0 || (fabs(score) < 1e15 && fabs(score) >= 1e-4);
}

/* `: 5: Me, Cat`, what follows a second colon left out. */
static void add_task(struct reading *r, struct text title, struct text data)
{
	struct mermaid_diagram *diagram = r->diagram;
	struct mermaid_task task = {.title = mermaid_plain(r->arena, title), .section = diagram->sections.count - 1,
				    .people = diagram->people.count, .people_end = diagram->people.count};
	const char *at = data.bytes + 1, *end = data.bytes + data.length, *colon = memchr(at, ':', (size_t)(end - at));
	struct text score = text_between(at, colon ? colon : end);

	task.has_score = mermaid_number(score, &task.score) && can_be_written(task.score);
	if (!task.has_score) {
		struct text shown = mermaid_trim(score);
		struct saying message = SAY(MERMAID_NO_SCORE, shown, task.title);
		struct finding *finding = report_add_chosen(r->report, message, place_of(r, shown), SEVERITY_WARNING);

		finding_help(r->report, finding, SAY(MERMAID_SCORES));
	}
	if (colon) {
		const char *last = memchr(colon + 1, ':', (size_t)(end - colon - 1));

		add_people(r, &task, text_between(colon + 1, last ? last : end));
	}
	VECTOR_PUSH(r->arena, &diagram->tasks, task);
}

/* Why a task has no score behind it. */
static struct saying task_help(const struct reading *r, struct text task)
{
	char sign = task.bytes + task.length < r->lexer.end ? task.bytes[task.length] : '\n';

	if (text_starts(task, TEXT("accTitle")) || text_starts(task, TEXT("accDescr")))
		return SAY(MERMAID_ACC_COLON);
	if (sign == '#')
		return SAY(MERMAID_HASH);
	if (sign == ';')
		return SAY(MERMAID_SEMICOLON_CODE);
	return SAY(MERMAID_TASK_EXAMPLE);
}

static void read_task(struct reading *r, struct text title)
{
	struct mermaid_lexer before = r->lexer;
	struct text data;

	if (mermaid_next(&r->lexer, &data) == MERMAID_DATA) {
		add_task(r, title, data);
		return;
	}
	r->lexer = before;
	mistake(r, SAY(MERMAID_NO_DATA, mermaid_plain(r->arena, title)), task_help(r, title), behind(title));
}

static void read_statement(struct reading *r, enum mermaid_token token, struct text text)
{
	struct saying help;

	switch (token) {
	case MERMAID_TITLE:
		r->diagram->title = mermaid_sanitized(r->arena, behind_word(r, text, strlen("title")));
		break;
	case MERMAID_SECTION:
		VECTOR_PUSH(r->arena, &r->diagram->sections, behind_word(r, text, strlen("section")));
		break;
	case MERMAID_ACC_TITLE: case MERMAID_ACC_DESCR:
		read_value(r, text, token == MERMAID_ACC_TITLE);
		break;
	case MERMAID_ACC_DESCR_OPEN:
		read_lines(r, text);
		break;
	case MERMAID_TASK:
		read_task(r, text);
		break;
	case MERMAID_DATA:
		mistake(r, SAY(MERMAID_NO_TASK, mermaid_trim(text)), SAY(MERMAID_COLON), mermaid_trim(text));
		break;
	case MERMAID_HEADER:
		mistake(r, SAY(MERMAID_HEADER_TWICE), SAY(MERMAID_REWORD), text);
		break;
	case MERMAID_STRAY:
		help = text_is(text, ";") ? SAY(MERMAID_SEMICOLON) : SAY(MERMAID_TASK_EXAMPLE);
		mistake(r, SAY(STRAY_CHARACTER, text), help, text);
		break;
	default:
		break;
	}
}

static void report_front_matter(struct reading *r)
{
	struct place place = {r->source, r->text->wrong_start, r->text->wrong_end};
	struct finding *finding = report_add(r->report, r->text->problem, place);

	if (r->text->problem.phrase == PHRASE_MERMAID_FRONT_TITLE)
		finding_help(r->report, finding, SAY(MERMAID_FRONT_QUOTE));
}

/* `journey`, in small letters, which everything else follows. */
static bool read_header(struct reading *r)
{
	struct text text = {r->text->bytes, 0}, first = {r->text->bytes, 0};
	bool good;

	if (r->text->unclosed) {
		mistake(r, SAY(MERMAID_FRONT), SAY(MERMAID_FRONT_CLOSE), (struct text){r->text->bytes, 3});
		return false;
	}
	if (r->text->problem.phrase != PHRASE_NONE)
		report_front_matter(r);
	good = mermaid_next(&r->lexer, &text) == MERMAID_HEADER;
	if (good && text_starts((struct text){r->text->bytes, r->text->length}, TEXT("journey")))
		return true;
	while (first.length < r->text->length && !mermaid_space(first.bytes + first.length, r->lexer.end))
		first.length++;
	mistake(r, first.length ? SAY(MERMAID_OTHER, first) : SAY(MERMAID_EMPTY), SAY(MERMAID_BEGIN), first);
	return false;
}

void import_mermaid(struct report *report, struct source *source, struct buffer *out)
{
	struct mermaid_text text = mermaid_clean(report->arena, source);
	struct mermaid_diagram diagram = {.arena = report->arena, .title = mermaid_sanitized(report->arena, text.title)};
	struct reading r = {
		.arena = report->arena, .report = report, .source = source, .text = &text, .diagram = &diagram,
		.lexer = {.start = text.bytes, .at = text.bytes, .end = text.bytes + text.length},
	};
	enum mermaid_token token;
	struct text part;

	intern_create(&diagram.actors, report->arena);
	VECTOR_PUSH(report->arena, &diagram.sections, TEXT(""));
	if (!read_header(&r))
		return;
	while ((token = mermaid_next(&r.lexer, &part)) != MERMAID_END)
		read_statement(&r, token, part);
	mermaid_write_map(out, &diagram);
}
