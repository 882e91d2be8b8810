//! Saving and reading in one window.

use super::*;

const DAMAGED: &str = r#"{"format":1,"bank":1,"edition":1,"title":"Half a rec"#;
const OF_A_NEWER_WINDROSE: &str = r#"{"format":7,"everything":"different"}"#;

/// What a page holds on which only this happened.
fn typed_on(event: Event) -> Assessment {
    windrose_assessment::Session::default().apply(event).assessment().clone()
}

#[tokio::test]
async fn what_is_answered_is_stored_and_found_again() {
    let memory = Memory::default();
    let window = Window::open(&memory).await;
    assert!(memory.works().is_empty(), "nothing to store yet");
    window.answers(1, 2).await;
    assert_eq!(window.saving(), Saving::Saved);
    let again = Window::open(&memory).await;
    assert_eq!(again.shows(), window.shows());
    assert_eq!(again.shows().answer(slot(1)), level(2));
}

#[tokio::test]
async fn what_could_not_be_stored_is_never_called_saved_and_is_stored_later() {
    let memory = Memory::default();
    let window = Window::open(&memory).await;
    memory.0.fails.replace(Some(StorageError::Full));
    window.answers(1, 2).await;
    assert!(matches!(window.saving(), Saving::Failed(reason) if reason.contains("no room")));
    window.keeper.read().await;
    assert!(matches!(window.saving(), Saving::Failed(_)), "coming back into view stores nothing");
    memory.0.fails.replace(None);
    window.keeper.read().await;
    assert_eq!(window.saving(), Saving::Saved);
    assert_eq!(memory.work(window.id()).assessment, window.shows());
}

#[tokio::test]
async fn what_was_typed_before_the_storage_answered_is_not_called_saved_until_it_is() {
    let memory = Memory::default();
    Window::open(&memory).await.answers(2, 4).await;
    let typed = typed_on(answered(1, 2));
    let window = Window::open_typed(&memory, None, typed).await;
    assert!(!window.said.borrow().contains(&News::Saving(Saving::Saved)), "nothing of it is stored yet");
    assert_eq!(window.shows().answer(slot(1)), level(2));
    window.saves().await;
    assert_eq!(window.saving(), Saving::Saved);
    assert_eq!(memory.work(window.id()).assessment, window.shows());
    assert_eq!(memory.works().len(), 2, "it is a work of its own");
}

#[tokio::test]
async fn what_was_begun_is_not_called_saved_until_it_is() {
    let memory = Memory::default();
    let window = Window::open(&memory).await;
    window.said.borrow_mut().clear();
    window.keeper.begin(typed_on(answered(1, 2))).await;
    assert_eq!(window.saving(), Saving::Underway);
    window.saves().await;
    assert_eq!(window.saving(), Saving::Saved);
}

#[tokio::test]
async fn what_changes_during_a_save_goes_along() {
    let memory = Memory::default();
    let window = Rc::new(Window::open(&memory).await);
    let meanwhile = {
        let window = Rc::clone(&window);
        move || {
            window.types(answered(2, 3));
            assert!(!window.keeper.take(&window.shows()), "a save is under way");
        }
    };
    memory.0.meanwhile.0.replace(Some(Box::new(meanwhile)));
    window.answers(1, 2).await;
    assert_eq!(window.saving(), Saving::Saved);
    let stored = memory.work(window.id()).assessment;
    assert_eq!([1, 2].map(|number| stored.answer(slot(number))), [level(2), level(3)]);
}

#[tokio::test]
async fn a_record_that_cannot_be_read_is_kept_as_it_was() {
    let memory = Memory::default();
    memory.put(Table::Works, &key(AssessmentId(7)), DAMAGED);
    let window = Window::open(&memory).await;
    assert!(window.shows().is_empty());
    assert!(matches!(window.notices().as_slice(), [Notice::Unreadable(_)]));
    assert_eq!(memory.texts(Table::Unreadable), [DAMAGED]);
    assert!(memory.texts(Table::Works).is_empty());
}

#[tokio::test]
async fn a_record_that_is_damaged_while_it_is_open_is_kept_and_the_page_stored_again() {
    let memory = Memory::default();
    let window = Window::open(&memory).await;
    window.answers(1, 2).await;
    memory.put(Table::Works, &key(AssessmentId(window.id())), DAMAGED);
    window.answers(2, 3).await;
    assert_eq!(memory.work(window.id()).assessment, window.shows());
    assert_eq!(memory.texts(Table::Unreadable), [DAMAGED]);
    memory.put(Table::Works, &key(AssessmentId(window.id())), "{}");
    window.keeper.read().await;
    assert_eq!(memory.work(window.id()).assessment, window.shows());
    assert_eq!(memory.texts(Table::Unreadable).len(), 2);
}

#[tokio::test]
async fn what_was_cleared_behind_our_back_is_stored_again_and_said() {
    let memory = Memory::default();
    let window = Window::open(&memory).await;
    window.answers(1, 2).await;
    memory.0.entries.borrow_mut().clear();
    window.keeper.read().await;
    assert_eq!(window.notices(), [Notice::Cleared]);
    assert_eq!(memory.work(window.id()).assessment, window.shows());
}

#[tokio::test]
async fn work_of_a_newer_windrose_stays_as_it_is() {
    let memory = Memory::default();
    let at = key(AssessmentId(7));
    memory.put(Table::Works, &at, OF_A_NEWER_WINDROSE);
    let window = Window::open_at(&memory, Some(7)).await;
    assert!(matches!(window.saving(), Saving::Failed(reason) if reason.contains("newer Windrose")));
    window.answers(1, 2).await;
    assert_eq!(memory.text(Table::Works, &at).as_deref(), Some(OF_A_NEWER_WINDROSE));
}

#[tokio::test]
async fn a_clock_that_went_back_is_said_and_loses_nothing() {
    let memory = Memory::default();
    let window = Window::open(&memory).await;
    window.answers(1, 2).await;
    NOW.set(NOW.get() - 86_400_000);
    window.answers(1, 4).await;
    assert_eq!(window.notices(), [Notice::ClockWentBack]);
    assert_eq!(Window::open(&memory).await.shows().answer(slot(1)), level(4));
}

#[tokio::test]
async fn ten_answers_are_worth_a_file_and_a_reminder_a_week() {
    let memory = Memory::default();
    let window = Window::open(&memory).await;
    for number in 0..9 {
        window.answers(number, 2).await;
    }
    assert_eq!(window.reminds(), None);
    window.answers(9, 2).await;
    assert_eq!(window.reminds(), Some(10));
    window.keeper.carry_out(Command::Reminded).await;
    window.answers(10, 2).await;
    assert_eq!(window.reminds(), None);
    NOW.set(NOW.get() + 8 * 86_400_000);
    let later = Window::open(&memory).await;
    assert_eq!(later.reminds(), Some(11));
    later.keeper.carry_out(Command::FileSaved).await;
    assert_eq!(later.reminds(), None);
    NOW.set(NOW.get() + 8 * 86_400_000);
    assert_eq!(Window::open(&memory).await.reminds(), None, "all of it is in the file");
}
