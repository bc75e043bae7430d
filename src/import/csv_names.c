#include "base/buffer.h"
#include "import/csv.h"
#include "import/writer.h"

void csv_names_create(struct csv_names *names, struct arena *arena)
{
	*names = (struct csv_names){.arena = arena};
}

/* Most journeys have few sorts of names: what holds them is made when there is one. */
static void prepare(struct csv_names *names)
{
	if (names->names.count)
		return;
	namer_create(&names->namer, names->arena);
	intern_create_small(&names->raw, names->arena);
	VECTOR_PUSH(names->arena, &names->names, TEXT(""));
}

void csv_names_reserve(struct csv_names *names, struct text name)
{
	prepare(names);
	namer_reserve(&names->namer, name);
}

struct text csv_name(struct csv_names *names, struct text raw, const char *otherwise)
{
	uint32_t symbol;

	prepare(names);
	symbol = intern_name(&names->raw, raw);
	if (symbol == names->names.count)
		VECTOR_PUSH(names->arena, &names->names, namer_keep(&names->namer, raw, text_of(otherwise)));
	return names->names.items[symbol];
}

uint32_t csv_names_find(const struct csv_names *names, struct text raw)
{
	return names->names.count ? intern_find(&names->raw, raw) : 0;
}

struct text csv_title(struct text title, struct text raw, struct text name)
{
	if (title.length || text_equal(raw, name))
		return title;
	return raw;
}

void csv_declare(struct buffer *out, const struct csv_names *names, const char *kind, uint32_t symbol)
{
	struct text raw = intern_text(&names->raw, symbol), name = names->names.items[symbol];

	buffer_string(out, kind);
	buffer_byte(out, ' ');
	buffer_add(out, name);
	write_title(out, csv_title(TEXT(""), raw, name));
}

void csv_names_declare(struct buffer *out, const struct csv_names *names, const char *kind)
{
	for (uint32_t i = 1; i < names->names.count; i++) {
		csv_declare(out, names, kind, i);
		buffer_byte(out, '\n');
	}
}
