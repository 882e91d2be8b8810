//! What opening a file would change is said before it is changed.

use windrose_assessment::{Answer, AssessmentId, Event, Field, Level, Moment, Snapshot, Work};
use windrose_exchange::file::Contents;
use windrose_questions::{BANK, Slot};
use windrose_workspace::opening::{Change, Item, items};

fn slot(place: usize) -> Slot {
    BANK.capabilities().nth(place).unwrap().1.slot
}

/// A work with these answers: place, level, time.
fn work(id: u64, answers: &[(usize, usize, u64)]) -> Work {
    answers.iter().fold(Work::empty(AssessmentId(id)), |mut work, (place, level, now)| {
        let answer = Answer::Level(Level::ALL[*level]);
        work.apply(Event::Answered { slot: slot(*place), answer }, Moment { now: *now, today: None });
        work
    })
}

fn item(file: Work, here: Option<&Work>) -> Item {
    let contents = Contents { works: vec![file], ..Contents::default() };
    items(&BANK, &contents, |_| here.cloned(), |_| false).remove(0)
}

#[test]
fn a_work_that_is_not_here_is_new() {
    assert_eq!(item(work(7, &[(0, 1, 1)]), None).change(), Change::New);
}

#[test]
fn what_is_here_or_newer_here_changes_nothing() {
    let here = work(7, &[(0, 1, 1), (0, 2, 5), (1, 1, 6)]);
    for file in [here.clone(), work(7, &[(0, 1, 1)])] {
        assert_eq!(item(file, Some(&here)).change(), Change::Nothing);
    }
}

#[test]
fn what_is_newer_in_the_file_is_named_beside_what_stays() {
    let here = work(7, &[(0, 1, 1), (1, 4, 9)]);
    let file = work(7, &[(0, 1, 1), (1, 3, 5), (2, 2, 8)]);
    let (taken, kept) = (vec![Field::Answer(slot(2))], vec![Field::Answer(slot(1))]);
    assert_eq!(item(file, Some(&here)).change(), Change::Joins { taken, kept });
}

#[test]
fn copies_of_one_work_in_a_file_are_one() {
    let contents =
        Contents { works: vec![work(7, &[(0, 1, 1)]), work(7, &[(1, 2, 2)])], ..Contents::default() };
    let items = items(&BANK, &contents, |_| None, |_| false);
    assert_eq!(items.len(), 1);
    assert_eq!(items[0].work.assessment.responses().count(), 2);
}

#[test]
fn a_snapshot_without_its_work_brings_the_work_back_as_it_was() {
    let then = work(7, &[(0, 1, 1)]);
    let snapshot = Snapshot {
        at: 5,
        name: String::new(),
        taken: None,
        edition: BANK.edition,
        assessment: then.assessment.clone(),
    };
    let contents = Contents { snapshots: vec![snapshot.clone()], ..Contents::default() };
    let found = items(&BANK, &contents, |_| None, |_| false);
    assert_eq!(found[0].work.assessment, then.assessment);
    assert_eq!(found[0].snapshots, [snapshot]);
    assert!(items(&BANK, &contents, |_| None, |_| true).is_empty(), "a snapshot that is here is nothing new");
}
