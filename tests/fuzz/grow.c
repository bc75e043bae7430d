/* The blocks and flows of grown maps. */
#include "grow.h"

/* ---- choices */

uint32_t roll(struct dice *dice, uint32_t limit)
{
	uint32_t value;

	dice->state = dice->state * 1664525u + 1013904223u;
	value = dice->state >> 16;
	if (dice->left) {
		value = *dice->at++;
		dice->left--;
		dice->state ^= value * 2654435761u;
	}
	return limit ? value % limit : 0;
}

struct dice dice_of(const struct grower *g, enum kind kind, uint32_t number)
{
	uint32_t place = (uint32_t)kind * 41 + number * WINDOW + (is_shared(kind, number) ? 0 : g->journey * 977);
	size_t at = g->length ? place % g->length : 0;
	struct dice dice = {.at = g->bytes + at, .left = g->length - at, .state = place * 2654435761u};

	if (dice.left > WINDOW)
		dice.left = WINDOW;
	return dice;
}

/* ---- what there is */

bool is_shared(enum kind kind, uint32_t number)
{
	return kind == KIND_MODEL || (number % 2 == 1 && kind_may_hold(KIND_FILE, kind));
}

bool is_seen(const struct grower *g, enum kind kind, uint32_t number)
{
	return !g->shared || is_shared(kind, number);
}

uint32_t numbers_of(const struct grower *g, enum kind kind)
{
	return kind == KIND_PAIN ? g->counts[KIND_TOUCHPOINT] * PAINS_EACH : g->counts[kind];
}

/* How many of a kind a thing holds, where each has its own. */
static uint32_t held_by(const struct grower *g, enum kind outer, uint32_t number, enum kind kind)
{
	struct dice dice = dice_of(g, outer, number + (uint32_t)kind);
	uint32_t count = roll(&dice, 8);

	return count < 4 ? 0 : count < 7 ? 1 : PAINS_EACH - 1;
}

bool is_there(const struct grower *g, enum kind kind, uint32_t number)
{
	return kind != KIND_PAIN || held_by(g, KIND_TOUCHPOINT, number / PAINS_EACH, kind) > number % PAINS_EACH;
}

bool is_named(const struct grower *g, enum kind kind, uint32_t number)
{
	struct dice dice = dice_of(g, kind, number);

	return kinds[kind].naming == NAMING_NAMED || (kinds[kind].naming == NAMING_MAYBE && roll(&dice, 2) == 0);
}

/* The phase that a touchpoint stands in. */
static uint32_t phase_of(const struct grower *g, uint32_t touchpoint)
{
	struct dice dice = dice_of(g, KIND_TOUCHPOINT, touchpoint);
	uint32_t phases = g->counts[KIND_PHASE], in_order = touchpoint * phases / g->counts[KIND_TOUCHPOINT];

	roll(&dice, 1);
	return (in_order + (roll(&dice, 16) == 15)) % phases;
}

/* ---- blocks */

static void write_indent(struct grower *g)
{
	buffer_repeat(&g->out, ' ', 2 * g->depth);
}

/* Some of the keys of a kind, from one of them on; without those that are given elsewhere. */
static void write_keys(struct grower *g, struct dice *dice, enum kind kind)
{
	enum key first = KEY_NONE + 1, end;
	uint32_t often = 1 + roll(dice, 6), from;

	while (first < KEY_COUNT && keys[first].kind != kind)
		first++;
	for (end = first; end < KEY_COUNT && keys[end].kind == kind; end++)
		;
	if (first == end || is_full(g))
		return;
	from = roll(dice, (uint32_t)(end - first));
	for (uint32_t i = 0; i < (uint32_t)(end - first); i++) {
		enum key key = first + (enum key)((from + i) % (uint32_t)(end - first));
		bool given = key == KEY_TRANSITION_SHARE || key == KEY_TRANSITION_LABEL || key == KEY_TRANSITION_DELAY
			|| key == KEY_JOURNEY_SCALE;

		if (given || roll(dice, often))
			continue;
		write_indent(g);
		grow_property(g, dice, key);
	}
}

/* `kind name "title"`, up to where a body may begin. */
static void write_head(struct grower *g, struct dice *dice, enum kind kind, uint32_t number)
{
	bool named = is_named(g, kind, number);

	write_indent(g);
	buffer_format(&g->out, "%s ", kinds[kind].word);
	if (named)
		grow_name(g, kind, number);
	if (!named || roll(dice, 4)) {
		buffer_string(&g->out, named ? " " : "");
		grow_text(g, dice);
	}
}

static void open_body(struct grower *g)
{
	buffer_string(&g->out, " {\n");
	g->depth++;
}

static void close_body(struct grower *g, struct dice *dice)
{
	g->depth--;
	write_indent(g);
	buffer_byte(&g->out, '}');
	grow_end(g, dice);
}

/* A block that holds nothing but keys. */
static void write_leaf(struct grower *g, enum kind kind, uint32_t number)
{
	struct dice dice = dice_of(g, kind, number);

	write_head(g, &dice, kind, number);
	if (kinds[kind].naming == NAMING_TEXTUAL || roll(&dice, 8) == 0) {
		grow_end(g, &dice);
		return;
	}
	open_body(g);
	write_keys(g, &dice, kind);
	close_body(g, &dice);
}

/* Pains, gains and the like of a phase or touchpoint; their numbers follow from its own. */
static void write_held(struct grower *g, enum kind outer, uint32_t number)
{
	for (size_t i = 0; i < KIND_HOLDS_MAX && kinds[outer].holds[i] != KIND_NONE; i++) {
		enum kind kind = kinds[outer].holds[i];
		uint32_t base = number * PAINS_EACH + (outer == KIND_PHASE ? TOUCHPOINTS_MAX * PAINS_EACH : 0);

		if (kind == KIND_TOUCHPOINT)
			continue;
		if (kind == KIND_METRIC)
			base += UINT8_MAX;
		for (uint32_t k = 0; k < held_by(g, outer, number, kind); k++)
			write_leaf(g, kind, base + k);
	}
}

static void write_touchpoint(struct grower *g, uint32_t number)
{
	struct dice dice = dice_of(g, KIND_TOUCHPOINT, number);

	write_head(g, &dice, KIND_TOUCHPOINT, number);
	open_body(g);
	write_keys(g, &dice, KIND_TOUCHPOINT);
	write_held(g, KIND_TOUCHPOINT, number);
	close_body(g, &dice);
}

static void write_phase(struct grower *g, uint32_t number)
{
	struct dice dice = dice_of(g, KIND_PHASE, number);

	write_head(g, &dice, KIND_PHASE, number);
	open_body(g);
	write_keys(g, &dice, KIND_PHASE);
	for (uint32_t i = 0; i < g->counts[KIND_TOUCHPOINT]; i++)
		if (phase_of(g, i) == number)
			write_touchpoint(g, i);
	write_held(g, KIND_PHASE, number);
	close_body(g, &dice);
}

/* ---- flows */

/* Labels of a target, so that no more than all leave the place `from`. */
static void write_labels(struct grower *g, struct dice *dice, uint32_t from, uint32_t parts)
{
	uint32_t share = roll(dice, 3) ? g->left[from] / parts : 0;

	if (share) {
		buffer_format(&g->out, " %u%%", (unsigned)share);
		g->left[from] = (uint8_t)(g->left[from] - share);
	}
	if (roll(dice, 4) == 0) {
		buffer_byte(&g->out, ' ');
		grow_text(g, dice);
	}
	if (roll(dice, 8) == 0)
		buffer_format(&g->out, " %ud", (unsigned)roll(dice, 30));
}

/* A touchpoint by its name, or by its phase and its name. */
static void write_place(struct grower *g, struct dice *dice, uint32_t number)
{
	if (roll(dice, 8) == 0) {
		grow_name(g, KIND_PHASE, phase_of(g, number));
		buffer_byte(&g->out, '.');
	}
	grow_name(g, KIND_TOUCHPOINT, number);
}

/* `from -> a 10%, b, exit -> c` */
static void write_flow(struct grower *g, uint32_t from)
{
	uint32_t count = g->counts[KIND_TOUCHPOINT], at = from == TOUCHPOINTS_MAX ? UINT32_MAX : from;
	struct dice dice = dice_of(g, KIND_TRANSITION, from);
	uint32_t targets = roll(&dice, 8), place = from, last = at;

	targets = targets < 7 || is_full(g) ? targets / 2 : 1 + roll(&dice, 24);
	if (!targets)
		return;
	write_indent(g);
	if (from == TOUCHPOINTS_MAX)
		buffer_string(&g->out, "start");
	else
		write_place(g, &dice, from);
	for (uint32_t i = 0; i < targets; i++) {
		bool on = i > 0 && last != at && last < count && roll(&dice, 4) == 0;
		uint32_t to = roll(&dice, count + 1);

		if (on)
			at = place = last;
		if (to == at)
			to = (to + 1) % (count + 1);
		if (to == at)
			break;
		buffer_string(&g->out, i == 0 || on ? " -> " : ", ");
		if (to == count)
			buffer_string(&g->out, "exit");
		else
			write_place(g, &dice, to);
		write_labels(g, &dice, place, targets - i);
		last = to;
	}
	if (roll(&dice, 4) == 0) {
		open_body(g);
		write_keys(g, &dice, KIND_TRANSITION);
		g->depth--;
		buffer_byte(&g->out, '}');
	}
	grow_end(g, &dice);
}

static void write_flows(struct grower *g)
{
	struct dice dice = dice_of(g, KIND_TRANSITION, 0);

	memset(g->left, 100, sizeof g->left);
	if (roll(&dice, 4) == 0 || !g->counts[KIND_TOUCHPOINT])
		return;
	write_flow(g, TOUCHPOINTS_MAX);
	for (uint32_t i = 0; i < g->counts[KIND_TOUCHPOINT]; i++)
		write_flow(g, i);
}

/* ---- journeys and files */

static void choose_scale(struct grower *g, struct dice dice)
{
	static const struct {
		double low, high;
	} scales[] = {{-2, 2}, {-2, 2}, {1, 5}, {0, 10}, {-5, 5}, {-0.5, 0.5}, {-100, 1000}, {0, 1}};
	uint32_t scale = roll(&dice, 8);

	g->low = scales[scale].low;
	g->high = scales[scale].high;
}

/* The things of a kind that stand at file level, or those that stand in a journey. */
static void write_all(struct grower *g, enum kind outer)
{
	for (size_t i = 0; i < KIND_HOLDS_MAX && kinds[outer].holds[i] != KIND_NONE; i++) {
		enum kind kind = kinds[outer].holds[i];

		if (kind == KIND_INCLUDE || kind == KIND_JOURNEY)
			continue;
		for (uint32_t k = 0; k < g->counts[kind]; k++)
			if (kind == KIND_PHASE)
				write_phase(g, k);
			else if (is_shared(kind, k) == g->shared)
				write_leaf(g, kind, k);
	}
}

static void write_journey(struct grower *g, uint32_t number)
{
	struct dice dice = dice_of(g, KIND_JOURNEY, number);

	g->journey = number;
	choose_scale(g, dice);
	write_head(g, &dice, KIND_JOURNEY, number);
	open_body(g);
	if (g->low != -2 || g->high != 2)
		grow_property(g, &dice, KEY_JOURNEY_SCALE);
	write_keys(g, &dice, KIND_JOURNEY);
	write_all(g, KIND_JOURNEY);
	write_flows(g);
	close_body(g, &dice);
	g->journey = 0;
}

/* How many of each kind: the head of the bytes. */
static void count_kinds(struct grower *g, const uint8_t *head)
{
	static const uint8_t most[KIND_COUNT] = {
		[KIND_JOURNEY] = JOURNEYS_MAX, [KIND_SEGMENT] = 6, [KIND_CHANNEL] = 5, [KIND_MODEL] = 3, [KIND_PHASE] = 9,
		[KIND_METRIC] = 4, [KIND_EVIDENCE] = 5, [KIND_COMPETITOR] = 4, [KIND_EXPECT] = 2,
		[KIND_TOUCHPOINT] = TOUCHPOINTS_MAX,
	};

	for (enum kind kind = 0; kind < KIND_COUNT; kind++)
		g->counts[kind] = (uint8_t)(head[kind] % (most[kind] + 1));
	/* Most maps are small. */
	if (head[KIND_TOUCHPOINT] < 192)
		g->counts[KIND_TOUCHPOINT] %= 8;
	if (head[KIND_JOURNEY] < 224)
		g->counts[KIND_JOURNEY] = 1;
	if (!g->counts[KIND_PHASE])
		g->counts[KIND_PHASE] = 1;
}

static struct text crlf(struct arena *arena, struct text text)
{
	struct buffer out = buffer_in(arena);

	for (size_t i = 0; i < text.length; i++) {
		if (text.bytes[i] == '\n')
			buffer_byte(&out, '\r');
		buffer_byte(&out, text.bytes[i]);
	}
	return buffer_text(&out);
}

void grow_map(struct arena *arena, const uint8_t *bytes, size_t length, struct parts *ret_parts)
{
	struct grower g = {.arena = arena, .out = buffer_in(arena), .low = -2, .high = 2};
	uint8_t head[HEAD] = {0};
	uint8_t form;

	memcpy(head, bytes, length < HEAD ? length : HEAD);
	g.bytes = length > HEAD ? bytes + HEAD : head;
	g.length = length > HEAD ? length - HEAD : HEAD;
	form = head[KIND_FILE];
	count_kinds(&g, head);
	*ret_parts = (struct parts){.count = 1};
	g.shared = true;
	if (form & 1)
		buffer_string(&g.out, "\xEF\xBB\xBF");
	write_all(&g, KIND_FILE);
	if (form & 2) {
		ret_parts->items[ret_parts->count++] = buffer_text(&g.out);
		g.out = buffer_in(arena);
		buffer_string(&g.out, "include \"1.journey\"\n");
	}
	g.shared = false;
	for (uint32_t i = 0; i < g.counts[KIND_JOURNEY]; i++)
		write_journey(&g, i);
	ret_parts->items[0] = form & 4 ? crlf(arena, buffer_text(&g.out)) : buffer_text(&g.out);
}
