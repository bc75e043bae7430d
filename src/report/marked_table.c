#include "report/marked_table.h"

#include "base/utf8.h"

/* A comment takes 65,536 units. What is reserved is for all but the rows. */
enum { UNITS_MAX = 60000, RESERVED = 1000, ROWS_OPEN = 20 };

bool marked_table_add(struct marked_table *table, struct text row)
{
	table->units += utf8_count_utf16(row);
	if (table->units > UNITS_MAX - RESERVED)
		return false;
	VECTOR_PUSH(table->arena, &table->rows, row);
	return true;
}

static void write_rows(struct buffer *out, const struct marked_table *table, size_t first, size_t end)
{
	buffer_byte(out, '\n');
	buffer_string(out, table->head);
	for (size_t i = first; i < end; i++)
		buffer_add(out, table->rows.items[i]);
}

void marked_table_write(struct buffer *out, struct marked_table *table)
{
	size_t count = table->rows.count;

	if (count)
		write_rows(out, table, 0, count < ROWS_OPEN ? count : ROWS_OPEN);
	if (count > ROWS_OPEN) {
		buffer_string(out, "\n<details><summary>");
		buffer_format(out, tongue_say(table->tongue, "%zu more"), count - ROWS_OPEN);
		buffer_string(out, "</summary>\n");
		write_rows(out, table, ROWS_OPEN, count);
		buffer_string(out, "\n</details>\n");
	}
	arena_release(table->arena, table->rows.items);
	table->rows.items = NULL;
}
