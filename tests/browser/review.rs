//! Search, filters, deep links, evidence, terms, examples.

use windrose_assessment::{Scope, claims_to_verify, progress};
use windrose_questions::BANK;
use windrose_report::EXAMPLES;

use crate::browser::Browser;
use crate::page::{button, checkbox, fold, heading, link, radio, searchbox, textbox};
use crate::site::Site;
use crate::work::{complete, link_to, questions, statement};

#[tokio::test]
async fn a_question_is_found_by_its_words_and_reached_by_its_address() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open("#/review").await;
    page.click(searchbox("Search the questions")).await;
    page.press("twice money").await;
    page.reads("No question fits here.").await;
    page.reload().await;
    page.click(searchbox("Search the questions")).await;
    page.press("command twice").await;
    let (_, found) =
        questions().into_iter().find(|(_, c)| c.id == "int-idempotency").expect("the bank asks it");
    page.reads("1 question.").await;
    page.click(link(found.name)).await;
    page.sees(heading("A Interaction")).await;
    page.is_on(statement(found, 0)).await;
    page.reload().await;
    page.is_on(statement(found, 0)).await;
    page.leave().await;
}

#[tokio::test]
async fn the_review_shows_what_is_unknown_and_what_is_to_be_verified() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let work = complete("Order service");
    let scope = Scope::new(&BANK, &work);
    let unknown = progress(&scope).dont_know;
    let doubtful = claims_to_verify(&scope, &work).len();
    page.open(&link_to(&work)).await;
    page.click(button("Make this my own copy")).await;
    page.is_titled("Report: Order service · Windrose").await;
    page.click(link("Review").in_header()).await;
    page.reads("27 questions.").await;
    page.click(link(format!("Don’t know ({unknown})"))).await;
    page.reads(&format!("{unknown} questions.")).await;
    page.click(link("Unanswered (0)")).await;
    page.reads("No question fits here.").await;
    page.click(link(format!("To verify ({doubtful})"))).await;
    page.reads(&format!("{doubtful} questions.")).await;
    page.leave().await;
}

#[tokio::test]
async fn what_a_level_rests_on_is_kept_and_told() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let (_, capability) = questions()[0];
    page.open("#/questions/codebase").await;
    page.saves().await;
    page.click(statement(capability, 4)).await;
    page.sees_ticked(capability, '4').await;
    page.click(fold("Say what this rests on")).await;
    page.click(radio("Exercised: checked or exercised in the last six months; supports level 4")).await;
    page.click(textbox("Where it can be seen (optional)")).await;
    page.press("https://wiki.example.org/drill-3").await;
    page.click(checkbox("The platform or another team provides it (answer with the level it delivers; the mark moves no number)"))
        .await;
    page.sees_ticked(capability, '4').await;
    page.saves().await;
    page.reload().await;
    page.click(fold("Rests on: an exercise; provided by others")).await;
    page.holds(textbox("Where it can be seen (optional)"), "https://wiki.example.org/drill-3").await;
    page.open("#/report").await;
    page.reads("Evidence: checked or exercised. Provided by the platform or another team.").await;
    page.leave().await;
}

#[tokio::test]
async fn terms_and_examples_are_one_press_away() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open("#/").await;
    for example in EXAMPLES {
        page.click(link(example.name)).await;
        page.is_titled(&format!("Example: {} · Windrose", example.name)).await;
        page.reads(example.story).await;
        page.driver.back().await.expect("the start page is before");
    }
    page.click(link("Glossary")).await;
    page.is_on(heading("Glossary")).await;
    let saga = BANK.glossary.iter().find(|term| term.id == "saga").expect("a term");
    page.reads(saga.meaning).await;
    page.leave().await;
}
