//! The plan as tables: what is in it, what is left out, and what is to be done now.

use windrose_assessment::{Band, Plan, Presence};
use windrose_questions::Effort::{Large, Medium, Small};
use windrose_questions::Impact::{Common, Hygiene, Systemic};
use windrose_questions::Severity::{High, Moderate, Severe};
use windrose_questions::{AtLevel, Condition, Effort, Pattern};

use crate::fixture;
use crate::fixture::{answer_of, at, leaked, level, slot};
use crate::plan_fixture::{
    Item, answered, bands, ids, item, names, plan_of, planned, planned_against, planned_for,
    planned_for_against, risk, risk_while, risks, slice_day, step,
};

/// The steps, of which the first ones in this number are to be done now.
#[track_caller]
fn against_a_danger(cure: &[AtLevel], items: &[Item], expected: &[&str], clears: bool) {
    let plan = planned_against([risk("danger", High, cure)], items);
    let steps: Vec<String> = plan
        .steps
        .iter()
        .filter(|step| !step.treats.is_empty())
        .map(|step| format!("{}{}", step.capability.id, step.reaches.number()))
        .collect();
    assert_eq!(steps, expected);
    assert_eq!(plan.steps.iter().any(|step| !step.clears.is_empty()), clears);
}

#[test]
fn a_cure_is_what_is_asked_applies_and_is_low() {
    let cure = [at(0, 2), at(1, 2)];
    against_a_danger(&cure, &[item("a", "0"), item("b", "1")], &["a2", "b2"], true);
    against_a_danger(&cure, &[item("a", "0"), item("b", "2")], &["a2"], true);
    against_a_danger(&cure, &[item("a", "0"), item("b", "n/a")], &["a2"], true);
    // What nobody knows is asked, and keeps the risk from being certainly gone.
    against_a_danger(&cure, &[item("a", "0"), item("b", "?")], &["a2"], false);
    against_a_danger(&cure, &[item("a", "2"), item("b", "2")], &[], false);
    against_a_danger(&cure, &[item("a", "?"), item("b", "?")], &[], false);
    // A cure at level 3 takes two steps from below.
    against_a_danger(&[at(0, 3)], &[item("a", "2")], &["a3"], true);
    against_a_danger(&[at(0, 3)], &[item("a", "1")], &["a2"], false);
}

#[test]
fn what_the_cure_of_a_danger_asks_for_is_found_out_first() {
    let plan = planned_against(
        [risk("danger", High, &[at(0, 2), at(2, 2)]), risk("nuisance", Moderate, &[at(0, 2), at(3, 2)])],
        &[
            item("a", "0"),
            item("critical", "?"),
            item("of-danger", "-").not_critical(),
            item("of-nuisance", "?").not_critical(),
        ],
    );
    assert_eq!(
        fixture::ids(plan.unknowns.iter().map(|u| u.capability)),
        ["of-danger", "critical", "of-nuisance"]
    );
    assert_eq!(plan.unknowns.iter().map(|u| u.treats.len()).collect::<Vec<_>>(), [1, 0, 0]);
}

/// Target of the capability `a`, and whose cure raised it; `none` if it is not in the plan.
#[track_caller]
fn raised(patterns: impl IntoIterator<Item = Pattern>, a: Item, expected: Option<(u8, Option<&str>)>) {
    let plan = planned_for_against((2, 0), patterns, &[a, item("b", "0")]);
    let found = plan.steps.iter().find(|step| step.capability.id == "a");
    let found = found.map(|step| (step.target.number(), step.target_raised_by.map(|pattern| pattern.id)));
    assert_eq!(found, expected);
}

#[test]
fn the_cure_of_a_danger_raises_a_target_and_that_of_a_nuisance_does_not() {
    let other = |answer| item("a", answer).not_critical();
    let critical = |answer| item("a", answer);
    raised([risk("p", High, &[at(0, 2)])], other("0"), Some((2, Some("p"))));
    raised([risk("p", Severe, &[at(0, 3)])], other("2"), Some((3, Some("p"))));
    raised([risk("p", Moderate, &[at(0, 2)])], other("0"), None);
    raised([risk("p", Moderate, &[at(0, 3)])], critical("2"), None);
    raised([risk("p", High, &[at(0, 2)])], critical("0"), Some((2, None)));
    raised([risk("p", High, &[at(0, 3)])], critical("0"), Some((3, Some("p"))));
    // What is not certainly there raises nothing.
    raised([risk_while(&[Condition::AtLeast(slot(0), 1)], "p", High, &[at(0, 2)])], other("0"), None);
    // The one that asks for more, else the worse one.
    let two = |one, other| [risk("p", High, &[at(0, one)]), risk("q", Severe, &[at(0, other)])];
    raised(two(3, 2), other("0"), Some((3, Some("p"))));
    raised(two(2, 2), other("0"), Some((2, Some("q"))));
}

#[test]
fn what_a_cure_asks_for_is_not_enough() {
    let a = item("a", "2");
    let enough = |plan: Plan| fixture::ids(plan.enough.iter().map(|enough| enough.capability));
    assert_eq!(enough(planned_for((2, 2), &[a])), ["a"]);
    let plan = planned_for_against((2, 2), [risk("p", High, &[at(0, 3)])], &[a]);
    assert_eq!(ids(&plan.steps), ["a"]);
    assert_eq!(enough(plan), Vec::<&str>::new());
}

#[test]
fn an_experimental_service_has_steps_for_critical_capabilities_dangers_and_what_these_need() {
    let items = [
        item("critical", "1").needs(&[("needed", 2)]),
        item("consistent", "2"),
        item("needed", "1").not_critical(),
        item("cure", "0").not_critical(),
        item("other", "0").not_critical(),
    ];
    let plan = planned_for_against((2, 0), [risk("danger", High, &[at(3, 2)])], &items);
    assert_eq!(bands(&plan), ["A cure", "B needed", "B critical"]);
    assert_eq!(fixture::ids(plan.enough.iter().map(|e| e.capability)), ["consistent"]);
    assert_eq!(step(&plan, "needed").priority, 0);
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
    let needed = item("needed", "1").not_critical().worth(Large, Hygiene).needs(&[("ground", 2)]);
    let items = [item("step", "0").needs(&[("needed", 2)]), needed, item("ground", "1").not_critical()];
    let plan = planned_for((2, 1), &items);
    assert_eq!(ids(&plan.steps), ["ground", "needed", "step"]);
    let for_step = step(&plan, "needed");
    assert_eq!((for_step.priority, for_step.target, for_step.reaches), (0, level(1), level(2)));
    assert_eq!(for_step.ahead_for.map(|c| c.id), Some("step"));
    assert_eq!(fixture::ids(plan.enough.iter().map(|e| e.capability)), ["needed", "ground"]);
    let done = planned_for((2, 1), &[item("step", "2").needs(&[("needed", 2)]), needed, items[2]]);
    assert_eq!(ids(&done.steps), Vec::<&str>::new());
}

#[test]
fn a_risk_is_cleared_by_the_last_step_of_its_cure() {
    let items = [item("a", "0"), item("b", "0"), item("c", "0").not_critical()];
    let plan = planned_against([risk("danger", High, &[at(2, 2), at(0, 2)])], &items);
    let clears = |id| risks(&step(&plan, id).clears);
    assert_eq!(ids(&plan.steps), ["a", "c", "b"]);
    assert_eq!((clears("a"), clears("c"), clears("b")), (vec![], vec!["danger"], vec![]));
    // It is gone with any of several steps, and only those are its cure.
    let ends_with_b = [Condition::AtMost(slot(1), 1)];
    let plan = planned_against([risk_while(&ends_with_b, "danger", High, &[at(0, 2)])], &items);
    assert!(
        plan.steps.iter().filter(|step| !step.clears.is_empty()).map(|step| step.capability.id).eq(["a"])
    );
}

/// What a step to level 2 of `a` brings along: the risk, whether it is certain, and what to raise with it.
#[track_caller]
fn adds(pattern: Pattern, b: &'static str, expected: Option<(Presence, &[&str])>) {
    let items = [item("a", "1"), item("b", b).not_critical(), item("c", "2").not_critical()];
    let plan = planned_for_against((2, 0), [pattern], &items);
    let found = step(&plan, "a").adds.first().map(|added| (added.presence, names(&added.with)));
    assert_eq!(found, expected.map(|(presence, with)| (presence, with.to_vec())));
}

#[test]
fn a_step_says_which_risk_it_brings_along_and_what_to_raise_with_it() {
    let automatic = [Condition::AtLeast(slot(0), 2)];
    let brought = || risk_while(&automatic, "danger", High, &[at(1, 2), at(2, 3)]);
    adds(brought(), "1", Some((Presence::Present, &["b", "c"])));
    adds(brought(), "2", Some((Presence::Present, &["c"])));
    let brought = || risk_while(&automatic, "danger", High, &[at(1, 2)]);
    adds(brought(), "1", Some((Presence::Present, &["b"])));
    adds(brought(), "?", Some((Presence::Possible, &["b"])));
    adds(brought(), "2", None);
    adds(brought(), "n/a", None);
    // It is there already, and only stays.
    adds(risk("danger", High, &[at(1, 2)]), "1", None);
    // From possible to certain is news, too; from possible to possible is none.
    let worse = [Condition::Holding(1, leaked([automatic[0], Condition::AtLeast(slot(1), 1)]))];
    adds(risk_while(&worse, "danger", High, &[at(2, 3)]), "?", Some((Presence::Present, &["c"])));
    adds(risk_while(&[], "danger", High, &[at(1, 2)]), "?", None);
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

/// How much is to be done now, of steps with these efforts, in this order.
#[track_caller]
fn now(efforts: &[Effort], expected: usize) {
    let names = ["a", "b", "c", "d"];
    let items: Vec<Item> =
        names.into_iter().zip(efforts).map(|(id, e)| item(id, "0").worth(*e, Common)).collect();
    // Parts of the cures of dangers, so that they stand in this order whatever they cost.
    let risks = (0..).zip(efforts).map(|(number, _)| risk("danger", High, leaked([at(number, 2)])));
    assert_eq!(planned_against(risks, &items).now().len(), expected, "{efforts:?}");
}

#[test]
fn nobody_begins_two_that_take_long_at_a_time() {
    now(&[Small, Small, Small, Small], 3);
    now(&[Medium, Small, Small, Small], 3);
    now(&[Small, Small, Medium, Small], 3);
    now(&[Medium, Medium, Small, Small], 1);
    now(&[Small, Medium, Medium, Small], 2);
    now(&[Large, Small, Small, Small], 3);
    now(&[Large, Medium, Small, Small], 3);
    now(&[Large, Medium, Medium, Small], 2);
    now(&[Large, Large, Small, Small], 1);
    now(&[Small, Large, Small, Small], 3);
    now(&[Small, Large, Large, Small], 2);
    now(&[Medium, Large, Small, Small], 3);
    now(&[Medium, Large, Medium, Small], 2);
}

/// The steps, with a bar behind what is to be done now.
fn now_and_then(plan: &Plan) -> String {
    let [now, then] =
        [plan.now(), plan.steps.get(plan.now..).unwrap_or_default()].map(|steps| ids(steps).join(" "));
    format!("{now} | {then}")
}

#[test]
fn a_step_whose_first_slice_is_done_comes_directly_after_now_with_what_needs_it() {
    let large = item("large", "0").worth(Large, Systemic);
    let needs_it = item("needs-it", "0").worth(Small, Systemic).needs(&[("large", 2)]);
    let rest = ["a", "b", "c", "d"].map(|id| item(id, "0").not_critical());
    let with = |first: &[Item]| planned(&[first, &rest].concat());
    assert_eq!(now_and_then(&with(&[large])), "large a b | c d");
    assert_eq!(now_and_then(&with(&[large.begun()])), "a b c | large d");
    assert_eq!(now_and_then(&with(&[large, needs_it])), "large a b | needs-it c d");
    assert_eq!(now_and_then(&with(&[large.begun(), needs_it])), "a b c | large needs-it d");
    assert_eq!(step(&with(&[large.begun()]), "large").slice_done, Some(slice_day()));
    // One that would stand later stays there.
    let late = item("late", "2").worth(Large, Hygiene).begun();
    assert_eq!(now_and_then(&with(&[late])), "a b c | d late");
    // Nothing is polished while it waits.
    assert_eq!(now_and_then(&planned(&[large.begun(), item("polish", "2")])), " | large polish");
    // Now and then nothing else is left.
    assert_eq!(now_and_then(&planned(&[large.begun(), needs_it])), " | large needs-it");
}

#[test]
fn a_first_slice_belongs_to_the_step_that_is_next_and_large() {
    let small = item("small", "0").begun();
    assert_eq!(step(&planned(&[small]), "small").slice_done, None);
    assert_eq!(planned(&[small]).now, 1);
    let (bank, assessment) = answered(&[item("a", "0").worth(Large, Systemic).begun()]);
    let risen = assessment.with_answer(slot(0), answer_of("2"));
    assert_eq!(step(&plan_of(bank, &risen), "a").slice_done, None);
}

#[test]
fn the_cure_of_which_a_first_slice_is_done_stands_behind_the_other_dangers() {
    let risks = || [risk("worst", Severe, &[at(0, 2), at(1, 2)]), risk("other", High, &[at(2, 2)])];
    let items = [
        item("large", "0").worth(Large, Systemic),
        item("medium", "0").worth(Medium, Hygiene),
        item("of-other", "0").worth(Medium, Hygiene),
        item("critical", "0").worth(Small, Systemic),
    ];
    assert_eq!(now_and_then(&planned_against(risks(), &items)), "medium large | of-other critical");
    let mut begun = items;
    begun[0] = items[0].begun();
    let plan = planned_against(risks(), &begun);
    assert_eq!(now_and_then(&plan), "of-other | medium large critical");
    assert!(plan.steps.iter().take(3).all(|step| step.band == Band::Danger));
}
