/* What there is to tell of a touchpoint. */
#include "step.h"

#include <stdint.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

const struct phase phases[PHASES] = {
	{"awareness", "The old one breaks"}, {"consideration", "Comparing"}, {"purchase", "Ordering"},
	{"retention", "Living with it"}, {"loyalty", "Telling others"},
};

static const struct {
	const char *name, *title;
} acts[] = {
	{"compare", "Compares"}, {"check", "Checks"}, {"discuss", "Discusses"}, {"save", "Saves"},
	{"look-up", "Looks up"}, {"ask", "Asks about"}, {"read", "Reads about"}, {"share", "Shares"},
};

static const struct {
	const char *name, *title;
} things[] = {
	{"prices", "prices"}, {"sizes", "sizes"}, {"reviews", "reviews"}, {"delivery", "delivery"},
	{"guarantee", "guarantee"}, {"energy-use", "energy use"}, {"noise", "noise"}, {"colours", "colours"},
	{"offers", "offers"}, {"repairs", "repairs"}, {"returns", "returns"},
};

/* Of all kinds, in turn. */
static const char *const channels[] = {
	"webshop", "store", "review-site", "email", "phone", "search-ad", "app", "home-visit", "word-of-mouth", "chat",
	"social", "marketplace", "newsletter",
};

static const char *const doings[] = {
	"Opens eight tabs and goes through them", "Measures the space under the counter",
	"Scrolls down to the small print", "Takes a photograph and sends it on", "Types the address again",
	"Waits for an answer on the bus home", "Reads the one-star reviews first",
};

static const char *const thoughts[] = {
	"Does it fit under the counter?", "Why is this not on the first page?", "At least they answer",
	"What are they not telling me?", "That was easier than I feared",
};

static const char *const evidence[] = {"interviews", "webstats", "returns-log"};

/* At the first touchpoint of a phase; NULL: not in this one. */
static const char *const moments[PHASES] = {
	NULL, NULL, "Here the price becomes real", "Is it there when we said?", NULL,
};

static const char *const pains[] = {
	"The price changes on the last page", "Nobody answers after five", "The form forgets what was typed",
	"Two departments give two answers",
};

static const char *const opportunities[] = {
	"Show the delivered price from the start", "Answer until nine in the evening", "Keep what was typed for a day",
	"One file that both departments read",
};

static const char *const labels[] = {"goes on", "clicks", "asks for more", "is called back", "comes back later"};
static const char *const asides[] = {"takes a short cut", "hesitates", "lets a friend decide"};

/* The scores along the way: a step forward never falls by two. At one of them families give one more. */
static const int wave[] = {0, -1, 0, 0, 1, 1, 2, 2, 2, 1, 1, 0};

enum { RISING = 3, JUMP_MAX = 12 };

/* A number that looks as if it had nothing to do with another. */
static uint32_t mixed(size_t number)
{
	uint32_t x = (uint32_t)number * 0x9E3779B1u;

	x = (x ^ (x >> 15)) * 0x85EBCA77u;
	return x ^ (x >> 13);
}

struct plan plan_of(FILE *out, size_t count, size_t salt)
{
	struct plan plan = {.out = out, .count = count, .stride = 1, .salt = salt};

	while ((plan.stride + 1) * (plan.stride + 1) <= count / PHASES)
		plan.stride++;
	return plan;
}

size_t phase_start(const struct plan *plan, size_t phase)
{
	return phase * plan->count / PHASES;
}

static size_t phase_of(const struct plan *plan, size_t number)
{
	size_t phase = 0;

	while (phase + 1 < PHASES && phase_start(plan, phase + 1) <= number)
		phase++;
	return phase;
}

void step_name(const struct plan *plan, size_t number, char name[NAME_MAX_BYTES])
{
	uint32_t mix = mixed(number + plan->salt);
	const char *act = acts[mix % COUNT(acts)].name, *thing = things[mix / 8 % COUNT(things)].name;

	snprintf(name, NAME_MAX_BYTES, "%s-%s-%zu", act, thing, number + 1);
}

static void link_to(const struct plan *plan, struct step *step, size_t number, unsigned share, const char *label)
{
	struct link *link = &step->links[step->link_count++];

	*link = (struct link){.share = share, .label = label};
	step_name(plan, number, link->name);
	link->phase = phase_of(plan, number);
}

static void link_exit(struct step *step, unsigned share, const char *label)
{
	step->links[step->link_count++] = (struct link){.name = "exit", .share = share, .label = label, .exit = true};
}

/* Whether anybody loses two points or more on the way. */
static bool falls(const struct plan *plan, size_t from, size_t to)
{
	size_t before = from / plan->stride % COUNT(wave), after = to / plan->stride % COUNT(wave);

	return wave[before] + (before == RISING) - wave[after] >= 2;
}

/* Where a short cut leads: some steps ahead, where nobody is much less happy than here. */
static size_t short_cut(const struct plan *plan, size_t here, uint32_t mix)
{
	size_t to = here + 1 + mix % (JUMP_MAX * plan->stride);

	while (to < plan->count && falls(plan, here, to))
		to += plan->stride;
	return to;
}

/* Everybody has a way on; every second one has another, which is a short cut, or leads back, or out. */
static void add_links(const struct plan *plan, struct step *step)
{
	size_t here = step->number, next = here + plan->stride;
	uint32_t mix = mixed(here + plan->salt + plan->count);
	const char *label = labels[mix % COUNT(labels)], *aside = asides[mix / 8 % COUNT(asides)];
	size_t other = short_cut(plan, here, mix / 64);

	if (next >= plan->count) {
		link_exit(step, 0, NULL);
	} else if (here % 2) {
		link_to(plan, step, next, 0, NULL);
	} else if (mix % 8 == 0 && here >= phase_start(plan, step->phase) + plan->stride) {
		link_to(plan, step, next, 0, label);
		link_to(plan, step, here - plan->stride, 0, "tries again");
		step->links[1].back = true;
	} else if (mix % 8 == 1 || other >= plan->count || other == next) {
		link_to(plan, step, next, 80, label);
		link_exit(step, 20, NULL);
	} else {
		link_to(plan, step, next, 70, label);
		link_to(plan, step, other, 30, aside);
	}
}

struct step step_at(const struct plan *plan, size_t number)
{
	uint32_t mix = mixed(number + plan->salt);
	size_t level = number / plan->stride;
	struct step step = {
		.number = number, .phase = phase_of(plan, number),
		.channel = channels[(number + plan->salt) % COUNT(channels)],
		.doing = doings[mix / 2048 % COUNT(doings)], .thinking = thoughts[mix / 16384 % COUNT(thoughts)],
		.evidence = evidence[number % COUNT(evidence)], .score = wave[level % COUNT(wave)],
		.families = level % COUNT(wave) == RISING, .importance = mix / 4 % 3 ? 0 : 1 + mix / 32 % 5,
	};
	const char *act = acts[mix % COUNT(acts)].title, *thing = things[mix / 8 % COUNT(things)].title;

	step_name(plan, number, step.name);
	snprintf(step.title, sizeof step.title, "%s %s, %zu", act, thing, number + 1);
	if (number == phase_start(plan, step.phase))
		step.moment = moments[step.phase];
	if (step.score < 0) {
		step.pain = pains[mix % COUNT(pains)];
		step.opportunity = opportunities[mix % COUNT(pains)];
	}
	add_links(plan, &step);
	return step;
}
