/* A Mermaid diagram as a map: sections are phases, tasks are touchpoints, actors are segments. */
#include <math.h>

#include "import/mermaid.h"
#include "import/namer.h"
#include "import/writer.h"
#include "model/language.h"

struct map {
	struct arena *arena;
	struct buffer *out;
	const struct mermaid_diagram *diagram;
	struct text *segments;      /* names, by the symbol of the actor */
	const char *model;          /* its stages are those of all phases; NULL: free */
};

/* ---- the model */

/* The stage that a section is known by; no text where none is. */
static struct text stage_of(struct arena *arena, struct text title)
{
	struct text name = namer_base(arena, title);

	return stage_is_built_in(name) ? name : stage_of_alias(name);
}

static bool has_stage(const struct model_row *model, struct text stage)
{
	for (const char *at = model->stages; *at;) {
		size_t length = strcspn(at, " ");

		if (text_equal((struct text){at, length}, stage))
			return true;
		at += length + (at[length] == ' ');
	}
	return false;
}

static bool section_is_empty(const struct mermaid_diagram *diagram, size_t section)
{
	return section == 0 && (!diagram->tasks.count || diagram->tasks.items[0].section != 0);
}

static size_t count_stages(const struct model_row *model)
{
	size_t count = 0;

	for (const char *at = model->stages; *at; at++)
		count += *at == ' ';
	return count;
}

/* The smallest built-in model that has the stages of all sections. */
static const char *find_model(const struct mermaid_diagram *diagram)
{
	const struct model_row *best = NULL;

	for (size_t m = 0; m < models_count; m++) {
		bool fits = diagram->sections.count > 1;

		for (size_t i = 0; fits && i < diagram->sections.count; i++) {
			struct text stage = stage_of(diagram->arena, diagram->sections.items[i]);

			fits = section_is_empty(diagram, i) || has_stage(&models[m], stage);
		}
		if (fits && (!best || count_stages(&models[m]) < count_stages(best)))
			best = &models[m];
	}
	return best ? best->name : NULL;
}

/* ---- the scale */

/* From 1 to 5 as in Mermaid, or as far as the scores go. */
static void write_scale(struct map *map)
{
	double low = 1, high = 5;

	for (size_t i = 0; i < map->diagram->tasks.count; i++) {
		const struct mermaid_task *task = &map->diagram->tasks.items[i];

		if (task->has_score) {
			low = fmin(low, task->score);
			high = fmax(high, task->score);
		}
	}
	buffer_string(map->out, "scale: ");
	buffer_number(map->out, low);
	buffer_string(map->out, ", ");
	buffer_number(map->out, high);
	buffer_byte(map->out, '\n');
}

/* ---- blocks */

static void write_segments(struct map *map)
{
	const struct intern *actors = &map->diagram->actors;
	struct namer namer;

	namer_create(&namer, map->arena);
	map->segments = arena_clear(map->arena, (actors->count + 1) * sizeof *map->segments);
	for (uint32_t i = 1; i <= actors->count; i++) {
		map->segments[i] = namer_give(&namer, intern_text(actors, i), TEXT("segment"));
		buffer_string(map->out, "segment ");
		buffer_add(map->out, map->segments[i]);
		write_title(map->out, intern_text(actors, i));
		buffer_byte(map->out, '\n');
	}
}

/* Whether a task names actors, and not all of them. */
static bool is_for_some(const struct map *map, const struct mermaid_task *task)
{
	size_t count = task->people_end - task->people;

	return count && count < map->diagram->actors.count;
}

static void write_for(struct map *map, const struct mermaid_task *task)
{
	buffer_string(map->out, "for: ");
	for (size_t i = task->people; i < task->people_end; i++) {
		if (i > task->people)
			buffer_string(map->out, ", ");
		buffer_add(map->out, map->segments[map->diagram->people.items[i]]);
	}
	if (task->has_score)
		buffer_string(map->out, "; ");
}

static void write_task(struct map *map, const struct mermaid_task *task, struct text name)
{
	buffer_string(map->out, "touchpoint ");
	buffer_add(map->out, name);
	write_title(map->out, task->title);
	if (task->has_score || is_for_some(map, task)) {
		buffer_string(map->out, " { ");
		if (is_for_some(map, task))
			write_for(map, task);
		if (task->has_score) {
			buffer_string(map->out, "emotion: ");
			buffer_number(map->out, task->score);
		}
		buffer_string(map->out, " }");
	}
	buffer_byte(map->out, '\n');
}

static void write_phase(struct map *map, size_t section, struct text name, struct namer *touchpoints, size_t *task)
{
	const struct mermaid_diagram *diagram = map->diagram;
	struct text title = diagram->sections.items[section], stage = stage_of(map->arena, title);

	buffer_string(map->out, "\nphase ");
	buffer_add(map->out, name);
	write_title(map->out, title);
	if (*task == diagram->tasks.count || diagram->tasks.items[*task].section != section) {
		buffer_byte(map->out, '\n');
		return;
	}
	buffer_string(map->out, " {\n");
	if (map->model && !text_equal(stage_of(map->arena, name), stage)) {
		buffer_string(map->out, "stage: ");
		buffer_add(map->out, stage);
		buffer_byte(map->out, '\n');
	}
	for (; *task < diagram->tasks.count && diagram->tasks.items[*task].section == section; ++*task)
		write_task(map, &diagram->tasks.items[*task],
			   namer_give(touchpoints, diagram->tasks.items[*task].title, TEXT("task")));
	buffer_string(map->out, "}\n");
}

static void write_phases(struct map *map)
{
	struct namer phases, touchpoints;
	size_t task = 0;

	namer_create(&phases, map->arena);
	namer_create(&touchpoints, map->arena);
	namer_reserve(&touchpoints, TEXT("start"));
	namer_reserve(&touchpoints, TEXT("exit"));
	for (size_t i = 0; i < map->diagram->sections.count; i++) {
		struct text title = map->diagram->sections.items[i], otherwise = i ? TEXT("section") : TEXT("tasks");

		if (!section_is_empty(map->diagram, i))
			write_phase(map, i, namer_give(&phases, title, otherwise), &touchpoints, &task);
	}
}

void mermaid_write_map(struct buffer *out, const struct mermaid_diagram *diagram)
{
	struct map map = {.arena = diagram->arena, .out = out, .diagram = diagram, .model = find_model(diagram)};
	struct namer namer;

	namer_create(&namer, map.arena);
	if (diagram->accessible_title.length) {
		write_comment(out, diagram->accessible_title);
	}
	buffer_string(out, "journey ");
	buffer_add(out, namer_give(&namer, diagram->title, TEXT("journey")));
	write_title(out, diagram->title);
	buffer_string(out, " {\n");
	write_text_key(out, "description", diagram->description);
	buffer_format(out, "model: %s\n", map.model ? map.model : "free");
	write_scale(&map);
	if (diagram->actors.count)
		buffer_byte(out, '\n');
	write_segments(&map);
	write_phases(&map);
	buffer_string(out, "}\n");
}
