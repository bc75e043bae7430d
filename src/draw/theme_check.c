/* Whether all that a theme draws can be seen. */
#include <math.h>

#include "draw/contrast.h"
#include "draw/theme_draft.h"

static struct text colour_name(struct theme_draft *draft, enum look look, enum colour colour)
{
	return arena_join(draft->report->arena, look == LOOK_DARK ? TEXT("dark.") : TEXT(""),
			  text_of(colour_rows[colour].name));
}

/* "`text` (#334155)" */
static struct text colour_words(struct theme_draft *draft, enum look look, enum colour colour)
{
	struct buffer out = buffer_in(draft->report->arena);

	buffer_byte(&out, '`');
	buffer_add(&out, colour_name(draft, look, colour));
	buffer_format(&out, "` (#%06x)", (unsigned)draft->colours[look][colour]);
	return buffer_text(&out);
}

/* A ratio rounded down, so that what is not enough does not look as if it were. */
static struct text ratio_words(struct theme_draft *draft, double ratio)
{
	struct buffer out = buffer_in(draft->report->arena);

	buffer_rounded(&out, floor(ratio * 100) / 100, 2);
	return buffer_text(&out);
}

/* ---- pairs */

/* A pair without enough contrast: the colour that was given, where both were the ink, and the other one. */
struct fault {
	enum colour ink, ground, given, other;
	double ratio, least;
};

/* A value that could not be understood has been complained of. */
static bool is_wrong(const struct given_at *given)
{
	return given->name.source && !given->value.source;
}

static bool find_fault(const struct theme_draft *draft, const struct contrasts *contrasts, enum look look,
		       enum colour ink, enum colour ground, struct fault *ret_fault)
{
	const uint32_t *values = draft->colours[look];
	const struct given_at *given = draft->colours_at[look];
	bool by_ink = given[ink].value.source != NULL;

	*ret_fault = (struct fault){ink, ground, by_ink ? ink : ground, by_ink ? ground : ink,
				    colour_contrast(values[ink], values[ground]), contrasts->least[ink][ground]};
	return ret_fault->ratio < ret_fault->least && !is_wrong(&given[ink]) && !is_wrong(&given[ground]);
}

/* ---- what is said of them: one finding for each colour that was given */

/* The other pairs of the colour that have too little contrast. */
static void note_others(struct theme_draft *draft, enum look look, struct finding *finding, const struct fault *faults,
			size_t count, const struct fault *worst)
{
	struct buffer out = buffer_in(draft->report->arena);

	for (size_t i = 0; i < count; i++) {
		if (&faults[i] == worst || faults[i].given != worst->given)
			continue;
		buffer_string(&out, out.length ? ", " : "");
		buffer_add(&out, colour_words(draft, look, faults[i].other));
		buffer_byte(&out, ' ');
		buffer_add(&out, ratio_words(draft, faults[i].ratio));
	}
	if (out.length)
		finding_note(draft->report, finding, SAY(THEME_ALSO, buffer_text(&out)));
}

/* Another value for the colour; where a page became dark that was light, or the other way round, another theme to
 * extend. */
static void help(struct theme_draft *draft, const struct contrasts *contrasts, enum look look, struct finding *finding,
		 const struct fault *fault)
{
	const uint32_t *values = draft->colours[look];
	struct buffer value = buffer_in(draft->report->arena);
	bool is_dark = colour_is_dark(values[COLOUR_PAGE]),
	     was_dark = colour_is_dark(themes[draft->extends].colours[COLOUR_PAGE]);

	if (look == LOOK_PLAIN && fault->given == COLOUR_PAGE && is_dark != was_dark) {
		finding_help(draft->report, finding, SAY(THEME_OTHER_BASE, is_dark ? TEXT("dark") : TEXT("light")));
		return;
	}
	buffer_format(&value, "#%06x", (unsigned)contrasts_mend(contrasts, values, fault->given, fault->other));
	finding_help(draft->report, finding,
		     SAY(THEME_NEAREST, colour_name(draft, look, fault->given), buffer_text(&value)));
}

static void complain(struct theme_draft *draft, const struct contrasts *contrasts, enum look look,
		     const struct fault *faults, size_t count, const struct fault *worst)
{
	struct saying saying = SAY(THEME_TEXT_CONTRAST, colour_words(draft, look, worst->ink),
				   colour_words(draft, look, worst->ground), ratio_words(draft, worst->ratio),
				   ratio_words(draft, worst->least));
	struct place other = draft->colours_at[look][worst->other].value;
	struct finding *finding;

	if (worst->least < CONTRAST_TEXT)
		saying.phrase = PHRASE_THEME_MARK_CONTRAST;
	finding = report_add_chosen(draft->report, saying, draft->colours_at[look][worst->given].value, SEVERITY_ERROR);
	if (other.source)
		finding_label(draft->report, finding, SAY(THEME_OTHER), other);
	note_others(draft, look, finding, faults, count, worst);
	help(draft, contrasts, look, finding, worst);
}

void draft_check(struct theme_draft *draft, enum look look)
{
	const struct fault *worst[COLOUR_COUNT] = {NULL};
	VECTOR(struct fault) faults = {0};
	struct contrasts contrasts;
	struct fault fault;

	contrasts_find(&contrasts);
	for (enum colour ink = COLOUR_NONE + 1; ink < COLOUR_COUNT; ink++)
		for (enum colour ground = COLOUR_NONE + 1; ground < COLOUR_COUNT; ground++)
			if (find_fault(draft, &contrasts, look, ink, ground, &fault))
				VECTOR_PUSH(draft->report->arena, &faults, fault);
	for (size_t i = 0; i < faults.count; i++) {
		const struct fault *one = &faults.items[i], **first = &worst[one->given];

		if (!*first || one->ratio / one->least < (*first)->ratio / (*first)->least)
			*first = one;
	}
	for (enum colour colour = COLOUR_NONE + 1; colour < COLOUR_COUNT; colour++)
		if (worst[colour])
			complain(draft, &contrasts, look, faults.items, faults.count, worst[colour]);
}
