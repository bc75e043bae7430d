/* A map as a page: one file that needs nothing from outside, and that lets nothing in.
 *
 * The body is written first, since the pictures in it say what the style sheet has to hold; the policy in the head then
 * names the one style sheet and the one script by their hashes. */
#include "emit/html.h"

#include <sys/types.h>

#include <sha2.h>

#include "emit/page_css.h"
#include "emit/page_js.h"

/* ---- the style sheet */

/* The colours of draw/ that the page takes for itself, as custom properties. */
static void add_properties(struct buffer *out, const char *selector, const uint32_t *colours)
{
	static const struct {
		const char *name;
		enum colour colour;
	} properties[] = {
		{"page", COLOUR_PAGE}, {"band", COLOUR_BAND}, {"shade", COLOUR_SHADE}, {"card", COLOUR_CARD}, {"ink", COLOUR_INK},
		{"text", COLOUR_TEXT}, {"muted", COLOUR_MUTED}, {"hair", COLOUR_HAIR}, {"outline", COLOUR_OUTLINE},
		{"accent", COLOUR_CHANCE}, {"accent-edge", COLOUR_CHANCE_EDGE}, {"accent-ground", COLOUR_CHANCE_GROUND},
		{"bad", COLOUR_PAIN}, {"bad-edge", COLOUR_PAIN_EDGE}, {"bad-ground", COLOUR_PAIN_GROUND},
		{"good-edge", COLOUR_GAIN_EDGE}, {"good-ground", COLOUR_GAIN_GROUND},
		{"p1", COLOUR_PHASE_1}, {"p1-edge", COLOUR_PHASE_1_EDGE}, {"p1-ink", COLOUR_PHASE_1_INK},
		{"p2", COLOUR_PHASE_2}, {"p2-edge", COLOUR_PHASE_2_EDGE}, {"p2-ink", COLOUR_PHASE_2_INK},
		{"p3", COLOUR_PHASE_3}, {"p3-edge", COLOUR_PHASE_3_EDGE}, {"p3-ink", COLOUR_PHASE_3_INK},
		{"p4", COLOUR_PHASE_4}, {"p4-edge", COLOUR_PHASE_4_EDGE}, {"p4-ink", COLOUR_PHASE_4_INK},
		{"p5", COLOUR_PHASE_5}, {"p5-edge", COLOUR_PHASE_5_EDGE}, {"p5-ink", COLOUR_PHASE_5_INK},
		{"p6", COLOUR_PHASE_6}, {"p6-edge", COLOUR_PHASE_6_EDGE}, {"p6-ink", COLOUR_PHASE_6_INK},
	};

	buffer_string(out, selector);
	buffer_byte(out, '{');
	for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
		buffer_format(out, "--%s:#%06x;", properties[i].name, (unsigned)colours[properties[i].colour]);
	buffer_format(out, "color-scheme:%s}\n", colour_is_dark(colours[COLOUR_PAGE]) ? "dark" : "light");
}

/* The dark colours of page and pictures, for what a selector chooses. */
static void add_dark(struct html_page *page, const char *media, const char *selector)
{
	struct buffer *out = &page->style, scope = buffer_in(page->arena);

	buffer_string(&scope, selector);
	buffer_byte(&scope, ' ');
	buffer_format(out, "@media %s{\n", media);
	add_properties(out, selector, page->dark);
	style_colours(out, page->used, page->dark, buffer_text(&scope));
	buffer_string(out, "}\n");
}

/* The letters of a theme, on the page as in the pictures. */
static void add_family(struct buffer *out, const char *selector, struct text family)
{
	if (!family.length)
		return;
	buffer_string(out, selector);
	buffer_string(out, "{font-family:");
	buffer_add(out, family);
	buffer_string(out, "}\n");
}

static void add_style(struct html_page *page)
{
	struct buffer *out = &page->style;

	add_properties(out, ":root", page->look.colours);
	if (page->dark) {
		add_dark(page, "screen", ".dark");
		add_dark(page, "screen and (prefers-color-scheme:dark)", ".auto");
	}
	buffer_add(out, (struct text){(const char *)page_css, sizeof page_css});
	if (page->look.families) {
		add_family(out, "body", page->look.families[ROLE_NONE]);
		add_family(out, "h1,h2", page->look.families[ROLE_TITLE]);
	}
}

/* Light and dark pages are one page that its reader may switch; so is what follows the viewer. All others have one
 * look. */
static void choose_look(struct html_page *page)
{
	const struct theme *theme = drawing_theme(&page->artefact->drawing);
	bool switches = theme == &themes[THEME_LIGHT] || theme == &themes[THEME_DARK];
	const struct theme *both = switches ? &themes[THEME_AUTO] : theme;

	page->look = (struct theme){.colours = both->colours, .families = theme->families};
	page->dark = both->dark;
	page->class = theme->doc ? theme->name : theme->dark ? themes[THEME_AUTO].name : "own";
}

/* ---- the head */

/* `'sha256-…'`, by which a policy names a text. */
static void add_hash(struct buffer *out, struct text text)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	uint8_t hash[SHA256_DIGEST_LENGTH + 1] = {0};
	SHA2_CTX context;

	SHA256Init(&context);
	SHA256Update(&context, (const uint8_t *)text.bytes, text.length);
	SHA256Final(hash, &context);
	buffer_string(out, "'sha256-");
	for (size_t i = 0; i < SHA256_DIGEST_LENGTH; i += 3) {
		uint32_t bits = (uint32_t)hash[i] << 16 | (uint32_t)hash[i + 1] << 8 | (uint32_t)hash[i + 2];

		for (int shift = 18; shift >= 0; shift -= 6)
			buffer_byte(out, digits[bits >> shift & 63]);
	}
	out->bytes[out->length - 1] = '=';
	buffer_byte(out, '\'');
}

/* A BCP 47 tag as far as a page needs it: letters, then parts of letters and digits. */
static bool is_language(struct text tag)
{
	size_t part = 0;

	for (size_t i = 0; i < tag.length; i++) {
		char c = tag.bytes[i];
		bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z', digit = c >= '0' && c <= '9' && tag.bytes[0] != c;

		if (c == '-' ? part < (i == part ? 2 : 1) : !letter && !digit)
			return false;
		part = c == '-' ? 0 : part + 1;
		if (part > 8)
			return false;
	}
	return part > 0 && tag.length > 1;
}

static struct text language_of(const struct html_page *page)
{
	const struct journey *journey = artefact_journey(page->model, page->artefact, NULL);
	struct text tag = journey ? entity_text(page->model, journey->entity, KEY_JOURNEY_LANGUAGE) : TEXT("");

	return is_language(tag) ? tag : TEXT("en");
}

static void add_titles(struct html_page *page, struct buffer *out)
{
	const struct journey *journey = NULL;
	bool first = true;

	while ((journey = artefact_journey(page->model, page->artefact, journey)) != NULL) {
		if (!first)
			buffer_string(out, ", ");
		html_text(out, entity_title(page->model, journey->entity));
		first = false;
	}
	if (first)
		buffer_string(out, "Customer journeys");
}

static void write_head(struct html_page *page, struct buffer *out)
{
	buffer_string(out, "<!doctype html>\n<html");
	html_attribute(out, "lang", language_of(page));
	html_attribute(out, "class", text_of(page->class));
	html_attribute(out, "data-prefix", page->prefix);
	buffer_string(out, ">\n<head>\n<meta charset=\"utf-8\">\n"
			   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ");
	add_hash(out, buffer_text(&page->style));
	buffer_string(out, "; script-src ");
	add_hash(out, (struct text){(const char *)page_js, sizeof page_js});
	buffer_string(out, "; base-uri 'none'; form-action 'none'\">\n"
			   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
	add_titles(page, out);
	buffer_string(out, "</title>\n<style>");
	buffer_add(out, buffer_text(&page->style));
	buffer_string(out, "</style>\n</head>\n");
}

/* ---- the body */

static void write_bar(struct html_page *page)
{
	buffer_string(page->out, "<div class=\"controls\" hidden>\n<label class=\"search\">\n<span>Search</span>\n<input type=\"search\""
				 " autocomplete=\"off\" spellcheck=\"false\">\n</label>\n<output class=\"found\" role=\"status\"></output>\n");
	if (page->dark)
		buffer_string(page->out, "<div class=\"group themes\" role=\"group\" aria-label=\"Colours\">\n"
					 "<button type=\"button\" data-theme=\"auto\">Auto</button>\n"
					 "<button type=\"button\" data-theme=\"light\">Light</button>\n"
					 "<button type=\"button\" data-theme=\"dark\">Dark</button>\n</div>\n");
	buffer_string(page->out, "</div>\n");
}

static void begin_journey(struct html_journey *j, struct html_page *page, const struct journey *journey, size_t place)
{
	struct buffer key = buffer_in(page->arena), scope = buffer_in(page->arena);

	*j = (struct html_journey){.page = page, .journey = journey};
	if (page->several) {
		buffer_add(&key, entity_name(page->model, journey->entity));
		buffer_byte(&key, '.');
	}
	buffer_format(&scope, "j%zu", place);
	j->key = buffer_text(&key);
	j->scope = buffer_text(&scope);
	document_make(&j->document, page->arena, page->model, page->artefact, journey);
}

static void write_journey(struct html_journey *j)
{
	struct buffer *out = j->page->out;

	buffer_string(out, "<article");
	html_attribute(out, "class", j->scope);
	html_id(j, " id=\"", TEXT("page.journey"));
	html_id(j, " data-key=\"", TEXT(""));
	html_attribute(out, "data-view", j->page->artefact->drawing.view == VIEW_FLOW ? TEXT("flow") : TEXT("map"));
	buffer_string(out, ">\n");
	html_summary(j);
	html_pictures(j);
	html_sections(j);
	buffer_string(out, "</article>\n");
}

/* A link to a section that is of no journey alone. */
static void write_content(struct html_page *page, enum section_kind kind, const char *title)
{
	buffer_string(page->out, "<li><a href=\"#");
	html_text(page->out, page->prefix);
	buffer_format(page->out, "%s\">%s</a></li>\n", html_section_name(kind), title);
}

/* The list of what is on the page: sections of the one journey, or all journeys. */
static void write_contents(struct html_page *page, struct html_journey *journeys, size_t count, bool has_findings)
{
	struct buffer *out = page->out;

	buffer_string(out, "<nav aria-label=\"Contents\">\n<ul>\n");
	if (count > 1)
		write_content(page, SECTION_OVERVIEW, "Overview");
	for (size_t i = 0; i < count; i++) {
		if (!page->several) {
			html_contents(&journeys[i]);
			continue;
		}
		buffer_string(out, "<li><a");
		html_id(&journeys[i], " href=\"#", TEXT("page.journey"));
		buffer_byte(out, '>');
		html_text(out, journeys[i].document.title);
		buffer_string(out, "</a></li>\n");
	}
	if (has_findings)
		write_content(page, SECTION_FINDINGS, "Findings");
	buffer_string(out, "</ul>\n</nav>\n");
}

static void write_findings(struct html_page *page, const struct document *findings)
{
	struct html_journey none = {.page = page, .document = *findings};

	page->several = false;
	if (findings->sections.count)
		html_section(&none, &findings->sections.items[0], 2);
}

static void write_body(struct html_page *page)
{
	const struct journey *journey = NULL;
	VECTOR(struct html_journey) journeys = {0};
	struct document findings, overview;
	struct html_journey one;

	while ((journey = artefact_journey(page->model, page->artefact, journey)) != NULL) {
		begin_journey(&one, page, journey, journeys.count + 1);
		VECTOR_PUSH(page->arena, &journeys, one);
	}
	document_make_overview(&overview, page->arena, page->model, page->artefact);
	document_make_findings(&findings, page->arena, page->model, page->artefact);
	buffer_string(page->out, "<body>\n<a class=\"skip\" href=\"#");
	html_text(page->out, page->prefix);
	buffer_string(page->out, "page.main\">Skip to the content</a>\n<header class=\"bar\">\n");
	write_contents(page, journeys.items, journeys.count, findings.sections.count > 0);
	write_bar(page);
	buffer_string(page->out, "</header>\n<main id=\"");
	html_text(page->out, page->prefix);
	buffer_string(page->out, "page.main\">\n");
	if (journeys.count != 1)
		buffer_format(page->out, "<h1%s>Customer journeys</h1>\n", journeys.count ? "" : " class=\"quiet\"");
	if (overview.sections.count)
		html_overview(page, &overview, journeys.items);
	for (size_t i = 0; i < journeys.count; i++)
		write_journey(&journeys.items[i]);
	write_findings(page, &findings);
	buffer_string(page->out, "</main>\n<script>");
	buffer_add(page->out, (struct text){(const char *)page_js, sizeof page_js});
	buffer_string(page->out, "</script>\n</body>\n</html>\n");
}

bool emit_html(const struct model *model, const struct artefact *artefact, struct buffer *out, struct saying *ret_remark)
{
	struct buffer body = buffer_in(out->arena);
	struct html_page page = {
		.model = model, .artefact = artefact, .arena = out->arena, .out = &body, .style = buffer_in(out->arena),
		.prefix = artefact->drawing.id_prefix, .several = !artefact->journey,
	};

	choose_look(&page);
	write_body(&page);
	add_style(&page);
	write_head(&page, out);
	buffer_add(out, buffer_text(&body));
	*ret_remark = page.lacks;
	return true;
}
