#include "import/namer.h"

#include <unicase.h>

#include "base/buffer.h"
#include "base/utf8.h"

enum { NAME_RUNES_MAX = 40 }; /* a longer title gives the words that fit */

void namer_create(struct namer *namer, struct arena *arena)
{
	*namer = (struct namer){.arena = arena};
	intern_create_small(&namer->used, arena);
	VECTOR_PUSH(arena, &namer->next, 0);
}

/* Takes a name; false where it was taken before. */
static bool take(struct namer *namer, struct text name)
{
	uint32_t before = namer->used.count;

	if (intern_name(&namer->used, name) <= before)
		return false;
	VECTOR_PUSH(namer->arena, &namer->next, 2);
	return true;
}

void namer_reserve(struct namer *namer, struct text name)
{
	take(namer, name);
}

static bool is_part(uint32_t rune)
{
	return rune_is_letter(rune) || rune == '_' || rune_is_digit(rune) || rune_is_mark(rune);
}

struct text namer_base(struct arena *arena, struct text title)
{
	const char *at = title.bytes, *end = at + title.length;
	struct buffer name = buffer_in(arena);
	size_t runes = 0, word_end = 0;
	bool gap = false;

	for (; at < end && runes < NAME_RUNES_MAX; runes++) {
		uint32_t rune = uc_tolower(utf8_next(&at, end, NULL));

		if (!is_part(rune) || (!name.length && rune_is_mark(rune))) {
			gap = name.length > 0;
			continue;
		}
		if (gap) {
			word_end = name.length;
			buffer_byte(&name, '-');
			gap = false;
		}
		buffer_rune(&name, rune);
	}
	if (at < end && !gap && word_end && is_part(utf8_next(&at, end, NULL)))
		name.length = word_end; /* a word was cut */
	return buffer_text(&name);
}

/* A name that stands for a title, whatever it says: the title as a name behind `otherwise`, where it does not begin
 * with a letter. */
static struct text base_or(struct arena *arena, struct text title, struct text otherwise)
{
	struct text base = namer_base(arena, title);
	struct buffer name = buffer_in(arena);
	const char *at = base.bytes;
	uint32_t first = base.length ? utf8_next(&at, base.bytes + base.length, NULL) : 0;

	if (rune_is_letter(first) || first == '_')
		return base;
	buffer_add(&name, otherwise);
	if (base.length) {
		buffer_byte(&name, '-');
		buffer_add(&name, base);
	}
	return buffer_text(&name);
}

struct text namer_give(struct namer *namer, struct text title, struct text otherwise)
{
	struct text base = base_or(namer->arena, title, otherwise);
	uint32_t symbol;

	if (take(namer, base))
		return base;
	symbol = intern_find(&namer->used, base);
	for (;;) {
		struct buffer numbered = buffer_in(namer->arena);

		buffer_add(&numbered, base);
		buffer_byte(&numbered, '-');
		buffer_integer(&numbered, namer->next.items[symbol]++);
		if (take(namer, buffer_text(&numbered)))
			return buffer_text(&numbered);
	}
}

bool namer_is_name(struct text text)
{
	const char *at = text.bytes, *end = at + text.length;
	uint32_t rune = at < end ? utf8_next(&at, end, NULL) : 0, before = rune;

	if (!rune_is_letter(rune) && rune != '_')
		return false;
	while (at < end) {
		rune = utf8_next(&at, end, NULL);
		if (rune == '-' ? before == '-' : !is_part(rune))
			return false;
		before = rune;
	}
	return before != '-';
}

struct text namer_keep(struct namer *namer, struct text name, struct text otherwise)
{
	return namer_is_name(name) && take(namer, name) ? name : namer_give(namer, name, otherwise);
}
