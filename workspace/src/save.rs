//! The open work and its record: saving every change, reading what other windows have stored.

use std::rc::Rc;

use windrose_assessment::{AssessmentId, Date, Field, Work};
use windrose_exchange::{RecordError, record};
use windrose_questions::BANK;

use crate::effect::{Effect, Effects, read, transact, transact_or};
use crate::held::{Held, Presence};
use crate::input::Now;
use crate::notice::{Notice, Unreadable};
use crate::storage::{Found, Query, StorageError, Table, Write};
use crate::workspace::{Stage, Workspace, key, parse_key};

/// Name of the note on which work was open last, in any window.
pub(crate) const LAST: &str = "last";
/// Name of the note on whether the browser was asked to keep what is stored.
const ASKED_TO_KEEP: &str = "asked-to-keep";

/// The name of the note that a work was removed for good, which stays when the record goes.
pub(crate) fn removed(id: AssessmentId) -> String {
    format!("removed {}", key(id))
}

/// How a save found what it was to replace.
enum Before {
    /// As expected.
    Usual,
    /// Gone, and removed for good in another window.
    Removed,
    /// Gone, nobody knows how.
    Cleared,
    /// Not to be read.
    Unreadable(RecordError),
}

/// What a save stored.
struct Saved {
    id: AssessmentId,
    version: u64,
    stored: Work,
    written: Rc<str>,
    before: Before,
}

impl Workspace {
    /// Saves every work with unsaved changes, one transaction each. A change made during a save goes with the next one.
    pub(crate) fn save(&mut self, now: Now, effects: &mut Effects) {
        if self.stage != Stage::Ready {
            return;
        }
        let today = self.today;
        for held in std::iter::once(&mut self.open).chain(&mut self.leaving) {
            if held.is_unsaved() && !held.is_saving {
                held.is_saving = true;
                save(held, today, now, effects);
            }
        }
    }

    fn was_saved(&mut self, saved: Saved, now: Now, effects: &mut Effects) {
        let Saved { id, version, stored, written, before } = saved;
        self.failure = None;
        let is_open = id == self.open.id();
        if let Some(held) = self.held(id) {
            held.is_saving = false;
            let joined = held.committed(version, &stored, Some(written));
            if is_open {
                self.taken(&joined.taken);
                self.is_chosen = true;
                self.ask_for_persistence(effects);
            }
        }
        self.leaving.retain(Held::is_unsaved);
        effects.push(Effect::Broadcast(Some(id)));
        match before {
            Before::Usual => {}
            Before::Removed => {
                self.drop_notice(&Notice::Removed);
                self.notice(Notice::StoredAgain);
            }
            Before::Cleared => say_what_is_cleared(id, effects),
            Before::Unreadable(reason) => {
                self.notice(Notice::Unreadable(reason));
                list_unreadable(effects);
            }
        }
        self.set_reminder(now);
        if !self.has_unsaved()
            && let Some(follow) = self.once_saved.take()
        {
            follow(self, effects);
        }
    }

    /// Other windows have changed these fields of the open work.
    pub(crate) fn taken(&mut self, fields: &[Field]) {
        if !fields.is_empty() {
            self.history.forget(fields);
        }
    }

    fn drop_notice(&mut self, notice: &Notice) {
        if self.notices.contains(notice) {
            Rc::make_mut(&mut self.notices).retain(|known| known != notice);
        }
    }

    /// Reads what is stored of the open work.
    pub(crate) fn refresh(&mut self, effects: &mut Effects) {
        if self.stage != Stage::Ready {
            return;
        }
        let (id, commits) = (self.open.id(), self.open.commits);
        let queries = [Query::One(Table::Works, key(id)), Query::One(Table::Notes, removed(id))];
        let then = move |workspace: &mut Self, found: Vec<Found>, now: Now, effects: &mut Effects| {
            if workspace.open.id() == id {
                workspace.was_read(&found, commits, now, effects);
            }
        };
        read(effects, queries, then, |workspace, error, _, _| workspace.fail(error));
    }

    fn was_read(&mut self, found: &[Found], commits: u64, now: Now, effects: &mut Effects) {
        let text = found.first().and_then(Found::text);
        let was_removed = found.get(1).and_then(Found::text).is_some();
        match text.map(|text| record::read(&BANK, text)) {
            Some(Ok(stored)) => {
                self.failure = None;
                let joined = self.open.learnt(&stored, commits);
                self.taken(&joined.taken);
                self.drop_notice(&Notice::Removed);
                if !joined.kept.is_empty() && commits != self.open.commits {
                    self.refresh(effects); // what was read is older than what this window has stored since
                }
                self.set_reminder(now);
            }
            Some(Err(RecordError::Newer { .. })) => self.fail(StorageError::Newer),
            // A save puts aside what it finds.
            Some(Err(_)) => self.open.changed(),
            None if commits != self.open.commits => self.refresh(effects),
            None => {
                self.failure = None;
                match self.open.presence {
                    Presence::New if !self.is_chosen && !self.open.is_unsaved() => {
                        self.start(None, now, effects);
                    }
                    Presence::New | Presence::Removed => {}
                    Presence::Stored if was_removed => {
                        self.open.presence = Presence::Removed;
                        self.notice(Notice::Removed);
                    }
                    Presence::Stored => self.open.changed(),
                }
            }
        }
    }

    /// Once something is worth keeping, finds out whether the browser keeps it.
    pub(crate) fn ask_for_persistence(&mut self, effects: &mut Effects) {
        if !self.is_persistence_asked && self.assessment().responses().next().is_some() {
            self.is_persistence_asked = true;
            effects.push(Effect::Persist { may_ask: false });
        }
    }

    pub(crate) fn persisted(&mut self, is_kept: bool, asked: bool, effects: &mut Effects) {
        self.is_kept = Some(is_kept);
        if is_kept || asked {
            return;
        }
        // Once in this browser: some ask the user.
        transact_or(
            effects,
            [Query::One(Table::Notes, ASKED_TO_KEEP.to_owned())],
            |found| {
                let is_first = found.first().and_then(Found::text).is_none();
                let then = move |_: &mut Self, _: Now, effects: &mut Effects| {
                    if is_first {
                        effects.push(Effect::Persist { may_ask: true });
                    }
                };
                (vec![Write::put(Table::Notes, ASKED_TO_KEEP, "yes")], then)
            },
            |_, _, _, _| {}, // not to be asked is no harm
        );
    }
}

/// Finds out whether anything else is gone, and says it.
fn say_what_is_cleared(id: AssessmentId, effects: &mut Effects) {
    let own = key(id);
    let then = move |workspace: &mut Workspace, found: Vec<Found>, _: Now, _: &mut Effects| {
        let everything = found.iter().flat_map(Found::keys).all(|key| *key == own);
        workspace.notice(Notice::Cleared { everything });
    };
    read(effects, [Query::Keys(Table::Works)], then, |workspace, error, _, _| workspace.fail(error));
}

/// Joins what is stored with what is here and writes the result, in one transaction.
fn save(held: &Held, today: Option<Date>, now: Now, effects: &mut Effects) {
    let (id, version, presence) = (held.id(), held.version(), held.presence);
    let (sent, known) = (held.work.clone(), held.written.clone());
    let key = key(id);
    let queries = [Query::One(Table::Works, key.clone()), Query::One(Table::Notes, removed(id))];
    let decide = move |found: &[Found]| {
        let mut writes = Vec::new();
        let text = found.first().and_then(Found::text);
        let was_removed = found.get(1).and_then(Found::text).is_some();
        let mut before = Before::Usual;
        let unknown = text.filter(|text| known.as_deref() != Some(*text));
        let stored = match unknown.map(|text| record::read(&BANK, text)) {
            Some(Err(RecordError::Newer { .. })) => None,
            Some(Ok(theirs)) => Some(sent.join(&theirs)),
            Some(Err(reason)) => {
                writes.push(aside(&key, text.unwrap_or_default(), today, now));
                before = Before::Unreadable(reason);
                Some(sent)
            }
            None => {
                if text.is_none() && presence != Presence::New {
                    before = if was_removed { Before::Removed } else { Before::Cleared };
                }
                Some(sent)
            }
        };
        let saved = stored.map(|stored| {
            let written: Rc<str> = record::write(&BANK, &stored).into();
            writes.extend(writes_of(id, &*written));
            writes.push(Write::put(Table::Notes, LAST, key));
            if was_removed {
                writes.push(Write::remove(Table::Notes, removed(id)));
            }
            Saved { id, version, stored, written, before }
        });
        let then = move |workspace: &mut Workspace, now: Now, effects: &mut Effects| match saved {
            Some(saved) => workspace.was_saved(saved, now, effects),
            None => not_saved(workspace, id, StorageError::Newer),
        };
        (writes, then)
    };
    transact_or(effects, queries, decide, move |workspace, error, _, _| not_saved(workspace, id, error));
}

fn not_saved(workspace: &mut Workspace, id: AssessmentId, error: StorageError) {
    if let Some(held) = workspace.held(id) {
        held.is_saving = false;
    }
    workspace.fail(error);
}

/// What is written of a work: its record. What a list shows of it is computed when a list is asked for.
pub(crate) fn writes_of(id: AssessmentId, record: impl Into<String>) -> [Write; 2] {
    let key = key(id);
    [Write::put(Table::Works, key.clone(), record), Write::remove(Table::Summaries, key)]
}

/// A text that cannot be read under a key that no other has: the day it was found, the time, the work.
pub(crate) fn aside(key: &str, text: &str, today: Option<Date>, now: Now) -> Write {
    let day = today.unwrap_or_else(|| Date::of_time(now.time));
    Write::put(Table::Unreadable, format!("{day} {:013} {key}", now.time), text)
}

/// Moves a record that cannot be read to where it can be downloaded from, if it is still the same.
pub(crate) fn put_aside(
    key: String,
    text: String,
    reason: RecordError,
    today: Option<Date>,
    now: Now,
    effects: &mut Effects,
) {
    transact(effects, [Query::One(Table::Works, key.clone())], move |found| {
        let is_same = found.first().and_then(Found::text) == Some(&*text);
        let gone = [Table::Works, Table::Summaries].map(|table| Write::remove(table, key.clone()));
        let writes = gone.into_iter().chain([aside(&key, &text, today, now)]);
        let then = move |workspace: &mut Workspace, _: Now, effects: &mut Effects| {
            if is_same {
                workspace.notice(Notice::Unreadable(reason));
                effects.push(Effect::Broadcast(parse_key(&key)));
            }
            list_unreadable(effects);
        };
        (if is_same { writes.collect() } else { Vec::new() }, then)
    });
}

/// Reads everything that could not be read.
pub(crate) fn list_unreadable(effects: &mut Effects) {
    let then = |workspace: &mut Workspace, found: Vec<Found>, _: Now, _: &mut Effects| {
        workspace.unreadable = unreadable_in(&found).into();
    };
    let queries = [Query::Beginning(Table::Unreadable, String::new())];
    read(effects, queries, then, |workspace, error, _, _| workspace.fail(error));
}

fn unreadable_in(found: &[Found]) -> Vec<Unreadable> {
    let entries = found.iter().flat_map(Found::entries);
    entries.map(|(key, text)| Unreadable { key: key.clone(), text: text.clone() }).collect()
}
