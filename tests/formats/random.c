/* random FOLDER SEED: random findings in every format, in files named after it; the sources as source-N; and for each finding,
 * in the order of output, `N START END SEVERITY` in places. The texts and paths are of the kind that formats stumble over. */
#include <stdio.h>
#include <stdlib.h>

#include "report/reports.h"

enum { SOURCES = 5, FINDINGS = 40, PATH_ROOM = 1024 };

static const char *const nasty[] = {
	"a", "é", "😀", "注文", "e\u0301", "\t", "\r", "\033[31m", "\u202E", "\u2028", "\uFFFE", "\uFEFF", "##[error]", "##vso[x]", "##VSO[y]",
	"::error::x", "::stop-commands::t", "]]>", "{0}", "{", "}", "[x](1)", "](", "@all", "#12", "`", "``", "|", "\\", "\"", "'", "&amp;", "<b>",
	"</code>", "-->", "%0A", "%25", ",", ":", " ", "  ", "$(id)", "www.example.com", "https://example.com", "\xFF", "\xF0\x9F\x98",
	"\xC3", "\xED\xA0\x80", "\x01", "\x7F", "\xC2\x85", "___", "***", "~~x~~", "=1+1", "!", "?", ".",
};

static uint64_t next(uint64_t *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return *state >> 33;
}

static size_t below(uint64_t *state, size_t limit)
{
	return (size_t)(next(state) % limit);
}

static struct text random_text(struct arena *arena, uint64_t *state, size_t most, const char *ends)
{
	struct buffer out = buffer_in(arena);

	for (size_t i = below(state, most + 1); i > 0; i--)
		buffer_string(&out, nasty[below(state, sizeof nasty / sizeof *nasty)]);
	buffer_string(&out, ends);
	return buffer_text(&out);
}

static struct source *random_source(struct arena *arena, uint64_t *state)
{
	static const char *const ends[] = {"\n", "\r\n", "\n", "\r", ""};
	struct buffer text = buffer_in(arena), path = buffer_in(arena);

	if (below(state, 3) == 0)
		buffer_string(&text, "\xEF\xBB\xBF");
	for (size_t i = below(state, 30); i > 0; i--)
		buffer_add(&text, random_text(arena, state, below(state, 10) ? 12 : 900, ends[below(state, 5)]));
	buffer_add(&path, random_text(arena, state, 4, "p/"));
	buffer_add(&path, random_text(arena, state, 4, below(state, 2) ? "\n.journey" : ".journey"));
	buffer_repeat(&text, '\0', SOURCE_PADDING);
	text.length -= SOURCE_PADDING;
	return source_create(arena, buffer_text(&path), buffer_text(&text));
}

/* A span that neither splits a code point nor takes in a line end. */
static struct place random_place(uint64_t *state, struct source *source)
{
	const char *bytes = source->text.bytes;
	uint32_t length = (uint32_t)source->text.length, start = (uint32_t)below(state, length + 1), end;

	while (start < length && ((unsigned char)bytes[start] & 0xC0) == 0x80)
		start++;
	if (start < source->bom)
		start = source->bom;
	end = start + (uint32_t)below(state, 12);
	if (end > length)
		end = length;
	while (end < length && ((unsigned char)bytes[end] & 0xC0) == 0x80)
		end++;
	for (uint32_t at = start; at < end; at++)
		if (bytes[at] == '\n')
			end = at;
	return (struct place){source, start, end};
}

static struct saying random_saying(struct arena *arena, uint64_t *state, bool of_a_rule)
{
	struct saying saying = {.phrase = PHRASE_NONE};

	do
		saying.phrase = (enum phrase)(1 + below(state, PHRASE_COUNT - 1));
	while (of_a_rule && phrases[saying.phrase].rule == RULE_NONE);
	for (int i = 0; i < ARGUMENTS_MAX; i++)
		saying.arguments[i] = argument_text(random_text(arena, state, below(state, 20) ? 4 : 60, "x"));
	return saying;
}

static void add_finding(struct report *report, uint64_t *state, struct source *const *sources)
{
	struct arena *arena = report->arena;
	struct source *source = sources[below(state, SOURCES)];
	struct finding *finding = report_add(report, random_saying(arena, state, true), random_place(state, source));

	finding->severity = SEVERITY_NOTE + (enum severity)below(state, 3);
	finding->logical_path = random_text(arena, state, 2, "");
	for (size_t i = below(state, 5); i > 0; i--)
		finding_label(report, finding, random_saying(arena, state, false), random_place(state, sources[below(state, SOURCES)]));
	for (size_t i = below(state, 3); i > 0; i--)
		finding_help(report, finding, random_saying(arena, state, false));
	if (below(state, 3) == 0) {
		finding->fix = ARENA_NEW(arena, struct fix);
		*finding->fix = (struct fix){random_saying(arena, state, false), below(state, 2) == 0, finding->place,
					     random_text(arena, state, 2, "")};
	}
	finding->suppressed = below(state, 4) ? SUPPRESSED_NOT : (enum suppression)(1 + below(state, 2));
	if (finding->suppressed == SUPPRESSED_IN_SOURCE)
		finding->reason = random_text(arena, state, 4, "");
}

static void save(const char *folder, const char *name, struct text text)
{
	char path[PATH_ROOM];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	file = fopen(path, "wb");
	if (!file || fwrite(text.bytes, 1, text.length, file) != text.length || fclose(file) != 0)
		abort();
}

/* The same findings without those that are suppressed, as formats get them that cannot say so. */
static struct findings without_suppressed(struct arena *arena, struct findings findings)
{
	struct finding **kept = arena_take(arena, (findings.count + 1) * sizeof *kept);
	size_t count = 0;

	for (size_t i = 0; i < findings.count; i++)
		if (findings.items[i]->suppressed == SUPPRESSED_NOT)
			kept[count++] = findings.items[i];
	findings.items = kept;
	findings.count = count;
	return findings;
}

static void save_places(const char *folder, struct arena *arena, const struct findings *findings, struct source *const *sources)
{
	struct buffer out = buffer_in(arena);

	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *finding = findings->items[i];
		int number = 0;

		while (sources[number] != finding->place.source)
			number++;
		buffer_format(&out, "%d %u %u %s\n", number, (unsigned)finding->place.start, (unsigned)finding->place.end,
			      severities[finding->severity]);
	}
	save(folder, "places", buffer_text(&out));
}

int main(int count, char **words)
{
	struct arena arena;
	struct report report = {.arena = &arena};
	struct findings findings = {.failing_from = SEVERITY_WARNING, .warnings_max = SIZE_MAX, .version = "1.2.3"}, kept;
	struct source *sources[SOURCES];
	struct problem problems[] = {{"io", TEXT(""), TEXT(""), NULL}, {"config", TEXT(".editorconfig"), TEXT("`x` is no number"), NULL}};
	uint64_t state = count == 3 ? strtoul(words[2], NULL, 10) + 1 : 0;

	if (count != 3)
		return 2;
	arena_create(&arena, NULL);
	for (int i = 0; i < SOURCES; i++) {
		char name[32];

		sources[i] = random_source(&arena, &state);
		snprintf(name, sizeof name, "source-%d", i);
		save(words[1], name, sources[i]->text);
	}
	for (int i = 0; i < FINDINGS; i++)
		add_finding(&report, &state, sources);
	problems[0].path = random_text(&arena, &state, 4, "x");
	problems[0].message = random_text(&arena, &state, 4, "x");
	report_sort(&report);
	findings.items = report.findings.items;
	findings.count = report.findings.count;
	findings.show_suppressed = true;
	findings.tally = findings_tally(findings.items, findings.count);
	findings.problems = problems;
	findings.problem_count = below(&state, 3);
	findings.exit_status = findings_judge(&findings);
	findings_identify(&arena, &findings);
	save_places(words[1], &arena, &findings, sources);
	kept = without_suppressed(&arena, findings);
	for (size_t i = 0; i < REPORT_COUNT; i++) {
		struct buffer out = buffer_in(&arena);

		report_formats[i].write(&out, report_formats[i].hides_suppressed ? &kept : &findings);
		save(words[1], report_formats[i].name, buffer_text(&out));
	}
	arena_destroy(&arena);
	return 0;
}
