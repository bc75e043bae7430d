/* Values and things in words, as an author would write them. */
#include "base/utf8.h"
#include "diff/diff_parts.h"

struct text thing_name(const struct model *model, uint32_t entity)
{
	const struct entity *e = entity_at(model, entity);

	return e->name ? entity_name(model, entity) : model_text(model, e->title);
}

struct text place_name(const struct model *model, uint32_t place)
{
	return place == PLACE_START ? TEXT("start") : place == PLACE_EXIT ? TEXT("exit") : entity_name(model, place);
}

struct text step_name(struct arena *arena, const struct model *model, const struct transition *transition)
{
	struct text from = arena_join(arena, place_name(model, transition->from), TEXT(" -> "));

	return arena_join(arena, from, place_name(model, transition->to));
}

static void add_number(struct buffer *out, double number, bool plus)
{
	if (plus && number > 0)
		buffer_byte(out, '+');
	buffer_number(out, number);
}

static void add_reason(struct buffer *out, const struct model *model, const struct value *value)
{
	if (value->text) {
		buffer_byte(out, ' ');
		buffer_add(out, model_text(model, value->text));
	}
}

static void add_ref(struct buffer *out, const struct model *model, const struct value *value)
{
	buffer_add(out, value->ref ? thing_name(model, value->ref) : model_text(model, value->text));
}

void words_add(struct buffer *out, const struct model *model, const struct value *value)
{
	switch (keys[value->key].type) {
	case TYPE_TEXT: case TYPE_LINK: case TYPE_NAME: case TYPE_DATE: case TYPE_DURATION:
		buffer_add(out, model_text(model, value->text));
		break;
	case TYPE_WORD: buffer_string(out, words[value->word].word); break;
	case TYPE_MOMENT:
		buffer_string(out, words[value->word].word);
		add_reason(out, model, value);
		break;
	case TYPE_NUMBER: case TYPE_SCALE: add_number(out, value->number, false); break;
	case TYPE_PERCENT:
		add_number(out, value->number, false);
		buffer_byte(out, '%');
		break;
	case TYPE_AMOUNT: case TYPE_TARGET:
		buffer_string(out, value->mark & MARK_AT_LEAST ? ">= " : value->mark & MARK_AT_MOST ? "<= " : "");
		add_number(out, value->number, false);
		buffer_string(out, value->mark & MARK_PERCENT ? "%" : "");
		break;
	case TYPE_REF: add_ref(out, model, value); break;
	case TYPE_EVIDENCE:
		if (value->mark & MARK_ASSUMPTION)
			buffer_string(out, "assumption");
		else
			add_ref(out, model, value);
		break;
	case TYPE_SCORE: add_number(out, value->number, value->key == KEY_TOUCHPOINT_EMOTION); break;
	case TYPE_RATING:
		add_ref(out, model, value);
		buffer_byte(out, ' ');
		add_number(out, value->number, true);
		add_reason(out, model, value);
		break;
	}
}

struct text words_of(struct arena *arena, const struct told *told)
{
	struct buffer out = buffer_in(arena);

	if (told)
		words_add(&out, told->model, told->value);
	return buffer_text(&out);
}

/* ---- two texts beside each other */

/* How much two texts begin with alike, in whole code points. */
static size_t common_start(struct text a, struct text b)
{
	size_t most = a.length < b.length ? a.length : b.length, same = 0;

	while (same < most && a.bytes[same] == b.bytes[same])
		same++;
	while (same && same < a.length && utf8_goes_on(a.bytes[same]))
		same--;
	return same;
}

/* A place a few words before another one: the beginning of a word, where there is one near. */
static size_t shortly_before(struct text text, size_t at)
{
	enum { NEAR = 16, NEARER = 6 };
	size_t from = at > NEAR ? at - NEAR : 0;

	for (size_t i = from; i + NEARER < at; i++)
		if (i && text.bytes[i - 1] == ' ')
			return i;
	while (from && utf8_goes_on(text.bytes[from]))
		from--;
	return from;
}

void words_at_difference(struct arena *arena, struct text *before, struct text *after, size_t most)
{
	enum { SEEN = 12 }; /* of what is different, at least */
	size_t same = common_start(*before, *after), from;

	if (utf8_first(*before, most).length == before->length && utf8_first(*after, most).length == after->length)
		return;
	if (utf8_first(*before, most - SEEN).length >= same)
		return;
	from = shortly_before(*before, same);
	*before = arena_join(arena, TEXT("\xE2\x80\xA6"), (struct text){before->bytes + from, before->length - from});
	*after = arena_join(arena, TEXT("\xE2\x80\xA6"), (struct text){after->bytes + from, after->length - from});
}
