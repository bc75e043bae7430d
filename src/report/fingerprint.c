#include "report/fingerprint.h"

#include <sys/types.h>

#include <sha2.h>

static struct text digest(struct arena *arena, struct text text)
{
	char *digits = arena_take(arena, SHA256_DIGEST_STRING_LENGTH);

	SHA256Data((const uint8_t *)text.bytes, text.length, digits);
	return (struct text){digits, FINGERPRINT_LENGTH};
}

static void add_part(struct buffer *parts, struct text part)
{
	buffer_add(parts, part);
	buffer_byte(parts, '\0');
}

struct text fingerprint(struct arena *arena, const struct finding *finding)
{
	struct stretches stretches = saying_stretches(arena, TONGUE_EN, finding->message);
	struct buffer parts = buffer_in(arena);

	add_part(&parts, text_of(rules[finding->rule].name));
	add_part(&parts, finding->logical_path);
	for (size_t i = 0; i < stretches.count; i++)
		if (stretches.items[i].quoted)
			add_part(&parts, stretches.items[i].text);
	return digest(arena, buffer_text(&parts));
}

struct text fingerprint_of(struct arena *arena, const struct text *parts, size_t count)
{
	struct buffer all = buffer_in(arena);

	for (size_t i = 0; i < count; i++)
		add_part(&all, parts[i]);
	return digest(arena, buffer_text(&all));
}
