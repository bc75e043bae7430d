#include "import/yaml_value.h"

#include "base/buffer.h"
#include "import/mermaid.h"

static bool is_among(struct text text, const char *const *list)
{
	while (*list && !text_is(text, *list))
		list++;
	return *list != NULL;
}

struct yaml_value yaml_resolve(struct arena *arena, struct text text)
{
	static const char *const nulls[] = {"~", "null", "Null", "NULL", NULL}, *const no[] = {"false", "False", "FALSE", NULL};
	static const char *const yes[] = {"true", "True", "TRUE", NULL}, *const nan[] = {".nan", ".NaN", ".NAN", NULL};
	static const char *const infinite[] = {".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", NULL};
	static const char *const below[] = {"-.inf", "-.Inf", "-.INF", NULL};
	struct buffer out = buffer_in(arena);
	double number;

	if (is_among(text, nulls))
		return (struct yaml_value){true, true, TEXT("null")};
	if (is_among(text, no))
		return (struct yaml_value){false, true, TEXT("false")};
	if (is_among(text, yes))
		return (struct yaml_value){false, false, TEXT("true")};
	if (is_among(text, nan))
		return (struct yaml_value){false, true, TEXT("NaN")};
	if (is_among(text, infinite))
		return (struct yaml_value){false, false, TEXT("Infinity")};
	if (is_among(text, below))
		return (struct yaml_value){false, false, TEXT("-Infinity")};
	if (!text.length || !mermaid_number(text, &number))
		return (struct yaml_value){false, !text.length, text};
	buffer_number(&out, number);
	return (struct yaml_value){false, number == 0, buffer_text(&out)};
}
