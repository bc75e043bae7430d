/* Bytes to streams and files: whole, or not at all. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/cli.h"

static bool write_all(int descriptor, const char *bytes, size_t length)
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

/* In the program's own words, the same in every locale. */
static const char *reason_for(int error)
{
	switch (error) {
	case ENOSPC: case EDQUOT: return say("no space is left");
	case EACCES: case EPERM: return say("permission denied");
	case ENOENT: return say("there is no such folder");
	case ENOTDIR: return say("a part of the path is no folder");
	case EISDIR: return say("it is a folder");
	case EROFS: return say("the file system is read-only");
	case ENAMETOOLONG: return say("the path is too long");
	default: return say("writing failed");
	}
}

bool output_stream(int descriptor, const char *bytes, size_t length)
{
	if (write_all(descriptor, bytes, length))
		return true;
	if (errno != EPIPE)
		complain(descriptor == STDOUT_FILENO ? say("cannot write standard output: %s") : say("cannot write standard error: %s"),
			 reason_for(errno));
	return false;
}

int output_collected(FILE *stream, char **text, const size_t *length)
{
	bool good = fclose(stream) == 0 && output_stream(STDOUT_FILENO, *text, *length);

	free(*text);
	return good ? JOURNEY_DONE : JOURNEY_FAILED;
}

static bool has_bytes(const char *path, const char *bytes, size_t length)
{
	char block[1 << 14];
	int descriptor = open(path, O_RDONLY | O_CLOEXEC);
	bool same = descriptor >= 0;
	size_t at = 0;

	while (same) {
		ssize_t got = read(descriptor, block, sizeof block);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0) {
			same = got == 0 && at == length;
			break;
		}
		same = (size_t)got <= length - at && memcmp(block, bytes + at, (size_t)got) == 0;
		at += (size_t)got;
	}
	if (descriptor >= 0)
		close(descriptor);
	return same;
}

/* What mkstemp gives is for the owner alone; a new file is as the umask says, a replaced one as it was. */
static mode_t mode_for(const struct stat *old, bool exists)
{
	mode_t mask;

	if (exists)
		return old->st_mode & 07777;
	mask = umask(0);
	umask(mask);
	return 0666 & ~mask;
}

/* With `durable` a crash leaves either the old file or the new one. */
static bool replace(const char *path, const char *bytes, size_t length, mode_t mode, bool durable)
{
	char *temporary = memory_join(path, ".XXXXXX", "");
	int descriptor = mkstemp(temporary), error = 0;

	if (descriptor < 0)
		error = errno;
	else {
		if (!write_all(descriptor, bytes, length) || fchmod(descriptor, mode) != 0
		    || (durable && fsync(descriptor) != 0))
			error = errno;
		if (close(descriptor) != 0 && !error)
			error = errno;
		if (!error && rename(temporary, path) != 0)
			error = errno;
		if (error)
			unlink(temporary);
	}
	free(temporary);
	errno = error;
	return error == 0;
}

/* A device or pipe is written to as it is. */
static bool write_special(const char *path, const char *bytes, size_t length)
{
	int descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
	bool good = descriptor >= 0 && write_all(descriptor, bytes, length);
	int error = errno;

	if (descriptor >= 0 && close(descriptor) != 0)
		good = false;
	errno = error;
	return good;
}

bool output_replace(const char *path, const char *bytes, size_t length, const char **ret_reason)
{
	struct stat status;
	bool exists = stat(path, &status) == 0, good;
	char *real = exists ? realpath(path, NULL) : NULL;

	if (exists && S_ISREG(status.st_mode) && has_bytes(path, bytes, length))
		good = true;
	else if (exists && S_ISDIR(status.st_mode)) {
		errno = EISDIR;
		good = false;
	} else if (exists && !S_ISREG(status.st_mode))
		good = write_special(path, bytes, length);
	else
		good = replace(real ? real : path, bytes, length, mode_for(&status, exists), exists);
	if (!good)
		*ret_reason = errno == EPIPE ? NULL : reason_for(errno);
	free(real);
	return good;
}

bool output_file(const char *path, const char *bytes, size_t length)
{
	const char *reason = NULL;
	bool good = output_replace(path, bytes, length, &reason);

	if (!good && reason)
		complain("cannot write %s: %s", path, reason);
	return good;
}
