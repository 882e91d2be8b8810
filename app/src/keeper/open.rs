//! Which work is open: at the start, when another is chosen or begun, and in a window where nothing was begun.

use windrose_assessment::{Assessment, AssessmentId, Event, Shelf, Work};
use windrose_exchange::{RecordError, record};
use windrose_questions::BANK;

use super::{FILE_SAVED, Keeper, LAST, News, REMINDED, key, parse_key};
use crate::store::Saving;
use crate::vault::{StorageError, Table, Vault, Write};

impl<V: Vault> Keeper<V> {
    /// Reads what is stored and opens a work: the one this window had open, else the one that was open last, else the
    /// one changed last, else a new one. What was typed while the storage did not answer is not given up for any of
    /// them: it becomes a work of its own. True if the storage could be read; the library is then to be listed.
    pub(crate) async fn start(&self, open_here: Option<String>, typed: impl FnOnce() -> Assessment) -> bool {
        let found = self.find_start(open_here).await;
        // Asked for now, not before: reading took a while, and the page could be typed on.
        let typed = typed();
        let failed = found.as_ref().err().map(ToString::to_string);
        let (work, is_stored) = found.unwrap_or_else(|_| (Work::empty((self.clock.new_id)()), false));
        if typed.is_empty() {
            self.is_chosen.set(is_stored);
            self.set_open(work, is_stored);
        } else {
            self.begin_with(typed);
        }
        let is_read = failed.is_none();
        if let Some(reason) = failed {
            self.say(Saving::Failed(reason));
        }
        is_read
    }

    async fn find_start(&self, open_here: Option<String>) -> Result<(Work, bool), StorageError> {
        self.take_over_former().await?;
        let note = async |name: &str| Ok::<_, StorageError>(self.vault.read(Table::Notes, name).await?);
        let time = |text: Option<String>| text.and_then(|text| text.parse().ok());
        self.file_saved.set(time(note(FILE_SAVED).await?).unwrap_or(0));
        self.reminded.set(time(note(REMINDED).await?));
        let known: Vec<String> = self.vault.keys(Table::Works).await?;
        let last = note(LAST).await?;
        // Works in the bin are not opened by themselves.
        for key in open_here.iter().chain(&last).chain(&known) {
            if let Some(text) = self.vault.read(Table::Works, key).await? {
                match record::read(&BANK, &text) {
                    Ok(work) if matches!(work.shelf, Shelf::Binned(_)) => {}
                    Ok(work) => return Ok((work, true)),
                    Err(RecordError::Newer { .. }) => return Err(StorageError::Newer),
                    Err(reason) => self.put_aside(key, &text, &reason).await?,
                }
            }
        }
        let begun = open_here.and_then(|key| parse_key(&key)).filter(|_| known.is_empty());
        Ok((Work::empty(begun.unwrap_or_else(self.clock.new_id)), false))
    }

    /// A window in which nothing was begun takes up what was begun in another.
    pub(super) async fn adopt_last(&self) {
        if self.is_chosen.get() {
            return self.say(Saving::Saved);
        }
        match self.find_start(None).await {
            Ok((work, true)) if !self.is_unsaved() && !self.is_chosen.get() => {
                self.is_chosen.set(true);
                self.set_open(work, true);
            }
            Ok(_) => self.say(Saving::Saved),
            Err(error) => self.say(Saving::Failed(error.to_string())),
        }
    }

    /// Opens a work of the library. What is open is saved before; if it cannot be, nothing is opened.
    pub(crate) async fn open(&self, id: AssessmentId) {
        if id == self.mine.borrow().id() || !self.settle().await {
            return;
        }
        let key = key(id);
        let read = match self.vault.read(Table::Works, &key).await {
            Ok(text) => text,
            Err(error) => return self.say(Saving::Failed(error.to_string())),
        };
        match read.as_deref().map(|text| record::read(&BANK, text)) {
            Some(Ok(work)) => {
                self.is_chosen.set(true);
                self.set_open(work, true);
                // Where this fails, a new window opens what was open before.
                let _ = self.vault.change(&[], |_| vec![Write::put(Table::Notes, LAST, key)]).await;
            }
            Some(Err(RecordError::Newer { .. })) => self.say(Saving::Failed(StorageError::Newer.to_string())),
            Some(Err(reason)) => {
                let text = read.unwrap_or_default();
                if let Err(error) = self.put_aside(&key, &text, &reason).await {
                    self.say(Saving::Failed(error.to_string()));
                }
                self.list().await;
            }
            None => self.list().await, // removed in another window meanwhile
        }
    }

    /// Begins other work, with what this assessment holds. What is open stays in the library.
    pub(crate) async fn begin(&self, assessment: Assessment) {
        // Without storage, whoever begins anew was told that what is open goes.
        let _ = self.settle().await;
        self.begin_with(assessment);
    }

    fn begin_with(&self, mut assessment: Assessment) {
        assessment.id = (self.clock.new_id)();
        self.is_chosen.set(true);
        self.set_open(Work::new(assessment, (self.clock.now)()), false);
    }

    /// Saves what is open; true if all of it is stored.
    pub(super) async fn settle(&self) -> bool {
        if self.is_unsaved() && !self.is_saving.replace(true) {
            self.save_all().await;
        }
        !self.is_unsaved()
    }

    pub(super) fn set_open(&self, work: Work, is_stored: bool) {
        self.tell.emit(News::Event(Box::new(Event::Opened { assessment: work.assessment.clone() })));
        self.tell.emit(News::Open(work.id()));
        self.stored.replace(is_stored.then(|| work.clone()));
        self.mine.replace(work);
        // What is new here is saved as soon as the page shows it.
        self.say(if self.is_unsaved() { Saving::Underway } else { Saving::Saved });
        self.remind();
    }
}
