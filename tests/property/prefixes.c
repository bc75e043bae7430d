/* A map may be cut off at any byte. */
#include "examples.h"

static bool every_prefix_survives(const struct example *example)
{
	for (size_t length = 0; length <= example->length; length++) {
		struct journey_output json;

		if (!survives(example->path, example->bytes, length, &json)) {
			printf("cut off at byte %zu\n", length);
			return false;
		}
		journey_output_free(&json);
	}
	return true;
}

int main(void)
{
	return examples_all(every_prefix_survives) ? 0 : 1;
}
