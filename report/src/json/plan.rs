//! The plan: ordered steps, each with its reasons and its gain.

use serde::Serialize;
use windrose_assessment::{Added, Plan, PlannedStep, Unknown};
use windrose_questions::Pattern;

use super::ids;
use super::score::{RangeJson, StageJson};
use super::word::{Effort, Presence};

/// What to do next, and what to find out. `now`, `next` and `later` are one list, cut twice.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Plan"))]
pub(super) struct PlanJson {
    /// The first steps: at most three, with at most one medium one and one large one, of which only the first slice is done now.
    now: Vec<StepJson>,
    /// At most five steps after them.
    next: Vec<StepJson>,
    /// All further steps.
    later: Vec<StepJson>,
    /// The effort of `now`, with S, M and L as 1, 2 and 4, and a large step whose first slice is not done as 1.
    now_effort: u32,
    /// Questions to find out about: first what the cure of a severe or high risk asks for, then critical ones.
    unknown: Vec<UnknownJson>,
    /// Capabilities at their target or above, where no more work is needed.
    enough: usize,
}

/// A question that nobody has answered or knows.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Unknown"))]
struct UnknownJson {
    /// Id of the capability.
    capability: &'static str,
    /// Ids of the severe and high risk patterns that are there and whose cure asks for it, worst first.
    treats: Vec<&'static str>,
}

/// One step: a capability one level up, or two from level 0.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Step"))]
pub(super) struct StepJson {
    /// Its place in the plan, from 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    rank: usize,
    /// How urgent: A cures a severe or high risk, B a moderate one or raises a critical capability to 2, C raises any other
    /// to 2, D leads to 3, E to 4. A step that another one needs is as urgent as that one.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[A-E]$")))]
    band: char,
    /// Id of the capability it raises.
    capability: &'static str,
    /// Id of its dimension.
    dimension: &'static str,
    /// What to do.
    action: &'static str,
    /// The beginning of a large step; none for any other.
    first_slice: Option<SliceJson>,
    /// The level now, 0 to 4.
    #[cfg_attr(feature = "schema", schemars(range(max = 4)))]
    level: u8,
    /// The level after it, 0 to 4.
    #[cfg_attr(feature = "schema", schemars(range(max = 4)))]
    reaches: u8,
    /// The level that is enough here, 0 to 4; 0 is no target.
    #[cfg_attr(feature = "schema", schemars(range(max = 4)))]
    target: u8,
    /// Id of the risk pattern whose cure raised the target, if one did.
    target_raised_by: Option<&'static str>,
    /// How much work.
    effort: Effort,
    /// What it is worth: 1 hygiene, 2 a common class of incident or delay, 3 a systemic risk.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 3)))]
    impact: u8,
    /// Value for effort: (target − level) × impact × weight ÷ effort. It orders the steps of one band, other than A.
    priority: f64,
    /// Capabilities whose steps need it and come later.
    unlocks: Vec<&'static str>,
    /// The capability whose worth brings it this early, if it is not its own.
    ahead_for: Option<&'static str>,
    /// Unknown capabilities that it needs.
    ask_first: Vec<&'static str>,
    /// Ids of the risk patterns that are there and that it treats, worst first: those it is part of the cure of, and those
    /// whose cure needs it.
    treats: Vec<&'static str>,
    /// Those of `treats` that are certainly gone once this step and all before it are done.
    clears: Vec<&'static str>,
    /// Those of `treats` of whose cure it is a part and that it does not clear.
    part_of: Vec<&'static str>,
    /// Risk patterns that are there, or may be, once this step and all before it are done, and were not before.
    adds: Vec<AddedJson>,
    /// Index of its dimension now.
    index_before: RangeJson,
    /// Index of its dimension after this step alone.
    index_after: RangeJson,
    /// Stage of its dimension now.
    stage_before: StageJson,
    /// Stage of its dimension after this step alone.
    stage_after: StageJson,
    /// Index of its headline now.
    headline_before: RangeJson,
    /// Index of its headline after this step alone.
    headline_after: RangeJson,
}

/// The small beginning of a large step.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "FirstSlice"))]
pub(super) struct SliceJson {
    /// What to do.
    action: &'static str,
    /// What shows that it is done.
    shows: &'static str,
    /// The day on which it was done, `YYYY-MM-DD`; none if it is not. Links carry no such day.
    done: Option<String>,
}

/// A risk that a step brings along.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Added"))]
struct AddedJson {
    /// Id of the risk pattern.
    pattern: &'static str,
    /// Whether it is then there, or may be.
    presence: Presence,
    /// Ids of the capabilities to raise with the step, so that it does not come about.
    with: Vec<&'static str>,
}

impl From<&Plan> for PlanJson {
    fn from(plan: &Plan) -> Self {
        let steps = |before: usize, steps: &[PlannedStep]| -> Vec<StepJson> {
            steps.iter().enumerate().map(|(place, step)| StepJson::of(before + place + 1, step)).collect()
        };
        let (now, next) = (plan.now(), plan.next());
        Self {
            now: steps(0, now),
            next: steps(now.len(), next),
            later: steps(now.len() + next.len(), plan.later()),
            now_effort: now.iter().map(effort).sum(),
            unknown: plan.unknowns.iter().map(UnknownJson::from).collect(),
            enough: plan.enough.len(),
        }
    }
}

fn effort(step: &PlannedStep) -> u32 {
    let begins = step.step.first_slice.is_some() && step.slice_done.is_none();
    if begins { 1 } else { u32::from(step.step.effort.cost()) }
}

fn patterns(patterns: &[&'static Pattern]) -> Vec<&'static str> {
    patterns.iter().map(|pattern| pattern.id).collect()
}

impl From<&Unknown> for UnknownJson {
    fn from(unknown: &Unknown) -> Self {
        Self { capability: unknown.capability.id, treats: patterns(&unknown.treats) }
    }
}

impl StepJson {
    fn of(rank: usize, step: &PlannedStep) -> Self {
        let is_part = |pattern: &&&'static Pattern| {
            pattern.cure.iter().any(|entry| entry.slot == step.capability.slot)
                && !step.clears.iter().any(|cleared| std::ptr::eq(*cleared, **pattern))
        };
        Self {
            rank,
            band: step.band.letter(),
            capability: step.capability.id,
            dimension: step.dimension.id,
            action: step.step.action,
            first_slice: step.step.first_slice.map(|slice| SliceJson {
                action: slice.action,
                shows: slice.shows,
                done: step.slice_done.map(|day| day.to_string()),
            }),
            level: step.level.number(),
            reaches: step.reaches.number(),
            target: step.target.number(),
            target_raised_by: step.target_raised_by.map(|pattern| pattern.id),
            effort: step.step.effort.into(),
            impact: step.step.impact.factor(),
            priority: f64::from(step.priority) / 4.0,
            unlocks: ids(&step.unlocks),
            ahead_for: step.ahead_for.map(|c| c.id),
            ask_first: ids(&step.ask_first),
            treats: patterns(&step.treats),
            clears: patterns(&step.clears),
            part_of: step.treats.iter().filter(is_part).map(|pattern| pattern.id).collect(),
            adds: step.adds.iter().map(AddedJson::from).collect(),
            index_before: step.gain.before.into(),
            index_after: step.gain.after.into(),
            stage_before: step.gain.stage_before.into(),
            stage_after: step.gain.stage_after.into(),
            headline_before: step.gain.headline_before.into(),
            headline_after: step.gain.headline_after.into(),
        }
    }
}

impl From<&Added> for AddedJson {
    fn from(Added { pattern, presence, with }: &Added) -> Self {
        Self { pattern: pattern.id, presence: (*presence).into(), with: ids(with) }
    }
}
