/* The page: all its journeys at a glance, each with a sketch of its curves. */
#include "emit/html.h"

enum { WIDTH = 180, HEIGHT = 44, PAD = 4, LOOKS = 6, CURVES_MOST = 6, STEPS_MOST = 200 };

/* ---- sketches */

struct sketch {
	struct html_journey *journey;
	struct buffer out;
};

static double place_across(const struct sketch *s, uint32_t touchpoint)
{
	uint32_t count = s->journey->journey->touchpoint_count;

	return count < 2 ? WIDTH / 2.0 : PAD + (WIDTH - 2 * PAD) * (double)touchpoint / (count - 1);
}

static double place_down(const struct sketch *s, double score)
{
	double low = s->journey->journey->low, high = s->journey->journey->high;

	return high > low ? PAD + (HEIGHT - 2 * PAD) * (high - score) / (high - low) : HEIGHT / 2.0;
}

/* The score of a touchpoint for a segment: its own, or that of everyone. False: there is none. */
static bool find_score(const struct sketch *s, uint32_t touchpoint, uint32_t segment, double *ret_score)
{
	struct values scores = entity_values(s->journey->page->model, touchpoint, KEY_TOUCHPOINT_EMOTION);
	bool found = false;

	for (size_t i = 0; i < scores.count && document_shows(&s->journey->document, touchpoint); i++)
		if ((!scores.items[i].ref && !found) || (segment && scores.items[i].ref == segment)) {
			*ret_score = scores.items[i].number;
			found = true;
		}
	return found;
}

/* The line of a segment; 0: of everyone. A journey of very many touchpoints is drawn with some of them. */
static void add_curve(struct sketch *s, uint32_t segment, unsigned look)
{
	const struct journey *journey = s->journey->journey;
	const uint32_t *touchpoints = s->journey->page->model->touchpoints.items + journey->touchpoints;
	uint32_t step = journey->touchpoint_count / STEPS_MOST + 1;
	unsigned count = 0;
	double score;

	for (uint32_t i = 0; i < journey->touchpoint_count; i += step) {
		if (!find_score(s, touchpoints[i], segment, &score))
			continue;
		if (!count++)
			buffer_format(&s->out, "<path class=\"" STYLE_PREFIX "curve " STYLE_PREFIX "%s\" d=\"M",
				      roles[ROLE_CURVE_1 + look % LOOKS].name);
		else
			buffer_byte(&s->out, 'L');
		buffer_rounded(&s->out, place_across(s, i), 1);
		buffer_byte(&s->out, ' ');
		buffer_rounded(&s->out, place_down(s, score), 1);
	}
	if (count)
		buffer_string(&s->out, count == 1 ? "h0\"/>\n" : "\"/>\n");
}

static void add_curves(struct sketch *s)
{
	const struct journey *journey = s->journey->journey;
	uint32_t only = s->journey->page->artefact->drawing.segment;

	for (uint32_t i = 0; i < journey->segment_count && i < CURVES_MOST; i++) {
		uint32_t segment = s->journey->page->model->segments.items[journey->segments + i];

		if (!only || only == segment)
			add_curve(s, segment, i);
	}
	if (!journey->segment_count)
		add_curve(s, 0, 0);
}

/* The curves of a journey on the middle of its scale; nothing where it has no scores. The table says what they show. */
static struct text make_sketch(struct html_journey *journey)
{
	struct sketch s = {.journey = journey, .out = buffer_in(journey->page->arena)};
	size_t empty;

	buffer_format(&s.out,
		      "<svg class=\"sketch %.*s\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" aria-hidden=\"true\""
		      " focusable=\"false\">\n<path class=\"middle\" d=\"M0 %dL%d %d\"/>\n",
		      (int)journey->scope.length, journey->scope.bytes, WIDTH, HEIGHT, WIDTH, HEIGHT, HEIGHT / 2, WIDTH,
		      HEIGHT / 2);
	empty = s.out.length;
	add_curves(&s);
	if (s.out.length == empty)
		return (struct text){0};
	buffer_string(&s.out, "</svg>\n");
	return buffer_text(&s.out);
}

/* ---- the table */

void html_overview(struct html_page *page, const struct document *overview, const struct html_journey *journeys)
{
	const struct section *section = &overview->sections.items[0];
	struct html_journey all = {.page = page, .document = *overview};

	buffer_string(page->out, "<section class=\"all\"");
	html_id(&all, " id=\"", text_of(html_section_name(section->kind)));
	buffer_string(page->out, ">\n<h2>");
	html_text(page->out, section->title);
	buffer_string(page->out, "</h2>\n");
	html_open_table(&all, section);
	for (uint32_t i = 0; i < section->row_count; i++) {
		struct html_journey one = journeys[i];

		all.key = one.key;
		html_row(&all, section, section_row(overview, section, i), make_sketch(&one));
	}
	html_close_table(&all);
	buffer_string(page->out, "</section>\n");
}
