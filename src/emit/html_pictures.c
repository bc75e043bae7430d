/* The page: both views of a journey, and the controls that its script brings to life. Without script the controls stay
 * hidden, and everything is there. */
#include "draw/lanes.h"
#include "emit/html.h"

enum {
	LOOKS = 6,       /* different looks of curves, one segment after another */
	FLOWS_MOST = 50, /* flows on one page: each is laid out by Graphviz */
};

/* ---- controls */

/* A short piece of a segment's curve, as in the legend of the map. */
static void write_key(struct html_journey *j, uint32_t place)
{
	buffer_format(j->page->out, "<svg class=\"key\" viewBox=\"0 0 40 10\" width=\"40\" height=\"10\" aria-hidden=\"true\" focusable=\"false\">\n"
		      "<path class=\"" STYLE_PREFIX "curve " STYLE_PREFIX "%s\" d=\"M2 5L38 5\"/>\n</svg>\n",
		      roles[ROLE_CURVE_1 + place % LOOKS].name);
}

static void write_segment(struct html_journey *j, uint32_t place)
{
	struct buffer *out = j->page->out;
	uint32_t segment = j->page->model->segments.items[j->journey->segments + place];

	buffer_string(out, "<label>\n<input type=\"checkbox\" checked");
	html_attribute(out, "data-segment", entity_name(j->page->model, segment));
	buffer_string(out, ">\n");
	write_key(j, place);
	buffer_string(out, "<span>");
	html_text(out, entity_title(j->page->model, segment));
	buffer_string(out, "</span>\n</label>\n");
}

static void write_segments(struct html_journey *j)
{
	struct buffer *out = j->page->out;

	if (j->journey->segment_count < 2 || j->page->artefact->drawing.segment)
		return;
	buffer_string(out, "<fieldset class=\"segments\">\n<legend>Segments</legend>\n");
	for (uint32_t i = 0; i < j->journey->segment_count; i++)
		write_segment(j, i);
	buffer_string(out, "</fieldset>\n");
}

static void write_tools(struct html_journey *j)
{
	struct buffer *out = j->page->out;

	buffer_string(out, "<div class=\"tools\" hidden>\n"
			   "<div class=\"group views\" role=\"group\" aria-label=\"View\">\n"
			   "<button type=\"button\" data-view=\"map\" aria-pressed=\"true\">Map</button>\n"
			   "<button type=\"button\" data-view=\"flow\" aria-pressed=\"false\">Flow</button>\n"
			   "</div>\n");
	write_segments(j);
	buffer_string(out, "<details class=\"lanes\">\n<summary>Lanes</summary>\n<div class=\"lane-list\"></div>\n</details>\n"
			   "<div class=\"group zoom\" role=\"group\" aria-label=\"Zoom\">\n"
			   "<button type=\"button\" data-zoom=\"out\" aria-label=\"Smaller\">\xE2\x88\x92</button>\n"
			   "<output>100%</output>\n"
			   "<button type=\"button\" data-zoom=\"in\" aria-label=\"Larger\">+</button>\n"
			   "<button type=\"button\" data-zoom=\"fit\">Fit</button>\n"
			   "<button type=\"button\" data-zoom=\"full\">Full screen</button>\n"
			   "</div>\n</div>\n");
}

/* ---- pictures */

static const char *const views[] = {[VIEW_MAP] = "map", [VIEW_FLOW] = "flow"};

static struct text joined(struct arena *arena, struct text first, struct text second, const char *third)
{
	struct buffer out = buffer_in(arena);

	buffer_add(&out, first);
	buffer_add(&out, second);
	buffer_string(&out, third);
	return buffer_text(&out);
}

/* The styles of a picture, for its journey alone: the heads of its arrows are its own. */
static void add_style(struct html_journey *j, const struct drawing *drawing)
{
	struct html_page *page = j->page;

	style_rules(&page->style, drawing->used, &page->look, joined(page->arena, TEXT("."), j->scope, " "), drawing->id_prefix);
	for (unsigned i = 0; i < ROLE_COUNT; i++)
		page->used[i] |= drawing->used[i];
}

/* The picture, or why there is none. */
static void write_picture(struct html_journey *j, enum view view)
{
	struct html_page *page = j->page;
	struct drawing drawing = page->artefact->drawing;
	struct buffer svg = buffer_in(page->arena), strip = buffer_in(page->arena);
	struct saying problem = {0};
	bool used[ROLE_COUNT];

	drawing.view = view;
	drawing.theme = &page->look;
	drawing.used = used;
	drawing.strip = &strip;
	drawing.id_prefix = joined(page->arena, page->prefix, j->key, view == VIEW_MAP ? "map." : "flow.");
	if (view == VIEW_FLOW && page->flows++ == FLOWS_MOST) {
		page->flows--;
		buffer_format(page->out, "<p class=\"note\">A page holds %d flows; -j shows this one.</p>\n", FLOWS_MOST);
		return;
	}
	if (draw_svg(page->model, j->journey, &drawing, &svg, &problem)) {
		add_style(j, &drawing);
		buffer_format(page->out, "<div class=\"sheet\" tabindex=\"0\" role=\"region\" aria-label=\"%s of ",
			      view == VIEW_MAP ? "Map" : "Flow");
		html_text(page->out, j->document.title);
		buffer_string(page->out, "\">\n");
		buffer_add(page->out, buffer_text(&svg));
		buffer_add(page->out, buffer_text(&strip));
		buffer_string(page->out, "</div>\n");
		return;
	}
	if (page->lacks.phrase == PHRASE_NONE)
		page->lacks = SAY(PAGE_LACKS, saying_keep(page->arena, problem));
	buffer_format(page->out, "<p class=\"note\">The %s cannot be shown: ", views[view]);
	html_text(page->out, saying_text(page->arena, TONGUE_EN, problem));
	buffer_string(page->out, "</p>\n");
}

static void write_view(struct html_journey *j, enum view view)
{
	struct buffer *out = j->page->out;
	int level = 3 + j->page->several;

	buffer_format(out, "<div class=\"view\" data-view=\"%s\">\n<h%d>%s</h%d>\n", views[view], level,
		      view == VIEW_MAP ? "Map" : "Flow", level);
	write_picture(j, view);
	buffer_string(out, "</div>\n");
}

void html_pictures(struct html_journey *j)
{
	struct buffer *out = j->page->out;
	int level = 2 + j->page->several;

	buffer_string(out, "<section class=\"pictures\"");
	html_id(j, " id=\"", TEXT("page.pictures"));
	buffer_format(out, ">\n<h%d>Map and flow</h%d>\n", level, level);
	write_tools(j);
	write_view(j, VIEW_MAP);
	write_view(j, VIEW_FLOW);
	buffer_string(out, "</section>\n");
}
