//! The least work that certainly reaches the next stage.

use serde::Serialize;
use windrose_assessment::{Goal, Level, Raise, StageRange, what_it_takes};

use crate::Report;

/// The least work that certainly reaches a stage.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Reach"))]
pub(super) struct ReachJson {
    /// The stage, 1 to 4.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 4)))]
    stage: u8,
    /// The effort of all its steps together, with small, medium and large as 1, 2 and 4.
    effort: u32,
    /// What has to rise.
    raises: Vec<RaiseJson>,
}

/// A capability that has to rise.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Raise"))]
struct RaiseJson {
    /// Id of the capability.
    capability: &'static str,
    /// The level now, 0 to 4; none if it is unknown, and then counted as 0.
    #[cfg_attr(feature = "schema", schemars(range(max = 4)))]
    from: Option<u8>,
    /// The level needed, 1 to 4.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 4)))]
    to: u8,
}

pub(super) fn next_stage(report: &Report, goal: Goal, now: Option<StageRange>) -> Option<ReachJson> {
    let stage = Level::new(now?.low.number() + 1)?;
    let reach = what_it_takes(&report.scope, goal, stage)?;
    let raise = |raise: &Raise| RaiseJson {
        capability: raise.capability.id,
        from: raise.from.map(Level::number),
        to: raise.to.number(),
    };
    Some(ReachJson {
        stage: stage.number(),
        effort: reach.effort,
        raises: reach.raises.iter().map(raise).collect(),
    })
}
