/* The language of messages: what a session speaks, and the catalogues for whoever calls. */
#include "api/configuration.h"
#include "api/files.h"

enum journey_status journey_speak(struct journey_session *session, const char *language)
{
	jmp_buf escape;

	session_begin(session, &escape);
	if (setjmp(escape))
		return session_exhausted(session);
	if (tongue_find(text_of(language), &session->tongue))
		return JOURNEY_DONE;
	session_fail(session, SAY(NO_SUCH_TONGUE, text_of(language)));
	return JOURNEY_FAILED;
}

const char *journey_language(struct journey_session *session, const char *path)
{
	struct settings settings;
	struct text here;
	jmp_buf escape;

	session_begin(session, &escape);
	if (setjmp(escape))
		return NULL;
	here = path_absolute(&session->scratch, TEXT("."));
	configuration_settings(session, path_absolute(&session->scratch, text_of(path)), here, &settings);
	return settings.tongue_from == ORIGIN_DEFAULT ? NULL : tongue_names[settings.tongue];
}

static enum tongue tongue_of(const char *language)
{
	enum tongue tongue = TONGUE_EN;

	tongue_find(text_of(language), &tongue);
	return tongue;
}

const char *journey_translate(const char *language, const char *english)
{
	return tongue_say(tongue_of(language), english);
}

const char *journey_translate_count(const char *language, const char *one, const char *many, size_t count)
{
	return tongue_count(tongue_of(language), one, many, count);
}
