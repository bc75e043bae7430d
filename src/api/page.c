#include "api/page.h"

#include "base/utf8.h"
#include "report/printed.h"

enum { WIDTH = 80, INDENT = 2, ENTRY = 28 };

static void begin_part(struct page *page)
{
	if (page->begun)
		buffer_byte(page->out, '\n');
	page->begun = true;
}

void page_title(struct page *page, struct text title)
{
	begin_part(page);
	buffer_string(page->out, page->form == PAGE_MARKDOWN ? "# " : "");
	buffer_add(page->out, title);
	buffer_byte(page->out, '\n');
}

void page_heading(struct page *page, const char *heading)
{
	begin_part(page);
	buffer_string(page->out, page->form == PAGE_MARKDOWN ? "## " : "");
	buffer_string(page->out, tongue_say(page->tongue, heading));
	buffer_byte(page->out, '\n');
	page->begun = page->form == PAGE_MARKDOWN;
}

/* Words with line breaks between them where a line would be too long; further lines are indented. */
static void write_wrapped(struct buffer *out, const char *text, size_t column, size_t indent)
{
	bool first = true;

	while (*text) {
		struct text word = {text, strcspn(text, " ")};
		size_t columns = utf8_count(word);

		if (!first && column + 1 + columns > WIDTH) {
			buffer_byte(out, '\n');
			buffer_repeat(out, ' ', indent);
			column = indent;
		} else if (!first) {
			buffer_byte(out, ' ');
			column++;
		}
		buffer_add(out, word);
		column += columns;
		text += word.length;
		text += *text == ' ';
		first = false;
	}
	buffer_byte(out, '\n');
}

void page_paragraph(struct page *page, const char *english)
{
	const char *text = tongue_say(page->tongue, english);

	begin_part(page);
	if (page->form == PAGE_TEXT) {
		buffer_repeat(page->out, ' ', INDENT);
		write_wrapped(page->out, text, INDENT, INDENT);
		return;
	}
	buffer_string(page->out, text);
	buffer_byte(page->out, '\n');
}

void page_begin_list(struct page *page)
{
	if (page->form == PAGE_MARKDOWN)
		buffer_byte(page->out, '\n');
}

void page_entry(struct page *page, struct text word, const char *english)
{
	const char *meaning = tongue_say(page->tongue, english);
	size_t column = INDENT + utf8_count(word);

	page->begun = true;
	if (page->form == PAGE_MARKDOWN) {
		buffer_string(page->out, "- `");
		buffer_add(page->out, word);
		buffer_string(page->out, "`: ");
		buffer_string(page->out, meaning);
		buffer_byte(page->out, '\n');
		return;
	}
	buffer_repeat(page->out, ' ', INDENT);
	buffer_add(page->out, word);
	if (column + 2 > ENTRY) {
		buffer_byte(page->out, '\n');
		column = 0;
	}
	buffer_repeat(page->out, ' ', ENTRY - column);
	write_wrapped(page->out, meaning, ENTRY, ENTRY);
}

void page_map(struct page *page, struct text map, bool valid)
{
	const char *at = map.bytes, *end = map.bytes + map.length;

	begin_part(page);
	if (page->form == PAGE_MARKDOWN)
		buffer_string(page->out, valid ? "```journey\n" : "```text\n");
	while (at < end) {
		const char *line_end = memchr(at, '\n', (size_t)(end - at));
		struct text line = text_between(at, line_end ? line_end : end);

		if (page->form == PAGE_TEXT)
			buffer_repeat(page->out, ' ', 2 * INDENT);
		printed_add(page->out, line, &(struct printed_row){.in_source = true});
		buffer_byte(page->out, '\n');
		at = line_end ? line_end + 1 : end;
	}
	if (page->form == PAGE_MARKDOWN)
		buffer_string(page->out, "```\n");
}

/* ---- tables */

void page_row(struct page *page, const char *const *cells, const int *widths, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		if (page->form == PAGE_MARKDOWN)
			buffer_format(page->out, "%s%s", i ? " | " : "| ", cells[i]);
		else if (i + 1 < count)
			buffer_format(page->out, "%-*s  ", widths[i], cells[i]);
		else
			buffer_string(page->out, cells[i]);
	}
	buffer_string(page->out, page->form == PAGE_MARKDOWN ? " |\n" : "\n");
}

void page_table(struct page *page, const char *const *names, const int *widths, unsigned count)
{
	const char *said[PAGE_COLUMNS_MAX] = {NULL};

	begin_part(page);
	if (page->form == PAGE_TEXT)
		return;
	for (unsigned i = 0; i < count; i++)
		said[i] = tongue_say(page->tongue, names[i]);
	page_row(page, said, widths, count);
	for (unsigned i = 0; i < count; i++)
		buffer_string(page->out, "|---");
	buffer_string(page->out, "|\n");
}
