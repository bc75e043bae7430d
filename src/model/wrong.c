/* What is said of a value that its key does not take. */
#include "model/cursor.h"

static const struct saying *say(struct cursor *c, struct saying saying)
{
	return saying_keep(c->r->arena, saying);
}

const struct saying *word_list(struct cursor *c, enum word_set set)
{
	const struct saying *list = NULL, *next = NULL;

	for (enum word word = WORD_NONE + 1; word < WORD_COUNT; word++) {
		if (words[word].set != set)
			continue;
		if (next)
			list = list ? say(c, SAY(EXPECTED_COMMA, list, next)) : next;
		next = say(c, SAY(TOKEN_SIGN, text_of(words[word].word)));
	}
	return say(c, SAY(EXPECTED_OR, list, next));
}

static const struct saying *type_saying(struct cursor *c)
{
	const struct key_row *row = &keys[c->key];

	switch (row->type) {
	case TYPE_TEXT: case TYPE_LINK: return say(c, SAY(TYPE_TEXT));
	case TYPE_NAME: return say(c, SAY(TYPE_NAME));
	case TYPE_WORD: case TYPE_MOMENT: return say(c, SAY(TYPE_WORD, word_list(c, row->words)));
	case TYPE_NUMBER: case TYPE_SCALE: return say(c, SAY(TYPE_NUMBER));
	case TYPE_PERCENT: return say(c, SAY(TYPE_PERCENT));
	case TYPE_AMOUNT: case TYPE_TARGET: return say(c, SAY(TYPE_AMOUNT));
	case TYPE_DATE: return say(c, SAY(TYPE_DATE));
	case TYPE_DURATION: return say(c, SAY(TYPE_DURATION));
	case TYPE_REF: return say(c, SAY(TYPE_REF, kinds[row->of].called));
	case TYPE_EVIDENCE: return say(c, SAY(TYPE_EVIDENCE));
	case TYPE_SCORE: return say(c, SAY(TYPE_SCORE));
	case TYPE_RATING: return say(c, SAY(TYPE_REF, kinds[row->of].called));
	}
	return NULL;
}

static const struct saying *found_saying(struct cursor *c, const struct node *node)
{
	switch (node->kind) {
	case NODE_NAME: return say(c, SAY(FOUND_A_NAME));
	case NODE_STRING: return say(c, SAY(FOUND_A_TEXT));
	case NODE_NUMBER: return say(c, SAY(FOUND_A_NUMBER));
	case NODE_PERCENT: return say(c, SAY(FOUND_A_PERCENT));
	case NODE_DURATION: return say(c, SAY(FOUND_A_DURATION));
	case NODE_DATE: return say(c, SAY(FOUND_A_DATE));
	default: return say(c, SAY(FOUND_A_COMPARISON));
	}
}

void add_example(struct cursor *c, struct finding *finding)
{
	finding_help(c->r->report, finding, SAY(EXAMPLE, key_example(c->r, c->key)));
}

/* ---- `1,5`: two numbers with nothing but a comma between */

static bool is_decimal_comma(const struct cursor *c, uint32_t at)
{
	const struct node *first = &c->tree->nodes.items[at], *second = first + 1;
	const char *base = c->tree->source->text.bytes;

	return first->kind == NODE_NUMBER && (second->kind == NODE_NUMBER || second->kind == NODE_PERCENT)
		&& second->flags & NODE_AFTER_COMMA && node_end(c->tree, first) + 1 == second->start
		&& base[second->start] >= '0' && base[second->start] <= '9';
}

/* Where such a number begins that the value here is half of; 0: it is not. */
static uint32_t find_decimal_comma(const struct cursor *c)
{
	if (c->at > c->property + 1 && is_decimal_comma(c, c->at - 1))
		return c->at - 1;
	return c->at + 1 < c->end && is_decimal_comma(c, c->at) ? c->at : 0;
}

bool report_decimal_comma(struct cursor *c)
{
	uint32_t at = find_decimal_comma(c);
	const struct node *first = &c->tree->nodes.items[at];
	const char *base = c->tree->source->text.bytes;
	struct buffer point = buffer_in(c->r->arena);
	struct text written;
	struct finding *finding;

	if (!at)
		return false;
	written = text_between(base + first->start, base + node_end(c->tree, first + 1));
	buffer_add(&point, written);
	point.bytes[node_end(c->tree, first) - first->start] = '.';
	finding = report_add(c->r->report, SAY(DECIMAL_COMMA, written), here_place(c));
	finding_help(c->r->report, finding, SAY(POINT_NOT_COMMA, buffer_text(&point)));
	return true;
}

void report_type(struct cursor *c)
{
	struct finding *finding;

	if (here(c)->flags & NODE_BAD || report_decimal_comma(c))
		return;
	finding = report_add(c->r->report, SAY(TAKES, key_word(c), type_saying(c), found_saying(c, here(c))), here_place(c));
	add_example(c, finding);
}

void report_range(struct cursor *c, double low, double high, const char *unit)
{
	struct place place = here_place(c);
	struct buffer from = buffer_in(c->r->arena), to = buffer_in(c->r->arena);
	struct text written = {place.source->text.bytes + place.start, place.end - place.start};

	buffer_number(&from, low);
	buffer_string(&from, unit);
	buffer_number(&to, high);
	buffer_string(&to, unit);
	report_add(c->r->report, SAY(NOT_BETWEEN, key_word(c), buffer_text(&from), buffer_text(&to), written), place);
}

void report_off_scale(struct cursor *c)
{
	struct place place = here_place(c);
	struct text written = {place.source->text.bytes + place.start, place.end - place.start};
	struct saying message = SAY(OFF_SCALE, written, number_text(c->r, c->r->low), number_text(c->r, c->r->high));

	finding_help(c->r->report, report_add(c->r->report, message, place), SAY(OWN_SCALE));
}

void report_word(struct cursor *c, enum word_set set)
{
	struct text name = intern_text(&c->r->model->intern, here(c)->data);
	struct nearest nearest = language_nearest(name, c->r->suggestion_budget);
	struct finding *finding = report_add(c->r->report, SAY(NO_SUCH_WORD, name, word_sets[set]), here_place(c));

	for (enum word word = WORD_NONE + 1; word < WORD_COUNT; word++)
		if (words[word].set == set)
			nearest_offer(&nearest, text_of(words[word].word));
	suggest(c->r, finding, &nearest);
	finding_help(c->r->report, finding, SAY(WORDS_ARE, word_list(c, set)));
}

void report_no_score(struct cursor *c, struct text name)
{
	add_example(c, report_add(c->r->report, SAY(SCORE_MISSING, key_word(c), say(c, SAY(TYPE_SCORE)), name), here_place(c)));
}
