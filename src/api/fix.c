/* Fixes, in passes: what they make of a file stands in for it, and is checked like it, until nothing is left to fix. */
#include <stdlib.h>

#include "api/prove.h"
#include "base/holds.h"
#include "base/patch.h"

enum { PASSES_MAX = 10 };

/* A map that was read again, and where what stays of it is kept. */
struct again {
	struct checked **slot, *checked;
};

struct repair {
	struct journey_session *session;
	jmp_buf *escape;
	VECTOR(struct again) undo; /* what was there before the first pass */
};

/* ---- texts that stand in for files */

static const struct overlay *add_overlay(struct arena *arena, const struct overlay *overlays, const struct edit *edits, size_t count)
{
	const struct source *source = edits->place.source;
	const struct overlay *older = overlay_find(overlays, source->identity);
	struct overlay *overlay = ARENA_NEW(arena, struct overlay);

	*overlay = (struct overlay){
		.next = overlays, .identity = source->identity, .path = older ? older->path : source->path,
		.old = older ? older->old : source->text, .text = fixes_make(arena, source->text, edits, count),
	};
	return overlay;
}

static const struct overlay *add_overlays(struct repair *f, const struct edits *edits)
{
	const struct overlay *overlays = f->session->overlays;

	for (size_t i = 0, count; i < edits->items.count; i += count) {
		count = edits_of_file(edits, i);
		overlays = add_overlay(&f->session->arena, overlays, &edits->items.items[i], count);
	}
	return overlays;
}

/* ---- one pass */

static bool is_edited(const struct edits *edits, const struct checked *checked)
{
	for (size_t i = 0; i < edits->items.count; i += edits_of_file(edits, i))
		for (size_t j = 0; j < checked->file_count; j++)
			if (text_equal(checked->files[j].identity, edits->items.items[i].place.source->identity))
				return true;
	return false;
}

/* Reads a map again with texts that stand in for files; NULL where it cannot be read any more. */
static struct journey_map *read_with(struct repair *f, const struct overlay *overlays, const struct checked *checked)
{
	const struct overlay *usual = f->session->overlays;
	struct journey_map *map = session_add_map(f->session, f->escape);
	bool good;

	f->session->overlays = overlays;
	good = session_read(f->session, map, &checked->input);
	f->session->overlays = usual;
	if (good)
		return map;
	journey_map_close(f->session, map);
	return NULL;
}

/* What stays of a map once edits are made; NULL where they do harm. */
static struct checked *check_again(struct repair *f, const struct checked *checked, const struct edits *edits,
				   const struct overlay *overlays, bool safe)
{
	struct journey_map *before = read_with(f, f->session->overlays, checked);
	struct journey_map *after = read_with(f, overlays, checked);
	struct checked *again = NULL;

	if (before && after && fix_is_harmless(before, after, edits, safe))
		again = checked_make(f->session, after, &checked->input);
	journey_map_close(f->session, before);
	journey_map_close(f->session, after);
	return again;
}

/* Makes edits, and reads all maps again that they concern. False: they do harm, and nothing was done. */
static bool make_edits(struct repair *f, const struct edits *edits, bool safe)
{
	const struct overlay *overlays = add_overlays(f, edits);
	VECTOR(struct again) list = {0};

	HOLDS(f->session); /* see journey_fix */
	for (struct journey_session *one = f->session; one; one = one->joined)
		for (size_t i = 0; i < one->checked.count; i++) {
			struct again again = {.slot = &one->checked.items[i]};

			if ((*again.slot)->is_text || !is_edited(edits, *again.slot))
				continue;
			again.checked = check_again(f, *again.slot, edits, overlays, safe);
			if (!again.checked)
				return false;
			VECTOR_PUSH(&f->session->scratch, &list, again);
		}
	for (size_t i = 0; i < list.count; i++) {
		VECTOR_PUSH(&f->session->scratch, &f->undo, ((struct again){list.items[i].slot, *list.items[i].slot}));
		*list.items[i].slot = list.items[i].checked;
	}
	f->session->overlays = overlays;
	return true;
}

/* ---- which fix does harm */

static bool does_harm(struct repair *f, const struct edits *edits, enum rule rule, bool safe)
{
	const struct overlay *overlays = f->session->overlays;
	size_t undo = f->undo.count;
	struct edits some = {0};

	for (size_t i = 0; i < edits->items.count; i++)
		if (edits->items.items[i].rule == rule)
			VECTOR_PUSH(&f->session->scratch, &some.items, edits->items.items[i]);
	if (!some.items.count)
		return false;
	if (!make_edits(f, &some, safe))
		return true;
	for (; f->undo.count > undo; f->undo.count--)
		*f->undo.items[f->undo.count - 1].slot = f->undo.items[f->undo.count - 1].checked;
	f->session->overlays = overlays;
	return false;
}

static void complain(struct repair *f, const struct edits *edits, bool safe)
{
	enum rule rule = RULE_NONE + 1;
	struct text name;

	while (rule < RULE_COUNT && !does_harm(f, edits, rule, safe))
		rule++;
	if (rule == RULE_COUNT) {
		session_fail(f->session, safe ? SAY(FIXES_CHANGE) : SAY(FIXES_BREAK));
		return;
	}
	name = text_of(rules[rule].name);
	session_fail(f->session, safe ? SAY(FIX_CHANGES, name) : SAY(FIX_BREAKS, name));
}

/* ---- all passes */

static bool run_passes(struct repair *f, bool unsafe)
{
	for (int pass = 0; pass < PASSES_MAX; pass++) {
		struct report report = session_judge(f->session);
		struct edits edits;
		bool safe = true;

		fixes_take(&f->session->scratch, &report, safe, &edits);
		if (!edits.items.count && unsafe) {
			safe = false;
			fixes_take(&f->session->scratch, &report, safe, &edits);
		}
		if (!edits.items.count)
			break;
		if (!make_edits(f, &edits, safe)) {
			complain(f, &edits, safe);
			return false;
		}
		f->session->fixed += edits.items.count;
	}
	return true;
}

/* Puts everything back as it was before the first pass. */
static void undo(struct repair *f)
{
	while (f->undo.count) {
		f->undo.count--;
		*f->undo.items[f->undo.count].slot = f->undo.items[f->undo.count].checked;
	}
	f->session->overlays = NULL;
	f->session->fixed = 0;
	f->session->fixed_files.count = 0;
}

/* ---- what is to be written */

static int compare_overlays(const void *left, const void *right)
{
	const struct overlay *a = *(const struct overlay *const *)left, *b = *(const struct overlay *const *)right;
	int order = text_compare(a->path, b->path);

	return order ? order : text_compare(a->identity, b->identity);
}

static void list_files(struct journey_session *session)
{
	const struct overlay **items;

	session->fixed_files.count = 0;
	for (const struct overlay *one = session->overlays; one; one = one->next)
		if (overlay_find(session->overlays, one->identity) == one && !text_equal(one->old, one->text))
			VECTOR_PUSH(&session->arena, &session->fixed_files, one);
	items = session->fixed_files.items;
	if (session->fixed_files.count > 1)
		qsort(items, session->fixed_files.count, sizeof *items, compare_overlays);
}

enum journey_status journey_fix(struct journey_session *session, bool unsafe)
{
	struct repair *volatile repair = NULL;
	jmp_buf escape;

	session_begin(session, &escape);
	if (setjmp(escape)) {
		if (repair)
			undo(repair);
		return session_exhausted(session);
	}
	repair = ARENA_NEW(&session->arena, struct repair);
	*repair = (struct repair){.session = session, .escape = &escape};
	if (run_passes(repair, unsafe)) {
		list_files(session);
		return JOURNEY_DONE;
	}
	undo(repair);
	return JOURNEY_FAILED;
}

bool journey_fixed(struct journey_session *session, size_t index, struct journey_fixed *ret_fixed)
{
	const struct overlay *overlay;

	if (index >= session->fixed_files.count)
		return false;
	overlay = session->fixed_files.items[index];
	*ret_fixed = (struct journey_fixed){
		.path = overlay->identity.bytes, .text = overlay->text.bytes, .length = overlay->text.length,
	};
	return true;
}

enum journey_status journey_write_patch(struct journey_session *session, struct journey_output *ret_output)
{
	struct buffer out;
	jmp_buf escape;

	*ret_output = (struct journey_output){0};
	session_begin(session, &escape);
	if (setjmp(escape))
		return session_exhausted(session);
	out = buffer_in(&session->scratch);
	for (size_t i = 0; i < session->fixed_files.count; i++) {
		const struct overlay *overlay = session->fixed_files.items[i];

		patch_add(&out, overlay->path, overlay->old, overlay->text);
	}
	output_take(&out, ret_output);
	return JOURNEY_DONE;
}
