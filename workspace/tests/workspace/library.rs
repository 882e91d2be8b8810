//! Many works: the list, the archive, the bin, copies, snapshots.

use windrose_assessment::{AssessmentId, Shelf};
use windrose_workspace::storage::Table;
use windrose_workspace::{Command, Reply, StorageError, key};

use crate::world::{World, level, slot, titled};

/// A library with works of these titles; the last one is open.
fn library(titles: &[&str]) -> (World, usize, Vec<AssessmentId>) {
    let mut world = World::default();
    let window = world.open();
    let mut ids = Vec::new();
    for title in titles {
        world.asks(window, Command::Begin(Box::default()));
        world.does(window, titled(title));
        ids.push(world.id(window));
    }
    world.asks(window, Command::List);
    (world, window, ids)
}

fn listed(world: &World, window: usize) -> Vec<(String, Shelf)> {
    let works = world.windows[window].workspace.works();
    let mut listed: Vec<_> = works.iter().map(|s| (s.title.clone(), s.shelf)).collect();
    listed.sort();
    listed
}

fn active(title: &str) -> (String, Shelf) {
    (title.to_owned(), Shelf::Active)
}

#[test]
fn every_work_is_listed_and_can_be_opened() {
    let (mut world, window, ids) = library(&["Orders", "Payments"]);
    assert_eq!(listed(&world, window), [active("Orders"), active("Payments")]);
    world.asks(window, Command::Open(ids[0]));
    assert_eq!(world.shows(window).title, "Orders");
    assert!(!world.windows[window].workspace.can_undo(), "what can be taken back is of this work");
    let new = world.open();
    assert_eq!(world.shows(new).title, "Orders", "a new window opens what was open last");
}

#[test]
fn a_work_that_is_not_stored_yet_is_opened_again_as_it_was() {
    let (mut world, window, ids) = library(&["Orders", "Payments"]);
    world.fails = Some(StorageError::Full);
    world.answers(window, 1, 1);
    world.asks(window, Command::Open(ids[0]));
    assert_eq!(world.shows(window).title, "Orders");
    assert!(world.windows[window].workspace.would_lose(), "the answer is still only here");
    world.asks(window, Command::Open(ids[1]));
    assert_eq!(world.shows(window).answer(slot(1)), level(1));
    world.fails = None;
    world.answers(window, 2, 2);
    assert_eq!(&world.stored(ids[1]).assessment, world.shows(window));
}

#[test]
fn works_are_renamed_and_copied() {
    let (mut world, window, ids) = library(&["Orders", "Payments"]);
    world.asks(window, Command::Rename(ids[1], "Billing".to_owned()));
    assert_eq!(world.shows(window).title, "Billing", "the open one, on the page too");
    world.asks(window, Command::Rename(ids[0], "Shop".to_owned()));
    world.asks(window, Command::Duplicate(ids[0], "Shop (copy)".to_owned()));
    assert_eq!(listed(&world, window), [active("Billing"), active("Shop"), active("Shop (copy)")]);
}

#[test]
fn a_work_that_is_renamed_while_another_window_has_it_open_is_renamed_there_too() {
    let (mut world, window, ids) = library(&["Orders", "Payments"]);
    let other = world.open_at(Some(ids[0].0));
    world.asks(window, Command::Rename(ids[0], "Shop".to_owned()));
    world.settle();
    assert_eq!(world.shows(other).title, "Shop");
}

#[test]
fn nothing_leaves_the_bin_by_itself_whatever_the_clock_says() {
    let (mut world, window, ids) = library(&["Orders", "Payments"]);
    world.asks(window, Command::Bin(ids[0], true));
    world.asks(window, Command::Bin(ids[0], false));
    assert_eq!(listed(&world, window), [active("Orders"), active("Payments")]);
    world.asks(window, Command::Bin(ids[0], true));
    for days in [40, 400, -800] {
        world.ahead += days * 86_400_000;
        let visit = world.open();
        world.asks(visit, Command::List);
        assert_eq!(listed(&world, visit).len(), 2);
    }
    assert_eq!(world.works().len(), 2);
}

#[test]
fn a_window_whose_work_goes_into_the_bin_goes_on_with_an_empty_one() {
    let (mut world, window, ids) = library(&["Orders"]);
    world.asks(window, Command::Bin(ids[0], true));
    assert!(world.shows(window).is_empty());
    assert!(matches!(world.stored(ids[0]).shelf, Shelf::Binned(_)));
    assert!(matches!(listed(&world, window).as_slice(), [(_, Shelf::Binned(_))]), "and the list shows it");
    let new = world.open();
    assert!(world.shows(new).is_empty(), "nothing is opened out of the bin by itself");
}

#[test]
fn the_open_work_that_is_taken_out_of_the_bin_at_once_is_open_again() {
    let (mut world, window, ids) = library(&["Orders", "Payments"]);
    world.asks(window, Command::Bin(ids[1], true));
    world.asks(window, Command::Bin(ids[1], false));
    assert_eq!(world.shows(window).title, "Payments");
    assert_eq!(world.stored(ids[1]).shelf, Shelf::Active);
    world.asks(window, Command::Bin(ids[1], true));
    world.answers(window, 1, 2);
    world.asks(window, Command::Bin(ids[1], false));
    assert_eq!(world.shows(window).title, "", "what was begun meanwhile stays open");
}

#[test]
fn what_is_worked_on_comes_out_of_the_bin() {
    let (mut world, window, ids) = library(&["Orders"]);
    let other = world.open();
    world.asks(window, Command::Bin(ids[0], true));
    world.settle();
    world.answers(other, 1, 1);
    assert_eq!(world.stored(ids[0]).shelf, Shelf::Active);
}

#[test]
fn removing_for_good_takes_the_snapshots_along_and_nothing_else() {
    let (mut world, window, ids) = library(&["Orders", "Payments"]);
    for id in &ids {
        world.asks(window, Command::Open(*id));
        let reply = world.asks(window, Command::TakeSnapshot(String::new()));
        assert_eq!(reply, Some(Reply::SnapshotTaken(true)));
    }
    world.asks(window, Command::Remove(ids[0]));
    assert_eq!(listed(&world, window), [active("Payments")]);
    assert_eq!(world.texts(Table::Snapshots).len(), 1);
    assert_eq!(world.texts(Table::Summaries).len(), 1);
}

#[test]
fn the_open_work_that_is_removed_for_good_stays_removed() {
    let (mut world, window, ids) = library(&["Orders"]);
    // A save of it is on its way when it is removed.
    world.input(window, windrose_workspace::Input::Happened(crate::world::answered(1, 1)));
    world.asks(window, Command::Remove(ids[0]));
    world.answers(window, 2, 2);
    assert!(world.text(Table::Works, &key(ids[0])).is_none());
    assert_eq!(world.works().len(), 1, "the new one");
}

#[test]
fn a_snapshot_stays_as_it_was() {
    let (mut world, window, _) = library(&["Orders"]);
    world.answers(window, 1, 1);
    world.asks(window, Command::TakeSnapshot("Spring".to_owned()));
    let then = world.shows(window).clone();
    world.answers(window, 1, 4);
    world.asks(window, Command::List);
    let snapshots = world.windows[window].workspace.snapshots().to_vec();
    assert_eq!(snapshots.len(), 1);
    assert_eq!((snapshots[0].name.as_str(), &snapshots[0].assessment), ("Spring", &then));
    world.asks(window, Command::RemoveSnapshot(snapshots[0].at));
    assert!(world.windows[window].workspace.snapshots().is_empty());
}

#[test]
fn a_summary_that_is_missing_or_old_is_made_anew() {
    let (mut world, window, ids) = library(&["Orders", "Payments"]);
    world.disk.remove(&(Table::Summaries, key(ids[0])));
    world.put(Table::Summaries, &key(ids[1]), r#"{"of":[1,1]}"#);
    world.asks(window, Command::List);
    assert_eq!(listed(&world, window), [active("Orders"), active("Payments")]);
    assert_eq!(world.texts(Table::Summaries).len(), 2);
    world.answers(window, 1, 1);
    world.asks(window, Command::List);
    let given = world.windows[window].workspace.works().iter().map(|summary| summary.given).max();
    assert_eq!(given, Some(1), "the answer is counted");
}

#[test]
fn what_a_newer_version_has_stored_is_listed_as_left_out() {
    let (mut world, window, _) = library(&["Orders"]);
    world.put(Table::Works, &key(AssessmentId(7)), r#"{"format":99,"title":"Of tomorrow"}"#);
    world.asks(window, Command::List);
    assert_eq!(listed(&world, window), [active("Orders")]);
    let left_out = world.windows[window].workspace.left_out();
    assert_eq!(left_out.len(), 1);
    assert_eq!(left_out[0].title, "Of tomorrow");
}
