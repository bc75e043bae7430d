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
	struct choices config = {{0}};
	struct settings settings;
	struct text here, whole;
	jmp_buf escape;

	session_begin(session, &escape);
	if (setjmp(escape)) {
		session_exhausted(session);
		return NULL;
	}
	here = path_absolute(&session->scratch, TEXT("."));
	whole = path_absolute(&session->scratch, text_of(path));
	/* Whoever does not ask for a language should not wait for the library that reads configuration. */
	if (configuration_gives(session, whole, here, TONGUE_KEY))
		config = configuration_for(session, whole, here);
	settings_make(&settings, &config, &session->options);
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
