//! What a comparison says, case by case, and the small example of docs/scoring.md, section 13.

use windrose_assessment::{
    AnswerChange, Assessment, Comparison, DimensionScore, Direction, Evidence, FindingChange, Pair, Range,
    Response, Scope, Side, StageRange, compare, findings, plan, score,
};
use windrose_questions::Effort::{Large, Small};
use windrose_questions::Impact::{Hygiene, Systemic};
use windrose_questions::{Bank, Capability, Condition, Context, Dimension, Effect, Pattern, Severity};

use crate::fixture::{
    KIND, PLAIN, QUESTIONS, always, answers, bank, critical, effect, factor, ids, layer, other, pattern,
    slot, worse,
};

static CONFIG: [Capability; 3] = [
    critical(0, "cfg-secrets", [(Small, Systemic), PLAIN], &[]),
    other(1, "cfg-validated", [PLAIN, PLAIN], &[]),
    other(2, "cfg-flags", [(Large, Hygiene), PLAIN], &[]),
];
static DATA: [Capability; 2] =
    [critical(3, "data-store", [PLAIN, PLAIN], &[]), other(4, "data-events", [PLAIN, PLAIN], &[])];
static DIMENSIONS: [Dimension; 2] = [factor("config", &CONFIG), layer("data", &DATA)];
/// Without batch jobs, which have the code 2, `data-events` is left out; with them, `cfg-validated` is critical.
static EFFECTS: [Effect; 2] = [
    effect(Condition::IsNot(KIND, &[2]), &[slot(4)], &[], "no batch jobs"),
    effect(Condition::Is(KIND, &[2]), &[], &[slot(1)], "batch jobs"),
];
static PATTERNS: [Pattern; 2] = [
    pattern("leak", Severity::High, Condition::AtMost(slot(0), 1)),
    Pattern {
        severities: &[worse(Severity::High, Condition::AtMost(slot(3), 0)), always(Severity::Moderate)],
        ..pattern("lost events", Severity::Moderate, Condition::AtMost(slot(4), 1))
    },
];
static BANK: Bank = Bank {
    context: Context { questions: &QUESTIONS, effects: &EFFECTS, ..Context::NONE },
    patterns: &PATTERNS,
    ..bank(&DIMENSIONS)
};

/// Compares two assessments of one bank.
pub(crate) fn compared(bank: &'static Bank, earlier: &Assessment, later: &Assessment) -> Comparison {
    compared_across(bank, earlier, bank, later)
}

/// Compares two assessments, each of its own bank.
pub(crate) fn compared_across(
    older: &'static Bank,
    earlier: &Assessment,
    newer: &'static Bank,
    later: &Assessment,
) -> Comparison {
    let side = |bank: &'static Bank, assessment: &Assessment| {
        let scope = Scope::new(bank, assessment);
        let (scores, findings) = (score(&scope), findings(&scope));
        let plan = plan(&scope, &scores, &findings, assessment);
        (scope, findings, plan)
    };
    let (before, now) = (side(older, earlier), side(newer, later));
    let side = |assessment, (scope, findings, plan)| Side { assessment, scope, findings, plan };
    compare(
        side(earlier, (&before.0, before.1.as_slice(), &before.2)),
        side(later, (&now.0, now.1.as_slice(), &now.2)),
    )
}

fn said(earlier: &str, later: &str) -> Comparison {
    compared(&BANK, &answers(&BANK, earlier), &answers(&BANK, later))
}

const fn range(low: f64, high: f64) -> Range {
    Range { low, high }
}

/// The worked example: a quick run in spring, a full run in summer.
#[test]
fn the_worked_example_of_the_documentation() {
    let spring = "quick cfg-secrets=1 data-store=?";
    let summer = "cfg-secrets=2 cfg-validated=4 cfg-flags=0 data-store=3 data-events=2";
    let comparison = said(spring, summer);
    assert_eq!(comparison.basis.compared, 2);
    assert_eq!(
        ids(comparison.basis.only_later.iter().copied()),
        ["cfg-validated", "cfg-flags", "data-events"]
    );
    assert!(comparison.basis.only_earlier.is_empty() && !comparison.basis.is_all());
    let [config, data] = comparison.dimensions.as_slice() else { panic!("there are two dimensions") };
    // The summer's reported index of config is 25 * (2 * 2 + 4 + 0) / 4 = 50 as well, but over other questions.
    assert_eq!(config.index(), Some(Pair { earlier: range(25.0, 25.0), later: range(50.0, 50.0) }));
    assert_eq!(config.index().map(Pair::<Range>::direction), Some(Direction::Rose));
    assert_eq!(config.stage().map(Pair::<StageRange>::direction), Some(Direction::Rose));
    assert_eq!(data.index(), Some(Pair { earlier: range(0.0, 100.0), later: range(75.0, 75.0) }));
    assert_eq!(data.index().map(Pair::<Range>::direction), Some(Direction::Unsure));
    assert_eq!(data.index().map(Pair::<Range>::difference), Some((-25.0, 75.0)));
    let changes: Vec<_> = comparison.answers.iter().map(|m| (m.capability.id, m.change)).collect();
    assert_eq!(changes, [("cfg-secrets", AnswerChange::Rose), ("data-store", AnswerChange::FoundOut)]);
    let changes: Vec<_> = comparison.findings.iter().map(|m| (m.pattern.id, m.change)).collect();
    assert_eq!(changes, [("leak", FindingChange::Gone)]);
    let done: Vec<_> =
        comparison.steps_done.iter().map(|s| (s.capability.id, s.reaches.number(), s.place)).collect();
    assert_eq!(done, [("cfg-secrets", 2, 0)]);
}

#[track_caller]
fn index(earlier: &str, later: &str, direction: Direction, difference: (f64, f64)) {
    let comparison = said(earlier, later);
    let index =
        comparison.dimensions.first().and_then(Pair::<DimensionScore>::index).expect("something is common");
    assert_eq!((index.direction(), index.difference()), (direction, difference));
}

#[test]
fn a_range_moves_only_if_that_is_certain() {
    let all = |secrets: &str| format!("cfg-secrets={secrets} cfg-validated=2 cfg-flags=2");
    index(&all("2"), &all("2"), Direction::Same, (0.0, 0.0));
    index(&all("0"), &all("1"), Direction::Rose, (12.5, 12.5));
    index(&all("3"), &all("2"), Direction::Fell, (-12.5, -12.5));
    // 25 to 75 both times: what is inside may have moved.
    index(&all("?"), &all("-"), Direction::Same, (-50.0, 50.0));
    index(&all("0"), &all("?"), Direction::Unsure, (0.0, 50.0));
    index(&all("?"), &all("3"), Direction::Unsure, (-12.5, 37.5));
    // The ends touch: not lower, and not certainly higher.
    index(
        "cfg-secrets=? cfg-validated=0 cfg-flags=0",
        "cfg-secrets=2 cfg-validated=2 cfg-flags=2",
        Direction::Unsure,
        (0.0, 50.0),
    );
}

#[test]
fn what_applies_in_one_only_is_in_neither_number() {
    let comparison =
        said("cfg-secrets=2 cfg-validated=0 cfg-flags=2", "cfg-secrets=2 cfg-validated=n/a cfg-flags=2");
    assert_eq!(ids(comparison.basis.applies_in_one.iter().copied()), ["cfg-validated"]);
    let index = comparison.dimensions[0].index().map(Pair::<Range>::direction);
    assert_eq!(index, Some(Direction::Same), "leaving a weak answer out is no rise");
    assert_eq!(comparison.answers[0].change, AnswerChange::NoLongerApplies);
}

#[test]
fn what_the_profile_makes_critical_is_weighed_alike_in_both() {
    let of =
        |context| format!("cfg-secrets=3 cfg-validated=1 cfg-flags=3 data-store=2 data-events=2 {context}");
    let comparison = said(&of("kind=1 +data-events"), &of("kind=2"));
    assert_eq!(ids(comparison.basis.counted_anew.iter().copied()), ["cfg-validated"]);
    assert!(comparison.dimensions.iter().all(|d| d.earlier.index == d.later.index), "no answer is another");
    assert!(comparison.answers.is_empty());
}

#[track_caller]
fn finding(earlier: &str, later: &str, id: &str, expected: Option<(FindingChange, bool)>) {
    let comparison = said(earlier, later);
    let found = comparison.findings.iter().find(|m| m.pattern.id == id);
    assert_eq!(found.map(|m| (m.change, m.by_context)), expected);
}

#[test]
fn findings_come_and_go_only_if_that_is_certain() {
    let case = |earlier: &str, later: &str, expected| {
        finding(&format!("cfg-secrets={earlier}"), &format!("cfg-secrets={later}"), "leak", expected);
    };
    case("0", "1", Some((FindingChange::StillThere, false)));
    case("2", "1", Some((FindingChange::New, false)));
    case("1", "2", Some((FindingChange::Gone, false)));
    case("?", "1", Some((FindingChange::Confirmed, false)));
    case("1", "?", Some((FindingChange::NotCertainAnyMore, false)));
    case("2", "3", None);
    // Who does not know was told of it; who was not asked yet was not.
    case("?", "2", Some((FindingChange::RuledOut, false)));
    case("2", "?", Some((FindingChange::BecamePossible, false)));
    let events = |store: &str| format!("kind=2 data-events=0 data-store={store}");
    finding(&events("1"), &events("0"), "lost events", Some((FindingChange::Worse, false)));
    finding(&events("0"), &events("3"), "lost events", Some((FindingChange::Milder, false)));
}

#[test]
fn a_finding_that_only_the_profile_brings_is_said_to_be_so() {
    let expected = Some((FindingChange::New, true));
    finding("data-events=0 kind=1", "data-events=0 kind=2", "lost events", expected);
    finding("data-events=2 kind=1", "data-events=0 kind=2", "lost events", Some((FindingChange::New, false)));
    finding("data-events=0 kind=2", "data-events=0 kind=1", "lost events", Some((FindingChange::Gone, true)));
}

#[test]
fn evidence_is_compared_where_both_say_something_of_it() {
    use Evidence::{Artefact, Exercised, Opinion};
    let with = |all: &[(u8, Evidence)]| {
        let assessment = answers(&BANK, "cfg-secrets=2 cfg-validated=2");
        all.iter().fold(assessment, |mut assessment, (number, evidence)| {
            let response = assessment.response(slot(*number)).cloned().unwrap_or_default();
            assessment.record(slot(*number), Response { evidence: Some(*evidence), ..response });
            assessment
        })
    };
    let moves = |earlier: &[(u8, Evidence)], later: &[(u8, Evidence)]| {
        let comparison = compared(&BANK, &with(earlier), &with(later));
        comparison.answers.iter().map(|m| (m.capability.id, m.change, m.evidence)).collect::<Vec<_>>()
    };
    let better = Some(Pair { earlier: Opinion, later: Exercised });
    assert_eq!(
        moves(&[(0, Artefact)], &[(0, Artefact), (1, Exercised)]),
        [("cfg-validated", AnswerChange::EvidenceOnly, better)]
    );
    assert_eq!(moves(&[(0, Artefact)], &[]), [], "a link without any evidence has lost none");
    assert_eq!(moves(&[(0, Opinion)], &[(0, Opinion)]), []);
}
