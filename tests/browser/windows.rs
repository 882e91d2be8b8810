//! The same work in two windows: neither loses what the other did.

use crate::browser::Browser;
use crate::page::{heading, key, textbox};
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
