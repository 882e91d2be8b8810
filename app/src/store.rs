//! The local work as Yew state: the session, whether it is stored, and what is kept aside.

use std::rc::Rc;

use windrose_assessment::{Event, Session};
use yew::Reducible;

pub use crate::vault::Aside;

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

/// The local work, as pages see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// The session.
    pub session: Rc<Session>,
    /// Whether it is stored.
    pub saving: Saving,
    /// What is kept aside.
    pub aside: Rc<Vec<Aside>>,
}

impl Work {
    /// True if there is a store that answers; without one, nothing can be put aside.
    pub fn is_stored(&self) -> bool {
        !matches!(self.saving, Saving::Failed(_))
    }
}
