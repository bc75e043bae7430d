/* Changes in sentences: the templates of changes.def with what goes into them. */
#include "base/utf8.h"
#include "diff/diff_parts.h"

struct maker {
	struct arena *arena;
	enum tongue tongue;
	const struct sentence_parts *parts;
	VECTOR(struct stretch) stretches;
	struct buffer words;  /* of the program, not yet a stretch */
};

/* How a value went; both sides are never missing. */
static const char *turn_of(const struct sentence_parts *parts)
{
	bool before = parts->before.length, after = parts->after.length;

	if (parts->turn)
		return parts->turn;
	if (parts->list)
		return before && after ? IN_ENGLISH("lost `{2}` and gained `{3}`")
			: before ? IN_ENGLISH("lost `{2}`") : IN_ENGLISH("gained `{3}`");
	return before && after ? IN_ENGLISH("went from `{2}` to `{3}`")
		: before ? IN_ENGLISH("is no longer given; it was `{2}`") : IN_ENGLISH("is now `{3}`; it was not given before");
}

/* What is quoted is written as maps write it. */
static struct text quoted_part(const struct sentence_parts *parts, char number)
{
	switch (number) {
	case '1': return parts->name;
	case '2': return parts->before;
	case '3': return parts->after;
	case '4': return text_of(parts->key);
	default: return parts->other;
	}
}

static const char *word_part(const struct sentence_parts *parts, char number)
{
	return number == '0' ? parts->kind : number == '4' ? parts->key : parts->other_kind;
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

/* Backticks stand around exactly one part. */
static void add(struct maker *m, const char *english)
{
	static const char turn[] = "{turn}", who[] = "{who}";

	for (const char *at = tongue_say(m->tongue, english); *at; at++) {
		if (strncmp(at, turn, sizeof turn - 1) == 0) {
			add(m, turn_of(m->parts));
			at += sizeof turn - 2;
		} else if (strncmp(at, who, sizeof who - 1) == 0) {
			add(m, m->parts->other.length ? IN_ENGLISH(" for `{6}`") : "");
			at += sizeof who - 2;
		} else if (*at == '`') {
			add_quoted(m, quoted_part(m->parts, at[2]));
			at += sizeof "`{1}`" - 2;
		} else if (*at == '{') {
			buffer_string(&m->words, tongue_say(m->tongue, word_part(m->parts, at[1])));
			at += 2;
		} else
			buffer_byte(&m->words, *at);
	}
}

struct stretches change_sentence(struct arena *arena, enum tongue tongue, const struct change *change)
{
	struct sentence_parts shown = change->parts;
	struct maker m = {.arena = arena, .tongue = tongue, .parts = &shown, .words = buffer_in(arena)};

	if (!shown.list)
		words_at_difference(arena, &shown.before, &shown.after, QUOTED_RUNES_MAX);
	add(&m, change_rows[change->id].sentence);
	if (shown.tail)
		add(&m, shown.tail);
	end_words(&m);
	return (struct stretches){m.stretches.items, m.stretches.count};
}

void change_say(struct buffer *out, enum tongue tongue, const struct change *change)
{
	struct stretches sentence = change_sentence(out->arena, tongue, change);

	for (size_t i = 0; i < sentence.count; i++) {
		const char *mark = sentence.items[i].quoted ? "`" : "";

		buffer_string(out, mark);
		buffer_add(out, sentence.items[i].text);
		buffer_string(out, mark);
	}
}
