/* A touchpoint as a card: moments and conversion, title and score, channel and ownership, the first pain. The same code
 * measures and draws: without a scene it only moves on. */
#include "draw/flow_graph.h"

#include <math.h>

enum {
	PAD = 11, STRIP = 4, GAP = 6,
	WIDTH_MIN = 92, WIDTH_MAX = 168,      /* of what stands in the card */
	BADGE_HEIGHT = 18, BADGE_PAD = 8, SIGN_WIDTH = 13,
	PAIN_PAD = 6, PAIN_LINES = 3, CHANNEL_LINES = 2,
};

enum sign { SIGN_NONE, SIGN_STAR, SIGN_SPARK, SIGN_CHECK };

struct badge {
	enum role frame, ink;
	enum sign sign;
	const char *text;
};

/* A hand that puts things side by side, and goes to the next row where there is no room. */
struct pen {
	struct scene *scene;     /* NULL: only measures */
	double left, right, x, y;
	double row;              /* height of the row at hand; 0: nothing stands in it */
};

static const struct badge truth = {ROLE_FLAG_TRUTH, ROLE_INK_TRUTH, SIGN_STAR, "moment of truth"};
static const struct badge wow = {ROLE_FLAG_WOW, ROLE_INK_WOW, SIGN_SPARK, "wow moment"};
static const struct badge conversion = {ROLE_BADGE_CONVERSION, ROLE_INK_REVERSED, SIGN_CHECK, "conversion"};

/* What is told of ownership and status; a touchpoint that is live is as one expects. */
static const struct badge *word_badge(enum word word)
{
	static const struct badge owned = {ROLE_BADGE_OWNED, ROLE_NONE, SIGN_NONE, "owned"};
	static const struct badge paid = {ROLE_BADGE_PAID, ROLE_INK_PAID, SIGN_NONE, "paid"};
	static const struct badge earned = {ROLE_BADGE_EARNED, ROLE_INK_EARNED, SIGN_NONE, "earned"};
	static const struct badge planned = {ROLE_BADGE_COMING, ROLE_INK_COMING, SIGN_NONE, "planned"};
	static const struct badge missing = {ROLE_BADGE_FAULT, ROLE_INK_REVERSED, SIGN_NONE, "missing"};
	static const struct badge failing = {ROLE_BADGE_FAULT, ROLE_INK_REVERSED, SIGN_NONE, "failing"};

	switch (word) {
	case WORD_OWNERSHIP_OWNED: return &owned;
	case WORD_OWNERSHIP_PAID: return &paid;
	case WORD_OWNERSHIP_EARNED: return &earned;
	case WORD_STATUS_PLANNED: return &planned;
	case WORD_STATUS_MISSING: return &missing;
	case WORD_STATUS_FAILING: return &failing;
	default: return NULL;
	}
}

/* ---- the pen */

static void end_row(struct pen *pen, double gap)
{
	if (pen->row > 0)
		pen->y += pen->row + gap;
	pen->x = pen->left;
	pen->row = 0;
}

/* Room for something; gives its left end, its top is pen->y. */
static double take_room(struct pen *pen, double width, double height)
{
	double x;

	if (pen->row > 0 && pen->x + width > pen->right + 0.5)
		end_row(pen, 4);
	x = pen->x;
	pen->x += width + GAP;
	pen->row = fmax(pen->row, height);
	return x;
}

/* ---- badges */

static double badge_width(const struct badge *badge)
{
	if (!badge)
		return 0;
	return text_width(text_of(badge->text), role_font(ROLE_BADGE)) + 2 * BADGE_PAD + (badge->sign ? SIGN_WIDTH : 0);
}

/* A star with that many points around a middle. */
static void draw_star(struct scene *scene, double x, double y, int points, double outer, double inner)
{
	const double pi = 3.14159265358979;
	struct path path = path_begin(scene);

	for (int i = 0; i < 2 * points; i++) {
		double angle = pi * i / points, radius = i % 2 ? inner : outer;
		double at_x = x + radius * sin(angle), at_y = y - radius * cos(angle);

		if (i == 0)
			path_move(&path, at_x, at_y);
		else
			path_line(&path, at_x, at_y);
	}
	path_close(&path);
	scene_path(scene, ROLE_FLAG_SIGN, &path);
}

static void draw_sign(struct scene *scene, enum sign sign, double x, double y)
{
	struct path path;

	if (sign == SIGN_STAR) {
		draw_star(scene, x, y, 5, 5, 2.1);
	} else if (sign == SIGN_SPARK) {
		draw_star(scene, x, y, 4, 5.4, 1.7);
	} else {
		path = path_begin(scene);
		path_move(&path, x - 3.4, y + 0.2);
		path_line(&path, x - 0.8, y + 2.8);
		path_line(&path, x + 3.6, y - 2.6);
		scene_tint(scene, ROLE_NONE);
		scene_path(scene, ROLE_CHECK, &path);
	}
}

static void put_badge(struct pen *pen, const struct badge *badge)
{
	double width, x;

	if (!badge)
		return;
	width = badge_width(badge);
	x = take_room(pen, width, BADGE_HEIGHT);
	if (!pen->scene)
		return;
	scene_rect(pen->scene, badge->frame, x, pen->y, width, BADGE_HEIGHT, BADGE_HEIGHT / 2.0);
	scene_tint(pen->scene, badge->ink);
	if (badge->sign)
		draw_sign(pen->scene, badge->sign, x + BADGE_PAD + SIGN_WIDTH / 2.0 - 2, pen->y + BADGE_HEIGHT / 2.0);
	scene_tint(pen->scene, badge->ink);
	scene_text(pen->scene, ROLE_BADGE, x + width - BADGE_PAD, pen->y + 12.7, ANCHOR_END, text_of(badge->text));
	scene_tint(pen->scene, ROLE_NONE);
}

static double score_width(const struct flow_node *node)
{
	return node->score.length ? fmax(text_width(node->score, role_font(ROLE_SHARE)) + 14, 28) : 0;
}

static void draw_score(struct scene *scene, const struct flow_node *node, double right, double y)
{
	static const enum role frames[] = {
		[TONE_NONE] = ROLE_BADGE_QUIET,
		[TONE_GOOD] = ROLE_ITEM_GAIN,
		[TONE_BAD] = ROLE_ITEM_PAIN,
		[TONE_MIXED] = ROLE_PILL,
	};
	static const enum role inks[] = {
		[TONE_NONE] = ROLE_NONE,
		[TONE_GOOD] = ROLE_INK_GAIN,
		[TONE_BAD] = ROLE_INK_PAIN,
		[TONE_MIXED] = ROLE_NONE,
	};
	double width = score_width(node);

	scene_rect(scene, frames[node->tone], right - width, y, width, BADGE_HEIGHT, 5);
	scene_tint(scene, inks[node->tone]);
	scene_text(scene, ROLE_SHARE, right - width / 2, y + 13, ANCHOR_MIDDLE, node->score);
	scene_tint(scene, ROLE_NONE);
}

/* ---- the card */

static bool has_flag(const struct flow_node *node)
{
	return node->moment || node->conversion;
}

static const struct badge *moment_badge(const struct flow_node *node)
{
	return node->moment == WORD_MOMENT_TRUTH ? &truth : node->moment == WORD_MOMENT_WOW ? &wow : NULL;
}

/* Moments and conversion, and the score at the right side where it stands above the title. */
static void put_flags(struct pen *pen, const struct flow_node *node)
{
	double right = pen->right;

	if (node->score_above) {
		pen->row = BADGE_HEIGHT;
		pen->right -= score_width(node) + GAP;
		if (pen->scene)
			draw_score(pen->scene, node, right, pen->y);
	}
	put_badge(pen, moment_badge(node));
	pen->right = pen->row > 0 && pen->x > pen->left ? pen->right : right;
	put_badge(pen, node->conversion ? &conversion : NULL);
	pen->right = right;
	end_row(pen, GAP);
}

static void put_title(struct pen *pen, const struct flow_node *node)
{
	bool beside = node->score.length && !node->score_above;
	double height = (double)node->title.count * font_leading(role_font(ROLE_CARD_TITLE));
	double width = pen->right - pen->left - (beside ? score_width(node) + GAP : 0);

	if (pen->scene)
		scene_lines(pen->scene, node->link.length ? ROLE_CARD_LINK : ROLE_CARD_TITLE, pen->left, pen->y, width,
			    ANCHOR_START, &node->title);
	if (pen->scene && beside)
		draw_score(pen->scene, node, pen->right, pen->y - 1);
	pen->y += fmax(height, beside ? BADGE_HEIGHT : 0) + 5;
}

static void put_channel(struct pen *pen, const struct flow_node *node)
{
	double leading = font_leading(role_font(ROLE_CARD_TEXT)), height = (double)node->channel.count * leading, x;

	if (node->channel.count == 0)
		return;
	x = take_room(pen, node->channel.width, fmax(height, BADGE_HEIGHT));
	if (pen->scene)
		scene_lines(pen->scene, ROLE_CARD_TEXT, x, pen->y + 1, node->channel.width, ANCHOR_START,
			    &node->channel);
}

static void put_pain(struct pen *pen, const struct flow_node *node)
{
	double height = (double)node->pain.count * font_leading(role_font(ROLE_ITEM_NOTE)) + PAIN_PAD;

	if (node->pain.count == 0)
		return;
	if (pen->scene) {
		scene_rect(pen->scene, ROLE_ITEM_PAIN, pen->left - 2, pen->y, pen->right - pen->left + 4, height, 5);
		scene_tint(pen->scene, ROLE_INK_PAIN);
		scene_lines(pen->scene, ROLE_ITEM_NOTE, pen->left - 2 + PAIN_PAD, pen->y + PAIN_PAD / 2.0,
			    pen->right - pen->left + 4 - 2 * PAIN_PAD, ANCHOR_START, &node->pain);
		scene_tint(pen->scene, ROLE_NONE);
	}
	pen->y += height + 5;
}

/* Everything inside the frame, from the top; the pen ends below it. */
static void put_all(struct pen *pen, const struct flow_node *node)
{
	put_flags(pen, node);
	put_title(pen, node);
	put_channel(pen, node);
	put_badge(pen, word_badge(node->ownership));
	put_badge(pen, word_badge(node->status));
	end_row(pen, GAP);
	put_pain(pen, node);
}

/* The narrowest in which nothing has to be broken that need not be. */
static double natural_width(const struct flow_node *node)
{
	double title = text_width(node->title.whole, role_font(ROLE_CARD_TITLE));
	double channel = text_width(node->channel.whole, role_font(ROLE_CARD_TEXT));
	double score = node->score.length ? score_width(node) + GAP : 0;

	channel += node->ownership ? GAP + badge_width(word_badge(node->ownership)) : 0;
	title += has_flag(node) ? 0 : score;
	if (node->pain.whole.length)
		return WIDTH_MAX;
	if (has_flag(node))
		title = fmax(title, badge_width(node->moment ? moment_badge(node) : &conversion) + score);
	return fmax(WIDTH_MIN, fmin(WIDTH_MAX, ceil(fmax(title, channel))));
}

/* How many words are broken at the ends of lines. */
static size_t broken_words(const struct lines *lines)
{
	size_t count = 0;

	for (size_t i = 1; i < lines->count; i++) {
		const struct text *before = &lines->items[i - 1].text;

		count += before->bytes + before->length == lines->items[i].text.bytes
			 && before->bytes[before->length - 1] != '-';
	}
	return count;
}

/* Whether flag and score have room side by side. */
static bool fits_beside_flag(const struct flow_node *node, double width)
{
	return has_flag(node)
	       && badge_width(node->moment ? moment_badge(node) : &conversion) + GAP + score_width(node) <= width + 0.5;
}

/* The score stands beside the title, unless there is a flag to stand beside, or that would break a word. */
static void wrap_title(struct arena *arena, struct flow_node *node, double width)
{
	struct text title = node->title.whole;
	struct font font = role_font(ROLE_CARD_TITLE);
	double beside = width - (node->score.length ? score_width(node) + GAP : 0);
	struct lines whole = text_wrap(arena, title, font, width, 0);

	node->title = text_wrap(arena, title, font, beside, 0);
	node->score_above = node->score.length
			    && (fits_beside_flag(node, width) || broken_words(&whole) < broken_words(&node->title));
	if (node->score_above)
		node->title = whole;
}

static double measure_card(struct arena *arena, struct flow_node *node, double width)
{
	struct pen pen = {.left = STRIP + PAD, .x = STRIP + PAD, .right = STRIP + PAD + width};

	wrap_title(arena, node, width);
	node->channel = text_wrap(arena, node->channel.whole, role_font(ROLE_CARD_TEXT), width, CHANNEL_LINES);
	node->pain =
		text_wrap(arena, node->pain.whole, role_font(ROLE_ITEM_NOTE), width + 4 - 2 * PAIN_PAD, PAIN_LINES);
	put_all(&pen, node);
	return pen.y + PAD + PAD - GAP;
}

void flow_measure_cards(struct flow_graph *graph)
{
	double width = WIDTH_MIN;

	for (uint32_t i = 0; i < graph->layout.node_count; i++)
		if (graph->nodes[i].kind == FLOW_CARD)
			width = fmax(width, natural_width(&graph->nodes[i]));
	for (uint32_t i = 0; i < graph->layout.node_count; i++)
		if (graph->nodes[i].kind == FLOW_CARD) {
			graph->layout.nodes[i].width = STRIP + PAD + width + PAD;
			graph->layout.nodes[i].height = measure_card(graph->arena, &graph->nodes[i], width);
		}
}

void flow_draw_strip(struct scene *scene, enum flow_tone tone, struct layout_box box)
{
	double middle = (box.left + box.right) / 2;

	if (tone == TONE_MIXED)
		scene_line(scene, ROLE_FLOW_MIXED, middle, box.top, middle, box.bottom);
	else if (tone != TONE_NONE)
		scene_rect(scene, tone == TONE_GOOD ? ROLE_FLOW_GOOD : ROLE_FLOW_BAD, box.left, box.top,
			   box.right - box.left, box.bottom - box.top, (box.right - box.left) / 2);
}

void flow_draw_card(struct scene *scene, const struct flow_node *node, struct layout_box box)
{
	struct pen pen = {.scene = scene, .left = box.left + STRIP + PAD, .right = box.right - PAD, .y = box.top + PAD};
	enum role frame = node->conversion ? ROLE_CARD_CONVERSION : ROLE_CARD;

	if (node->status == WORD_STATUS_FAILING || node->status == WORD_STATUS_MISSING)
		frame = ROLE_CARD_FAULT;
	scene_rect(scene, frame, box.left, box.top, box.right - box.left, box.bottom - box.top, 9);
	flow_draw_strip(scene, node->tone,
			(struct layout_box){box.left + 4, box.top + 9, box.left + 4 + STRIP, box.bottom - 9});
	pen.x = pen.left;
	put_all(&pen, node);
}
