//! What goes out of the page: the panel, and the share dialog.

use windrose_app::components::{ExportPanel, Share};
use windrose_assessment::Date;
use windrose_exchange::share_link::{Include, encode};
use windrose_questions::BANK;
use windrose_report::{FileKind, Origin, QrCode};
use yew::prelude::*;

use crate::markup::{Markup, value};
use crate::{answers, level};

#[tokio::test]
async fn a_link_is_shown_with_what_it_holds_before_it_is_sent() {
    let mut assessment = answers(&[("cfg-secrets", level(1)), ("int-retry", level(2))]);
    assessment.title = "Orders".into();
    assessment.dated = Date::parse("2026-11-20");
    let link = format!("#/r/{}", encode(&BANK, &assessment, Include::ALL));
    let markup = Markup::of(html! { <Share assessment={assessment.clone()} onclose={|()| ()} /> }).await;
    let field = markup.tags_with("input", &["readonly"]);
    assert_eq!((field.len(), value(field[0], "value")), (1, link.clone()));
    assert_eq!(markup.tags_with("input", &["type=\"checkbox\"", "checked"]).len(), 3);
    markup.reads(
        "What it holds 2 answers, from a quick run The title “Orders” The day of the last change, 2026-11-20",
    );
    markup.reads("What it never holds Notes, reasons, decisions, names of owners");
    markup.reads("A link that was sent cannot be called back");
    markup.reads(&format!("{} characters.", link.len()));
    let code = QrCode::of(&link).unwrap();
    assert_eq!(value(markup.tags("path")[0], "d"), code.path());
    assert_eq!(value(markup.tags_with("svg", &["role=\"img\""])[0], "aria-label"), "QR code of the link");
    markup.has_nothing_inline();
}

#[tokio::test]
async fn every_kind_of_file_is_offered_with_what_it_holds() {
    let assessment = answers(&[("cfg-secrets", level(1))]);
    for (origin, ticks) in [(Origin::Local, 2), (Origin::Link { edition: BANK.edition }, 1)] {
        let assessment = assessment.clone();
        let markup =
            Markup::of(html! { <ExportPanel {assessment} {origin} ondetail={Callback::noop()} /> }).await;
        assert_eq!(markup.tags_with("input", &["type=\"checkbox\""]).len(), ticks, "{origin:?}");
        assert_eq!(markup.text().matches("Download ").count(), FileKind::ALL.len());
        assert!(markup.tags_with("input", &["checked"]).is_empty(), "nothing goes along by itself");
        assert!(markup.tags("dialog").is_empty());
        markup.has_nothing_inline();
    }
}
