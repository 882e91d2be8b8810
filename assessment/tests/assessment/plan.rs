//! The plan as tables: what comes first, why, and what is left out.

use windrose_assessment::{Assessment, DEFAULT_TARGETS, Plan, PlannedStep, Targets, plan, score};
use windrose_questions::Effort::{Large, Medium, Small};
use windrose_questions::Impact::{Common, Hygiene, Systemic};
use windrose_questions::{Capability, Dimension, Effort, Impact, Slot};

use crate::fixture::{answer_of, critical, factor, layer, leaked, leaked_bank, level, other, slot};

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

/// The plan for these capabilities, each in a dimension of its own, in this order.
fn planned_for(items: &[Item], targets: Targets) -> Plan {
    let slot_of = |id: &str| {
        let place = items.iter().position(|i| i.id == id).expect("a capability needs another of the list");
        slot(u8::try_from(place).expect("lists of tests are short"))
    };
    let mut assessment = Assessment::default();
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
    let bank = leaked_bank(dimensions);
    plan(bank, &assessment, &score(bank, &assessment), targets)
}

fn planned(items: &[Item]) -> Plan {
    planned_for(items, DEFAULT_TARGETS)
}

fn ids<'a>(steps: impl IntoIterator<Item = &'a PlannedStep>) -> Vec<&'static str> {
    steps.into_iter().map(|s| s.capability.id).collect()
}

fn names(capabilities: &[&'static Capability]) -> Vec<&'static str> {
    capabilities.iter().map(|c| c.id).collect()
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
    let unknowns: Vec<&str> = plan.unknowns.iter().map(|u| u.capability.id).collect();
    assert_eq!(unknowns, ["critical-1", "critical-2", "other"]);
}

const fn targets(critical: u8, other: u8) -> Targets {
    Targets { critical: level(critical), other: level(other) }
}

#[track_caller]
fn left_to_do(targets: Targets, expected: &[&str], enough: usize) {
    let plan = planned_for(
        &[
            item("critical-1", "1"),
            item("critical-2", "2"),
            item("critical-3", "3"),
            item("other-1", "1").not_critical(),
            item("other-2", "2").not_critical(),
            item("other-3", "3").not_critical(),
        ],
        targets,
    );
    let mut found = ids(&plan.steps);
    found.sort_unstable();
    assert_eq!(found, expected);
    assert_eq!(plan.enough, enough);
}

#[test]
fn at_the_target_is_enough() {
    left_to_do(DEFAULT_TARGETS, &["critical-1", "critical-2", "other-1"], 3);
    left_to_do(targets(2, 1), &["critical-1"], 5);
    left_to_do(targets(3, 3), &["critical-1", "critical-2", "other-1", "other-2"], 2);
}

#[test]
fn from_enforced_to_proven_there_is_no_step() {
    left_to_do(targets(4, 4), &["critical-1", "critical-2", "other-1", "other-2"], 0);
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
