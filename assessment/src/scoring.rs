//! From answers to numbers: index and stage of each dimension, and the two headlines.
//!
//! Everything unknown makes a range: the low end takes it as level 0, the high end as level 4. So answering
//! narrows a range and never moves an end outside it. An index is `0.0..=100.0`, exact; a stage is `0..=4`.
//! Source: docs/scoring.md.

mod hold;
mod range;
mod sum;

use windrose_questions::{Capability, Dimension, Group};

pub use hold::{Cap, HeldBack, Hold};
use range::ROUNDING;
pub use range::{Range, StageRange};
pub use sum::Sum;

use crate::{Answer, Item, Level, Scope};

/// Index points a level is worth: 4 levels make 100.
const POINTS_PER_LEVEL: f64 = 25.0;

/// Share of the weight that must be at a level or more for the stage, as a fraction. Our choice: "most of
/// it"; a single weak capability of weight 1 beside a critical one does not hold back a stage, two do.
pub const STAGE_SHARE: (u32, u32) = (2, 3);

/// Share of the applicable weight that must be known before an index is shown as a number. Our choice: below it a
/// cap can still make the range narrow, but the number would speak for questions that nobody looked at.
pub const COVERAGE_FOR_A_NUMBER: f64 = 0.6;

/// Points between the ends of a range beyond which it is not shown as a number. Our choice: a level is 25 points, so a
/// wider range cannot tell one level from the next but one. Where 60 % of the weight is known, the mean alone is never
/// wider; one unknown critical capability is, as it may cap the dimension at 25.
pub const WIDEST_FOR_A_NUMBER: f64 = 40.0;

/// Share of the weight above which "not applicable" makes a dimension "partly assessed". Our choice after the
/// content brief: beyond it the number speaks of little more than half of what the dimension asks.
pub const NOT_APPLICABLE_FOR_PARTLY: f64 = 0.4;

/// How much is known, by weight. `known + not_applicable <= total`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Weight answered with a level.
    pub known: u32,
    /// Weight answered with "not applicable".
    pub not_applicable: u32,
    /// Weight of all questions.
    pub total: u32,
}

impl Coverage {
    /// Share of the applicable weight that is known, `0.0..=1.0`; `None` if nothing applies.
    pub fn share(self) -> Option<f64> {
        let applicable = self.total - self.not_applicable;
        (applicable > 0).then(|| f64::from(self.known) / f64::from(applicable))
    }
}

/// Whether a number may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// Enough is known for a number or a narrow range.
    Enough,
    /// Under [`COVERAGE_FOR_A_NUMBER`] of the weight is known, or the range is wider than [`WIDEST_FOR_A_NUMBER`]: "not
    /// enough answers yet".
    NotEnoughAnswers,
    /// Nothing applies: "not assessed".
    NotAssessed,
}

impl Confidence {
    fn of(share: Option<f64>, index: Option<Range>) -> Self {
        let Some((share, index)) = share.zip(index) else { return Self::NotAssessed };
        let is_known = share >= COVERAGE_FOR_A_NUMBER - ROUNDING;
        let is_narrow = index.width() <= WIDEST_FOR_A_NUMBER + ROUNDING;
        if is_known && is_narrow { Self::Enough } else { Self::NotEnoughAnswers }
    }
}

/// The score of one dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionScore {
    /// Which dimension.
    pub dimension: &'static Dimension,
    /// Index range; `None` if nothing applies.
    pub index: Option<Range>,
    /// Stage range; `None` if nothing applies.
    pub stage: Option<StageRange>,
    /// How much is known.
    pub coverage: Coverage,
    /// Whether the index may be shown as a number.
    pub confidence: Confidence,
    /// True if more than [`NOT_APPLICABLE_FOR_PARTLY`] of the weight does not apply.
    pub partly_assessed: bool,
    /// The limit set by the weakest known critical capabilities, if it is below 100.
    pub cap: Option<Cap>,
    /// What keeps it from the next stage, whatever the unknown turns out to be; `None` from stage 3 up, or if nothing
    /// applies.
    pub held_back: Option<HeldBack>,
    /// Critical capabilities answered with "not applicable", in the bank's order: without them the index can be high and
    /// the worst of the dimension unsaid, so they stand beside it.
    pub critical_not_applicable: Vec<&'static Capability>,
    /// In a full run without a number: the index over the critical capabilities alone, as the quick run has it, if that
    /// has one.
    pub critical_alone: Option<Range>,
    /// The index of the capabilities that apply and have a target, if each stood at it, `0.0..=100.0`; `None` if there
    /// are none. Answers do not change it, except "not applicable".
    pub target: Option<f64>,
    /// What adds up with everything unknown at level 0: the low ends of index and stage come from it.
    pub low: Sum,
    /// The same with everything unknown at level 4, for the high ends.
    pub high: Sum,
}

/// One of the two headlines: Service conduct over the factors, System readiness over the layers.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    /// Over the factors or over the layers.
    pub group: Group,
    /// True if one service alone is assessed: the layers are then what is around it, and no system.
    pub single_service: bool,
    /// Mean of the dimensions' index ranges; `None` if nothing applies.
    pub index: Option<Range>,
    /// The lowest of the dimensions' stages, as a range; `None` if nothing applies.
    pub stage: Option<StageRange>,
    /// Mean of the dimensions' known shares, `0.0..=1.0`; 0 if nothing applies.
    pub known: f64,
    /// Whether the index may be shown as a number.
    pub confidence: Confidence,
    /// Dimensions that count, those with something that applies.
    pub assessed: usize,
    /// In a full run without a number: the index over the critical capabilities alone, as the quick run has it, if that
    /// has one.
    pub critical_alone: Option<Range>,
}

/// All scores of one assessment. There is no overall number on purpose.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// All dimensions, in the bank's order.
    pub dimensions: Vec<DimensionScore>,
    /// Service conduct: the twelve factors.
    pub conduct: Headline,
    /// System readiness: the four layers.
    pub readiness: Headline,
}

impl Scores {
    fn of(dimensions: Vec<DimensionScore>, single_service: bool) -> Self {
        let conduct = headline(Group::Factor, single_service, dimensions.iter());
        let readiness = headline(Group::Layer, single_service, dimensions.iter());
        Self { dimensions, conduct, readiness }
    }

    fn all_have_a_number(&self) -> bool {
        let dimensions = self.dimensions.iter().map(|s| s.confidence);
        let mut all = dimensions.chain([self.conduct.confidence, self.readiness.confidence]);
        all.all(|confidence| confidence != Confidence::NotEnoughAnswers)
    }

    /// The index of the headline over this group as it would be with another score of one dimension.
    pub(crate) fn headline_index_with(&self, changed: &DimensionScore) -> Option<Range> {
        let swapped = self
            .dimensions
            .iter()
            .map(|s| if std::ptr::eq(s.dimension, changed.dimension) { changed } else { s });
        mean_index(of_group(changed.dimension.group, swapped))
    }

    /// The score of the dimension with this id.
    pub fn dimension(&self, id: &str) -> Option<&DimensionScore> {
        self.dimensions.iter().find(|s| s.dimension.id == id)
    }

    /// The headline over this group.
    pub fn headline(&self, group: Group) -> &Headline {
        match group {
            Group::Factor => &self.conduct,
            Group::Layer => &self.readiness,
        }
    }
}

/// Scores what is asked of one assessment.
pub fn score(scope: &Scope) -> Scores {
    let told = |(dimension, items): (_, &[Item])| {
        let numbers = score_dimension(dimension, items, None);
        let held_back = numbers.stage.and_then(|_| HeldBack::of(&numbers.high, items));
        let critical_not_applicable = items.iter().filter(|item| item.is_critical_not_applicable());
        let critical_not_applicable = critical_not_applicable.map(|item| item.capability).collect();
        DimensionScore { held_back, critical_not_applicable, ..numbers }
    };
    let scores = Scores::of(scope.dimensions().map(told).collect(), scope.single_service);
    if scores.all_have_a_number() { scores } else { with_critical_alone(scope, scores) }
}

/// The scores with what the quick run says beside whatever has no number. In a quick run that is the same again, and has
/// no number either.
fn with_critical_alone(scope: &Scope, mut scores: Scores) -> Scores {
    let alone = |(dimension, items): (_, &[Item])| {
        score_items(dimension, items.iter().filter(|item| item.is_asked() && item.critical), None)
    };
    let quick = Scores::of(scope.dimensions().map(alone).collect(), scope.single_service);
    let number = |confidence, quick_confidence, index: Option<Range>| {
        let wanted = confidence == Confidence::NotEnoughAnswers && quick_confidence == Confidence::Enough;
        index.filter(|_| wanted)
    };
    for (score, quick) in scores.dimensions.iter_mut().zip(&quick.dimensions) {
        score.critical_alone = number(score.confidence, quick.confidence, quick.index);
    }
    for (headline, quick) in
        [(&mut scores.conduct, &quick.conduct), (&mut scores.readiness, &quick.readiness)]
    {
        headline.critical_alone = number(headline.confidence, quick.confidence, quick.index);
    }
    scores
}

/// `index = 25 * min(mean, lowest critical level + 1)`, at both ends of what is unknown; as if the one capability
/// were at the level given with it. The numbers alone, without what is said beside them: steps and stakes score by the
/// hundred and need no more.
pub(crate) fn score_dimension(
    dimension: &'static Dimension,
    items: &[Item],
    changed: Option<(&'static Capability, Level)>,
) -> DimensionScore {
    score_items(dimension, items.iter().filter(|item| item.is_asked()), changed)
}

fn score_items<'a>(
    dimension: &'static Dimension,
    items: impl Iterator<Item = &'a Item>,
    changed: Option<(&'static Capability, Level)>,
) -> DimensionScore {
    let mut coverage = Coverage { known: 0, not_applicable: 0, total: 0 };
    let (mut low, mut high, mut aim) = (Sum::default(), Sum::default(), Sum::default());
    let mut weakest: Option<(Level, Vec<&'static Capability>)> = None;
    for item in items {
        let (capability, weight) = (item.capability, item.weight());
        coverage.total += weight;
        let answer = match changed {
            Some((other, level)) if std::ptr::eq(other, capability) => Answer::Level(level),
            _ => item.answer,
        };
        let (at_low, at_high) = match answer {
            Answer::NotApplicable => {
                coverage.not_applicable += weight;
                continue;
            }
            Answer::Unanswered | Answer::DontKnow => (Level::ABSENT, Level::PROVEN),
            Answer::Level(level) => {
                coverage.known += weight;
                if item.critical {
                    match &mut weakest {
                        Some((lowest, capabilities)) if *lowest == level => capabilities.push(capability),
                        Some((lowest, _)) if *lowest < level => {}
                        _ => weakest = Some((level, vec![capability])),
                    }
                }
                (level, level)
            }
        };
        low.add(item, at_low);
        high.add(item, at_high);
        if item.has_target() {
            aim.add(item, item.target);
        }
    }
    let applies = coverage.not_applicable < coverage.total;
    let cap = weakest.filter(|(level, _)| level.number() < 3).map(|(level, capabilities)| {
        let limit = POINTS_PER_LEVEL * f64::from(level.number() + 1);
        Cap { level, limit, lowers_index: high.points() > limit, capabilities }
    });
    let index = applies.then(|| Range { low: low.index(), high: high.index() });
    DimensionScore {
        dimension,
        index,
        stage: applies.then(|| StageRange { low: low.stage(), high: high.stage() }),
        coverage,
        confidence: Confidence::of(coverage.share(), index),
        partly_assessed: applies
            && f64::from(coverage.not_applicable) > NOT_APPLICABLE_FOR_PARTLY * f64::from(coverage.total),
        cap,
        held_back: None,
        critical_not_applicable: Vec::new(),
        critical_alone: None,
        target: (aim.weight() > 0).then(|| aim.index()),
        low,
        high,
    }
}

fn headline<'a>(
    group: Group,
    single_service: bool,
    dimensions: impl Iterator<Item = &'a DimensionScore> + Clone,
) -> Headline {
    let of_group = of_group(group, dimensions);
    let stages = of_group.clone().filter_map(|s| s.stage);
    let lowest = stages.clone().map(|s| s.low).min().zip(stages.map(|s| s.high).min());
    let index = mean_index(of_group.clone());
    let assessed = of_group.clone().filter(|s| s.index.is_some()).count();
    let known = mean(of_group.filter_map(|s| s.coverage.share()));
    Headline {
        group,
        single_service,
        index,
        stage: lowest.map(|(low, high)| StageRange { low, high }),
        known: known.unwrap_or(0.0),
        confidence: Confidence::of(known, index),
        assessed,
        critical_alone: None,
    }
}

fn of_group<'a>(
    group: Group,
    dimensions: impl Iterator<Item = &'a DimensionScore> + Clone,
) -> impl Iterator<Item = &'a DimensionScore> + Clone {
    dimensions.filter(move |s| s.dimension.group == group)
}

/// Each end by itself.
fn mean_index<'a>(dimensions: impl Iterator<Item = &'a DimensionScore> + Clone) -> Option<Range> {
    let indices = dimensions.filter_map(|s| s.index);
    let (low, high) = mean(indices.clone().map(|r| r.low)).zip(mean(indices.map(|r| r.high)))?;
    Some(Range { low, high })
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0_u32), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}
