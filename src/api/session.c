/* Sessions: maps are read, and keep what they need until the end. */
#include "api/session.h"

#include <limits.h>
#include <stdlib.h>

#include "api/editorconfig.h"
#include "api/files.h"
#include "api/lint.h"

enum { SIZE_LIMIT = 256u << 20 };

struct journey_session *journey_session_create(void)
{
	struct journey_session *session = calloc(1, sizeof *session);

	if (!session)
		return NULL;
	arena_create(&session->arena, NULL);
	arena_create(&session->scratch, NULL);
	session->report.arena = &session->arena;
	return session;
}

static void map_destroy(struct journey_map *map)
{
	arena_destroy(&map->arena);
	free(map);
}

void journey_session_destroy(struct journey_session *session)
{
	struct journey_session *joined;
	struct journey_map *next;

	for (; session; session = joined) {
		joined = session->joined;
		for (struct journey_map *map = session->maps; map; map = next) {
			next = map->next;
			map_destroy(map);
		}
		arena_destroy(&session->arena);
		arena_destroy(&session->scratch);
		editorconfig_close(session->editorconfig);
		free(session);
	}
}

void journey_session_join(struct journey_session *session, struct journey_session *other)
{
	struct journey_session *last = session;

	while (last->joined)
		last = last->joined;
	last->joined = other;
}

void session_begin(struct journey_session *session, jmp_buf *escape)
{
	arena_destroy(&session->scratch);
	session->scratch.failure = escape;
	for (struct journey_session *one = session; one; one = one->joined)
		one->arena.failure = escape;
	session->problem = session->notice = NULL;
}

const char *session_say(struct journey_session *session, struct saying saying)
{
	return arena_copy(&session->scratch, saying_text(&session->scratch, session->tongue, saying)).bytes;
}

void session_fail(struct journey_session *session, struct saying problem)
{
	session->problem = session_say(session, problem);
}

bool session_is_exhausted(const struct journey_session *session)
{
	for (; session; session = session->joined)
		if (session->is_exhausted)
			return true;
	return false;
}

enum journey_status session_exhausted(struct journey_session *session)
{
	session->problem = tongue_say(session->tongue, phrases[PHRASE_NO_MEMORY].text);
	session->is_exhausted = true;
	return JOURNEY_FAILED;
}

const char *journey_problem(const struct journey_session *session)
{
	return session->problem ? session->problem : "";
}

const char *journey_notice(const struct journey_session *session)
{
	return session->notice ? session->notice : "";
}

/* ---- reading a map */

struct journey_map *session_add_map(struct journey_session *session, jmp_buf *escape)
{
	struct journey_map *map = calloc(1, sizeof *map);

	if (!map)
		longjmp(*escape, 1);
	arena_create(&map->arena, escape);
	map->report.arena = &map->arena;
	map->next = session->maps;
	session->maps = map;
	return map;
}

/* Reads included files by asking the caller. */
struct asking {
	const struct journey_input *input;
	struct text prefix; /* of the root, with a slash at its end */
	size_t limit;
};

/* A file of the caller is known by its path. */
static struct file_answer find_by_asking(void *context, struct arena *arena, struct text path)
{
	const struct asking *asking = context;

	return (struct file_answer){.status = FILE_READ, .identity = arena_join(arena, asking->prefix, path)};
}

static struct file_answer read_by_asking(void *context, struct arena *arena, struct text identity)
{
	const struct asking *asking = context;
	size_t length = 0;
	char *bytes = asking->input->read(asking->input->context, identity.bytes, asking->limit + 1, &length);
	struct file_answer answer = {.status = FILE_READ, .identity = identity};
	jmp_buf *outer = arena->failure, failure;

	if (!bytes)
		return (struct file_answer){.status = FILE_MISSING, .reason = IN_ENGLISH("no such file")};
	arena->failure = &failure;
	if (setjmp(failure)) {
		free(bytes);
		arena->failure = outer;
		longjmp(*outer, 1);
	}
	if (length > asking->limit)
		answer.status = FILE_TOO_BIG;
	else
		answer.text = files_pad(arena, (struct text){bytes, length});
	arena->failure = outer;
	free(bytes);
	return answer;
}

static void find_reader(struct journey_map *map, const struct journey_input *input, struct text root,
			struct resolve_input *resolve_input)
{
	struct asking *asking;

	resolve_input->reader = (struct file_reader){files_find_below, files_read_found, map->root};
	if (!input->read)
		return;
	asking = ARENA_NEW(&map->arena, struct asking);
	asking->input = input;
	asking->limit = map->root->limit;
	asking->prefix = text_is(root, "/") ? root : arena_join(&map->arena, root, TEXT("/"));
	resolve_input->reader = (struct file_reader){find_by_asking, read_by_asking, asking};
}

/* Where the input lies: its name below the root, the root for reading and for messages. */
static bool find_root(struct journey_session *session, struct journey_map *map, const struct journey_input *input,
		      struct resolve_input *resolve_input)
{
	struct arena *arena = &map->arena;
	struct text path = path_absolute(arena, text_of(input->path));
	struct text root = input->root ? path_absolute(arena, text_of(input->root)) : path_folder(path);
	struct text base = path_absolute(arena, text_of(input->base ? input->base : "."));
	struct text shown = path_relative(arena, root, base);
	const char *real = realpath(arena_copy(arena, root).bytes, arena_take(arena, PATH_MAX));

	if (!path_is_known(input->path) || !path_is_known(input->root ? input->root : "/")) {
		session_fail(session, SAY(NO_FOLDER));
		return false;
	}
	if (!path_is_below(path, root)) {
		session_fail(session, SAY(OUT_OF_ROOT));
		return false;
	}
	map->root = ARENA_NEW(arena, struct file_root);
	map->root->path = real ? text_of(real) : root;
	map->root->prefix = text_is(map->root->path, "/") ? map->root->path
		: arena_join(arena, map->root->path, TEXT("/"));
	map->root->limit = input->size_limit ? input->size_limit : SIZE_LIMIT;
	map->root->overlays = session->overlays;
	resolve_input->path = path_relative(arena, path, root);
	resolve_input->prefix = text_is(shown, ".") ? TEXT("") : shown;
	resolve_input->size_limit = map->root->limit;
	find_reader(map, input, root, resolve_input);
	return true;
}

struct file_answer session_read_input(struct journey_session *session, struct journey_map *map,
				      const struct journey_input *input)
{
	struct file_answer answer = {.identity = path_absolute(&map->arena, text_of(input->path))};
	size_t limit = input->size_limit ? input->size_limit : SIZE_LIMIT;

	if (!input->bytes)
		answer = overlay_apply(session->overlays, &map->arena, files_read(&map->arena, text_of(input->path), limit, FILES_ANY));
	else if (input->length > limit)
		answer.status = FILE_TOO_BIG;
	else
		answer.text = files_pad(&map->arena, (struct text){input->bytes, input->length});
	if (answer.status == FILE_TOO_BIG)
		answer.text = files_pad(&map->arena, TEXT(""));
	if (answer.status == FILE_MISSING)
		session_fail(session, SAY(AS_IT_IS, answer.reason));
	return answer;
}

void map_report_too_big(struct journey_map *map, struct source *source, size_t limit)
{
	struct text number = saying_number(&map->arena, (limit ? limit : SIZE_LIMIT) >> 20);
	struct finding *finding = report_add(&map->report, SAY(FILE_TOO_LARGE, number), (struct place){source, 0, 0});

	finding_help(&map->report, finding, SAY(RAISE_LIMIT, TEXT("--max-size")));
}

/* Notes which sources have another path when links are followed, and that a text is no file. */
static void find_links(struct journey_map *map, const struct journey_input *input)
{
	struct arena *arena = &map->arena;
	struct text base = path_absolute(arena, text_of(input->base ? input->base : "."));
	char *real = arena_take(arena, PATH_MAX);

	if (realpath(base.bytes, real))
		base = text_of(real);
	if (input->bytes)
		((struct source *)map->model->files.items[0].source)->identity = TEXT("");
	for (size_t i = input->bytes ? 1 : 0; i < map->model->files.count; i++) {
		struct source *source = (struct source *)map->model->files.items[i].source;
		struct text resolved = path_relative(arena, source->identity, base);

		if (!text_equal(resolved, source->path))
			source->resolved = resolved;
	}
}

/* Asking must not fail later, when nobody could say so. */
static void list_answers(struct journey_map *map)
{
	struct arena *arena = &map->arena;
	const struct model *model = map->model;

	for (size_t i = 0; i < model->journeys.count; i++)
		VECTOR_PUSH(arena, &map->journeys, arena_copy(arena, entity_name(model, model->journeys.items[i].entity)).bytes);
	for (size_t i = 0; i < model->files.count; i++)
		VECTOR_PUSH(arena, &map->files, arena_join(arena, map->root->prefix, model->files.items[i].path).bytes);
	for (size_t i = 0; i < model->missing.count; i++)
		VECTOR_PUSH(arena, &map->missing, arena_join(arena, map->root->prefix, model->missing.items[i]).bytes);
}

bool session_read(struct journey_session *session, struct journey_map *map, const struct journey_input *input)
{
	struct resolve_input resolve_input = {0};
	struct file_answer answer;

	if (!find_root(session, map, input, &resolve_input))
		return false;
	answer = session_read_input(session, map, input);
	if (answer.status == FILE_MISSING)
		return false;
	resolve_input.file = answer;
	map->model = resolve(&map->arena, &map->report, &resolve_input);
	if (answer.status == FILE_TOO_BIG)
		map_report_too_big(map, (struct source *)map->model->files.items[0].source, input->size_limit);
	find_links(map, input);
	list_answers(map);
	return true;
}

struct journey_map *journey_read(struct journey_session *session, const struct journey_input *input)
{
	struct journey_map *volatile map = NULL;
	jmp_buf escape;

	session_begin(session, &escape);
	if (setjmp(escape)) {
		journey_map_close(session, map);
		session_exhausted(session);
		return NULL;
	}
	map = session_add_map(session, &escape);
	if (!session_read(session, map, input)) {
		journey_map_close(session, map);
		return NULL;
	}
	session_check(session, map, input);
	map->arena.failure = NULL;
	return map;
}

void journey_map_close(struct journey_session *session, struct journey_map *map)
{
	struct journey_map **link = &session->maps;

	if (!map)
		return;
	while (*link != map)
		link = &(*link)->next;
	*link = map->next;
	map_destroy(map);
}

/* ---- asking a map */

bool journey_map_is_good(const struct journey_map *map)
{
	return map->report.errors == 0;
}

const char *journey_map_journey(struct journey_map *map, size_t index)
{
	return index < map->journeys.count ? map->journeys.items[index] : NULL;
}

const char *journey_map_file(struct journey_map *map, size_t index)
{
	return index < map->files.count ? map->files.items[index] : NULL;
}

const char *journey_map_missing(struct journey_map *map, size_t index)
{
	return index < map->missing.count ? map->missing.items[index] : NULL;
}
