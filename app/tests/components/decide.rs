//! Decisions under findings and steps: one quiet line, a form that asks for what is missing, text for everybody.

use std::rc::Rc;

use windrose_app::components::{Decide, Deciding, DecisionExports};
use windrose_app::pages::ReportBody;
use windrose_app::state::State;
use windrose_assessment::{Assessment, Date, Decision, DecisionTarget, Verdict, Work};
use windrose_questions::BANK;
use windrose_report::{Detail, Origin, Report};
use windrose_workspace::Workspace;
use yew::prelude::*;

use crate::all_at;
use crate::markup::{Markup, value};

const STORM: DecisionTarget = DecisionTarget::Finding("retry-storm");

fn decision(verdict: Verdict, reason: &str, review: &str) -> Decision {
    Decision {
        verdict: Some(verdict),
        reason: reason.to_owned(),
        owner: "Kim".to_owned(),
        review: Date::parse(review),
        decided: Date::parse("2026-11-20"),
        slice_done: None,
    }
}

fn with(decision: Decision) -> Assessment {
    let mut assessment = all_at(1);
    assessment.decide(STORM, decision);
    assessment
}

fn deciding(assessment: Assessment) -> Deciding {
    let workspace = State::new(Workspace::at_rest(Work::new(assessment, 1)));
    Deciding { workspace, onevent: Callback::noop(), onstep: Callback::noop() }
}

async fn control(assessment: Assessment) -> Markup {
    let decision = assessment.decision(STORM).cloned().unwrap_or_default();
    Markup::of(html! { <Decide matter={STORM} name="Retry storm" {decision} onevent={Callback::noop()} /> })
        .await
}

async fn page(assessment: Assessment, own: bool, detail: Detail) -> Markup {
    let deciding = own.then(|| deciding(assessment.clone()));
    let today = Date::parse("2026-11-20");
    Markup::of(html! {
        <ReportBody {assessment} origin={Origin::Local} {detail} {today} {deciding}>{ "children" }</ReportBody>
    })
    .await
}

#[tokio::test]
async fn undecided_it_is_one_line_and_no_fields() {
    let markup = control(all_at(1)).await;
    assert_eq!(markup.tags("summary").len(), 1);
    assert_eq!(value(markup.tags("summary")[0], "aria-label"), "Decide: Retry storm");
    assert!(markup.tags("textarea").is_empty());
    assert_eq!(markup.tags_with("input", &["type=\"radio\""]).len(), 4);
    assert!(markup.tags_with("details", &["open"]).is_empty(), "folded");
    markup.has_nothing_inline();
}

#[tokio::test]
async fn what_is_missing_is_asked_for_and_nothing_else() {
    let markup = control(with(decision(Verdict::Accept, "", ""))).await;
    assert_eq!(value(markup.tags("summary")[0], "aria-label"), "Change the decision: Retry storm");
    markup.reads("Recorded. Add a reason and a day to look again");
    control(with(decision(Verdict::Defer, "after the move", ""))).await.reads("Add a day to look again:");
    for whole in [decision(Verdict::Accept, "one caller", "2027-01-15"), decision(Verdict::Do, "", "")] {
        assert!(!control(with(whole)).await.text().contains("Recorded. Add"));
    }
}

#[tokio::test]
async fn the_fields_hold_what_was_said_and_have_names() {
    let markup = control(with(decision(Verdict::Accept, "one caller", "2027-01-15"))).await;
    let day = markup.tags_with("input", &["type=\"date\""]);
    assert_eq!(value(day[0], "value"), "2027-01-15");
    for field in
        markup.tags("textarea").into_iter().chain(day).chain(markup.tags_with("input", &["type=\"text\""]))
    {
        let id = value(field, "id");
        assert_eq!(markup.tags_with("label", &[&format!("for=\"{id}\"")]).len(), 1, "{field}");
    }
    markup.has_nothing_inline();
}

#[tokio::test]
async fn only_ones_own_report_can_be_decided_on() {
    let assessment = with(decision(Verdict::Accept, "one caller", "2026-11-19"));
    let own = page(assessment.clone(), true, Detail::default()).await;
    assert_eq!(own.tags_with("details", &["class=\"decide\""]).len(), 5 + 8, "five findings, eight steps");
    let others = page(assessment, false, Detail::default()).await;
    assert!(others.tags_with("details", &["class=\"decide\""]).is_empty());
    for markup in [own, others] {
        markup.reads("Decided on 2026-11-20: accept. Reason: one caller. Overdue: to be looked at again on 2026-11-19.");
        markup.reads("2026-11-19, overdue");
        assert!(!markup.text().contains("Kim"), "nobody asked for names");
        markup.has_nothing_inline();
    }
}

#[tokio::test]
async fn owners_are_named_if_the_reader_wants() {
    let assessment = with(decision(Verdict::Do, "", "2027-01-15"));
    let markup = page(assessment, false, Detail { owners: true, ..Detail::default() }).await;
    markup.reads("Decided on 2026-11-20: do. Owner: Kim.");
}

#[tokio::test]
async fn what_has_no_entry_any_more_can_still_be_changed() {
    let mut assessment = all_at(3);
    assessment.decide(STORM, decision(Verdict::Accept, "one caller", "2026-11-19"));
    let markup = page(assessment, true, Detail::default()).await;
    markup.reads("No longer there");
    assert!(
        !markup.tags_with("summary", &["aria-label=\"Change the decision: Risk: Retry storm\""]).is_empty()
    );
    assert!(!markup.text().contains("verdue"), "history owes nothing");
}

async fn exports(assessment: Assessment) -> Markup {
    let report = Rc::new(Report::new(&BANK, assessment.clone(), Origin::Local));
    let deciding = deciding(assessment);
    Markup::of(html! { <DecisionExports {report} {deciding} owners=false onowners={Callback::noop()} /> })
        .await
}

#[tokio::test]
async fn exports_say_what_they_hold() {
    let none = exports(all_at(1)).await;
    none.reads("8 issues: the steps above, as nothing is decided yet.");
    assert!(!none.text().contains("Copy as ADRs"), "there is no decision to record");
    let done = exports(with(decision(Verdict::Do, "", ""))).await;
    done.reads("Records of every decision (ADRs), and 1 issue: what is decided as “Do”.");
    for words in ["Copy as ADRs", "CSV for GitHub", "CSV for GitLab", "CSV for Jira", "Names of owners"] {
        done.reads(words);
    }
    let accepted = exports(with(decision(Verdict::Accept, "", ""))).await;
    accepted.reads("so there is no issue");
    assert!(!accepted.text().contains("CSV for"));
    done.has_nothing_inline();
}
