//! What the workspace needs of a storage: named tables of texts, changed in transactions. The port; the browser's is in the
//! app, tests have one in memory.

use std::fmt;

use crate::Workspace;
use crate::effect::Effects;
use crate::input::Now;

/// A table of texts by key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// Records of works, by id.
    Works,
    /// What a list shows of each, by id; missing where the work has changed since.
    Summaries,
    /// Snapshots, by the work's id, a slash and when it was taken.
    Snapshots,
    /// Texts that could not be read, as they were found.
    Unreadable,
    /// Small things to remember, by name.
    Notes,
    /// Until version 2: the one work there was.
    FormerWork,
    /// Until version 2: what was kept aside.
    FormerAside,
}

impl Table {
    /// All tables.
    pub const ALL: [Self; 7] = [
        Self::Works,
        Self::Summaries,
        Self::Snapshots,
        Self::Unreadable,
        Self::Notes,
        Self::FormerWork,
        Self::FormerAside,
    ];

    /// Its name in the browser's database. Permanent.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Works => "works",
            Self::Summaries => "summaries",
            Self::Snapshots => "snapshots",
            Self::Unreadable => "unreadable",
            Self::Notes => "notes",
            Self::FormerWork => "assessments",
            Self::FormerAside => "aside",
        }
    }
}

/// Something to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Query {
    /// The text under one key.
    One(Table, String),
    /// Every entry whose key begins like this, in the order of keys.
    Beginning(Table, String),
    /// Every key.
    Keys(Table),
}

/// What was found, one for each [`Query`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// The text, if there is one.
    One(Option<String>),
    /// Keys and texts.
    Entries(Vec<(String, String)>),
    /// Keys.
    Keys(Vec<String>),
}

impl Found {
    /// The text of a [`Query::One`].
    pub fn text(&self) -> Option<&str> {
        if let Self::One(text) = self { text.as_deref() } else { None }
    }

    /// What a [`Query::Beginning`] found.
    pub fn entries(&self) -> &[(String, String)] {
        if let Self::Entries(entries) = self { entries } else { &[] }
    }

    /// What a [`Query::Keys`] found.
    pub fn keys(&self) -> &[String] {
        if let Self::Keys(keys) = self { keys } else { &[] }
    }
}

/// One text to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    /// Where.
    pub table: Table,
    /// Under which key.
    pub key: String,
    /// The text; `None` removes what is there.
    pub text: Option<String>,
}

impl Write {
    /// Puts a text under a key.
    pub fn put(table: Table, key: impl Into<String>, text: impl Into<String>) -> Self {
        Self { table, key: key.into(), text: Some(text.into()) }
    }

    /// Removes what is under a key.
    pub fn remove(table: Table, key: impl Into<String>) -> Self {
        Self { table, key: key.into(), text: None }
    }
}

/// What follows in the workspace once a transaction is committed.
pub type Then = Box<dyn FnOnce(&mut Workspace, Now, &mut Effects)>;
/// What follows if it failed.
pub type Otherwise = Box<dyn FnOnce(&mut Workspace, StorageError, Now, &mut Effects)>;
/// What is written, given what was found, and what follows.
pub type Decide = Box<dyn FnOnce(&[Found]) -> (Vec<Write>, Then)>;

/// Reads, a decision, and its writes: all of it at once or nothing, one after the other whichever window makes them, and on
/// the disk when it is reported as committed. Transactions of one window run in the order in which they were asked for.
pub struct Transaction {
    /// What is read.
    pub queries: Vec<Query>,
    /// True if nothing is written.
    pub is_read_only: bool,
    /// To be called once, within the transaction.
    pub decide: Decide,
    /// To be kept for the report, if it fails.
    pub otherwise: Otherwise,
}

impl fmt::Debug for Transaction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { queries, is_read_only, decide: _, otherwise: _ } = self;
        f.debug_struct("Transaction").field("queries", queries).field("is_read_only", is_read_only).finish()
    }
}

/// How a transaction ended.
pub enum Outcome {
    /// It is on the disk.
    Committed(Then),
    /// Nothing of it is.
    Failed(Otherwise, StorageError),
}

impl fmt::Debug for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Committed(_) => f.write_str("Committed"),
            Self::Failed(_, error) => write!(f, "Failed({error:?})"),
        }
    }
}

/// Storage failed. What is on the page stays there; it is not stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// A newer Windrose has changed the storage.
    Newer,
    /// There is no room left.
    Full,
    /// Another window holds the storage in its old form.
    Blocked,
    /// It does not answer.
    Silent,
    /// It broke off without saying why.
    Aborted,
    /// Anything else, as when storage is switched off: what the browser says, without its final dot.
    Refused(String),
}
