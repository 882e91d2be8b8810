//! Lighthouse's opinion of the start page, from a host that compresses as good ones do.
//!
//! Accessibility, best practices and search engines have to get full marks, on its desktop and on its slow phone. Performance
//! depends on what else the machine does: `cargo xtask lighthouse` prints it, and nobody judges it here.
#![allow(clippy::print_stdout, reason = "what costs marks is to be read")]

use std::env;
use std::path::PathBuf;
use std::time::Duration;

use serde_json::Value;
use tokio::process::Command;
use tokio::time::timeout;

use crate::site::{Site, given};

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

#[tokio::test]
async fn the_start_page_gets_full_marks() {
    let site = Site::of(PathBuf::from(given("WINDROSE_HOSTED"))).await;
    let is_measured = env::var_os("WINDROSE_MEASURES").is_some();
    let categories: Vec<_> =
        CATEGORIES.into_iter().filter(|(_, is_judged)| *is_judged || is_measured).collect();
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
    assert!(missed.is_empty(), "less than full marks: {}", missed.join("; "));
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
