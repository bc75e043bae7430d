/* Writing a scene as SVG. Texts come from strangers: each is escaped for the place it stands in. */
#include "draw/svg.h"

#include "base/holds.h"
#include "base/utf8.h"

/* Texts narrower than this are not held to their width: none of the usual fonts differs enough there. In tenths of a
 * px. */
enum { HELD_WIDTH = 400 };

struct writer {
	const struct scene *scene;
	const struct theme *theme;
	struct text prefix; /* of ids, escaped */
	struct buffer *out;
	bool from_left;     /* as in struct drawing */
	int32_t held_from;  /* texts of this width, in tenths, and wider ones are held to it */
};

/* ---- escapes */

/* What XML forbids even as a reference. Line breaks and tabs are white space in a picture. */
static uint32_t allowed_rune(uint32_t rune)
{
	if (rune == '\n' || rune == '\t' || rune == '\r')
		return ' ';
	if (rune < 0x20 || rune == 0x7F || (rune & 0xFFFE) == 0xFFFE || (rune >= 0x80 && rune < 0xA0))
		return RUNE_REPLACEMENT;
	return rune;
}

static void add_escaped_rune(struct buffer *out, uint32_t rune)
{
	switch (rune) {
	case '&': buffer_add(out, TEXT("&amp;")); break;
	case '<': buffer_add(out, TEXT("&lt;")); break;
	case '>': buffer_add(out, TEXT("&gt;")); break;
	case '"': buffer_add(out, TEXT("&quot;")); break;
	case '\'': buffer_add(out, TEXT("&#39;")); break;
	default: buffer_rune(out, allowed_rune(rune)); break;
	}
}

static bool is_plain(unsigned char c)
{
	return c >= 0x20 && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
}

static void add_escaped(struct buffer *out, struct text text)
{
	const char *at = text.bytes, *end = text.bytes + text.length;

	while (at < end) {
		const char *plain = at;

		while (at < end && is_plain((unsigned char)*at))
			at++;
		buffer_add(out, text_between(plain, at));
		if (at < end)
			add_escaped_rune(out, utf8_next(&at, end, NULL));
	}
}

/* ---- attributes */

static void add_attribute(struct writer *writer, const char *name, struct text value)
{
	buffer_byte(writer->out, ' ');
	buffer_string(writer->out, name);
	buffer_add(writer->out, TEXT("=\""));
	add_escaped(writer->out, value);
	buffer_byte(writer->out, '"');
}

/* `name` is all that stands before the number. */
static void add_length(struct writer *writer, struct text name, int32_t tenths)
{
	buffer_add(writer->out, name);
	tenths_write(writer->out, tenths);
	buffer_byte(writer->out, '"');
}

static void add_classes(struct writer *writer, const struct scene_item *item)
{
	buffer_string(writer->out, " class=\"" STYLE_PREFIX);
	buffer_string(writer->out, roles[item->role].name);
	if (item->tint) {
		buffer_string(writer->out, " " STYLE_PREFIX);
		buffer_string(writer->out, roles[item->tint].name);
	}
	buffer_byte(writer->out, '"');
}

/* ---- elements */

static void write_open(struct writer *writer, const struct scene_kept *group)
{
	buffer_add(writer->out, TEXT("<g"));
	if (group->id.length) {
		buffer_add(writer->out, TEXT(" id=\""));
		buffer_add(writer->out, writer->prefix);
		buffer_add(writer->out, group->id);
		buffer_byte(writer->out, '"');
	}
	if (group->kind)
		add_attribute(writer, "class", text_of(group->kind));
	if (group->segments.length)
		add_attribute(writer, "data-for", group->segments);
	if (group->label.length) {
		buffer_string(writer->out, group->image ? " role=\"img\"" : " role=\"group\"");
		add_attribute(writer, "aria-label", group->label);
	}
	buffer_add(writer->out, TEXT(">\n"));
}

/* Addresses were checked when the source was read; this is the second lock. */
static bool is_safe_address(struct text address)
{
	static const char *const schemes[] = {"https:", "http:", "mailto:"};

	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
		size_t length = strlen(schemes[i]), same = 0;

		while (same < length && same < address.length
		       && (address.bytes[same] | 0x20) == (schemes[i][same] | 0x20))
			same++;
		if (same == length)
			return true;
	}
	for (size_t i = 0; i < address.length; i++) {
		if (address.bytes[i] == ':' || (unsigned char)address.bytes[i] <= ' ')
			return false;
		if (strchr("/?#", address.bytes[i]))
			return true;
	}
	return true;
}

/* A link, or a group where the address is not one to follow. */
static void write_link(struct writer *writer, const struct scene_item *item, bool safe)
{
	buffer_string(writer->out, safe ? "<a" : "<g");
	if (safe) {
		add_attribute(writer, "href", item->text);
		buffer_add(writer->out, TEXT(" rel=\"noopener noreferrer\""));
	}
	buffer_add(writer->out, TEXT(">\n"));
}

static void write_rect(struct writer *writer, const struct scene_item *item)
{
	buffer_add(writer->out, TEXT("<rect"));
	add_classes(writer, item);
	add_length(writer, TEXT(" x=\""), item->x);
	add_length(writer, TEXT(" y=\""), item->y);
	add_length(writer, TEXT(" width=\""), item->width);
	add_length(writer, TEXT(" height=\""), item->height);
	if (item->data)
		add_length(writer, TEXT(" rx=\""), (int32_t)item->data);
	buffer_add(writer->out, TEXT("/>\n"));
}

static void write_circle(struct writer *writer, const struct scene_item *item)
{
	buffer_add(writer->out, TEXT("<circle"));
	add_classes(writer, item);
	add_length(writer, TEXT(" cx=\""), item->x + item->width / 2);
	add_length(writer, TEXT(" cy=\""), item->y + item->width / 2);
	add_length(writer, TEXT(" r=\""), item->width / 2);
	buffer_add(writer->out, TEXT("/>\n"));
}

static void write_path(struct writer *writer, const struct scene_item *item)
{
	buffer_add(writer->out, TEXT("<path"));
	add_classes(writer, item);
	buffer_add(writer->out, TEXT(" d=\""));
	buffer_add(writer->out, item->text);
	buffer_add(writer->out, TEXT("\"/>\n"));
}

/* `text-anchor` counts from where the text begins, which is the right side of one that reads from right to left. */
static void write_text(struct writer *writer, const struct scene_item *item)
{
	static const enum anchor mirrored[] = {ANCHOR_END, ANCHOR_MIDDLE, ANCHOR_START};
	enum anchor side = writer->from_left ? ANCHOR_START : item->anchor, anchor = item->rtl ? mirrored[side] : side;

	buffer_add(writer->out, TEXT("<text"));
	add_classes(writer, item);
	add_length(writer, TEXT(" x=\""), item->x + item->width * (int32_t)side / 2);
	add_length(writer, TEXT(" y=\""), item->y + (int32_t)item->data);
	if (anchor == ANCHOR_MIDDLE)
		buffer_add(writer->out, TEXT(" text-anchor=\"middle\""));
	if (anchor == ANCHOR_END)
		buffer_add(writer->out, TEXT(" text-anchor=\"end\""));
	if (item->rtl)
		buffer_add(writer->out, TEXT(" direction=\"rtl\""));
	if (item->width >= writer->held_from) {
		add_length(writer, TEXT(" textLength=\""), item->width);
		buffer_add(writer->out, TEXT(" lengthAdjust=\"spacingAndGlyphs\""));
	}
	buffer_byte(writer->out, '>');
	add_escaped(writer->out, item->text);
	buffer_add(writer->out, TEXT("</text>\n"));
}

/* ---- the whole */

static void write_items(struct writer *writer)
{
	const struct scene *scene = writer->scene;
	VECTOR(uint8_t) links = {0}; /* of the groups that are open: 1 where it ends as a link */

	for (size_t i = 0; i < scene->items.count; i++) {
		const struct scene_item *item = &scene->items.items[i];
		bool safe;

		switch ((enum scene_kind)item->kind) {
		case SCENE_OPEN:
			VECTOR_PUSH(scene->arena, &links, 0);
			write_open(writer, &scene->groups.items[item->data]);
			break;
		case SCENE_LINK:
			safe = is_safe_address(item->text);
			VECTOR_PUSH(scene->arena, &links, safe);
			write_link(writer, item, safe);
			break;
		case SCENE_CLOSE:
			HOLDS(links.count); /* each scene_close ends a group or link */
			buffer_string(writer->out, links.items[--links.count] ? "</a>\n" : "</g>\n");
			break;
		case SCENE_TIP:
			buffer_add(writer->out, TEXT("<title>"));
			add_escaped(writer->out, item->text);
			buffer_add(writer->out, TEXT("</title>\n"));
			break;
		case SCENE_RECT: write_rect(writer, item); break;
		case SCENE_CIRCLE: write_circle(writer, item); break;
		case SCENE_PATH: write_path(writer, item); break;
		case SCENE_TEXT: write_text(writer, item); break;
		}
	}
}

/* A marker for each role in use that ends in an arrow head. */
static void write_heads(struct writer *writer)
{
	bool any = false;

	for (unsigned i = 0; i < ROLE_COUNT; i++)
		any = any || (writer->scene->used[i] && roles[i].arrow);
	if (!any)
		return;
	buffer_add(writer->out, TEXT("<defs>\n"));
	for (unsigned i = 0; i < ROLE_COUNT; i++) {
		if (!writer->scene->used[i] || !roles[i].arrow)
			continue;
		buffer_add(writer->out, TEXT("<marker id=\""));
		buffer_add(writer->out, writer->prefix);
		buffer_add(writer->out, TEXT("head-"));
		buffer_string(writer->out, roles[i].name);
		buffer_string(writer->out,
			      "\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"9\" markerHeight=\"9\""
			      " markerUnits=\"userSpaceOnUse\" orient=\"auto\">\n<path class=\"" STYLE_PREFIX);
		buffer_string(writer->out, roles[i].name);
		buffer_add(writer->out, TEXT("-head\" d=\"M0 0.5L8 4L0 7.5L1.8 4Z\"/>\n</marker>\n"));
	}
	buffer_add(writer->out, TEXT("</defs>\n"));
}

/* `name` is all that stands before the size, such as `<svg viewBox="0 0`. */
static void add_size(struct writer *writer, const char *name, int32_t width, int32_t height)
{
	buffer_string(writer->out, name);
	add_length(writer, TEXT(" "), width);
	writer->out->length--;
	add_length(writer, TEXT(" "), height);
	add_length(writer, TEXT(" width=\""), width);
	add_length(writer, TEXT(" height=\""), height);
}

static void add_font(struct writer *writer)
{
	const struct text *families = writer->theme->families;

	buffer_string(writer->out, " font-family=\"");
	buffer_add(writer->out, families && families[ROLE_NONE].length ? families[ROLE_NONE] : TEXT(STYLE_FAMILY));
	buffer_byte(writer->out, '"');
}

static void write_root(struct writer *writer)
{
	const struct scene *scene = writer->scene;
	struct buffer *out = writer->out;

	add_size(writer, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0", tenths_of(scene->width),
		 tenths_of(scene->height));
	buffer_add(out, TEXT(" role=\"graphics-document document\""));
	add_attribute(writer, "aria-roledescription", text_of(scene->kind));
	buffer_add(out, TEXT(" aria-labelledby=\""));
	buffer_add(out, writer->prefix);
	buffer_add(out, TEXT("title\" aria-describedby=\""));
	buffer_add(out, writer->prefix);
	buffer_add(out, TEXT("desc\""));
	if (scene->language.length)
		add_attribute(writer, "lang", scene->language);
	add_font(writer);
	buffer_string(out, ">\n<title id=\"");
	buffer_add(out, writer->prefix);
	buffer_add(out, TEXT("title\">"));
	add_escaped(out, scene->title);
	buffer_add(out, TEXT("</title>\n<desc id=\""));
	buffer_add(out, writer->prefix);
	buffer_add(out, TEXT("desc\">"));
	add_escaped(out, scene->description);
	buffer_add(out, TEXT("</desc>\n"));
}

static struct writer make_writer(const struct scene *scene, const struct drawing *drawing, struct buffer *out)
{
	struct buffer prefix = buffer_in(scene->arena);
	struct writer writer = {
		.scene = scene, .theme = drawing_theme(drawing), .from_left = drawing->from_left, .out = out};

	add_escaped(&prefix, drawing->id_prefix);
	writer.prefix = buffer_text(&prefix);
	writer.held_from = writer.theme->families ? 1 : HELD_WIDTH;
	return writer;
}

void svg_write(const struct scene *scene, const struct drawing *drawing, struct buffer *out)
{
	struct writer writer = make_writer(scene, drawing, out);

	write_root(&writer);
	if (drawing->used)
		memcpy(drawing->used, scene->used, sizeof scene->used);
	else {
		buffer_add(out, TEXT("<style>\n"));
		style_rules(out, scene->used, writer.theme, (struct text){0}, writer.prefix);
		buffer_add(out, TEXT("</style>\n"));
	}
	write_heads(&writer);
	write_items(&writer);
	buffer_add(out, TEXT("</svg>\n"));
}

/* ---- the strip */

/* Whether a text stands in the strip, or a line runs through it. */
static bool is_in_strip(const struct scene *scene, const struct scene_item *item)
{
	int32_t right = tenths_of(scene->strip.width), top = tenths_of(scene->strip.top),
		bottom = tenths_of(scene->strip.bottom);

	if (item->y < top || item->y + item->height > bottom || item->x >= right)
		return false;
	return (item->kind == SCENE_TEXT && item->x + item->width <= right)
	       || (item->kind == SCENE_PATH && item->height == 0);
}

static bool is_lane(const struct scene *scene, const struct scene_item *item)
{
	const char *kind = item->kind == SCENE_OPEN ? scene->groups.items[item->data].kind : NULL;

	return kind && strcmp(kind, "lane") == 0;
}

static void write_strip_items(struct writer *writer)
{
	const struct scene *scene = writer->scene;
	size_t depth = 0; /* of groups that are open; those in a lane are left out */

	for (size_t i = 0; i < scene->items.count; i++) {
		const struct scene_item *item = &scene->items.items[i];

		if (item->kind == SCENE_OPEN || item->kind == SCENE_LINK) {
			if (!depth && is_lane(scene, item))
				buffer_add(writer->out, TEXT("<g class=\"lane\">\n"));
			depth += depth || is_lane(scene, item);
		} else if (item->kind == SCENE_CLOSE) {
			if (depth == 1)
				buffer_add(writer->out, TEXT("</g>\n"));
			depth -= depth > 0;
		} else if (is_in_strip(scene, item)) {
			if (item->kind == SCENE_TEXT)
				write_text(writer, item);
			else
				write_path(writer, item);
		}
	}
}

void svg_write_strip(const struct scene *scene, const struct drawing *drawing, struct buffer *out)
{
	const struct scene_strip *strip = &scene->strip;
	struct writer writer = make_writer(scene, drawing, out);
	struct scene_item ground = {.kind = SCENE_RECT, .role = ROLE_PAPER, .y = tenths_of(strip->top),
				    .width = tenths_of(strip->width), .height = tenths_of(strip->bottom - strip->top)};

	if (strip->width <= 0)
		return;
	add_size(&writer, "<svg class=\"strip\" viewBox=\"0 0", ground.width, tenths_of(scene->height));
	buffer_add(out, TEXT(" aria-hidden=\"true\" focusable=\"false\""));
	add_font(&writer);
	buffer_add(out, TEXT(">\n"));
	write_rect(&writer, &ground);
	write_strip_items(&writer);
	buffer_add(out, TEXT("</svg>\n"));
}
