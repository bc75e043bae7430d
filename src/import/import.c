#include "import/import.h"

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

void import_read(enum import format, struct report *report, struct source *source, struct buffer *out)
{
	static void (*const readers[IMPORT_COUNT])(struct report *, struct source *, struct buffer *) = {
		[IMPORT_MERMAID] = import_mermaid, [IMPORT_CSV] = import_csv,
	};

	if (import_check_encoding(format, report, source))
		readers[format](report, source, out);
}
