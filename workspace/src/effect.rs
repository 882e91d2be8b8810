//! Work for the shell, as values. It does each in order and reports back with a [`crate::Input`].

use windrose_assessment::{Assessment, AssessmentId};

use crate::opening::Item;
use crate::storage::{Decide, Otherwise, Query, StorageError, Transaction};
use crate::{Workspace, storage};

/// Effects, in the order in which they are to begin.
pub type Effects = Vec<Effect>;

/// Something for the shell to do.
#[derive(Debug)]
pub enum Effect {
    /// Run this on the storage, and report how it ended.
    Transact(Transaction),
    /// Tell the other windows that this work has changed, or the library but none of its works.
    Broadcast(Option<AssessmentId>),
    /// Remember that this window has this work open, for when it is reloaded.
    RememberOpen(AssessmentId),
    /// Find out whether the browser has promised to keep what is stored; ask for it if `may_ask`.
    Persist {
        /// True the first time in this browser: some browsers ask the user.
        may_ask: bool,
    },
    /// Tell whoever asked with this ticket.
    Reply(Ticket, Reply),
}

/// By which whoever asked knows the reply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Ticket(pub u32);

/// What is told to the asker alone.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// What a work holds; `None` if it is not there any more.
    Found(Option<Box<Assessment>>),
    /// The text of a file.
    Filed(Result<Filed, StorageError>),
    /// What opening a file would change.
    Previewed(Result<Vec<Item>, StorageError>),
    /// What was opened of a file.
    TakenIn(Result<TakenIn, StorageError>),
    /// Whether the snapshot is kept.
    SnapshotTaken(bool),
}

/// A file, ready to save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filed {
    /// Its text.
    pub text: String,
    /// Works in it.
    pub works: usize,
    /// What is stored and not in it, because this version cannot read it.
    pub left_out: Vec<LeftOut>,
}

/// What became of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenIn {
    /// Works that are here now, joined or new.
    pub opened: usize,
    /// Works that are stored here by a newer version, and stay as they are.
    pub left_out: Vec<LeftOut>,
}

/// A stored record that this version leaves alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Its key.
    pub key: String,
    /// Its title, as far as it can be told; may be empty.
    pub title: String,
}

/// Asks for a transaction whose failure is a failure of the storage and nothing else.
pub(crate) fn transact<T>(
    effects: &mut Effects,
    queries: impl IntoIterator<Item = Query>,
    decide: impl FnOnce(&[storage::Found]) -> (Vec<storage::Write>, T) + 'static,
) where
    T: FnOnce(&mut Workspace, crate::input::Now, &mut Effects) + 'static,
{
    transact_or(effects, queries, decide, |workspace, error, _, _| workspace.fail(error));
}

/// Asks for a transaction.
pub(crate) fn transact_or<T>(
    effects: &mut Effects,
    queries: impl IntoIterator<Item = Query>,
    decide: impl FnOnce(&[storage::Found]) -> (Vec<storage::Write>, T) + 'static,
    otherwise: impl FnOnce(&mut Workspace, StorageError, crate::input::Now, &mut Effects) + 'static,
) where
    T: FnOnce(&mut Workspace, crate::input::Now, &mut Effects) + 'static,
{
    let decide: Decide = Box::new(move |found| {
        let (writes, then) = decide(found);
        (writes, Box::new(then))
    });
    let otherwise: Otherwise = Box::new(otherwise);
    let queries = queries.into_iter().collect();
    effects.push(Effect::Transact(Transaction { queries, is_read_only: false, decide, otherwise }));
}

/// Asks for reads alone.
pub(crate) fn read<T>(
    effects: &mut Effects,
    queries: impl IntoIterator<Item = Query>,
    then: T,
    otherwise: impl FnOnce(&mut Workspace, StorageError, crate::input::Now, &mut Effects) + 'static,
) where
    T: FnOnce(&mut Workspace, Vec<storage::Found>, crate::input::Now, &mut Effects) + 'static,
{
    let decide: Decide = Box::new(move |found| {
        let found = found.to_vec();
        (Vec::new(), Box::new(move |workspace, now, effects| then(workspace, found, now, effects)))
    });
    let otherwise: Otherwise = Box::new(otherwise);
    let queries = queries.into_iter().collect();
    effects.push(Effect::Transact(Transaction { queries, is_read_only: true, decide, otherwise }));
}
