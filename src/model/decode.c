/* Scalars to values: every value of a property against the type that its key takes. */
#include <math.h>

#include "model/cursor.h"
#include "syntax/syntax.h"

void add_value(struct cursor *c, struct value value)
{
	value.key = (uint8_t)c->key;
	VECTOR_PUSH(c->r->arena, &c->r->model->values, value);
}

/* ---- texts and words */

static uint32_t read_text(struct cursor *c)
{
	return add_text(c->r, string_value(c->r->arena, c->tree, here(c)));
}

/* The text behind a word or number, where there is one. */
static uint32_t read_reason(struct cursor *c)
{
	if (c->at + 1 >= c->end)
		return 0;
	c->at++;
	if (at_kind(c, NODE_STRING) && same_value(c))
		return read_text(c);
	c->at--;
	return 0;
}

bool link_is_safe(struct arena *arena, struct text link)
{
	static const char *const safe[] = {"https", "http", "mailto"};
	struct buffer scheme = buffer_in(arena);

	for (size_t i = 0; i < link.length; i++) {
		unsigned char c = (unsigned char)link.bytes[i];

		if (c < 0x20)
			return false;
		if (c == ':')
			break;
		if (c == '/' || c == '?' || c == '#' || i + 1 == link.length)
			return true;
		if (c != ' ')
			buffer_byte(&scheme, (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c));
	}
	for (size_t i = 0; i < sizeof safe / sizeof *safe; i++)
		if (text_is(buffer_text(&scheme), safe[i]))
			return true;
	return link.length == 0;
}

static void decode_text(struct cursor *c, bool is_link)
{
	struct value value = {.node = c->at, .text = read_text(c)};

	if (is_link && !link_is_safe(c->r->arena, model_text(c->r->model, value.text)))
		finding_help(c->r->report, report_add(c->r->report, SAY(LINK_UNSAFE, model_text(c->r->model, value.text)),
						      here_place(c)), SAY(SAFE_LINKS));
	else if (!(here(c)->flags & NODE_BAD))
		add_value(c, value);
}

static void decode_word(struct cursor *c, bool with_reason)
{
	enum word_set set = keys[c->key].words;
	struct value value = {.node = c->at};

	for (enum word word = WORD_NONE + 1; word < WORD_COUNT && !value.word; word++)
		if (words[word].set == set && c->r->model->language.word_symbols[word] == here(c)->data)
			value.word = (uint8_t)word;
	if (!value.word)
		report_word(c, set);
	if (with_reason)
		value.text = read_reason(c);
	if (value.word)
		add_value(c, value);
}

/* ---- names */

/* A name as a text: the same one for every use of the name. */
static uint32_t name_text(struct cursor *c)
{
	struct resolving *r = c->r;
	uint32_t symbol = here(c)->data;

	while (r->name_texts.count <= symbol)
		VECTOR_PUSH(r->arena, &r->name_texts, 0);
	if (!r->name_texts.items[symbol])
		r->name_texts.items[symbol] = add_text(r, intern_text(&r->model->intern, symbol));
	return r->name_texts.items[symbol];
}

/* Skips the further parts of a name with points; false where there were any. */
static bool skip_parts(struct cursor *c)
{
	uint32_t first = c->at;

	while (c->at + 1 < c->end && c->tree->nodes.items[c->at + 1].flags & NODE_AFTER_DOT)
		c->at++;
	return c->at == first;
}

static void decode_reference(struct cursor *c)
{
	enum kind kind = keys[c->key].of;
	struct value value = {.node = c->at};

	if (kind == KIND_TOUCHPOINT) {
		value.ref = reference_touchpoint(c->r, c->file, c->at);
		skip_parts(c);
		value.text = name_text(c);
		if (value.ref)
			add_value(c, value);
		return;
	}
	if (!skip_parts(c)) {
		report_add(c->r->report, SAY(DOTTED), here_place(c));
		return;
	}
	value.ref = reference_find(c->r, c->file, c->at, kind);
	value.text = name_text(c);
	if (kind == KIND_CHANNEL)
		value.word = language_channel(&c->r->model->language, here(c)->data);
	add_value(c, value);
}

static void decode_evidence(struct cursor *c)
{
	if (here(c)->data != SYMBOL_ASSUMPTION) {
		c->r->or_assumption = true;
		decode_reference(c);
		c->r->or_assumption = false;
		return;
	}
	if (c->at != c->property + 1 || c->at + 1 != c->end) {
		report_add(c->r->report, SAY(EVIDENCE_OR_ASSUMPTION, key_word(c)), here_place(c));
		c->at = c->end - 1;
	} else
		add_value(c, (struct value){.node = c->at, .mark = MARK_ASSUMPTION});
}

static void decode_name(struct cursor *c)
{
	struct value value = {.node = c->at};

	if (skip_parts(c)) {
		value.text = name_text(c);
		add_value(c, value);
	} else
		report_add(c->r->report, SAY(DOTTED), here_place(c));
}

/* ---- scores by segment, ratings of competitors */

/* A number and its reason, for whom `value.ref` says. That of a name which nothing declares, or that has one already, is
 * for nobody. */
static void decode_score_value(struct cursor *c, struct value value)
{
	bool for_nobody = !value.ref && value.node != c->at;

	value.number = read_number(c);
	if (!isnan(value.number) && !check_score(c, value.number))
		value.number = NAN;
	value.text = read_reason(c);
	if (!isnan(value.number) && !for_nobody)
		add_value(c, value);
}

/* Reports a second score for the same segment or competitor in one list; the first stays. */
static bool is_scored_twice(struct cursor *c, uint32_t entity, struct text name)
{
	const struct model *model = c->r->model;
	uint32_t first = c->r->seen[c->key + KEY_COUNT], value = c->r->scored[entity];
	struct finding *finding;

	if (value < first || value >= model->values.count || model->values.items[value].ref != entity) {
		c->r->scored[entity] = (uint32_t)model->values.count;
		return false;
	}
	finding = report_add(c->r->report, SAY(SCORED_TWICE, key_word(c), name), here_place(c));
	finding_label(c->r->report, finding, SAY(FIRST_GIVEN), node_place(c->r, c->file, model->values.items[value].node));
	return true;
}

/* The name of a segment or competitor, and the score behind it. */
static void decode_named_score(struct cursor *c, enum kind kind)
{
	struct value value = {.node = c->at};
	struct text name = intern_text(&c->r->model->intern, here(c)->data);

	if (!skip_parts(c)) {
		report_add(c->r->report, SAY(DOTTED), here_place(c));
		return;
	}
	if (c->at + 1 >= c->end || c->tree->nodes.items[c->at + 1].flags & NODE_AFTER_COMMA) {
		report_no_score(c, name);
		return;
	}
	value.ref = reference_find(c->r, c->file, c->at, kind);
	if (value.ref && is_scored_twice(c, value.ref, name))
		value.ref = 0;
	c->at++;
	if (at_kind(c, NODE_NUMBER))
		decode_score_value(c, value);
	else
		report_type(c);
}

/* A further value where none is taken; one that was reported for itself says nothing more. */
static void report_further(struct cursor *c, struct saying message)
{
	struct finding *finding;

	if (here(c)->flags & NODE_BAD || report_decimal_comma(c))
		return;
	finding = report_add(c->r->report, message, here_place(c));
	add_example(c, finding);
}

static void decode_score(struct cursor *c)
{
	if (at_kind(c, NODE_NAME))
		decode_named_score(c, KIND_SEGMENT);
	else if (!at_kind(c, NODE_NUMBER))
		report_type(c);
	else if (c->at != c->property + 1)
		report_further(c, SAY(SEGMENT_MISSING, key_word(c)));
	else
		decode_score_value(c, (struct value){.node = c->at});
}

/* ---- one value, one property */

/* The kind of scalar that a type is written as; NODE_NONE where it may be of several. */
static enum node_kind scalar_of(enum type type)
{
	switch (type) {
	case TYPE_TEXT: case TYPE_LINK: return NODE_STRING;
	case TYPE_NAME: case TYPE_WORD: case TYPE_REF: case TYPE_EVIDENCE: case TYPE_MOMENT: case TYPE_RATING: return NODE_NAME;
	case TYPE_NUMBER: return NODE_NUMBER;
	case TYPE_PERCENT: return NODE_PERCENT;
	case TYPE_DATE: return NODE_DATE;
	case TYPE_DURATION: return NODE_DURATION;
	default: return NODE_NONE;
	}
}

/* Reads the value here; leaves the cursor on its last scalar. */
static void decode_value(struct cursor *c)
{
	enum type type = keys[c->key].type;

	if (scalar_of(type) != NODE_NONE && (!at_kind(c, scalar_of(type)) || here(c)->flags & NODE_BAD)) {
		report_type(c);
		return;
	}
	switch (type) {
	case TYPE_TEXT: decode_text(c, false); break;
	case TYPE_LINK: decode_text(c, true); break;
	case TYPE_NAME: decode_name(c); break;
	case TYPE_WORD: decode_word(c, false); break;
	case TYPE_MOMENT: decode_word(c, true); break;
	case TYPE_NUMBER: decode_number(c, false); break;
	case TYPE_PERCENT: decode_number(c, true); break;
	case TYPE_AMOUNT: decode_amount(c, 0); break;
	case TYPE_TARGET: decode_target(c); break;
	case TYPE_DATE: decode_date(c); break;
	case TYPE_DURATION: decode_duration(c); break;
	case TYPE_REF: decode_reference(c); break;
	case TYPE_EVIDENCE: decode_evidence(c); break;
	case TYPE_SCALE: decode_scale(c); break;
	case TYPE_SCORE: decode_score(c); break;
	case TYPE_RATING: decode_named_score(c, KIND_COMPETITOR); break;
	}
}

/* Whether a key takes further values behind a comma. */
static bool takes_list(enum key key)
{
	return keys[key].many || keys[key].type == TYPE_SCORE;
}

void decode_property(struct resolving *r, uint32_t file, enum key key, uint32_t node)
{
	const struct tree *tree = resolving_file(r, file)->tree;
	struct cursor c = {.r = r, .tree = tree, .file = file, .property = node, .at = node + 1,
			   .end = tree->nodes.items[node].data, .key = key};

	r->seen[key + KEY_COUNT] = (uint32_t)r->model->values.count;
	if (c.at == c.end) {
		add_example(&c, report_add(r->report, SAY(NO_VALUE, key_word(&c)), head_place(r, file, node)));
		return;
	}
	for (;;) {
		size_t errors = r->report->errors;
		bool bad = here(&c)->flags & NODE_BAD;

		decode_value(&c);
		if (++c.at >= c.end)
			return;
		if (bad || r->report->errors > errors) {
			/* What follows a wrong value is not looked at, up to the next comma. */
			while (same_value(&c))
				c.at++;
			if (at_end(&c) || !takes_list(key))
				return;
		} else if (same_value(&c) || !takes_list(key)) {
			report_further(&c, takes_list(key) ? SAY(COMMA_BETWEEN, key_word(&c))
				: keys[key].type == TYPE_SCALE ? SAY(SCALE_TWO) : SAY(TAKES_ONE, key_word(&c)));
			return;
		}
	}
}

/* A label of a flow, which is a value without a property around it. */
void decode_label(struct resolving *r, uint32_t file, enum key key, uint32_t node)
{
	decode_value(&(struct cursor){.r = r, .tree = resolving_file(r, file)->tree, .file = file, .property = node - 1, .at = node,
				      .end = node + 1, .key = key});
}
