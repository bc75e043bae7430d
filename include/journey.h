/* libjourney: compiles customer journey maps.
 *
 * A session reads maps, collects what is wrong with them, and writes artefacts and reports. All that it hands out belongs to
 * it and ends with it, but for outputs, which the caller frees. Sessions share nothing: each may have its own thread.
 *
 *     struct journey_session *session = journey_session_create();
 *     struct journey_map *map = journey_read(session, &(struct journey_input){.path = "shop.journey"});
 *     struct journey_output out = {0};
 *
 *     if (journey_write(session, map, &(struct journey_artefact){.format = "svg"}, &out) == JOURNEY_DONE)
 *         fwrite(out.bytes, 1, out.length, stdout);
 *     journey_output_free(&out);
 *     journey_session_destroy(session);
 *
 * Nothing here exits, prints, reads the clock or touches the network. */
#ifndef JOURNEY_H
#define JOURNEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined __GNUC__
#define JOURNEY_API __attribute__((visibility("default")))
#else
#define JOURNEY_API
#endif

/* How something went; also the exit status of the program. */
enum journey_status {
	JOURNEY_DONE = 0,   /* as asked */
	JOURNEY_FAULT = 1,  /* the map is at fault: see the report */
	JOURNEY_FAILED = 2, /* it could not be done: see journey_problem */
};

struct journey_session;
struct journey_map;

/* Bytes that the caller frees with journey_output_free. */
struct journey_output {
	char *bytes;   /* with a NUL behind the last */
	size_t length;
	void *memory;  /* for journey_output_free */
};

/* A source. */
struct journey_input {
	const char *path;    /* the file to read; with `bytes`, what the text is called */
	const char *bytes;   /* the text itself; NULL: `path` is read */
	size_t length;
	const char *root;    /* the folder that includes may not leave; NULL: the folder of `path` */
	const char *base;    /* the folder that paths in messages are relative to; NULL: the current one */
	size_t size_limit;   /* bytes of one file; 0: 256 MiB */
	bool narrowed;       /* only a part is wanted: suppressions that hide nothing in it are not reported */

	/* Reads an included file that is not to come from the file system, such as from a revision: `path` is absolute. Gives
	 * bytes that are freed with free(), at most `limit` of them; NULL: there is no such file. NULL: the file system. */
	char *(*read)(void *context, const char *path, size_t limit, size_t *ret_length);
	void *context;
};

/* What to write. A member that is 0 or NULL stands for the usual. */
struct journey_artefact {
	const char *format;     /* csv dot html json md mermaid pdf png svg txt */
	const char *journey;    /* the name of the one journey to write; NULL: all */
	const char *view;       /* map flow */
	const char *theme;      /* light dark auto print, or the path of one that journey_use_theme read */
	const char *segment;    /* the name of a segment: only what it meets */
	const char *lanes;      /* names of lanes with commas between, in the order to draw them */
	const char *id_prefix;  /* stands before every id of SVG and HTML: see journey_is_prefix */
	size_t flow_limit;      /* touchpoints in a flow picture */
	size_t scale;           /* px of a png for each px of the picture; usually 2 */
	size_t width;           /* px of a png, instead of a scale */
	const char *page;       /* of a pdf: fit A4 A3 */
	size_t columns;         /* how wide txt may be; usually 100 */
};

/* How findings are shown, and what they mean for the exit status. Severities are 0 for notes, 1 for warnings, 2 for errors. */
struct journey_report {
	const char *format;     /* text short json jsonl sarif github gitlab rdjson rdjsonl checkstyle junit markdown */
	bool colour;            /* of text and short */
	size_t width;           /* columns of text; 0: 100 */
	int exit_status;        /* for formats that tell it */
	int least;              /* the severity from which on findings are shown */
	int failing;            /* the severity from which on they fail the run; 3: none does */
	bool language_fails;    /* errors of the language fail it whatever `failing` says */
	bool limits_warnings;   /* more warnings than `warnings_max` fail it */
	size_t warnings_max;
	bool show_suppressed;   /* suppressed findings are shown, and marked as such; they never count */
};

/* What was changed since some version, in the words of git: `git diff -U0` to the files as they are, and `git ls-files -z`.
 * Paths are relative to `base` of the inputs. A file that is not tracked is changed as a whole. */
struct journey_changes {
	const char *diff, *tracked;
	size_t diff_length, tracked_length;
};

/* A file that fixes change. */
struct journey_fixed {
	const char *path;       /* without links, absolute */
	const char *text;
	size_t length;
};

/* How many findings there are, of each severity. */
struct journey_tally {
	size_t files;           /* maps that were read */
	size_t files_with;      /* files that have a finding */
	size_t errors, warnings, notes;
	size_t fixable_safe, fixable_unsafe;
	size_t unlisted;        /* further ones, beyond 100,000 of a map, that are not kept */
	bool over_limit;        /* one of the errors is about a limit */
};

/* A source in canonical layout. */
struct journey_layout {
	struct journey_output text;
	struct journey_output patch; /* from the source to it, as a unified diff; empty where nothing changes */
	bool changed;
};

/* NULL: no memory. */
JOURNEY_API struct journey_session *journey_session_create(void);
JOURNEY_API void journey_session_destroy(struct journey_session *session);

/* ---- the rules: what is chosen holds for the maps that are read after it. The later of two choices is the stronger */

/* Turns a rule on or off, or gives it a severity: `no-owner` (on), `no-no-owner` or `off=no-owner`, `error=no-owner`,
 * `warning=…`, `note=…`, `all`. JOURNEY_FAILED: there is no such rule, or it is an error of the language. */
JOURNEY_API enum journey_status journey_choose_rule(struct journey_session *session, const char *argument);

/* Gives a configuration key, `KEY=VALUE`, for all files: `journey_profile=strict`. JOURNEY_FAILED: there is no such key, or it
 * does not take the value. */
JOURNEY_API enum journey_status journey_choose(struct journey_session *session, const char *assignment);

/* The day, `2026-09-14`, against which reviews and due dates are held; without it no rule looks at them. */
JOURNEY_API enum journey_status journey_set_today(struct journey_session *session, const char *date);

/* Whether the .editorconfig files around a map are heeded; usually not. An unknown key in one is a finding, a value that its
 * key does not take a problem. */
JOURNEY_API void journey_read_configuration(struct journey_session *session, bool read);

/* ---- the language of messages */

/* Lets a session say everything in a language: `en` (the usual) or `nl`. It changes wording alone: rules, keys, severities,
 * places, their order and their fingerprints are the same. JOURNEY_FAILED: there are no messages in it. */
JOURNEY_API enum journey_status journey_speak(struct journey_session *session, const char *language);

/* The language that the key `journey_messages` has for a map of that path, chosen or configured; NULL: neither says one. */
JOURNEY_API const char *journey_language(struct journey_session *session, const char *path);

/* A sentence of the program in a language, or as it is where there is none; and the form of one that goes with a count. For
 * what a caller has to say itself. */
JOURNEY_API const char *journey_translate(const char *language, const char *english);
JOURNEY_API const char *journey_translate_count(const char *language, const char *one, const char *many, size_t count);

/* ---- maps */

/* Reads and checks a map and all that it includes. NULL: it could not be read; journey_problem says why. What is wrong in
 * it is among the findings of the session. */
JOURNEY_API struct journey_map *journey_read(struct journey_session *session, const struct journey_input *input);

/* Why the last call on the session failed, in one sentence; "" where it did not. */
JOURNEY_API const char *journey_problem(const struct journey_session *session);

/* What the last journey_write left out because its format has no place for it, in one sentence; "" for nothing. */
JOURNEY_API const char *journey_notice(const struct journey_session *session);

/* Adds a problem without a place to what reports tell: `kind` is io, config or limit; `path` may be "". */
JOURNEY_API void journey_add_problem(struct journey_session *session, const char *kind, const char *path, const char *message);

/* Whether nothing stops a map from being written: it has no error of the language. */
JOURNEY_API bool journey_map_is_good(const struct journey_map *map);

/* The names of the journeys of a map; NULL from `index` on where there are no more. */
JOURNEY_API const char *journey_map_journey(struct journey_map *map, size_t index);

/* The files that were read, the input first: paths that the system understands, as far as `root` and `path` were so. */
JOURNEY_API const char *journey_map_file(struct journey_map *map, size_t index);

/* The files that includes name and that could not be read, in the same way. */
JOURNEY_API const char *journey_map_missing(struct journey_map *map, size_t index);

/* Whether a map has the journey and the segment that an artefact names. JOURNEY_FAILED: it has not; journey_problem says which.
 * Of a map with errors nobody is blamed for a name that stands where something could not be understood. */
JOURNEY_API enum journey_status journey_check_names(struct journey_session *session, struct journey_map *map,
						    const struct journey_artefact *artefact);

/* Reads a theme: a file with colours and fonts, which pictures may then name by `path`; with `bytes`, the text itself. Below
 * `root` alone, where one is given. JOURNEY_FAILED: it cannot be used; why is among the problems that reports tell, with places. */
JOURNEY_API enum journey_status journey_use_theme(struct journey_session *session, const struct journey_input *input);

/* Writes a map. JOURNEY_FAILED: an option names what there is not, or it cannot be drawn; journey_problem says why. */
JOURNEY_API enum journey_status journey_write(struct journey_session *session, struct journey_map *map,
					      const struct journey_artefact *artefact, struct journey_output *ret_output);

/* Gives the memory of a map back; its findings stay. The map must not be used any more. */
JOURNEY_API void journey_map_close(struct journey_session *session, struct journey_map *map);

/* Lays a source out: without what it includes, and without a look at its meaning. JOURNEY_FAULT: it has errors of syntax,
 * which are among the findings; it should stay as it is. The layout is freed with journey_layout_free. */
JOURNEY_API enum journey_status journey_format(struct journey_session *session, const struct journey_input *input,
					       bool with_patch, struct journey_layout *ret_layout);
JOURNEY_API void journey_layout_free(struct journey_layout *layout);

/* Makes the source of a map from another format: `format` is mermaid or csv; NULL: as the name and the text say. JOURNEY_FAULT: the
 * text is not of that format; what is wrong with it is among the findings. */
JOURNEY_API enum journey_status journey_import(struct journey_session *session, const struct journey_input *input,
					       const char *format, struct journey_output *ret_output);

/* Takes over what another session has found and which problems it had; the other one must not be used any more, nor be
 * destroyed. So maps can be read by several threads, each with a session of its own. */
JOURNEY_API void journey_session_join(struct journey_session *session, struct journey_session *other);

/* ---- which findings count */

/* Lets those pass that a baseline holds: `path`, or `bytes` under that name. Paths in it start from `base`. JOURNEY_FAILED:
 * it is none; journey_problem says why. */
JOURNEY_API enum journey_status journey_use_baseline(struct journey_session *session, const struct journey_input *input);

/* Writes a baseline that holds all findings it may hold: not errors of the language, and not those about suppressions and
 * baselines. Of the one in use it keeps the entries for files that are there and were not checked. The new one is in use then. */
JOURNEY_API enum journey_status journey_write_baseline(struct journey_session *session, struct journey_output *ret_output);

/* Drops those that touch no line which was changed, errors of the language aside. */
JOURNEY_API enum journey_status journey_use_changes(struct journey_session *session, const struct journey_changes *changes);

/* Applies the fixes of the findings that count: the safe ones, which change nothing that a map means, or all. No file is
 * written: journey_fixed says what is to become of which. The findings of the session are then those that are left.
 * JOURNEY_FAILED: a fix would do harm; nothing is to be written, and journey_problem says which rule it is of. */
JOURNEY_API enum journey_status journey_fix(struct journey_session *session, bool unsafe);

/* The files that fixes change, in the order of their paths; false from `index` on where there are no more. */
JOURNEY_API bool journey_fixed(struct journey_session *session, size_t index, struct journey_fixed *ret_fixed);

/* The same as a unified diff, which `git apply` and `patch -p1` take where the paths of messages start. */
JOURNEY_API enum journey_status journey_write_patch(struct journey_session *session, struct journey_output *ret_output);

/* ---- reports */

/* Writes the findings of all maps, sorted by file and place. */
JOURNEY_API enum journey_status journey_write_report(struct journey_session *session, const struct journey_report *report,
						     struct journey_output *ret_output);
JOURNEY_API struct journey_tally journey_count(struct journey_session *session);

/* The exit status that follows from findings and problems; the format does not matter. JOURNEY_FAILED, too, where a call on the
 * session lacked memory: what it was to add may be missing. */
JOURNEY_API enum journey_status journey_judge(struct journey_session *session, const struct journey_report *report);

/* What ends a report for people: `1 error, 2 warnings in 1 file`, with a line end; no bytes where nothing was found. */
JOURNEY_API enum journey_status journey_summary(struct journey_session *session, const struct journey_report *report,
						struct journey_output *ret_output);

/* The problems that were added, a line each, as they may be shown on a terminal. */
JOURNEY_API enum journey_status journey_problems(struct journey_session *session, struct journey_output *ret_output);

/* Whether a format of findings is text for people; whether others of its kind may stand on the same stream. */
JOURNEY_API bool journey_report_is_text(size_t index);
JOURNEY_API bool journey_report_shares(size_t index);

/* ---- what changed between two versions of a map */

/* How changes are written. A member that is 0 or NULL stands for the usual. */
struct journey_change_report {
	const char *format;     /* text json markdown github svg html */
	bool colour;            /* of text */
	const char *journey;    /* svg and html: the one journey to draw; NULL: the only one */
	const char *theme;      /* svg and html: light dark auto print, or the path of one that was read */
	const char *id_prefix;  /* svg: stands before every id */
	size_t uncompared;      /* markdown, json and html: how many maps were left out because they have errors */
};

/* How many changes there are of each class. */
struct journey_change_tally {
	size_t breaking, notable, cosmetic;
};

/* Compares two versions of a map, each without errors; NULL stands for a version that is not there. What changed in meaning
 * is added to the changes of the session. The maps may be of other sessions, which then have to outlive this one. */
JOURNEY_API enum journey_status journey_compare(struct journey_session *session, struct journey_map *older,
						struct journey_map *newer);
JOURNEY_API struct journey_change_tally journey_count_changes(struct journey_session *session);

/* Writes all changes of the session. Of maps that are equal, text and github have no bytes. */
JOURNEY_API enum journey_status journey_write_changes(struct journey_session *session, const struct journey_change_report *report,
						      struct journey_output *ret_output);

/* Writes a map as facts, a line each, for programs that compare lines. */
JOURNEY_API enum journey_status journey_write_facts(struct journey_session *session, struct journey_map *map,
						    struct journey_output *ret_output);

JOURNEY_API void journey_output_free(struct journey_output *output);

/* A path as messages name it: as seen from the folder `base` (NULL: the current one), with links left as they are. */
JOURNEY_API enum journey_status journey_shown_path(const char *path, const char *base, struct journey_output *ret_output);

/* A text as it may be shown on a terminal or in a log: control characters as `<U+001B>`. */
JOURNEY_API enum journey_status journey_printed(const char *text, struct journey_output *ret_output);

/* ---- the language and the formats, as tables */

/* Whether artefacts of a format hold one journey only, and whether their bytes are unfit for a terminal. */
JOURNEY_API bool journey_format_is_single(size_t index);
JOURNEY_API bool journey_format_is_binary(size_t index);

/* The ending of their files, without the point. */
JOURNEY_API const char *journey_format_extension(size_t index);

/* The words that an option of journey_artefact or journey_report takes: `what` is format, view, theme, lane, page,
 * report, model, change, import or language; or the keys of configuration, for setting. In the order of the tables; NULL
 * from `index` on where there are no more. */
JOURNEY_API const char *journey_word(const char *what, size_t index);

/* The stages of a built-in model, in order, with single spaces between; "": it has none. NULL: there is no such model. */
JOURNEY_API const char *journey_model_stages(const char *model);

/* Whether a text may stand before ids: it is empty, or made of letters, digits, `-`, `_` and `.`, with a letter or `_` first. */
JOURNEY_API bool journey_is_prefix(const char *text);

/* The name nearest to a mistyped one, among those that `names` gives for 0, 1 … until NULL; NULL: none is near. */
JOURNEY_API const char *journey_nearest(const char *wanted, const char *(*names)(size_t index, void *context), void *context);

/* Explains a rule, a kind, a key or a configuration key. `format` is text, markdown or json; NULL: text. JOURNEY_FAILED:
 * nothing is called so; journey_problem says what is near. */
JOURNEY_API enum journey_status journey_explain(struct journey_session *session, const char *name, const char *format,
						struct journey_output *ret_output);

/* Lists all kinds with their keys. */
JOURNEY_API enum journey_status journey_list_kinds(struct journey_session *session, const char *format,
						   struct journey_output *ret_output);

/* Lists all rules; with a path, what is in force for the findings of that file, and from where. */
JOURNEY_API enum journey_status journey_list_rules(struct journey_session *session, const char *format, const char *path,
						   struct journey_output *ret_output);

JOURNEY_API const char *journey_version(void);

#ifdef __cplusplus
}
#endif

#endif
