//! The whole way from the first visit to the report, without a mouse.

use windrose_assessment::Response;

use crate::browser::Browser;
use crate::page::{button, checkbox, fold, heading, key, link, textbox};
use crate::site::Site;
use crate::work::{answered, page_of, questions, statement};

const TITLE: &str = "Order service";
const REASON: &str = "One service, one process.";
/// One key for each of the questions; the fifth is not known, the twelfth does not apply.
const KEYS: &str = "3214d0321403n2d1432013421034";
/// After so many answers the page is reloaded.
const PAUSE: usize = 9;

#[tokio::test]
async fn from_the_first_visit_to_the_report_by_keyboard_alone() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let keys: Vec<char> = KEYS.chars().collect();
    let questions = questions();
    assert!(keys.len() >= questions.len(), "each question has a key");

    page.open("").await;
    page.tab_to(&textbox("What do you assess?")).await;
    page.press(TITLE).await;
    page.tab_to(&link("Start the assessment")).await;
    page.press(key::ENTER).await;
    page.is_on(page_of(questions[0].0)).await;
    page.press(key::RIGHT).await;
    for (index, (_, capability)) in questions.iter().enumerate().take(PAUSE) {
        page.is_on(statement(capability, 0)).await;
        answer(&page, keys[index]).await;
        page.sees_ticked(capability, keys[index]).await;
        page.press(key::RIGHT).await;
    }

    page.reads("Saved in this browser").await;
    page.reload().await;
    let (dimension, open) = questions[PAUSE];
    page.sees(page_of(dimension)).await;
    page.reads("Saved in this browser").await;
    page.tab_to(&link("Start")).await;
    page.press(key::ENTER).await;
    page.holds(textbox("What do you assess?"), TITLE).await;
    page.reads(&format!("{PAUSE} of {} answered.", questions.len())).await;
    page.tab_to(&link("Resume")).await;
    page.press(key::ENTER).await;
    page.is_on(page_of(dimension)).await;
    for (_, capability) in
        questions.iter().filter(|(d, _)| d.id == dimension.id).take_while(|(_, c)| c.id != open.id)
    {
        page.press(key::RIGHT).await;
        page.sees(statement(capability, 0)).await;
    }
    page.press(key::RIGHT).await;
    for (index, (_, capability)) in questions.iter().enumerate().skip(PAUSE) {
        page.is_on(statement(capability, 0)).await;
        answer(&page, keys[index]).await;
        page.sees_ticked(capability, keys[index]).await;
        page.press(if keys[index] == 'n' { key::ENTER } else { key::RIGHT }).await;
    }
    page.is_on(link("See the report")).await;
    page.press(key::ENTER).await;

    page.is_on(heading(TITLE)).await;
    let mut assessment = answered(TITLE, KEYS);
    let not_applicable = questions[KEYS.find('n').expect("one does not apply")].1.slot;
    let response = assessment.response(not_applicable).cloned().unwrap_or_default();
    assessment.record(not_applicable, Response { reason: REASON.to_owned(), ..response });
    page.sees_report_of(&assessment).await;

    page.allow_clipboard().await;
    page.tab_to(&button("Share a link…")).await;
    page.press(key::ENTER).await;
    page.is_on(button("Copy link")).await;
    page.press(key::ENTER).await;
    page.reads("Link copied.").await;
    let copied = page.clipboard().await;
    page.press(key::ESCAPE).await;
    page.is_on(button("Share a link…")).await;
    page.tab_to(&fold("Files, and what goes along")).await;
    page.press(key::ENTER).await;
    page.tab_to(&checkbox("Notes, reasons for “not applicable” and addresses of evidence")).await;
    page.press(" ").await;
    page.reads(&format!("Reason: {REASON}")).await;
    page.leave().await;
    let reader = Browser::start(&site).await;
    reader.driver.goto(&copied).await.expect("the link opens");
    reader.reads("Opened from a link.").await;
    reader.sees_report_of(&answered(TITLE, KEYS)).await;
    assert!(
        !reader.text().await.expect("the page can be read").contains(REASON),
        "reasons stay with their team"
    );
    reader.leave().await;
}

/// Answers the question that has the focus.
async fn answer(page: &Browser<'_>, key: char) {
    page.press(key.to_string()).await;
    if key == 'n' {
        page.is_on(textbox("Why does it not apply?")).await;
        page.press(REASON).await;
    }
}

/// Single keys can be switched off (WCAG 2.1.4); what browsers do with keys themselves stays.
#[tokio::test]
async fn without_single_keys_a_question_is_answered_with_space_and_arrows() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let (_, capability) = questions()[0];
    page.open("#/questions/codebase").await;
    page.saves().await;
    page.tab_to(&checkbox("Use these keys")).await;
    page.press(" ").await;
    page.reload().await;
    page.sees(heading("I Codebase")).await;
    page.tab_to(&statement(capability, 0)).await;
    page.press("3").await;
    page.press(" ").await;
    page.sees_ticked(capability, '0').await;
    page.press(key::DOWN).await;
    page.sees_ticked(capability, '1').await;
    page.press(key::RIGHT).await;
    page.sees_ticked(capability, '2').await;
    page.saves().await;
    page.leave().await;
}

#[tokio::test]
async fn enter_in_the_title_begins_the_assessment() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open("#/").await;
    page.click(textbox("What do you assess?")).await;
    page.press(TITLE).await;
    page.press(key::ENTER).await;
    page.is_on(heading("I Codebase")).await;
    page.click(link("Report").in_header()).await;
    page.is_titled(&format!("Report: {TITLE} · Windrose")).await;
    page.leave().await;
}

/// Presses keys so fast that nothing but the page itself comes between them, no news of the browser.
const TYPE: &str = "
    const [keys, done] = arguments;
    (async () => {
        for (const key of keys) {
            document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
            for (let turn = 0; turn < 500; turn++) await null;
        }
        done(true);
    })();";

#[tokio::test]
async fn keys_that_are_typed_fast_answer_the_question_they_are_for() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open("#/questions/codebase").await;
    page.sees(heading("I Codebase")).await;
    page.press(key::RIGHT).await;
    page.is_on(statement(questions()[0].1, 0)).await;
    let given: String = KEYS.chars().filter(|key| *key != 'n').cycle().take(questions().len()).collect();
    let keys = given.chars().flat_map(|key| [key.to_string(), "ArrowRight".to_owned()]);
    page.slow_script::<bool>(TYPE, &[keys.collect::<Vec<_>>().into()]).await;
    page.is_on(link("See the report")).await;
    page.press(key::ENTER).await;
    page.sees_report_of(&answered("", &given)).await;
    page.leave().await;
}

#[tokio::test]
async fn a_report_has_ways_to_its_parts() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open("#/examples/small-fleet").await;
    page.tab_to(&button("Next steps")).await;
    page.press(key::ENTER).await;
    page.is_on(heading("Next steps")).await;
    let top: f64 = page.script("return document.activeElement.getBoundingClientRect().top", &[]).await;
    assert!((0.0..100.0).contains(&top), "the section begins at {top} of the window");
    page.tab_back_to(&button("What we do not know")).await;
    page.press(key::ENTER).await;
    page.is_on(heading("What we do not know")).await;
    page.leave().await;
}

#[tokio::test]
async fn the_key_that_leads_on_works_after_a_reload() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let (dimension, capability) = questions()[0];
    page.open(&format!("#/questions/{}", dimension.id)).await;
    page.sees(page_of(dimension)).await;
    page.reload().await;
    page.sees(page_of(dimension)).await;
    page.press(key::RIGHT).await;
    page.press("2").await;
    page.sees_ticked(capability, '2').await;
    page.saves().await;
    page.leave().await;
}
