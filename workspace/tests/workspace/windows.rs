//! The same work in several windows: all end with the same, and none loses what another did.

use windrose_assessment::Answer;
use windrose_workspace::storage::Table;
use windrose_workspace::{Command, Input, Notice, Saving, StorageError, key};

use crate::world::{World, answered, level, slot};

/// Two windows with the same work, in which question 1 is answered.
fn two() -> (World, usize, usize) {
    let mut world = World::default();
    let one = world.open();
    world.answers(one, 1, 1);
    let other = world.open();
    (world, one, other)
}

#[test]
fn answers_in_two_windows_join_in_both() {
    let (mut world, one, other) = two();
    world.answers(one, 2, 2);
    world.answers(other, 3, 3);
    world.settle();
    assert_eq!(world.shows(one), world.shows(other));
    let answers = [1, 2, 3].map(|number| world.shows(one).answer(slot(number)));
    assert_eq!(answers, [1, 2, 3].map(level));
}

#[test]
fn where_both_answer_the_same_question_the_newest_answer_stays_whoever_saves_last() {
    let (mut world, one, other) = two();
    // Answered here first, and stored last.
    world.input(one, Input::Happened(answered(1, 2)));
    world.answers(other, 1, 3);
    world.settle();
    assert_eq!([one, other].map(|window| world.shows(window).answer(slot(1))), [level(3), level(3)]);
    assert_eq!(world.stored(world.id(one)).assessment.answer(slot(1)), level(3));
}

#[test]
fn undoing_here_keeps_what_another_window_answered() {
    let (mut world, one, other) = two();
    world.answers(one, 2, 2);
    world.answers(other, 3, 3);
    world.settle();
    world.input(one, Input::Undone);
    world.settle();
    for window in [one, other] {
        assert_eq!(world.shows(window).answer(slot(2)), Answer::Unanswered);
        assert_eq!(world.shows(window).answer(slot(3)), level(3));
    }
}

#[test]
fn undoing_here_leaves_alone_what_another_window_changed_after() {
    let (mut world, one, other) = two();
    world.answers(one, 2, 2);
    world.settle();
    world.answers(other, 2, 4);
    world.settle();
    world.input(one, Input::Undone);
    world.settle();
    assert_eq!(
        world.shows(one).answer(slot(2)),
        level(4),
        "the other window’s answer is not ours to take back"
    );
}

#[test]
fn a_window_in_which_nothing_was_begun_takes_up_what_another_began() {
    let mut world = World::default();
    let empty = world.open();
    let other = world.open();
    world.answers(other, 1, 1);
    world.settle();
    assert_eq!(world.shows(empty), world.shows(other));
    world.answers(empty, 2, 2);
    assert_eq!(world.works().len(), 1);
}

#[test]
fn a_window_that_began_another_work_keeps_it() {
    let (mut world, one, other) = two();
    world.asks(other, Command::Begin(Box::default()));
    world.answers(one, 2, 2);
    world.settle();
    assert!(world.shows(other).is_empty());
    world.answers(other, 9, 4);
    assert_eq!(world.works().len(), 2);
    assert_eq!(&world.stored(world.id(one)).assessment, world.shows(one));
    let again = world.open_at(Some(world.id(one).0));
    assert_eq!(world.shows(again), world.shows(one), "a reload stays where it was");
}

#[test]
fn what_is_removed_for_good_in_another_window_is_not_called_saved() {
    let (mut world, one, other) = two();
    let id = world.id(one);
    world.asks(other, Command::Remove(id));
    assert_eq!(world.saving(one), Saving::Saved, "it has not heard of it");
    world.settle();
    assert_eq!(world.saving(one), Saving::Removed);
    assert_eq!(**world.windows[one].workspace.notices(), [Notice::Removed]);
    assert!(world.text(Table::Works, &key(id)).is_none(), "looking brings nothing back");
    // A change here stores it again, and the page says so.
    world.answers(one, 2, 2);
    assert_eq!(world.saving(one), Saving::Saved);
    assert_eq!(**world.windows[one].workspace.notices(), [Notice::StoredAgain]);
    let stored = world.stored(id).assessment;
    assert_eq!([1, 2].map(|number| stored.answer(slot(number))), [level(1), level(2)]);
}

#[test]
fn a_window_that_comes_back_into_view_hears_of_what_was_removed_without_a_word() {
    let (mut world, one, other) = two();
    world.asks(other, Command::Remove(world.id(one)));
    world.windows[one].mail.clear();
    world.input(one, Input::CameIntoView);
    world.run(one);
    assert_eq!(world.saving(one), Saving::Removed);
}

#[test]
fn an_answer_given_before_the_removal_was_heard_is_not_lost() {
    let (mut world, one, other) = two();
    world.asks(other, Command::Remove(world.id(one)));
    world.answers(one, 2, 2);
    world.settle();
    assert_eq!(world.saving(one), Saving::Saved);
    assert_eq!(**world.windows[one].workspace.notices(), [Notice::StoredAgain]);
}

#[test]
fn what_another_window_stored_meanwhile_is_seen_though_this_one_was_saving() {
    let (mut world, one, other) = two();
    world.input(one, Input::Happened(answered(2, 2)));
    world.commit(one);
    world.answers(other, 3, 3);
    world.hear(one);
    world.settle();
    assert_eq!(world.shows(one).answer(slot(3)), level(3));
}

#[test]
fn a_failure_in_one_window_is_none_in_the_other() {
    let (mut world, one, other) = two();
    world.input(one, Input::Happened(answered(2, 2)));
    world.fail(one);
    world.report(one);
    world.answers(other, 3, 3);
    assert_eq!(world.saving(one), Saving::Failed(StorageError::Full));
    assert_eq!(world.saving(other), Saving::Saved);
    world.settle();
    assert_eq!(world.saving(one), Saving::Saved, "what it heard made it try again");
    assert_eq!(world.shows(one), world.shows(other));
}
