//! The work in progress, and every change that can happen to it. Pure: the shell feeds events and saves.

mod event;

use std::rc::Rc;

use windrose_questions::Slot;

pub use event::Event;

use crate::{
    Answer, Assessment, DECISION_REASON_MAX, Date, LINK_MAX, Matter, NOTE_MAX, OWNER_MAX, REASON_MAX,
    Response, Said, TITLE_MAX, each_once, merge,
};

/// Steps that can be taken back. Our choice: more than anybody takes back, little enough to keep in memory.
const UNDO_DEPTH: usize = 100;

/// The assessment being worked on, with the way back. Cloning one shares the states it could go back to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    assessment: Assessment,
    past: Vec<Rc<Assessment>>,
    future: Vec<Rc<Assessment>>,
    /// The day that changes are dated with, once it is known.
    today: Option<Date>,
    /// What the last event changed, so that typing a text is one step back and not one for each key.
    typing: Option<Field>,
}

/// A text being typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Title,
    Note(Slot),
    Reason(Slot),
    EvidenceLink(Slot),
    DecisionReason(Matter),
    Owner(Matter),
}

impl Session {
    /// The assessment as it stands.
    pub fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// The day by the shell's clock, once it is known.
    pub fn today(&self) -> Option<Date> {
        self.today
    }

    /// True if there is a change to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// True if there is a change to make again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The one question that undoing changes; `None` if it changes something else, or several.
    pub fn undo_changes(&self) -> Option<Slot> {
        self.past.last().and_then(|previous| only_difference(&self.assessment, previous))
    }

    /// The one question that redoing changes; `None` if it changes something else, or several.
    pub fn redo_changes(&self) -> Option<Slot> {
        self.future.last().and_then(|next| only_difference(&self.assessment, next))
    }

    /// The session after this event. Total: an event that changes nothing leaves no step to undo.
    #[must_use]
    pub fn apply(mut self, event: Event) -> Self {
        let before = self.assessment.clone();
        let mut typing = None;
        match event {
            Event::Answered { slot, answer } => {
                self.edit(slot, |r| {
                    if answer != r.answer {
                        // Evidence backs one level and no other; a reason belongs to "not applicable". Who provides
                        // it is the same at every level.
                        *r = Response {
                            answer,
                            provided: r.provided && answer.level().is_some(),
                            note: std::mem::take(&mut r.note),
                            ..Response::default()
                        };
                    }
                });
            }
            Event::ReasonGiven { slot, reason } => {
                if !reason.trim().is_empty() {
                    typing = Some(Field::Reason(slot));
                    self.edit(slot, |r| {
                        let note = std::mem::take(&mut r.note);
                        *r = Response {
                            answer: Answer::NotApplicable,
                            reason: cut(reason, REASON_MAX),
                            note,
                            ..Response::default()
                        };
                    });
                }
            }
            Event::Confirmed { slot } => {
                if let Some(former) = self.assessment.former(slot).cloned() {
                    self.edit(slot, |r| {
                        *r = Response { note: std::mem::take(&mut r.note), ..former.response }
                    });
                }
            }
            Event::EvidenceGiven { slot, evidence } => {
                self.edit(slot, |r| {
                    r.evidence = evidence.filter(|_| r.answer.level().is_some());
                    if r.evidence.is_none() {
                        r.evidence_date = None;
                        r.evidence_link.clear();
                    }
                });
            }
            Event::EvidenceLinked { slot, link } => {
                typing = Some(Field::EvidenceLink(slot));
                self.edit(slot, |r| {
                    if r.evidence.is_some() {
                        r.evidence_link = cut(link, LINK_MAX);
                    }
                });
            }
            Event::EvidenceDated { slot, date } => {
                self.edit(slot, |r| r.evidence_date = date.filter(|_| r.evidence.is_some()));
            }
            Event::ProvidedMarked { slot, provided } => {
                self.edit(slot, |r| r.provided = provided && r.answer.level().is_some());
            }
            Event::ProfileChanged { profile } => self.assessment.profile = profile,
            Event::DepthChosen { depth } => self.assessment.depth = depth,
            Event::AskedAllTheSame { slot, asked } => self.assessment.ask_all_the_same(slot, asked),
            Event::NoteChanged { slot, note } => {
                typing = Some(Field::Note(slot));
                self.edit(slot, |r| r.note = cut(note, NOTE_MAX));
            }
            Event::Decided { matter, said } => typing = self.decide(matter, said),
            Event::Titled { title } => {
                typing = Some(Field::Title);
                self.assessment.title = cut(title, TITLE_MAX);
            }
            Event::Opened { assessment } => return Self { assessment, today: self.today, ..Self::default() },
            Event::Synchronised { known, stored } => {
                if stored.id == self.assessment.id {
                    // The way back gets the other window's edits too, or undoing would take them away.
                    for state in self.past.iter_mut().chain(&mut self.future) {
                        *state = Rc::new(merge(&known, Assessment::clone(state), &stored));
                    }
                    self.assessment = merge(&known, self.assessment, &stored);
                }
                return self;
            }
            Event::DayBegan { today } => {
                self.today = Some(today);
                return self;
            }
            Event::Undone => return self.undo(),
            Event::Redone => return self.redo(),
        }
        if self.assessment != before {
            self.assessment.dated = self.today.or(before.dated);
        }
        self.changed(before, typing)
    }

    /// Remembers the way back to `before`, unless nothing changed or the same text is still being typed.
    fn changed(mut self, before: Assessment, typing: Option<Field>) -> Self {
        if self.assessment != before {
            if typing.is_none() || typing != self.typing {
                self.past.push(Rc::new(before));
                if self.past.len() > UNDO_DEPTH {
                    self.past.remove(0);
                }
            }
            self.future.clear();
            self.typing = typing;
        }
        self
    }

    fn undo(mut self) -> Self {
        if let Some(previous) = self.past.pop() {
            let current = std::mem::replace(&mut self.assessment, Rc::unwrap_or_clone(previous));
            self.future.push(Rc::new(current));
            self.typing = None;
        }
        self
    }

    fn redo(mut self) -> Self {
        if let Some(next) = self.future.pop() {
            let current = std::mem::replace(&mut self.assessment, Rc::unwrap_or_clone(next));
            self.past.push(Rc::new(current));
            self.typing = None;
        }
        self
    }

    /// Changes one thing about a decision; returns the text that was typed, if it was one.
    fn decide(&mut self, matter: Matter, said: Said) -> Option<Field> {
        let before = self.assessment.decision(matter).cloned().unwrap_or_default();
        let mut decision = before.clone();
        let typing = match said {
            Said::Verdict(verdict) => {
                decision.verdict = verdict;
                None
            }
            Said::Reason(reason) => {
                decision.reason = cut(reason, DECISION_REASON_MAX);
                Some(Field::DecisionReason(matter))
            }
            Said::Owner(owner) => {
                decision.owner = cut(owner, OWNER_MAX);
                Some(Field::Owner(matter))
            }
            Said::Review(review) => {
                decision.review = review;
                None
            }
            Said::SliceDone(day) => {
                decision.slice_done = day;
                None
            }
        };
        if decision != before {
            decision.decided = self.today.or(before.decided);
        }
        self.assessment.decide(matter, decision);
        typing
    }

    fn edit(&mut self, slot: Slot, change: impl FnOnce(&mut Response)) {
        let mut response = self.assessment.response(slot).cloned().unwrap_or_default();
        change(&mut response);
        if response.answer != Answer::Unanswered {
            // What answered an earlier wording is confirmed, or is answered anew.
            self.assessment.keep_former(slot, None);
        }
        self.assessment.record(slot, response);
    }
}

fn only_difference(one: &Assessment, other: &Assessment) -> Option<Slot> {
    let slots = each_once(one.responses().chain(other.responses()).map(|(slot, _)| slot));
    let mut differing = slots.into_iter().filter(|slot| one.response(*slot) != other.response(*slot));
    let first = differing.next();
    first.filter(|_| differing.next().is_none())
}

fn cut(mut text: String, max: usize) -> String {
    if let Some((end, _)) = text.char_indices().nth(max) {
        text.truncate(end);
    }
    text
}

#[cfg(test)]
mod tests;
