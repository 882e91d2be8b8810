//! Windrose as one file, opened from disk.

use std::path::PathBuf;

use crate::browser::Browser;
use crate::page::{button, heading, link};
use crate::site::{Site, given};
use crate::work::{answered, link_to, questions, statement};

#[tokio::test]
async fn one_file_opens_from_disk_keeps_answers_and_shows_reports() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let file = PathBuf::from(given("WINDROSE_DIST")).join("windrose.html");
    let file = format!("file://{}", file.canonicalize().expect("the file was built").display());
    let at = async |fragment: &str| page.driver.goto(format!("{file}{fragment}")).await.expect("it opens");
    page.open("#/").await; // the site, which hears of all that is asked for
    page.sees(heading("Begin")).await;
    at("").await;
    page.sees(heading("Begin")).await;
    page.reads("This is Windrose as one file").await;
    page.click(link("Start the assessment")).await;
    let (_, capability) = questions()[0];
    page.saves().await;
    page.click(statement(capability, 3)).await;
    page.sees_ticked(capability, '3').await;
    page.saves().await;
    page.reload().await;
    page.sees_ticked(capability, '3').await;

    let others = answered("Payments", "12");
    at(&link_to(&others)).await;
    page.sees_report_of(&others).await;
    page.click(button("Share a link…")).await;
    page.reads("the link opens only where the same file lies").await;
    page.misses(button("Show the code large")).await;
    let fetched: Vec<String> = page
        .script(
            "return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith('data:'))",
            &[],
        )
        .await;
    assert!(fetched.is_empty(), "{fetched:?}");
    page.leave().await;
}
