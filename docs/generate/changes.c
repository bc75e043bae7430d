/* The changes that `journeyc diff` knows, as a table for docs/diff.md. */
#include "generate.h"

#include "diff/diff.h"

void generate_changes(struct buffer *out)
{
	buffer_string(out, "| id | class | what it tells |\n|---|---|---|\n");
	for (unsigned class = CLASS_COUNT; class-- > 0;)
		for (unsigned id = 0; id < CHANGE_COUNT; id++)
			if (change_rows[id].class == class)
				buffer_format(out, "| `%s` | %s | %s |\n", change_rows[id].name, change_classes[class], change_rows[id].doc);
}
