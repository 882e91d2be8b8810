//! What version 1 of the storage held is taken over, all of it, once.

use super::*;

fn record_of(id: u64, title: &str) -> String {
    format!(
        r#"{{"format":2,"bank":1,"edition":1,"id":{id},"title":"{title}","dated":"2026-11-20","responses":{{"cfg-secrets":{{"answer":"level-2"}}}}}}"#
    )
}

fn former() -> Memory {
    let memory = Memory::default();
    memory.put(Table::FormerWork, "current", &record_of(7, "Orders"));
    memory.put(Table::FormerAside, "Old, put aside on 2026-11-01", &record_of(0, "Old"));
    memory.put(Table::FormerAside, "Twin, put aside on 2026-11-02", &record_of(7, "Twin"));
    memory.put(Table::FormerAside, "Orders, snapshot of 2026-10-01", &record_of(7, "Orders"));
    memory.put(Table::FormerAside, "Unreadable assessment, found on 2026-10-02", "{half");
    memory
}

fn is_taken_over(memory: &Memory) {
    let mut titles: Vec<String> = memory.works().into_iter().map(|work| work.assessment.title).collect();
    titles.sort();
    assert_eq!(titles, ["Old", "Orders", "Twin"]);
    assert_eq!(memory.texts(Table::Unreadable), ["{half"]);
    assert!(memory.texts(Table::FormerWork).is_empty() && memory.texts(Table::FormerAside).is_empty());
}

#[tokio::test]
async fn everything_has_its_place_in_the_library() {
    let memory = former();
    let window = Window::open(&memory).await;
    is_taken_over(&memory);
    window.keeper.carry_out(Command::Open(AssessmentId(7))).await;
    assert_eq!(window.shows().title, "Orders");
    let snapshots = window.snapshots();
    assert_eq!(snapshots.len(), 1);
    assert_eq!(snapshots[0].taken, Date::parse("2026-10-01"));
    Window::open(&memory).await;
    is_taken_over(&memory);
}

#[tokio::test]
async fn two_windows_take_it_over_once() {
    let memory = former();
    let other = memory.clone();
    let meanwhile = move || {
        let inside = former();
        drop(inside);
        // The other window was quicker: it has moved everything already.
        other.0.entries.borrow_mut().clear();
        other.put(Table::Works, &key(AssessmentId(7)), &record_of(7, "Orders"));
    };
    memory.0.meanwhile.0.replace(Some(Box::new(meanwhile)));
    Window::open(&memory).await;
    assert_eq!(memory.works().len(), 1);
    assert!(memory.texts(Table::Unreadable).is_empty());
}
