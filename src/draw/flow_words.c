/* What stands on a card and beside an arrow of the flow view, as texts. */
#include <math.h>

#include "draw/flow_graph.h"
#include "draw/phrase.h"

enum { PHASE_WIDTH = 220, LABEL_WIDTH = 104, LABEL_LINES = 4 };

/* The lowest and the highest of what the segments that meet a touchpoint feel there; false: nothing is said of it. */
static bool find_scores(const struct flow_graph *graph, uint32_t touchpoint, double *ret_low, double *ret_high)
{
	const struct model *model = graph->model;
	struct values scores = entity_values(model, touchpoint, KEY_TOUCHPOINT_EMOTION);
	struct values met_by = entity_values(model, touchpoint, KEY_TOUCHPOINT_FOR);
	const struct value *score = score_for(scores, graph->drawing->segment);
	bool found = false;

	for (uint32_t i = 0; i < graph->journey->segment_count && graph->drawing->segment == 0; i++) {
		uint32_t segment = model->segments.items[graph->journey->segments + i];
		const struct value *own = values_are_for(met_by, segment) ? score_for(scores, segment) : NULL;

		if (!own)
			continue;
		*ret_low = found ? fmin(*ret_low, own->number) : own->number;
		*ret_high = found ? fmax(*ret_high, own->number) : own->number;
		found = true;
	}
	if (found)
		return true;
	if (score)
		*ret_low = *ret_high = score->number;
	return score != NULL;
}

static void describe_score(const struct flow_graph *graph, uint32_t touchpoint, struct flow_node *node)
{
	double low = 0, high = 0, middle = graph->journey->low / 2 + graph->journey->high / 2;
	bool plus = scale_is_signed(graph->journey);
	struct buffer out = buffer_in(graph->arena);

	if (!find_scores(graph, touchpoint, &low, &high))
		return;
	phrase_add_number(&out, low, plus);
	if (high > low) {
		buffer_string(&out, "\xE2\x80\xA6");
		phrase_add_number(&out, high, plus);
	}
	node->score = buffer_text(&out);
	if (high > middle && low >= middle)
		node->tone = TONE_GOOD;
	else if (low < middle && high <= middle)
		node->tone = TONE_BAD;
	else
		node->tone = TONE_MIXED;
}

/* The first pain of a touchpoint that those who are drawn feel. */
static uint32_t first_pain(const struct flow_graph *graph, uint32_t touchpoint)
{
	uint32_t pain = 0;

	while ((pain = entity_child(graph->model, touchpoint, KIND_PAIN, pain)))
		if (flow_is_shown(graph->drawing, entity_values(graph->model, pain, KEY_PAIN_FOR)))
			break;
	return pain;
}

/* The title of an entity, and its name where that shows nothing. */
struct text flow_title(const struct flow_graph *graph, uint32_t entity)
{
	struct text title = text_trim(entity_title(graph->model, entity));

	return title.length ? title : entity_name(graph->model, entity);
}

void flow_describe_phase(const struct flow_graph *graph, uint32_t entity, struct flow_phase *phase)
{
	struct text title = flow_title(graph, entity);

	phase->entity = entity;
	phase->title = text_wrap(graph->arena, title, role_font(ROLE_PHASE_TITLE), PHASE_WIDTH, 0);
	phase->stage = phase_stage(graph->model, graph->journey, entity);
	if (text_equal(phase->stage, title))
		phase->stage = (struct text){0};
}

void flow_describe_card(const struct flow_graph *graph, uint32_t touchpoint, struct flow_node *node)
{
	const struct model *model = graph->model;
	const struct value *moment = entity_value(model, touchpoint, KEY_TOUCHPOINT_MOMENT);
	uint32_t pain = first_pain(graph, touchpoint);

	describe_score(graph, touchpoint, node);
	node->title.whole = flow_title(graph, touchpoint);
	node->channel.whole = touchpoint_channel_title(model, touchpoint);
	if (node->channel.whole.length == 0
	    && entity_word(model, touchpoint, KEY_TOUCHPOINT_KIND) == WORD_CONTACT_ACTION)
		node->channel.whole = TEXT("on their own");
	node->medium = touchpoint_medium(model, touchpoint);
	node->ownership = touchpoint_ownership(model, touchpoint);
	node->status = entity_word(model, touchpoint, KEY_TOUCHPOINT_STATUS);
	node->moment = moment ? (enum word)moment->word : WORD_NONE;
	node->conversion = touchpoint_is_conversion(model, graph->journey, touchpoint);
	node->link = entity_text(model, touchpoint, KEY_TOUCHPOINT_LINK);
	if (pain)
		node->pain.whole = entity_title(model, pain);
}

static enum flow_step step_of(const struct flow_graph *graph, const struct transition *transition)
{
	switch (transition_word(graph->model, transition, KEY_TRANSITION_KIND)) {
	case WORD_STEP_LOOP:
		return STEP_LOOP;
	case WORD_STEP_BACK:
		return STEP_BACK;
	case WORD_STEP_EXIT:
		return STEP_EXIT;
	default:
		return transition->to == PLACE_EXIT ? STEP_EXIT : graph->journey->implied ? STEP_IMPLIED : STEP_NEXT;
	}
}

void flow_describe_step(const struct flow_graph *graph, const struct transition *transition, struct flow_edge *edge)
{
	const struct model *model = graph->model;
	struct values delay = transition_values(model, transition, KEY_TRANSITION_DELAY);
	struct buffer share = buffer_in(graph->arena), after = buffer_in(graph->arena);

	*edge = (struct flow_edge){.transition = transition, .step = step_of(graph, transition)};
	edge->share = transition_number(model, transition, KEY_TRANSITION_SHARE);
	if (!isnan(edge->share)) {
		phrase_add_percent(&share, edge->share);
		edge->percent = buffer_text(&share);
	}
	if (delay.count) {
		buffer_string(&after, "after ");
		phrase_add_duration(&after, model, &delay.items[0]);
		edge->delay = buffer_text(&after);
	}
	edge->label = text_wrap(graph->arena, transition_text(model, transition, KEY_TRANSITION_LABEL),
				role_font(ROLE_STEP_LABEL), LABEL_WIDTH, LABEL_LINES);
}

/* ---- in sentences, for who cannot see the picture */

static void add_scores(const struct flow_graph *graph, uint32_t touchpoint, struct buffer *out)
{
	struct values scores = entity_values(graph->model, touchpoint, KEY_TOUCHPOINT_EMOTION);
	const char *between = ". Experience ";

	for (size_t i = 0; i < scores.count; i++) {
		if (graph->drawing->segment && &scores.items[i] != score_for(scores, graph->drawing->segment))
			continue;
		buffer_string(out, between);
		if (scores.items[i].ref) {
			buffer_add(out, entity_title(graph->model, scores.items[i].ref));
			buffer_byte(out, ' ');
		}
		phrase_add_number(out, scores.items[i].number, scale_is_signed(graph->journey));
		between = ", ";
	}
}

struct text flow_card_label(const struct flow_graph *graph, const struct flow_node *node)
{
	struct buffer out = buffer_in(graph->arena);

	buffer_add(&out, node->title.whole);
	if (node->channel.whole.length) {
		buffer_string(&out, ", ");
		buffer_add(&out, node->channel.whole);
	}
	if (node->ownership) {
		buffer_string(&out, ", ");
		buffer_string(&out, words[node->ownership].word);
	}
	add_scores(graph, node->entity, &out);
	if (node->moment)
		buffer_string(&out, node->moment == WORD_MOMENT_TRUTH ? ". Moment of truth" : ". Wow moment");
	if (node->conversion)
		buffer_string(&out, ". Conversion");
	if (node->pain.count) {
		buffer_string(&out, ". Pain: ");
		buffer_add(&out, node->pain.whole);
	}
	return buffer_text(&out);
}

struct text flow_place_title(const struct flow_graph *graph, uint32_t place)
{
	return place == PLACE_START ? TEXT("start") : place == PLACE_EXIT ? TEXT("exit") : flow_title(graph, place);
}

struct text flow_place_name(const struct flow_graph *graph, uint32_t place)
{
	return place == PLACE_START  ? TEXT("start")
	       : place == PLACE_EXIT ? TEXT("exit")
				     : entity_name(graph->model, place);
}

struct text flow_step_label(const struct flow_graph *graph, const struct flow_edge *edge)
{
	static const char *const kinds_of_step[STEP_COUNT] = {
		[STEP_NEXT] = "", [STEP_IMPLIED] = ", implied", [STEP_LOOP] = ", loop", [STEP_BACK] = ", back",
		[STEP_EXIT] = "",
	};
	struct buffer out = buffer_in(graph->arena);

	buffer_add(&out, flow_place_title(graph, edge->transition->from));
	buffer_string(&out, " to ");
	buffer_add(&out, flow_place_title(graph, edge->transition->to));
	buffer_string(&out, kinds_of_step[edge->step]);
	if (edge->percent.length) {
		buffer_string(&out, ", ");
		buffer_add(&out, edge->percent);
	}
	if (edge->delay.length) {
		buffer_string(&out, ", ");
		buffer_add(&out, edge->delay);
	}
	if (edge->label.count) {
		buffer_string(&out, ": ");
		buffer_add(&out, edge->label.whole);
	}
	return buffer_text(&out);
}
