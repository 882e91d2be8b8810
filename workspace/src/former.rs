//! What version 1 of the storage held: one work, and things kept aside. Taken over once, in one transaction.

use windrose_assessment::{Date, Snapshot};
use windrose_exchange::{record, snapshot};
use windrose_questions::BANK;

use crate::input::Now;
use crate::library::snapshot_key;
use crate::save::{aside, writes_of};
use crate::storage::{Found, Query, Table, Write};

/// The key of the one work there was.
const CURRENT: &str = "current";
/// What stood in the name of a snapshot behind the title and its comma.
const SNAPSHOT: &str = "snapshot";

/// How many queries find what version 1 held.
pub(crate) const QUERIES: usize = 2;

/// Finds what version 1 held.
pub(crate) fn queries() -> [Query; QUERIES] {
    [Query::One(Table::FormerWork, CURRENT.to_owned()), Query::Beginning(Table::FormerAside, String::new())]
}

/// Moves everything of version 1 to its new place. Whatever cannot be read stays as it is, among the unreadable.
pub(crate) fn taken_over(found: &[Found], today: Option<Date>, now: Now) -> Vec<Write> {
    let current = found.first().and_then(Found::text).map(|text| (Table::FormerWork, CURRENT, text));
    let kept = found.get(1).map(Found::entries).unwrap_or_default();
    let kept = kept.iter().map(|(name, text)| (Table::FormerAside, name.as_str(), text.as_str()));
    let mut taken = Vec::new();
    let mut writes = Vec::new();
    for (table, name, text) in current.into_iter().chain(kept) {
        writes.push(Write::remove(table, name));
        writes.extend(moved(name, text, today, now, &mut taken));
    }
    writes
}

/// Where a text of version 1 goes. `taken` are the ids that works have by now.
fn moved(name: &str, text: &str, today: Option<Date>, now: Now, taken: &mut Vec<u64>) -> Vec<Write> {
    let Ok(mut work) = record::read(&BANK, text) else {
        return vec![aside(name, text, today, now)];
    };
    if let Some(day) = snapshot_day(name) {
        let at = work.changed();
        let taken = Date::parse(day);
        let snapshot =
            Snapshot { at, name: String::new(), taken, edition: BANK.edition, assessment: work.assessment };
        let key = snapshot_key(snapshot.assessment.id, at);
        return vec![Write::put(Table::Snapshots, key, snapshot::write(&BANK, &snapshot))];
    }
    if taken.contains(&work.id().0) {
        let number = u64::try_from(taken.len()).unwrap_or(0);
        let id = now.new_id(number);
        work = work.copy(id, work.assessment.title.clone(), work.changed());
    }
    taken.push(work.id().0);
    writes_of(work.id(), record::write(&BANK, &work)).to_vec()
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
