#include "api/editorconfig.h"

#include "config.h"

#ifdef HAVE_EDITORCONFIG

#include <dlfcn.h>
#include <editorconfig/editorconfig.h>

/* The functions of the library that are used. */
struct functions {
	__typeof__(editorconfig_handle_init) *init;
	__typeof__(editorconfig_handle_destroy) *destroy;
	__typeof__(editorconfig_parse) *parse;
	__typeof__(editorconfig_handle_get_err_file) *err_file;
	__typeof__(editorconfig_handle_get_name_value_count) *count;
	__typeof__(editorconfig_handle_get_name_value) *name_value;
};

static bool find_functions(void **library, struct functions *f)
{
	if (!*library)
		*library = dlopen(EDITORCONFIG_SONAME, RTLD_NOW | RTLD_LOCAL);
	if (!*library)
		return false;
	*(void **)&f->init = dlsym(*library, "editorconfig_handle_init");
	*(void **)&f->destroy = dlsym(*library, "editorconfig_handle_destroy");
	*(void **)&f->parse = dlsym(*library, "editorconfig_parse");
	*(void **)&f->err_file = dlsym(*library, "editorconfig_handle_get_err_file");
	*(void **)&f->count = dlsym(*library, "editorconfig_handle_get_name_value_count");
	*(void **)&f->name_value = dlsym(*library, "editorconfig_handle_get_name_value");
	return f->init && f->destroy && f->parse && f->err_file && f->count && f->name_value;
}

static void read_answer(const struct functions *f, editorconfig_handle handle, int result, struct arena *arena,
			struct config_answer *answer)
{
	const char *file = f->err_file(handle);

	if (result != 0) {
		answer->status = CONFIG_BROKEN;
		answer->line = result > 0 ? result : 0;
		answer->file = arena_copy(arena, text_of(file));
	}
	for (int i = 0; i < f->count(handle); i++) {
		const char *name, *value;

		f->name_value(handle, i, &name, &value);
		VECTOR_PUSH(arena, &answer->pairs, ((struct config_pair){arena_copy(arena, text_of(name)),
									 arena_copy(arena, text_of(value))}));
	}
}

struct config_answer editorconfig_ask(void **library, struct arena *arena, struct text path)
{
	const char *name = arena_copy(arena, path).bytes;
	struct config_answer answer = {.status = CONFIG_READ};
	jmp_buf *outer = arena->failure, failure;
	editorconfig_handle handle;
	struct functions f;

	if (!find_functions(library, &f) || !(handle = f.init())) {
		answer.status = CONFIG_NO_LIBRARY;
		return answer;
	}
	/* Without memory for its answer, what the library took is given back on the way out. */
	arena->failure = &failure;
	if (setjmp(failure)) {
		f.destroy(handle);
		arena->failure = outer;
		longjmp(*outer, 1);
	}
	read_answer(&f, handle, f.parse(name, handle), arena, &answer);
	arena->failure = outer;
	f.destroy(handle);
	return answer;
}

void editorconfig_close(void *library)
{
	if (library)
		dlclose(library);
}

#else

struct config_answer editorconfig_ask(void **library, struct arena *arena, struct text path)
{
	(void)library, (void)arena, (void)path;
	return (struct config_answer){.status = CONFIG_NO_LIBRARY};
}

void editorconfig_close(void *library)
{
	(void)library;
}

#endif
