//! The plan as tables: what comes first, why, and what is left out.

use windrose_assessment::{Assessment, Depth, Plan, PlannedStep, Scope, findings, plan, score};
use windrose_questions::Effort::{Large, Medium, Small};
use windrose_questions::Impact::{Common, Hygiene, Systemic};
use windrose_questions::Severity::High;
use windrose_questions::{Bank, Capability, Condition, Context, Dimension, Effort, Impact, Slot};

use crate::fixture;
use crate::fixture::{
    answer_of, critical, factor, layer, leaked, leaked_bank, level, other, pattern, slot, target,
    with_context, with_patterns,
};

/// One capability of a test, with its answer: critical, of a layer, `S`, hygiene, unless said otherwise.
#[derive(Clone, Copy)]
struct Item {
    id: &'static str,
    answer: &'static str,
    critical: bool,
    kind: fn(&'static str, &'static [Capability]) -> Dimension,
    worth: (Effort, Impact),
    needs: &'static [&'static str],
}

const fn item(id: &'static str, answer: &'static str) -> Item {
    Item { id, answer, critical: true, kind: layer, worth: (Small, Hygiene), needs: &[] }
}

impl Item {
    const fn not_critical(self) -> Self {
        Self { critical: false, ..self }
    }

    fn of_a_factor(self) -> Self {
        Self { kind: factor, ..self }
    }

    /// Both steps cost and are worth this.
    const fn worth(self, effort: Effort, impact: Impact) -> Self {
        Self { worth: (effort, impact), ..self }
    }

    const fn needs(self, needs: &'static [&'static str]) -> Self {
        Self { needs, ..self }
    }
}

/// A bank of these capabilities, each in a dimension of its own, in this order, and their answers.
fn answered(items: &[Item]) -> (&'static Bank, Assessment) {
    let slot_of = |id: &str| {
        let place = items.iter().position(|i| i.id == id).expect("a capability needs another of the list");
        slot(u8::try_from(place).expect("lists of tests are short"))
    };
    let mut assessment = Assessment::default();
    assessment.depth = Depth::Full;
    let dimensions: Vec<Dimension> = items
        .iter()
        .map(|item| {
            let slot: Slot = slot_of(item.id);
            assessment = assessment.clone().with_answer(slot, answer_of(item.answer));
            let needs = leaked(item.needs.iter().map(|id| slot_of(id)));
            let make = if item.critical { critical } else { other };
            (item.kind)(item.id, leaked([make(slot.number(), item.id, [item.worth; 2], needs)]))
        })
        .collect();
    (leaked_bank(dimensions), assessment)
}

fn plan_of(bank: &'static Bank, assessment: &Assessment) -> Plan {
    let scope = Scope::new(bank, assessment);
    plan(&scope, &score(&scope), &findings(&scope))
}

fn planned(items: &[Item]) -> Plan {
    let (bank, assessment) = answered(items);
    plan_of(bank, &assessment)
}

/// The plan that aims at these levels of critical and of other capabilities.
fn planned_for((critical, other): (u8, u8), items: &[Item]) -> Plan {
    let (bank, assessment) = answered(items);
    let default_target = target(Condition::all(&[]), critical, other, &[]);
    plan_of(with_context(bank, Context { default_target, ..Context::NONE }), &assessment)
}

fn ids<'a>(steps: impl IntoIterator<Item = &'a PlannedStep>) -> Vec<&'static str> {
    fixture::ids(steps.into_iter().map(|s| s.capability))
}

fn names(capabilities: &[&'static Capability]) -> Vec<&'static str> {
    fixture::ids(capabilities.iter().copied())
}

#[track_caller]
fn step<'a>(plan: &'a Plan, id: &str) -> &'a PlannedStep {
    plan.steps.iter().find(|s| s.capability.id == id).expect("the step is in the plan")
}

#[track_caller]
fn priority(item: Item, expected: u32) {
    assert_eq!(step(&planned(&[item]), item.id).priority, expected);
}

#[test]
fn priority_is_gap_times_impact_times_weight_by_effort() {
    priority(item("a", "0"), 4 * 3 * 2);
    priority(item("a", "1"), 4 * 2 * 2);
    priority(item("a", "2"), 4 * 2);
    priority(item("a", "0").not_critical(), 4 * 2);
    priority(item("a", "0").worth(Small, Systemic), 4 * 3 * 3 * 2);
    priority(item("a", "0").worth(Medium, Systemic), 4 * 3 * 3 * 2 / 2);
    priority(item("a", "0").worth(Large, Systemic), 4 * 3 * 3 * 2 / 4);
    priority(item("a", "1").worth(Large, Hygiene).not_critical(), 1);
}

#[test]
fn the_step_is_the_next_one_and_not_the_whole_way() {
    let plan = planned(&[item("absent", "0"), item("ad-hoc", "1"), item("consistent", "2")]);
    let reaches = |id: &str| step(&plan, id).reaches;
    assert_eq!(["absent", "ad-hoc", "consistent"].map(reaches), [level(2), level(2), level(3)]);
}

#[test]
fn the_highest_priority_comes_first() {
    let plan = planned(&[
        item("hygiene", "0"),
        item("systemic", "0").worth(Small, Systemic),
        item("large", "0").worth(Large, Systemic),
        item("common", "0").worth(Small, Common),
    ]);
    assert_eq!(ids(&plan.steps), ["systemic", "common", "hygiene", "large"]);
}

#[test]
fn among_equals_layers_come_first_and_then_the_bank_decides() {
    let plan = planned(&[
        item("factor-1", "0").of_a_factor(),
        item("layer-1", "0"),
        item("factor-2", "0").of_a_factor(),
        item("layer-2", "0"),
    ]);
    assert_eq!(ids(&plan.steps), ["layer-1", "layer-2", "factor-1", "factor-2"]);
}

#[test]
fn what_a_step_needs_comes_right_before_it() {
    let plan = planned(&[
        item("saga", "0").worth(Small, Systemic).needs(&["idempotency"]),
        item("between", "0").worth(Small, Common),
        item("idempotency", "1").worth(Large, Hygiene),
    ]);
    assert_eq!(ids(&plan.steps), ["idempotency", "saga", "between"]);
    assert_eq!(step(&plan, "idempotency").ahead_for.map(|c| c.id), Some("saga"));
    assert_eq!(names(&step(&plan, "idempotency").unlocks), ["saga"]);
    assert_eq!(step(&plan, "saga").ahead_for, None);
}

#[test]
fn needs_are_followed_all_the_way() {
    let plan = planned(&[
        item("roof", "0").worth(Small, Systemic).needs(&["walls"]),
        item("walls", "0").needs(&["ground"]),
        item("ground", "1").worth(Large, Hygiene),
    ]);
    assert_eq!(ids(&plan.steps), ["ground", "walls", "roof"]);
    let ahead_for: Vec<_> = plan.steps.iter().map(|s| s.ahead_for.map(|c| c.id)).collect();
    assert_eq!(ahead_for, [Some("walls"), Some("roof"), None]);
}

#[test]
fn what_comes_first_anyway_is_not_ahead_for_anything() {
    let plan = planned(&[item("after", "1").needs(&["before"]), item("before", "0")]);
    assert_eq!(ids(&plan.steps), ["before", "after"]);
    assert_eq!(step(&plan, "before").ahead_for, None);
    assert_eq!(names(&step(&plan, "before").unlocks), ["after"]);
}

#[track_caller]
fn order_with_prerequisite_at(answer: &'static str, expected: &[&str]) {
    let plan = planned(&[
        item("step", "0").needs(&["prerequisite"]),
        item("prerequisite", answer).worth(Large, Hygiene),
    ]);
    assert_eq!(ids(&plan.steps), expected);
}

#[test]
fn a_prerequisite_is_met_at_consistent() {
    order_with_prerequisite_at("0", &["prerequisite", "step"]);
    order_with_prerequisite_at("1", &["prerequisite", "step"]);
    order_with_prerequisite_at("2", &["step", "prerequisite"]);
    order_with_prerequisite_at("3", &["step"]);
    order_with_prerequisite_at("n/a", &["step"]);
    order_with_prerequisite_at("?", &["step"]);
}

#[track_caller]
fn ask_first(answer: &'static str, expected: &[&str]) {
    let plan = planned(&[item("step", "0").needs(&["prerequisite"]), item("prerequisite", answer)]);
    assert_eq!(names(&step(&plan, "step").ask_first), expected);
}

#[test]
fn a_prerequisite_that_nobody_knows_is_asked_first() {
    ask_first("?", &["prerequisite"]);
    ask_first("-", &["prerequisite"]);
    ask_first("n/a", &[]);
    ask_first("0", &[]);
    ask_first("4", &[]);
}

#[test]
fn what_is_unknown_is_no_step_and_critical_unknowns_come_first() {
    let plan = planned(&[
        item("other", "?").not_critical(),
        item("critical-1", "-"),
        item("answered", "4"),
        item("gone", "n/a"),
        item("critical-2", "?"),
    ]);
    assert_eq!(ids(&plan.steps), Vec::<&str>::new());
    let unknowns = fixture::ids(plan.unknowns.iter().map(|u| u.capability));
    assert_eq!(unknowns, ["critical-1", "critical-2", "other"]);
}

#[track_caller]
fn left_to_do(targets: (u8, u8), expected: &[&str], enough: &[&str]) {
    let plan = planned_for(
        targets,
        &[
            item("critical-1", "1"),
            item("critical-2", "2"),
            item("critical-3", "3"),
            item("other-1", "1").not_critical(),
            item("other-2", "2").not_critical(),
            item("other-3", "3").not_critical(),
        ],
    );
    let mut found = ids(&plan.steps);
    found.sort_unstable();
    assert_eq!(found, expected);
    assert_eq!(fixture::ids(plan.enough.iter().map(|e| e.capability)), enough);
}

#[test]
fn at_the_target_is_enough() {
    left_to_do((3, 2), &["critical-1", "critical-2", "other-1"], &["critical-3", "other-2", "other-3"]);
    left_to_do((2, 1), &["critical-1"], &["critical-2", "critical-3", "other-1", "other-2", "other-3"]);
    left_to_do((4, 3), &["critical-1", "critical-2", "critical-3", "other-1", "other-2"], &["other-3"]);
}

#[test]
fn the_step_to_proven_is_the_same_for_all() {
    let plan = planned_for((4, 4), &[item("a", "3").worth(Large, Systemic)]);
    let proof = step(&plan, "a");
    assert_eq!((proof.reaches, proof.step.effort, proof.step.impact), (level(4), Medium, Common));
    assert_eq!(proof.priority, 4 * 2 * 2 / 2);
}

#[test]
fn what_is_at_a_low_target_is_a_step_for_the_sake_of_another_and_no_other_way() {
    let needed = item("needed", "1").not_critical().worth(Large, Hygiene).needs(&["ground"]);
    let items = [item("step", "0").needs(&["needed"]), needed, item("ground", "1").not_critical()];
    let plan = planned_for((2, 1), &items);
    assert_eq!(ids(&plan.steps), ["ground", "needed", "step"]);
    let for_step = step(&plan, "needed");
    assert_eq!((for_step.priority, for_step.target, for_step.reaches), (0, level(1), level(2)));
    assert_eq!(for_step.ahead_for.map(|c| c.id), Some("step"));
    assert_eq!(fixture::ids(plan.enough.iter().map(|e| e.capability)), ["needed", "ground"]);
    let done = planned_for((2, 1), &[item("step", "2").needs(&["needed"]), needed, items[2]]);
    assert_eq!(ids(&done.steps), Vec::<&str>::new());
}

/// What the steps of these capabilities remove, if the pattern is there while the condition holds.
#[track_caller]
fn removing(when: Condition, items: &[Item], expected: &[&str]) {
    let (bank, assessment) = answered(items);
    let plan = plan_of(with_patterns(bank, [pattern("danger", High, when)]), &assessment);
    let removing = plan.steps.iter().filter(|s| s.removes.iter().any(|p| p.id == "danger"));
    assert_eq!(ids(removing), expected);
}

#[test]
fn a_step_names_the_findings_that_it_ends_alone() {
    const LOW: [Condition; 2] = [Condition::AtMost(slot(0), 1), Condition::AtMost(slot(1), 1)];
    let both = [item("a", "0"), item("b", "0")];
    removing(Condition::all(&LOW), &both, &["a", "b"]);
    removing(Condition::any(&LOW), &both, &[]);
    removing(Condition::any(&LOW), &[item("a", "0"), item("b", "2")], &["a"]);
    removing(Condition::all(&LOW), &[item("a", "0"), item("b", "2")], &[]);
    removing(Condition::AtMost(slot(0), 2), &both, &[]);
    // What is left would hang on the unknown one.
    removing(Condition::any(&LOW), &[item("a", "0"), item("b", "?")], &[]);
}

#[test]
fn three_steps_now_five_next_the_rest_later() {
    let items: Vec<Item> =
        ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].into_iter().map(|id| item(id, "0")).collect();
    let plan = planned(&items);
    assert_eq!(ids(plan.now()), ["a", "b", "c"]);
    assert_eq!(ids(plan.next()), ["d", "e", "f", "g", "h"]);
    assert_eq!(ids(plan.later()), ["i", "j"]);
    let short = planned(&[item("a", "0"), item("b", "0")]);
    assert_eq!((ids(short.now()), short.next().len(), short.later().len()), (vec!["a", "b"], 0, 0));
}

#[track_caller]
fn starts_early(candidate: Item, expected: bool) {
    let mut items = ["a", "b", "c"].map(|id| item(id, "0").worth(Small, Systemic)).to_vec();
    items.push(candidate);
    assert_eq!(planned(&items).start_early().count(), usize::from(expected));
}

#[test]
fn only_large_systemic_steps_from_below_consistent_start_early() {
    starts_early(item("x", "0").worth(Large, Systemic), true);
    starts_early(item("x", "1").worth(Large, Systemic).not_critical(), true);
    starts_early(item("x", "2").worth(Large, Systemic), false);
    starts_early(item("x", "0").worth(Medium, Systemic), false);
    starts_early(item("x", "0").worth(Large, Common), false);
}

#[test]
fn what_is_to_be_done_now_does_not_start_early() {
    assert_eq!(planned(&[item("x", "0").worth(Large, Systemic)]).start_early().count(), 0);
}
