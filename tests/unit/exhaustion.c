/* No memory: whichever allocation fails in whatever the library does, the call says so, nothing is lost, and the session can
 * still be asked and destroyed. The allocator is wrapped by the linker. */
#include "config.h"
#include "journey.h"
#include "unit.h"

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void __real_free(void *memory);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);
void __wrap_free(void *memory);

enum { LIVE_MAX = 10000 };

/* What was allocated and not freed. What the system's own functions give is not counted. */
static void *live[LIVE_MAX];
static size_t live_count;

static void *keep(void *memory)
{
	if (memory && live_count < LIVE_MAX)
		live[live_count++] = memory;
	return memory;
}

static void *forget(void *memory)
{
	for (size_t i = live_count; i-- > 0;)
		if (live[i] == memory) {
			live[i] = live[--live_count];
			break;
		}
	return memory;
}

/* How many allocations still succeed. */
static size_t allowance = SIZE_MAX;

static bool may_allocate(void)
{
	if (!allowance)
		return false;
	allowance--;
	return true;
}

void *__wrap_malloc(size_t size)
{
	return may_allocate() ? keep(__real_malloc(size)) : NULL;
}

void *__wrap_calloc(size_t count, size_t size)
{
	return may_allocate() ? keep(__real_calloc(count, size)) : NULL;
}

void *__wrap_realloc(void *old, size_t size)
{
	return may_allocate() ? keep(__real_realloc(forget(old), size)) : NULL;
}

void __wrap_free(void *memory)
{
	__real_free(forget(memory));
}

/* What is done with a library. True: no call lacked memory. */
typedef bool use_function(struct journey_session *session);

static const char *example, *format;

/* A file of the sources. */
static const char *source(const char *path)
{
	static char whole[2][4096];
	static size_t which;

	which = !which;
	snprintf(whole[which], sizeof whole[which], "%s/%s", getenv("srcdir") ? getenv("srcdir") : ".", path);
	return whole[which];
}

static struct journey_map *read_map(struct journey_session *session, const char *path)
{
	return journey_read(session, &(struct journey_input){.path = source(path)});
}

/* Whether a call gave something; it is freed. */
static bool given(enum journey_status status, struct journey_output *output)
{
	bool good = status != JOURNEY_FAILED;

	assert_true(good || !output->bytes);
	journey_output_free(output);
	return good;
}

/* A session that lacked memory says so ever after, and can be asked all the same. */
static void ask(struct journey_session *session)
{
	struct journey_output output;
	enum journey_status status;

	assert_int_equal(journey_speak(session, "en"), JOURNEY_DONE);
	assert_int_equal(journey_judge(session, &(struct journey_report){.failing = 3}), JOURNEY_FAILED);
	assert_string_equal(journey_problem(session), "there is not enough memory");
	status = journey_write_report(session, &(struct journey_report){.format = "json"}, &output);
	assert_true(given(status, &output));
	status = journey_write_baseline(session, &output);
	assert_true(given(status, &output));
	status = journey_problems(session, &output);
	assert_true(given(status, &output));
	journey_count(session);
	journey_map_close(session, read_map(session, "examples/minimal.journey"));
}

static bool try(use_function *use)
{
	struct journey_session *session = journey_session_create();
	bool good = session && use(session);

	allowance = SIZE_MAX;
	if (session && !good)
		ask(session);
	journey_session_destroy(session);
	return good;
}

static void exhaust(use_function *use)
{
	size_t needed, used = live_count;

	allowance = SIZE_MAX;
	{
		struct journey_session *session = journey_session_create();

		assert_true(use(session));
		needed = SIZE_MAX - allowance;
		journey_session_destroy(session);
	}
	assert_int_equal(live_count, used);
	for (size_t i = 0; i < needed; i++) {
		allowance = i;
		assert_false(try(use));
		if (live_count != used)
			print_error("lost memory after %zu allocations\n", i);
		assert_int_equal(live_count, used);
	}
}

/* ---- what may be done */

static bool write_as(struct journey_session *session, const struct journey_artefact *artefact)
{
	struct journey_map *map = read_map(session, example);
	struct journey_output output;
	bool good = map && given(journey_write(session, map, artefact, &output), &output);

	if (map)
		journey_map_close(session, map);
	return good;
}

static bool write_data(struct journey_session *session)
{
	return write_as(session, &(struct journey_artefact){.format = format});
}

static bool write_picture(struct journey_session *session)
{
	return write_as(session, &(struct journey_artefact){.format = "svg", .id_prefix = "a", .theme = "dark"});
}

static bool write_flow(struct journey_session *session)
{
	return write_as(session, &(struct journey_artefact){.format = "svg", .view = "flow"});
}

static bool write_report(struct journey_session *session)
{
	struct journey_output output;

	return read_map(session, example) && journey_speak(session, "nl") == JOURNEY_DONE
		&& given(journey_write_report(session, &(struct journey_report){.format = format}, &output), &output);
}

static bool lay_out(struct journey_session *session)
{
	struct journey_layout layout;
	bool good = journey_format(session, &(struct journey_input){.path = source(example)}, true, &layout) == JOURNEY_DONE;

	journey_layout_free(&layout);
	return good;
}

static bool compare(struct journey_session *session)
{
	struct journey_map *older = read_map(session, "examples/webshop.journey");
	struct journey_map *newer = older ? read_map(session, "tests/diff/maps/webshop-next.journey") : NULL;
	struct journey_output output;

	return newer && journey_compare(session, older, newer) == JOURNEY_DONE
		&& given(journey_write_changes(session, &(struct journey_change_report){.format = format}, &output), &output);
}

static bool import(struct journey_session *session)
{
	struct journey_output output;

	return given(journey_import(session, &(struct journey_input){.path = source(example)}, NULL, &output), &output);
}

/* Fixes, a baseline, changes, choices. */
static bool judge(struct journey_session *session)
{
	static const char diff[] = "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n", tracked[] = "x\0y";
	struct journey_changes changes = {diff, tracked, sizeof diff - 1, sizeof tracked};
	struct journey_output baseline = {0}, output;
	bool good = journey_choose_rule(session, "all") == JOURNEY_DONE && journey_choose(session, "journey_max_title=20") == JOURNEY_DONE
		&& journey_set_today(session, "2026-09-14") == JOURNEY_DONE && read_map(session, example)
		&& journey_fix(session, true) == JOURNEY_DONE
		&& given(journey_write_patch(session, &output), &output)
		&& journey_write_baseline(session, &baseline) == JOURNEY_DONE
		&& journey_use_baseline(session, &(struct journey_input){.path = "b", .bytes = baseline.bytes, .length = baseline.length})
			== JOURNEY_DONE
		&& journey_use_changes(session, &changes) == JOURNEY_DONE
		&& given(journey_summary(session, &(struct journey_report){.failing = 1}, &output), &output)
		&& journey_judge(session, &(struct journey_report){.failing = 1}) != JOURNEY_FAILED;

	journey_output_free(&baseline);
	return good;
}

static bool explain(struct journey_session *session)
{
	struct journey_output output;

	return given(journey_explain(session, "no-goal", "markdown", &output), &output)
		&& given(journey_explain(session, "touchpoint", NULL, &output), &output)
		&& given(journey_list_rules(session, "json", "x.journey", &output), &output)
		&& given(journey_list_kinds(session, NULL, &output), &output);
}

/* ---- the tests */

static void exhaust_data(const char *of)
{
	static const char *const formats[] = {"json", "csv", "md", "txt", "mermaid", "dot"};

	example = of;
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		format = formats[i];
		exhaust(write_data);
	}
}

TEST(a_map_with_includes)
{
	exhaust_data("examples/bank/lost-card.journey");
	exhaust(write_picture);
}

TEST(a_large_map)
{
	exhaust_data("examples/webshop.journey");
	exhaust(write_picture);
	exhaust(lay_out);
}

TEST(a_flow)
{
#ifdef HAVE_GRAPHVIZ
	example = "examples/minimal.journey";
	exhaust(write_flow);
#else
	skip();
#endif
}

TEST(a_map_with_errors)
{
	exhaust_data("tests/golden/language/laptop.journey");
	for (size_t i = 0; (format = journey_word("report", i)) != NULL; i++)
		exhaust(write_report);
}

TEST(two_versions)
{
	for (size_t i = 0; (format = journey_word("change", i)) != NULL; i++)
		exhaust(compare);
}

TEST(other_formats)
{
	example = "tests/import/picnic.mmd";
	exhaust(import);
	example = "tests/import/spreadsheet.csv";
	exhaust(import);
}

TEST(what_counts)
{
	example = "tests/emit/maps/hostile.journey";
	exhaust(judge);
}

TEST(explanations)
{
	exhaust(explain);
}

/* Calls without a session. */
TEST(texts)
{
	size_t used = live_count;
	bool good = false;

	for (size_t i = 0; !good; i++) {
		struct journey_output output;

		allowance = i;
		good = given(journey_shown_path("a/../b", NULL, &output), &output) && given(journey_printed("a\033", &output), &output);
		allowance = SIZE_MAX;
		assert_true(good ? i > 1 : i < 100);
		assert_int_equal(live_count, used);
	}
}

UNIT(RUN(a_map_with_includes), RUN(a_large_map), RUN(a_flow), RUN(a_map_with_errors), RUN(two_versions), RUN(other_formats),
     RUN(what_counts), RUN(explanations), RUN(texts))
