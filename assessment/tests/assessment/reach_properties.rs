//! What would it take, held to its promises on any bank and compared with every way there is on small ones.

use proptest::prelude::*;
use proptest::sample::select;
use windrose_assessment::{
    Answer, Assessment, Depth, Goal, Item, Level, Raise, Reach, Scope, score, what_it_takes,
};
use windrose_questions::{AtLevel, Capability, Group};

use crate::any::{Answered, answered, answered_of};
use crate::any_bank::bank;
use crate::any_value::{for_any, level};
use crate::fixture;

/// Any of these answers, a goal in their bank, and a stage.
fn aimed(answered: impl Strategy<Value = Answered>) -> impl Strategy<Value = (Answered, Goal, Level)> {
    answered.prop_flat_map(|case| {
        let headlines = [Group::Factor, Group::Layer].map(Goal::Headline);
        let goals: Vec<Goal> = case.bank.dimensions.iter().map(Goal::Dimension).chain(headlines).collect();
        (Just(case), select(goals), level())
    })
}

/// Few capabilities with any answers; or, for many ways and needs in them, full runs with low answers.
fn small() -> impl Strategy<Value = Answered> {
    let any = answered_of(prop_oneof![bank(1, 3..=8), bank(2, 2..=4), bank(3, 1..=3)]);
    let low = answered_of(prop_oneof![bank(1, 5..=8), bank(2, 3..=4), bank(4, 2)]).prop_map(|case| {
        let slots = case.bank.capabilities().map(|(_, capability)| capability.slot);
        let mut assessment = slots.fold(Assessment::default(), |all, slot| {
            let high = case.assessment.answer(slot).level().filter(|level| level.number() > 2);
            all.with_answer(slot, Answer::Level(high.unwrap_or(Level::ABSENT)))
        });
        assessment.depth = Depth::Full;
        Answered { assessment, ..case }
    });
    prop_oneof![any, low]
}

/// The certain stage of the goal; `None` if nothing of it applies.
fn certain_stage(scope: &Scope, goal: Goal) -> Option<Level> {
    let scores = score(scope);
    let stage = match goal {
        Goal::Dimension(dimension) => scores.dimension(dimension.id)?.stage,
        Goal::Headline(group) => scores.headline(group).stage,
    };
    stage.map(|stage| stage.low)
}

/// What the steps between these levels need, of all that applies.
fn needs(
    scope: &Scope,
    capability: &'static Capability,
    from: Level,
    to: Level,
) -> impl Iterator<Item = (Item, Level)> {
    let steps = (from.number()..to.number()).filter_map(|level| capability.step_from(level));
    // From 0 and from 1 it is the same step.
    let needs = steps.flat_map(|(_, step)| step.needs);
    needs.filter_map(|AtLevel { slot, level }| {
        let item = scope.item(*slot).filter(|item| applies(item))?;
        Some((*item, fixture::level(*level)))
    })
}

#[test]
fn it_is_there_whenever_something_applies_and_empty_once_the_stage_is_reached() {
    for_any(&aimed(answered()), |(case, goal, stage)| {
        let scope = case.scope();
        let (certain, reach) = (certain_stage(&scope, goal), what_it_takes(&scope, goal, stage));
        assert_eq!(certain.is_some(), reach.is_some());
        assert_eq!(certain.map(|certain| certain >= stage), reach.map(|reach| reach.raises.is_empty()));
    });
}

#[test]
fn done_it_reaches_the_stage() {
    for_any(&aimed(answered()), |(case, goal, stage)| {
        let Some(Reach { raises, .. }) = what_it_takes(&case.scope(), goal, stage) else { return };
        let done = raises.iter().fold(case.assessment, |all, raise| {
            all.with_answer(raise.capability.slot, Answer::Level(raise.to))
        });
        assert!(certain_stage(&Scope::new(case.bank, &done), goal) >= Some(stage));
    });
}

#[test]
fn each_rise_stands_once_behind_what_it_needs_and_all_steps_are_paid() {
    for_any(&aimed(answered()), |(case, goal, stage)| {
        let scope = case.scope();
        let Some(Reach { raises, effort }) = what_it_takes(&scope, goal, stage) else { return };
        for (place, raise) in raises.iter().enumerate() {
            let before = raises.get(..place).unwrap_or_default();
            let stands =
                |capability: &Capability| before.iter().any(|r| r.capability.slot == capability.slot);
            assert!(!stands(raise.capability), "{} stands twice", raise.capability.id);
            let item = scope.item(raise.capability.slot).expect("what rises is in the bank");
            assert!(item.is_asked() && item.answer != Answer::NotApplicable);
            assert_eq!(raise.from, item.level());
            assert!(raise.to > raise.from.unwrap_or(Level::ABSENT));
            let from = raise.from.unwrap_or(Level::ABSENT);
            for (needed, level) in needs(&scope, raise.capability, from, raise.to) {
                let rises = || raises.iter().find(|r| r.capability.slot == needed.capability.slot);
                let is_met = now(&needed) >= level;
                assert!(is_met || rises().is_some_and(|r| r.to >= level), "{:?}", needed.capability.id);
                // Two can need one another, at different levels; then neither can stand behind the other.
                let stands = is_met || stands(needed.capability) || {
                    leads_to(&scope, &raises, needed.capability, raise.capability)
                };
                assert!(stands, "{} stands before {}", raise.capability.id, needed.capability.id);
            }
        }
        let costs = raises.iter().flat_map(|raise| &raise.steps).map(|step| u32::from(step.effort.cost()));
        assert_eq!(effort, costs.sum::<u32>());
    });
}

/// True if what rises of the first capability needs the second, directly or not.
fn leads_to(scope: &Scope, raises: &[Raise], from: &Capability, to: &Capability) -> bool {
    let mut met = vec![from.slot];
    let mut looked_at = 0;
    while let Some(slot) = met.get(looked_at).copied() {
        for raise in raises.iter().filter(|raise| raise.capability.slot == slot) {
            let start = raise.from.unwrap_or(Level::ABSENT);
            for (needed, level) in needs(scope, raise.capability, start, raise.to) {
                if now(&needed) < level && !met.contains(&needed.capability.slot) {
                    met.push(needed.capability.slot);
                }
            }
        }
        looked_at += 1;
    }
    met.contains(&to.slot)
}

#[test]
fn finding_out_a_level_never_raises_the_work() {
    for_any(&(aimed(answered()), level()), |((case, goal, stage), level)| {
        let effort = |answer| what_it_takes(&case.with(answer), goal, stage).map(|reach| reach.effort);
        assert!(effort(Answer::Level(level)) <= effort(Answer::DontKnow));
    });
}

#[test]
fn no_other_way_takes_less() {
    for_any(&aimed(small()), |(case, goal, stage)| {
        let scope = case.scope();
        let Some(reach) = what_it_takes(&scope, goal, stage) else { return };
        let least = Ways { scope: &scope, goal, stage }.least();
        assert_eq!(Some((reach.effort, reach.raises.len())), least, "{goal:?} to {stage:?}");
    });
}

/// Every set of levels that the capabilities could have in the end.
struct Ways<'a> {
    scope: &'a Scope,
    goal: Goal,
    stage: Level,
}

impl Ways<'_> {
    /// The least effort that reaches the stage, and the fewest capabilities with it.
    fn least(&self) -> Option<(u32, usize)> {
        let mut least = None;
        self.try_from(&mut Vec::new(), (0, 0), &mut least);
        least
    }

    fn try_from(&self, then: &mut Vec<Level>, paid: (u32, usize), least: &mut Option<(u32, usize)>) {
        if least.is_some_and(|least| least <= paid) {
            return;
        }
        let Some(item) = self.scope.items.get(then.len()) else {
            if self.keeps_the_rules(then) && self.reaches_the_stage(then) {
                *least = Some(paid);
            }
            return;
        };
        for (to, cost) in ends(item) {
            then.push(to);
            self.try_from(then, (paid.0 + cost, paid.1 + usize::from(to > now(item))), least);
            then.pop();
        }
    }

    /// What rises has, in the end, all that its steps need.
    fn keeps_the_rules(&self, then: &[Level]) -> bool {
        let items = || self.scope.items.iter().zip(then);
        let ends_at = |needed: &Item| {
            items().find(|(item, _)| item.capability.slot == needed.capability.slot).map(|(_, to)| *to)
        };
        items().all(|(item, to)| {
            needs(self.scope, item.capability, now(item), *to)
                .all(|(needed, level)| ends_at(&needed) >= Some(level))
        })
    }

    fn reaches_the_stage(&self, then: &[Level]) -> bool {
        let of_goal = |item: &Item| match self.goal {
            Goal::Dimension(dimension) => item.dimension.id == dimension.id,
            Goal::Headline(group) => item.dimension.group == group,
        };
        self.scope.bank.dimensions.iter().all(|dimension| {
            let items = || {
                let all = self.scope.items.iter().zip(then);
                all.filter(|(item, _)| item.dimension.id == dimension.id && of_goal(item) && applies(item))
            };
            let weight = |least: Level| -> u32 {
                items().filter(|(_, to)| **to >= least).map(|(item, _)| item.weight()).sum()
            };
            items().all(|(item, to)| !item.critical || *to >= self.stage)
                && 3 * weight(self.stage) >= 2 * weight(Level::ABSENT)
        })
    }
}

fn applies(item: &Item) -> bool {
    item.is_asked() && item.answer != Answer::NotApplicable
}

fn now(item: &Item) -> Level {
    item.level().unwrap_or(Level::ABSENT)
}

/// Every level that the capability can end at, with the effort.
fn ends(item: &Item) -> Vec<(Level, u32)> {
    let [to_consistent, to_enforced] = item.capability.steps.each_ref().map(|s| u32::from(s.effort.cost()));
    let (mut ends, mut paid) = (vec![(now(item), 0)], 0);
    for (to, cost) in [(2, to_consistent), (3, to_enforced), (4, 2)] {
        if applies(item) && now(item).number() < to {
            paid += cost;
            ends.push((fixture::level(to), paid));
        }
    }
    ends
}
