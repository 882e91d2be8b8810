//! What can be done in the library, as values that pages hand on.

use windrose_assessment::{Assessment, AssessmentId, Shelf, Stamp, TITLE_MAX};
use windrose_exchange::file::Contents;
use windrose_words::app::saving::PART_NOT_LOADED;
use windrose_workspace::opening::{Item, Way};
use yew::Callback;

use super::library::snapshot_key;
use super::{Keeper, News, REMINDED};
use crate::store::{Notice, Saving};
use crate::vault::{StorageError, Table, Vault, Write};

/// A file as it is to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filed {
    /// Its text.
    pub text: String,
    /// Works in it.
    pub works: usize,
}

/// Something to be done in the library. Where there is something to be told to the asker alone, the command has a
/// callback for it; an error is a reason, to stand behind a colon.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Open a work.
    Open(AssessmentId),
    /// Begin another, with what this holds.
    Begin(Box<Assessment>),
    /// Give a work another title.
    Rename(AssessmentId, String),
    /// Make a copy that is a work of its own.
    Duplicate(AssessmentId),
    /// Put a work into the archive, or back on the list.
    Archive(AssessmentId, bool),
    /// Put a work into the bin, or take it out.
    Bin(AssessmentId, bool),
    /// Remove a work for good, with its snapshots.
    Remove(AssessmentId),
    /// Take a snapshot of the open work, under this name; tells whether it is kept.
    TakeSnapshot(String, Callback<bool>),
    /// Remove a snapshot of the open work.
    RemoveSnapshot(Stamp),
    /// Remove a text that could not be read.
    RemoveUnreadable(String),
    /// Read the list anew.
    List,
    /// The reminder was read: not now.
    Reminded,
    /// Read what a work holds; `None` if it is not there any more.
    Find(AssessmentId, Callback<Option<Assessment>>),
    /// Make a file of one work, or of all.
    File(Option<AssessmentId>, Callback<Result<Filed, String>>),
    /// The file was saved.
    FileSaved,
    /// Say what opening this would change.
    Preview(Contents, Callback<Result<Vec<Item>, String>>),
    /// Open this.
    TakeIn(Vec<(Item, Way)>, Callback<Result<(), String>>),
}

impl<V: Vault> Keeper<V> {
    /// Says that a command cannot be carried out because that part of the app was not loaded.
    pub(crate) fn refuse(&self, command: Command) {
        match command {
            Command::List => {} // nobody has asked
            Command::File(_, reply) => reply.emit(Err(PART_NOT_LOADED.to_owned())),
            Command::Preview(_, reply) => reply.emit(Err(PART_NOT_LOADED.to_owned())),
            Command::TakeIn(_, reply) => reply.emit(Err(PART_NOT_LOADED.to_owned())),
            Command::TakeSnapshot(_, reply) => reply.emit(false),
            Command::Find(_, reply) => reply.emit(None),
            _ => self.tell.emit(News::Notice(Notice::NotLoaded)),
        }
    }

    /// Does what a command says; whatever changes is told as news.
    pub(crate) async fn carry_out(&self, command: Command) {
        if let Err(error) = self.try_to(command).await {
            self.say(Saving::Failed(error.to_string()));
        }
    }

    async fn try_to(&self, command: Command) -> Result<(), StorageError> {
        let reason = |error: StorageError| error.to_string();
        match command {
            Command::Open(id) => {
                self.open(id).await;
                self.list_snapshots().await?;
            }
            Command::Begin(assessment) => {
                self.begin(*assessment).await;
                self.list().await;
            }
            Command::Rename(id, title) => {
                let title: String = title.chars().take(TITLE_MAX).collect();
                let rename = |work: &mut windrose_assessment::Work, now| {
                    let mut assessment = work.assessment.clone();
                    assessment.title = title;
                    work.edit(assessment, now);
                };
                self.amend(id, rename).await?;
            }
            Command::Duplicate(id) => self.duplicate(id).await?,
            Command::Archive(id, is_archived) => {
                let place = if is_archived { Shelf::Archived } else { Shelf::Active };
                self.amend(id, |work, now| work.put_on(place, now)).await?;
            }
            Command::Bin(id, is_binned) => self.bin(id, is_binned).await?,
            Command::Remove(id) => self.remove(id).await?,
            Command::TakeSnapshot(name, reply) => reply.emit(self.take_snapshot(name).await.is_ok()),
            Command::RemoveSnapshot(at) => {
                let key = snapshot_key(self.mine.borrow().id(), at);
                self.vault.change(&[], |_| vec![Write::remove(Table::Snapshots, key)]).await?;
                self.list_snapshots().await?;
            }
            Command::RemoveUnreadable(key) => {
                self.vault.change(&[], |_| vec![Write::remove(Table::Unreadable, key)]).await?;
                self.list_unreadable().await;
            }
            Command::List => self.list().await,
            Command::Reminded => {
                let now = (self.clock.now)();
                self.reminded.set(Some(now));
                self.tell.emit(News::Remind(None));
                let note = Write::put(Table::Notes, REMINDED, now.to_string());
                self.vault.change(&[], |_| vec![note]).await?;
            }
            Command::Find(id, reply) => reply.emit(self.find(id).await),
            Command::File(only, reply) => {
                let filed = self.file(only).await;
                reply.emit(filed.map(|(text, works)| Filed { text, works }).map_err(reason));
            }
            Command::FileSaved => self.file_was_saved().await,
            Command::Preview(contents, reply) => {
                reply.emit(self.preview(&contents).await.map_err(reason));
            }
            Command::TakeIn(chosen, reply) => reply.emit(self.take_in(chosen).await.map_err(reason)),
        }
        Ok(())
    }
}
