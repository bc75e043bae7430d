/* Reading a baseline: its values through jansson, the places of its entries by a second look at the text, for a finding
 * about an entry stands at its line. */
#include "lint/baseline.h"

#include "config.h"

#ifdef HAVE_JANSSON

#include <dlfcn.h>
#include <jansson.h>

enum { FINGERPRINT_DIGITS = 32 };

/* The library, loaded: whoever has no baseline does not pay for it. */
struct jansson {
#define SYMBOL(name) __typeof__(&name) name;
#include "lint/jansson.def"
#undef SYMBOL
};

static bool load(struct jansson *jansson)
{
	void *library = dlopen(JANSSON_SONAME, RTLD_NOW | RTLD_LOCAL);
	void *symbol;

	if (!library)
		return false;
#define SYMBOL(name) \
	symbol = dlsym(library, #name); \
	if (!symbol) \
		return false; \
	memcpy(&jansson->name, &symbol, sizeof symbol);
#include "lint/jansson.def"
#undef SYMBOL
	return true;
}

/* ---- places */

/* The end of a string that begins at `at`. */
static const char *skip_string(const char *at, const char *end)
{
	for (at++; at < end && *at != '"'; at++)
		at += *at == '\\';
	return at < end ? at + 1 : end;
}

/* Finds the entries in a text that was read well: the objects in the array that stands under `findings`. */
static void find_places(struct baseline *baseline)
{
	const char *start = baseline->source->text.bytes, *end = start + baseline->source->text.length;
	struct text key = TEXT("");
	unsigned depth = 0;
	size_t found = 0;

	for (const char *at = start; at < end && found < baseline->entries.count; at++) {
		struct baseline_entry *entry = &baseline->entries.items[found];
		bool in_list = depth >= 2 && text_is(key, "\"findings\"");

		if (*at == '"') {
			const char *behind = skip_string(at, end);

			key = depth == 1 ? text_between(at, behind) : key;
			at = behind - 1;
		} else if (*at == '{' || *at == '[') {
			if (depth++ == 2 && in_list)
				entry->start = (uint32_t)(at - start);
		} else if (*at == '}' || *at == ']') {
			if (--depth == 2 && in_list) {
				entry->end = (uint32_t)(at + 1 - start);
				found++;
			}
		}
	}
}

/* ---- values */

static bool read_text(const struct jansson *jansson, struct arena *arena, const json_t *object, const char *key, struct text *ret_text)
{
	const json_t *value = jansson->json_object_get(object, key);

	if (!json_is_string(value) || !jansson->json_string_length(value))
		return false;
	*ret_text = arena_copy(arena, (struct text){jansson->json_string_value(value), jansson->json_string_length(value)});
	return true;
}

static bool read_entry(const struct jansson *jansson, struct arena *arena, const json_t *object, struct baseline_entry *entry)
{
	const json_t *count = jansson->json_object_get(object, "count");

	if (!json_is_object(object) || !read_text(jansson, arena, object, "path", &entry->path)
	    || !read_text(jansson, arena, object, "rule", &entry->rule)
	    || !read_text(jansson, arena, object, "fingerprint", &entry->fingerprint) || !json_is_integer(count)
	    || jansson->json_integer_value(count) < 1)
		return false;
	entry->count = (uint64_t)jansson->json_integer_value(count);
	return entry->fingerprint.length == FINGERPRINT_DIGITS;
}

static bool read_entries(const struct jansson *jansson, struct arena *arena, const json_t *root, struct baseline *baseline,
			 struct saying *ret_problem)
{
	const json_t *version = jansson->json_object_get(root, "version"), *list = jansson->json_object_get(root, "findings");

	if (!json_is_integer(version) || jansson->json_integer_value(version) != 1 || !json_is_array(list)) {
		*ret_problem = SAY(BASELINE_FOREIGN);
		return false;
	}
	for (size_t i = 0; i < jansson->json_array_size(list); i++) {
		struct baseline_entry entry = {0};

		if (!read_entry(jansson, arena, jansson->json_array_get(list, i), &entry)) {
			*ret_problem = SAY(BASELINE_BAD_ENTRY, saying_number(arena, i + 1));
			return false;
		}
		VECTOR_PUSH(arena, &baseline->entries, entry);
	}
	return true;
}

/* The same, and gives back what jansson took, also where the arena has no memory left. */
static bool take_entries(const struct jansson *jansson, struct arena *arena, json_t *root, struct baseline *baseline,
			 struct saying *ret_problem)
{
	jmp_buf escape, *outer = arena->failure;
	bool good;

	if (outer && setjmp(escape)) {
		jansson->json_delete(root);
		arena->failure = outer;
		longjmp(*outer, 1);
	}
	arena->failure = outer ? &escape : NULL;
	good = read_entries(jansson, arena, root, baseline, ret_problem);
	arena->failure = outer;
	jansson->json_delete(root);
	return good;
}

bool baseline_read(struct arena *arena, struct source *source, struct baseline *ret_baseline, struct saying *ret_problem)
{
	struct text text = {source->text.bytes + source->bom, source->text.length - source->bom};
	struct jansson jansson;
	json_error_t error;
	json_t *root;
	bool good;

	*ret_baseline = (struct baseline){.source = source};
	if (!load(&jansson)) {
		*ret_problem = SAY(BASELINE_NO_JANSSON);
		return false;
	}
	root = jansson.json_loadb(text.bytes, text.length, JSON_REJECT_DUPLICATES, &error);
	if (!root) {
		*ret_problem = SAY(BASELINE_BAD_LINE, saying_number(arena, error.line > 0 ? (size_t)error.line : 1));
		return false;
	}
	good = take_entries(&jansson, arena, root, ret_baseline, ret_problem);
	if (good)
		find_places(ret_baseline);
	return good;
}

#else

bool baseline_read(struct arena *arena, struct source *source, struct baseline *ret_baseline, struct saying *ret_problem)
{
	(void)arena;
	*ret_baseline = (struct baseline){.source = source};
	*ret_problem = SAY(BASELINE_BUILT_WITHOUT);
	return false;
}

#endif
