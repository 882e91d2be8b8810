//! Whole pages, and the line that says whether answers are stored.

use windrose_app::components::SaveStatus;
use windrose_app::pages::{NotFoundPage, QuestionsPage, ReportPage, SharedPage, StartPage};
use windrose_app::store::{Saving, Work};
use windrose_assessment::{Event, Session, share_link};
use windrose_questions::BANK;
use yew::prelude::*;

use crate::markup::Markup;
use crate::{all_at, level};

fn saved() -> Work {
    Work { saving: Saving::Saved, ..Work::default() }
}

async fn status(saving: Saving) -> Markup {
    Markup::of(html! { <SaveStatus work={Work { saving, ..Work::default() }} /> }).await
}

async fn start(work: Work) -> Markup {
    let page = html! {
        <StartPage {work} onevent={Callback::noop()} onreplace={Callback::noop()} onopen={Callback::noop()}
            onremove={Callback::noop()} />
    };
    Markup::of(page).await
}

#[tokio::test]
async fn a_failure_to_save_is_an_alert_with_its_reason() {
    let failed = status(Saving::Failed("the disk is full".into())).await;
    failed.reads("Not saved The disk is full.");
    failed.reads("Download my answers");
    assert_eq!(failed.tags_with("div", &["role=\"alert\""]).len(), 1);
    for (quiet, words) in [
        (Saving::Loading, "Reading your answers…"),
        (Saving::Saved, "Saved in this browser"),
        (Saving::Underway, "Saving…"),
    ] {
        assert_eq!(status(quiet).await.text(), words);
    }
}

#[tokio::test]
async fn nothing_can_be_begun_before_stored_work_is_read() {
    let loading = start(Work::default()).await;
    loading.reads("Reading your answers…");
    assert!(loading.tags("input").is_empty());
    let ready = start(saved()).await;
    assert_eq!(ready.tags_with("input", &["id=\"title\""]).len(), 1);
    ready.reads(&format!("{} questions", BANK.capabilities().count()));
    ready.has_nothing_inline();
}

#[tokio::test]
async fn finished_work_leads_to_its_report() {
    let mut assessment = all_at(2);
    assessment.title = "Orders".into();
    let session = Session::default().apply(Event::Replaced { assessment });
    let markup = start(Work { session: session.into(), ..saved() }).await;
    markup.reads("26 of 26 answered.");
    markup.reads("See the report");
    assert_eq!(markup.tags_with("input", &["id=\"title\"", "value=\"Orders\""]).len(), 1);
}

#[tokio::test]
async fn every_dimension_has_its_page() {
    for dimension in BANK.dimensions {
        let page = html! {
            <QuestionsPage {dimension} work={saved()} onevent={Callback::noop()} ongo={Callback::noop()} />
        };
        let markup = Markup::of(page).await;
        assert_eq!(markup.tags("fieldset").len(), dimension.capabilities.len(), "{}", dimension.id);
        assert_eq!(markup.tags("h1").len(), 1);
        markup.reads(&format!("{} {}", dimension.numeral, dimension.name));
        for capability in dimension.capabilities {
            markup.reads(capability.question);
        }
        markup.has_nothing_inline();
    }
}

#[tokio::test]
async fn the_report_of_unfinished_work_says_so() {
    let slot = BANK.capability_by_id("cb-single-source").unwrap().slot;
    let session = Session::default().apply(Event::Answered { slot, answer: level(2) });
    let markup =
        Markup::of(html! { <ReportPage work={Work { session: session.into(), ..saved() }} /> }).await;
    markup.reads("1 of 26 questions answered: this is a state of work, not a result.");
    markup.reads("25 questions are still open.");
    markup.reads("Copy link");
    assert_eq!(markup.tags_with("input", &["id=\"link\"", "readonly"]).len(), 1);
    assert_eq!(markup.tags("h1").len(), 1);
    markup.has_nothing_inline();
}

#[tokio::test]
async fn a_shared_report_says_that_it_is_one() {
    let mut assessment = all_at(2);
    assessment.title = "Orders".into();
    let text = share_link::encode(&BANK, &assessment, share_link::Include::ALL);
    let markup =
        Markup::of(html! { <SharedPage {text} work={saved()} onreplace={Callback::noop()} /> }).await;
    markup.reads("Opened from a link.");
    markup.reads("Make this my own copy");
    assert!(!markup.text().contains("Notes and reasons"));
    assert!(markup.tags("dialog").is_empty());
    markup.has_nothing_inline();
}

#[tokio::test]
async fn a_link_that_cannot_be_opened_has_a_page() {
    let page = html! { <SharedPage text="1.AAqAAQ" work={saved()} onreplace={Callback::noop()} /> };
    let markup = Markup::of(page).await;
    markup.reads("This link is incomplete");
    markup.reads("your own work in this browser is untouched");
    assert!(markup.tags("table").is_empty());
}

#[tokio::test]
async fn an_unknown_address_has_a_page() {
    let markup = Markup::of(html! { <NotFoundPage path="/<b>nowhere" /> }).await;
    assert_eq!(markup.tags("h1").len(), 1);
    assert!(markup.tags("b").is_empty());
    markup.reads("Windrose has no page “/<b>nowhere”.");
    assert_eq!(markup.tags_with("a", &["href=\"#/\""]).len(), 1);
}
