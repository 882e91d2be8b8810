//! What version 1 of the storage held: one work, and things kept aside. Taken over once, in one transaction.

use windrose_assessment::{Date, Snapshot};
use windrose_exchange::{record, snapshot};
use windrose_questions::BANK;

use super::library::snapshot_key;
use super::{Keeper, writes_of};
use crate::vault::{StorageError, Table, Vault, Write};

/// The key of the one work there was.
const CURRENT: &str = "current";
/// What stood in the name of a snapshot behind the title and its comma.
const SNAPSHOT: &str = "snapshot";

impl<V: Vault> Keeper<V> {
    /// Moves everything of version 1 to its new place. Whatever cannot be read stays as it is, among the unreadable.
    pub(super) async fn take_over_former(&self) -> Result<(), StorageError> {
        let mut places = vec![(Table::FormerWork, CURRENT.to_owned())];
        let aside = self.vault.keys(Table::FormerAside).await?;
        places.extend(aside.into_iter().map(|name| (Table::FormerAside, name)));
        if places.len() == 1 && self.vault.read(Table::FormerWork, CURRENT).await?.is_none() {
            return Ok(());
        }
        self.vault
            .change(&places, |found| {
                // Another window may have taken everything over meanwhile; then nothing is found.
                let mut writes = Vec::new();
                let mut taken = Vec::new();
                for ((table, name), text) in places.iter().zip(found) {
                    if let Some(text) = text {
                        writes.push(Write::remove(*table, name.clone()));
                        writes.extend(self.moved(name, text, &mut taken));
                    }
                }
                writes
            })
            .await
    }

    /// Where a text of version 1 goes. `taken` are the ids that works have by now.
    fn moved(&self, name: &str, text: &str, taken: &mut Vec<u64>) -> Vec<Write> {
        let Ok(mut work) = record::read(&BANK, text) else {
            return vec![self.aside(name, text)];
        };
        if let Some(day) = snapshot_day(name) {
            let at = work.changed();
            let taken = Date::parse(day);
            let snapshot = Snapshot {
                at,
                name: String::new(),
                taken,
                edition: BANK.edition,
                assessment: work.assessment,
            };
            let key = snapshot_key(snapshot.assessment.id, at);
            return vec![Write::put(Table::Snapshots, key, snapshot::write(&BANK, &snapshot))];
        }
        if taken.contains(&work.id().0) {
            work = work.copy((self.clock.new_id)(), work.assessment.title.clone(), work.changed());
        }
        taken.push(work.id().0);
        writes_of(&work).to_vec()
    }
}

/// The day in the name of a snapshot: `Orders, snapshot of 2026-11-23`, with a number behind it if the name was taken.
fn snapshot_day(name: &str) -> Option<&str> {
    let (_, kind) = name.rsplit_once(", ")?;
    let day = kind.strip_prefix(SNAPSHOT)?.trim_start_matches(" of").trim_start();
    Some(day.split(' ').next().unwrap_or(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_snapshots_are_told_from_titles() {
        assert_eq!(snapshot_day("Orders, snapshot of 2026-11-23"), Some("2026-11-23"));
        assert_eq!(snapshot_day("Orders, snapshot of 2026-11-23 (2)"), Some("2026-11-23"));
        assert_eq!(snapshot_day("a, snapshot of 2026-11-23, put aside on 2026-11-24"), None);
        assert_eq!(snapshot_day("Orders, put aside on 2026-11-23"), None);
    }
}
