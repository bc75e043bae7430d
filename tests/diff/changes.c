/* Comparing: every change has a case, both ways round; what means the same gives none; edits of examples are recognised. */
#include "diff/diff.h"

#include <stdio.h>

#include "../unit/maps.h"
#include "cases.h"

/* ---- small maps */

static const char *const usual[SPOTS] = {"", "", "", "", "channel: website", "", FLOWS};

/* The small map, with a text at one spot. */
static const char *make_map(struct arena *arena, enum spot spot, const char *text)
{
	const char *parts[SPOTS];
	struct buffer out = buffer_in(arena);

	for (int i = 0; i < SPOTS; i++)
		parts[i] = i == (int)spot ? text : usual[i];
	buffer_format(&out,
		      "%s\njourney j \"Journey\" {\n%s\nsegment s \"Some\" {\n%s\n}\nsegment o \"Others\"\nevidence e \"E\"\nevidence f \"F\"\n"
		      "competitor c \"C\"\nphase awareness \"A\" {\ntouchpoint a \"Ay\" {\n%s\n}\ntouchpoint b \"Bee\" { emotion: +1 }\n%s\n}\n"
		      "phase purchase \"P\" {\ntouchpoint z \"Zed\" { kind: action }\n%s\n}\n%s\n}\n",
		      parts[AT_FILE], parts[IN_JOURNEY], parts[IN_SEGMENT], parts[IN_TOUCHPOINT], parts[IN_PHASE], parts[IN_OTHER],
		      parts[AS_FLOWS]);
	buffer_byte(&out, '\0');
	return out.bytes;
}

static struct difference *compare(struct arena *arena, const char *older, const char *newer)
{
	return diff_models(arena, model_of(arena, older), model_of(arena, newer));
}

static bool has_change(const struct difference *d, enum change_id id)
{
	for (size_t i = 0; i < d->changes.count; i++)
		if (d->changes.items[i].id == id)
			return true;
	return false;
}

static void print_changes(const struct difference *d)
{
	for (size_t i = 0; i < d->changes.count; i++) {
		struct buffer out = buffer_in(d->arena);

		change_say(&out, TONGUE_EN, &d->changes.items[i]);
		print_message("  %s: %.*s\n", change_rows[d->changes.items[i].id].name, (int)out.length, out.bytes);
	}
}

static void assert_none(const struct difference *d)
{
	print_changes(d);
	assert_int_equal(d->changes.count, 0);
}

/* What a change is, seen from the other side. */
static enum change_id mirrored(struct arena *arena, enum change_id id)
{
	static const char *const ends[][2] = {{"-added", "-removed"}, {"-removed", "-added"}, {"-gained", "-lost"}, {"-lost", "-gained"}};
	struct text name = text_of(change_rows[id].name);

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		struct text end = text_of(ends[i][0]);
		struct text stem = {name.bytes, name.length > end.length ? name.length - end.length : 0};

		if (!stem.length || !text_equal(text_between(stem.bytes + stem.length, name.bytes + name.length), end))
			continue;
		name = arena_join(arena, stem, text_of(ends[i][1]));
		break;
	}
	for (int i = 0; i < CHANGE_COUNT; i++)
		if (text_is(name, change_rows[i].name))
			return (enum change_id)i;
	return id;
}

/* The same changes from the other side, before and after exchanged. */
static void assert_mirrored(struct arena *arena, const struct difference *d, const struct difference *back)
{
	assert_int_equal(d->changes.count, back->changes.count);
	for (size_t i = 0; i < d->changes.count; i++) {
		const struct change *change = &d->changes.items[i];
		bool found = false;

		for (size_t k = 0; k < back->changes.count; k++) {
			const struct change *other = &back->changes.items[k];

			found |= other->id == mirrored(arena, change->id) && other->key == change->key && other->kind == change->kind
				&& text_equal(other->before, change->after) && text_equal(other->after, change->before);
		}
		if (!found) {
			print_changes(d);
			print_changes(back);
		}
		assert_true(found);
	}
}

TEST(every_case)
{
	for (size_t i = 0; i < sizeof change_cases / sizeof *change_cases; i++) {
		const struct change_case *one = &change_cases[i];
		const char *older = make_map(arena, one->spot, one->older);
		const char *newer = make_map(arena, one->newer_spot ? one->newer_spot : one->spot, one->newer);
		struct difference *d = compare(arena, older, newer);

		if (!has_change(d, one->id)) {
			print_message("%s, case %zu:\n", change_rows[one->id].name, i);
			print_changes(d);
		}
		assert_true(has_change(d, one->id));
		assert_mirrored(arena, d, compare(arena, newer, older));
		assert_none(compare(arena, newer, newer));
	}
}

TEST(every_change_has_a_case)
{
	for (int id = 0; id < CHANGE_COUNT; id++) {
		bool found = false;

		for (size_t i = 0; i < sizeof change_cases / sizeof *change_cases; i++)
			found |= change_cases[i].id == (enum change_id)id;
		if (!found)
			print_message("%s has no case\n", change_rows[id].name);
		assert_true(found);
		assert_true(change_rows[id].sentence && change_rows[id].doc);
	}
}

TEST(one_change_alone)
{
	struct difference *d = compare(arena, make_map(arena, IN_TOUCHPOINT, "emotion: +1"), make_map(arena, IN_TOUCHPOINT, "emotion: -1, s -2"));

	assert_int_equal(d->changes.count, 2);
	assert_text(d->changes.items[0].before, "+1");
	assert_text(d->changes.items[0].after, "-1");
	assert_int_equal(d->changes.items[1].segment != 0, true);
}

/* ---- what means the same */

TEST(same_meaning)
{
	static const struct { enum spot spot; const char *older, *newer; } pairs[] = {
		{IN_TOUCHPOINT, "doing: \"x\", \"y\"", "doing:\n\"y\",\n\"x\" # in another order"},
		{IN_TOUCHPOINT, "emotion: +1", "emotion: 1.0"},
		{IN_TOUCHPOINT, "duration: 1h", "duration: 60m"},
		{IN_TOUCHPOINT, "emotion: 0, s +1, o +1", "emotion: 0, o +1, s +1"},
		{IN_TOUCHPOINT, "for: s, o", "for: o, s"},
		{IN_TOUCHPOINT, "description: \"a\\nb\"", "description: \"\"\"\n  a\n  b\n  \"\"\""},
		{IN_JOURNEY, "", "scale: -2, +2"},
		{IN_JOURNEY, "conversion: b", "conversion: awareness.b"},
		{IN_JOURNEY, "evidence g \"G\"\ncompetitor d \"D\"", "competitor d \"D\"\nevidence g \"G\""},
		{AS_FLOWS, "a -> b 10%, exit 90%\nb -> z", "b -> z\na -> exit 90%\na -> b 10%"},
		{AS_FLOWS, "a -> b 10%", "a -> b { share: 10% }"},
		{AS_FLOWS, "a -> b -> z", ""},
	};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		assert_none(compare(arena, make_map(arena, pairs[i].spot, pairs[i].older), make_map(arena, pairs[i].spot, pairs[i].newer)));
	assert_none(compare(arena, "evidence g \"G\"\njourney j { segment s \"S\" { evidence: g } }",
			    "journey j { evidence g \"G\"; segment s \"S\" { evidence: g } }"));
}

/* A follower of what is said of everyone is not told of twice. */
TEST(scores_by_segment)
{
	struct difference *d = compare(arena, make_map(arena, IN_TOUCHPOINT, "emotion: -1, s +1"), make_map(arena, IN_TOUCHPOINT, "emotion: 0, s +1"));

	assert_int_equal(d->changes.count, 1);
	d = compare(arena, make_map(arena, IN_TOUCHPOINT, "emotion: 0, s +1"), make_map(arena, IN_TOUCHPOINT, "emotion: 0"));
	assert_int_equal(d->changes.count, 1);
	assert_text(d->changes.items[0].after, "0");
}

/* What goes with something that is gone is not told of. */
TEST(nothing_implied)
{
	struct difference *d = compare(arena, make_map(arena, IN_PHASE, "touchpoint t \"T\" { pain \"p\"; emotion: -1 }\na -> t 5%\nt -> exit"),
				       make_map(arena, IN_PHASE, ""));

	print_changes(d);
	assert_int_equal(d->changes.count, 1);
	assert_int_equal(d->changes.items[0].class, CLASS_BREAKING);
	d = compare(arena, make_map(arena, IN_PHASE, "touchpoint t \"T\" { status: planned }"), make_map(arena, IN_PHASE, ""));
	assert_int_equal(d->changes.items[0].class, CLASS_NOTABLE);
}

/* Things that took each other's names, and three that handed theirs round; a title alone that went elsewhere is no such case. */
TEST(names_handed_round)
{
	const char *before = "touchpoint one \"One\" { emotion: 1 }\ntouchpoint two \"Two\"\ntouchpoint three \"Three\" { owner: \"O\" }\n";
	struct difference *d = compare(arena, make_map(arena, IN_PHASE, before),
				       make_map(arena, IN_PHASE, "touchpoint two \"One\" { emotion: 1 }\ntouchpoint one \"Two\"\n"
								 "touchpoint three \"Three\" { owner: \"O\" }\n"));

	assert_int_equal(d->changes.count, 2);
	assert_true(d->changes.items[0].id == CHANGE_TOUCHPOINT_RENAMED && d->changes.items[1].id == CHANGE_TOUCHPOINT_RENAMED);
	d = compare(arena, make_map(arena, IN_PHASE, before),
		    make_map(arena, IN_PHASE, "touchpoint two \"One\" { emotion: 1 }\ntouchpoint three \"Two\"\n"
					      "touchpoint one \"Three\" { owner: \"O\" }\n"));
	assert_int_equal(d->changes.count, 3);
	assert_true(!has_change(d, CHANGE_TITLE_CHANGED));
	d = compare(arena, make_map(arena, IN_PHASE, before),
		    make_map(arena, IN_PHASE, "touchpoint one \"Uno\" { emotion: 1 }\ntouchpoint two \"One\" { emotion: 1 }\n"
					      "touchpoint three \"Three\" { owner: \"O\" }\n"));
	assert_true(!has_change(d, CHANGE_TOUCHPOINT_RENAMED));
}

/* A sentence shows where two long texts differ, not what they have in common. */
TEST(texts_that_begin_alike)
{
	static const char start[] = "goal: \"Words that both versions have, and more of them than a message has room for: ";
	struct difference *d = compare(arena, make_map(arena, IN_JOURNEY, arena_join(arena, TEXT(start), TEXT("tea é\"\0")).bytes),
				       make_map(arena, IN_JOURNEY, arena_join(arena, TEXT(start), TEXT("tea è\"\0")).bytes));
	struct buffer out = buffer_in(arena);

	assert_int_equal(d->changes.count, 1);
	change_say(&out, TONGUE_EN, &d->changes.items[0]);
	assert_text(buffer_text(&out), "`goal` of journey `j` went from `…room for: tea é` to `…room for: tea è`");
	assert_true(text_starts(d->changes.items[0].before, TEXT("Words that")));
}

/* ---- many */

static char *many(struct arena *arena, unsigned count, const char *name, int score)
{
	struct buffer out = buffer_in(arena);

	buffer_string(&out, "journey j \"J\" {\nphase awareness \"A\" {\n");
	for (unsigned i = 0; i < count; i++)
		buffer_format(&out, "touchpoint %s%u \"Touchpoint number %u\" { emotion: %d; doing: \"x%u\"; pain \"p\" { severity: low } }\n", name, i, i,
			      score, i);
	for (unsigned i = 1; i < count; i++)
		buffer_format(&out, "%s%u -> %s%u %u%%\n", name, i - 1, name, i, (unsigned)(score + 2));
	buffer_string(&out, "}\n}\n");
	buffer_byte(&out, '\0');
	return out.bytes;
}

TEST(all_renamed_and_changed)
{
	enum { COUNT = 2000 };
	struct difference *d = compare(arena, many(arena, COUNT, "a", 1), many(arena, COUNT, "b", 2));

	/* a name and a score each, and a share for each way */
	assert_int_equal(d->changes.count, 3 * COUNT - 1);
}

/* ---- one edit anywhere */

enum edit { UNEDITED, DELETED, RENAMED, MOVED, REVALUED, EDITS };

enum { PHASES = 4, EACH = 8 };

/* Touchpoints in four phases, one of them edited: a moved one stands first in the next phase. */
static const char *edited(struct arena *arena, enum edit edit, unsigned at)
{
	struct buffer out = buffer_in(arena);

	buffer_string(&out, "journey j \"J\" {\nstart -> t0\n");
	for (unsigned p = 0; p < PHASES; p++) {
		buffer_format(&out, "phase p%u \"P%u\" {\n", p, p);
		for (unsigned i = 0; i < PHASES * EACH; i++) {
			enum edit here = i == at ? edit : UNEDITED;

			if (here == DELETED || (here == MOVED ? (i / EACH + 1) % PHASES : i / EACH) != p)
				continue;
			buffer_format(&out, "touchpoint %s%u \"Title %u\" { emotion: %d; pain \"Pain %u\" }\n", here == RENAMED ? "r" : "t", i, i,
				      here == REVALUED ? -2 : 1, i);
		}
		buffer_string(&out, "}\n");
	}
	buffer_string(&out, "}\n");
	buffer_byte(&out, '\0');
	return out.bytes;
}

TEST(one_edit_is_one_change)
{
	static const enum change_id expected[EDITS] = {
		[DELETED] = CHANGE_TOUCHPOINT_REMOVED, [RENAMED] = CHANGE_TOUCHPOINT_RENAMED, [MOVED] = CHANGE_TOUCHPOINT_MOVED,
		[REVALUED] = CHANGE_SCORE_CHANGED,
	};
	const char *before = edited(arena, UNEDITED, 0);

	for (unsigned at = 1; at < PHASES * EACH; at++)
		for (enum edit edit = DELETED; edit < EDITS; edit++) {
			struct difference *d = compare(arena, before, edited(arena, edit, at));

			if (d->changes.count != 1)
				print_changes(d);
			assert_int_equal(d->changes.count, 1);
			assert_int_equal(d->changes.items[0].id, expected[edit]);
		}
}

static void assert_said(const struct difference *d, size_t at, const char *sentence)
{
	struct buffer out = buffer_in(d->arena);

	print_changes(d);
	assert_true(at < d->changes.count);
	change_say(&out, TONGUE_EN, &d->changes.items[at]);
	assert_buffer(&out, sentence);
}

/* Without a segment it is for everyone, who is not lost where one is named. */
TEST(for_whom)
{
	const char *all = make_map(arena, IN_TOUCHPOINT, ""), *some = make_map(arena, IN_TOUCHPOINT, "for: s"),
		   *others = make_map(arena, IN_TOUCHPOINT, "for: o");

	assert_said(compare(arena, all, some), 0, "the segments of touchpoint `a` changed: it was for everyone, and is for `s` only");
	assert_said(compare(arena, some, all), 0, "the segments of touchpoint `a` changed: it was for `s` only, and is for everyone");
	assert_said(compare(arena, some, others), 0, "the segments of touchpoint `a` changed: lost `s` and gained `o`");
}

/* Ways that lead to a name which is that of another touchpoint now. */
TEST(ways_to_names_handed_round)
{
	static const char before[] = "journey j { phase awareness { touchpoint a \"Ay\"; touchpoint b \"Bee\"; touchpoint c \"Cee\" }\n"
				     "a -> b\na -> exit }";
	static const char after[] = "journey j { phase awareness { touchpoint a \"Ay\"; touchpoint c \"Bee\"; touchpoint b \"Cee\" }\n"
				    "a -> b\na -> exit }";

	assert_said(compare(arena, before, after), 0, "from `a`, the way to `c` now leads to `b`");
}

/* One model may be both versions. */
TEST(a_model_is_itself)
{
	const struct model *model = model_of(arena, make_map(arena, IN_SEGMENT, "needs: \"One\", \"Two\", \"One\""));

	assert_none(diff_models(arena, model, model));
}

UNIT(RUN(every_case), RUN(every_change_has_a_case), RUN(one_change_alone), RUN(same_meaning), RUN(scores_by_segment),
     RUN(nothing_implied), RUN(names_handed_round), RUN(texts_that_begin_alike), RUN(all_renamed_and_changed),
     RUN(one_edit_is_one_change), RUN(for_whom), RUN(ways_to_names_handed_round), RUN(a_model_is_itself))
