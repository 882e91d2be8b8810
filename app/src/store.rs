//! The open work and the library around it as plain values: what pages are given.

use std::rc::Rc;

use windrose_assessment::{AssessmentId, Event, Session, Snapshot};
use windrose_exchange::Summary;
use windrose_words::app::saving as words;
use yew::Reducible;

/// The session of this window: a newtype, so that `assessment` need not know Yew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Store(pub Rc<Session>);

impl Reducible for Store {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        Self(Rc::new(Session::clone(&self.0).apply(event))).into()
    }
}

/// Where the work is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// The stored work is being read; nothing may be changed yet.
    #[default]
    Loading,
    /// Everything on the page is stored.
    Saved,
    /// A change is on its way.
    Underway,
    /// Changes are on the page only, for this reason.
    Failed(String),
}

/// A text that could not be read, kept as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Its key: the day it was found, the time, and what it was.
    pub key: String,
    /// The text.
    pub text: String,
}

impl Unreadable {
    /// What it is called: by the day it was found.
    pub fn name(&self) -> String {
        let day = self.key.split(' ').next().unwrap_or_default();
        words::unreadable(day)
    }
}

/// Something about the storage that has to be said, in one sentence each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A stored work could not be read, for this reason.
    Unreadable(String),
    /// What this window shows was gone from the storage, and was stored again.
    Cleared,
    /// The clock shows a time before the last change.
    ClockWentBack,
    /// What was asked for needs a part of the app that could not be fetched.
    NotLoaded,
}

impl Notice {
    /// The sentence.
    pub fn sentence(&self) -> String {
        match self {
            Self::Unreadable(reason) => words::put_aside(reason),
            Self::Cleared => words::CLEARED.to_owned(),
            Self::ClockWentBack => words::CLOCK_WENT_BACK.to_owned(),
            Self::NotLoaded => words::NOT_LOADED.to_owned(),
        }
    }
}

/// The open work and the library, as pages see them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    /// The session.
    pub session: Rc<Session>,
    /// Whether it is stored.
    pub saving: Saving,
    /// Which work of the library it is; `None` until something was opened.
    pub open: Option<AssessmentId>,
    /// All works of the library that are stored, the bin included.
    pub works: Rc<Vec<Summary>>,
    /// The snapshots of the open work, the oldest first.
    pub snapshots: Rc<Vec<Snapshot>>,
    /// What could not be read.
    pub unreadable: Rc<Vec<Unreadable>>,
    /// What has to be said.
    pub notices: Rc<Vec<Notice>>,
    /// Answers that are in this browser only, if it is time to say so.
    pub remind: Option<usize>,
    /// Whether the browser has promised to keep what is stored; `None` until it was asked.
    pub is_kept: Option<bool>,
}

impl Work {
    /// True if there is a store that answers; without one, only one work can be held.
    pub fn is_stored(&self) -> bool {
        !matches!(self.saving, Saving::Failed(_))
    }
}
