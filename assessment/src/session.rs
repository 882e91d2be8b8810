//! The work in progress, and every change that can happen to it. Pure: the shell feeds events and saves.

use std::collections::BTreeSet;
use std::rc::Rc;

use windrose_questions::Slot;

use crate::{Answer, Assessment, Date, Evidence, NOTE_MAX, REASON_MAX, Response, TITLE_MAX, merge};

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
}

/// Something that happened. Facts, in the past tense; [`Session::apply`] decides what they mean.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A question was answered, or its answer taken away. A "not applicable" comes with [`Event::ReasonGiven`].
    Answered {
        /// The question.
        slot: Slot,
        /// The answer.
        answer: Answer,
    },
    /// A question was answered with "not applicable", for this reason; a blank one is no reason and changes nothing.
    ReasonGiven {
        /// The question.
        slot: Slot,
        /// The reason, at most [`REASON_MAX`] characters.
        reason: String,
    },
    /// It was said what a level rests on.
    EvidenceGiven {
        /// The question.
        slot: Slot,
        /// The evidence; `None` if it was taken away.
        evidence: Option<Evidence>,
    },
    /// A note was edited; at most [`NOTE_MAX`] characters.
    NoteChanged {
        /// The question.
        slot: Slot,
        /// The whole note.
        note: String,
    },
    /// The title was edited; at most [`TITLE_MAX`] characters.
    Titled {
        /// The whole title.
        title: String,
    },
    /// Another assessment took the place of this one: a copy of a shared one, or an empty one.
    Replaced {
        /// The other assessment.
        assessment: Assessment,
    },
    /// The stored copy was read: at the start, or because another window had changed it. Edits of the same work
    /// join those made here since; where both changed the same field, the one made here stays. Other work takes
    /// the place of this one, which undo brings back.
    Synchronised {
        /// What this window last knew to be stored; empty at the start.
        known: Assessment,
        /// What is stored now.
        stored: Assessment,
    },
    /// A day began: later changes are dated with it.
    DayBegan {
        /// The day.
        today: Date,
    },
    /// The last change was taken back.
    Undone,
    /// The last change taken back was made again.
    Redone,
}

impl Session {
    /// The assessment as it stands.
    pub fn assessment(&self) -> &Assessment {
        &self.assessment
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
                        // Evidence backs one level and no other; a reason belongs to "not applicable".
                        *r = Response { answer, note: std::mem::take(&mut r.note), ..Response::default() };
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
                            evidence: None,
                            reason: cut(reason, REASON_MAX),
                            note,
                        };
                    });
                }
            }
            Event::EvidenceGiven { slot, evidence } => {
                self.edit(slot, |r| r.evidence = evidence.filter(|_| r.answer.level().is_some()));
            }
            Event::NoteChanged { slot, note } => {
                typing = Some(Field::Note(slot));
                self.edit(slot, |r| r.note = cut(note, NOTE_MAX));
            }
            Event::Titled { title } => {
                typing = Some(Field::Title);
                self.assessment.title = cut(title, TITLE_MAX);
            }
            Event::Replaced { assessment } => {
                self.assessment = assessment;
                return self.changed(before, None);
            }
            Event::Synchronised { known, stored } => {
                if stored.id == self.assessment.id {
                    // The way back gets the other window's edits too, or undoing would take them away.
                    for state in self.past.iter_mut().chain(&mut self.future) {
                        if state.id == stored.id {
                            *state = Rc::new(merge(&known, Assessment::clone(state), &stored));
                        }
                    }
                    self.assessment = merge(&known, self.assessment, &stored);
                    return self;
                }
                // Other work, from the store at the start or begun in another window.
                self.assessment = stored;
                return if before.is_empty() { self } else { self.changed(before, None) };
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

    fn edit(&mut self, slot: Slot, change: impl FnOnce(&mut Response)) {
        let mut response = self.assessment.response(slot).cloned().unwrap_or_default();
        change(&mut response);
        self.assessment.record(slot, response);
    }
}

fn only_difference(one: &Assessment, other: &Assessment) -> Option<Slot> {
    let slots: BTreeSet<Slot> = one.responses().chain(other.responses()).map(|(slot, _)| slot).collect();
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
mod tests {
    use super::*;
    use crate::{AssessmentId, Level};

    const SLOT: Slot = Slot::new(3).unwrap();
    const LEVEL_2: Answer = Answer::Level(Level::new(2).unwrap());

    fn answered(answer: Answer) -> Event {
        Event::Answered { slot: SLOT, answer }
    }

    fn note(text: &str) -> Event {
        Event::NoteChanged { slot: SLOT, note: text.into() }
    }

    fn after(events: impl IntoIterator<Item = Event>) -> Session {
        events.into_iter().fold(Session::default(), Session::apply)
    }

    #[test]
    fn a_downgrade_is_recorded_and_undone() {
        let session = after([answered(Answer::Level(Level::PROVEN)), answered(LEVEL_2)]);
        assert_eq!(session.assessment().answer(SLOT), LEVEL_2);
        let session = session.apply(Event::Undone);
        assert_eq!(session.assessment().answer(SLOT), Answer::Level(Level::PROVEN));
        let session = session.apply(Event::Redone);
        assert_eq!(session.assessment().answer(SLOT), LEVEL_2);
        assert!(!session.can_redo());
    }

    #[test]
    fn undo_and_redo_say_which_question_they_change() {
        let session = after([answered(LEVEL_2)]);
        assert_eq!((session.undo_changes(), session.redo_changes()), (Some(SLOT), None));
        let session = session.apply(Event::Undone);
        assert_eq!((session.undo_changes(), session.redo_changes()), (None, Some(SLOT)));
        let titled = session.apply(Event::Titled { title: "Orders".into() });
        assert_eq!(titled.undo_changes(), None);
    }

    #[test]
    fn typing_is_one_step_back() {
        let session = after([answered(LEVEL_2), note("a"), note("ab"), note("abc"), Event::Undone]);
        assert_eq!(session.assessment().response(SLOT).unwrap().note, "");
        assert_eq!(session.assessment().answer(SLOT), LEVEL_2);
    }

    #[test]
    fn an_event_that_changes_nothing_leaves_no_step() {
        let session = after([answered(Answer::Unanswered), note(""), Event::Undone, Event::Redone]);
        assert_eq!(session, Session::default());
    }

    #[test]
    fn changing_the_answer_keeps_the_note_and_drops_the_reason() {
        let reason = Event::ReasonGiven { slot: SLOT, reason: "no database".into() };
        let session = after([note("ask the DBA"), reason, answered(Answer::DontKnow)]);
        let response = session.assessment().response(SLOT).unwrap();
        assert_eq!((response.note.as_str(), response.reason.as_str()), ("ask the DBA", ""));
    }

    #[test]
    fn a_blank_reason_does_not_make_a_question_not_applicable() {
        let session = after([answered(LEVEL_2), Event::ReasonGiven { slot: SLOT, reason: "  ".into() }]);
        assert_eq!(session.assessment().answer(SLOT), LEVEL_2);
    }

    #[test]
    fn evidence_backs_one_level_and_no_other() {
        let evidence = Event::EvidenceGiven { slot: SLOT, evidence: Some(Evidence::Exercised) };
        let session = after([answered(LEVEL_2), evidence.clone()]);
        assert_eq!(session.assessment().response(SLOT).unwrap().evidence, Some(Evidence::Exercised));
        let session = session.apply(answered(Answer::Level(Level::PROVEN)));
        assert_eq!(session.assessment().response(SLOT).unwrap().evidence, None);
        let session = after([answered(Answer::DontKnow), evidence]);
        assert_eq!(session.assessment().response(SLOT).unwrap().evidence, None);
    }

    #[test]
    fn replacing_the_assessment_can_be_undone() {
        let mine = after([answered(LEVEL_2)]);
        let replaced = mine.clone().apply(Event::Replaced { assessment: Assessment::default() });
        assert!(replaced.assessment().is_empty());
        assert_eq!(replaced.apply(Event::Undone).assessment(), mine.assessment());
    }

    #[test]
    fn changes_are_dated_and_copies_keep_their_day() {
        let [monday, tuesday] = [100, 101].map(Date::from_days);
        let session = after([Event::DayBegan { today: monday }, answered(LEVEL_2)]);
        assert_eq!(session.assessment().dated, Some(monday));
        let session = session.apply(Event::DayBegan { today: tuesday }).apply(answered(LEVEL_2));
        assert_eq!(session.assessment().dated, Some(monday), "nothing changed on Tuesday");
        let mut copy = Assessment::default();
        copy.dated = Some(Date::from_days(7));
        let session = session.apply(Event::Replaced { assessment: copy.clone() });
        assert_eq!(session.assessment(), &copy);
    }

    #[test]
    fn edits_of_another_window_arrive_without_a_step_to_undo() {
        let mine = after([answered(LEVEL_2)]);
        let known = mine.assessment().clone();
        let other = Slot::new(9).unwrap();
        let stored = known.clone().with_answer(other, Answer::DontKnow);
        let session = mine.apply(note("typed meanwhile")).apply(Event::Synchronised { known, stored });
        assert_eq!(session.assessment().answer(other), Answer::DontKnow);
        assert_eq!(session.assessment().response(SLOT).unwrap().note, "typed meanwhile");
        let back = session.apply(Event::Undone).apply(Event::Undone);
        assert_eq!(back.assessment(), &Assessment::default().with_answer(other, Answer::DontKnow));
        assert!(!back.can_undo());
    }

    #[test]
    fn other_work_begun_elsewhere_never_mixes_with_this_one() {
        let mine = after([answered(LEVEL_2), answered(Answer::DontKnow)]);
        let mut stored = Assessment::default().with_answer(Slot::new(9).unwrap(), LEVEL_2);
        stored.id = AssessmentId(7);
        let known = mine.assessment().clone();
        let session = mine.clone().apply(Event::Synchronised { known, stored: stored.clone() });
        assert_eq!(session.assessment(), &stored);
        let back = session.apply(Event::Undone);
        assert_eq!(back.assessment(), mine.assessment());
        assert_eq!(back.apply(Event::Undone).assessment(), after([answered(LEVEL_2)]).assessment());
    }

    #[test]
    fn texts_are_cut_at_whole_characters() {
        let session = after([Event::Titled { title: "é".repeat(TITLE_MAX + 5) }]);
        assert_eq!(session.assessment().title, "é".repeat(TITLE_MAX));
    }

    #[test]
    fn the_way_back_is_bounded() {
        let events =
            (0..UNDO_DEPTH + 50).map(|i| answered(if i % 2 == 0 { LEVEL_2 } else { Answer::DontKnow }));
        assert_eq!(after(events).past.len(), UNDO_DEPTH);
    }
}
