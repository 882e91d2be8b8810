//! What the keeper needs of a store: named tables of texts, changed in transactions. The browser's is
//! [`crate::platform::storage`]; tests have one in memory.

use windrose_words::app::saving as words;

use std::fmt;

/// A table of texts by key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Table {
    /// Records of works, by id.
    Works,
    /// What the list shows of each, by id; written with the work.
    Summaries,
    /// Snapshots, by the work's id, a slash and when it was taken.
    Snapshots,
    /// Texts that could not be read, as they were found.
    Unreadable,
    /// What else is to be remembered, by name.
    Notes,
    /// Until version 2: the one work there was.
    FormerWork,
    /// Until version 2: what was kept aside.
    FormerAside,
}

impl Table {
    /// All tables.
    pub(crate) const ALL: [Self; 7] = [
        Self::Works,
        Self::Summaries,
        Self::Snapshots,
        Self::Unreadable,
        Self::Notes,
        Self::FormerWork,
        Self::FormerAside,
    ];

    /// Its name in the browser's database.
    pub(crate) const fn name(self) -> &'static str {
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

/// One text to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Write {
    /// Where.
    pub(crate) table: Table,
    /// Under which key.
    pub(crate) key: String,
    /// The text; `None` removes what is there.
    pub(crate) text: Option<String>,
}

impl Write {
    /// Puts a text under a key.
    pub(crate) fn put(table: Table, key: impl Into<String>, text: impl Into<String>) -> Self {
        Self { table, key: key.into(), text: Some(text.into()) }
    }

    /// Removes what is under a key.
    pub(crate) fn remove(table: Table, key: impl Into<String>) -> Self {
        Self { table, key: key.into(), text: None }
    }
}

/// A store of texts. Changes are atomic, one after the other whichever window makes them, and on the disk when they
/// return.
pub(crate) trait Vault {
    /// Every entry whose key begins like this, in the order of keys.
    async fn all(&self, table: Table, beginning: &str) -> Result<Vec<(String, String)>, StorageError>;

    /// Every key.
    async fn keys(&self, table: Table) -> Result<Vec<String>, StorageError>;

    /// Reads these entries, and writes what `decide` makes of them, in one transaction.
    async fn change(
        &self,
        read: &[(Table, String)],
        decide: impl FnOnce(&[Option<String>]) -> Vec<Write>,
    ) -> Result<(), StorageError>;

    /// One entry.
    async fn read(&self, table: Table, key: &str) -> Result<Option<String>, StorageError>;
}

/// Storage failed. What is on the page stays there; it is not stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum StorageError {
    /// A newer Windrose has changed the storage.
    Newer,
    /// There is no room left.
    Full,
    /// Another window holds the storage in its old form.
    Blocked,
    /// Anything else, as when storage is switched off: what the browser says, without its final dot.
    Refused(String),
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer => f.write_str(words::STORAGE_NEWER),
            Self::Full => f.write_str(words::STORAGE_FULL),
            Self::Blocked => f.write_str(words::STORAGE_BLOCKED),
            Self::Refused(detail) => f.write_str(&words::storage_refused(detail)),
        }
    }
}
