//! Files: the whole library or one work out of it, and what opening one would change and changes.

use std::collections::BTreeMap;

use windrose_assessment::{AssessmentId, Snapshot, Work};
use windrose_exchange::file::{self, Contents};
use windrose_exchange::{RecordError, record, snapshot};
use windrose_questions::BANK;
use windrose_workspace::opening::{Effect, Item, Way, items};

use super::library::{copy_title, snapshot_key};
use super::{FILE_SAVED, Keeper, News, REMINDED, key, writes_of};
use crate::vault::{StorageError, Table, Vault, Write};

impl<V: Vault> Keeper<V> {
    /// The text of a file with one work, or with all of them, and their snapshots; and how many works that are.
    pub(crate) async fn file(&self, only: Option<AssessmentId>) -> Result<(String, usize), StorageError> {
        self.settle().await;
        let beginning = only.map(key).unwrap_or_default();
        let mut works: Vec<Work> = self
            .vault
            .all(Table::Works, &beginning)
            .await?
            .iter()
            .filter_map(|(_, text)| record::read(&BANK, text).ok())
            .collect();
        // What could not be stored goes into the file all the more.
        let mine = self.mine.borrow().clone();
        if self.is_unsaved() && only.is_none_or(|id| id == mine.id()) {
            works.retain(|work| work.id() != mine.id());
            works.push(mine);
        }
        let snapshots: Vec<Snapshot> = self
            .vault
            .all(Table::Snapshots, &beginning)
            .await?
            .iter()
            .filter_map(|(_, text)| snapshot::read(&BANK, text).ok())
            .collect();
        Ok((file::write(&BANK, &works, &snapshots, (self.clock.today)()), works.len()))
    }

    /// Remembers that a file with everything of the open work was saved.
    pub(crate) async fn file_was_saved(&self) {
        let now = (self.clock.now)().max(self.mine.borrow().changed());
        self.file_saved.set(now);
        self.reminded.set(Some(now));
        self.remind();
        let notes = [FILE_SAVED, REMINDED].map(|name| Write::put(Table::Notes, name, now.to_string()));
        // Where this fails, the reminder comes once more.
        let _ = self.vault.change(&[], |_| notes.to_vec()).await;
    }

    /// What opening this would change. Changes nothing.
    pub(crate) async fn preview(&self, contents: &Contents) -> Result<Vec<Item>, StorageError> {
        self.settle().await;
        let mut here = BTreeMap::new();
        for id in ids(contents) {
            let text = self.vault.read(Table::Works, &key(id)).await?;
            if let Some(work) = text.and_then(|text| record::read(&BANK, &text).ok()) {
                here.insert(id, work);
            }
        }
        let mine = self.mine.borrow().clone();
        if self.is_unsaved() {
            here.insert(mine.id(), mine);
        }
        let there = self.vault.keys(Table::Snapshots).await?;
        let is_here =
            |snapshot: &Snapshot| there.contains(&snapshot_key(snapshot.assessment.id, snapshot.at));
        Ok(items(&BANK, contents, |id| here.get(&id).cloned(), is_here))
    }

    /// Opens what was previewed, each in its way, in one transaction: all of it or nothing.
    pub(crate) async fn take_in(&self, chosen: Vec<(Item, Way)>) -> Result<(), StorageError> {
        let read: Vec<(Table, String)> =
            chosen.iter().map(|(item, _)| (Table::Works, key(item.work.id()))).collect();
        let mut changed = Vec::new();
        self.vault
            .change(&read, |found| {
                let mut writes = Vec::new();
                for ((item, way), stored) in chosen.into_iter().zip(found) {
                    // What is here may have changed since the preview; joining is right all the same.
                    let here = match stored.as_deref().map(|text| (text, record::read(&BANK, text))) {
                        None => None,
                        Some((_, Ok(work))) => Some(work),
                        Some((_, Err(RecordError::Newer { .. }))) => continue,
                        Some((text, Err(_))) => {
                            writes.push(self.aside(&key(item.work.id()), text));
                            None
                        }
                    };
                    let Some(work) = self.taken_in(&item, way, here) else { continue };
                    writes.extend(writes_of(&work));
                    for mut snapshot in item.snapshots {
                        snapshot.assessment.id = work.id();
                        let key = snapshot_key(work.id(), snapshot.at);
                        writes.push(Write::put(Table::Snapshots, key, snapshot::write(&BANK, &snapshot)));
                    }
                    changed.push(work);
                }
                writes
            })
            .await?;
        for work in changed {
            let id = work.id();
            if id == self.mine.borrow().id() {
                self.learn(work);
            }
            self.tell.emit(News::Changed(Some(id)));
        }
        self.list().await;
        Ok(())
    }

    fn taken_in(&self, item: &Item, way: Way, here: Option<Work>) -> Option<Work> {
        match (here, way) {
            (_, Way::LeaveOut) => None,
            (None, _) => Some(item.work.clone()),
            (Some(here), Way::Join) => Some(here.join(&item.work)),
            (Some(_), Way::KeepBoth) if item.effect() != Effect::Nothing => {
                let title = copy_title(&item.work.assessment.title);
                Some(item.work.copy((self.clock.new_id)(), title, item.work.changed()))
            }
            (Some(here), Way::KeepBoth) => Some(here),
        }
    }
}

fn ids(contents: &Contents) -> Vec<AssessmentId> {
    let works = contents.works.iter().map(Work::id);
    let snapshots = contents.snapshots.iter().map(|snapshot| snapshot.assessment.id);
    works.chain(snapshots).collect()
}
