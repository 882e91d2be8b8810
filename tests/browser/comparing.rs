//! A report next to others: pasted, dropped, kept as a snapshot, sent as a link.
//!
//! What the page must say of the moves is computed by `windrose-report` from the same answers.

use serde_json::{Value, json};
use windrose_assessment::{Assessment, Response};
use windrose_exchange::share_link;
use windrose_questions::BANK;
use windrose_report::{Block, Detail, Origin, Report, document_compared};

use crate::browser::Browser;
use crate::page::{button, fold, heading, key, link, textbox};
use crate::site::Site;
use crate::work::{answer_of, answered, complete, link_to, questions, statement};

const FOLD: &str = "Compare with another assessment";
const FIELD: &str = "Link to a report";

/// An hour's work on the order service, before and after.
fn before_and_after() -> [Assessment; 2] {
    let (mut before, mut after) = (complete("Order service"), complete("Order service"));
    before.dated = windrose_assessment::Date::parse("2026-08-20");
    after.dated = windrose_assessment::Date::parse("2026-11-20");
    for ((_, capability), key) in questions().into_iter().zip("4444".chars()) {
        after.record(capability.slot, Response { answer: answer_of(key), ..Response::default() });
    }
    [before, after]
}

fn text_of(assessment: &Assessment) -> String {
    share_link::encode(&BANK, assessment, share_link::Include::ALL)
}

fn report(assessment: &Assessment) -> Report {
    Report::new(&BANK, assessment.clone(), Origin::Link { edition: BANK.edition })
}

#[tokio::test]
async fn a_pasted_link_shows_what_moved() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let [before, after] = before_and_after();
    page.open(&link_to(&after)).await;
    page.click(fold(FOLD)).await;
    page.click(textbox(FIELD)).await;
    // As a mail program has it: in brackets, with the sign written out.
    page.press(format!("<{}#/r/{}>", site.address(), text_of(&before)).replace('#', "%23")).await;
    page.click(button("Compare")).await;
    page.sees(heading("What moved since “Order service”, 2026-08-20")).await;
    page.holds(textbox(FIELD), "").await;
    page.sees_comparison_of(&after, &before).await;

    page.allow_clipboard().await;
    page.click(button("Copy link to the comparison with “Order service”, 2026-08-20")).await;
    page.reads("Link to this comparison copied.").await;
    let copied = page.clipboard().await;
    assert_eq!(copied, format!("{}#/compare/{}/{}", site.address(), text_of(&after), text_of(&before)));
    page.click(fold("Files, and what goes along")).await;
    page.click(button("Copy Markdown")).await;
    page.reads("Report copied as Markdown.").await;
    assert!(page.clipboard().await.contains("### What moved since “Order service”, 2026-08-20"));
    page.click(button("Remove “Order service”, 2026-08-20")).await;
    page.misses(heading("What moved since “Order service”, 2026-08-20")).await;
    page.is_on(heading("Compare")).await;
    page.leave().await;

    let reader = Browser::start(&site).await;
    reader.driver.goto(&copied).await.expect("the link opens");
    reader.is_titled("Compared: Order service · Windrose").await;
    reader.sees_comparison_of(&after, &before).await;
    reader.sees(button("Make this my own copy")).await;
    reader.leave().await;
}

#[tokio::test]
async fn what_cannot_be_read_is_named_and_changes_nothing() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let [before, after] = before_and_after();
    page.open(&link_to(&after)).await;
    page.click(fold(FOLD)).await;
    let cut = text_of(&before);
    page.click(textbox(FIELD)).await;
    page.press(&cut[..cut.len() - 3]).await;
    page.press(key::ENTER).await;
    page.reads("Not opened: the link ends early: at least 3 characters are missing at its end").await;
    page.holds(textbox(FIELD), &cut[..cut.len() - 3]).await;
    page.misses(heading("What moved since “Order service”, 2026-08-20")).await;
    page.sees_report_of(&after).await;
    // The rest of it goes where the focus still is.
    page.press(&cut[cut.len() - 3..]).await;
    page.press(key::ENTER).await;
    page.sees_comparison_of(&after, &before).await;
    assert!(!page.text().await.expect("the page can be read").contains("Not opened"));

    page.give_file("notes.json", "{\"format\":1,\"everything\":\"different\"}").await;
    page.reads("“notes.json” was not opened: the field `everything` is wrong: unknown field").await;
    page.give_file("newer.json", "{\"format\":7}").await;
    page.reads("“newer.json” was not opened: it was saved by a newer Windrose").await;
    page.sees_comparison_of(&after, &before).await;
    for (address, which) in [
        (format!("#/compare/{}/{}", &cut[..cut.len() - 3], cut), "It is the first of the two"),
        (format!("#/compare/{}/{}", cut, &cut[..cut.len() - 3]), "It is the second of the two"),
    ] {
        page.open(&address).await;
        page.sees(heading("This link is incomplete")).await;
        page.reads(which).await;
    }
    page.leave().await;
}

#[tokio::test]
async fn a_snapshot_is_what_the_next_report_is_compared_with() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let own = answered("Order service", "1234");
    page.open(&link_to(&own)).await;
    page.click(button("Make this my own copy")).await;
    page.is_titled("Report: Order service · Windrose").await;
    page.click(button("Keep a snapshot")).await;
    page.reads("A snapshot is kept in this browser.").await;
    let name = format!("Order service, snapshot of {}", page.today().await);

    page.open("#/questions/codebase").await;
    page.click(statement(questions()[0].1, 4)).await;
    page.saves().await;
    page.click(link("Report").in_header()).await;
    page.click(fold(FOLD)).await;
    page.click(button(format!("Compare with {name}"))).await;
    let (dimension, capability) = questions()[0];
    page.reads(&format!("{} {} (critical) 1 Ad hoc 4 Proven higher", dimension.numeral, capability.name))
        .await;
    page.reads("Answers to common questions that differ: 1 higher.").await;

    // Going on from a copy of a snapshot begins another work; the snapshot stays for the next comparison.
    page.click(link("All snapshots, and the trend")).await;
    page.sees(heading("Snapshots of “Order service”")).await;
    page.click(button(format!("Go on from a copy: Snapshot, {}", page.today_on_the_page().await))).await;
    page.is_titled("Report: Order service · Windrose").await;
    page.sees_report_of(&own).await;
    page.click(link("Library").in_header()).await;
    page.click(button("Save to a file: Order service").first()).await;
    page.click(button("Save")).await;
    let record = page.downloaded(&format!("windrose-order-service-{}.json", page.today().await)).await;
    page.leave().await;

    // The file that Windrose downloads is one that it compares with, on another device too.
    let reader = Browser::start(&site).await;
    reader.open("#/examples/small-fleet").await;
    reader.click(fold(FOLD)).await;
    reader.give_file("quarter.json", &record).await;
    reader.reads("The two are not called the same.").await;
    reader.drop_file("quarter.json", &record).await;
    reader.reads("is compared with already.").await;
    reader.leave().await;
}

#[tokio::test]
async fn examples_are_compared_by_keyboard_alone_and_three_at_most() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open("#/examples/small-fleet").await;
    page.tab_to(&fold(FOLD)).await;
    page.press(key::ENTER).await;
    for name in ["Modular monolith", "Event streaming platform", "Moving off machines"] {
        page.tab_to(&button(format!("Compare with {name}"))).await;
        page.press(key::ENTER).await;
        page.reads("see “Compared” in the report.").await;
    }
    page.tab_back_to(&button("See what differs")).await;
    page.press(key::ENTER).await;
    page.is_on(heading("Compared")).await;
    page.tab_back_to(&button("Compare with Serverless")).await;
    page.press(key::ENTER).await;
    page.reads("3 comparisons are open, and more could not be told apart. Remove one first.").await;
    page.tab_back_to(&button("Remove “Bookings”, 2026-11-20")).await;
    page.press(key::ENTER).await;
    page.is_on(heading("Compare")).await;
    page.misses(heading("Compared with “Bookings”, 2026-11-20")).await;
    page.tab_to(&button("Compare with Serverless")).await;
    page.press(key::ENTER).await;
    page.sees(heading("Compared with “Ticket sales”, 2026-11-20")).await;
    // Another example is another page, with nothing compared yet.
    page.click(link("Serverless")).await;
    page.misses(heading("Compared")).await;
    page.leave().await;
}

impl Browser<'_> {
    /// Waits until the page says of the two what the report does: every sentence, point and row.
    async fn sees_comparison_of(&self, one: &Assessment, other: &Assessment) {
        let (one, other) = (report(one), report(other));
        let document = document_compared(&one, Detail::default(), &[&other]);
        let section = document.sections.iter().find(|section| section.id == "comparisons");
        let mut words = Vec::new();
        for block in &section.expect("there is a comparison").blocks {
            match block {
                Block::Subheading(text) | Block::Paragraph(text) => words.push(text.clone()),
                Block::List(points) => words.extend(points.iter().cloned()),
                Block::Table(table) => words.extend(
                    table
                        .rows
                        .iter()
                        .map(|row| row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" ")),
                ),
                other => panic!("the page is not looked at for {other:?}"),
            }
        }
        assert!(words.len() > 5, "there is something to compare: {words:?}");
        for words in words {
            self.reads(&words).await;
        }
    }

    /// Chooses a file with this text in the field.
    pub(crate) async fn give_file(&self, name: &str, text: &str) {
        let path = self.downloads().join(name);
        std::fs::write(&path, text).expect("the file can be written");
        let field =
            self.driver.find(thirtyfour::By::Css("input[type=file]")).await.expect("there is a field");
        field.send_keys(path.to_str().expect("the path is text")).await.expect("a file can be chosen");
    }

    /// Drops a file with this text beside the field.
    pub(crate) async fn drop_file(&self, name: &str, text: &str) {
        const DROP: &str = "
            const [name, text] = arguments, zone = document.querySelector('.drop'), files = new DataTransfer();
            files.items.add(new File([text], name, { type: 'application/json' }));
            const drop = kind => zone.dispatchEvent(new DragEvent(kind, { dataTransfer: files, bubbles: true, cancelable: true }));
            return [drop('dragover'), drop('drop')];";
        let ways: Value = self.script(DROP, &[name.into(), text.into()]).await;
        assert_eq!(ways, json!([false, false]), "the browser would have left the page");
    }
}
