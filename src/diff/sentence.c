/* Changes in sentences: the templates of changes.def with what goes into them. */
#include "base/utf8.h"
#include "diff/diff_parts.h"

struct maker {
	struct arena *arena;
	const struct sentence_parts *parts;
	VECTOR(struct stretch) stretches;
	struct buffer words;  /* of the program, not yet a stretch */
};

/* How a value went; both sides are never missing. */
static const char *turn_of(const struct sentence_parts *parts)
{
	bool before = parts->before.length, after = parts->after.length;

	if (parts->list)
		return before && after ? "lost `{2}` and gained `{3}`" : before ? "lost `{2}`" : "gained `{3}`";
	return before && after ? "went from `{2}` to `{3}`" : before ? "is no longer given; it was `{2}`"
								      : "is now `{3}`; it was not given before";
}

static struct text argument(const struct sentence_parts *parts, char number)
{
	switch (number) {
	case '0': return parts->kind;
	case '1': return parts->name;
	case '2': return parts->before;
	case '3': return parts->after;
	case '4': return parts->key;
	case '5': return parts->other_kind;
	default: return parts->other;
	}
}

static void end_words(struct maker *m)
{
	if (m->words.length)
		VECTOR_PUSH(m->arena, &m->stretches, ((struct stretch){buffer_text(&m->words), false}));
	m->words = buffer_in(m->arena);
}

/* A part from a map, cut as those of findings are. */
static void add_quoted(struct maker *m, struct text text)
{
	struct text cut = utf8_first(text, QUOTED_RUNES_MAX);

	end_words(m);
	if (cut.length < text.length)
		cut = arena_join(m->arena, cut, TEXT("…"));
	VECTOR_PUSH(m->arena, &m->stretches, ((struct stretch){cut, true}));
}

/* Backticks stand around exactly one argument. */
static void add(struct maker *m, const char *template)
{
	static const char turn[] = "{turn}", who[] = "{who}";

	for (const char *at = template; *at; at++) {
		if (strncmp(at, turn, sizeof turn - 1) == 0) {
			add(m, turn_of(m->parts));
			at += sizeof turn - 2;
		} else if (strncmp(at, who, sizeof who - 1) == 0) {
			add(m, m->parts->other.length ? " for `{6}`" : "");
			at += sizeof who - 2;
		} else if (*at == '`') {
			add_quoted(m, argument(m->parts, at[2]));
			at += sizeof "`{1}`" - 2;
		} else if (*at == '{') {
			buffer_add(&m->words, argument(m->parts, at[1]));
			at += 2;
		} else
			buffer_byte(&m->words, *at);
	}
}

struct stretches sentence_make(struct arena *arena, const char *sentence, const struct sentence_parts *parts)
{
	struct sentence_parts shown = *parts;
	struct maker m = {.arena = arena, .parts = &shown, .words = buffer_in(arena)};

	if (!shown.list)
		words_at_difference(arena, &shown.before, &shown.after, QUOTED_RUNES_MAX);
	add(&m, sentence);
	if (parts->tail)
		add(&m, parts->tail);
	end_words(&m);
	return (struct stretches){m.stretches.items, m.stretches.count};
}

void sentence_write(struct buffer *out, const struct stretches *sentence)
{
	for (size_t i = 0; i < sentence->count; i++) {
		const char *mark = sentence->items[i].quoted ? "`" : "";

		buffer_string(out, mark);
		buffer_add(out, sentence->items[i].text);
		buffer_string(out, mark);
	}
}
