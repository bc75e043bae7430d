/* Building a scene. */
#include "draw/scene.h"

#include <math.h>

#include "base/utf8.h"

enum { TENTHS_MAX = 1000000000 };

void scene_create(struct scene *scene, struct arena *arena)
{
	*scene = (struct scene){.arena = arena, .draft = buffer_in(arena), .path = buffer_in(arena)};
	intern_create(&scene->ids, arena);
}

int32_t tenths_of(double px)
{
	double value = px * 10;

	if (!(value > -TENTHS_MAX))
		return value <= -TENTHS_MAX ? -TENTHS_MAX : 0;
	return value < TENTHS_MAX ? (int32_t)floor(value + 0.5) : TENTHS_MAX;
}

static struct scene_item *add_item(struct scene *scene, enum scene_kind kind, enum role role)
{
	VECTOR_PUSH(scene->arena, &scene->items, ((struct scene_item){
		.kind = (uint8_t)kind, .role = (uint8_t)role, .tint = (uint8_t)(role ? scene->tint : ROLE_NONE)}));
	scene->used[role] = true;
	if (role)
		scene->used[scene->tint] = true;
	return &scene->items.items[scene->items.count - 1];
}

struct buffer *scene_draft(struct scene *scene)
{
	scene->draft.length = 0;
	return &scene->draft;
}

struct text scene_keep(struct scene *scene)
{
	return arena_copy(scene->arena, buffer_text(&scene->draft));
}

/* ---- groups */

/* Whether XML allows a character in an id. */
static bool is_id_rune(uint32_t rune)
{
	static const struct {
		uint32_t first, last;
	} allowed[] = {
		{0xB7, 0xB7},	  {0xC0, 0xD6},	    {0xD8, 0xF6},	{0xF8, 0x37D},	  {0x37F, 0x1FFF},
		{0x200C, 0x200D}, {0x203F, 0x2040}, {0x2070, 0x218F},	{0x2C00, 0x2FEF}, {0x3001, 0xD7FF},
		{0xF900, 0xFDCF}, {0xFDF0, 0xFFFC}, {0x10000, 0xEFFFF},
	};

	if (rune < 0x80)
		return (rune | 0x20) - 'a' < 26 || rune - '0' < 10 || rune == '-' || rune == '_' || rune == '.';
	for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++)
		if (rune >= allowed[i].first && rune <= allowed[i].last)
			return true;
	return false;
}

/* Other characters become `_x2F_`. */
static void add_to_id(struct buffer *id, struct text name)
{
	static const char digits[] = "0123456789ABCDEF";
	const char *at = name.bytes, *end = name.bytes + name.length;

	while (at < end) {
		const char *from = at;
		uint32_t rune;
		int shift = 20;

		while (at < end && (unsigned char)*at < 0x80 && is_id_rune((unsigned char)*at))
			at++;
		buffer_add(id, text_between(from, at));
		if (at == end)
			return;
		rune = utf8_next(&at, end, NULL);
		if (is_id_rune(rune)) {
			buffer_rune(id, rune);
			continue;
		}
		buffer_string(id, "_x");
		while (shift > 0 && rune >> shift == 0)
			shift -= 4;
		for (; shift >= 0; shift -= 4)
			buffer_byte(id, digits[rune >> shift & 15]);
		buffer_byte(id, '_');
	}
}

/* The id with a counter behind it where it was given before. */
static struct text unique_id(struct scene *scene, struct text id)
{
	uint32_t symbol = intern_name(&scene->ids, id);

	while (scene->counters.count <= symbol)
		VECTOR_PUSH(scene->arena, &scene->counters, 0);
	while (scene->counters.items[symbol]++) {
		struct buffer numbered = buffer_in(scene->arena);

		buffer_add(&numbered, id);
		buffer_byte(&numbered, '-');
		buffer_integer(&numbered, scene->counters.items[symbol]);
		if (!intern_find(&scene->ids, buffer_text(&numbered)))
			return unique_id(scene, buffer_text(&numbered));
	}
	return id;
}

static struct text make_id(struct scene *scene, const struct scene_group *group)
{
	struct buffer *id = scene_draft(scene);

	buffer_string(id, group->kind);
	if (group->name.length) {
		buffer_byte(id, '-');
		add_to_id(id, group->name);
	}
	if (group->other.length) {
		buffer_byte(id, '-');
		add_to_id(id, group->other);
	}
	return unique_id(scene, scene_keep(scene));
}

void scene_open(struct scene *scene, const struct scene_group *group)
{
	struct scene_kept kept = {.kind = group->kind,
				  .label = group->label,
				  .segments = group->segments,
				  .image = group->image};

	if (kept.kind && !group->anonymous)
		kept.id = make_id(scene, group);
	add_item(scene, SCENE_OPEN, ROLE_NONE)->data = (uint32_t)scene->groups.count;
	VECTOR_PUSH(scene->arena, &scene->groups, kept);
}

void scene_link(struct scene *scene, struct text address)
{
	add_item(scene, SCENE_LINK, ROLE_NONE)->text = address;
}

void scene_close(struct scene *scene)
{
	add_item(scene, SCENE_CLOSE, ROLE_NONE);
}

void scene_tip(struct scene *scene, struct text text)
{
	if (text.length)
		add_item(scene, SCENE_TIP, ROLE_NONE)->text = text;
}

/* ---- shapes */

void scene_rect(struct scene *scene, enum role role, double x, double y, double width, double height, double radius)
{
	struct scene_item *item = add_item(scene, SCENE_RECT, role);

	item->x = tenths_of(x);
	item->y = tenths_of(y);
	item->width = tenths_of(width);
	item->height = tenths_of(height);
	item->data = (uint32_t)tenths_of(radius);
}

void scene_circle(struct scene *scene, enum role role, double x, double y, double radius)
{
	struct scene_item *item = add_item(scene, SCENE_CIRCLE, role);

	item->x = tenths_of(x) - tenths_of(radius);
	item->y = tenths_of(y) - tenths_of(radius);
	item->width = item->height = 2 * tenths_of(radius);
}

void scene_line(struct scene *scene, enum role role, double x1, double y1, double x2, double y2)
{
	struct path path = path_begin(scene);

	path_move(&path, x1, y1);
	path_line(&path, x2, y2);
	scene_path(scene, role, &path);
}

struct path path_begin(struct scene *scene)
{
	scene->path.length = 0;
	return (struct path){.data = &scene->path};
}

void tenths_write(struct buffer *out, int32_t value)
{
	uint32_t rest = value < 0 ? 0 - (uint32_t)value : (uint32_t)value;
	char *start = buffer_reserve(out, 16), *end = start + 16, *at = end;

	if (rest % 10) {
		*--at = (char)('0' + rest % 10);
		*--at = '.';
	}
	rest /= 10;
	do
		*--at = (char)('0' + rest % 10);
	while (rest /= 10);
	if (value < 0)
		*--at = '-';
	out->length += (size_t)(end - at);
	while (at < end)
		*start++ = *at++;
}

static void add_point(struct path *path, char command, double px, double py)
{
	int32_t x = tenths_of(px), y = tenths_of(py);

	buffer_byte(path->data, command);
	tenths_write(path->data, x);
	buffer_byte(path->data, ' ');
	tenths_write(path->data, y);
	path->left = path->started && path->left < x ? path->left : x;
	path->right = path->started && path->right > x ? path->right : x;
	path->top = path->started && path->top < y ? path->top : y;
	path->bottom = path->started && path->bottom > y ? path->bottom : y;
	path->started = true;
}

void path_move(struct path *path, double x, double y)
{
	add_point(path, 'M', x, y);
}

void path_line(struct path *path, double x, double y)
{
	add_point(path, 'L', x, y);
}

void path_curve(struct path *path, double x1, double y1, double x2, double y2, double x, double y)
{
	add_point(path, 'C', x1, y1);
	add_point(path, ' ', x2, y2);
	add_point(path, ' ', x, y);
}

void path_close(struct path *path)
{
	buffer_byte(path->data, 'Z');
}

void scene_path(struct scene *scene, enum role role, struct path *path)
{
	struct scene_item *item = add_item(scene, SCENE_PATH, role);

	item->x = path->left;
	item->y = path->top;
	item->width = path->right - path->left;
	item->height = path->bottom - path->top;
	item->text = arena_copy(scene->arena, buffer_text(path->data));
}

/* ---- texts */

static void add_line(struct scene *scene, enum role role, double x, double y, enum anchor anchor,
		     const struct line *line, bool rtl)
{
	const double above = 0.74, below = 0.21; /* of an em: what nearly all letters stay in */
	struct scene_item *item;
	double size = roles[role].size;

	if (!line->text.length)
		return;
	item = add_item(scene, SCENE_TEXT, role);
	item->x = tenths_of(x - line->width * (int)anchor / 2);
	item->width = tenths_of(line->width);
	item->y = tenths_of(y - above * size);
	item->height = tenths_of((above + below) * size);
	item->data = (uint32_t)(tenths_of(y) - item->y);
	item->text = line->text;
	item->anchor = anchor;
	item->rtl = rtl;
}

void scene_text(struct scene *scene, enum role role, double x, double y, enum anchor anchor, struct text text)
{
	struct line line = {text, text_width(text, role_font(role))};

	add_line(scene, role, x, y, anchor, &line, text_is_rtl(text));
}

double scene_lines(struct scene *scene, enum role role, double x, double y, double width, enum anchor anchor,
		   const struct lines *lines)
{
	struct font font = role_font(role);
	double leading = font_leading(font), baseline = y + font_ascent(font);

	if (lines->rtl && anchor == ANCHOR_START)
		anchor = ANCHOR_END;
	x += width * (int)anchor / 2;
	if (lines->cut) {
		scene_open(scene, &(struct scene_group){0});
		scene_tip(scene, lines->whole);
	}
	for (size_t i = 0; i < lines->count; i++)
		add_line(scene, role, x, baseline + (double)i * leading, anchor, &lines->items[i], lines->rtl);
	if (lines->cut)
		scene_close(scene);
	return (double)lines->count * leading;
}

double scene_paragraph(struct scene *scene, enum role role, double x, double y, double width, enum anchor anchor,
		       struct text text)
{
	struct lines lines = text_wrap(scene->arena, text, role_font(role), width, 0);

	return scene_lines(scene, role, x, y, width, anchor, &lines);
}
