#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/cli.h"

static void *check(void *memory)
{
	if (!memory) {
		complain("there is not enough memory");
		exit(JOURNEY_FAILED);
	}
	return memory;
}

void *memory_grow(void *old, size_t count, size_t size)
{
	return check(realloc(old, count * size));
}

char *memory_folder(void)
{
	char *folder = getcwd(NULL, 0);

	return folder || errno != ENOMEM ? folder : check(NULL);
}

char *memory_join(const char *first, const char *second, const char *third)
{
	size_t a = strlen(first), b = strlen(second), c = strlen(third);
	char *joined = check(malloc(a + b + c + 1));

	memcpy(joined, first, a);
	memcpy(joined + a, second, b);
	memcpy(joined + a + b, third, c + 1);
	return joined;
}

void collected_begin(struct collected *collected)
{
	*collected = (struct collected){0};
	collected->stream = check(open_memstream(&collected->text, &collected->length));
}

void collected_end(struct collected *collected)
{
	bool good = !ferror(collected->stream);

	good &= fclose(collected->stream) == 0;
	collected->stream = NULL;
	check(good ? collected->text : NULL);
}

char *memory_format(const char *format, va_list arguments)
{
	va_list again;
	char *text;
	int length;

	va_copy(again, arguments);
	length = vsnprintf(NULL, 0, format, again);
	va_end(again);
	text = length < 0 ? NULL : malloc((size_t)length + 1);
	if (text)
		vsnprintf(text, (size_t)length + 1, format, arguments);
	return text;
}

int memory_compare(const void *left, const void *right)
{
	return strcmp(*(const char *const *)left, *(const char *const *)right);
}
