//! All works, open or not: the list, the archive, the bin, copies; and the snapshots of the one that is.

use windrose_assessment::{Assessment, AssessmentId, Date, Shelf, Snapshot, TITLE_MAX, Work};
use windrose_exchange::{Summary, record, snapshot};
use windrose_questions::BANK;

use super::{Keeper, News, key, parse_key, writes_of};
use crate::store::{Saving, Unreadable};
use crate::vault::{StorageError, Table, Vault, Write};
use windrose_words::app::saving as words;

impl<V: Vault> Keeper<V> {
    /// Tells what is in the library, and removes what has been in the bin for long enough.
    pub(crate) async fn list(&self) {
        let listed = async {
            let today = (self.clock.today)();
            let (gone, kept): (Vec<Summary>, Vec<Summary>) = self
                .summaries()
                .await?
                .into_iter()
                .partition(|summary| today.is_some_and(|today| summary.shelf.is_over(today)));
            for summary in gone {
                self.remove_quietly(summary.id).await?;
            }
            self.tell.emit(News::Works(kept));
            self.list_unreadable().await;
            self.list_snapshots().await
        };
        if let Err(error) = listed.await {
            self.say(Saving::Failed(error.to_string()));
        }
    }

    /// All summaries; those that an earlier version or edition made, or none, are made anew.
    async fn summaries(&self) -> Result<Vec<Summary>, StorageError> {
        let stored = self.vault.all(Table::Summaries, "").await?;
        let mut summaries: Vec<Summary> =
            stored.iter().filter_map(|(key, text)| Summary::read(&BANK, parse_key(key)?, text)).collect();
        let keys = self.vault.keys(Table::Works).await?;
        let known: std::collections::BTreeSet<AssessmentId> =
            summaries.iter().map(|summary| summary.id).collect();
        let mut made = Vec::new();
        for key in keys.iter().filter(|key| parse_key(key).is_none_or(|id| !known.contains(&id))) {
            let Some(text) = self.vault.read(Table::Works, key).await? else { continue };
            match record::read(&BANK, &text) {
                Ok(work) => {
                    let summary = Summary::of(&BANK, &work);
                    made.push(Write::put(Table::Summaries, key, summary.write(&BANK)));
                    summaries.push(summary);
                }
                Err(windrose_exchange::RecordError::Newer { .. }) => {}
                Err(reason) => self.put_aside(key, &text, &reason).await?,
            }
        }
        if !made.is_empty() {
            self.vault.change(&[], |_| made).await?;
        }
        Ok(summaries)
    }

    pub(super) async fn list_unreadable(&self) {
        if let Ok(all) = self.vault.all(Table::Unreadable, "").await {
            let all = all.into_iter().map(|(key, text)| Unreadable { key, text }).collect();
            self.tell.emit(News::Unreadable(all));
        }
    }

    /// Tells the snapshots of the open work, the oldest first.
    pub(super) async fn list_snapshots(&self) -> Result<(), StorageError> {
        let beginning = format!("{}/", key(self.mine.borrow().id()));
        let stored = self.vault.all(Table::Snapshots, &beginning).await?;
        // One that cannot be read stays where it is, for a version that can.
        let snapshots = stored.iter().filter_map(|(_, text)| snapshot::read(&BANK, text).ok());
        self.tell.emit(News::Snapshots(snapshots.collect()));
        Ok(())
    }

    /// Changes one thing about a work, open or not.
    pub(super) async fn amend(
        &self,
        id: AssessmentId,
        change: impl FnOnce(&mut Work, u64),
    ) -> Result<(), StorageError> {
        let is_open = self.mine.borrow().id() == id;
        if is_open && self.stored.borrow().is_none() {
            let mut changed = self.mine.borrow().clone();
            change(&mut changed, (self.clock.now)());
            self.learn_here(changed);
            self.settle().await;
            return Ok(());
        }
        let mut amended = None;
        let read = [(Table::Works, key(id))];
        self.vault
            .change(&read, |found| {
                let stored = found.first().and_then(Option::as_deref);
                let Some(Ok(mut work)) = stored.map(|text| record::read(&BANK, text)) else {
                    return Vec::new();
                };
                change(&mut work, (self.clock.now)());
                let writes = writes_of(&work).to_vec();
                amended = Some(work);
                writes
            })
            .await?;
        if let Some(work) = amended.filter(|work| work.id() == self.mine.borrow().id()) {
            self.learn(work);
        }
        self.tell.emit(News::Changed(Some(id)));
        self.list().await;
        Ok(())
    }

    /// Takes a change of the open work that did not come from the page.
    fn learn_here(&self, changed: Work) {
        let stored = self.stored.borrow().clone();
        self.learn(changed);
        self.stored.replace(stored);
    }

    pub(super) async fn duplicate(&self, id: AssessmentId) -> Result<(), StorageError> {
        self.settle().await;
        let Some(text) = self.vault.read(Table::Works, &key(id)).await? else { return Ok(()) };
        let Ok(work) = record::read(&BANK, &text) else { return Ok(()) };
        let copy = work.copy((self.clock.new_id)(), copy_title(&work.assessment.title), (self.clock.now)());
        let writes = writes_of(&copy).to_vec();
        self.vault.change(&[], |_| writes).await?;
        self.tell.emit(News::Changed(Some(copy.id())));
        self.list().await;
        Ok(())
    }

    /// Into the bin or out of it. A window that had it open goes on with an empty one.
    pub(super) async fn bin(&self, id: AssessmentId, is_binned: bool) -> Result<(), StorageError> {
        // A clock without a day keeps it for good rather than for no time at all.
        let today = (self.clock.today)().unwrap_or(Date::from_days(u16::MAX));
        let place = if is_binned { Shelf::Binned(today) } else { Shelf::Active };
        if is_binned && self.mine.borrow().id() == id {
            self.begin(Assessment::default()).await;
            self.gave_way.set(Some(id));
        }
        self.amend(id, |work, now| work.put_on(place, now)).await?;
        // Taken back at once, it is the open one again.
        if !is_binned && self.gave_way.take() == Some(id) && self.mine.borrow().is_empty() {
            self.open(id).await;
        }
        Ok(())
    }

    pub(super) async fn remove(&self, id: AssessmentId) -> Result<(), StorageError> {
        self.remove_quietly(id).await?;
        if self.mine.borrow().id() == id {
            self.stored.replace(None);
            self.mine.replace(Work::default());
            self.begin(Assessment::default()).await;
        }
        self.tell.emit(News::Changed(None));
        self.list().await;
        Ok(())
    }

    async fn remove_quietly(&self, id: AssessmentId) -> Result<(), StorageError> {
        let key = key(id);
        let snapshots = self.vault.all(Table::Snapshots, &format!("{key}/")).await?;
        let gone = [Table::Works, Table::Summaries].map(|table| Write::remove(table, key.clone()));
        let snapshots = snapshots.into_iter().map(|(key, _)| Write::remove(Table::Snapshots, key));
        let writes: Vec<Write> = gone.into_iter().chain(snapshots).collect();
        self.vault.change(&[], |_| writes).await
    }

    pub(super) async fn take_snapshot(&self, name: String) -> Result<(), StorageError> {
        let assessment = self.mine.borrow().assessment.clone();
        let id = assessment.id;
        let snapshot = Snapshot {
            at: (self.clock.now)(),
            name,
            taken: (self.clock.today)(),
            edition: BANK.edition,
            assessment,
        };
        let write =
            Write::put(Table::Snapshots, snapshot_key(id, snapshot.at), snapshot::write(&BANK, &snapshot));
        self.vault.change(&[], |_| vec![write]).await?;
        self.tell.emit(News::Changed(None));
        self.list_snapshots().await
    }

    /// The assessment of a work that need not be open; `None` if it cannot be read.
    pub(crate) async fn find(&self, id: AssessmentId) -> Option<Assessment> {
        if self.mine.borrow().id() == id {
            return Some(self.mine.borrow().assessment.clone());
        }
        let text = self.vault.read(Table::Works, &key(id)).await.ok()??;
        record::read(&BANK, &text).ok().map(|work| work.assessment)
    }
}

/// The key of a snapshot: by work, then by time.
pub(super) fn snapshot_key(id: AssessmentId, at: u64) -> String {
    format!("{}/{at:016x}", key(id))
}

/// The title of a copy, as long as titles may be.
pub(super) fn copy_title(title: &str) -> String {
    const COPY: &str = words::COPY;
    let title = title.trim();
    if title.is_empty() {
        return String::new();
    }
    let kept: String = title.chars().take(TITLE_MAX - COPY.len()).collect();
    format!("{kept}{COPY}")
}
