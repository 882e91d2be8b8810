//! What limits one dimension: the cap on its index, and what keeps its stage from the next one.
//!
//! Source: docs/scoring.md, sections 3 and 6.

use windrose_questions::Capability;

use super::{STAGE_SHARE, Sum};
use crate::{Item, Level};

/// The limit that the weakest known critical capabilities set on a dimension's index.
#[derive(Clone, Debug, PartialEq)]
pub struct Cap {
    /// The weakest known critical level, `0..=2`; from 3 up there is no limit below 100.
    pub level: Level,
    /// The index cannot be higher: `25 * (level + 1)`, one of 25, 50, 75.
    pub limit: f64,
    /// True if the mean alone would be above the limit, so that the cap lowers the index.
    pub lowers_index: bool,
    /// The critical capabilities at this level, in the bank's order; never empty.
    pub capabilities: Vec<&'static Capability>,
}

/// What keeps a dimension from the stage above the highest it can have.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldBack {
    /// The stage out of reach, `1..=3`.
    pub stage: Level,
    /// Which of the two conditions of a stage fails; the critical capabilities, if both do.
    pub kind: Hold,
    /// Weight at that stage or above, everything unknown counted as Proven.
    pub reached: u32,
    /// Weight that two thirds are.
    pub needed: u32,
    /// Weight that applies.
    pub weight: u32,
    /// The capabilities known to be below that stage, in the bank's order, never empty: the critical ones, or those
    /// that are missing to two thirds of the weight.
    pub capabilities: Vec<&'static Capability>,
}

/// A condition of a stage that fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// A critical capability is below the stage.
    Critical,
    /// Less than two thirds of the weight is at the stage or above.
    Weight,
}

/// The highest stage that something is said to hold back from. Our choice: whoever stands at Enforced lacks nothing
/// that has to be named, since Proven everywhere is no aim.
const HIGHEST_HELD_BACK_FROM: Level = Level::ALL[3];

impl HeldBack {
    pub(super) fn of(high: &Sum, items: &[Item]) -> Option<Self> {
        let stage = Level::new(high.stage().number() + 1).filter(|stage| *stage <= HIGHEST_HELD_BACK_FROM)?;
        let is_critical = high.lowest_critical.is_some_and(|lowest| lowest < stage);
        let is_below = |item: &&Item| item.level().is_some_and(|level| level < stage);
        let (share, of) = STAGE_SHARE;
        Some(Self {
            stage,
            kind: if is_critical { Hold::Critical } else { Hold::Weight },
            reached: high.weight_from(stage),
            needed: (share * high.weight()).div_ceil(of),
            weight: high.weight(),
            capabilities: items
                .iter()
                .filter(|item| is_below(item) && (item.critical || !is_critical))
                .map(|item| item.capability)
                .collect(),
        })
    }
}
