#include "lint/changes.h"

#include <stdlib.h>

/* ---- reading a diff */

struct diff {
	struct arena *arena;
	struct changes *changes;
	const char *at, *end;
	struct text path; /* of the new side of the file being read; no text: it was deleted */
};

/* The next line, without its end. */
static struct text next_line(struct diff *diff)
{
	const char *start = diff->at, *feed = memchr(start, '\n', (size_t)(diff->end - start));
	const char *end = feed ? feed : diff->end;

	diff->at = feed ? feed + 1 : diff->end;
	return text_between(start, end);
}

static bool is_octal(char byte)
{
	return byte >= '0' && byte <= '7';
}

/* A byte that git wrote with a backslash. */
static char read_escape(const char **at, const char *end)
{
	static const char letters[] = "abtnvfr"; /* of the control characters from 7 on */
	const char *letter;

	if (end - *at >= 3 && is_octal((*at)[0]) && is_octal((*at)[1]) && is_octal((*at)[2])) {
		*at += 3;
		return (char)(((*at)[-3] - '0') << 6 | ((*at)[-2] - '0') << 3 | ((*at)[-1] - '0'));
	}
	letter = **at ? strchr(letters, **at) : NULL;
	(*at)++;
	return letter ? (char)(letter - letters + 7) : (*at)[-1];
}

static struct text unquote(struct arena *arena, struct text quoted)
{
	struct buffer out = buffer_in(arena);
	const char *at = quoted.bytes + 1, *end = quoted.bytes + quoted.length - 1;

	while (at < end)
		if (*at == '\\' && at + 1 < end) {
			at++;
			buffer_byte(&out, read_escape(&at, end));
		} else
			buffer_byte(&out, *at++);
	return buffer_text(&out);
}

/* `b/journeys/shop.journey`, in quotes where it has to be; a tab ends one with a space in it. */
static struct text read_path(struct arena *arena, struct text name)
{
	if (name.length && name.bytes[name.length - 1] == '\t')
		name.length--;
	if (name.length >= 2 && name.bytes[0] == '"')
		name = unquote(arena, name);
	if (!text_starts(name, TEXT("b/")))
		return TEXT("");
	return (struct text){name.bytes + 2, name.length - 2};
}

static uint32_t read_number(struct text *text)
{
	uint64_t value = 0;

	while (text->length && *text->bytes >= '0' && *text->bytes <= '9') {
		if (value < UINT32_MAX / 16)
			value = value * 10 + (uint64_t)(*text->bytes - '0');
		text->bytes++;
		text->length--;
	}
	return (uint32_t)value;
}

/* `12,3` or `12`, behind a sign. */
static bool read_range(struct text *text, char sign, uint32_t *ret_first, uint32_t *ret_count)
{
	while (text->length && *text->bytes == ' ')
		text->bytes++, text->length--;
	if (!text->length || *text->bytes != sign)
		return false;
	text->bytes++, text->length--;
	*ret_first = read_number(text);
	*ret_count = 1;
	if (text->length && *text->bytes == ',') {
		text->bytes++, text->length--;
		*ret_count = read_number(text);
	}
	return true;
}

/* A hunk: from its first line, `@@ -1,2 +3,4 @@`, to its last. Where lines were only deleted, those around are changed. */
static void read_hunk(struct diff *diff, struct text head)
{
	struct changed_lines lines = {.path = diff->path};
	uint32_t old, old_count, new, new_count;

	head = (struct text){head.bytes + 2, head.length - 2};
	if (!read_range(&head, '-', &old, &old_count) || !read_range(&head, '+', &new, &new_count))
		return;
	for (uint64_t left = (uint64_t)old_count + new_count; left && diff->at < diff->end; left--)
		next_line(diff);
	lines.first = new;
	lines.last = new_count ? new + (new_count - 1) : new + 1;
	if (diff->path.length)
		VECTOR_PUSH(diff->arena, &diff->changes->lines, lines);
}

static int compare_lines(const void *left, const void *right)
{
	const struct changed_lines *a = left, *b = right;
	int order = text_compare(a->path, b->path);

	return order ? order : (a->first > b->first) - (a->first < b->first);
}

static int compare_texts(const void *left, const void *right)
{
	return text_compare(*(const struct text *)left, *(const struct text *)right);
}

static void read_tracked(struct arena *arena, struct text list, struct changes *changes)
{
	const char *at = list.bytes, *end = at + list.length;

	while (at < end) {
		const char *nul = memchr(at, '\0', (size_t)(end - at));
		struct text path = text_between(at, nul ? nul : end);

		VECTOR_PUSH(arena, &changes->tracked, path);
		at = nul ? nul + 1 : end;
	}
	if (changes->tracked.count > 1)
		qsort(changes->tracked.items, changes->tracked.count, sizeof *changes->tracked.items, compare_texts);
}

void changes_read(struct arena *arena, struct text diff, struct text tracked, struct changes *ret_changes)
{
	struct diff d = {.arena = arena, .changes = ret_changes, .at = diff.bytes, .end = diff.bytes + diff.length};

	*ret_changes = (struct changes){0};
	while (d.at < d.end) {
		struct text line = next_line(&d);

		if (text_starts(line, TEXT("+++ ")))
			d.path = read_path(arena, (struct text){line.bytes + 4, line.length - 4});
		else if (text_starts(line, TEXT("diff ")))
			d.path = TEXT("");
		else if (text_starts(line, TEXT("@@ ")))
			read_hunk(&d, line);
	}
	if (ret_changes->lines.count > 1)
		qsort(ret_changes->lines.items, ret_changes->lines.count, sizeof *ret_changes->lines.items, compare_lines);
	read_tracked(arena, tracked, ret_changes);
}

/* ---- asking */

static bool is_tracked(const struct changes *changes, struct text path)
{
	return changes->tracked.count
		&& bsearch(&path, changes->tracked.items, changes->tracked.count, sizeof path, compare_texts) != NULL;
}

/* The hunks of a file do not overlap, so the last one that begins no later than the place ends decides. */
static bool touches(const struct changes *changes, struct place place)
{
	struct changed_lines wanted = {.path = place.source->path};
	uint32_t first = source_line(place.source, place.start);
	size_t low = 0, high = changes->lines.count;

	if (!is_tracked(changes, place.source->path))
		return true;
	wanted.first = source_line(place.source, place.end > place.start ? place.end - 1 : place.end);
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare_lines(&changes->lines.items[middle], &wanted) <= 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low && text_equal(changes->lines.items[low - 1].path, wanted.path) && changes->lines.items[low - 1].last >= first;
}

bool changes_concern(const struct changes *changes, const struct finding *finding)
{
	if (rules[finding->rule].group == GROUP_LANGUAGE || touches(changes, finding->place))
		return true;
	for (const struct label *label = finding->labels; label; label = label->next)
		if (touches(changes, label->place))
			return true;
	return false;
}
