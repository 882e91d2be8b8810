//! Saving and reading in one window.

use windrose_assessment::AssessmentId;
use windrose_workspace::storage::Table;
use windrose_workspace::{Command, Input, Notice, Saving, StorageError, key};

use crate::world::{World, answered, level, slot, titled};

const DAMAGED: &str = r#"{"format":1,"bank":1,"edition":1,"title":"Half a rec"#;
const OF_A_NEWER_WINDROSE: &str = r#"{"format":7,"title":"Orders of tomorrow","everything":"different"}"#;

#[test]
fn what_is_answered_is_stored_and_found_again() {
    let mut world = World::default();
    let window = world.open();
    assert!(world.works().is_empty(), "nothing to store yet");
    world.answers(window, 1, 2);
    assert_eq!(world.saving(window), Saving::Saved);
    let again = world.open();
    assert_eq!(world.shows(again), world.shows(window));
    assert_eq!(world.shows(again).answer(slot(1)), level(2));
}

#[test]
fn with_the_answer_the_word_saved_is_gone_and_comes_back_with_the_commit_alone() {
    let mut world = World::default();
    let window = world.open();
    world.input(window, Input::Happened(answered(1, 2)));
    assert_eq!(world.saving(window), Saving::Underway);
    world.commit(window);
    assert_eq!(world.saving(window), Saving::Underway, "it is stored, and nobody here knows it yet");
    world.input(window, Input::Happened(answered(2, 2)));
    world.report(window);
    assert_eq!(world.saving(window), Saving::Underway, "the second answer is not stored");
    world.run(window);
    assert_eq!(world.saving(window), Saving::Saved);
}

#[test]
fn what_could_not_be_stored_is_never_called_saved_and_is_stored_later() {
    let mut world = World::default();
    let window = world.open();
    world.fails = Some(StorageError::Full);
    world.answers(window, 1, 2);
    assert_eq!(world.saving(window), Saving::Failed(StorageError::Full));
    world.input(window, Input::CameIntoView);
    world.run(window);
    assert_eq!(world.saving(window), Saving::Failed(StorageError::Full), "coming back stores nothing");
    world.fails = None;
    world.input(window, Input::CameIntoView);
    world.run(window);
    assert_eq!(world.saving(window), Saving::Saved);
    assert_eq!(&world.stored(world.id(window)).assessment, world.shows(window));
}

#[test]
fn a_storage_that_fails_is_not_tried_without_end() {
    let mut world = World::default();
    let window = world.open();
    world.fails = Some(StorageError::Full);
    world.input(window, Input::Happened(answered(1, 2)));
    world.commit(window);
    world.report(window);
    assert!(world.windows[window].transactions.is_empty());
}

#[test]
fn what_was_typed_before_the_storage_answered_is_not_called_saved_until_it_is() {
    let mut world = World::default();
    let first = world.open();
    world.answers(first, 2, 4);
    let window = world.begin_to_open(None);
    world.input(window, Input::Happened(answered(1, 2)));
    assert_eq!(world.saving(window), Saving::Loading);
    world.run(window);
    assert_eq!(world.saving(window), Saving::Saved);
    assert_eq!(world.shows(window).answer(slot(1)), level(2));
    assert_eq!(world.works().len(), 2, "it is a work of its own");
}

#[test]
fn what_is_begun_or_opened_during_a_save_takes_nothing_from_it() {
    for change in 0..3 {
        let mut world = World::default();
        let window = world.open();
        world.does(window, titled("Payments"));
        let other = world.id(window);
        world.asks(window, Command::Begin(Box::default()));
        world.answers(window, 1, 1);
        let first = world.id(window);
        // The storage is busy: nothing of this is committed before other work is begun, opened or copied.
        world.input(window, Input::Happened(answered(2, 2)));
        world.input(window, Input::Happened(answered(3, 3)));
        match change {
            0 => drop(world.begins_to_ask(window, Command::Begin(Box::default()))),
            1 => drop(world.begins_to_ask(window, Command::Begin(Box::new(world.shows(window).clone())))),
            _ => drop(world.begins_to_ask(window, Command::Open(other))),
        }
        world.input(window, Input::Happened(answered(4, 4)));
        world.run(window);
        assert_eq!(world.saving(window), Saving::Saved);
        let stored = world.stored(first).assessment;
        assert_eq!([1, 2, 3].map(|number| stored.answer(slot(number))), [1, 2, 3].map(level), "{change}");
        let last = if change == 2 { first } else { world.id(window) };
        assert_eq!(world.stored(last).assessment.answer(slot(4)), level(4), "what the page showed took it");
    }
}

#[test]
fn other_work_can_be_begun_while_nothing_is_stored_and_all_of_it_is_stored_later() {
    let mut world = World::default();
    let window = world.open();
    world.fails = Some(StorageError::Full);
    world.answers(window, 1, 1);
    let first = world.id(window);
    world.asks(window, Command::Begin(Box::default()));
    world.answers(window, 2, 2);
    assert!(world.windows[window].workspace.would_lose());
    world.fails = None;
    world.answers(window, 3, 3);
    assert_eq!(world.saving(window), Saving::Saved);
    assert_eq!(world.stored(first).assessment.answer(slot(1)), level(1));
    assert_eq!(&world.stored(world.id(window)).assessment, world.shows(window));
}

#[test]
fn a_record_that_cannot_be_read_is_kept_as_it_was() {
    let mut world = World::default();
    world.put(Table::Works, &key(AssessmentId(7)), DAMAGED);
    let window = world.open();
    assert!(world.shows(window).is_empty());
    assert!(matches!(world.windows[window].workspace.notices().as_slice(), [Notice::Unreadable(_)]));
    assert_eq!(world.texts(Table::Unreadable), [DAMAGED]);
    assert!(world.texts(Table::Works).is_empty());
    assert_eq!(world.windows[window].workspace.unreadable().len(), 1);
}

#[test]
fn a_record_that_is_damaged_while_it_is_open_is_kept_and_the_page_stored_again() {
    let mut world = World::default();
    let window = world.open();
    world.answers(window, 1, 2);
    let at = key(world.id(window));
    world.put(Table::Works, &at, DAMAGED);
    world.answers(window, 2, 3);
    assert_eq!(&world.stored(world.id(window)).assessment, world.shows(window));
    assert_eq!(world.texts(Table::Unreadable), [DAMAGED]);
    world.put(Table::Works, &at, "{}");
    world.input(window, Input::CameIntoView);
    world.run(window);
    assert_eq!(&world.stored(world.id(window)).assessment, world.shows(window));
    assert_eq!(world.texts(Table::Unreadable).len(), 2);
}

#[test]
fn what_was_cleared_behind_our_back_is_stored_again_and_said() {
    let mut world = World::default();
    let window = world.open();
    world.answers(window, 1, 2);
    world.disk.clear();
    world.input(window, Input::CameIntoView);
    world.run(window);
    assert_eq!(**world.windows[window].workspace.notices(), [Notice::Cleared { everything: true }]);
    assert_eq!(&world.stored(world.id(window)).assessment, world.shows(window));
}

#[test]
fn where_one_record_alone_is_gone_nobody_says_that_everything_is() {
    let mut world = World::default();
    let window = world.open();
    world.answers(window, 1, 2);
    world.asks(window, Command::Begin(Box::default()));
    world.answers(window, 1, 2);
    world.disk.remove(&(Table::Works, key(world.id(window))));
    world.answers(window, 2, 2);
    assert_eq!(**world.windows[window].workspace.notices(), [Notice::Cleared { everything: false }]);
}

#[test]
fn work_of_a_newer_windrose_stays_as_it_is() {
    let mut world = World::default();
    let at = key(AssessmentId(7));
    world.put(Table::Works, &at, OF_A_NEWER_WINDROSE);
    let window = world.open_at(Some(7));
    assert_eq!(world.saving(window), Saving::Failed(StorageError::Newer));
    world.answers(window, 1, 2);
    assert_eq!(world.text(Table::Works, &at), Some(OF_A_NEWER_WINDROSE));
}

#[test]
fn a_clock_that_went_back_is_said_and_loses_nothing() {
    let mut world = World::default();
    let window = world.open();
    world.answers(window, 1, 2);
    world.ahead -= 86_400_000;
    world.answers(window, 1, 4);
    assert_eq!(**world.windows[window].workspace.notices(), [Notice::ClockWentBack]);
    let again = world.open();
    assert_eq!(world.shows(again).answer(slot(1)), level(4));
}

#[test]
fn stamps_far_ahead_from_outside_beat_nothing_that_is_done_here_afterwards() {
    let mut world = World::default();
    let window = world.open();
    world.answers(window, 1, 2);
    let id = world.id(window);
    let record = world.text(Table::Works, &key(id)).expect("it is stored").to_owned();
    for stamp in [u64::MAX, u64::MAX - 1, 8_000_000_000_000_000] {
        let (start, rest) = record.split_once("\"changed\":{").expect("it has stamps");
        let rest = rest.split(',').map(|entry| {
            let (name, value) = entry.split_once(':').expect("a name and a number");
            let end = value.trim_start_matches(|c: char| c.is_ascii_digit());
            format!("{name}:{stamp}{end}")
        });
        let rest: Vec<String> = rest.collect();
        world.put(Table::Works, &key(id), &format!("{start}\"changed\":{{{}", rest.join(",")));
        let again = world.open();
        world.answers(again, 1, 4);
        world.answers(again, 1, 0);
        let last = world.open();
        assert_eq!(world.shows(last).answer(slot(1)), level(0), "{stamp}");
    }
}

#[test]
fn ten_answers_are_worth_a_file_and_a_reminder_a_week() {
    let mut world = World::default();
    let window = world.open();
    let reminds = |world: &World, window: usize| world.windows[window].workspace.remind();
    for number in 0..9 {
        world.answers(window, number, 2);
    }
    assert_eq!(reminds(&world, window), None);
    world.answers(window, 9, 2);
    assert_eq!(reminds(&world, window), Some(10));
    world.asks(window, Command::Reminded);
    world.answers(window, 10, 2);
    assert_eq!(reminds(&world, window), None);
    world.ahead += 8 * 86_400_000;
    let later = world.open();
    assert_eq!(reminds(&world, later), Some(11));
    world.asks(later, Command::FileSaved);
    assert_eq!(reminds(&world, later), None);
    world.ahead += 8 * 86_400_000;
    let last = world.open();
    assert_eq!(reminds(&world, last), None, "all of it is in the file");
}

#[test]
fn whether_the_browser_keeps_what_is_stored_is_found_out_once_there_is_something() {
    let mut world = World::default();
    let window = world.open();
    assert_eq!(world.windows[window].workspace.is_kept(), None);
    world.answers(window, 1, 2);
    assert_eq!(world.windows[window].workspace.is_kept(), Some(true));
    let reloaded = world.open();
    assert_eq!(world.windows[reloaded].workspace.is_kept(), Some(true), "without another answer");
}
