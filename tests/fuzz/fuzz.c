/* The fuzzer's way in: any bytes are a map, which is read, written as JSON and reported on. */
#include "journey.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static const char *const reports[] = {"text", "json"};
	struct journey_session *session = journey_session_create();
	struct journey_map *map = journey_read(session, &(struct journey_input){
		.path = "fuzz/map.journey", .bytes = (const char *)bytes, .length = length, .root = "fuzz", .base = "."});
	struct journey_output out;

	if (map && journey_write(session, map, &(struct journey_artefact){.format = "json"}, &out) == JOURNEY_DONE)
		journey_output_free(&out);
	for (size_t i = 0; map && i < sizeof reports / sizeof *reports; i++)
		if (journey_write_report(session, &(struct journey_report){.format = reports[i]}, &out) == JOURNEY_DONE)
			journey_output_free(&out);
	journey_session_destroy(session);
	return 0;
}
