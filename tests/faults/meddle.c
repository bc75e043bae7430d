/* Preloaded with LD_PRELOAD, it meddles with one call that a program makes of the system.
 *
 *   MEDDLE="CALL N E"     the N-th call of that name fails with the errno E
 *   MEDDLE="CALL N -S"    the program gets the signal S before that call
 *   MEDDLE="CALL 0 E"     each of them fails; an E of 0: each write takes one byte only
 *   MEDDLE_SEEN=FILE      made when that comes to pass
 *   MEDDLE_CHILD=1        it is one of the processes that the program starts that is meddled with, not the program itself
 *
 * `allocate` stands for malloc, calloc and realloc. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static char wanted[32];
static unsigned which;
static int what;
static atomic_uint seen;
static pid_t program;
static bool in_child;

__attribute__((constructor)) static void read_order(void)
{
	const char *order = getenv("MEDDLE");

	if (!order || sscanf(order, "%31s %u %d", wanted, &which, &what) != 3)
		wanted[0] = '\0';
	in_child = getenv("MEDDLE_CHILD") != NULL;
	program = getpid();
}

static void tell(void)
{
	const char *path = getenv("MEDDLE_SEEN");
	long file = path ? syscall(SYS_openat, AT_FDCWD, path, O_CREAT | O_WRONLY, 0666) : -1;

	if (file >= 0)
		syscall(SYS_close, file);
}

/* Whether a call is to fail. */
static bool meddles(const char *name)
{
	if (strcmp(name, wanted) != 0 || (getpid() != program) != in_child || (++seen != which && which))
		return false;
	tell();
	if (what < 0)
		kill(getpid(), -what);
	errno = what > 0 ? what : 0;
	return what >= 0;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define CALL(type, name, failure, parameters, ...) \
	type name parameters \
	{ \
		return meddles(#name) ? (failure) : NEXT(name)(__VA_ARGS__); \
	}

CALL(int, close, -1, (int file), file)
CALL(int, fchmod, -1, (int file, mode_t mode), file, mode)
CALL(int, fchown, -1, (int file, uid_t user, gid_t group), file, user, group)
CALL(pid_t, fork, -1, (void))
CALL(int, fsync, -1, (int file), file)
CALL(int, mkstemp, -1, (char *name), name)
CALL(int, mkstemp64, -1, (char *name), name)
CALL(int, pipe, -1, (int ends[2]), ends)
CALL(int, pthread_create, EAGAIN, (pthread_t * thread, const pthread_attr_t *how, void *(*start)(void *), void *with), thread, how, start, with)
CALL(int, rename, -1, (const char *from, const char *to), from, to)
CALL(void *, dlopen, NULL, (const char *name, int how), name, how)

ssize_t write(int file, const void *bytes, size_t length)
{
	bool stopped = meddles("write");

	if (stopped && what > 0)
		return -1;
	return syscall(SYS_write, file, bytes, stopped && length > 1 ? 1 : length);
}

#ifdef __GLIBC__

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

void *malloc(size_t size)
{
	return meddles("allocate") ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
	return meddles("allocate") ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
	return meddles("allocate") ? NULL : __libc_realloc(old, size);
}

#endif
