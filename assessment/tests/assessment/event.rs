//! Events and what they make of an assessment.

use proptest::collection::vec;
use proptest::prelude::*;
use windrose_assessment::{
    Answer, Assessment, DECISION_REASON_MAX, Date, Decision, DecisionEdit, DecisionTarget, Event, Evidence,
    LINK_MAX, Level, Moment, NOTE_MAX, OWNER_MAX, REASON_MAX, Response, TITLE_MAX, Verdict, Work,
};
use windrose_questions::Slot;

use crate::any::{deciding, edit, event};
use crate::any_value::{assessment, depth, for_any, text};
use crate::fixture::slot;

const SLOT: Slot = slot(3);
const STORM: DecisionTarget = DecisionTarget::Finding("retry-storm");

/// What is left after these events, which came on these days.
fn on(events: impl IntoIterator<Item = (Option<u16>, Event)>) -> Assessment {
    let mut work = Work::default();
    for (now, (day, event)) in (1..).zip(events) {
        work.apply(event, Moment { now, today: day.map(Date::from_days) });
    }
    work.assessment
}

fn after(events: impl IntoIterator<Item = Event>) -> Assessment {
    on(events.into_iter().map(|event| (None, event)))
}

fn level_2() -> Answer {
    Answer::Level(Level::ALL[2])
}

fn answered(answer: Answer) -> Event {
    Event::Answered { slot: SLOT, answer }
}

fn decided(said: DecisionEdit) -> Event {
    Event::Decided { matter: STORM, said }
}

#[test]
fn changing_the_answer_keeps_the_note_and_drops_the_reason() {
    let note = Event::NoteChanged { slot: SLOT, note: "ask the DBA".into() };
    let reason = Event::ReasonGiven { slot: SLOT, reason: "no database".into() };
    let assessment = after([note, reason, answered(Answer::DontKnow)]);
    let response = assessment.response(SLOT).unwrap();
    assert_eq!((response.note.as_str(), response.reason.as_str()), ("ask the DBA", ""));
}

#[test]
fn a_blank_reason_does_not_make_a_question_not_applicable() {
    let reason = Event::ReasonGiven { slot: SLOT, reason: "  ".into() };
    assert_eq!(after([answered(level_2()), reason]).answer(SLOT), level_2());
}

#[test]
fn evidence_backs_one_level_and_no_other() {
    let given = Event::EvidenceGiven { slot: SLOT, evidence: Some(Evidence::Exercised) };
    let evidence = |events: &[Event]| after(events.to_vec()).response(SLOT).unwrap().evidence;
    assert_eq!(evidence(&[answered(level_2()), given.clone()]), Some(Evidence::Exercised));
    let higher = answered(Answer::Level(Level::PROVEN));
    assert_eq!(evidence(&[answered(level_2()), given.clone(), higher]), None);
    assert_eq!(evidence(&[answered(Answer::DontKnow), given]), None);
}

#[test]
fn day_and_address_go_with_the_evidence_they_belong_to() {
    let evidence = |evidence| Event::EvidenceGiven { slot: SLOT, evidence };
    let dated = Event::EvidenceDated { slot: SLOT, date: Some(Date::from_days(7)) };
    let linked = Event::EvidenceLinked { slot: SLOT, link: "https://example.org".into() };
    let said = |events: &[Event]| {
        let assessment = after(events.to_vec());
        let response = assessment.response(SLOT).unwrap();
        (response.evidence_date, response.evidence_link.clone())
    };
    let mut events = vec![answered(level_2()), dated.clone(), linked.clone()];
    assert_eq!(said(&events), (None, String::new()), "nothing is shown yet");
    events.extend([evidence(Some(Evidence::Artefact)), dated, linked]);
    assert_eq!(said(&events), (Some(Date::from_days(7)), "https://example.org".to_owned()));
    for end in [evidence(None), answered(Answer::DontKnow)] {
        assert_eq!(said(&[events.as_slice(), &[end]].concat()), (None, String::new()));
    }
}

#[test]
fn what_others_provide_they_provide_at_every_level() {
    let marked = Event::ProvidedMarked { slot: SLOT, provided: true };
    let provided =
        |events: &[Event]| after(events.to_vec()).response(SLOT).is_some_and(|response| response.provided);
    let (two, proven) = (answered(level_2()), answered(Answer::Level(Level::PROVEN)));
    let unknown = answered(Answer::DontKnow);
    assert!(provided(&[two.clone(), marked.clone()]));
    assert!(provided(&[two.clone(), marked.clone(), proven]));
    assert!(!provided(&[two.clone(), marked.clone(), unknown.clone(), two]));
    assert!(!provided(&[unknown, marked]), "there is no level");
}

#[test]
fn a_decision_is_dated_with_the_day_of_its_last_change() {
    let day = |events: &[(Option<u16>, Event)]| {
        let assessment = on(events.to_vec());
        assessment.decision(STORM).and_then(|decision| decision.decided).map(Date::days)
    };
    let verdict = decided(DecisionEdit::Verdict(Some(Verdict::Do)));
    let mut events = vec![(Some(100), verdict.clone())];
    assert_eq!(day(&events), Some(100));
    events.push((Some(101), verdict));
    assert_eq!(day(&events), Some(100), "nothing changed on Tuesday");
    events.push((Some(101), decided(DecisionEdit::Reason("it is cheap".into()))));
    assert_eq!(day(&events), Some(101));
}

#[test]
fn the_step_to_one_level_is_not_the_step_to_the_next() {
    let step = |number| DecisionTarget::Step { slot: SLOT, reaches: Level::new(number).unwrap() };
    let decided = Event::Decided { matter: step(2), said: DecisionEdit::Verdict(Some(Verdict::Do)) };
    let assessment = after([decided]);
    assert!(assessment.decision(step(2)).is_some() && assessment.decision(step(3)).is_none());
}

#[test]
fn a_first_slice_is_marked_for_one_step_and_dates_no_decision() {
    let step = |number| DecisionTarget::Step { slot: SLOT, reaches: Level::new(number).unwrap() };
    let marked = |days: Option<u16>| {
        let said = DecisionEdit::SliceDone(days.map(Date::from_days));
        (Some(100), Event::Decided { matter: step(2), said })
    };
    let assessment = on([marked(Some(100))]);
    let decision = assessment.decision(step(2)).unwrap();
    assert_eq!(
        (decision.slice_done.map(Date::days), decision.decided),
        (Some(100), None),
        "nothing is decided"
    );
    assert_eq!(assessment.decision(step(3)), None);
    assert_eq!(on([marked(Some(100)), marked(None)]).decision(step(2)), None);
    let finding = decided(DecisionEdit::SliceDone(Some(Date::from_days(100))));
    assert_eq!(after([finding]).decision(STORM), None, "a finding has no step");
}

#[test]
fn changes_are_dated() {
    let answer = || answered(level_2());
    assert_eq!(on([(Some(100), answer())]).dated.map(Date::days), Some(100));
    let again = on([(Some(100), answer()), (Some(101), answer())]);
    assert_eq!(again.dated.map(Date::days), Some(100), "nothing changed on Tuesday");
}

#[test]
fn whatever_is_typed_stays_within_its_length_and_evidence_with_a_level() {
    let long = (text(), 0..40_usize).prop_map(|(text, times)| text.repeat(times));
    let typed = long.prop_flat_map(|text| {
        prop_oneof![
            Just(Event::Titled { title: text.clone() }),
            Just(Event::NoteChanged { slot: SLOT, note: text.clone() }),
            Just(Event::ReasonGiven { slot: SLOT, reason: text.clone() }),
            Just(Event::EvidenceLinked { slot: SLOT, link: text.clone() }),
            Just(decided(DecisionEdit::Reason(text.clone()))),
            Just(decided(DecisionEdit::Owner(text))),
        ]
    });
    for_any(&vec(prop_oneof![typed, event()], 0..20), |events| {
        let assessment = after(events);
        assert!(assessment.title.chars().count() <= TITLE_MAX);
        for (_, response) in assessment.responses() {
            assert_ne!(*response, Response::default());
            assert!(response.note.chars().count() <= NOTE_MAX);
            assert!(response.reason.chars().count() <= REASON_MAX);
            assert!(response.evidence_link.chars().count() <= LINK_MAX);
            let (is_level, is_backed) = (response.answer.level().is_some(), response.evidence.is_some());
            assert!(is_level || !(is_backed || response.provided));
            assert!(is_backed || (response.evidence_date.is_none() && response.evidence_link.is_empty()));
        }
        for (_, decision) in assessment.decisions() {
            assert_ne!(*decision, Decision::default());
            assert!(decision.reason.chars().count() <= DECISION_REASON_MAX);
            assert!(decision.owner.chars().count() <= OWNER_MAX);
            assert!(decision.verdict.is_some() || decision.decided.is_none());
        }
    });
}

/// A copy of a work after these events, which come at times of their own.
fn copy_after(base: &Work, events: &[Event], first: u64) -> Work {
    let mut work = base.clone();
    for (now, event) in (first..).step_by(2).zip(events) {
        work.apply(event.clone(), Moment { now, today: None });
    }
    work
}

#[test]
fn two_copies_that_change_different_things_end_as_one_that_changed_both() {
    let here =
        vec(prop_oneof![9 => edit(0..3), 1 => text().prop_map(|title| Event::Titled { title })], 0..20);
    let there =
        vec(prop_oneof![9 => edit(3..6), 1 => depth().prop_map(|depth| Event::DepthChosen { depth })], 0..20);
    for_any(&(assessment(), here, there), |(base, here, there)| {
        let base = Work::new(base, 1);
        let (mine, theirs) = (copy_after(&base, &here, 10), copy_after(&base, &there, 11));
        let both = copy_after(&mine, &there, 1_000);
        assert_eq!(mine.clone().join(&theirs).assessment, both.assessment);
        assert_eq!(theirs.join(&mine).assessment, both.assessment);
    });
}

#[test]
fn one_decision_made_in_two_copies_keeps_what_each_of_them_said() {
    let (here, there) = (vec(deciding(0..2, false), 0..12), vec(deciding(0..2, true), 0..12));
    for_any(&(assessment(), here, there), |(base, here, there)| {
        let base = Work::new(base, 1);
        let (mine, theirs) = (copy_after(&base, &here, 10), copy_after(&base, &there, 11));
        let both = copy_after(&mine, &there, 1_000);
        assert_eq!(mine.clone().join(&theirs).assessment, both.assessment);
        assert_eq!(theirs.join(&mine).assessment, both.assessment);
    });
}
