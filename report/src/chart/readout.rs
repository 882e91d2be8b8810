//! The charts in words: what a reader of one axis is told, and descriptions for those who do not see the drawing.

use windrose_assessment::{Answer, Confidence, DimensionScore, Headline, Level, Scores};
use windrose_words::grammar;
use windrose_words::report::charts as words;

use super::{OTHERS_MAX, Overlay};
use crate::words::{beside, headline_name, held_back_text, index_text, range_text, stage_text, whole_text};
use crate::{Chart, Report};

/// What is said of one dimension while a reader looks at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readout {
    /// Id of the dimension.
    pub dimension: &'static str,
    /// Numeral and name.
    pub name: String,
    /// Index, target and stage in a line, and what a reader must not miss beside them.
    pub values: String,
    /// What holds it back, below stage 3.
    pub held_back: Option<String>,
    /// The others' names and indices.
    pub others: Vec<String>,
}

impl Readout {
    /// All of it as sentences, for reading out.
    pub fn text(&self) -> String {
        let held_back = self.held_back.iter().cloned();
        let parts = [self.name.clone(), self.values.clone()].into_iter().chain(held_back);
        parts.chain(self.others.iter().cloned()).collect::<Vec<_>>().join(". ") + "."
    }
}

/// The readouts of all dimensions, in the bank's order.
pub fn readouts(scores: &Scores, others: &[Overlay]) -> Vec<Readout> {
    scores.dimensions.iter().map(|score| readout(score, others)).collect()
}

fn readout(score: &DimensionScore, others: &[Overlay]) -> Readout {
    let dimension = score.dimension;
    let index = index_text(score.index, score.confidence);
    let values = match score.target {
        _ if score.index.is_none() => words::NOT_ASSESSED.to_owned(),
        Some(target) => words::values(&index, &whole_text(target), &stage_text(score.stage)),
        None => words::values(&index, words::NO_TARGET, &stage_text(score.stage)),
    };
    let beside = beside(score).into_iter().map(|text| grammar::at_the_beginning(&text));
    let values: Vec<String> = std::iter::once(values).chain(beside).collect();
    let of_other = |other: &Overlay| {
        let text = other
            .scores
            .dimension(dimension.id)
            .map_or_else(|| words::NOT_ASKED.to_owned(), |score| index_text(score.index, score.confidence));
        format!("{}: {text}", other.name)
    };
    Readout {
        dimension: dimension.id,
        name: format!("{} {}", dimension.numeral, dimension.name),
        values: values.join(". "),
        held_back: held_back_text(score).map(|text| words::held_back_by(&text)),
        others: others.iter().take(OTHERS_MAX).map(of_other).collect(),
    }
}

/// A chart in a few sentences, for those who do not see it; a table in the report has every value.
pub fn describe(report: &Report, chart: Chart) -> String {
    match chart {
        Chart::Radar => radar_description(&report.scores),
        Chart::Bars => words::bars(&in_short(&report.scores)),
        Chart::HeatMap => heat_map_description(report),
    }
}

/// The radar in a few sentences.
pub fn radar_description(scores: &Scores) -> String {
    words::radar(&in_short(scores))
}

/// Both headlines, and what stands lowest.
fn in_short(scores: &Scores) -> String {
    let headline = |h: &Headline| format!("{}: {}", headline_name(h), index_text(h.index, h.confidence));
    format!("{}. {}.{}", headline(&scores.conduct), headline(&scores.readiness), lowest(scores))
}

/// Lowest dimensions the description names; more than that are not "the lowest" any more.
const LOWEST_NAMED: usize = 3;

/// Which of the dimensions with enough known stand lowest, as shown; nothing if they are too many to name.
fn lowest(scores: &Scores) -> String {
    let enough = || scores.dimensions.iter().filter(|s| s.confidence == Confidence::Enough);
    let known = || enough().filter_map(|s| Some((s.dimension.name, s.index?)));
    let Some(lowest) = known().map(|(_, range)| range.rounded()).min() else { return String::new() };
    let names: Vec<String> =
        known().filter(|(_, range)| range.rounded() == lowest).map(|(name, _)| name.to_owned()).collect();
    let range = known()
        .map(|(_, range)| range)
        .find(|range| range.rounded() == lowest)
        .map_or(String::new(), range_text);
    if names.len() > LOWEST_NAMED { String::new() } else { format!(" {}", words::lowest(&names, &range)) }
}

/// How many capabilities stand at each level.
fn heat_map_description(report: &Report) -> String {
    let number = |holds: &dyn Fn(Answer) -> bool| report.scope.asked().filter(|i| holds(i.answer)).count();
    let levels =
        Level::ALL.map(|level| (number(&|a| a == Answer::Level(level)), words::at_level(level.number())));
    let rest = [
        (number(&|a| matches!(a, Answer::Unanswered | Answer::DontKnow)), words::UNKNOWN.to_owned()),
        (number(&|a| a == Answer::NotApplicable), words::NOT_APPLICABLE.to_owned()),
    ];
    let parts: Vec<String> = levels
        .into_iter()
        .chain(rest)
        .filter(|(number, _)| *number > 0)
        .map(|(number, what)| format!("{number} {what}"))
        .collect();
    words::heat_map(report.scope.asked().count(), &parts)
}
