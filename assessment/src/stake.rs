//! What hangs on each unknown answer: how far it alone can still move its dimension, and which ones decide a stage.
//!
//! Found by scoring again, never guessed; nothing here judges how likely an answer is. Source: docs/scoring.md,
//! section 4.

use std::cmp::Ordering;

use windrose_questions::{Capability, Dimension, Group};

use crate::ordered::sort_by;
use crate::scoring::{STAGE_SHARE, score_dimension};
use crate::{Answer, DimensionScore, Goal, Item, Level, Scope, Scores, StageRange, Sum};

/// An unknown answer, and what it alone can still move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stake {
    /// The dimension it belongs to.
    pub dimension: &'static Dimension,
    /// The capability nobody has answered or knows.
    pub capability: &'static Capability,
    /// True if it is critical here.
    pub critical: bool,
    /// [`Answer::Unanswered`] or [`Answer::DontKnow`].
    pub answer: Answer,
    /// Index points of its dimension, `0.0..=200.0`: by how much the high end falls if this is Absent, and the low
    /// end rises if it is Proven, everything else staying as it is.
    pub swing: f64,
    /// The same as a fraction of whole numbers, points times weight over weight: stakes are compared by it, since adding
    /// up in binary would tell equal ones apart.
    pub exact_swing: (u32, u32),
    /// The index that its dimension can still have at most if this is Absent, `0.0..=100.0`.
    pub high_if_absent: f64,
    /// The index that its dimension then has at least if this is Proven, `0.0..=100.0`.
    pub low_if_proven: f64,
    /// The highest stage that its dimension can still have if this is Absent.
    pub stage_if_absent: Level,
}

/// A stage that is not certain, and the answers that decide it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tie {
    /// The stage as it stands: low below high.
    pub between: StageRange,
    /// Unknown capabilities in the bank's order, never empty. If all of them are Proven, the stage is the high one,
    /// whatever the other unknowns are; if all are Absent, it is below.
    pub decided_by: Vec<&'static Capability>,
}

/// Every unknown answer, critical ones first, since they cap and gate; then those that move their dimension furthest;
/// among equals layers before factors, since no factor makes up for a layer, then the bank's order.
pub fn stakes(scope: &Scope, scores: &Scores) -> Vec<Stake> {
    let mut stakes: Vec<Stake> = scope
        .dimensions()
        .zip(&scores.dimensions)
        .flat_map(|((_, items), score)| {
            items.iter().filter(|item| item.is_unknown()).map(|item| stake(items, score, item))
        })
        .collect();
    let is_factor = |stake: &Stake| stake.dimension.group == Group::Factor;
    sort_by(&mut stakes, |a, b| {
        b.critical
            .cmp(&a.critical)
            .then_with(|| by_fraction(b.exact_swing, a.exact_swing))
            .then_with(|| is_factor(a).cmp(&is_factor(b)))
    });
    stakes
}

/// Compares two fractions with whole numbers: `a / b` and `c / d` as `a * d` and `c * b`. What is unknown applies, so no
/// weight is 0.
fn by_fraction((a, b): (u32, u32), (c, d): (u32, u32)) -> Ordering {
    (u64::from(a) * u64::from(d)).cmp(&(u64::from(c) * u64::from(b)))
}

fn stake(items: &[Item], score: &DimensionScore, item: &Item) -> Stake {
    let at = |level| score_dimension(score.dimension, items, Some((item.capability, level)));
    let (absent, proven) = (at(Level::ABSENT), at(Level::PROVEN));
    let (index, weight) = (Sum::index_times_weight, score.low.weight());
    let fall = index(&score.high).saturating_sub(index(&absent.high));
    let rise = index(&proven.low).saturating_sub(index(&score.low));
    Stake {
        dimension: item.dimension,
        capability: item.capability,
        critical: item.critical,
        answer: item.answer,
        swing: f64::from(fall + rise) / f64::from(weight.max(1)),
        exact_swing: (fall + rise, weight),
        high_if_absent: absent.high.index(),
        low_if_proven: proven.low.index(),
        stage_if_absent: absent.high.stage(),
    }
}

/// What decides the stage of a dimension or headline; `None` if it is certain, or nothing applies.
pub fn deciding(scope: &Scope, scores: &Scores, goal: Goal) -> Option<Tie> {
    let of_goal = |score: &&DimensionScore| match goal {
        Goal::Dimension(only) => only.id == score.dimension.id,
        Goal::Headline(group) => group == score.dimension.group,
    };
    let stages = || scores.dimensions.iter().filter(of_goal).filter_map(|score| score.stage);
    let between = StageRange { low: stages().map(|s| s.low).min()?, high: stages().map(|s| s.high).min()? };
    if between.low == between.high {
        return None;
    }
    let decided_by = scope
        .dimensions()
        .zip(&scores.dimensions)
        .filter(|(_, score)| of_goal(score) && score.stage.is_some_and(|stage| stage.low < between.high))
        .flat_map(|((_, items), score)| deciders(items, score, between.high))
        .map(|item| item.capability)
        .collect();
    Some(Tie { between, decided_by })
}

/// The unknown capabilities of one dimension that decide whether it reaches a stage: the critical ones, and the
/// others while two thirds of the weight are not reached without them.
fn deciders<'a>(
    items: &'a [Item],
    score: &DimensionScore,
    stage: Level,
) -> impl Iterator<Item = &'a Item> + use<'a> {
    let unknown = |item: &&Item| item.is_unknown();
    let critical: u32 = items.iter().filter(|i| unknown(i) && i.critical).map(Item::weight).sum();
    let (share, of) = STAGE_SHARE;
    let reached = score.low.weight_from(stage) + critical;
    let others_count = of * reached < share * score.low.weight();
    items.iter().filter(move |item| unknown(item) && (item.critical || others_count))
}
