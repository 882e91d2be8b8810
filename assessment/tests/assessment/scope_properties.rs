//! What holds of the scope, and of what is found in it, for any context, depth and answers.

use std::collections::HashMap;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use windrose_assessment::{
    Answer, Asking, Assessment, Coverage, Depth, DimensionScore, Event, Finding, Headline, Presence, Scope,
    Session, Unsettled, findings, plan, progress, score,
};
use windrose_questions::{Bank, Slot};

use crate::any::{Answered, answer, answered, for_any};
use crate::any_bank::banks;
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
fn outcome(scope: &Scope) -> impl PartialEq + std::fmt::Debug + use<> {
    let (scores, findings) = (score(scope), findings(scope));
    let plan = plan(scope, &scores, &findings);
    let steps: Vec<_> =
        plan.steps.iter().map(|s| (s.capability.id, s.priority, s.removes.len(), s.gain)).collect();
    let found: Vec<_> =
        findings.iter().map(|f| (f.severity, f.presence, ids(f.triggers.iter().copied()))).collect();
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
    for_any(&answered(), |case| {
        assert_eq!(outcome(&case.with(Answer::NotApplicable)), outcome(&smaller(&case, case.slot)));
    });
}

#[test]
fn what_the_context_leaves_out_counts_as_if_the_bank_did_not_have_it() {
    for_any(&answered(), |case| {
        let scope = case.scope();
        for (item, _) in scope.left_out() {
            let smaller = smaller(&case, item.capability.slot);
            assert_eq!(outcome(&scope), outcome(&smaller));
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
            assert_ne!(full.standing, Asking::NotInQuickRun);
        }
    });
}

#[test]
fn changing_the_depth_and_back_changes_nothing() {
    for_any(&answered(), |Answered { bank, assessment, .. }| {
        let before = Session::default().apply(Event::Opened { assessment: assessment.clone() });
        let other = if assessment.depth == Depth::Quick { Depth::Full } else { Depth::Quick };
        let changed = before.apply(Event::DepthChosen { depth: other });
        assert!(changed.assessment().responses().eq(assessment.responses()));
        let back = changed.apply(Event::DepthChosen { depth: assessment.depth });
        assert_eq!(back.assessment(), &assessment);
        assert_eq!(score(&Scope::new(bank, back.assessment())), score(&Scope::new(bank, &assessment)));
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
            Asking::LeftOut(effect) if asked.is_asked() => {
                assert_eq!(asked.standing, Asking::AskedAllTheSame(effect));
            }
            Asking::LeftOut(_) => assert_eq!(asked.standing, Asking::NotInQuickRun),
            _ => assert_eq!(asked, left),
        }
    });
}

/// A case, and the same with some of what is unknown answered.
fn completed() -> impl Strategy<Value = (Answered, Assessment)> {
    answered().prop_flat_map(|case| {
        let count = case.bank.capabilities().count();
        (Just(case), vec(answer(), count)).prop_map(|(case, answers)| {
            let unknown =
                |slot| matches!(case.assessment.answer(slot), Answer::Unanswered | Answer::DontKnow);
            let slots = case.bank.capabilities().map(|(_, c)| c.slot).zip(answers);
            let completed = slots
                .filter(|(slot, _)| unknown(*slot))
                .fold(case.assessment.clone(), |all, (slot, answer)| all.with_answer(slot, answer));
            (case, completed)
        })
    })
}

/// What was found, in the order of the bank.
fn in_order(scope: &Scope) -> Vec<Finding> {
    let mut found = findings(scope);
    let place = |finding: &Finding| scope.bank.patterns.iter().position(|p| std::ptr::eq(p, finding.pattern));
    found.sort_by_key(place);
    found
}

#[test]
fn what_is_certain_stays_so_whatever_the_unknown_turns_out_to_be() {
    for_any(&completed(), |(case, completed)| {
        let after = in_order(&Scope::new(case.bank, &completed));
        for (before, after) in in_order(&case.scope()).iter().zip(&after) {
            assert!(before.presence == Presence::Possible || before.presence == after.presence);
            assert!(before.severity <= after.severity);
        }
    });
}

#[test]
fn a_possible_finding_names_what_decides_it_and_that_is_unknown() {
    for_any(&answered(), |case| {
        let scope = case.scope();
        for finding in findings(&scope) {
            assert_eq!(finding.decided_by.is_empty(), finding.presence != Presence::Possible);
            for unsettled in finding.decided_by {
                match unsettled {
                    Unsettled::Capability(capability) => {
                        let item = scope.item(capability.slot).expect("the bank has the capability");
                        assert!(matches!(item.answer, Answer::Unanswered | Answer::DontKnow));
                        assert!(!matches!(item.standing, Asking::LeftOut(_)));
                    }
                    Unsettled::Field(field) => assert!(field.is_open(scope.profile.get(field))),
                }
            }
        }
    });
}

#[test]
fn every_trigger_is_a_level_that_the_context_does_not_leave_out() {
    for_any(&answered(), |case| {
        let scope = case.scope();
        for trigger in findings(&scope).iter().flat_map(|finding| &finding.triggers) {
            let item = scope.item(trigger.slot).expect("the bank has the capability");
            assert!(item.answer.level().is_some() && !matches!(item.standing, Asking::LeftOut(_)));
        }
    });
}
