/* A model as facts, a line each: what git compares when it is told to compare meaning. A line names its thing in full, so that
 * it can be read alone, and moving a block moves no more than its own lines. */
#include "diff/diff_parts.h"

#include "report/printed.h"

struct facts {
	const struct model *model;
	struct buffer *out;
	struct buffer subject; /* what the lines at hand are about */
};

static void add_printed(struct buffer *out, struct text text)
{
	printed_text(out, text);
}

static void add_title(struct facts *f, uint32_t entity)
{
	const struct entity *e = entity_at(f->model, entity);

	if (!e->title)
		return;
	buffer_string(f->out, " \"");
	add_printed(f->out, model_text(f->model, e->title));
	buffer_byte(f->out, '"');
}

static void add_value(struct facts *f, const struct value *value)
{
	struct buffer told = buffer_in(f->out->arena);

	buffer_add(f->out, buffer_text(&f->subject));
	buffer_format(f->out, " %s", keys[value->key].word);
	if (keys[value->key].type == TYPE_SCORE && value->ref) {
		buffer_string(f->out, " for ");
		buffer_add(f->out, thing_name(f->model, value->ref));
	}
	buffer_string(f->out, ": ");
	words_add(&told, f->model, value);
	if (keys[value->key].type == TYPE_SCORE && value->text) {
		buffer_string(&told, ", ");
		buffer_add(&told, model_text(f->model, value->text));
	}
	add_printed(f->out, buffer_text(&told));
	buffer_byte(f->out, '\n');
}

static void add_values(struct facts *f, uint32_t first, uint32_t count)
{
	for (uint32_t i = first; i < first + count; i++)
		add_value(f, &f->model->values.items[i]);
}

static void add_subject(struct facts *f, const char *kind, struct text name)
{
	f->subject = buffer_in(f->out->arena);
	buffer_string(&f->subject, kind);
	buffer_byte(&f->subject, ' ');
	add_printed(&f->subject, name);
}

static void add_thing(struct facts *f, uint32_t entity)
{
	const struct entity *e = entity_at(f->model, entity);

	if (e->kind == KIND_INCLUDE)
		return;
	add_subject(f, kinds[e->kind].word, thing_name(f->model, entity));
	buffer_add(f->out, buffer_text(&f->subject));
	if (e->name)
		add_title(f, entity);
	if (e->parent) {
		buffer_format(f->out, " in %s ", kinds[entity_at(f->model, e->parent)->kind].word);
		add_printed(f->out, thing_name(f->model, e->parent));
	}
	buffer_byte(f->out, '\n');
	add_values(f, e->values, e->value_count);
}

static void add_step(struct facts *f, const struct transition *t)
{
	add_subject(f, "way", step_name(f->out->arena, f->model, t));
	buffer_add(f->out, buffer_text(&f->subject));
	buffer_string(f->out, t->node ? "\n" : " (implied)\n");
	add_values(f, t->values, t->value_count);
	if (t->body)
		add_values(f, entity_at(f->model, t->body)->values, entity_at(f->model, t->body)->value_count);
}

void diff_facts(const struct model *model, struct buffer *out)
{
	struct facts f = {.model = model, .out = out};

	for (uint32_t i = 1; i < entity_at(model, 0)->end; i++)
		add_thing(&f, i);
	for (size_t i = 0; i < model->transitions.count; i++)
		add_step(&f, &model->transitions.items[i]);
}
