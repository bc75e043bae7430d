/* Fixes: which are taken, what they make of a text, and that one which does harm is found out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "api/session.h"
#include "lint/fix.h"

/* A finding with a fix that puts `text` in place of bytes start … end-1. */
static void add_fix(struct report *report, struct source *source, uint32_t start, uint32_t end, const char *text, bool safe)
{
	struct finding *finding = report_add_chosen(report, SAY(SUPPRESSION_UNUSED, TEXT("x")), (struct place){source, start, end},
						    SEVERITY_WARNING);

	finding->fix = ARENA_NEW(report->arena, struct fix);
	*finding->fix = (struct fix){.title = SAY(DELETE_COMMENT), .safe = safe, .place = finding->place, .text = text_of(text)};
}

static struct text fixed(struct arena *arena, const char *old, struct report *report)
{
	struct edits edits;

	fixes_take(arena, report, true, &edits);
	return fixes_make(arena, text_of(old), edits.items.items, edits.items.count);
}

static struct source *source_with(struct arena *arena, const char *text)
{
	struct source *source = source_create(arena, TEXT("a.journey"), text_of(text));

	source->identity = TEXT("/a.journey");
	return source;
}

static void what_is_in_the_way_waits(void **state)
{
	struct arena arena;
	struct report report = {.arena = &arena};
	struct source *source;

	(void)state;
	arena_create(&arena, NULL);
	source = source_with(&arena, "0123456789");
	add_fix(&report, source, 8, 10, "", true);   /* at the end of the file */
	add_fix(&report, source, 3, 5, "b", true);   /* overlaps the next one */
	add_fix(&report, source, 2, 4, "a", true);
	add_fix(&report, source, 4, 5, "c", true);   /* next to it */
	add_fix(&report, source, 6, 6, "x", true);
	add_fix(&report, source, 6, 6, "y", true);   /* at the same place */
	add_fix(&report, source, 0, 1, "z", false);  /* not safe */
	assert_true(text_is(fixed(&arena, "0123456789", &report), "01ac5x67"));
	arena_destroy(&arena);
}

static void line_ends_are_those_of_the_file(void **state)
{
	struct arena arena;
	struct report report = {.arena = &arena};

	(void)state;
	arena_create(&arena, NULL);
	add_fix(&report, source_with(&arena, "a\r\nb\r\n"), 3, 3, "x\ny\n", true);
	assert_true(text_is(fixed(&arena, "a\r\nb\r\n", &report), "a\r\nx\r\ny\r\nb\r\n"));
	report.findings.count = 0;
	add_fix(&report, source_with(&arena, "a\nb\r\n"), 2, 2, "x\n", true);
	assert_true(text_is(fixed(&arena, "a\nb\r\n", &report), "a\nx\nb\r\n"));
	arena_destroy(&arena);
}

/* ---- a whole session over a file */

static const char map_text[] =
	"journey a \"A\" { # first\n"
	"  phase awareness \"P\" { touchpoint t \"T\" { channel: store } }\n"
	"  # second\n"
	"}\n";

static char folder[] = "/tmp/journey-fix-XXXXXX", path[sizeof folder + sizeof "/a.journey"];

static int make_file(void **state)
{
	FILE *file;

	(void)state;
	if (!mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/a.journey", folder);
	file = fopen(path, "w");
	if (!file || fputs(map_text, file) < 0)
		return -1;
	return fclose(file);
}

static int remove_file(void **state)
{
	(void)state;
	unlink(path);
	return rmdir(folder);
}

/* Reads the map, lets a finding have a fix for a part of it, and fixes. */
static enum journey_status fix_part(struct journey_session *session, const char *part, const char *text, bool safe)
{
	struct report report = {.arena = &session->arena};
	struct checked *checked;
	struct source *source;
	uint32_t start;

	journey_map_close(session, journey_read(session, &(struct journey_input){.path = path, .base = folder}));
	checked = session->checked.items[0];
	source = source_create(&session->arena, checked->files[0].path, TEXT(map_text));
	source->identity = checked->files[0].identity;
	start = (uint32_t)(strstr(map_text, part) - map_text);
	add_fix(&report, source, start, start + (uint32_t)strlen(part), text, safe);
	checked->findings = arena_take(&session->arena, sizeof *checked->findings);
	checked->findings[0] = report.findings.items[0];
	checked->finding_count = 1;
	return journey_fix(session, !safe);
}

static void check_fix(const char *part, const char *text, bool safe, bool is_good)
{
	struct journey_session *session = journey_session_create();
	struct journey_fixed fixed_file;

	assert_int_equal(fix_part(session, part, text, safe), is_good ? JOURNEY_DONE : JOURNEY_FAILED);
	assert_int_equal(journey_fixed(session, 0, &fixed_file), is_good);
	assert_false(journey_fixed(session, 1, &fixed_file));
	if (!is_good)
		assert_non_null(strstr(journey_problem(session), "unused-suppression"));
	assert_int_equal(session->fixed, is_good ? 1 : 0);
	journey_session_destroy(session);
}

static void a_safe_fix_may_change_a_comment(void **state)
{
	(void)state;
	check_fix("  # second\n", "", true, true);
	check_fix(" # first", "", true, true);
}

static void a_safe_fix_that_changes_the_model_is_caught(void **state)
{
	(void)state;
	check_fix("store", "email", true, false);
	check_fix(" { channel: store }", "", true, false);
}

static void a_safe_fix_that_loses_another_comment_is_caught(void **state)
{
	(void)state;
	check_fix(" \"T\"", " \"T\" # third\n", true, false); /* it swallows the rest of the line */
	check_fix("\"P\" {", "\"P\" { # third\n", true, true);
}

static void an_unsafe_fix_that_brings_in_an_error_is_caught(void **state)
{
	(void)state;
	check_fix("store", "email", false, true);
	check_fix("store", "stroe", false, false);
}

static void a_text_is_not_fixed(void **state)
{
	static const char text[] = "# journeyc: ignore[no-goal]\njourney a \"A\" { goal: \"g\" }\n";
	struct journey_session *session = journey_session_create();
	struct journey_input input = {.path = path, .bytes = text, .length = sizeof text - 1};
	struct journey_fixed fixed_file;

	(void)state;
	journey_map_close(session, journey_read(session, &input));
	assert_int_equal(journey_count(session).fixable_safe, 1);
	assert_int_equal(journey_fix(session, true), JOURNEY_DONE);
	assert_false(journey_fixed(session, 0, &fixed_file));
	assert_int_equal(session->fixed, 0);
	journey_session_destroy(session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_in_the_way_waits),
		cmocka_unit_test(line_ends_are_those_of_the_file),
		cmocka_unit_test(a_safe_fix_may_change_a_comment),
		cmocka_unit_test(a_safe_fix_that_changes_the_model_is_caught),
		cmocka_unit_test(a_safe_fix_that_loses_another_comment_is_caught),
		cmocka_unit_test(an_unsafe_fix_that_brings_in_an_error_is_caught),
		cmocka_unit_test(a_text_is_not_fixed),
	};

	return cmocka_run_group_tests(tests, make_file, remove_file);
}
