//! The site in a language that nobody speaks: longer than English, full of accents, from right to left. What was written
//! into the pages instead of into `words/` shows as plain English, and what was made to the measure of English does not fit.
//!
//! Texts of the bank are made up here, too, with accents on their vowels; what of them stays as it is, such as ids and addresses, is
//! told apart by comparing with every text there is in the bank. Titles are typed in letters that are not Latin.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use windrose_assessment::{Assessment, Depth};
use windrose_exchange::share_link;
use windrose_questions::BANK;
use windrose_report::EXAMPLES;
use windrose_words::app::shared;

use crate::browser::Browser;
use crate::page::button;
use crate::site::{Site, given};
use crate::work::{complete, link_to};

#[path = "../../words/build/pseudo.rs"]
#[allow(dead_code, reason = "only the build script makes whole files strange")]
mod pseudo;

/// A phone and a desk.
const WIDTHS: [u32; 2] = [360, 1280];

/// A title of the visitor's own.
const TITLE: &str = "Заказы и счета";

/// What stays as it is: numerals of dimensions, which have vowels, and names of products.
const STAY: [&str; 10] = ["II", "III", "IV", "VI", "VII", "VIII", "IX", "GitHub", "GitLab", "Jira"];
/// An address that no page has.
const NOWHERE: &str = "/nowhere";

/// What `strange.js` finds.
#[derive(Deserialize)]
struct Found {
    lang: String,
    dir: String,
    texts: Vec<String>,
    cut: Vec<String>,
}

#[tokio::test]
async fn every_page_is_made_for_other_languages() {
    let site = Site::of(PathBuf::from(given("WINDROSE_PSEUDO"))).await;
    let page = Browser::start(&site).await;
    let bank = texts_of_the_bank();
    // Work of the visitor's own, with answers.
    let mut work = complete(TITLE);
    work.depth = Depth::Full;
    page.open(&link_to(&work)).await;
    page.click(button(strange(shared::MAKE_COPY))).await;
    page.until("the copy's report", async || {
        Ok(page.driver.current_url().await?.as_str().ends_with("#/report").then_some(()))
    })
    .await;
    let example = format!("#/examples/{}", EXAMPLES[0].id);
    let comparison = format!("#/compare/{}/{}", EXAMPLES[0].link, EXAMPLES[1].link);
    let mut complaints = Vec::new();
    for (name, fragment) in [
        ("start", "#/"),
        ("profile", "#/profile"),
        ("questions", "#/questions/interaction"),
        ("review", "#/review"),
        ("report", "#/report"),
        ("example", &example),
        ("comparison", &comparison),
        ("library", "#/library"),
        ("snapshots", "#/snapshots"),
        ("terms", "#/glossary"),
        ("damaged-link", "#/r/1.AAqAAQ"),
        ("nowhere", "#/nowhere"),
    ] {
        page.open(fragment).await;
        // The footer comes last, once there is a page.
        page.until(&format!("the page at {fragment}"), async || {
            let is_there =
                "return Boolean(document.querySelector('main h1') && document.querySelector('.site-footer'))";
            Ok(page.script::<bool>(is_there, &[]).await.then_some(()))
        })
        .await;
        for width in WIDTHS {
            page.appear("screen", "light", width).await;
            let place = format!("{name} at {width}");
            page.keep_picture(&place).await;
            let found: Found =
                page.script(include_str!("strange.js"), &[page.engine.cuts_by_itself().into()]).await;
            assert_eq!((found.lang.as_str(), found.dir.as_str()), ("ar-XB", "rtl"), "{place}");
            complaints.extend(found.cut.into_iter().map(|what| format!("{place}: {what}")));
            complaints.extend(page.misfits(&place).await);
            let english = found.texts.iter().filter_map(|text| english(text, &bank));
            complaints.extend(english.map(|words| format!("{name}: `{words}` is not of the language")));
        }
    }
    let complaints: BTreeSet<String> = complaints.into_iter().collect();
    assert!(
        complaints.is_empty(),
        "{} (pictures: {})\n{}",
        complaints.len(),
        pictures().display(),
        complaints.iter().map(String::as_str).collect::<Vec<_>>().join("\n")
    );
    page.leave().await;
}

/// A text as this site shows it.
fn strange(text: &str) -> String {
    let literal = pseudo::text(&format!("{text:?}")).expect("there is something to read in it");
    literal.trim_matches('"').to_owned()
}

/// What is left of a text in plain letters once the bank's are taken out; `None` if nothing is.
fn english(text: &str, bank: &[String]) -> Option<String> {
    // A label of a chart is a part of a text, a line of it.
    if bank.iter().any(|known| known.contains(text.trim())) {
        return None;
    }
    let mut rest = text.replace(NOWHERE, "");
    for known in bank {
        rest = rest.replace(known.as_str(), "");
    }
    let words: Vec<&str> = rest
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| word.len() > 1 && word.is_ascii() && !STAY.contains(word))
        // The made-up bank has accents on vowels only.
        .filter(|word| word.contains(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']))
        .collect();
    (!words.is_empty()).then(|| text.trim().to_owned())
}

/// Every text of the bank, the longest first, as it stands there and as it stands within a sentence; with the titles that
/// the example teams have given.
fn texts_of_the_bank() -> Vec<String> {
    let shown = format!("{BANK:?}");
    let mut texts = BTreeSet::new();
    let mut rest = shown.as_str();
    while let Some((_, behind)) = rest.split_once('"') {
        let mut is_escaped = false;
        let end = behind.find(|letter| {
            let ends = letter == '"' && !is_escaped;
            is_escaped = letter == '\\' && !is_escaped;
            ends
        });
        let end = end.expect("a text that begins ends");
        texts.insert(behind[..end].replace("\\\"", "\"").replace("\\'", "'").replace("\\\\", "\\"));
        rest = &behind[end + 1..];
    }
    let example =
        |link: &str| -> Assessment { share_link::decode(&BANK, link).expect("examples open").assessment };
    texts.extend(EXAMPLES.iter().map(|it| example(it.link).title));
    let within: Vec<String> = texts
        .iter()
        .filter_map(|text| {
            let first = text.chars().next()?;
            Some(format!("{}{}", first.to_lowercase(), &text[first.len_utf8()..]))
        })
        .collect();
    texts.extend(within);
    let mut texts: Vec<String> = texts.into_iter().filter(|text| text.len() > 1).collect();
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts
}

/// Where pictures of what was looked at are.
fn pictures() -> &'static Path {
    Path::new(concat!(env!("CARGO_TARGET_TMPDIR"), "/pseudo"))
}

impl Browser<'_> {
    /// Keeps what the window shows.
    async fn keep_picture(&self, name: &str) {
        let bytes = self.driver.screenshot_as_png().await.expect("a picture can be taken");
        std::fs::create_dir_all(pictures()).expect("there is room for pictures");
        let file = format!("{}.png", name.replace(' ', "-"));
        std::fs::write(pictures().join(file), bytes).expect("a picture can be kept");
    }
}
