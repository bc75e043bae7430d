/* What a text of YAML stands for where it has no quotes: nothing, a truth value, a number or itself. */
#ifndef JOURNEY_IMPORT_YAML_VALUE_H
#define JOURNEY_IMPORT_YAML_VALUE_H

#include "base/arena.h"

struct yaml_value {
	bool is_null;
	bool is_empty;    /* JavaScript takes it for no value: it is null, false, 0 or empty */
	struct text text; /* as JavaScript shows it */
};

/* By the JSON schema of YAML 1.2, as js-yaml has it. */
struct yaml_value yaml_resolve(struct arena *arena, struct text text);

#endif
