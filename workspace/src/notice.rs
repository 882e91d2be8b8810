//! What is said about the storage: where the open work is, and what people have to know.

use windrose_exchange::RecordError;

use crate::storage::StorageError;

/// Where the open work is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// The stored work is being read; nothing is shown of it yet.
    Loading,
    /// Everything on the page is stored.
    Saved,
    /// A change is on its way.
    Underway,
    /// It was removed for good in another window; what the page shows is stored nowhere.
    Removed,
    /// Changes are on the page only.
    Failed(StorageError),
}

/// A text that could not be read, kept as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Its key: the day it was found, the time, and what it was.
    pub key: String,
    /// The text.
    pub text: String,
}

impl Unreadable {
    /// The day it was found, as in its key.
    pub fn day(&self) -> &str {
        self.key.split(' ').next().unwrap_or_default()
    }
}

/// Something about the storage that has to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A stored work could not be read.
    Unreadable(RecordError),
    /// What this window shows was gone from the storage, and was stored again.
    Cleared {
        /// True if nothing else was there any more.
        everything: bool,
    },
    /// What this window shows was removed for good in another one.
    Removed,
    /// It was removed for good in another window, was changed here after that, and so was stored again.
    StoredAgain,
    /// The clock shows a time before the last change.
    ClockWentBack,
    /// What was asked for needs a part of the program that could not be fetched.
    NotLoaded,
}
