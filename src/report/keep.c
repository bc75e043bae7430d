#include "report/keep.h"

#include "base/utf8.h"

/* Whether an argument only stands in quotes, where it is cut. */
static bool is_quoted(enum phrase phrase, char number)
{
	bool quoted = false;

	for (const char *at = phrases[phrase].text; at && *at; at++) {
		if (*at == '`')
			quoted = !quoted;
		else if (!quoted && at[0] == '{' && at[1] == number && at[2] == '}')
			return false;
	}
	return true;
}

/* Of what is cut when it is shown, one code point more than is shown stays, so that it is cut again. */
static struct text keep_text(struct arena *to, struct text text, bool quoted)
{
	if (quoted && text.length > QUOTED_RUNES_MAX)
		text = utf8_first(text, QUOTED_RUNES_MAX + 1);
	return text.length ? arena_copy(to, text) : text;
}

static struct saying keep_saying(struct arena *to, struct saying saying)
{
	for (int i = 0; i < ARGUMENTS_MAX; i++) {
		struct argument *argument = &saying.arguments[i];

		if (argument->is == ARGUMENT_TEXT)
			argument->text = keep_text(to, argument->text, is_quoted(saying.phrase, (char)('0' + i)));
		else if (argument->is == ARGUMENT_SAYING)
			argument->saying = saying_keep(to, keep_saying(to, *argument->saying));
	}
	return saying;
}

static void keep_labels(struct arena *to, struct finding *finding)
{
	struct label **link = &finding->labels;

	for (const struct label *label = finding->labels; label; label = label->next) {
		*link = ARENA_NEW(to, struct label);
		source_move(label->place.source, to);
		**link = (struct label){.saying = keep_saying(to, label->saying), .place = label->place};
		finding->last_label = *link;
		link = &(*link)->next;
	}
}

static void keep_remarks(struct arena *to, struct finding *finding)
{
	struct remark **link = &finding->remarks;

	for (const struct remark *remark = finding->remarks; remark; remark = remark->next) {
		*link = ARENA_NEW(to, struct remark);
		**link = (struct remark){.saying = keep_saying(to, remark->saying), .is_help = remark->is_help};
		finding->last_remark = *link;
		link = &(*link)->next;
	}
}

struct finding *finding_keep(struct arena *to, const struct finding *finding)
{
	struct finding *kept = ARENA_NEW(to, struct finding);

	*kept = *finding;
	source_move(kept->place.source, to);
	kept->message = keep_saying(to, finding->message);
	kept->logical_path = arena_copy(to, finding->logical_path);
	kept->reason = arena_copy(to, finding->reason);
	kept->rendered = arena_copy(to, finding->rendered);
	keep_labels(to, kept);
	keep_remarks(to, kept);
	if (finding->fix) {
		kept->fix = ARENA_NEW(to, struct fix);
		*kept->fix = *finding->fix;
		source_move(kept->fix->place.source, to);
		kept->fix->title = keep_saying(to, finding->fix->title);
		kept->fix->text = arena_copy(to, finding->fix->text);
	}
	return kept;
}
