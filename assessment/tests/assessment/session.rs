//! What holds of a session, whatever happens to it.

use proptest::collection::vec;
use proptest::prelude::*;
use windrose_assessment::{
    Assessment, DECISION_REASON_MAX, Decision, Event, LINK_MAX, Matter, NOTE_MAX, OWNER_MAX, REASON_MAX,
    Response, Said, Session, TITLE_MAX, merge,
};

use crate::any::{any_event, deciding, edit, event};
use crate::any_value::{answer, assessment, depth, for_any, text};
use crate::fixture::slot;

/// A session that goes on with a stored assessment.
fn opened(stored: Assessment) -> Session {
    Session::default().apply(Event::Opened { assessment: stored })
}

fn after(start: Session, events: impl IntoIterator<Item = Event>) -> Session {
    events.into_iter().fold(start, Session::apply)
}

#[test]
fn undoing_all_the_way_returns_to_what_was_opened() {
    for_any(&(assessment(), vec(event(), 0..60)), |(mut start, events)| {
        for event in &events {
            if let Event::Opened { assessment } = event {
                start = assessment.clone();
            }
        }
        let mut session = after(opened(start.clone()), events);
        while session.can_undo() {
            session = session.apply(Event::Undone);
        }
        assert_eq!(session.assessment(), &start);
    });
}

#[test]
fn redoing_all_the_way_returns_to_the_end() {
    for_any(&(assessment(), vec(event(), 0..60)), |(start, events)| {
        let mut session = after(opened(start), events);
        while session.can_redo() {
            session = session.apply(Event::Redone);
        }
        let end = session.assessment().clone();
        while session.can_undo() {
            session = session.apply(Event::Undone);
        }
        while session.can_redo() {
            session = session.apply(Event::Redone);
        }
        assert_eq!(session.assessment(), &end);
    });
}

#[test]
fn undo_and_redo_together_change_nothing() {
    for_any(&(assessment(), vec(any_event(), 0..30)), |(start, events)| {
        let session = after(opened(start), events);
        let seen = |s: &Session| (s.assessment().clone(), s.can_undo(), s.can_redo());
        if session.can_undo() {
            assert_eq!(seen(&after(session.clone(), [Event::Undone, Event::Redone])), seen(&session));
        }
        if session.can_redo() {
            assert_eq!(seen(&after(session.clone(), [Event::Redone, Event::Undone])), seen(&session));
        }
    });
}

#[test]
fn an_answer_is_one_step_back_and_ends_what_was_taken_back() {
    for_any(&(vec(any_event(), 0..30), answer()), |(events, answer)| {
        let before = after(Session::default(), events);
        let answered = before.clone().apply(Event::Answered { slot: slot(1), answer });
        if answered.assessment() != before.assessment() {
            assert!(!answered.can_redo());
            assert_eq!(answered.apply(Event::Undone).assessment(), before.assessment());
        }
    });
}

#[test]
fn whatever_is_typed_stays_within_its_length_and_evidence_with_a_level() {
    let long = (text(), 0..40_usize).prop_map(|(text, times)| text.repeat(times));
    let typed = long.prop_flat_map(|text| {
        let slot = slot(1);
        let matter = Matter::Finding("retry-storm");
        prop_oneof![
            Just(Event::Titled { title: text.clone() }),
            Just(Event::NoteChanged { slot, note: text.clone() }),
            Just(Event::ReasonGiven { slot, reason: text.clone() }),
            Just(Event::EvidenceLinked { slot, link: text.clone() }),
            Just(Event::Decided { matter, said: Said::Reason(text.clone()) }),
            Just(Event::Decided { matter, said: Said::Owner(text) }),
        ]
    });
    let tame = event().prop_filter("brings its own texts", |e| !matches!(e, Event::Opened { .. }));
    for_any(&vec(prop_oneof![typed, tame], 0..20), |events| {
        let session = after(Session::default(), events);
        assert!(session.assessment().title.chars().count() <= TITLE_MAX);
        for (_, response) in session.assessment().responses() {
            assert!(response.note.chars().count() <= NOTE_MAX);
            assert!(response.reason.chars().count() <= REASON_MAX);
            assert!(response.evidence_link.chars().count() <= LINK_MAX);
            let (is_level, is_backed) = (response.answer.level().is_some(), response.evidence.is_some());
            assert!(is_level || !(is_backed || response.provided));
            assert!(is_backed || (response.evidence_date.is_none() && response.evidence_link.is_empty()));
        }
        for (_, decision) in session.assessment().decisions() {
            assert!(decision.reason.chars().count() <= DECISION_REASON_MAX);
            assert!(decision.owner.chars().count() <= OWNER_MAX);
            assert!(decision.verdict.is_some() || decision.decided.is_none());
        }
    });
}

#[test]
fn anything_may_happen_in_any_order() {
    for_any(&vec(any_event(), 0..60), |events| {
        let session = after(Session::default(), events);
        assert!(session.assessment().responses().all(|(_, r)| *r != Response::default()));
        assert!(session.assessment().decisions().all(|(_, d)| *d != Decision::default()));
    });
}

#[test]
fn two_windows_that_change_different_things_end_as_one_that_changed_both() {
    let here =
        vec(prop_oneof![9 => edit(0..3), 1 => text().prop_map(|title| Event::Titled { title })], 0..20);
    let there =
        vec(prop_oneof![9 => edit(3..6), 1 => depth().prop_map(|depth| Event::DepthChosen { depth })], 0..20);
    for_any(&(assessment(), here, there), |(base, here, there)| {
        let [mine, theirs] = [&here, &there].map(|events| after(opened(base.clone()), events.clone()));
        let both = after(opened(base.clone()), here.into_iter().chain(there));
        assert_eq!(&merge(&base, mine.assessment().clone(), theirs.assessment()), both.assessment());
        assert_eq!(&merge(&base, theirs.assessment().clone(), mine.assessment()), both.assessment());
    });
}

#[test]
fn one_decision_made_in_two_windows_keeps_what_each_of_them_said() {
    let (here, there) = (vec(deciding(0..2, false), 0..12), vec(deciding(0..2, true), 0..12));
    for_any(&(assessment(), here, there), |(base, here, there)| {
        let [mine, theirs] = [&here, &there].map(|events| after(opened(base.clone()), events.clone()));
        let both = after(opened(base.clone()), here.into_iter().chain(there));
        assert_eq!(&merge(&base, mine.assessment().clone(), theirs.assessment()), both.assessment());
        assert_eq!(&merge(&base, theirs.assessment().clone(), mine.assessment()), both.assessment());
    });
}
