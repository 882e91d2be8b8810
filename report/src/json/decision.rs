//! Decisions on risk patterns and steps.

use serde::Serialize;
use windrose_assessment::{Decision, DecisionTarget, Level};

use super::word::Verdict;
use crate::Report;

/// What the team decided on a risk pattern or on a step. Either `pattern` is given, or `capability` and `reaches`.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Decision"))]
pub(super) struct DecisionJson {
    /// Id of the pattern, if it is on one.
    pattern: Option<&'static str>,
    /// Id of the capability, if it is on a step.
    capability: Option<&'static str>,
    /// The level that the step reaches, 0 to 4.
    #[cfg_attr(feature = "schema", schemars(range(max = 4)))]
    reaches: Option<u8>,
    /// What was decided.
    verdict: Verdict,
    /// Why; may be empty.
    reason: String,
    /// Who sees to it; none unless the sender wanted names in.
    owner: Option<String>,
    /// The day on which to look at it again, `YYYY-MM-DD`.
    review: Option<String>,
    /// The day of the decision's last change, `YYYY-MM-DD`.
    decided: Option<String>,
    /// The day on which the first slice of a large step was done, `YYYY-MM-DD`.
    slice_done: Option<String>,
}

impl DecisionJson {
    /// `None` while nothing is decided: what was only typed, or taken back, goes nowhere.
    pub(super) fn of(report: &Report, (matter, decision): (DecisionTarget, &Decision)) -> Option<Self> {
        // Taken apart without `..`: a new field does not compile until it is written here.
        let Decision { verdict, reason, owner, review, decided, slice_done } = decision;
        let (pattern, slot, reaches) = match matter {
            DecisionTarget::Finding(id) => (Some(id), None, None),
            DecisionTarget::Step { slot, reaches } => (None, Some(slot), Some(reaches)),
        };
        Some(Self {
            pattern,
            capability: slot.and_then(|slot| report.bank().capability(slot)).map(|c| c.id),
            reaches: reaches.map(Level::number),
            verdict: (*verdict)?.into(),
            reason: reason.clone(),
            owner: Some(owner.clone()).filter(|owner| !owner.is_empty()),
            review: review.map(|day| day.to_string()),
            decided: decided.map(|day| day.to_string()),
            slice_done: slice_done.map(|day| day.to_string()),
        })
    }
}
