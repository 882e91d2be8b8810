//! The report: its tables, its radar, and what it says of answers.

use windrose_app::components::{RadarView, SectionView};
use windrose_app::pages::ReportBody;
use windrose_assessment::{Assessment, Scope, score};
use windrose_questions::BANK;
use windrose_report::{Detail, Origin, Report, document};
use yew::prelude::*;

use crate::markup::{Markup, value};
use crate::{all_at, answers, level};

async fn section(id: &str, assessment: Assessment, linked: bool) -> Markup {
    let report = Report::new(&BANK, assessment, Origin::Local);
    let sections = document(&report, Detail::default()).sections;
    let section = sections.into_iter().find(|section| section.id == id).unwrap();
    Markup::of(html! { <SectionView {section} scores={report.scores.clone()} {linked} /> }).await
}

async fn radar(assessment: &Assessment, small: bool) -> Markup {
    Markup::of(html! { <RadarView scores={score(&Scope::new(&BANK, assessment))} {small} /> }).await
}

#[tokio::test]
async fn the_headlines_and_the_worst_finding_come_first() {
    let markup = section("at-a-glance", all_at(3), true).await;
    markup.reads("Service conduct 75 Lowest stage: 3 Enforced");
    markup.reads("System readiness 75 Lowest stage: 3 Enforced");
    markup.reads("No risk pattern shows in these answers.");
    section("at-a-glance", all_at(0), true).await.reads("Most dangerous:");
    markup.has_nothing_inline();
}

#[tokio::test]
async fn the_dimensions_are_tables_with_captions_and_headers() {
    let mut rows = 0;
    for (id, tables) in [("factors", 3), ("platform-gives", 1), ("layers", 1)] {
        let markup = section(id, all_at(3), true).await;
        assert_eq!((markup.tags("table").len(), markup.tags("caption").len()), (tables, tables), "{id}");
        assert_eq!(markup.tags_with("th", &["scope=\"col\""]).len(), 5 * tables);
        rows += markup.tags_with("th", &["scope=\"row\""]).len();
        markup.has_nothing_inline();
    }
    assert_eq!(rows, BANK.dimensions.len());
}

#[tokio::test]
async fn rows_lead_to_the_questions_in_ones_own_report_only() {
    let own = section("layers", all_at(3), true).await;
    assert_eq!(own.tags_with("a", &["href=\"#/questions/"]).len(), 4);
    let shared = section("layers", all_at(3), false).await;
    assert!(shared.tags("a").is_empty());
}

#[tokio::test]
async fn a_finding_leads_to_the_answers_that_show_it() {
    let own = section("risks", all_at(1), true).await;
    own.reads("Shown by");
    assert!(!own.tags_with("a", &["href=\"#/questions/data/data-owned-store\""]).is_empty());
    assert!(own.tags("li").len() <= 5, "five at most");
    own.has_nothing_inline();
    let half = section("risks", answers(&[("int-retry", level(0))]), true).await;
    half.reads("Retry storm High, if it is there");
    half.reads("Decided by Timeouts and deadlines: unanswered Isolation of load: not asked in a quick run");
}

#[tokio::test]
async fn next_steps_are_a_numbered_list_with_reasons() {
    let markup = section("next-steps", all_at(1), false).await;
    assert!(!markup.tags_with("ol", &["start=\"1\""]).is_empty());
    markup.reads("value for effort");
    assert!(!markup.tags_with("a", &["href=\"https://", "rel=\"noreferrer\""]).is_empty());
    markup.has_nothing_inline();
}

#[tokio::test]
async fn the_radar_is_a_picture_with_a_description() {
    let markup = radar(&all_at(3), true).await;
    let drawings = markup.tags("svg");
    assert_eq!(drawings.len(), 1);
    assert_eq!(value(drawings[0], "role"), "img");
    let description = value(drawings[0], "aria-label");
    for headline in ["Service conduct", "System readiness"] {
        assert!(description.contains(headline), "{description}");
    }
    markup.has_nothing_inline();
}

#[tokio::test]
async fn the_radar_names_all_sixteen_dimensions() {
    let labels = ["class=\"factor-label\"", "class=\"layer-label\""];
    let count = |markup: &Markup| labels.map(|label| markup.tags_with("text", &[label]).len());
    assert_eq!(count(&radar(&all_at(3), true).await), [12, 4]);
    let both = radar(&all_at(3), false).await;
    assert_eq!(count(&both), [24, 8], "one drawing for wide places, one for narrow ones");
    for dimension in BANK.dimensions {
        both.reads(&format!("{} {}", dimension.numeral, dimension.name));
    }
}

#[tokio::test]
async fn the_radar_can_be_drawn_of_nothing() {
    let markup = radar(&Assessment::default(), false).await;
    assert_eq!(markup.tags("svg").len(), 2);
    markup.has_nothing_inline();
}

#[tokio::test]
async fn notes_are_in_the_report_only_if_wanted() {
    let mut assessment = answers(&[("cfg-secrets", level(1))]);
    assessment.title = "Orders <b>&</b> billing".into();
    let slot = BANK.capability_by_id("cfg-secrets").unwrap().slot;
    let response = assessment.response(slot).cloned().unwrap();
    assessment
        .record(slot, windrose_assessment::Response { note: "two keys in the wiki".into(), ..response });
    for (origin, notes) in
        [(Origin::Local, true), (Origin::Local, false), (Origin::Link { edition: BANK.edition }, false)]
    {
        let assessment = assessment.clone();
        let markup =
            Markup::of(html! { <ReportBody {assessment} {origin} detail={Detail { notes, ..Detail::default() }}>{ "children" }</ReportBody> }).await;
        assert_eq!(markup.text().contains("two keys in the wiki"), notes, "{origin:?}");
        assert_eq!(markup.tags("h1").len(), 1);
        assert!(markup.tags("b").is_empty());
        markup.reads("Orders <b>&</b> billing");
        markup.reads("children");
        markup.has_nothing_inline();
    }
}
