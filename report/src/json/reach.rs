//! The least work that certainly reaches the next stage.

use serde::Serialize;
use windrose_assessment::{Goal, Level, Raise, StageRange, what_it_takes};

use crate::Report;

#[derive(Serialize)]
pub(super) struct ReachJson {
    stage: u8,
    effort: u32,
    raises: Vec<RaiseJson>,
}

#[derive(Serialize)]
struct RaiseJson {
    capability: &'static str,
    from: Option<u8>,
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
