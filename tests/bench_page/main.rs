//! How long the page takes, in a real browser: `cargo xtask bench-page` builds the site and runs this. It prints figures
//! and judges none of them; docs/performance.md says what they were, and on what.
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
mod library;

use site::Site;

#[tokio::main]
async fn main() {
    let site = Site::open().await;
    answers::measure(&site).await;
    library::measure(&site).await;
}

/// Prints one row: what was measured, then the median and the slowest of the rounds, in milliseconds.
fn print_row(what: &str, mut rounds: Vec<f64>) {
    rounds.sort_by(f64::total_cmp);
    println!("{what:<60} {:>7.1} {:>7.1}", rounds[rounds.len() / 2], rounds[rounds.len() - 1]);
}
