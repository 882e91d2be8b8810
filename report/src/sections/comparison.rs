//! The section that compares the report with others: what moved, what cannot be told, what was not the same question.
//!
//! What limits a comparison stands before any number. Numbers are those of `windrose_assessment::compare`, over the
//! common questions, in multiples of 5 as everywhere; a move is only told where it is certain. A comparison with another
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
use windrose_words::grammar;
use windrose_words::report::comparison as words;

use super::{cell, column};
use crate::document::{Align, Block, Row, Section, Table};
use crate::words::{answer_text, headline_name, level_text};
use crate::{Figure, Origin, Report};
use voice::{Shown, Voice};

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
    Some(Section { id: "comparisons", heading: words::HEADING, blocks })
}

/// A report's name where there are several: title and day.
pub fn label(report: &Report) -> String {
    match report.assessment.dated {
        Some(day) => words::label(&report.title(), &day.to_string()),
        None => words::label_without_day(&report.title()),
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
        sentences.push(words::editions(report.edition(), other.edition()));
    }
    match voice {
        Voice::Elsewhere => sentences.push(words::NOT_CALLED_THE_SAME.to_owned()),
        Voice::Since if report.assessment.dated.is_none() || other.assessment.dated.is_none() => {
            sentences.push(words::DAY_IS_MISSING.to_owned());
        }
        Voice::Since if report.assessment.dated == other.assessment.dated => {
            sentences.push(words::SAME_DAY.to_owned());
        }
        Voice::Since | Voice::Onward => {}
    }
    let basis = &comparison.basis;
    sentences.push(match basis.compared {
        0 => words::NOTHING_COMMON.to_owned(),
        compared if basis.is_all() => words::all_common(compared),
        compared => match depths(report, other) {
            Some(depths) => format!("{} {depths}", words::some_common(compared)),
            None => words::some_common(compared),
        },
    });
    if !basis.counted_anew.is_empty() {
        sentences.push(words::counted_anew(voice.counted(), &some_names(&basis.counted_anew)));
    }
    sentences
}

fn depths(report: &Report, other: &Report) -> Option<&'static str> {
    match (report.assessment.depth, other.assessment.depth) {
        (Depth::Full, Depth::Quick) => Some(words::OTHER_IS_QUICK),
        (Depth::Quick, Depth::Full) => Some(words::THIS_IS_QUICK),
        _ => None,
    }
}

fn headlines(comparison: &Comparison, voice: Voice) -> Vec<String> {
    [&comparison.conduct, &comparison.readiness].map(|headline| headline_text(headline, voice)).into()
}

fn headline_text(headline: &Pair<Headline>, voice: Voice) -> String {
    let name = headline_name(&headline.later);
    let Some(index) = headline.index() else {
        return words::no_common_question(name);
    };
    let both = Pair {
        earlier: Shown::index(Figure::of(Some(index.earlier), headline.earlier.confidence)),
        later: Shown::index(Figure::of(Some(index.later), headline.later.confidence)),
    };
    let stage = headline.stage().map_or(String::new(), |stage| stage_text_of(stage, voice));
    words::headline(name, &index_move(index, &both, voice), &stage)
}

/// `higher, from 45 to 60`, or what else can be said.
fn index_move(index: Pair<Range>, shown: &Pair<Shown>, voice: Voice) -> String {
    let is_shown = shown.earlier != shown.later;
    let (earlier, later) = (&shown.earlier, &shown.later);
    match index.direction() {
        Direction::Rose if is_shown => words::higher(&voice.way(earlier, later)),
        Direction::Rose => words::higher_unseen(&later.text),
        Direction::Fell if is_shown => words::lower(&voice.way(earlier, later)),
        Direction::Fell => words::lower_unseen(&later.text),
        Direction::Same if is_exact(index) => words::same(&later.text),
        Direction::Same => words::same_range(&later.text),
        Direction::Unsure => {
            let (before, after) = (index.earlier.rounded(), index.later.rounded());
            let (least, most) =
                (i16::from(after.0) - i16::from(before.1), i16::from(after.1) - i16::from(before.0));
            format!("{}: {}", words::cannot_be_told(&voice.way(earlier, later)), words::between(least, most))
        }
    }
}

fn is_exact(index: Pair<Range>) -> bool {
    let (low, high) = index.later.rounded();
    low == high
}

fn stage_text_of(stage: Pair<StageRange>, voice: Voice) -> String {
    let (earlier, later) = (Shown::stage(stage.earlier), Shown::stage(stage.later));
    match stage.direction() {
        Direction::Rose => words::higher(&voice.way(&earlier, &later)),
        Direction::Fell => words::lower(&voice.way(&earlier, &later)),
        Direction::Same => words::same(&later.text),
        Direction::Unsure => words::cannot_be_told(&voice.way(&earlier, &later)),
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
            caption: voice.dimensions_caption().to_owned(),
            columns: vec![
                column(words::DIMENSION, Align::Start),
                column(earlier, Align::Centre),
                column(later, Align::Centre),
                column(words::WHAT_IS_CERTAIN, Align::Start),
            ],
            rows,
        }));
    }
    if !unsure.is_empty() {
        blocks.push(Block::Paragraph(words::too_much_unknown(&unsure)));
    }
    blocks
}

fn dimension_row(score: &Pair<DimensionScore>, voice: Voice) -> Row {
    let dimension = score.later.dimension;
    let shown = Pair {
        earlier: Shown::index(Figure::of(score.earlier.index, score.earlier.confidence)),
        later: Shown::index(Figure::of(score.later.index, score.later.confidence)),
    };
    let is_unseen = shown.earlier == shown.later;
    let index = score.index().map(|index| match index.direction() {
        Direction::Rose if is_unseen => words::INDEX_HIGHER_UNSEEN,
        Direction::Rose => words::INDEX_HIGHER,
        Direction::Fell if is_unseen => words::INDEX_LOWER_UNSEEN,
        Direction::Fell => words::INDEX_LOWER,
        Direction::Same => words::INDEX_SAME,
        Direction::Unsure => words::INDEX_CANNOT_BE_TOLD,
    });
    let stage = score.stage().map(|stage| words::stage(&stage_text_of(stage, voice)));
    let certain: Vec<String> = index.map(str::to_owned).into_iter().chain(stage).collect();
    vec![
        cell(format!("{} {}", dimension.numeral, dimension.name), dimension.id, None),
        shown.earlier.text.into(),
        shown.later.text.into(),
        certain.join("; ").into(),
    ]
}

/// The answers that differ as a table, headed by how many of each kind there are.
fn answers(comparison: &Comparison, voice: Voice) -> Vec<Block> {
    let mut moves: Vec<&AnswerMove> = comparison.answers.iter().collect();
    if moves.is_empty() {
        return vec![Block::Paragraph(words::NO_ANSWER_DIFFERS.to_owned())];
    }
    moves.sort_by_key(|m| (m.change, Reverse(m.critical)));
    let kinds = moves.chunk_by(|one, next| one.change == next.change);
    let counts: Vec<String> = kinds
        .filter_map(|kind| Some(format!("{} {}", kind.len(), voice.change(kind.first()?.change))))
        .collect();
    let [earlier, later] = voice.columns();
    vec![
        Block::Paragraph(words::answers_differ(&counts)),
        Block::Table(Table {
            caption: voice.answers_caption().to_owned(),
            columns: vec![
                column(words::CAPABILITY, Align::Start),
                column(earlier, Align::Start),
                column(later, Align::Start),
                column(words::WHAT_DIFFERS, Align::Start),
            ],
            rows: moves.into_iter().map(|m| answer_row(m, voice)).collect(),
        }),
    ]
}

fn answer_row(m: &AnswerMove, voice: Voice) -> Row {
    let name = format!("{} {}", m.dimension.numeral, m.capability.name);
    let name = if m.critical { words::critical(&name) } else { name };
    let rests = |evidence| {
        Shown::named(match evidence {
            Evidence::Opinion => words::OPINION,
            Evidence::Artefact => words::ARTEFACT,
            Evidence::Exercised => words::EXERCISE,
        })
    };
    let evidence = m.evidence.map(|e| words::evidence(&voice.way(&rests(e.earlier), &rests(e.later))));
    let change = (m.change != AnswerChange::EvidenceOnly).then(|| voice.change(m.change).to_owned());
    let differs: Vec<String> = change.into_iter().chain(evidence).collect();
    let answer = |answer: Answer| answer_text(answer);
    vec![
        cell(name, m.dimension.id, Some(m.capability.id)),
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
        .map(|step| words::step_done(step.step.action, step.capability.name, &level_text(step.reaches)));
    let more = done.len().saturating_sub(NAMES_SHOWN);
    let more = (more > 0).then(|| words::and_more_steps(more));
    vec![
        Block::Paragraph(words::steps_done(done.len(), first, NOW_STEPS)),
        Block::List(points.chain(more).collect()),
    ]
}

/// What is in no number here, with why.
fn not_compared(basis: &Basis, voice: Voice) -> Option<Block> {
    let [earlier, later] = voice.sides();
    let points: Vec<String> = [
        (words::asked_only_in(later), &basis.only_later),
        (words::asked_only_in(earlier), &basis.only_earlier),
        (words::WITH_OTHER_WORDS.to_owned(), &basis.reworded),
        (words::NOT_APPLICABLE_IN_ONE.to_owned(), &basis.applies_in_one),
    ]
    .into_iter()
    .filter(|(_, names)| !names.is_empty())
    .map(|(what, names)| words::in_no_number(&what, names.len(), &some_names(names)))
    .collect();
    (!points.is_empty()).then_some(Block::List(points))
}

fn some_names(capabilities: &[&'static Capability]) -> String {
    let mut names: Vec<String> =
        capabilities.iter().take(NAMES_SHOWN).map(|capability| capability.name.to_owned()).collect();
    match capabilities.len().saturating_sub(NAMES_SHOWN) {
        0 => {}
        more => names.push(words::more(more)),
    }
    grammar::list(&names)
}
