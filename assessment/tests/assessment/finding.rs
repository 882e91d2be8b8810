//! Findings as tables: whether a pattern is there, how bad it is, what shows it and what decides it; what is shown; and
//! which answers contradict one another.

use windrose_assessment::Presence::{Absent, Possible, Present};
use windrose_assessment::{Finding, Presence, Unsettled, contradictions, findings, shown_findings};
use windrose_questions::Severity::{High, Moderate, Severe};
use windrose_questions::{AtLevel, Bank, Capability, Condition, Context, Pattern, Severity, SeverityRule};

use crate::fixture::{
    DATA, KIND, PLAIN, QUESTIONS, always, at, bank, contradiction, critical, effect, factor, ids, leaked,
    other, pattern, scope, slot, with_contradictions, with_patterns, worse,
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

fn named(subject: &Unsettled) -> &'static str {
    match subject {
        Unsettled::Capability(capability) => capability.id,
        Unsettled::Field(field) => field.id,
    }
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
fn what_a_quick_run_does_not_ask_is_unknown_even_if_it_was_answered() {
    presence(D, "quick", Possible);
    presence(D, "quick d=0", Possible);
    presence(D, "quick d=3", Possible);
    presence(D, "d=0", Present);
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

/// The severity of a pattern that is severe under the first condition, high under the second, and moderate otherwise.
#[track_caller]
fn severity(severe: Condition, high: Condition, assessment: &str, expected: Severity) {
    let severities = leaked([worse(Severe, severe), worse(High, high), always(Moderate)]);
    let pattern = Pattern { severities, ..pattern("p", Moderate, A) };
    assert_eq!(one(pattern, assessment).severity, expected);
}

#[test]
fn the_worst_severity_whose_condition_is_certain_counts() {
    severity(B, OF_KIND, "a=0 b=2 kind=1", Severe);
    severity(B, OF_KIND, "a=0 b=2", Severe);
    severity(B, OF_KIND, "a=0 b=1 kind=1", High);
    severity(B, OF_KIND, "a=0 kind=1", High);
    severity(B, OF_KIND, "a=0 b=1 kind=8", Moderate);
    severity(B, OF_KIND, "a=0", Moderate);
    severity(B, D, "a=0 d=0 quick", Moderate);
}

/// What shows a pattern and what decides it, by id.
#[track_caller]
fn rests_on(when: Condition, assessment: &str, triggers: &[&str], decided_by: &[&str], told: bool) {
    let finding = one(pattern("p", High, when), assessment);
    assert_eq!(finding.decided_by.iter().map(named).collect::<Vec<_>>(), decided_by);
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

/// How much of the answers a pattern concerns that ends with these levels.
#[track_caller]
fn reach(cure: &[AtLevel], assessment: &str, expected: u32) {
    let cure = leaked(cure.iter().copied());
    assert_eq!(one(Pattern { cure, ..pattern("p", High, A) }, assessment).reach, expected);
}

#[test]
fn reach_is_what_is_missing_from_the_cure_critical_ones_twice() {
    reach(&[at(0, 2)], "a=0", 2 * 2);
    reach(&[at(0, 2)], "a=1", 2);
    reach(&[at(0, 3), at(3, 2)], "a=1 d=0", 2 * 2 + 2);
    reach(&[at(0, 2), at(3, 2)], "a=3 d=1", 1);
    reach(&[at(0, 2), at(3, 2)], "a=2 d=4", 0);
    // What nobody knows counts as Absent; what does not apply, or is not asked, counts not at all.
    reach(&[at(0, 2), at(3, 2)], "a=0 d=?", 4 + 2);
    reach(&[at(0, 2), at(3, 2)], "a=0 d=n/a", 4);
    reach(&[at(0, 2), at(3, 2)], "a=0 d=0 quick", 4);
    reach(&[at(0, 2), at(2, 2)], "a=0 c=0 kind=4", 4);
}

fn ranked(id: &'static str, severity: Severity, rank: u8, when: Condition) -> Pattern {
    Pattern { rank, ..pattern(id, severity, when) }
}

#[test]
fn present_comes_before_possible_then_the_worst_then_rank_reach_and_bank() {
    const CURE: &[AtLevel] = &[at(0, 2)];
    const SEVERE_HERE: &[SeverityRule] = &[worse(Severe, A), always(High)];
    let patterns = [
        ranked("possible-severe", Severe, 1, B),
        ranked("absent", Severe, 1, C),
        ranked("moderate", Moderate, 1, A),
        ranked("high-3", High, 3, A),
        ranked("high-2", High, 2, A),
        Pattern { cure: CURE, ..ranked("high-2-wider", High, 2, A) },
        ranked("high-2-too", High, 2, A),
        Pattern { severities: SEVERE_HERE, ..ranked("severe", High, 9, A) },
        ranked("possible-moderate", Moderate, 1, B),
    ];
    let found: Vec<&str> = found(patterns, "a=0 c=4").iter().map(|finding| finding.pattern.id).collect();
    let expected = [
        "severe",
        "high-2-wider",
        "high-2",
        "high-2-too",
        "high-3",
        "moderate",
        "possible-severe",
        "possible-moderate",
        "absent",
    ];
    assert_eq!(found, expected);
}

/// Shows which of these are shown: `S`, `H` and `M` are present, `p` a possible high one that an answer points to, `q` one
/// of which nothing is known, `-` an absent one.
#[track_caller]
fn shows(patterns: &str, expected: &str) {
    const POINTED_TO: Condition = Condition::all(&[A, B]);
    let kinds = patterns.chars().map(|kind| match kind {
        'S' => pattern("S", Severe, A),
        'H' => pattern("H", High, A),
        'M' => pattern("M", Moderate, A),
        'p' => pattern("p", High, POINTED_TO),
        'q' => pattern("q", High, B),
        _ => pattern("-", Severe, C),
    });
    let found = found(kinds, "a=0 c=4");
    assert_eq!(shown_findings(&found).map(|finding| finding.pattern.id).collect::<String>(), expected);
}

#[test]
fn moderate_ones_fill_up_to_five_and_no_danger_is_left_out() {
    shows("MMMMMMM", "MMMMM");
    shows("MMMMSHM", "SHMMM");
    shows("HHHHHHHM", "HHHHHHH");
    shows("MMMMMp", "MMMMp");
    shows("M-q", "M");
    shows("", "");
}

/// What contradicts what, by id.
#[track_caller]
fn contradicts(when: Condition, assessment: &str, expected: &[&str]) {
    let bank = with_contradictions(&EXAMPLE, [contradiction("c", when)]);
    let found = contradictions(&scope(bank, assessment));
    let between = found.iter().flat_map(|contradicted| &contradicted.between).map(named);
    assert_eq!(between.collect::<Vec<_>>(), expected);
    assert_eq!(found.len(), usize::from(!expected.is_empty()));
}

#[test]
fn a_contradiction_is_told_once_it_is_certain_with_what_it_is_between() {
    const ANSWERS: Condition = Condition::all(&[B, A]);
    const CONTEXT: Condition = Condition::all(&[NO_DATA, A]);
    contradicts(ANSWERS, "a=0 b=2", &["b", "a"]);
    contradicts(ANSWERS, "a=2 b=2", &[]);
    contradicts(ANSWERS, "a=0", &[]);
    contradicts(ANSWERS, "a=0 b=?", &[]);
    contradicts(ANSWERS, "a=n/a b=2", &[]);
    contradicts(CONTEXT, "data=1 a=1", &["data", "a"]);
    contradicts(CONTEXT, "data=2 a=1", &[]);
    contradicts(CONTEXT, "data=3 a=1", &[]);
    contradicts(CONTEXT, "a=1", &[]);
    contradicts(Condition::all(&[OF_KIND, NO_DATA]), "kind=1 data=1", &["kind", "data"]);
    contradicts(Condition::all(&[A, C]), "a=0 c=0 kind=4", &[]);
    contradicts(Condition::all(&[A, D]), "a=0 d=0 quick", &[]);
    contradicts(Condition::all(&[A, A_OR_B]), "a=0 b=2", &["a", "b"]);
}

#[test]
fn contradictions_stand_in_the_order_of_the_bank() {
    let all = [("one", Condition::all(&[A, B])), ("none", C), ("other", Condition::all(&[A, OF_KIND]))];
    let bank = with_contradictions(&EXAMPLE, all.map(|(id, when)| contradiction(id, when)));
    let found = contradictions(&scope(bank, "a=0 b=2 kind=1"));
    assert_eq!(found.iter().map(|c| c.contradiction.id).collect::<Vec<_>>(), ["one", "other"]);
}
