/* How far names are apart, and which of them are suggested. */
#include "base/distance.h"

#include <limits.h>

#include "unit.h"

TEST(vectors)
{
	static const struct {
		const char *wanted, *candidate;
		unsigned distance, cutoff;
		bool suggested;
	} rows[] = {
		{"m_bar", "bar", 4, 4, true}, {"MACRO", "MACRAME", 6, 6, true}, {"ab", "ac", 2, 2, true},
		{"coordz1", "coorzd1", 2, 4, true}, {"Checkout", "checkout", 1, 4, true},
		{"DWARF_GNAT_ENCODINGS_ALL", "DWARF_GNAT_ENCODINGS_all", 3, 16, true}, {"starter", "starters", 2, 4, true},
		{"webshp", "webshop", 2, 4, true}, {"emotoin", "emotion", 2, 4, true},
		{"consideraton", "consideration", 2, 8, true},
		{"a", "b", 2, 0, false}, {"time", "nice", 4, 2, false}, {"char", "bar", 4, 2, false}, {"sqrt", "assert", 6, 5, false},
		{"INT8_MAX", "PATH_MAX", 6, 4, false}, {"app", "email", 8, 4, false},
		{"same", "same", 0, 2, false}, {"", "", 0, 0, false}, {"oriëntate", "oriëntatie", 2, 6, true},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct text wanted = text_of(rows[i].wanted), candidate = text_of(rows[i].candidate);
		struct nearest nearest = {.wanted = wanted, .budget = 1000000};

		assert_int_equal(distance_between(wanted, candidate), rows[i].distance);
		assert_int_equal(distance_between(candidate, wanted), rows[i].distance);
		assert_int_equal(distance_cutoff(wanted, candidate), rows[i].cutoff);
		nearest_offer(&nearest, candidate);
		assert_int_equal(nearest.count, rows[i].suggested);
	}
}

TEST(the_nearest_are_named_in_order)
{
	struct nearest nearest = {.wanted = TEXT("checkou"), .budget = 1000000};

	nearest_offer(&nearest, TEXT("checks"));
	nearest_offer(&nearest, TEXT("checkouts"));
	nearest_offer(&nearest, TEXT("checkout"));
	nearest_offer(&nearest, TEXT("checkoux"));
	nearest_offer(&nearest, TEXT("checkout"));
	nearest_offer(&nearest, TEXT("elsewhere"));
	assert_int_equal(nearest.count, 2);
	assert_text(nearest.names[0], "checkout");
	assert_text(nearest.names[1], "checkoux");
	nearest_offer(&nearest, TEXT("checkouy"));
	nearest_offer(&nearest, TEXT("checkouz"));
	assert_int_equal(nearest.count, NEAREST_MAX);
}

TEST(long_names_are_left_alone)
{
	struct buffer name = buffer_in(arena);
	struct nearest nearest = {.budget = 1000000};

	buffer_repeat(&name, 'a', DISTANCE_RUNES_MAX);
	assert_int_equal(distance_between(buffer_text(&name), buffer_text(&name)), 0);
	buffer_byte(&name, 'a');
	assert_int_equal(distance_between(buffer_text(&name), TEXT("a")), UINT_MAX);
	nearest.wanted = buffer_text(&name);
	nearest_offer(&nearest, (struct text){name.bytes, DISTANCE_RUNES_MAX});
	assert_int_equal(nearest.count, 0);
}

TEST(work_is_bounded)
{
	struct nearest nearest = {.wanted = TEXT("segment"), .budget = 100};

	for (int i = 0; i < 100; i++)
		nearest_offer(&nearest, TEXT("segmont"));
	assert_int_equal(nearest.budget, 0);
	assert_int_equal(nearest.count, 1);
}

UNIT(RUN(vectors), RUN(the_nearest_are_named_in_order), RUN(long_names_are_left_alone), RUN(work_is_bounded))
