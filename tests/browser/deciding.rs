//! A team decides on what the report shows: by keyboard, kept, taken back, handed on.

use windrose_assessment::Assessment;
use windrose_questions::BANK;
use windrose_report::{Origin, Report};

use crate::browser::Browser;
use crate::engine::Engine;
use crate::page::{button, checkbox, fold, key, radio, textbox};
use crate::site::Site;
use crate::work::{answered, link_to};

/// Everything ad hoc: risks and steps enough.
fn assessment() -> Assessment {
    answered("Order service", &"1".repeat(27))
}

/// What the report of these answers names first: a risk, and a step.
fn foremost() -> (&'static str, &'static str) {
    let report = Report::new(&BANK, assessment(), Origin::Local);
    let risk = report.told_findings().next().expect("there is a risk").pattern.name;
    (risk, report.plan.now()[0].step.action)
}

/// A visitor whose own report it is.
async fn with_report(site: &Site) -> Browser<'_> {
    let page = Browser::start(site).await;
    page.open(&link_to(&assessment())).await;
    page.click(button("Make this my own copy")).await;
    page.is_titled("Report: Order service · Windrose").await;
    page
}

#[tokio::test]
async fn a_risk_and_a_step_are_decided_on_by_keyboard_and_stay_decided() {
    let site = Site::open().await;
    let page = with_report(&site).await;
    let (risk, step) = foremost();

    page.tab_to(&fold(format!("Decide: {risk}"))).await;
    page.press(key::ENTER).await;
    page.tab_to(&radio("Undecided")).await;
    page.press(key::RIGHT).await;
    page.is_on(radio("Do")).await;
    page.press(key::RIGHT).await;
    page.is_on(radio("Accept")).await;
    page.reads("Recorded. Add a reason and a day to look again").await;
    page.tab_to(&textbox("Reason")).await;
    page.press("until the move in spring").await;
    page.reads("Recorded. Add a day to look again").await;
    page.tab_to(&textbox("Owner (optional)")).await;
    page.press("Kim of orders").await;
    page.press(key::TAB).await;
    page.types_date("12", "2027").await;
    page.reads("accept. Reason: until the move in spring. To be looked at again on 2027-12-12.").await;
    page.click(fold(format!("Change the decision: {risk}"))).await;

    page.tab_to(&fold(format!("Decide: {step}"))).await;
    page.press(key::ENTER).await;
    page.tab_to(&radio("Undecided")).await;
    page.press(key::RIGHT).await;
    page.reads("2 decisions.").await;
    page.saves().await;

    page.reload().await;
    page.reads("2 decisions.").await;
    page.reads("accept. Reason: until the move in spring. To be looked at again on 2027-12-12.").await;
    page.click(fold(format!("Change the decision: {risk}"))).await;
    page.holds(textbox("Reason"), "until the move in spring").await;
    page.holds(textbox("Owner (optional)"), "Kim of orders").await;
    page.leave().await;
}

#[tokio::test]
async fn a_first_slice_that_is_done_lets_the_plan_go_on() {
    let site = Site::open().await;
    let page = with_report(&site).await;
    let report = Report::new(&BANK, assessment(), Origin::Local);
    let [first, second] = [0, 1].map(|place| &report.plan.steps[place]);
    let slice = first.step.first_slice.expect("the first step takes a quarter");

    page.tab_to(&checkbox(format!("First slice done: {}", slice.action))).await;
    page.press(" ").await;
    page.reads("Done on ").await;
    page.reads(&format!("Do now {}", second.step.action)).await;
    page.saves().await;
    page.reload().await;
    page.reads("Done on ").await;
    page.reads(&format!("Do now {}", second.step.action)).await;
    page.click(checkbox(format!("First slice done: {}", slice.action))).await;
    page.reads(&format!("Do now {}", slice.action)).await;
    page.leave().await;
}

impl Browser<'_> {
    /// Types a date into the field that has the focus; day and month are to be the same, whichever comes first. In WebKit nobody
    /// is led from one to the next, and it counts when the field is left.
    async fn types_date(&self, day: &str, year: &str) {
        let keys = match self.engine {
            Engine::WebKit => [day, key::RIGHT, day, key::RIGHT, year, key::TAB].concat(),
            Engine::Chromium | Engine::Firefox => [day, day, year].concat(),
        };
        self.press(keys).await;
    }
}

#[tokio::test]
async fn what_was_typed_is_taken_back_as_one_change() {
    let site = Site::open().await;
    let page = with_report(&site).await;
    let (risk, _) = foremost();
    page.click(fold(format!("Decide: {risk}"))).await;
    page.click(radio("Defer")).await;
    page.click(textbox("Reason")).await;
    page.press("not this quarter").await;
    page.reads("defer. Reason: not this quarter.").await;
    page.click(button("Undo the last change")).await;
    page.holds(textbox("Reason"), "").await;
    page.reads("1 decision.").await;
    page.click(button("Undo the last change")).await;
    page.misses(textbox("Reason")).await;
    page.misses(fold(format!("Change the decision: {risk}"))).await;
    page.sees(fold(format!("Decide: {risk}"))).await;
    page.leave().await;
}

#[tokio::test]
async fn decisions_go_into_files_with_owners_only_if_the_sender_says_so() {
    let site = Site::open().await;
    let page = with_report(&site).await;
    let (risk, _) = foremost();
    page.click(fold(format!("Decide: {risk}"))).await;
    page.click(radio("Do")).await;
    page.click(textbox("Owner (optional)")).await;
    page.press("Kim of orders").await;
    page.sees(checkbox("Names of owners on this page, in print and in every file")).await;

    page.click(fold("Files, and what goes along")).await;
    let name = format!("windrose-order-service-{}", page.today().await);
    page.click(button("Download Markdown")).await;
    let report = page.downloaded(&format!("{name}.md")).await;
    assert!(report.contains("## Decisions") && !report.contains("Kim of orders"), "{report}");
    page.forget_download(&format!("{name}.md"));
    page.click(button("CSV for GitLab")).await;
    let issues = page.downloaded("windrose-issues-gitlab.csv").await;
    assert!(issues.starts_with("title,description,due_date\r\n") && issues.contains(risk), "{issues}");
    assert!(!issues.contains("Kim of orders"), "{issues}");

    page.click(checkbox("Names of owners on this page, in print and in every file")).await;
    page.reads("do. Owner: Kim of orders.").await;
    page.click(button("Download ADRs")).await;
    let records = page.downloaded("windrose-decisions.md").await;
    assert!(records.contains("- Decision-makers: Kim of orders"), "{records}");
    page.click(button("Download Markdown")).await;
    let report = page.downloaded(&format!("{name}.md")).await;
    assert!(report.contains("Owner: Kim of orders"), "{report}");
    page.leave().await;
}
