/* Any bytes are a diagram, and a table. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct text text = {(const char *)bytes, length};

	for (size_t i = 0; journey_word("import", i); i++)
		try_import(text, journey_word("import", i));
	return 0;
}
