//! What would it take, as tables of simple cases worked out by hand.

use windrose_assessment::{Goal, Level, what_it_takes};
use windrose_questions::Effort::{Large, Medium, Small};
use windrose_questions::Impact::Hygiene;
use windrose_questions::{Bank, Capability, Effort, Group};

use crate::fixture::{Worth, at, bank, critical, enforced_with, factor, layer, level, other, scope};

const fn steps(to_consistent: Effort, to_enforced: Effort) -> [Worth; 2] {
    [(to_consistent, Hygiene), (to_enforced, Hygiene)]
}

/// Weight 5: stages need 4 of it, so the critical one and two of the others.
static ONE: [Capability; 4] = [
    critical(0, "a", steps(Small, Medium), &[]),
    other(1, "b", steps(Small, Small), &[at(5, 2)]),
    other(2, "c", steps(Medium, Small), &[]),
    other(3, "d", steps(Large, Large), &[]),
];
/// Weight 3: stages need 2 of it, which the critical one is.
static TWO: [Capability; 2] =
    [critical(4, "e", steps(Small, Small), &[at(5, 2)]), other(5, "f", steps(Large, Small), &[at(6, 2)])];
static THREE: [Capability; 1] = [critical(6, "g", steps(Medium, Medium), &[])];
static EXAMPLE: Bank = bank(&[factor("one", &ONE), factor("two", &TWO), layer("three", &THREE)]);

/// Either other of a dimension makes up two thirds of its weight.
static FIVE: [Capability; 3] = [
    critical(0, "a", steps(Small, Small), &[]),
    other(1, "b", steps(Small, Small), &[at(6, 2)]),
    other(2, "c", steps(Medium, Small), &[]),
];
static SIX: [Capability; 3] = [
    critical(3, "d", steps(Small, Small), &[at(4, 2)]),
    other(4, "e", steps(Large, Small), &[]),
    other(5, "f", steps(Large, Small), &[]),
];
static SEVEN: [Capability; 1] = [critical(6, "g", steps(Large, Small), &[])];
static SHARED: Bank = bank(&[factor("five", &FIVE), factor("six", &SIX), layer("seven", &SEVEN)]);

#[derive(Clone, Copy)]
enum Of {
    Dimension(&'static str),
    Conduct,
    Readiness,
}
use Of::{Conduct, Readiness};

/// What has to rise, in order, with the level it has to reach; and the effort.
#[track_caller]
fn takes(of: Of, stage: u8, assessment: &str, expected: &str, effort: u32) {
    takes_in(&EXAMPLE, of, stage, assessment, expected, effort);
}

#[track_caller]
fn takes_in(bank: &'static Bank, of: Of, stage: u8, assessment: &str, expected: &str, effort: u32) {
    let goal = match of {
        Of::Dimension(id) => Goal::Dimension(bank.dimension(id).expect("the bank has the dimension")),
        Conduct => Goal::Headline(Group::Factor),
        Readiness => Goal::Headline(Group::Layer),
    };
    let reach = what_it_takes(&scope(bank, assessment), goal, level(stage)).expect("something applies");
    let raises: Vec<String> =
        reach.raises.iter().map(|raise| format!("{}{}", raise.capability.id, raise.to.number())).collect();
    assert_eq!((raises.join(" ").as_str(), reach.effort), (expected, effort));
}

#[track_caller]
fn one(stage: u8, assessment: &str, expected: &str, effort: u32) {
    takes(Of::Dimension("one"), stage, assessment, expected, effort);
}

#[test]
fn what_is_reached_takes_nothing() {
    one(0, "", "", 0);
    one(2, "a=2 b=2 c=2", "", 0);
    one(2, "a=2 b=2 c=4 d=0", "", 0);
    one(3, "a=4 b=3 c=3 d=0", "", 0);
}

#[test]
fn critical_capabilities_have_to_rise() {
    one(2, "a=0 b=2 c=2", "a2", 1);
    one(3, "a=1 b=3 c=3", "a3", 1 + 2);
    one(4, "a=0 b=4 c=4", "a4", 1 + 2 + 2);
}

#[test]
fn of_the_others_the_cheapest_rise_to_two_thirds() {
    one(2, "a=2 b=2 c=0 d=0", "c2", 2);
    one(2, "a=2 b=0 c=0 d=0 f=2", "b2 c2", 1 + 2);
    one(2, "a=2 b=0 c=0 d=2 f=2", "b2", 1);
    one(3, "a=3 b=3 c=0 d=2", "c3", 2 + 1);
    one(3, "a=3 b=3 c=0 d=1", "c3", 2 + 1);
}

#[test]
fn a_rise_takes_whole_steps() {
    one(1, "a=0 b=1 c=1", "a1", 1);
    one(1, "a=1 b=0 c=1 d=0 f=2", "b1", 1);
}

#[test]
fn what_is_unknown_counts_as_absent() {
    one(2, "a=? b=2 c=2", "a2", 1);
    one(2, "b=2 c=2", "a2", 1);
    one(2, "a=2 b=2 c=? d=0", "c2", 2);
}

#[test]
fn what_does_not_apply_leaves_the_sum() {
    one(2, "a=2 b=n/a c=2 d=0", "", 0);
    one(2, "a=n/a b=2 c=2 d=0", "", 0);
}

#[test]
fn what_a_step_needs_rises_first() {
    one(2, "a=2 b=0 c=2 d=0 f=2", "b2", 1);
    one(2, "a=2 b=0 c=0 d=2 f=2", "b2", 1);
    // Over `b` it would be 1, 4 for `f` and 2 for `g`.
    one(2, "a=2 b=0 c=0 d=2 f=1 g=0", "c2", 2);
    one(2, "a=2 b=0 c=n/a d=1 f=1 g=2", "d2", 4);
    takes(Of::Dimension("two"), 2, "e=0 f=1 g=1", "g2 f2 e2", 2 + 4 + 1);
    takes(Of::Dimension("two"), 2, "e=0 f=1 g=2", "f2 e2", 4 + 1);
    takes(Of::Dimension("two"), 2, "e=0 f=2 g=0", "e2", 1);
    takes(Of::Dimension("two"), 2, "e=2 f=0 g=0", "", 0);
}

#[test]
fn a_need_that_is_met_anyway_makes_the_dear_way_cheap() {
    // `e` needs `f`: with it done, `b` costs 1 and `c` 2.
    takes(Conduct, 2, "a=2 b=0 c=0 d=2 e=0 f=1 g=2", "f2 e2 b2", 4 + 1 + 1);
}

#[test]
fn what_a_critical_one_needs_is_not_paid_again_where_it_makes_up_the_weight() {
    // Over `b` it would be 1, and 4 for `g`.
    takes_in(&SHARED, Conduct, 2, "a=2 b=0 c=0 d=0 e=0 f=0 g=0", "e2 d2 c2", 4 + 1 + 2);
}

#[test]
fn a_headline_takes_all_its_dimensions() {
    takes(Conduct, 2, "a=0 b=2 c=2 e=0 f=2", "a2 e2", 1 + 1);
    takes(Readiness, 4, "g=2", "g4", 2 + 2);
    takes(Conduct, 3, "a=3 b=3 c=3 e=3", "", 0);
}

#[test]
fn what_is_raised_for_another_and_for_itself_is_paid_once() {
    takes(Conduct, 1, "a=1 b=0 c=n/a d=n/a e=0 f=0 g=0", "g2 f2 e1", 2 + 4 + 1);
    takes(Conduct, 3, "a=3 b=0 c=n/a d=3 e=1 f=0 g=2", "f2 e3", 4 + 1 + 1);
}

#[test]
fn what_a_step_needs_and_nobody_knows_counts_as_absent_too() {
    // `b` would take `f` and `g`, unless they are known to be there.
    one(2, "a=2 b=0 c=0 d=2", "c2", 2);
    one(2, "a=2 b=0 c=0 d=2 f=?", "c2", 2);
    one(2, "a=2 b=0 c=0 d=2 f=2", "b2", 1);
    one(2, "a=2 b=0 c=0 d=2 f=n/a", "b2", 1);
    takes(Of::Dimension("two"), 2, "e=0", "g2 f2 e2", 2 + 4 + 1);
}

/// `a` at Enforced needs `b` at Consistent, which needs `a` at Consistent; `c` needs `a` at Enforced.
static EIGHT: [Capability; 3] = [
    enforced_with(&[at(1, 2)], critical(0, "a", steps(Small, Medium), &[])),
    other(1, "b", steps(Large, Small), &[at(0, 2)]),
    other(2, "c", steps(Small, Small), &[at(0, 3)]),
];
static NINE: [Capability; 1] = [critical(3, "d", steps(Small, Small), &[at(2, 2)])];
static LEVELS: Bank = bank(&[factor("eight", &EIGHT), factor("nine", &NINE)]);

#[test]
fn each_step_has_needs_of_its_own_at_levels_of_their_own() {
    let eight = |stage, assessment, expected, effort| {
        takes_in(&LEVELS, Of::Dimension("eight"), stage, assessment, expected, effort);
    };
    eight(2, "a=0 b=2 c=0", "a2", 1);
    eight(3, "a=2 b=0 c=3", "b2 a3", 4 + 2);
    // Each needs the other, at different levels: `a` to 2, then `b`, then `a` to 3, each step once.
    eight(3, "a=0 b=0 c=3", "b2 a3", 1 + 4 + 2);
    eight(3, "a=0 b=2 c=3", "a3", 1 + 2);
    let nine = |assessment, expected, effort| {
        takes_in(&LEVELS, Of::Dimension("nine"), 2, assessment, expected, effort);
    };
    nine("a=3 b=0 c=0 d=0", "c2 d2", 1 + 1);
    nine("a=2 b=0 c=0 d=0", "b2 a3 c2 d2", 4 + 2 + 1 + 1);
    nine("a=2 b=2 c=0 d=0", "a3 c2 d2", 2 + 1 + 1);
    nine("a=2 b=0 c=2 d=0", "d2", 1);
}

#[test]
fn nothing_takes_nothing() {
    let nothing = scope(&EXAMPLE, "g=n/a");
    assert_eq!(what_it_takes(&nothing, Goal::Headline(Group::Layer), Level::PROVEN), None);
}
