/* What outputs must be, whatever a map says. Formats are judged by what others made to read them, where there is any. */
#include "fuzz.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "config.h"

#ifdef HAVE_JANSSON
#include <jansson.h>
#endif
#ifdef HAVE_EXPAT
#include <expat.h>
#endif

/* ---- text */

void require_clean(struct text output)
{
	const char *at = output.bytes, *end = at + output.length;
	bool bad = false;

	while (at < end) {
		uint32_t rune = utf8_next(&at, end, &bad);
		bool is_space = rune == '\n' || rune == '\r' || rune == '\t';

		require(!rune_is_control(rune) || is_space, "no output has a control character");
	}
	require(!bad, "an output is UTF-8");
}

/* ---- JSON */

static void require_json(struct text output)
{
#ifdef HAVE_JANSSON
	json_error_t error;
	json_t *root = json_loadb(output.bytes, output.length, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);

	require(root, "JSON can be read");
	json_decref(root);
#endif
	require_clean(output);
}

static void require_json_lines(struct text output)
{
	while (output.length) {
		const char *feed = memchr(output.bytes, '\n', output.length);

		require(feed, "a line of JSON has an end");
		require_json(text_between(output.bytes, feed));
		output = text_between(feed + 1, output.bytes + output.length);
	}
}

/* ---- XML */

static void require_xml(struct text output)
{
#ifdef HAVE_EXPAT
	XML_Parser parser = XML_ParserCreateNS("UTF-8", '|');

	require(parser, "there is memory");
	require(XML_Parse(parser, output.bytes, (int)output.length, true) == XML_STATUS_OK, "XML is well-formed");
	XML_ParserFree(parser);
#endif
	require_clean(output);
}

/* ---- HTML */

/* The elements of our pages and of the pictures in them. */
static const char *const elements[] = {
	"a", "article", "b", "body", "button", "caption", "code", "dd", "details", "div", "dl", "dt", "fieldset", "h1", "h2",
	"h3", "h4", "h5", "h6", "head", "header", "html", "input", "label", "legend", "li", "main", "meta", "nav", "output",
	"p", "q", "script", "section", "span", "strong", "style", "summary", "table", "tbody", "td", "th", "thead", "title",
	"tr", "ul", "svg", "circle", "defs", "desc", "g", "marker", "path", "rect", "text",
};

static bool is_element(struct text name)
{
	for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
		if (text_is(name, elements[i]))
			return true;
	return false;
}

/* The attributes of a tag, up to behind its `>`: each in quotes, none of them a program. */
static const char *skip_attributes(const char *at, const char *end)
{
	while (at < end && *at != '>') {
		const char *name = at += strspn(at, " \n/");

		if (*at == '>')
			break;
		at += strcspn(at, "=> \n\"'<");
		require(strncasecmp(name, "on", 2) != 0, "no tag of a page has a handler");
		if (*at != '=')
			continue;
		require(at[1] == '"', "an attribute stands in quotes");
		at = memchr(at + 2, '"', (size_t)(end - at - 2));
		require(at, "the quotes of an attribute are closed");
		at++;
	}
	require(at < end, "a tag is closed");
	return at + 1;
}

/* Behind a tag; behind the element, where it is a program or a style sheet. */
static const char *skip_tag(const char *at, const char *end)
{
	struct text name = {at + 1, 0};

	if (*name.bytes == '/')
		name.bytes++;
	name.length = strspn(name.bytes, "abcdefghijklmnopqrstuvwxyz0123456789");
	require(is_element(name), "a page has no tag but ours");
	at = skip_attributes(name.bytes + name.length, end);
	if (name.bytes[-1] == '<' && (text_is(name, "script") || text_is(name, "style")))
		at = strstr(at, text_is(name, "script") ? "</script>" : "</style>");
	require(at, "a program or style sheet has an end");
	return at;
}

/* Pages are no XML: each tag is looked at by itself. There is one program, and it is ours. */
static void require_page(struct text output)
{
	const char *at = output.bytes, *end = at + output.length;
	unsigned scripts = 0;

	require(strncasecmp(at, "<!doctype html>", strlen("<!doctype html>")) == 0, "a page says that it is one");
	at += strlen("<!doctype html>");
	while ((at = memchr(at, '<', (size_t)(end - at))) != NULL) {
		scripts += strncmp(at, "<script", strlen("<script")) == 0;
		at = skip_tag(at, end);
	}
	require(scripts <= 1, "a page has no program but ours");
	require_clean(output);
}

/* ---- formats by their names */

static const struct {
	const char *format;
	void (*judge)(struct text output);
} judges[] = {
	{"json", require_json}, {"sarif", require_json}, {"gitlab", require_json}, {"rdjson", require_json},
	{"jsonl", require_json_lines}, {"rdjsonl", require_json_lines},
	{"svg", require_xml}, {"checkstyle", require_xml}, {"junit", require_xml}, {"html", require_page},
};

void require_format(const char *format, struct text output)
{
	for (size_t i = 0; i < sizeof judges / sizeof *judges; i++)
		if (strcmp(judges[i].format, format) == 0) {
			judges[i].judge(output);
			return;
		}
	require_clean(output);
}
