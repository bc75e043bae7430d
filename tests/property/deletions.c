/* Any one token of a map may be missing. Tokens are found roughly, which is enough to have each of them gone once. */
#include <ctype.h>

#include "examples.h"

static bool is_word(char c)
{
	return isalnum((unsigned char)c) || c == '_' || c == '-' || c == '%' || (unsigned char)c >= 0x80;
}

/* Where the token that begins at a byte ends. */
static size_t token_end(const struct example *example, size_t at)
{
	const char *bytes = example->bytes;
	size_t end = at + 1;

	if (bytes[at] == '"') {
		while (end < example->length && bytes[end] != '"' && bytes[end] != '\n')
			end += bytes[end] == '\\' && end + 1 < example->length ? 2 : 1;
		return end < example->length ? end + 1 : end;
	}
	if (bytes[at] == '#')
		while (end < example->length && bytes[end] != '\n')
			end++;
	else if (is_word(bytes[at]))
		while (end < example->length && is_word(bytes[end]))
			end++;
	return end;
}

static bool every_deletion_survives(const struct example *example)
{
	char *without = malloc(example->length + 1);

	for (size_t at = 0, end; without && at < example->length; at = end) {
		struct journey_output json;

		end = token_end(example, at);
		if (example->bytes[at] == ' ' || example->bytes[at] == '\t')
			continue;
		memcpy(without, example->bytes, at);
		memcpy(without + at, example->bytes + end, example->length - end);
		if (!survives(example->path, without, example->length - (end - at), &json)) {
			printf("without bytes %zu to %zu\n", at, end);
			free(without);
			return false;
		}
		journey_output_free(&json);
	}
	free(without);
	return true;
}

int main(void)
{
	return examples_all(every_deletion_survives) ? 0 : 1;
}
