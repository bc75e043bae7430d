/* The page: the content of a map as headings and tables, for everyone who reads rather than looks. */
#include "emit/html.h"

static const char *const names[] = {
	[SECTION_OVERVIEW] = "page.overview", [SECTION_SUMMARY] = "page.summary", [SECTION_SEGMENTS] = "page.segments", [SECTION_PHASE] = "page.phases",
	[SECTION_PAINS] = "page.pains", [SECTION_GAINS] = "page.gains", [SECTION_OPPORTUNITIES] = "page.opportunities",
	[SECTION_STEPS] = "page.steps", [SECTION_METRICS] = "page.metrics", [SECTION_EVIDENCE] = "page.evidence",
	[SECTION_FINDINGS] = "page.findings",
};

const char *html_section_name(enum section_kind kind)
{
	return names[kind];
}

/* ---- lines */

/* What a line says, as a link where it leads somewhere. */
static void add_line_text(struct html_journey *j, const struct entry *line)
{
	struct buffer *out = j->page->out;

	if (line->quoted)
		buffer_string(out, "<q>");
	if (line->entity) {
		bool is_journey = j->page->model->entities.items[line->entity].kind == KIND_JOURNEY;

		buffer_string(out, "<a");
		html_id(j, " href=\"#", is_journey ? TEXT("page.journey") : entity_name(j->page->model, line->entity));
		buffer_byte(out, '>');
	} else if (line->address.length) {
		buffer_string(out, "<a");
		html_attribute(out, "href", line->address);
		buffer_string(out, " rel=\"noopener noreferrer\">");
	}
	html_text(out, line->text);
	if (line->entity || line->address.length)
		buffer_string(out, "</a>");
	if (line->quoted)
		buffer_string(out, "</q>");
}

static void write_line(struct html_journey *j, const struct entry *line)
{
	struct buffer *out = j->page->out;

	buffer_string(out, line->strong ? "<p class=\"name\">" : "<p>");
	if (line->label.length) {
		buffer_string(out, "<b>");
		html_text(out, line->label);
		buffer_string(out, "</b> ");
	}
	add_line_text(j, line);
	buffer_string(out, "</p>\n");
}

/* Lines with labels as a list of terms, those without as paragraphs before it. The summary's stand at the head already. */
static void write_intro(struct html_journey *j, const struct section *section)
{
	const struct entry *lines = cell_lines(&j->document, section->intro);
	struct buffer *out = j->page->out;
	bool has_terms = false;

	for (uint32_t i = 0; i < section->intro.count; i++) {
		has_terms |= lines[i].label.length > 0;
		if (!lines[i].label.length && section->kind != SECTION_SUMMARY)
			write_line(j, &lines[i]);
	}
	if (!has_terms)
		return;
	buffer_string(out, "<dl>\n");
	for (uint32_t i = 0; i < section->intro.count; i++) {
		if (!lines[i].label.length)
			continue;
		if (!i || !text_equal(lines[i].label, lines[i - 1].label)) {
			buffer_string(out, "<dt>");
			html_text(out, lines[i].label);
			buffer_string(out, "</dt>\n");
		}
		buffer_string(out, "<dd>");
		add_line_text(j, &lines[i]);
		buffer_string(out, "</dd>\n");
	}
	buffer_string(out, "</dl>\n");
}

/* ---- tables */

void html_open_table(struct html_journey *j, const struct section *section)
{
	struct buffer *out = j->page->out;

	buffer_format(out, "<div class=\"table\">\n<table class=\"%s\">\n<caption>", names[section->kind] + strlen("page."));
	html_text(out, section->title);
	buffer_string(out, "</caption>\n<thead>\n<tr>\n");
	for (uint32_t i = 0; i < section->column_count; i++)
		buffer_format(out, "<th scope=\"col\"%s data-column=\"%s\">%s</th>\n",
			      section->columns[i].number ? " class=\"number\"" : "", section->columns[i].title,
			      section->columns[i].title);
	buffer_string(out, "</tr>\n</thead>\n<tbody>\n");
}

void html_close_table(struct html_journey *j)
{
	buffer_string(j->page->out, "</tbody>\n</table>\n</div>\n");
}

/* The touchpoint that a row is about, or that what it is about stands in; 0: none. */
static uint32_t row_touchpoint(const struct html_journey *j, const struct row *row)
{
	const struct entity *entities = j->page->model->entities.items;
	uint32_t entity = row->entity;

	if (!entity || entities[entity].kind == KIND_TOUCHPOINT)
		return entity;
	return entities[entities[entity].parent].kind == KIND_TOUCHPOINT ? entities[entity].parent : 0;
}

static void open_row(struct html_journey *j, const struct row *row)
{
	struct buffer *out = j->page->out;
	uint32_t touchpoint = row_touchpoint(j, row);

	buffer_string(out, "<tr");
	if (touchpoint && touchpoint == row->entity)
		html_id(j, " id=\"", entity_name(j->page->model, touchpoint));
	if (touchpoint)
		html_attribute(out, "data-t", entity_name(j->page->model, touchpoint));
	if (row->segments.length)
		html_attribute(out, "data-for", row->segments);
	buffer_string(out, ">\n");
}

void html_row(struct html_journey *j, const struct section *section, const struct row *row, struct text sketch)
{
	struct buffer *out = j->page->out;

	open_row(j, row);
	for (uint32_t i = 0; i < section->column_count; i++) {
		struct entries cell = row_cell(&j->document, row, i);
		bool heads = i == 0 && row->entity;

		buffer_string(out, heads ? "<th scope=\"row\"" : section->columns[i].number ? "<td class=\"number\"" : "<td");
		html_attribute(out, "data-label", text_of(section->columns[i].title));
		buffer_string(out, cell.count ? ">\n" : ">");
		for (uint32_t line = 0; line < cell.count; line++)
			write_line(j, &cell_lines(&j->document, cell)[line]);
		if (i == 0)
			buffer_add(out, sketch);
		buffer_string(out, heads ? "</th>\n" : "</td>\n");
	}
	buffer_string(out, "</tr>\n");
}

static void write_table(struct html_journey *j, const struct section *section)
{
	html_open_table(j, section);
	for (uint32_t i = 0; i < section->row_count; i++)
		html_row(j, section, section_row(&j->document, section, i), (struct text){0});
	html_close_table(j);
}

/* ---- sections */

enum { PHASE_LOOKS = 6 }; /* different colours, one phase after another, as in the pictures */


void html_section(struct html_journey *j, const struct section *section, int level)
{
	struct buffer *out = j->page->out;

	level += j->page->several;
	buffer_string(out, "<section");
	if (section->kind == SECTION_PHASE)
		buffer_format(out, " class=\"phase p%u\"", j->phases++ % PHASE_LOOKS + 1);
	else
		html_id(j, " id=\"", text_of(names[section->kind]));
	buffer_format(out, ">\n<h%d>", level);
	html_text(out, section->title);
	buffer_format(out, "</h%d>\n", level);
	write_intro(j, section);
	if (section->row_count)
		write_table(j, section);
	buffer_string(out, "</section>\n");
}

void html_sections(struct html_journey *j)
{
	struct buffer *out = j->page->out;
	int level = 2 + j->page->several;
	bool in_phases = false;

	for (size_t i = 0; i < j->document.sections.count; i++) {
		const struct section *section = &j->document.sections.items[i];
		bool is_phase = section->kind == SECTION_PHASE;

		if (is_phase && !in_phases) {
			buffer_string(out, "<section");
			html_id(j, " id=\"", text_of(names[SECTION_PHASE]));
			buffer_format(out, ">\n<h%d>Phases and touchpoints</h%d>\n", level, level);
		} else if (!is_phase && in_phases)
			buffer_string(out, "</section>\n");
		in_phases = is_phase;
		html_section(j, section, is_phase ? 3 : 2);
	}
	if (in_phases)
		buffer_string(out, "</section>\n");
}

void html_contents(struct html_journey *j)
{
	struct buffer *out = j->page->out;
	enum section_kind last = SECTION_SUMMARY;

	buffer_string(out, "<li><a");
	html_id(j, " href=\"#", TEXT("page.pictures"));
	buffer_string(out, ">Map</a></li>\n");
	for (size_t i = 0; i < j->document.sections.count; i++) {
		const struct section *section = &j->document.sections.items[i];

		if (section->kind == last)
			continue;
		last = section->kind;
		buffer_string(out, "<li><a");
		html_id(j, " href=\"#", text_of(names[section->kind]));
		buffer_byte(out, '>');
		html_text(out, section->kind == SECTION_PHASE ? TEXT("Phases") : section->title);
		buffer_string(out, "</a></li>\n");
	}
}
