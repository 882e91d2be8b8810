//! Answers carried to a simulated edition 2: one capability added, one removed, one reworded, one made critical, one moved.

use proptest::collection::vec;
use proptest::prelude::*;
use windrose_assessment::{
    Answer, Assessment, Event, Former, Moment, Range, Response, Scope, Work, aside, carry, score, to_confirm,
};
use windrose_questions::{Bank, Slot};

use crate::any_value::{answer, for_any};
use crate::compare_banks::{NEW, OLD};
use crate::fixture::{answer_of, answers, slot};

/// Some moment without a day.
const AT: Moment = Moment { now: 1, today: None };

/// Slots of the questions that are reworded and removed.
const REWORDED: Slot = slot(1);
const GONE: Slot = slot(3);

fn carried(text: &str) -> Assessment {
    carry(&OLD, &NEW, answers(&OLD, text))
}

fn recorded(text: &str) -> Response {
    Response { answer: answer_of(text), ..Response::default() }
}

fn noted(text: &str, note: &str) -> Response {
    Response { note: note.to_owned(), ..recorded(text) }
}

/// Ids and former answers.
fn listed<'a>(
    found: impl Iterator<Item = (&'static windrose_questions::Capability, &'a Former)>,
) -> Vec<(&'static str, Answer)> {
    found.map(|(capability, former)| (capability.id, former.response.answer)).collect()
}

#[test]
fn what_still_says_the_same_keeps_its_answer() {
    let text = "kept=1 weighed=2 moved=3 data=n/a";
    assert_eq!(carried(text), answers(&NEW, text));
}

#[test]
fn a_new_question_is_asked_and_unanswered() {
    let carried = carried("kept=1");
    assert_eq!(carried.answer(slot(5)), Answer::Unanswered);
    assert!(Scope::new(&NEW, &carried).asked().any(|item| item.capability.id == "added"));
}

#[test]
fn a_reworded_question_counts_as_unanswered_until_its_answer_is_confirmed() {
    let carried = carried("kept=1 reworded=3");
    assert_eq!(carried.answer(REWORDED), Answer::Unanswered);
    assert_eq!(listed(to_confirm(&NEW, &carried)), [("reworded", answer_of("3"))]);
    let mut work = Work::new(carried.clone(), 1);
    let back = work.apply(Event::Confirmed { slot: REWORDED }, AT).expect("it changes something");
    assert_eq!(work.assessment, answers(&NEW, "kept=1 reworded=3"));
    work.take_back(back, 2);
    assert_eq!(work.assessment, carried, "confirming can be taken back");
}

#[test]
fn an_answer_given_anew_takes_the_place_of_the_former_one() {
    let mut work = Work::new(carried("reworded=3"), 1);
    let answered = Event::Answered { slot: REWORDED, answer: answer_of("1") };
    let back = work.apply(answered, AT).expect("it changes something");
    assert_eq!(work.assessment, answers(&NEW, "reworded=1"));
    assert_eq!(work.apply(Event::Confirmed { slot: REWORDED }, AT), None, "nothing waits");
    work.take_back(back, 2);
    assert_eq!(work.assessment, carried("reworded=3"));
}

#[test]
fn the_note_of_a_reworded_question_stays_with_it() {
    let mut before = answers(&OLD, "");
    before.record(REWORDED, noted("3", "ask Ada"));
    let carried = carry(&OLD, &NEW, before);
    assert_eq!(carried.response(REWORDED), Some(&noted("-", "ask Ada")));
    let mut asked = carried;
    asked.apply(Event::NoteChanged { slot: REWORDED, note: "asked".to_owned() }, None);
    asked.apply(Event::Confirmed { slot: REWORDED }, None);
    assert_eq!(asked.response(REWORDED), Some(&noted("3", "asked")));
}

#[test]
fn what_is_no_longer_asked_is_kept_aside_with_all_that_was_recorded() {
    let mut before = answers(&OLD, "kept=1 +gone");
    before.record(GONE, noted("4", "by hand"));
    let carried = carry(&OLD, &NEW, before);
    let found: Vec<_> = aside(&NEW, &carried).collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0.id, "gone", "the question as it was asked last");
    assert_eq!(found[0].1, &Former { edition: 1, response: noted("4", "by hand") });
    assert_eq!(carried.response(GONE), None);
    assert!(!carried.asked_all_the_same(GONE));
}

#[test]
fn carrying_loses_nothing_and_carrying_again_changes_nothing() {
    for_any(&any_answers(), |before| {
        let once = carry(&OLD, &NEW, before.clone());
        assert_eq!(carry(&NEW, &NEW, once.clone()), once);
        let mut back = confirmed(once);
        for (slot, former) in back.formers().map(|(slot, former)| (slot, former.clone())).collect::<Vec<_>>()
        {
            back.record(slot, former.response);
            back.keep_former(slot, None);
        }
        assert_eq!(back, before);
    });
}

/// Reworded in edition 2 and gone in edition 3, without a look in between.
#[test]
fn what_waited_goes_aside_when_its_question_goes_too() {
    static EARLIER: [Bank; 2] = [crate::fixture::bank(&[]), Bank { edition: 2, ..crate::fixture::bank(&[]) }];
    static NEWEST: Bank = Bank { edition: 3, earlier: &EARLIER, ..crate::fixture::bank(&[]) };
    let mut before = answers(&OLD, "");
    before.record(REWORDED, noted("3", "ask Ada"));
    let newest = carry(&NEW, &NEWEST, carry(&OLD, &NEW, before));
    assert_eq!(newest.former(REWORDED), Some(&Former { edition: 1, response: noted("3", "ask Ada") }));
    assert_eq!(newest.responses().count(), 0);
}

#[test]
fn two_windows_agree_on_what_is_confirmed() {
    let base = Work::new(carried("kept=1 reworded=3"), 1);
    let (mut here, mut there) = (base.clone(), base);
    here.apply(Event::Confirmed { slot: REWORDED }, AT);
    there.apply(Event::Answered { slot: slot(0), answer: answer_of("2") }, AT);
    let both = answers(&NEW, "kept=2 reworded=3");
    assert_eq!(here.clone().join(&there).assessment, both);
    assert_eq!(there.join(&here).assessment, both);
}

#[test]
fn no_range_excludes_what_is_true_once_all_is_confirmed() {
    for_any(&any_answers(), |before| {
        let waiting = carry(&OLD, &NEW, before);
        let open = numbers(&NEW, &waiting);
        for (after, open) in numbers(&NEW, &confirmed(waiting)).into_iter().zip(open) {
            let within = after.is_none_or(|a| open.is_some_and(|o| o.low <= a.low && a.high <= o.high));
            assert!(within, "{after:?} is not within {open:?}");
        }
    });
}

/// Any answers to the older edition.
fn any_answers() -> impl Strategy<Value = Assessment> {
    let slots = || OLD.capabilities().map(|(_, c)| c.slot);
    vec(answer(), slots().count()).prop_map(move |answers| {
        let start = crate::fixture::answers(&OLD, "");
        slots().zip(answers).fold(start, |assessment, (slot, answer)| assessment.with_answer(slot, answer))
    })
}

/// With every answer that waits said to be still true.
fn confirmed(mut assessment: Assessment) -> Assessment {
    let waiting: Vec<Slot> = to_confirm(&NEW, &assessment).map(|(c, _)| c.slot).collect();
    for slot in waiting {
        assessment.apply(Event::Confirmed { slot }, None);
    }
    assessment
}

/// The index of each dimension, then of both headlines.
fn numbers(bank: &Bank, assessment: &Assessment) -> Vec<Option<Range>> {
    let bank = if bank.edition == 1 { &OLD } else { &NEW };
    let scores = score(&Scope::new(bank, assessment));
    let headlines = [scores.conduct.index, scores.readiness.index];
    scores.dimensions.iter().map(|s| s.index).chain(headlines).collect()
}
