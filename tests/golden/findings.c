/* Writes what is wrong with a map as the golden files have it: `findings text|json MAP`. Only errors: what the other rules
 * find of these maps is a matter of theirs. */
#include <stdio.h>
#include <string.h>

#include "journey.h"

int main(int count, char **words)
{
	struct journey_session *session = journey_session_create();
	struct journey_input input = {0};
	struct journey_report report = {.least = 2, .exit_status = 1};
	struct journey_output out;
	char folder[4096];

	if (count != 3 || !session || strlen(words[2]) >= sizeof folder || !strchr(words[2], '/'))
		return 2;
	report.format = words[1];
	strcpy(folder, words[2]);
	*strrchr(folder, '/') = '\0';
	input.path = words[2];
	input.base = folder;
	journey_read_configuration(session, false);
	journey_choose_rule(session, "no-empty-journey"); /* the one other rule whose findings are errors */
	if (!journey_read(session, &input) || journey_write_report(session, &report, &out) != JOURNEY_DONE)
		return 2;
	fwrite(out.bytes, 1, out.length, stdout);
	journey_output_free(&out);
	journey_session_destroy(session);
	return 0;
}
