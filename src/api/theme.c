/* Themes of a session: the built-in ones, and those that were read from files. */
#include "draw/theme_file.h"

#include <limits.h>
#include <stdlib.h>

#include "api/files.h"
#include "api/session.h"

static void add_problem(struct journey_session *session, const char *kind, struct text path, struct saying message)
{
	struct text sentence = saying_text(&session->arena, session->tongue, message);

	VECTOR_PUSH(&session->arena, &session->problems,
		    ((struct problem){.kind = kind, .path = path, .message = sentence}));
}

/* What is wrong at a place: as a finding for people, as a sentence for programs. */
static void add_finding(struct journey_session *session, struct finding *finding)
{
	struct arena *arena = &session->arena;
	struct buffer out = buffer_in(arena);
	struct place_in_source place = source_place(finding->place.source, finding->place.start);

	finding->rendered = saying_text(arena, TONGUE_EN, finding->message);
	saying_render(&out, session->tongue,
		      SAY(AT_PLACE, saying_number(arena, place.line), saying_number(arena, place.column),
			  saying_keep(arena, finding->message)));
	finding_helps(&out, session->tongue, finding, "; ");
	VECTOR_PUSH(&session->arena, &session->problems,
		    ((struct problem){"config", finding->place.source->path, buffer_text(&out), finding}));
}

/* Whether a file lies where others may: below the root, if there is one, when links are followed. */
static bool is_below_root(struct journey_session *session, struct text path, const char *root)
{
	char *folder = root ? realpath(root, NULL) : NULL, *file = root ? realpath(path.bytes, NULL) : NULL;
	struct text top = folder ? text_of(folder) : path_absolute(&session->arena, text_of(root ? root : "/"));
	bool below = !root || !file || path_is_below(text_of(file), top);

	free(folder);
	free(file);
	return below;
}

static struct file_answer read_file(struct journey_session *session, const struct journey_input *input,
				    struct text path, struct text shown)
{
	struct arena *arena = &session->arena;
	struct file_answer answer = {.status = input->length > THEME_BYTES_MAX ? FILE_TOO_BIG : FILE_READ};

	if (!is_below_root(session, path, input->root)) {
		add_problem(session, "config", shown, SAY(THEME_OUT_OF_ROOT));
		answer.status = FILE_OUTSIDE;
		return answer;
	}
	if (!input->bytes)
		answer = files_read(arena, path, THEME_BYTES_MAX, FILES_ANY);
	else if (answer.status == FILE_READ)
		answer.text = files_pad(arena, (struct text){input->bytes, input->length});
	if (answer.status == FILE_TOO_BIG)
		add_problem(session, "limit", shown, SAY(THEME_BIG));
	else if (answer.status != FILE_READ)
		add_problem(session, "io", shown, SAY(THEME_UNREAD, answer.reason));
	return answer;
}

static bool use_theme(struct journey_session *session, const struct journey_input *input)
{
	struct arena *arena = &session->arena;
	struct text path = path_absolute(arena, text_of(input->path));
	struct text shown = path_relative(arena, path, path_absolute(arena, text_of(input->base ? input->base : ".")));
	struct file_answer answer = read_file(session, input, path, shown);
	struct report report = {.arena = arena};
	struct theme theme;

	if (answer.status != FILE_READ)
		return false;
	if (!theme_read(&report, source_create(arena, shown, answer.text), &theme)) {
		for (size_t i = 0; i < report.findings.count; i++)
			add_finding(session, report.findings.items[i]);
		return false;
	}
	theme.name = arena_copy(arena, text_of(input->path)).bytes;
	VECTOR_PUSH(arena, &session->themes, theme);
	return true;
}

enum journey_status journey_use_theme(struct journey_session *session, const struct journey_input *input)
{
	jmp_buf escape;

	session_begin(session, &escape);
	if (setjmp(escape))
		return session_exhausted(session);
	if (use_theme(session, input))
		return JOURNEY_DONE;
	session_fail(session, SAY(THEME_UNUSED));
	return JOURNEY_FAILED;
}

bool session_find_theme(struct journey_session *session, const char *name, const struct theme **ret_theme)
{
	enum built_in built_in;

	*ret_theme = NULL;
	if (!name)
		return true;
	if (theme_find(text_of(name), &built_in))
		*ret_theme = &themes[built_in];
	for (size_t i = 0; i < session->themes.count && !*ret_theme; i++)
		if (strcmp(session->themes.items[i].name, name) == 0)
			*ret_theme = &session->themes.items[i];
	if (*ret_theme)
		return true;
	session_fail(session, SAY(NO_SUCH_THEME, text_of(name)));
	return false;
}
