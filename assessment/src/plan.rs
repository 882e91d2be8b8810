//! What to do next, in which order, and why.
//!
//! `priority = (target - level) * impact * weight / effort`, highest first; then every step moves behind the
//! steps it needs. Gains are found by scoring again with the step done, never guessed. What nobody knows is
//! not a step: it is listed to be found out. Source: docs/scoring.md.

use windrose_questions::{Bank, Capability, Dimension, Effort, Group, Slot, Step, StepKind};

use crate::{Answer, Assessment, DimensionScore, Level, Range, Scores, StageRange, score, scoring::weight};

/// Steps to do now. Our choice after the content brief: more than three is a wish list.
pub const NOW_STEPS: usize = 3;
/// Steps to do next, after those. Our choice after the content brief.
pub const NEXT_STEPS: usize = 5;

/// The level at which a prerequisite is met: Consistent, one agreed way that is normally followed.
const MET: Level = Level::ALL[2];

/// The levels aimed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Targets {
    /// For critical capabilities.
    pub critical: Level,
    /// For all others.
    pub other: Level,
}

/// Targets while no profile says how critical the service is: those of a standard one.
pub const DEFAULT_TARGETS: Targets = Targets { critical: Level::ALL[3], other: Level::ALL[2] };

impl Targets {
    const fn of(self, capability: &Capability) -> Level {
        if capability.critical { self.critical } else { self.other }
    }
}

/// The ordered set of next steps, and what has to be found out first.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// All steps, first things first; no step stands before one it needs.
    pub steps: Vec<PlannedStep>,
    /// What nobody has answered or knows, critical first, then in the bank's order.
    pub unknowns: Vec<Unknown>,
    /// Answered capabilities at their target or above: enough, spend elsewhere.
    pub enough: usize,
}

/// One step of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedStep {
    /// The dimension it belongs to.
    pub dimension: &'static Dimension,
    /// The capability it raises.
    pub capability: &'static Capability,
    /// Where the capability is.
    pub level: Level,
    /// Where it should be in the end.
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
    /// [`Answer::Unanswered`] or [`Answer::DontKnow`].
    pub answer: Answer,
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

/// Plans the next steps of an assessment.
pub fn plan(bank: &'static Bank, assessment: &Assessment, scores: &Scores, targets: Targets) -> Plan {
    let open: Vec<Open> = bank
        .capabilities()
        .filter_map(|(dimension, capability)| Open::new(dimension, capability, assessment, targets))
        .collect();
    let steps = in_order(&open)
        .into_iter()
        .filter_map(|(open_step, ahead_for)| {
            let capability = open_step.capability;
            Some(PlannedStep {
                dimension: open_step.dimension,
                capability,
                level: open_step.level,
                target: open_step.target,
                reaches: Level::new(open_step.kind.reaches())?,
                step: open_step.step,
                priority: open_step.priority(),
                unlocks: open
                    .iter()
                    .filter(|other| other.needs(open_step))
                    .map(|other| other.capability)
                    .collect(),
                ahead_for,
                ask_first: unknown_prerequisites(bank, capability, assessment),
                gain: gain(bank, assessment, scores, open_step)?,
            })
        })
        .collect();
    let mut unknowns: Vec<Unknown> = bank
        .capabilities()
        .map(|(dimension, capability)| Unknown {
            dimension,
            capability,
            answer: assessment.answer(capability.slot),
        })
        .filter(|u| matches!(u.answer, Answer::Unanswered | Answer::DontKnow))
        .collect();
    unknowns.sort_by_key(|u| !u.capability.critical);
    let at_target =
        |c: &Capability| assessment.answer(c.slot).level().is_some_and(|level| level >= targets.of(c));
    let enough = bank.capabilities().filter(|(_, c)| at_target(c)).count();
    Plan { steps, unknowns, enough }
}

/// A capability below its target, with the step that comes next.
struct Open {
    dimension: &'static Dimension,
    capability: &'static Capability,
    level: Level,
    target: Level,
    kind: StepKind,
    step: &'static Step,
}

impl Open {
    fn new(
        dimension: &'static Dimension,
        capability: &'static Capability,
        assessment: &Assessment,
        targets: Targets,
    ) -> Option<Self> {
        let level = assessment.answer(capability.slot).level()?;
        let target = targets.of(capability);
        let (kind, step) = capability.step_from(level.number())?;
        (level < target).then_some(Self { dimension, capability, level, target, kind, step })
    }

    fn priority(&self) -> u32 {
        let gap = u32::from(self.target.number() - self.level.number());
        let worth = gap * u32::from(self.step.impact.factor()) * weight(self.capability);
        4 * worth / u32::from(self.step.effort.cost())
    }

    /// True if the other step has to come first: a prerequisite that is not yet at [`MET`].
    fn needs(&self, other: &Self) -> bool {
        other.level < MET && self.capability.prerequisites.contains(&other.capability.slot)
    }
}

/// All open steps by falling priority, each right behind the steps it needs. Equal priorities: layers before
/// factors, since no factor makes up for a layer; then the bank's order.
fn in_order(open: &[Open]) -> Vec<(&Open, Option<&'static Capability>)> {
    let mut by_priority: Vec<&Open> = open.iter().collect();
    by_priority.sort_by_key(|o| (std::cmp::Reverse(o.priority()), o.dimension.group == Group::Factor));
    let mut ordered: Vec<(&Open, Option<&'static Capability>)> = Vec::with_capacity(open.len());
    for step in &by_priority {
        place(step, None, &by_priority, &mut ordered);
    }
    ordered
}

/// Places a step behind everything it needs. The bank has no circular prerequisites, so this ends.
fn place<'a>(
    step: &'a Open,
    needed_by: Option<&'static Capability>,
    all: &[&'a Open],
    ordered: &mut Vec<(&'a Open, Option<&'static Capability>)>,
) {
    if ordered.iter().any(|(placed, _)| placed.capability.slot == step.capability.slot) {
        return;
    }
    for needed in all.iter().filter(|other| step.needs(other)) {
        place(needed, Some(step.capability), all, ordered);
    }
    ordered.push((step, needed_by));
}

fn unknown_prerequisites(
    bank: &'static Bank,
    capability: &Capability,
    assessment: &Assessment,
) -> Vec<&'static Capability> {
    let is_unknown =
        |slot: &&Slot| matches!(assessment.answer(**slot), Answer::Unanswered | Answer::DontKnow);
    capability.prerequisites.iter().filter(is_unknown).filter_map(|slot| bank.capability(*slot)).collect()
}

fn gain(bank: &'static Bank, assessment: &Assessment, scores: &Scores, open: &Open) -> Option<Gain> {
    let reached = Answer::Level(Level::new(open.kind.reaches())?);
    let done = score(bank, &assessment.clone().with_answer(open.capability.slot, reached));
    let (id, group) = (open.dimension.id, open.dimension.group);
    let (before, after): (&DimensionScore, &DimensionScore) = (scores.dimension(id)?, done.dimension(id)?);
    Some(Gain {
        before: before.index?,
        after: after.index?,
        stage_before: before.stage?,
        stage_after: after.stage?,
        headline_before: scores.headline(group).index?,
        headline_after: done.headline(group).index?,
    })
}
