#include "api/files.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "report/source.h"

/* In the program's own words, so that they are the same on every system and in every locale. */
static const char *reason_for(int error)
{
	switch (error) {
	case ENOENT: return IN_ENGLISH("no such file");
	case ENOTDIR: return IN_ENGLISH("a part of the path is no folder");
	case EACCES: case EPERM: return IN_ENGLISH("permission denied");
	case EISDIR: return IN_ENGLISH("it is a folder");
	case ELOOP: return IN_ENGLISH("links that lead to each other");
	case ENAMETOOLONG: return IN_ENGLISH("the path is too long");
	case EMFILE: case ENFILE: return IN_ENGLISH("too many open files");
	case EINVAL: return IN_ENGLISH("it is not a file");
	default: return IN_ENGLISH("the file cannot be read");
	}
}

static struct file_answer missing(int error)
{
	return (struct file_answer){
		.status = FILE_MISSING, .reason = reason_for(error), .absent = error == ENOENT || error == ENOTDIR};
}

/* Reads until the end or the limit; the size of the file is only a hint, since it may change while it is read. */
static struct file_answer read_all(struct arena *arena, int fd, size_t hint, size_t limit)
{
	size_t room = hint + SOURCE_PADDING + 1, length = 0;
	char *bytes = arena_resize(arena, NULL, room);

	for (;;) {
		ssize_t got = read(fd, bytes + length, room - length - SOURCE_PADDING);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0) {
			arena_release(arena, bytes);
			return missing(errno);
		}
		if (got == 0)
			break;
		length += (size_t)got;
		if (length > limit) {
			arena_release(arena, bytes);
			return (struct file_answer){.status = FILE_TOO_BIG};
		}
		if (room - length - SOURCE_PADDING == 0) {
			room = room * 2;
			bytes = arena_resize(arena, bytes, room);
		}
	}
	memset(bytes + length, 0, SOURCE_PADDING);
	return (struct file_answer){.status = FILE_READ, .text = {bytes, length}};
}

/* What the names of a file have in common, which no path looks like; no text where it has one name. */
static struct text key_for(struct arena *arena, const struct stat *status)
{
	struct buffer key = buffer_in(arena);

	if (S_ISREG(status->st_mode) && status->st_nlink > 1)
		buffer_format(&key, "%ju:%ju", (uintmax_t)status->st_dev, (uintmax_t)status->st_ino);
	return buffer_text(&key);
}

/* A pipe is waited for until somebody writes to it. */
static struct file_answer read_pipe(struct arena *arena, int fd, size_t limit)
{
	struct pollfd ready = {.fd = fd, .events = POLLIN};

	while (poll(&ready, 1, -1) < 0 && errno == EINTR)
		;
	fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) & ~O_NONBLOCK);
	return read_all(arena, fd, 1 << 16, limit);
}

/* Reads an open file. */
static struct file_answer read_open(struct arena *arena, int fd, size_t limit, enum files_sort sort)
{
	struct file_answer answer = {.status = FILE_TOO_BIG};
	struct stat status;

	if (fstat(fd, &status) != 0)
		return missing(errno);
	if (S_ISDIR(status.st_mode))
		return missing(EISDIR);
	if (!S_ISREG(status.st_mode))
		return sort == FILES_ANY ? read_pipe(arena, fd, limit) : missing(EINVAL);
	if ((uintmax_t)status.st_size <= limit)
		answer = read_all(arena, fd, (size_t)status.st_size, limit);
	answer.key = key_for(arena, &status);
	return answer;
}

struct file_answer files_read(struct arena *arena, struct text path, size_t limit, enum files_sort sort)
{
	struct text name = arena_copy(arena, path);
	char real[PATH_MAX];
	jmp_buf *outer = arena->failure, failure;
	struct file_answer answer;
	int fd;

	if (text_seek(path, '\0'))
		return missing(ENOENT);
	fd = open(name.bytes, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (fd < 0)
		return missing(errno);
	/* Without memory for its text, the file is closed on the way out. */
	arena->failure = &failure;
	if (setjmp(failure)) {
		close(fd);
		arena->failure = outer;
		longjmp(*outer, 1);
	}
	answer = read_open(arena, fd, limit, sort);
	arena->failure = outer;
	close(fd);
	answer.identity = realpath(name.bytes, real) ? arena_copy(arena, text_of(real)) : name;
	return answer;
}

struct text files_pad(struct arena *arena, struct text text)
{
	char *bytes = arena_resize(arena, NULL, text.length + SOURCE_PADDING);

	if (text.length)
		memcpy(bytes, text.bytes, text.length);
	memset(bytes + text.length, 0, SOURCE_PADDING);
	return (struct text){bytes, text.length};
}

/* ---- paths */

struct text path_absolute(struct arena *arena, struct text path)
{
	struct buffer out = buffer_in(arena);
	char folder[PATH_MAX];
	const char *at, *end;

	if (path.length == 0 || path.bytes[0] != '/') {
		struct buffer whole = buffer_in(arena);

		buffer_string(&whole, getcwd(folder, PATH_MAX) ? folder : "/");
		buffer_byte(&whole, '/');
		buffer_add(&whole, path);
		path = buffer_text(&whole);
	}
	at = path.bytes, end = at + path.length;
	while (at < end) {
		const char *slash = memchr(at, '/', (size_t)(end - at));
		struct text part = text_between(at, slash ? slash : end);

		at = slash ? slash + 1 : end;
		if (!part.length || text_is(part, "."))
			continue;
		if (text_is(part, "..")) {
			while (out.length && out.bytes[--out.length] != '/')
				;
			continue;
		}
		buffer_byte(&out, '/');
		buffer_add(&out, part);
	}
	if (!out.length)
		buffer_byte(&out, '/');
	return arena_copy(arena, buffer_text(&out));
}

bool path_is_known(const char *path)
{
	char folder[PATH_MAX];

	return *path == '/' || getcwd(folder, PATH_MAX);
}

bool path_is_below(struct text path, struct text folder)
{
	if (text_is(folder, "/"))
		return path.length > 1;
	return path.length > folder.length && text_starts(path, folder) && path.bytes[folder.length] == '/';
}

struct text path_relative(struct arena *arena, struct text path, struct text base)
{
	struct buffer out = buffer_in(arena);

	if (text_equal(path, base))
		return TEXT(".");
	while (base.length > 1 && !path_is_below(path, base) && !text_equal(path, base)) {
		buffer_string(&out, out.length ? "/.." : "..");
		base = path_folder(base);
	}
	if (path_is_below(path, base)) {
		size_t skip = base.length + (base.length > 1);

		if (out.length)
			buffer_byte(&out, '/');
		buffer_add(&out, (struct text){path.bytes + skip, path.length - skip});
	}
	return arena_copy(arena, buffer_text(&out));
}

struct text path_folder(struct text path)
{
	size_t length = path.length;

	while (length && path.bytes[length - 1] != '/')
		length--;
	if (!length)
		return TEXT(".");
	return (struct text){path.bytes, length > 1 ? length - 1 : 1};
}

struct text path_last(struct text path)
{
	size_t start = path.length;

	while (start && path.bytes[start - 1] != '/')
		start--;
	return (struct text){path.bytes + start, path.length - start};
}

/* ---- overlays */

const struct overlay *overlay_find(const struct overlay *overlays, struct text identity)
{
	while (overlays && !text_equal(overlays->identity, identity))
		overlays = overlays->next;
	return overlays;
}

struct file_answer overlay_apply(const struct overlay *overlays, struct arena *arena, struct file_answer answer)
{
	const struct overlay *overlay = answer.status == FILE_READ ? overlay_find(overlays, answer.identity) : NULL;

	if (overlay)
		answer.text = files_pad(arena, overlay->text);
	return answer;
}

/* ---- includes */

struct file_answer files_find_below(void *context, struct arena *arena, struct text path)
{
	const struct file_root *root = context;
	struct file_answer found = {.status = FILE_OUTSIDE};
	struct stat status;
	char real[PATH_MAX];

	if (text_seek(path, '\0'))
		return missing(ENOENT);
	if (!realpath(arena_join(arena, root->prefix, path).bytes, real))
		return missing(errno);
	if (text_is(root->path, real))
		return missing(EISDIR);
	if (path_is_below(text_of(real), root->path)) {
		found.status = FILE_READ;
		found.identity = arena_copy(arena, text_of(real));
		found.key = stat(real, &status) == 0 ? key_for(arena, &status) : TEXT("");
	}
	return found;
}

struct file_answer files_read_found(void *context, struct arena *arena, struct text identity)
{
	const struct file_root *root = context;

	return overlay_apply(root->overlays, arena, files_read(arena, identity, root->limit, FILES_REGULAR));
}
