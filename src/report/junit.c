/* Findings as test results: a suite a file, a case a finding. They are red exactly when the exit status is not 0. */
#include "report/printed.h"
#include "report/reports.h"
#include "report/text.h"
#include "report/xml.h"

/* How many cases there are, and how they went. */
struct counts {
	size_t tests, failures, errors, skipped;
};

/* A suite being collected: its cases are written when their numbers are known. */
struct suite {
	struct text name;
	bool is_file;
	struct buffer cases;
	struct counts counts;
};

struct suites {
	struct buffer *out;
	struct counts counts;
};

static struct suite open_suite(struct suites *suites, struct text name, bool is_file)
{
	return (struct suite){.name = name, .is_file = is_file, .cases = buffer_in(suites->out->arena)};
}

static void close_suite(struct suites *suites, struct suite *suite)
{
	struct buffer *out = suites->out;

	buffer_string(out, "<testsuite");
	xml_attribute(out, "name", suite->name);
	if (suite->is_file)
		xml_attribute(out, "file", suite->name);
	buffer_format(out, " tests=\"%zu\" failures=\"%zu\" errors=\"%zu\" skipped=\"%zu\">\n", suite->counts.tests,
		      suite->counts.failures, suite->counts.errors, suite->counts.skipped);
	buffer_add(out, buffer_text(&suite->cases));
	buffer_string(out, "</testsuite>\n");
	suites->counts.tests += suite->counts.tests;
	suites->counts.failures += suite->counts.failures;
	suites->counts.errors += suite->counts.errors;
}

/* The path less `.journey`, with points for slashes. */
static struct text class_name(struct arena *arena, struct text path)
{
	struct text ending = TEXT(".journey"), name = arena_copy(arena, path);

	if (text_ends(path, ending))
		name.length -= ending.length;
	for (size_t i = 0; i < name.length; i++)
		if (name.bytes[i] == '/')
			((char *)name.bytes)[i] = '.';
	return name;
}

static void open_case(struct suite *suite, struct text name)
{
	buffer_string(&suite->cases, "<testcase");
	xml_attribute(&suite->cases, "name", name);
	xml_attribute(&suite->cases, "classname", class_name(suite->cases.arena, suite->name));
	suite->counts.tests++;
}

static void add_passing(struct suite *suite, struct text name)
{
	open_case(suite, name);
	buffer_string(&suite->cases, "/>\n");
}

static void add_failing(struct suite *suite, struct text name, const char *type, struct text message)
{
	open_case(suite, name);
	buffer_format(&suite->cases, "><failure type=\"%s\"", type);
	xml_attribute(&suite->cases, "message", message);
	buffer_string(&suite->cases, "/></testcase>\n");
	suite->counts.failures++;
}

static void add_problem(struct suite *suite, const struct problem *problem)
{
	open_case(suite, text_of(problem->kind));
	buffer_format(&suite->cases, "><error type=\"%s\"", problem->kind);
	xml_attribute(&suite->cases, "message", problem->message);
	buffer_string(&suite->cases, "/></testcase>\n");
	suite->counts.errors++;
}

static void add_skipped(struct suite *suite, const struct finding *finding)
{
	struct buffer message = buffer_in(suite->cases.arena);

	buffer_string(&message, suppression_words[finding->suppressed]);
	if (finding->reason.length) {
		buffer_string(&message, ": ");
		buffer_add(&message, finding->reason);
	}
	buffer_string(&suite->cases, "><skipped");
	xml_attribute(&suite->cases, "message", buffer_text(&message));
	buffer_string(&suite->cases, "/></testcase>\n");
	suite->counts.skipped++;
}

static void add_finding(struct suite *suite, const struct findings *findings, const struct finding *finding)
{
	struct place_in_source at = source_place(finding->place.source, finding->place.start);
	struct buffer name = buffer_in(suite->cases.arena), line = buffer_in(suite->cases.arena);
	bool fails = finding_fails(findings, finding);

	buffer_format(&name, "%s at %u:%u", rules[finding->rule].name, (unsigned)at.line, (unsigned)at.column);
	open_case(suite, buffer_text(&name));
	if (finding->suppressed != SUPPRESSED_NOT) {
		add_skipped(suite, finding);
		return;
	}
	if (fails) {
		buffer_format(&suite->cases, "><failure type=\"%s\"", severities[finding->severity]);
		xml_attribute(&suite->cases, "message", finding_message(suite->cases.arena, findings->tongue, finding));
		suite->counts.failures++;
	}
	text_first_line(&line, findings->tongue, finding);
	buffer_string(&suite->cases, fails ? ">" : "><system-out>");
	xml_escape(&suite->cases, buffer_text(&line));
	buffer_string(&suite->cases, fails ? "</failure></testcase>\n" : "</system-out></testcase>\n");
}

/* What is about the run as a whole. */
static void write_run(struct suites *suites, const struct findings *findings)
{
	struct suite suite = open_suite(suites, TEXT("journeyc"), false);
	struct buffer message = buffer_in(suites->out->arena);

	for (size_t i = 0; i < findings->problem_count; i++)
		if (!findings->problems[i].path.length)
			add_problem(&suite, &findings->problems[i]);
	if (findings_are_too_many(findings)) {
		buffer_format(&message, tongue_say(findings->tongue, "%zu warnings are more than %zu"), findings->tally.warnings,
			      findings->warnings_max);
		add_failing(&suite, TEXT("max-warnings"), "warning", buffer_text(&message));
	}
	if (findings->tally.unlisted && findings->failing_from != SEVERITY_NEVER)
		add_failing(&suite, TEXT("not-listed"), "warning",
			    text_of(tongue_say(findings->tongue, "there are more findings than can be listed")));
	if (!suite.counts.tests && !findings->file_count && !findings->problem_count && !findings->count)
		add_passing(&suite, TEXT("no findings"));
	if (suite.counts.tests)
		close_suite(suites, &suite);
}

/* A suite for each file that could not be read. */
static void write_problems(struct suites *suites, const struct findings *findings)
{
	for (size_t i = 0; i < findings->problem_count; i++) {
		struct suite suite = open_suite(suites, findings->problems[i].path, true);

		if (!findings->problems[i].path.length)
			continue;
		add_problem(&suite, &findings->problems[i]);
		close_suite(suites, &suite);
	}
}

/* Files that were checked and files that have findings, which may only have been included, in one sorted walk. */
static void write_files(struct suites *suites, const struct findings *findings)
{
	size_t file = 0, item = 0;

	while (file < findings->file_count || item < findings->count) {
		struct text checked = file < findings->file_count ? findings->files[file] : (struct text){0};
		struct text found = item < findings->count ? findings->items[item]->place.source->path : (struct text){0};
		bool takes_file = item == findings->count || (file < findings->file_count && text_compare(checked, found) <= 0);
		struct suite suite = open_suite(suites, takes_file ? checked : found, true);

		file += takes_file;
		for (; item < findings->count && text_equal(findings->items[item]->place.source->path, suite.name); item++)
			add_finding(&suite, findings, findings->items[item]);
		if (!suite.counts.tests)
			add_passing(&suite, TEXT("no findings"));
		close_suite(suites, &suite);
	}
}

void junit_write(struct buffer *out, const struct findings *findings)
{
	struct buffer all = buffer_in(out->arena);
	struct suites suites = {.out = &all};

	write_run(&suites, findings);
	write_problems(&suites, findings);
	write_files(&suites, findings);
	buffer_string(out, XML_HEAD "<testsuites name=\"journeyc\"");
	buffer_format(out, " tests=\"%zu\" failures=\"%zu\" errors=\"%zu\">\n", suites.counts.tests, suites.counts.failures, suites.counts.errors);
	buffer_add(out, buffer_text(&all));
	buffer_string(out, "</testsuites>\n");
}
