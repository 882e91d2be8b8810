//! Lighthouse's opinion of the built site: `cargo xtask lighthouse` installs it, packs the site as good hosts do, and runs this.
//!
//! Accessibility, best practices and search engines have to get full marks, on its desktop and on its slow phone. Performance is
//! printed and judged by nobody here: it depends on what else the machine does. With the word `judged`, it is left out.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "without the page there is nothing to judge"
)]
#![allow(clippy::print_stdout, reason = "a command talks to its terminal")]
#![allow(dead_code, reason = "the host of the journeys can do more than being looked at")]

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

use std::process::ExitCode;
use std::time::Duration;

use serde_json::Value;
use tokio::process::Command;
use tokio::time::timeout;

use site::{Site, given};

/// The two machines that Lighthouse plays, and what it is told for each.
const MACHINES: [(&str, &[&str]); 2] = [("desktop", &["--preset=desktop"]), ("slow phone", &[])];

/// Categories, and whether less than full marks is a failure.
const CATEGORIES: [(&str, bool); 4] =
    [("performance", false), ("accessibility", true), ("best-practices", true), ("seo", true)];

/// What its browser is told.
const FLAGS: &str = "--chrome-flags=--headless=new --no-sandbox --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/// Far longer than it takes on any machine.
const PATIENCE: Duration = Duration::from_secs(300);

/// Measures of performance that are printed.
const MEASURES: [&str; 5] = [
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
    "cumulative-layout-shift",
    "speed-index",
];

#[tokio::main]
async fn main() -> ExitCode {
    let site = Site::open().await;
    let leaves_out = std::env::args().any(|word| word == "judged");
    let categories: Vec<_> =
        CATEGORIES.into_iter().filter(|(_, is_judged)| *is_judged || !leaves_out).collect();
    let mut missed = Vec::new();
    for (machine, arguments) in MACHINES {
        let found = opinion(&site, arguments, &categories).await;
        println!("\n{machine}");
        for &(category, is_judged) in &categories {
            let score = found["categories"][category]["score"].as_f64().expect("each category has a score");
            println!("  {:>5.0} {category}", score * 100.0);
            if score < 1.0 {
                let audits = audits(&found, category);
                println!("        {}", audits.join("\n        "));
                if is_judged {
                    missed.push(format!("{category} on the {machine}: {}", audits.join(", ")));
                }
            }
        }
        for measure in MEASURES {
            if let Some(value) = found["audits"][measure]["displayValue"].as_str() {
                println!("  {:>8} {measure}", value.replace('\u{a0}', " "));
            }
        }
    }
    if missed.is_empty() {
        return ExitCode::SUCCESS;
    }
    println!("\nless than full marks: {}", missed.join("; "));
    ExitCode::FAILURE
}

/// What Lighthouse says of the start page.
async fn opinion(site: &Site, arguments: &[&str], categories: &[(&str, bool)]) -> Value {
    let names: Vec<&str> = categories.iter().map(|(name, _)| *name).collect();
    let opinion = Command::new(given("WINDROSE_LIGHTHOUSE"))
        .arg(site.address())
        .args(["--quiet", "--output=json", "--no-enable-error-reporting", FLAGS])
        .arg(format!("--only-categories={}", names.join(",")))
        .args(arguments)
        .env("CHROME_PATH", given("WINDROSE_CHROMIUM"))
        .kill_on_drop(true)
        .output();
    let output =
        timeout(PATIENCE, opinion).await.expect("Lighthouse ends in time").expect("Lighthouse starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "Lighthouse failed: {said}");
    let found: Value = serde_json::from_slice(&output.stdout).expect("Lighthouse answers with JSON");
    assert!(found["runtimeError"].is_null(), "Lighthouse could not look: {}", found["runtimeError"]);
    found
}

/// What cost marks in a category.
fn audits(found: &Value, category: &str) -> Vec<String> {
    let parts = found["categories"][category]["auditRefs"].as_array().expect("a category has audits");
    parts
        .iter()
        .filter(|part| part["weight"].as_f64().is_some_and(|weight| weight > 0.0))
        .filter_map(|part| {
            let audit = &found["audits"][part["id"].as_str()?];
            let is_short = audit["score"].as_f64().is_some_and(|score| score < 1.0);
            let (title, value) =
                (audit["title"].as_str()?, audit["displayValue"].as_str().unwrap_or_default());
            is_short.then(|| format!("{title} {value}").replace('\u{a0}', " ").trim().to_owned())
        })
        .collect()
}
