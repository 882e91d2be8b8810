//! Where works lie: the list, the archive, the bin; and what removes one for good.

use windrose_assessment::{Assessment, AssessmentId, Date, Shelf};

use super::Amendment;
use crate::effect::{Effects, transact};
use crate::held::Held;
use crate::input::Now;
use crate::save::removed;
use crate::storage::{Found, Query, Table, Write};
use crate::workspace::{Workspace, key};
use windrose_assessment::Work;

impl Workspace {
    pub(super) fn archive(&mut self, id: AssessmentId, is_archived: bool, now: Now, effects: &mut Effects) {
        let place = if is_archived { Shelf::Archived } else { Shelf::Active };
        self.amend(id, Amendment::Shelf(place), now, effects);
    }

    /// Into the bin or out of it. A window that had it open goes on with an empty one; taken back at once, it is the open one
    /// again.
    pub(super) fn bin(&mut self, id: AssessmentId, is_binned: bool, now: Now, effects: &mut Effects) {
        let day = self.today.unwrap_or_else(|| Date::of_time(now.time));
        let place = if is_binned { Shelf::Binned(day) } else { Shelf::Active };
        self.amend(id, Amendment::Shelf(place), now, effects);
        if is_binned && self.open.id() == id {
            self.begin(Assessment::default(), now, effects);
            self.gave_way = Some(id);
        } else if !is_binned && self.gave_way.take() == Some(id) && self.open.work.is_empty() {
            self.open_work(id, effects);
        }
    }

    /// Removes a work for good. Its id is remembered, so that other windows can tell this from a storage that was cleared.
    pub(super) fn remove(&mut self, id: AssessmentId, now: Now, effects: &mut Effects) {
        self.leaving.retain(|held| held.id() != id);
        if self.open.id() == id {
            self.open = Held::new(Work::empty(now.new_id(2))); // drops it with its unsaved changes
            self.begin(Assessment::default(), now, effects);
        }
        let queries = [Query::Beginning(Table::Snapshots, format!("{}/", key(id)))];
        transact(effects, queries, move |found| {
            let snapshots = found.iter().flat_map(Found::entries);
            let snapshots = snapshots.map(|(key, _)| Write::remove(Table::Snapshots, key));
            let gone = [Table::Works, Table::Summaries].map(|table| Write::remove(table, key(id)));
            let note = Write::put(Table::Notes, removed(id), now.time.to_string());
            let then = move |workspace: &mut Self, _: Now, effects: &mut Effects| {
                workspace.has_changed(Some(id), effects);
            };
            (gone.into_iter().chain(snapshots).chain([note]).collect(), then)
        });
    }
}
