//! Numbers of a few whole links that no small example shows.

use windrose_assessment::{Confidence, Hold, Scope, Scores, Stake, score, stakes};
use windrose_exchange::share_link::decode;
use windrose_questions::{BANK, Group};

#[test]
fn where_all_critical_ones_are_proven_the_weight_is_named() {
    let link = "1.AAzZAQFAUP_____________________________-23_______1N58Ec";
    let scores = scores_of(link);
    let mut by_weight = 0;
    for score in &scores.dimensions {
        let Some(held) = score.held_back.as_ref().filter(|held| held.kind == Hold::Weight) else { continue };
        assert_eq!(score.stage.map(|stage| stage.high.number() + 1), Some(held.stage.number()));
        assert!(held.reached < held.needed && !held.capabilities.is_empty());
        by_weight += 1;
    }
    assert!(by_weight > 0, "the example has a stage that no critical capability holds back");
    let blamed = scores.dimensions.iter().filter(|s| s.held_back.is_none());
    assert!(blamed.filter_map(|s| s.stage).all(|stage| stage.high.number() >= 3));
}

fn scores_of(link: &str) -> Scores {
    let shared = decode(&BANK, link).expect("the link is intact");
    score(&Scope::new(&BANK, &shared.assessment))
}

#[test]
fn a_few_critical_unknowns_leave_no_number() {
    let scores = scores_of("1.AAzZAQFAUP_______-fzzz____________________________AoUGg");
    let wide = scores.dimensions.iter().filter(|s| s.index.is_some_and(|index| index.width() > 40.0));
    let confidence: Vec<Confidence> = wide.map(|score| score.confidence).collect();
    assert!(confidence.len() >= 2, "the example has dimensions from 25 to 100");
    assert!(confidence.into_iter().all(|confidence| confidence == Confidence::NotEnoughAnswers));
    assert!(
        scores
            .dimensions
            .iter()
            .any(|s| { s.coverage.share() > Some(0.6) && s.confidence == Confidence::NotEnoughAnswers })
    );
}

/// `true` if the first stands before the second for a reason that is not the order of the bank.
fn precedes(one: &Stake, other: &Stake) -> Option<bool> {
    let whole = |s: &Stake, t: &Stake| u64::from(s.exact_swing.0) * u64::from(t.exact_swing.1);
    let key = |s: &Stake, t: &Stake| (s.critical, whole(s, t), s.dimension.group == Group::Layer);
    let (one, other) = (key(one, other), key(other, one));
    (one != other).then_some(one > other)
}

#[test]
fn ties_are_decided_by_the_order_of_the_bank_and_not_by_noise() {
    let link = "1.AAnNAQFANwAAAAAGAAAAAAAAAAAAAAAAAAAAOJmq8fw";
    let shared = decode(&BANK, link).expect("the link is intact");
    let scope = Scope::new(&BANK, &shared.assessment);
    let place = |stake: &Stake| BANK.capabilities().position(|(_, c)| c.id == stake.capability.id);
    let found = stakes(&scope, &score(&scope));
    let mut ties = 0;
    for (one, next) in found.iter().zip(found.iter().skip(1)) {
        let tie = precedes(one, next).is_none();
        ties += usize::from(tie);
        assert!(precedes(one, next).unwrap_or(place(one) < place(next)), "{one:?} before {next:?}");
    }
    assert!(ties > 10, "the example has many that are equal");
}
