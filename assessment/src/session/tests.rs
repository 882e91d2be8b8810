//! Events and what they make of the work.

use super::*;
use crate::{AssessmentId, Decision, Depth, Evidence, Level, Verdict};

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
fn day_and_address_go_with_the_evidence_they_belong_to() {
    let evidence = |evidence| Event::EvidenceGiven { slot: SLOT, evidence };
    let dated = Event::EvidenceDated { slot: SLOT, date: Some(Date::from_days(7)) };
    let linked = Event::EvidenceLinked { slot: SLOT, link: "https://example.org".into() };
    let said = |session: &Session| {
        let response = session.assessment().response(SLOT).unwrap();
        (response.evidence_date, response.evidence_link.clone())
    };
    let session = after([answered(LEVEL_2), dated.clone(), linked.clone()]);
    assert_eq!(said(&session), (None, String::new()), "nothing is shown yet");
    let session = session.apply(evidence(Some(Evidence::Artefact))).apply(dated).apply(linked);
    assert_eq!(said(&session), (Some(Date::from_days(7)), "https://example.org".to_owned()));
    assert_eq!(said(&session.clone().apply(evidence(None))), (None, String::new()));
    assert_eq!(said(&session.apply(answered(Answer::DontKnow))), (None, String::new()));
}

#[test]
fn what_others_provide_they_provide_at_every_level() {
    let marked = Event::ProvidedMarked { slot: SLOT, provided: true };
    let provided = |session: &Session| session.assessment().response(SLOT).is_some_and(|r| r.provided);
    let session = after([answered(LEVEL_2), marked.clone()]);
    assert!(provided(&session));
    assert!(provided(&session.clone().apply(answered(Answer::Level(Level::PROVEN)))));
    assert!(!provided(&session.apply(answered(Answer::DontKnow)).apply(answered(LEVEL_2))));
    assert!(!provided(&after([answered(Answer::DontKnow), marked])), "there is no level");
}

const STORM: Matter = Matter::Finding("retry-storm");

fn decided(verdict: Option<Verdict>) -> Event {
    Event::Decided { matter: STORM, said: Said::Verdict(verdict) }
}

fn explained(text: &str) -> Event {
    Event::Decided { matter: STORM, said: Said::Reason(text.into()) }
}

#[test]
fn taking_a_decision_back_keeps_what_was_typed_and_comes_back_by_undo() {
    let review = Event::Decided { matter: STORM, said: Said::Review(Some(Date::from_days(9))) };
    let session = after([decided(Some(Verdict::Defer)), explained("a"), explained("ab"), review]);
    let deferred = session.assessment().decision(STORM).unwrap().clone();
    assert_eq!((deferred.reason.as_str(), deferred.review), ("ab", Some(Date::from_days(9))));
    let session = session.apply(decided(None));
    let typed = session.assessment().decision(STORM).unwrap();
    assert_eq!(typed, &Decision { verdict: None, ..deferred.clone() });
    assert_eq!(session.clone().apply(Event::Undone).assessment().decision(STORM), Some(&deferred));
    let back = (0..3).fold(session, |session, _| session.apply(Event::Undone));
    assert_eq!(back.assessment().decision(STORM).unwrap().reason, "", "typing is one step");
    assert_eq!(back.assessment().decision(STORM).unwrap().verdict, Some(Verdict::Defer));
    assert_eq!(back.apply(Event::Undone).assessment(), &Assessment::default());
}

#[test]
fn a_decision_is_dated_with_the_day_of_its_last_change() {
    let [monday, tuesday] = [100, 101].map(|days| Event::DayBegan { today: Date::from_days(days) });
    let day =
        |session: &Session| session.assessment().decision(STORM).and_then(|d| d.decided).map(Date::days);
    let session = after([monday, decided(Some(Verdict::Do))]);
    assert_eq!(day(&session), Some(100));
    let session = session.apply(tuesday).apply(decided(Some(Verdict::Do)));
    assert_eq!(day(&session), Some(100), "nothing changed on Tuesday");
    assert_eq!(day(&session.apply(explained("it is cheap"))), Some(101));
}

#[test]
fn the_step_to_one_level_is_not_the_step_to_the_next() {
    let step = |number| Matter::Step { slot: SLOT, reaches: Level::new(number).unwrap() };
    let session = after([Event::Decided { matter: step(2), said: Said::Verdict(Some(Verdict::Do)) }]);
    assert!(session.assessment().decision(step(2)).is_some());
    assert!(session.assessment().decision(step(3)).is_none());
}

#[test]
fn a_first_slice_is_marked_for_one_step_dates_no_decision_and_can_be_taken_back() {
    let step = |number| Matter::Step { slot: SLOT, reaches: Level::new(number).unwrap() };
    let monday = Date::from_days(100);
    let marked = |day| Event::Decided { matter: step(2), said: Said::SliceDone(day) };
    let session = after([Event::DayBegan { today: monday }, marked(Some(monday))]);
    let decision = session.assessment().decision(step(2)).unwrap();
    assert_eq!((decision.slice_done, decision.decided), (Some(monday), None), "nothing is decided");
    assert_eq!(session.assessment().decision(step(3)), None);
    assert_eq!(session.clone().apply(Event::Undone).assessment().decision(step(2)), None);
    assert_eq!(session.apply(marked(None)).assessment().decision(step(2)), None);
    let finding = Event::Decided { matter: STORM, said: Said::SliceDone(Some(monday)) };
    assert_eq!(after([finding]).assessment().decision(STORM), None, "a finding has no step");
}

#[test]
fn depth_and_what_is_asked_all_the_same_are_steps_of_no_question() {
    let full = Event::DepthChosen { depth: Depth::Full };
    let asked = Event::AskedAllTheSame { slot: SLOT, asked: true };
    let session = after([answered(LEVEL_2), full.clone(), asked, full]);
    assert_eq!(session.assessment().depth, Depth::Full);
    assert!(session.assessment().asked_all_the_same(SLOT));
    assert_eq!(session.undo_changes(), None);
    let back = session.apply(Event::Undone).apply(Event::Undone);
    assert_eq!(back.assessment(), after([answered(LEVEL_2)]).assessment());
}

#[test]
fn undoing_never_leads_from_one_assessment_into_another() {
    let mine = after([answered(LEVEL_2)]);
    let other = mine.clone().apply(Event::Opened { assessment: Assessment::default() });
    assert!(other.assessment().is_empty());
    assert!(!other.can_undo() && !other.can_redo());
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
    let session = session.apply(Event::Opened { assessment: copy.clone() });
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
    assert_eq!(mine.clone().apply(Event::Synchronised { known, stored }), mine);
}

#[test]
fn texts_are_cut_at_whole_characters() {
    let session = after([Event::Titled { title: "é".repeat(TITLE_MAX + 5) }]);
    assert_eq!(session.assessment().title, "é".repeat(TITLE_MAX));
}

#[test]
fn the_way_back_is_bounded() {
    let events = (0..UNDO_DEPTH + 50).map(|i| answered(if i % 2 == 0 { LEVEL_2 } else { Answer::DontKnow }));
    assert_eq!(after(events).past.len(), UNDO_DEPTH);
}
