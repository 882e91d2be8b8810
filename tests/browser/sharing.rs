//! A report goes to somebody else as a link, and what they can do with it.

use serde_json::{Value, json};
use windrose_assessment::share_link;
use windrose_questions::BANK;

use crate::browser::Browser;
use crate::page::{button, checkbox, dialog, fold, key, link, textbox};
use crate::site::Site;
use crate::work::{answered, complete, link_to};

#[tokio::test]
async fn a_copied_link_opens_the_same_report_for_somebody_else() {
    let site = Site::open().await;
    let sender = Browser::start(&site).await;
    let assessment = complete("Order service");
    sender.open(&link_to(&assessment)).await;
    sender.click(button("Make this my own copy")).await;
    sender.is_titled("Report: Order service · Windrose").await;
    sender.allow_clipboard().await;
    sender.click(button("Copy link")).await;
    sender.reads("Link copied.").await;
    let copied = sender.clipboard().await;
    sender.click(fold("What goes along")).await;
    sender.holds(textbox("The link"), &copied).await;
    assert!(copied.starts_with(&site.address()), "{copied}");
    let sent = share_link::decode(&BANK, share_link::text_of(&copied)).expect("the link is good");
    assert_eq!(sent.assessment, assessment);
    sender.leave().await;

    let reader = Browser::start(&site).await;
    reader.driver.goto(&copied).await.expect("the link opens");
    reader.is_titled("Shared report: Order service · Windrose").await;
    reader.reads("Opened from a link.").await;
    reader.sees_report_of(&assessment).await;
    reader.click(button("Make this my own copy")).await;
    reader.is_titled("Report: Order service · Windrose").await;
    reader.misses(button("Make this my own copy")).await;
    reader.sees_report_of(&assessment).await;
    reader.open("#/questions/codebase").await;
    reader.reads("Saved in this browser").await;
    reader.reload().await;
    reader.reads("Saved in this browser").await;
    reader.open("#/report").await;
    reader.sees_report_of(&assessment).await;
    reader.leave().await;
}

#[tokio::test]
async fn opening_a_link_never_costs_own_work() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let (own, other) = (answered("My own", "1234"), complete("Somebody’s"));
    page.open(&link_to(&own)).await;
    page.click(button("Make this my own copy")).await;
    page.is_titled("Report: My own · Windrose").await;

    page.open(&link_to(&other)).await;
    page.sees_report_of(&other).await;
    page.click(button("Make this my own copy")).await;
    page.sees(dialog("Replace your own work?")).await;
    page.reads("“My own” (4 of 26 answered) is put aside").await;
    page.is_on(button("Cancel")).await;
    page.press(key::ENTER).await;
    page.misses(dialog("Replace your own work?")).await;
    page.click(button("Make this my own copy")).await;
    page.sees(dialog("Replace your own work?")).await;
    page.press(key::ESCAPE).await;
    page.misses(dialog("Replace your own work?")).await;
    page.is_titled("Shared report: Somebody’s · Windrose").await;
    page.click(link("Report").in_header()).await;
    page.sees_report_of(&own).await;

    page.open(&link_to(&other)).await;
    page.click(button("Make this my own copy")).await;
    page.click(button("Put mine aside and copy this")).await;
    page.is_titled("Report: Somebody’s · Windrose").await;
    page.sees_report_of(&other).await;
    page.click(link("Start").in_header()).await;
    let today = page.today().await;
    page.click(button(format!("Open My own, put aside on {today}"))).await;
    page.sees_report_of(&own).await;
    page.click(link("Start").in_header()).await;
    page.sees(button(format!("Open Somebody’s, put aside on {today}"))).await;
    page.misses(button(format!("Open My own, put aside on {today}"))).await;
    page.reload().await;
    page.holds(textbox("What do you assess?"), "My own").await;
    page.sees(button(format!("Open Somebody’s, put aside on {today}"))).await;
    page.click(link("Report").in_header()).await;
    page.sees_report_of(&own).await;
    page.leave().await;
}

#[tokio::test]
async fn the_report_goes_into_a_file_with_notes_only_if_the_sender_says_so() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open("#/questions/codebase").await;
    page.click(fold("Add a note").first()).await;
    page.click(textbox("Note")).await;
    page.press("ask Kim: 2d").await;
    page.saves().await;
    page.click(link("Report").in_header()).await;
    page.click(button("Download Markdown")).await;
    page.reads("Download of windrose-report.md started.").await;
    let written = page.downloaded("windrose-report.md").await;
    assert!(written.contains("## At a glance") && !written.contains("ask Kim"), "{written}");
    page.click(fold("What goes along")).await;
    page.click(checkbox("Notes, reasons and addresses of evidence on this page, in print and in Markdown"))
        .await;
    page.allow_clipboard().await;
    page.click(button("Copy Markdown")).await;
    page.reads("Report copied as Markdown.").await;
    let copied = page.clipboard().await;
    assert!(copied.contains("Note: ask Kim: 2d"), "{copied}");
    page.leave().await;
}

#[tokio::test]
async fn the_sender_decides_what_goes_along() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open(&link_to(&answered("Order service", "12"))).await;
    page.click(button("Make this my own copy")).await;
    page.is_titled("Report: Order service · Windrose").await;
    page.click(fold("What goes along")).await;
    page.click(checkbox("Title in the link")).await;
    let what = "a link without the title";
    page.until(what, async || {
        let link = page.value(textbox("The link")).await;
        let sent = share_link::decode(&BANK, share_link::text_of(&link)).expect("the link is good");
        Ok(sent.assessment.title.is_empty().then_some(()))
    })
    .await;
    page.leave().await;
}

impl Browser<'_> {
    pub(crate) async fn allow_clipboard(&self) {
        let allowed = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.driver
            .cdp()
            .send_raw("Browser.grantPermissions", allowed)
            .await
            .expect("permission can be granted");
    }

    pub(crate) async fn clipboard(&self) -> String {
        let read = "const done = arguments[0]; navigator.clipboard.readText().then(done, e => done({ error: `${e}` }))";
        let found: Value = self.slow_script(read, &[]).await;
        found.as_str().map_or_else(|| panic!("the clipboard cannot be read: {found}"), str::to_owned)
    }

    /// Today, as the browser sees it.
    pub(crate) async fn today(&self) -> String {
        let day = "const d = new Date(), two = n => `${n}`.padStart(2, '0');
            return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`";
        self.script(day, &[]).await
    }
}
