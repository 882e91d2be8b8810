//! Local work in IndexedDB: the current assessment, and what had to be kept aside.
//!
//! Store `assessments` holds the work under [`CURRENT`]; store `aside` holds texts that could not be read or
//! were replaced, each under a name of its own. Values are the JSON texts of [`crate::record`]. A change
//! counts when its transaction has committed.

use std::cell::RefCell;

use idb::{Database, DatabaseEvent, Factory, ObjectStoreParams, Transaction, TransactionMode};
use js_sys::JSON;
use wasm_bindgen::JsValue;

use crate::vault::{Aside, Change, StorageError, Vault, free_name};

const DATABASE: &str = "windrose";
const VERSION: u32 = 1;
const ASSESSMENTS: &str = "assessments";
const ASIDE: &str = "aside";
/// The key of the one assessment there is for now.
const CURRENT: &str = "current";

impl From<idb::Error> for StorageError {
    fn from(error: idb::Error) -> Self {
        let detail = error.to_string();
        Self { detail: detail.trim_end_matches('.').to_owned(), is_newer: detail.contains("VersionError") }
    }
}

/// The open database.
#[derive(Debug)]
pub(crate) struct Storage {
    database: RefCell<Database>,
}

impl Storage {
    /// Opens the database, and makes it on the first visit.
    pub(crate) async fn open() -> Result<Self, StorageError> {
        Ok(Self { database: RefCell::new(open().await?) })
    }

    /// Browsers close connections, when data is cleared for one; so one that fails is opened once more.
    async fn transaction(&self, mode: TransactionMode) -> Result<Transaction, StorageError> {
        let first = self.database.borrow().transaction(&[ASSESSMENTS, ASIDE], mode);
        if let Ok(transaction) = first {
            return Ok(transaction);
        }
        let reopened = open().await?;
        let second = reopened.transaction(&[ASSESSMENTS, ASIDE], mode);
        self.database.replace(reopened);
        Ok(second?)
    }
}

impl Vault for Storage {
    async fn load(&self) -> Result<Option<String>, StorageError> {
        let store = self.transaction(TransactionMode::ReadOnly).await?.object_store(ASSESSMENTS)?;
        Ok(store.get(JsValue::from(CURRENT))?.await?.map(|value| text(&value)))
    }

    async fn change(&self, decide: impl FnOnce(Option<String>) -> Change) -> Result<(), StorageError> {
        let transaction = self.transaction(TransactionMode::ReadWrite).await?;
        let (current, aside) = (transaction.object_store(ASSESSMENTS)?, transaction.object_store(ASIDE)?);
        let stored = current.get(JsValue::from(CURRENT))?.await?.map(|value| text(&value));
        let change = decide(stored);
        if let Some(name) = change.remove {
            aside.delete(JsValue::from(name))?;
        }
        if let Some(Aside { name, text }) = change.aside {
            let keys = aside.get_all_keys(None, None)?.await?;
            let taken: Vec<String> = keys.iter().filter_map(JsValue::as_string).collect();
            aside.add(&text.into(), Some(&free_name(&name, &taken).into()))?;
        }
        if let Some(text) = change.current {
            current.put(&text.into(), Some(&CURRENT.into()))?;
        }
        commit(transaction).await
    }

    async fn aside(&self) -> Result<Vec<Aside>, StorageError> {
        let store = self.transaction(TransactionMode::ReadOnly).await?.object_store(ASIDE)?;
        let keys = store.get_all_keys(None, None)?;
        let values = store.get_all(None, None)?;
        let (keys, values) = (keys.await?, values.await?);
        Ok(keys
            .iter()
            .zip(&values)
            .map(|(key, value)| Aside { name: text(key), text: text(value) })
            .collect())
    }
}

async fn open() -> Result<Database, StorageError> {
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
    Ok(database)
}

/// Asks for the commit at once, without waiting for the last request's answer, and waits until it happened.
async fn commit(transaction: Transaction) -> Result<(), StorageError> {
    let result = transaction.commit()?.await?;
    if result.is_committed() {
        Ok(())
    } else {
        Err(StorageError { detail: "the save was aborted".to_owned(), is_newer: false })
    }
}

/// A stored value as text; what is no text, however it came there, as JSON.
fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_else(|| JSON::stringify(value).map(String::from).unwrap_or_default())
}
