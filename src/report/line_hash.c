/* A hash that rolls over the text: that of a line is taken over its beginning and what follows, 100 UTF-16 units in all,
 * white space left out. The arithmetic wraps; every constant is the uploader's. */
#include "report/line_hash.h"

#include "base/utf8.h"
#include "base/vector.h"

enum { WINDOW = 100, FACTOR = 37, END_OF_FILE = 65535 };

/* How often each hash has come up: open addressing, `mask` + 1 slots. */
struct counts {
	struct line_hash *slots;
	size_t mask;
};

struct roll {
	struct arena *arena;
	uint64_t hash, first;   /* first: the weight of the unit that leaves the window */
	uint32_t units[WINDOW], lines[WINDOW]; /* a line, from 1, in the slot at which it begins; else 0 */
	unsigned slot;
	uint32_t line;
	bool at_line_start, after_cr;
	struct counts counts;
	VECTOR(struct line_hash) found;
};

static uint32_t count_up(struct counts *counts, uint64_t hash)
{
	size_t at = (size_t)(hash ^ hash >> 29) & counts->mask;

	while (counts->slots[at].times && counts->slots[at].hash != hash)
		at = (at + 1) & counts->mask;
	counts->slots[at].hash = hash;
	return ++counts->slots[at].times;
}

/* The line that began a window ago now has its hash. */
static void emit(struct roll *roll)
{
	struct line_hash line = {.hash = roll->hash};

	if (!roll->lines[roll->slot])
		return;
	roll->lines[roll->slot] = 0;
	line.times = count_up(&roll->counts, line.hash);
	VECTOR_PUSH(roll->arena, &roll->found, line);
}

static void update(struct roll *roll, uint32_t unit)
{
	roll->hash = FACTOR * roll->hash + unit - roll->first * roll->units[roll->slot];
	roll->units[roll->slot] = unit;
	roll->slot = (roll->slot + 1) % WINDOW;
}

static void add_unit(struct roll *roll, uint32_t unit)
{
	emit(roll);
	if (roll->at_line_start)
		roll->lines[roll->slot] = ++roll->line;
	roll->at_line_start = unit == '\n';
	update(roll, unit);
}

static void add_rune(struct roll *roll, uint32_t rune)
{
	bool after_cr = roll->after_cr;

	roll->after_cr = rune == '\r';
	if (rune == ' ' || rune == '\t' || (rune == '\n' && after_cr))
		return;
	if (rune > 0xFFFF) {
		add_unit(roll, 0xD800 + ((rune - 0x10000) >> 10));
		add_unit(roll, 0xDC00 + ((rune - 0x10000) & 0x3FF));
	} else
		add_unit(roll, rune == '\r' ? '\n' : rune);
}

static struct counts make_counts(struct arena *arena, struct text text)
{
	struct line_hash *slots;
	size_t lines = 2, room = 8;

	for (size_t i = 0; i < text.length; i++)
		lines += text.bytes[i] == '\n' || text.bytes[i] == '\r';
	while (room < 2 * lines)
		room *= 2;
	slots = arena_block(arena, room * sizeof *slots);
	return (struct counts){slots, room - 1};
}

struct line_hashes line_hashes(struct arena *arena, struct text text)
{
	struct roll roll = {.arena = arena, .first = 1, .at_line_start = true, .counts = make_counts(arena, text)};
	const char *at = text.bytes, *end = at + text.length;

	for (int i = 0; i < WINDOW; i++)
		roll.first *= FACTOR;
	while (at < end)
		add_rune(&roll, utf8_next(&at, end, NULL));
	add_unit(&roll, END_OF_FILE);
	for (int i = 0; i < WINDOW; i++) {
		emit(&roll);
		update(&roll, 0);
	}
	arena_release(arena, roll.counts.slots);
	return (struct line_hashes){roll.found.items, roll.found.count};
}
