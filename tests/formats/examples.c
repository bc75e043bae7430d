/* examples FOLDER: the bad example of every rule, as FOLDER/RULE.journey. */
#include <stdio.h>
#include <stdlib.h>

#include "report/rule.h"

int main(int count, char **words)
{
	struct arena arena;

	if (count != 2)
		return 2;
	arena_create(&arena, NULL);
	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++) {
		struct buffer map = buffer_in(&arena), path = buffer_in(&arena);
		FILE *file;

		if (!rules[rule].bad)
			continue;
		rule_example(&map, rules[rule].bad);
		buffer_format(&path, "%s/%s.journey", words[1], rules[rule].name);
		buffer_byte(&path, '\0');
		file = fopen(path.bytes, "wb");
		if (!file || fwrite(map.bytes, 1, map.length, file) != map.length || fclose(file) != 0)
			return 1;
	}
	arena_destroy(&arena);
	return 0;
}
