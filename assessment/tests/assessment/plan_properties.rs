//! What holds of the plan for any answers to any bank.

use std::cell::Cell;
use std::cmp::Reverse;
use windrose_assessment::{
    Answer, Band, DecisionTarget, Finding, Item, Level, NOW_STEPS, Plan, PlannedStep, Presence, Scope,
    findings, plan, score,
};
use windrose_questions::{Effort, Group, Pattern, Slot};

use crate::any::{Answered, answered, answered_with_slices};
use crate::any_value::for_any;
use crate::fixture;
use crate::plan_wanted::wanted;

const CONSISTENT: Level = fixture::level(2);

fn plan_of(case: &Answered) -> Plan {
    let scope = case.scope();
    plan(&scope, &score(&scope), &findings(&scope), &case.assessment)
}

/// The scope once these steps are done.
fn done<'a>(case: &Answered, steps: impl IntoIterator<Item = &'a PlannedStep>) -> Scope {
    let after = steps.into_iter().fold(case.assessment.clone(), |all, step| {
        all.with_answer(step.capability.slot, Answer::Level(step.reaches))
    });
    Scope::new(case.bank, &after)
}

#[test]
fn the_plan_has_each_step_that_is_wanted_and_can_be_done() {
    let left_out = Cell::new(0_u32);
    for_any(&answered_with_slices(), |case| {
        let scope = case.scope();
        let (found, plan) = (findings(&scope), plan_of(&case));
        let wanted = wanted(&scope);
        left_out.set(left_out.get() + u32::from(wanted.iter().any(|step| !step.is_ready)));
        assert_eq!(plan.steps.len(), wanted.iter().filter(|step| step.is_ready).count());
        for expected in wanted.iter().filter(|step| step.is_ready) {
            let capability = expected.item.capability;
            let step = plan.steps.iter().find(|step| step.capability.slot == capability.slot);
            let step = step.expect("what can be done is in the plan");
            let id = capability.id;
            assert_eq!((step.target, step.band), (expected.target, expected.band), "{id}");
            assert_eq!(step.target_raised_by.map(|p| p.id), expected.raised_by.map(|p| p.id), "{id}");
            let treats = expected.treats.iter().filter_map(|place| found.get(*place));
            let treats: Vec<&str> = treats.map(|finding| finding.pattern.id).collect();
            assert_eq!(step.treats.iter().map(|p| p.id).collect::<Vec<_>>(), treats, "{id}");
        }
    });
    assert!(left_out.get() > 20, "only {} plans had to leave a step out", left_out.get());
}

#[test]
fn the_first_thing_to_do_treats_the_worst_danger() {
    let dangers = Cell::new(0_u32);
    for_any(&answered(), |case| {
        let found = findings(&case.scope());
        let Some(worst) = found.first().filter(|finding| finding.is_danger()) else { return };
        dangers.set(dangers.get() + 1);
        let plan = plan_of(&case);
        let first = plan.now().first().expect("there is something to do against it");
        assert_eq!(first.treats.first().map(|pattern| pattern.id), Some(worst.pattern.id));
        assert_eq!(first.band, Band::Danger);
    });
    assert!(dangers.get() > 200, "only {} of the cases were dangerous", dangers.get());
}

#[test]
fn nothing_is_polished_before_a_critical_capability_is_consistent() {
    for_any(&answered_with_slices(), |case| {
        let plan = plan_of(&case);
        let is_low = |step: &PlannedStep| step.critical && step.level < CONSISTENT;
        let Some(last) = plan.steps.iter().rposition(is_low) else { return };
        for step in plan.steps.iter().take(last).filter(|step| step.level >= CONSISTENT) {
            // Against a danger, or because a step against a danger or one to Consistent needs it: the properties of the
            // bands say so of these two.
            assert!(step.band <= Band::Critical, "{} stands too early", step.capability.id);
        }
    });
}

#[test]
fn steps_stand_in_the_order_of_section_11_unless_they_are_ahead_for_another() {
    for_any(&answered_with_slices(), |case| {
        let scope = case.scope();
        let wanted = wanted(&scope);
        let is_begun = |risk: &usize| {
            let mut parts = wanted.iter().filter(|step| step.own_treats.contains(risk));
            parts.any(|step| {
                let reaches = fixture::level(step.reaches);
                let decision = case.assessment.decision(DecisionTarget::Step { slot: step.slot(), reaches });
                decision.is_some_and(|decision| decision.slice_done.is_some())
            })
        };
        let plan = plan_of(&case);
        let own_turn = plan.steps.iter().zip(waiting(&plan));
        let own_turn = own_turn.filter(|(step, is_waiting)| step.ahead_for.is_none() && !is_waiting);
        let keys = own_turn.map(|(step, _)| {
            let of = wanted.iter().find(|of| of.slot() == step.capability.slot);
            let of = of.expect("a step of the plan is wanted");
            let worst = of.own_treats.iter().map(|risk| (is_begun(risk), *risk)).min();
            let worst = worst.unwrap_or((true, usize::MAX));
            let danger = (of.own_band == Band::Danger).then(|| (worst, step.level, step.step.effort.cost()));
            let is_factor = step.dimension.group == Group::Factor;
            let in_bank = scope.items.iter().position(|item| item.capability.slot == of.slot());
            (of.own_band, danger, Reverse(step.priority), worst, step.level, is_factor, in_bank)
        });
        assert!(keys.is_sorted());
    });
}

#[test]
fn a_step_that_is_ahead_stands_directly_before_its_reason_or_another_that_is_ahead_for_it() {
    for_any(&answered(), |case| {
        let plan = plan_of(&case);
        let waiting: Vec<Slot> = plan
            .steps
            .iter()
            .zip(waiting(&plan))
            .filter_map(|(step, is_waiting)| is_waiting.then_some(step.capability.slot))
            .collect();
        for pair in plan.steps.windows(2) {
            let [step, next] = pair else { continue };
            let Some(driver) = step.ahead_for else { continue };
            // What needs a large step is passed over where "now" is filled, and comes directly after it.
            if [driver, next.capability].iter().any(|capability| waiting.contains(&capability.slot)) {
                continue;
            }
            let is_left_out = plan.steps.iter().all(|step| step.capability.slot != driver.slot);
            let is_for_the_same = next.ahead_for.is_some_and(|other| other.slot == driver.slot);
            assert!(is_left_out || is_for_the_same || next.capability.slot == driver.slot);
        }
    });
}

/// Of each step, whether its first slice is done, or it needs a large step, directly or not.
fn waiting(plan: &Plan) -> Vec<bool> {
    let mut waiting: Vec<bool> = Vec::new();
    for step in &plan.steps {
        let needs = |(other, is_waiting): (&PlannedStep, &bool)| {
            (*is_waiting || other.step.effort == Effort::Large)
                && other.unlocks.iter().any(|unlocked| unlocked.slot == step.capability.slot)
        };
        let is_waiting = step.slice_done.is_some() || plan.steps.iter().zip(&waiting).any(needs);
        waiting.push(is_waiting);
    }
    waiting
}

#[test]
fn now_is_little_enough_to_be_done() {
    for_any(&answered_with_slices(), |case| {
        let plan = plan_of(&case);
        let now = plan.now();
        let count = |effort| now.iter().filter(|step| step.step.effort == effort).count();
        assert!(now.len() <= NOW_STEPS && count(Effort::Medium) <= 1);
        assert!(count(Effort::Large) <= 1);
        let all = [plan.now(), plan.next(), plan.later()].concat();
        assert_eq!(all, plan.steps, "it is the beginning of one list");
        // It ends only where one more would be too much.
        let waiting = waiting(&plan);
        let mut after = plan.steps.iter().zip(&waiting).skip(now.len());
        if let Some((next, _)) = after.find(|(_, is_waiting)| !**is_waiting) {
            let is_too_much = match next.step.effort {
                Effort::Small => false,
                Effort::Medium => count(Effort::Medium) == 1,
                Effort::Large => count(Effort::Large) == 1,
            };
            let is_hole = |(step, is_waiting): (&PlannedStep, &bool)| {
                *is_waiting && step.critical && step.level < CONSISTENT
            };
            let is_polish = next.level >= CONSISTENT && next.band > Band::Critical;
            let holes_wait = plan.steps.iter().zip(&waiting).any(is_hole);
            assert!(now.len() == NOW_STEPS || is_too_much || is_polish && holes_wait);
        }
    });
}

#[test]
fn what_waits_for_a_large_step_whose_first_slice_is_done_is_not_done_now() {
    let moved = Cell::new(0_u32);
    for_any(&answered_with_slices(), |case| {
        let plan = plan_of(&case);
        let waiting = waiting(&plan);
        assert!(waiting.iter().take(plan.now).all(|is_waiting| !is_waiting));
        for step in &plan.steps {
            assert!(step.slice_done.is_none() || step.step.first_slice.is_some());
        }
        moved.set(moved.get() + u32::from(waiting.get(plan.now).copied().unwrap_or_default()));
    });
    assert!(moved.get() > 100, "only {} plans had a step that was begun next", moved.get());
}

#[test]
fn whatever_a_step_needs_is_done_before_it() {
    for_any(&answered_with_slices(), |case| {
        let plan = plan_of(&case);
        for (place, step) in plan.steps.iter().enumerate() {
            let before = done(&case, plan.steps.iter().take(place));
            for need in step.step.needs {
                let level = before.item(need.slot).and_then(Item::level);
                let is_known_to_be_low = level.is_some_and(|level| level.number() < need.level);
                assert!(!is_known_to_be_low, "{} is taken without what it needs", step.capability.id);
            }
        }
    });
}

#[test]
fn a_step_that_is_ahead_is_needed_by_the_one_it_is_ahead_for() {
    let deep = Cell::new(0_u32);
    for_any(&answered_with_slices(), |case| {
        let scope = case.scope();
        let wanted = wanted(&scope);
        let needs = |slot: Slot| -> Vec<Slot> {
            let step = wanted.iter().find(|step| step.slot() == slot);
            step.map(|step| step.needs.iter().map(|need| need.slot).collect()).unwrap_or_default()
        };
        let plan = plan_of(&case);
        for step in &plan.steps {
            let Some(driver) = step.ahead_for else { continue };
            let mut met = needs(driver.slot);
            let mut looked_at = 0;
            while let Some(slot) = met.get(looked_at).copied() {
                met.extend(needs(slot));
                looked_at += 1;
            }
            assert!(met.contains(&step.capability.slot), "{} is ahead of itself", step.capability.id);
            deep.set(deep.get() + u32::from(!needs(driver.slot).contains(&step.capability.slot)));
        }
    });
    assert!(deep.get() > 20, "only {} steps were ahead for one at the end of a chain", deep.get());
}

#[test]
fn nothing_leads_beyond_its_target_for_its_own_sake() {
    for_any(&answered_with_slices(), |case| {
        let scope = case.scope();
        let found = findings(&scope);
        let wanted = wanted(&scope);
        for step in plan_of(&case).steps {
            let slot = step.capability.slot;
            let item = scope.item(slot).expect("a step raises what is in the bank");
            let is_needed = wanted.iter().any(|other| other.needs(slot));
            assert!(step.level < step.target || is_needed, "{} is enough", step.capability.id);
            assert_eq!(step.target_raised_by.is_some(), step.target > item.target);
            if let Some(pattern) = step.target_raised_by {
                let is_it = |finding: &&Finding| std::ptr::eq(finding.pattern, pattern);
                assert!(found.iter().find(is_it).is_some_and(Finding::is_danger));
                let asked = pattern.cure.iter().find(|entry| entry.slot == slot);
                assert_eq!(asked.map(|entry| entry.level), Some(step.target.number()));
            }
        }
    });
}

#[test]
fn doing_the_steps_in_order_adds_and_clears_exactly_what_they_say() {
    let (added, cleared) = (Cell::new(0), Cell::new(0));
    for_any(&answered_with_slices(), |case| {
        let plan = plan_of(&case);
        let mut before = findings(&case.scope());
        for (place, step) in plan.steps.iter().enumerate() {
            let scope = done(&case, plan.steps.iter().take(place + 1));
            let after = findings(&scope);
            let now = |pattern: &Pattern| after.iter().find(|f| std::ptr::eq(f.pattern, pattern));
            let turned = |is: fn(Presence, Presence) -> bool| -> Vec<&'static Pattern> {
                let moved = before
                    .iter()
                    .filter(|then| now(then.pattern).is_some_and(|now| is(then.presence, now.presence)));
                moved.map(|then| then.pattern).collect()
            };
            let gone = turned(|then, now| then == Presence::Present && now == Presence::Absent);
            let treated = step.treats.iter().filter(|p| gone.iter().any(|gone| std::ptr::eq(*gone, **p)));
            assert!(step.clears.iter().eq(treated), "{} clears something else", step.capability.id);
            let come = turned(|then, now| now < then);
            assert_eq!(step.adds.len(), come.len(), "{} adds something else", step.capability.id);
            for adds in &step.adds {
                assert!(come.iter().any(|pattern| std::ptr::eq(*pattern, adds.pattern)));
                assert_eq!(now(adds.pattern).map(|finding| finding.presence), Some(adds.presence));
                let missing = adds.pattern.cure.iter().filter_map(|entry| {
                    let item = scope.item(entry.slot).filter(|item| item.is_asked())?;
                    let is_missing =
                        item.is_unknown() || item.level().is_some_and(|level| level.number() < entry.level);
                    is_missing.then_some(item.capability)
                });
                assert!(adds.with.iter().copied().eq(missing));
            }
            added.set(added.get() + step.adds.len());
            cleared.set(cleared.get() + step.clears.len());
            before = after;
        }
    });
    let (added, cleared) = (added.get(), cleared.get());
    assert!(added > 100 && cleared > 100, "{added} came, {cleared} went");
}

#[test]
fn every_capability_that_applies_and_has_a_target_is_accounted_for_once() {
    for_any(&answered_with_slices(), |case| {
        let scope = case.scope();
        let plan = plan_of(&case);
        let wanted = wanted(&scope);
        let is = |slot: Slot| move |other: Slot| usize::from(other == slot);
        for item in &scope.items {
            let slot = item.capability.slot;
            let is = is(slot);
            let below = plan.steps.iter().filter(|s| s.level < s.target).map(|s| is(s.capability.slot));
            let unknown = plan.unknowns.iter().map(|u| is(u.capability.slot));
            let enough = plan.enough.iter().map(|e| is(e.capability.slot));
            let left_out = wanted.iter().filter(|w| !w.is_ready && w.item.level() < Some(w.target));
            let left_out = left_out.map(|w| is(w.slot()));
            let count = below.chain(unknown).chain(enough).chain(left_out).sum::<usize>();
            let applies = item.is_asked() && item.answer != Answer::NotApplicable;
            let is_raised = wanted.iter().any(|w| w.slot() == slot && w.raised_by.is_some());
            let counts = applies && (item.is_unknown() || item.has_target() || is_raised);
            assert_eq!(count, usize::from(counts), "{}", item.capability.id);
        }
    });
}

#[test]
fn what_to_find_out_begins_with_what_the_cures_of_dangers_ask_for() {
    for_any(&answered(), |case| {
        let scope = case.scope();
        let found = findings(&scope);
        let plan = plan_of(&case);
        let place = |slot| scope.items.iter().position(|item| item.capability.slot == slot);
        let keys = plan.unknowns.iter().map(|u| (u.treats.is_empty(), !u.critical, place(u.capability.slot)));
        assert!(keys.is_sorted());
        for unknown in &plan.unknowns {
            let asks = found.iter().filter(|finding| finding.is_danger()).filter(|finding| {
                finding.pattern.cure.iter().any(|entry| entry.slot == unknown.capability.slot)
            });
            assert!(unknown.treats.iter().map(|p| p.id).eq(asks.map(|finding| finding.pattern.id)));
        }
    });
}

#[test]
fn a_gain_is_what_scoring_again_says() {
    for_any(&answered(), |case| {
        let before = score(&case.scope());
        for step in plan_of(&case).steps {
            let after = score(&done(&case, [&step]));
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
    for_any(&answered(), |case| {
        let plan = plan_of(&case);
        for step in &plan.steps {
            let unknown =
                step.step.needs.iter().filter_map(|need| {
                    plan.unknowns.iter().find(|unknown| unknown.capability.slot == need.slot)
                });
            let unknown = unknown.map(|unknown| unknown.capability.slot);
            assert!(step.ask_first.iter().map(|capability| capability.slot).eq(unknown));
        }
    });
}
