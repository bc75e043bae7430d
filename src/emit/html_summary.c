/* The page: what stands at the head of a journey, to be read at a glance. */
#include "draw/phrase.h"
#include "emit/html.h"

static const struct text plain;

/* A figure with what it is: `−2`, `lowest score`, and where. */
static void write_tile(struct html_journey *j, const char *class, struct text figure, const char *what, uint32_t touchpoint)
{
	struct buffer *out = j->page->out;

	buffer_format(out, "<li class=\"%s\">\n<strong>", class);
	html_text(out, figure);
	buffer_format(out, "</strong>\n<span>%s</span>\n", what);
	if (touchpoint) {
		buffer_string(out, "<a");
		html_id(j, " href=\"#", entity_name(j->page->model, touchpoint));
		buffer_byte(out, '>');
		html_text(out, entity_title(j->page->model, touchpoint));
		buffer_string(out, "</a>\n");
	}
	buffer_string(out, "</li>\n");
}

static struct text number(struct html_journey *j, double value, bool plus)
{
	struct buffer out = buffer_in(j->page->arena);

	phrase_add_number(&out, value, plus);
	return buffer_text(&out);
}

/* ---- the figures */

static const struct section *find_section(const struct html_journey *j, enum section_kind kind)
{
	for (size_t i = 0; i < j->document.sections.count; i++)
		if (j->document.sections.items[i].kind == kind)
			return &j->document.sections.items[i];
	return NULL;
}

static size_t count_touchpoints(const struct html_journey *j)
{
	size_t count = 0;

	for (size_t i = 0; i < j->document.sections.count; i++)
		if (j->document.sections.items[i].kind == SECTION_PHASE)
			count += j->document.sections.items[i].row_count;
	return count;
}

static void write_counted(struct html_journey *j, enum section_kind kind, const char *one, const char *many)
{
	const struct section *section = find_section(j, kind);

	if (section && section->row_count)
		write_tile(j, "count", number(j, section->row_count, false), section->row_count == 1 ? one : many, 0);
}

static void write_tiles(struct html_journey *j)
{
	size_t touchpoints = count_touchpoints(j);
	struct extremes extremes;

	document_find_extremes(&j->document, &extremes);
	buffer_string(j->page->out, "<ul class=\"tiles\">\n");
	write_tile(j, "count", number(j, (double)touchpoints, false), touchpoints == 1 ? "touchpoint" : "touchpoints", 0);
	write_counted(j, SECTION_SEGMENTS, "segment", "segments");
	if (extremes.lowest_at) {
		write_tile(j, "lowest", number(j, extremes.lowest, scale_is_signed(j->journey)), "lowest score", extremes.lowest_at);
		write_tile(j, "highest", number(j, extremes.highest, scale_is_signed(j->journey)), "highest score", extremes.highest_at);
	}
	write_counted(j, SECTION_PAINS, "pain", "pains");
	write_counted(j, SECTION_OPPORTUNITIES, "opportunity", "opportunities");
	buffer_string(j->page->out, "</ul>\n");
}

/* ---- the facts */

static void write_line(struct html_journey *j, const char *class, struct text text)
{
	if (!text.length)
		return;
	buffer_format(j->page->out, "<p class=\"%s\">", class);
	html_text(j->page->out, text);
	buffer_string(j->page->out, "</p>\n");
}

void html_summary(struct html_journey *j)
{
	const struct model *model = j->page->model;
	uint32_t journey = j->journey->entity;
	enum word state = entity_word(model, journey, KEY_JOURNEY_STATE);
	int level = 1 + j->page->several;
	struct buffer *out = j->page->out;

	buffer_string(out, "<header>\n");
	write_line(j, "state", state == WORD_STATE_AS_IS ? TEXT("As it is") : state ? TEXT("As it should be") : plain);
	buffer_format(out, "<h%d>", level);
	html_text(out, j->document.title);
	buffer_format(out, "</h%d>\n", level);
	write_line(j, "lead", entity_text(model, journey, KEY_JOURNEY_DESCRIPTION));
	write_tiles(j);
	buffer_string(out, "</header>\n");
}
