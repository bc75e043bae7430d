/* Any bytes are a source for the formatter. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct parts parts = parts_of(bytes, length);

	try_layout(&parts);
	return 0;
}
