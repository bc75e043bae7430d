/* What the caller chooses for the rules, and the rules over a map. */
#include "api/lint.h"

#include "api/configuration.h"
#include "api/files.h"
#include "lint/lint.h"

/* Keeps a choice, or says why it is none. */
static enum journey_status keep(struct journey_session *session, enum choice_status status, const struct choice *choice,
				struct text key, struct text value)
{
	if (status == CHOICE_GOOD) {
		VECTOR_PUSH(&session->arena, &session->options.list, *choice);
		return JOURNEY_DONE;
	}
	session_fail(session, choice_complaint(&session->scratch, status, key, value));
	return JOURNEY_FAILED;
}

static enum journey_status choose_rule(struct journey_session *session, struct text argument)
{
	struct choice choice = {0};

	return keep(session, choice_read_rule(argument, &choice), &choice, TEXT(""), argument);
}

enum journey_status journey_choose_rule(struct journey_session *session, const char *argument)
{
	jmp_buf escape;

	session_begin(session, &escape);
	return setjmp(escape) ? session_exhausted(session) : choose_rule(session, text_of(argument));
}

/* `KEY=VALUE`; the key in any case, as in a file. */
static enum journey_status choose(struct journey_session *session, const char *assignment)
{
	const char *sign = strchr(assignment, '=');
	struct text key, value;
	struct choice choice = {0};

	if (!sign) {
		session_fail(session, SAY(CHOICE_FORM));
		return JOURNEY_FAILED;
	}
	key = configuration_key(&session->scratch, text_trim(text_between(assignment, sign)));
	value = text_trim(text_of(sign + 1));
	return keep(session, choice_read(key, value, &choice), &choice, key, value);
}

enum journey_status journey_choose(struct journey_session *session, const char *assignment)
{
	jmp_buf escape;

	session_begin(session, &escape);
	return setjmp(escape) ? session_exhausted(session) : choose(session, assignment);
}

/* ---- the day */

/* `2026-09-14` as 20260914; 0: it is not a day of the calendar. */
static uint32_t read_day(const char *date)
{
	static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	uint32_t year, month, day, number = 0, last;

	for (size_t i = 0; i < 10; i++) {
		bool is_sign = i == 4 || i == 7;

		if (is_sign ? date[i] != '-' : date[i] < '0' || date[i] > '9')
			return 0;
		if (!is_sign)
			number = number * 10 + (uint32_t)(date[i] - '0');
	}
	year = number / 10000, month = number / 100 % 100, day = number % 100;
	if (date[10] || month < 1 || month > 12)
		return 0;
	last = days[month - 1];
	if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
		last++;
	return day >= 1 && day <= last ? number : 0;
}

static enum journey_status set_today(struct journey_session *session, uint32_t day)
{
	session->today = day;
	if (!day)
		session_fail(session, SAY(DAY_FORM));
	return day ? JOURNEY_DONE : JOURNEY_FAILED;
}

enum journey_status journey_set_today(struct journey_session *session, const char *date)
{
	jmp_buf escape;

	session_begin(session, &escape);
	return setjmp(escape) ? session_exhausted(session) : set_today(session, read_day(date));
}

void journey_read_configuration(struct journey_session *session, bool read)
{
	session->reads_configuration = read;
}

/* ---- a map */

const struct settings *const *session_lint(struct journey_session *session, struct journey_map *map,
					   const struct journey_input *input)
{
	const struct model *model = map->model;
	const struct settings **by_file = arena_take(&map->arena, model->files.count * sizeof *by_file);
	struct text base = path_absolute(&session->scratch, text_of(input->base ? input->base : "."));

	for (size_t i = 0; i < model->files.count; i++) {
		struct settings *settings = ARENA_NEW(&map->arena, struct settings);
		struct text path = i ? arena_join(&session->scratch, map->root->prefix, model->files.items[i].path)
				     : path_absolute(&session->scratch, text_of(input->path));

		configuration_settings(session, path, base, settings);
		by_file[i] = settings;
	}
	lint_check(model, by_file, &map->report);
	return by_file;
}
