/* The same map with CR LF, or with a byte-order mark, has the same model; with LF alone it has no error. */
#include "examples.h"

/* The text with a mark before it and CR before every LF. */
static char *with_line_ends(const struct example *example, size_t *ret_length)
{
	char *copy = malloc(2 * example->length + 3);
	size_t length = 0;

	if (!copy)
		return NULL;
	memcpy(copy, "\xEF\xBB\xBF", 3);
	length = 3;
	for (size_t i = 0; i < example->length; i++) {
		if (example->bytes[i] == '\n')
			copy[length++] = '\r';
		copy[length++] = example->bytes[i];
	}
	*ret_length = length;
	return copy;
}

static bool line_ends_do_not_matter(const struct example *example)
{
	struct journey_output lf = {0}, crlf = {0};
	size_t length;
	char *copy = with_line_ends(example, &length);
	bool good = copy && survives(example->path, example->bytes, example->length, &lf)
		&& survives(example->path, copy, length, &crlf) && lf.length == crlf.length
		&& memcmp(lf.bytes, crlf.bytes, lf.length) == 0;

	journey_output_free(&lf);
	journey_output_free(&crlf);
	free(copy);
	return good;
}

int main(void)
{
	return examples_all(line_ends_do_not_matter) ? 0 : 1;
}
