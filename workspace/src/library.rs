//! Everything that can be asked for in the library: as values, and what each of them does.

mod file;
mod list;
mod shelf;
mod snapshots;

use windrose_assessment::{
    Assessment, AssessmentId, Event, Field, Moment, Shelf, Snapshot, Stamp, TITLE_MAX, Work,
};
use windrose_exchange::file::Contents;
use windrose_exchange::{RecordError, record};
use windrose_questions::BANK;

use crate::effect::{Effect, Effects, Reply, Ticket, read, transact_or};
use crate::held::Held;
use crate::input::Now;
use crate::opening::{Item, Merge};
use crate::storage::{Found, Query, StorageError, Table, Write};
use crate::workspace::{Workspace, key};

/// Name of the note on when a file was saved last.
pub(crate) const FILE_SAVED: &str = "file-saved";
/// Name of the note on when a reminder was answered last.
pub(crate) const REMINDED: &str = "reminded";

/// A request to the library.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Open a work.
    Open(AssessmentId),
    /// Begin another, with what this holds.
    Begin(Box<Assessment>),
    /// Give a work another title.
    Rename(AssessmentId, String),
    /// Make an independent copy under this title.
    Duplicate(AssessmentId, String),
    /// Put a work into the archive, or back on the list.
    Archive(AssessmentId, bool),
    /// Put a work into the bin, or take it out.
    Bin(AssessmentId, bool),
    /// Remove a work for good, with its snapshots.
    Remove(AssessmentId),
    /// Take a snapshot of the open work, under this name; replies whether it is kept.
    TakeSnapshot(String),
    /// Remove a snapshot of the open work.
    RemoveSnapshot(Stamp),
    /// Remove a text that could not be read.
    RemoveUnreadable(String),
    /// Read the list again.
    List,
    /// The reminder was read: not now.
    Reminded,
    /// Read what a work holds.
    Find(AssessmentId),
    /// Make a file of one work, or of all.
    File(Option<AssessmentId>),
    /// The file was saved.
    FileSaved,
    /// Say what opening this would change.
    Preview(Box<Contents>),
    /// Open this; where both are kept, the copy gets the title beside it.
    TakeIn(Vec<(Item, Merge, String)>),
}

/// What carries a command out; a value, so that the program may bring it later than the page.
pub type CarryOut = fn(&mut Workspace, Command, Ticket, Now, &mut Effects);

/// Does what a command says.
pub fn carry_out(
    workspace: &mut Workspace,
    command: Command,
    ticket: Ticket,
    now: Now,
    effects: &mut Effects,
) {
    match command {
        Command::Open(id) => workspace.open_work(id, effects),
        Command::Begin(assessment) => workspace.begin(*assessment, now, effects),
        Command::Rename(id, title) => {
            let title = title.chars().take(TITLE_MAX).collect();
            workspace.amend(id, Amendment::Title(title), now, effects);
        }
        Command::Duplicate(id, title) => duplicate(workspace, id, title, now, effects),
        Command::Archive(id, is_archived) => workspace.archive(id, is_archived, now, effects),
        Command::Bin(id, is_binned) => workspace.bin(id, is_binned, now, effects),
        Command::Remove(id) => workspace.remove(id, now, effects),
        Command::TakeSnapshot(name) => workspace.take_snapshot(name, ticket, now, effects),
        Command::RemoveSnapshot(at) => {
            let key = snapshot_key(workspace.open.id(), at);
            write(effects, Write::remove(Table::Snapshots, key), |workspace, effects| {
                workspace.list_snapshots(effects);
            });
        }
        Command::RemoveUnreadable(key) => {
            write(effects, Write::remove(Table::Unreadable, key), |_, effects| {
                crate::save::list_unreadable(effects);
            });
        }
        Command::List => workspace.list(effects),
        Command::Reminded => {
            workspace.reminded = Some(now.time);
            workspace.remind = None;
            write(effects, Write::put(Table::Notes, REMINDED, now.time.to_string()), |_, _| {});
        }
        Command::Find(id) => find(workspace, id, ticket, effects),
        Command::File(only) => file::make(only, ticket, effects),
        Command::FileSaved => workspace.file_was_saved(now, effects),
        Command::Preview(contents) => file::preview(*contents, ticket, now, effects),
        Command::TakeIn(chosen) => workspace.take_in(chosen, ticket, now, effects),
    }
}

/// A change of a work that need not be open.
#[derive(Clone)]
pub(crate) enum Amendment {
    /// Another title.
    Title(String),
    /// Another place.
    Shelf(Shelf),
}

impl Amendment {
    fn apply(self, work: &mut Work, at: Moment) {
        match self {
            Self::Title(title) => drop(work.apply(Event::Titled { title }, at)),
            Self::Shelf(place) => work.put_on(place, at.now),
        }
    }
}

impl Workspace {
    /// Opens a work of the library.
    fn open_work(&mut self, id: AssessmentId, effects: &mut Effects) {
        if id == self.open.id() {
            return;
        }
        let query = Query::One(Table::Works, key(id));
        let then = move |workspace: &mut Self, found: Vec<Found>, now: Now, effects: &mut Effects| {
            if id == workspace.open.id() {
                return; // asked for twice
            }
            let text = found.first().and_then(Found::text);
            let today = workspace.today;
            let place = workspace.leaving.iter().position(|held| held.id() == id);
            let held = match (place, text.map(|text| (text, record::read(&BANK, text)))) {
                // What this window holds of it is newer than what is stored.
                (Some(place), _) => Some(workspace.leaving.remove(place)),
                (None, Some((_, Ok(work)))) => Some(Held::read(work)),
                (None, Some((_, Err(RecordError::Newer { .. })))) => {
                    workspace.fail(StorageError::Newer);
                    None
                }
                (None, Some((text, Err(reason)))) => {
                    crate::save::put_aside(key(id), text.to_owned(), reason, today, now, effects);
                    None
                }
                (None, None) => None, // removed in another window meanwhile
            };
            let Some(held) = held else { return workspace.list(effects) };
            workspace.is_chosen = true;
            workspace.set_open(held, now, effects);
            workspace.list_snapshots(effects);
            // Where this fails, a new window opens what was open before.
            let last = Write::put(Table::Notes, crate::save::LAST, key(id));
            transact_or(
                effects,
                [],
                move |_| (vec![last], |_: &mut Self, _, _: &mut Effects| {}),
                |_, _, _, _| {},
            );
        };
        read(effects, [query], then, |workspace, error, _, _| workspace.fail(error));
    }

    /// Begins other work, with what this assessment holds. What is open stays in the library.
    fn begin(&mut self, mut assessment: Assessment, now: Now, effects: &mut Effects) {
        assessment.id = now.new_id(1);
        self.is_chosen = true;
        self.set_open(Held::new(Work::new(assessment, now.time)), now, effects);
        self.list_once_saved(effects);
    }

    /// Changes one thing about a work, held or not.
    pub(crate) fn amend(&mut self, id: AssessmentId, amendment: Amendment, now: Now, effects: &mut Effects) {
        let at = Moment { now: now.time, today: self.today };
        let is_open = id == self.open.id();
        if let Some(held) = self.held(id) {
            amendment.apply(&mut held.work, at);
            held.changed();
            if is_open {
                self.taken(&[Field::Title]);
            }
            return self.list_once_saved(effects);
        }
        let query = Query::One(Table::Works, key(id));
        let decide = move |found: &[Found]| {
            let mut writes = Vec::new();
            let read = found.first().and_then(Found::text).map(|text| record::read(&BANK, text));
            let is_newer = matches!(read, Some(Err(RecordError::Newer { .. })));
            if let Some(Ok(mut work)) = read {
                amendment.apply(&mut work, at);
                writes.extend(crate::save::writes_of(id, record::write(&BANK, &work)));
            }
            let then = move |workspace: &mut Self, _: Now, effects: &mut Effects| {
                if is_newer {
                    workspace.fail(StorageError::Newer);
                }
                workspace.has_changed(Some(id), effects);
            };
            (writes, then)
        };
        transact_or(effects, [query], decide, |workspace, error, _, _| workspace.fail(error));
    }

    fn list_once_saved(&mut self, effects: &mut Effects) {
        if self.has_unsaved() {
            self.once_saved = Some(Self::list);
        } else {
            self.list(effects);
        }
    }

    /// Something in the library has changed here: the other windows are told, and it is listed.
    pub(crate) fn has_changed(&mut self, id: Option<AssessmentId>, effects: &mut Effects) {
        effects.push(Effect::Broadcast(id));
        if id == Some(self.open.id()) {
            self.refresh(effects);
        }
        self.list(effects);
    }
}

fn duplicate(workspace: &mut Workspace, id: AssessmentId, title: String, now: Now, effects: &mut Effects) {
    let held = workspace.held(id).map(|held| held.work.clone());
    let query = Query::One(Table::Works, key(id));
    let decide = move |found: &[Found]| {
        let stored = found.first().and_then(Found::text).and_then(|text| record::read(&BANK, text).ok());
        let copy = held.or(stored).map(|work| work.copy(now.new_id(1), title, now.time));
        let writes = copy.as_ref().map(|copy| crate::save::writes_of(copy.id(), record::write(&BANK, copy)));
        let then = move |workspace: &mut Workspace, _: Now, effects: &mut Effects| {
            workspace.has_changed(copy.map(|copy| copy.id()), effects);
        };
        (writes.into_iter().flatten().collect(), then)
    };
    transact_or(effects, [query], decide, |workspace, error, _, _| workspace.fail(error));
}

/// Reads the assessment of a work that need not be open.
fn find(workspace: &mut Workspace, id: AssessmentId, ticket: Ticket, effects: &mut Effects) {
    if let Some(held) = workspace.held(id) {
        let found = Some(Box::new(held.work.assessment.clone()));
        return effects.push(Effect::Reply(ticket, Reply::Found(found)));
    }
    let then = move |_: &mut Workspace, found: Vec<Found>, _: Now, effects: &mut Effects| {
        let work = found.first().and_then(Found::text).and_then(|text| record::read(&BANK, text).ok());
        effects.push(Effect::Reply(ticket, Reply::Found(work.map(|work| Box::new(work.assessment)))));
    };
    read(effects, [Query::One(Table::Works, key(id))], then, move |_, _, _, effects| {
        effects.push(Effect::Reply(ticket, Reply::Found(None)));
    });
}

/// Writes one text; then goes on.
fn write(effects: &mut Effects, write: Write, then: impl FnOnce(&mut Workspace, &mut Effects) + 'static) {
    let then = move |workspace: &mut Workspace, _: Now, effects: &mut Effects| then(workspace, effects);
    transact_or(effects, [], move |_| (vec![write], then), |workspace, error, _, _| workspace.fail(error));
}

/// The key of a snapshot: by work, then by time.
pub(crate) fn snapshot_key(id: AssessmentId, at: Stamp) -> String {
    format!("{}/{at:016x}", key(id))
}

/// What is written of a snapshot.
fn snapshot_write(snapshot: &Snapshot) -> Write {
    let key = snapshot_key(snapshot.assessment.id, snapshot.at);
    Write::put(Table::Snapshots, key, windrose_exchange::snapshot::write(&BANK, snapshot))
}
