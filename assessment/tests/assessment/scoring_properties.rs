//! What holds of the scores of any answers to any bank.

use proptest::prelude::*;
use windrose_assessment::{
    Answer, Assessment, Confidence, Depth, Event, Level, Range, Scope, Scores, StageRange, score,
};
use windrose_questions::{BANK, Slot};

use crate::any::{Answered, answered};
use crate::any_value::{answer, for_any};

/// Every range of the scores: of each dimension, then of both headlines.
fn ranges(scores: &Scores) -> Vec<(Option<Range>, Option<StageRange>)> {
    let headlines = [&scores.conduct, &scores.readiness].map(|h| (h.index, h.stage));
    scores.dimensions.iter().map(|s| (s.index, s.stage)).chain(headlines).collect()
}

fn scored(case: &Answered, answer: Answer) -> Scores {
    score(&case.with(answer))
}

/// True if the inner range is nowhere outside; what is left without anything that applies has no range.
fn within(inner: Option<Range>, outer: Option<Range>) -> bool {
    inner.is_none_or(|i| outer.is_some_and(|o| o.low <= i.low && i.high <= o.high))
}

fn within_stages(inner: Option<StageRange>, outer: Option<StageRange>) -> bool {
    inner.is_none_or(|i| outer.is_some_and(|o| o.low <= i.low && i.high <= o.high))
}

#[test]
fn every_range_is_in_order_and_on_the_scale() {
    for_any(&answered(), |case| {
        for (index, stage) in ranges(&score(&case.scope())) {
            assert_eq!(index.is_some(), stage.is_some());
            assert!(index.is_none_or(|i| 0.0 <= i.low && i.low <= i.high && i.high <= 100.0), "{index:?}");
            assert!(stage.is_none_or(|s| s.low <= s.high), "{stage:?}");
        }
    });
}

#[test]
fn answering_narrows_every_range() {
    let open = prop_oneof![Just(Answer::Unanswered), Just(Answer::DontKnow)];
    for_any(&(answered(), open, answer()), |(case, open, answer)| {
        let (before, after) = (ranges(&scored(&case, open)), ranges(&scored(&case, answer)));
        for ((index, stage), (index_after, stage_after)) in before.into_iter().zip(after) {
            assert!(within(index_after, index), "{index_after:?} is not within {index:?}");
            assert!(within_stages(stage_after, stage), "{stage_after:?} is not within {stage:?}");
        }
    });
}

#[test]
fn answering_narrows_what_is_shown() {
    let open = prop_oneof![Just(Answer::Unanswered), Just(Answer::DontKnow)];
    for_any(&(answered(), open, answer()), |(case, open, answer)| {
        let (before, after) = (ranges(&scored(&case, open)), ranges(&scored(&case, answer)));
        for ((before, _), (after, _)) in before.into_iter().zip(after) {
            let Some((before, after)) = before.zip(after) else { continue };
            let ((low, high), (new_low, new_high)) = (before.rounded(), after.rounded());
            assert!(low <= new_low && new_high <= high, "{after:?} is shown outside {before:?}");
        }
    });
}

#[test]
fn a_range_within_another_is_shown_within_it() {
    // Thousandths, so that whole numbers, halves and points come up.
    let ends =
        || proptest::collection::vec(prop_oneof![0..=100_000_u32, (0..=40_u32).prop_map(|k| k * 2_500)], 4);
    for_any(&ends(), |mut ends| {
        ends.sort_unstable();
        let [low, inner_low, inner_high, high] = [0, 1, 2, 3].map(|end| f64::from(ends[end]) / 1_000.0);
        let (outer, inner) =
            (Range { low, high }.rounded(), Range { low: inner_low, high: inner_high }.rounded());
        assert!(outer.0 <= inner.0 && inner.0 <= inner.1 && inner.1 <= outer.1, "{inner:?} in {outer:?}");
        let (shown_low, shown_high) = (f64::from(outer.0), f64::from(outer.1));
        assert!(
            low >= high || (shown_low <= low && high <= shown_high),
            "the exact range is within the shown one"
        );
        for point in [inner_low, inner_high] {
            let point = Range { low: point, high: point }.rounded();
            assert!(outer.0 <= point.0 && point.1 <= outer.1, "{point:?} in {outer:?}");
        }
    });
}

#[test]
fn raising_a_level_lowers_nothing() {
    for_any(&answered(), |case| {
        let by_level = Level::ALL.map(|level| ranges(&scored(&case, Answer::Level(level))));
        for (lower, higher) in by_level.iter().zip(by_level.iter().skip(1)) {
            for ((index, stage), (raised, raised_stage)) in lower.iter().zip(higher) {
                let (Some(index), Some(raised)) = (index, raised) else { continue };
                assert!(index.low <= raised.low && index.high <= raised.high, "{index:?} to {raised:?}");
                let (Some(stage), Some(raised)) = (stage, raised_stage) else { continue };
                assert!(stage.low <= raised.low && stage.high <= raised.high, "{stage:?} to {raised:?}");
            }
        }
    });
}

#[test]
fn taking_an_answer_back_raises_no_low_end_and_nothing_known() {
    for_any(&answered(), |case| {
        let (with, without) = (score(&case.scope()), scored(&case, Answer::Unanswered));
        for ((index, stage), (open, open_stage)) in ranges(&with).into_iter().zip(ranges(&without)) {
            assert!(index.zip(open).is_none_or(|(index, open)| open.low <= index.low));
            assert!(stage.zip(open_stage).is_none_or(|(stage, open)| open.low <= stage.low));
        }
        for (with, without) in with.dimensions.iter().zip(&without.dimensions) {
            assert!(without.coverage.known <= with.coverage.known);
        }
    });
}

#[test]
fn the_target_is_the_index_with_every_capability_at_its_own() {
    for_any(&answered(), |case| {
        let mut scope = case.scope();
        let targets: Vec<Option<f64>> = score(&scope).dimensions.iter().map(|s| s.target).collect();
        // Whatever has no target is left aside, as if it did not apply.
        for item in scope.items.iter_mut().filter(|item| item.answer != Answer::NotApplicable) {
            let target = Answer::Level(item.target);
            item.answer = if item.has_target() { target } else { Answer::NotApplicable };
        }
        for (target, reached) in targets.into_iter().zip(score(&scope).dimensions) {
            assert_eq!(reached.index, target.map(|index| Range { low: index, high: index }));
            assert_eq!(reached.target, target, "no level moves it");
        }
    });
}

#[test]
fn beside_a_full_run_without_a_number_stands_what_the_quick_run_says() {
    for_any(&answered(), |case| {
        let scores = score(&case.scope());
        let mut assessment = case.assessment.clone();
        assessment.depth = Depth::Quick;
        let quick = score(&Scope::new(case.bank, &assessment));
        let of = |scores: &Scores| -> Vec<(Confidence, Option<Range>, Option<Range>)> {
            let dimensions = scores.dimensions.iter().map(|s| (s.confidence, s.index, s.critical_alone));
            let headlines = [&scores.conduct, &scores.readiness];
            dimensions.chain(headlines.map(|h| (h.confidence, h.index, h.critical_alone))).collect()
        };
        for ((confidence, _, alone), (quick, index, of_quick)) in of(&scores).into_iter().zip(of(&quick)) {
            let wanted = confidence == Confidence::NotEnoughAnswers && quick == Confidence::Enough;
            assert_eq!(alone, index.filter(|_| wanted));
            assert_eq!(of_quick, None, "a quick run asks nothing else");
        }
    });
}

#[test]
fn not_knowing_scores_as_not_answering() {
    for_any(&answered(), |case| {
        assert_eq!(scored(&case, Answer::DontKnow), scored(&case, Answer::Unanswered));
    });
}

#[test]
fn the_order_of_answering_makes_no_difference() {
    let shuffled = answered().prop_flat_map(|case| {
        let answers: Vec<(Slot, Answer)> =
            case.assessment.responses().map(|(slot, r)| (slot, r.answer)).collect();
        (Just(case), Just(answers).prop_shuffle())
    });
    for_any(&shuffled, |(case, answers)| {
        let mut given = answers
            .iter()
            .fold(case.assessment.clone(), |all, (slot, _)| all.with_answer(*slot, Answer::Unanswered));
        for (slot, answer) in answers {
            given.apply(Event::Answered { slot, answer }, None);
        }
        assert_eq!(given, case.assessment);
        assert_eq!(score(&Scope::new(case.bank, &given)), score(&case.scope()));
    });
}

#[test]
fn texts_evidence_and_marks_move_no_number() {
    for_any(&crate::any_value::assessment(), |assessment| {
        let mut answers = assessment
            .responses()
            .fold(Assessment::default(), |all, (slot, r)| all.with_answer(slot, r.answer));
        (answers.profile, answers.depth) = (assessment.profile, assessment.depth);
        for slot in assessment.all_asked_all_the_same() {
            answers.ask_all_the_same(slot, true);
        }
        assert_eq!(score(&Scope::new(&BANK, &assessment)), score(&Scope::new(&BANK, &answers)));
    });
}
