//! The level of one capability.

use windrose_questions::LEVELS;

/// `0..=4`: Absent, Ad hoc, Consistent, Enforced, Proven. Each level includes the ones below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// Not done, or known not to work.
    pub const ABSENT: Self = Self(0);
    /// Exercised under failure or measured over time.
    pub const PROVEN: Self = Self(4);
    /// All levels, lowest first.
    pub const ALL: [Self; 5] = [Self(0), Self(1), Self(2), Self(3), Self(4)];

    /// The level of this number; `None` above 4.
    pub const fn new(number: u8) -> Option<Self> {
        if number <= Self::PROVEN.0 { Some(Self(number)) } else { None }
    }

    /// `0..=4`.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The level's name, such as `Ad hoc`.
    pub fn name(self) -> &'static str {
        LEVELS.get(usize::from(self.0)).copied().unwrap_or_default()
    }
}
