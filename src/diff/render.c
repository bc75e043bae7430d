#include "diff/render.h"

#include "diff/diff_parts.h"

/* Whether the same was told of this place before. */
static bool is_repeated(struct arena *arena, struct intern *seen, const struct change *change)
{
	struct buffer key = buffer_in(arena);
	uint32_t before = seen->count;

	buffer_add(&key, change->place.source->path);
	buffer_format(&key, "\n%u\n%u\n", (unsigned)change->place.start, (unsigned)change->id);
	change_say(&key, TONGUE_EN, change);
	return intern_name(seen, buffer_text(&key)) <= before;
}

struct change_list change_list_make(struct arena *arena, struct difference *const *differences, size_t count)
{
	VECTOR(struct listed_change) listed = {0};
	struct change_list list = {0};
	struct intern seen;

	intern_create(&seen, arena);
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < differences[i]->changes.count; k++) {
			const struct change *change = &differences[i]->changes.items[k];

			if (count > 1 && is_repeated(arena, &seen, change))
				continue;
			VECTOR_PUSH(arena, &listed, ((struct listed_change){change, differences[i]}));
			list.counts[change->class]++;
		}
	list.items = listed.items;
	list.count = listed.count;
	return list;
}

struct place change_old_place(const struct listed_change *listed)
{
	const struct change *change = listed->change;
	const struct model *model = listed->difference->old;

	if (change->old_step)
		return step_place(model, &model->transitions.items[change->old_step - 1]);
	return change->old ? thing_place(model, change->old) : (struct place){0};
}

struct place change_new_place(const struct listed_change *listed)
{
	return listed->change->new || listed->change->new_step ? listed->change->place : (struct place){0};
}

struct place_in_source place_start(struct place place)
{
	return source_place(place.source, place.start);
}

struct place_in_source place_end(struct place place)
{
	return source_place(place.source, place.end);
}

/* One class, with a comma before it where it is not the first. */
static void count_class(struct buffer *out, const char *format, size_t count, bool *any)
{
	if (!count)
		return;
	buffer_string(out, *any ? ", " : "");
	buffer_format(out, format, count);
	*any = true;
}

void change_list_count(struct buffer *out, enum tongue tongue, const struct change_list *list)
{
	bool any = false;

	count_class(out, tongue_say(tongue, "%zu breaking"), list->counts[CLASS_BREAKING], &any);
	count_class(out, tongue_say(tongue, "%zu notable"), list->counts[CLASS_NOTABLE], &any);
	count_class(out, tongue_say(tongue, "%zu cosmetic"), list->counts[CLASS_COSMETIC], &any);
	buffer_string(out, any ? tongue_count(tongue, " change", " changes", list->count)
			       : tongue_say(tongue, "no change in meaning"));
	if (list->uncompared)
		buffer_format(out, tongue_count(tongue, "; %zu map could not be compared", "; %zu maps could not be compared", list->uncompared),
			      list->uncompared);
}
