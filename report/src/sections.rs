//! The sections of the report, sentence by sentence, in the order in which the article classes things: what the
//! factors give, what the platform gives, what lies outside the factors, risks that join them, next steps, unknowns.

mod answers;
mod comparison;
mod decisions;
mod edition;
mod explain;
mod findings;
mod holds;
mod pictures;
mod standing;
mod steps;
mod unknown;

pub use comparison::{COMPARISONS_MAX, is_over_the_same_questions, label};
pub use decisions::{decisions_table, verdict_text};
pub use steps::reach_text;

pub(crate) use decisions::{entry as decision_entry, labelled};
pub(crate) use findings::entry as finding_entry;
pub(crate) use steps::entry as step_entry;

use windrose_assessment::{
    COVERAGE_FOR_A_NUMBER, Confidence, Depth, DimensionScore, Headline, NOT_APPLICABLE_FOR_PARTLY,
    PlannedStep, Presence, Scores,
};

use crate::document::{Align, Block, Card, Cell, Chart, Column, Digest, Document, Place, Section, Table};
use crate::words::{
    count, headline_name, headline_note, held_back_text, index_text, known_text, list_text, per_cent,
    stage_text, whole_text,
};
use crate::{Origin, Report};

/// What a document includes beyond answers and what follows from them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Detail {
    /// The team's notes, its reasons for "not applicable" and the addresses of its evidence. Left out unless the
    /// sender wants them in.
    pub notes: bool,
    /// The names of people who own decisions. Left out unless the sender wants them in.
    pub owners: bool,
    /// How each number came about. Left out of a text that is to be short.
    pub how: bool,
}

impl Detail {
    /// Everything there is.
    pub const ALL: Self = Self { notes: true, owners: true, how: true };
}

/// The report in words.
pub fn document(report: &Report, detail: Detail) -> Document {
    let mut sections = vec![
        at_a_glance(report, detail),
        standing::factors(report, detail),
        standing::platform(report, detail),
        standing::layers(report, detail),
        findings::section(report, detail),
        steps::section(report, detail),
    ];
    sections.extend(decisions::section(report, detail));
    sections.extend([unknown::section(report), pictures::section(), answers::section(report, detail)]);
    sections.extend(answers::left_out(report));
    sections.extend(edition::section(report, detail));
    sections.push(how_to_read());
    Document {
        title: report.title(),
        preface: preface(report),
        sections,
        holds: holds::sentence(report.origin, detail),
    }
}

/// The report in words, with a section that compares it with others, behind the first one.
pub fn document_compared(report: &Report, detail: Detail, others: &[&Report]) -> Document {
    let mut document = document(report, detail);
    if let Some(section) = comparison::section(report, others) {
        document.sections.insert(document.sections.len().min(1), section);
    }
    document
}

fn preface(report: &Report) -> Vec<String> {
    let changed = report.assessment.dated.map_or(String::new(), |date| format!(", last changed on {date}"));
    let answers = format!("Self-reported answers to edition {} of the questions{changed}.", report.edition());
    let answers = if report.edition() < report.newest {
        format!("{answers} Edition {} is the newest; this report shows what was asked then.", report.newest)
    } else {
        answers
    };
    let origin = match report.origin {
        Origin::Local | Origin::Snapshot { .. } => answers,
        Origin::Link { .. } => format!("Opened from a link. {answers}"),
        Origin::Example { story } => format!("An example, made up. {story}"),
    };
    let progress = report.progress;
    let questions = count(progress.total, "question");
    let run = match report.assessment.depth {
        Depth::Quick => " This was a quick run: it asks the critical capabilities only.",
        Depth::Full => "",
    };
    let completeness = if progress.is_complete() {
        format!("All {questions} are answered{}.{run}", spread(report))
    } else {
        let given = progress.given();
        format!(
            "{given} of {questions} answered{}: this is a state of work, not a result.{run}",
            spread(report)
        )
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

fn at_a_glance(report: &Report, detail: Detail) -> Section {
    let scores = &report.scores;
    let cards = [&scores.conduct, &scores.readiness].map(|headline| card(report, detail, headline));
    let mut blocks =
        vec![Block::Cards(cards.into()), Block::Chart(Chart::Radar), Block::Digest(digest(report))];
    blocks.extend(reservations(scores).into_iter().map(Block::Paragraph));
    blocks.push(Block::Fold("All dimensions as a table".to_owned(), vec![Block::Table(twin(scores))]));
    Section { id: "at-a-glance", heading: "At a glance", blocks }
}

fn card(report: &Report, detail: Detail, headline: &Headline) -> Card {
    Card {
        name: headline_name(headline),
        index: index_text(headline.index, headline.confidence),
        stage: format!("Lowest stage: {}", stage_text(headline.stage)),
        note: headline_note(&report.scores, headline),
        how: if detail.how { explain::headline(report, headline) } else { Vec::new() },
    }
}

/// What the radar shows, for those who want the numbers.
fn twin(scores: &Scores) -> Table {
    let row = |score: &DimensionScore| {
        let dimension = score.dimension;
        vec![
            cell(format!("{} {}", dimension.numeral, dimension.name), dimension.id, None),
            index_text(score.index, score.confidence).into(),
            score.target.map_or_else(|| "–".to_owned(), whole_text).into(),
            stage_text(score.stage).into(),
            known_text(score).into(),
            held_back_text(score).unwrap_or_else(|| "–".to_owned()).into(),
        ]
    };
    Table {
        caption: "All dimensions. Index and target 0 to 100, rounded to 5; stage 0 to 4. The target is the index with every capability at the level your profile asks for.".to_owned(),
        columns: vec![
            column("Dimension", Align::Start),
            column("Index", Align::Centre),
            column("Target", Align::Centre),
            column("Stage", Align::Centre),
            column("Known", Align::Centre),
            column("Held back by", Align::Start),
        ],
        rows: scores.dimensions.iter().map(row).collect(),
    }
}

/// The worst finding and the steps to do now.
fn digest(report: &Report) -> Digest {
    let present = || report.findings.iter().filter(|f| f.presence == Presence::Present);
    let sign = match present().next() {
        Some(finding) => match present().count() {
            1 => finding.pattern.sign.to_owned(),
            all => format!("{} One of {all} risk patterns that these answers show.", finding.pattern.sign),
        },
        None => match report.findings.iter().filter(|f| f.is_told()).count() {
            0 => "No risk pattern shows in these answers.".to_owned(),
            possible => {
                let worst = report.told_findings().next().map_or("", |finding| finding.pattern.name);
                let are = if possible == 1 { "1 is" } else { &format!("{possible} are") };
                format!(
                    "No risk pattern is certain from these answers; {are} possible, the worst of them “{worst}”."
                )
            }
        },
    };
    let first = |step: &PlannedStep| {
        let raises = cell(steps::raises_text(step), step.dimension.id, Some(step.capability.id));
        (step.step.action, raises)
    };
    Digest {
        danger: present().next().map(|f| (f.pattern.name, f.severity.label().to_owned())),
        sign,
        remedy: present().next().map_or("", |f| f.pattern.remedy),
        steps: report.plan.now().iter().map(first).collect(),
        no_steps: if report.plan.steps.is_empty() { steps::no_steps(report) } else { String::new() },
    }
}

/// Points between the headlines, whatever the unknown turns out to be, that are worth a sentence. Our choice:
/// one whole level.
const WELL_AHEAD: f64 = 25.0;

/// What the numbers do not cover, a sentence each.
fn reservations(scores: &Scores) -> Vec<String> {
    let named = |holds: fn(&DimensionScore) -> bool| -> Vec<String> {
        scores.dimensions.iter().filter(|s| holds(s)).map(|s| s.dimension.name.to_owned()).collect()
    };
    let little = named(|s| s.confidence == Confidence::TooLittleKnown);
    let partly = named(|s| s.partly_assessed);
    let absent = named(|s| s.confidence == Confidence::NotAssessed);
    let mut sentences = Vec::new();
    if let (Some(conduct), Some(readiness)) = (scores.conduct.index, scores.readiness.index)
        && !scores.readiness.single_service
        && conduct.low >= readiness.high + WELL_AHEAD
    {
        sentences.push(
            "Service conduct is well ahead of System readiness. That is no contradiction: how services behave together is outside what the factors cover, and no factor makes up for it.".to_owned(),
        );
    }
    if !little.is_empty() {
        sentences.push(format!(
            "Too little is known where under {} of the weight is answered with a level: {} of {}. The numbers in parentheses say what is possible.",
            per_cent(COVERAGE_FOR_A_NUMBER),
            little.len(),
            count(scores.dimensions.len(), "dimension")
        ));
    }
    if !partly.is_empty() {
        let (list, share) = (list_text(&partly), per_cent(NOT_APPLICABLE_FOR_PARTLY));
        sentences
            .push(format!("Partly assessed, as more than {share} of the weight does not apply: {list}."));
    }
    if !absent.is_empty() {
        let list = list_text(&absent);
        sentences.push(format!("Not assessed, as nothing asked there applies: {list}."));
    }
    sentences
}

const fn column(name: &'static str, align: Align) -> Column {
    Column { name, align }
}

/// A cell that names something in the questions.
fn cell(text: String, dimension: &'static str, capability: Option<&'static str>) -> Cell {
    Cell { text, place: Some(Place { dimension, capability }) }
}

fn how_to_read() -> Section {
    let points = [
        "Answers are the team’s own. A level says which statement is true in production today; plans do not count.",
        "Index: 25 × the weighted mean of the levels of a dimension (critical capabilities weigh 2, others 1), but at most 25 × (lowest critical level + 1). One critical capability at level 0 holds the index at 25 or less.",
        "Stage: the highest level that every critical capability and two thirds of the weight reach. The index shows progress; the stage shows what the mean would hide.",
        "A range can stand wherever something is unknown. Answering what is asked can only narrow it; asking more can widen it.",
        "There are two headlines and no overall number. Service conduct is about how one service is built and run; System readiness is about how services behave together. Each is the mean of its dimensions.",
        "A risk pattern is a combination of answers. It changes no number, and stands beside them because no number shows it.",
        "The twelve factors alone do not make a well-designed system, and they never claimed to: the four layers lie outside their scope.",
        "Level 4 everywhere is not the aim. Do not rank teams by these numbers; a difference of 5 can come from rounding alone.",
    ];
    Section {
        id: "how-to-read",
        heading: "How to read this",
        blocks: vec![Block::List(points.iter().map(|p| (*p).to_owned()).collect())],
    }
}
