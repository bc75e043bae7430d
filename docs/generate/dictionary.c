/* The words of the language and its signs, as a dictionary for a fuzzer. */
#include "generate.h"

static void write_entry(struct buffer *out, const char *word)
{
	buffer_byte(out, '"');
	for (; *word; word++)
		buffer_format(out, *word == '"' || *word == '\\' || (unsigned char)*word >= 0x80 ? "\\x%02X" : "%c",
			      (unsigned)(unsigned char)*word);
	buffer_string(out, "\"\n");
}

void generate_dictionary(struct buffer *out)
{
	static const char *const signs[] = {
		"{", "}", ":", ";", ",", ".", "->", "<=", ">=", "\"", "\"\"\"", "\\u{1F600}", "\\n", "\\\"", "#", "start", "exit",
		"assumption", "12%", "0.5%", "+2", "-1.5", "3d", "30s", "2026-09-14", "\xEF\xBB\xBF", "\xE2\x80\xAE", "\xC3\xAB",
	};

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		write_entry(out, signs[i]);
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
