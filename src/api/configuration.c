#include "api/configuration.h"

#include "api/editorconfig.h"
#include "api/files.h"

enum { CONFIG_SIZE_MAX = 1 << 20 };

#define CONFIG_NAME ".editorconfig"

/* ---- reading a file again, since the library does not say where a key stands */

/* A line that gives a value to one of our keys. */
struct config_line {
	struct place place; /* of the key */
	struct text key, value;
	bool in_section;
};

struct text configuration_key(struct arena *arena, struct text text)
{
	char *bytes = (char *)arena_copy(arena, text).bytes;

	for (size_t i = 0; i < text.length; i++)
		if (bytes[i] >= 'A' && bytes[i] <= 'Z')
			bytes[i] |= 0x20;
	return (struct text){bytes, text.length};
}

/* A comment begins with `;` or `#`, at the start of the line or behind white space. */
static struct text without_comment(struct text line)
{
	for (size_t i = 0; i < line.length; i++)
		if ((line.bytes[i] == ';' || line.bytes[i] == '#') && (i == 0 || line.bytes[i - 1] == ' ' || line.bytes[i - 1] == '\t'))
			line.length = i;
	return text_trim(line);
}

/* Splits `key = value` or `key: value`; false: the line is neither. */
static bool split_line(struct arena *arena, struct source *source, struct text line, struct config_line *ret_line)
{
	size_t sign = 0;
	struct text key;

	while (sign < line.length && line.bytes[sign] != '=' && line.bytes[sign] != ':')
		sign++;
	if (sign == line.length)
		return false;
	key = text_trim((struct text){line.bytes, sign});
	ret_line->key = configuration_key(arena, key);
	ret_line->value = text_trim((struct text){line.bytes + sign + 1, line.length - sign - 1});
	ret_line->place.source = source;
	ret_line->place.start = (uint32_t)(key.bytes - source->text.bytes);
	ret_line->place.end = ret_line->place.start + (uint32_t)key.length;
	return true;
}

static void add_problem(struct journey_session *session, struct text path, int line, struct saying message)
{
	struct arena *arena = &session->arena;
	struct text sentence = saying_text(arena, session->tongue, line
		? SAY(ON_LINE, saying_number(arena, (size_t)line), saying_keep(arena, message)) : message);

	for (size_t i = 0; i < session->problems.count; i++)
		if (text_equal(session->problems.items[i].path, path) && text_equal(session->problems.items[i].message, sentence))
			return;
	VECTOR_PUSH(arena, &session->problems,
		    ((struct problem){.kind = "config", .path = arena_copy(arena, path), .message = sentence}));
}

/* ---- what is wrong in it */

static void report_unknown(struct journey_session *session, struct saying message, struct config_line *line, struct text near,
			   enum severity severity)
{
	struct report *report = &session->report;
	struct place place = line->place;
	struct finding *finding;

	if (severity == SEVERITY_OFF)
		return;
	/* Of `journey_rule.ID` the id is what is unknown. */
	if (message.phrase == PHRASE_RULE_UNKNOWN)
		place.start += sizeof RULE_KEY - 1;
	finding = report_add_chosen(report, message, place, severity);
	finding->rendered = saying_text(report->arena, TONGUE_EN, message); /* it outlasts the call that shows it first */
	if (message.phrase == PHRASE_KEY_TOO_EARLY)
		finding_help(report, finding, SAY(BEGIN_SECTION));
	else if (near.length)
		finding_help(report, finding, SAY(MEAN_1, near));
	else if (message.phrase == PHRASE_RULE_UNKNOWN)
		finding_help(report, finding, SAY(LIST_RULES));
}

static void check_line(struct journey_session *session, struct config_line *line, enum severity severity)
{
	struct source *source = line->place.source;
	struct text id = line->key;
	struct choice choice;
	enum choice_status status = choice_read(line->key, line->value, &choice);

	if (!line->in_section)
		report_unknown(session, SAY(KEY_TOO_EARLY, line->key), line, TEXT(""), severity);
	else if (status == CHOICE_NO_KEY)
		report_unknown(session, SAY(KEY_UNKNOWN, line->key), line, choice_nearest_key(line->key), severity);
	else if (status == CHOICE_NO_RULE) {
		id = (struct text){id.bytes + sizeof RULE_KEY - 1, id.length - (sizeof RULE_KEY - 1)};
		report_unknown(session, SAY(RULE_UNKNOWN, id), line, choice_nearest_rule(id), severity);
	} else if (status != CHOICE_GOOD)
		add_problem(session, source->path, (int)source_line(source, line->place.start),
			    choice_complaint(&session->arena, status, line->key, line->value));
}

/* ---- files, each read once */

struct config_file {
	bool is_root;
	bool is_broken;                   /* it cannot be read, or a line not be understood */
	bool is_checked;
	VECTOR(struct config_line) lines; /* ours */
};

/* Our lines of a file, and whether it is the outermost. False: this line cannot be understood; to the library it would end at a
 * NUL. */
static bool read_line(struct arena *arena, struct source *source, struct text text, bool *in_section, struct config_file *file)
{
	struct config_line line = {.in_section = *in_section};

	if (!text.length)
		return true;
	if (text_seek(text, '\0'))
		return false;
	if (text.bytes[0] == '[') {
		*in_section = true;
		return text_seek(text, ']') != NULL;
	}
	if (!split_line(arena, source, text, &line))
		return false;
	if (text_starts(line.key, TEXT("journey_")))
		VECTOR_PUSH(arena, &file->lines, line);
	else if (!*in_section && text_is(line.key, "root"))
		file->is_root = text_is(configuration_key(arena, line.value), "true");
	return true;
}

static void read_lines(struct journey_session *session, struct source *source, struct config_file *file)
{
	uint32_t count = source_line(source, (uint32_t)source->text.length);
	bool in_section = false;

	for (uint32_t i = 1; i <= count; i++) {
		struct text line = without_comment(text_trim(source_line_text(source, i)));

		if (read_line(&session->arena, source, line, &in_section, file))
			continue;
		file->is_broken = true;
		add_problem(session, source->path, (int)i, SAY(CONFIG_BAD_LINE));
	}
}

static struct config_file *read_file(struct journey_session *session, struct text folder, struct text base)
{
	struct arena *arena = &session->arena;
	struct config_file *file = ARENA_NEW(arena, struct config_file);
	struct text path = arena_join(arena, folder, text_is(folder, "/") ? TEXT(CONFIG_NAME) : TEXT("/" CONFIG_NAME));
	struct text shown = path_relative(arena, path, base);
	struct file_answer answer = files_read(arena, path, CONFIG_SIZE_MAX, FILES_REGULAR);

	if (answer.status == FILE_READ)
		read_lines(session, source_create(arena, shown, answer.text), file);
	else if (!answer.absent) {
		file->is_broken = true;
		add_problem(session, shown, 0, answer.status == FILE_TOO_BIG ? SAY(CONFIG_BIG) : SAY(AS_IT_IS, answer.reason));
	}
	return file;
}

/* The file of a folder. */
static struct config_file *file_in(struct journey_session *session, struct text folder, struct text base)
{
	uint32_t symbol;

	if (!session->folders.slots)
		intern_create(&session->folders, &session->arena);
	symbol = intern_find(&session->folders, folder);
	if (!symbol)
		symbol = intern_name(&session->folders, arena_copy(&session->arena, folder));
	while (session->configs.count <= symbol)
		VECTOR_PUSH(&session->arena, &session->configs, NULL);
	if (!session->configs.items[symbol])
		session->configs.items[symbol] = read_file(session, folder, base);
	return session->configs.items[symbol];
}

/* Says what is wrong in a file, once. */
static void check_file(struct journey_session *session, struct config_file *file, struct text folder, struct text base)
{
	struct settings settings;

	if (file->is_checked || !file->lines.count)
		return;
	file->is_checked = true;
	configuration_settings(session, arena_join(&session->arena, folder, TEXT("/" CONFIG_NAME)), base, &settings);
	for (size_t i = 0; i < file->lines.count; i++)
		check_line(session, &file->lines.items[i], settings_severity(&settings, RULE_UNKNOWN_RULE));
}

/* Whether a file around a path, up to the one that is the outermost, says anything to us. One that is broken is not given to
 * the library, which would lose memory over it, or wait for a pipe: then nothing is configured. */
static bool is_configured(struct journey_session *session, struct text path, struct text base)
{
	bool found = false, broken = false;
	struct text folder;

	do {
		struct config_file *file;

		folder = path = path_folder(path);
		file = file_in(session, folder, base);
		check_file(session, file, folder, base);
		found |= file->lines.count > 0;
		broken |= file->is_broken;
		if (file->is_root)
			break;
	} while (folder.length > 1);
	return found && !broken;
}

bool configuration_gives(struct journey_session *session, struct text path, struct text base, const char *key)
{
	const struct config_file *file;
	bool found = false;

	if (!session->reads_configuration)
		return false;
	do {
		path = path_folder(path);
		file = file_in(session, path, base);
		for (size_t i = 0; i < file->lines.count; i++)
			found |= text_is(file->lines.items[i].key, key);
	} while (!file->is_root && path.length > 1);
	return found;
}

struct choices configuration_for(struct journey_session *session, struct text path, struct text base)
{
	struct arena *arena = &session->scratch;
	struct choices choices = {{0}};
	struct config_answer answer;
	struct choice choice;

	if (!session->reads_configuration || !is_configured(session, path, base))
		return choices;
	answer = editorconfig_ask(&session->editorconfig, arena, path);
	if (answer.status == CONFIG_NO_LIBRARY)
		add_problem(session, TEXT(CONFIG_NAME), 0, SAY(CONFIG_NO_EDITORCONFIG));
	else if (answer.status == CONFIG_BROKEN)
		add_problem(session, path_relative(arena, answer.file, base), answer.line, SAY(CONFIG_BAD_LINE));
	for (size_t i = 0; i < answer.pairs.count; i++)
		if (choice_read(answer.pairs.items[i].key, answer.pairs.items[i].value, &choice) == CHOICE_GOOD)
			VECTOR_PUSH(arena, &choices.list, choice);
	return choices;
}

void configuration_settings(struct journey_session *session, struct text path, struct text base, struct settings *ret_settings)
{
	struct choices config = configuration_for(session, path, base);

	settings_make(ret_settings, &config, &session->options);
	ret_settings->today = session->today;
}
