//! The permanent number of a capability.

/// Permanent number of a capability, `0..=Slot::LAST`. Given once, never given again, whatever happens to
/// the capability: share links carry answers by slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(u8);

impl Slot {
    /// Number of slots there can ever be; also the length of a table with one place for each.
    pub const COUNT: usize = 128;

    /// The slot of this number; `None` from [`Slot::COUNT`] up.
    pub const fn new(number: u8) -> Option<Self> {
        if (number as usize) < Self::COUNT { Some(Self(number)) } else { None }
    }

    /// The slot as a number, `0..Slot::COUNT`.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// For the generated bank only: the compiler has checked the number.
    pub(crate) const fn checked(number: u8) -> Self {
        Self(number)
    }
}
