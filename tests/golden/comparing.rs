//! Golden files of comparisons: a quarter's work, a quick run that became a full one, a changed context, another team.

use windrose_assessment::{Answer, Assessment, Date, Depth, Evidence, Response};
use windrose_questions::BANK;
use windrose_report::{Detail, Document, EXAMPLES, Origin, Report, document_compared, markdown};

use crate::examples;
use crate::team::{Team, at, slot};

/// The section that compares, alone, as Markdown.
fn section(report: &Report, others: &[&Report]) -> String {
    let document = document_compared(report, Detail::default(), others);
    let sections = document.sections.into_iter().filter(|section| section.id == "comparisons").collect();
    markdown(&Document { title: document.title, preface: Vec::new(), sections, holds: String::new() })
}

#[track_caller]
fn golden(name: &str, report: &Report, others: &[&Report], argument: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_description(argument);
    settings.bind(|| insta::assert_snapshot!(format!("{name}.md"), section(report, others)));
}

fn local(assessment: Assessment) -> Report {
    Report::new(&BANK, assessment, Origin::Local)
}

/// The small fleet as its example has it, on this day.
fn fleet(day: &str) -> Assessment {
    let mut fleet = examples::small_fleet().assessment().clone();
    fleet.dated = Date::parse(day);
    fleet
}

fn with(mut assessment: Assessment, changes: &[(&str, Answer)]) -> Assessment {
    for (id, answer) in changes {
        assessment = assessment.with_answer(slot(id), *answer);
    }
    assessment
}

/// A quarter later: retries are bounded and schemas owned, one thing got worse, one is not known any more.
fn a_quarter_later() -> Assessment {
    let mut later = with(
        fleet("2027-02-20"),
        &[
            ("int-retry", at(3)),
            ("int-deadlines", at(2)),
            ("data-owned-store", at(2)),
            ("plat-slo", Answer::DontKnow),
            ("log-stream", at(2)),
        ],
    );
    let response = later.response(slot("brr-immutable-artifact")).cloned().unwrap_or_default();
    later
        .record(slot("brr-immutable-artifact"), Response { evidence: Some(Evidence::Exercised), ..response });
    later
}

#[test]
fn a_quarter_of_work() {
    let (earlier, later) = (local(fleet("2026-11-20")), local(a_quarter_later()));
    let argument = "What the team did shows: bounded retries end the retry storm, and the steps are called done. One level fell and one is no longer known; both are said as plainly as what got better.";
    golden("comparison-quarter", &later, &[&earlier], argument);
    golden(
        "comparison-quarter-onward",
        &earlier,
        &[&later],
        "The same read from the earlier report: the later day is still the later one.",
    );
}

#[test]
fn a_quick_run_that_became_a_full_one() {
    let mut quick = with(fleet("2026-09-01"), &[("int-retry", Answer::DontKnow)]);
    quick.depth = Depth::Quick;
    let argument = "Numbers over the critical capabilities only, since the quick run asked no others; what was not asked is no rise.";
    golden("comparison-quick-and-full", &local(fleet("2026-11-20")), &[&local(quick)], argument);
}

#[test]
fn another_context() {
    let say = |sensitivity: &str, criticality: &str| {
        let team = Team::full("Orders and billing", "small-fleet-k8s");
        team.says(&[("sensitivity", sensitivity), ("criticality", criticality)]).all_others(2)
    };
    let mut earlier = say("low", "standard").assessment().clone();
    earlier.dated = Date::parse("2026-09-01");
    let later = say("regulated", "critical").assessment().clone();
    let argument = "The same answers in a stricter context: nothing is higher or lower, and what the profile alone changes is said to be that.";
    golden("comparison-context", &local(later), &[&local(earlier)], argument);
}

#[test]
fn another_team() {
    let other = EXAMPLES.iter().find(|example| example.id == "serverless").expect("there is this example");
    let shared = windrose_exchange::share_link::decode(&BANK, other.link).expect("its link opens");
    let other = Report::new(&BANK, shared.assessment, Origin::Example { story: other.story });
    let argument = "Another team: differences question by question, in words that know no progress and no order of teams.";
    golden("comparison-other-team", &local(fleet("2026-11-20")), &[&other], argument);
}

#[test]
fn comparisons_stand_oldest_first_and_are_three_at_most() {
    let days = ["2026-10-01", "2026-07-01", "2026-08-01", "2026-09-01"];
    let others = days.map(|day| local(fleet(day)));
    let others: Vec<&Report> = others.iter().collect();
    let text = section(&local(fleet("2026-11-20")), &others);
    let headings: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("### ")).collect();
    let expected = ["2026-07-01", "2026-08-01", "2026-09-01"];
    assert_eq!(headings, expected.map(|day| format!("What moved since “Orders and billing”, {day}")));
}

#[test]
fn an_assessment_compared_with_itself_has_not_moved() {
    for example in [examples::small_fleet(), examples::modular_monolith(), crate::team::half_done()] {
        let (report, same) = (local(example.assessment().clone()), local(example.assessment().clone()));
        let text = section(&report, &[&same]);
        for claim in ["higher", "lower", "New:", "Gone", "found out", "done:"] {
            assert!(!text.contains(claim), "`{claim}` is said of what is the same: {text}");
        }
    }
}
