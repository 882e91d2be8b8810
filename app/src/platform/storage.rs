//! The library in IndexedDB: an object store for each [`Table`], texts by key.
//!
//! A change counts when its transaction has committed, with the strictest durability that the browser has: what was
//! said to be saved outlives a crash. Transactions on the same stores run one after the other, across all windows,
//! which is why nothing else has to lock anything.

use std::cell::RefCell;

use idb::{DatabaseEvent, Factory, KeyRange, ObjectStoreParams, Query, Transaction, TransactionMode};
use js_sys::{Array, Function, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbTransaction};

use crate::vault::{StorageError, Table, Vault, Write};
use windrose_words::app::saving as words;

const DATABASE: &str = "windrose";
/// Version 1 had one work and a table of what was kept aside.
const VERSION: u32 = 2;

impl From<idb::Error> for StorageError {
    fn from(error: idb::Error) -> Self {
        let detail = error.to_string();
        if detail.contains("VersionError") {
            Self::Newer
        } else if detail.contains("QuotaExceeded") {
            Self::Full
        } else {
            Self::Refused(detail.trim_end_matches('.').to_owned())
        }
    }
}

/// The open database.
#[derive(Debug)]
pub(crate) struct Storage {
    database: RefCell<IdbDatabase>,
}

impl Storage {
    /// Opens the database, and makes it on the first visit. `onblocked` is called if another window holds it in its old
    /// form; opening goes on when that window lets go.
    pub(crate) async fn open(onblocked: impl FnOnce() + 'static) -> Result<Self, StorageError> {
        Ok(Self { database: RefCell::new(open(onblocked).await?) })
    }

    /// Browsers close connections, when data is cleared for one; so one that fails is opened once more.
    async fn transaction(&self, mode: TransactionMode) -> Result<Transaction, StorageError> {
        let first = begin(&self.database.borrow(), mode);
        if let Ok(transaction) = first {
            return Ok(transaction);
        }
        let reopened = open(|| ()).await?;
        let second = begin(&reopened, mode);
        self.database.replace(reopened);
        second
    }
}

impl Vault for Storage {
    async fn read(&self, table: Table, key: &str) -> Result<Option<String>, StorageError> {
        let store = self.transaction(TransactionMode::ReadOnly).await?.object_store(table.name())?;
        Ok(store.get(JsValue::from(key))?.await?.map(|value| text(&value)))
    }

    async fn all(&self, table: Table, beginning: &str) -> Result<Vec<(String, String)>, StorageError> {
        let store = self.transaction(TransactionMode::ReadOnly).await?.object_store(table.name())?;
        let after = format!("{beginning}\u{FFFF}");
        let range = || -> Result<Query, StorageError> {
            Ok(KeyRange::bound(&beginning.into(), &after.as_str().into(), None, None)?.into())
        };
        let (keys, values) =
            (store.get_all_keys(Some(range()?), None)?, store.get_all(Some(range()?), None)?);
        let (keys, values) = (keys.await?, values.await?);
        Ok(keys.iter().zip(&values).map(|(key, value)| (text(key), text(value))).collect())
    }

    async fn keys(&self, table: Table) -> Result<Vec<String>, StorageError> {
        let store = self.transaction(TransactionMode::ReadOnly).await?.object_store(table.name())?;
        Ok(store.get_all_keys(None, None)?.await?.iter().map(text).collect())
    }

    async fn change(
        &self,
        read: &[(Table, String)],
        decide: impl FnOnce(&[Option<String>]) -> Vec<Write>,
    ) -> Result<(), StorageError> {
        let transaction = self.transaction(TransactionMode::ReadWrite).await?;
        let mut found = Vec::new();
        for (table, key) in read {
            let value = transaction.object_store(table.name())?.get(JsValue::from(key.as_str()))?.await?;
            found.push(value.map(|value| text(&value)));
        }
        for Write { table, key, text } in decide(&found) {
            let store = transaction.object_store(table.name())?;
            match text {
                Some(text) => drop(store.put(&text.into(), Some(&key.into()))?),
                None => drop(store.delete(JsValue::from(key))?),
            }
        }
        let transaction = IdbTransaction::from(transaction);
        // Asks for the commit at once, without waiting for the last request's answer, and waits until it happened.
        if Transaction::from(transaction.clone()).commit()?.await?.is_committed() {
            return Ok(());
        }
        Err(match transaction.error().map(|error| error.name()) {
            Some(name) if name == "QuotaExceededError" => StorageError::Full,
            name => StorageError::Refused(name.unwrap_or_else(|| words::SAVE_ABORTED.to_owned())),
        })
    }
}

/// A transaction over all tables. The crate cannot ask for durability, so the call is made by hand; browsers that do
/// not know the option leave it alone.
fn begin(database: &IdbDatabase, mode: TransactionMode) -> Result<Transaction, StorageError> {
    let refused = |error: JsValue| StorageError::Refused(text(&error));
    let names: Array = Table::ALL.into_iter().map(|table| JsValue::from(table.name())).collect();
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into()).map_err(refused)?;
    let function: Function =
        Reflect::get(database, &"transaction".into()).map_err(refused)?.dyn_into().map_err(refused)?;
    let transaction = function.call3(database, &names, &JsValue::from(mode), &options).map_err(refused)?;
    Ok(Transaction::try_from(transaction)?)
}

async fn open(onblocked: impl FnOnce() + 'static) -> Result<IdbDatabase, StorageError> {
    let mut request = Factory::new()?.open(DATABASE, Some(VERSION))?;
    request.on_blocked(move |_| onblocked());
    request.on_upgrade_needed(|event| {
        // A failure here makes the request itself fail, which is reported below. Tables that are there stay as they are.
        if let Ok(database) = event.database() {
            let there = database.store_names();
            for table in Table::ALL.into_iter().filter(|table| !there.iter().any(|name| name == table.name()))
            {
                let _ = database.create_object_store(table.name(), ObjectStoreParams::new());
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
    // What listens lives as long as the page does.
    database.forget_callbacks();
    Ok(database.into())
}

/// A stored value as text; what is no text, however it came there, as JSON.
fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_else(|| JSON::stringify(value).map(String::from).unwrap_or_default())
}
