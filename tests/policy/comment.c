/* Suppression comments: what is one, and what is not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "lint/comment.h"

static const struct {
	const char *text;
	enum comment_kind kind;
	const char *ids, *reason; /* ids with a space between */
} rows[] = {
	{"# a remark", COMMENT_OTHER, "", ""},
	{"#", COMMENT_OTHER, "", ""},
	{"# journeyc is a compiler", COMMENT_OTHER, "", ""},
	{"## journeyc: ignore[no-goal]", COMMENT_OTHER, "", ""},
	{"# see journeyc: ignore[no-goal]", COMMENT_OTHER, "", ""},
	{"# Journeyc: ignore[no-goal]", COMMENT_OTHER, "", ""},
	{"# journeyc: ignore[no-goal]", COMMENT_IGNORE, "no-goal", ""},
	{"#journeyc:ignore[no-goal]", COMMENT_IGNORE, "no-goal", ""},
	{"#   journeyc:   ignore[no-goal]", COMMENT_IGNORE, "no-goal", ""},
	{"# journeyc: ignore[no-goal,no-owner]", COMMENT_IGNORE, "no-goal no-owner", ""},
	{"# journeyc: ignore[no-goal , no-owner ,no-state]", COMMENT_IGNORE, "no-goal no-owner no-state", ""},
	{"# journeyc: ignore[no-goal] -- by telepathy", COMMENT_IGNORE, "no-goal", "by telepathy"},
	{"# journeyc: ignore[no-goal]   --   two  words ]", COMMENT_IGNORE, "no-goal", "two  words ]"},
	{"# journeyc: ignore-file[no-goal] -- legacy", COMMENT_IGNORE_FILE, "no-goal", "legacy"},
	{"# journeyc: ignore[all]", COMMENT_IGNORE, "all", ""},
	{"# journeyc:", COMMENT_MALFORMED, "", ""},
	{"# journeyc: ignore", COMMENT_MALFORMED, "", ""},
	{"# journeyc: ignore no-goal", COMMENT_MALFORMED, "", ""},
	{"# journeyc: ignore [no-goal]", COMMENT_MALFORMED, "", ""},
	{"# journeyc: ignore[]", COMMENT_MALFORMED, "", ""},
	{"# journeyc: ignore[ no-goal]", COMMENT_MALFORMED, "", ""},
	{"# journeyc: ignore[no-goal", COMMENT_MALFORMED, "no-goal", ""},
	{"# journeyc: ignore[no-goal,]", COMMENT_MALFORMED, "no-goal", ""},
	{"# journeyc: ignore[no-goal no-owner]", COMMENT_MALFORMED, "no-goal", ""},
	{"# journeyc: ignore[no-goal] because", COMMENT_MALFORMED, "no-goal", ""},
	{"# journeyc: ignore[no-goal]-- because", COMMENT_MALFORMED, "no-goal", ""},
	{"# journeyc: ignore[no-goal] --because", COMMENT_MALFORMED, "no-goal", ""},
	{"# journeyc: ignore[no-goal] --", COMMENT_MALFORMED, "no-goal", ""},
	{"# journeyc: ignore-files[no-goal]", COMMENT_MALFORMED, "", ""},
	{"# journeyc: disable[no-goal]", COMMENT_MALFORMED, "", ""},
};

static void every_row_is_read_as_it_should(void **state)
{
	struct arena arena;

	(void)state;
	arena_create(&arena, NULL);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct comment comment = comment_read(&arena, text_of(rows[i].text));
		const char *id = rows[i].ids;

		if (comment.kind != rows[i].kind)
			fail_msg("%s is of kind %d", rows[i].text, (int)comment.kind);
		if (comment.kind != COMMENT_IGNORE && comment.kind != COMMENT_IGNORE_FILE)
			continue;
		for (size_t j = 0; j < comment.ids.count; j++, id += *id == ' ') {
			assert_true(text_equal(comment.ids.items[j], (struct text){id, strcspn(id, " ")}));
			id += strcspn(id, " ");
		}
		assert_int_equal(*id, '\0');
		assert_true(text_is(comment.reason, rows[i].reason));
	}
	arena_destroy(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(every_row_is_read_as_it_should)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
