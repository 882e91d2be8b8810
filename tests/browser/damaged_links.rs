//! Links that cannot be opened: the page says which of the things that can be wrong it is, and own work stays.

use windrose_assessment::{Answer, Assessment, Response};
use windrose_exchange::share_link;
use windrose_questions::{BANK, Bank, Slot};

use crate::browser::Browser;
use crate::page::{button, heading, link};
use crate::site::Site;
use crate::work::{answered, complete, link_to};

const INCOMPLETE: &str = "This link is incomplete";
const ALTERED: &str = "This link was changed on its way";

#[tokio::test]
async fn a_link_that_cannot_be_opened_says_why_and_touches_nothing() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let own = answered("My own", "12d");
    page.open(&link_to(&own)).await;
    page.click(button("Make this my own copy")).await;
    page.is_titled("Report: My own · Windrose").await;
    page.sees_report_of(&own).await;

    for (text, headline, detail) in damaged() {
        page.open(&format!("{}{text}", share_link::FRAGMENT)).await;
        page.sees(heading(headline)).await;
        page.reads(detail).await;
        page.reads("Nothing was opened, and your own work in this browser is untouched.").await;
        page.is_titled("Link not opened · Windrose").await;
    }
    page.click(link("Go to the start")).await;
    page.reads("3 of 27 answered.").await;
    page.reload().await;
    page.reads("3 of 27 answered.").await;
    page.click(link("Report").in_header()).await;
    page.sees_report_of(&own).await;
    page.leave().await;
}

#[tokio::test]
async fn a_link_with_the_end_of_a_sentence_opens() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let assessment = complete("Orders");
    for left in [".", ")", ">", "%3E", "\"", "%0A"] {
        page.open(&format!("{}{left}", link_to(&assessment))).await;
        page.is_titled("Shared report: Orders · Windrose").await;
        page.sees_report_of(&assessment).await;
    }
    page.leave().await;
}

#[tokio::test]
async fn a_damaged_link_as_the_first_visit_leads_on() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open("#/r/1.AAqAAQ").await;
    page.sees(heading(INCOMPLETE)).await;
    page.is_titled("Link not opened · Windrose").await;
    page.click(link("Go to the start")).await;
    page.sees(link("Start the assessment")).await;
    page.is_titled("Windrose").await;
    page.leave().await;
}

/// What goes wrong with links, what the page is called then, and what it adds.
fn damaged() -> Vec<(String, &'static str, &'static str)> {
    let good = encoded(&BANK, &complete("Order service"));
    let mut all: Vec<(String, &str, &str)> = Vec::new();
    for end in [0, 1, 2, 5, 6, 7, good.len() / 2, good.len() - 1] {
        all.push((good[..end].to_owned(), INCOMPLETE, "missing at its end"));
    }
    for place in [2, 6, good.len() / 2, good.len() - 1] {
        all.push((changed(&good, place), ALTERED, "its check does not match"));
    }
    all.push((format!("{good}A"), ALTERED, "its check does not match"));
    all.push((good.replacen('.', "", 1), "This is not a share link", "does not begin like a share link"));
    all.push((
        "7.something-else".to_owned(),
        "This link comes from a newer Windrose",
        "has format 7, and this copy of Windrose reads format 1",
    ));
    let later = Bank { edition: BANK.edition + 1, ..BANK.clone() };
    all.push((
        encoded(&later, &complete("")),
        "This link answers questions that are not known here",
        "open it with a newer Windrose",
    ));
    let foreign = Bank { number: 9, ..BANK.clone() };
    all.push((
        encoded(&foreign, &complete("")),
        "This link is about another set of questions",
        "another set of questions (number 9)",
    ));
    let mut unheard_of = Assessment::default();
    let no_question = Slot::new(100).expect("links have room for 128 questions");
    unheard_of.record(no_question, Response { answer: Answer::DontKnow, ..Response::default() });
    all.push((
        encoded(&BANK, &unheard_of),
        "This link holds values that nothing has",
        "its question number holds 100, which nothing has",
    ));
    all
}

fn encoded(bank: &Bank, assessment: &Assessment) -> String {
    share_link::encode(bank, assessment, share_link::Include::ALL)
}

/// The text with another character at this place.
fn changed(text: &str, place: usize) -> String {
    let other = if text[place..].starts_with('A') { "B" } else { "A" };
    format!("{}{other}{}", &text[..place], &text[place + 1..])
}
