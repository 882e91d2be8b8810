//! What holds of findings and contradictions for any context, depth and answers.

use std::cmp::Reverse;

use proptest::collection::vec;
use proptest::prelude::*;
use windrose_assessment::{
    Answer, Applicability, Assessment, Contradicted, FINDINGS_SHOWN, Finding, Presence, Scope, Unsettled,
    contradictions, findings, shown_findings,
};
use windrose_questions::Severity;

use crate::any::{Answered, answered};
use crate::any_value::{answer, for_any};

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
            // A worse one can come to hold; the one that holds goes on to do so.
            assert!(before.severity <= after.severity);
        }
    });
}

#[test]
fn a_contradiction_stays_one_whatever_the_unknown_turns_out_to_be() {
    for_any(&completed(), |(case, completed)| {
        let after = contradictions(&Scope::new(case.bank, &completed));
        for before in contradictions(&case.scope()) {
            let is_same = |c: &Contradicted| std::ptr::eq(c.contradiction, before.contradiction);
            assert!(after.iter().any(is_same));
        }
    });
}

#[test]
fn what_is_not_asked_is_unknown_even_if_it_was_answered() {
    for_any(&answered(), |case| {
        let scope = case.scope();
        let unasked = scope.items.iter().filter(|item| item.standing == Applicability::NotInQuickRun);
        let forgotten = unasked.fold(case.assessment.clone(), |all, item| {
            all.with_answer(item.capability.slot, Answer::Unanswered)
        });
        let forgotten = Scope::new(case.bank, &forgotten);
        assert_eq!(findings(&scope), findings(&forgotten));
        assert_eq!(contradictions(&scope), contradictions(&forgotten));
    });
}

#[test]
fn findings_stand_by_presence_severity_rank_reach_and_bank() {
    for_any(&answered(), |case| {
        let found = findings(&case.scope());
        let place = |f: &Finding| case.bank.patterns.iter().position(|p| std::ptr::eq(p, f.pattern));
        let keys = found
            .iter()
            .map(|f| (f.presence, Reverse(f.severity), f.pattern.rank, Reverse(f.reach), place(f)));
        assert!(keys.is_sorted());
        assert_eq!(found.len(), case.bank.patterns.len());
    });
}

#[test]
fn every_danger_that_is_told_is_shown_and_moderate_ones_up_to_five() {
    for_any(&answered(), |case| {
        let found = findings(&case.scope());
        let shown: Vec<&Finding> = shown_findings(&found).collect();
        let is_shown = |finding: &Finding| shown.iter().any(|other| std::ptr::eq(*other, finding));
        let told: Vec<&Finding> = found.iter().filter(|finding| finding.is_told()).collect();
        let (dangers, moderate): (Vec<&Finding>, Vec<&Finding>) =
            told.iter().partition(|finding| finding.severity >= Severity::High);
        assert!(dangers.iter().all(|finding| is_shown(finding)));
        assert_eq!(shown.len(), told.len().min(dangers.len().max(FINDINGS_SHOWN)));
        // The moderate ones that are shown are the first of them, and all stand in their order.
        let left_out = moderate.iter().skip_while(|finding| is_shown(finding));
        assert!(left_out.into_iter().all(|finding| !is_shown(finding)));
        assert!(shown.iter().eq(told.iter().filter(|finding| is_shown(finding))));
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
                        assert!(item.is_unknown() || item.standing == Applicability::NotInQuickRun);
                    }
                    Unsettled::Field(field) => assert!(field.is_open(scope.profile.get(field))),
                }
            }
        }
    });
}

#[test]
fn every_trigger_is_a_level_of_what_is_asked() {
    for_any(&answered(), |case| {
        let scope = case.scope();
        for trigger in findings(&scope).iter().flat_map(|finding| &finding.triggers) {
            let item = scope.item(trigger.slot).expect("the bank has the capability");
            assert!(item.level().is_some());
        }
    });
}
