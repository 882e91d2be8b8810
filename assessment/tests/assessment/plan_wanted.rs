//! Section 11 of docs/scoring.md up to the bands, read as plainly as can be, to hold the plan against.

use windrose_assessment::{Band, Finding, Item, Level, Presence, Scope, each_once, findings};
use windrose_questions::{AtLevel, Pattern, Slot};

use crate::fixture;

/// A step of which somebody has a use, whether it can be done yet or not.
#[derive(Clone, PartialEq)]
pub(crate) struct Wanted {
    pub(crate) item: Item,
    /// Where the capability should be, and the risk whose cure asks for more than the profile does.
    pub(crate) target: Level,
    pub(crate) raised_by: Option<&'static Pattern>,
    pub(crate) reaches: u8,
    /// Its own urgency and risks, whatever needs it.
    pub(crate) own_band: Band,
    pub(crate) own_treats: Vec<usize>,
    pub(crate) band: Band,
    /// What has to come first.
    pub(crate) needs: Vec<AtLevel>,
    pub(crate) is_ready: bool,
    /// Risks that it treats, by their places among the findings.
    pub(crate) treats: Vec<usize>,
}

impl Wanted {
    pub(crate) fn slot(&self) -> Slot {
        self.item.capability.slot
    }

    pub(crate) fn needs(&self, slot: Slot) -> bool {
        self.needs.iter().any(|need| need.slot == slot)
    }
}

/// Section 11 of docs/scoring.md up to the bands, read as plainly as can be.
pub(crate) fn wanted(scope: &Scope) -> Vec<Wanted> {
    let found = findings(scope);
    let all = scope.asked().filter_map(|item| next_step(scope, &found, item));
    let (mut wanted, mut others): (Vec<Wanted>, Vec<Wanted>) =
        all.partition(|step| step.item.level() < Some(step.target));
    // And what those need, as often as that adds something.
    loop {
        let is_needed = |other: &Wanted| wanted.iter().any(|step| step.needs(other.slot()));
        let (needed, rest): (Vec<Wanted>, Vec<Wanted>) = others.into_iter().partition(is_needed);
        if needed.is_empty() {
            return settled(wanted);
        }
        wanted.extend(needed);
        others = rest;
    }
}

fn next_step(scope: &Scope, found: &[Finding], item: &Item) -> Option<Wanted> {
    let level = item.level()?;
    let (kind, step) = item.capability.step_from(level.number())?;
    // The risks of whose cure it is a part, with the level asked for.
    let cures = || {
        let present = found.iter().enumerate().filter(|(_, finding)| finding.presence == Presence::Present);
        present.filter_map(|(place, finding)| {
            let entry = finding.pattern.cure.iter().find(|entry| entry.slot == item.capability.slot)?;
            let asked = fixture::level(entry.level);
            (level < asked).then_some((place, finding, asked))
        })
    };
    let (mut target, mut raised_by) = (item.target, None);
    for (_, finding, asked) in cures().filter(|(_, finding, _)| finding.is_danger()) {
        if asked > target {
            (target, raised_by) = (asked, Some(finding.pattern));
        }
    }
    let band = match level.number() {
        _ if cures().any(|(_, finding, _)| finding.is_danger()) => Band::Danger,
        0 | 1 if item.critical || cures().next().is_some() => Band::Critical,
        0 | 1 => Band::Consistent,
        2 => Band::Enforced,
        _ => Band::Proven,
    };
    let is_unmet = |need: &&AtLevel| {
        let now = scope.item(need.slot).and_then(Item::level);
        now.is_some_and(|now| now.number() < need.level)
    };
    Some(Wanted {
        item: *item,
        target,
        raised_by,
        reaches: kind.reaches(),
        own_band: band,
        own_treats: cures().map(|(place, ..)| place).collect(),
        band,
        needs: step.needs.iter().filter(is_unmet).copied().collect(),
        is_ready: true,
        treats: cures().map(|(place, ..)| place).collect(),
    })
}

/// What is needed is as urgent as what needs it, and treats the same; what needs more than one step has to wait.
fn settled(mut wanted: Vec<Wanted>) -> Vec<Wanted> {
    loop {
        let before = wanted.clone();
        for step in &mut wanted {
            let slot = step.slot();
            for needing in before.iter().filter(|other| other.needs(slot)) {
                step.band = step.band.min(needing.band);
                step.treats = each_once(step.treats.iter().chain(&needing.treats).copied());
            }
            step.is_ready = step.needs.iter().all(|need| {
                let mut needed = before.iter().filter(|other| other.slot() == need.slot);
                needed.any(|other| other.is_ready && other.reaches >= need.level)
            });
        }
        if wanted == before {
            return wanted;
        }
    }
}
