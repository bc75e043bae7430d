#include "report/span.h"

void span_members(struct json *json, struct text file, struct place_in_source start, struct place_in_source end)
{
	json_key(json, "file");
	json_text(json, file);
	json_key(json, "line");
	json_integer(json, start.line);
	json_key(json, "column");
	json_integer(json, start.column);
	json_key(json, "end_line");
	json_integer(json, end.line);
	json_key(json, "end_column");
	json_integer(json, end.column);
}
