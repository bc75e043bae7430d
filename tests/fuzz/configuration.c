/* The parts of an input are a map and all that decides which of its findings count: an .editorconfig file, choices as on a
 * command line (a line each), a baseline, a diff and the list of what git tracks (a line each); then a theme. */
#include "config.h"

#include "fuzz.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "lint/baseline.h"

enum { PART_MAP, PART_CONFIG, PART_CHOICES, PART_BASELINE, PART_DIFF, PART_TRACKED, PART_THEME };

/* ---- files, since configuration is looked for beside the map */

static char folder[PATH_MAX], map_path[PATH_MAX + 16], config_path[PATH_MAX + 16];

static void remove_folder(void)
{
	unlink(config_path);
	unlink(map_path);
	rmdir(folder);
}

static void make_folder(void)
{
	const char *outer = getenv("TMPDIR");

	if (*folder)
		return;
	snprintf(folder, sizeof folder, "%s/journey-fuzz-XXXXXX", outer ? outer : "/tmp");
	require(mkdtemp(folder), "a folder can be made");
	snprintf(map_path, sizeof map_path, "%s/0.journey", folder);
	snprintf(config_path, sizeof config_path, "%s/.editorconfig", folder);
	atexit(remove_folder);
#ifdef HAVE_EDITORCONFIG
	/* The library stays loaded from run to run, which saves most of the time. */
	require(dlopen(EDITORCONFIG_SONAME, RTLD_NOW | RTLD_LOCAL), "libeditorconfig can be loaded");
#endif
}

static void write_file(const char *path, struct text text)
{
	FILE *file = fopen(path, "wb");

	require(file && fwrite(text.bytes ? text.bytes : "", 1, text.length, file) == text.length && fclose(file) == 0,
		"a file can be written");
}

/* ---- a session that was told everything */

/* The forms of explanations. */
enum { FORMS = 3 };
static const char *const forms[FORMS] = {"text", "markdown", "json"};

/* A line may be anything that an option takes. */
static void choose(struct journey_session *session, const char *line)
{
	if (journey_choose_rule(session, line) != JOURNEY_DONE)
		require(*journey_problem(session), "a rule that cannot be chosen has a reason");
	if (journey_choose(session, line) != JOURNEY_DONE)
		require(*journey_problem(session), "a setting that cannot be chosen has a reason");
	if (journey_set_today(session, line) != JOURNEY_DONE)
		journey_set_today(session, "2026-09-14");
}

static void explain(struct journey_session *session, const char *line)
{
	struct journey_output out;

	for (size_t i = 0; i < FORMS; i++) {
		if (journey_explain(session, line, forms[i], &out) == JOURNEY_DONE)
			require_format(forms[i], output_text(&out));
		else
			require(*journey_problem(session), "what cannot be explained has a reason");
		journey_output_free(&out);
	}
}

/* Does something with each line of a part. */
static void for_lines(struct journey_session *session, struct text lines,
		      void (*act)(struct journey_session *, const char *line))
{
	char line[256];

	for (const char *at = lines.bytes, *end = at + lines.length; at < end; at++) {
		const char *feed = memchr(at, '\n', (size_t)(end - at));
		struct text text = text_between(at, feed ? feed : end);

		if (text.length < sizeof line) {
			memcpy(line, text.bytes, text.length);
			line[text.length] = '\0';
			act(session, line);
		}
		at += text.length;
	}
}

/* Git's list has a NUL behind each name. */
static void use_changes(struct journey_session *session, const struct parts *parts)
{
	struct text diff = parts->items[PART_DIFF], tracked = arena_copy(&session->arena, parts->items[PART_TRACKED]);
	struct journey_changes changes = {diff.bytes, tracked.bytes, diff.length, tracked.length};

	for (size_t i = 0; i < tracked.length; i++)
		if (tracked.bytes[i] == '\n')
			((char *)tracked.bytes)[i] = '\0';
	require(journey_use_changes(session, &changes) == JOURNEY_DONE, "any text is a diff");
}

static void use_baseline(struct journey_session *session, struct text baseline)
{
	struct journey_input input = text_input(baseline, "/baseline.json");

	input.base = folder;
	if (journey_use_baseline(session, &input) != JOURNEY_DONE)
		require(*journey_problem(session), "a baseline that cannot be used has a reason");
}

/* Whether a lot says that the diff counts. */
static bool heeds_diff(uint32_t lot)
{
	return lot & 0x200;
}

/* A session with all parts but the baseline; the map is a file, or a text that is called so. */
static struct journey_session *open_session(struct parts *parts, uint32_t lot, bool from_file)
{
	struct journey_session *session = open_speaking(lot);
	struct journey_input input = parts_input(parts, PART_MAP);

	input.path = map_path;
	input.root = input.base = folder;
	input.narrowed = heeds_diff(lot);
	if (from_file)
		input = (struct journey_input){.path = map_path, .root = folder, .base = folder};
	for_lines(session, parts->items[PART_CHOICES], choose);
	journey_read_configuration(session, true);
	require(journey_read(session, &input), "a map can be read");
	if (heeds_diff(lot))
		use_changes(session, parts);
	return session;
}

/* ---- what has to hold */

/* What was written as a baseline holds all that a baseline may hold, in whatever language. With a diff it holds fewer: of
 * findings that are alike the first ones pass, which may stand in lines that were not changed. */
static void try_baseline(struct parts *parts, uint32_t lot, struct text written)
{
	struct journey_session *session = open_session(parts, lot ^ 0x100, false);
	struct journey_input input = text_input(written, "/baseline.json");
	struct report report;

	input.base = folder;
	require_format("json", written);
	require(journey_use_baseline(session, &input) == JOURNEY_DONE, "a baseline that was written can be used");
	report = session_judge(session);
	for (size_t i = 0; i < report.findings.count && !heeds_diff(lot); i++)
		if (report.findings.items[i]->suppressed == SUPPRESSED_NOT)
			require(!baseline_may_hold(report.findings.items[i]), "a baseline holds what was found");
	journey_session_destroy(session);
}

static void try_report(struct journey_session *session, const char *path, uint32_t lot)
{
	struct journey_report report = {.format = "text", .show_suppressed = lot & 1};
	struct journey_output out;

	require(journey_write_report(session, &report, &out) == JOURNEY_DONE, "findings can be written");
	require_clean(output_text(&out));
	journey_output_free(&out);
	for (size_t i = 0; i < FORMS; i++) {
		if (!lot_falls(lot, i, 8 * FORMS))
			continue;
		require(journey_list_rules(session, forms[i], path, &out) == JOURNEY_DONE, "rules can be listed");
		require_format(forms[i], output_text(&out));
		journey_output_free(&out);
	}
}

/* Safe fixes do no harm; others may, and are not made then. */
static void try_fixes(struct parts *parts, uint32_t lot, bool unsafe)
{
	struct journey_session *session = open_session(parts, lot, true);
	struct journey_output out;

	if (journey_fix(session, unsafe) != JOURNEY_DONE) {
		require(*journey_problem(session), "fixes that are not made have a reason");
		if (!unsafe)
			require_equal(text_of(journey_problem(session)), TEXT(""), "no safe fix does harm");
	}
	require(journey_write_patch(session, &out) == JOURNEY_DONE, "fixes can be shown as a patch");
	journey_output_free(&out);
	journey_session_destroy(session);
}

/* A picture and a page in a theme; each is made only where the theme can be used. */
static void try_theme(struct text theme)
{
	static const char *const themed[] = {"svg", "html", "dot"}, path[] = "/fuzz.theme";
	struct journey_session *session = journey_session_create();
	struct text text = TEXT("journey j \"J\" { phase p { touchpoint t { emotion: 1 } } }");
	struct journey_input input = text_input(theme, path), source = text_input(text, "/j.journey");
	struct journey_map *map = journey_read(session, &source);
	bool good = journey_use_theme(session, &input) == JOURNEY_DONE;

	for (size_t i = 0; i < 3; i++) {
		struct journey_artefact artefact = {.format = themed[i], .journey = "j", .theme = path};
		struct journey_output out;
		bool written = journey_write(session, map, &artefact, &out) == JOURNEY_DONE;

		require(written == good, "a theme that was read can be used");
		if (written)
			require_format(artefact.format, output_text(&out));
		journey_output_free(&out);
	}
	try_report(session, "/j.journey", 1);
	journey_session_destroy(session);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct parts parts = parts_of(bytes, length);
	uint32_t lot = lot_of(bytes, length), fallen = lot;
	struct journey_session *session;
	struct journey_output written;

	make_folder();
	write_file(config_path, parts.items[PART_CONFIG]);
	write_file(map_path, parts.items[PART_MAP]);
	session = open_session(&parts, lot, false);
	if (parts.count > PART_BASELINE)
		use_baseline(session, parts.items[PART_BASELINE]);
	try_report(session, map_path, lot_next(&fallen));
	if (lot_falls(fallen, 0, 16))
		for_lines(session, parts.items[PART_CHOICES], explain);
	require(journey_write_baseline(session, &written) == JOURNEY_DONE, "a baseline can be written");
	journey_session_destroy(session);
	if (lot_falls(lot_next(&fallen), 0, 2))
		try_baseline(&parts, lot, output_text(&written));
	if (lot_falls(fallen, 1, 4))
		try_fixes(&parts, lot, false);
	if (lot_falls(fallen, 2, 4))
		try_fixes(&parts, lot, true);
	if (parts.count > PART_THEME)
		try_theme(parts.items[PART_THEME]);
	journey_output_free(&written);
	return 0;
}
