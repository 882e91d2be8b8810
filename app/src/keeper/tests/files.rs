//! Files out of the library and into it.

use windrose_exchange::file::{self, Contents, Given};
use windrose_workspace::opening::{Effect, Item, Way};

use super::*;

async fn filed(window: &Window) -> Contents {
    let (text, _) = window.keeper.file(None).await.unwrap();
    match file::read(&BANK, &text).unwrap() {
        Given::Plain(contents) => contents,
        Given::Encrypted(_) => panic!("nobody gave a password"),
    }
}

/// A window with one work, titled and answered, and a snapshot of it.
async fn with_work(memory: &Memory) -> Window {
    let window = Window::open(memory).await;
    window.does(titled("Orders")).await;
    window.answers(1, 1).await;
    window.keeper.carry_out(Command::TakeSnapshot("Spring".to_owned(), Callback::noop())).await;
    window
}

async fn chosen(window: &Window, contents: &Contents, way: Way) -> Vec<(Item, Way)> {
    let items = window.keeper.preview(contents).await.unwrap();
    items.into_iter().map(|item| (item, way)).collect()
}

#[tokio::test]
async fn a_whole_library_moves_to_another_browser() {
    let (here, there) = (Memory::default(), Memory::default());
    let window = with_work(&here).await;
    let contents = filed(&window).await;
    let other = Window::open(&there).await;
    let all = chosen(&other, &contents, Way::Join).await;
    assert!(there.works().is_empty(), "looking changes nothing");
    assert_eq!(all[0].0.effect(), Effect::New);
    other.keeper.take_in(all).await.unwrap();
    assert_eq!(there.works(), here.works());
    assert_eq!(there.texts(Table::Snapshots), here.texts(Table::Snapshots));
    let again = chosen(&other, &contents, Way::Join).await;
    assert_eq!(again[0].0.effect(), Effect::Nothing);
    assert!(again[0].0.snapshots.is_empty());
}

#[tokio::test]
async fn a_file_joins_what_is_here_and_the_open_page_shows_it() {
    let (here, there) = (Memory::default(), Memory::default());
    let window = with_work(&here).await;
    let other = Window::open(&there).await;
    let all = chosen(&other, &filed(&window).await, Way::Join).await;
    other.keeper.take_in(all).await.unwrap();
    other.keeper.carry_out(Command::Open(AssessmentId(window.id()))).await;
    other.answers(2, 2).await;
    window.answers(3, 3).await;
    let back = chosen(&window, &filed(&other).await, Way::Join).await;
    window.keeper.take_in(back).await.unwrap();
    let answers = [1, 2, 3].map(|number| window.shows().answer(slot(number)));
    assert_eq!(answers, [1, 2, 3].map(level));
    assert_eq!(here.work(window.id()).assessment, window.shows());
}

#[tokio::test]
async fn keeping_both_makes_a_copy_and_leaving_out_nothing() {
    let memory = Memory::default();
    let window = with_work(&memory).await;
    let contents = filed(&window).await;
    let mut newer = contents.clone();
    let mut retitled = newer.works[0].assessment.clone();
    "Orders of the branch".clone_into(&mut retitled.title);
    newer.works[0].edit(retitled, NOW.get() + 1_000);
    window.keeper.take_in(chosen(&window, &newer, Way::LeaveOut).await).await.unwrap();
    assert_eq!(memory.works().len(), 1);
    window.keeper.take_in(chosen(&window, &newer, Way::KeepBoth).await).await.unwrap();
    let mut titles: Vec<String> = memory.works().into_iter().map(|work| work.assessment.title).collect();
    titles.sort();
    assert_eq!(titles, ["Orders", "Orders of the branch (copy)"]);
}

#[tokio::test]
async fn a_file_that_cannot_be_stored_changes_nothing() {
    let (here, there) = (Memory::default(), Memory::default());
    let contents = filed(&with_work(&here).await).await;
    let other = Window::open(&there).await;
    let all = chosen(&other, &contents, Way::Join).await;
    there.0.fails.replace(Some(StorageError::Full));
    assert_eq!(other.keeper.take_in(all).await, Err(StorageError::Full));
    assert!(there.0.entries.borrow().is_empty());
}

#[tokio::test]
async fn what_could_not_be_stored_is_in_the_file() {
    let memory = Memory::default();
    let window = with_work(&memory).await;
    memory.0.fails.replace(Some(StorageError::Full));
    window.answers(2, 4).await;
    assert_eq!(filed(&window).await.works[0].assessment.answer(slot(2)), level(4));
}
