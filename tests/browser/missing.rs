//! Browsers that lack what Windrose needs: the page says what that is.

use crate::browser::{Browser, Habits};
use crate::site::Site;

#[tokio::test]
async fn without_javascript_the_page_says_what_it_needs() {
    let site = Site::open().await;
    let page = Browser::start_with(&site, Habits { has_no_scripts: true, ..Habits::default() }).await;
    page.open("").await;
    page.reads("needs JavaScript and WebAssembly: please allow both for this page").await;
    page.is_titled("Windrose").await;
    page.leave().await;
}

#[tokio::test]
async fn without_webassembly_the_page_says_so() {
    let site = Site::open().await;
    site.begins_pages_with("delete globalThis.WebAssembly");
    let page = Browser::start(&site).await;
    page.open("").await;
    page.reads("Windrose could not start (WebAssembly is missing or switched off).").await;
    page.reads("Windrose needs a current browser that allows JavaScript modules and WebAssembly").await;
    page.leave().await;
}
