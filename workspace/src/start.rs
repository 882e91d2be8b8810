//! Which work is open at the start, and in a window where nothing was begun.

use std::collections::VecDeque;

use windrose_assessment::{Shelf, Work};
use windrose_exchange::{RecordError, record};
use windrose_questions::BANK;

use crate::effect::{Effect, Effects, read, transact_or};
use crate::former;
use crate::held::Held;
use crate::input::Now;
use crate::library::{FILE_SAVED, REMINDED};
use crate::save::{LAST, put_aside};
use crate::storage::{Found, Query, StorageError, Table};
use crate::workspace::{Stage, Workspace, parse_key};

impl Workspace {
    /// Reads what is stored and opens a work: the one this window had open, else the one that was open last, else any. What
    /// was typed while the storage did not answer is not given up for any of them: it becomes a separate work.
    pub(crate) fn start(&mut self, open_here: Option<String>, now: Now, effects: &mut Effects) {
        if self.stage == Stage::Opening {
            self.stage = Stage::Starting;
        }
        let note = |name: &str| Query::One(Table::Notes, name.to_owned());
        let queries = former::queries().into_iter().chain([
            note(FILE_SAVED),
            note(REMINDED),
            note(LAST),
            Query::Keys(Table::Works),
        ]);
        let today = self.today;
        let decide = move |found: &[Found]| {
            let (former, found) = found.split_at(former::QUERIES.min(found.len()));
            let writes = former::taken_over(former, today, now);
            let has_moved = !writes.is_empty();
            let found = found.to_vec();
            let then = move |workspace: &mut Self, now: Now, effects: &mut Effects| {
                if has_moved {
                    return workspace.start(open_here, now, effects); // now that everything is in its place
                }
                let [file_saved, reminded, last, keys] = found.as_slice() else { return };
                let time = |found: &Found| found.text().and_then(|text| text.parse().ok());
                workspace.file_saved = time(file_saved).unwrap_or(0);
                workspace.reminded = time(reminded);
                let known = keys.keys();
                if let Some(id) = open_here.as_deref().and_then(parse_key).filter(|_| known.is_empty())
                    && !workspace.open.is_unsaved()
                {
                    workspace.open = Held::new(Work::empty(id)); // begun here, and nothing of it stored
                }
                let last = last.text().map(str::to_owned);
                let candidates = open_here.into_iter().chain(last).chain(known.to_vec());
                workspace.try_to_open(candidates.collect(), now, effects);
            };
            (writes, then)
        };
        transact_or(effects, queries, decide, Self::not_started);
    }

    /// Opens the first of these keys that can be read and is not in the bin.
    fn try_to_open(&mut self, mut candidates: VecDeque<String>, now: Now, effects: &mut Effects) {
        let Some(key) = candidates.pop_front() else { return self.started(None, now, effects) };
        let query = Query::One(Table::Works, key.clone());
        let then = move |workspace: &mut Self, found: Vec<Found>, now: Now, effects: &mut Effects| {
            let text = found.into_iter().next();
            let text = text.as_ref().and_then(Found::text);
            match text.map(|text| (text, record::read(&BANK, text))) {
                Some((_, Ok(work))) if !matches!(work.shelf, Shelf::Binned(_)) => {
                    workspace.started(Some(work), now, effects);
                }
                Some((_, Err(RecordError::Newer { .. }))) => {
                    Self::not_started(workspace, StorageError::Newer, now, effects);
                }
                Some((text, Err(reason))) => {
                    put_aside(key, text.to_owned(), reason, workspace.today, now, effects);
                    workspace.try_to_open(candidates, now, effects);
                }
                Some((_, Ok(_))) | None => workspace.try_to_open(candidates, now, effects),
            }
        };
        read(effects, [query], then, Self::not_started);
    }

    fn started(&mut self, found: Option<Work>, now: Now, effects: &mut Effects) {
        self.stage = Stage::Ready;
        if self.open.is_unsaved() {
            self.is_chosen = true; // it was typed on
        } else if let Some(work) = found.filter(|_| !self.is_chosen) {
            self.is_chosen = true;
            return self.set_open(Held::read(work), now, effects);
        }
        effects.push(Effect::RememberOpen(self.open.id()));
    }

    fn not_started(&mut self, error: StorageError, _: Now, effects: &mut Effects) {
        self.stage = Stage::Ready;
        self.fail(error);
        effects.push(Effect::RememberOpen(self.open.id()));
    }
}
