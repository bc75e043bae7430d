/* Questions to a finished model. */
#include <math.h>

#include "model/model.h"

struct text entity_title(const struct model *model, uint32_t entity)
{
	const struct entity *e = &model->entities.items[entity];

	return e->title && model_text(model, e->title).length ? model_text(model, e->title) : entity_name(model, entity);
}

/* The values of one key among `count` from `first` on: they stand together. */
static struct values values_of(const struct model *model, uint32_t first, uint32_t count, enum key key)
{
	const struct value *at = model->values.items + first, *end = at + count, *found;

	while (at < end && at->key != key)
		at++;
	for (found = at; at < end && at->key == key; at++)
		;
	return (struct values){found, (size_t)(at - found)};
}

void entity_take_values(const struct model *model, uint32_t entity, uint32_t first)
{
	struct entity *e = &model->entities.items[entity];

	e->values = first;
	e->value_count = (uint32_t)model->values.count - first;
	e->given = 0;
	for (uint32_t i = first; i < model->values.count; i++)
		e->given |= (uint32_t)1 << model->values.items[i].key % 32;
}

struct values entity_values(const struct model *model, uint32_t entity, enum key key)
{
	const struct entity *e = &model->entities.items[entity];

	return entity_gives(model, entity, key) ? values_of(model, e->values, e->value_count, key) : (struct values){0};
}

const struct value *entity_value(const struct model *model, uint32_t entity, enum key key)
{
	const struct entity *e = &model->entities.items[entity];

	if (!entity_gives(model, entity, key))
		return NULL;
	for (uint32_t i = 0; i < e->value_count; i++)
		if (model->values.items[e->values + i].key == key)
			return &model->values.items[e->values + i];
	return NULL;
}

struct text entity_text(const struct model *model, uint32_t entity, enum key key)
{
	const struct value *value = entity_value(model, entity, key);

	return model_text(model, value ? value->text : 0);
}

enum word entity_word(const struct model *model, uint32_t entity, enum key key)
{
	const struct value *value = entity_value(model, entity, key);

	return value ? (enum word)value->word : WORD_NONE;
}

double entity_number(const struct model *model, uint32_t entity, enum key key)
{
	const struct value *value = entity_value(model, entity, key);

	return value ? value->number : NAN;
}

uint32_t entity_child(const struct model *model, uint32_t entity, enum kind kind, uint32_t after)
{
	const struct entity *entities = model->entities.items;

	for (uint32_t i = after ? entities[after].end : entity + 1; i < entities[entity].end; i = entities[i].end)
		if (kind == KIND_NONE || entities[i].kind == kind)
			return i;
	return 0;
}

struct values transition_values(const struct model *model, const struct transition *transition, enum key key)
{
	struct values labels = values_of(model, transition->values, transition->value_count, key);

	return labels.count || !transition->body ? labels : entity_values(model, transition->body, key);
}

struct text transition_text(const struct model *model, const struct transition *transition, enum key key)
{
	struct values values = transition_values(model, transition, key);

	return model_text(model, values.count ? values.items[0].text : 0);
}

enum word transition_word(const struct model *model, const struct transition *transition, enum key key)
{
	struct values values = transition_values(model, transition, key);

	return values.count ? (enum word)values.items[0].word : WORD_NONE;
}

double transition_number(const struct model *model, const struct transition *transition, enum key key)
{
	struct values values = transition_values(model, transition, key);

	return values.count ? values.items[0].number : NAN;
}

bool values_are_for(struct values for_values, uint32_t segment)
{
	for (size_t i = 0; i < for_values.count; i++)
		if (for_values.items[i].ref == segment)
			return true;
	return for_values.count == 0;
}

const struct value *score_for(struct values scores, uint32_t segment)
{
	const struct value *everyone = NULL;

	for (size_t i = 0; i < scores.count; i++) {
		if (scores.items[i].ref == segment)
			return &scores.items[i];
		if (!scores.items[i].ref)
			everyone = &scores.items[i];
	}
	return everyone;
}

/* ---- channels: a touchpoint's own word, else its channel's, else what the channel restates */

static enum word channel_word(const struct model *model, const struct value *channel, enum key key)
{
	enum word word = channel->ref ? entity_word(model, channel->ref, key) : WORD_NONE;

	if (!word && channel->ref && model->entities.items[channel->ref].parent != 0) {
		uint32_t shared = names_find(model, 0, KIND_CHANNEL, model->entities.items[channel->ref].name);

		word = shared ? entity_word(model, shared, key) : WORD_NONE;
	}
	if (!word && channel->word)
		word = key == KEY_CHANNEL_MEDIUM ? channels[channel->word - 1].medium : channels[channel->word - 1].ownership;
	return word;
}

static enum word effective_word(const struct model *model, uint32_t touchpoint, enum key own, enum key of_channel)
{
	enum word word = entity_word(model, touchpoint, own);
	const struct value *channel = entity_value(model, touchpoint, KEY_TOUCHPOINT_CHANNEL);

	return word || !channel ? word : channel_word(model, channel, of_channel);
}

enum word touchpoint_medium(const struct model *model, uint32_t touchpoint)
{
	return effective_word(model, touchpoint, KEY_TOUCHPOINT_MEDIUM, KEY_CHANNEL_MEDIUM);
}

enum word touchpoint_ownership(const struct model *model, uint32_t touchpoint)
{
	return effective_word(model, touchpoint, KEY_TOUCHPOINT_OWNERSHIP, KEY_CHANNEL_OWNERSHIP);
}

struct text touchpoint_channel_title(const struct model *model, uint32_t touchpoint)
{
	const struct value *channel = entity_value(model, touchpoint, KEY_TOUCHPOINT_CHANNEL);
	struct text name;
	char *bytes;

	if (!channel)
		return TEXT("");
	if (channel->ref && model->entities.items[channel->ref].title)
		return entity_title(model, channel->ref);
	name = arena_copy(model->arena, model_text(model, channel->text));
	bytes = (char *)name.bytes;
	for (size_t i = 0; i < name.length; i++)
		if (bytes[i] == '-' || bytes[i] == '_')
			bytes[i] = ' ';
	return name;
}

bool touchpoint_is_conversion(const struct model *model, const struct journey *journey, uint32_t touchpoint)
{
	struct values conversions = entity_values(model, journey->entity, KEY_JOURNEY_CONVERSION);

	for (size_t i = 0; i < conversions.count; i++)
		if (conversions.items[i].ref == touchpoint)
			return true;
	return false;
}

/* ---- what is worked out */

struct text phase_stage(const struct model *model, const struct journey *journey, uint32_t phase)
{
	struct text name = entity_text(model, phase, KEY_PHASE_STAGE);

	if (!name.length)
		name = entity_name(model, phase);
	for (uint32_t i = 0; i < journey->stage_count; i++)
		if (text_equal(name, model->stages.items[journey->stages + i]))
			return name;
	if (stage_of_alias(name).length)
		return stage_of_alias(name);
	if (stage_is_built_in(name) || entity_value(model, phase, KEY_PHASE_STAGE))
		return name;
	return TEXT("");
}

double opportunity_priority(const struct model *model, uint32_t opportunity)
{
	double value = entity_number(model, opportunity, KEY_OPPORTUNITY_VALUE);
	double business = entity_number(model, opportunity, KEY_OPPORTUNITY_BUSINESS);
	double effort = entity_number(model, opportunity, KEY_OPPORTUNITY_EFFORT);
	double worth = isnan(value) ? business : isnan(business) ? value : (value + business) / 2;

	return worth / effort;
}

const struct journey *model_journey(const struct model *model, struct text name)
{
	uint32_t symbol = intern_find(&model->intern, name);
	uint32_t entity = symbol ? names_find(model, 0, KIND_JOURNEY, symbol) : 0;
	size_t low = 0, high = model->journeys.count;

	while (low < high) { /* journeys stand in the order of their entities */
		size_t middle = low + (high - low) / 2;

		if (model->journeys.items[middle].entity < entity)
			low = middle + 1;
		else
			high = middle;
	}
	return entity && low < model->journeys.count && model->journeys.items[low].entity == entity ? &model->journeys.items[low] : NULL;
}
