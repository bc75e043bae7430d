#include "import/yaml.h"

#include "config.h"

#ifdef HAVE_YAML

#include <dlfcn.h>
#include <yaml.h>

#include "base/buffer.h"
#include "base/intern.h"
#include "import/yaml_value.h"

/* Lists may name others again and again: how deep a value may be, and how long what is shown of it. The library takes time for each
 * token that grows with the brackets around it: how much may be read. */
enum { DEPTH_MAX = 32, SHOWN_MAX = 1 << 16, BYTES_MAX = 1 << 18, BRACKETS_MAX = 1000 };

/* The library, loaded: whoever has no front matter does not pay for it. */
struct library {
#define SYMBOL(name) __typeof__(&name) name;
#include "import/yaml.def"
#undef SYMBOL
};

struct reading {
	struct arena *arena;
	struct library library;
	yaml_parser_t parser;
	yaml_document_t document;
	bool has_document;
	struct text text;
};

static bool load(struct library *library)
{
	void *handle = dlopen(YAML_SONAME, RTLD_NOW | RTLD_LOCAL);
	void *symbol;

	if (!handle)
		return false;
#define SYMBOL(name) \
	symbol = dlsym(handle, #name); \
	if (!symbol) \
		return false; \
	memcpy(&library->name, &symbol, sizeof symbol);
#include "import/yaml.def"
#undef SYMBOL
	return true;
}

static void finish(struct reading *r)
{
	if (r->has_document)
		r->library.yaml_document_delete(&r->document);
	r->library.yaml_parser_delete(&r->parser);
}

static struct text text_of_scalar(const yaml_node_t *node)
{
	return (struct text){(const char *)node->data.scalar.value, node->data.scalar.length};
}

/* ---- mistakes */

static struct yaml_answer mistake(size_t line)
{
	return (struct yaml_answer){.status = YAML_WRONG, .line = line + 1};
}

/* Where the library gave up, as a line from 0. Of characters that may not stand there it tells the byte. */
static size_t problem_line(const struct reading *r)
{
	size_t line = 0;

	if (r->parser.error != YAML_READER_ERROR)
		return r->parser.problem_mark.line;
	for (size_t i = 0; i < r->parser.problem_offset && i < r->text.length; i++)
		line += r->text.bytes[i] == '\n';
	return line;
}

static bool has_known_tag(const yaml_node_t *node)
{
	static const char *const known[] = {"str", "seq", "map", "null", "bool", "int", "float"};
	static const char prefix[] = "tag:yaml.org,2002:";
	const char *tag = (const char *)node->tag;

	if (strncmp(tag, prefix, sizeof prefix - 1) != 0)
		return false;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strcmp(tag + sizeof prefix - 1, known[i]) == 0)
			return true;
	return false;
}

/* The first key of a mapping that is there twice; NULL: none. */
static const yaml_node_t *find_double(struct reading *r, const yaml_node_t *mapping)
{
	struct intern keys;

	intern_create_small(&keys, r->arena);
	for (const yaml_node_pair_t *pair = mapping->data.mapping.pairs.start; pair < mapping->data.mapping.pairs.top; pair++) {
		const yaml_node_t *key = r->library.yaml_document_get_node(&r->document, pair->key);
		uint32_t before = keys.count;

		if (key->type == YAML_SCALAR_NODE && intern_name(&keys, text_of_scalar(key)) <= before)
			return key;
	}
	return NULL;
}

/* What Mermaid's reader refuses in a document, and libyaml does not; NULL: nothing. */
static const yaml_node_t *find_refused(struct reading *r)
{
	for (const yaml_node_t *node = r->document.nodes.start; node < r->document.nodes.top; node++) {
		const yaml_node_t *twice = node->type == YAML_MAPPING_NODE ? find_double(r, node) : NULL;

		if (twice || !has_known_tag(node))
			return twice ? twice : node;
	}
	return NULL;
}

/* ---- values */

static struct yaml_value value_of_scalar(struct reading *r, const yaml_node_t *node)
{
	struct text text = text_of_scalar(node);

	if (node->data.scalar.style == YAML_PLAIN_SCALAR_STYLE)
		return yaml_resolve(r->arena, text);
	return (struct yaml_value){.is_empty = !text.length, .text = text};
}

/* Shows a value as JavaScript does: what is null in a list has no text. False: it is too deep, or too long. */
static bool show(struct reading *r, struct buffer *out, const yaml_node_t *node, unsigned depth)
{
	struct yaml_value value;

	if (depth == DEPTH_MAX || out->length > SHOWN_MAX)
		return false;
	switch (node->type) {
	case YAML_SCALAR_NODE:
		value = value_of_scalar(r, node);
		if (!value.is_null || !depth)
			buffer_add(out, value.text);
		return true;
	case YAML_SEQUENCE_NODE:
		for (const yaml_node_item_t *item = node->data.sequence.items.start; item < node->data.sequence.items.top; item++) {
			if (item > node->data.sequence.items.start)
				buffer_byte(out, ',');
			if (!show(r, out, r->library.yaml_document_get_node(&r->document, *item), depth + 1))
				return false;
		}
		return true;
	default:
		buffer_string(out, "[object Object]");
		return true;
	}
}

static struct yaml_answer find_key(struct reading *r, const char *key)
{
	const yaml_node_t *root = r->library.yaml_document_get_root_node(&r->document), *refused = find_refused(r);
	struct buffer out = buffer_in(r->arena);

	if (refused)
		return mistake(refused->start_mark.line);
	if (!root || root->type != YAML_MAPPING_NODE)
		return (struct yaml_answer){.status = YAML_READ};
	for (const yaml_node_pair_t *pair = root->data.mapping.pairs.start; pair < root->data.mapping.pairs.top; pair++) {
		const yaml_node_t *name = r->library.yaml_document_get_node(&r->document, pair->key);
		const yaml_node_t *node = r->library.yaml_document_get_node(&r->document, pair->value);

		if (name->type != YAML_SCALAR_NODE || !text_is(text_of_scalar(name), key)
		    || (node->type == YAML_SCALAR_NODE && value_of_scalar(r, node).is_empty))
			continue;
		if (!show(r, &out, node, 0))
			return mistake(node->start_mark.line);
	}
	return (struct yaml_answer){.status = YAML_READ, .text = arena_copy(r->arena, buffer_text(&out))};
}

/* ---- the document */

/* Reads the next document in place of the one at hand. */
static bool next_document(struct reading *r)
{
	if (r->has_document)
		r->library.yaml_document_delete(&r->document);
	r->has_document = r->library.yaml_parser_load(&r->parser, &r->document) == 1;
	if (r->parser.error == YAML_MEMORY_ERROR)
		arena_fail(r->arena);
	return r->has_document;
}

static struct yaml_answer read_document(struct reading *r, const char *key)
{
	struct yaml_answer answer;
	const yaml_node_t *second;

	if (!next_document(r))
		return mistake(problem_line(r));
	answer = find_key(r, key);
	if (answer.status != YAML_READ || !r->library.yaml_document_get_root_node(&r->document))
		return answer;
	if (!next_document(r))
		return mistake(problem_line(r));
	second = r->library.yaml_document_get_root_node(&r->document);
	return second ? mistake(second->start_mark.line) : answer;
}

/* The same, and gives back what the library took, also where the arena has no memory left. */
static struct yaml_answer read_and_finish(struct reading *r, const char *key)
{
	jmp_buf escape, *outer = r->arena->failure;
	struct yaml_answer answer;

	if (outer && setjmp(escape)) {
		finish(r);
		r->arena->failure = outer;
		longjmp(*outer, 1);
	}
	r->arena->failure = outer ? &escape : NULL;
	answer = read_document(r, key);
	r->arena->failure = outer;
	finish(r);
	return answer;
}

static bool is_large(struct text document)
{
	size_t brackets = 0;

	for (size_t i = 0; i < document.length && document.length <= BYTES_MAX; i++)
		brackets += document.bytes[i] == '[' || document.bytes[i] == '{';
	return document.length > BYTES_MAX || brackets > BRACKETS_MAX;
}

struct yaml_answer yaml_find(struct arena *arena, struct text document, const char *key)
{
	struct reading r = {.arena = arena, .text = document};

	if (is_large(document))
		return (struct yaml_answer){.status = YAML_LARGE};
	if (!load(&r.library))
		return (struct yaml_answer){.status = YAML_NO_LIBRARY};
	if (!r.library.yaml_parser_initialize(&r.parser))
		arena_fail(arena);
	r.library.yaml_parser_set_encoding(&r.parser, YAML_UTF8_ENCODING);
	r.library.yaml_parser_set_input_string(&r.parser, (const unsigned char *)document.bytes, document.length);
	return read_and_finish(&r, key);
}

#else

struct yaml_answer yaml_find(struct arena *arena, struct text document, const char *key)
{
	(void)arena, (void)document, (void)key;
	return (struct yaml_answer){.status = YAML_NO_LIBRARY};
}

#endif
