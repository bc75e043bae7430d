/* The fuzzer's way in: any bytes are a map, which is read, checked, reported on, laid out anew, and written in every format
 * that takes no other process. */
#include "journey.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void write_all(struct journey_session *session, struct journey_map *map)
{
	static const char *const formats[] = {"json", "svg", "md", "txt", "csv", "mermaid"};
	const char *journey = journey_map_journey(map, 0);
	struct journey_output out;

	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		struct journey_artefact artefact = {.format = formats[i], .journey = i ? journey : NULL};

		/* Of a map with errors only the model is of use, to editors. */
		if ((i && (!journey || !journey_map_is_good(map))) || journey_write(session, map, &artefact, &out) != JOURNEY_DONE)
			continue;
		journey_output_free(&out);
	}
}

static void report_all(struct journey_session *session)
{
	static const char *const formats[] = {"text", "json", "sarif", "github", "markdown"};
	struct journey_output out;

	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
		if (journey_write_report(session, &(struct journey_report){.format = formats[i]}, &out) == JOURNEY_DONE)
			journey_output_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct journey_session *session = journey_session_create();
	struct journey_input input = {
		.path = "fuzz/map.journey", .bytes = (const char *)bytes, .length = length, .root = "fuzz", .base = ".",
	};
	struct journey_layout layout;
	struct journey_map *map;

	journey_read_configuration(session, false);
	map = journey_read(session, &input);
	if (map) {
		write_all(session, map);
		report_all(session);
		journey_speak(session, "nl");
		report_all(session);
	}
	if (journey_format(session, &input, false, &layout) == JOURNEY_DONE)
		journey_layout_free(&layout);
	journey_session_destroy(session);
	return 0;
}
