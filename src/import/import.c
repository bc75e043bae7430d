#include "import/import.h"

#include "base/utf8.h"

const char *const import_names[IMPORT_COUNT] = {[IMPORT_MERMAID] = "mermaid", [IMPORT_CSV] = "csv"};

static const struct ending_row {
	const char *ending;
	enum import format;
} endings[] = {{".mmd", IMPORT_MERMAID}, {".mermaid", IMPORT_MERMAID}, {".csv", IMPORT_CSV}};

static bool ends_with(struct text text, struct text ending)
{
	return text.length >= ending.length
	       && text_equal((struct text){text.bytes + text.length - ending.length, ending.length}, ending);
}

static struct text without_mark(struct text text)
{
	return text_starts(text, TEXT("\xEF\xBB\xBF")) ? (struct text){text.bytes + 3, text.length - 3} : text;
}

/* How a table begins: with headings. */
static bool begins_csv(struct text text)
{
	const char *feed = text_seek(text, '\n');
	struct text line = feed ? text_between(text.bytes, feed) : text;

	for (size_t i = 0; i < line.length; i++)
		if (strchr(",;\t", line.bytes[i]) && line.bytes[i])
			return true;
	return false;
}

/* Front matter, a directive or a comment begins a diagram; else it is its first word. */
enum import import_guess(struct text path, struct text text)
{
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (ends_with(path, text_of(endings[i].ending)))
			return endings[i].format;
	text = text_trim(without_mark(text));
	if (text_starts(text, TEXT("---")) || text_starts(text, TEXT("%%")))
		return IMPORT_MERMAID;
	return begins_csv(text) ? IMPORT_CSV : text_starts(text, TEXT("journey")) ? IMPORT_MERMAID : IMPORT_COUNT;
}

/* Reports the first byte that is not UTF-8. */
static bool check_encoding(struct report *report, struct source *source)
{
	const char *at = source->text.bytes, *end = at + source->text.length;

	while (at < end) {
		const char *from = at;
		struct buffer digits = buffer_in(report->arena);
		struct place place = {.source = source};
		struct finding *finding;
		bool bad = false;

		utf8_next(&at, end, &bad);
		if (!bad)
			continue;
		buffer_format(&digits, "%02X", (unsigned)(unsigned char)*from);
		place.start = (uint32_t)(from - source->text.bytes);
		place.end = (uint32_t)(at - source->text.bytes);
		finding = report_add(report, SAY(BAD_ENCODING, buffer_text(&digits)), place);
		finding_help(report, finding, SAY(SAVE_AS_UTF8));
		return false;
	}
	return true;
}

void import_read(enum import format, struct report *report, struct source *source, struct buffer *out)
{
	static void (*const readers[IMPORT_COUNT])(struct report *, struct source *, struct buffer *) = {
		[IMPORT_MERMAID] = import_mermaid, [IMPORT_CSV] = import_csv,
	};

	if (check_encoding(report, source))
		readers[format](report, source, out);
}
