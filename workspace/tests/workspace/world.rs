//! A world for windows: a storage in memory that they share, a channel between them, a clock; and every read, write, broadcast
//! and failure a step that a test takes when it wants to.

use std::collections::{BTreeMap, HashMap, VecDeque};

use windrose_assessment::{Answer, Assessment, AssessmentId, Date, Event, Level, Work};
use windrose_exchange::record;
use windrose_questions::{BANK, Slot};
use windrose_workspace::storage::{Found, Outcome, Query, Table, Transaction, Write};
use windrose_workspace::{
    Command, Effect, Input, Now, Reply, Saving, StorageError, Ticket, Workspace, carry_out, key,
};

/// 2026-11-23.
const START: u64 = 1_795_392_000_000;

/// See the module's documentation.
#[derive(Default)]
pub(crate) struct World {
    pub(crate) disk: BTreeMap<(Table, String), String>,
    pub(crate) windows: Vec<Window>,
    /// Milliseconds that the clock has been put ahead, or back.
    pub(crate) ahead: i64,
    /// What every write ends in, while it is set.
    pub(crate) fails: Option<StorageError>,
    pub(crate) ticks: u64,
    /// True if runs are told apart by what is on its way; that takes time.
    pub(crate) is_traced: bool,
}

/// One window, and what is on its way from and to it.
pub(crate) struct Window {
    pub(crate) workspace: Workspace,
    /// Asked for, and not begun.
    pub(crate) transactions: VecDeque<Transaction>,
    /// Ended, and not reported.
    pub(crate) reports: VecDeque<Outcome>,
    /// Said by other windows, and not heard.
    pub(crate) mail: VecDeque<Option<AssessmentId>>,
    pub(crate) open_here: Option<String>,
    pub(crate) replies: HashMap<u32, Reply>,
    tickets: u32,
    /// What each transaction on its way knows: by that, runs are told apart.
    pub(crate) asked: VecDeque<(u64, u32)>,
    /// What each report on its way knows.
    pub(crate) found: VecDeque<(u64, u32)>,
    /// Reports that were delivered.
    pub(crate) reported: u32,
}

impl World {
    /// A new window, once it has read what is stored.
    pub(crate) fn open(&mut self) -> usize {
        self.open_at(None)
    }

    /// A window that is reloaded, or one that somebody duplicated.
    pub(crate) fn open_at(&mut self, open_here: Option<u64>) -> usize {
        let window = self.begin_to_open(open_here.map(|id| key(AssessmentId(id))));
        self.run(window);
        window
    }

    /// A window of which nothing is read yet.
    pub(crate) fn begin_to_open(&mut self, open_here: Option<String>) -> usize {
        let workspace = Workspace::new(self.now());
        let window = Window {
            workspace,
            transactions: VecDeque::new(),
            reports: VecDeque::new(),
            mail: VecDeque::new(),
            open_here: open_here.clone(),
            replies: HashMap::new(),
            tickets: 0,
            asked: VecDeque::new(),
            found: VecDeque::new(),
            reported: 0,
        };
        self.windows.push(window);
        let window = self.windows.len() - 1;
        self.input(window, Input::DayBegan(Date::of_time(self.time())));
        self.input(window, Input::StorageOpened { open_here });
        window
    }

    pub(crate) fn time(&self) -> u64 {
        (START + self.ticks).saturating_add_signed(self.ahead)
    }

    pub(crate) fn now(&mut self) -> Now {
        self.ticks += 1;
        Now { time: self.time(), chance: self.ticks }
    }

    pub(crate) fn input(&mut self, window: usize, input: Input) {
        let now = self.now();
        let effects = self.windows[window].workspace.update(input, now);
        for effect in effects {
            match effect {
                Effect::Transact(transaction) => {
                    let window = &mut self.windows[window];
                    if self.is_traced {
                        window
                            .asked
                            .push_back((fingerprint(&(&transaction, &window.workspace)), window.reported));
                    }
                    window.transactions.push_back(transaction);
                }
                Effect::Broadcast(id) => {
                    let others = self.windows.iter_mut().enumerate().filter(|(other, _)| *other != window);
                    let is_traced = self.is_traced; // hearing twice of the same is hearing once
                    let others = others.filter(|(_, other)| !(is_traced && other.mail.contains(&id)));
                    others.for_each(|(_, other)| other.mail.push_back(id));
                }
                Effect::RememberOpen(id) => self.windows[window].open_here = Some(key(id)),
                Effect::Persist { may_ask } => {
                    self.input(window, Input::Persisted { is_kept: true, asked: may_ask });
                }
                Effect::Reply(Ticket(ticket), reply) => {
                    self.windows[window].replies.insert(ticket, reply);
                }
            }
        }
    }

    /// Runs the oldest transaction of a window; its end is not reported yet.
    pub(crate) fn commit(&mut self, window: usize) {
        let Some(transaction) = self.windows[window].transactions.pop_front() else { return };
        let asked = self.windows[window].asked.pop_front();
        let Transaction { queries, is_read_only, decide, otherwise } = transaction;
        let found: Vec<Found> = queries.iter().map(|query| self.find(query)).collect();
        let (writes, then) = decide(&found);
        assert!(!is_read_only || writes.is_empty(), "what only reads writes nothing");
        let outcome = if let Some(error) = self.fails.clone().filter(|_| !writes.is_empty()) {
            Outcome::Failed(otherwise, error)
        } else {
            for write in writes {
                self.write(write);
            }
            Outcome::Committed(then)
        };
        if self.is_traced {
            let (asked, reported) = asked.unwrap_or_default();
            self.windows[window].found.push_back((fingerprint(&(asked, found)), reported));
        }
        self.windows[window].reports.push_back(outcome);
    }

    /// The oldest transaction of a window breaks off.
    pub(crate) fn fail(&mut self, window: usize) {
        if let Some(transaction) = self.windows[window].transactions.pop_front() {
            let outcome = Outcome::Failed(transaction.otherwise, StorageError::Full);
            let asked = self.windows[window].asked.pop_front();
            if self.is_traced {
                self.windows[window].found.extend(asked);
            }
            self.windows[window].reports.push_back(outcome);
        }
    }

    fn find(&self, query: &Query) -> Found {
        let all = |table: Table, beginning: &str| {
            let begins = |(at, _): &(&(Table, String), &String)| at.0 == table && at.1.starts_with(beginning);
            self.disk.iter().filter(begins).map(|((_, key), text)| (key.clone(), text.clone())).collect()
        };
        match query {
            Query::One(table, key) => Found::One(self.disk.get(&(*table, key.clone())).cloned()),
            Query::Beginning(table, beginning) => Found::Entries(all(*table, beginning)),
            Query::Keys(table) => {
                let entries: Vec<(String, String)> = all(*table, "");
                Found::Keys(entries.into_iter().map(|(key, _)| key).collect())
            }
        }
    }

    pub(crate) fn write(&mut self, Write { table, key, text }: Write) {
        match text {
            Some(text) => drop(self.disk.insert((table, key), text)),
            None => drop(self.disk.remove(&(table, key))),
        }
    }

    /// Tells a window how its oldest transaction ended.
    pub(crate) fn report(&mut self, window: usize) {
        if let Some(outcome) = self.windows[window].reports.pop_front() {
            self.windows[window].found.pop_front();
            self.windows[window].reported += 1;
            self.input(window, Input::Returned(outcome));
        }
    }

    /// A window hears the oldest word of another one.
    pub(crate) fn hear(&mut self, window: usize) {
        if let Some(id) = self.windows[window].mail.pop_front() {
            self.input(window, Input::WindowReported(id));
        }
    }

    /// Everything that one window has asked for happens, and is reported.
    pub(crate) fn run(&mut self, window: usize) {
        while !self.windows[window].transactions.is_empty() || !self.windows[window].reports.is_empty() {
            self.commit(window);
            self.report(window);
        }
    }

    /// Everything that is on its way arrives, in every window.
    pub(crate) fn settle(&mut self) {
        let is_busy = |window: &Window| {
            !(window.transactions.is_empty() && window.reports.is_empty() && window.mail.is_empty())
        };
        while let Some(window) = self.windows.iter().position(is_busy) {
            self.run(window);
            self.hear(window);
        }
    }

    /// Something happens on the page, and all that follows.
    pub(crate) fn does(&mut self, window: usize, event: Event) {
        self.input(window, Input::Happened(event));
        self.run(window);
    }

    pub(crate) fn answers(&mut self, window: usize, slot: u8, level: u8) {
        self.does(window, answered(slot, level));
    }

    /// Something is asked for in the library, and all that follows; the reply, if there is one.
    pub(crate) fn asks(&mut self, window: usize, command: Command) -> Option<Reply> {
        let ticket = self.begins_to_ask(window, command);
        self.run(window);
        self.windows[window].replies.remove(&ticket)
    }

    pub(crate) fn begins_to_ask(&mut self, window: usize, command: Command) -> u32 {
        self.windows[window].tickets += 1;
        let ticket = self.windows[window].tickets;
        self.input(window, Input::Asked { command, ticket: Ticket(ticket), by: carry_out });
        ticket
    }

    pub(crate) fn shows(&self, window: usize) -> &Assessment {
        self.windows[window].workspace.assessment()
    }

    pub(crate) fn id(&self, window: usize) -> AssessmentId {
        self.shows(window).id
    }

    pub(crate) fn saving(&self, window: usize) -> Saving {
        self.windows[window].workspace.saving()
    }

    pub(crate) fn put(&mut self, table: Table, key: &str, text: &str) {
        self.disk.insert((table, key.to_owned()), text.to_owned());
    }

    pub(crate) fn text(&self, table: Table, key: &str) -> Option<&str> {
        self.disk.get(&(table, key.to_owned())).map(String::as_str)
    }

    pub(crate) fn texts(&self, table: Table) -> Vec<&str> {
        self.disk.iter().filter(|((of, _), _)| *of == table).map(|(_, text)| text.as_str()).collect()
    }

    /// The stored work; it is there.
    #[track_caller]
    pub(crate) fn stored(&self, id: AssessmentId) -> Work {
        let text = self.text(Table::Works, &key(id)).expect("it is stored");
        record::read(&BANK, text).expect("it can be read")
    }

    pub(crate) fn works(&self) -> Vec<Work> {
        let texts = self.texts(Table::Works);
        texts.into_iter().map(|text| record::read(&BANK, text).expect("it can be read")).collect()
    }
}

fn fingerprint(of: &impl std::fmt::Debug) -> u64 {
    let mut hasher = std::hash::DefaultHasher::new();
    std::hash::Hash::hash(&format!("{of:?}"), &mut hasher);
    std::hash::Hasher::finish(&hasher)
}

pub(crate) fn slot(number: u8) -> Slot {
    Slot::new(number).expect("there are as many slots")
}

pub(crate) fn level(number: u8) -> Answer {
    Answer::Level(Level::new(number).expect("there is such a level"))
}

pub(crate) fn answered(number: u8, to: u8) -> Event {
    Event::Answered { slot: slot(number), answer: level(to) }
}

pub(crate) fn titled(title: &str) -> Event {
    Event::Titled { title: title.to_owned() }
}
