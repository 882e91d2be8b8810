//! The same work in several windows: both end with the same, and neither loses what the other did.

use super::*;

/// What other windows are told reaches them.
async fn hear(from: &Window, to: &Window) {
    let changed: Vec<Option<AssessmentId>> = from
        .said
        .borrow()
        .iter()
        .filter_map(|news| if let News::Changed(id) = news { Some(*id) } else { None })
        .collect();
    for id in changed {
        to.keeper.hear(id).await;
    }
}

#[tokio::test]
async fn answers_in_two_windows_join_in_both() {
    let memory = Memory::default();
    let one = Window::open(&memory).await;
    one.answers(1, 1).await;
    let other = Window::open(&memory).await;
    one.answers(2, 2).await;
    other.answers(3, 3).await;
    hear(&other, &one).await;
    hear(&one, &other).await;
    assert_eq!(one.shows(), other.shows());
    let answers = [1, 2, 3].map(|number| one.shows().answer(slot(number)));
    assert_eq!(answers, [1, 2, 3].map(level));
}

#[tokio::test]
async fn where_both_answer_the_same_question_the_newest_answer_stays_whoever_saves_last() {
    let memory = Memory::default();
    let one = Window::open(&memory).await;
    one.answers(1, 1).await;
    let other = Window::open(&memory).await;
    // Answered here first, and stored last.
    one.types(answered(1, 2));
    memory.0.fails.replace(Some(StorageError::Full));
    one.saves().await;
    memory.0.fails.replace(None);
    other.answers(1, 3).await;
    one.keeper.read().await;
    hear(&one, &other).await;
    assert_eq!([one.shows(), other.shows()].map(|shown| shown.answer(slot(1))), [level(3), level(3)]);
    assert_eq!(memory.work(one.id()).assessment.answer(slot(1)), level(3));
}

#[tokio::test]
async fn undoing_here_keeps_what_another_window_answered() {
    let memory = Memory::default();
    let one = Window::open(&memory).await;
    one.answers(1, 1).await;
    let other = Window::open(&memory).await;
    one.answers(2, 2).await;
    other.answers(3, 3).await;
    hear(&other, &one).await;
    one.does(Event::Undone).await;
    hear(&one, &other).await;
    for window in [&one, &other] {
        assert_eq!(window.shows().answer(slot(2)), Answer::Unanswered);
        assert_eq!(window.shows().answer(slot(3)), level(3));
    }
}

#[tokio::test]
async fn a_window_in_which_nothing_was_begun_takes_up_what_another_began() {
    let memory = Memory::default();
    let empty = Window::open(&memory).await;
    let other = Window::open(&memory).await;
    other.answers(1, 1).await;
    hear(&other, &empty).await;
    assert_eq!(empty.shows(), other.shows());
    empty.answers(2, 2).await;
    assert_eq!(memory.works().len(), 1);
}

#[tokio::test]
async fn a_window_that_began_another_work_keeps_it() {
    let memory = Memory::default();
    let one = Window::open(&memory).await;
    one.answers(1, 1).await;
    let other = Window::open(&memory).await;
    other.keeper.carry_out(Command::Begin(Box::default())).await;
    one.answers(2, 2).await;
    hear(&one, &other).await;
    assert!(other.shows().is_empty());
    other.answers(9, 4).await;
    assert_eq!(memory.works().len(), 2);
    assert_eq!(memory.work(one.id()).assessment, one.shows());
    assert_eq!(
        Window::open_at(&memory, Some(one.id())).await.shows(),
        one.shows(),
        "a reload stays where it was"
    );
}
