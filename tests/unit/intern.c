/* Interning: the same name is the same symbol, however many there are. */
#include "base/intern.h"

#include "unit.h"

enum { MANY = 100000 };

static struct text name_of(struct arena *arena, unsigned i)
{
	struct buffer out = buffer_in(arena);

	buffer_format(&out, "touchpoint-%u", i);
	return arena_copy(arena, buffer_text(&out));
}

TEST(symbols_count_from_one)
{
	struct intern intern;

	intern_create(&intern, arena);
	assert_int_equal(intern_name(&intern, TEXT("start")), 1);
	assert_int_equal(intern_name(&intern, TEXT("exit")), 2);
	assert_int_equal(intern_name(&intern, TEXT("start")), 1);
	assert_int_equal(intern_find(&intern, TEXT("exit")), 2);
	assert_int_equal(intern_find(&intern, TEXT("Exit")), 0);
	assert_text(intern_text(&intern, 2), "exit");
	assert_text(intern_text(&intern, 0), "");
}

TEST(names_differ_by_any_byte_and_by_length)
{
	static const char name[] = "abcdefghijklmnopqrstuvwxyz";
	struct intern intern;

	intern_create(&intern, arena);
	for (size_t length = 0; length < sizeof name; length++)
		assert_int_equal(intern_name(&intern, (struct text){name, length}), length + 1);
	for (size_t i = 0; i < sizeof name - 1; i++) {
		char *other = (char *)arena_copy(arena, TEXT(name)).bytes;

		other[i] = '-';
		assert_int_equal(intern_name(&intern, (struct text){other, sizeof name - 1}), sizeof name + i + 1);
	}
}

TEST(the_table_grows)
{
	struct intern intern;

	intern_create(&intern, arena);
	for (unsigned i = 0; i < MANY; i++)
		assert_int_equal(intern_name(&intern, name_of(arena, i)), i + 1);
	for (unsigned i = 0; i < MANY; i++) {
		struct text name = name_of(arena, i);

		assert_int_equal(intern_find(&intern, name), i + 1);
		assert_true(text_equal(intern_text(&intern, i + 1), name));
	}
	assert_int_equal(intern.count, MANY);
}

UNIT(RUN(symbols_count_from_one), RUN(names_differ_by_any_byte_and_by_length), RUN(the_table_grows))
