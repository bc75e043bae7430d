#include "base/intern.h"

enum { SLOTS_FIRST = 1024, SLOTS_FEW = 16 };

/* Four fifths of the slots are names at the most: hashes are compared first, so that a few more probes cost less than a table
 * that does not stay in the cache. */
static uint32_t room_in(uint32_t slots)
{
	return (uint32_t)((uint64_t)slots * 4 / 5);
}

static void create(struct intern *intern, struct arena *arena, uint32_t slots)
{
	struct intern made = {.arena = arena, .mask = slots - 1, .room = room_in(slots)};

	made.slots = arena_block(arena, slots * sizeof *made.slots);
	/* It differs from run to run, so that nobody can write a map whose names all fall into one slot; symbols do not depend
	 * on it. */
	made.seed = (uint64_t)(uintptr_t)made.slots * 0x9E3779B97F4A7C15u;
	made.names = arena_resize(arena, NULL, made.room * sizeof *made.names);
	made.names[0] = TEXT("");
	*intern = made;
}

void intern_create(struct intern *intern, struct arena *arena)
{
	create(intern, arena, SLOTS_FIRST);
}

void intern_create_small(struct intern *intern, struct arena *arena)
{
	create(intern, arena, SLOTS_FEW);
}

/* Names are short: a call of memcmp would take longer than the comparison. */
static bool same_name(struct text a, struct text b)
{
	if (a.length != b.length)
		return false;
	if (a.length > 4 * WORD_BYTES)
		return memcmp(a.bytes, b.bytes, a.length) == 0;
	for (size_t at = WORD_BYTES; at + WORD_BYTES < a.length; at += WORD_BYTES)
		if (memcmp(a.bytes + at, b.bytes + at, WORD_BYTES) != 0)
			return false;
	return text_head(a) == text_head(b) && text_tail(a) == text_tail(b);
}

static struct intern_slot *slot_of(const struct intern *intern, struct text name, uint32_t hash)
{
	for (uint32_t i = hash & intern->mask;; i = (i + 1) & intern->mask) {
		struct intern_slot *slot = &intern->slots[i];

		if (!slot->symbol || (slot->hash == hash && same_name(intern->names[slot->symbol], name)))
			return slot;
	}
}

/* Doubles the table. Where there is no memory for that, it stays as it is. */
static void grow(struct intern *intern)
{
	struct intern_slot *old = intern->slots;
	uint32_t count = intern->mask + 1;

	intern->names = arena_resize(intern->arena, intern->names, room_in(2 * count) * sizeof *intern->names);
	intern->slots = arena_block(intern->arena, 2 * (size_t)count * sizeof *old);
	intern->mask = 2 * count - 1;
	for (uint32_t i = 0; i < count; i++) {
		uint32_t at = old[i].hash & intern->mask;

		if (!old[i].symbol)
			continue;
		while (intern->slots[at].symbol)
			at = (at + 1) & intern->mask;
		intern->slots[at] = old[i];
	}
	arena_release(intern->arena, old);
	intern->room = room_in(2 * count);
}

uint32_t intern_prepare(const struct intern *intern, struct text name)
{
	uint32_t hash = text_hash(name, intern->seed);

	__builtin_prefetch(&intern->slots[hash & intern->mask]);
	return hash;
}

uint32_t intern_prepared(struct intern *intern, struct text name, uint32_t hash)
{
	struct intern_slot *slot = slot_of(intern, name, hash);

	if (slot->symbol)
		return slot->symbol;
	if (intern->count + 1 >= intern->room) {
		grow(intern);
		slot = slot_of(intern, name, hash);
	}
	intern->count++;
	intern->names[intern->count] = name;
	*slot = (struct intern_slot){.hash = hash, .symbol = intern->count};
	return intern->count;
}

uint32_t intern_name(struct intern *intern, struct text name)
{
	return intern_prepared(intern, name, text_hash(name, intern->seed));
}

uint32_t intern_find(const struct intern *intern, struct text name)
{
	return slot_of(intern, name, text_hash(name, intern->seed))->symbol;
}
