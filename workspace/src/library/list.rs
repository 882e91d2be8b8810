//! What the library shows: all works, the bin included, what is left out, and what could not be read.

use std::collections::BTreeSet;

use windrose_exchange::{RecordError, Summary, record};
use windrose_questions::BANK;

use crate::effect::{Effects, LeftOut, read, transact};
use crate::input::Now;
use crate::save::{list_unreadable, put_aside};
use crate::storage::{Found, Query, Table, Write};
use crate::workspace::{Workspace, parse_key};

impl Workspace {
    /// Reads the list, and computes the summaries of works that changed since the last time.
    pub(crate) fn list(&mut self, effects: &mut Effects) {
        let queries = [Query::Beginning(Table::Summaries, String::new()), Query::Keys(Table::Works)];
        let then = |workspace: &mut Self, found: Vec<Found>, _: Now, effects: &mut Effects| {
            let [summaries, keys] = found.as_slice() else { return };
            let stored = keys.keys().iter().cloned().collect::<BTreeSet<String>>();
            let entries = summaries.entries().iter().filter(|(key, _)| stored.contains(key));
            let known: Vec<Summary> =
                entries.filter_map(|(key, text)| Summary::read(&BANK, parse_key(key)?, text)).collect();
            let has: BTreeSet<_> = known.iter().map(|summary| summary.id).collect();
            let missing = stored.into_iter().filter(|key| parse_key(key).is_none_or(|id| !has.contains(&id)));
            let missing: Vec<String> = missing.collect();
            if missing.is_empty() {
                workspace.listed(known, Vec::new());
            } else {
                sum_up(known, missing, effects);
            }
        };
        read(effects, queries, then, |workspace, error, _, _| workspace.fail(error));
        list_unreadable(effects);
        self.list_snapshots(effects);
    }

    fn listed(&mut self, works: Vec<Summary>, left_out: Vec<LeftOut>) {
        self.works = works.into();
        self.left_out = left_out.into();
    }
}

/// Makes the summaries of these works, and keeps them.
fn sum_up(known: Vec<Summary>, missing: Vec<String>, effects: &mut Effects) {
    let queries: Vec<Query> = missing.iter().map(|key| Query::One(Table::Works, key.clone())).collect();
    transact(effects, queries, move |found| {
        let (mut works, mut writes) = (known, Vec::new());
        let (mut left_out, mut unreadable) = (Vec::new(), Vec::new());
        for (key, found) in missing.into_iter().zip(found) {
            let Some(text) = found.text() else { continue };
            match record::read(&BANK, text) {
                Ok(work) => {
                    let summary = Summary::of(&BANK, &work);
                    writes.push(Write::put(Table::Summaries, key, summary.write(&BANK)));
                    works.push(summary);
                }
                Err(RecordError::Newer { .. }) => left_out.push(left_out_of(key, text)),
                Err(reason) => unreadable.push((key, text.to_owned(), reason)),
            }
        }
        let then = move |workspace: &mut Workspace, now: Now, effects: &mut Effects| {
            workspace.listed(works, left_out);
            for (key, text, reason) in unreadable {
                put_aside(key, text, reason, workspace.today, now, effects);
            }
        };
        (writes, then)
    });
}

/// What can be told of a record of a newer version.
pub(super) fn left_out_of(key: String, text: &str) -> LeftOut {
    LeftOut { key, title: record::title_of(text).unwrap_or_default() }
}
