//! The worked example of docs/scoring.md, with the same numbers.

use windrose_assessment::{
    Assessment, Confidence, Coverage, Date, Decision, DecisionTarget, Evidence, Goal, Hold, Level, Plan,
    Presence, Range, Response, Scope, Scores, StageRange, Unsettled, claims_to_verify, findings, plan, score,
    shown_findings, stakes, what_it_takes,
};
use windrose_questions::Effort::{Large, Medium, Small};
use windrose_questions::Impact::{Common, Hygiene, Systemic};
use windrose_questions::{Bank, Capability, Condition, Context, Dimension, Effect, Group, Pattern, Severity};

use crate::fixture::{
    KIND, PLAIN, QUESTIONS, always, answers, at, bank, critical, effect, enforced_with, factor, ids, layer,
    level, other, pattern, scope, slot, worse,
};

static CONFIG: [Capability; 5] = [
    critical(0, "cfg-separated", [PLAIN, PLAIN], &[]),
    critical(1, "cfg-secrets", [(Medium, Systemic), PLAIN], &[at(0, 2)]),
    other(2, "cfg-validated", [PLAIN, PLAIN], &[]),
    other(3, "cfg-audited", [PLAIN, PLAIN], &[]),
    other(4, "cfg-flags", [PLAIN, PLAIN], &[]),
];
static LOGS: [Capability; 3] = [
    enforced_with(&[at(6, 2)], critical(5, "log-stream", [PLAIN, (Small, Common)], &[])),
    other(6, "log-context", [(Small, Common), PLAIN], &[]),
    other(18, "log-batch", [PLAIN, PLAIN], &[]),
];
static INTERACTION: [Capability; 5] = [
    critical(7, "int-deadlines", [PLAIN, (Medium, Systemic)], &[]),
    critical(8, "int-retry", [PLAIN, PLAIN], &[at(7, 2), at(9, 2)]),
    critical(9, "int-idempotency", [(Large, Systemic), PLAIN], &[]),
    other(10, "int-async", [(Large, Hygiene), PLAIN], &[]),
    other(11, "int-load", [PLAIN, PLAIN], &[]),
];
static DATA: [Capability; 3] = [
    critical(12, "data-owned-store", [PLAIN, PLAIN], &[]),
    critical(13, "data-saga", [PLAIN, PLAIN], &[at(9, 2)]),
    other(14, "data-events", [PLAIN, PLAIN], &[]),
];
static PLATFORM: [Capability; 1] = [critical(15, "plat-authz", [PLAIN, PLAIN], &[])];
static ORGANISATION: [Capability; 2] = [
    critical(16, "org-ownership", [PLAIN, PLAIN], &[]),
    other(17, "org-on-call", [(Small, Systemic), PLAIN], &[at(6, 2), at(16, 2)]),
];
static DIMENSIONS: [Dimension; 6] = [
    factor("config", &CONFIG),
    factor("logs", &LOGS),
    layer("interaction", &INTERACTION),
    layer("data", &DATA),
    layer("platform", &PLATFORM),
    layer("organisation", &ORGANISATION),
];
/// Without batch jobs, which have the code 2, `log-batch` is left out.
static EFFECTS: [Effect; 1] = [effect(Condition::IsNot(KIND, &[2]), &[slot(18)], &[], "no batch jobs")];
static PATTERNS: [Pattern; 3] = [
    Pattern {
        cure: &[at(9, 2)],
        ..pattern(
            "double effects",
            Severity::High,
            Condition::all(&[
                Condition::AtMost(slot(9), 1),
                Condition::any(&[Condition::AtLeast(slot(8), 2), Condition::AtLeast(slot(10), 1)]),
            ]),
        )
    },
    Pattern {
        severities: &[worse(Severity::High, Condition::AtMost(slot(7), 1)), always(Severity::Moderate)],
        cure: &[at(8, 2)],
        ..pattern("retry storm", Severity::Moderate, Condition::AtMost(slot(8), 1))
    },
    Pattern {
        cure: &[at(16, 2)],
        ..pattern(
            "pager without an owner",
            Severity::Moderate,
            Condition::all(&[Condition::AtLeast(slot(17), 2), Condition::AtMost(slot(16), 1)]),
        )
    },
];
static EXAMPLE: Bank = Bank {
    context: Context { questions: &QUESTIONS, effects: &EFFECTS, ..Context::NONE },
    patterns: &PATTERNS,
    ..bank(&DIMENSIONS)
};

const ANSWERS: &str = "
    cfg-separated=3 cfg-secrets=1 cfg-validated=4 cfg-audited=? cfg-flags=n/a
    log-stream=2 log-context=1 log-batch=0 kind=1
    int-deadlines=2 int-retry=? int-idempotency=0 int-async=3
    data-owned-store=3 data-saga=n/a data-events=n/a
    plat-authz=n/a
    org-on-call=0";

fn scores() -> Scores {
    score(&scope(&EXAMPLE, ANSWERS))
}

fn plan_of_the_example() -> Plan {
    plan_of(&answers(&EXAMPLE, ANSWERS))
}

fn plan_of(assessment: &Assessment) -> Plan {
    let scope = Scope::new(&EXAMPLE, assessment);
    plan(&scope, &score(&scope), &findings(&scope), assessment)
}

/// The steps, as far as they are to be done now, and the rest.
fn now_and_next(plan: &Plan) -> [Vec<&'static str>; 2] {
    [plan.now(), plan.next()].map(|steps| ids(steps.iter().map(|step| step.capability)))
}

/// The document gives three decimals.
#[track_caller]
fn near(range: Range, low: f64, high: f64) {
    let apart = (range.low - low).abs().max((range.high - high).abs());
    assert!(apart < 0.000_6, "{range:?} is not {low} to {high}");
}

fn stages(low: u8, high: u8) -> StageRange {
    StageRange { low: level(low), high: level(high) }
}

#[track_caller]
fn dimension(id: &str, index: (f64, f64), stage: (u8, u8), coverage: Coverage, confidence: Confidence) {
    let scores = scores();
    let found = scores.dimension(id).expect("the example has the dimension");
    near(found.index.expect("something applies"), index.0, index.1);
    assert_eq!(found.stage, Some(stages(stage.0, stage.1)));
    assert_eq!(found.coverage, coverage);
    assert_eq!(found.confidence, confidence);
}

const fn coverage(known: u32, not_applicable: u32, total: u32) -> Coverage {
    Coverage { known, not_applicable, total }
}

#[test]
fn each_dimension_has_the_numbers_of_the_document() {
    dimension("config", (50.0, 50.0), (1, 1), coverage(5, 1, 7), Confidence::Enough);
    dimension("logs", (41.667, 41.667), (2, 2), coverage(3, 0, 3), Confidence::Enough);
    dimension("interaction", (21.875, 25.0), (0, 0), coverage(5, 0, 8), Confidence::Enough);
    dimension("data", (75.0, 75.0), (3, 3), coverage(2, 3, 5), Confidence::Enough);
    dimension("organisation", (0.0, 66.667), (0, 4), coverage(1, 0, 3), Confidence::NotEnoughAnswers);
}

#[test]
fn the_targets_are_those_of_the_document() {
    let targets: Vec<Option<f64>> =
        scores().dimensions.iter().map(|s| s.target.map(|t| (t * 1000.0).round() / 1000.0)).collect();
    assert_eq!(targets, [Some(66.667), Some(66.667), Some(68.75), Some(75.0), None, Some(66.667)]);
}

#[test]
fn what_does_not_apply_is_not_assessed() {
    let scores = scores();
    let platform = scores.dimension("platform").expect("the example has the dimension");
    assert_eq!((platform.index, platform.stage), (None, None));
    assert_eq!(platform.confidence, Confidence::NotAssessed);
    let partly: Vec<&str> =
        scores.dimensions.iter().filter(|s| s.partly_assessed).map(|s| s.dimension.id).collect();
    assert_eq!(partly, ["data"]);
}

#[test]
fn the_caps_are_those_of_the_document() {
    let scores = scores();
    let caps: Vec<(&str, u8, bool, Vec<&str>)> = scores
        .dimensions
        .iter()
        .filter_map(|s| s.cap.as_ref().map(|cap| (s.dimension.id, cap)))
        .map(|(id, cap)| (id, cap.level.number(), cap.lowers_index, ids(cap.capabilities.iter().copied())))
        .collect();
    assert_eq!(
        caps,
        [
            ("config", 1, true, vec!["cfg-secrets"]),
            ("logs", 2, false, vec!["log-stream"]),
            ("interaction", 0, true, vec!["int-idempotency"]),
        ]
    );
}

#[test]
fn the_headlines_are_those_of_the_document() {
    let Scores { conduct, readiness, .. } = scores();
    let index = conduct.index.expect("factors apply");
    near(index, 45.833, 45.833);
    assert_eq!(index.rounded(), (45, 45));
    assert_eq!((conduct.stage, conduct.assessed), (Some(stages(1, 1)), 2));
    let index = readiness.index.expect("layers apply");
    near(index, 32.292, 55.556);
    assert_eq!(index.rounded(), (30, 60));
    assert_eq!((readiness.stage, readiness.assessed), (Some(stages(0, 0)), 3));
    assert!((readiness.known - 0.652_777).abs() < 0.000_001);
    assert_eq!(readiness.confidence, Confidence::Enough);
}

#[test]
fn what_holds_back_and_what_stands_beside_is_that_of_the_document() {
    let scores = scores();
    let held: Vec<(&str, Vec<&str>)> = scores
        .dimensions
        .iter()
        .filter_map(|s| Some((s.dimension.id, s.held_back.as_ref()?)))
        .map(|(id, held)| {
            assert_eq!(held.kind, Hold::Critical, "{id}");
            (id, ids(held.capabilities.iter().copied()))
        })
        .collect();
    let expected = [("config", "cfg-secrets"), ("logs", "log-stream"), ("interaction", "int-idempotency")];
    assert_eq!(held, expected.map(|(id, by)| (id, vec![by])));
    let absent = scores.dimension("data").map(|data| ids(data.critical_not_applicable.iter().copied()));
    assert_eq!(absent, Some(vec!["data-saga"]));
    assert!(scores.dimensions.iter().all(|s| s.critical_alone.is_none()));
}

#[test]
fn what_hangs_on_the_unknown_is_that_of_the_document() {
    let scope = scope(&EXAMPLE, ANSWERS);
    let found: Vec<(&str, f64)> = stakes(&scope, &score(&scope))
        .iter()
        .map(|s| (s.capability.id, (s.swing * 1000.0).round() / 1000.0))
        .collect();
    let expected =
        [("org-ownership", 133.333), ("int-retry", 3.125), ("int-load", 3.125), ("cfg-audited", 0.0)];
    assert_eq!(found, expected);
}

#[test]
fn the_plan_has_the_order_of_the_document() {
    let plan = plan_of_the_example();
    let steps: Vec<(&str, char, u32, Option<&str>)> = plan
        .steps
        .iter()
        .map(|s| (s.capability.id, s.band.letter(), s.priority, s.ahead_for.map(|c| c.id)))
        .collect();
    assert_eq!(
        steps,
        [
            ("int-idempotency", 'A', 18, None),
            ("cfg-secrets", 'B', 24, None),
            ("log-context", 'C', 8, Some("org-on-call")),
            ("org-on-call", 'C', 24, None),
            ("log-stream", 'D', 16, None),
            ("int-deadlines", 'D', 12, None),
        ]
    );
    assert!(plan.steps.iter().all(|step| step.target_raised_by.is_none()));
    let unknowns = ids(plan.unknowns.iter().map(|u| u.capability));
    assert_eq!(unknowns, ["int-retry", "org-ownership", "cfg-audited", "int-load"]);
    let enough = ids(plan.enough.iter().map(|e| e.capability));
    assert_eq!(enough, ["cfg-separated", "cfg-validated", "int-async", "data-owned-store"]);
    let asked: Vec<&str> = plan.steps.iter().flat_map(|step| ids(step.ask_first.iter().copied())).collect();
    assert_eq!((asked, plan.steps[3].ask_first.len()), (vec!["org-ownership"], 1));
}

#[test]
fn what_is_done_now_is_that_of_the_document() {
    let [now, next] = now_and_next(&plan_of_the_example());
    assert_eq!(now, ["int-idempotency", "cfg-secrets", "log-context"]);
    assert_eq!(next, ["org-on-call", "log-stream", "int-deadlines"]);
    let mut assessment = answers(&EXAMPLE, ANSWERS);
    let slice_done = Some(Date::from_days(1_000));
    let matter = DecisionTarget::Step { slot: slot(9), reaches: level(2) };
    assessment.decide(matter, Decision { slice_done, ..Decision::default() });
    let [now, next] = now_and_next(&plan_of(&assessment));
    assert_eq!(now, ["cfg-secrets", "log-context", "org-on-call"]);
    assert_eq!(next, ["int-idempotency", "log-stream", "int-deadlines"]);
}

#[test]
fn what_the_steps_clear_and_add_is_that_of_the_document() {
    let plan = plan_of_the_example();
    for step in &plan.steps {
        let clears: Vec<&str> = step.clears.iter().map(|pattern| pattern.id).collect();
        let adds: Vec<(&str, Presence, Vec<&str>)> = step
            .adds
            .iter()
            .map(|added| (added.pattern.id, added.presence, ids(added.with.iter().copied())))
            .collect();
        match step.capability.id {
            "int-idempotency" => assert_eq!((clears, adds), (vec!["double effects"], vec![])),
            "org-on-call" => {
                let pager = ("pager without an owner", Presence::Possible, vec!["org-ownership"]);
                assert_eq!((clears, adds), (vec![], vec![pager]));
            }
            id => assert_eq!((clears, adds), (vec![], vec![]), "{id}"),
        }
    }
}

#[track_caller]
fn gain(id: &str, index: (f64, f64), stage: (u8, u8), headline: (f64, f64)) {
    let plan = plan_of_the_example();
    let gain = plan.steps.iter().find(|s| s.capability.id == id).expect("the step is in the plan").gain;
    near(gain.after, index.0, index.1);
    assert_eq!(gain.stage_after, stages(stage.0, stage.1));
    near(gain.headline_after, headline.0, headline.1);
}

#[test]
fn the_gains_are_those_of_the_document() {
    gain("log-context", (50.0, 50.0), (2, 2), (50.0, 50.0));
    gain("org-on-call", (16.667, 83.333), (0, 4), (37.847, 61.111));
    gain("cfg-secrets", (58.333, 75.0), (2, 2), (50.0, 58.333));
    gain("int-idempotency", (25.0, 71.875), (0, 2), (33.333, 71.181));
    gain("log-stream", (58.333, 58.333), (3, 3), (54.167, 54.167));
    gain("int-deadlines", (25.0, 25.0), (0, 0), (33.333, 55.556));
}

#[test]
fn what_is_left_out_and_what_a_quick_run_asks() {
    let full = scope(&EXAMPLE, ANSWERS);
    assert_eq!(ids(full.left_out().map(|(item, _)| item.capability)), ["log-batch"]);
    let quick = score(&scope(&EXAMPLE, &format!("{ANSWERS} quick")));
    near(quick.dimension("logs").and_then(|logs| logs.index).expect("one is asked"), 50.0, 50.0);
}

#[test]
fn the_claims_to_verify_are_those_of_the_document() {
    let mut assessment = answers(&EXAMPLE, ANSWERS);
    assessment.dated = Some(Date::from_days(1_000));
    let backed = [(2, Evidence::Artefact, None), (12, Evidence::Exercised, Some(Date::from_days(800)))];
    for (number, evidence, evidence_date) in backed {
        let response = assessment.response(slot(number)).cloned().expect("it is answered");
        assessment.record(slot(number), Response { evidence: Some(evidence), evidence_date, ..response });
    }
    let claims = claims_to_verify(&scope(&EXAMPLE, ANSWERS), &assessment);
    let found: Vec<(&str, u8, u8)> =
        claims.iter().map(|c| (c.capability.id, c.level.number(), c.supported.number())).collect();
    assert_eq!(found, [("cfg-separated", 3, 2), ("cfg-validated", 4, 3), ("int-async", 3, 2)]);
}

#[test]
fn the_findings_are_those_of_the_document() {
    let scope = scope(&EXAMPLE, ANSWERS);
    let findings = findings(&scope);
    let found: Vec<(&str, Presence, Severity, u32)> =
        findings.iter().map(|f| (f.pattern.id, f.presence, f.severity, f.reach)).collect();
    assert_eq!(
        found,
        [
            ("double effects", Presence::Present, Severity::High, 4),
            ("retry storm", Presence::Possible, Severity::Moderate, 4),
            ("pager without an owner", Presence::Absent, Severity::Moderate, 4),
        ]
    );
    assert_eq!(ids(findings[0].triggers.iter().copied()), ["int-idempotency", "int-async"]);
    assert_eq!(findings[1].decided_by, [Unsettled::Capability(&INTERACTION[1])]);
    let told: Vec<&str> = shown_findings(&findings).map(|finding| finding.pattern.id).collect();
    assert_eq!(told, ["double effects", "retry storm"]);
}

#[test]
fn the_least_work_is_that_of_the_document() {
    let scope = scope(&EXAMPLE, ANSWERS);
    let reach = what_it_takes(&scope, Goal::Headline(Group::Layer), level(1)).expect("layers apply");
    let raises: Vec<(&str, Option<u8>, u8)> =
        reach.raises.iter().map(|r| (r.capability.id, r.from.map(Level::number), r.to.number())).collect();
    assert_eq!(raises, [("int-idempotency", Some(0), 2), ("int-retry", None, 1), ("org-ownership", None, 1)]);
    assert_eq!(reach.effort, 6);
}
