//! Files out of the library and into it.

use windrose_assessment::{AssessmentId, Event, Moment};
use windrose_exchange::file::{self, Contents, Given};
use windrose_questions::BANK;
use windrose_workspace::opening::{Change, Item, Merge};
use windrose_workspace::storage::Table;
use windrose_workspace::{Command, Filed, Input, Reply, Saving, StorageError, TakenIn, key};

use crate::world::{World, answered, level, slot, titled};

fn filed(world: &mut World, window: usize) -> (Filed, Contents) {
    let Some(Reply::Filed(Ok(filed))) = world.asks(window, Command::File(None)) else {
        panic!("there is a file")
    };
    match file::read(&BANK, &filed.text).unwrap() {
        Given::Plain(contents) => (filed, contents),
        Given::Encrypted(_) => panic!("nobody gave a password"),
    }
}

fn contents(world: &mut World, window: usize) -> Contents {
    filed(world, window).1
}

/// A window with one work, titled and answered, and a snapshot of it.
fn with_work() -> (World, usize) {
    let mut world = World::default();
    let window = world.open();
    world.does(window, titled("Orders"));
    world.answers(window, 1, 1);
    world.asks(window, Command::TakeSnapshot("Spring".to_owned()));
    (world, window)
}

fn chosen(world: &mut World, window: usize, contents: &Contents, merge: Merge) -> Vec<(Item, Merge, String)> {
    let preview = world.asks(window, Command::Preview(Box::new(contents.clone())));
    let Some(Reply::Previewed(Ok(items))) = preview else { panic!("{preview:?}") };
    items.into_iter().map(|item| (item, merge, "a copy".to_owned())).collect()
}

#[track_caller]
fn takes_in(world: &mut World, window: usize, contents: &Contents, merge: Merge) -> TakenIn {
    let chosen = chosen(world, window, contents, merge);
    let reply = world.asks(window, Command::TakeIn(chosen));
    let Some(Reply::TakenIn(Ok(taken))) = reply else { panic!("{reply:?}") };
    taken
}

#[test]
fn a_whole_library_moves_to_another_browser() {
    let ((mut here, window), mut there) = (with_work(), World::default());
    let contents = contents(&mut here, window);
    let other = there.open();
    let all = chosen(&mut there, other, &contents, Merge::Join);
    assert!(there.works().is_empty(), "looking changes nothing");
    assert_eq!(all[0].0.change(), Change::New);
    there.asks(other, Command::TakeIn(all));
    assert_eq!(there.works(), here.works());
    assert_eq!(there.texts(Table::Snapshots), here.texts(Table::Snapshots));
    let again = chosen(&mut there, other, &contents, Merge::Join);
    assert_eq!(again[0].0.change(), Change::Nothing);
    assert!(again[0].0.snapshots.is_empty());
}

#[test]
fn a_file_joins_what_is_here_and_the_open_page_shows_it() {
    let ((mut here, window), mut there) = (with_work(), World::default());
    let other = there.open();
    takes_in(&mut there, other, &contents(&mut here, window), Merge::Join);
    there.asks(other, Command::Open(here.id(window)));
    there.ticks += 1_000; // the other device's clock goes on as well
    there.answers(other, 2, 2);
    here.ticks += 1_000;
    here.answers(window, 3, 3);
    takes_in(&mut here, window, &contents(&mut there, other), Merge::Join);
    let answers = [1, 2, 3].map(|number| here.shows(window).answer(slot(number)));
    assert_eq!(answers, [1, 2, 3].map(level));
    assert_eq!(&here.stored(here.id(window)).assessment, here.shows(window));
}

#[test]
fn keeping_both_makes_a_copy_and_leaving_out_nothing() {
    let (mut world, window) = with_work();
    let mut newer = contents(&mut world, window);
    let at = Moment { now: world.time() + 1_000, today: None };
    newer.works[0].apply(Event::Titled { title: "Orders of the branch".to_owned() }, at);
    takes_in(&mut world, window, &newer, Merge::LeaveOut);
    assert_eq!(world.works().len(), 1);
    takes_in(&mut world, window, &newer, Merge::KeepBoth);
    let mut titles: Vec<String> = world.works().into_iter().map(|work| work.assessment.title).collect();
    titles.sort();
    assert_eq!(titles, ["Orders", "a copy"]);
}

#[test]
fn a_file_that_cannot_be_stored_changes_nothing() {
    let ((mut here, window), mut there) = (with_work(), World::default());
    let other = there.open();
    let all = chosen(&mut there, other, &contents(&mut here, window), Merge::Join);
    there.fails = Some(StorageError::Full);
    assert_eq!(there.asks(other, Command::TakeIn(all)), Some(Reply::TakenIn(Err(StorageError::Full))));
    assert!(there.disk.is_empty());
}

#[test]
fn what_could_not_be_stored_is_in_the_file() {
    let (mut world, window) = with_work();
    world.fails = Some(StorageError::Full);
    world.answers(window, 2, 4);
    assert_eq!(contents(&mut world, window).works[0].assessment.answer(slot(2)), level(4));
    world.asks(window, Command::Begin(Box::default()));
    assert_eq!(
        contents(&mut world, window).works[0].assessment.answer(slot(2)),
        level(4),
        "nor what gave way"
    );
}

#[test]
fn what_this_version_cannot_read_is_counted_and_named_wherever_it_is_left_out() {
    let (mut world, window) = with_work();
    let all = contents(&mut world, window);
    let newer = r#"{"format":99,"title":"Of tomorrow"}"#;
    world.put(Table::Works, &key(AssessmentId(9)), newer);
    let (filed, in_file) = filed(&mut world, window);
    assert_eq!((filed.works, in_file.works.len()), (1, 1));
    assert_eq!(filed.left_out.iter().map(|left| left.title.as_str()).collect::<Vec<_>>(), ["Of tomorrow"]);
    // A file with the work that a newer version has stored here.
    let mut same = all.clone();
    same.works[0].assessment.id = AssessmentId(9);
    let taken = takes_in(&mut world, window, &same, Merge::Join);
    assert_eq!(taken.opened, 0, "nothing was written");
    assert_eq!(taken.left_out[0].title, "Of tomorrow");
    assert_eq!(world.text(Table::Works, &key(AssessmentId(9))), Some(newer));
}

#[test]
fn a_file_with_stamps_far_ahead_takes_nothing_from_what_people_did_here() {
    let (mut world, window) = with_work();
    let mut ahead = contents(&mut world, window);
    for now in [u64::MAX - 10, world.time() + 40 * 86_400_000] {
        let at = Moment { now, today: None };
        ahead.works[0].apply(answered(1, 4), at);
        world.answers(window, 1, 2);
        for _ in 0..2 {
            takes_in(&mut world, window, &ahead, Merge::Join);
            assert_eq!(world.shows(window).answer(slot(1)), level(2));
            world.answers(window, 1, 3);
            let again = world.open();
            assert_eq!(world.shows(again).answer(slot(1)), level(3), "nor is it undone by the next load");
            world.answers(window, 1, 2);
        }
    }
}

#[test]
fn an_answer_given_while_a_file_is_opened_is_not_lost() {
    let (mut world, window) = with_work();
    let mut newer = contents(&mut world, window);
    let at = Moment { now: world.time() + 10, today: None };
    newer.works[0].apply(answered(2, 2), at);
    let all = chosen(&mut world, window, &newer, Merge::Join);
    world.ticks += 1_000;
    world.begins_to_ask(window, Command::TakeIn(all));
    world.input(window, Input::Happened(answered(3, 3)));
    world.run(window);
    assert_eq!(world.saving(window), Saving::Saved);
    let stored = world.stored(world.id(window)).assessment;
    assert_eq!([1, 2, 3].map(|number| stored.answer(slot(number))), [1, 2, 3].map(level));
    assert_eq!(&stored, world.shows(window));
}
