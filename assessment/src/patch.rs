//! The way back from a change: what the fields held before it.

use crate::Field;
use crate::field::Value;

/// What some fields held. [`crate::Work::take_back`] puts it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch(Vec<(Field, Value)>);

impl Patch {
    /// In the order of fields, which is that in which they can be put back: a verdict before the day of the decision.
    pub(crate) fn new(mut values: Vec<(Field, Value)>) -> Self {
        values.sort_by_key(|(field, _)| *field);
        Self(values)
    }

    /// The fields, in order.
    pub fn fields(&self) -> impl Iterator<Item = Field> {
        self.0.iter().map(|(field, _)| *field)
    }

    /// True if nothing is left of it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Leaves fields out: somebody else has changed them since, and going back would take that away.
    pub fn forget(&mut self, fields: &[Field]) {
        self.0.retain(|(field, _)| !fields.contains(field));
    }

    /// The way back over a later change, too.
    pub fn and_before(&mut self, later: Self) {
        let new = later.0.into_iter().filter(|(field, _)| !self.fields().any(|known| known == *field));
        let new: Vec<_> = new.collect();
        self.0.extend(new);
        self.0.sort_by_key(|(field, _)| *field);
    }

    pub(crate) fn into_values(self) -> Vec<(Field, Value)> {
        self.0
    }
}
