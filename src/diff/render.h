/* Changes as people and programs read them. Every rendering is a pure function of one list. */
#ifndef JOURNEY_DIFF_RENDER_H
#define JOURNEY_DIFF_RENDER_H

#include "diff/diff.h"
#include "report/source.h"

/* A change, and the comparison that it is of. */
struct listed_change {
	const struct change *change;
	const struct difference *difference;
};

/* The changes of several maps, in order. What an included file brings to several of them stands in it once. */
struct change_list {
	struct listed_change *items;
	size_t count;
	size_t counts[CLASS_COUNT];
	size_t uncompared; /* maps that have errors */
};

struct change_list change_list_make(struct arena *arena, struct difference *const *differences, size_t count);

/* Where a change stands in either version; no source where it stands in none. */
struct place change_old_place(const struct listed_change *listed);
struct place change_new_place(const struct listed_change *listed);

/* A place as line and column. */
struct place_in_source place_start(struct place place);
struct place_in_source place_end(struct place place);

/* `1 breaking, 2 notable changes`; `no change in meaning` where there is none; and how many maps could not be compared. */
void change_list_count(struct buffer *out, enum tongue tongue, const struct change_list *list);

void changes_text(struct buffer *out, enum tongue tongue, const struct change_list *list, bool colour);
void changes_json(struct buffer *out, enum tongue tongue, const struct change_list *list, const char *version);
void changes_markdown(struct buffer *out, enum tongue tongue, const struct change_list *list);
void changes_github(struct buffer *out, enum tongue tongue, const struct change_list *list);

#endif
