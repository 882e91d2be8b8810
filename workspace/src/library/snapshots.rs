//! Snapshots of the open work.

use windrose_assessment::Snapshot;
use windrose_exchange::snapshot;
use windrose_questions::BANK;

use super::snapshot_write;
use crate::effect::{Effect, Effects, Reply, Ticket, read, transact_or};
use crate::input::Now;
use crate::storage::{Found, Query, Table};
use crate::workspace::{Workspace, key};

impl Workspace {
    pub(super) fn take_snapshot(&mut self, name: String, ticket: Ticket, now: Now, effects: &mut Effects) {
        let assessment = self.open.work.assessment.clone();
        let snapshot = Snapshot { at: now.time, name, taken: self.today, edition: BANK.edition, assessment };
        let write = snapshot_write(&snapshot);
        let then = move |workspace: &mut Self, _: Now, effects: &mut Effects| {
            effects.push(Effect::Broadcast(None));
            workspace.list_snapshots(effects);
            effects.push(Effect::Reply(ticket, Reply::SnapshotTaken(true)));
        };
        transact_or(
            effects,
            [],
            move |_| (vec![write], then),
            move |workspace, error, _, effects| {
                workspace.fail(error);
                effects.push(Effect::Reply(ticket, Reply::SnapshotTaken(false)));
            },
        );
    }

    /// Reads the snapshots of the open work. One that cannot be read stays where it is, for a version that can.
    pub(super) fn list_snapshots(&mut self, effects: &mut Effects) {
        let id = self.open.id();
        let then = move |workspace: &mut Self, found: Vec<Found>, _: Now, _: &mut Effects| {
            if workspace.open.id() == id {
                let entries = found.iter().flat_map(Found::entries);
                let read = entries.filter_map(|(_, text)| snapshot::read(&BANK, text).ok());
                workspace.snapshots = read.collect::<Vec<_>>().into();
            }
        };
        let query = Query::Beginning(Table::Snapshots, format!("{}/", key(id)));
        read(effects, [query], then, |workspace, error, _, _| workspace.fail(error));
    }
}
