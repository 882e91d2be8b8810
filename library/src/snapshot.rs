//! A snapshot: a frozen, named, dated copy of an assessment.

use serde::{Deserialize, Serialize};
use windrose_assessment::{Assessment, Date};
use windrose_questions::Bank;

use crate::record::{self, RecordError};
use crate::{Stamp, Work};

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

/// The stored form.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SnapshotRecord {
    pub(crate) at: Stamp,
    pub(crate) name: String,
    pub(crate) taken: Option<String>,
    pub(crate) work: record::Record,
}

impl Snapshot {
    /// The bank as it was when this was answered.
    pub fn asked(&self, bank: &'static Bank) -> &'static Bank {
        bank.as_of(self.edition).unwrap_or(bank)
    }

    /// The snapshot as stored.
    pub fn write(&self, bank: &Bank) -> String {
        serde_json::to_string(&SnapshotRecord::of(bank, self)).unwrap_or_default()
    }

    /// Reads what [`Snapshot::write`] made.
    pub fn read(bank: &Bank, text: &str) -> Result<Self, RecordError> {
        crate::json::parse::<SnapshotRecord>(text)?.restore(bank)
    }
}

impl SnapshotRecord {
    pub(crate) fn of(bank: &Bank, snapshot: &Snapshot) -> Self {
        // No field of a frozen copy changes, so none has a time of its own.
        let mut work = Work::empty(snapshot.assessment.id);
        work.assessment.clone_from(&snapshot.assessment);
        Self {
            at: snapshot.at,
            name: snapshot.name.clone(),
            taken: snapshot.taken.map(|day| day.to_string()),
            work: record::Record::answering(bank, snapshot.edition, &work),
        }
    }

    pub(crate) fn restore(self, bank: &Bank) -> Result<Snapshot, RecordError> {
        let Self { at, name, taken, work } = self;
        let taken = record::day(taken, "taken")?;
        let (asked, work) = work.restore_as_asked(bank)?;
        Ok(Snapshot { at, name, taken, edition: asked.edition, assessment: work.assessment })
    }
}
