//! What has to hold of answers and context for an effect of the profile or a risk pattern.
//!
//! A condition is data, read from the bank's content files; it is evaluated in three values by
//! `windrose-assessment`, since answers and context may be unknown. Nesting is plain: there is no syntax to parse.

use crate::Slot;

/// One condition.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Condition {
    /// The capability is at this level (`0..=4`) or below.
    AtMost(Slot, u8),
    /// The capability is at this level (`0..=4`) or above.
    AtLeast(Slot, u8),
    /// The field of the profile with this number has one of these codes; for a field with several answers,
    /// at least one of them.
    Is(u8, &'static [u8]),
    /// The field of the profile with this number is said, and has none of these codes.
    IsNot(u8, &'static [u8]),
    /// At least so many of these conditions hold.
    Holding(usize, &'static [Condition]),
}

impl Condition {
    /// All of these.
    pub const fn all(of: &'static [Self]) -> Self {
        Self::Holding(of.len(), of)
    }

    /// Any of these.
    pub const fn any(of: &'static [Self]) -> Self {
        Self::Holding(1, of)
    }

    /// Calls back with the slot of each capability that the condition is about, as often as it is named.
    pub fn slots(&self, found: &mut impl FnMut(Slot)) {
        match self {
            Self::AtMost(slot, _) | Self::AtLeast(slot, _) => found(*slot),
            Self::Is(..) | Self::IsNot(..) => {}
            Self::Holding(_, of) => of.iter().for_each(|part| part.slots(found)),
        }
    }
}
