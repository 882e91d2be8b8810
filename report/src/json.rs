//! The report for programs. The shape below is the format; it changes only together with [`FORMAT`].
//!
//! Index values are exact, not rounded; stages and levels are `0..=4`; shares are `0.0..=1.0`. Every
//! field is always there; `null` says that there is none: no index where nothing applies, no level in an
//! answer that is not one, no cap, no date.

use serde::Serialize;
use windrose_assessment::{
    Answer, Cap, Confidence, DimensionScore, Headline, PlannedStep, Range, StageRange, clean_title,
};
use windrose_questions::{Capability, Group};

use crate::Report;

/// Version of the JSON format.
pub const FORMAT: u32 = 1;

/// The report as JSON, two spaces an indent, ending with one line break.
pub fn json(report: &Report) -> String {
    // Only maps with non-string keys and failing `Serialize` implementations can fail; there are none here.
    serde_json::to_string_pretty(&ReportJson::from(report)).unwrap_or_default() + "\n"
}

#[derive(Serialize)]
struct ReportJson {
    format: u32,
    bank: BankJson,
    title: String,
    dated: Option<String>,
    headlines: HeadlinesJson,
    dimensions: Vec<DimensionJson>,
    plan: PlanJson,
    answers: Vec<AnswerJson>,
}

#[derive(Serialize)]
struct BankJson {
    number: u8,
    edition: u8,
}

#[derive(Serialize)]
struct HeadlinesJson {
    service_conduct: HeadlineJson,
    system_readiness: HeadlineJson,
}

#[derive(Serialize)]
struct HeadlineJson {
    index: Option<RangeJson>,
    stage: Option<StageJson>,
    known: f64,
    confidence: &'static str,
    dimensions_assessed: usize,
}

#[derive(Serialize)]
struct RangeJson {
    low: f64,
    high: f64,
}

#[derive(Serialize)]
struct StageJson {
    low: u8,
    high: u8,
}

#[derive(Serialize)]
struct DimensionJson {
    id: &'static str,
    numeral: &'static str,
    name: &'static str,
    group: &'static str,
    index: Option<RangeJson>,
    stage: Option<StageJson>,
    coverage: CoverageJson,
    confidence: &'static str,
    partly_assessed: bool,
    cap: Option<CapJson>,
}

#[derive(Serialize)]
struct CoverageJson {
    known_weight: u32,
    not_applicable_weight: u32,
    total_weight: u32,
    share: Option<f64>,
}

#[derive(Serialize)]
struct CapJson {
    level: u8,
    limit: f64,
    lowers_index: bool,
    capabilities: Vec<&'static str>,
}

#[derive(Serialize)]
struct PlanJson {
    now: Vec<StepJson>,
    next: Vec<StepJson>,
    later: Vec<StepJson>,
    unknown: Vec<&'static str>,
    enough: usize,
}

#[derive(Serialize)]
struct StepJson {
    capability: &'static str,
    dimension: &'static str,
    action: &'static str,
    level: u8,
    reaches: u8,
    target: u8,
    effort: &'static str,
    impact: u8,
    priority: f64,
    unlocks: Vec<&'static str>,
    ahead_for: Option<&'static str>,
    ask_first: Vec<&'static str>,
    index_before: RangeJson,
    index_after: RangeJson,
}

#[derive(Serialize)]
struct AnswerJson {
    capability: &'static str,
    slot: u8,
    answer: &'static str,
    level: Option<u8>,
}

impl From<&Report> for ReportJson {
    fn from(report: &Report) -> Self {
        let steps = |steps: &[PlannedStep]| steps.iter().map(StepJson::from).collect();
        let plan = &report.plan;
        Self {
            format: FORMAT,
            bank: BankJson { number: report.bank.number, edition: report.edition() },
            title: clean_title(&report.assessment.title),
            dated: report.assessment.dated.map(|date| date.to_string()),
            headlines: HeadlinesJson {
                service_conduct: (&report.scores.conduct).into(),
                system_readiness: (&report.scores.readiness).into(),
            },
            dimensions: report.scores.dimensions.iter().map(DimensionJson::from).collect(),
            plan: PlanJson {
                now: steps(plan.now()),
                next: steps(plan.next()),
                later: steps(plan.later()),
                unknown: plan.unknowns.iter().map(|u| u.capability.id).collect(),
                enough: plan.enough,
            },
            answers: report
                .bank
                .capabilities()
                .map(|(_, c)| answer(c, report.assessment.answer(c.slot)))
                .collect(),
        }
    }
}

fn answer(capability: &Capability, answer: Answer) -> AnswerJson {
    AnswerJson {
        capability: capability.id,
        slot: capability.slot.number(),
        answer: match answer {
            Answer::Unanswered => "unanswered",
            Answer::DontKnow => "dont-know",
            Answer::NotApplicable => "not-applicable",
            Answer::Level(_) => "level",
        },
        level: answer.level().map(windrose_assessment::Level::number),
    }
}

impl From<&Headline> for HeadlineJson {
    fn from(headline: &Headline) -> Self {
        Self {
            index: headline.index.map(RangeJson::from),
            stage: headline.stage.map(StageJson::from),
            known: headline.known,
            confidence: confidence(headline.confidence),
            dimensions_assessed: headline.assessed,
        }
    }
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

impl From<&DimensionScore> for DimensionJson {
    fn from(score: &DimensionScore) -> Self {
        let dimension = score.dimension;
        Self {
            id: dimension.id,
            numeral: dimension.numeral,
            name: dimension.name,
            group: match dimension.group {
                Group::Factor => "factor",
                Group::Layer => "layer",
            },
            index: score.index.map(RangeJson::from),
            stage: score.stage.map(StageJson::from),
            coverage: CoverageJson {
                known_weight: score.coverage.known,
                not_applicable_weight: score.coverage.not_applicable,
                total_weight: score.coverage.total,
                share: score.coverage.share(),
            },
            confidence: confidence(score.confidence),
            partly_assessed: score.partly_assessed,
            cap: score.cap.as_ref().map(CapJson::from),
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

impl From<&PlannedStep> for StepJson {
    fn from(step: &PlannedStep) -> Self {
        Self {
            capability: step.capability.id,
            dimension: step.dimension.id,
            action: step.step.action,
            level: step.level.number(),
            reaches: step.reaches.number(),
            target: step.target.number(),
            effort: step.step.effort.letter(),
            impact: step.step.impact.factor(),
            priority: f64::from(step.priority) / 4.0,
            unlocks: ids(&step.unlocks),
            ahead_for: step.ahead_for.map(|c| c.id),
            ask_first: ids(&step.ask_first),
            index_before: step.gain.before.into(),
            index_after: step.gain.after.into(),
        }
    }
}

fn ids(capabilities: &[&'static Capability]) -> Vec<&'static str> {
    capabilities.iter().map(|c| c.id).collect()
}

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Enough => "enough",
        Confidence::TooLittleKnown => "too-little-known",
        Confidence::NotAssessed => "not-assessed",
    }
}
