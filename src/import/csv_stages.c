/* Which model a journey follows, and what its phases have to say of their stages. */
#include "base/buffer.h"
#include "import/csv.h"

static bool has_stage(const struct csv_model *model, struct text stage)
{
	return intern_find(&model->stages, stage) != 0;
}

static void add_stages(struct csv_model *model, const char *stages)
{
	while (*stages) {
		size_t length = strcspn(stages, " ");

		intern_name(&model->stages, (struct text){stages, length});
		stages += length + (stages[length] == ' ');
	}
}

/* The stage that a phase's name says in a model. */
static struct text said_by(struct text name, const struct csv_model *model)
{
	if (has_stage(model, name))
		return name;
	if (stage_of_alias(name).length)
		return stage_of_alias(name);
	return stage_is_built_in(name) ? name : (struct text){"", 0};
}

/* Whether a model has all stages that the phases name. */
static bool fits(const struct csv_journey *journey, const struct csv_model *model)
{
	for (size_t i = 0; i < journey->phases.count; i++)
		if (journey->phases.items[i].stage.length && !has_stage(model, journey->phases.items[i].stage))
			return false;
	return true;
}

/* Whether it needs none, since the names of the phases say them. */
static bool needs_none(const struct csv_journey *journey, const struct csv_model *model)
{
	for (size_t i = 0; i < journey->phases.count; i++) {
		const struct csv_phase *phase = &journey->phases.items[i];

		if (phase->stage.length && !text_equal(said_by(phase->name, model), phase->stage))
			return false;
	}
	return true;
}

static bool has_stages(const struct csv_journey *journey)
{
	for (size_t i = 0; i < journey->phases.count; i++)
		if (journey->phases.items[i].stage.length)
			return true;
	return false;
}

/* The stages that the phases name, in their order. */
static struct csv_model own_model(struct arena *arena, const struct csv_journey *journey)
{
	struct csv_model model = {.name = NULL};

	intern_create_small(&model.stages, arena);
	for (size_t i = 0; i < journey->phases.count; i++)
		if (journey->phases.items[i].stage.length)
			intern_name(&model.stages, journey->phases.items[i].stage);
	return model;
}

struct csv_model csv_find_model(struct arena *arena, const struct csv_journey *journey)
{
	bool any = has_stages(journey);
	struct csv_model freely = {.name = "free"};

	intern_create_small(&freely.stages, arena);
	for (size_t i = 0; any && i < models_count; i++) {
		struct csv_model model = {.name = models[i].name};

		intern_create_small(&model.stages, arena);
		add_stages(&model, models[i].stages);
		if (fits(journey, &model))
			return model;
	}
	return needs_none(journey, &freely) ? freely : own_model(arena, journey);
}

void csv_declare_model(struct buffer *out, const struct csv_model *model, struct text name)
{
	buffer_string(out, "model ");
	buffer_add(out, name);
	buffer_string(out, " { stages: ");
	for (uint32_t i = 1; i <= model->stages.count; i++) {
		buffer_string(out, i > 1 ? ", " : "");
		buffer_add(out, intern_text(&model->stages, i));
	}
	buffer_string(out, " }\n\n");
}

void csv_write_stage(struct buffer *out, const struct csv_phase *phase, const struct csv_model *model)
{
	if (!phase->stage.length || text_equal(said_by(phase->name, model), phase->stage))
		return;
	buffer_string(out, "stage: ");
	buffer_add(out, phase->stage);
	buffer_byte(out, '\n');
}
