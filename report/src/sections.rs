//! The sections of the report, sentence by sentence.

use windrose_assessment::{Answer, Confidence, DimensionScore, Headline, Response, Scores};
use windrose_questions::{Capability, Dimension, Group};

use crate::document::{Align, Block, Card, Cell, Column, Document, Row, Section, Table};
use crate::steps::next_steps;
use crate::words::{
    answer_text, count, headline_name, headline_note, held_back_text, index_text, known_text, list_text,
    stage_text,
};
use crate::{Origin, Report};

/// What a document includes beyond answers and what follows from them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Detail {
    /// The team's notes, and its reasons for "not applicable". Left out unless the sender wants them in.
    pub notes: bool,
}

/// The report in words.
pub fn document(report: &Report, detail: Detail) -> Document {
    Document {
        title: report.title(),
        preface: preface(report),
        sections: vec![
            at_a_glance(report),
            next_steps(report),
            unknowns(report),
            answers(report, detail),
            how_to_read(),
        ],
    }
}

fn preface(report: &Report) -> Vec<String> {
    let changed = report.assessment.dated.map_or(String::new(), |date| format!(", last changed on {date}"));
    let answers = format!("Self-reported answers to edition {} of the questions{changed}.", report.edition());
    let origin = match report.origin {
        Origin::Local => answers,
        Origin::Link { .. } => format!("Opened from a link. {answers}"),
    };
    let progress = report.progress;
    let questions = count(progress.total, "question");
    let completeness = if progress.is_complete() {
        format!("All {questions} are answered{}.", spread(report))
    } else {
        let given = progress.given();
        format!("{given} of {questions} answered{}: this is a state of work, not a result.", spread(report))
    };
    vec![origin, completeness]
}

/// How many of the answers are not levels, if any.
fn spread(report: &Report) -> String {
    let progress = report.progress;
    match (progress.dont_know, progress.not_applicable) {
        (0, 0) => String::new(),
        (unknown, 0) => format!(", {unknown} with “don’t know”"),
        (0, absent) => format!(", {absent} with “not applicable”"),
        (unknown, absent) => format!(", {unknown} with “don’t know” and {absent} with “not applicable”"),
    }
}

fn at_a_glance(report: &Report) -> Section {
    let scores = &report.scores;
    let mut blocks = vec![
        Block::Cards(vec![card(scores, &scores.conduct), card(scores, &scores.readiness)]),
        Block::Radar,
        Block::Table(dimensions_table(report)),
    ];
    blocks.extend(reservations(scores).into_iter().map(Block::Paragraph));
    Section { id: "at-a-glance", heading: "At a glance", blocks }
}

fn card(scores: &Scores, headline: &Headline) -> Card {
    Card {
        name: headline_name(headline.group),
        index: index_text(headline.index, headline.confidence),
        stage: format!("Lowest stage: {}", stage_text(headline.stage)),
        note: headline_note(scores, headline),
    }
}

/// Points between the headlines, whatever the unknown turns out to be, that are worth a sentence. Our choice:
/// one whole level.
const WELL_AHEAD: f64 = 25.0;

/// What the table's numbers do not cover, a sentence each.
fn reservations(scores: &Scores) -> Vec<String> {
    let named = |holds: fn(&DimensionScore) -> bool| -> Vec<String> {
        scores.dimensions.iter().filter(|s| holds(s)).map(|s| s.dimension.name.to_owned()).collect()
    };
    let little = named(|s| s.confidence == Confidence::TooLittleKnown);
    let partly = named(|s| s.partly_assessed);
    let absent = named(|s| s.confidence == Confidence::NotAssessed);
    let mut sentences = Vec::new();
    if let (Some(conduct), Some(readiness)) = (scores.conduct.index, scores.readiness.index)
        && conduct.low >= readiness.high + WELL_AHEAD
    {
        sentences.push(
            "Service conduct is well ahead of System readiness. That is no contradiction: how services behave together is outside what the factors cover, and no factor makes up for it.".to_owned(),
        );
    }
    if !little.is_empty() {
        sentences.push(format!(
            "Too little is known where under 60 % of the weight is answered with a level: {} of {}. The numbers in parentheses say what is possible.",
            little.len(),
            count(scores.dimensions.len(), "dimension")
        ));
    }
    if !partly.is_empty() {
        let list = list_text(&partly);
        sentences.push(format!("Partly assessed, as more than 40 % of the weight does not apply: {list}."));
    }
    if !absent.is_empty() {
        let list = list_text(&absent);
        sentences
            .push(format!("Not assessed, as every question was answered with “not applicable”: {list}."));
    }
    sentences
}

const fn column(name: &'static str, align: Align) -> Column {
    Column { name, align }
}

fn dimensions_table(report: &Report) -> Table {
    Table {
        caption: "The sixteen dimensions. Index 0 to 100, rounded to 5; stage 0 to 4.".to_owned(),
        columns: vec![
            column("Dimension", Align::Start),
            column("Index", Align::Centre),
            column("Stage", Align::Centre),
            column("Known", Align::Centre),
            column("Held back by", Align::Start),
        ],
        rows: report.scores.dimensions.iter().map(dimension_row).collect(),
    }
}

fn dimension_row(score: &DimensionScore) -> Row {
    let dimension = score.dimension;
    vec![
        Cell { text: format!("{} {}", dimension.numeral, dimension.name), dimension: Some(dimension.id) },
        index_text(score.index, score.confidence).into(),
        stage_text(score.stage).into(),
        known_text(score).into(),
        held_back_text(score).into(),
    ]
}

fn unknowns(report: &Report) -> Section {
    let unknowns = &report.plan.unknowns;
    let mut blocks = Vec::new();
    if unknowns.is_empty() {
        blocks.push(Block::Paragraph("Every question that applies is answered with a level.".to_owned()));
        return Section { id: "unknown", heading: "What we do not know", blocks };
    }
    blocks.push(Block::Paragraph(
        "Each of these can widen a range: the low end takes it as level 0, the high end as level 4."
            .to_owned(),
    ));
    for (answer, heading) in [(Answer::DontKnow, "Find out"), (Answer::Unanswered, "Not answered yet")] {
        let points: Vec<String> = unknowns
            .iter()
            .filter(|u| u.answer == answer)
            .map(|u| match answer {
                Answer::DontKnow => {
                    format!(
                        "{}: {} Evidence: {}",
                        u.dimension.name, u.capability.question, u.capability.evidence
                    )
                }
                _ => format!("{}: {}", u.dimension.name, u.capability.question),
            })
            .collect();
        if !points.is_empty() {
            blocks.push(Block::Subheading(heading.to_owned()));
            blocks.push(Block::List(points));
        }
    }
    Section { id: "unknown", heading: "What we do not know", blocks }
}

fn answers(report: &Report, detail: Detail) -> Section {
    let table = |group: Group, caption: &str| {
        let asked = report.bank.capabilities().filter(|(dimension, _)| dimension.group == group);
        Block::Table(Table {
            caption: caption.to_owned(),
            columns: vec![
                column("Capability", Align::Start),
                column("Answer", Align::Start),
                column("What the team says is true in production", Align::Start),
            ],
            rows: asked
                .map(|(dimension, capability)| answer_row(report, detail, dimension, capability))
                .collect(),
        })
    };
    let blocks = vec![table(Group::Factor, "Twelve factors"), table(Group::Layer, "Four layers")];
    Section { id: "answers", heading: "The answers", blocks }
}

fn answer_row(report: &Report, detail: Detail, dimension: &Dimension, capability: &Capability) -> Row {
    let answer = report.assessment.answer(capability.slot);
    let statement = answer.level().and_then(|level| capability.levels.get(usize::from(level.number())));
    let mut said: Vec<String> = statement.iter().map(|s| (**s).to_owned()).collect();
    if detail.notes
        && let Some(response) = report.assessment.response(capability.slot)
    {
        said.extend(remarks(response));
    }
    vec![
        Cell { text: format!("{} {}", dimension.numeral, capability.name), dimension: Some(dimension.id) },
        answer_text(answer).into(),
        said.join(" ").into(),
    ]
}

/// What the team wrote beside its answer. A reason counts only while the answer is "not applicable".
fn remarks(response: &Response) -> Vec<String> {
    let reason = if response.answer == Answer::NotApplicable { response.reason.trim() } else { "" };
    [("Reason", reason), ("Note", response.note.trim())]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(label, text)| format!("{label}: {text}"))
        .collect()
}

fn how_to_read() -> Section {
    let points = [
        "Answers are the team’s own. A level says which statement is true in production today; plans do not count.",
        "Index: 25 × the weighted mean of the levels of a dimension (critical capabilities weigh 2, others 1), but at most 25 × (lowest critical level + 1). One critical capability at level 0 holds the index at 25 or less.",
        "Stage: the highest level that every critical capability and two thirds of the weight reach. The index shows progress; the stage shows what the mean would hide.",
        "A range can stand wherever something is unknown. Answering can only narrow it.",
        "There are two headlines and no overall number. Service conduct is about how one service is built and run; System readiness is about how services behave together. Each is the mean of its dimensions.",
        "The twelve factors alone do not make a well-designed system, and they never claimed to: the four layers lie outside their scope.",
        "Level 4 everywhere is not the aim. Do not rank teams by these numbers; a difference of 5 can come from rounding alone.",
    ];
    Section {
        id: "how-to-read",
        heading: "How to read this",
        blocks: vec![Block::List(points.iter().map(|p| (*p).to_owned()).collect())],
    }
}

/// Kept beside the words that rely on it: 60 % in the text above is this constant.
const _: () = assert!(windrose_assessment::COVERAGE_FOR_A_NUMBER == 0.6);
/// Likewise 40 %.
const _: () = assert!(windrose_assessment::NOT_APPLICABLE_FOR_PARTLY == 0.4);
