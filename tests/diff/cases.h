/* A case for every change: two versions of one small map that differ in one place. */
#ifndef JOURNEY_TESTS_CASES_H
#define JOURNEY_TESTS_CASES_H

/* Where a case writes: at file level, in the journey, in the segment, phase or touchpoint, as its flows. */
enum spot { AT_FILE, IN_JOURNEY, IN_SEGMENT, IN_PHASE, IN_TOUCHPOINT, IN_OTHER, AS_FLOWS, SPOTS };

struct change_case {
	enum change_id id;
	enum spot spot;
	const char *older, *newer;
	enum spot newer_spot; /* where the newer text goes, if elsewhere; 0: at the same spot */
};

#define FLOWS "a -> b 10% \"on\" 2h { for: s }\nb -> z\n"

static const struct change_case change_cases[] = {
	/* things: what is added is removed the other way round */
	{CHANGE_JOURNEY_ADDED, AT_FILE, "", "journey k \"Kay\"", 0},
	{CHANGE_JOURNEY_REMOVED, AT_FILE, "journey k \"Kay\"", "", 0},
	{CHANGE_JOURNEY_RENAMED, AT_FILE, "journey k \"Kay\" { goal: \"x\" }", "journey kk \"Kay\" { goal: \"x\" }", 0},
	{CHANGE_SEGMENT_ADDED, IN_JOURNEY, "", "segment t \"Three\"", 0},
	{CHANGE_SEGMENT_REMOVED, IN_JOURNEY, "segment t \"Three\"", "", 0},
	{CHANGE_SEGMENT_RENAMED, IN_JOURNEY, "segment t \"Three\"", "segment tt \"Three\"", 0},
	{CHANGE_CHANNEL_ADDED, IN_JOURNEY, "", "channel desk \"Desk\"", 0},
	{CHANGE_CHANNEL_REMOVED, IN_JOURNEY, "channel desk \"Desk\"", "", 0},
	{CHANGE_CHANNEL_RENAMED, IN_JOURNEY, "channel desk \"Desk\"", "channel counter \"Desk\"", 0},
	{CHANGE_MODEL_ADDED, AT_FILE, "", "model m \"Em\" { stages: one, two }", 0},
	{CHANGE_MODEL_REMOVED, AT_FILE, "model m \"Em\" { stages: one, two }", "", 0},
	{CHANGE_MODEL_RENAMED, AT_FILE, "model m \"Em\" { stages: one, two }", "model mm \"Em\" { stages: one, two }", 0},
	{CHANGE_PHASE_ADDED, IN_JOURNEY, "", "phase loyalty \"Later\"", 0},
	{CHANGE_PHASE_REMOVED, IN_JOURNEY, "phase loyalty \"Later\"", "", 0},
	{CHANGE_PHASE_RENAMED, IN_JOURNEY, "phase loyalty \"Later\"", "phase retention \"Later\"", 0},
	{CHANGE_PHASE_RENAMED, IN_JOURNEY, "phase loyalty \"L\" { touchpoint r \"R\"; touchpoint q \"Q\" }",
	 "phase retention \"More\" { touchpoint r \"R\"; touchpoint q \"Q\" }", 0},
	{CHANGE_TOUCHPOINT_ADDED, IN_PHASE, "", "touchpoint t \"Tee\"", 0},
	{CHANGE_TOUCHPOINT_REMOVED, IN_PHASE, "touchpoint t \"Tee\"", "", 0},
	{CHANGE_TOUCHPOINT_RENAMED, IN_PHASE, "touchpoint t \"Tee\"", "touchpoint u \"Tee\"", 0},
	{CHANGE_TOUCHPOINT_RENAMED, IN_PHASE, "touchpoint t \"Tee\" { channel: app; emotion: -1; owner: \"O\" }",
	 "touchpoint u \"Yew\" { channel: app; emotion: -1; owner: \"O\" }", 0},
	{CHANGE_TOUCHPOINT_RENAMED, IN_PHASE, "touchpoint t \"The page of tea\" { channel: app; emotion: -1 }",
	 "touchpoint u \"The page of coffee\" { channel: app; emotion: +1 }", 0},
	{CHANGE_TOUCHPOINT_MOVED, IN_PHASE, "touchpoint t \"Tee\"", "touchpoint t \"Tee\"", IN_OTHER},
	{CHANGE_PAIN_ADDED, IN_TOUCHPOINT, "", "pain \"Ouch\"", 0},
	{CHANGE_PAIN_REMOVED, IN_TOUCHPOINT, "pain \"Ouch\"", "", 0},
	{CHANGE_PAIN_RENAMED, IN_TOUCHPOINT, "pain p \"Ouch\"", "pain q \"Ouch\"", 0},
	{CHANGE_PAIN_MOVED, IN_TOUCHPOINT, "pain \"Ouch\"", "pain \"Ouch\"", IN_PHASE},
	{CHANGE_GAIN_ADDED, IN_TOUCHPOINT, "", "gain \"Ah\"", 0},
	{CHANGE_GAIN_REMOVED, IN_TOUCHPOINT, "gain \"Ah\"", "", 0},
	{CHANGE_GAIN_RENAMED, IN_TOUCHPOINT, "gain p \"Ah\"", "gain q \"Ah\"", 0},
	{CHANGE_GAIN_MOVED, IN_TOUCHPOINT, "gain p \"Ah\"", "gain p \"Ah\"", IN_PHASE},
	{CHANGE_OPPORTUNITY_ADDED, IN_TOUCHPOINT, "", "opportunity \"Do\"", 0},
	{CHANGE_OPPORTUNITY_REMOVED, IN_TOUCHPOINT, "opportunity \"Do\"", "", 0},
	{CHANGE_OPPORTUNITY_RENAMED, IN_TOUCHPOINT, "opportunity p \"Do\"", "opportunity q \"Do\"", 0},
	{CHANGE_OPPORTUNITY_MOVED, IN_TOUCHPOINT, "opportunity \"Do\"", "opportunity \"Do\"", IN_PHASE},
	{CHANGE_CONTENT_ADDED, IN_TOUCHPOINT, "", "content \"Leaflet\"", 0},
	{CHANGE_CONTENT_REMOVED, IN_TOUCHPOINT, "content \"Leaflet\"", "", 0},
	{CHANGE_CONTENT_RENAMED, IN_TOUCHPOINT, "content p \"Leaflet\"", "content q \"Leaflet\"", 0},
	{CHANGE_CONTENT_MOVED, IN_TOUCHPOINT, "content p \"Leaflet\"", "touchpoint t2 \"T\" { content p \"Leaflet\" }", IN_PHASE},
	{CHANGE_METRIC_ADDED, IN_TOUCHPOINT, "", "metric x \"Ex\"", 0},
	{CHANGE_METRIC_REMOVED, IN_TOUCHPOINT, "metric x \"Ex\"", "", 0},
	{CHANGE_METRIC_RENAMED, IN_TOUCHPOINT, "metric x \"Ex\"", "metric y \"Ex\"", 0},
	{CHANGE_METRIC_MOVED, IN_TOUCHPOINT, "metric x \"Ex\"", "metric x \"Ex\"", IN_PHASE},
	{CHANGE_EVIDENCE_ADDED, IN_JOURNEY, "", "evidence g \"Gee\"", 0},
	{CHANGE_EVIDENCE_REMOVED, IN_JOURNEY, "evidence g \"Gee\"", "", 0},
	{CHANGE_EVIDENCE_RENAMED, IN_JOURNEY, "evidence g \"Gee\"", "evidence h \"Gee\"", 0},
	{CHANGE_COMPETITOR_ADDED, IN_JOURNEY, "", "competitor r \"Are\"", 0},
	{CHANGE_COMPETITOR_REMOVED, IN_JOURNEY, "competitor r \"Are\"", "", 0},
	{CHANGE_COMPETITOR_RENAMED, IN_JOURNEY, "competitor r \"Are\"", "competitor rr \"Are\"", 0},
	{CHANGE_EXPECT_ADDED, IN_JOURNEY, "", "expect \"more\"", 0},
	{CHANGE_EXPECT_REMOVED, IN_JOURNEY, "expect \"more\"", "", 0},

	/* order and ways */
	{CHANGE_PHASES_REORDERED, IN_JOURNEY, "phase retention \"R\"\nphase loyalty \"L\"", "phase loyalty \"L\"\nphase retention \"R\"", 0},
	{CHANGE_STEPS_REORDERED, AT_FILE, "journey k \"Kay\" { phase p \"P\" { touchpoint x \"X\"; touchpoint y \"Y\" } }",
	 "journey k \"Kay\" { phase p \"P\" { touchpoint y \"Y\"; touchpoint x \"X\" } }", 0},
	{CHANGE_TRANSITION_ADDED, AS_FLOWS, FLOWS, FLOWS "a -> z\n", 0},
	{CHANGE_TRANSITION_REMOVED, AS_FLOWS, FLOWS "a -> z\n", FLOWS, 0},
	{CHANGE_TRANSITION_RETARGETED, AS_FLOWS, FLOWS, "a -> z 10% \"on\" 2h { for: s }\nb -> z\n", 0},

	/* figures */
	{CHANGE_SCORE_CHANGED, IN_TOUCHPOINT, "emotion: +1", "emotion: -1", 0},
	{CHANGE_SCORE_CHANGED, IN_TOUCHPOINT, "emotion: +1", "emotion: +1, s -1", 0},
	{CHANGE_RANK_CHANGED, IN_TOUCHPOINT, "importance: 4", "importance: 5", 0},
	{CHANGE_RANK_CHANGED, IN_TOUCHPOINT, "ease: 4, s 2", "ease: 4, s 3", 0},
	{CHANGE_REASON_CHANGED, IN_TOUCHPOINT, "emotion: +1 \"why\"", "emotion: +1 \"because\"", 0},
	{CHANGE_REASON_CHANGED, IN_TOUCHPOINT, "moment: truth \"why\"", "moment: truth \"because\"", 0},
	{CHANGE_MOMENT_CHANGED, IN_TOUCHPOINT, "moment: truth \"why\"", "moment: wow \"why\"", 0},
	{CHANGE_RATING_CHANGED, IN_TOUCHPOINT, "competitor: c +1", "competitor: c -1", 0},
	{CHANGE_SHARE_CHANGED, IN_SEGMENT, "share: 30%", "share: 40%", 0},
	{CHANGE_SHARE_CHANGED, AS_FLOWS, "a -> b 10%", "a -> b 20%", 0},
	{CHANGE_TIME_CHANGED, IN_TOUCHPOINT, "duration: 1h", "duration: 61m", 0},
	{CHANGE_TIME_CHANGED, AS_FLOWS, "a -> b 2h", "a -> b", 0},

	/* what it is */
	{CHANGE_CHANNEL_CHANGED, IN_TOUCHPOINT, "channel: app", "channel: chat", 0},
	{CHANGE_AUDIENCE_CHANGED, IN_TOUCHPOINT, "for: s", "for: s, o", 0},
	{CHANGE_AUDIENCE_CHANGED, IN_TOUCHPOINT, "", "for: s", 0},
	{CHANGE_AUDIENCE_CHANGED, IN_TOUCHPOINT, "for: s, o", "", 0},
	{CHANGE_AUDIENCE_CHANGED, AS_FLOWS, "a -> b { for: s }", "a -> b { for: o }", 0},
	{CHANGE_STATUS_CHANGED, IN_TOUCHPOINT, "status: planned", "status: live", 0},
	{CHANGE_STATUS_CHANGED, IN_TOUCHPOINT, "opportunity w { status: idea }", "opportunity w { status: done }", 0},
	{CHANGE_KIND_CHANGED, IN_TOUCHPOINT, "kind: contact", "kind: action", 0},
	{CHANGE_EVENTS_CHANGED, IN_TOUCHPOINT, "event: \"x\"", "event: \"y\"", 0},

	/* findings */
	{CHANGE_SEVERITY_CHANGED, IN_TOUCHPOINT, "pain w { severity: low }", "pain w { severity: high }", 0},
	{CHANGE_FREQUENCY_CHANGED, IN_TOUCHPOINT, "pain w { frequency: 1% }", "pain w { frequency: 2% }", 0},
	{CHANGE_PRIORITY_CHANGED, IN_TOUCHPOINT, "opportunity w { value: 2; effort: 1 }", "opportunity w { value: 4; effort: 1 }", 0},
	{CHANGE_SOLVES_CHANGED, IN_TOUCHPOINT, "pain w \"W\"\nopportunity v \"V\"", "pain w \"W\"\nopportunity v \"V\" { solves: w }", 0},
	{CHANGE_DUE_CHANGED, IN_TOUCHPOINT, "opportunity w { due: 2026-01-01 }", "opportunity w { due: 2026-01-02 }", 0},
	{CHANGE_VALUE_CHANGED, IN_TOUCHPOINT, "metric x { value: 2 }", "metric x { value: 2% }", 0},
	{CHANGE_TARGET_CHANGED, IN_TOUCHPOINT, "metric x { target: >= 2 }", "metric x { target: <= 2 }", 0},
	{CHANGE_EVIDENCE_GAINED, IN_TOUCHPOINT, "", "evidence: e", 0},
	{CHANGE_EVIDENCE_LOST, IN_SEGMENT, "evidence: e, f", "evidence: e", 0},
	{CHANGE_SOURCE_CHANGED, IN_TOUCHPOINT, "metric x { source: e }", "metric x { source: f }", 0},
	{CHANGE_SAMPLE_CHANGED, IN_JOURNEY, "evidence g \"G\" { sample: 2 }", "evidence g \"G\" { sample: 3 }", 0},

	/* the journey, and wording */
	{CHANGE_CONVERSION_CHANGED, IN_JOURNEY, "conversion: b", "conversion: z", 0},
	{CHANGE_STAGES_CHANGED, IN_JOURNEY, "model: classic", "model: buyer", 0},
	{CHANGE_STAGES_CHANGED, AT_FILE, "model m \"M\" { stages: one, two }", "model m \"M\" { stages: two, one }", 0},
	{CHANGE_SCALE_CHANGED, IN_JOURNEY, "", "scale: -5, +5", 0},
	{CHANGE_STATE_CHANGED, IN_JOURNEY, "state: as-is", "state: to-be", 0},
	{CHANGE_PROMISE_CHANGED, IN_JOURNEY, "promise: \"x\"", "promise: \"y\"", 0},
	{CHANGE_TITLE_CHANGED, IN_PHASE, "touchpoint t \"Tee\"", "touchpoint t \"Tea\"", 0},
	{CHANGE_TITLE_CHANGED, IN_TOUCHPOINT, "pain \"It hurts a lot\"", "pain \"It hurts a bit\"", 0},
	{CHANGE_TEXT_CHANGED, IN_JOURNEY, "goal: \"x\"", "goal: \"y\"", 0},
	{CHANGE_TEXTS_CHANGED, IN_TOUCHPOINT, "doing: \"x\", \"y\"", "doing: \"y\", \"z\"", 0},
	{CHANGE_LINK_CHANGED, IN_JOURNEY, "link: \"x\"", "link: \"y\"", 0},
	{CHANGE_OWNER_CHANGED, IN_TOUCHPOINT, "owner: \"x\"", "owner: \"y\"", 0},
	{CHANGE_DATE_CHANGED, IN_JOURNEY, "reviewed: 2026-01-01", "reviewed: 2026-01-02", 0},
};

#endif
