//! Many works: the list, the archive, the bin, copies, snapshots.

use super::*;

/// A library with works of these titles; the last one is open.
async fn library(memory: &Memory, titles: &[&str]) -> (Window, Vec<AssessmentId>) {
    let window = Window::open(memory).await;
    let mut ids = Vec::new();
    for title in titles {
        window.keeper.carry_out(Command::Begin(Box::default())).await;
        window.does(titled(title)).await;
        ids.push(AssessmentId(window.id()));
    }
    (window, ids)
}

fn titles(window: &Window) -> Vec<(String, Shelf)> {
    let mut listed: Vec<_> = window.lists().into_iter().map(|s| (s.title, s.shelf)).collect();
    listed.sort();
    listed
}

fn active(title: &str) -> (String, Shelf) {
    (title.to_owned(), Shelf::Active)
}

#[tokio::test]
async fn every_work_is_listed_and_can_be_opened() {
    let memory = Memory::default();
    let (window, ids) = library(&memory, &["Orders", "Payments"]).await;
    window.keeper.list().await;
    assert_eq!(titles(&window), [active("Orders"), active("Payments")]);
    window.keeper.carry_out(Command::Open(ids[0])).await;
    assert_eq!(window.shows().title, "Orders");
    assert!(!window.session.borrow().can_undo(), "what can be taken back is of this work");
    assert_eq!(Window::open(&memory).await.shows().title, "Orders", "a new window opens what was open last");
}

#[tokio::test]
async fn nothing_is_opened_while_the_open_work_cannot_be_saved() {
    let memory = Memory::default();
    let (window, ids) = library(&memory, &["Orders", "Payments"]).await;
    memory.0.fails.replace(Some(StorageError::Full));
    window.answers(1, 1).await;
    window.keeper.carry_out(Command::Open(ids[0])).await;
    assert_eq!(window.shows().title, "Payments");
    assert!(matches!(window.saving(), Saving::Failed(_)));
}

#[tokio::test]
async fn works_are_renamed_and_copied() {
    let memory = Memory::default();
    let (window, ids) = library(&memory, &["Orders", "Payments"]).await;
    window.keeper.carry_out(Command::Rename(ids[1], "Billing".to_owned())).await;
    assert_eq!(window.shows().title, "Billing", "the open one, on the page too");
    window.keeper.carry_out(Command::Rename(ids[0], "Shop".to_owned())).await;
    window.keeper.carry_out(Command::Duplicate(ids[0])).await;
    assert_eq!(titles(&window), [active("Billing"), active("Shop"), active("Shop (copy)")]);
}

#[tokio::test]
async fn the_bin_keeps_a_work_for_thirty_days() {
    let memory = Memory::default();
    let (window, ids) = library(&memory, &["Orders", "Payments"]).await;
    window.keeper.carry_out(Command::Bin(ids[0], true)).await;
    window.keeper.carry_out(Command::Bin(ids[0], false)).await;
    assert_eq!(titles(&window), [active("Orders"), active("Payments")]);
    window.keeper.carry_out(Command::Bin(ids[0], true)).await;
    TODAY.set(TODAY.get() + 30);
    window.keeper.list().await;
    assert_eq!(window.lists().len(), 2);
    TODAY.set(TODAY.get() + 1);
    window.keeper.list().await;
    assert_eq!(titles(&window), [active("Payments")]);
    assert_eq!(memory.works().len(), 1);
}

#[tokio::test]
async fn a_window_whose_work_goes_into_the_bin_goes_on_with_an_empty_one() {
    let memory = Memory::default();
    let (window, ids) = library(&memory, &["Orders"]).await;
    window.keeper.carry_out(Command::Bin(ids[0], true)).await;
    assert!(window.shows().is_empty());
    let stored = memory.work(ids[0].0);
    assert!(matches!(stored.shelf, Shelf::Binned(_)));
    assert!(Window::open(&memory).await.shows().is_empty(), "nothing is opened out of the bin by itself");
}

#[tokio::test]
async fn the_open_work_that_is_taken_out_of_the_bin_at_once_is_open_again() {
    let memory = Memory::default();
    let (window, ids) = library(&memory, &["Orders", "Payments"]).await;
    window.keeper.carry_out(Command::Bin(ids[1], true)).await;
    window.keeper.carry_out(Command::Bin(ids[1], false)).await;
    assert_eq!(window.shows().title, "Payments");
    window.keeper.carry_out(Command::Bin(ids[1], true)).await;
    window.answers(1, 2).await;
    window.keeper.carry_out(Command::Bin(ids[1], false)).await;
    assert_eq!(window.shows().title, "", "what was begun meanwhile stays open");
}

#[tokio::test]
async fn what_is_worked_on_comes_out_of_the_bin() {
    let memory = Memory::default();
    let (window, ids) = library(&memory, &["Orders"]).await;
    let other = Window::open(&memory).await;
    window.keeper.carry_out(Command::Bin(ids[0], true)).await;
    other.keeper.hear(Some(ids[0])).await;
    other.answers(1, 1).await;
    assert_eq!(memory.work(ids[0].0).shelf, Shelf::Active);
}

#[tokio::test]
async fn removing_for_good_takes_the_snapshots_along_and_nothing_else() {
    let memory = Memory::default();
    let (window, ids) = library(&memory, &["Orders", "Payments"]).await;
    for id in &ids {
        window.keeper.carry_out(Command::Open(*id)).await;
        window.keeper.carry_out(Command::TakeSnapshot(String::new(), Callback::noop())).await;
    }
    window.keeper.carry_out(Command::Remove(ids[0])).await;
    assert_eq!(titles(&window), [active("Payments")]);
    assert_eq!(memory.texts(Table::Snapshots).len(), 1);
    assert_eq!(memory.texts(Table::Summaries).len(), 1);
}

#[tokio::test]
async fn a_snapshot_stays_as_it_was() {
    let memory = Memory::default();
    let (window, _) = library(&memory, &["Orders"]).await;
    window.answers(1, 1).await;
    window.keeper.carry_out(Command::TakeSnapshot("Spring".to_owned(), Callback::noop())).await;
    let then = window.shows();
    window.answers(1, 4).await;
    window.keeper.carry_out(Command::List).await;
    let snapshots = window.snapshots();
    assert_eq!(snapshots.len(), 1);
    assert_eq!((snapshots[0].name.as_str(), &snapshots[0].assessment), ("Spring", &then));
    window.keeper.carry_out(Command::RemoveSnapshot(snapshots[0].at)).await;
    assert!(window.snapshots().is_empty());
}

#[tokio::test]
async fn a_summary_that_is_missing_or_old_is_made_anew() {
    let memory = Memory::default();
    let (window, ids) = library(&memory, &["Orders", "Payments"]).await;
    memory.0.entries.borrow_mut().remove(&(Table::Summaries, key(ids[0])));
    memory.put(Table::Summaries, &key(ids[1]), r#"{"of":[1,1]}"#);
    window.keeper.list().await;
    assert_eq!(titles(&window), [active("Orders"), active("Payments")]);
    assert_eq!(memory.texts(Table::Summaries).len(), 2);
}
