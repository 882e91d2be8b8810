//! What holds of the plan for any answers to any bank.

use windrose_assessment::{Answer, Item, Level, Plan, Presence, Scope, findings, plan, score};
use windrose_questions::{Pattern, Slot};

use crate::any::{Answered, answered, for_any};
use crate::fixture;

const CONSISTENT: Level = fixture::level(2);

fn plan_of(case: &Answered) -> Plan {
    let scope = case.scope();
    plan(&scope, &score(&scope), &findings(&scope))
}

/// The scope once a capability is at this level.
fn done(case: &Answered, slot: Slot, level: Level) -> Scope {
    Scope::new(case.bank, &case.assessment.clone().with_answer(slot, Answer::Level(level)))
}

#[test]
fn whatever_a_step_needs_is_in_the_plan_before_it() {
    for_any(&answered(), |case| {
        let scope = case.scope();
        let is_low = |item: &&Item| item.level().is_some_and(|level| level < CONSISTENT);
        let plan = plan_of(&case);
        for (place, step) in plan.steps.iter().enumerate() {
            let needs = step.capability.prerequisites.iter().filter_map(|slot| scope.item(*slot));
            for needed in needs.filter(is_low) {
                let before = plan.steps.iter().take(place);
                let stands = before.into_iter().any(|s| s.capability.slot == needed.capability.slot);
                assert!(stands, "{} stands before {}", step.capability.id, needed.capability.id);
            }
        }
    });
}

#[test]
fn steps_stand_by_priority_unless_they_are_ahead_for_another() {
    for_any(&answered(), |case| {
        let plan = plan_of(&case);
        let own: Vec<u32> = plan.steps.iter().filter(|s| s.ahead_for.is_none()).map(|s| s.priority).collect();
        assert!(own.is_sorted_by(|higher, lower| higher >= lower), "{own:?}");
        for (place, step) in plan.steps.iter().enumerate() {
            let Some(reason) = step.ahead_for else { continue };
            assert!(step.unlocks.iter().any(|unlocked| unlocked.slot == reason.slot));
            assert!(plan.steps.iter().skip(place + 1).any(|s| s.capability.slot == reason.slot));
        }
    });
}

#[test]
fn every_capability_that_is_asked_is_accounted_for_once() {
    for_any(&answered(), |case| {
        let plan = plan_of(&case);
        let is = |slot: Slot| move |other: Slot| usize::from(other == slot);
        let count = |item: &Item| {
            let is = is(item.capability.slot);
            let below = plan.steps.iter().filter(|s| s.level < s.target).map(|s| is(s.capability.slot));
            let unknown = plan.unknowns.iter().map(|u| is(u.capability.slot));
            let enough = plan.enough.iter().map(|e| is(e.capability.slot));
            below.chain(unknown).chain(enough).sum::<usize>()
        };
        for item in case.scope().items {
            let applies = item.is_asked() && item.answer != Answer::NotApplicable;
            assert_eq!(count(&item), usize::from(applies), "{}", item.capability.id);
        }
        let at_target = plan.steps.iter().filter(|s| s.level >= s.target);
        assert!(at_target.into_iter().all(|s| !s.unlocks.is_empty() && s.level < CONSISTENT));
    });
}

#[test]
fn a_gain_is_what_scoring_again_says() {
    for_any(&answered(), |case| {
        let before = score(&case.scope());
        for step in plan_of(&case).steps {
            let after = score(&done(&case, step.capability.slot, step.reaches));
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
fn what_a_step_removes_is_what_evaluating_again_says() {
    for_any(&answered(), |case| {
        let of = |scope: &Scope, presence: Presence| -> Vec<&'static Pattern> {
            findings(scope).iter().filter(|f| f.presence == presence).map(|f| f.pattern).collect()
        };
        let present = of(&case.scope(), Presence::Present);
        for step in plan_of(&case).steps {
            let mut ended = of(&done(&case, step.capability.slot, step.reaches), Presence::Absent);
            ended.retain(|pattern| present.iter().any(|p| std::ptr::eq(*p, *pattern)));
            assert_eq!(step.removes.len(), ended.len(), "{}", step.capability.id);
            assert!(step.removes.iter().all(|removed| ended.iter().any(|p| std::ptr::eq(*p, *removed))));
        }
    });
}

#[test]
fn what_to_ask_first_is_unknown_and_needed() {
    for_any(&answered(), |case| {
        let plan = plan_of(&case);
        for step in &plan.steps {
            for asked in &step.ask_first {
                assert!(step.capability.prerequisites.contains(&asked.slot));
                assert!(plan.unknowns.iter().any(|u| u.capability.slot == asked.slot));
            }
        }
    });
}
