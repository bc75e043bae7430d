/* Replays inputs through a fuzz target, in builds without a fuzzer: `parser FILE…`, where a folder stands for its files.
 * Without any, the findings of the past, in the folder of the tests that is called like the program. */
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

#include "fuzz.h"

enum { INPUT_MAX = 1 << 20 };

/* The input is a block of its own, so that reading past its end is seen. */
static void replay_file(const char *path)
{
	static uint8_t room[INPUT_MAX];
	FILE *file = fopen(path, "rb");
	size_t length = file ? fread(room, 1, sizeof room, file) : 0;
	uint8_t *bytes = malloc(length + !length);

	if (!file || ferror(file) || !bytes) {
		fprintf(stderr, "%s cannot be read\n", path);
		exit(1);
	}
	fclose(file);
	memcpy(bytes, room, length);
	/* Whoever stops here is to be known. */
	fprintf(stderr, "%s\n", path);
	LLVMFuzzerTestOneInput(bytes, length);
	free(bytes);
}

/* How many files were replayed. */
static size_t replay(const char *path)
{
	DIR *folder = opendir(path);
	size_t count = 0;

	if (!folder) {
		replay_file(path);
		return 1;
	}
	for (const struct dirent *entry; (entry = readdir(folder)) != NULL;) {
		char inner[PATH_MAX];

		if (*entry->d_name == '.')
			continue;
		snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name);
		count += replay(inner);
	}
	closedir(folder);
	return count;
}

static size_t replay_past(const char *program)
{
	const char *slash = strrchr(program, '/'), *source = getenv("srcdir");
	char path[PATH_MAX];

	snprintf(path, sizeof path, "%s/tests/fuzz/regressions/%s", source ? source : ".", slash ? slash + 1 : program);
	return replay(path);
}

int main(int count, char **paths)
{
	size_t replayed = 0;

	try_all = true;
	if (count == 1)
		replayed = replay_past(paths[0]);
	for (int i = 1; i < count; i++)
		replayed += replay(paths[i]);
	printf("%zu inputs\n", replayed);
	return replayed ? 0 : 1;
}
