/* Configuration: the .editorconfig files that hold for a path, and what is wrong in them. */
#ifndef JOURNEY_API_CONFIGURATION_H
#define JOURNEY_API_CONFIGURATION_H

#include "api/session.h"

/* What the .editorconfig files around an absolute path choose for it, in the session's scratch memory. Each file is read once in a session: an unknown key
 * becomes a finding of the session, a value that its key does not take a problem. Paths are shown relative to `base`. */
struct choices configuration_for(struct journey_session *session, struct text path, struct text base);

/* Whether a file around an absolute path gives a key, be it for that path or for others; nothing is checked. */
bool configuration_gives(struct journey_session *session, struct text path, struct text base, const char *key);

/* What is in force for the findings of a file. */
void configuration_settings(struct journey_session *session, struct text path, struct text base, struct settings *ret_settings);

/* A key in lower case. */
struct text configuration_key(struct arena *arena, struct text key);

#endif
