//! What holds of the scope for any context, depth and answers.

use std::collections::HashMap;
use std::sync::LazyLock;

use windrose_assessment::{
    Answer, Applicability, Assessment, Coverage, Depth, DimensionScore, Event, Headline, Scope, findings,
    plan, progress, score,
};
use windrose_questions::{Bank, Slot};

use crate::any::{Answered, answered, answered_with_slices};
use crate::any_bank::banks;
use crate::any_value::for_any;
use crate::fixture::{ids, without};

/// Each bank without each of its capabilities, by the bank's place and the slot.
static WITHOUT: LazyLock<HashMap<(usize, Slot), &'static Bank>> = LazyLock::new(|| {
    let all = banks().iter().enumerate();
    all.flat_map(|(place, bank)| {
        bank.capabilities().map(move |(_, c)| ((place, c.slot), without(bank, c.slot)))
    })
    .collect()
});

/// The case's bank without this capability.
fn smaller(case: &Answered, slot: Slot) -> Scope {
    let place = banks().iter().position(|bank| std::ptr::eq(*bank, case.bank));
    let place = place.expect("the bank is one of the banks");
    Scope::new(WITHOUT.get(&(place, slot)).expect("the bank has the capability"), &case.assessment)
}

/// All that is computed from a scope, by ids; without the weight of what does not apply.
fn outcome(scope: &Scope, assessment: &Assessment) -> impl PartialEq + std::fmt::Debug + use<> {
    let (scores, findings) = (score(scope), findings(scope));
    let plan = plan(scope, &scores, &findings, assessment);
    let steps: Vec<_> = plan
        .steps
        .iter()
        .map(|s| (s.capability.id, s.band, s.priority, s.treats.len(), s.clears.len(), s.adds.len(), s.gain))
        .collect();
    let found: Vec<_> =
        findings.iter().map(|f| (f.severity, f.presence, f.reach, ids(f.triggers.iter().copied()))).collect();
    (
        scores.dimensions.iter().filter(|s| s.index.is_some()).map(dimension).collect::<Vec<_>>(),
        [&scores.conduct, &scores.readiness].map(headline),
        (
            steps,
            ids(plan.unknowns.iter().map(|u| u.capability)),
            ids(plan.enough.iter().map(|e| e.capability)),
        ),
        found,
    )
}

fn dimension(score: &DimensionScore) -> impl PartialEq + std::fmt::Debug + use<> {
    let cap =
        score.cap.as_ref().map(|cap| (cap.limit, cap.lowers_index, ids(cap.capabilities.iter().copied())));
    let Coverage { known, .. } = score.coverage;
    (score.dimension.id, score.index, score.stage, known, score.coverage.share(), score.confidence, cap)
}

fn headline(headline: &Headline) -> impl PartialEq + std::fmt::Debug + use<> {
    (headline.index, headline.stage, headline.known, headline.confidence, headline.assessed)
}

#[test]
fn what_does_not_apply_counts_as_if_the_bank_did_not_have_it() {
    for_any(&answered_with_slices(), |case| {
        // To a finding, what a quick run does not ask is unknown, whatever was answered.
        if case.scope().item(case.slot).is_some_and(|item| item.standing == Applicability::NotInQuickRun) {
            return;
        }
        let of = |scope| outcome(&scope, &case.assessment);
        assert_eq!(of(case.with(Answer::NotApplicable)), of(smaller(&case, case.slot)));
    });
}

#[test]
fn what_the_context_leaves_out_counts_as_if_the_bank_did_not_have_it() {
    for_any(&answered(), |case| {
        let scope = case.scope();
        for (item, _) in scope.left_out() {
            let smaller = smaller(&case, item.capability.slot);
            assert_eq!(outcome(&scope, &case.assessment), outcome(&smaller, &case.assessment));
            assert_eq!(progress(&scope), progress(&smaller));
        }
    });
}

#[test]
fn a_quick_run_asks_the_critical_part_of_a_full_one() {
    for_any(&answered(), |Answered { bank, mut assessment, .. }| {
        let mut of_depth = |depth| {
            assessment.depth = depth;
            Scope::new(bank, &assessment)
        };
        let [quick, full] = [Depth::Quick, Depth::Full].map(&mut of_depth);
        for (quick, full) in quick.items.iter().zip(&full.items) {
            assert_eq!(quick.is_asked(), full.is_asked() && full.critical);
            assert_eq!((quick.critical, quick.target), (full.critical, full.target));
            assert_ne!(full.standing, Applicability::NotInQuickRun);
        }
    });
}

#[test]
fn changing_the_depth_and_back_changes_nothing() {
    for_any(&answered(), |Answered { bank, assessment, .. }| {
        let mut changed = assessment.clone();
        let other = if assessment.depth == Depth::Quick { Depth::Full } else { Depth::Quick };
        changed.apply(Event::DepthChosen { depth: other }, None);
        assert!(changed.responses().eq(assessment.responses()));
        changed.apply(Event::DepthChosen { depth: assessment.depth }, None);
        assert_eq!(changed, assessment);
        assert_eq!(score(&Scope::new(bank, &changed)), score(&Scope::new(bank, &assessment)));
    });
}

#[test]
fn asking_all_the_same_overrules_the_context_and_nothing_else() {
    for_any(&answered(), |case| {
        let with = |asked: bool| {
            let mut assessment = case.assessment.clone();
            assessment.ask_all_the_same(case.slot, asked);
            *Scope::new(case.bank, &assessment).item(case.slot).expect("the bank has the capability")
        };
        let (left, asked) = (with(false), with(true));
        match left.standing {
            Applicability::LeftOut(effect) if asked.is_asked() => {
                assert_eq!(asked.standing, Applicability::AskedAllTheSame(effect));
            }
            Applicability::LeftOut(_) => assert_eq!(asked.standing, Applicability::NotInQuickRun),
            _ => assert_eq!(asked, left),
        }
    });
}
