//! Local work in IndexedDB: the current assessment, and what had to be kept aside.
//!
//! Store `assessments` holds the work under [`CURRENT`]; store `aside` holds texts that could not be read or
//! were replaced, each under a name of its own. Values are the JSON texts of [`crate::record`]. A save
//! counts when its transaction has committed.

use std::fmt;

use idb::{Database, DatabaseEvent, Factory, ObjectStoreParams, Transaction, TransactionMode};
use js_sys::JSON;
use wasm_bindgen::JsValue;

const DATABASE: &str = "windrose";
const VERSION: u32 = 1;
const ASSESSMENTS: &str = "assessments";
const ASIDE: &str = "aside";
/// The key of the one assessment there is for now.
const CURRENT: &str = "current";

/// Storage failed. What is on the page stays there; it is not stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StorageError {
    detail: String,
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "this browser does not store the answers ({})", self.detail)
    }
}

impl From<idb::Error> for StorageError {
    fn from(error: idb::Error) -> Self {
        Self { detail: error.to_string() }
    }
}

/// A text kept aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Its name; unique once it is stored.
    pub name: String,
    /// The text as it was stored.
    pub text: String,
}

/// The open database.
#[derive(Debug)]
pub(crate) struct Storage {
    database: Database,
}

impl Storage {
    /// Opens the database, and makes it on the first visit.
    pub(crate) async fn open() -> Result<Self, StorageError> {
        let mut request = Factory::new()?.open(DATABASE, Some(VERSION))?;
        request.on_upgrade_needed(|event| {
            // A failure here makes the request itself fail, which is reported below.
            if let Ok(database) = event.database() {
                for store in [ASSESSMENTS, ASIDE] {
                    let _ = database.create_object_store(store, ObjectStoreParams::new());
                }
            }
        });
        let mut database = request.await?;
        // A newer Windrose in another window may upgrade the database; this one must not stand in its way.
        database.on_version_change(|event| {
            if let Ok(database) = event.database() {
                database.close();
            }
        });
        Ok(Self { database })
    }

    /// The stored text of the current assessment, if there is one.
    pub(crate) async fn load(&self) -> Result<Option<String>, StorageError> {
        let store = self.transaction(TransactionMode::ReadOnly)?.object_store(ASSESSMENTS)?;
        Ok(store.get(JsValue::from(CURRENT))?.await?.map(|value| text(&value)))
    }

    /// Stores what `decide` makes of the stored text, in one transaction, and returns once that has committed.
    /// So two windows cannot store past each other. What `decide` wants put aside is put aside with it.
    pub(crate) async fn save(
        &self,
        decide: impl FnOnce(Option<String>) -> (String, Option<Aside>),
    ) -> Result<(), StorageError> {
        let transaction = self.transaction(TransactionMode::ReadWrite)?;
        let store = transaction.object_store(ASSESSMENTS)?;
        let stored = store.get(JsValue::from(CURRENT))?.await?.map(|value| text(&value));
        let (current, aside) = decide(stored);
        if let Some(aside) = aside {
            add_aside(&transaction, &aside).await?;
        }
        store.put(&current.into(), Some(&CURRENT.into()))?;
        commit(transaction).await
    }

    /// Puts a text aside.
    pub(crate) async fn put_aside(&self, name: &str, text: &str) -> Result<(), StorageError> {
        let transaction = self.transaction(TransactionMode::ReadWrite)?;
        add_aside(&transaction, &Aside { name: name.to_owned(), text: text.to_owned() }).await?;
        commit(transaction).await
    }

    /// Moves the current text aside as it is.
    pub(crate) async fn put_current_aside(&self, name: &str) -> Result<(), StorageError> {
        let transaction = self.transaction(TransactionMode::ReadWrite)?;
        let store = transaction.object_store(ASSESSMENTS)?;
        if let Some(value) = store.get(JsValue::from(CURRENT))?.await? {
            add_aside(&transaction, &Aside { name: name.to_owned(), text: text(&value) }).await?;
            store.delete(JsValue::from(CURRENT))?;
        }
        commit(transaction).await
    }

    /// Everything that is kept aside.
    pub(crate) async fn aside(&self) -> Result<Vec<Aside>, StorageError> {
        let store = self.transaction(TransactionMode::ReadOnly)?.object_store(ASIDE)?;
        let keys = store.get_all_keys(None, None)?;
        let values = store.get_all(None, None)?;
        let (keys, values) = (keys.await?, values.await?);
        Ok(keys
            .iter()
            .zip(&values)
            .map(|(key, value)| Aside { name: text(key), text: text(value) })
            .collect())
    }

    /// Removes one thing that is kept aside.
    pub(crate) async fn remove_aside(&self, name: &str) -> Result<(), StorageError> {
        let transaction = self.transaction(TransactionMode::ReadWrite)?;
        transaction.object_store(ASIDE)?.delete(JsValue::from(name))?;
        commit(transaction).await
    }

    fn transaction(&self, mode: TransactionMode) -> Result<Transaction, StorageError> {
        Ok(self.database.transaction(&[ASSESSMENTS, ASIDE], mode)?)
    }
}

/// Adds a text under a name, which gets a number if it is taken; never overwrites.
async fn add_aside(transaction: &Transaction, aside: &Aside) -> Result<(), StorageError> {
    let store = transaction.object_store(ASIDE)?;
    let taken: Vec<String> =
        store.get_all_keys(None, None)?.await?.iter().filter_map(JsValue::as_string).collect();
    let numbered = (2..).map(|number| format!("{} ({number})", aside.name));
    let free = std::iter::once(aside.name.clone()).chain(numbered).find(|name| !taken.contains(name));
    store.add(&aside.text.as_str().into(), free.as_deref().map(JsValue::from).as_ref())?;
    Ok(())
}

/// Asks for the commit at once, without waiting for the last request's answer, and waits until it happened.
async fn commit(transaction: Transaction) -> Result<(), StorageError> {
    let result = transaction.commit()?.await?;
    if result.is_committed() {
        Ok(())
    } else {
        Err(StorageError { detail: "the save was aborted".to_owned() })
    }
}

/// A stored value as text; what is no text, however it came there, as JSON.
fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_else(|| JSON::stringify(value).map(String::from).unwrap_or_default())
}
