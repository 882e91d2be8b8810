//! The session as Yew state, and whether it is stored.

use std::rc::Rc;

use windrose_assessment::{Event, Session};
use yew::Reducible;

/// The session of this window: a newtype, so that `assessment` need not know Yew.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Store(pub Session);

impl Reducible for Store {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        Self(Rc::unwrap_or_clone(self).0.apply(event)).into()
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
