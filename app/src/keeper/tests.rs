//! The keeper over a store in memory: what can happen to local work, and that none of it is lost.

mod files;
mod former;
mod library;
mod saving;
mod windows;

use std::collections::BTreeMap;
use std::rc::Rc;

use windrose_assessment::{Answer, Level};
use windrose_questions::Slot;

use super::*;

thread_local! {
    /// The device's clock; each test has a thread of its own.
    static NOW: Cell<u64> = const { Cell::new(1_795_392_000_000) };
    static TODAY: Cell<u16> = const { Cell::new(2_518) };
    static IDS: Cell<u64> = const { Cell::new(100) };
}

fn clock() -> Clock {
    Clock {
        now: || NOW.replace(NOW.get() + 1),
        today: || Some(Date::from_days(TODAY.get())),
        new_id: || AssessmentId(IDS.replace(IDS.get() + 1)),
    }
}

/// A store in memory that several keepers share, as windows do.
#[derive(Clone, Debug, Default)]
struct Memory(Rc<Inside>);

#[derive(Debug, Default)]
struct Inside {
    entries: RefCell<BTreeMap<(Table, String), String>>,
    fails: RefCell<Option<StorageError>>,
    meanwhile: Meanwhile,
}

/// Happens once, while the next change is under way.
#[derive(Default)]
struct Meanwhile(RefCell<Option<Box<dyn FnOnce()>>>);

impl std::fmt::Debug for Meanwhile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Meanwhile")
    }
}

impl Vault for Memory {
    async fn read(&self, table: Table, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.0.entries.borrow().get(&(table, key.to_owned())).cloned())
    }

    async fn all(&self, table: Table, beginning: &str) -> Result<Vec<(String, String)>, StorageError> {
        let entries = self.0.entries.borrow();
        let begins =
            |(place, _): &(&(Table, String), &String)| place.0 == table && place.1.starts_with(beginning);
        Ok(entries.iter().filter(begins).map(|((_, key), text)| (key.clone(), text.clone())).collect())
    }

    async fn keys(&self, table: Table) -> Result<Vec<String>, StorageError> {
        Ok(self.all(table, "").await?.into_iter().map(|(key, _)| key).collect())
    }

    async fn change(
        &self,
        read: &[(Table, String)],
        decide: impl FnOnce(&[Option<String>]) -> Vec<Write>,
    ) -> Result<(), StorageError> {
        if let Some(meanwhile) = self.0.meanwhile.0.borrow_mut().take() {
            meanwhile();
        }
        let found: Vec<Option<String>> =
            read.iter().map(|place| self.0.entries.borrow().get(place).cloned()).collect();
        let writes = decide(&found);
        if let Some(error) = self.0.fails.borrow().clone() {
            return Err(error);
        }
        let mut entries = self.0.entries.borrow_mut();
        for Write { table, key, text } in writes {
            match text {
                Some(text) => drop(entries.insert((table, key), text)),
                None => drop(entries.remove(&(table, key))),
            }
        }
        Ok(())
    }
}

impl Memory {
    fn put(&self, table: Table, key: &str, text: &str) {
        self.0.entries.borrow_mut().insert((table, key.to_owned()), text.to_owned());
    }

    fn text(&self, table: Table, key: &str) -> Option<String> {
        self.0.entries.borrow().get(&(table, key.to_owned())).cloned()
    }

    fn texts(&self, table: Table) -> Vec<String> {
        let entries = self.0.entries.borrow();
        entries.iter().filter(|((of, _), _)| *of == table).map(|(_, text)| text.clone()).collect()
    }

    fn work(&self, id: u64) -> Work {
        let text = self.text(Table::Works, &key(AssessmentId(id))).expect("it is stored");
        record::read(&BANK, &text).expect("it can be read")
    }

    fn works(&self) -> Vec<Work> {
        self.texts(Table::Works)
            .iter()
            .map(|text| record::read(&BANK, text).expect("it can be read"))
            .collect()
    }
}

/// A window: a keeper, the page's session, and what was said.
struct Window {
    keeper: Rc<Keeper<Memory>>,
    said: Rc<RefCell<Vec<News>>>,
    session: Rc<RefCell<windrose_assessment::Session>>,
}

impl Window {
    async fn open(memory: &Memory) -> Self {
        Self::open_at(memory, None).await
    }

    async fn open_at(memory: &Memory, open_here: Option<u64>) -> Self {
        Self::open_typed(memory, open_here, Assessment::default()).await
    }

    /// A window that was typed on before the storage answered.
    async fn open_typed(memory: &Memory, open_here: Option<u64>, typed: Assessment) -> Self {
        let said = Rc::new(RefCell::new(Vec::new()));
        let session = Rc::new(RefCell::new(windrose_assessment::Session::default()));
        let tell = {
            let (said, session) = (Rc::clone(&said), Rc::clone(&session));
            Callback::from(move |news: News| {
                if let News::Event(event) = &news {
                    let next = session.take().apply((**event).clone());
                    session.replace(next);
                }
                said.borrow_mut().push(news);
            })
        };
        let keeper = Rc::new(Keeper::new(memory.clone(), clock(), tell));
        if keeper.start(open_here.map(|id| key(AssessmentId(id))), || typed).await {
            keeper.list().await;
        }
        Self { keeper, said, session }
    }

    /// Something happens on the page, and is saved.
    async fn does(&self, event: Event) {
        self.types(event);
        self.saves().await;
    }

    /// Something happens on the page, and is not saved yet.
    fn types(&self, event: Event) {
        let next = self.session.take().apply(event);
        self.session.replace(next);
    }

    async fn saves(&self) {
        if self.keeper.take(&self.shows()) {
            self.keeper.save_all().await;
        }
    }

    async fn answers(&self, slot: u8, level: u8) {
        self.does(answered(slot, level)).await;
    }

    fn shows(&self) -> Assessment {
        self.session.borrow().assessment().clone()
    }

    fn id(&self) -> u64 {
        self.shows().id.0
    }

    fn saving(&self) -> Saving {
        let said = self.said.borrow();
        let last = said.iter().rev().find_map(|news| match news {
            News::Saving(saving) => Some(saving.clone()),
            _ => None,
        });
        last.expect("the keeper has said where the work is")
    }

    fn notices(&self) -> Vec<Notice> {
        let said = self.said.borrow();
        said.iter()
            .filter_map(|news| if let News::Notice(notice) = news { Some(notice.clone()) } else { None })
            .collect()
    }

    fn lists(&self) -> Vec<Summary> {
        let said = self.said.borrow();
        let last = said.iter().rev().find_map(|news| match news {
            News::Works(works) => Some(works.clone()),
            _ => None,
        });
        last.expect("the library was listed")
    }

    fn snapshots(&self) -> Vec<Snapshot> {
        let said = self.said.borrow();
        let last = said.iter().rev().find_map(|news| match news {
            News::Snapshots(snapshots) => Some(snapshots.clone()),
            _ => None,
        });
        last.expect("the snapshots were listed")
    }

    fn reminds(&self) -> Option<usize> {
        let said = self.said.borrow();
        let last = said.iter().rev().find_map(|news| match news {
            News::Remind(answers) => Some(*answers),
            _ => None,
        });
        last.flatten()
    }
}

fn slot(number: u8) -> Slot {
    Slot::new(number).unwrap()
}

fn level(number: u8) -> Answer {
    Answer::Level(Level::new(number).unwrap())
}

fn answered(number: u8, to: u8) -> Event {
    Event::Answered { slot: slot(number), answer: level(to) }
}

fn titled(title: &str) -> Event {
    Event::Titled { title: title.to_owned() }
}
