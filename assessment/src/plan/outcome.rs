//! What steps do to the risks: which they clear, which they bring along, with all steps before them done.

use windrose_questions::{Capability, Pattern, Slot};

use super::Added;
use crate::{Answer, Finding, Level, Presence, Scope, finding};

/// The risks as they are with the steps so far done.
pub(super) struct Outcome {
    done: Scope,
    /// Worst first, as they were found.
    patterns: Vec<Tracked>,
}

struct Tracked {
    pattern: &'static Pattern,
    /// The slots that its condition is about, a bit each.
    about: u128,
    presence: Presence,
}

impl Outcome {
    /// Before any step.
    pub(super) fn of(scope: &Scope, findings: &[Finding]) -> Self {
        let tracked = |finding: &Finding| {
            let mut about = 0;
            finding.pattern.when.slots(&mut |slot| about |= bit(slot));
            Tracked { pattern: finding.pattern, about, presence: finding.presence }
        };
        Self { done: scope.clone(), patterns: findings.iter().map(tracked).collect() }
    }

    /// Does one more step: which of the risks that it treats are then gone, and which have come.
    pub(super) fn after(
        &mut self,
        capability: &'static Capability,
        reaches: Level,
        treats: &[&'static Pattern],
    ) -> (Vec<&'static Pattern>, Vec<Added>) {
        self.done.answer(capability.slot, Answer::Level(reaches));
        let (mut clears, mut adds) = (Vec::new(), Vec::new());
        let is_about = |tracked: &&mut Tracked| tracked.about & bit(capability.slot) != 0;
        for tracked in self.patterns.iter_mut().filter(is_about) {
            let (pattern, before) = (tracked.pattern, tracked.presence);
            tracked.presence = finding::presence(&self.done, pattern);
            let is_treated = || treats.iter().any(|treated| std::ptr::eq(*treated, pattern));
            if before == Presence::Present && tracked.presence == Presence::Absent && is_treated() {
                clears.push(pattern);
            }
            if tracked.presence < before {
                let with = finding::missing(&self.done, pattern).map(|(item, _)| item.capability).collect();
                adds.push(Added { pattern, presence: tracked.presence, with });
            }
        }
        (clears, adds)
    }
}

/// There are as many slots as bits.
fn bit(slot: Slot) -> u128 {
    1 << slot.number()
}
