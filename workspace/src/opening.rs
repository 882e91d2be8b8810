//! What opening a file would change, before anything is changed.

use windrose_assessment::{AssessmentId, Field, Snapshot, Work, carry};
use windrose_exchange::file::Contents;
use windrose_questions::Bank;

/// One work of a file, beside what is here of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The work in the file; copies of it in the file are joined.
    pub work: Work,
    /// The same work as it is here; `None` if it is not.
    pub here: Option<Work>,
    /// Snapshots of it that are not here.
    pub snapshots: Vec<Snapshot>,
}

/// What opening a work would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is not here, and would be.
    New,
    /// Nothing: all of it is here, the same or newer.
    Nothing,
    /// It is here, and differs.
    Joins {
        /// Fields that the file changes, being newer there.
        taken: Vec<Field>,
        /// Fields that differ and stay, being newer here.
        kept: Vec<Field>,
    },
}

/// What to do with a work that is here and differs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Merge {
    /// Join both: of each field, the newer.
    #[default]
    Join,
    /// Keep the one here, and add the one of the file as a separate work.
    KeepBoth,
    /// Leave it out.
    LeaveOut,
}

/// The works of a file, and of those snapshots that belong to none of its works, the works as they were then.
pub fn items(
    bank: &'static Bank,
    contents: &Contents,
    here: impl Fn(AssessmentId) -> Option<Work>,
    has_snapshot: impl Fn(&Snapshot) -> bool,
) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for work in &contents.works {
        match items.iter_mut().find(|item| item.work.id() == work.id()) {
            Some(twice) => twice.work = twice.work.clone().join(work),
            None => items.push(Item { work: work.clone(), here: here(work.id()), snapshots: Vec::new() }),
        }
    }
    for snapshot in contents.snapshots.iter().filter(|snapshot| !has_snapshot(snapshot)) {
        let id = snapshot.assessment.id;
        if let Some(item) = items.iter_mut().find(|item| item.work.id() == id) {
            item.snapshots.push(snapshot.clone());
        } else {
            let lost = Work::new(carry(snapshot.asked(bank), bank, snapshot.assessment.clone()), snapshot.at);
            let work = here(id).unwrap_or(lost);
            items.push(Item { work, here: here(id), snapshots: vec![snapshot.clone()] });
        }
    }
    items
}

impl Item {
    /// What opening it would change, snapshots aside.
    pub fn change(&self) -> Change {
        let Some(here) = &self.here else { return Change::New };
        let joined = here.clone().join(&self.work);
        let taken: Vec<Field> = here.differences(&joined).collect();
        let kept: Vec<Field> = self.work.differences(&joined).collect();
        if taken.is_empty() { Change::Nothing } else { Change::Joins { taken, kept } }
    }
}
