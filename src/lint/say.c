/* How rules say what they find: findings, the names and numbers in them, and fixes. */
#include "lint/check.h"

static uint32_t file_of(const struct lint *l, const struct source *source)
{
	uint32_t file = 0;

	while (l->model->files.items[file].source != source)
		file++;
	return file;
}

struct finding *lint_add(struct lint *l, struct saying message, struct place place)
{
	enum rule rule = phrases[message.phrase].rule;
	enum severity severity = settings_severity(l->settings[file_of(l, place.source)], rule);

	/* A rule that is on in one file may point at another, in which it is off: then nobody hears of it. */
	return severity ? report_add_chosen(l->report, message, place, severity) : ARENA_NEW(l->arena, struct finding);
}

struct text lint_name(const struct lint *l, uint32_t entity)
{
	return entity_at(l, entity)->name ? entity_name(l->model, entity) : entity_title(l->model, entity);
}

struct text lint_count(const struct lint *l, size_t count)
{
	return lint_number(l, (double)count);
}

struct text lint_number(const struct lint *l, double number)
{
	struct buffer out = buffer_in(l->arena);

	buffer_rounded(&out, number, 4);
	return buffer_text(&out);
}

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

/* The statement, with its whole line where nothing else stands on it. */
static struct place deletion_place(const struct lint *l, uint32_t file, uint32_t node)
{
	struct place place = lint_node_place(l, file, node), line = place;
	struct text text = place.source->text;

	while (line.start && is_blank(text.bytes[line.start - 1]))
		line.start--;
	while (line.end < text.length && is_blank(text.bytes[line.end]))
		line.end++;
	if (line.end < text.length && text.bytes[line.end] == '\r')
		line.end++;
	if ((line.start && text.bytes[line.start - 1] != '\n') || line.end == text.length || text.bytes[line.end] != '\n')
		return place;
	line.end++;
	return line;
}

void lint_offer_deletion(struct lint *l, struct finding *finding, struct saying title, uint32_t file, uint32_t node)
{
	finding->fix = ARENA_NEW(l->arena, struct fix);
	*finding->fix = (struct fix){.title = title, .place = deletion_place(l, file, node), .text = TEXT("")};
}
