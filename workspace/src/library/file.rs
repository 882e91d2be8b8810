//! Files: the whole library or one work out of it, and what opening one would change and changes.

use std::collections::BTreeMap;

use windrose_assessment::{AssessmentId, Stamp, Work};
use windrose_exchange::file::{self, Contents};
use windrose_exchange::{RecordError, record, snapshot};
use windrose_questions::BANK;

use super::list::left_out_of;
use super::{FILE_SAVED, REMINDED, snapshot_key, snapshot_write};
use crate::effect::{Effect, Effects, Filed, LeftOut, Reply, TakenIn, Ticket, read, transact_or};
use crate::held::Held;
use crate::input::Now;
use crate::opening::{Change, Item, Merge, items};
use crate::save::{aside, removed, writes_of};
use crate::storage::{Found, Query, Table, Write};
use crate::workspace::{Workspace, key};

/// How far ahead a stamp of a file may be, in milliseconds: a day. Our choice: clocks differ by minutes, and by hours where
/// the time zone is wrong; what is further ahead says nothing about when it was.
const AHEAD: Stamp = 86_400_000;

impl Workspace {
    /// The works that this window holds, the open one last.
    fn all_held(&self) -> impl Iterator<Item = &Held> {
        self.leaving.iter().chain([&self.open])
    }

    /// Remembers that a file with everything of the open work was saved.
    pub(super) fn file_was_saved(&mut self, now: Now, effects: &mut Effects) {
        let time = now.time.max(self.open.work.changed());
        self.file_saved = time;
        self.reminded = Some(time);
        self.set_reminder(now);
        let notes = [FILE_SAVED, REMINDED].map(|name| Write::put(Table::Notes, name, time.to_string()));
        // Where this fails, the reminder comes once more.
        let then = |_: &mut Self, _: Now, _: &mut Effects| {};
        transact_or(effects, [], move |_| (notes.to_vec(), then), |_, _, _, _| {});
    }

    /// Opens what was previewed, each in its way, in one transaction: all of it or nothing.
    pub(super) fn take_in(
        &mut self,
        chosen: Vec<(Item, Merge, String)>,
        ticket: Ticket,
        now: Now,
        effects: &mut Effects,
    ) {
        let queries = chosen.iter().map(|(item, ..)| Query::One(Table::Works, key(item.work.id())));
        let queries: Vec<Query> = queries.collect();
        let today = self.today;
        let decide = move |found: &[Found]| {
            let (mut writes, mut changed, mut left_out) = (Vec::new(), Vec::new(), Vec::new());
            for (number, ((item, merge, title), stored)) in (1..).zip(chosen.into_iter().zip(found)) {
                // What is here may have changed since the preview; joining copes with that.
                let here = match stored.text().map(|text| (text, record::read(&BANK, text))) {
                    None => None,
                    Some((_, Ok(work))) => Some(work),
                    Some((text, Err(RecordError::Newer { .. }))) => {
                        left_out.push(left_out_of(key(item.work.id()), text));
                        continue;
                    }
                    Some((text, Err(_))) => {
                        writes.push(aside(&key(item.work.id()), text, today, now));
                        None
                    }
                };
                let Some(work) = taken_in(&item, merge, here, now.new_id(number), title) else { continue };
                writes.extend(writes_of(work.id(), record::write(&BANK, &work)));
                writes.push(Write::remove(Table::Notes, removed(work.id())));
                for mut snapshot in item.snapshots {
                    snapshot.assessment.id = work.id();
                    writes.push(snapshot_write(&snapshot));
                }
                changed.push(work.id());
            }
            let then = move |workspace: &mut Self, _: Now, effects: &mut Effects| {
                let taken = TakenIn { opened: changed.len(), left_out };
                effects.push(Effect::Reply(ticket, Reply::TakenIn(Ok(taken))));
                effects.extend(changed.into_iter().map(|id| Effect::Broadcast(Some(id))));
                workspace.refresh(effects);
                workspace.list(effects);
            };
            (writes, then)
        };
        transact_or(effects, queries, decide, move |_, error, _, effects| {
            effects.push(Effect::Reply(ticket, Reply::TakenIn(Err(error))));
        });
    }
}

/// Makes a file of one work, or of all of them, and their snapshots.
pub(super) fn make(only: Option<AssessmentId>, ticket: Ticket, effects: &mut Effects) {
    let beginning = only.map(key).unwrap_or_default();
    let queries =
        [Query::Beginning(Table::Works, beginning.clone()), Query::Beginning(Table::Snapshots, beginning)];
    let then = move |workspace: &mut Workspace, found: Vec<Found>, _: Now, effects: &mut Effects| {
        let [records, snapshots] = found.as_slice() else { return };
        let mut works: BTreeMap<AssessmentId, Work> = BTreeMap::new();
        let mut left_out = Vec::new();
        for (key, text) in records.entries() {
            match record::read(&BANK, text) {
                Ok(work) => drop(works.insert(work.id(), work)),
                Err(_) => left_out.push(left_out_of(key.clone(), text)),
            }
        }
        // What could not be stored goes into the file all the more.
        let held = workspace.all_held().filter(|held| only.is_none_or(|id| id == held.id()));
        for work in held.filter(|held| held.is_unsaved()).map(|held| held.work.clone()) {
            let joined = works.remove(&work.id()).map(|stored| work.clone().join(&stored));
            works.insert(work.id(), joined.unwrap_or(work));
        }
        let mut kept = Vec::new();
        for (key, text) in snapshots.entries() {
            match snapshot::read(&BANK, text) {
                Ok(snapshot) => kept.push(snapshot),
                Err(_) => left_out.push(LeftOut { key: key.clone(), title: String::new() }),
            }
        }
        let text = file::write(&BANK, works.values(), &kept, workspace.today);
        let filed = Filed { text, works: works.len(), left_out };
        effects.push(Effect::Reply(ticket, Reply::Filed(Ok(filed))));
    };
    read(effects, queries, then, move |_, error, _, effects| {
        effects.push(Effect::Reply(ticket, Reply::Filed(Err(error))));
    });
}

/// Says what opening this would change. Changes nothing.
pub(super) fn preview(contents: Contents, ticket: Ticket, now: Now, effects: &mut Effects) {
    let latest = now.time.saturating_add(AHEAD);
    let works = contents.works.into_iter().map(|work| work.believed_until(latest)).collect();
    let contents = Contents { works, ..contents };
    let ids = contents.works.iter().map(Work::id);
    let ids: Vec<AssessmentId> =
        ids.chain(contents.snapshots.iter().map(|snapshot| snapshot.assessment.id)).collect();
    let queries = ids.iter().map(|id| Query::One(Table::Works, key(*id)));
    let queries: Vec<Query> = queries.chain([Query::Keys(Table::Snapshots)]).collect();
    let then = move |workspace: &mut Workspace, found: Vec<Found>, _: Now, effects: &mut Effects| {
        let mut here = BTreeMap::new();
        for work in found.iter().filter_map(Found::text).filter_map(|text| record::read(&BANK, text).ok()) {
            here.insert(work.id(), work);
        }
        for held in workspace.all_held().filter(|held| held.is_unsaved()) {
            here.insert(held.id(), held.work.clone());
        }
        let there = found.last().map(Found::keys).unwrap_or_default();
        let items = items(
            &BANK,
            &contents,
            |id| here.get(&id).cloned(),
            |snapshot| there.contains(&snapshot_key(snapshot.assessment.id, snapshot.at)),
        );
        effects.push(Effect::Reply(ticket, Reply::Previewed(Ok(items))));
    };
    read(effects, queries, then, move |_, error, _, effects| {
        effects.push(Effect::Reply(ticket, Reply::Previewed(Err(error))));
    });
}

fn taken_in(item: &Item, merge: Merge, here: Option<Work>, id: AssessmentId, title: String) -> Option<Work> {
    match (here, merge) {
        (_, Merge::LeaveOut) => None,
        (None, _) => Some(item.work.clone()),
        (Some(here), Merge::Join) => Some(here.join(&item.work)),
        (Some(_), Merge::KeepBoth) if item.change() != Change::Nothing => {
            Some(item.work.copy(id, title, item.work.changed()))
        }
        (Some(here), Merge::KeepBoth) => Some(here),
    }
}
