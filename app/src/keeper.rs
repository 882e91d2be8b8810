//! Keeps the work: loads it, saves every change in turn, joins edits of other windows.
//!
//! One save runs at a time; changes made meanwhile wait and go together. A save reads what is stored, joins
//! it with what was changed here and writes the result in one transaction, so windows cannot lose each
//! other's answers. What cannot be read is put aside in the same transaction, never overwritten.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use windrose_assessment::{Assessment, Event, clean_title, merge};
use yew::Callback;

use crate::platform::clock;
use crate::platform::storage::{Aside, Storage};
use crate::record;
use crate::store::Saving;

/// What the keeper has to say.
#[derive(Debug)]
pub(crate) enum News {
    /// Where the work is now.
    Saving(Saving),
    /// The stored work is other than known: the session has to take it in.
    Event(Event),
    /// Everything that is kept aside.
    Aside(Vec<Aside>),
    /// The stored work could not be read, for this reason, and was put aside.
    Unreadable(String),
}

/// See the module's documentation.
#[derive(Debug)]
pub(crate) struct Keeper {
    storage: Storage,
    /// What is stored, as far as this window knows.
    known: RefCell<Assessment>,
    /// What is to be saved next.
    waiting: RefCell<Option<Assessment>>,
    is_saving: Cell<bool>,
    tell: Callback<News>,
}

impl Keeper {
    /// Opens the storage and reads what is there; without storage, says so, and there is no keeper.
    pub(crate) async fn open(tell: Callback<News>) -> Option<Rc<Self>> {
        let storage = match Storage::open().await {
            Ok(storage) => storage,
            Err(error) => {
                tell.emit(News::Saving(Saving::Failed(error.to_string())));
                return None;
            }
        };
        let keeper = Rc::new(Self {
            storage,
            known: RefCell::default(),
            waiting: RefCell::default(),
            is_saving: Cell::new(false),
            tell,
        });
        keeper.read().await;
        keeper.list_aside().await;
        Some(keeper)
    }

    /// Reads what is stored, if it is other than known; at the start, and when the window comes back into view.
    pub(crate) async fn read(self: &Rc<Self>) {
        if self.is_saving.get() {
            return; // the save under way reads it too
        }
        let loaded = self.storage.load().await;
        if self.is_saving.get() {
            return; // begun meanwhile, and what it stores is newer than what was loaded
        }
        let outcome = match loaded {
            Err(error) => Saving::Failed(error.to_string()),
            Ok(None) => {
                // Cleared behind our back, if there was something: what the page shows is stored again.
                let shown = self.known.take();
                if !shown.is_empty() {
                    return self.save(&shown);
                }
                Saving::Saved
            }
            Ok(Some(text)) => match record::read(&text) {
                Ok(stored) => {
                    self.learn(stored);
                    Saving::Saved
                }
                Err(reason) => match self.storage.put_current_aside(&unreadable_name()).await {
                    Ok(()) => {
                        self.tell.emit(News::Unreadable(reason.to_string()));
                        Saving::Saved
                    }
                    Err(error) => Saving::Failed(error.to_string()),
                },
            },
        };
        self.tell.emit(News::Saving(outcome));
    }

    /// Saves an assessment, after the save that is running, if any.
    pub(crate) fn save(self: &Rc<Self>, assessment: &Assessment) {
        if self.waiting.borrow().is_none() && !self.is_saving.get() && *self.known.borrow() == *assessment {
            return;
        }
        self.waiting.replace(Some(assessment.clone()));
        self.tell.emit(News::Saving(Saving::Underway));
        if !self.is_saving.replace(true) {
            let keeper = Rc::clone(self);
            spawn_local(async move { keeper.save_all().await });
        }
    }

    /// Puts an assessment aside under its title, so that another can take its place.
    pub(crate) async fn put_aside(&self, assessment: &Assessment) -> bool {
        let title = clean_title(&assessment.title);
        let title = if title.is_empty() { "Untitled assessment" } else { &title };
        let name = format!("{title}, put aside{}", on_today());
        let done = self.storage.put_aside(&name, &record::write(assessment)).await;
        if let Err(error) = &done {
            self.tell.emit(News::Saving(Saving::Failed(error.to_string())));
        }
        self.list_aside().await;
        done.is_ok()
    }

    /// Removes one thing that is kept aside.
    pub(crate) async fn remove_aside(&self, name: &str) {
        if let Err(error) = self.storage.remove_aside(name).await {
            self.tell.emit(News::Saving(Saving::Failed(error.to_string())));
        }
        self.list_aside().await;
    }

    async fn list_aside(&self) {
        if let Ok(aside) = self.storage.aside().await {
            self.tell.emit(News::Aside(aside));
        }
    }

    async fn save_all(&self) {
        let mut outcome = Saving::Saved;
        while let Some(mine) = self.take_waiting() {
            let known = self.known.borrow().clone();
            let mut result = mine.clone();
            let saved = self.storage.save(|stored| {
                let theirs = stored.as_deref().map(record::read);
                let aside = match theirs {
                    None => None,
                    Some(Ok(theirs)) => {
                        result = merge(&known, mine.clone(), &theirs);
                        None
                    }
                    Some(Err(_)) => stored.map(|text| Aside { name: unreadable_name(), text }),
                };
                (record::write(&result), aside)
            });
            outcome = match saved.await {
                Ok(()) => {
                    self.known.replace(mine);
                    self.learn(result);
                    Saving::Saved
                }
                Err(error) => Saving::Failed(error.to_string()),
            };
        }
        self.is_saving.set(false);
        self.tell.emit(News::Saving(outcome));
    }

    fn take_waiting(&self) -> Option<Assessment> {
        self.waiting.borrow_mut().take()
    }

    /// Remembers what is stored, and tells if it is other than known.
    fn learn(&self, stored: Assessment) {
        let known = self.known.replace(stored.clone());
        if known != stored {
            self.tell.emit(News::Event(Event::Synchronised { known, stored }));
        }
    }
}

fn unreadable_name() -> String {
    format!("Unreadable assessment, found{}", on_today())
}

fn on_today() -> String {
    clock::today().map_or(String::new(), |today| format!(" on {today}"))
}
