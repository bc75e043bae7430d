/* Changes: what a diff of git says, and which findings it concerns. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "lint/changes.h"

static const char diff[] =
	"diff --git a/a.journey b/a.journey\n"
	"index 1111111..2222222 100644\n"
	"--- a/a.journey\n"
	"+++ b/a.journey\n"
	"@@ -2 +2 @@ journey a {\n"
	"-old\n"
	"+++ b/fake.journey\n"
	"@@ -5,2 +4,0 @@\n"
	"-@@ -1 +1,99 @@\n"
	"-gone\n"
	"@@ -9,0 +7,2 @@\n"
	"+new\n"
	"+new\n"
	"\\ No newline at end of file\n"
	"diff --git a/dead.journey b/dead.journey\n"
	"deleted file mode 100644\n"
	"--- a/dead.journey\n"
	"+++ /dev/null\n"
	"@@ -1 +0,0 @@\n"
	"-x\n"
	"diff --git \"a/kaart \\303\\253 \\\"1\\\".journey\" \"b/kaart \\303\\253 \\\"1\\\".journey\"\n"
	"--- \"a/kaart \\303\\253 \\\"1\\\".journey\"\n"
	"+++ \"b/kaart \\303\\253 \\\"1\\\".journey\"\n"
	"@@ -0,0 +1 @@\n"
	"+x\n"
	"diff --git a/with space.journey b/with space.journey\n"
	"--- a/with space.journey\t\n"
	"+++ b/with space.journey\t\n"
	"@@ -1 +1 @@\n"
	"-x\n"
	"+y\n";

static const char tracked[] = "kaart \303\253 \"1\".journey\0a.journey\0with space.journey\0fake.journey\0same.journey";

static const struct {
	const char *path;
	uint32_t line;
	bool touched;
} rows[] = {
	{"a.journey", 1, false}, {"a.journey", 2, true}, {"a.journey", 3, false},
	{"a.journey", 4, true}, {"a.journey", 5, true}, {"a.journey", 6, false},
	{"a.journey", 7, true}, {"a.journey", 8, true}, {"a.journey", 9, false},
	{"fake.journey", 1, false}, {"same.journey", 1, false}, {"untracked.journey", 3, true},
	{"kaart \303\253 \"1\".journey", 1, true}, {"kaart \303\253 \"1\".journey", 2, false},
	{"with space.journey", 1, true}, {"with space.journey", 2, false},
};

/* The place of a line in a file of ten lines of two bytes. */
static struct place place_at(struct arena *arena, const char *path, uint32_t line)
{
	return (struct place){source_create(arena, text_of(path), TEXT("x\nx\nx\nx\nx\nx\nx\nx\nx\nx\n")), 2 * (line - 1), 2 * line - 1};
}

static void lines_are_changed_or_not(void **state)
{
	struct arena arena;
	struct report report = {.arena = &arena};
	struct changes changes;

	(void)state;
	arena_create(&arena, NULL);
	changes_read(&arena, TEXT(diff), (struct text){tracked, sizeof tracked}, &changes);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct finding *finding = report_add(&report, SAY(SUPPRESSION_LATE), place_at(&arena, rows[i].path, rows[i].line));

		if (changes_concern(&changes, finding) != rows[i].touched)
			fail_msg("%s:%u", rows[i].path, (unsigned)rows[i].line);
	}
	arena_destroy(&arena);
}

static void labels_and_errors_count(void **state)
{
	struct arena arena;
	struct report report = {.arena = &arena};
	struct finding *finding;
	struct changes changes;

	(void)state;
	arena_create(&arena, NULL);
	changes_read(&arena, TEXT(diff), (struct text){tracked, sizeof tracked}, &changes);
	finding = report_add(&report, SAY(SUPPRESSION_LATE), place_at(&arena, "same.journey", 1));
	assert_false(changes_concern(&changes, finding));
	finding_label(&report, finding, SAY(DECLARED_HERE), place_at(&arena, "a.journey", 8));
	assert_true(changes_concern(&changes, finding));
	assert_true(changes_concern(&changes, report_add(&report, SAY(NO_NAME, TEXT("x")), place_at(&arena, "same.journey", 1))));
	arena_destroy(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(lines_are_changed_or_not), cmocka_unit_test(labels_and_errors_count)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
