/* Which model a journey follows, and what its phases have to say of their stages. */
#include "base/buffer.h"
#include "import/csv.h"

static bool has_stage(struct text stages, struct text stage)
{
	while (stages.length) {
		const char *end = stages.bytes + stages.length, *space = memchr(stages.bytes, ' ', stages.length);

		if (text_equal(text_between(stages.bytes, space ? space : end), stage))
			return true;
		stages = text_between(space ? space + 1 : end, end);
	}
	return false;
}

/* The stage that a phase's name says in a model. */
static struct text said_by(struct text name, struct text stages)
{
	if (has_stage(stages, name) || !stage_of_alias(name).length)
		return has_stage(stages, name) || stage_is_built_in(name) ? name : (struct text){"", 0};
	return stage_of_alias(name);
}

static bool all_said_by_names(const struct csv_journey *journey)
{
	for (size_t i = 0; i < journey->phases.count; i++) {
		const struct csv_phase *phase = &journey->phases.items[i];

		if (phase->stage.length && !text_equal(said_by(phase->name, (struct text){"", 0}), phase->stage))
			return false;
	}
	return true;
}

static bool fits(const struct csv_journey *journey, struct text stages)
{
	for (size_t i = 0; i < journey->phases.count; i++)
		if (journey->phases.items[i].stage.length && !has_stage(stages, journey->phases.items[i].stage))
			return false;
	return true;
}

static bool has_stages(const struct csv_journey *journey)
{
	for (size_t i = 0; i < journey->phases.count; i++)
		if (journey->phases.items[i].stage.length)
			return true;
	return false;
}

/* The stages that the phases name, in their order, with spaces between. */
static struct text own_stages(struct arena *arena, const struct csv_journey *journey)
{
	struct buffer stages = buffer_in(arena);

	for (size_t i = 0; i < journey->phases.count; i++) {
		struct text stage = journey->phases.items[i].stage;

		if (!stage.length || has_stage(buffer_text(&stages), stage))
			continue;
		buffer_string(&stages, stages.length ? " " : "");
		buffer_add(&stages, stage);
	}
	return buffer_text(&stages);
}

struct csv_model csv_find_model(struct arena *arena, const struct csv_journey *journey)
{
	if (!has_stages(journey))
		return (struct csv_model){.name = "free", .stages = {"", 0}};
	for (size_t i = 0; i < models_count; i++)
		if (*models[i].stages && fits(journey, text_of(models[i].stages)))
			return (struct csv_model){.name = models[i].name, .stages = text_of(models[i].stages)};
	if (all_said_by_names(journey))
		return (struct csv_model){.name = "free", .stages = {"", 0}};
	return (struct csv_model){.stages = own_stages(arena, journey)};
}

void csv_declare_model(struct buffer *out, const struct csv_model *model, struct text name)
{
	struct text rest = model->stages;

	buffer_string(out, "model ");
	buffer_add(out, name);
	buffer_string(out, " { stages: ");
	for (size_t i = 0; i < rest.length; i++)
		if (rest.bytes[i] == ' ')
			buffer_string(out, ", ");
		else
			buffer_byte(out, rest.bytes[i]);
	buffer_string(out, " }\n\n");
}

void csv_write_stage(struct buffer *out, const struct csv_phase *phase, const struct csv_model *model)
{
	if (!phase->stage.length || text_equal(said_by(phase->name, model->stages), phase->stage))
		return;
	buffer_string(out, "stage: ");
	buffer_add(out, phase->stage);
	buffer_byte(out, '\n');
}
