//! The way back: inverse patches, one a change, and the way forward again.

use std::mem::Discriminant;
use std::rc::Rc;

use windrose_assessment::{Event, Field, Patch, Stamp, Work};
use windrose_questions::Slot;

/// Steps that can be taken back. Our choice: more than anybody takes back, little enough to keep in memory.
const DEPTH: usize = 100;

/// What can be taken back and made again. Cloning one shares the patches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct History {
    past: Vec<Rc<Patch>>,
    future: Vec<Rc<Patch>>,
    /// The text that is being typed, so that typing it is one step back and not one for each key.
    typing: Option<(Field, Discriminant<Event>)>,
}

impl History {
    /// Remembers the way back from a change.
    pub(crate) fn remember(&mut self, typed: Option<(Field, Discriminant<Event>)>, back: Patch) {
        match self.past.last_mut() {
            Some(last) if typed.is_some() && typed == self.typing => {
                Rc::make_mut(last).and_before(back);
            }
            _ => self.past.push(Rc::new(back)),
        }
        if self.past.len() > DEPTH {
            self.past.remove(0);
        }
        self.future.clear();
        self.typing = typed;
    }

    /// Takes the last change back; true if there was one.
    pub(crate) fn undo(&mut self, work: &mut Work, now: Stamp) -> bool {
        let Some(patch) = self.past.pop() else { return false };
        self.future.push(work.take_back(Rc::unwrap_or_clone(patch), now).into());
        self.typing = None;
        true
    }

    /// Makes the last change that was taken back again; true if there was one.
    pub(crate) fn redo(&mut self, work: &mut Work, now: Stamp) -> bool {
        let Some(patch) = self.future.pop() else { return false };
        self.past.push(work.take_back(Rc::unwrap_or_clone(patch), now).into());
        self.typing = None;
        true
    }

    /// Somebody else has changed these fields: going back must not take that away.
    pub(crate) fn forget(&mut self, fields: &[Field]) {
        for patches in [&mut self.past, &mut self.future] {
            for patch in
                patches.iter_mut().filter(|patch| patch.fields().any(|field| fields.contains(&field)))
            {
                Rc::make_mut(patch).forget(fields);
            }
            patches.retain(|patch| patch.fields().any(|field| field != Field::Dated));
        }
        if self.typing.is_some_and(|(field, _)| fields.contains(&field)) {
            self.typing = None;
        }
    }

    pub(crate) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub(crate) fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The one question that undoing changes; `None` if it changes something else, or several.
    pub(crate) fn undo_changes(&self) -> Option<Slot> {
        self.past.last().and_then(|patch| only_question(patch))
    }

    /// The one question that redoing changes.
    pub(crate) fn redo_changes(&self) -> Option<Slot> {
        self.future.last().and_then(|patch| only_question(patch))
    }
}

fn only_question(patch: &Patch) -> Option<Slot> {
    let mut slots = patch.fields().filter(|field| *field != Field::Dated).map(|field| match field {
        Field::Answer(slot) | Field::Note(slot) => Some(slot),
        _ => None,
    });
    let first = slots.next()??;
    slots.all(|slot| slot == Some(first)).then_some(first)
}
