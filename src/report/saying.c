#include "report/saying.h"

#include "base/utf8.h"
#include "base/vector.h"

const struct phrase_row phrases[PHRASE_COUNT] = {
#define MESSAGE(id, about, sentence) [PHRASE_##id] = {.rule = RULE_##about, .text = sentence},
#define PHRASE(id, sentence) [PHRASE_##id] = {.text = sentence},
#include "report/messages.def"
};

/* Where the marks of quotation stand in what is rendered: an opening and a closing one in turn. */
struct marks {
	size_t *items;
	size_t count, room;
};

static void add_mark(struct buffer *out, struct marks *marks)
{
	if (marks)
		VECTOR_PUSH(out->arena, marks, out->length);
	buffer_byte(out, '`');
}

/* Whether a text has more code points than a quoted part may have; where it ends then. */
static bool is_too_long(struct text text, struct text *ret_cut)
{
	if (text.length <= QUOTED_RUNES_MAX)
		return false;
	*ret_cut = utf8_first(text, QUOTED_RUNES_MAX);
	return ret_cut->length < text.length;
}

static void render_quoted(struct buffer *out, struct text text)
{
	struct text cut;

	if (is_too_long(text, &cut)) {
		buffer_add(out, cut);
		buffer_string(out, "…");
	} else
		buffer_add(out, text);
}

/* A text outside quotes: a number, or an example with quotes of its own. */
static void render_plain(struct buffer *out, struct marks *marks, struct text text)
{
	const char *at = text.bytes, *end = text.bytes + text.length, *mark;
	bool open = false;

	while (at < end && (mark = memchr(at, '`', (size_t)(end - at))) != NULL) {
		if (!open && !memchr(mark + 1, '`', (size_t)(end - mark - 1)))
			break;
		buffer_add(out, text_between(at, mark));
		add_mark(out, marks);
		open = !open;
		at = mark + 1;
	}
	buffer_add(out, text_between(at, end));
}

static bool is_argument(const char *at)
{
	return at[0] == '{' && at[1] >= '0' && at[1] < '0' + ARGUMENTS_MAX && at[2] == '}';
}

/* Where a sentence goes, and how. */
struct rendering {
	struct buffer *out;
	struct marks *marks; /* NULL: nobody asks for them */
	enum tongue tongue;
};

static void render(const struct rendering *r, const struct saying *saying);

static void render_argument(const struct rendering *r, const struct argument *argument, bool quoted)
{
	switch (argument->is) {
	case ARGUMENT_TEXT:
		if (quoted)
			render_quoted(r->out, argument->text);
		else
			render_plain(r->out, r->marks, argument->text);
		break;
	case ARGUMENT_WORDS:
		buffer_string(r->out, tongue_say(r->tongue, argument->words));
		break;
	case ARGUMENT_SAYING:
		render(r, argument->saying);
		break;
	}
}

static void render(const struct rendering *r, const struct saying *saying)
{
	bool quoted = false;

	for (const char *at = tongue_say(r->tongue, phrases[saying->phrase].text); *at; at++) {
		if (*at == '`') {
			quoted = !quoted;
			add_mark(r->out, r->marks);
		} else if (!is_argument(at))
			buffer_byte(r->out, *at);
		else {
			render_argument(r, &saying->arguments[at[1] - '0'], quoted);
			at += 2;
		}
	}
}

const struct saying *saying_keep(struct arena *arena, struct saying saying)
{
	struct saying *kept = ARENA_NEW(arena, struct saying);

	*kept = saying;
	return kept;
}

struct text saying_number(struct arena *arena, size_t number)
{
	struct buffer out = buffer_in(arena);

	buffer_integer(&out, (int64_t)number);
	return buffer_text(&out);
}

void saying_render(struct buffer *out, enum tongue tongue, struct saying saying)
{
	render(&(struct rendering){.out = out, .tongue = tongue}, &saying);
}

struct text saying_text(struct arena *arena, enum tongue tongue, struct saying saying)
{
	struct buffer out = buffer_in(arena);

	saying_render(&out, tongue, saying);
	return buffer_text(&out);
}

struct stretches saying_stretches(struct arena *arena, enum tongue tongue, struct saying saying)
{
	struct buffer out = buffer_in(arena);
	struct marks marks = {0};
	struct stretches stretches;
	size_t from = 0;

	render(&(struct rendering){&out, &marks, tongue}, &saying);
	stretches.items = arena_take(arena, (marks.count + 1) * sizeof *stretches.items);
	stretches.count = marks.count + 1;
	for (size_t i = 0; i <= marks.count; i++) {
		size_t to = i < marks.count ? marks.items[i] : out.length;

		stretches.items[i] = (struct stretch){{out.bytes + from, to - from}, i % 2 == 1};
		from = to + 1;
	}
	return stretches;
}
