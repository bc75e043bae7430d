/* Suppression comments of a file: which findings they cover. */
#include "base/distance.h"
#include "lint/comment.h"
#include "lint/suppression.h"
#include "syntax/syntax.h"

struct collecting {
	struct report *report;
	struct source *source;
	const struct tree *tree;
	const uint8_t *in_force;
	struct suppressions *into;
	uint32_t next;                   /* the first statement behind the comment: a node, or the count of nodes */
	uint32_t open[NESTING_MAX + 4];  /* where the statements around it end, from the outermost */
	unsigned open_count;
	uint32_t first_statement;        /* where the first one begins */
};

static const struct node *node_at(const struct collecting *c, uint32_t node)
{
	return &c->tree->nodes.items[node];
}

static struct finding *report_at(struct collecting *c, struct saying message, struct span span)
{
	enum rule rule = phrases[message.phrase].rule;

	if (c->in_force[rule] == SEVERITY_OFF)
		return NULL;
	return report_add_chosen(c->report, message, (struct place){c->source, span.start, span.end}, (enum severity)c->in_force[rule]);
}

/* ---- what a comment covers */

/* Leaves the statements that end before an offset. */
static void close_until(struct collecting *c, uint32_t offset)
{
	while (c->open_count && c->open[c->open_count - 1] <= offset)
		c->open_count--;
}

/* Goes on to the statement behind an offset, and keeps those that the offset is inside of. A body without
 * a kind, since its head was not understood, is left out with all that it holds. */
static void go_on(struct collecting *c, uint32_t offset)
{
	uint32_t count = (uint32_t)c->tree->nodes.count;

	while (c->next < count) {
		const struct node *node = node_at(c, c->next);

		if (node->kind == NODE_BLOCK && node->flags & NODE_BAD && !node->word) {
			c->next = tree_next(c->tree, c->next);
			continue;
		}
		if (node_holds(node) && node->start >= offset)
			break;
		close_until(c, node->start);
		if (node_holds(node) && node->kind != NODE_PROPERTY && c->open_count < sizeof c->open / sizeof *c->open)
			c->open[c->open_count++] = node_end(c->tree, node);
		c->next++;
	}
	close_until(c, offset);
}

/* The next statement of the same body; nothing before a `}`. */
static struct span next_statement(struct collecting *c, struct span comment)
{
	const struct node *node;

	go_on(c, comment.start);
	if (c->next == c->tree->nodes.count)
		return (struct span){0, 0};
	node = node_at(c, c->next);
	if (c->open_count && node->start >= c->open[c->open_count - 1])
		return (struct span){0, 0};
	return node_span(c->tree, node);
}

/* Where the line of an offset begins, and whether nothing but blanks stands between. */
static uint32_t line_start(const struct source *source, uint32_t offset, bool *ret_blank)
{
	*ret_blank = true;
	while (offset > source->bom && source->text.bytes[offset - 1] != '\n')
		*ret_blank &= strchr(" \t\r", source->text.bytes[--offset]) != NULL && source->text.bytes[offset];
	return offset;
}

static struct span covered_by(struct collecting *c, enum comment_kind kind, struct span comment)
{
	bool own_line;
	uint32_t start = line_start(c->source, comment.start, &own_line);

	if (kind == COMMENT_IGNORE_FILE)
		return (struct span){0, UINT32_MAX};
	return own_line ? next_statement(c, comment) : (struct span){start, comment.end};
}

static uint32_t find_first_statement(const struct tree *tree)
{
	uint32_t first = tree->nodes.count > 1 ? tree->nodes.items[1].start : UINT32_MAX;

	for (size_t i = 0; i < tree->broken.count; i++)
		if (tree->broken.items[i].start < first)
			first = tree->broken.items[i].start;
	return first;
}

/* ---- ids */

static void suggest(struct collecting *c, struct finding *finding, struct text id)
{
	struct nearest nearest = {.wanted = id, .budget = 1000000};

	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++)
		if (rule_is_suppressible(rule))
			nearest_offer(&nearest, text_of(rules[rule].name));
	finding_suggest(c->report, finding, &nearest);
}

static void report_id(struct collecting *c, struct text id, struct span span, enum rule rule)
{
	struct finding *finding;

	if (rule == RULE_NONE) {
		finding = report_at(c, SAY(RULE_UNKNOWN, id), span);
		if (finding)
			suggest(c, finding, id);
		return;
	}
	finding = report_at(c, SAY(SUPPRESSION_REFUSED, id), span);
	if (finding)
		finding_help(c->report, finding, rules[rule].group == GROUP_META ? SAY(SUPPRESSION_META) : SAY(SUPPRESSION_LANGUAGE));
}

static struct span span_of(const struct collecting *c, struct text part)
{
	uint32_t start = (uint32_t)(part.bytes - c->source->text.bytes);

	return (struct span){start, start + (uint32_t)part.length};
}

static void add_ids(struct collecting *c, const struct comment *comment, struct span at)
{
	struct span covered = covered_by(c, comment->kind, at);
	const struct text *ids = comment->ids.items;

	for (size_t i = 0; i < comment->ids.count; i++) {
		struct waiver waiver = {.rule = rule_find(ids[i]), .id = span_of(c, ids[i]), .comment = at, .covered = covered,
					.ids = (uint32_t)comment->ids.count, .reason = comment->reason};

		if (!rule_is_suppressible(waiver.rule)) {
			report_id(c, ids[i], waiver.id, waiver.rule);
			continue;
		}
		waiver.to_delete = waiver.id;
		if (i > 0)
			waiver.to_delete.start = span_of(c, ids[i - 1]).end;
		else if (comment->ids.count > 1)
			waiver.to_delete.end = span_of(c, ids[1]).start;
		waiver.off = c->in_force[waiver.rule] == SEVERITY_OFF;
		VECTOR_PUSH(c->report->arena, &c->into->waivers, waiver);
	}
}

/* ---- all of a file */

static void collect(struct collecting *c, struct span at)
{
	struct text text = text_between(c->source->text.bytes + at.start, c->source->text.bytes + at.end);
	struct comment comment = comment_read(c->report->arena, text_trim(text));
	struct finding *finding = NULL;

	if (comment.kind == COMMENT_OTHER)
		return;
	at.end = at.start + (uint32_t)text_trim(text).length;
	if (comment.kind == COMMENT_MALFORMED) {
		finding = report_at(c, SAY(SUPPRESSION_UNREADABLE), at);
		if (finding)
			finding_help(c->report, finding, SAY(SUPPRESSION_FORM));
	} else if (comment.kind == COMMENT_IGNORE_FILE && at.start >= c->first_statement)
		report_at(c, SAY(SUPPRESSION_LATE), at);
	else
		add_ids(c, &comment, at);
}

void suppressions_collect(struct report *report, struct source *source, const struct tree *tree,
			  const uint8_t *in_force, struct suppressions *ret_suppressions)
{
	struct collecting c = {
		.report = report, .source = source, .tree = tree, .in_force = in_force, .into = ret_suppressions,
		.next = 1, .first_statement = find_first_statement(tree),
	};

	*ret_suppressions = (struct suppressions){.source = source, .severity = (enum severity)in_force[RULE_UNUSED_SUPPRESSION]};
	for (size_t i = 0; i < tree->comments.count; i++)
		collect(&c, tree->comments.items[i]);
}
