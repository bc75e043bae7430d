/* The words and signs of each language that the program reads, as dictionaries for fuzzers. */
#include "generate.h"

#include "draw/theme.h"
#include "lint/settings.h"

static void write_entry(struct buffer *out, const char *word)
{
	buffer_byte(out, '"');
	for (; *word; word++) {
		unsigned byte = (unsigned char)*word;
		bool plain = byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\';

		buffer_format(out, plain ? "%c" : "\\x%02X", byte);
	}
	buffer_string(out, "\"\n");
}

static void write_entries(struct buffer *out, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		write_entry(out, list[i]);
}

#define WRITE_ENTRIES(out, words) write_entries((out), (words), sizeof (words) / sizeof *(words))

void generate_dictionary_of_language(struct buffer *out)
{
	static const char *const signs[] = {
		"{", "}", ":", ";", ",", ".", "->", "<=", ">=", "\"", "\"\"\"", "\\u{1F600}", "\\n", "\\\"", "#",
		"start", "exit", "assumption", "12%", "0.5%", "+2", "-1.5", "3d", "30s", "2026-09-14", "\xEF\xBB\xBF",
		"\xE2\x80\xAE", "\xC3\xAB", "\n====\n", "include \"1.journey\"", "# journeyc: ignore[",
	};

	WRITE_ENTRIES(out, signs);
	for (enum kind kind = KIND_FILE + 1; kind < KIND_TRANSITION; kind++)
		write_entry(out, kinds[kind].word);
	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++)
		write_entry(out, keys[key].word);
	for (enum word word = WORD_NONE + 1; word < WORD_COUNT; word++)
		write_entry(out, words[word].word);
	for (size_t i = 0; i < models_count; i++)
		write_entry(out, models[i].name);
	for (size_t i = 0; i < aliases_count; i++)
		write_entry(out, aliases[i].word);
}

void generate_dictionary_of_imports(struct buffer *out)
{
	static const char *const mermaid[] = {
		"journey\n", "title ", "section ", "accTitle:", "accDescr:", "accDescr {", "---\n", "title: ", "%%",
		"%%{init: {}}%%", ": 5: ", ", ", "#35;", "#quot;", "#59;", "\xC2\xA0", "\xE2\x80\xA8", "\xEF\xBB\xBF",
	};
	static const char *const signs[] = {
		",", ";", "\t", "\"", "\"\"", "\r\n", "\n  ", "'", "'=", "\xEF\xBC\x9D", "emotion:a", " reason", "8%",
		"assumption", "exit", "yes",
	};
	static const char *const headings[] = {
#define COLUMN(id, heading) heading,
#include "import/csv.def"
#undef COLUMN
	};

	WRITE_ENTRIES(out, mermaid);
	WRITE_ENTRIES(out, signs);
	WRITE_ENTRIES(out, headings);
	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++)
		if (keys[key].kind == KIND_TOUCHPOINT)
			write_entry(out, keys[key].word);
	for (enum word word = WORD_NONE + 1; word < WORD_COUNT; word++)
		write_entry(out, words[word].word);
}

void generate_dictionary_of_configuration(struct buffer *out)
{
	static const char *const signs[] = {
		"\n====\n", "root = true", "[*]", "[*.journey]", "[{a,b}]", "[**/0.journey]", " = ", "unset",
		"journey_profile", RULE_KEY, "no-", "all", "# journeyc: ignore[", "# journeyc: ignore-file[",
		"] -- reason", "2026-09-14", "off=", "error=", "warning=", "note=", "\"version\": 1",
		"\"findings\": [", "\"path\": \"0.journey\"", "\"rule\":", "\"fingerprint\":", "\"count\": 1",
		"0123456789abcdef0123456789abcdef", "diff --git a/0.journey b/0.journey\n", "+++ b/0.journey\n",
		"@@ -1 +1 @@\n", "@@ -3,2 +3,0 @@\n", "\"b/0\\303\\253.journey\"", "extends = auto", "font = ",
		"font.title = ", "\"Source Sans 3\", ", "dark.", "#fffaf0", "#000",
	};

	WRITE_ENTRIES(out, signs);
	write_entries(out, profiles, 2);
	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++)
		write_entry(out, rules[rule].name);
	for (enum severity severity = SEVERITY_OFF; severity <= SEVERITY_ERROR; severity++)
		write_entry(out, severities[severity]);
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++)
		write_entry(out, settings_rows[setting].key);
	for (enum colour colour = COLOUR_NONE + 1; colour < COLOUR_COUNT; colour++)
		write_entry(out, colour_rows[colour].name);
}
