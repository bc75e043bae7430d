/* No memory: whichever allocation fails while a map is read, written and reported, the call says so, nothing is lost, and
 * the session can still be destroyed. The allocator is wrapped by the linker. */
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

/* Everything a user does with one map. True: no call lacked memory. */
static bool use(const char *path, const struct journey_artefact *artefact)
{
	struct journey_session *session = journey_session_create();
	struct journey_map *map = session ? journey_read(session, &(struct journey_input){.path = path}) : NULL;
	struct journey_output out = {0};
	bool good = map && journey_map_journey(map, 0) && journey_map_file(map, 0);

	if (map) {
		good &= journey_write(session, map, artefact, &out) == JOURNEY_DONE;
		journey_output_free(&out);
		good &= journey_write_report(session, &(struct journey_report){.format = "json"}, &out) == JOURNEY_DONE;
		journey_output_free(&out);
		good &= journey_speak(session, "nl") == JOURNEY_DONE;
		good &= journey_write_report(session, &(struct journey_report){.format = "text"}, &out) == JOURNEY_DONE;
		journey_output_free(&out);
	}
	if (session && !good)
		assert_string_equal(journey_problem(session), journey_problem(session));
	journey_session_destroy(session);
	return good;
}

static void exhaust(const char *example, const struct journey_artefact *artefact)
{
	struct arena arena;
	struct buffer path;
	size_t needed, used;

	arena_create(&arena, NULL);
	path = buffer_in(&arena);
	buffer_format(&path, "%s/%s%c", getenv("srcdir") ? getenv("srcdir") : ".", example, '\0');
	allowance = SIZE_MAX;
	assert_true(use(path.bytes, artefact));
	needed = SIZE_MAX - allowance;
	used = live_count;
	for (size_t i = 0; i < needed; i++) {
		allowance = i;
		assert_false(use(path.bytes, artefact));
		if (live_count != used)
			print_error("lost memory after %zu allocations\n", i);
		assert_int_equal(live_count, used);
	}
	allowance = SIZE_MAX;
	assert_true(use(path.bytes, artefact));
	arena_destroy(&arena);
}

TEST(a_map_with_includes_as_json)
{
	exhaust("examples/bank/lost-card.journey", &(struct journey_artefact){.format = "json"});
}

TEST(a_large_map_as_json)
{
	exhaust("examples/webshop.journey", &(struct journey_artefact){.format = "json"});
}

TEST(a_picture)
{
	exhaust("examples/webshop.journey", &(struct journey_artefact){.format = "svg"});
}

TEST(a_map_with_errors)
{
	exhaust("tests/golden/language/laptop.journey", &(struct journey_artefact){.format = "json"});
}

UNIT(RUN(a_map_with_includes_as_json), RUN(a_large_map_as_json), RUN(a_picture), RUN(a_map_with_errors))
