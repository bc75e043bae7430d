#include "base/patch.h"

#include "base/intern.h"
#include "base/vector.h"

/* CONTEXT: unchanged lines around a change. WINDOW: how far the two texts may run apart before they are in step again;
 * what moved further is deleted and added. */
enum { CONTEXT = 3, WINDOW = 64 };

/* A text as lines: a number for each, the same for the same text. The line end belongs to the line. */
struct lines {
	VECTOR(uint32_t) items;
};

/* A stretch of lines that is replaced by another. */
struct change {
	size_t old, old_end, new, new_end;
};

struct patch {
	struct buffer *out;
	struct arena *arena;
	struct intern intern;
	struct lines old, new;
	uint32_t *first; /* by line: where it stands next in `new`, as index + 1; 0: nowhere */
	uint32_t *after; /* by index: where the same line stands next, likewise */
	VECTOR(struct change) changes;
};

/* ---- lines */

static void read_lines(struct patch *patch, struct lines *lines, struct text text)
{
	const char *at = text.bytes, *end = at + text.length;

	while (at < end) {
		const char *feed = memchr(at, '\n', (size_t)(end - at));
		const char *next = feed ? feed + 1 : end;

		VECTOR_PUSH(patch->arena, &lines->items, intern_name(&patch->intern, text_between(at, next)));
		at = next;
	}
}

static void index_new(struct patch *patch)
{
	patch->first = arena_clear(patch->arena, (patch->intern.count + 1) * sizeof *patch->first);
	patch->after = arena_clear(patch->arena, (patch->new.items.count + 1) * sizeof *patch->after);
	for (size_t i = patch->new.items.count; i-- > 0;) {
		uint32_t line = patch->new.items.items[i];

		patch->after[i] = patch->first[line];
		patch->first[line] = (uint32_t)i + 1;
	}
}

/* How far behind `at` of the new text a line stands; WINDOW where it is not so near. `at` never goes back, so that
 * places before it are forgotten. */
static size_t distance_to(struct patch *patch, uint32_t line, size_t at)
{
	while (patch->first[line] && patch->first[line] - 1 < at)
		patch->first[line] = patch->after[patch->first[line] - 1];
	if (!patch->first[line] || patch->first[line] - 1 - at > WINDOW)
		return WINDOW;
	return patch->first[line] - 1 - at;
}

/* ---- changes */

static void add_change(struct patch *patch, struct change change)
{
	if (patch->changes.count) {
		struct change *last = &patch->changes.items[patch->changes.count - 1];

		if (last->old_end == change.old && last->new_end == change.new) {
			last->old_end = change.old_end;
			last->new_end = change.new_end;
			return;
		}
	}
	VECTOR_PUSH(patch->arena, &patch->changes, change);
}

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* From two lines that differ, the nearest two that are the same; where there are none, both texts go on by a window. */
static struct change next_in_step(struct patch *patch, size_t old, size_t new)
{
	size_t old_left = patch->old.items.count - old, new_left = patch->new.items.count - new;
	size_t best = 2 * WINDOW, skip_old = smaller(old_left, WINDOW), skip_new = smaller(new_left, WINDOW);

	for (size_t skip = 0; skip < smaller(old_left, WINDOW) && skip < best; skip++) {
		size_t distance = distance_to(patch, patch->old.items.items[old + skip], new);

		if (distance < WINDOW && skip + distance < best) {
			best = skip + distance;
			skip_old = skip;
			skip_new = distance;
		}
	}
	return (struct change){old, old + skip_old, new, new + skip_new};
}

static void find_changes(struct patch *patch)
{
	size_t old = 0, new = 0;

	while (old < patch->old.items.count && new < patch->new.items.count) {
		if (patch->old.items.items[old] == patch->new.items.items[new]) {
			old++, new++;
		} else {
			struct change change = next_in_step(patch, old, new);

			add_change(patch, change);
			old = change.old_end;
			new = change.new_end;
		}
	}
	if (old < patch->old.items.count || new < patch->new.items.count)
		add_change(patch, (struct change){old, patch->old.items.count, new, patch->new.items.count});
}

/* ---- writing */

static void add_line(struct patch *patch, char sign, uint32_t line)
{
	struct text text = intern_text(&patch->intern, line);

	buffer_byte(patch->out, sign);
	buffer_add(patch->out, text);
	if (text.bytes[text.length - 1] != '\n')
		buffer_string(patch->out, "\n\\ No newline at end of file\n");
}

/* `12,3`; a stretch without lines is named by the line before it. */
static void add_range(struct patch *patch, size_t start, size_t end)
{
	buffer_integer(patch->out, (int64_t)(start == end ? start : start + 1));
	if (end - start != 1) {
		buffer_byte(patch->out, ',');
		buffer_integer(patch->out, (int64_t)(end - start));
	}
}

/* A hunk: changes first … end-1 with the lines between and around them. */
static void add_hunk(struct patch *patch, size_t first, size_t end)
{
	const struct change *changes = patch->changes.items;
	size_t before = smaller(changes[first].old, CONTEXT);
	size_t behind = smaller(patch->old.items.count - changes[end - 1].old_end, CONTEXT);
	size_t old = changes[first].old - before;

	buffer_string(patch->out, "@@ -");
	add_range(patch, old, changes[end - 1].old_end + behind);
	buffer_string(patch->out, " +");
	add_range(patch, changes[first].new - before, changes[end - 1].new_end + behind);
	buffer_string(patch->out, " @@\n");
	for (size_t c = first; c < end; c++) {
		while (old < changes[c].old)
			add_line(patch, ' ', patch->old.items.items[old++]);
		while (old < changes[c].old_end)
			add_line(patch, '-', patch->old.items.items[old++]);
		for (size_t new = changes[c].new; new < changes[c].new_end; new++)
			add_line(patch, '+', patch->new.items.items[new]);
	}
	for (size_t i = 0; i < behind; i++)
		add_line(patch, ' ', patch->old.items.items[old++]);
}

/* Whether a path has to stand in quotes: git and patch read it so. */
static bool needs_quotes(struct text path)
{
	for (size_t i = 0; i < path.length; i++) {
		unsigned char c = (unsigned char)path.bytes[i];

		if (c < ' ' || c >= 0x7F || c == '"' || c == '\\')
			return true;
	}
	return false;
}

static void add_quoted(struct buffer *out, struct text path)
{
	static const char letters[] = "abtnvfr"; /* of the control characters from 7 on */

	for (size_t i = 0; i < path.length; i++) {
		unsigned char c = (unsigned char)path.bytes[i];

		if (c >= ' ' && c < 0x7F && c != '"' && c != '\\') {
			buffer_byte(out, (char)c);
			continue;
		}
		buffer_byte(out, '\\');
		if (c == '"' || c == '\\')
			buffer_byte(out, (char)c);
		else if (c >= 7 && c <= 13)
			buffer_byte(out, letters[c - 7]);
		else
			buffer_format(out, "%03o", c);
	}
}

/* `--- a/shop.journey`; a tab ends a name with a space in it. */
static void add_name(struct buffer *out, const char *sign, struct text path)
{
	bool quotes = needs_quotes(path);

	buffer_string(out, quotes ? "\"" : "");
	buffer_string(out, sign);
	if (quotes)
		add_quoted(out, path);
	else
		buffer_add(out, path);
	buffer_string(out, quotes ? "\"" : text_seek(path, ' ') ? "\t" : "");
	buffer_byte(out, '\n');
}

/* How many lines stay between a change and the one before it. */
static size_t gap_before(const struct patch *patch, size_t change)
{
	return patch->changes.items[change].old - patch->changes.items[change - 1].old_end;
}

void patch_add(struct buffer *out, struct text path, struct text old, struct text new)
{
	struct patch patch = {.out = out, .arena = out->arena};
	size_t first = 0;

	if (text_equal(old, new))
		return;
	intern_create(&patch.intern, patch.arena);
	read_lines(&patch, &patch.old, old);
	read_lines(&patch, &patch.new, new);
	index_new(&patch);
	find_changes(&patch);
	buffer_string(out, "--- ");
	add_name(out, "a/", path);
	buffer_string(out, "+++ ");
	add_name(out, "b/", path);
	for (size_t i = 1; i <= patch.changes.count; i++)
		if (i == patch.changes.count || gap_before(&patch, i) > 2 * CONTEXT) {
			add_hunk(&patch, first, i);
			first = i;
		}
}
