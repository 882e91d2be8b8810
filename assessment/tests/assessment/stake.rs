//! What hangs on unknown answers: simple cases by hand, and what holds of any answers.

use windrose_assessment::{Answer, Goal, Level, Scope, deciding, score, stakes};
use windrose_questions::{Bank, Capability, Group};

use crate::any::answered;
use crate::any_value::for_any;
use crate::fixture::{PLAIN, bank, critical, factor, ids, layer, other, scope};

static ONE: [Capability; 4] = [
    critical(0, "a", [PLAIN, PLAIN], &[]),
    critical(1, "b", [PLAIN, PLAIN], &[]),
    other(2, "c", [PLAIN, PLAIN], &[]),
    other(3, "d", [PLAIN, PLAIN], &[]),
];
static TWO: [Capability; 2] = [critical(4, "e", [PLAIN, PLAIN], &[]), other(5, "f", [PLAIN, PLAIN], &[])];
static EXAMPLE: Bank = bank(&[factor("one", &ONE), layer("two", &TWO)]);

/// Ids of the unknowns, most decisive first, each with the points that hang on it, rounded.
#[track_caller]
fn case(answers: &str, expected: &[(&str, f64)]) {
    let scope = scope(&EXAMPLE, answers);
    let found: Vec<(&str, f64)> =
        stakes(&scope, &score(&scope)).iter().map(|s| (s.capability.id, s.swing.round())).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_critical_unknown_moves_most() {
    // Weight 6. Known 3 everywhere else. b unknown: low 25 * 12/6 = 50 capped at 25, high 25 * 20/6 = 83.
    // b at 0: high 25, that is 58 less; b at 4: low 83, that is 58 more.
    case("a=3 c=3 d=3 e=3 f=3", &[("b", 117.0)]);
    // c is not critical: high 25 * 19/6 = 79, low 25 * 15/6 = 62.5; 17 each way.
    case("a=3 b=3 d=3 e=3 f=3", &[("c", 33.0)]);
    // Both unknown: b from 25 to 87.5 at the high end, and from 25 to 70.8 at the low end. c moves the high end only:
    // at the low end b counts as 0 and caps at 25, whatever c is.
    case("a=3 d=3 e=3 f=3", &[("b", 108.0), ("c", 17.0)]);
}

#[test]
fn a_cap_that_stays_leaves_little_to_hang_on() {
    // a at 0 caps at 25, and the others are worth more than that.
    case("a=0 b=3 d=3 e=3 f=3", &[("c", 0.0)]);
}

#[test]
fn nothing_unknown_has_no_stake() {
    case("a=3 b=3 c=1 d=0 e=3 f=3", &[]);
    case("a=3 b=3 c=n/a d=0 e=3 f=3", &[]);
}

#[test]
fn critical_ones_come_first_whatever_hangs_on_them() {
    // With a at 0 the cap decides: b moves nothing. f moves its dimension by a third each way.
    case("a=0 b=? c=3 d=3 e=3", &[("b", 0.0), ("f", 67.0)]);
}

static LIKE: [Capability; 3] = [
    other(6, "g", [PLAIN, PLAIN], &[]),
    other(7, "h", [PLAIN, PLAIN], &[]),
    other(8, "i", [PLAIN, PLAIN], &[]),
];
static UNLIKE: [Capability; 3] = [
    other(9, "j", [PLAIN, PLAIN], &[]),
    other(10, "k", [PLAIN, PLAIN], &[]),
    other(11, "l", [PLAIN, PLAIN], &[]),
];
static EQUAL: Bank = bank(&[factor("like", &LIKE), layer("unlike", &UNLIKE)]);

#[test]
fn equal_ones_are_equal_and_the_layer_comes_first() {
    // A third of the weight each, twice 33.333 points, from ends that differ.
    let scope = scope(&EQUAL, "g=1 h=2 j=0 k=4");
    let found = stakes(&scope, &score(&scope));
    assert_eq!(ids(found.iter().map(|s| s.capability)), ["l", "i"]);
    assert_eq!(found[0].exact_swing, found[1].exact_swing);
}

/// The stages between which these capabilities decide.
#[track_caller]
fn tie(goal: Goal, answers: &str, expected: Option<((u8, u8), &[&str])>) {
    let scope = scope(&EXAMPLE, answers);
    let found = deciding(&scope, &score(&scope), goal).map(|tie| {
        let between = (tie.between.low.number(), tie.between.high.number());
        (between, ids(tie.decided_by))
    });
    assert_eq!(found, expected.map(|(between, by)| (between, by.to_vec())));
}

#[test]
fn what_decides_a_stage() {
    let one = Goal::Dimension(EXAMPLE.dimension("one").expect("the bank has the dimension"));
    tie(one, "a=3 b=3 c=3 d=3", None);
    tie(one, "a=3 c=3 d=3", Some(((0, 3), &["b"])));
    // 4 of 6 are at 3 without c and d: they decide nothing below 4, and the critical ones hold the stage at 3.
    tie(one, "a=3 b=3", None);
    // a and b at 4 are 4 of 6: enough for 4.
    tie(one, "a=4 b=4", None);
    // One critical capability does not apply: 2 of 4 at 3, so the others decide.
    tie(one, "a=3 b=n/a", Some(((0, 3), &["c", "d"])));
}

#[test]
fn the_lowest_dimension_decides_a_headline() {
    tie(Goal::Headline(Group::Layer), "e=3", None);
    tie(Goal::Headline(Group::Layer), "f=3", Some(((0, 4), &["e"])));
    tie(Goal::Headline(Group::Factor), "a=2 c=3", Some(((0, 2), &["b"])));
}

#[test]
fn the_deciding_answers_decide() {
    for_any(&answered(), |case| {
        let scope = case.scope();
        let scores = score(&scope);
        let dimensions = scores.dimensions.iter().map(|s| Goal::Dimension(s.dimension));
        for goal in dimensions.chain([Group::Factor, Group::Layer].map(Goal::Headline)) {
            let Some(tie) = deciding(&scope, &scores, goal) else { continue };
            assert!(!tie.decided_by.is_empty());
            let all_at = |level: Level| {
                tie.decided_by.iter().fold(scope.clone(), |scope, capability| {
                    scope.with_answer(capability.slot, Answer::Level(level))
                })
            };
            let stage = |scope: &Scope| {
                let scores = score(scope);
                match goal {
                    Goal::Headline(group) => scores.headline(group).stage,
                    Goal::Dimension(d) => scores.dimension(d.id).and_then(|s| s.stage),
                }
            };
            let (proven, absent) = (stage(&all_at(Level::PROVEN)), stage(&all_at(Level::ABSENT)));
            assert_eq!(proven.map(|s| (s.low, s.high)), Some((tie.between.high, tie.between.high)));
            assert!(absent.is_some_and(|stage| stage.high < tie.between.high));
        }
    });
}

#[test]
fn a_stake_is_what_answering_moves() {
    for_any(&answered(), |case| {
        let scope = case.scope();
        let scores = score(&scope);
        for stake in stakes(&scope, &scores) {
            let index = |level| {
                let scope = scope.with_answer(stake.capability.slot, Answer::Level(level));
                score(&scope).dimension(stake.dimension.id).and_then(|s| s.index)
            };
            let now = scores.dimension(stake.dimension.id).and_then(|s| s.index);
            let (Some(now), Some(absent), Some(proven)) = (now, index(Level::ABSENT), index(Level::PROVEN))
            else {
                panic!("what is unknown applies")
            };
            let moved = (now.high - absent.high) + (proven.low - now.low);
            assert!((moved - stake.swing).abs() < 1e-9 && stake.swing >= 0.0);
        }
    });
}
