//! What the keeper needs of a store. The browser's is [`crate::platform::storage`]; tests have one in memory.

use std::fmt;

/// A text kept aside: work that was replaced, or a record that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Its name; unique once it is stored.
    pub name: String,
    /// The text as it was stored.
    pub text: String,
}

/// What stands in the name of a snapshot behind the title.
const SNAPSHOT: &str = "snapshot";

impl Aside {
    /// The name of a snapshot of work with this title, taken on this day.
    pub(crate) fn snapshot_name(title: &str, on_day: &str) -> String {
        format!("{title}, {SNAPSHOT}{on_day}")
    }
}

/// True if this is the name of a snapshot: a copy to compare with later, which stays when it is opened.
pub(crate) fn is_snapshot(name: &str) -> bool {
    // A title can hold anything, so only what stands behind the last comma counts; no other name has it there.
    name.rsplit_once(", ").is_some_and(|(_, kind)| kind.starts_with(SNAPSHOT))
}

/// Storage failed. What is on the page stays there; it is not stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StorageError {
    /// What the browser says, without its final dot.
    pub(crate) detail: String,
    /// True if a newer Windrose has changed the storage.
    pub(crate) is_newer: bool,
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_newer {
            f.write_str(
                "a newer Windrose has changed the storage of this browser; reload this page to get it",
            )
        } else {
            write!(f, "this browser does not store the answers ({})", self.detail)
        }
    }
}

/// What one transaction does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Change {
    /// The new current text; `None` leaves it as it is.
    pub(crate) current: Option<String>,
    /// A text to put aside; its name gets a number if it is taken.
    pub(crate) aside: Option<Aside>,
    /// The name of a text no longer kept aside.
    pub(crate) remove: Option<String>,
}

/// A store for one current text and any number of texts kept aside. Changes are atomic, and have happened when
/// they return.
pub(crate) trait Vault {
    /// The current text, if there is one.
    async fn load(&self) -> Result<Option<String>, StorageError>;

    /// Reads the current text and does what `decide` makes of it, in one transaction.
    async fn change(&self, decide: impl FnOnce(Option<String>) -> Change) -> Result<(), StorageError>;

    /// Everything that is kept aside.
    async fn aside(&self) -> Result<Vec<Aside>, StorageError>;
}

/// The name, with a number behind it if it is taken.
pub(crate) fn free_name(name: &str, taken: &[String]) -> String {
    let numbered = (2_u32..).map(|number| format!("{name} ({number})"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(|name| !taken.contains(name)).unwrap_or_else(|| name.to_owned())
}
