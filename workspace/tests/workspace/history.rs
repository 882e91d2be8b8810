//! Taking back and making again: one step a change, and never what another window did.

use proptest::collection::vec;
use proptest::prelude::*;
use windrose_assessment::{
    Answer, Assessment, Date, Decision, DecisionEdit, DecisionTarget, Event, Level, TITLE_MAX, Verdict, Work,
};
use windrose_questions::BANK;
use windrose_workspace::{Input, Now, Workspace};

use crate::any_value::{answer, assessment, date, depth, evidence, for_any, matter, profile, text, verdict};
use crate::world::slot;

const STORM: DecisionTarget = DecisionTarget::Finding("retry-storm");

/// A page on which things happen, one after the other.
#[derive(Clone)]
struct Page(Workspace, u64);

impl Page {
    fn with(assessment: Assessment) -> Self {
        Self(Workspace::at_rest(Work::new(assessment, 1)), 1)
    }

    fn takes(mut self, input: Input) -> Self {
        self.1 += 1;
        self.0.update(input, Now { time: self.1, chance: self.1 });
        self
    }

    fn sees(self, event: Event) -> Self {
        self.takes(Input::Happened(event))
    }

    fn undone(self) -> Self {
        self.takes(Input::Undone)
    }

    fn redone(self) -> Self {
        self.takes(Input::Redone)
    }

    fn shows(&self) -> &Assessment {
        self.0.assessment()
    }

    fn seen(&self) -> (Assessment, bool, bool) {
        (self.shows().clone(), self.0.can_undo(), self.0.can_redo())
    }
}

/// What happens to a page.
#[derive(Clone, Debug)]
enum Step {
    Event(Event),
    Undo,
    Redo,
    Day(u16),
}

fn after(page: Page, steps: impl IntoIterator<Item = Step>) -> Page {
    steps.into_iter().fold(page, |page, step| match step {
        Step::Event(event) => page.sees(event),
        Step::Undo => page.undone(),
        Step::Redo => page.redone(),
        Step::Day(days) => page.takes(Input::DayBegan(Date::from_days(days))),
    })
}

fn any_event() -> impl Strategy<Value = Event> {
    let slot = || (0..6_u8).prop_map(slot);
    let flag = any::<bool>;
    let said = prop_oneof![
        2 => verdict().prop_map(DecisionEdit::Verdict),
        1 => text().prop_map(DecisionEdit::Reason),
        1 => text().prop_map(DecisionEdit::Owner),
        1 => date().prop_map(DecisionEdit::Review),
        1 => date().prop_map(DecisionEdit::SliceDone),
    ];
    prop_oneof![
        6 => (slot(), answer()).prop_map(|(slot, answer)| Event::Answered { slot, answer }),
        2 => (slot(), text()).prop_map(|(slot, reason)| Event::ReasonGiven { slot, reason }),
        3 => (slot(), evidence()).prop_map(|(slot, evidence)| Event::EvidenceGiven { slot, evidence }),
        1 => (slot(), text()).prop_map(|(slot, link)| Event::EvidenceLinked { slot, link }),
        1 => (slot(), date()).prop_map(|(slot, date)| Event::EvidenceDated { slot, date }),
        1 => (slot(), flag()).prop_map(|(slot, provided)| Event::ProvidedMarked { slot, provided }),
        1 => (slot(), flag()).prop_map(|(slot, asked)| Event::AskedAllTheSame { slot, asked }),
        3 => (slot(), text()).prop_map(|(slot, note)| Event::NoteChanged { slot, note }),
        4 => (matter(0..6), said).prop_map(|(matter, said)| Event::Decided { matter, said }),
        2 => text().prop_map(|title| Event::Titled { title }),
        1 => profile(&BANK).prop_map(|profile| Event::ProfileChanged { profile }),
        1 => depth().prop_map(|depth| Event::DepthChosen { depth }),
    ]
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        20 => any_event().prop_map(Step::Event),
        2 => Just(Step::Undo),
        2 => Just(Step::Redo),
        1 => any::<u16>().prop_map(Step::Day),
    ]
}

#[test]
fn undoing_all_the_way_returns_to_what_was_opened() {
    for_any(&(assessment(), vec(any_step(), 0..60)), |(start, steps)| {
        let mut page = after(Page::with(start.clone()), steps);
        while page.0.can_undo() {
            page = page.undone();
        }
        assert_eq!(page.shows(), &start);
    });
}

#[test]
fn redoing_all_the_way_returns_to_the_end() {
    for_any(&(assessment(), vec(any_step(), 0..60)), |(start, steps)| {
        let mut page = after(Page::with(start), steps);
        while page.0.can_redo() {
            page = page.redone();
        }
        let end = page.shows().clone();
        while page.0.can_undo() {
            page = page.undone();
        }
        while page.0.can_redo() {
            page = page.redone();
        }
        assert_eq!(page.shows(), &end);
    });
}

#[test]
fn undo_and_redo_together_change_nothing() {
    for_any(&(assessment(), vec(any_step(), 0..30)), |(start, steps)| {
        let page = after(Page::with(start), steps);
        if page.0.can_undo() {
            assert_eq!(page.clone().undone().redone().seen(), page.seen());
        }
        if page.0.can_redo() {
            assert_eq!(page.clone().redone().undone().seen(), page.seen());
        }
    });
}

#[test]
fn an_answer_is_one_step_back_and_ends_what_was_taken_back() {
    for_any(&(vec(any_step(), 0..30), answer()), |(steps, answer)| {
        let before = after(Page::with(Assessment::default()), steps);
        let answered = before.clone().sees(Event::Answered { slot: slot(1), answer });
        if answered.shows() != before.shows() {
            assert!(!answered.0.can_redo());
            assert_eq!(answered.undone().shows(), before.shows());
        }
    });
}

fn page() -> Page {
    Page::with(Assessment::default())
}

fn level_2() -> Answer {
    Answer::Level(Level::ALL[2])
}

fn answered(answer: Answer) -> Event {
    Event::Answered { slot: slot(3), answer }
}

fn note(text: &str) -> Event {
    Event::NoteChanged { slot: slot(3), note: text.into() }
}

#[test]
fn a_downgrade_is_recorded_and_undone() {
    let page = page().sees(answered(Answer::Level(Level::PROVEN))).sees(answered(level_2()));
    assert_eq!(page.shows().answer(slot(3)), level_2());
    let page = page.undone();
    assert_eq!(page.shows().answer(slot(3)), Answer::Level(Level::PROVEN));
    let page = page.redone();
    assert_eq!(page.shows().answer(slot(3)), level_2());
    assert!(!page.0.can_redo());
}

#[test]
fn undo_and_redo_say_which_question_they_change() {
    let page = page().sees(answered(level_2()));
    assert_eq!((page.0.undo_changes(), page.0.redo_changes()), (Some(slot(3)), None));
    let page = page.undone();
    assert_eq!((page.0.undo_changes(), page.0.redo_changes()), (None, Some(slot(3))));
    let titled = page.sees(Event::Titled { title: "Orders".into() });
    assert_eq!(titled.0.undo_changes(), None);
}

#[test]
fn typing_is_one_step_back() {
    let page = page().sees(answered(level_2())).sees(note("a")).sees(note("ab")).sees(note("abc")).undone();
    assert_eq!(page.shows().response(slot(3)).unwrap().note, "");
    assert_eq!(page.shows().answer(slot(3)), level_2());
}

#[test]
fn an_event_that_changes_nothing_leaves_no_step() {
    let page = page().sees(answered(Answer::Unanswered)).sees(note(""));
    assert!(!page.0.can_undo());
    assert!(page.undone().redone().shows().is_empty());
}

#[test]
fn taking_a_decision_back_keeps_what_was_typed_and_comes_back_by_undo() {
    let said = |said| Event::Decided { matter: STORM, said };
    let page = page()
        .sees(said(DecisionEdit::Verdict(Some(Verdict::Defer))))
        .sees(said(DecisionEdit::Reason("a".into())))
        .sees(said(DecisionEdit::Reason("ab".into())))
        .sees(said(DecisionEdit::Review(Some(Date::from_days(9)))));
    let deferred = page.shows().decision(STORM).unwrap().clone();
    assert_eq!((deferred.reason.as_str(), deferred.review), ("ab", Some(Date::from_days(9))));
    let page = page.sees(said(DecisionEdit::Verdict(None)));
    assert_eq!(page.shows().decision(STORM), Some(&Decision { verdict: None, ..deferred.clone() }));
    assert_eq!(page.clone().undone().shows().decision(STORM), Some(&deferred));
    let back = page.undone().undone().undone();
    assert_eq!(back.shows().decision(STORM).unwrap().reason, "", "typing is one step");
    assert_eq!(back.undone().shows(), &Assessment::default());
}

#[test]
fn the_way_back_is_bounded() {
    let steps = (0..150).map(|i| answered(if i % 2 == 0 { level_2() } else { Answer::DontKnow }));
    let mut page = after(page(), steps.map(Step::Event));
    let mut back = 0;
    while page.0.can_undo() {
        page = page.undone();
        back += 1;
    }
    assert_eq!(back, 100);
}

#[test]
fn texts_are_cut_at_whole_characters() {
    let page = page().sees(Event::Titled { title: "é".repeat(TITLE_MAX + 5) });
    assert_eq!(page.shows().title, "é".repeat(TITLE_MAX));
}
