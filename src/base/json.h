/* Writing JSON: commas, indentation and escapes are taken care of; the caller says what stands where.
 *
 * Laid out to be read and diffed: an object or array of scalars that was opened with `json_open_flat` stands on one line,
 * any other has one member a line. */
#ifndef JOURNEY_BASE_JSON_H
#define JOURNEY_BASE_JSON_H

#include "base/buffer.h"

enum { JSON_DEPTH_MAX = 64 };

struct json {
	struct buffer *out;
	unsigned depth;
	bool has_member[JSON_DEPTH_MAX], flat[JSON_DEPTH_MAX];
	bool after_key;
};

static inline struct json json_to(struct buffer *out)
{
	return (struct json){.out = out};
}

/* `{` or `[`, and their ends. */
void json_open(struct json *json, char bracket);
void json_open_flat(struct json *json, char bracket);
void json_close(struct json *json, char bracket);

/* A key of the format's own, which needs no escapes; or one that comes from elsewhere. */
void json_key(struct json *json, const char *key);
void json_key_text(struct json *json, struct text key);

void json_null(struct json *json);
void json_bool(struct json *json, bool value);
void json_number(struct json *json, double value); /* null where it is no finite number */
void json_integer(struct json *json, int64_t value);
void json_text(struct json *json, struct text value);
void json_string(struct json *json, const char *value); /* null for NULL */

/* A text as it stands between the quotes of JSON: `"`, `\`, controls and direction controls escaped; what is not UTF-8
 * becomes U+FFFD. Escaped too is the second `#` of `##[` and `##vso[` , which a build service would obey. */
void json_escape(struct buffer *out, struct text value);

#endif
