//! What holds of the comparison of any two assessments of any bank.

use std::cell::Cell;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use windrose_assessment::{
    Answer, Assessment, Comparison, DimensionScore, Direction, FindingChange, Headline, Level, Pair, Range,
    Scope, StageRange, score,
};
use windrose_questions::Bank;

use crate::any::{Answered, answered, answered_of};
use crate::any_bank::banks;
use crate::any_value::{for_any, level};
use crate::compare::compared;

/// Any two assessments of one bank, each with a context of its own.
fn two() -> impl Strategy<Value = [Answered; 2]> {
    select(banks()).prop_flat_map(|bank| {
        (answered_of(Just(bank)), answered_of(Just(bank))).prop_map(|(one, other)| [one, other])
    })
}

/// Any two assessments where few answers differ, in one context.
fn a_quarter_apart() -> impl Strategy<Value = [Answered; 2]> {
    let answer = prop_oneof![6 => Just(None), 3 => level().prop_map(Answer::Level).prop_map(Some), 1 => Just(Some(Answer::DontKnow))];
    (answered(), vec(answer, 128)).prop_map(|(earlier, changes)| {
        let mut later = earlier.clone();
        for ((_, capability), answer) in earlier.bank.capabilities().zip(changes) {
            if let Some(answer) = answer {
                later.assessment = later.assessment.with_answer(capability.slot, answer);
            }
        }
        [earlier, later]
    })
}

fn comparison([earlier, later]: &[Answered; 2]) -> Comparison {
    compared(earlier.bank, &earlier.assessment, &later.assessment)
}

/// Direction and pair of every index: of each dimension, then of both headlines.
fn indices(comparison: &Comparison) -> Vec<Option<Pair<Range>>> {
    let headlines = [&comparison.conduct, &comparison.readiness].map(Pair::<Headline>::index);
    comparison.dimensions.iter().map(Pair::<DimensionScore>::index).chain(headlines).collect()
}

fn directions(comparison: &Comparison) -> Vec<[Option<Direction>; 2]> {
    let headlines = [&comparison.conduct, &comparison.readiness].map(Pair::<Headline>::stage);
    let stages = comparison.dimensions.iter().map(Pair::<DimensionScore>::stage).chain(headlines);
    indices(comparison)
        .into_iter()
        .zip(stages)
        .map(|(index, stage)| [index.map(Pair::<Range>::direction), stage.map(Pair::<StageRange>::direction)])
        .collect()
}

#[test]
fn nothing_moves_from_an_assessment_to_itself() {
    for_any(&answered(), |case| {
        let comparison = comparison(&[case.clone(), case]);
        assert!(comparison.basis.is_all());
        let same = |direction: &Option<Direction>| direction.is_none_or(|d| d == Direction::Same);
        assert!(directions(&comparison).iter().flatten().all(same));
        assert!(comparison.answers.is_empty());
        assert!(comparison.findings.iter().all(|m| m.change == FindingChange::StillThere && !m.by_context));
        assert!(comparison.steps_done.is_empty() && comparison.bank.is_empty());
    });
}

#[test]
fn looking_back_turns_every_direction_round() {
    let turned = |direction: Option<Direction>| match direction {
        Some(Direction::Rose) => Some(Direction::Fell),
        Some(Direction::Fell) => Some(Direction::Rose),
        other => other,
    };
    // Weights are those of the later one, so both have to weigh alike.
    let alike = a_quarter_apart();
    for_any(&alike, |[earlier, later]| {
        let there = comparison(&[earlier.clone(), later.clone()]);
        let back = comparison(&[later, earlier]);
        let turned: Vec<_> = directions(&there).into_iter().map(|both| both.map(turned)).collect();
        assert_eq!(turned, directions(&back));
        assert_eq!(there.answers.len(), back.answers.len());
        assert_eq!(there.basis.compared, back.basis.compared);
    });
}

#[test]
fn over_the_same_questions_the_numbers_are_the_reported_ones() {
    let seen = Cell::new(0_u32);
    for_any(&prop_oneof![two(), a_quarter_apart()], |both| {
        let comparison = comparison(&both);
        if !comparison.basis.is_all() {
            return;
        }
        seen.set(seen.get() + 1);
        let [earlier, later] = both.map(|case| score(&case.scope()));
        let numbers = |side: fn(&Pair<Range>) -> Range| -> Vec<Option<Range>> {
            indices(&comparison).iter().map(|pair| pair.as_ref().map(side)).collect()
        };
        let reported = |scores: &windrose_assessment::Scores| -> Vec<Option<Range>> {
            let headlines = [scores.conduct.index, scores.readiness.index];
            scores.dimensions.iter().map(|s| s.index).chain(headlines).collect()
        };
        assert_eq!(numbers(|pair| pair.earlier), reported(&earlier));
        assert_eq!(numbers(|pair| pair.later), reported(&later));
    });
    assert!(seen.get() > 100, "only {} of the cases were about the same questions", seen.get());
}

/// The assessment with every unknown answer to a question that is asked at one of these levels.
fn resolved(bank: &'static Bank, assessment: &Assessment, levels: &[Level]) -> Assessment {
    let scope = Scope::new(bank, assessment);
    scope
        .items
        .iter()
        .zip(levels)
        .filter(|(item, _)| item.is_unknown())
        .fold(assessment.clone(), |all, (item, level)| {
            all.with_answer(item.capability.slot, Answer::Level(*level))
        })
}

#[test]
fn what_is_certain_stays_so_however_the_unknown_is_resolved() {
    let certain = Cell::new(0_u32);
    let levels = || vec(level(), 128);
    for_any(&(prop_oneof![two(), a_quarter_apart()], levels(), levels()), |(both, one, other)| {
        let before = comparison(&both);
        let [earlier, later] = &both;
        let after = compared(
            earlier.bank,
            &resolved(earlier.bank, &earlier.assessment, &one),
            &resolved(later.bank, &later.assessment, &other),
        );
        for (known, settled) in directions(&before).iter().flatten().zip(directions(&after).iter().flatten())
        {
            if matches!(known, Some(Direction::Rose | Direction::Fell)) {
                certain.set(certain.get() + 1);
                assert_eq!(known, settled);
            }
        }
        for (known, settled) in indices(&before).into_iter().zip(indices(&after)) {
            let (Some(known), Some(settled)) = (known, settled) else {
                assert_eq!(known.is_some(), settled.is_some());
                continue;
            };
            let ((least, most), (low, high)) = (known.difference(), settled.difference());
            assert!(
                least - 1e-9 <= low && high <= most + 1e-9,
                "{low} to {high} is not in {least} to {most}"
            );
        }
    });
    assert!(certain.get() > 100, "only {} moves were certain", certain.get());
}

#[test]
fn what_only_one_was_asked_moves_nothing() {
    for_any(&(two(), level()), |([earlier, later], level)| {
        let slot = later.slot;
        let is_asked =
            |case: &Answered| case.scope().item(slot).is_some_and(windrose_assessment::Item::is_asked);
        if is_asked(&earlier) == is_asked(&later) {
            return;
        }
        let with = |case: &Answered, answer| Answered {
            assessment: case.assessment.clone().with_answer(slot, answer),
            ..case.clone()
        };
        let before = comparison(&[earlier.clone(), later.clone()]);
        let level = Answer::Level(level);
        let after = comparison(&[with(&earlier, level), with(&later, level)]);
        assert_eq!(before.dimensions, after.dimensions);
        assert_eq!(before.answers, after.answers);
    });
}
