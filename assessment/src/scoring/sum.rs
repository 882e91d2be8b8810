//! What adds up at one end of a dimension's range: everything unknown taken as level 0 (low) or as level 4 (high).

use crate::{Item, Level};

use super::{POINTS_PER_LEVEL, STAGE_SHARE};

/// [`POINTS_PER_LEVEL`] as a whole number.
const WHOLE_POINTS_PER_LEVEL: u32 = 25;

/// The weights of one dimension by level, at one end of its range. What does not apply is in none of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Weight at each level, `0..=4`.
    at_level: [u32; 5],
    /// The lowest level of a critical capability; `None` if none applies.
    pub lowest_critical: Option<Level>,
}

impl Sum {
    pub(super) fn add(&mut self, item: &Item, level: Level) {
        if let Some(sum) = self.at_level.get_mut(usize::from(level.number())) {
            *sum += item.weight();
        }
        if item.critical {
            self.lowest_critical = Some(self.lowest_critical.map_or(level, |lowest| lowest.min(level)));
        }
    }

    /// `sum(w)`: the weight that applies.
    pub fn weight(&self) -> u32 {
        self.at_level.iter().sum()
    }

    /// `sum(w * l)`.
    pub fn weighted(&self) -> u32 {
        (0..).zip(self.at_level).map(|(level, weight): (u32, u32)| level * weight).sum()
    }

    /// The weight at this level or above.
    pub fn weight_from(&self, level: Level) -> u32 {
        self.at_level.iter().skip(usize::from(level.number())).sum()
    }

    /// `25 * sum(w * l) / sum(w)`: the index before the cap; 0 if nothing applies.
    pub fn points(&self) -> f64 {
        match self.weight() {
            0 => 0.0,
            weight => POINTS_PER_LEVEL * f64::from(self.weighted()) / f64::from(weight),
        }
    }

    /// `25 * (lowest critical level + 1)`, at most 100: the cap.
    pub fn limit(&self) -> f64 {
        self.lowest_critical.map_or(100.0, |l| (POINTS_PER_LEVEL * f64::from(l.number() + 1)).min(100.0))
    }

    /// The index: `points`, but at most `limit`.
    pub fn index(&self) -> f64 {
        self.points().min(self.limit())
    }

    /// The index times the weight, a whole number: `25 * min(sum(w * l), (lowest critical level + 1) * sum(w))`. What is
    /// compared by it is equal exactly when it is equal.
    pub fn index_times_weight(&self) -> u32 {
        let weight = self.weight();
        let cap = self.lowest_critical.map_or(weight * 4, |lowest| weight * (u32::from(lowest.number()) + 1));
        WHOLE_POINTS_PER_LEVEL * self.weighted().min(cap)
    }

    /// True if two thirds of the weight are at this level or above.
    pub fn has_share_at(&self, level: Level) -> bool {
        let (share, of) = STAGE_SHARE;
        of * self.weight_from(level) >= share * self.weight()
    }

    /// The highest level that every critical capability and two thirds of the weight reach.
    pub fn stage(&self) -> Level {
        let reached = |level: &Level| {
            self.lowest_critical.is_none_or(|lowest| lowest >= *level) && self.has_share_at(*level)
        };
        Level::ALL.into_iter().rev().find(reached).unwrap_or(Level::ABSENT)
    }
}
