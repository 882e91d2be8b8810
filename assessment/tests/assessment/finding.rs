//! Findings as tables: whether a pattern is there, how bad it is, what shows it and what decides it.

use windrose_assessment::Presence::{Absent, Possible, Present};
use windrose_assessment::{Finding, Presence, Unsettled, findings};
use windrose_questions::Severity::{High, Moderate, Severe};
use windrose_questions::{Bank, Capability, Condition, Context, Pattern, Severity};

use crate::fixture::{
    DATA, KIND, PLAIN, QUESTIONS, bank, critical, effect, factor, ids, other, pattern, scope, slot,
    with_patterns,
};

static CAPABILITIES: [Capability; 4] = [
    critical(0, "a", [PLAIN, PLAIN], &[]),
    critical(1, "b", [PLAIN, PLAIN], &[]),
    critical(2, "c", [PLAIN, PLAIN], &[]),
    other(3, "d", [PLAIN, PLAIN], &[]),
];
/// Whoever says `kind=4` is not asked about `c`.
static EXAMPLE: Bank = Bank {
    context: Context {
        questions: &QUESTIONS,
        effects: &[effect(Condition::Is(KIND, &[4]), &[slot(2)], &[], "")],
        ..Context::NONE
    },
    ..bank(&[factor("factor", &CAPABILITIES)])
};

const A: Condition = Condition::AtMost(slot(0), 1);
const B: Condition = Condition::AtLeast(slot(1), 2);
const C: Condition = Condition::AtMost(slot(2), 1);
const D: Condition = Condition::AtMost(slot(3), 1);
const A_OR_B: Condition = Condition::any(&[A, B]);
const B_OR_C: Condition = Condition::any(&[B, C]);
const OF_KIND: Condition = Condition::Is(KIND, &[1, 2]);
const NO_DATA: Condition = Condition::IsNot(DATA, &[2]);

/// What is found of these patterns.
fn found(patterns: impl IntoIterator<Item = Pattern>, assessment: &str) -> Vec<Finding> {
    findings(&scope(with_patterns(&EXAMPLE, patterns), assessment))
}

fn one(pattern: Pattern, assessment: &str) -> Finding {
    found([pattern], assessment).remove(0)
}

#[track_caller]
fn presence(when: Condition, assessment: &str, expected: Presence) {
    assert_eq!(one(pattern("p", High, when), assessment).presence, expected);
}

#[test]
fn a_level_makes_a_pattern_present_or_absent() {
    presence(A, "a=0", Present);
    presence(A, "a=1", Present);
    presence(A, "a=2", Absent);
    presence(B, "b=1", Absent);
    presence(B, "b=2", Present);
}

#[test]
fn what_nobody_knows_is_possible_and_what_does_not_apply_is_absent() {
    presence(A, "", Possible);
    presence(A, "a=?", Possible);
    presence(A, "a=n/a", Absent);
    presence(B, "b=n/a", Absent);
}

#[test]
fn the_context_counts_once_it_is_said() {
    presence(OF_KIND, "", Possible);
    presence(OF_KIND, "kind=1", Present);
    presence(OF_KIND, "kind=6", Present);
    presence(OF_KIND, "kind=8", Absent);
    presence(NO_DATA, "", Possible);
    presence(NO_DATA, "data=1", Present);
    presence(NO_DATA, "data=2", Absent);
    presence(NO_DATA, "data=3", Possible);
}

#[test]
fn what_is_left_out_is_absent_unless_it_is_asked_all_the_same() {
    presence(C, "c=0", Present);
    presence(C, "c=0 kind=4", Absent);
    presence(C, "c=0 kind=4 +c", Present);
    presence(C, "kind=4", Absent);
    presence(C, "kind=4 +c", Possible);
}

#[test]
fn what_a_quick_run_does_not_ask_is_unknown_unless_it_was_answered() {
    presence(D, "quick", Possible);
    presence(D, "quick d=0", Present);
    presence(D, "quick d=3", Absent);
}

#[test]
fn parts_are_counted_at_any_depth() {
    const NESTED: Condition = Condition::all(&[A, Condition::Holding(2, &[B, C, OF_KIND])]);
    presence(NESTED, "a=0 b=2 c=0", Present);
    presence(NESTED, "a=0 b=2 c=3", Possible);
    presence(NESTED, "a=0 b=2 c=3 kind=2", Present);
    presence(NESTED, "a=0 b=1 c=3", Absent);
    presence(NESTED, "a=3", Absent);
}

#[track_caller]
fn severity(of: Severity, raise: Condition, assessment: &str, expected: Severity) {
    let pattern = Pattern { raise: Some(raise), ..pattern("p", of, A) };
    assert_eq!(one(pattern, assessment).severity, expected);
}

#[test]
fn a_second_condition_makes_it_worse_once_it_is_certain() {
    severity(Moderate, B, "a=0 b=2", High);
    severity(High, B, "a=0 b=2", Severe);
    severity(High, B, "a=0 b=1", High);
    severity(High, B, "a=0", High);
    severity(High, OF_KIND, "a=0 kind=1", Severe);
    severity(High, OF_KIND, "a=0", High);
}

/// What shows a pattern and what decides it, by id.
#[track_caller]
fn rests_on(when: Condition, assessment: &str, triggers: &[&str], decided_by: &[&str], told: bool) {
    let finding = one(pattern("p", High, when), assessment);
    let unsettled = finding.decided_by.iter().map(|unsettled| match unsettled {
        Unsettled::Capability(capability) => capability.id,
        Unsettled::Field(field) => field.id,
    });
    assert_eq!(unsettled.collect::<Vec<_>>(), decided_by);
    assert_eq!(ids(finding.triggers.iter().copied()), triggers);
    assert_eq!(finding.is_told(), told);
}

#[test]
fn a_present_pattern_rests_on_the_answers_that_make_it_hold() {
    rests_on(Condition::all(&[A, B]), "a=0 b=2", &["a", "b"], &[], true);
    rests_on(A_OR_B, "a=0 b=1", &["a"], &[], true);
    rests_on(A_OR_B, "a=0", &["a"], &[], true);
    rests_on(Condition::all(&[OF_KIND, A]), "kind=1 a=0", &["a"], &[], true);
    rests_on(Condition::all(&[A, A_OR_B]), "a=0", &["a"], &[], true);
}

#[test]
fn a_possible_pattern_names_what_decides_it_and_is_told_once_something_points_to_it() {
    rests_on(Condition::all(&[A, B]), "", &[], &["a", "b"], false);
    rests_on(Condition::all(&[A, B]), "a=0", &["a"], &["b"], true);
    rests_on(Condition::all(&[A, B_OR_C]), "a=0 b=1", &["a"], &["c"], true);
    rests_on(Condition::all(&[OF_KIND, A]), "kind=1", &[], &["a"], false);
    rests_on(Condition::all(&[A, NO_DATA]), "a=0 data=3", &["a"], &["data"], true);
    // What is settled hangs on nothing: `b` cannot change that one of the two holds.
    rests_on(Condition::all(&[A_OR_B, C]), "a=0", &["a"], &["c"], true);
}

#[test]
fn an_absent_pattern_rests_on_nothing() {
    rests_on(Condition::all(&[A, B]), "a=0 b=1", &[], &[], false);
    rests_on(Condition::all(&[A, B]), "b=1", &[], &[], false);
}

#[test]
fn present_comes_before_possible_then_the_worst_then_the_bank() {
    let patterns = [
        pattern("possible-high", High, B),
        pattern("absent", High, C),
        pattern("moderate", Moderate, A),
        pattern("high-1", High, A),
        Pattern { raise: Some(A), ..pattern("severe", High, A) },
        pattern("high-2", High, A),
        pattern("possible-moderate", Moderate, B),
    ];
    let found: Vec<&str> = found(patterns, "a=0 c=4").iter().map(|finding| finding.pattern.id).collect();
    let expected = ["severe", "high-1", "high-2", "moderate", "possible-high", "possible-moderate", "absent"];
    assert_eq!(found, expected);
}
