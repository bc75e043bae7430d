/* libeditorconfig: which keys of .editorconfig files hold for a path. It is loaded when the first file is met that has keys of
 * ours. */
#ifndef JOURNEY_API_EDITORCONFIG_H
#define JOURNEY_API_EDITORCONFIG_H

#include "base/vector.h"

struct config_pair {
	struct text key, value; /* the key in lower case */
};

enum config_status { CONFIG_READ, CONFIG_BROKEN, CONFIG_NO_LIBRARY };

struct config_answer {
	enum config_status status;
	VECTOR(struct config_pair) pairs;
	struct text file; /* CONFIG_BROKEN: the file that cannot be understood */
	int line;         /* and the line; 0: it is not known */
};

/* Asks for an absolute path. `*library` is NULL before the first call, and then for editorconfig_close. */
struct config_answer editorconfig_ask(void **library, struct arena *arena, struct text path);

void editorconfig_close(void *library);

#endif
