/* journeyc diff --against: the older versions come from git, without a checkout. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/diff.h"
#include "cli/diff_old.h"
#include "cli/diff_pairs.h"
#include "cli/git.h"

struct against {
	struct diff *diff;
	char *top, *git_folder, *base; /* of the work tree; the commit to compare with */
	struct old_tree tree;          /* the same */
	char **scope;                  /* what the operands name, from the top; "." is everything */
	size_t scope_count;
	struct both *changed;          /* maps whose text changed, in the whole work tree, by path */
	size_t changed_count;
	char **touched;                /* whatever else is another now, or is a link or submodule that leads elsewhere */
	size_t touched_count;
	bool links_touched;
	size_t size_limit;
};

/* ---- asking git */

/* The only line of an answer; NULL where there is none. */
static char *ask_line(const char *folder, const char *const *words)
{
	struct git_answer answer;

	if (!git_ask(folder, words, &answer))
		return NULL;
	if (answer.length && answer.bytes[answer.length - 1] == '\n')
		answer.bytes[answer.length - 1] = '\0';
	return answer.bytes;
}

static bool find_base(struct against *against, const char *revision)
{
	char *asked = memory_join(revision, "^{commit}", ""), *commit = NULL;

	against->top = ask_line(".", GIT_WORDS("rev-parse", "--show-toplevel"));
	against->git_folder = ask_line(".", GIT_WORDS("rev-parse", "--absolute-git-dir"));
	if (!against->top || !against->git_folder)
		complain("--against works in a git repository only");
	else if (*revision == '-' || !(commit = ask_line(".", GIT_WORDS("rev-parse", "--verify", "--quiet", asked))))
		complain("there is no revision `%s`", revision);
	else if (argument_given(against->diff->arguments, OPTION_EXACT))
		against->base = memory_join(commit, "", "");
	else if (!(against->base = ask_line(".", GIT_WORDS("merge-base", commit, "HEAD"))))
		complain("%s and the current branch have no commit in common here; a shallow clone has to be fetched in full", revision);
	free(commit);
	free(asked);
	against->tree = (struct old_tree){against->top, against->git_folder, against->base};
	return against->base != NULL;
}

/* The library asks for what a map of the older version includes. */
static char *read_old(void *context, const char *path, size_t limit, size_t *ret_length)
{
	const struct against *against = context;

	return old_read(&against->tree, path, limit, ret_length);
}

/* ---- which maps */

static bool is_map(const char *path)
{
	size_t length = strlen(path), ending = strlen(".journey");

	return length > ending && strcmp(path + length - ending, ".journey") == 0;
}

static void add_changed(struct against *against, const char *old, const char *new)
{
	struct both both = {.old = old && is_map(old) ? memory_join(old, "", "") : NULL,
			    .new = new && is_map(new) ? memory_join(new, "", "") : NULL};

	if (!both.old && !both.new)
		return;
	against->changed = memory_grow(against->changed, against->changed_count + 1, sizeof *against->changed);
	against->changed[against->changed_count++] = both;
}

/* The next of the strings of an answer, which end with a NUL each; NULL at its end. */
static const char *next_string(const struct git_answer *answer, size_t *at)
{
	const char *string = answer->bytes + *at;

	if (*at >= answer->length)
		return NULL;
	*at += strlen(string) + 1;
	return string;
}

static void add_touched(struct against *against, const char *path)
{
	against->touched = memory_grow(against->touched, against->touched_count + 1, sizeof *against->touched);
	against->touched[against->touched_count++] = memory_join(path, "", "");
}

/* Links are no maps: what they lead to is one. */
static bool is_file(const char *mode)
{
	return strncmp(mode, "100", 3) == 0;
}

static bool is_link(const char *mode)
{
	return strncmp(mode, "120", 3) == 0;
}

/* Notes a line of git's: `:MODE MODE OBJECT OBJECT STATUS`, and the paths that come behind it. */
static void add_line(struct against *against, const char *line, const char *first, const char *second)
{
	const char *old_mode = line + 1, *new_mode = line + strlen(":100644 ");

	add_changed(against, is_file(old_mode) ? first : NULL, is_file(new_mode) ? second : NULL);
	against->links_touched |= is_link(old_mode) || is_link(new_mode);
	add_touched(against, first);
	if (second != first)
		add_touched(against, second);
}

static bool find_tracked(struct against *against)
{
	struct git_answer answer;
	const char *line, *status;
	size_t at = 0;

	if (!git_ask(against->top, GIT_WORDS("diff", "-M", "--raw", "-z", "--no-ext-diff", "--no-textconv", "--no-color", "--no-relative",
					     "--ignore-submodules=none", against->base, "--"), &answer))
		return false;
	while ((line = next_string(&answer, &at)) != NULL && *line == ':' && (status = strrchr(line, ' ')) != NULL) {
		const char *first = next_string(&answer, &at), *second = first;

		if (status[1] == 'R' || status[1] == 'C')
			second = next_string(&answer, &at);
		if (!first || !second)
			break;
		if (status[1] != 'U') /* one that is not merged yet comes a second time, as it is */
			add_line(against, line, first, second);
	}
	free(answer.bytes);
	return true;
}

static bool find_untracked(struct against *against)
{
	struct git_answer answer;
	struct stat status;
	const char *path;
	size_t at = 0;

	if (!git_ask(against->top, GIT_WORDS("ls-files", "-z", "--others", "--exclude-standard"), &answer))
		return false;
	while ((path = next_string(&answer, &at)) != NULL) {
		char *whole = memory_join(against->top, "/", path);

		if (lstat(whole, &status) == 0 && S_ISREG(status.st_mode))
			add_changed(against, NULL, path);
		free(whole);
		add_touched(against, path);
	}
	free(answer.bytes);
	return true;
}

static const char *shown(const struct both *both)
{
	return both->new ? both->new : both->old;
}

static int compare_both(const void *left, const void *right)
{
	return strcmp(shown(left), shown(right));
}

static void sort_changed(struct against *against)
{
	if (against->changed_count)
		qsort(against->changed, against->changed_count, sizeof *against->changed, compare_both);
}

static bool find_changed(struct against *against)
{
	if (!find_tracked(against) || !find_untracked(against)) {
		complain("git cannot tell what changed");
		return false;
	}
	sort_changed(against);
	if (against->touched_count)
		qsort(against->touched, against->touched_count, sizeof *against->touched, memory_compare);
	return true;
}

static bool is_touched(const struct against *against, const char *path)
{
	return bsearch(&path, against->touched, against->touched_count, sizeof *against->touched, memory_compare) != NULL;
}

/* ---- operands */

static bool is_below(const char *path, const char *folder)
{
	size_t length = strlen(folder);

	return strcmp(folder, ".") == 0 || (path && strncmp(path, folder, length) == 0 && (!path[length] || path[length] == '/'));
}

static bool in_scope(const struct against *against, const char *path)
{
	for (size_t i = 0; path && i < against->scope_count; i++)
		if (is_below(path, against->scope[i]))
			return true;
	return false;
}

static bool find_scope(struct against *against)
{
	const struct arguments *a = against->diff->arguments;
	size_t count = a->operand_count ? a->operand_count : 1;
	struct stat status;

	against->scope = memory_grow(NULL, count, sizeof *against->scope);
	for (size_t i = 0; i < count; i++) {
		const char *operand = a->operand_count ? a->operands[i] : ".";
		struct journey_output relative;
		bool there = stat(operand, &status) == 0;

		if (journey_shown_path(operand, against->top, &relative) != JOURNEY_DONE)
			return false;
		against->scope[against->scope_count++] = memory_join(relative.bytes, "", "");
		journey_output_free(&relative);
		for (size_t k = 0; !there && k < against->changed_count; k++)
			there = is_below(against->changed[k].old, against->scope[i]);
		if (!there) {
			complain("%s: there is no such map, here or in the older version", operand);
			return false;
		}
	}
	return true;
}

/* ---- comparing */

static struct journey_map *read_older(struct against *against, const char *path)
{
	const struct arguments *a = against->diff->arguments;
	char *whole = memory_join(against->top, "/", path), *bytes;
	struct journey_input input = {
		.path = whole, .root = argument_value(a, OPTION_ROOT), .base = against->top, .size_limit = against->size_limit,
		.read = read_old, .context = against,
	};
	struct journey_map *map = NULL;

	bytes = read_old(against, whole, against->size_limit + 1, &input.length);
	input.bytes = bytes;
	if (bytes)
		map = journey_read(against->diff->older, &input);
	if (!map)
		problem_add(against->diff->older, "io", whole, "cannot read the older version");
	free(bytes);
	free(whole);
	return map;
}

static struct journey_map *read_newer(struct against *against, const char *path)
{
	char *whole = memory_join(against->top, "/", path);
	struct journey_map *map = input_read(against->diff->newer, against->diff->arguments, whole);

	free(whole);
	return map;
}

static int worse(int a, int b)
{
	return a > b ? a : b;
}

/* Reads what was not read yet, and compares. */
static int compare_both_versions(struct against *against, const struct both *both)
{
	struct journey_map *older = both->older, *newer = both->newer;

	if (both->new && !newer)
		newer = read_newer(against, both->new);
	if (both->old && !older)
		older = read_older(against, both->old);
	if ((both->old && !older) || (both->new && !newer))
		return JOURNEY_FAILED;
	return diff_compare(against->diff, older, newer);
}

/* To git a map with another path is the same one where half of its lines are, and only where it knows the new path. Here it is
 * the same where its journey is. */
static void find_renamed(struct against *against)
{
	bool removed = false, added = false;

	for (size_t i = 0; i < against->changed_count; i++) {
		removed |= !against->changed[i].new;
		added |= !against->changed[i].old;
	}
	for (size_t i = 0; removed && added && i < against->changed_count; i++) {
		struct both *both = &against->changed[i];

		if (!both->new)
			both->older = read_older(against, both->old);
		else if (!both->old)
			both->newer = read_newer(against, both->new);
	}
	against->changed_count = both_join(against->changed, against->changed_count);
	sort_changed(against);
}

/* Whether a file is another now, or a submodule that it is in. */
static bool is_within_touched(const struct against *against, const char *path)
{
	char *part = memory_join(path, "", "");
	bool found = false;

	for (char *slash = part; slash && !found;) {
		slash = strchr(slash + 1, '/');
		if (slash)
			*slash = '\0';
		found = is_touched(against, part);
		if (slash)
			*slash = '/';
	}
	free(part);
	return found;
}

/* Whether a map includes something that changed, or may do so through a link. */
static bool is_affected(const struct against *against, struct journey_map *map)
{
	size_t top = strlen(against->top);
	bool found = false;
	const char *file;

	for (size_t i = 1; !found && (file = journey_map_file(map, i)) != NULL; i++) {
		char *real = realpath(file, NULL);

		found = against->links_touched
			|| (real && strncmp(real, against->top, top) == 0 && real[top] && is_within_touched(against, real + top + 1));
		free(real);
	}
	return found;
}

/* Maps that are as they were, but may include what is not. */
static int compare_unchanged(struct against *against)
{
	struct git_answer answer;
	int status = JOURNEY_DONE;
	const char *line, *path;
	size_t at = 0;

	if (!git_ask(against->top, GIT_WORDS("ls-files", "-s", "-z", "--cached"), &answer))
		return JOURNEY_FAILED;
	while ((line = next_string(&answer, &at)) != NULL && (path = strchr(line, '\t')) != NULL) {
		struct journey_map *map;

		path++;
		if (!is_file(line) || !is_map(path) || !in_scope(against, path) || is_touched(against, path))
			continue;
		map = read_newer(against, path);
		if (!map)
			status = JOURNEY_FAILED;
		else if (is_affected(against, map))
			status = worse(status, compare_both_versions(against, &(struct both){(char *)path, (char *)path, NULL, map}));
		else
			journey_map_close(against->diff->newer, map);
	}
	free(answer.bytes);
	return status;
}

static int compare_all(struct against *against)
{
	int status = JOURNEY_DONE;

	for (size_t i = 0; i < against->changed_count; i++) {
		const struct both *both = &against->changed[i];

		if (in_scope(against, both->old) || in_scope(against, both->new))
			status = worse(status, compare_both_versions(against, both));
	}
	return against->touched_count ? worse(status, compare_unchanged(against)) : status;
}

int diff_against(struct diff *diff, const char *revision)
{
	struct against against = {.diff = diff, .size_limit = input_limit(diff->arguments)};
	int status = JOURNEY_FAILED;

	diff->many = true;
	if (find_base(&against, revision) && find_changed(&against) && find_scope(&against)) {
		find_renamed(&against);
		status = compare_all(&against);
	}
	for (size_t i = 0; i < against.changed_count; i++) {
		free(against.changed[i].old);
		free(against.changed[i].new);
	}
	for (size_t i = 0; i < against.touched_count; i++)
		free(against.touched[i]);
	for (size_t i = 0; i < against.scope_count; i++)
		free(against.scope[i]);
	free(against.scope);
	free(against.touched);
	free(against.changed);
	free(against.base);
	free(against.git_folder);
	free(against.top);
	return status;
}
