//! The steps that are open: for each capability that should rise, the next one, with what it needs and how urgent it is.

use std::cmp::Reverse;

use windrose_questions::{AtLevel, Group, Pattern, Slot, Step};

use super::{Band, CONSISTENT, Placed};
use crate::ordered::{each_once, sort_by_key};
use crate::{Assessment, Date, DecisionTarget, Finding, Item, Level, Presence, Scope, finding};

/// A capability with the step that comes next.
pub(super) struct Open<'a> {
    pub(super) item: &'a Item,
    pub(super) level: Level,
    pub(super) target: Level,
    /// The risk whose cure raised the target.
    pub(super) raised_by: Option<&'static Pattern>,
    pub(super) reaches: Level,
    pub(super) step: &'static Step,
    pub(super) slice_done: Option<Date>,
    /// Places of the open steps that have to come first, those first that are worth more.
    pub(super) needs: Vec<usize>,
    /// True if nothing is missing once these are done.
    pub(super) is_ready: bool,
    /// Its own urgency, or that of a step which needs it.
    pub(super) band: Band,
    /// Risks that are there and of whose cure it is a part, or that need it for theirs: their places among the findings, the
    /// worst first.
    pub(super) treats: Vec<usize>,
}

/// What a step is worth by itself, for sorting: the least is first.
type Worth = (Band, Place, Level, u8, Reverse<u32>, Place, Level, bool);

/// The place of a risk among the findings; one of whose cure a first slice is done stands behind all others.
type Place = (bool, usize);

/// For a step that is no part of any cure.
const NO_PLACE: Place = (true, usize::MAX);

impl Open<'_> {
    /// True if a critical capability is below Consistent.
    pub(super) fn is_hole(&self) -> bool {
        self.item.critical && self.level < CONSISTENT
    }

    pub(super) fn priority(&self) -> u32 {
        let gap = u32::from(self.target.number().saturating_sub(self.level.number()));
        let worth = gap * u32::from(self.step.impact.factor()) * self.item.weight();
        4 * worth / u32::from(self.step.effort.cost())
    }

    /// By band; cures of severe and high risks in the order of the findings, within a cure the lowest level and then the
    /// cheapest step first; all others by priority. Then the worst risk treated, the lowest level, and layers before factors, since no factor makes up for
    /// a layer; what is alike stays in the bank's order.
    fn worth(&self, worst: Place) -> Worth {
        let is_danger = self.band == Band::Danger;
        let (danger, level, cost) = if is_danger {
            (worst, self.level, self.step.effort.cost())
        } else {
            ((false, 0), Level::ABSENT, 0)
        };
        let is_factor = self.item.dimension.group == Group::Factor;
        (self.band, danger, level, cost, Reverse(self.priority()), worst, self.level, is_factor)
    }
}

/// A capability that is missing from the cure of a risk that is there, with the level it should rise to.
struct Cure<'f> {
    finding: &'f Finding,
    /// Of the risk, among the findings.
    place: usize,
    slot: Slot,
    level: Level,
}

/// A place for each slot.
struct BySlot<T>([T; Slot::COUNT]);

impl<T: Copy> BySlot<T> {
    fn get(&self, slot: Slot) -> Option<T> {
        self.0.get(usize::from(slot.number())).copied()
    }

    fn set(&mut self, slot: Slot, value: T) {
        if let Some(kept) = self.0.get_mut(usize::from(slot.number())) {
            *kept = value;
        }
    }
}

/// The open steps: of capabilities below their target, which the cures of severe and high risks raise, and of those that
/// one of these needs, whether they can be done yet or not. With them the order in which they stand, each right behind what
/// it needs.
pub(super) fn open<'a>(
    scope: &'a Scope,
    findings: &[Finding],
    assessment: &Assessment,
) -> (Vec<Open<'a>>, Vec<Placed>) {
    let cures = cures(scope, findings);
    let mut open: Vec<Open<'a>> = Vec::with_capacity(scope.items.len());
    let mut places = BySlot([None; Slot::COUNT]);
    let is_open = needed_and_below(scope, &cures);
    for item in scope.asked().filter(|item| is_open.get(item.capability.slot) == Some(true)) {
        if let Some(step) = next(item, &cures, assessment) {
            places.set(item.capability.slot, Some(open.len()));
            open.push(step);
        }
    }
    let worst = judge(&mut open, &cures, &places);
    let worths: Vec<Worth> = open.iter().zip(&worst).map(|(step, worst)| step.worth(*worst)).collect();
    let mut by_worth: Vec<usize> = (0..open.len()).collect();
    sort_by_key(&mut by_worth, |place| worths.get(*place));
    link(scope, &mut open, &places, &by_worth);
    let mut ordered = Vec::with_capacity(open.len());
    let mut is_placed = vec![false; open.len()];
    for place in by_worth {
        put(place, None, &mut open, &mut is_placed, &mut ordered);
    }
    for placed in ordered.iter().rev() {
        lend(placed.0, &mut open);
    }
    (open, ordered)
}

fn cures<'f>(scope: &Scope, findings: &'f [Finding]) -> Vec<Cure<'f>> {
    let present = findings.iter().enumerate().filter(|(_, finding)| finding.presence == Presence::Present);
    present
        .flat_map(|(place, finding)| {
            let missing = finding::missing(scope, finding.pattern);
            missing.map(move |(item, level)| Cure { finding, place, slot: item.capability.slot, level })
        })
        .collect()
}

/// The cure of a severe or high risk that asks for the highest level, if that is above the target; of equal ones that of
/// the worst risk.
fn raised<'c, 'f>(item: &Item, cures: &'c [Cure<'f>]) -> Option<&'c Cure<'f>> {
    cures
        .iter()
        .filter(|cure| cure.slot == item.capability.slot && cure.level > item.target)
        .filter(|cure| cure.finding.is_danger())
        .max_by_key(|cure| (cure.level, Reverse(cure.place)))
}

/// By slot, whether it is below its target, or is needed by the step of one that is, and so on.
fn needed_and_below(scope: &Scope, cures: &[Cure<'_>]) -> BySlot<bool> {
    let mut is_open = BySlot([false; Slot::COUNT]);
    let mut found: Vec<&Item> = Vec::with_capacity(scope.items.len());
    for item in scope.asked() {
        let target = raised(item, cures).map_or(item.target, |cure| cure.level);
        if item.level().is_some_and(|level| level < target) {
            is_open.set(item.capability.slot, true);
            found.push(item);
        }
    }
    while let Some(item) = found.pop() {
        let step = item.level().and_then(|level| item.capability.step_from(level.number()));
        let needs = step.map(|(_, step)| step.needs).unwrap_or_default();
        for (needed, _) in needs.iter().filter_map(|need| unmet(scope, *need)) {
            if is_open.get(needed.capability.slot) == Some(false) {
                is_open.set(needed.capability.slot, true);
                found.push(needed);
            }
        }
    }
    is_open
}

/// What is needed, with the level, if it is known to be below that.
fn unmet(scope: &Scope, AtLevel { slot, level }: AtLevel) -> Option<(&Item, u8)> {
    let item = scope.item(slot)?;
    item.level().is_some_and(|now| now.number() < level).then_some((item, level))
}

/// The next step of a capability.
fn next<'a>(item: &'a Item, cures: &[Cure<'_>], assessment: &Assessment) -> Option<Open<'a>> {
    let level = item.level()?;
    let (kind, step) = item.capability.step_from(level.number())?;
    let reaches = Level::new(kind.reaches())?;
    let raised = raised(item, cures);
    let slice_done = step.first_slice.and_then(|_| {
        let matter = DecisionTarget::Step { slot: item.capability.slot, reaches };
        assessment.decision(matter)?.slice_done
    });
    let band = match (level < CONSISTENT, level == CONSISTENT) {
        (true, _) if item.critical => Band::Critical,
        (true, _) => Band::Consistent,
        (false, true) => Band::Enforced,
        (false, false) => Band::Proven,
    };
    Some(Open {
        item,
        level,
        target: raised.map_or(item.target, |cure| cure.level),
        raised_by: raised.map(|cure| cure.finding.pattern),
        reaches,
        step,
        slice_done,
        needs: Vec::new(),
        is_ready: true,
        band,
        treats: Vec::new(),
    })
}

/// Notes of whose cure each step is a part, and how urgent that makes it. By step, the place of the worst of these risks.
fn judge(open: &mut [Open<'_>], cures: &[Cure<'_>], places: &BySlot<Option<usize>>) -> Vec<Place> {
    let mut worst = vec![NO_PLACE; open.len()];
    for of_risk in cures.chunk_by(|one, next| one.place == next.place) {
        let steps = || of_risk.iter().filter_map(|cure| Some((cure, places.get(cure.slot)??)));
        let is_begun =
            steps().any(|(_, place)| open.get(place).is_some_and(|step| step.slice_done.is_some()));
        for (cure, place) in steps() {
            let Some((step, worst)) = open.get_mut(place).zip(worst.get_mut(place)) else { continue };
            step.treats.push(cure.place);
            *worst = (*worst).min((is_begun, cure.place));
            if cure.finding.is_danger() {
                step.band = Band::Danger;
            } else if step.level < CONSISTENT {
                step.band = step.band.min(Band::Critical);
            }
        }
    }
    worst
}

/// Notes which open steps each one needs, in the order of these places, and whether their levels are enough.
fn link(scope: &Scope, open: &mut [Open<'_>], places: &BySlot<Option<usize>>, by_worth: &[usize]) {
    for place in 0..open.len() {
        let Some(step) = open.get(place).map(|open| open.step).filter(|step| !step.needs.is_empty()) else {
            continue;
        };
        let needed = step.needs.iter().filter_map(|need| {
            let (item, level) = unmet(scope, *need)?;
            Some((places.get(item.capability.slot)??, level))
        });
        let is_enough = |(place, level): (usize, u8)| {
            open.get(place).is_some_and(|needed| needed.reaches.number() >= level)
        };
        let is_ready = needed.clone().all(is_enough);
        let mut needs: Vec<usize> = needed.map(|(place, _)| place).collect();
        sort_by_key(&mut needs, |place| by_worth.iter().position(|other| other == place));
        if let Some(step) = open.get_mut(place) {
            (step.needs, step.is_ready) = (needs, is_ready);
        }
    }
}

/// Puts a step behind everything it needs; it is ready only if all of that is. The bank has no circular needs, so this ends.
fn put(
    place: usize,
    driver: Option<usize>,
    open: &mut [Open<'_>],
    is_placed: &mut [bool],
    ordered: &mut Vec<Placed>,
) {
    if is_placed.get(place) != Some(&false) {
        return;
    }
    let mut next = 0;
    while let Some(needed) = open.get(place).and_then(|step| step.needs.get(next).copied()) {
        put(needed, Some(driver.unwrap_or(place)), open, is_placed, ordered);
        let is_ready = open.get(needed).is_some_and(|needed| needed.is_ready);
        if let Some(step) = open.get_mut(place) {
            step.is_ready &= is_ready;
        }
        next += 1;
    }
    if let Some(is_placed) = is_placed.get_mut(place) {
        *is_placed = true;
    }
    ordered.push((place, driver));
}

/// What a step needs is as urgent, and treats what the step treats.
fn lend(place: usize, open: &mut [Open<'_>]) {
    let Some(Open { needs, treats, band, .. }) = open.get_mut(place).filter(|step| !step.needs.is_empty())
    else {
        return;
    };
    let (needs, treats, band) = (std::mem::take(needs), std::mem::take(treats), *band);
    for needed in &needs {
        let Some(needed) = open.get_mut(*needed) else { continue };
        needed.band = needed.band.min(band);
        needed.treats = each_once(needed.treats.iter().chain(&treats).copied());
    }
    if let Some(step) = open.get_mut(place) {
        (step.needs, step.treats) = (needs, treats);
    }
}
