//! The part of the program that comes after the first page: it may not come at all.

use crate::browser::Browser;
use crate::page::{button, heading, link};
use crate::site::Site;
use crate::work::{questions, statement};

#[tokio::test]
async fn a_page_that_did_not_come_is_asked_for_again_and_answering_goes_on_meanwhile() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let later = site.file("-later.wasm");
    site.withhold(Some(&later));
    page.open("#/questions/codebase").await;
    page.saves().await;
    let (_, capability) = questions()[0];
    page.click(statement(capability, 3)).await;
    page.sees_ticked(capability, '3').await;
    page.saves().await;
    page.click(link("Library")).await;
    page.is_on(heading("This page could not be loaded")).await;
    page.click(button("Try again")).await;
    page.sees(heading("This page could not be loaded")).await;
    page.complaints().await; // of the file that the host did not give out

    site.withhold(None);
    page.click(button("Try again")).await;
    page.is_on(heading("Library")).await;
    page.reads("1 of 27 answered").await;
    page.leave().await;
}

#[tokio::test]
async fn what_comes_late_comes_by_itself_and_moves_no_answer() {
    const TOP: &str = "return document.querySelector('.question').getBoundingClientRect().top";
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let later = site.file("-later.wasm");
    site.withhold(Some(&later));
    page.open("#/questions/codebase").await;
    page.appear("screen", "light", 1440).await;
    let (_, capability) = questions()[0];
    page.click(statement(capability, 3)).await;
    page.saves().await;
    page.reload().await;
    page.sees_ticked(capability, '3').await;
    page.reads("Report so far").await;
    let radars = "return document.querySelectorAll('.drawing').length";
    assert_eq!(page.script::<usize>(radars, &[]).await, 0);
    let top: f64 = page.script(TOP, &[]).await;
    page.complaints().await; // of the file that the host did not give out

    site.withhold(None);
    let _: bool = page.script("return dispatchEvent(new Event('online'))", &[]).await;
    page.until("the radar", async || Ok((page.script::<usize>(radars, &[]).await == 1).then_some(()))).await;
    assert!((page.script::<f64>(TOP, &[]).await - top).abs() < 0.5, "the answers have moved");
    page.leave().await;
}
