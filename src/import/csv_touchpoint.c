/* A row as a touchpoint, key by key. */
#include "base/buffer.h"
#include "import/csv.h"
#include "import/writer.h"

struct writing {
	struct table *table;
	struct csv_journey *journey;
	const struct row *row;
	struct buffer *out;
};

bool csv_split_rating(struct arena *arena, struct text line, struct text *ret_name, struct text *ret_number,
		      struct text *ret_rest)
{
	const char *end = line.bytes + line.length, *space = text_seek(line, ' '), *next;

	if (!space)
		return false;
	next = memchr(space + 1, ' ', (size_t)(end - space - 1));
	*ret_name = text_between(line.bytes, space);
	*ret_number = csv_number(arena, text_between(space + 1, next ? next : end));
	*ret_rest = next ? text_between(next + 1, end) : (struct text){"", 0};
	return csv_is_number(*ret_number, "");
}

/* ---- pieces */

static void write_key(struct writing *w, enum key key)
{
	buffer_string(w->out, keys[key].word);
	buffer_string(w->out, ": ");
}

static void write_reason(struct writing *w, struct text reason)
{
	if (!reason.length)
		return;
	buffer_byte(w->out, ' ');
	write_string(w->out, reason);
}

static struct cell cell_of(const struct writing *w, enum key key)
{
	return csv_cell(w->table, w->row, w->table->keys[key]);
}

enum word csv_word(enum word_set set, struct text text)
{
	for (enum word word = WORD_NONE + 1; word < WORD_COUNT; word++)
		if (words[word].set == set && csv_says(text, words[word].word))
			return word;
	return WORD_NONE;
}

/* `it is one of planned, live, …` */
static struct saying words_help(const struct writing *w, enum word_set set)
{
	struct buffer list = buffer_in(w->table->arena);

	for (enum word word = WORD_NONE + 1; word < WORD_COUNT; word++)
		if (words[word].set == set)
			buffer_format(&list, "%s%s", list.length ? ", " : "", words[word].word);
	return SAY(WORDS_ARE, buffer_text(&list));
}

/* ---- types of keys */

static void write_texts(struct writing *w, enum key key, struct text rest)
{
	write_key(w, key);
	for (bool first = true; rest.bytes; first = false) {
		buffer_string(w->out, first ? "" : ", ");
		write_string(w->out, csv_next_line(w->table->arena, &rest));
	}
	buffer_byte(w->out, '\n');
}

static void write_link(struct writing *w, enum key key, struct cell cell)
{
	if (link_is_safe(w->table->arena, cell.text))
		write_text_key(w->out, keys[key].word, cell.text);
	else
		csv_leave_out(w->table, cell, cell.text, keys[key].word, SAY(SAFE_LINKS));
}

static void write_word(struct writing *w, enum key key, struct cell cell)
{
	enum word word = csv_word(keys[key].words, text_trim(cell.text));

	if (!word) {
		csv_leave_out(w->table, cell, cell.text, keys[key].word, words_help(w, keys[key].words));
		return;
	}
	write_key(w, key);
	buffer_string(w->out, words[word].word);
	if (keys[key].type == TYPE_MOMENT)
		write_reason(w, csv_cell(w->table, w->row, w->table->columns[COLUMN_MOMENT_REASON]).text);
	buffer_byte(w->out, '\n');
}

static void write_duration(struct writing *w, enum key key, struct cell cell)
{
	struct text text = csv_number(w->table->arena, cell.text);

	if (!csv_is_number(text, "smhdw") || text.bytes[0] == '-') {
		csv_leave_out(w->table, cell, cell.text, keys[key].word, SAY(CSV_DURATION));
		return;
	}
	write_key(w, key);
	buffer_add(w->out, text);
	buffer_byte(w->out, '\n');
}

/* Names with commas between, which are declared by being named. `assumption` stands alone. */
static void write_names(struct writing *w, enum key key, struct text rest, struct csv_names *names,
			const char *otherwise)
{
	bool first = true;
	struct text name;

	while ((name = csv_next_name(&rest)).length) {
		if (first)
			write_key(w, key);
		else
			buffer_string(w->out, ", ");
		buffer_add(w->out, csv_name(names, name, otherwise));
		first = false;
	}
	if (!first)
		buffer_byte(w->out, '\n');
}

static void write_evidence(struct writing *w, enum key key, struct text text)
{
	if (text_is(text_trim(text), "assumption"))
		buffer_string(w->out, "evidence: assumption\n");
	else
		write_names(w, key, text, &w->journey->evidence, "evidence");
}

static void write_ratings(struct writing *w, enum key key, struct cell cell)
{
	struct text rest = cell.text, name, number, reason;
	bool first = true;

	while (rest.bytes) {
		struct text line = csv_next_line(w->table->arena, &rest);
		double value;

		if (!csv_split_rating(w->table->arena, line, &name, &number, &reason) || !csv_is_score(number, key, &value)) {
			csv_leave_out(w->table, cell, line, keys[key].word, SAY(CSV_RATING));
			continue;
		}
		if (first)
			write_key(w, key);
		else
			buffer_string(w->out, ", ");
		buffer_add(w->out, csv_name(&w->journey->competitors, name, "competitor"));
		buffer_byte(w->out, ' ');
		buffer_add(w->out, number);
		write_reason(w, reason);
		first = false;
	}
	if (!first)
		buffer_byte(w->out, '\n');
}

static void write_score(struct writing *w, const struct score_column *score, bool *first)
{
	struct cell cell = csv_cell(w->table, w->row, score->at);
	struct text text = csv_number(w->table->arena, cell.text), segment = intern_text(&w->table->segments, score->segment);
	double value;

	if (!text.length)
		return;
	if (!csv_is_score(text, score->key, &value)) {
		csv_leave_out(w->table, cell, cell.text, keys[score->key].word,
			      keys[score->key].low < keys[score->key].high ? SAY(CSV_RANK) : SAY(CSV_SCORE));
		return;
	}
	if (*first)
		write_key(w, score->key);
	else
		buffer_string(w->out, ", ");
	*first = false;
	if (score->segment) {
		buffer_add(w->out, csv_name(&w->journey->segments, segment, "segment"));
		buffer_byte(w->out, ' ');
	}
	buffer_add(w->out, text);
	write_reason(w, csv_cell(w->table, w->row, score->reason).text);
}

/* The score for everyone comes first. */
static void write_scores(struct writing *w, enum key key)
{
	size_t count = csv_scores(w->table, w->row);
	bool first = true;

	for (size_t i = 0; i < count; i++)
		if (w->table->scores.items[i].key == key && !w->table->scores.items[i].segment)
			write_score(w, &w->table->scores.items[i], &first);
	for (size_t i = 0; i < count; i++)
		if (w->table->scores.items[i].key == key && w->table->scores.items[i].segment)
			write_score(w, &w->table->scores.items[i], &first);
	if (!first)
		buffer_byte(w->out, '\n');
}

/* ---- channels */

/* Medium or ownership, where it is not what the channel has. */
static void write_unlike_channel(struct writing *w, enum key key, enum word of_channel)
{
	struct cell cell = cell_of(w, key);

	if (cell.text.length && (!of_channel || csv_word(keys[key].words, text_trim(cell.text)) != of_channel))
		write_word(w, key, cell);
}

static void write_channel(struct writing *w)
{
	struct text name = text_trim(cell_of(w, KEY_TOUCHPOINT_CHANNEL).text);
	struct csv_channel channel = csv_channel(w->journey, name);

	if (name.length) {
		write_key(w, KEY_TOUCHPOINT_CHANNEL);
		buffer_add(w->out, channel.built_in ? name : csv_name(&w->journey->channels, name, "channel"));
		buffer_byte(w->out, '\n');
	}
	write_unlike_channel(w, KEY_TOUCHPOINT_MEDIUM, channel.medium);
	write_unlike_channel(w, KEY_TOUCHPOINT_OWNERSHIP, channel.ownership);
}

static void write_value(struct writing *w, enum key key)
{
	struct cell cell = cell_of(w, key);

	if (keys[key].type == TYPE_SCORE) {
		write_scores(w, key);
		return;
	}
	if (!cell.text.length)
		return;
	switch (keys[key].type) {
	case TYPE_WORD: case TYPE_MOMENT: write_word(w, key, cell); break;
	case TYPE_DURATION: write_duration(w, key, cell); break;
	case TYPE_REF: write_names(w, key, cell.text, &w->journey->segments, "segment"); break;
	case TYPE_EVIDENCE: write_evidence(w, key, cell.text); break;
	case TYPE_RATING: write_ratings(w, key, cell); break;
	case TYPE_LINK: write_link(w, key, cell); break;
	default:
		if (keys[key].many)
			write_texts(w, key, cell.text);
		else
			write_text_key(w->out, keys[key].word, cell.text);
		break;
	}
}

static void write_blocks(struct writing *w, enum column column, const char *kind)
{
	struct text rest = csv_cell(w->table, w->row, w->table->columns[column]).text;

	while (rest.length) {
		struct text line = csv_next_line(w->table->arena, &rest);

		if (!line.length)
			continue;
		buffer_string(w->out, kind);
		write_title(w->out, line);
		buffer_byte(w->out, '\n');
	}
}

void csv_write_touchpoint(struct buffer *out, struct table *table, struct csv_journey *journey, size_t row)
{
	struct writing w = {table, journey, &table->rows.items[row], out};
	struct text name = table->names[row];
	struct text raw = csv_cell(table, w.row, table->columns[COLUMN_TOUCHPOINT]).text;
	struct text title = csv_cell(table, w.row, table->columns[COLUMN_TITLE]).text;
	size_t head;

	buffer_string(out, "touchpoint ");
	buffer_add(out, name);
	write_title(out, csv_title(title, raw, name));
	head = out->length;
	buffer_string(out, " {\n");
	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++) {
		if (keys[key].kind != KIND_TOUCHPOINT)
			continue;
		if (key == KEY_TOUCHPOINT_CHANNEL)
			write_channel(&w);
		else if (key != KEY_TOUCHPOINT_MEDIUM && key != KEY_TOUCHPOINT_OWNERSHIP)
			write_value(&w, key);
	}
	write_blocks(&w, COLUMN_PAINS, "pain");
	write_blocks(&w, COLUMN_GAINS, "gain");
	write_blocks(&w, COLUMN_OPPORTUNITIES, "opportunity");
	write_blocks(&w, COLUMN_CONTENT, "content");
	if (out->length > head + strlen(" {\n"))
		buffer_byte(out, '}');
	else
		out->length = head; /* there is nothing to say of it */
	buffer_byte(out, '\n');
}
