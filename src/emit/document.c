/* Documents being put together. */
#include "emit/document.h"

#include <math.h>

#include "draw/phrase.h"

static struct section *last_section(struct document *document)
{
	return &document->sections.items[document->sections.count - 1];
}

void document_section(struct document *document, enum section_kind kind, struct text title)
{
	struct section section = {.kind = kind, .title = title, .rows = (uint32_t)document->rows.count};

	section.intro.first = (uint32_t)document->lines.count;
	VECTOR_PUSH(document->arena, &document->sections, section);
}

void document_intro(struct document *document, struct text label, struct text text)
{
	if (!text.length)
		return;
	VECTOR_PUSH(document->arena, &document->lines, ((struct entry){.label = label, .text = text}));
	last_section(document)->intro.count++;
}

void document_column(struct document *document, const char *title, bool number)
{
	struct section *section = last_section(document);

	section->columns[section->column_count++] = (struct column){title, number};
}

void document_row(struct document *document, uint32_t entity, struct values for_values)
{
	struct row row = {.entity = entity, .cells = (uint32_t)document->cells.count};

	row.segments = phrase_names(document->arena, document->model, for_values);
	VECTOR_PUSH(document->arena, &document->rows, row);
	last_section(document)->row_count++;
}

void document_cell(struct document *document)
{
	VECTOR_PUSH(document->arena, &document->cells, ((struct entries){(uint32_t)document->lines.count, 0}));
}

void document_line(struct document *document, struct entry line)
{
	if (!line.text.length)
		return;
	VECTOR_PUSH(document->arena, &document->lines, line);
	document->cells.items[document->cells.count - 1].count++;
}

void document_text(struct document *document, struct text label, struct text text)
{
	document_line(document, (struct entry){.label = label, .text = text});
}

/* ---- what is known of an entity, as lines */

void document_texts(struct document *document, struct text label, uint32_t entity, enum key key)
{
	struct values values = entity_values(document->model, entity, key);

	for (size_t i = 0; i < values.count; i++)
		document_text(document, label, model_text(document->model, values.items[i].text));
}

void document_titles(struct document *document, struct text label, struct values refs)
{
	for (size_t i = 0; i < refs.count; i++)
		if (refs.items[i].ref)
			document_text(document, label, artefact_short_title(document->model, document->arena, refs.items[i].ref));
}

void document_word(struct document *document, struct text label, enum word word)
{
	if (word)
		document_text(document, label, text_of(words[word].word));
}

void document_date(struct document *document, struct text label, uint32_t entity, enum key key)
{
	const struct value *date = entity_value(document->model, entity, key);
	struct buffer out = buffer_in(document->arena);

	if (date)
		phrase_add_date(&out, date);
	document_text(document, label, buffer_text(&out));
}

void document_number(struct document *document, double number)
{
	struct buffer out = buffer_in(document->arena);

	if (!isnan(number))
		phrase_add_number(&out, number, false);
	document_text(document, (struct text){0}, buffer_text(&out));
}

void document_name(struct document *document, uint32_t entity, struct text address, struct text description)
{
	document_line(document, (struct entry){.text = entity_title(document->model, entity), .address = address, .strong = true});
	document_text(document, (struct text){0}, description);
}

void document_reference(struct document *document, uint32_t entity)
{
	bool leads = document->model->entities.items[entity].kind == KIND_TOUCHPOINT;

	document_line(document, (struct entry){.text = artefact_short_title(document->model, document->arena, entity),
					       .entity = leads ? entity : 0});
}

void document_evidence(struct document *document, uint32_t entity, enum key key)
{
	struct values evidence = entity_values(document->model, entity, key);

	document_cell(document);
	if (evidence.count && evidence.items[0].mark & MARK_ASSUMPTION)
		document_text(document, (struct text){0}, TEXT("an assumption"));
	else
		document_titles(document, (struct text){0}, evidence);
}

bool document_shows(const struct document *document, uint32_t entity)
{
	static const enum key for_keys[KIND_COUNT] = {
		[KIND_TOUCHPOINT] = KEY_TOUCHPOINT_FOR, [KIND_PAIN] = KEY_PAIN_FOR, [KIND_GAIN] = KEY_GAIN_FOR,
		[KIND_CONTENT] = KEY_CONTENT_FOR,
	};

	for (; entity && entity != document->journey->entity; entity = document->model->entities.items[entity].parent) {
		enum key key = for_keys[document->model->entities.items[entity].kind];

		if (key && !artefact_shows(document->artefact, entity_values(document->model, entity, key)))
			return false;
	}
	return true;
}

/* ---- ending a section */

static bool is_filled(const struct document *document, size_t first, uint32_t column)
{
	for (size_t s = first; s < document->sections.count; s++) {
		const struct section *section = &document->sections.items[s];

		for (uint32_t i = 0; i < section->row_count; i++)
			if (row_cell(document, section_row(document, section, i), column).count)
				return true;
	}
	return false;
}

/* Moves a column of a section to an earlier place. Cells are moved within their rows, which keep theirs. */
static void move_column(struct document *document, struct section *section, uint32_t from, uint32_t to)
{
	section->columns[to] = section->columns[from];
	for (uint32_t i = 0; to < from && i < section->row_count; i++) {
		uint32_t cells = section_row(document, section, i)->cells;

		document->cells.items[cells + to] = document->cells.items[cells + from];
	}
}

void document_end(struct document *document, size_t first)
{
	uint32_t count = last_section(document)->column_count, kept = 0;

	for (uint32_t column = 0; column < count; column++) {
		if (!is_filled(document, first, column))
			continue;
		for (size_t s = first; s < document->sections.count; s++)
			move_column(document, &document->sections.items[s], column, kept);
		kept++;
	}
	for (size_t s = first; s < document->sections.count; s++)
		document->sections.items[s].column_count = kept;
}

void document_end_section(struct document *document)
{
	document_end(document, document->sections.count - 1);
	if (!last_section(document)->row_count && !last_section(document)->intro.count)
		document->sections.count--;
}

void document_make(struct document *ret_document, struct arena *arena, const struct model *model,
		   const struct artefact *artefact, const struct journey *journey)
{
	*ret_document = (struct document){.arena = arena, .model = model, .journey = journey, .artefact = artefact};
	ret_document->title = entity_title(model, journey->entity);
	document_add_summary(ret_document);
	document_add_segments(ret_document);
	document_add_phases(ret_document);
	document_add_items(ret_document, KIND_PAIN, SECTION_PAINS, TEXT("Pains"));
	document_add_items(ret_document, KIND_GAIN, SECTION_GAINS, TEXT("Gains"));
	document_add_opportunities(ret_document);
	document_add_steps(ret_document);
	document_add_metrics(ret_document);
	document_add_research(ret_document);
}
