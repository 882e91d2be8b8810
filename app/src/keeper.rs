//! Keeps the work: loads it, saves every change in turn, joins edits of other windows.
//!
//! One save runs at a time; changes made meanwhile wait and go together. A save reads what is stored, joins it with
//! what was changed here and writes the result in one transaction, so windows cannot lose each other's answers. Work
//! that another piece of work replaces, and records that cannot be read, are put aside in that same transaction. What
//! a save could not store waits for the next one.

use std::cell::{Cell, RefCell};

use windrose_assessment::{Assessment, Date, Event, Reconciled, clean_title, merge, reconcile};
use yew::Callback;

use crate::record::{self, RecordError};
use crate::store::Saving;
use crate::vault::{Aside, Change, Vault};

/// What the keeper has to say.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum News {
    /// Where the work is now.
    Saving(Saving),
    /// The stored work is other than known: the session has to take it in.
    Event(Box<Event>),
    /// Everything that is kept aside.
    Aside(Vec<Aside>),
    /// Stored work could not be read, for this reason, and was put aside.
    Unreadable(String),
}

/// See the module's documentation.
#[derive(Debug)]
pub(crate) struct Keeper<V> {
    vault: V,
    /// What is stored, as far as this window knows.
    known: RefCell<Assessment>,
    /// What is to be saved next, or could not be saved yet.
    waiting: RefCell<Option<Assessment>>,
    /// What was opened from aside, and is current work once the next save has stored it.
    opened: RefCell<Option<String>>,
    is_saving: Cell<bool>,
    tell: Callback<News>,
    today: fn() -> Option<Date>,
}

impl<V: Vault> Keeper<V> {
    /// A keeper that has read nothing yet.
    pub(crate) fn new(vault: V, tell: Callback<News>, today: fn() -> Option<Date>) -> Self {
        Self {
            vault,
            known: RefCell::default(),
            waiting: RefCell::default(),
            opened: RefCell::default(),
            is_saving: Cell::new(false),
            tell,
            today,
        }
    }

    /// Reads what is stored: at the start, and when the window comes back into view. Saves what waits.
    pub(crate) async fn read(&self) {
        if self.is_saving.get() {
            return; // the save under way reads it too
        }
        if self.waiting.borrow().is_some() {
            self.is_saving.set(true);
            return self.save_all().await;
        }
        let loaded = self.vault.load().await;
        if self.is_saving.get() {
            return; // begun meanwhile, and what it stores is newer than what was loaded
        }
        let stored = match loaded {
            Ok(stored) => stored,
            Err(error) => return self.say(Saving::Failed(error.to_string())),
        };
        match stored.as_deref().map(record::read) {
            Some(Ok(stored)) => {
                self.learn(stored);
                self.say(Saving::Saved);
            }
            Some(Err(reason @ RecordError::Newer { .. })) => self.say(Saving::Failed(newer(&reason))),
            None if self.known.borrow().is_empty() => self.say(Saving::Saved),
            // Damaged or cleared behind our back: what the page shows is stored again, by a save that puts
            // aside what it finds.
            Some(Err(_)) | None => self.store_again().await,
        }
        self.list_aside().await;
    }

    /// Takes an assessment to be saved. True if the caller has to run [`Keeper::save_all`]; otherwise there is
    /// nothing to save, or a save is running and takes it along.
    pub(crate) fn take(&self, assessment: &Assessment) -> bool {
        let is_new = *self.known.borrow() != *assessment || self.waiting.borrow().is_some();
        if !is_new && !self.is_saving.get() {
            return false;
        }
        self.waiting.replace(Some(assessment.clone()));
        self.say(Saving::Underway);
        !self.is_saving.replace(true)
    }

    /// Saves what waits, until nothing does or a save fails.
    pub(crate) async fn save_all(&self) {
        let mut outcome = Saving::Saved;
        while let Some(mine) = self.next_waiting() {
            if let Err(reason) = self.save(&mine).await {
                self.waiting.borrow_mut().get_or_insert(mine);
                outcome = Saving::Failed(reason);
                break;
            }
        }
        self.is_saving.set(false);
        self.say(outcome);
    }

    /// Remembers that the work about to be saved was opened from aside under this name.
    pub(crate) fn open_aside(&self, name: String) {
        self.opened.replace(Some(name));
    }

    /// Removes one thing that is kept aside.
    pub(crate) async fn remove_aside(&self, name: String) {
        let removal = |_| Change { remove: Some(name), ..Change::default() };
        if let Err(error) = self.vault.change(removal).await {
            self.say(Saving::Failed(error.to_string()));
        }
        self.list_aside().await;
    }

    /// Keeps a dated copy of the work beside it, to compare with later. True once it is stored; the work itself and
    /// its saving are not touched.
    pub(crate) async fn keep_snapshot(&self, work: &Assessment) -> bool {
        let name = Aside::snapshot_name(&shown_title(work), &self.day(" of"));
        let aside = Aside { name, text: record::write(work) };
        let kept = self.vault.change(|_| Change { aside: Some(aside), ..Change::default() }).await;
        self.list_aside().await;
        kept.is_ok()
    }

    async fn save(&self, mine: &Assessment) -> Result<(), String> {
        let known = self.known.borrow().clone();
        let opened = self.opened.borrow().clone();
        let mut result = Ok(mine.clone());
        let mut unreadable = None;
        let mut moves_aside = opened.is_some();
        let changed = self
            .vault
            .change(|stored| {
                let (theirs, damaged) = match stored.as_deref().map(record::read) {
                    None => (None, None),
                    Some(Ok(theirs)) => (Some(theirs), None),
                    Some(Err(reason @ RecordError::Newer { .. })) => {
                        result = Err(newer(&reason));
                        return Change::default();
                    }
                    Some(Err(reason)) => {
                        unreadable = Some(reason.to_string());
                        (None, stored)
                    }
                };
                let Reconciled { current, aside } = reconcile(&known, mine.clone(), theirs);
                let aside =
                    aside.map(|work| self.replaced(&work)).or_else(|| damaged.map(|text| self.damaged(text)));
                moves_aside |= aside.is_some();
                let text = record::write(&current);
                result = Ok(current);
                Change { current: Some(text), aside, remove: opened }
            })
            .await;
        changed.map_err(|error| error.to_string())?;
        let stored = result?;
        self.opened.take();
        self.known.replace(mine.clone());
        if let Some(superseded) = self.learn(stored) {
            let aside = Some(self.replaced(&superseded));
            let kept = self.vault.change(|_| Change { aside, ..Change::default() }).await;
            kept.map_err(|error| error.to_string())?;
            moves_aside = true;
        }
        if let Some(reason) = unreadable {
            self.tell.emit(News::Unreadable(reason));
        }
        if moves_aside {
            self.list_aside().await;
        }
        Ok(())
    }

    /// Stores once more what this window knew to be stored.
    async fn store_again(&self) {
        let shown = self.known.take();
        self.waiting.replace(Some(shown));
        self.is_saving.set(true);
        self.save_all().await;
    }

    fn next_waiting(&self) -> Option<Assessment> {
        self.waiting.borrow_mut().take()
    }

    /// Remembers what is stored, and tells if it is other than known. What waits has to know of it too, or its
    /// save would take the difference for changes made here; if it is other work by now, it is given back.
    fn learn(&self, stored: Assessment) -> Option<Assessment> {
        let known = self.known.replace(stored.clone());
        if known == stored {
            return None;
        }
        let mut superseded = None;
        if let Some(waiting) = self.next_waiting() {
            if waiting.id == stored.id {
                self.waiting.replace(Some(merge(&known, waiting, &stored)));
            } else {
                superseded = Some(waiting);
            }
        }
        self.tell.emit(News::Event(Box::new(Event::Synchronised { known, stored })));
        superseded
    }

    async fn list_aside(&self) {
        if let Ok(aside) = self.vault.aside().await {
            self.tell.emit(News::Aside(aside));
        }
    }

    fn say(&self, saving: Saving) {
        self.tell.emit(News::Saving(saving));
    }

    fn replaced(&self, work: &Assessment) -> Aside {
        let name = format!("{}, put aside{}", shown_title(work), self.day(" on"));
        Aside { name, text: record::write(work) }
    }

    fn damaged(&self, text: String) -> Aside {
        Aside { name: format!("Unreadable assessment, found{}", self.day(" on")), text }
    }

    /// Today behind this word, if the day is known.
    fn day(&self, word: &str) -> String {
        (self.today)().map_or(String::new(), |today| format!("{word} {today}"))
    }
}

fn shown_title(work: &Assessment) -> String {
    let title = clean_title(&work.title);
    if title.is_empty() { "Untitled assessment".to_owned() } else { title }
}

fn newer(reason: &RecordError) -> String {
    format!("{reason}; reload this page to get it")
}

#[cfg(test)]
mod tests;
