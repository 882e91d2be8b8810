//! Headlines and dimensions: indices, stages, and how much is known.

use serde::Serialize;
use windrose_assessment::{Cap, DimensionScore, Goal, Headline, HeldBack, Range, StageRange, deciding};

use super::ids;
use super::reach::{ReachJson, next_stage};
use super::word::{Confidence, Group, Hold};
use crate::Report;

/// The two headlines.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Headlines"))]
pub(super) struct HeadlinesJson {
    /// Twelve factors: how one service behaves.
    service_conduct: HeadlineJson,
    /// Four layers: how services behave together; with one service in scope, what surrounds it.
    system_readiness: HeadlineJson,
}

/// The mean of the dimensions of one group.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Headline"))]
struct HeadlineJson {
    /// The index; none if nothing applies.
    index: Option<RangeJson>,
    /// The lowest stage among the dimensions; none if nothing applies.
    stage: Option<StageJson>,
    /// Ids of the unknown capabilities that decide between both ends of the stage; empty if it is certain.
    stage_decided_by: Vec<&'static str>,
    /// Share of the weight that is answered with a level, the mean over the dimensions; none if nothing applies.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
    known: Option<f64>,
    /// Whether enough is known for a number.
    confidence: Confidence,
    /// In a full run without a number: the index over the critical capabilities alone, as a quick run has it, if that has
    /// a number.
    critical_alone: Option<RangeJson>,
    /// Dimensions in which something applies.
    dimensions_assessed: usize,
    /// The least work that certainly reaches the next stage; none at the last one.
    next_stage: Option<ReachJson>,
}

/// Both ends of an index, exact; equal if everything is known. Answering narrows it.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Range"))]
pub(super) struct RangeJson {
    /// If all that is unknown turned out to be absent.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 100.0)))]
    low: f64,
    /// If all that is unknown turned out to be proven.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 100.0)))]
    high: f64,
}

/// Both ends of a stage, 0 to 4.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Stage"))]
pub(super) struct StageJson {
    /// If all that is unknown turned out to be absent.
    #[cfg_attr(feature = "schema", schemars(range(max = 4)))]
    low: u8,
    /// If all that is unknown turned out to be proven.
    #[cfg_attr(feature = "schema", schemars(range(max = 4)))]
    high: u8,
}

/// One factor or layer.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Dimension"))]
pub(super) struct DimensionJson {
    /// Permanent id.
    id: &'static str,
    /// Its number, as printed.
    numeral: &'static str,
    /// Its name.
    name: &'static str,
    /// Factor or layer.
    group: Group,
    /// The index; none if nothing applies.
    index: Option<RangeJson>,
    /// The stage; none if nothing applies.
    stage: Option<StageJson>,
    /// Ids of the unknown capabilities that decide between both ends of the stage; empty if it is certain.
    stage_decided_by: Vec<&'static str>,
    /// How much of it is known.
    coverage: CoverageJson,
    /// Whether enough is known for a number.
    confidence: Confidence,
    /// True if much of it does not apply.
    partly_assessed: bool,
    /// The known critical capabilities at the lowest level; none if no critical one is known or the lowest is at 3 or
    /// above, where nothing is capped.
    cap: Option<CapJson>,
    /// What keeps it from the next stage, whatever the unknown turns out to be; none from stage 3 up, or if nothing
    /// applies.
    held_back: Option<HeldBackJson>,
    /// In a full run without a number: the index over the critical capabilities alone, as a quick run has it, if that has
    /// a number.
    critical_alone: Option<RangeJson>,
    /// The index of the capabilities that apply and have a target, if each stood at it; none if there are none.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 100.0)))]
    target: Option<f64>,
    /// Critical capabilities answered with not applicable: the index says nothing of them.
    critical_not_applicable: Vec<&'static str>,
    /// The least work that certainly reaches the next stage; none at the last one.
    next_stage: Option<ReachJson>,
}

/// Weights: critical capabilities weigh 2, others 1.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Coverage"))]
struct CoverageJson {
    /// Answered with a level.
    known_weight: u32,
    /// Answered as not applicable.
    not_applicable_weight: u32,
    /// Asked.
    total_weight: u32,
    /// Known, of what applies; none if nothing applies.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
    share: Option<f64>,
}

/// The lowest critical level of a dimension, and what it does.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Cap"))]
struct CapJson {
    /// That level, 0 to 4.
    #[cfg_attr(feature = "schema", schemars(range(max = 4)))]
    level: u8,
    /// The highest index it allows.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 100.0)))]
    limit: f64,
    /// True if the index would be higher without it.
    lowers_index: bool,
    /// The critical capabilities at that level.
    capabilities: Vec<&'static str>,
}

/// Why a dimension does not reach the next stage.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "HeldBack"))]
struct HeldBackJson {
    /// The stage it does not reach, 1 to 3.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 3)))]
    stage: u8,
    /// Which condition of that stage fails.
    kind: Hold,
    /// Weight at that stage or above, everything unknown counted as Proven.
    reached_weight: u32,
    /// Weight that has to be there: two thirds of what applies, rounded up.
    needed_weight: u32,
    /// The capabilities known to be below that stage: the critical ones, or all, by `kind`.
    capabilities: Vec<&'static str>,
}

impl HeadlinesJson {
    pub(super) fn of(report: &Report) -> Self {
        Self {
            service_conduct: HeadlineJson::of(report, &report.scores.conduct),
            system_readiness: HeadlineJson::of(report, &report.scores.readiness),
        }
    }
}

impl HeadlineJson {
    fn of(report: &Report, headline: &Headline) -> Self {
        Self {
            index: headline.index.map(RangeJson::from),
            stage: headline.stage.map(StageJson::from),
            stage_decided_by: decided_by(report, Goal::Headline(headline.group)),
            known: headline.index.map(|_| headline.known),
            confidence: headline.confidence.into(),
            critical_alone: headline.critical_alone.map(RangeJson::from),
            dimensions_assessed: headline.assessed,
            next_stage: next_stage(report, Goal::Headline(headline.group), headline.stage),
        }
    }
}

impl DimensionJson {
    pub(super) fn of(report: &Report, score: &DimensionScore) -> Self {
        let dimension = score.dimension;
        Self {
            id: dimension.id,
            numeral: dimension.numeral,
            name: dimension.name,
            group: dimension.group.into(),
            index: score.index.map(RangeJson::from),
            stage: score.stage.map(StageJson::from),
            stage_decided_by: decided_by(report, Goal::Dimension(dimension)),
            coverage: CoverageJson {
                known_weight: score.coverage.known,
                not_applicable_weight: score.coverage.not_applicable,
                total_weight: score.coverage.total,
                share: score.coverage.share(),
            },
            confidence: score.confidence.into(),
            partly_assessed: score.partly_assessed,
            cap: score.cap.as_ref().map(CapJson::from),
            held_back: score.held_back.as_ref().map(HeldBackJson::from),
            critical_alone: score.critical_alone.map(RangeJson::from),
            target: score.target,
            critical_not_applicable: ids(&score.critical_not_applicable),
            next_stage: next_stage(report, Goal::Dimension(dimension), score.stage),
        }
    }
}

fn decided_by(report: &Report, goal: Goal) -> Vec<&'static str> {
    deciding(&report.scope, &report.scores, goal).map_or(Vec::new(), |tie| ids(&tie.decided_by))
}

impl From<Range> for RangeJson {
    fn from(range: Range) -> Self {
        Self { low: range.low, high: range.high }
    }
}

impl From<StageRange> for StageJson {
    fn from(stage: StageRange) -> Self {
        Self { low: stage.low.number(), high: stage.high.number() }
    }
}

impl From<&HeldBack> for HeldBackJson {
    fn from(held: &HeldBack) -> Self {
        Self {
            stage: held.stage.number(),
            kind: held.kind.into(),
            reached_weight: held.reached,
            needed_weight: held.needed,
            capabilities: ids(&held.capabilities),
        }
    }
}

impl From<&Cap> for CapJson {
    fn from(cap: &Cap) -> Self {
        Self {
            level: cap.level.number(),
            limit: cap.limit,
            lowers_index: cap.lowers_index,
            capabilities: ids(&cap.capabilities),
        }
    }
}
