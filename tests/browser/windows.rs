//! The same work in two windows: neither loses what the other did.

use crate::browser::Browser;
use crate::page::{button, heading, key, textbox};
use crate::site::Site;
use crate::work::{questions, statement};

#[tokio::test]
async fn answers_in_two_windows_join() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let (one, other) = (questions()[0].1, questions()[1].1);
    page.open("#/questions/codebase").await;
    page.saves().await;
    let first = page.driver.window().await.expect("there is a window");
    let second = page.another_window().await;
    page.turn_to(&second).await;
    page.open("#/questions/codebase").await;
    page.saves().await;

    page.turn_to(&first).await;
    page.click(statement(one, 3)).await;
    page.saves().await;
    page.turn_to(&second).await;
    page.click(statement(other, 1)).await;
    page.saves().await;
    page.sees_ticked(one, '3').await;
    page.sees_ticked(other, '1').await;
    page.turn_to(&first).await;
    page.reload().await;
    page.sees_ticked(one, '3').await;
    page.sees_ticked(other, '1').await;
    page.leave().await;
}

#[tokio::test]
async fn a_window_that_comes_back_into_view_shows_what_another_did() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let (one, other) = (questions()[0].1, questions()[1].1);
    page.open("#/questions/codebase").await;
    page.saves().await;
    page.click(statement(other, 2)).await;
    page.saves().await;
    let first = page.driver.window().await.expect("there is a window");
    let second = page.driver.new_tab().await.expect("a tab opens");
    page.turn_to(&second).await;
    page.open("#/questions/codebase").await;
    page.sees_ticked(other, '2').await;
    page.click(statement(one, 3)).await;
    page.saves().await;

    page.turn_to(&first).await;
    page.sees_ticked(one, '3').await;
    page.sees_ticked(other, '2').await;
    page.click(statement(other, 0)).await;
    page.saves().await;
    page.turn_to(&second).await;
    page.sees_ticked(other, '0').await;
    page.sees_ticked(one, '3').await;
    page.leave().await;
}

/// A window that was opened before there was anything must not empty what another stored since.
#[tokio::test]
async fn an_old_empty_window_empties_nothing() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let one = questions()[0].1;
    page.open("").await;
    page.sees(heading("Begin")).await;
    let first = page.driver.window().await.expect("there is a window");
    let second = page.another_window().await;
    page.turn_to(&second).await;
    page.open("#/questions/codebase").await;
    page.saves().await;
    page.click(statement(one, 3)).await;
    page.saves().await;

    page.turn_to(&first).await;
    page.click(textbox("What do you assess?")).await;
    page.press("Orders").await;
    page.press(key::TAB).await;
    page.reads("1 of 27 answered.").await;
    page.turn_to(&second).await;
    page.reload().await;
    page.sees_ticked(one, '3').await;
    page.leave().await;
}

#[tokio::test]
async fn what_another_window_deletes_for_good_is_not_called_saved() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let (one, other) = (questions()[0].1, questions()[1].1);
    page.open("#/questions/codebase").await;
    page.saves().await;
    page.click(statement(one, 3)).await;
    page.saves().await;
    let first = page.driver.window().await.expect("there is a window");
    let second = page.another_window().await;
    page.turn_to(&second).await;
    page.open("#/library").await;
    page.click(button("Delete: Untitled assessment")).await;
    page.click(button("Bin (1)")).await;
    page.click(button("Delete for good: Untitled assessment")).await;
    page.click(button("Delete for good")).await;
    page.misses(button("Delete for good: Untitled assessment")).await;

    page.turn_to(&first).await;
    page.reads("Deleted in another window").await;
    page.reads("What this page shows is stored nowhere; your next change stores it again.").await;
    // A change here stores it again, with all its answers, and the page says why.
    page.click(statement(other, 1)).await;
    page.saves().await;
    page.reads("It is stored again, because you have changed it here.").await;
    page.reload().await;
    page.sees_ticked(one, '3').await;
    page.sees_ticked(other, '1').await;
    page.leave().await;
}

#[tokio::test]
async fn what_a_newer_version_has_stored_is_named_in_the_library() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open("#/library").await;
    page.sees(heading("Library")).await;
    page.put("works", "00000000000000aa", r#"{"format":99,"title":"Orders of tomorrow"}"#).await;
    page.reload().await;
    page.reads("is left as it is: “Orders of tomorrow”").await;
    page.leave().await;
}
