/* A map as Markdown, for wikis and pull requests: GitHub's and GitLab's dialect, which CommonMark readers take too.
 *
 * Texts come from strangers. Each stays text: no emphasis, heading, list, table cell, tag, entity or formula begins in it,
 * and what these sites make of finished text (links, mentions, numbers of issues, emoji) is parted by a word joiner, which
 * nobody sees. */
#include "base/utf8.h"
#include "emit/document.h"

static const char joiner[] = "\xE2\x81\xA0";

struct writer {
	const struct document *document;
	struct buffer *out;
};

/* ---- texts */

static bool is_word(char c)
{
	return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_' || (c & 0x80);
}

/* Whether a code for emoji begins at a colon: `:tada:`. */
static bool is_emoji(const char *at, const char *end)
{
	const char *from = ++at;

	while (at < end && (is_word(*at) || *at == '+' || *at == '-'))
		at++;
	return at > from && at < end && *at == ':';
}

/* Whether the character at a place, with what follows, would be more than text on a site: then a joiner goes behind it. */
static bool needs_joiner(const char *start, const char *at, const char *end)
{
	bool word_follows = at + 1 < end && is_word(at[1]);

	switch (*at) {
	case '@': return word_follows;
	case '#': case '!': case '%': case '~': case '&': return word_follows && (*at != '%' || at == start || !is_word(at[-1]));
	case ':': return (end - at > 2 && at[1] == '/' && at[2] == '/') || is_emoji(at, end);
	case 'w': case 'W': return at - start >= 2 && end - at > 1 && at[1] == '.' && (at[-1] | 0x20) == 'w' && (at[-2] | 0x20) == 'w';
	case '-': return at - start >= 2 && word_follows && (at[-1] | 0x20) == 'h' && (at[-2] | 0x20) == 'g';
	default: return false;
	}
}

static bool needs_escape(char c)
{
	return c && strchr("\\`*_{}[]<>|~&$^#", c);
}

/* What begins a list or a line below a heading, at the start of a text: `-`, `+`, `=`, `1.`, `1)`. Gives the character that is
 * to be escaped; NULL: none. */
static const char *list_mark(const char *at, const char *end)
{
	const char *from = at;

	if (at < end && strchr("-+=", *at) && *at)
		return at;
	while (at < end && *at >= '0' && *at <= '9')
		at++;
	return at > from && at < end && (*at == '.' || *at == ')') ? at : NULL;
}

static void add_rune(struct buffer *out, const char **at, const char *end)
{
	uint32_t rune = utf8_next(at, end, NULL);

	buffer_rune(out, rune_is_control(rune) || rune == 0x2028 || rune == 0x2029 ? ' ' : rune);
}

static void add_text(struct buffer *out, struct text text)
{
	const char *start, *at, *end, *mark;

	text = text_trim(text);
	start = at = text.bytes;
	end = at + text.length;
	mark = list_mark(at, end);
	while (at < end) {
		if ((unsigned char)*at >= 0x7F || (unsigned char)*at < 0x20) {
			add_rune(out, &at, end);
			continue;
		}
		if (needs_escape(*at) || at == mark)
			buffer_byte(out, '\\');
		buffer_byte(out, *at);
		if (needs_joiner(start, at, end))
			buffer_string(out, joiner);
		at++;
	}
}

/* An address between `<` and `>`. Addresses were checked when the source was read. */
static void add_address(struct buffer *out, struct text address)
{
	for (size_t i = 0; i < address.length; i++) {
		unsigned char c = (unsigned char)address.bytes[i];

		if (c <= ' ' || strchr("<>\\|\"`", c))
			buffer_format(out, "%%%02X", c);
		else
			buffer_byte(out, (char)c);
	}
}

static void add_line(struct buffer *out, const struct entry *line)
{
	const char *marks = line->strong ? "**" : line->quoted ? "*" : "";

	if (line->label.length) {
		buffer_byte(out, '*');
		add_text(out, line->label);
		buffer_string(out, ":* ");
		marks = "";
	}
	if (line->quoted)
		buffer_string(out, "\xE2\x80\x9C");
	buffer_string(out, line->quoted ? "" : marks);
	if (line->address.length)
		buffer_byte(out, '[');
	add_text(out, line->text);
	if (line->address.length) {
		buffer_string(out, "](<");
		add_address(out, line->address);
		buffer_string(out, ">)");
	}
	buffer_string(out, line->quoted ? "\xE2\x80\x9D" : marks);
}

/* ---- parts */

static void write_heading(struct writer *w, unsigned level, struct text title)
{
	if (w->out->length)
		buffer_byte(w->out, '\n');
	buffer_repeat(w->out, '#', level);
	buffer_byte(w->out, ' ');
	add_text(w->out, title);
	buffer_byte(w->out, '\n');
}

/* Lines without a label are paragraphs, those with one a list. */
static void write_intro(struct writer *w, const struct section *section)
{
	const struct entry *lines = cell_lines(w->document, section->intro);
	bool in_list = false;

	for (uint32_t i = 0; i < section->intro.count; i++) {
		bool item = lines[i].label.length > 0;

		if (!item || !in_list)
			buffer_byte(w->out, '\n');
		if (item)
			buffer_string(w->out, "- ");
		add_line(w->out, &lines[i]);
		buffer_byte(w->out, '\n');
		in_list = item;
	}
}

static void write_columns(struct writer *w, const struct section *section)
{
	buffer_string(w->out, "\n|");
	for (uint32_t i = 0; i < section->column_count; i++)
		buffer_format(w->out, " %s |", section->columns[i].title);
	buffer_string(w->out, "\n|");
	for (uint32_t i = 0; i < section->column_count; i++)
		buffer_string(w->out, section->columns[i].number ? "---:|" : "---|");
	buffer_byte(w->out, '\n');
}

static void write_row(struct writer *w, const struct section *section, const struct row *row)
{
	buffer_byte(w->out, '|');
	for (uint32_t i = 0; i < section->column_count; i++) {
		struct entries cell = row_cell(w->document, row, i);

		for (uint32_t line = 0; line < cell.count; line++) {
			buffer_string(w->out, line ? "<br>" : " ");
			add_line(w->out, &cell_lines(w->document, cell)[line]);
		}
		buffer_string(w->out, " |");
	}
	buffer_byte(w->out, '\n');
}

static void write_document(struct writer *w)
{
	const struct document *document = w->document;

	write_heading(w, 1, document->title);
	for (size_t i = 0; i < document->sections.count; i++) {
		const struct section *section = &document->sections.items[i];

		if (section->kind != SECTION_SUMMARY)
			write_heading(w, 2, section->title);
		write_intro(w, section);
		if (!section->row_count)
			continue;
		write_columns(w, section);
		for (uint32_t row = 0; row < section->row_count; row++)
			write_row(w, section, section_row(document, section, row));
	}
}

bool emit_markdown(const struct model *model, const struct artefact *artefact, struct buffer *out, struct saying *ret_remark)
{
	const struct journey *journey = NULL;
	struct document document;
	struct writer writer = {&document, out};

	(void)ret_remark;
	document_make_overview(&document, out->arena, model, artefact);
	if (document.sections.count)
		write_document(&writer);
	while ((journey = artefact_journey(model, artefact, journey)) != NULL) {
		document_make(&document, out->arena, model, artefact, journey);
		write_document(&writer);
	}
	return true;
}
