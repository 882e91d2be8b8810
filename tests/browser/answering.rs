//! Answering one question: keys, notes, reasons, and changing one's mind.

use crate::browser::Browser;
use crate::page::{button, fold, heading, key, link, radio, textbox};
use crate::site::Site;
use crate::work::{page_of, questions, statement};

const WHY: &str = "Why does it not apply?";

#[tokio::test]
async fn an_answer_can_be_changed_taken_back_and_given_again() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let (dimension, capability) = questions()[0];
    let name = capability.name;
    page.open("#/questions/codebase").await;
    page.saves().await;
    page.click(statement(capability, 4)).await;
    page.sees_ticked(capability, '4').await;
    page.press("1").await;
    page.sees_ticked(capability, '1').await;
    page.saves().await;
    page.reload().await;
    page.sees_ticked(capability, '1').await;

    page.click(statement(capability, 3)).await;
    page.click(link("III Config (0 of 2 answered)")).await;
    page.is_on(heading("III Config")).await;
    page.click(button(format!("Undo: {name}"))).await;
    page.sees(page_of(dimension)).await;
    page.sees_ticked(capability, '1').await;
    page.click(button(format!("Redo: {name}"))).await;
    page.sees_ticked(capability, '3').await;
    page.click(button("Clear this answer")).await;
    page.misses(button("Clear this answer")).await;
    assert!(page.ticked().await.is_empty());
    page.saves().await;
    page.reload().await;
    page.sees(page_of(dimension)).await;
    assert!(page.ticked().await.is_empty());
    page.leave().await;
}

#[tokio::test]
async fn a_note_is_text_and_never_an_answer() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let (dimension, _) = questions()[0];
    page.open("#/questions/codebase").await;
    page.saves().await;
    page.click(fold("Add a note").first()).await;
    page.click(textbox("Note")).await;
    page.press("2 d n: see the wiki").await;
    page.press(key::RIGHT).await;
    page.holds(textbox("Note"), "2 d n: see the wiki").await;
    page.is_on(textbox("Note")).await;
    assert!(page.ticked().await.is_empty());
    page.saves().await;
    page.reload().await;
    page.sees(page_of(dimension)).await;
    page.holds(textbox("Note"), "2 d n: see the wiki").await;
    assert!(page.ticked().await.is_empty());
    page.leave().await;
}

#[tokio::test]
async fn not_applicable_counts_once_there_is_a_reason() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let (dimension, capability) = questions()[0];
    page.open("#/questions/codebase").await;
    page.saves().await;
    page.click(statement(capability, 0)).await;
    page.press("n").await;
    page.is_on(textbox(WHY)).await;
    page.saves().await;
    page.reload().await;
    page.sees_ticked(capability, '0').await;

    page.click(statement(capability, 0)).await;
    page.press("n").await;
    page.is_on(textbox(WHY)).await;
    let (_, next) = questions()[1];
    page.click(statement(next, 1)).await;
    page.sees_ticked(next, '1').await;
    page.reads("Not recorded: “not applicable” needs a reason.").await;
    page.saves().await;
    page.click(button(format!("Undo: {}", next.name))).await;
    page.reload().await;
    page.sees_ticked(capability, '0').await;

    page.click(statement(capability, 0)).await;
    page.press("n").await;
    page.is_on(textbox(WHY)).await;
    page.press(key::ENTER).await;
    page.reads("Not recorded: “not applicable” needs a reason.").await;
    page.is_on(textbox(WHY)).await;
    page.press("no code of our own").await;
    page.saves().await;
    page.reload().await;
    page.sees(page_of(dimension)).await;
    page.sees_ticked(capability, 'n').await;
    page.holds(textbox(WHY), "no code of our own").await;
    let other = "Don’t know Nobody here knows. It becomes something to find out, not a zero.";
    page.click(radio(other).first()).await;
    page.sees_ticked(capability, 'd').await;
    page.misses(textbox(WHY)).await;
    page.leave().await;
}
