/* --changed-since: what git says was changed. */
#include <stdlib.h>
#include <string.h>

#include "cli/git.h"
#include "cli/lint.h"

/* What git answers with one line, without its end; NULL: it does not. To be freed. */
static char *ask_line(const char *folder, const char *const *words)
{
	struct git_answer answer;

	if (!git_ask(folder, words, &answer))
		return NULL;
	answer.bytes[strcspn(answer.bytes, "\n")] = '\0';
	return answer.bytes;
}

static bool is_shallow(const char *folder)
{
	char *line = ask_line(folder, GIT_WORDS("rev-parse", "--is-shallow-repository"));
	bool shallow = line && strcmp(line, "true") == 0;

	free(line);
	return shallow;
}

/* The commit that the changes start from. NULL: there is none, and *ret_problem says why. */
static char *find_start(const char *folder, const char *revision, const char **ret_problem)
{
	char *wanted = memory_join(revision, "^{commit}", ""), *top = ask_line(folder, GIT_WORDS("rev-parse", "--show-toplevel"));
	char *commit = NULL, *start = NULL;

	if (!top)
		*ret_problem = say("it needs git, and a repository around the current folder");
	else
		commit = ask_line(folder, GIT_WORDS("rev-parse", "--verify", "--quiet", wanted));
	if (commit)
		start = ask_line(folder, GIT_WORDS("merge-base", commit, "HEAD"));
	if (commit && !start)
		*ret_problem = is_shallow(folder)
			? say("it has no commit in common with the current one, for the clone is shallow; fetch the whole history (`git fetch --unshallow`)")
			: say("it has no commit in common with the current one");
	else if (top && !commit)
		*ret_problem = is_shallow(folder)
			? say("the repository has no such revision; the clone is shallow, so fetch the whole history (`git fetch --unshallow`)")
			: say("the repository has no such revision");
	free(wanted);
	free(top);
	free(commit);
	return start;
}

/* Hands the changes since a commit to the session. */
static bool use_changes(struct journey_session *session, const char *folder, const char *start, const char **ret_problem)
{
	struct git_answer diff = {0}, tracked = {0};
	bool good = git_ask(folder, GIT_WORDS("diff", "-U0", "-M", "--no-ext-diff", "--no-textconv", "--no-color", "--no-relative",
					      "--text", "--ignore-submodules=all", "--inter-hunk-context=0", "--src-prefix=a/",
					      "--dst-prefix=b/", start, "--"), &diff)
		&& git_ask(folder, GIT_WORDS("ls-files", "-z", "--full-name"), &tracked);

	*ret_problem = say("git cannot say what was changed");
	if (good) {
		struct journey_changes changes = {
			.diff = diff.bytes, .diff_length = diff.length, .tracked = tracked.bytes, .tracked_length = tracked.length,
		};

		good = journey_use_changes(session, &changes) == JOURNEY_DONE;
	}
	free(diff.bytes);
	free(tracked.bytes);
	return good;
}

bool changed_since(struct journey_session *session, const char *revision)
{
	const char *problem = say("a revision does not begin with `-`");
	char *base = input_base(), *start = NULL;
	bool good;

	if (*revision && *revision != '-')
		start = find_start(base, revision, &problem);
	good = start && use_changes(session, base, start, &problem);
	if (!good)
		problem_add(session, "config", "", "--changed-since %s: %s", revision, problem);
	free(start);
	free(base);
	return good;
}
