//! A report goes to somebody else as a link, and what they can do with it.

use serde_json::{Value, json};
use thirtyfour::{By, Key};
use windrose_assessment::{Assessment, Evidence, Response};
use windrose_exchange::share_link;
use windrose_questions::BANK;
use windrose_report::{Detail, FileKind, Origin, QrCode, Report, file_name, file_text};

use crate::browser::Browser;
use crate::page::{button, checkbox, dialog, fold, heading, key, link, textbox};
use crate::site::Site;
use crate::work::{answered, complete, link_to, questions, statement};

#[tokio::test]
async fn a_copied_link_opens_the_same_report_for_somebody_else() {
    let site = Site::open().await;
    let sender = Browser::start(&site).await;
    let assessment = complete("Order service");
    sender.open(&link_to(&assessment)).await;
    sender.click(button("Make this my own copy")).await;
    sender.is_titled("Report: Order service · Windrose").await;
    sender.allow_clipboard().await;
    sender.click(button("Share a link…")).await;
    sender.sees(dialog("Share a link")).await;
    sender.is_on(button("Copy link")).await;
    sender.press(key::ENTER).await;
    sender.reads("Link copied.").await;
    let copied = sender.clipboard().await;
    sender.holds(textbox("The link"), &copied).await;
    sender.reads(&format!("{} characters.", copied.chars().count())).await;
    sender.reads("cannot be called back").await;
    sender.press(key::ESCAPE).await;
    sender.misses(dialog("Share a link")).await;
    sender.is_on(button("Share a link…")).await;
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
    page.reads("A copy becomes a work of its own in your library; what you have open stays there.").await;
    page.click(link("Report").in_header()).await;
    page.sees_report_of(&own).await;

    page.open(&link_to(&other)).await;
    page.click(button("Make this my own copy")).await;
    page.is_titled("Report: Somebody’s · Windrose").await;
    page.sees_report_of(&other).await;
    page.click(link("Library").in_header()).await;
    page.click(button("Open: My own")).await;
    page.holds(textbox("What do you assess?"), "My own").await;
    page.reload().await;
    page.holds(textbox("What do you assess?"), "My own").await;
    page.click(link("1 other assessment in the library")).await;
    page.sees(button("Open: Somebody’s")).await;
    page.click(link("Report").in_header()).await;
    page.sees_report_of(&own).await;
    page.leave().await;
}

/// Where nothing is stored, there is room for one work only.
#[tokio::test]
async fn a_copy_takes_the_place_of_own_work_only_where_nothing_is_stored_and_asks_first() {
    let site = Site::open().await;
    site.begins_pages_with("Object.defineProperty(window, 'indexedDB', { value: undefined })");
    let page = Browser::start(&site).await;
    page.open("#/questions/codebase").await;
    page.click(statement(questions()[0].1, 3)).await;
    page.reads("Not saved").await;
    let other = complete("Somebody’s");
    page.open(&link_to(&other)).await;
    page.click(button("Make this my own copy")).await;
    page.sees(dialog("Replace your own work?")).await;
    page.reads("the untitled assessment (1 of 27 answered) will be gone").await;
    page.is_on(button("Cancel")).await;
    page.press(key::ESCAPE).await;
    page.misses(dialog("Replace your own work?")).await;
    page.click(button("Make this my own copy")).await;
    page.click(button("Copy this")).await;
    page.is_titled("Report: Somebody’s · Windrose").await;
    page.sees_report_of(&other).await;
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
    page.click(fold("Files, and what goes along")).await;
    let name = format!("windrose-{}", page.today().await);
    let files = [
        ("Markdown", format!("{name}.md"), "## At a glance"),
        ("HTML", format!("{name}.html"), "<h2 id=\"at-a-glance-heading\">At a glance</h2>"),
        ("CSV of the answers", format!("{name}-answers.csv"), "\u{feff}dimension_id,"),
        ("CSV of the dimensions", format!("{name}-dimensions.csv"), "\u{feff}dimension_id,"),
        ("JSON", format!("{name}.json"), "\"format\": 1"),
    ];
    for (kind, file, opening) in &files {
        page.click(button(format!("Download {kind}"))).await;
        page.reads(&format!("Download of {file} started.")).await;
        let written = page.downloaded(file).await;
        assert!(written.contains(opening) && !written.contains("ask Kim"), "{file}: {written}");
    }
    page.click(checkbox("Notes, reasons for “not applicable” and addresses of evidence")).await;
    page.reads("Note: ask Kim: 2d").await;
    page.allow_clipboard().await;
    page.click(button("Copy Markdown")).await;
    page.reads("Report copied as Markdown.").await;
    let copied = page.clipboard().await;
    assert!(copied.contains("Note: ask Kim: 2d"), "{copied}");
    page.leave().await;
}

/// The file opens from disk, where it may fetch nothing, and says what the page said.
#[tokio::test]
async fn the_html_file_opens_from_disk_without_network_and_scripts() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let assessment = complete("Orders </title><script>document.title = 'taken over'</script>");
    page.open(&link_to(&assessment)).await;
    page.sees_report_of(&assessment).await;
    page.click(fold("Files, and what goes along")).await;
    page.click(button("Download HTML")).await;
    let name = file_name(&assessment, FileKind::Html);
    let written = page.downloaded(&name).await;
    let report = Report::new(&BANK, assessment, Origin::Link { edition: BANK.edition });
    assert_eq!(written, file_text(&report, FileKind::Html, Detail::default(), &[]));
    let file = format!("file://{}", page.downloads().join(&name).display());
    page.driver.goto(&file).await.expect("the file opens");
    page.is_titled(&format!("Windrose: {}", report.title())).await;
    page.sees(heading(report.title())).await;
    page.reads("Made from a link: it carries answers").await;
    page.click(link("Next steps")).await;
    let found: Value = page
        .script("return [document.scripts.length, performance.getEntriesByType('resource').length]", &[])
        .await;
    assert_eq!(found, json!([0, 0]), "no script and no request");
    page.leave().await;
}

#[tokio::test]
async fn the_sender_decides_what_goes_along() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let mut assessment = answered("Order service", "12");
    let (_, capability) = questions()[0];
    let response = assessment.response(capability.slot).cloned().unwrap_or_default();
    assessment.record(capability.slot, Response { evidence: Some(Evidence::Artefact), ..response });
    page.open(&link_to(&assessment)).await;
    page.click(button("Make this my own copy")).await;
    page.is_titled("Report: Order service · Windrose").await;
    page.click(button("Share a link…")).await;
    page.reads("The title “Order service”").await;
    page.reads("Evidence: what 1 level rest on").await;
    for (part, is_gone) in [
        ("Title", (|sent: &Assessment| sent.title.is_empty()) as fn(&Assessment) -> bool),
        ("Date", |sent| sent.dated.is_none()),
        ("Evidence", |sent| sent.responses().all(|(_, r)| r.evidence.is_none())),
    ] {
        page.click(checkbox(part)).await;
        page.until(&format!("a link without {part}"), async || {
            let link = page.value(textbox("The link")).await;
            let sent = share_link::decode(&BANK, share_link::text_of(&link)).expect("the link is good");
            Ok(is_gone(&sent.assessment).then_some(()))
        })
        .await;
    }
    let text = page.text().await.expect("the page can be read");
    assert!(!text.contains("The title “Order service”") && !text.contains("rest on, as opinion"), "{text}");
    page.leave().await;
}

/// That such a path reads back as the link is for `report/tests`; here it is the page's own address that counts.
#[tokio::test]
async fn the_code_large_fills_the_screen_and_goes_away_again() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open(&link_to(&complete("Order service"))).await;
    page.click(button("Share a link…")).await;
    let link = page.value(textbox("The link")).await;
    assert!(link.starts_with(&site.address()), "{link}");
    let code = QrCode::of(&link).expect("a link fits into a code");
    let drawn: String =
        page.script("return document.querySelector('.share .qr-modules').getAttribute('d')", &[]).await;
    assert_eq!(drawn, code.path());
    page.click(button("Show the code large")).await;
    page.sees(dialog("QR code, large")).await;
    page.is_on(button("Close the code")).await;
    let share: f64 = page
        .script(
            "const box = document.querySelector('.large-code .qr').getBoundingClientRect();
        return Math.min(box.width, box.height) / Math.min(innerWidth, innerHeight)",
            &[],
        )
        .await;
    assert!(share > 0.9, "the code takes {share} of the shorter side");
    page.press(key::ESCAPE).await;
    page.misses(dialog("QR code, large")).await;
    page.is_on(button("Show the code large")).await;
    page.click(button("Close")).await;
    page.misses(dialog("Share a link")).await;
    page.leave().await;
}

impl Browser<'_> {
    /// What was copied, pasted into a field of a window that is none of ours: the site's policy lets nobody read it there.
    pub(crate) async fn clipboard(&self) -> String {
        let page = self.driver.window().await.expect("there is a window");
        let other = self.driver.new_tab().await.expect("there can be another");
        self.driver.switch_to_window(other).await.expect("it can be looked at");
        self.driver.goto("data:text/html,<textarea autofocus>").await.expect("it shows a field");
        let field = self.driver.find(By::Tag("textarea")).await.expect("the field is there");
        field.send_keys(Key::Control + "v").await.expect("it can be pasted into");
        let text = field.prop("value").await.expect("it can be read").unwrap_or_default();
        self.driver.close_window().await.expect("the window can be closed");
        self.driver.switch_to_window(page).await.expect("ours is still there");
        assert!(!text.is_empty(), "nothing was copied");
        text
    }

    /// Today, as the browser sees it.
    pub(crate) async fn today(&self) -> String {
        let day = "const d = new Date(), two = n => `${n}`.padStart(2, '0');
            return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`";
        self.script(day, &[]).await
    }

    /// Today, as the page writes it.
    pub(crate) async fn today_on_the_page(&self) -> String {
        let day =
            "return new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: 'medium' })";
        self.script(day, &[]).await
    }
}
