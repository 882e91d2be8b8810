//! What version 1 of the storage held is taken over, all of it, once.

use windrose_assessment::{AssessmentId, Date};
use windrose_workspace::Command;
use windrose_workspace::storage::Table;

use crate::world::World;

fn record_of(id: u64, title: &str) -> String {
    format!(
        r#"{{"format":2,"bank":1,"edition":1,"id":{id},"title":"{title}","dated":"2026-11-20","responses":{{"cfg-secrets":{{"answer":"level-2"}}}}}}"#
    )
}

fn former() -> World {
    let mut world = World::default();
    world.put(Table::FormerWork, "current", &record_of(7, "Orders"));
    world.put(Table::FormerAside, "Old, put aside on 2026-11-01", &record_of(0, "Old"));
    world.put(Table::FormerAside, "Twin, put aside on 2026-11-02", &record_of(7, "Twin"));
    world.put(Table::FormerAside, "Orders, snapshot of 2026-10-01", &record_of(7, "Orders"));
    world.put(Table::FormerAside, "Unreadable assessment, found on 2026-10-02", "{half");
    world
}

#[track_caller]
fn is_taken_over(world: &World) {
    let mut titles: Vec<String> = world.works().into_iter().map(|work| work.assessment.title).collect();
    titles.sort();
    assert_eq!(titles, ["Old", "Orders", "Twin"]);
    assert_eq!(world.texts(Table::Unreadable), ["{half"]);
    assert!(world.texts(Table::FormerWork).is_empty() && world.texts(Table::FormerAside).is_empty());
}

#[test]
fn everything_has_its_place_in_the_library() {
    let mut world = former();
    let window = world.open();
    is_taken_over(&world);
    world.asks(window, Command::Open(AssessmentId(7)));
    assert_eq!(world.shows(window).title, "Orders");
    world.asks(window, Command::List);
    let snapshots = world.windows[window].workspace.snapshots();
    assert_eq!(snapshots.len(), 1);
    assert_eq!(snapshots[0].taken, Date::parse("2026-10-01"));
    world.open();
    is_taken_over(&world);
}

#[test]
fn two_windows_take_it_over_once() {
    let mut world = former();
    let slow = world.begin_to_open(None);
    world.open();
    world.run(slow);
    is_taken_over(&world);
}
