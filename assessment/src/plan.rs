//! What to do next, in which order, and why.
//!
//! Steps are ordered by band: the cures of severe and high risks first, proof last. Within the first band the order is
//! that of the findings, within any other `priority = (target - level) * impact * weight / effort`, highest first; every step
//! stands behind the steps it needs. Gains are found by scoring again with the step done, what a step clears and adds by
//! looking for risks again with all steps up to it done; nothing is guessed. What nobody knows is not a step: it is listed
//! to be found out. Source: docs/scoring.md, section 11.

mod open;
mod outcome;

use windrose_questions::{AtLevel, Capability, Dimension, Effort, Pattern, Step};

use crate::ordered::sort_by_key;
use crate::scoring::score_dimension;
use crate::{
    Answer, Assessment, Date, DimensionScore, Finding, Item, Level, Presence, Range, Scope, Scores,
    StageRange,
};
use open::Open;

/// Steps to do now, at most. Our choice after the content brief: more than three is a wish list.
pub const NOW_STEPS: usize = 3;
/// Steps to do next, after those. Our choice after the content brief.
pub const NEXT_STEPS: usize = 5;

/// Consistent, one agreed way that is normally followed: the level from which on something is only to be polished.
const CONSISTENT: Level = Level::ALL[2];

/// The ordered set of next steps, and what has to be found out first.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// All steps, first things first; no step stands before one it needs.
    pub steps: Vec<PlannedStep>,
    /// How many of them are to be done now: at most [`NOW_STEPS`], no second medium one, no second large one.
    pub now: usize,
    /// What nobody has answered or knows: first what a cure of a severe or high risk needs, then critical ones, then in
    /// the bank's order.
    pub unknowns: Vec<Unknown>,
    /// Capabilities at their target or above, and not asked for more by a cure: enough, spend elsewhere.
    pub enough: Vec<Enough>,
}

/// How urgent a step is. A step that another one needs is as urgent as that one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// A: it is part of the cure of a severe or high risk that is certainly there.
    Danger,
    /// B: it brings a critical capability to Consistent, or is part of the cure of a moderate risk.
    Critical,
    /// C: it brings any other capability to Consistent.
    Consistent,
    /// D: from Consistent to Enforced.
    Enforced,
    /// E: from Enforced to Proven.
    Proven,
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
    /// The risk whose cure asks for more than the profile does.
    pub target_raised_by: Option<&'static Pattern>,
    /// The level that this step reaches.
    pub reaches: Level,
    /// The action with its effort and impact.
    pub step: &'static Step,
    /// How urgent it is.
    pub band: Band,
    /// `4 * (target - level) * impact * weight / effort`: four times the formula, to stay whole.
    pub priority: u32,
    /// The day on which its first slice was done.
    pub slice_done: Option<Date>,
    /// Steps of the plan that need this one, directly.
    pub unlocks: Vec<&'static Capability>,
    /// The step for whose sake this one stands earlier than its own worth would put it: the one whose turn it was. That one is
    /// left out of the plan if it needs even more.
    pub ahead_for: Option<&'static Capability>,
    /// Capabilities it needs that nobody has answered or knows: ask first.
    pub ask_first: Vec<&'static Capability>,
    /// Risks that are certainly there and of whose cure it is a part, or that need it for theirs; worst first.
    pub treats: Vec<&'static Pattern>,
    /// Those of them that are certainly gone once this step and all before it are done.
    pub clears: Vec<&'static Pattern>,
    /// Risks that were not there and are, or may be, once this step and all before it are done.
    pub adds: Vec<Added>,
    /// What the step does to the numbers.
    pub gain: Gain,
}

/// A risk that a step brings along.
#[derive(Clone, Debug, PartialEq)]
pub struct Added {
    /// The risk.
    pub pattern: &'static Pattern,
    /// Whether it is then there, or may be.
    pub presence: Presence,
    /// What to raise with it, so that it does not come about: what is missing from its cure.
    pub with: Vec<&'static Capability>,
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
    /// Severe and high risks that are there and whose cure asks for it, worst first.
    pub treats: Vec<&'static Pattern>,
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
    /// The steps to do now.
    pub fn now(&self) -> &[PlannedStep] {
        self.steps.get(..self.now).unwrap_or(&self.steps)
    }

    /// At most [`NEXT_STEPS`] steps after those.
    pub fn next(&self) -> &[PlannedStep] {
        let rest = self.steps.get(self.now..).unwrap_or_default();
        rest.get(..NEXT_STEPS).unwrap_or(rest)
    }

    /// All steps after those.
    pub fn later(&self) -> &[PlannedStep] {
        self.steps.get(self.now + NEXT_STEPS..).unwrap_or_default()
    }
}

impl Band {
    /// `A` to `E`.
    pub const fn letter(self) -> char {
        match self {
            Self::Danger => 'A',
            Self::Critical => 'B',
            Self::Consistent => 'C',
            Self::Enforced => 'D',
            Self::Proven => 'E',
        }
    }
}

/// Plans the next steps. Of the assessment it reads which first slices are done.
pub fn plan(scope: &Scope, scores: &Scores, findings: &[Finding], assessment: &Assessment) -> Plan {
    let (open, mut ordered) = open::open(scope, findings, assessment);
    ordered.retain(|(place, _)| open.get(*place).is_some_and(|step| step.is_ready));
    let (now, ordered) = begin(&open, &ordered);
    let mut planning = Planning::of(scope, scores, findings, &open);
    let mut steps = Vec::with_capacity(ordered.len());
    steps.extend(ordered.into_iter().filter_map(|placed| planning.planned(placed)));
    Plan { steps, now, unknowns: unknowns(scope, findings), enough: enough(scope, &open) }
}

/// A step by its place in the list of open ones, and the step for whose sake it stands there.
type Placed = (usize, Option<usize>);

/// What a planned step is made from.
struct Planning<'a> {
    scope: &'a Scope,
    scores: &'a Scores,
    findings: &'a [Finding],
    open: &'a [Open<'a>],
    /// The capability of each step that needs another one, with that one's place.
    needing: Vec<(&'static Capability, usize)>,
    /// What each dimension asks, with its score.
    dimensions: Vec<(&'a [Item], &'a DimensionScore)>,
    outcome: outcome::Outcome,
}

impl<'a> Planning<'a> {
    fn of(scope: &'a Scope, scores: &'a Scores, findings: &'a [Finding], open: &'a [Open<'a>]) -> Self {
        let ready = open.iter().filter(|step| step.is_ready);
        let needing = ready.flat_map(|step| step.needs.iter().map(|needed| (step.item.capability, *needed)));
        let items = scope.dimensions().map(|(_, items)| items);
        Self {
            scope,
            scores,
            findings,
            open,
            needing: needing.collect(),
            dimensions: items.zip(&scores.dimensions).collect(),
            outcome: outcome::Outcome::of(scope, findings),
        }
    }

    /// The step in this place, done after all those that were planned before it.
    fn planned(&mut self, (place, ahead_for): Placed) -> Option<PlannedStep> {
        let open = self.open;
        let step = open.get(place)?;
        let item = step.item;
        let treated = step.treats.iter().filter_map(|place| self.findings.get(*place));
        let treats: Vec<&'static Pattern> = treated.map(|finding| finding.pattern).collect();
        let (clears, adds) = self.outcome.after(item.capability, step.reaches, &treats);
        let needing = self.needing.iter().filter(|(_, needed)| *needed == place);
        Some(PlannedStep {
            dimension: item.dimension,
            capability: item.capability,
            critical: item.critical,
            level: step.level,
            target: step.target,
            target_raised_by: step.raised_by,
            reaches: step.reaches,
            step: step.step,
            band: step.band,
            priority: step.priority(),
            slice_done: step.slice_done,
            unlocks: needing.map(|(capability, _)| *capability).collect(),
            ahead_for: ahead_for.and_then(|place| open.get(place)).map(|other| other.item.capability),
            ask_first: unknown_needs(self.scope, step.step),
            treats,
            clears,
            adds,
            gain: self.gain(item, step.reaches)?,
        })
    }

    fn gain(&self, item: &Item, reaches: Level) -> Option<Gain> {
        let dimension = item.dimension;
        let (items, before) =
            self.dimensions.iter().find(|(_, score)| std::ptr::eq(score.dimension, dimension))?;
        let after = score_dimension(dimension, items, Some((item.capability, reaches)));
        Some(Gain {
            before: before.index?,
            after: after.index?,
            stage_before: before.stage?,
            stage_after: after.stage?,
            headline_before: self.scores.headline(dimension.group).index?,
            headline_after: self.scores.headline_index_with(&after)?,
        })
    }
}

/// How many steps are to be done now, and the order with those at its beginning. They are the first of the order, but for a
/// large step whose first slice is done, and what needs a large step: those that stood among them come next. The list ends
/// before a second medium step and before a second large one, of which the first slice is what is done now: nobody begins
/// two of a size at a time. It also ends before polish while a critical capability below Consistent waits.
fn begin(open: &[Open<'_>], ordered: &[Placed]) -> (usize, Vec<Placed>) {
    let mut now: Vec<Placed> = Vec::with_capacity(ordered.len());
    let mut waiting: Vec<Placed> = Vec::new();
    let (mut has_medium, mut has_large) = (false, false);
    let mut rest = ordered.iter();
    for placed in ordered {
        let Some(step) = open.get(placed.0) else { continue };
        let is_waiting = |place: &usize| {
            let is_large = open.get(*place).is_some_and(|needed| needed.step.effort == Effort::Large);
            is_large || waiting.iter().any(|(other, _)| other == place)
        };
        if step.slice_done.is_some() || step.needs.iter().any(is_waiting) {
            waiting.push(*placed);
        } else {
            let is_too_much = match step.step.effort {
                Effort::Small => false,
                Effort::Medium => has_medium,
                Effort::Large => has_large,
            };
            let is_polish = step.level >= CONSISTENT && step.band > Band::Critical;
            let has_hole = || waiting.iter().filter_map(|(place, _)| open.get(*place)).any(Open::is_hole);
            if now.len() == NOW_STEPS || is_too_much || is_polish && has_hole() {
                break;
            }
            has_medium |= step.step.effort == Effort::Medium;
            has_large |= step.step.effort == Effort::Large;
            now.push(*placed);
        }
        rest.next();
    }
    let count = now.len();
    now.append(&mut waiting);
    now.extend(rest);
    (count, now)
}

fn unknowns(scope: &Scope, findings: &[Finding]) -> Vec<Unknown> {
    let treats = |item: &Item| -> Vec<&'static Pattern> {
        let is_cure = |finding: &&Finding| {
            finding.is_danger() && finding.pattern.cure.iter().any(|entry| entry.slot == item.capability.slot)
        };
        findings.iter().filter(is_cure).map(|finding| finding.pattern).collect()
    };
    let mut unknowns: Vec<Unknown> = scope
        .asked()
        .filter(|item| item.is_unknown())
        .map(|item| Unknown {
            dimension: item.dimension,
            capability: item.capability,
            critical: item.critical,
            answer: item.answer,
            treats: treats(item),
        })
        .collect();
    sort_by_key(&mut unknowns, |unknown| (unknown.treats.is_empty(), !unknown.critical));
    unknowns
}

/// What is at its target, which a cure may have raised; a capability without a target has nothing to be enough for.
fn enough(scope: &Scope, open: &[Open<'_>]) -> Vec<Enough> {
    let mut below = open.iter().filter(|step| step.level < step.target).map(|step| step.item).peekable();
    scope
        .asked()
        .filter_map(|item| {
            let (level, target) = (item.level()?, item.target);
            let is_below = below.next_if(|below| std::ptr::eq(*below, item)).is_some();
            let (dimension, capability) = (item.dimension, item.capability);
            (item.has_target() && !is_below).then_some(Enough { dimension, capability, level, target })
        })
        .collect()
}

fn unknown_needs(scope: &Scope, step: &Step) -> Vec<&'static Capability> {
    let items = step.needs.iter().filter_map(|AtLevel { slot, .. }| scope.item(*slot));
    items.filter(|item| item.is_unknown()).map(|item| item.capability).collect()
}
