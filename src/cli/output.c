/* Bytes to streams and files. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/cli.h"

bool output_bytes(int descriptor, const char *bytes, size_t length)
{
	while (length) {
		ssize_t wrote = write(descriptor, bytes, length);

		if (wrote < 0 && errno == EINTR)
			continue;
		if (wrote < 0)
			return false;
		bytes += wrote;
		length -= (size_t)wrote;
	}
	return true;
}

const char *output_reason(int error)
{
	switch (error) {
	case ENOSPC: case EDQUOT: return say("no space is left");
	case EACCES: case EPERM: return say("permission denied");
	case ENOENT: return say("there is no such folder");
	case ENOTDIR: return say("a part of the path is no folder");
	case EISDIR: return say("it is a folder");
	case EROFS: return say("the file system is read-only");
	case ENAMETOOLONG: return say("the path is too long");
	case ELOOP: return say("links that lead to each other");
	case EFBIG: return say("it would be larger than files may be");
	case EBADF: return say("it is closed");
	case EMFILE: case ENFILE: return say("too many open files");
	default: return say("writing failed");
	}
}

bool output_stream(int descriptor, const char *bytes, size_t length)
{
	if (output_bytes(descriptor, bytes, length))
		return true;
	if (errno != EPIPE)
		complain(descriptor == STDOUT_FILENO ? say("cannot write standard output: %s") : say("cannot write standard error: %s"),
			 output_reason(errno));
	return false;
}

int output_collected(struct collected *collected)
{
	bool good;

	collected_end(collected);
	good = output_stream(STDOUT_FILENO, collected->text, collected->length);
	free(collected->text);
	return good ? JOURNEY_DONE : JOURNEY_FAILED;
}

bool output_file(const char *path, const char *bytes, size_t length)
{
	const char *reason = NULL;
	bool good = replace_file(path, bytes, length, &reason);

	if (!good && reason)
		complain("cannot write %s: %s", path, reason);
	return good;
}
