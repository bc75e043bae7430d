/* Channels: those that are built in, and those that a table names and describes row by row. */
#include "import/csv.h"

static const struct channel_row *built_in(struct text name)
{
	for (size_t i = 0; i < channels_count; i++)
		if (text_is(name, channels[i].name))
			return &channels[i];
	return NULL;
}

/* A channel has a medium and an ownership only where all its rows agree. */
void csv_note_channel(struct table *table, struct csv_journey *journey, const struct row *row)
{
	struct text name = text_trim(csv_cell(table, row, table->keys[KEY_TOUCHPOINT_CHANNEL]).text);
	struct text medium = csv_cell(table, row, table->keys[KEY_TOUCHPOINT_MEDIUM]).text;
	struct text ownership = csv_cell(table, row, table->keys[KEY_TOUCHPOINT_OWNERSHIP]).text;
	struct csv_channel channel = {
		.medium = csv_word(SET_MEDIUM, text_trim(medium)),
		.ownership = csv_word(SET_OWNERSHIP, text_trim(ownership)),
	};
	struct csv_channel *known;
	uint32_t symbol;

	if (!name.length || built_in(name))
		return;
	csv_name(&journey->channels, name, "channel");
	symbol = csv_names_find(&journey->channels, name);
	if (symbol > journey->described.count) {
		VECTOR_PUSH(table->arena, &journey->described, channel);
		return;
	}
	known = &journey->described.items[symbol - 1];
	known->medium = known->medium == channel.medium ? channel.medium : WORD_NONE;
	known->ownership = known->ownership == channel.ownership ? channel.ownership : WORD_NONE;
}

struct csv_channel csv_channel(const struct csv_journey *journey, struct text name)
{
	const struct channel_row *row = built_in(name);
	uint32_t symbol = name.length && !row ? csv_names_find(&journey->channels, name) : 0;

	if (row)
		return (struct csv_channel){row->medium, row->ownership, true};
	return symbol ? journey->described.items[symbol - 1] : (struct csv_channel){WORD_NONE, WORD_NONE, false};
}

void csv_declare_channels(struct buffer *out, const struct csv_journey *journey)
{
	for (uint32_t i = 1; i < journey->channels.names.count; i++) {
		const struct csv_channel *channel = &journey->described.items[i - 1];

		csv_declare(out, &journey->channels, "channel", i);
		if (channel->medium || channel->ownership) {
			buffer_string(out, " { ");
			if (channel->medium)
				buffer_format(out, "medium: %s", words[channel->medium].word);
			buffer_string(out, channel->medium && channel->ownership ? "; " : "");
			if (channel->ownership)
				buffer_format(out, "ownership: %s", words[channel->ownership].word);
			buffer_string(out, " }");
		}
		buffer_byte(out, '\n');
	}
}
