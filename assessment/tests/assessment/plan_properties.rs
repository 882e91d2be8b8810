//! What holds of the plan for any answers to any bank.

use proptest::prelude::*;
use windrose_assessment::{Answer, Level, Plan, Targets, plan, score};

use crate::any::{Answered, answered, for_any, level};
use crate::fixture;

const CONSISTENT: Level = fixture::level(2);

fn targets() -> impl Strategy<Value = Targets> {
    (level(), level()).prop_map(|(critical, other)| Targets { critical, other })
}

fn plan_for(case: &Answered, targets: Targets) -> Plan {
    plan(case.bank, &case.assessment, &score(case.bank, &case.assessment), targets)
}

#[test]
fn no_step_stands_before_one_it_needs() {
    for_any(&(answered(), targets()), |(case, targets)| {
        let plan = plan_for(&case, targets);
        for (place, step) in plan.steps.iter().enumerate() {
            for later in plan.steps.iter().skip(place + 1).filter(|later| later.level < CONSISTENT) {
                let needs = step.capability.prerequisites.contains(&later.capability.slot);
                assert!(!needs, "{} stands before {}", step.capability.id, later.capability.id);
            }
        }
    });
}

#[test]
fn steps_stand_by_priority_unless_they_are_ahead_for_another() {
    for_any(&(answered(), targets()), |(case, targets)| {
        let plan = plan_for(&case, targets);
        let own: Vec<u32> = plan.steps.iter().filter(|s| s.ahead_for.is_none()).map(|s| s.priority).collect();
        assert!(own.is_sorted_by(|higher, lower| higher >= lower), "{own:?}");
        for (place, step) in plan.steps.iter().enumerate() {
            let Some(reason) = step.ahead_for else { continue };
            assert!(reason.prerequisites.contains(&step.capability.slot));
            assert!(plan.steps.iter().skip(place + 1).any(|s| s.capability.slot == reason.slot));
        }
    });
}

#[test]
fn every_capability_is_accounted_for_once() {
    for_any(&(answered(), targets()), |(case, targets)| {
        let plan = plan_for(&case, targets);
        let mut planned: Vec<u8> = plan.steps.iter().map(|s| s.capability.slot.number()).collect();
        planned.sort_unstable();
        planned.dedup();
        assert_eq!(planned.len(), plan.steps.len(), "a step stands twice");
        let answers = || case.bank.capabilities().map(|(_, c)| (c, case.assessment.answer(c.slot)));
        let not_applicable = answers().filter(|(_, answer)| *answer == Answer::NotApplicable).count();
        let to_be_proven = answers()
            .filter_map(|(c, answer)| {
                Some((if c.critical { targets.critical } else { targets.other }, answer.level()?))
            })
            .filter(|(target, level)| level.number() == 3 && level < target)
            .count();
        let accounted = plan.steps.len() + plan.unknowns.len() + plan.enough + not_applicable + to_be_proven;
        assert_eq!(accounted, answers().count());
    });
}

#[test]
fn a_gain_is_what_scoring_again_says() {
    for_any(&(answered(), targets()), |(case, targets)| {
        let before = score(case.bank, &case.assessment);
        for step in plan_for(&case, targets).steps {
            let done = case.assessment.clone().with_answer(step.capability.slot, Answer::Level(step.reaches));
            let after = score(case.bank, &done);
            let (id, group) = (step.dimension.id, step.dimension.group);
            let gain = step.gain;
            assert_eq!(
                before.dimension(id).map(|d| (d.index, d.stage)),
                Some((Some(gain.before), Some(gain.stage_before)))
            );
            assert_eq!(
                after.dimension(id).map(|d| (d.index, d.stage)),
                Some((Some(gain.after), Some(gain.stage_after)))
            );
            assert_eq!(before.headline(group).index, Some(gain.headline_before));
            assert_eq!(after.headline(group).index, Some(gain.headline_after));
            assert!(gain.before.low <= gain.after.low && gain.before.high <= gain.after.high);
        }
    });
}

#[test]
fn what_to_ask_first_is_unknown_and_needed() {
    for_any(&(answered(), targets()), |(case, targets)| {
        let plan = plan_for(&case, targets);
        for step in &plan.steps {
            for asked in &step.ask_first {
                assert!(step.capability.prerequisites.contains(&asked.slot));
                assert!(plan.unknowns.iter().any(|u| u.capability.slot == asked.slot));
            }
        }
    });
}
