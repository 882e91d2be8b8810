//! Addresses: each page has its title, the way back works, an unknown address has a page too.

use windrose_questions::BANK;

use crate::browser::Browser;
use crate::page::{heading, link};
use crate::site::Site;
use crate::work::{answered, link_to, page_of, questions, statement};

const START: &str = "Where does your service stand, and what comes next?";

#[tokio::test]
async fn each_page_has_its_title_and_the_way_back_leads_back() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open("").await;
    page.is_titled("Windrose").await;
    page.click(link("Start the assessment")).await;
    page.is_on(heading("I Codebase")).await;
    page.is_titled("I Codebase · Windrose").await;
    page.click(link("II Dependencies →")).await;
    page.is_on(heading("II Dependencies")).await;
    page.is_titled("II Dependencies · Windrose").await;
    page.click(link("Report").in_header()).await;
    page.is_titled("Report · Windrose").await;

    page.driver.back().await.expect("there is a page before");
    page.is_on(heading("II Dependencies")).await;
    page.is_titled("II Dependencies · Windrose").await;
    page.driver.back().await.expect("there is a page before");
    page.is_on(heading("I Codebase")).await;
    page.driver.back().await.expect("there is a page before");
    page.is_on(heading(START)).await;
    page.is_titled("Windrose").await;
    page.driver.forward().await.expect("there is a page after");
    page.is_on(heading("I Codebase")).await;
    page.reload().await;
    page.sees(heading("I Codebase")).await;
    page.is_titled("I Codebase · Windrose").await;
    page.driver.forward().await.expect("the way forward survives a reload");
    page.is_on(heading("II Dependencies")).await;
    page.leave().await;
}

#[tokio::test]
async fn going_back_to_the_address_of_one_question_returns_to_its_page() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let (dimension, capability) = questions()[1];
    page.open(&format!("#/questions/{}/{}", dimension.id, capability.id)).await;
    page.is_on(statement(capability, 0)).await;
    page.click(link("Library").in_header()).await;
    page.is_on(heading("Library")).await;
    page.driver.back().await.expect("there is a page before");
    page.sees(page_of(dimension)).await;
    page.is_on(page_of(dimension)).await;
    page.leave().await;
}

#[tokio::test]
async fn every_page_opens_from_its_address() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    for dimension in BANK.dimensions {
        page.open(&format!("#/questions/{}", dimension.id)).await;
        page.reload().await;
        page.sees(page_of(dimension)).await;
        page.is_titled(&format!("{} {} · Windrose", dimension.numeral, dimension.name)).await;
        for (_, capability) in questions().iter().filter(|(d, _)| d.id == dimension.id) {
            page.reads(capability.question).await;
        }
    }
    page.open("#/report").await;
    page.is_titled("Report · Windrose").await;
    page.reads("There is no report yet.").await;
    page.open(&link_to(&answered("Orders", "1"))).await;
    page.is_titled("Shared report: Orders · Windrose").await;
    page.leave().await;
}

#[tokio::test]
async fn an_unknown_address_has_a_page() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    for fragment in ["#/nowhere", "#/questions/astrology", "#/report/of/last/year", "#main"] {
        page.open(fragment).await;
        page.sees(heading("No page here")).await;
        page.is_titled("No page here · Windrose").await;
        page.reads(&format!("Windrose has no page “{}”.", &fragment[1..])).await;
    }
    page.click(link("Go to the start")).await;
    page.is_on(heading(START)).await;
    page.leave().await;
}

/// The fragment is the route, so the skip link must not change it.
#[tokio::test]
async fn skipping_to_the_content_stays_on_the_page() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open("#/questions/config").await;
    page.sees(heading("III Config")).await;
    page.tab_to(&link("Skip to the content")).await;
    page.press(crate::page::key::ENTER).await;
    page.tab_to(&crate::page::fold("Why it matters; how it has evolved")).await;
    page.sees(heading("III Config")).await;
    page.leave().await;
}
