#include "base/buffer.h"
#include "import/csv.h"
#include "import/writer.h"

void csv_names_create(struct csv_names *names, struct arena *arena)
{
	*names = (struct csv_names){0};
	namer_create(&names->namer, arena);
	intern_create(&names->raw, arena);
	VECTOR_PUSH(arena, &names->names, TEXT(""));
}

struct text csv_name(struct csv_names *names, struct text raw, const char *otherwise)
{
	uint32_t symbol = intern_name(&names->raw, raw);

	if (symbol == names->names.count)
		VECTOR_PUSH(names->namer.arena, &names->names, namer_keep(&names->namer, raw, text_of(otherwise)));
	return names->names.items[symbol];
}

bool csv_names_have(const struct csv_names *names, struct text raw)
{
	return intern_find(&names->raw, raw) != 0;
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
