//! The section that compares the report with others: what moved, what cannot be told, what was not the same question.
//!
//! What limits a comparison stands before any number. Numbers are those of `windrose_assessment::compare`, over the
//! common questions, rounded to 5 as everywhere; a move is only told where it is certain. A comparison with another
//! service is a difference and never progress: it has words of its own, and knows no order of teams.

mod bank;
mod findings;
mod voice;

use std::cmp::Reverse;

use windrose_assessment::{
    Answer, AnswerChange, AnswerMove, Basis, Comparison, Depth, DimensionScore, Direction, Evidence,
    Headline, NOW_STEPS, Pair, Range, Side, StageRange, compare,
};
use windrose_questions::Capability;

use super::{cell, column};
use crate::document::{Align, Block, Row, Section, Table};
use crate::words::{answer_text, count, headline_name, index_text, level_text, list_text, stage_text};
use crate::{Origin, Report};
use voice::Voice;

/// Comparisons open at most. Our choice: more outlines than three on one radar cannot be told apart, and more than
/// three pages of differences are not read.
pub const COMPARISONS_MAX: usize = 3;

/// Names in a sentence before "and … more". Our choice: what one line or two can hold.
const NAMES_SHOWN: usize = 8;

/// The report compared with others, the oldest first; no section without others. More than [`COMPARISONS_MAX`] are
/// left out.
pub(super) fn section(report: &Report, others: &[&Report]) -> Option<Section> {
    if others.is_empty() {
        return None;
    }
    let mut others = others.to_vec();
    others.sort_by_key(|other| other.assessment.dated);
    let blocks = others.into_iter().take(COMPARISONS_MAX).flat_map(|other| blocks(report, other)).collect();
    Some(Section { id: "comparisons", heading: "Compared", blocks })
}

/// A report's name where there are several: title and day.
pub fn label(report: &Report) -> String {
    match report.assessment.dated {
        Some(day) => format!("“{}”, {day}", report.title()),
        None => format!("“{}”, no day given", report.title()),
    }
}

/// True if the two answered the same questions, counted alike, so that their own numbers can stand in one picture.
pub fn is_over_the_same_questions(report: &Report, other: &Report) -> bool {
    compared(report, other).0.basis.is_all()
}

impl Report {
    fn side(&self) -> Side<'_> {
        Side { assessment: &self.assessment, scope: &self.scope, findings: &self.findings, plan: &self.plan }
    }

    /// True if both are about one piece of work: called the same, or the same work on this device without a title.
    fn is_of_the_same_work(&self, other: &Self) -> bool {
        let is_untitled = self.assessment.title.trim().is_empty();
        let is_local = |origin| matches!(origin, Origin::Local | Origin::Snapshot { .. });
        let is_here = is_local(self.origin) && is_local(other.origin);
        self.title() == other.title()
            && (!is_untitled || (is_here && self.assessment.id == other.assessment.id))
    }
}

/// The comparison, and how to speak of it. Of one piece of work the later day is the later one; what has no day, or
/// the same, is taken as the earlier one. Another service is compared with this one, whatever the days.
fn compared(report: &Report, other: &Report) -> (Comparison, Voice) {
    if !report.is_of_the_same_work(other) {
        return (compare(other.side(), report.side()), Voice::Elsewhere);
    }
    match (report.assessment.dated, other.assessment.dated) {
        (Some(here), Some(there)) if there > here => (compare(report.side(), other.side()), Voice::Onward),
        _ => (compare(other.side(), report.side()), Voice::Since),
    }
}

fn blocks(report: &Report, other: &Report) -> Vec<Block> {
    let (comparison, voice) = compared(report, other);
    let mut blocks = vec![Block::Subheading(voice.heading(&label(other)))];
    blocks.extend(reservations(report, other, &comparison, voice).into_iter().map(Block::Paragraph));
    blocks.push(Block::List(headlines(&comparison, voice)));
    blocks.extend(dimensions(&comparison, voice));
    blocks.extend(answers(&comparison, voice));
    blocks.extend(findings::blocks(&comparison, voice));
    if voice != Voice::Elsewhere {
        blocks.extend(steps_done(&comparison));
    }
    blocks.extend(not_compared(&comparison.basis, voice));
    blocks.extend(bank::blocks(&comparison.bank));
    blocks
}

/// What limits the comparison, before any number.
fn reservations(report: &Report, other: &Report, comparison: &Comparison, voice: Voice) -> Vec<String> {
    let mut sentences = Vec::new();
    if report.edition() != other.edition() {
        sentences.push(format!(
            "This report answers edition {} of the questions, the other edition {}. Only questions that say the same in both are compared; what changed stands below.",
            report.edition(),
            other.edition()
        ));
    }
    match voice {
        Voice::Elsewhere => sentences.push("The two are not called the same. If they are two services, a difference is no progress and no ranking: scope, judgement and what does not apply differ. Read it question by question.".to_owned()),
        Voice::Since if report.assessment.dated.is_none() || other.assessment.dated.is_none() => sentences.push("A day is missing, so this report is taken as the later one.".to_owned()),
        Voice::Since if report.assessment.dated == other.assessment.dated => sentences.push("Both were last changed on the same day; this report is taken as the later one.".to_owned()),
        Voice::Since | Voice::Onward => {}
    }
    let basis = &comparison.basis;
    sentences.push(match basis.compared {
        0 => "No question was asked in both that can be compared, so no number is.".to_owned(),
        compared if basis.is_all() => format!(
            "Both were asked the same {}, counted alike: the numbers are the reported ones.",
            count(compared, "question")
        ),
        compared => format!(
            "The numbers here are over the {} that can be compared, counted alike; they can differ from the reported ones.{}",
            count(compared, "question"),
            depths(report, other)
        ),
    });
    if !basis.counted_anew.is_empty() {
        sentences.push(format!(
            "Critical in one of the two only, or in another dimension, and counted in both as {}: {}.",
            voice.counted(),
            some_names(&basis.counted_anew)
        ));
    }
    sentences
}

fn depths(report: &Report, other: &Report) -> &'static str {
    match (report.assessment.depth, other.assessment.depth) {
        (Depth::Full, Depth::Quick) => {
            " The other is a quick run, which asks the critical capabilities only."
        }
        (Depth::Quick, Depth::Full) => " This is a quick run, which asks the critical capabilities only.",
        _ => "",
    }
}

fn headlines(comparison: &Comparison, voice: Voice) -> Vec<String> {
    [&comparison.conduct, &comparison.readiness].map(|headline| headline_text(headline, voice)).into()
}

fn headline_text(headline: &Pair<Headline>, voice: Voice) -> String {
    let name = headline_name(&headline.later);
    let Some(index) = headline.index() else {
        return format!("{name}: no question is common to both.");
    };
    let both = Pair {
        earlier: index_text(Some(index.earlier), headline.earlier.confidence),
        later: index_text(Some(index.later), headline.later.confidence),
    };
    let stage = headline.stage().map_or(String::new(), |stage| stage_text_of(stage, voice));
    format!("{name}: {}. Lowest stage: {stage}.", index_move(index, &both, voice))
}

/// `higher, from 45 to 60`, or what else can be said.
fn index_move(index: Pair<Range>, shown: &Pair<String>, voice: Voice) -> String {
    let is_shown = shown.earlier != shown.later;
    let (earlier, later) = (&shown.earlier, &shown.later);
    let certain = |word: &str| {
        if is_shown {
            format!("{word}, {}", voice.way(earlier, later))
        } else {
            format!("{word} by less than the rounding shows, {later} both times")
        }
    };
    match index.direction() {
        Direction::Rose => certain("higher"),
        Direction::Fell => certain("lower"),
        Direction::Same if is_exact(index) => format!("the same, {later}"),
        Direction::Same => format!("the same range, {later}; what is inside it may have moved"),
        Direction::Unsure => {
            let (before, after) = (index.earlier.rounded(), index.later.rounded());
            format!(
                "cannot be told, {}: {}",
                voice.way(earlier, later),
                between(i16::from(after.0) - i16::from(before.1), i16::from(after.1) - i16::from(before.0))
            )
        }
    }
}

fn is_exact(index: Pair<Range>) -> bool {
    let (low, high) = index.later.rounded();
    low == high
}

/// `anything from 15 lower to 35 higher`, in points.
fn between(least: i16, most: i16) -> String {
    let words = |points: i16| match points {
        0 => "no change".to_owned(),
        down @ ..0 => format!("{} lower", -down),
        up => format!("{up} higher"),
    };
    if least == most {
        words(least)
    } else {
        format!("anything from {} to {} is possible", words(least), words(most))
    }
}

fn stage_text_of(stage: Pair<StageRange>, voice: Voice) -> String {
    let (earlier, later) = (stage_text(Some(stage.earlier)), stage_text(Some(stage.later)));
    match stage.direction() {
        Direction::Rose => format!("higher, {}", voice.way(&earlier, &later)),
        Direction::Fell => format!("lower, {}", voice.way(&earlier, &later)),
        Direction::Same => format!("the same, {later}"),
        Direction::Unsure => format!("cannot be told, {}", voice.way(&earlier, &later)),
    }
}

/// The dimensions that certainly moved as a table, and those of which it cannot be told in a sentence.
fn dimensions(comparison: &Comparison, voice: Voice) -> Vec<Block> {
    let moved = |score: &&Pair<DimensionScore>| {
        let certain = |direction| matches!(direction, Direction::Rose | Direction::Fell);
        score.index().is_some_and(|index| certain(index.direction()))
            || score.stage().is_some_and(|stage| certain(stage.direction()))
    };
    let rows: Vec<Row> =
        comparison.dimensions.iter().filter(moved).map(|s| dimension_row(s, voice)).collect();
    let unsure: Vec<String> = comparison
        .dimensions
        .iter()
        .filter(|score| !moved(score))
        .filter(|score| score.index().is_some_and(|index| index.direction() == Direction::Unsure))
        .map(|score| score.later.dimension.name.to_owned())
        .collect();
    let mut blocks = Vec::new();
    if rows.is_empty() {
        blocks.push(Block::Paragraph(voice.no_dimension().to_owned()));
    } else {
        let [earlier, later] = voice.columns();
        blocks.push(Block::Table(Table {
            caption: voice.dimensions_caption(),
            columns: vec![
                column("Dimension", Align::Start),
                column(earlier, Align::Centre),
                column(later, Align::Centre),
                column("What is certain", Align::Start),
            ],
            rows,
        }));
    }
    if !unsure.is_empty() {
        blocks.push(Block::Paragraph(format!(
            "Cannot be told, since too much is unknown in one of the two: {}.",
            list_text(&unsure)
        )));
    }
    blocks
}

fn dimension_row(score: &Pair<DimensionScore>, voice: Voice) -> Row {
    let dimension = score.later.dimension;
    let shown = Pair {
        earlier: index_text(score.earlier.index, score.earlier.confidence),
        later: index_text(score.later.index, score.later.confidence),
    };
    let index = score.index().map(|index| match index.direction() {
        Direction::Rose | Direction::Fell if shown.earlier == shown.later => {
            let word = if index.direction() == Direction::Rose { "higher" } else { "lower" };
            format!("Index {word} by less than the rounding shows")
        }
        Direction::Rose => "Index higher".to_owned(),
        Direction::Fell => "Index lower".to_owned(),
        Direction::Same => "Index the same".to_owned(),
        Direction::Unsure => "Index cannot be told".to_owned(),
    });
    let stage = score.stage().map(|stage| format!("stage {}", stage_text_of(stage, voice)));
    let certain: Vec<String> = index.into_iter().chain(stage).collect();
    vec![
        cell(format!("{} {}", dimension.numeral, dimension.name), dimension.id, None),
        shown.earlier.into(),
        shown.later.into(),
        certain.join("; ").into(),
    ]
}

/// The answers that differ as a table, headed by how many of each kind there are.
fn answers(comparison: &Comparison, voice: Voice) -> Vec<Block> {
    let mut moves: Vec<&AnswerMove> = comparison.answers.iter().collect();
    if moves.is_empty() {
        return vec![Block::Paragraph("No answer to a common question differs.".to_owned())];
    }
    moves.sort_by_key(|m| (m.change, Reverse(m.critical)));
    let kinds = moves.chunk_by(|one, next| one.change == next.change);
    let counts: Vec<String> = kinds
        .filter_map(|kind| Some(format!("{} {}", kind.len(), voice.change(kind.first()?.change))))
        .collect();
    let [earlier, later] = voice.columns();
    vec![
        Block::Paragraph(format!("Answers to common questions that differ: {}.", list_text(&counts))),
        Block::Table(Table {
            caption: voice.answers_caption(),
            columns: vec![
                column("Capability", Align::Start),
                column(earlier, Align::Start),
                column(later, Align::Start),
                column("What differs", Align::Start),
            ],
            rows: moves.into_iter().map(|m| answer_row(m, voice)).collect(),
        }),
    ]
}

fn answer_row(m: &AnswerMove, voice: Voice) -> Row {
    let critical = if m.critical { " (critical)" } else { "" };
    let rests = |evidence| match evidence {
        Evidence::Opinion => "opinion",
        Evidence::Artefact => "artefact",
        Evidence::Exercised => "exercise",
    };
    let evidence = m.evidence.map(|e| format!("evidence: {}", voice.way(rests(e.earlier), rests(e.later))));
    let change = (m.change != AnswerChange::EvidenceOnly).then(|| voice.change(m.change).to_owned());
    let differs: Vec<String> = change.into_iter().chain(evidence).collect();
    let answer = |answer: Answer| answer_text(answer);
    vec![
        cell(
            format!("{} {}{critical}", m.dimension.numeral, m.capability.name),
            m.dimension.id,
            Some(m.capability.id),
        ),
        answer(m.answer.earlier).into(),
        answer(m.answer.later).into(),
        differs.join("; ").into(),
    ]
}

/// What was done of the earlier plan.
fn steps_done(comparison: &Comparison) -> Vec<Block> {
    let done = &comparison.steps_done;
    if done.is_empty() {
        return Vec::new();
    }
    let first = done.iter().filter(|step| step.place < NOW_STEPS).count();
    let points = done
        .iter()
        .take(NAMES_SHOWN)
        .map(|step| format!("{} ({}, {})", step.step.action, step.capability.name, level_text(step.reaches)));
    let more = done.len().saturating_sub(NAMES_SHOWN);
    let more = (more > 0).then(|| format!("And {}.", count(more, "more step")));
    vec![
        Block::Paragraph(format!(
            "Steps of the earlier plan that are done: {}, {first} of them among the first {NOW_STEPS}.",
            done.len()
        )),
        Block::List(points.chain(more).collect()),
    ]
}

/// What is in no number here, with why.
fn not_compared(basis: &Basis, voice: Voice) -> Option<Block> {
    let [earlier, later] = voice.sides();
    let points: Vec<String> = [
        (format!("Asked in {later} only"), &basis.only_later),
        (format!("Asked in {earlier} only"), &basis.only_earlier),
        ("Asked in both, with other words".to_owned(), &basis.reworded),
        ("Not applicable in one of the two".to_owned(), &basis.applies_in_one),
    ]
    .into_iter()
    .filter(|(_, names)| !names.is_empty())
    .map(|(what, names)| format!("{what}, and in no number here ({}): {}.", names.len(), some_names(names)))
    .collect();
    (!points.is_empty()).then_some(Block::List(points))
}

fn some_names(capabilities: &[&'static Capability]) -> String {
    let mut names: Vec<String> =
        capabilities.iter().take(NAMES_SHOWN).map(|capability| capability.name.to_owned()).collect();
    match capabilities.len().saturating_sub(NAMES_SHOWN) {
        0 => {}
        more => names.push(format!("{more} more")),
    }
    list_text(&names)
}
