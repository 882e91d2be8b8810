//! A snapshot: a frozen, named, dated copy of an assessment.

use windrose_questions::Bank;

use crate::{Assessment, Date, Stamp};

/// Longest name of a snapshot, in characters. Our choice: `Before the migration to the new platform` and some more.
pub const SNAPSHOT_NAME_MAX: usize = 60;

/// A frozen copy of an assessment. Nothing changes it; it can be removed as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// When it was taken, in milliseconds since 1970; with the work's id it says which one it is.
    pub at: Stamp,
    /// What it is called; may be empty.
    pub name: String,
    /// The day on which it was taken.
    pub taken: Option<Date>,
    /// The edition of the bank that it answers. A frozen copy is never carried to another.
    pub edition: u8,
    /// What was answered and decided then.
    pub assessment: Assessment,
}

impl Snapshot {
    /// The bank as it was when this was answered.
    pub fn asked(&self, bank: &'static Bank) -> &'static Bank {
        bank.as_of(self.edition).unwrap_or(bank)
    }
}
