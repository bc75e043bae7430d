/* Mappings, lists, and what may stand before a value. */
#include "import/yaml_parts.h"

enum {
	DEPTH_MAX = 100,   /* of values within values */
	SHOWN_MAX = 2000,  /* bytes of a list that are shown: aliases would let it grow without bound */
};

static bool compose(struct yaml *y, int parent, enum yaml_context context, bool seek, bool compact, struct yaml_value *ret_value);

bool yaml_mistake(struct yaml *y)
{
	if (!y->wrong)
		y->wrong = y->line;
	y->at = y->end;
	return false;
}

/* ---- between values */

static void next_line(struct yaml *y)
{
	y->line_start = ++y->at;
	y->line++;
	y->has_tab = false;
	for (y->indent = 0; yaml_peek(y, 0) == ' '; y->at++)
		y->indent++;
}

size_t yaml_skip(struct yaml *y, bool comments)
{
	size_t lines = 0;

	for (;;) {
		for (; yaml_is_space(yaml_peek(y, 0)); y->at++)
			y->has_tab |= *y->at == '\t';
		if (comments && yaml_peek(y, 0) == '#')
			while (y->at < y->end && *y->at != '\n')
				y->at++;
		if (yaml_peek(y, 0) != '\n')
			return lines;
		next_line(y);
		lines++;
	}
}

bool yaml_ends_document(const struct yaml *y)
{
	char sign = yaml_peek(y, 0);

	return (sign == '-' || sign == '.') && y->at == y->line_start && yaml_peek(y, 1) == sign && yaml_peek(y, 2) == sign
		&& yaml_is_gap(yaml_peek(y, 3));
}

static int column(const struct yaml *y)
{
	return (int)(y->at - y->line_start);
}

/* Whether the line at hand goes on, or one that is indented more: what begins there still belongs to the value before. */
static bool runs_on(const struct yaml *y, size_t line, int indent)
{
	return y->at < y->end && (y->line == line || (int)y->indent > indent);
}

/* ---- collections */

/* A mapping that is being read. */
struct mapping {
	struct intern keys;
	struct text found;
};

/* Keeps a pair; false where the key was there before. */
static bool store(struct yaml *y, struct mapping *mapping, struct yaml_value key, struct yaml_value value)
{
	uint32_t before = mapping->keys.count;

	if (!mapping->keys.arena)
		intern_create_small(&mapping->keys, y->arena); /* most attempts to read a mapping find none */
	if (intern_name(&mapping->keys, key.text) <= before)
		return yaml_mistake(y);
	if (text_is(key.text, y->key) && !value.is_empty)
		mapping->found = value.text;
	return true;
}

static struct yaml_value a_mapping(struct text found)
{
	return (struct yaml_value){YAML_MAPPING, false, TEXT("[object Object]"), found};
}

static struct yaml_value nothing(void)
{
	return (struct yaml_value){YAML_NULL, true, TEXT("null"), {"", 0}};
}

/* Adds an entry to a list as JavaScript shows it. */
static void add_entry(struct buffer *shown, size_t *count, struct yaml_value entry)
{
	if (shown->length >= SHOWN_MAX)
		return;
	if ((*count)++)
		buffer_byte(shown, ',');
	if (entry.kind != YAML_NULL)
		buffer_add(shown, entry.text);
}

static struct yaml_value a_list(const struct buffer *shown)
{
	return (struct yaml_value){YAML_LIST, false, shown->length ? buffer_text(shown) : TEXT(""), {"", 0}};
}

/* Lines that begin with `- `. */
static bool read_list(struct yaml *y, int indent, struct yaml_value *ret_value)
{
	struct buffer shown = buffer_in(y->arena);
	size_t count = 0;

	if (y->has_tab || yaml_peek(y, 0) != '-' || !yaml_is_gap(yaml_peek(y, 1)))
		return false;
	while (yaml_peek(y, 0) == '-' && yaml_is_gap(yaml_peek(y, 1))) {
		struct yaml_value entry = nothing();
		size_t line;

		if (y->has_tab)
			return yaml_mistake(y);
		y->at++;
		if (yaml_skip(y, true) && (int)y->indent <= indent) {
			add_entry(&shown, &count, entry);
			continue;
		}
		line = y->line;
		compose(y, indent, YAML_BLOCK_IN, false, true, &entry);
		add_entry(&shown, &count, entry);
		yaml_skip(y, true);
		if (runs_on(y, line, indent))
			return yaml_mistake(y);
		if ((int)y->indent < indent)
			break;
	}
	*ret_value = a_list(&shown);
	return true;
}

/* Which part of a pair was read: `? key` may be followed by `: value`. */
enum pair_state { PAIR_NONE, PAIR_EXPLICIT_KEY };

/* Goes past the colon behind a key; false where there is none. */
static bool read_colon(struct yaml *y)
{
	while (yaml_is_space(yaml_peek(y, 0)))
		y->at++;
	if (yaml_peek(y, 0) != ':')
		return false;
	y->at++;
	return yaml_is_gap(yaml_peek(y, 0)) || yaml_mistake(y);
}

/* `key: value` on lines of one indentation. What turns out to be no key is a value itself, *ret_value. */
static bool read_mapping(struct yaml *y, int indent, int flow_indent, struct yaml_value *ret_value)
{
	struct mapping mapping = {.found = {"", 0}};
	struct yaml_value key = nothing();
	bool found = false, explicit_key = false;

	if (y->has_tab)
		return false;
	while (y->at < y->end) {
		char sign = yaml_peek(y, 0);
		struct yaml_value value = nothing();
		size_t line = y->line;
		bool compact = true;

		if (!explicit_key && y->has_tab)
			return yaml_mistake(y);
		if ((sign == '?' || sign == ':') && yaml_is_gap(yaml_peek(y, 1))) {
			if (sign == '?' && explicit_key)
				store(y, &mapping, key, nothing());
			if (sign == ':' && !explicit_key)
				return yaml_mistake(y);
			if (sign == '?')
				key = nothing();
			explicit_key = sign == '?';
			found = true;
			y->at += y->at < y->end;
		} else {
			struct yaml_value read = nothing();

			if (!compose(y, flow_indent, YAML_FLOW_OUT, false, true, &read))
				break;
			if (y->line != line || !read_colon(y)) {
				*ret_value = read;
				return found ? yaml_mistake(y) : true;
			}
			if (explicit_key)
				store(y, &mapping, key, nothing());
			key = read;
			explicit_key = compact = false;
			found = true;
		}
		if (y->line == line || (int)y->indent > indent) {
			if (compose(y, indent, YAML_BLOCK_OUT, true, compact, &value) && explicit_key)
				key = value;
			if (!explicit_key)
				store(y, &mapping, key, value);
			yaml_skip(y, true);
		}
		if (runs_on(y, line, indent))
			return yaml_mistake(y);
		if ((int)y->indent < indent)
			break;
	}
	if (explicit_key)
		store(y, &mapping, key, nothing());
	*ret_value = a_mapping(mapping.found);
	return found;
}

/* What stands between two commas in brackets: a value, or a pair. */
static void read_entry(struct yaml *y, int indent, struct yaml_value *ret_key, struct yaml_value *ret_value, bool *ret_pair)
{
	bool explicit_key = yaml_peek(y, 0) == '?' && yaml_is_gap(yaml_peek(y, 1));
	size_t line;

	if (explicit_key) {
		y->at++;
		yaml_skip(y, true);
	}
	line = y->line;
	*ret_key = *ret_value = nothing();
	*ret_pair = explicit_key;
	compose(y, indent, YAML_FLOW_IN, false, true, ret_key);
	yaml_skip(y, true);
	if ((explicit_key || y->line == line) && yaml_peek(y, 0) == ':') {
		*ret_pair = true;
		y->at++;
		yaml_skip(y, true);
		compose(y, indent, YAML_FLOW_IN, false, true, ret_value);
		yaml_skip(y, true);
	}
}

/* `[a, b]` and `{key: value}`. */
static bool read_brackets(struct yaml *y, int indent, struct yaml_value *ret_value)
{
	char open = yaml_peek(y, 0), close = open == '[' ? ']' : '}';
	struct mapping mapping = {.found = {"", 0}};
	struct buffer shown = buffer_in(y->arena);
	bool comma = true;
	size_t count = 0;

	if (open != '[' && open != '{')
		return false;
	for (y->at++; y->at < y->end;) {
		struct yaml_value key, value;
		bool pair;

		yaml_skip(y, true);
		if (yaml_peek(y, 0) == close) {
			y->at++;
			*ret_value = open == '[' ? a_list(&shown) : a_mapping(mapping.found);
			return true;
		}
		if (!comma || yaml_peek(y, 0) == ',')
			break;
		read_entry(y, indent, &key, &value, &pair);
		if (open == '{')
			store(y, &mapping, key, value);
		else
			add_entry(&shown, &count, pair ? a_mapping((struct text){"", 0}) : key);
		comma = yaml_peek(y, 0) == ',';
		y->at += comma;
	}
	return yaml_mistake(y);
}

/* ---- what stands before a value, or in its place */

enum tag { TAG_NONE, TAG_TEXT, TAG_OTHER };

/* What a value is said to be, and called. */
struct properties {
	enum tag tag;
	struct text anchor;
};

static struct text read_word(struct yaml *y)
{
	const char *start = y->at;

	while (!yaml_is_gap(yaml_peek(y, 0)) && !yaml_is_bracket(yaml_peek(y, 0)))
		y->at++;
	return text_between(start, y->at);
}

/* `!!str`: those that JSON knows. */
static bool read_tag(struct yaml *y, struct properties *properties)
{
	static const char *const others[] = {"!!null", "!!bool", "!!int", "!!float", "!!seq", "!!map"};
	struct text tag;

	if (yaml_peek(y, 0) != '!')
		return false;
	tag = read_word(y);
	if (properties->tag != TAG_NONE)
		return yaml_mistake(y);
	if (text_is(tag, "!") || text_is(tag, "!!str")) {
		properties->tag = TAG_TEXT;
		return true;
	}
	properties->tag = TAG_OTHER;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (text_is(tag, others[i]))
			return true;
	return yaml_mistake(y);
}

static bool read_anchor(struct yaml *y, struct properties *properties)
{
	if (yaml_peek(y, 0) != '&')
		return false;
	y->at++;
	if (properties->anchor.length)
		return yaml_mistake(y);
	properties->anchor = read_word(y);
	return properties->anchor.length > 0 || yaml_mistake(y);
}

static void keep_anchored(struct yaml *y, struct text anchor, struct yaml_value value)
{
	uint32_t symbol = intern_name(&y->anchors, anchor);

	while (y->anchored.count <= symbol)
		VECTOR_PUSH(y->arena, &y->anchored, nothing());
	y->anchored.items[symbol] = value;
}

/* `*name` */
static bool read_alias(struct yaml *y, const struct properties *properties, struct yaml_value *ret_value)
{
	uint32_t symbol;
	struct text name;

	if (yaml_peek(y, 0) != '*')
		return false;
	y->at++;
	name = read_word(y);
	symbol = name.length ? intern_find(&y->anchors, name) : 0;
	if (!symbol || properties->tag != TAG_NONE || properties->anchor.length)
		return yaml_mistake(y);
	*ret_value = y->anchored.items[symbol];
	return true;
}

/* ---- a value */

/* A text of any form; one without quotes may stand for something else, unless a tag says that it is a text. */
static bool read_text(struct yaml *y, int indent, enum yaml_context context, const struct properties *properties,
		      struct yaml_value *ret_value)
{
	bool block = context == YAML_BLOCK_IN || context == YAML_BLOCK_OUT;

	if ((block && yaml_read_block(y, indent, ret_value)) || yaml_read_quoted(y, ret_value)
	    || read_alias(y, properties, ret_value))
		return true;
	if (!yaml_read_plain(y, indent, context == YAML_FLOW_IN, ret_value))
		return false;
	if (properties->tag != TAG_TEXT)
		*ret_value = yaml_resolve(y->arena, ret_value->text);
	return true;
}

/* How the line at hand is indented, against the value that this one belongs to. */
static int against(const struct yaml *y, int parent)
{
	return ((int)y->indent > parent) - ((int)y->indent < parent);
}

static bool compose_within(struct yaml *y, int parent, enum yaml_context context, bool seek, bool compact,
			   struct yaml_value *ret_value)
{
	bool block = context == YAML_BLOCK_IN || context == YAML_BLOCK_OUT, collections = block, new_line = false, found = false;
	struct properties properties = {TAG_NONE, {"", 0}};
	int deeper = 1, flow_indent = block ? parent + 1 : parent, here;

	if (seek && yaml_skip(y, true)) {
		new_line = true;
		deeper = against(y, parent);
	}
	while (deeper == 1 && (read_tag(y, &properties) || read_anchor(y, &properties))) {
		collections = false;
		if (yaml_skip(y, true)) {
			new_line = true;
			collections = block;
			deeper = against(y, parent);
		}
	}
	collections = collections && (new_line || compact);
	here = column(y);
	if (deeper == 1)
		found = (collections && (read_list(y, here, ret_value) || read_mapping(y, here, flow_indent, ret_value)))
			|| read_brackets(y, flow_indent, ret_value)
			|| read_text(y, flow_indent, context, &properties, ret_value);
	else if (deeper == 0 && context == YAML_BLOCK_OUT)
		found = collections && read_list(y, here, ret_value);
	if (properties.anchor.length)
		keep_anchored(y, properties.anchor, *ret_value);
	return found || properties.tag != TAG_NONE || properties.anchor.length;
}

/* Reads a value that belongs to one indented by `parent` spaces. `seek`: it may stand on a line below; `compact`: a mapping or
 * list may begin on this line. False: there is none, and *ret_value is null. */
static bool compose(struct yaml *y, int parent, enum yaml_context context, bool seek, bool compact, struct yaml_value *ret_value)
{
	bool found;

	*ret_value = nothing();
	if (y->depth == DEPTH_MAX)
		return yaml_mistake(y);
	y->depth++;
	found = compose_within(y, parent, context, seek, compact, ret_value);
	y->depth--;
	return found;
}

/* ---- the document */

/* Where the document begins; a directive (`%YAML 1.2`) wants a `---` that cannot stand here. */
static void read_start(struct yaml *y)
{
	while (yaml_peek(y, 0) == ' ') {
		y->at++;
		y->indent++;
	}
	yaml_skip(y, true);
	if (yaml_peek(y, 0) == '%' && !y->indent)
		yaml_mistake(y);
	if (!y->indent && yaml_peek(y, 0) == '-' && yaml_peek(y, 1) == '-' && yaml_peek(y, 2) == '-') {
		y->at += 3;
		yaml_skip(y, true);
	}
}

/* A NUL may stand nowhere. */
static void refuse_nul(struct yaml *y)
{
	const char *start = y->at, *nul = start < y->end ? memchr(start, '\0', (size_t)(y->end - start)) : NULL;

	if (!nul)
		return;
	while ((start = memchr(start, '\n', (size_t)(nul - start))) != NULL) {
		start++;
		y->line++;
	}
	yaml_mistake(y);
}

struct text yaml_find(struct arena *arena, struct text document, const char *key, size_t *ret_wrong)
{
	struct yaml y = {.arena = arena, .at = document.bytes, .line_start = document.bytes, .line = 1, .key = key};
	struct yaml_value value;

	y.end = document.bytes + document.length;
	intern_create_small(&y.anchors, arena);
	refuse_nul(&y);
	read_start(&y);
	compose(&y, (int)y.indent - 1, YAML_BLOCK_OUT, false, true, &value);
	yaml_skip(&y, true);
	if (yaml_ends_document(&y) && *y.at == '.') {
		y.at += 3;
		yaml_skip(&y, true);
	}
	if (y.at < y.end)
		yaml_mistake(&y);
	*ret_wrong = y.wrong;
	return value.kind == YAML_MAPPING ? value.found : TEXT("");
}
