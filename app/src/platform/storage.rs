//! The library in IndexedDB: an object store for each [`Table`], texts by key.
//!
//! A change counts when its transaction has committed, with the strictest durability that the browser has: what was
//! said to be saved outlives a crash. Transactions on the same stores run one after the other, across all windows,
//! which is why nothing else has to lock anything.

use std::cell::RefCell;

use idb::request::futures::{GetAllKeysStoreRequestFuture, GetAllStoreRequestFuture, GetStoreRequestFuture};
use idb::{DatabaseEvent, Factory, KeyRange, ObjectStoreParams, TransactionMode};
use js_sys::{Array, Function, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbTransaction};

use windrose_workspace::StorageError;
use windrose_workspace::storage::{Decide, Found, Outcome, Query, Table, Then, Transaction, Write};

const DATABASE: &str = "windrose";
/// Version 1 had one work and a table of what was kept aside.
const VERSION: u32 = 2;

/// A storage error, as it comes of what the browser says.
struct Failure(StorageError);

impl From<idb::Error> for Failure {
    fn from(error: idb::Error) -> Self {
        let detail = error.to_string();
        Self(if detail.contains("VersionError") {
            StorageError::Newer
        } else if detail.contains("QuotaExceeded") {
            StorageError::Full
        } else {
            StorageError::Refused(detail.trim_end_matches('.').to_owned())
        })
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
        match open(onblocked).await {
            Ok(database) => Ok(Self { database: RefCell::new(database) }),
            Err(Failure(error)) => Err(error),
        }
    }

    /// Browsers close connections, when data is cleared for one; so one that fails is opened once more.
    async fn transaction(&self, mode: TransactionMode) -> Result<idb::Transaction, Failure> {
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

impl Storage {
    /// Runs a transaction; the outcome is what to report to the workspace.
    pub(crate) async fn run(&self, transaction: Transaction) -> Outcome {
        let Transaction { queries, is_read_only, decide, otherwise } = transaction;
        match self.commit(&queries, is_read_only, decide).await {
            Ok(then) => Outcome::Committed(then),
            Err(Failure(error)) => Outcome::Failed(otherwise, error),
        }
    }

    async fn commit(&self, queries: &[Query], is_read_only: bool, decide: Decide) -> Result<Then, Failure> {
        let mode = if is_read_only { TransactionMode::ReadOnly } else { TransactionMode::ReadWrite };
        let transaction = self.transaction(mode).await?;
        // All are asked for before the first is waited for.
        let asked = queries.iter().map(|query| ask(&transaction, query)).collect::<Result<Vec<_>, _>>()?;
        let mut found = Vec::with_capacity(asked.len());
        for asked in asked {
            found.push(answer(asked).await?);
        }
        let (writes, then) = decide(&found);
        if is_read_only {
            return Ok(then);
        }
        for Write { table, key, text } in writes {
            let store = transaction.object_store(table.name())?;
            match text {
                Some(text) => drop(store.put(&text.into(), Some(&key.into()))?),
                None => drop(store.delete(JsValue::from(key))?),
            }
        }
        let transaction = IdbTransaction::from(transaction);
        // Asks for the commit at once, without waiting for the last request's answer, and waits until it happened.
        if idb::Transaction::from(transaction.clone()).commit()?.await?.is_committed() {
            return Ok(then);
        }
        Err(Failure(match transaction.error().map(|error| error.name()) {
            Some(name) if name == "QuotaExceededError" => StorageError::Full,
            Some(name) => StorageError::Refused(name),
            None => StorageError::Aborted,
        }))
    }
}

/// A query whose answer is on its way.
enum Asked {
    One(GetStoreRequestFuture),
    Entries(GetAllKeysStoreRequestFuture, GetAllStoreRequestFuture),
    Keys(GetAllKeysStoreRequestFuture),
}

fn ask(transaction: &idb::Transaction, query: &Query) -> Result<Asked, Failure> {
    let store = |table: Table| transaction.object_store(table.name());
    Ok(match query {
        Query::One(table, key) => Asked::One(store(*table)?.get(JsValue::from(key.as_str()))?.into_future()),
        Query::Beginning(table, beginning) => {
            let after = format!("{beginning}\u{FFFF}");
            let range = || -> Result<idb::Query, Failure> {
                Ok(KeyRange::bound(&beginning.as_str().into(), &after.as_str().into(), None, None)?.into())
            };
            let store = store(*table)?;
            let keys = store.get_all_keys(Some(range()?), None)?.into_future();
            Asked::Entries(keys, store.get_all(Some(range()?), None)?.into_future())
        }
        Query::Keys(table) => Asked::Keys(store(*table)?.get_all_keys(None, None)?.into_future()),
    })
}

async fn answer(asked: Asked) -> Result<Found, Failure> {
    Ok(match asked {
        Asked::One(value) => Found::One(value.await?.map(|value| text(&value))),
        Asked::Entries(keys, values) => {
            let (keys, values) = (keys.await?, values.await?);
            Found::Entries(keys.iter().zip(&values).map(|(key, value)| (text(key), text(value))).collect())
        }
        Asked::Keys(keys) => Found::Keys(keys.await?.iter().map(text).collect()),
    })
}

/// A transaction over all tables. The crate cannot ask for durability, so the call is made by hand; browsers that do
/// not know the option leave it alone.
fn begin(database: &IdbDatabase, mode: TransactionMode) -> Result<idb::Transaction, Failure> {
    let refused = |error: JsValue| Failure(StorageError::Refused(text(&error)));
    let names: Array = Table::ALL.into_iter().map(|table| JsValue::from(table.name())).collect();
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into()).map_err(refused)?;
    let function: Function =
        Reflect::get(database, &"transaction".into()).map_err(refused)?.dyn_into().map_err(refused)?;
    let transaction = function.call3(database, &names, &JsValue::from(mode), &options).map_err(refused)?;
    Ok(idb::Transaction::try_from(transaction)?)
}

async fn open(onblocked: impl FnOnce() + 'static) -> Result<IdbDatabase, Failure> {
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
