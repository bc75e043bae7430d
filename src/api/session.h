/* The inside of a session. */
#ifndef JOURNEY_API_SESSION_H
#define JOURNEY_API_SESSION_H

#include "journey.h"

#include "api/files.h"
#include "diff/diff.h"
#include "draw/theme.h"
#include "lint/policy.h"
#include "lint/settings.h"
#include "report/findings.h"

struct config_file;

/* What was read: a map whose model can be written, or a source alone, without a model. */
struct journey_map {
	struct journey_map *next;
	struct arena arena;
	struct report report;
	struct model *model;
	struct file_root *root;
	VECTOR(const char *) journeys, files, missing; /* what the caller may ask for: names, paths */
	struct checked *checked;         /* NULL: no rule was run over it */
};

/* A file that was read for a map. */
struct checked_file {
	struct text path, identity; /* as messages name it; without links */
	struct suppressions suppressions;
};

/* What stays of a map when it is closed, in the memory of the session: its findings, and what is needed to judge them, or to
 * read it again. */
struct checked {
	struct journey_input input;
	bool is_text;                /* it was not read from a file */
	struct finding **findings;
	size_t finding_count;
	struct checked_file *files;  /* the input first */
	size_t file_count;
	uint8_t severities[RULE_COUNT];  /* in force in the input */
	size_t errors, unlisted;
	bool over_limit;
};

/* Two versions of a map that were compared; NULL: there is none. */
struct compared {
	struct journey_map *older, *newer;
	struct difference *difference;
};

struct journey_session {
	struct arena arena;              /* of the session's own things */
	struct arena scratch;            /* emptied at the start of each call */
	struct journey_map *maps;        /* those that are open */
	VECTOR(struct checked *) checked;
	VECTOR(struct problem) problems;
	VECTOR(struct compared) compared;
	VECTOR(struct theme) themes;     /* that were read, by the paths they were asked for with */
	struct report report;            /* findings that are in no map: those in configuration */
	struct choices options;          /* what the caller chose for the rules, in order */
	uint32_t today;                  /* 20260914; 0: no day was given */
	bool reads_configuration;
	struct intern folders;           /* those whose configuration was looked for */
	VECTOR(struct config_file *) configs; /* by symbol of the folder */
	void *editorconfig;              /* the library; NULL: not loaded */
	struct journey_session *joined;  /* sessions that it took over; each has the next one here */
	struct baseline *baseline;
	bool recorded;                   /* a new baseline was written */
	enum severity stale_baseline;    /* of the rule about entries of the baseline */
	struct text base;                /* the folder that the paths of the baseline start from */
	struct changes *changes;
	const struct overlay *overlays;
	VECTOR(const struct overlay *) fixed_files; /* the newest of each file that is not as it was, sorted by path */
	size_t fixed;                    /* how many fixes were applied */
	enum tongue tongue;              /* in which it speaks */
	bool is_exhausted;               /* a call lacked memory */
	const char *problem;             /* of the last call; in scratch */
	const char *notice;              /* of the last call; in scratch */
};

/* ---- session.c */

/* Begins a call: empties the scratch memory, and lets a lack of memory lead to `escape`. */
void session_begin(struct journey_session *session, jmp_buf *escape);

/* A saying in the tongue of the session, in scratch memory. */
const char *session_say(struct journey_session *session, struct saying saying);

/* Says why the call fails. */
void session_fail(struct journey_session *session, struct saying problem);

/* Ends a call for which there is no memory. What the session knows may not be all from then on, so that it judges itself failed. */
enum journey_status session_exhausted(struct journey_session *session);

/* Whether a call to it, or to one that it took over, lacked memory. */
bool session_is_exhausted(const struct journey_session *session);

/* A map to be filled. Where there is no memory, control goes to `escape`. */
struct journey_map *session_add_map(struct journey_session *session, jmp_buf *escape);

/* The text of an input, into the arena of the map; FILE_MISSING: the session's problem says why; FILE_TOO_BIG: an empty one. */
struct file_answer session_read_input(struct journey_session *session, struct journey_map *map,
				      const struct journey_input *input);

/* The finding for FILE_TOO_BIG. */
void map_report_too_big(struct journey_map *map, struct source *source, size_t limit);

/* A text as a source, named relative to the base of its input. */
struct source *map_source(struct journey_map *map, const struct journey_input *input, struct text text);

/* Lays a source out. False: it has errors, and there is nothing to write. */
bool map_lay_out(struct journey_map *map, struct source *source, struct buffer *out);
/* Reads an input and what it includes into a map; false: the session's problem says why that cannot be done. */
bool session_read(struct journey_session *session, struct journey_map *map, const struct journey_input *input);

/* ---- checked.c */

/* Runs the rules over a map that was read, and makes what is to stay of it. Its sources move to the session's memory, those
 * without findings and suppressions aside. */
struct checked *checked_make(struct journey_session *session, struct journey_map *map, const struct journey_input *input);

/* Does so, and adds it to what was checked. */
void session_check(struct journey_session *session, struct journey_map *map, const struct journey_input *input);

/* Adds the findings about a source that was read alone. */
void session_check_source(struct journey_session *session, struct journey_map *map, const struct journey_input *input,
			  const struct source *source);

/* All that was checked, by the session and those that it took over, sorted by path. The list is in scratch memory. */
struct checked_list {
	VECTOR(struct checked *) items;
};

struct checked_list checked_all(struct journey_session *session);

/* ---- theme.c */

/* The theme of that name or path; NULL where no name is given. False: there is none, and the session's problem says so. */
bool session_find_theme(struct journey_session *session, const char *name, const struct theme **ret_theme);

/* ---- policy.c */

/* The findings of a session, sorted, after they have gone their way: with those that are suppressed, marked as such. */
struct report session_judge(struct journey_session *session);

/* Those of one map alone, without the suppressed ones. */
struct report map_judge(struct journey_session *session, const struct journey_map *map);

/* ---- artefact.c */

/* What is to stand before ids, NULL for nothing; false: the session's problem says why it cannot. */
bool session_find_prefix(struct journey_session *session, const char *prefix, struct text *ret_prefix);

/* Hands the content of a buffer out to the caller. */
void output_take(struct buffer *buffer, struct journey_output *ret_output);

#endif
