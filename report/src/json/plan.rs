//! The plan: ordered steps, each with its reasons and its gain.

use serde::Serialize;
use windrose_assessment::{Plan, PlannedStep};

use super::ids;
use super::score::RangeJson;
use super::word::Effort;

/// What to do next, and what to find out.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Plan"))]
pub(super) struct PlanJson {
    /// The first steps, best value for effort first, prerequisites before what builds on them.
    now: Vec<StepJson>,
    /// The steps after them.
    next: Vec<StepJson>,
    /// All further steps.
    later: Vec<StepJson>,
    /// Questions to find out about, the most useful first.
    unknown: Vec<&'static str>,
    /// Capabilities at their target or above, where no more work is needed.
    enough: usize,
}

/// One step: a capability one level up.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Step"))]
pub(super) struct StepJson {
    /// Id of the capability it raises.
    capability: &'static str,
    /// Id of its dimension.
    dimension: &'static str,
    /// What to do.
    action: &'static str,
    /// The level now, 0 to 4.
    #[cfg_attr(feature = "schema", schemars(range(max = 4)))]
    level: u8,
    /// The level after it, 0 to 4.
    #[cfg_attr(feature = "schema", schemars(range(max = 4)))]
    reaches: u8,
    /// The level that is enough here, 0 to 4.
    #[cfg_attr(feature = "schema", schemars(range(max = 4)))]
    target: u8,
    /// How much work.
    effort: Effort,
    /// What it is worth: 1 hygiene, 2 a common class of incident or delay, 3 a systemic risk.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 3)))]
    impact: u8,
    /// Value for effort: (target − level) × impact × weight ÷ effort.
    priority: f64,
    /// Capabilities that build on it and come later.
    unlocks: Vec<&'static str>,
    /// The capability for whose sake it stands this early, if any.
    ahead_for: Option<&'static str>,
    /// Unknown capabilities that it builds on.
    ask_first: Vec<&'static str>,
    /// Risk patterns that it ends.
    removes: Vec<&'static str>,
    /// Index of its dimension now.
    index_before: RangeJson,
    /// Index of its dimension after it.
    index_after: RangeJson,
}

impl From<&Plan> for PlanJson {
    fn from(plan: &Plan) -> Self {
        let steps = |steps: &[PlannedStep]| steps.iter().map(StepJson::from).collect();
        Self {
            now: steps(plan.now()),
            next: steps(plan.next()),
            later: steps(plan.later()),
            unknown: plan.unknowns.iter().map(|u| u.capability.id).collect(),
            enough: plan.enough.len(),
        }
    }
}

impl From<&PlannedStep> for StepJson {
    fn from(step: &PlannedStep) -> Self {
        Self {
            capability: step.capability.id,
            dimension: step.dimension.id,
            action: step.step.action,
            level: step.level.number(),
            reaches: step.reaches.number(),
            target: step.target.number(),
            effort: step.step.effort.into(),
            impact: step.step.impact.factor(),
            priority: f64::from(step.priority) / 4.0,
            unlocks: ids(&step.unlocks),
            ahead_for: step.ahead_for.map(|c| c.id),
            ask_first: ids(&step.ask_first),
            removes: step.removes.iter().map(|pattern| pattern.id).collect(),
            index_before: step.gain.before.into(),
            index_after: step.gain.after.into(),
        }
    }
}
