//! Unknown answers, and what hangs on each.

use serde::Serialize;
use windrose_assessment::{Stake, stakes};

use super::word::AnswerKind;
use crate::Report;

/// An unknown answer, and how far it alone can still move its dimension, everything else staying as it is.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Stake"))]
pub(super) struct StakeJson {
    /// Id of the capability.
    capability: &'static str,
    /// Id of the dimension whose index and stage it moves.
    dimension: &'static str,
    /// True if it weighs double and caps its dimension.
    critical: bool,
    /// Unanswered, or answered with don’t know.
    answer: AnswerKind,
    /// Index points: the fall of the high end if it is Absent, and the rise of the low end if it is Proven.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 200.0)))]
    swing: f64,
    /// The highest index its dimension can have if it is Absent.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 100.0)))]
    high_if_absent: f64,
    /// The lowest index its dimension can have if it is Proven.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 100.0)))]
    low_if_proven: f64,
    /// The highest stage its dimension can have if it is Absent, 0 to 4.
    #[cfg_attr(feature = "schema", schemars(range(max = 4)))]
    stage_if_absent: u8,
    /// The evidence to ask for.
    ask_for: &'static str,
}

impl StakeJson {
    pub(super) fn all(report: &Report) -> Vec<Self> {
        stakes(&report.scope, &report.scores).iter().map(Self::from).collect()
    }
}

impl From<&Stake> for StakeJson {
    fn from(stake: &Stake) -> Self {
        Self {
            capability: stake.capability.id,
            dimension: stake.dimension.id,
            critical: stake.critical,
            answer: stake.answer.into(),
            swing: stake.swing,
            high_if_absent: stake.high_if_absent,
            low_if_proven: stake.low_if_proven,
            stage_if_absent: stake.stage_if_absent.number(),
            ask_for: stake.capability.evidence,
        }
    }
}
