/* Values of the model in words. */
#include "draw/phrase.h"

#include <math.h>

static const char minus[] = "\xE2\x88\x92";

void phrase_add_number(struct buffer *out, double value, bool plus)
{
	double size = fabs(value);
	int64_t parts;

	if (value < 0)
		buffer_string(out, minus);
	else if (plus && value > 0)
		buffer_byte(out, '+');
	if (!(size < 1e11)) {
		buffer_number(out, size);
		return;
	}
	parts = (int64_t)floor(size * 10000 + 0.5);
	buffer_integer(out, parts / 10000);
	parts %= 10000;
	if (!parts)
		return;
	buffer_byte(out, '.');
	for (int64_t unit = 1000; unit && parts; unit /= 10) {
		buffer_byte(out, (char)('0' + parts / unit));
		parts %= unit;
	}
}

void phrase_add_percent(struct buffer *out, double value)
{
	phrase_add_number(out, value, false);
	buffer_byte(out, '%');
}

void phrase_add_date(struct buffer *out, const struct value *date)
{
	static const char months[][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
					 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
	int64_t number = (int64_t)date->number, month = number / 100 % 100;

	buffer_integer(out, number % 100);
	buffer_byte(out, ' ');
	if (month >= 1 && month <= 12)
		buffer_string(out, months[month - 1]);
	buffer_byte(out, ' ');
	buffer_integer(out, number / 10000);
}

void phrase_add_duration(struct buffer *out, const struct model *model, const struct value *duration)
{
	static const struct {
		char letter;
		const char *one, *many;
	} units[] = {{'s', " s", " s"},
		     {'m', " min", " min"},
		     {'h', " h", " h"},
		     {'d', " day", " days"},
		     {'w', " week", " weeks"}};
	struct text text = model_text(model, duration->text);

	if (!text.length)
		return;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (text.bytes[text.length - 1] == units[i].letter) {
			text.length--;
			buffer_add(out, text);
			buffer_string(out, text_is(text, "1") ? units[i].one : units[i].many);
			return;
		}
	buffer_add(out, text);
}

void phrase_add_amount(struct buffer *out, const struct value *amount)
{
	if (amount->mark & MARK_AT_LEAST)
		buffer_string(out, "\xE2\x89\xA5 ");
	if (amount->mark & MARK_AT_MOST)
		buffer_string(out, "\xE2\x89\xA4 ");
	phrase_add_number(out, amount->number, false);
	if (amount->mark & MARK_PERCENT)
		buffer_byte(out, '%');
}

void phrase_add_titles(struct buffer *out, const struct model *model, struct values refs)
{
	bool first = true;

	for (size_t i = 0; i < refs.count; i++) {
		if (!refs.items[i].ref)
			continue;
		if (!first)
			buffer_string(out, ", ");
		buffer_add(out, entity_title(model, refs.items[i].ref));
		first = false;
	}
}

struct text phrase_names(struct arena *arena, const struct model *model, struct values refs)
{
	struct buffer names = buffer_in(arena);

	for (size_t i = 0; i < refs.count; i++) {
		if (!refs.items[i].ref)
			continue;
		if (names.length)
			buffer_byte(&names, ' ');
		buffer_add(&names, entity_name(model, refs.items[i].ref));
	}
	return buffer_text(&names);
}

void phrase_separate(struct buffer *out)
{
	if (out->length)
		buffer_string(out, "\xC2\xA0\xC2\xB7 ");
}

/* ---- the description */

/* The lowest score of what is drawn. */
struct lowest {
	const struct value *score;
	uint32_t touchpoint, segment;
};

static void count_thing(struct buffer *out, size_t count, const char *one, const char *many)
{
	buffer_integer(out, (int64_t)count);
	buffer_byte(out, ' ');
	buffer_string(out, count == 1 ? one : many);
}

static void consider(struct lowest *lowest, const struct value *score, uint32_t touchpoint, uint32_t segment)
{
	if (score && (!lowest->score || score->number < lowest->score->number))
		*lowest = (struct lowest){score, touchpoint, segment};
}

static void consider_touchpoint(struct lowest *lowest, const struct model *model, const struct drawing *drawing,
				uint32_t touchpoint)
{
	struct values scores = entity_values(model, touchpoint, KEY_TOUCHPOINT_EMOTION);

	if (drawing->segment) {
		consider(lowest, score_for(scores, drawing->segment), touchpoint, drawing->segment);
		return;
	}
	for (size_t i = 0; i < scores.count; i++)
		consider(lowest, &scores.items[i], touchpoint, scores.items[i].ref);
}

struct text phrase_description(struct arena *arena, const struct model *model, const struct journey *journey,
			       const struct drawing *drawing)
{
	struct buffer out = buffer_in(arena);
	struct lowest lowest = {0};
	size_t phases = 0, touchpoints = 0;

	for (uint32_t phase = 0; (phase = entity_child(model, journey->entity, KIND_PHASE, phase));)
		phases++;
	for (uint32_t i = 0; i < journey->touchpoint_count; i++) {
		uint32_t touchpoint = model->touchpoints.items[journey->touchpoints + i];

		if (drawing->segment
		    && !values_are_for(entity_values(model, touchpoint, KEY_TOUCHPOINT_FOR), drawing->segment))
			continue;
		touchpoints++;
		consider_touchpoint(&lowest, model, drawing, touchpoint);
	}
	count_thing(&out, phases, "phase", "phases");
	buffer_string(&out, ", ");
	count_thing(&out, touchpoints, "touchpoint", "touchpoints");
	if (lowest.score) {
		buffer_string(&out, "; lowest score ");
		phrase_add_number(&out, lowest.score->number, scale_is_signed(journey));
		buffer_string(&out, " at ");
		buffer_add(&out, entity_title(model, lowest.touchpoint));
	}
	if (lowest.score && lowest.segment) {
		buffer_string(&out, " for ");
		buffer_add(&out, entity_title(model, lowest.segment));
	} else if (drawing->segment) {
		buffer_string(&out, "; for ");
		buffer_add(&out, entity_title(model, drawing->segment));
	}
	return buffer_text(&out);
}
