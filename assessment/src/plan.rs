//! What to do next, in which order, and why.
//!
//! `priority = (target - level) * impact * weight / effort`, highest first; then every step moves behind the
//! steps it needs. Gains are found by scoring again with the step done, never guessed. What nobody knows is
//! not a step: it is listed to be found out. Source: docs/scoring.md, section 11.

use windrose_questions::{Capability, Dimension, Effort, Group, Pattern, Slot, Step, StepKind};

use crate::finding::is_absent;
use crate::ordered::sort_by_key;
use crate::scoring::score_dimension;
use crate::{Answer, Finding, Item, Level, Presence, Range, Scope, Scores, StageRange};

/// Steps to do now. Our choice after the content brief: more than three is a wish list.
pub const NOW_STEPS: usize = 3;
/// Steps to do next, after those. Our choice after the content brief.
pub const NEXT_STEPS: usize = 5;

/// The level at which a prerequisite is met: Consistent, one agreed way that is normally followed.
pub(crate) const MET: Level = Level::ALL[2];

/// The ordered set of next steps, and what has to be found out first.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// All steps, first things first; no step stands before one it needs.
    pub steps: Vec<PlannedStep>,
    /// What nobody has answered or knows, critical first, then in the bank's order.
    pub unknowns: Vec<Unknown>,
    /// Capabilities at their target or above: enough, spend elsewhere.
    pub enough: Vec<Enough>,
}

/// One step of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedStep {
    /// The dimension it belongs to.
    pub dimension: &'static Dimension,
    /// The capability it raises.
    pub capability: &'static Capability,
    /// True if it is critical here.
    pub critical: bool,
    /// Where the capability is.
    pub level: Level,
    /// Where it should be in the end. At or below [`PlannedStep::level`] if the step is there for another's sake only.
    pub target: Level,
    /// The level that this step reaches.
    pub reaches: Level,
    /// The action with its effort and impact.
    pub step: &'static Step,
    /// `4 * (target - level) * impact * weight / effort`: four times the formula, to stay whole.
    pub priority: u32,
    /// Steps of the plan that need this one, directly.
    pub unlocks: Vec<&'static Capability>,
    /// The step for whose sake this one stands earlier than its own priority would put it.
    pub ahead_for: Option<&'static Capability>,
    /// Prerequisites that nobody has answered or knows: ask first.
    pub ask_first: Vec<&'static Capability>,
    /// Findings that are there now and certainly no longer with this step alone.
    pub removes: Vec<&'static Pattern>,
    /// What the step does to the numbers.
    pub gain: Gain,
}

/// Numbers before and after one step, everything else unchanged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gain {
    /// The dimension's index before.
    pub before: Range,
    /// The dimension's index after.
    pub after: Range,
    /// The dimension's stage before.
    pub stage_before: StageRange,
    /// The dimension's stage after.
    pub stage_after: StageRange,
    /// The headline's index before.
    pub headline_before: Range,
    /// The headline's index after.
    pub headline_after: Range,
}

/// Something to find out.
#[derive(Clone, Debug, PartialEq)]
pub struct Unknown {
    /// The dimension it belongs to.
    pub dimension: &'static Dimension,
    /// The capability nobody has answered or knows.
    pub capability: &'static Capability,
    /// True if it is critical here.
    pub critical: bool,
    /// [`Answer::Unanswered`] or [`Answer::DontKnow`].
    pub answer: Answer,
}

/// A capability that needs no more.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Enough {
    /// The dimension it belongs to.
    pub dimension: &'static Dimension,
    /// The capability.
    pub capability: &'static Capability,
    /// Where it is.
    pub level: Level,
    /// Where it should be: at its level or below.
    pub target: Level,
}

impl Plan {
    /// At most [`NOW_STEPS`] steps.
    pub fn now(&self) -> &[PlannedStep] {
        self.steps.get(..NOW_STEPS).unwrap_or(&self.steps)
    }

    /// At most [`NEXT_STEPS`] steps after those.
    pub fn next(&self) -> &[PlannedStep] {
        let rest = self.steps.get(NOW_STEPS..).unwrap_or_default();
        rest.get(..NEXT_STEPS).unwrap_or(rest)
    }

    /// All steps after those.
    pub fn later(&self) -> &[PlannedStep] {
        self.steps.get(NOW_STEPS + NEXT_STEPS..).unwrap_or_default()
    }

    /// Large steps that remove a systemic risk from something absent or ad hoc, and stand later than "now":
    /// they rank low for their effort, yet take a quarter, so they are better begun alongside.
    pub fn start_early(&self) -> impl Iterator<Item = &PlannedStep> {
        self.steps
            .iter()
            .skip(NOW_STEPS)
            .filter(|s| s.level < MET && s.step.effort == Effort::Large && s.step.impact.factor() == 3)
    }
}

/// Plans the next steps.
pub fn plan(scope: &Scope, scores: &Scores, findings: &[Finding]) -> Plan {
    let open = open(scope);
    let steps = in_order(&open)
        .into_iter()
        .filter_map(|(open_step, ahead_for)| {
            let reaches = Level::new(open_step.kind.reaches())?;
            let item = open_step.item;
            Some(PlannedStep {
                dimension: item.dimension,
                capability: item.capability,
                critical: item.critical,
                level: open_step.level,
                target: item.target,
                reaches,
                step: open_step.step,
                priority: open_step.priority(),
                unlocks: open
                    .iter()
                    .filter(|other| other.needs(open_step))
                    .map(|other| other.item.capability)
                    .collect(),
                ahead_for,
                ask_first: unknown_prerequisites(scope, item.capability),
                removes: removed(scope, findings, item.capability, reaches),
                gain: gain(scope, scores, item, reaches)?,
            })
        })
        .collect();
    let mut unknowns: Vec<Unknown> = scope
        .asked()
        .filter(|item| item.is_unknown())
        .map(|item| Unknown {
            dimension: item.dimension,
            capability: item.capability,
            critical: item.critical,
            answer: item.answer,
        })
        .collect();
    sort_by_key(&mut unknowns, |unknown| !unknown.critical);
    let enough = scope
        .asked()
        .filter_map(|item| {
            let (level, target) = (item.level()?, item.target);
            let (dimension, capability) = (item.dimension, item.capability);
            (level >= target).then_some(Enough { dimension, capability, level, target })
        })
        .collect();
    Plan { steps, unknowns, enough }
}

/// A capability with the step that comes next.
struct Open<'a> {
    item: &'a Item,
    level: Level,
    kind: StepKind,
    step: &'static Step,
}

/// Capabilities below their target, and those below [`MET`] that one of these needs, in the bank's order.
fn open(scope: &Scope) -> Vec<Open<'_>> {
    let is_low = |item: &Item| item.level().is_some_and(|level| level < MET);
    let mut wanted: Vec<Slot> = scope
        .asked()
        .filter(|item| item.level().is_some_and(|level| level < item.target))
        .map(|item| item.capability.slot)
        .collect();
    let mut next = 0;
    while let Some(item) = wanted.get(next).and_then(|slot| scope.item(*slot)) {
        for slot in item.capability.prerequisites {
            if !wanted.contains(slot) && scope.item(*slot).is_some_and(is_low) {
                wanted.push(*slot);
            }
        }
        next += 1;
    }
    let is_wanted = |item: &&Item| wanted.contains(&item.capability.slot);
    scope
        .asked()
        .filter(is_wanted)
        .filter_map(|item| {
            let level = item.level()?;
            let (kind, step) = item.capability.step_from(level.number())?;
            Some(Open { item, level, kind, step })
        })
        .collect()
}

impl Open<'_> {
    fn priority(&self) -> u32 {
        let gap = u32::from(self.item.target.number().saturating_sub(self.level.number()));
        let worth = gap * u32::from(self.step.impact.factor()) * self.item.weight();
        4 * worth / u32::from(self.step.effort.cost())
    }

    /// True if the other step has to come first: a prerequisite that is not yet at [`MET`].
    fn needs(&self, other: &Self) -> bool {
        other.level < MET && self.item.capability.prerequisites.contains(&other.item.capability.slot)
    }
}

/// All open steps by falling priority, each right behind the steps it needs. Equal priorities: layers before
/// factors, since no factor makes up for a layer; then the bank's order.
fn in_order<'a>(open: &'a [Open<'a>]) -> Vec<(&'a Open<'a>, Option<&'static Capability>)> {
    let mut by_priority: Vec<&Open<'_>> = open.iter().collect();
    sort_by_key(&mut by_priority, |o| {
        (std::cmp::Reverse(o.priority()), o.item.dimension.group == Group::Factor)
    });
    let mut ordered: Vec<(&Open<'_>, Option<&'static Capability>)> = Vec::with_capacity(open.len());
    for step in &by_priority {
        place(step, None, &by_priority, &mut ordered);
    }
    ordered
}

/// Places a step behind everything it needs. The bank has no circular prerequisites, so this ends.
fn place<'a>(
    step: &'a Open<'a>,
    needed_by: Option<&'static Capability>,
    all: &[&'a Open<'a>],
    ordered: &mut Vec<(&'a Open<'a>, Option<&'static Capability>)>,
) {
    if ordered.iter().any(|(placed, _)| std::ptr::eq(*placed, step)) {
        return;
    }
    for needed in all.iter().filter(|other| step.needs(other)) {
        place(needed, Some(step.item.capability), all, ordered);
    }
    ordered.push((step, needed_by));
}

fn unknown_prerequisites(scope: &Scope, capability: &Capability) -> Vec<&'static Capability> {
    let items = capability.prerequisites.iter().filter_map(|slot| scope.item(*slot));
    items.filter(|item| item.is_unknown()).map(|item| item.capability).collect()
}

/// Patterns that are present, and certainly not with this capability at this level.
fn removed(
    scope: &Scope,
    findings: &[Finding],
    capability: &Capability,
    reaches: Level,
) -> Vec<&'static Pattern> {
    let involved = |finding: &&Finding| {
        let triggers = &finding.triggers;
        finding.presence == Presence::Present && triggers.iter().any(|t| t.slot == capability.slot)
    };
    let mut present = findings.iter().filter(involved).map(|finding| finding.pattern).peekable();
    if present.peek().is_none() {
        return Vec::new();
    }
    let done = scope.with_answer(capability.slot, Answer::Level(reaches));
    present.filter(|pattern| is_absent(&done, pattern)).collect()
}

fn gain(scope: &Scope, scores: &Scores, item: &Item, reaches: Level) -> Option<Gain> {
    let dimension = item.dimension;
    let items = scope.dimensions().find(|(d, _)| d.id == dimension.id).map(|(_, items)| items)?;
    let before = scores.dimension(dimension.id)?;
    let after = score_dimension(dimension, items, Some((item.capability, reaches)));
    Some(Gain {
        before: before.index?,
        after: after.index?,
        stage_before: before.stage?,
        stage_after: after.stage?,
        headline_before: scores.headline(dimension.group).index?,
        headline_after: scores.headline_with(&after).index?,
    })
}
