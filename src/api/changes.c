/* What changed between two versions of a map. */
#include "api/changes.h"

#include <stdlib.h>

#include "api/files.h"
#include "api/session.h"
#include "api/tables.h"
#include "emit/changes.h"

const char *const change_reports[CHANGE_REPORT_COUNT] = {
	[CHANGE_REPORT_TEXT] = "text", [CHANGE_REPORT_JSON] = "json", [CHANGE_REPORT_MARKDOWN] = "markdown",
	[CHANGE_REPORT_GITHUB] = "github", [CHANGE_REPORT_SVG] = "svg", [CHANGE_REPORT_HTML] = "html",
};

/* Places are worked out in the memory of their maps, which may be of other sessions. */
static void use_map(struct journey_map *map, jmp_buf *escape)
{
	if (map)
		map->arena.failure = escape;
}

static void begin(struct journey_session *session, jmp_buf *escape)
{
	session_begin(session, escape);
	for (size_t i = 0; i < session->compared.count; i++) {
		use_map(session->compared.items[i].older, escape);
		use_map(session->compared.items[i].newer, escape);
	}
}

/* A version that is not there holds nothing; it is called as the other one. */
static struct model *nothing(struct arena *arena, const struct model *other)
{
	struct report *report = ARENA_NEW(arena, struct report);
	struct resolve_input input = {.path = other->files.items[0].path, .file.identity = other->files.items[0].path};
	struct source *source = (struct source *)other->files.items[0].source;
	struct model *model;

	report->arena = arena;
	input.file.text = files_pad(arena, TEXT(""));
	model = resolve(arena, report, &input);
	((struct source *)model->files.items[0].source)->path = source->path;
	return model;
}

enum journey_status journey_compare(struct journey_session *session, struct journey_map *older, struct journey_map *newer)
{
	struct compared compared = {.older = older, .newer = newer};
	const struct model *old, *new;
	jmp_buf escape;

	begin(session, &escape);
	use_map(older, &escape);
	use_map(newer, &escape);
	if (setjmp(escape))
		return session_exhausted(session);
	if (!older && !newer)
		return JOURNEY_DONE;
	old = older ? older->model : nothing(&session->arena, newer->model);
	new = newer ? newer->model : nothing(&session->arena, older->model);
	compared.difference = diff_models(&session->arena, old, new);
	VECTOR_PUSH(&session->arena, &session->compared, compared);
	return JOURNEY_DONE;
}

static struct difference **differences_of(struct journey_session *session)
{
	struct difference **differences = arena_take(&session->scratch, (session->compared.count + 1) * sizeof *differences);

	for (size_t i = 0; i < session->compared.count; i++)
		differences[i] = session->compared.items[i].difference;
	return differences;
}

static struct change_list list_changes(struct journey_session *session)
{
	return change_list_make(&session->scratch, differences_of(session), session->compared.count);
}

struct journey_change_tally journey_count_changes(struct journey_session *session)
{
	struct change_list list;
	jmp_buf escape;

	begin(session, &escape);
	if (setjmp(escape)) {
		session_exhausted(session);
		return (struct journey_change_tally){0};
	}
	list = list_changes(session);
	return (struct journey_change_tally){list.counts[CLASS_BREAKING], list.counts[CLASS_NOTABLE], list.counts[CLASS_COSMETIC]};
}

/* svg draws the only comparison, html all of them. */
static bool write_picture(struct journey_session *session, const struct journey_change_report *report, size_t format,
			  const struct change_list *list, struct buffer *out)
{
	struct drawing drawing = {0};
	struct saying problem = {0};

	if (!session_find_prefix(session, report->id_prefix, &drawing.id_prefix)
	    || !session_find_theme(session, report->theme, &drawing.theme))
		return false;
	if (!report->theme && format == CHANGE_REPORT_HTML)
		drawing.theme = &themes[THEME_AUTO];
	if (format == CHANGE_REPORT_HTML) {
		if (changes_html(out, list, differences_of(session), session->compared.count, drawing, &problem))
			return true;
	} else if (session->compared.count != 1)
		problem = session->compared.count ? SAY(MAPS_SEVERAL) : SAY(MAPS_NONE);
	else if (changes_svg(out, session->compared.items[0].difference, text_of(report->journey ? report->journey : ""), drawing, &problem))
		return true;
	session_fail(session, problem);
	return false;
}

enum journey_status journey_write_changes(struct journey_session *session, const struct journey_change_report *report,
					  struct journey_output *ret_output)
{
	size_t format = report->format ? table_find("change", text_of(report->format)) : CHANGE_REPORT_TEXT;
	struct change_list list;
	struct buffer out;
	jmp_buf escape;

	*ret_output = (struct journey_output){0};
	begin(session, &escape);
	if (setjmp(escape))
		return session_exhausted(session);
	if (format == SIZE_MAX) {
		session_fail(session, SAY(NO_SUCH_CHANGE_REPORT));
		return JOURNEY_FAILED;
	}
	list = list_changes(session);
	list.uncompared = report->uncompared;
	out = buffer_in(&session->scratch);
	if ((format == CHANGE_REPORT_SVG || format == CHANGE_REPORT_HTML) && !write_picture(session, report, format, &list, &out))
		return JOURNEY_FAILED;
	switch ((enum change_report)format) {
	case CHANGE_REPORT_TEXT: changes_text(&out, session->tongue, &list, report->colour); break;
	case CHANGE_REPORT_JSON: changes_json(&out, session->tongue, &list, journey_version()); break;
	case CHANGE_REPORT_MARKDOWN: changes_markdown(&out, session->tongue, &list); break;
	case CHANGE_REPORT_GITHUB: changes_github(&out, session->tongue, &list); break;
	case CHANGE_REPORT_SVG: case CHANGE_REPORT_HTML: case CHANGE_REPORT_COUNT: break;
	}
	output_take(&out, ret_output);
	return JOURNEY_DONE;
}

enum journey_status journey_write_facts(struct journey_session *session, struct journey_map *map,
					struct journey_output *ret_output)
{
	struct buffer out;
	jmp_buf escape;

	*ret_output = (struct journey_output){0};
	begin(session, &escape);
	use_map(map, &escape);
	if (setjmp(escape))
		return session_exhausted(session);
	out = buffer_in(&session->scratch);
	diff_facts(map->model, &out);
	output_take(&out, ret_output);
	return JOURNEY_DONE;
}
