//! The context of an assessment: what it is, where it runs, what is at stake.
//!
//! One small number a field, `0..=15`; 0 is "not said". What the fields ask, what the numbers mean and what they do
//! is data of the bank (`Context`); docs/share-link.md lists the numbers, since links carry them for ever.

use windrose_questions::{Context, Field, Preset};

/// What is known of the context; everything may be unsaid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Profile([u8; Profile::FIELDS]);

impl Profile {
    /// Fields there can be.
    pub const FIELDS: usize = 12;

    /// What a preset fills in; everything else is unsaid.
    pub fn of(preset: &Preset) -> Self {
        preset.profile.iter().fold(Self::default(), |profile, (field, number)| profile.set(*field, *number))
    }

    /// The profile with these numbers, in the order of the fields; `Err` with the first field that does not take
    /// its number.
    pub fn from_numbers(context: &Context, numbers: &[u8]) -> Result<Self, u8> {
        (0..=u8::MAX).zip(numbers).try_fold(Self::default(), |profile, (place, number)| match number {
            0 if usize::from(place) < Self::FIELDS => Ok(profile),
            _ => context.field(place).and_then(|field| profile.with(field, *number)).ok_or(place),
        })
    }

    /// All numbers, in the order of the fields.
    pub const fn numbers(self) -> [u8; Self::FIELDS] {
        self.0
    }

    /// The number of a field; 0 if it is not said.
    pub fn get(self, field: &Field) -> u8 {
        self.0.get(usize::from(field.number)).copied().unwrap_or(0)
    }

    /// The profile with this field set; `None` if the number is out of the field's range.
    #[must_use]
    pub fn with(self, field: &Field, number: u8) -> Option<Self> {
        let fits = usize::from(field.number) < Self::FIELDS && number <= field.max();
        fits.then(|| self.set(field.number, number))
    }

    fn set(mut self, place: u8, number: u8) -> Self {
        if let Some(kept) = self.0.get_mut(usize::from(place)) {
            *kept = number;
        }
        self
    }

    /// True if nothing is said.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}
