/* A page on what changed: each journey drawn in both versions, and all changes as a table. */
#include "emit/changes.h"
#include "report/printed.h"
#include "report/xml.h"

static const char head[] =
	"<!DOCTYPE html>\n"
	"<html lang=\"en\">\n"
	"<head>\n"
	"<meta charset=\"utf-8\">\n"
	"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
	"<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
	"<title>What changed</title>\n"
	"<style>\n"
	":root{color-scheme:light dark;--ink:#0f172a;--page:#fff;--hair:#c3cdda;--gone:#b42318;--noted:#8a4b08}\n"
	"@media (prefers-color-scheme:dark){:root{--ink:#f1f5f9;--page:#0e1420;--hair:#46566e;--gone:#fda29b;--noted:#fbc76b}}\n"
	"body{margin:2rem auto;max-width:100rem;padding:0 1rem;background:var(--page);color:var(--ink);"
	"font:1rem/1.5 'Liberation Sans',Arial,Helvetica,sans-serif}\n"
	".picture{overflow-x:auto;border:1px solid var(--hair);border-radius:8px}\n"
	".picture:focus-visible{outline:3px solid currentColor}\n"
	".picture svg{display:block}\n"
	".table{overflow-x:auto}\n"
	"table{border-collapse:collapse;width:100%}\n"
	"th,td{text-align:left;vertical-align:top;padding:.4rem .8rem;border-bottom:1px solid var(--hair)}\n"
	"code{font-family:inherit;font-weight:700;overflow-wrap:anywhere}\n"
	".breaking{color:var(--gone);font-weight:700}\n"
	".notable{color:var(--noted)}\n"
	"@media print{.picture{overflow:visible}.picture svg{width:100%;height:auto}}\n"
	"</style>\n"
	"</head>\n"
	"<body>\n"
	"<main>\n"
	"<h1>What changed</h1>\n";

static void add_text(struct buffer *out, struct text text)
{
	struct buffer printed = buffer_in(out->arena);

	printed_text(&printed, text);
	xml_escape(out, buffer_text(&printed));
}

/* ---- pictures */

static bool add_picture(struct buffer *out, const struct difference *d, struct text name, struct drawing drawing, unsigned number,
			struct saying *ret_problem)
{
	struct buffer prefix = buffer_in(out->arena);

	buffer_format(&prefix, "map%u-", number);
	drawing.id_prefix = buffer_text(&prefix);
	buffer_string(out, "<h2>");
	add_text(out, d->new->files.items[0].source->path);
	buffer_string(out, ": ");
	add_text(out, name);
	buffer_string(out, "</h2>\n<div class=\"picture\" tabindex=\"0\" role=\"region\"");
	xml_attribute(out, "aria-label", name);
	buffer_string(out, ">\n");
	if (!changes_svg(out, d, name, drawing, ret_problem))
		return false;
	buffer_string(out, "</div>\n");
	return true;
}

static bool add_pictures(struct buffer *out, const struct difference *d, const struct drawing *drawing, unsigned *number,
			 struct saying *ret_problem)
{
	for (size_t i = 0; i < d->new->journeys.count; i++)
		if (!add_picture(out, d, entity_name(d->new, d->new->journeys.items[i].entity), *drawing, ++*number, ret_problem))
			return false;
	for (size_t i = 0; i < d->old->journeys.count; i++)
		if (!d->to_new[d->old->journeys.items[i].entity]
		    && !add_picture(out, d, entity_name(d->old, d->old->journeys.items[i].entity), *drawing, ++*number, ret_problem))
			return false;
	return true;
}

/* ---- the table */

static void add_row(struct buffer *out, const struct change *change)
{
	struct stretches sentence = change_sentence(out->arena, TONGUE_EN, change);
	const char *class = change_classes[change->class];

	buffer_format(out, "<tr><td class=\"%s\">%s</td><td>", class, class);
	add_text(out, change->place.source->path);
	buffer_format(out, ":%u</td><td>", (unsigned)place_start(change->place).line);
	for (size_t i = 0; i < sentence.count; i++) {
		bool quoted = sentence.items[i].quoted;

		buffer_string(out, quoted ? "<code>" : "");
		add_text(out, sentence.items[i].text);
		buffer_string(out, quoted ? "</code>" : "");
	}
	buffer_format(out, "</td><td>%s</td></tr>\n", change_rows[change->id].name);
}

static void add_table(struct buffer *out, const struct change_list *list)
{
	if (!list->count)
		return;
	buffer_string(out, "<h2>All changes</h2>\n<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"All changes\">\n<table>\n"
			   "<thead><tr><th scope=\"col\">Class</th><th scope=\"col\">Place</th><th scope=\"col\">What changed</th>"
			   "<th scope=\"col\">Id</th></tr></thead>\n<tbody>\n");
	for (size_t i = 0; i < list->count; i++)
		add_row(out, list->items[i].change);
	buffer_string(out, "</tbody>\n</table>\n</div>\n");
}

bool changes_html(struct buffer *out, const struct change_list *list, struct difference *const *differences, size_t count,
		  struct drawing drawing, struct saying *ret_problem)
{
	unsigned number = 0;

	buffer_string(out, head);
	buffer_string(out, "<p>");
	change_list_count(out, TONGUE_EN, list);
	buffer_string(out, "</p>\n");
	for (size_t i = 0; i < count; i++)
		if ((differences[i]->changes.count || count == 1) && !add_pictures(out, differences[i], &drawing, &number, ret_problem))
			return false;
	add_table(out, list);
	buffer_string(out, "</main>\n</body>\n</html>\n");
	return true;
}
