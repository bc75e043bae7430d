/* Everything that is written about a map. */
#include "fuzz.h"

#include "report/reports.h"

/* Takes an output over into what all of them come to. */
static uint64_t digest_add(uint64_t digest, struct text output)
{
	for (size_t i = 0; i < output.length; i++)
		digest = (digest ^ (uint8_t)output.bytes[i]) * 1099511628211u;
	return digest;
}

/* ---- artefacts */

/* Formats that take a process or a library of pixels are not for a fuzzer. */
static bool is_cheap(size_t format)
{
	return !journey_format_is_binary(format);
}

static const char *word_by(const char *what, uint32_t lot)
{
	size_t count = 0;

	while (journey_word(what, count))
		count++;
	return lot & 1 ? journey_word(what, (lot >> 1) % count) : NULL;
}

static struct journey_artefact artefact_by(size_t format, uint32_t lot)
{
	static const char *const lanes[] = {NULL, NULL, "emotion,doing", "backstage,pain,emotion", "evidence"};
	static const char *const prefixes[] = {NULL, "a-", "\"><script>"};
	struct journey_artefact artefact = {.format = journey_word("format", format)};

	artefact.view = word_by("view", lot_next(&lot));
	artefact.theme = word_by("theme", lot_next(&lot));
	artefact.lanes = lanes[lot_next(&lot) % 5];
	artefact.id_prefix = prefixes[lot_next(&lot) % 3];
	artefact.columns = lot_next(&lot) % 4 ? 0 : lot_next(&lot) % 200;
	return artefact;
}

/* Its first segment, now and then. */
static const char *segment_by(struct journey_map *map, uint32_t lot)
{
	const struct model *model = map->model;

	if (lot % 4 || !model->segments.count)
		return NULL;
	return arena_copy(&map->arena, entity_name(model, model->segments.items[0])).bytes;
}

static uint64_t write_artefact(struct journey_session *session, struct journey_map *map,
			       const struct journey_artefact *artefact)
{
	struct journey_output out;
	uint64_t digest = 0;

	if (journey_write(session, map, artefact, &out) == JOURNEY_DONE) {
		require_format(artefact->format, output_text(&out));
		digest = digest_add(0, output_text(&out));
	}
	journey_output_free(&out);
	return digest;
}

/* Of a map with errors only the model is of use, to editors. */
static uint64_t write_artefacts(struct journey_session *session, struct journey_map *map, uint32_t lot)
{
	bool good = journey_map_is_good(map);
	const char *journey = journey_map_journey(map, 0);
	uint64_t digest = 0;
	size_t count = 0;

	while (journey_word("format", count))
		count++;
	for (size_t i = 0; i < count; i++) {
		struct journey_artefact artefact = artefact_by(i, lot);

		if (!lot_falls(lot, i, count) || !is_cheap(i) || (!good && strcmp(artefact.format, "json") != 0))
			continue;
		if (journey_format_is_single(i) || lot_next(&lot) % 2)
			artefact.journey = journey;
		artefact.segment = good ? segment_by(map, lot_next(&lot)) : NULL;
		digest = digest * 31 + write_artefact(session, map, &artefact);
	}
	return digest;
}

/* ---- reports */

static uint64_t write_reports(struct journey_session *session, uint32_t lot)
{
	uint64_t digest = 0;

	for (size_t i = 0; i < REPORT_COUNT; i++) {
		struct journey_report report = {.format = journey_word("report", i), .show_suppressed = lot & 1};
		struct journey_output out;

		if (!lot_falls(lot, i, REPORT_COUNT))
			continue;
		require(journey_write_report(session, &report, &out) == JOURNEY_DONE, "findings can be written");
		require_format(report.format, output_text(&out));
		digest = digest_add(digest, output_text(&out));
		journey_output_free(&out);
	}
	return digest;
}

uint64_t write_outputs(struct journey_session *session, struct journey_map *map, uint32_t lot)
{
	uint64_t artefacts = write_artefacts(session, map, lot_next(&lot));

	return artefacts * 31 + write_reports(session, lot_next(&lot));
}
