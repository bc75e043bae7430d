/* What readers meet. */
#include <stdlib.h>

#include "base/utf8.h"
#include "lint/check.h"
#include "syntax/syntax.h"

void check_title(struct lint *l, const struct facts *f, uint32_t entity)
{
	const struct entity *e = entity_at(l, entity);
	struct text title = model_text(l->model, e->title);
	struct finding *finding;
	size_t length;

	(void)f;
	if (!lint_exceeds(l, SETTING_MAX_TITLE, title.length)) /* no title has more characters than bytes */
		return;
	length = utf8_count(title);
	if (!lint_exceeds(l, SETTING_MAX_TITLE, length))
		return;
	finding = lint_add(l, SAY(TITLE_LONG, kinds[e->kind].word, lint_name(l, entity), lint_count(l, length),
				  lint_number(l, lint_value(l, SETTING_MAX_TITLE))), lint_title_place(l, entity));
	lint_help(l, finding, SAY(SHORTEN));
}

/* ---- touchpoints that cannot be told apart */

struct titled {
	struct text title;
	uint32_t phase, touchpoint;
};

static int compare_titled(const void *left, const void *right)
{
	const struct titled *a = left, *b = right;
	int order = (a->phase > b->phase) - (a->phase < b->phase);

	if (!order)
		order = text_compare(a->title, b->title);
	return order ? order : (a->touchpoint > b->touchpoint) - (a->touchpoint < b->touchpoint);
}

static void report_same(struct lint *l, uint32_t first, uint32_t second)
{
	struct text a = lint_name(l, first), b = lint_name(l, second);
	struct finding *finding;

	/* Where the names are the same too, an error says so. */
	if (text_equal(a, b))
		return;
	finding = lint_add(l, SAY(TITLE_TWICE, a, b), lint_title_place(l, second));
	lint_label(l, finding, SAY(SAME_HERE), lint_title_place(l, first));
	lint_help(l, finding, SAY(TELL_APART));
}

/* Titles that were met, as one bit of many for each: what falls on a bit that was met twice may be the same as another.
 * Nearly nothing does, so that next to nothing has to be sorted. */
struct met {
	uint32_t *bits;         /* of each touchpoint */
	uint64_t *once, *twice;
};

enum { BITS_EACH = 16 };

static bool is_met(const uint64_t *set, uint32_t bit)
{
	return set[bit / 64] >> bit % 64 & 1;
}

static struct met meet_titles(const struct lint *l, const struct facts *f)
{
	uint32_t mask = 63;
	struct met met;

	while (mask / BITS_EACH < f->touchpoint_count && mask < UINT32_MAX)
		mask = 2 * mask + 1;
	met.bits = arena_take(l->arena, (f->touchpoint_count + 1) * sizeof *met.bits);
	met.once = arena_clear(l->arena, 2 * ((size_t)mask / 64 + 1) * sizeof *met.once);
	met.twice = met.once + (size_t)mask / 64 + 1;
	for (uint32_t i = 0; i < f->touchpoint_count; i++) {
		uint32_t touchpoint = f->touchpoints[i];
		uint32_t bit = text_hash(entity_title(l->model, touchpoint), entity_at(l, touchpoint)->parent) & mask;

		(is_met(met.once, bit) ? met.twice : met.once)[bit / 64] |= (uint64_t)1 << bit % 64;
		met.bits[i] = bit;
	}
	return met;
}

void check_same_titles(struct lint *l, const struct facts *f)
{
	struct met met = meet_titles(l, f);
	VECTOR(struct titled) titled = {0};

	for (uint32_t i = 0; i < f->touchpoint_count; i++) {
		uint32_t touchpoint = f->touchpoints[i];
		struct titled candidate = {.touchpoint = touchpoint, .phase = entity_at(l, touchpoint)->parent};

		if (!is_met(met.twice, met.bits[i]))
			continue;
		candidate.title = entity_title(l->model, touchpoint);
		if (candidate.title.length)
			VECTOR_PUSH(l->arena, &titled, candidate);
	}
	if (titled.count > 1)
		qsort(titled.items, titled.count, sizeof *titled.items, compare_titled);
	for (size_t i = 1; i < titled.count; i++)
		if (titled.items[i].phase == titled.items[i - 1].phase && text_equal(titled.items[i].title, titled.items[i - 1].title))
			report_same(l, titled.items[i - 1].touchpoint, titled.items[i].touchpoint);
}

/* ---- work behind the scenes */

void check_backstage(struct lint *l, const struct facts *f, uint32_t touchpoint)
{
	if (f->has_backstage && lint_says(l, touchpoint, KEY_TOUCHPOINT_FRONTSTAGE)
	    && lint_lacks(l, touchpoint, KEY_TOUCHPOINT_BACKSTAGE) && lint_lacks(l, touchpoint, KEY_TOUCHPOINT_SUPPORT))
		lint_help(l, lint_add(l, SAY(BACKSTAGE_MISSING, lint_name(l, touchpoint)), lint_place(l, touchpoint)),
			  SAY(ADD_BACKSTAGE));
}
