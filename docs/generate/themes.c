/* The colours and letters that a theme may give, for docs/themes.md. */
#include "generate.h"

#include "draw/style.h"

static void add_colour(struct buffer *out, enum colour colour)
{
	buffer_format(out, "| `%s` | %s | `#%06x` | `#%06x` |\n", colour_rows[colour].name, colour_rows[colour].doc,
		      (unsigned)themes[THEME_AUTO].colours[colour], (unsigned)themes[THEME_AUTO].dark[colour]);
}

void generate_themes(struct buffer *out)
{
	buffer_string(out, "| colour | of | light | dark |\n|---|---|---|---|\n");
	for (enum colour colour = COLOUR_NONE + 1; colour < COLOUR_COUNT; colour++)
		add_colour(out, colour);
	buffer_string(out, "\nLetters: `font`");
	for (enum role role = ROLE_NONE + 1; role < ROLE_COUNT; role++)
		if (roles[role].size > 0)
			buffer_format(out, ",\n`font.%s`", roles[role].name);
	buffer_string(out, ".\n");
}
