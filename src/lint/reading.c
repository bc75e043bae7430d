/* What readers meet. */
#include <stdlib.h>

#include "base/utf8.h"
#include "lint/check.h"
#include "syntax/syntax.h"

void check_title(struct lint *l, const struct facts *f, uint32_t entity)
{
	const struct entity *e = entity_at(l, entity);
	size_t length = utf8_count(model_text(l->model, e->title));
	struct finding *finding;

	(void)f;
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

void check_same_titles(struct lint *l, const struct facts *f)
{
	struct titled *titled = arena_take(l->arena, (f->touchpoint_count + 1) * sizeof *titled);

	for (uint32_t i = 0; i < f->touchpoint_count; i++) {
		uint32_t touchpoint = f->touchpoints[i];

		titled[i] = (struct titled){entity_title(l->model, touchpoint), entity_at(l, touchpoint)->parent, touchpoint};
	}
	if (f->touchpoint_count > 1)
		qsort(titled, f->touchpoint_count, sizeof *titled, compare_titled);
	for (uint32_t i = 1; i < f->touchpoint_count; i++)
		if (titled[i].phase == titled[i - 1].phase && titled[i].title.length
		    && text_equal(titled[i].title, titled[i - 1].title))
			report_same(l, titled[i - 1].touchpoint, titled[i].touchpoint);
}

/* ---- work behind the scenes */

void check_backstage(struct lint *l, const struct facts *f, uint32_t touchpoint)
{
	if (f->has_backstage && lint_says(l, touchpoint, KEY_TOUCHPOINT_FRONTSTAGE)
	    && lint_lacks(l, touchpoint, KEY_TOUCHPOINT_BACKSTAGE) && lint_lacks(l, touchpoint, KEY_TOUCHPOINT_SUPPORT))
		lint_help(l, lint_add(l, SAY(BACKSTAGE_MISSING, lint_name(l, touchpoint)), lint_place(l, touchpoint)),
			  SAY(ADD_BACKSTAGE));
}
