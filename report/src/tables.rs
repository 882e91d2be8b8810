//! The report for spreadsheets: two tables as CSV, one of all answers and one of all dimensions.
//!
//! Numbers are exact and written with a point; a range takes two columns, low and high; an empty cell means that there
//! is none. Ids are permanent, names and statements change with an edition. Files are UTF-8 and begin with a byte order
//! mark: without one, spreadsheet programs on Windows read “Größe” as “GrÃ¶ÃŸe”. Programs should read the JSON instead.

use windrose_assessment::{
    Answer, Applicability, Confidence, DimensionScore, Evidence, Item, Level, Response,
};
use windrose_questions::Group;

use crate::csv::line;
use crate::ways_out::WayOut;
use crate::{Detail, Report};

/// Tells spreadsheet programs that the text is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Columns of the table of answers. `statement` is what the level says; `standing` says whether the question is asked.
const ANSWER: [&str; 17] = [
    "dimension_id",
    "dimension",
    "capability_id",
    "capability",
    "slot",
    "standing",
    "critical",
    "target",
    "answer",
    "level",
    "level_name",
    "statement",
    "evidence",
    "evidence_date",
    "provided",
    "bank_edition",
    "last_changed",
];
/// What the team wrote; only with notes wanted.
const REMARKS: [&str; 3] = ["reason", "evidence_link", "note"];

/// Columns of the table of dimensions. Indices are `0..=100` and stages `0..=4`; weights count critical capabilities
/// as 2 and others as 1; `known_share` is `0..=1`; `critical_not_applicable` has ids with a space between them.
const DIMENSION: [&str; 19] = [
    "dimension_id",
    "numeral",
    "dimension",
    "group",
    "index_low",
    "index_high",
    "stage_low",
    "stage_high",
    "confidence",
    "partly_assessed",
    "known_weight",
    "not_applicable_weight",
    "total_weight",
    "known_share",
    "cap_level",
    "cap_limit",
    "cap_lowers_index",
    "critical_not_applicable",
    "target",
];

/// Every question of the bank with its answer, a row each, in the bank's order.
pub fn answers_csv(report: &Report, detail: Detail) -> String {
    let report = &report.leaving_by(WayOut::AnswersCsv, detail);
    let head: Vec<&str> = ANSWER.into_iter().chain(REMARKS.into_iter().filter(|_| detail.notes)).collect();
    let rows = report.scope.items.iter().map(|item| text(&answer(report, detail, item)));
    table(&head, rows)
}

/// Every dimension with its scores, a row each: twelve factors, then four layers. There is no row for the whole, as
/// there is no overall number; the two headlines are the means of the rows of their group that have an index.
pub fn dimensions_csv(report: &Report) -> String {
    let report = report.leaving_by(WayOut::DimensionsCsv, Detail::default());
    table(&DIMENSION, report.scores.dimensions.iter().map(|score| text(&dimension(score))))
}

fn table(head: &[&str], rows: impl Iterator<Item = String>) -> String {
    let head = format!("{BYTE_ORDER_MARK}{}", line(head.iter().copied()));
    std::iter::once(head).chain(rows).collect()
}

fn text(cells: &[String]) -> String {
    line(cells.iter().map(String::as_str))
}

fn answer(report: &Report, detail: Detail, item: &Item) -> Vec<String> {
    let capability = item.capability;
    // Taken apart without `..`: a new field does not compile until it is decided whether it has a column.
    let Response { answer: _, evidence, evidence_date, evidence_link, provided, reason, note } =
        report.assessment.response(capability.slot).cloned().unwrap_or_default();
    let level = item.answer.level();
    let statement = level.and_then(|level| capability.levels.get(usize::from(level.number())));
    let mut cells = vec![
        item.dimension.id.to_owned(),
        item.dimension.name.to_owned(),
        capability.id.to_owned(),
        capability.name.to_owned(),
        capability.slot.number().to_string(),
        standing(item.standing).to_owned(),
        yes_no(item.critical),
        cell(item.has_target().then(|| item.target.number())),
        kind(item.answer).to_owned(),
        cell(level.map(Level::number)),
        cell(level.map(Level::name)),
        cell(statement),
        cell(evidence.map(evidence_code)),
        cell(evidence_date),
        yes_no(provided),
        report.edition().to_string(),
        cell(report.assessment.dated),
    ];
    if detail.notes {
        // A reason counts only while the answer is "not applicable".
        let reason = if item.answer == Answer::NotApplicable { reason.trim() } else { "" };
        cells.extend([reason, evidence_link.trim(), note.trim()].map(str::to_owned));
    }
    cells
}

fn dimension(score: &DimensionScore) -> Vec<String> {
    let (index, stage, cap) = (score.index, score.stage, score.cap.as_ref());
    vec![
        score.dimension.id.to_owned(),
        score.dimension.numeral.to_owned(),
        score.dimension.name.to_owned(),
        match score.dimension.group {
            Group::Factor => "factor",
            Group::Layer => "layer",
        }
        .to_owned(),
        cell(index.map(|range| range.low)),
        cell(index.map(|range| range.high)),
        cell(stage.map(|stage| stage.low.number())),
        cell(stage.map(|stage| stage.high.number())),
        match score.confidence {
            Confidence::Enough => "enough",
            Confidence::NotEnoughAnswers => "not-enough-answers",
            Confidence::NotAssessed => "not-assessed",
        }
        .to_owned(),
        yes_no(score.partly_assessed),
        score.coverage.known.to_string(),
        score.coverage.not_applicable.to_string(),
        score.coverage.total.to_string(),
        cell(score.coverage.share()),
        cell(cap.map(|cap| cap.level.number())),
        cell(cap.map(|cap| cap.limit)),
        cell(cap.map(|cap| yes_no(cap.lowers_index))),
        score.critical_not_applicable.iter().map(|c| c.id).collect::<Vec<_>>().join(" "),
        cell(score.target),
    ]
}

/// A value, or an empty cell where there is none.
fn cell(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn yes_no(holds: bool) -> String {
    if holds { "yes" } else { "no" }.to_owned()
}

/// The words of the JSON, so that one explanation serves both.
const fn kind(answer: Answer) -> &'static str {
    match answer {
        Answer::Unanswered => "unanswered",
        Answer::DontKnow => "dont-know",
        Answer::NotApplicable => "not-applicable",
        Answer::Level(_) => "level",
    }
}

const fn standing(standing: Applicability) -> &'static str {
    match standing {
        Applicability::Asked => "asked",
        Applicability::AskedAllTheSame(_) => "asked-all-the-same",
        Applicability::NotInQuickRun => "not-in-quick-run",
        Applicability::LeftOut(_) => "left-out",
    }
}

const fn evidence_code(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Opinion => "E0",
        Evidence::Artefact => "E1",
        Evidence::Exercised => "E2",
    }
}
