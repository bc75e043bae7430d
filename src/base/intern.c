#include "base/intern.h"

enum { SLOTS_FIRST = 1024, SLOTS_FEW = 16 };

static void create(struct intern *intern, struct arena *arena, uint32_t slots)
{
	struct intern made = {.arena = arena, .mask = slots - 1, .room = slots / 2};

	made.slots = arena_resize(arena, NULL, slots * sizeof *made.slots);
	memset(made.slots, 0, slots * sizeof *made.slots);
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

/* In the manner of FNV-1a, over words of eight bytes: names are short, and what matters is the time for one. The seed
 * differs from run to run, so that nobody can write a map whose names all fall into one slot; symbols do not depend on it. */
static uint32_t hash_of(uint64_t seed, struct text name)
{
	const char *at = name.bytes;
	size_t left = name.length;
	uint64_t hash = seed ^ left, word;

	for (; left >= 8; at += 8, left -= 8) {
		memcpy(&word, at, 8);
		hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
		hash ^= hash >> 32;
	}
	word = 0;
	if (left)
		memcpy(&word, at, left);
	hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
	return (uint32_t)(hash ^ hash >> 32);
}

static struct intern_slot *slot_of(const struct intern *intern, struct text name, uint32_t hash)
{
	for (uint32_t i = hash & intern->mask;; i = (i + 1) & intern->mask) {
		struct intern_slot *slot = &intern->slots[i];

		if (!slot->symbol || (slot->hash == hash && text_equal(intern->names[slot->symbol], name)))
			return slot;
	}
}

/* Doubles the table: half of its slots are names at the most. Where there is no memory for that, it stays as it is. */
static void grow(struct intern *intern)
{
	struct intern_slot *old = intern->slots;
	uint32_t count = intern->mask + 1;

	intern->names = arena_resize(intern->arena, intern->names, count * sizeof *intern->names);
	intern->slots = arena_resize(intern->arena, NULL, 2 * (size_t)count * sizeof *old);
	memset(intern->slots, 0, 2 * (size_t)count * sizeof *old);
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
	intern->room = count;
}

uint32_t intern_name(struct intern *intern, struct text name)
{
	uint32_t hash = hash_of(intern->seed, name);
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

uint32_t intern_find(const struct intern *intern, struct text name)
{
	return slot_of(intern, name, hash_of(intern->seed, name))->symbol;
}
