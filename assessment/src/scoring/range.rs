//! A range of an index or of a stage, and how an index is shown: in multiples of 5, ranges outwards.
//!
//! Source: docs/scoring.md, section 8.

use crate::Level;

/// What adding up in binary may lose: a mean of shares that are 60 % each is to count as 60 %.
pub(super) const ROUNDING: f64 = 1e-9;

/// An index range, `0.0 <= low <= high <= 100.0`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// With everything unknown at level 0.
    pub low: f64,
    /// With everything unknown at level 4.
    pub high: f64,
}

impl Range {
    /// Points between the ends, exact.
    pub fn width(self) -> f64 {
        self.high - self.low
    }

    /// Both ends in multiples of 5, as shown to people: some 80 opinions bear no more precision. Outwards, the low end
    /// down and the high end up, so that what is shown holds all that is possible; a single point goes to the nearest,
    /// halves up.
    ///
    /// A range within another one is shown within it, a single point included.
    pub fn rounded(self) -> (u8, u8) {
        if self.width() < ROUNDING {
            let nearest = Self::rounded_down(self.low + STEP / 2.0);
            return (nearest, nearest);
        }
        (Self::rounded_down(self.low), Self::rounded_up(self.high))
    }

    /// The multiple of 5 at this index or next below it, for "at least".
    pub fn rounded_down(index: f64) -> u8 {
        // The 21 possible results, so that no number has to be cast.
        (0..=20_u8).rev().find(|k| index >= f64::from(*k) * STEP - ROUNDING).map_or(0, |k| k * 5)
    }

    /// The multiple of 5 at this index or next above it, for "at most".
    pub fn rounded_up(index: f64) -> u8 {
        (0..=20_u8).find(|k| index <= f64::from(*k) * STEP + ROUNDING).map_or(100, |k| k * 5)
    }
}

/// Shown numbers are multiples of this.
const STEP: f64 = 5.0;

/// A stage range, `low <= high`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageRange {
    /// With everything unknown at level 0.
    pub low: Level,
    /// With everything unknown at level 4.
    pub high: Level,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn rounds(index: f64, shown: u8) {
        assert_eq!(Range { low: index, high: index }.rounded(), (shown, shown));
    }

    #[test]
    fn a_single_number_goes_to_the_nearest_five() {
        rounds(0.0, 0);
        rounds(2.4, 0);
        rounds(2.5, 5);
        rounds(62.5, 65);
        rounds(97.4, 95);
        rounds(100.0, 100);
    }

    #[track_caller]
    fn range(low: f64, high: f64, shown: (u8, u8)) {
        assert_eq!(Range { low, high }.rounded(), shown);
    }

    #[test]
    fn a_range_is_rounded_outwards() {
        range(33.333, 66.667, (30, 70));
        range(21.875, 25.0, (20, 25));
        range(44.9, 45.1, (40, 50));
        range(45.0, 45.1, (45, 50));
        range(0.0, 100.0, (0, 100));
        range(99.0, 99.5, (95, 100));
    }

    #[test]
    fn what_adding_up_in_binary_loses_does_not_widen_a_range() {
        let tenth = 0.1 + 0.2;
        range(35.0 - tenth + 0.3, 35.0 + tenth - 0.3, (35, 35));
        range(30.0 + (tenth - 0.3), 60.0 + (tenth - 0.3), (30, 60));
        range(30.0 - (tenth - 0.3), 60.0 - (tenth - 0.3), (30, 60));
    }
}
