/* Both versions of a journey in one map. */
#include "emit/changes.h"
#include "emit/versions.h"

/* A journey in both versions; NULL: it is not there. */
struct pair {
	const struct journey *older, *newer;
};

static const struct journey *journey_with(const struct model *model, uint32_t entity)
{
	for (size_t i = 0; i < model->journeys.count; i++)
		if (model->journeys.items[i].entity == entity)
			return &model->journeys.items[i];
	return NULL;
}

static bool find_pair(const struct difference *d, struct text name, struct pair *ret_pair)
{
	struct pair pair = {model_journey(d->old, name), model_journey(d->new, name)};

	if (!name.length) {
		pair.newer = d->new->journeys.count == 1 ? &d->new->journeys.items[0] : NULL;
		pair.older = d->old->journeys.count == 1 && !d->new->journeys.count ? &d->old->journeys.items[0] : NULL;
	}
	if (pair.newer)
		pair.older = journey_with(d->old, d->to_old[pair.newer->entity]);
	else if (pair.older)
		pair.newer = journey_with(d->new, d->to_new[pair.older->entity]);
	*ret_pair = pair;
	return pair.older || pair.newer;
}

static struct text summary(struct arena *arena, const struct difference *d)
{
	struct difference *const differences[] = {(struct difference *)d};
	struct change_list list = change_list_make(arena, differences, 1);
	struct buffer out = buffer_in(arena);

	buffer_string(&out, "Two versions: ");
	change_list_count(&out, TONGUE_EN, &list);
	return buffer_text(&out);
}

bool changes_svg(struct buffer *out, const struct difference *difference, struct text name, struct drawing drawing,
		 struct saying *ret_problem)
{
	struct merged *merged;
	struct pair pair;

	if (!find_pair(difference, name, &pair)) {
		*ret_problem = name.length ? SAY(JOURNEY_IN_NEITHER)
			: difference->old->journeys.count + difference->new->journeys.count ? SAY(JOURNEY_TO_CHOOSE)
			: SAY(JOURNEYS_IN_NEITHER);
		return false;
	}
	merged = merge_versions(out->arena, difference, pair.older, pair.newer);
	merged->versions.summary = summary(out->arena, difference);
	drawing.view = VIEW_MAP;
	drawing.versions = &merged->versions;
	return draw_svg(merged->model, merged->journey, &drawing, out, ret_problem);
}
