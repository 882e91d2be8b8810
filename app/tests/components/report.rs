//! The report: its tables, its charts, and what it says of answers.

use std::rc::Rc;

use windrose_app::components::{ChartView, Charted, RadarView, SectionView};
use windrose_app::pages::ReportBody;
use windrose_assessment::{Assessment, Date, Decision, DecisionTarget, Depth, Scope, score};
use windrose_questions::BANK;
use windrose_report::chart::{Ink, Overlay, readouts};
use windrose_report::{Chart, Detail, Origin, Report, document};
use yew::prelude::*;

use crate::markup::{Markup, value};
use crate::{all_at, answers, level};

async fn section(id: &str, assessment: Assessment, linked: bool) -> Markup {
    let report = Report::new(&BANK, assessment, Origin::Local);
    let sections = document(&report, Detail { how: true, ..Detail::default() }).sections;
    let section = sections.into_iter().find(|section| section.id == id).unwrap();
    Markup::of(html! { <SectionView {section} report={Charted(Rc::new(report))} {linked} /> }).await
}

async fn small_radar(assessment: &Assessment) -> Markup {
    Markup::of(html! { <RadarView scores={score(&Scope::new(&BANK, assessment))} /> }).await
}

async fn chart(assessment: Assessment, chart: Chart, others: Vec<Overlay>, linked: bool) -> Markup {
    let report = Rc::new(Report::new(&BANK, assessment, Origin::Local));
    Markup::of(html! { <ChartView {report} {chart} {others} {linked} /> }).await
}

/// The drawings themselves, without the samples of the legend.
fn drawings(markup: &Markup) -> Vec<&str> {
    markup.tags_with("svg", &["role=\"img\""])
}

#[tokio::test]
async fn the_headlines_and_the_worst_finding_come_first() {
    let markup = section("at-a-glance", all_at(3), true).await;
    markup.reads("Service conduct 75 Lowest stage: 3 Enforced");
    markup.reads("System readiness 75 Lowest stage: 3 Enforced");
    markup.reads("No risk pattern shows in these answers.");
    section("at-a-glance", all_at(0), true).await.reads("Most dangerous Distributed monolith");
    markup.has_nothing_inline();
}

#[tokio::test]
async fn the_radar_has_a_table_with_caption_and_headers() {
    let markup = section("at-a-glance", all_at(3), true).await;
    markup.reads("All dimensions as a table");
    markup.reads("The target is the index with every capability");
    let rows = markup.tags_with("th", &["scope=\"row\""]).len();
    assert!(rows >= BANK.dimensions.len(), "{rows}");
}

#[tokio::test]
async fn every_dimension_shows_its_numbers_and_how_they_came_about() {
    let mut entries = 0;
    for id in ["factors", "platform-gives", "layers"] {
        let markup = section(id, all_at(3), true).await;
        let shown = markup.tags_with("li", &["class=\"dimension\""]).len();
        assert_eq!(markup.tags_with("details", &["class=\"fold\""]).len(), shown);
        entries += shown;
        markup.has_nothing_inline();
    }
    assert_eq!(entries, BANK.dimensions.len());
    let layers = section("layers", all_at(3), true).await;
    layers.reads("A Interaction Index 75 Stage 3 Enforced, 100 % known");
    layers.reads("25 × 18 ÷ 6 = 75");
    assert_eq!(layers.tags_with("table", &[]).len(), 4, "what went into each");
    let report = Report::new(&BANK, all_at(3), Origin::Local);
    let layers = document(&report, Detail::default())
        .sections
        .into_iter()
        .find(|section| section.id == "layers")
        .unwrap();
    let markup = Markup::of(
        html! { <SectionView section={layers} report={Charted(Rc::new(report))} linked={true} /> },
    )
    .await;
    assert!(markup.tags("details").is_empty(), "nothing to unfold where nothing is explained");
}

#[tokio::test]
async fn dimensions_lead_to_the_questions_in_ones_own_report_only() {
    let own = section("layers", all_at(3), true).await;
    for dimension in ["interaction", "data", "platform", "organisation"] {
        assert_eq!(own.tags_with("a", &[&format!("href=\"#/questions/{dimension}\"")]).len(), 1);
    }
    let shared = section("layers", all_at(3), false).await;
    assert!(shared.tags("a").is_empty());
}

#[tokio::test]
async fn a_finding_leads_to_the_answers_that_show_it() {
    let own = section("risks", all_at(1), true).await;
    own.reads("Shown by");
    assert!(!own.tags_with("a", &["href=\"#/questions/data/data-owned-store\""]).is_empty());
    let report = Report::new(&BANK, all_at(1), Origin::Local);
    assert_eq!(own.tags_with("li", &["class=\"finding"]).len(), report.told_findings().count());
    own.has_nothing_inline();
    let half = section("risks", answers(&[("dis-graceful-shutdown", level(0))]), true).await;
    half.reads("Lossy rollouts Moderate, if it is there");
    half.reads("Typical sign: Each deployment");
    half.reads("Decided by Lead time: the time gap: not asked in a quick run Autoscaling signal and bounds: not asked in a quick run");
    half.reads("What ends it Keep serving until");
    half.reads("Cure Graceful shutdown of requests to 2 Consistent (now: 0 Absent)");
}

#[tokio::test]
async fn answers_that_contradict_one_another_are_to_be_looked_at_again() {
    let mut full = answers(&[("brr-rollback", level(3)), ("brr-schema-sequence", level(0))]);
    full.depth = Depth::Full;
    let markup = section("risks", full, true).await;
    markup.reads("Answers to look at again");
    markup.reads("Between Rollback: 3 Enforced Expand and contract for schema changes: 0 Absent");
    assert!(!markup.tags_with("a", &["href=\"#/questions/build-release-run/brr-rollback\""]).is_empty());
    markup.has_nothing_inline();
}

#[tokio::test]
async fn a_large_step_whose_first_slice_is_done_goes_on_if_nothing_else_is_to_be_done() {
    let mut own = answers(&[("data-owned-store", level(0))]);
    let slot = BANK.capability_by_id("data-owned-store").expect("it is in the bank").slot;
    let matter =
        DecisionTarget::Step { slot, reaches: windrose_assessment::Level::new(2).expect("it is one") };
    own.decide(matter, Decision { slice_done: Some(Date::from_days(20_000)), ..Decision::default() });
    let markup = section("next-steps", own.clone(), false).await;
    markup.reads(
        "Now Go on with the large step whose first slice is done; nothing else is begun before it. Next",
    );
    let glance = section("at-a-glance", own, false).await;
    glance.reads("Most dangerous Distributed monolith Severe");
    glance.reads("Next Go on with the large step");
}

#[tokio::test]
async fn a_large_step_begins_with_its_first_slice() {
    let markup = section("next-steps", answers(&[("data-owned-store", level(0))]), false).await;
    markup.reads("First slice");
    markup.reads("Done when:");
    assert!(markup.tags_with("input", &["type=\"checkbox\""]).is_empty(), "only in one’s own report");
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
async fn charts_are_pictures_with_descriptions() {
    let small = small_radar(&all_at(3)).await;
    assert_eq!(drawings(&small).len(), 1);
    small.has_nothing_inline();
    for kind in Chart::ALL {
        for assessment in [all_at(3), Assessment::default()] {
            let markup = chart(assessment, kind, Vec::new(), true).await;
            let drawings = drawings(&markup);
            assert_eq!(drawings.len(), 2, "one drawing for wide places, one for narrow ones");
            for drawing in drawings {
                assert!(value(drawing, "aria-label").starts_with(kind.name()), "{drawing}");
            }
            markup.reads(kind.caption());
            markup.has_nothing_inline();
        }
    }
}

#[tokio::test]
async fn the_radar_names_all_sixteen_dimensions() {
    let labels = ["class=\"factor-label\"", "class=\"layer-label\""];
    let count = |markup: &Markup| labels.map(|label| markup.tags_with("text", &[label]).len());
    assert_eq!(count(&small_radar(&all_at(3)).await), [12, 4]);
    let both = chart(all_at(3), Chart::Radar, Vec::new(), true).await;
    assert_eq!(count(&both), [24, 8], "one drawing for wide places, one for narrow ones");
    for dimension in BANK.dimensions {
        both.reads(&format!("{} {}", dimension.numeral, dimension.name));
    }
}

#[tokio::test]
async fn the_radar_is_one_control_that_says_every_axis() {
    let scores = score(&Scope::new(&BANK, &all_at(1)));
    let spring = Overlay { name: "Spring".to_owned(), scores: scores.clone() };
    let own = chart(all_at(3), Chart::Radar, vec![spring.clone()], true).await;
    let controls = own.tags("input");
    assert_eq!(controls.len(), 1);
    assert_eq!((value(controls[0], "min"), value(controls[0], "max")), ("1".into(), "16".into()));
    assert_eq!(value(controls[0], "aria-label"), "Dimension of the radar");
    assert!(!value(controls[0], "aria-valuetext").is_empty());
    for readout in readouts(&score(&Scope::new(&BANK, &all_at(3))), std::slice::from_ref(&spring)) {
        own.reads(&format!("{} {}.", readout.name, readout.values));
        own.reads(&format!("{}.", readout.others.join("; ")));
    }
    assert_eq!(own.tags_with("a", &["href=\"#/questions/"]).len(), 16);
    assert!(chart(all_at(3), Chart::Radar, vec![spring], false).await.tags("a").is_empty());
}

#[tokio::test]
async fn each_chart_can_be_taken_away() {
    for kind in Chart::ALL {
        let markup = chart(all_at(2), kind, Vec::new(), false).await;
        let name = kind.name().to_lowercase();
        for format in ["SVG", "PNG"] {
            let label = format!("aria-label=\"Download {format} of {name}\"");
            assert_eq!(markup.tags_with("button", &[&label]).len(), 1, "{label}");
        }
    }
}

#[tokio::test]
async fn cells_of_the_heat_map_have_names() {
    let markup = chart(answers(&[("cfg-secrets", level(1))]), Chart::HeatMap, Vec::new(), false).await;
    let secrets = BANK.capability_by_id("cfg-secrets").unwrap();
    markup.reads(&format!("{}, critical: 1 Ad hoc", secrets.name));
}

/// An ink without a rule would be black on any page.
#[test]
fn the_style_sheet_colours_every_ink() {
    let rules = include_str!("../../styles/chart.css");
    for ink in Ink::ALL {
        let rule = format!("svg .{}", ink.look().class);
        assert!(
            rules.contains(&format!("{rule} {{")) || rules.contains(&format!("{rule},")),
            "give `{rule}` a colour in app/styles/chart.css"
        );
    }
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
        let detail = Detail { notes, ..Detail::default() };
        let markup =
            Markup::of(html! { <ReportBody {assessment} {origin} {detail}>{ "children" }</ReportBody> })
                .await;
        assert_eq!(markup.text().contains("two keys in the wiki"), notes, "{origin:?}");
        assert_eq!(markup.tags("h1").len(), 1);
        assert!(markup.tags("b").is_empty());
        markup.reads("Orders <b>&</b> billing");
        markup.reads("children");
        markup.has_nothing_inline();
    }
}
