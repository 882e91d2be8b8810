//! How long the page takes, in a real browser, beside one that was written by hand without a library: `cargo xtask
//! bench-page` builds the site and runs this. It prints figures and judges none of them; docs/performance.md says what they
//! were, and on what. Words after the command choose parts: `start`, `answers`, `report`, `library`.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "without the page there is nothing to measure"
)]
#![allow(clippy::print_stdout, reason = "a command talks to its terminal")]
#![allow(dead_code, reason = "the browser of the journeys can do more than being measured")]

#[path = "../browser/browser.rs"]
mod browser;
#[path = "../browser/engine.rs"]
mod engine;
#[path = "../browser/page.rs"]
mod page;
#[path = "../browser/powers.rs"]
mod powers;
#[path = "../browser/record.rs"]
mod record;
#[path = "../browser/site.rs"]
mod site;

mod answers;
mod by_hand;
mod figures;
mod library;
mod report;
mod start;

use browser::Browser;
use by_hand::ByHand;
use serde_json::json;
use site::Site;

impl Browser<'_> {
    /// Runs a script at the beginning of every page that is opened from now on.
    async fn before_each_page(&self, script: &str) {
        let source = json!({ "source": script });
        let sent = self.driver.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", source).await;
        sent.expect("scripts can be set");
    }
}

#[tokio::main]
async fn main() {
    let parts: Vec<String> = std::env::args().skip(1).collect();
    let is_wanted = |part: &str| parts.is_empty() || parts.iter().any(|wanted| wanted == part);
    let windrose = Site::open().await;
    let by_hand = ByHand::write();
    let by_hand = Site::of(by_hand.folder()).await;
    println!("\n| milliseconds | Windrose: median | 95th | by hand: median | 95th | times: median | 95th |");
    println!("|---|---|---|---|---|---|---|");
    if is_wanted("start") {
        start::measure(&windrose, &by_hand).await;
    }
    if is_wanted("answers") {
        answers::measure(&windrose, &by_hand).await;
    }
    if is_wanted("report") {
        report::measure(&windrose).await;
    }
    if is_wanted("library") {
        library::measure(&windrose).await;
    }
}
