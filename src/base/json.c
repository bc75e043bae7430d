#include "base/json.h"

#include <math.h>

#include "base/utf8.h"

static void separate(struct json *json)
{
	bool *has_member = &json->has_member[json->depth];

	if (json->after_key) {
		json->after_key = false;
		return;
	}
	if (*has_member)
		buffer_string(json->out, json->flat[json->depth] ? ", " : ",");
	if (json->depth && !json->flat[json->depth]) {
		buffer_byte(json->out, '\n');
		buffer_repeat(json->out, ' ', 2 * (size_t)json->depth);
	}
	*has_member = true;
}

static void open_as(struct json *json, char bracket, bool flat)
{
	separate(json);
	buffer_byte(json->out, bracket);
	json->depth++;
	json->has_member[json->depth] = false;
	json->flat[json->depth] = flat;
}

void json_open(struct json *json, char bracket)
{
	open_as(json, bracket, json->flat[json->depth]);
}

void json_open_flat(struct json *json, char bracket)
{
	open_as(json, bracket, true);
}

void json_close(struct json *json, char bracket)
{
	json->depth--;
	if (json->has_member[json->depth + 1] && !json->flat[json->depth + 1]) {
		buffer_byte(json->out, '\n');
		buffer_repeat(json->out, ' ', 2 * (size_t)json->depth);
	}
	buffer_byte(json->out, bracket);
}

void json_key(struct json *json, const char *key)
{
	separate(json);
	buffer_byte(json->out, '"');
	buffer_string(json->out, key);
	buffer_string(json->out, "\": ");
	json->after_key = true;
}

void json_key_text(struct json *json, struct text key)
{
	json_text(json, key);
	buffer_string(json->out, ": ");
	json->after_key = true;
}

void json_null(struct json *json)
{
	separate(json);
	buffer_string(json->out, "null");
}

void json_bool(struct json *json, bool value)
{
	separate(json);
	buffer_string(json->out, value ? "true" : "false");
}

void json_number(struct json *json, double value)
{
	if (!isfinite(value)) {
		json_null(json);
		return;
	}
	separate(json);
	buffer_number(json->out, value);
}

void json_integer(struct json *json, int64_t value)
{
	separate(json);
	buffer_integer(json->out, value);
}

void json_text(struct json *json, struct text value)
{
	separate(json);
	buffer_byte(json->out, '"');
	json_escape(json->out, value);
	buffer_byte(json->out, '"');
}

void json_string(struct json *json, const char *value)
{
	if (value)
		json_text(json, text_of(value));
	else
		json_null(json);
}

static bool needs_escape(uint32_t rune)
{
	return rune == '"' || rune == '\\' || rune_is_control(rune) || rune_is_bidi_control(rune) || rune == 0x061C
		|| rune == 0x200E || rune == 0x200F || rune == 0x2028 || rune == 0x2029;
}

static void escape_rune(struct buffer *out, uint32_t rune)
{
	switch (rune) {
	case '"': buffer_string(out, "\\\""); return;
	case '\\': buffer_string(out, "\\\\"); return;
	case '\n': buffer_string(out, "\\n"); return;
	case '\r': buffer_string(out, "\\r"); return;
	case '\t': buffer_string(out, "\\t"); return;
	default: buffer_format(out, "\\u%04x", (unsigned)rune);
	}
}

/* The first byte from `at` on that may need an escape; `end` where none does. */
static const char *skip_plain(const char *at, const char *end)
{
	while (at < end && *at >= 0x20 && *at < 0x7F && *at != '"' && *at != '\\' && *at != '#')
		at++;
	return at;
}

void json_escape(struct buffer *out, struct text value)
{
	const char *end = value.bytes + value.length, *run = value.bytes, *at = skip_plain(run, end);

	while (at < end) {
		const char *next = at;
		bool bad = false;
		uint32_t rune = utf8_next(&next, end, &bad);

		if (bad || needs_escape(rune) || text_is_order(value.bytes, at, end)) {
			buffer_add(out, text_between(run, at));
			if (bad)
				buffer_rune(out, RUNE_REPLACEMENT);
			else
				escape_rune(out, rune);
			run = next;
		}
		at = skip_plain(next, end);
	}
	buffer_add(out, text_between(run, end));
}
