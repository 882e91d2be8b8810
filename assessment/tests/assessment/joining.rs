//! Copies of a work become one, whatever was done to them and in which order they meet.

use proptest::prelude::*;
use windrose_assessment::{
    Answer, AssessmentId, Date, DecisionEdit, DecisionTarget, Event, Field, Level, Moment, Work,
};
use windrose_questions::{BANK, Slot};

use crate::any_work::{any_edits, any_work, edited};

proptest! {
    /// Three copies of one beginning, each edited on its own.
    #[test]
    fn the_order_of_joining_does_not_matter(
        start in any_work(7),
        (a, b, c) in (any_edits(), any_edits(), any_edits()),
    ) {
        let copy = |edits| edited(start.clone(), edits);
        let (a, b, c) = (copy(&a), copy(&b), copy(&c));
        prop_assert_eq!(a.clone().join(&b), b.clone().join(&a), "commutative");
        prop_assert_eq!(a.clone().join(&b).join(&c), a.clone().join(&b.clone().join(&c)), "associative");
        prop_assert_eq!(a.clone().join(&a), a.clone(), "idempotent");
        prop_assert_eq!(a.clone().join(&start), a, "what it came from adds nothing");
    }

    /// What only one side changed since they were the same is there afterwards.
    #[test]
    fn nothing_that_one_side_changed_is_lost(start in any_work(7), edits in any_edits(), others in any_edits()) {
        let mine = edited(start.clone(), &edits);
        let theirs = edited(start.clone(), &others);
        let joined = mine.clone().join(&theirs);
        for field in start.differences(&mine).collect::<Vec<_>>() {
            let is_theirs_too = start.differences(&theirs).any(|other| other == field);
            let depends = matches!(field, Field::Decided(_));
            if !is_theirs_too && !depends && !stamped_anew(&start, &theirs, field) {
                prop_assert!(mine.differences(&joined).all(|other| other != field), "{:?} is lost", field);
            }
        }
    }
}

/// True if the other side changed the field too, there and back.
fn stamped_anew(start: &Work, other: &Work, field: Field) -> bool {
    let stamp = |work: &Work| work.stamps().find(|(one, _)| *one == field).map(|(_, stamp)| stamp);
    stamp(start) != stamp(other)
}

fn slot(place: usize) -> Slot {
    BANK.capabilities().nth(place).unwrap().1.slot
}

fn at(now: u64) -> Moment {
    Moment { now, today: None }
}

fn answer(place: usize, answer: Answer) -> Event {
    Event::Answered { slot: slot(place), answer }
}

fn answered(work: &Work, place: usize, level: usize, now: u64) -> Work {
    let mut after = work.clone();
    after.apply(answer(place, Answer::Level(Level::ALL[level])), at(now));
    after
}

#[test]
fn the_newest_answer_stays() {
    let start = Work::empty(AssessmentId(7));
    let early = answered(&start, 0, 1, 100);
    let late = answered(&start, 0, 4, 200);
    for joined in [early.clone().join(&late), late.clone().join(&early)] {
        assert_eq!(joined.assessment.answer(slot(0)), Answer::Level(Level::ALL[4]));
    }
}

#[test]
fn a_clock_that_went_back_does_not_make_a_new_answer_an_old_one() {
    let before = answered(&Work::empty(AssessmentId(7)), 0, 1, 1_000_000);
    let after = answered(&before, 0, 3, 10);
    assert_eq!(before.join(&after).assessment.answer(slot(0)), Answer::Level(Level::ALL[3]));
}

#[test]
fn an_answer_that_was_taken_away_stays_away() {
    let given = answered(&Work::empty(AssessmentId(7)), 0, 1, 100);
    let mut taken = given.clone();
    taken.apply(answer(0, Answer::Unanswered), at(200));
    assert_eq!(given.join(&taken).assessment.answer(slot(0)), Answer::Unanswered);
}

#[test]
fn answers_are_counted_since_a_time() {
    let work = answered(&answered(&Work::empty(AssessmentId(7)), 0, 1, 100), 1, 1, 200);
    assert_eq!([0, 100, 200].map(|time| work.answers_since(time)), [2, 1, 0]);
    let mut taken_back = work.clone();
    taken_back.apply(answer(1, Answer::Unanswered), at(300));
    assert_eq!(taken_back.answers_since(0), 1, "what was taken back is no answer");
}

#[test]
fn a_first_slice_marked_here_and_a_reason_given_there_are_both_kept() {
    let matter = DecisionTarget::Step { slot: slot(0), reaches: Level::ALL[2] };
    let decided = |work: &Work, said: DecisionEdit, now| {
        let mut after = work.clone();
        after.apply(Event::Decided { matter, said }, at(now));
        after
    };
    let start = decided(&Work::empty(AssessmentId(7)), DecisionEdit::Reason("a quarter".to_owned()), 100);
    let marked = decided(&start, DecisionEdit::SliceDone(Some(Date::from_days(9))), 200);
    let explained = decided(&start, DecisionEdit::Reason("two quarters".to_owned()), 300);
    for joined in [marked.clone().join(&explained), explained.join(&marked)] {
        let decision = joined.assessment.decision(matter).unwrap();
        assert_eq!(
            (decision.slice_done, decision.reason.as_str()),
            (Some(Date::from_days(9)), "two quarters")
        );
    }
    let unmarked = decided(&marked, DecisionEdit::SliceDone(None), 400);
    let joined = marked.join(&unmarked);
    assert_eq!(joined.assessment.decision(matter).unwrap().slice_done, None, "it was not done after all");
}
