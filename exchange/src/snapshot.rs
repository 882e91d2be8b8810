//! The stored form of a snapshot.

use serde::{Deserialize, Serialize};
use windrose_assessment::{Snapshot, Stamp, Work};
use windrose_questions::Bank;

use crate::record::{self, RecordError};

/// The stored form.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SnapshotRecord {
    pub(crate) at: Stamp,
    pub(crate) name: String,
    pub(crate) taken: Option<String>,
    pub(crate) work: record::Record,
}

/// A snapshot as stored.
pub fn write(bank: &Bank, snapshot: &Snapshot) -> String {
    serde_json::to_string(&SnapshotRecord::of(bank, snapshot)).unwrap_or_default()
}

/// Reads what [`write`] made.
pub fn read(bank: &Bank, text: &str) -> Result<Snapshot, RecordError> {
    crate::json::parse::<SnapshotRecord>(text)?.restore(bank)
}

impl SnapshotRecord {
    pub(crate) fn of(bank: &Bank, snapshot: &Snapshot) -> Self {
        // No field of a frozen copy changes, so none needs a time.
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
