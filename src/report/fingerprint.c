#include "report/fingerprint.h"

#include <sys/types.h>

#include <sha2.h>

struct text fingerprint(struct arena *arena, const struct finding *finding)
{
	struct buffer parts = buffer_in(arena);
	char *digits = arena_take(arena, SHA256_DIGEST_STRING_LENGTH);

	buffer_string(&parts, rules[finding->rule].name);
	buffer_byte(&parts, '\0');
	buffer_add(&parts, finding->logical_path);
	buffer_byte(&parts, '\0');
	saying_quoted(&parts, finding->message);
	SHA256Data((const uint8_t *)parts.bytes, parts.length, digits);
	return (struct text){digits, FINGERPRINT_LENGTH};
}
