/* The formats of findings, with findings made by hand: places, limits, escapes, and the vectors of the contract. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "report/fingerprint.h"
#include "report/line_hash.h"
#include "report/marked.h"
#include "report/printed.h"
#include "report/reports.h"
#include "report/sarif.h"
#include "report/xml.h"

/* ---- what the tests share */

static int set_up(void **state)
{
	struct arena *arena = malloc(sizeof *arena);

	assert_non_null(arena);
	arena_create(arena, NULL);
	*state = arena;
	return 0;
}

static int tear_down(void **state)
{
	arena_destroy(*state);
	free(*state);
	return 0;
}

static void assert_text(struct text seen, const char *expected)
{
	if (!text_is(seen, expected))
		print_error("expected: %s\n    seen: %.*s\n", expected, (int)seen.length, seen.bytes ? seen.bytes : "");
	assert_true(text_is(seen, expected));
}

/* Texts that were written have a NUL behind their end. */
static bool holds(struct text text, const char *part)
{
	return strstr(text.bytes, part) != NULL;
}

static size_t times(struct text text, const char *part)
{
	size_t count = 0;

	for (const char *at = text.bytes; (at = strstr(at, part)) != NULL; at++)
		count++;
	return count;
}

/* `count` findings of a severity, at the first line of one file. */
static void add_findings(struct report *report, struct source *source, size_t count, enum severity severity)
{
	for (size_t i = 0; i < count; i++) {
		struct buffer name = buffer_in(report->arena);

		buffer_format(&name, "%s%zu", severities[severity], i);
		report_add(report, SAY(NO_SUCH_KIND, buffer_text(&name)), (struct place){source, 0, 1})->severity = severity;
	}
}

static struct findings findings_of(struct report *report)
{
	struct findings findings = {.failing_from = SEVERITY_WARNING, .warnings_max = SIZE_MAX, .version = "1.2.3"};

	report_sort(report);
	findings.items = report->findings.items;
	findings.count = report->findings.count;
	findings.tally = findings_tally(findings.items, findings.count);
	findings_identify(report->arena, &findings);
	findings.exit_status = findings_judge(&findings);
	return findings;
}

static struct text written(struct arena *arena, enum report_format format, const struct findings *findings)
{
	struct buffer out = buffer_in(arena);

	report_formats[format].write(&out, findings);
	buffer_byte(&out, '\0');
	return (struct text){out.bytes, out.length - 1};
}

/* ---- columns */

static void columns_of_every_kind(void **state)
{
	static const struct {
		const char *line, *target;
		unsigned offset, byte, rune, utf16, display;
	} rows[] = {
		{"journey shop \"Checkout café 😀\" {", "{", 35, 36, 32, 33, 33},
		{"\t\tchannel: webshp", "webshp", 11, 12, 12, 12, 26},
		{"  goal: \"Cafe\u0301 注文\"; ownr: \"Ann\"", "ownr", 25, 26, 21, 21, 22},
		{"\xEF\xBB\xBFjourney shop {", "shop", 11, 9, 9, 9, 9},
		{"  goal: \"\033[1m\"; ownr: \"Ann\"", "ownr", 16, 17, 17, 17, 24},
		{"  goal: \"\xF0\x9F\x98\"; ownr: \"Ann\"", "ownr", 15, 16, 14, 14, 31},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct source *source = source_create(*state, TEXT("a"), text_of(rows[i].line));
		uint32_t offset = (uint32_t)(strstr(rows[i].line, rows[i].target) - rows[i].line);
		struct place_in_source at = source_place(source, offset);
		struct text line = source_line_text(source, 1);
		struct buffer ignored = buffer_in(*state);

		assert_int_equal(offset, rows[i].offset);
		assert_int_equal(at.column_byte, rows[i].byte);
		assert_int_equal(at.column, rows[i].rune);
		assert_int_equal(at.column_utf16, rows[i].utf16);
		assert_int_equal(1 + printed_add(&ignored, (struct text){line.bytes, at.column_byte - 1},
						 &(struct printed_row){.in_source = true}), rows[i].display);
	}
}

static void columns_in_a_long_line(void **state)
{
	struct buffer line = buffer_in(*state);
	struct source *source;

	for (size_t i = 0; i < 5000; i++)
		buffer_string(&line, i % 3 ? "😀" : i % 2 ? "é" : "\xF0\x9F");
	source = source_create(*state, TEXT("a"), buffer_text(&line));
	for (uint32_t offset = 0; offset < line.length; offset += 97) {
		struct place_in_source at = source_place(source, offset);
		struct text before = {line.bytes, offset};

		assert_int_equal(at.column, 1 + utf8_count(before));
		assert_int_equal(at.column_utf16, 1 + utf8_count_utf16(before));
	}
}

/* ---- fingerprints and hashes */

static void fingerprints(void **state)
{
	struct source *source = source_create(*state, TEXT("journeys/laptop.journey"), TEXT("x"));
	struct report report = {.arena = *state};
	struct finding *finding = report_add(&report, SAY(SEGMENT_UNDEFINED, TEXT("starter"), TEXT("laptop")), (struct place){source, 0, 1});
	struct text parts[] = {TEXT("journeys/laptop.journey"), TEXT("1ce2a2a690572855d93c0d51a9295fe7"), TEXT("1")};

	finding->logical_path = TEXT("laptop/consideration/product");
	assert_text(fingerprint(*state, finding), "1ce2a2a690572855d93c0d51a9295fe7");
	assert_text(fingerprint_of(*state, parts, 3), "e2dcf34f5a5cc814179b0569f398d1ed");
}

static void ordinals_count_in_a_file(void **state)
{
	struct source *one = source_create(*state, TEXT("a"), TEXT("xyz")), *two = source_create(*state, TEXT("b"), TEXT("xyz"));
	struct report report = {.arena = *state};
	struct findings findings;

	for (uint32_t i = 0; i < 3; i++)
		report_add(&report, SAY(NO_SUCH_KIND, TEXT("k")), (struct place){one, i, i + 1});
	report_add(&report, SAY(NO_SUCH_KIND, TEXT("k")), (struct place){two, 0, 1});
	findings = findings_of(&report);
	for (uint32_t i = 0; i < 3; i++)
		assert_int_equal(findings.items[i]->ordinal, i + 1);
	assert_int_equal(findings.items[3]->ordinal, 1);
}

static void quoted_parts_are_told_from_quotes_inside(void **state)
{
	struct saying saying = SAY(UNEXPECTED, TEXT("the name `a`"), TEXT("`{` or a name"));
	struct stretches parts = saying_stretches(*state, TONGUE_EN, saying);

	assert_int_equal(parts.count, 5);
	assert_text(parts.items[1].text, "a");
	assert_true(parts.items[1].quoted);
	assert_text(parts.items[3].text, "{");
	parts = saying_stretches(*state, TONGUE_EN, SAY(NO_SUCH_KIND, TEXT("a`b")));
	assert_int_equal(parts.count, 3);
	assert_text(parts.items[1].text, "a`b");
}

static void assert_hashes(void *arena, const char *text, const char *const *expected)
{
	struct line_hashes hashes = line_hashes(arena, text_of(text));
	size_t count = 0;

	for (; expected[count]; count++) {
		char seen[40];

		assert_true(count < hashes.count);
		snprintf(seen, sizeof seen, "%llx:%u", (unsigned long long)hashes.items[count].hash, (unsigned)hashes.items[count].times);
		assert_string_equal(seen, expected[count]);
	}
	assert_int_equal(hashes.count, count);
}

static void line_hash_vectors(void **state)
{
	static const char *const empty[] = {"c129715d7a2bc9a3:1", NULL};
	static const char *const two[] = {"81b8d8db678b2bbe:1", "ade70578248be16f:1", "c129715d7a2bc9a3:1", NULL};
	static const char *const bom[] = {"25afd31b599dedcd:1", "c129715d7a2bc9a3:1", NULL};
	static const char *const spaces[] = {"271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1", NULL};
	static const char *const lorem[] = {
		"a7f2ff13bc495cf2:1", "a7f2ff13bc495cf2:2", "a7f2ff13bc495cf2:3", "a7f2ff13bc495cf2:4", "a7f2ff13bc495cf2:5",
		"a7f2ff13bc495cf2:6", "a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1", "55ec222b86bcae53:1", "cc97dc7b1d7d8f7b:1",
		"c129715d7a2bc9a3:1", NULL,
	};
	struct buffer text = buffer_in(*state);

	assert_hashes(*state, "", empty);
	assert_hashes(*state, "a\nb\n", two);
	assert_hashes(*state, "a\r\nb\r\n", two);
	assert_hashes(*state, "a\rb\r", two);
	assert_hashes(*state, "\xEF\xBB\xBF" "a\n", bom);
	assert_hashes(*state, " a\nb\n  \t\tc\n d", spaces);
	for (int i = 0; i < 10; i++)
		buffer_string(&text, "Lorem ipsum dolor sit amet.\n");
	buffer_byte(&text, '\0');
	assert_hashes(*state, text.bytes, lorem);
}

/* ---- escapes */

static struct text uri_of(void *arena, const char *path)
{
	struct buffer out = buffer_in(arena);

	sarif_uri(&out, text_of(path));
	return buffer_text(&out);
}

static void sarif_addresses(void **state)
{
	assert_text(uri_of(*state, "kaart ë#1.journey"), "kaart%20%C3%AB%231.journey");
	assert_text(uri_of(*state, "a,b: 100%.journey"), "a,b%3A%20100%25.journey");
	assert_text(uri_of(*state, "../x/-._~!$&'()*+;=@"), "../x/-._~!$&'()*+;=@");
}

static void sarif_sentences(void **state)
{
	struct buffer out = buffer_in(*state);

	sarif_sentence(&out, TEXT("segment `{0}` is a [link](x)"));
	assert_text(buffer_text(&out), "Segment '{{0}}' is a [link] (x).");
	out.length = 0;
	sarif_sentence(&out, TEXT("did you mean `a`?"));
	assert_text(buffer_text(&out), "Did you mean 'a'?");
}

static void xml_attributes(void **state)
{
	struct buffer out = buffer_in(*state);

	xml_attribute(&out, "a", TEXT("<&>\"' \t\n\033\xFF\uFFFE]]>"));
	assert_text(buffer_text(&out), " a=\"&lt;&amp;&gt;&quot;&apos;  &lt;U+000A&gt;&lt;U+001B&gt;&lt;0xFF&gt;\uFFFD]]&gt;\"");
}

static struct text printed(void *arena, const char *text)
{
	struct buffer out = buffer_in(arena);

	printed_add(&out, text_of(text), &(struct printed_row){0});
	return buffer_text(&out);
}

static void orders_to_a_build_service(void **state)
{
	assert_text(printed(*state, "##[error]"), "#<U+0023>[error]");
	assert_text(printed(*state, "####VsO[x]"), "###<U+0023>VsO[x]");
	assert_text(printed(*state, "##vso(x) #[y]"), "##vso(x) #[y]");
	assert_text(printed(*state, "  ::error::"), "  <U+003A>:error::");
	assert_text(printed(*state, "\u3000::error::"), "\u3000<U+003A>:error::");
	assert_text(printed(*state, "a::error::"), "a::error::");
}

static void markdown_code(void **state)
{
	struct source *source = source_create(*state, TEXT("a|b.journey"), TEXT("x"));
	struct report report = {.arena = *state};
	struct findings findings;
	struct text text;

	report_add(&report, SAY(NO_SUCH_KIND, TEXT("a\\|b`@x")), (struct place){source, 0, 1});
	findings = findings_of(&report);
	text = written(*state, REPORT_MARKDOWN, &findings);
	assert_true(holds(text, "| <code>a&#92;&#124;b&#96;&#64;x</code> is not a kind of block |"));
	assert_true(holds(text, "<code>a&#124;b&#46;journey&#58;1&#58;1</code>"));
}

static void markdown_makes_no_address_and_no_span_of_two(void **state)
{
	struct buffer out = buffer_in(*state);

	marked_words(&out, TEXT("ann@example.com"));
	assert_text(buffer_text(&out), "ann<code>&#64;</code>example&#46;com");
	out.length = 0;
	marked_code(&out, TEXT("a"));
	marked_code(&out, TEXT("b"));
	assert_text(buffer_text(&out), "`a`<code>b</code>");
}

static void github_properties(void **state)
{
	struct source *source = source_create(*state, TEXT("journeys/a,b: 100%.journey"), TEXT("x\ny"));
	struct report report = {.arena = *state};
	struct findings findings;

	report_add(&report, SAY(NO_SUCH_KIND, TEXT("5%\r\n::error::")), (struct place){source, 0, 3});
	findings = findings_of(&report);
	assert_text(written(*state, REPORT_GITHUB, &findings),
		    "::error file=journeys/a%2Cb%3A 100%25.journey,line=1,endLine=2,title=unknown-kind::"
		    "`5%25<U+000D><U+000A>::error::` is not a kind of block\n");
}

/* ---- limits */

static void github_shows_ten_of_a_level(void **state)
{
	struct source *source = source_create(*state, TEXT("a"), TEXT("x"));
	struct report report = {.arena = *state};
	struct findings findings;
	struct text text;

	add_findings(&report, source, 30, SEVERITY_ERROR);
	findings = findings_of(&report);
	text = written(*state, REPORT_GITHUB, &findings);
	assert_int_equal(times(text, "::error "), 10);
	assert_int_equal(times(text, "::notice "), 1);
	assert_true(holds(text, "::notice title=journeyc::20 more findings are not shown here; the log has them all\n"));
	add_findings(&report, source, 10, SEVERITY_NOTE);
	findings = findings_of(&report);
	text = written(*state, REPORT_GITHUB, &findings);
	assert_int_equal(times(text, "::notice "), 10);
	assert_true(holds(text, "::21 more findings are"));
}

static void github_counts_problems_as_errors(void **state)
{
	struct problem problems[12];
	struct findings findings = {.problems = problems, .problem_count = 12, .warnings_max = SIZE_MAX};

	for (size_t i = 0; i < 12; i++)
		problems[i] = (struct problem){"io", i ? TEXT("a,b") : TEXT(""), TEXT("cannot read: no such file"), NULL};
	assert_text((struct text){written(*state, REPORT_GITHUB, &findings).bytes, 52}, "::error title=journeyc::cannot read: no such file\n::");
	assert_int_equal(times(written(*state, REPORT_GITHUB, &findings), "::error file=a%2Cb,title=journeyc::"), 9);
	assert_true(holds(written(*state, REPORT_GITHUB, &findings), "::2 more findings are"));
}

static void sarif_keeps_the_worst_five_thousand(void **state)
{
	struct source *source = source_create(*state, TEXT("a"), TEXT("x"));
	struct report report = {.arena = *state};
	struct findings findings;
	struct text text;

	add_findings(&report, source, 1000, SEVERITY_NOTE);
	add_findings(&report, source, 3000, SEVERITY_WARNING);
	add_findings(&report, source, 2000, SEVERITY_ERROR);
	findings = findings_of(&report);
	text = written(*state, REPORT_SARIF, &findings);
	assert_int_equal(times(text, "\"ruleIndex\""), 5000);
	assert_int_equal(times(text, "\"level\": \"warning\",\n          \"kind\""), 3000);
	assert_int_equal(times(text, "\"level\": \"note\",\n          \"kind\""), 0);
	assert_true(holds(text, "1000 more findings are left out."));
}

static void markdown_stays_below_its_limit(void **state)
{
	struct source *source = source_create(*state, TEXT("a"), TEXT("x"));
	struct report report = {.arena = *state};
	struct findings findings;
	struct text text;

	add_findings(&report, source, 3000, SEVERITY_WARNING);
	findings = findings_of(&report);
	text = written(*state, REPORT_MARKDOWN, &findings);
	assert_in_range(utf8_count_utf16(text), 50000, 60000);
	assert_true(holds(text, "### journeyc: 3000 warnings in 1 file\n"));
	assert_true(holds(text, " more findings are left out; the log has them all.\n"));
	assert_int_equal(times(text, "| warning |") + strtoul(strrchr(text.bytes, '>') + 2, NULL, 10), 3000);
}

/* ---- meaning */

static void only_what_counts_is_counted(void **state)
{
	struct source *source = source_create(*state, TEXT("a"), TEXT("x"));
	struct report report = {.arena = *state};
	struct findings findings;
	struct buffer summary = buffer_in(*state);

	add_findings(&report, source, 3, SEVERITY_WARNING);
	report.findings.items[0]->suppressed = SUPPRESSED_IN_SOURCE;
	report.findings.items[0]->reason = TEXT("meant so");
	report.findings.items[1]->suppressed = SUPPRESSED_BY_BASELINE;
	findings = findings_of(&report);
	findings_summary(&summary, TONGUE_EN, &findings.tally);
	assert_text(buffer_text(&summary), "1 warning in 1 file (1 suppressed, 1 in the baseline)\n");
	assert_text(written(*state, REPORT_SHORT, &findings),
		    "a:1:1: warning: `warning0` is not a kind of block [unknown-kind] (suppressed: meant so)\n"
		    "a:1:1: warning: `warning1` is not a kind of block [unknown-kind] (baseline)\n"
		    "a:1:1: warning: `warning2` is not a kind of block [unknown-kind]\n");
	assert_true(holds(written(*state, REPORT_JSON, &findings), "\"suppressed\": {\"kind\": \"inSource\", \"reason\": \"meant so\"}"));
	assert_true(holds(written(*state, REPORT_JSON, &findings), "\"suppressed\": {\"kind\": \"external\", \"reason\": null}"));
	assert_true(holds(written(*state, REPORT_JUNIT, &findings), "tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"2\""));
	assert_true(holds(written(*state, REPORT_MARKDOWN, &findings), "`unknown-kind` (suppressed: `meant so`) |"));
	findings.show_suppressed = true;
	assert_int_equal(times(written(*state, REPORT_SARIF, &findings), "\"suppressions\""), 3);
}

static void the_exit_status_follows(void **state)
{
	struct source *source = source_create(*state, TEXT("a"), TEXT("x"));
	struct report report = {.arena = *state};
	struct findings findings;

	add_findings(&report, source, 2, SEVERITY_WARNING);
	findings = findings_of(&report);
	assert_int_equal(findings_judge(&findings), 1);
	findings.failing_from = SEVERITY_ERROR;
	assert_int_equal(findings_judge(&findings), 0);
	findings.warnings_max = 1;
	assert_int_equal(findings_judge(&findings), 1);
	assert_true(holds(written(*state, REPORT_JUNIT, &findings), "<testcase name=\"max-warnings\""));
	findings.warnings_max = 2;
	assert_int_equal(findings_judge(&findings), 0);
	findings.language_fails = true;
	assert_int_equal(findings_judge(&findings), 1);
	findings.problem_count = 1;
	assert_int_equal(findings_judge(&findings), 2);
	report_add(&report, SAY(TOO_DEEP, TEXT("128")), (struct place){source, 0, 1});
	findings = findings_of(&report);
	findings.failing_from = SEVERITY_NEVER;
	assert_int_equal(findings_judge(&findings), 2);
}

static void nothing_found(void **state)
{
	struct text files[] = {TEXT("a.journey"), TEXT("b/c.journey")};
	struct findings findings = {.files = files, .file_count = 2, .warnings_max = SIZE_MAX, .version = "1.2.3"};

	assert_text(written(*state, REPORT_TEXT, &findings), "");
	assert_text(written(*state, REPORT_SHORT, &findings), "");
	assert_text(written(*state, REPORT_GITHUB, &findings), "");
	assert_text(written(*state, REPORT_RDJSONL, &findings), "");
	assert_text(written(*state, REPORT_GITLAB, &findings), "[]\n");
	assert_true(holds(written(*state, REPORT_RDJSON, &findings), "\"severity\": \"INFO\""));
	assert_true(holds(written(*state, REPORT_SARIF, &findings), "\"results\": []"));
	assert_text(written(*state, REPORT_CHECKSTYLE, &findings),
		    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n</checkstyle>\n");
	assert_true(holds(written(*state, REPORT_JUNIT, &findings), "<testcase name=\"no findings\" classname=\"b.c\"/>"));
	assert_text(written(*state, REPORT_MARKDOWN, &findings), "<!-- journeyc:lint -->\n### journeyc: no findings in 2 files\n");
	findings.file_count = 0;
	assert_true(holds(written(*state, REPORT_JUNIT, &findings), "<testsuite name=\"journeyc\" tests=\"1\" failures=\"0\""));
}

/* ---- rules as SARIF tells them */

static void every_rule_can_be_told(void **state)
{
	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++) {
		assert_in_range(strlen(rules[rule].name), 1, 36);
		assert_in_range(strlen(rules[rule].summary), 1, 1024);
		assert_in_range(strlen(rules[rule].why), 1, 1024);
		assert_true(!rules[rule].help || strlen(rules[rule].help) <= 1000);
	}
	(void)state;
}

#define RUN(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		RUN(columns_of_every_kind), RUN(columns_in_a_long_line), RUN(fingerprints), RUN(ordinals_count_in_a_file),
		RUN(quoted_parts_are_told_from_quotes_inside), RUN(line_hash_vectors), RUN(sarif_addresses), RUN(sarif_sentences),
		RUN(xml_attributes), RUN(orders_to_a_build_service), RUN(markdown_code), RUN(markdown_makes_no_address_and_no_span_of_two), RUN(github_properties),
		RUN(github_shows_ten_of_a_level), RUN(github_counts_problems_as_errors), RUN(sarif_keeps_the_worst_five_thousand),
		RUN(markdown_stays_below_its_limit), RUN(only_what_counts_is_counted), RUN(the_exit_status_follows), RUN(nothing_found),
		RUN(every_rule_can_be_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
