//! The keeper over a store in memory: what can happen to local work, and that none of it is lost.

use std::rc::Rc;

use windrose_assessment::{Answer, AssessmentId, Level, Response};
use windrose_questions::Slot;

use super::*;
use crate::vault::{StorageError, free_name, is_snapshot};

/// A store in memory that several keepers share, as windows do.
#[derive(Clone, Default)]
struct Memory(Rc<Inside>);

#[derive(Default)]
struct Inside {
    current: RefCell<Option<String>>,
    aside: RefCell<Vec<Aside>>,
    is_full: Cell<bool>,
    /// Happens once, while the next change is under way.
    meanwhile: RefCell<Option<Box<dyn FnOnce()>>>,
}

impl Vault for Memory {
    async fn load(&self) -> Result<Option<String>, StorageError> {
        Ok(self.0.current.borrow().clone())
    }

    async fn change(&self, decide: impl FnOnce(Option<String>) -> Change) -> Result<(), StorageError> {
        if let Some(meanwhile) = self.0.meanwhile.borrow_mut().take() {
            meanwhile();
        }
        let change = decide(self.0.current.borrow().clone());
        if self.0.is_full.get() {
            return Err(StorageError { detail: "full".to_owned(), is_newer: false });
        }
        let mut aside = self.0.aside.borrow_mut();
        aside.retain(|entry| Some(&entry.name) != change.remove.as_ref());
        if let Some(Aside { name, text }) = change.aside {
            let taken: Vec<String> = aside.iter().map(|entry| entry.name.clone()).collect();
            aside.push(Aside { name: free_name(&name, &taken), text });
        }
        if change.current.is_some() {
            self.0.current.replace(change.current);
        }
        Ok(())
    }

    async fn aside(&self) -> Result<Vec<Aside>, StorageError> {
        Ok(self.0.aside.borrow().clone())
    }
}

impl Memory {
    fn holds(&self) -> Assessment {
        record::read(self.0.current.borrow().as_deref().expect("something is stored"))
            .expect("it can be read")
    }

    fn names_aside(&self) -> Vec<String> {
        self.0.aside.borrow().iter().map(|entry| entry.name.clone()).collect()
    }

    fn put(&self, text: &str) {
        self.0.current.replace(Some(text.to_owned()));
    }
}

/// A window: a keeper, and what it has said.
struct Window {
    keeper: Rc<Keeper<Memory>>,
    said: Rc<RefCell<Vec<News>>>,
}

impl Window {
    async fn open(memory: &Memory) -> Self {
        let said = Rc::new(RefCell::new(Vec::new()));
        let tell = {
            let said = Rc::clone(&said);
            Callback::from(move |news| said.borrow_mut().push(news))
        };
        let keeper = Rc::new(Keeper::new(memory.clone(), tell, || Date::parse("2026-11-23")));
        keeper.read().await;
        Self { keeper, said }
    }

    async fn save(&self, assessment: &Assessment) {
        if self.keeper.take(assessment) {
            self.keeper.save_all().await;
        }
    }

    fn saving(&self) -> Saving {
        let said = self.said.borrow();
        let last = said.iter().rev().find_map(|news| match news {
            News::Saving(saving) => Some(saving.clone()),
            _ => None,
        });
        last.expect("the keeper has said where the work is")
    }

    fn learnt(&self) -> Option<Assessment> {
        let said = self.said.borrow();
        said.iter().rev().find_map(|news| match news {
            News::Event(event) => match &**event {
                Event::Synchronised { stored, .. } => Some(stored.clone()),
                _ => None,
            },
            _ => None,
        })
    }
}

fn work(id: u64, answers: &[(u8, u8)]) -> Assessment {
    let mut work = answers.iter().fold(Assessment::default(), |all, (slot, level)| {
        all.with_answer(Slot::new(*slot).unwrap(), Answer::Level(Level::new(*level).unwrap()))
    });
    work.id = AssessmentId(id);
    work
}

#[tokio::test]
async fn what_is_taken_is_stored_and_found_again() {
    let memory = Memory::default();
    let window = Window::open(&memory).await;
    window.save(&work(0, &[(1, 2)])).await;
    assert_eq!(window.saving(), Saving::Saved);
    assert_eq!(Window::open(&memory).await.learnt(), Some(work(0, &[(1, 2)])));
}

#[tokio::test]
async fn what_could_not_be_stored_is_never_called_saved_and_is_stored_later() {
    let memory = Memory::default();
    let window = Window::open(&memory).await;
    memory.0.is_full.set(true);
    window.save(&work(0, &[(1, 2)])).await;
    assert!(matches!(window.saving(), Saving::Failed(_)));
    window.keeper.read().await;
    assert!(matches!(window.saving(), Saving::Failed(_)), "coming back into view stores nothing");
    memory.0.is_full.set(false);
    window.keeper.read().await;
    assert_eq!(window.saving(), Saving::Saved);
    assert_eq!(memory.holds(), work(0, &[(1, 2)]));
}

#[tokio::test]
async fn what_changes_during_a_save_goes_along() {
    let memory = Memory::default();
    let window = Window::open(&memory).await;
    let keeper = Rc::clone(&window.keeper);
    memory.0.meanwhile.replace(Some(Box::new(move || {
        assert!(!keeper.take(&work(0, &[(1, 2), (2, 2)])), "a save is running");
    })));
    window.save(&work(0, &[(1, 2)])).await;
    assert_eq!(memory.holds(), work(0, &[(1, 2), (2, 2)]));
}

#[tokio::test]
async fn two_windows_lose_nothing_of_each_other() {
    let memory = Memory::default();
    let (here, there) = (Window::open(&memory).await, Window::open(&memory).await);
    here.save(&work(0, &[(1, 2)])).await;
    there.save(&work(0, &[(9, 4)])).await;
    assert_eq!(memory.holds(), work(0, &[(1, 2), (9, 4)]));
    assert_eq!(there.learnt(), Some(work(0, &[(1, 2), (9, 4)])));
    here.keeper.read().await;
    assert_eq!(here.learnt(), Some(work(0, &[(1, 2), (9, 4)])));
}

#[tokio::test]
async fn typing_on_while_another_windows_answer_arrives_does_not_remove_it() {
    let memory = Memory::default();
    let (here, there) = (Window::open(&memory).await, Window::open(&memory).await);
    there.save(&work(0, &[(9, 4)])).await;
    let mut typed = work(0, &[(1, 2)]);
    typed.record(
        Slot::new(2).unwrap(),
        Response { note: "typed meanwhile".to_owned(), ..Response::default() },
    );
    let (keeper, later) = (Rc::clone(&here.keeper), typed.clone());
    memory.0.meanwhile.replace(Some(Box::new(move || {
        keeper.take(&later);
    })));
    here.save(&work(0, &[(1, 2)])).await;
    assert_eq!(memory.holds(), typed.with_answer(Slot::new(9).unwrap(), Answer::Level(Level::PROVEN)));
}

#[tokio::test]
async fn the_record_of_a_newer_windrose_is_left_alone() {
    let memory = Memory::default();
    let window = Window::open(&memory).await;
    window.save(&work(0, &[(1, 2)])).await;
    let newer = r#"{"format":3,"whatever":true}"#;
    memory.put(newer);
    window.keeper.read().await;
    assert!(matches!(window.saving(), Saving::Failed(reason) if reason.contains("newer")));
    window.save(&work(0, &[(1, 3)])).await;
    assert!(matches!(window.saving(), Saving::Failed(reason) if reason.contains("newer")));
    assert_eq!(memory.0.current.borrow().as_deref(), Some(newer));
    assert!(memory.names_aside().is_empty());
}

#[tokio::test]
async fn damaged_records_are_put_aside_each_under_its_own_name() {
    let memory = Memory::default();
    memory.put("{broken");
    let window = Window::open(&memory).await;
    assert!(window.said.borrow().iter().any(|news| matches!(news, News::Unreadable(_))));
    window.save(&work(0, &[(1, 2)])).await;
    memory.put("broken again");
    window.save(&work(0, &[(1, 3)])).await;
    let name = "Unreadable assessment, found on 2026-11-23";
    assert_eq!(memory.names_aside(), [name.to_owned(), format!("{name} (2)")]);
    assert_eq!(memory.0.aside.borrow()[0].text, "{broken");
    assert_eq!(memory.holds(), work(0, &[(1, 3)]));
}

#[tokio::test]
async fn what_was_cleared_behind_our_back_is_stored_again() {
    let memory = Memory::default();
    let window = Window::open(&memory).await;
    window.save(&work(0, &[(1, 2)])).await;
    memory.0.current.take();
    window.keeper.read().await;
    assert_eq!(memory.holds(), work(0, &[(1, 2)]));
    assert_eq!(window.saving(), Saving::Saved);
}

#[tokio::test]
async fn beginning_other_work_puts_the_old_one_aside_and_opening_it_takes_it_back() {
    let memory = Memory::default();
    let window = Window::open(&memory).await;
    let mut old = work(0, &[(1, 2)]);
    old.title = "Orders".to_owned();
    window.save(&old).await;
    window.save(&work(5, &[])).await;
    assert_eq!(memory.names_aside(), ["Orders, put aside on 2026-11-23"]);
    assert_eq!(memory.holds(), work(5, &[]));

    window.keeper.open_aside("Orders, put aside on 2026-11-23".to_owned());
    old.id = AssessmentId(6);
    memory.0.is_full.set(true);
    window.save(&old).await;
    assert_eq!(memory.names_aside(), ["Orders, put aside on 2026-11-23"], "it stays until it is stored");
    memory.0.is_full.set(false);
    window.save(&old).await;
    assert!(memory.names_aside().is_empty());
    assert_eq!(memory.holds(), old);
}

#[tokio::test]
async fn work_begun_in_another_window_is_taken_over_and_edits_of_the_old_one_are_put_aside() {
    let memory = Memory::default();
    let here = Window::open(&memory).await;
    here.save(&work(0, &[(1, 2)])).await;
    let there = Window::open(&memory).await;
    there.save(&work(7, &[(3, 3)])).await;
    here.save(&work(0, &[(1, 4)])).await;
    assert_eq!(memory.holds(), work(7, &[(3, 3)]));
    assert_eq!(here.learnt(), Some(work(7, &[(3, 3)])));
    let texts: Vec<Assessment> =
        memory.0.aside.borrow().iter().map(|entry| record::read(&entry.text).unwrap()).collect();
    assert_eq!(texts, [work(0, &[(1, 2)]), work(0, &[(1, 4)])]);
}

#[tokio::test]
async fn a_snapshot_is_kept_beside_the_work_and_stays_when_it_is_opened() {
    let memory = Memory::default();
    let window = Window::open(&memory).await;
    let mut orders = work(5, &[(1, 2)]);
    orders.title = "Orders, put aside".to_owned();
    window.save(&orders).await;
    assert!(window.keeper.keep_snapshot(&orders).await);
    let changed = orders.clone().with_answer(Slot::new(1).unwrap(), Answer::DontKnow);
    window.save(&changed).await;
    assert!(window.keeper.keep_snapshot(&changed).await);
    let names =
        ["Orders, put aside, snapshot of 2026-11-23", "Orders, put aside, snapshot of 2026-11-23 (2)"];
    assert_eq!(memory.names_aside(), names);
    assert_eq!(memory.holds(), changed, "the work goes on");
    let kept: Vec<Assessment> =
        memory.0.aside.borrow().iter().map(|entry| record::read(&entry.text).unwrap()).collect();
    assert_eq!(kept, [orders, changed.clone()]);
    assert!(memory.0.aside.borrow().iter().all(|entry| is_snapshot(&entry.name)));

    memory.0.is_full.set(true);
    assert!(!window.keeper.keep_snapshot(&changed).await, "what is not stored is not called kept");
    assert_eq!(window.saving(), Saving::Saved, "the work itself is stored all the same");
}

#[test]
fn only_snapshots_are_called_so_whatever_a_title_says() {
    assert!(is_snapshot("Orders, snapshot of 2026-11-23"));
    assert!(is_snapshot("Orders, snapshot of 2026-11-23 (2)"));
    assert!(is_snapshot("Untitled assessment, snapshot"));
    assert!(!is_snapshot("Orders, snapshot of 2026-11-23, put aside on 2026-11-24"));
    assert!(!is_snapshot("Unreadable assessment, found on 2026-11-23"));
    assert!(!is_snapshot("snapshot"));
}
