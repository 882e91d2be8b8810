//! A JSON object of any names, as a list of its rows in their order. A name that comes twice is two rows, of which whoever takes them
//! over keeps the later one.
//!
//! A map would sort while it reads, with some kilobytes of program for each type of row; nothing here is looked up by name.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// Names and what stands under them.
pub(super) type Table<V> = Vec<(String, V)>;

/// A table in the order of its names.
pub(super) fn table<V>(rows: impl Iterator<Item = (String, V)>) -> Table<V> {
    let mut table = Table::new();
    for row in rows {
        table.insert(table.partition_point(|(name, _)| *name <= row.0), row);
    }
    table
}

pub(super) fn serialize<V: Serialize, S: Serializer>(
    table: &Table<V>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(table.iter().map(|(name, value)| (name, value)))
}

pub(super) fn deserialize<'de, V: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Table<V>, D::Error> {
    deserializer.deserialize_map(Rows(PhantomData))
}

struct Rows<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for Rows<V> {
    type Value = Table<V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut rows: A) -> Result<Self::Value, A::Error> {
        let mut table = Table::new();
        while let Some(row) = rows.next_entry()? {
            table.push(row);
        }
        Ok(table)
    }
}
