//! Keeps the open work: loads it, saves every change in turn, joins edits of other windows.
//!
//! Every change is stamped when it is taken. One save runs at a time; changes made meanwhile go with the next. A save
//! reads what is stored, joins it with what is here and writes the result in one transaction, so windows cannot lose
//! each other's answers: of each field the newest change stays, and in the end all windows have the same. A record that
//! cannot be read is moved aside in that same transaction. What a save could not store waits for the next one.

mod command;
mod files;
mod former;
mod library;
mod open;
#[cfg(test)]
mod tests;

use std::cell::{Cell, RefCell};

use windrose_assessment::{Assessment, AssessmentId, Date, Event, Shelf, Snapshot, Stamp, Work};
use windrose_exchange::{RecordError, Summary, record};
use windrose_questions::BANK;
use windrose_workspace::backup;
use yew::Callback;

use crate::store::{Notice, Saving, Unreadable};
use crate::vault::{StorageError, Table, Vault, Write};

pub use command::{Command, Filed};

/// Milliseconds a clock may be behind the last change before it is said. Our choice: clocks are corrected by less.
const CLOCK_TOLERANCE: Stamp = 60_000;

/// Name of the note on which work was open last, in any window.
const LAST: &str = "last";
/// Name of the note on when a file was saved last.
const FILE_SAVED: &str = "file-saved";
/// Name of the note on when a reminder was answered last.
const REMINDED: &str = "reminded";

/// What the keeper has to say.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum News {
    /// Where the work is now.
    Saving(Saving),
    /// The session has to take this in: other work was opened, or the stored work is other than known.
    Event(Box<Event>),
    /// This work is the open one.
    Open(AssessmentId),
    /// The library has changed here; with the work, if it was one, so that other windows look at it.
    Changed(Option<AssessmentId>),
    /// The works of the library.
    Works(Vec<Summary>),
    /// The snapshots of the open work.
    Snapshots(Vec<Snapshot>),
    /// Everything that could not be read.
    Unreadable(Vec<Unreadable>),
    /// Something that has to be said.
    Notice(Notice),
    /// A notice was read.
    NoticeRead(Notice),
    /// Whether it is time to remind of a file: how many answers are in this browser only.
    Remind(Option<usize>),
    /// Whether the browser has promised to keep what is stored.
    Kept(bool),
}

/// Where time and chance come from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    /// Milliseconds since 1970.
    pub(crate) now: fn() -> Stamp,
    /// The day, if the clock shows one that there can be.
    pub(crate) today: fn() -> Option<Date>,
    /// An id that no other work has.
    pub(crate) new_id: fn() -> AssessmentId,
}

/// See the module's documentation.
#[derive(Debug)]
pub(crate) struct Keeper<V> {
    vault: V,
    clock: Clock,
    tell: Callback<News>,
    /// The open work, with everything that was changed here.
    mine: RefCell<Work>,
    /// What is stored of it, as far as this window knows.
    stored: RefCell<Option<Work>>,
    /// The record that this window wrote last. While it is what is found there is nothing to read and join: all of it is in
    /// the open work, if that is the one.
    written: RefCell<String>,
    /// The work that was open until it was put into the bin.
    gave_way: Cell<Option<AssessmentId>>,
    /// True if the open work was chosen here, if only by beginning it: an empty one is then not given up for another.
    is_chosen: Cell<bool>,
    is_saving: Cell<bool>,
    /// When a file was saved last, and a reminder answered.
    file_saved: Cell<Stamp>,
    reminded: Cell<Option<Stamp>>,
}

impl<V: Vault> Keeper<V> {
    /// A keeper that has read nothing yet.
    pub(crate) fn new(vault: V, clock: Clock, tell: Callback<News>) -> Self {
        Self {
            vault,
            clock,
            tell,
            mine: RefCell::default(),
            stored: RefCell::default(),
            written: RefCell::default(),
            gave_way: Cell::new(None),
            is_chosen: Cell::new(false),
            is_saving: Cell::new(false),
            file_saved: Cell::new(0),
            reminded: Cell::new(None),
        }
    }

    /// Reads what is stored of the open work: when the window comes back into view, and when another window says that
    /// it changed it. Saves what waits.
    pub(crate) async fn read(&self) {
        if self.is_saving.get() {
            return; // the save under way reads it too
        }
        if self.is_unsaved() {
            self.is_saving.set(true);
            return self.save_all().await;
        }
        let id = self.mine.borrow().id();
        let read = self.vault.read(Table::Works, &key(id)).await;
        if self.is_saving.get() || self.mine.borrow().id() != id {
            return; // begun meanwhile, and what it stores is newer than what was read
        }
        let text = match read {
            Ok(text) => text,
            Err(error) => return self.say(Saving::Failed(error.to_string())),
        };
        match text.as_deref().map(|text| record::read(&BANK, text)) {
            Some(Ok(stored)) => {
                self.learn(stored);
                self.say(Saving::Saved);
            }
            Some(Err(RecordError::Newer { .. })) => self.say(Saving::Failed(StorageError::Newer.to_string())),
            None if self.stored.borrow().is_none() => self.adopt_last().await,
            found => {
                // Cleared behind our back, or damaged: what the page shows is stored again, by a save that puts aside
                // what it finds.
                if found.is_none() {
                    self.tell.emit(News::Notice(Notice::Cleared));
                }
                self.stored.replace(None);
                self.is_saving.set(true);
                self.save_all().await;
            }
        }
    }

    /// Another window has changed this work, or something else in the library, which is then to be listed.
    pub(crate) async fn hear(&self, changed: Option<AssessmentId>) {
        let is_open = changed == Some(self.mine.borrow().id());
        let is_new_here = self.stored.borrow().is_none() && !self.is_chosen.get();
        if is_open || is_new_here {
            self.read().await;
        }
    }

    /// True the first time in this browser that it is asked for this name.
    pub(crate) async fn is_first_time(&self, name: &str) -> bool {
        let mut is_first = false;
        let read = [(Table::Notes, name.to_owned())];
        let noted = self.vault.change(&read, |found| {
            is_first = found.first().is_none_or(Option::is_none);
            vec![Write::put(Table::Notes, name, "yes")]
        });
        noted.await.is_ok() && is_first
    }

    /// Takes the open work as it stands on the page. True if the caller has to run [`Keeper::save_all`]; otherwise there
    /// is nothing to save, or a save is running and takes it along.
    pub(crate) fn take(&self, assessment: &Assessment) -> bool {
        let mut mine = self.mine.borrow_mut();
        if assessment.id != mine.id() {
            return false; // the page still shows what was open before
        }
        if *assessment != mine.assessment {
            let now = (self.clock.now)();
            if now.saturating_add(CLOCK_TOLERANCE) < mine.changed() {
                self.tell.emit(News::Notice(Notice::ClockWentBack));
            }
            mine.edit(assessment.clone(), now);
            if matches!(mine.shelf, Shelf::Binned(_)) {
                mine.put_on(Shelf::Active, now); // what is worked on is no rubbish
            }
        }
        drop(mine);
        if !self.is_unsaved() {
            return false;
        }
        self.say(Saving::Underway);
        !self.is_saving.replace(true)
    }

    /// Saves what is not saved, until nothing is left or a save fails.
    pub(crate) async fn save_all(&self) {
        let mut outcome = Saving::Saved;
        while self.is_unsaved() {
            if let Err(reason) = self.save().await {
                outcome = Saving::Failed(reason);
                break;
            }
        }
        self.is_saving.set(false);
        self.say(outcome);
        self.remind();
    }

    /// True if something of the open work is not stored, as far as this window knows.
    fn is_unsaved(&self) -> bool {
        let mine = self.mine.borrow();
        match &*self.stored.borrow() {
            Some(stored) => *stored != *mine,
            None => !mine.is_empty(),
        }
    }

    async fn save(&self) -> Result<(), String> {
        let sent = self.mine.borrow().clone();
        let id = sent.id();
        let key = key(id);
        let mut result = Ok(sent.clone());
        let (mut unreadable, mut is_cleared, mut written) = (None, false, None);
        let read = [(Table::Works, key.clone())];
        let changed = self.vault.change(&read, |found| {
            let mut writes = Vec::new();
            let stored = found.first().and_then(Option::as_deref);
            let is_as_written = stored == Some(&**self.written.borrow());
            let joined = match stored.filter(|_| !is_as_written).map(|text| record::read(&BANK, text)) {
                None => {
                    is_cleared = stored.is_none() && self.stored.borrow().is_some();
                    sent
                }
                Some(Ok(theirs)) => sent.join(&theirs),
                Some(Err(RecordError::Newer { .. })) => {
                    result = Err(StorageError::Newer.to_string());
                    return writes;
                }
                Some(Err(reason)) => {
                    writes.push(self.aside(&key, stored.unwrap_or_default()));
                    unreadable = Some(windrose_report::wording::record_error(&reason));
                    sent
                }
            };
            let [record, summary] = writes_of(&joined);
            written.clone_from(&record.text);
            writes.extend([record, summary]);
            writes.push(Write::put(Table::Notes, LAST, key.clone()));
            result = Ok(joined);
            writes
        });
        changed.await.map_err(|error| error.to_string())?;
        let stored = result?;
        self.written.replace(written.unwrap_or_default());
        if self.mine.borrow().id() == id {
            self.learn(stored);
        }
        self.is_chosen.set(true);
        self.tell.emit(News::Changed(Some(id)));
        if is_cleared {
            self.tell.emit(News::Notice(Notice::Cleared));
        }
        if let Some(reason) = unreadable {
            self.tell.emit(News::Notice(Notice::Unreadable(reason)));
            self.list_unreadable().await;
        }
        Ok(())
    }

    /// Remembers what is stored of the open work, and tells the session what of it is other than here.
    fn learn(&self, stored: Work) {
        if *self.mine.borrow() == stored {
            self.stored.replace(Some(stored));
            return;
        }
        let before = self.mine.borrow().clone();
        let after = before.clone().join(&stored);
        self.stored.replace(Some(stored));
        if after.assessment != before.assessment {
            let (known, stored) = (before.assessment, after.assessment.clone());
            self.tell.emit(News::Event(Box::new(Event::Synchronised { known, stored })));
        }
        self.mine.replace(after);
    }

    /// Moves a record that cannot be read to where it can be downloaded from.
    async fn put_aside(&self, key: &str, text: &str, reason: &RecordError) -> Result<(), StorageError> {
        let read = [(Table::Works, key.to_owned())];
        self.vault
            .change(&read, |found| {
                // Only if it is still the same: another window may have put it right.
                if found.first().and_then(Option::as_deref) != Some(text) {
                    return Vec::new();
                }
                let gone = [Table::Works, Table::Summaries].map(|table| Write::remove(table, key));
                gone.into_iter().chain([self.aside(key, text)]).collect()
            })
            .await?;
        self.tell.emit(News::Notice(Notice::Unreadable(windrose_report::wording::record_error(reason))));
        self.list_unreadable().await;
        Ok(())
    }

    /// A text under a key that no other has: the day it was found, the time, the work.
    fn aside(&self, key: &str, text: &str) -> Write {
        let day = (self.clock.today)().map_or_else(|| "unknown".to_owned(), |today| today.to_string());
        Write::put(Table::Unreadable, format!("{day} {:013} {key}", (self.clock.now)()), text)
    }

    /// Tells whether it is time to remind of a file.
    fn remind(&self) {
        let answers = self.mine.borrow().answers_since(self.file_saved.get());
        let is_due = backup::is_due(answers, self.reminded.get(), (self.clock.now)());
        self.tell.emit(News::Remind(is_due.then_some(answers)));
    }

    fn say(&self, saving: Saving) {
        self.tell.emit(News::Saving(saving));
    }
}

/// What is written of a work: its record and its summary.
fn writes_of(work: &Work) -> [Write; 2] {
    let key = key(work.id());
    [
        Write::put(Table::Works, key.clone(), record::write(&BANK, work)),
        Write::put(Table::Summaries, key, Summary::of(&BANK, work).write(&BANK)),
    ]
}

/// The key of a work.
pub(crate) fn key(id: AssessmentId) -> String {
    format!("{:016x}", id.0)
}

/// The work of a key.
pub(crate) fn parse_key(key: &str) -> Option<AssessmentId> {
    u64::from_str_radix(key, 16).ok().map(AssessmentId)
}
