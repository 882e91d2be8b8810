//! The order of the plan as tables: bands, priority, dangers and needs.

use windrose_questions::Effort::{Large, Medium, Small};
use windrose_questions::Impact::{Common, Hygiene, Systemic};
use windrose_questions::Pattern;
use windrose_questions::Severity::{High, Moderate, Severe};

use crate::fixture::{at, level};
use crate::plan_fixture::{
    Item, ahead, bands, ids, item, names, planned, planned_against, planned_for_against, risk, risks, step,
};

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
fn of_equal_priority_the_worst_risk_comes_first_then_the_lowest_level() {
    let plan = planned(&[
        item("ad-hoc", "1").worth(Small, Common).not_critical(),
        item("absent", "0").not_critical(),
    ]);
    assert_eq!(ids(&plan.steps), ["absent", "ad-hoc"]);
    let risks = || [risk("first", Moderate, &[at(2, 2)]), risk("second", Moderate, &[at(1, 2)])];
    let items = [item("a", "0"), item("b", "0"), item("c", "0")];
    assert_eq!(ids(&planned_against(risks(), &items).steps), ["c", "b", "a"]);
    let [first, second] = risks();
    let turned = [Pattern { rank: 9, ..first }, second];
    assert_eq!(ids(&planned_against(turned, &items).steps), ["b", "c", "a"]);
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
fn bands_come_before_priorities() {
    let plan = planned_for_against(
        (4, 4),
        [risk("danger", High, &[at(4, 2), at(6, 3)]), risk("nuisance", Moderate, &[at(3, 2), at(7, 3)])],
        &[
            item("proof", "3").worth(Small, Systemic),
            item("polish", "2").worth(Small, Systemic),
            item("other", "0").not_critical().worth(Small, Systemic),
            item("part", "1").not_critical().worth(Large, Hygiene),
            item("cure", "1").not_critical().worth(Large, Hygiene),
            item("critical", "1").worth(Large, Common),
            item("cure-to-3", "2").not_critical().worth(Large, Hygiene),
            item("part-to-3", "2").not_critical().worth(Large, Hygiene),
        ],
    );
    assert_eq!(
        bands(&plan),
        ["A cure", "A cure-to-3", "B critical", "B part", "C other", "D polish", "D part-to-3", "E proof"]
    );
}

#[test]
fn what_a_step_needs_is_as_urgent_and_treats_the_same() {
    let plan = planned_against(
        [risk("danger", High, &[at(0, 2)]), risk("nuisance", Moderate, &[at(1, 2)])],
        &[
            item("cure", "0").needs(&[("needed", 2)]),
            item("needed", "0").not_critical().needs(&[("polished", 3)]).worth(Medium, Hygiene),
            item("polished", "2").not_critical(),
            item("critical", "0").worth(Small, Systemic),
        ],
    );
    assert_eq!(bands(&plan), ["A polished", "A needed", "A cure", "B critical"]);
    assert_eq!(risks(&step(&plan, "needed").treats), ["danger", "nuisance"]);
    assert_eq!(risks(&step(&plan, "polished").treats), ["danger", "nuisance"]);
    assert_eq!(risks(&step(&plan, "needed").clears), ["nuisance"]);
    assert_eq!(risks(&step(&plan, "cure").clears), ["danger"]);
}

#[test]
fn dangers_are_treated_in_the_order_of_the_findings_the_lowest_level_and_then_the_cheapest_step_first() {
    let plan = planned_against(
        [
            risk("high", High, &[at(0, 2)]),
            risk("severe", Severe, &[at(1, 2), at(2, 2), at(3, 2)]),
            Pattern { rank: 2, ..risk("later", High, &[at(3, 2), at(4, 2)]) },
        ],
        &[
            item("of-high", "0").worth(Small, Systemic),
            item("large", "0").worth(Large, Systemic),
            item("medium", "0").worth(Medium, Systemic),
            item("both", "1").not_critical(),
            item("of-later", "0").worth(Small, Systemic),
        ],
    );
    assert_eq!(ids(&plan.steps), ["medium", "large", "both", "of-high", "of-later"]);
    assert_eq!(risks(&step(&plan, "both").treats), ["severe", "later"]);
    assert_eq!(risks(&step(&plan, "both").clears), ["severe"]);
}

#[test]
fn what_a_step_needs_comes_right_before_it() {
    let plan = planned(&[
        item("saga", "0").worth(Small, Systemic).needs(&[("idempotency", 2)]),
        item("between", "0").worth(Small, Common),
        item("idempotency", "1").worth(Medium, Hygiene),
    ]);
    assert_eq!(ahead(&plan), [("idempotency", Some("saga")), ("saga", None), ("between", None)]);
    assert_eq!(names(&step(&plan, "idempotency").unlocks), ["saga"]);
}

#[test]
fn a_whole_chain_is_ahead_for_the_step_whose_turn_it_was() {
    let plan = planned(&[
        item("roof", "0").worth(Small, Systemic).needs(&[("walls", 2)]),
        item("between", "0").worth(Small, Common),
        item("walls", "0").needs(&[("ground", 2)]),
        item("ground", "1").worth(Medium, Hygiene),
    ]);
    let expected = [("ground", Some("roof")), ("walls", Some("roof")), ("roof", None), ("between", None)];
    assert_eq!(ahead(&plan), expected);
    assert_eq!(names(&step(&plan, "ground").unlocks), ["walls"]);
}

#[test]
fn of_several_that_a_step_needs_the_one_worth_most_comes_first() {
    let plan = planned(&[
        item("roof", "0").worth(Small, Systemic).needs(&[("north", 2), ("south", 2)]),
        item("north", "1"),
        item("south", "0"),
    ]);
    assert_eq!(ahead(&plan), [("south", Some("roof")), ("north", Some("roof")), ("roof", None)]);
}

#[test]
fn what_comes_first_anyway_is_not_ahead_for_anything() {
    let plan = planned(&[item("after", "1").needs(&[("before", 2)]), item("before", "0")]);
    assert_eq!(ahead(&plan), [("before", None), ("after", None)]);
    assert_eq!(names(&step(&plan, "before").unlocks), ["after"]);
}

#[track_caller]
fn order_with_a_need(level: u8, answer: &'static str, expected: &[&str]) {
    let needs = if level == 2 { &[("needed", 2)] } else { &[("needed", 3)] };
    let plan = planned(&[
        item("step", "0").needs(needs),
        item("needed", answer).not_critical().worth(Large, Hygiene),
    ]);
    assert_eq!(ids(&plan.steps), expected);
}

#[test]
fn a_need_is_met_at_its_level_and_does_not_hold_back_if_it_is_unknown() {
    order_with_a_need(2, "0", &["needed", "step"]);
    order_with_a_need(2, "1", &["needed", "step"]);
    order_with_a_need(2, "2", &["step"]);
    order_with_a_need(2, "n/a", &["step"]);
    order_with_a_need(2, "?", &["step"]);
    order_with_a_need(3, "2", &["needed", "step"]);
    order_with_a_need(3, "3", &["step"]);
    order_with_a_need(3, "?", &["step"]);
}

#[test]
fn a_need_that_takes_two_steps_leaves_its_step_out_until_later() {
    let with_ground_at = |answer| {
        let items = [
            item("cure", "0").needs(&[("walls", 2)]),
            item("walls", "1").not_critical().needs(&[("ground", 3)]),
            item("ground", answer).not_critical(),
            item("other", "0").worth(Small, Systemic),
        ];
        planned_against([risk("danger", High, &[at(0, 2)])], &items)
    };
    // The first of the two stands where the cure would stand, is as urgent, and treats the same.
    let plan = with_ground_at("1");
    assert_eq!(bands(&plan), ["A ground", "B other"]);
    let ground = step(&plan, "ground");
    assert_eq!((ground.reaches, ground.ahead_for.map(|c| c.id)), (level(2), Some("cure")));
    assert_eq!((risks(&ground.treats), names(&ground.unlocks)), (vec!["danger"], vec![]));
    let plan = with_ground_at("2");
    assert_eq!(bands(&plan), ["A ground", "A walls", "A cure", "B other"]);
    assert_eq!(
        (step(&plan, "ground").reaches, names(&step(&plan, "ground").unlocks)),
        (level(3), vec!["walls"])
    );
    assert_eq!(bands(&with_ground_at("3")), ["A walls", "A cure", "B other"]);
}

#[test]
fn each_step_of_a_capability_has_needs_of_its_own() {
    let items =
        |answer| [item("a", answer).enforced_needs(&[("b", 2)]), item("b", "1").worth(Large, Hygiene)];
    assert_eq!(ids(&planned(&items("1")).steps), ["a", "b"]);
    assert_eq!(bands(&planned(&items("2"))), ["B b", "D a"]);
    // A capability may need, at its lower level, what its higher level is needed for.
    let plan = planned(&[
        item("a", "1").enforced_needs(&[("b", 2)]).worth(Large, Hygiene),
        item("b", "0").needs(&[("a", 2)]).worth(Small, Systemic),
    ]);
    assert_eq!(ahead(&plan), [("a", Some("b")), ("b", None)]);
}

#[track_caller]
fn ask_first(answer: &'static str, expected: &[&str]) {
    let plan = planned(&[item("step", "0").needs(&[("needed", 2)]), item("needed", answer)]);
    assert_eq!(names(&step(&plan, "step").ask_first), expected);
}

#[test]
fn a_need_that_nobody_knows_is_asked_first() {
    ask_first("?", &["needed"]);
    ask_first("-", &["needed"]);
    ask_first("n/a", &[]);
    ask_first("0", &[]);
    ask_first("4", &[]);
}
