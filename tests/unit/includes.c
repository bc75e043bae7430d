/* Includes: read once, in order, never in a circle, never outside. */
#include "maps.h"

static struct text errors_with(struct arena *arena, const char *text, const struct fake_file *files)
{
	struct map map = map_with(arena, text, files);

	return errors_of(arena, &map);
}

TEST(what_a_file_declares_is_seen)
{
	static const struct fake_file files[] = {
		{"house/people.journey", "segment a \"A\"\ninclude \"more/channels.journey\"\n"},
		{"house/more/channels.journey", "channel desk { medium: physical }\njourney inner { model: none }\n"},
		{0},
	};
	struct map map = map_with(arena, "include \"house/people.journey\"\ninclude \"./house/../house/people.journey\"\n"
					 "journey j { phase p { touchpoint t { channel: desk; for: a } } }", files);

	assert_text(errors_of(arena, &map), "");
	assert_int_equal(map.model->files.count, 3);
	assert_text(map.model->files.items[0].path, "map.journey");
	assert_text(map.model->files.items[1].path, "house/people.journey");
	assert_text(map.model->files.items[2].path, "house/more/channels.journey");
	assert_int_equal(map.model->journeys.count, 1);
}

TEST(a_circle_names_the_chain)
{
	static const struct fake_file files[] = {
		{"a.journey", "include \"b.journey\"\n"}, {"b.journey", "include \"a.journey\"\n"}, {0},
	};
	struct map map = map_with(arena, "include \"a.journey\"\n", files);

	assert_text(errors_of(arena, &map), "include-cycle:1");
	assert_text(map.report->findings.items[0]->rendered,
		    "files include each other in a circle: `a.journey` -> `b.journey` -> `a.journey`");
	assert_text(errors_with(arena, "include \"map.journey\"\n", files), "include-not-found:1");
}

TEST(what_cannot_be_read)
{
	static const struct fake_file files[] = {{0}};

	assert_text(errors_with(arena, "include \"gone.journey\"\n", files), "include-not-found:1");
	assert_text(errors_with(arena, "include \"../up.journey\"\n", files), "include-outside-root:1");
	assert_text(errors_with(arena, "include \"a/../../up.journey\"\n", files), "include-outside-root:1");
	assert_text(errors_with(arena, "include \"/etc/passwd\"\n", files), "include-outside-root:1");
	assert_text(errors_with(arena, "include \"outside-link\"\n", files), "include-outside-root:1");
	/* names that it may declare are not missed */
	assert_text(errors_with(arena, "include \"gone.journey\"\njourney j { phase p { touchpoint t { for: a } } }", files),
		    "include-not-found:1");
}

TEST(a_chain_has_a_limit)
{
	struct fake_file files[INCLUDES_MAX + 3] = {{0}};
	struct text errors;

	for (unsigned i = 0; i < INCLUDES_MAX + 2; i++) {
		struct buffer path = buffer_in(arena), text = buffer_in(arena);

		buffer_format(&path, "f%u.journey", i);
		buffer_format(&text, "include \"f%u.journey\"\n", i + 1);
		files[i].path = arena_copy(arena, buffer_text(&path)).bytes;
		files[i].text = arena_copy(arena, buffer_text(&text)).bytes;
	}
	errors = errors_with(arena, "include \"f0.journey\"\n", files);
	assert_text(errors, "nesting-too-deep:1");
}

TEST(places_say_which_file)
{
	static const struct fake_file files[] = {{"a.journey", "segment a\nsegment a\n"}, {0}};
	struct map map = map_with(arena, "include \"a.journey\"\n", files);

	assert_text(errors_of(arena, &map), "duplicate-segment:2");
	assert_text(map.report->findings.items[0]->place.source->path, "a.journey");
}

UNIT(RUN(what_a_file_declares_is_seen), RUN(a_circle_names_the_chain), RUN(what_cannot_be_read), RUN(a_chain_has_a_limit),
     RUN(places_say_which_file))
