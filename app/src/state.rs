//! The workspace as pages are given it: a value that is compared by whether it is the same.

use std::ops::Deref;
use std::rc::Rc;

use windrose_workspace::Workspace;

/// The workspace after some input. Another one after each.
#[derive(Clone, Debug)]
pub struct State(Rc<Workspace>);

impl State {
    /// The workspace as it stands.
    pub fn new(workspace: Workspace) -> Self {
        Self(Rc::new(workspace))
    }
}

impl Deref for State {
    type Target = Workspace;

    fn deref(&self) -> &Workspace {
        &self.0
    }
}

impl PartialEq for State {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A step through what was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Take the last change back.
    Back,
    /// Make it again.
    Forth,
}

/// A workspace of which nothing is looked at but what is answered, and the day.
#[derive(Clone, Debug)]
pub struct Answers(pub State);

impl PartialEq for Answers {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
            || (self.0.assessment() == other.0.assessment() && self.0.today() == other.0.today())
    }
}
