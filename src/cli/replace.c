/* Files, replaced whole or not at all: each is written beside its place, and then all are renamed. Until then the old ones stay
 * as they are; a signal that ends the program waits until nothing is left behind. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/cli.h"

enum { PIECE = 1 << 20, LINKS_MAX = 40 };

#define TEMPORARY_NAME ".journeyc-XXXXXX"

/* Where a file is on its way. */
struct staged {
	char *place, *temporary; /* where it belongs; what it is called until then */
	bool waits;              /* it is written, and not renamed yet */
};

/* ---- signals */

static const int ending[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};

enum { ENDING_COUNT = sizeof ending / sizeof *ending };

/* Holds the signals that would end the program now; *ret_held is for signals_release. */
static void signals_hold(sigset_t *ret_held)
{
	struct sigaction action;
	sigset_t before;

	sigprocmask(SIG_BLOCK, NULL, &before);
	sigemptyset(ret_held);
	for (size_t i = 0; i < ENDING_COUNT; i++)
		if (!sigismember(&before, ending[i]) && sigaction(ending[i], NULL, &action) == 0 && action.sa_handler != SIG_IGN)
			sigaddset(ret_held, ending[i]);
	sigprocmask(SIG_BLOCK, ret_held, NULL);
}

/* Those that came meanwhile end the program here. */
static void signals_release(const sigset_t *held)
{
	sigprocmask(SIG_UNBLOCK, held, NULL);
}

static bool signals_came(const sigset_t *held)
{
	sigset_t pending;
	bool came = false;

	sigpending(&pending);
	for (size_t i = 0; i < ENDING_COUNT; i++)
		came |= sigismember(held, ending[i]) && sigismember(&pending, ending[i]);
	return came;
}

/* ---- places */

/* The length of the folder of a path, with the slash. */
static size_t folder_length(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash - path) + 1 : 0;
}

/* A name in the folder of a path. */
static char *beside(const char *path, const char *name)
{
	char *folder = memory_join(path, "", ""), *joined;

	folder[folder_length(folder)] = '\0';
	joined = memory_join(folder, name, "");
	free(folder);
	return joined;
}

/* Where a path leads: links are followed, one to a file that is not there yet too. NULL: errno says why it leads nowhere. */
static char *find_place(const char *path)
{
	char *place = memory_join(path, "", ""), *next, target[PATH_MAX];

	for (int links = 0; links < LINKS_MAX; links++) {
		ssize_t length = readlink(place, target, sizeof target - 1);

		if (length < 0)
			return place;
		target[length] = '\0';
		next = *target == '/' ? memory_join(target, "", "") : beside(place, target);
		free(place);
		place = next;
	}
	free(place);
	errno = ELOOP;
	return NULL;
}

/* ---- what is written as it is */

/* The standard stream that goes to a file already, as -o /dev/stdout would have it; -1: none does. */
static int standard_stream(const struct stat *file)
{
	struct stat stream;

	for (int descriptor = STDOUT_FILENO; descriptor <= STDERR_FILENO; descriptor++)
		if (fstat(descriptor, &stream) == 0 && stream.st_dev == file->st_dev && stream.st_ino == file->st_ino)
			return descriptor;
	return -1;
}

/* Whether a path is no file that could be replaced. */
static bool is_stream(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && !S_ISDIR(status.st_mode) && (!S_ISREG(status.st_mode) || standard_stream(&status) >= 0);
}

static bool write_stream(const struct replacement *item)
{
	struct stat status;
	int standard = stat(item->path, &status) == 0 ? standard_stream(&status) : -1, error;
	int descriptor = standard >= 0 ? standard : open(item->path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
	bool good = descriptor >= 0 && output_bytes(descriptor, item->bytes, item->length);

	error = errno;
	if (descriptor >= 0 && descriptor != standard && close(descriptor) != 0 && good) {
		error = errno;
		good = false;
	}
	errno = error;
	return good;
}

/* ---- what is replaced */

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

/* What mkstemp gives is for the owner alone. A new file is as the umask says; one that is replaced stays whose it was, as far
 * as that is allowed, and as it was. */
static bool set_mode(int descriptor, const struct stat *old)
{
	mode_t mode;

	if (!old) {
		mode = umask(0);
		umask(mode);
		return fchmod(descriptor, 0666 & ~mode) == 0;
	}
	mode = old->st_mode & 07777;
	if (fchown(descriptor, old->st_uid, old->st_gid) != 0)
		mode &= 0777;
	return fchmod(descriptor, mode) == 0;
}

/* Writes in pieces, between which a signal is heeded. */
static bool write_pieces(int descriptor, const struct replacement *item, const sigset_t *held)
{
	for (size_t at = 0; at < item->length; at += PIECE) {
		size_t left = item->length - at;

		if (!output_bytes(descriptor, item->bytes + at, left < PIECE ? left : PIECE))
			return false;
		if (signals_came(held)) {
			errno = EINTR;
			return false;
		}
	}
	return true;
}

/* Writes a file beside its place. One that is replaced reaches the disk first, so that a crash leaves it or the new one. */
static bool stage(const struct replacement *item, struct staged *staged, const sigset_t *held)
{
	struct stat old;
	bool exists = stat(staged->place, &old) == 0;
	int descriptor, error = 0;

	if (exists && S_ISDIR(old.st_mode)) {
		errno = EISDIR;
		return false;
	}
	if (exists && has_bytes(staged->place, item->bytes, item->length))
		return true;
	descriptor = mkstemp(staged->temporary);
	if (descriptor < 0)
		return false;
	staged->waits = true;
	if (!write_pieces(descriptor, item, held) || !set_mode(descriptor, exists ? &old : NULL)
	    || (exists && fsync(descriptor) != 0))
		error = errno;
	if (close(descriptor) != 0 && !error)
		error = errno;
	errno = error;
	return error == 0;
}

/* Puts a file in its place. */
static bool settle(struct staged *staged)
{
	if (staged->waits && rename(staged->temporary, staged->place) != 0)
		return false;
	staged->waits = false;
	return true;
}

/* Whatever needs memory is done before the first file is written. */
static struct staged *plan(const struct replacement *items, size_t count)
{
	struct staged *staged = memory_grow(NULL, count + 1, sizeof *staged);

	for (size_t i = 0; i < count; i++) {
		staged[i] = (struct staged){0};
		if (is_stream(items[i].path))
			continue;
		staged[i].place = find_place(items[i].path);
		if (staged[i].place)
			staged[i].temporary = beside(staged[i].place, TEMPORARY_NAME);
	}
	return staged;
}

static void abandon(struct staged *staged, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (staged[i].waits)
			unlink(staged[i].temporary);
		staged[i].waits = false;
	}
}

static void forget(struct staged *staged, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		free(staged[i].place);
		free(staged[i].temporary);
	}
	free(staged);
}

/* A stream is written first: for that it may be necessary to wait, and a signal should end the wait. */
static bool write_streams(const struct replacement *items, const struct staged *staged, size_t count, size_t *ret_failed)
{
	for (*ret_failed = 0; *ret_failed < count; ++*ret_failed) {
		const struct replacement *item = &items[*ret_failed];

		if (!staged[*ret_failed].place && !(is_stream(item->path) && write_stream(item)))
			return false;
	}
	return true;
}

static bool write_files(const struct replacement *items, struct staged *staged, size_t count, size_t *ret_failed)
{
	sigset_t held;
	bool good = true;
	int error;

	signals_hold(&held);
	for (size_t i = 0; i < count && good; i++)
		if (staged[i].place && !(good = stage(&items[i], &staged[i], &held)))
			*ret_failed = i;
	for (size_t i = 0; i < count && good; i++)
		if (!(good = settle(&staged[i])))
			*ret_failed = i;
	error = errno;
	abandon(staged, count);
	signals_release(&held);
	errno = error;
	return good;
}

bool replace_files(const struct replacement *items, size_t count, size_t *ret_failed, const char **ret_reason)
{
	struct staged *staged = plan(items, count);
	bool good = write_streams(items, staged, count, ret_failed) && write_files(items, staged, count, ret_failed);

	if (!good)
		*ret_reason = errno == EPIPE ? NULL : output_reason(errno);
	forget(staged, count);
	return good;
}

bool replace_file(const char *path, const char *bytes, size_t length, const char **ret_reason)
{
	size_t failed;

	return replace_files(&(struct replacement){path, bytes, length}, 1, &failed, ret_reason);
}
