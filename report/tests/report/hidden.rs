//! Every value leaves by the ways out of the table, if the sender ticks what the table says, and by no other.

use std::fmt::Write as _;

use windrose_assessment::{Answer, Assessment, Date, Decision, DecisionTarget, Evidence, Response, Verdict};
use windrose_questions::BANK;
use windrose_report::ways_out::{Leaves, Value, WayOut};
use windrose_report::{
    Chart, Detail, FileKind, Origin, Report, Tracker, adr, adrs, answers_csv, chart, dimensions_csv,
    document, file_text, html, issue, issues, issues_csv, issues_markdown, json, markdown,
};

use crate::{level, report};

/// All four ways to tick.
const TICKS: [Detail; 4] = [
    Detail { notes: false, owners: false, how: true },
    Detail { notes: true, owners: false, how: true },
    Detail { notes: false, owners: true, how: true },
    Detail::ALL,
];

/// A text by which a value is known wherever it is written; none for what is one of a few words.
const fn mark(value: Value) -> Option<&'static str> {
    match value {
        Value::Title => Some("title-kept-home"),
        Value::Day => Some("2031-01-11"),
        Value::CheckDay => Some("2031-02-12"),
        Value::EvidenceLink => Some("address-kept-home"),
        Value::Reason => Some("reason-kept-home"),
        Value::Note => Some("note-kept-home"),
        Value::DecisionReason => Some("because-kept-home"),
        Value::Owner => Some("Kim Kept-Home"),
        Value::Review => Some("2031-03-13"),
        Value::Decided => Some("2031-04-14"),
        Value::SliceDone => Some("2031-05-15"),
        Value::Profile
        | Value::Depth
        | Value::AskedAllTheSame
        | Value::Answer
        | Value::Evidence
        | Value::Provided
        | Value::Verdict
        | Value::Former => None,
    }
}

fn text(value: Value) -> String {
    mark(value).expect("it has a mark").to_owned()
}

fn day(value: Value) -> Option<Date> {
    Date::parse(&text(value))
}

/// A team that has written something everywhere.
fn told() -> Report {
    let mut assessment = report(|_| level(1)).assessment;
    assessment.title = text(Value::Title);
    assessment.dated = day(Value::Day);
    for (index, (_, capability)) in BANK.capabilities().enumerate() {
        let response = Response {
            answer: if index == 0 { Answer::NotApplicable } else { level(1) },
            evidence: Some(Evidence::Exercised),
            evidence_date: day(Value::CheckDay),
            evidence_link: format!("https://wiki.example.org/{}", text(Value::EvidenceLink)),
            provided: true,
            reason: text(Value::Reason),
            note: text(Value::Note),
        };
        assessment.record(capability.slot, response);
    }
    let report = Report::new(&BANK, assessment.clone(), Origin::Local);
    let finding = report.told_findings().next().expect("there is a finding").pattern.id;
    assessment.decide(DecisionTarget::Finding(finding), decided());
    let large = report.plan.now().iter().chain(report.plan.next()).find(|s| s.step.first_slice.is_some());
    let large = large.expect("there is a large step");
    let matter = DecisionTarget::Step { slot: large.capability.slot, reaches: large.reaches };
    assessment.decide(matter, Decision { slice_done: day(Value::SliceDone), ..decided() });
    Report::new(&BANK, assessment, Origin::Local)
}

fn decided() -> Decision {
    Decision {
        verdict: Some(Verdict::Do),
        reason: text(Value::DecisionReason),
        owner: text(Value::Owner),
        review: day(Value::Review),
        decided: day(Value::Decided),
        slice_done: None,
    }
}

/// Everything that leaves by this way.
fn written(report: &Report, way: WayOut, detail: Detail) -> String {
    let matters = || report.assessment.decisions().map(|(matter, _)| matter);
    match way {
        WayOut::Document => {
            let document = document(report, detail);
            // The page and print show what is in the document.
            format!("{document:?}{}{}", markdown(&document), html(report, detail, &[]))
        }
        WayOut::Json => json(report, detail),
        WayOut::AnswersCsv => answers_csv(report, detail),
        WayOut::DimensionsCsv => dimensions_csv(report),
        WayOut::Picture => Chart::ALL.map(|chart| chart::svg(report, chart, &[])).concat(),
        WayOut::Records => {
            let each = matters().filter_map(|matter| adr(report, detail, matter));
            adrs(report, detail).into_iter().chain(each).collect()
        }
        WayOut::Issues => {
            let all = issues(report, detail);
            let mut text = issues_markdown(&all);
            text.extend(Tracker::ALL.map(|tracker| issues_csv(&all, tracker)));
            for issue in matters().filter_map(|matter| issue(report, detail, matter)) {
                let _ = write!(text, "{issue:?} {:?}", issue.due.map(|day| day.to_string()));
            }
            text
        }
    }
}

#[test]
fn each_value_leaves_as_the_table_says() {
    let report = told();
    for way in WayOut::ALL {
        for detail in TICKS {
            let text = written(&report, way, detail);
            for value in Value::ALL {
                let Some(mark) = mark(value) else { continue };
                let leaves = match value.leaves(way) {
                    Leaves::Yes => true,
                    Leaves::IfNotes => detail.notes,
                    Leaves::IfOwners => detail.owners,
                    Leaves::No => false,
                };
                assert_eq!(text.contains(mark), leaves, "{value:?} by {way:?} with {detail:?}");
            }
        }
    }
}

/// What was typed and then not decided is not to be seen on the page, so it must not be anywhere else either.
#[test]
fn what_is_not_decided_goes_nowhere() {
    let mut report = told();
    let matters: Vec<DecisionTarget> = report.assessment.decisions().map(|(matter, _)| matter).collect();
    for matter in matters {
        report.assessment.decide(matter, Decision { verdict: None, ..decided() });
    }
    for way in WayOut::ALL {
        let text = written(&report, way, Detail::ALL);
        for value in [Value::DecisionReason, Value::Owner, Value::Review] {
            assert!(mark(value).is_none_or(|mark| !text.contains(mark)), "{value:?} by {way:?}");
        }
    }
}

/// What another assessment holds leaves as little with a comparison as its own report would.
#[test]
fn a_comparison_tells_no_more_of_the_other() {
    let mine = Report::new(&BANK, Assessment::default(), Origin::Local);
    for kind in FileKind::ALL {
        let text = file_text(&mine, kind, TICKS[0], &[&told()]);
        for value in [Value::EvidenceLink, Value::Reason, Value::Note, Value::Owner] {
            assert!(mark(value).is_none_or(|mark| !text.contains(mark)), "{value:?} in {kind:?}");
        }
    }
}

/// A note stands beside the answer, and once more where the dimension is told of.
#[test]
fn every_file_of_answers_has_all_notes_if_ticked() {
    let report = told();
    let everywhere = BANK.capabilities().count();
    for kind in FileKind::ALL {
        let notes = file_text(&report, kind, Detail::ALL, &[]).matches("note-kept-home").count();
        let expected = match kind {
            FileKind::DimensionsCsv => 0,
            FileKind::Markdown | FileKind::Html => 2 * everywhere,
            FileKind::AnswersCsv | FileKind::Json => everywhere,
        };
        assert_eq!(notes, expected, "{kind:?}");
    }
}

/// The row of the table in `ARCHITECTURE.md` that has this value.
const fn row(value: Value) -> &'static str {
    match value {
        Value::Title => "title",
        Value::Day => "day of the last change",
        Value::Profile => "profile",
        Value::Depth => "depth",
        Value::AskedAllTheSame => "what is asked although the profile leaves it out",
        Value::Answer => "answers",
        Value::Evidence | Value::Provided => "evidence, “provided”",
        Value::CheckDay => "day of a check",
        Value::EvidenceLink | Value::Reason | Value::Note => {
            "notes, reasons for “not applicable”, addresses of evidence"
        }
        Value::Verdict | Value::DecisionReason | Value::Decided | Value::Review => {
            "decisions with reason, day and day to look again"
        }
        Value::Owner => "owners of decisions",
        Value::SliceDone | Value::Former => "days of first slices, answers to earlier editions",
    }
}

#[test]
fn architecture_has_the_same_table() {
    let text = include_str!("../../../ARCHITECTURE.md");
    let (_, table) = text.split_once("## Where a value may go").expect("it has the chapter");
    let cells = |line: &str| -> Vec<String> {
        line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
    };
    let lines: Vec<Vec<String>> = table
        .lines()
        .skip_while(|line| !line.starts_with('|'))
        .map_while(|line| line.starts_with('|').then(|| cells(line)))
        .collect();
    let column = |name: &str| lines[0].iter().position(|cell| cell == name).expect(name);
    for way in WayOut::ALL {
        let column = column(match way {
            WayOut::Document => "page, print, Markdown, HTML",
            WayOut::Json => "JSON",
            WayOut::AnswersCsv => "CSV of answers",
            WayOut::DimensionsCsv => "CSV of dimensions",
            WayOut::Picture => "picture",
            WayOut::Records => "ADRs",
            WayOut::Issues => "issues",
        });
        for value in Value::ALL {
            let line = lines.iter().find(|line| line[0] == row(value)).expect("each value has a row");
            let leaves = match value.leaves(way) {
                Leaves::Yes => "yes",
                Leaves::IfNotes | Leaves::IfOwners => "if ticked",
                Leaves::No => "no",
            };
            assert_eq!(line[column], leaves, "{} by {way:?}", row(value));
        }
    }
}
