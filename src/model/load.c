/* Files: the input, and what it includes, each read once. */
#include "model/resolving.h"

#include "syntax/syntax.h"

/* The file being read and those that include it: what a circle is found by. */
struct chain {
	uint32_t files[INCLUDES_MAX + 2];
	unsigned depth;
};

static struct text display_path(struct resolving *r, struct text path)
{
	struct buffer out = buffer_in(r->arena);

	if (!r->input->prefix.length)
		return path;
	buffer_add(&out, r->input->prefix);
	if (out.bytes[out.length - 1] != '/')
		buffer_byte(&out, '/');
	buffer_add(&out, path);
	return buffer_text(&out);
}

static struct text key_of(const struct file_answer *answer)
{
	return answer->key.length ? answer->key : answer->identity;
}

/* Reads a text as the next file of the model, and gives its number. */
static uint32_t add_file(struct resolving *r, struct text path, const struct file_answer *answer)
{
	struct model *model = r->model;
	struct file file = {.path = path};
	struct source *source = source_create(r->arena, display_path(r, path), answer->text);

	source->identity = answer->identity;
	file.source = source;
	file.tree = syntax_read(r->arena, &model->intern, model->language.symbols, r->report, source);
	VECTOR_PUSH(r->arena, &model->files, file);
	return intern_name(&r->identities, key_of(answer)) - 1;
}

/* The folder of a path with the `/` behind it; no text where it has none. */
static struct text folder_of(struct text path)
{
	while (path.length && path.bytes[path.length - 1] != '/')
		path.length--;
	return path;
}

/* An included path relative to the root, without `.` and `..`. False: it leads out of the root. */
static bool normalise(struct resolving *r, struct text from, struct text path, struct text *ret_path)
{
	struct buffer out = buffer_in(r->arena);
	const char *at = path.bytes, *end = path.bytes + path.length;

	buffer_add(&out, folder_of(from));
	while (at < end) {
		const char *slash = memchr(at, '/', (size_t)(end - at));
		struct text part = text_between(at, slash ? slash : end);

		at = slash ? slash + 1 : end;
		if (!part.length || text_is(part, "."))
			continue;
		if (!text_is(part, "..")) {
			buffer_add(&out, part);
			buffer_byte(&out, '/');
		} else if (out.length) {
			out.length--;
			while (out.length && out.bytes[out.length - 1] != '/')
				out.length--;
		} else
			return false;
	}
	out.length -= out.length > 0;
	*ret_path = arena_copy(r->arena, buffer_text(&out));
	return true;
}

/* The number of the file that was found; UINT32_MAX where it was not read yet. */
static uint32_t file_with(const struct resolving *r, const struct file_answer *found)
{
	return intern_find(&r->identities, key_of(found)) - 1;
}

static void report_circle(struct resolving *r, struct place place, const struct chain *chain, uint32_t file)
{
	struct buffer names = buffer_in(r->arena);
	unsigned first = 0;

	while (chain->files[first] != file)
		first++;
	for (unsigned i = first; i <= chain->depth + 1; i++) {
		buffer_string(&names, i > first ? " -> `" : "`");
		buffer_add(&names, resolving_file(r, i <= chain->depth ? chain->files[i] : file)->path);
		buffer_byte(&names, '`');
	}
	report_add(r->report, SAY(INCLUDE_CIRCLE, buffer_text(&names)), place);
}

static void report_outside(struct resolving *r, struct place place, struct text path)
{
	bool absolute = path.length && path.bytes[0] == '/';
	struct finding *finding = report_add(r->report, absolute ? SAY(INCLUDE_ABSOLUTE, path) : SAY(INCLUDE_OUTSIDE, path), place);

	finding_help(r->report, finding, absolute ? SAY(RELATIVE_PATH) : SAY(WIDEN_ROOT));
}

static bool is_on(const struct chain *chain, uint32_t file)
{
	for (unsigned i = 0; i <= chain->depth; i++)
		if (chain->files[i] == file)
			return true;
	return false;
}

/* Reads an included file, unless it was read before; UINT32_MAX where there is nothing to declare. */
static uint32_t read_include(struct resolving *r, struct text path, struct text written, struct place place)
{
	const struct file_reader *reader = &r->input->reader;
	struct file_answer found = reader->find(reader->context, r->arena, path), answer = found;
	struct finding *finding;

	if (found.status == FILE_READ) {
		uint32_t known = file_with(r, &found);

		if (known != UINT32_MAX)
			return known;
		answer = reader->read(reader->context, r->arena, found.identity);
	}
	switch (answer.status) {
	case FILE_OUTSIDE:
		report_outside(r, place, written);
		break;
	case FILE_TOO_BIG:
		finding = report_add(r->report, SAY(FILE_TOO_LARGE, number_text(r, (double)(r->input->size_limit >> 20))), place);
		finding_help(r->report, finding, SAY(RAISE_LIMIT, TEXT("--max-size")));
		break;
	case FILE_MISSING:
		finding = report_add(r->report, SAY(INCLUDE_MISSING, written, answer.reason), place);
		finding_help(r->report, finding, SAY(INCLUDE_RELATIVE));
		break;
	case FILE_READ:
		return add_file(r, path, &answer);
	}
	VECTOR_PUSH(r->arena, &r->model->missing, path);
	r->include_failed = true;
	return UINT32_MAX;
}

void load_include(struct resolving *r, uint32_t file, uint32_t node)
{
	struct chain *chain = r->chain;
	const struct node *text = resolving_node(r, file, node + 1);
	struct place place = node_place(r, file, node + 1);
	uint32_t count = (uint32_t)r->model->files.count, included;
	struct text path, written;

	if (text->kind != NODE_STRING || text->flags & NODE_BAD)
		return;
	written = string_value(r->arena, resolving_file(r, file)->tree, text);
	if ((written.length && written.bytes[0] == '/') || !normalise(r, resolving_file(r, file)->path, written, &path)) {
		report_outside(r, place, written);
		r->include_failed = true;
		return;
	}
	if (chain->depth == INCLUDES_MAX) {
		report_add(r->report, SAY(INCLUDES_TOO_DEEP, number_text(r, INCLUDES_MAX)), place);
		r->include_failed = true;
		return;
	}
	included = read_include(r, path, written, place);
	if (included == UINT32_MAX)
		return;
	if (is_on(chain, included))
		report_circle(r, place, chain, included);
	else if (included == count) {
		chain->files[++chain->depth] = included;
		declare_file(r, included);
		chain->depth--;
	}
}

void load_input(struct resolving *r)
{
	struct chain chain = {.depth = 0};

	r->chain = &chain;
	add_file(r, r->input->path, &r->input->file);
	declare_file(r, 0);
	r->chain = NULL;
}
