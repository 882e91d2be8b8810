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
    COVERAGE_FOR_A_NUMBER, Confidence, Depth, DimensionScore, Finding, Headline, NOT_APPLICABLE_FOR_PARTLY,
    Presence, Scores, WIDEST_FOR_A_NUMBER,
};

use windrose_words::report::{findings as findings_words, glance, how_to_read, numbers};

use crate::document::{
    Align, Block, Card, Cell, Chart, Column, Digest, Document, FirstSteps, Place, Section, Table,
};
use crate::ways_out::WayOut;
use crate::words::{
    beside, headline_name, headline_note, held_back_text, index_text, known_text, per_cent, stage_text,
    whole_text,
};
use crate::{Figure, Origin, Report};

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
    document_compared(report, detail, &[])
}

/// The report in words, with a section that compares it with others, behind the first one.
pub fn document_compared(report: &Report, detail: Detail, others: &[&Report]) -> Document {
    let leaving = |report: &Report| report.leaving_by(WayOut::Document, detail);
    let others: Vec<Report> = others.iter().map(|other| leaving(other)).collect();
    let report = &leaving(report);
    let mut sections = vec![at_a_glance(report, detail)];
    sections.extend(comparison::section(report, &others.iter().collect::<Vec<_>>()));
    sections.extend([
        standing::factors(report, detail),
        standing::platform(report, detail),
        standing::layers(report, detail),
        findings::section(report),
        steps::section(report),
    ]);
    sections.extend(decisions::section(report));
    sections.extend([unknown::section(report), pictures::section(), answers::section(report)]);
    sections.extend(answers::left_out(report));
    sections.extend(edition::section(report));
    sections.push(how_to_read());
    Document {
        title: report.title(),
        preface: preface(report),
        sections,
        holds: holds::sentence(report.origin, detail),
    }
}

fn preface(report: &Report) -> Vec<String> {
    let day = report.assessment.dated.map(|day| day.to_string());
    let answers = glance::answers_to(report.edition(), day.as_deref());
    let answers = if report.edition() < report.newest {
        format!("{answers} {}", glance::newest_is(report.newest))
    } else {
        answers
    };
    let origin = match report.origin {
        Origin::Local | Origin::Snapshot { .. } => answers,
        Origin::Link { .. } => glance::from_link(&answers),
        Origin::Example { story } => glance::example(story),
    };
    let progress = report.progress;
    let (unknown, absent) = (progress.dont_know, progress.not_applicable);
    let completeness = if progress.is_complete() {
        glance::all_answered(progress.total, unknown, absent)
    } else {
        glance::partly_answered(progress.given(), progress.total, unknown, absent)
    };
    let completeness = match report.assessment.depth {
        Depth::Quick => format!("{completeness} {}", glance::QUICK_RUN),
        Depth::Full => completeness,
    };
    vec![origin, completeness]
}

fn at_a_glance(report: &Report, detail: Detail) -> Section {
    let scores = &report.scores;
    let cards = [&scores.conduct, &scores.readiness].map(|headline| card(report, detail, headline));
    let mut blocks =
        vec![Block::Cards(cards.into()), Block::Chart(Chart::Radar), Block::Digest(digest(report))];
    blocks.extend(reservations(scores).into_iter().map(Block::Paragraph));
    blocks.push(Block::Fold(glance::ALL_DIMENSIONS.to_owned(), vec![Block::Table(twin(scores))]));
    Section { id: "at-a-glance", heading: glance::HEADING, blocks }
}

fn card(report: &Report, detail: Detail, headline: &Headline) -> Card {
    Card {
        name: headline_name(headline),
        index: Figure::of(headline.index, headline.confidence),
        stage: glance::lowest_stage(&stage_text(headline.stage)),
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
            numbers::beside(&index_text(score.index, score.confidence), &beside(score)).into(),
            score.target.map(whole_text).into(),
            stage_text(score.stage).into(),
            known_text(score).into(),
            held_back_text(score).into(),
        ]
    };
    Table {
        caption: glance::TABLE.to_owned(),
        columns: vec![
            column(glance::DIMENSION, Align::Start),
            column(glance::INDEX, Align::Centre),
            column(glance::TARGET, Align::Centre),
            column(glance::STAGE, Align::Centre),
            column(glance::KNOWN, Align::Centre),
            column(glance::HELD_BACK_BY, Align::Start),
        ],
        rows: scores.dimensions.iter().map(row).collect(),
    }
}

/// The worst finding and the steps to do now, the first of which treats it.
fn digest(report: &Report) -> Digest {
    let present = || report.findings.iter().filter(|f| f.presence == Presence::Present);
    // One that is being worked on, by a first slice that is done, leaves the first place to another danger, as in the plan.
    let is_begun = |finding: &Finding| {
        let mut begun = report.plan.steps.iter().filter(|step| step.slice_done.is_some());
        begun.any(|step| finding.pattern.cure.iter().any(|entry| entry.slot == step.capability.slot))
    };
    let worst =
        present().find(|finding| finding.is_danger() && !is_begun(finding)).or_else(|| present().next());
    let sign = match worst {
        Some(finding) => {
            let sign = findings_words::typical_sign(finding.pattern.sign);
            match present().count() {
                1 => sign,
                all => glance::one_of_several_risks(&sign, all),
            }
        }
        None => match report.findings.iter().filter(|f| f.is_told()).count() {
            0 => glance::NO_RISK.to_owned(),
            possible => {
                let worst = report.told_findings().next().map_or("", |finding| finding.pattern.name);
                glance::no_certain_risk(possible, worst)
            }
        },
    };
    let now = report.plan.now();
    Digest {
        danger: worst.map(|f| (f.pattern.name, f.severity)),
        sign,
        first: if now.is_empty() {
            FirstSteps::None(steps::no_steps(report))
        } else {
            FirstSteps::Steps(now.iter().map(steps::first_step).collect(), steps::together(now))
        },
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
    let few = named(|s| s.confidence == Confidence::NotEnoughAnswers);
    let partly = named(|s| s.partly_assessed);
    let absent = named(|s| s.confidence == Confidence::NotAssessed);
    let mut sentences = Vec::new();
    if let (Some(conduct), Some(readiness)) = (scores.conduct.index, scores.readiness.index)
        && !scores.readiness.single_service
        && conduct.low >= readiness.high + WELL_AHEAD
    {
        sentences.push(glance::CONDUCT_AHEAD.to_owned());
    }
    if !few.is_empty() {
        let share = per_cent(COVERAGE_FOR_A_NUMBER);
        let all = scores.dimensions.len();
        sentences.push(glance::not_enough_answers(few.len(), all, &share, WIDEST_FOR_A_NUMBER));
    }
    if !partly.is_empty() {
        sentences.push(glance::partly_assessed(&per_cent(NOT_APPLICABLE_FOR_PARTLY), &partly));
    }
    if !absent.is_empty() {
        sentences.push(glance::not_assessed(&absent));
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
    Section {
        id: "how-to-read",
        heading: how_to_read::HEADING,
        blocks: vec![Block::List(how_to_read::POINTS.map(str::to_owned).into())],
    }
}
