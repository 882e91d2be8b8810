//! The report for programs. The shape below is the format; it changes only together with [`FORMAT`].
//!
//! Index values are exact, not rounded; stages and levels are `0..=4`; shares are `0.0..=1.0`. Every
//! field is always there; `null` says that there is none: no index where nothing applies, no level in an
//! answer that is not one, no cap, no date.

mod finding;
mod reach;

use std::collections::BTreeMap;

use serde::Serialize;
use windrose_assessment::{
    Answer, Asking, Cap, Confidence, Depth, DimensionScore, Evidence, Goal, Headline, Item, Level,
    PlannedStep, Range, StageRange, clean_title,
};
use windrose_questions::{Capability, Group};

use crate::Report;
use finding::{ClaimJson, FindingJson};
use reach::{ReachJson, next_stage};

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
    /// `quick` or `full`.
    depth: &'static str,
    single_service: bool,
    profile: BTreeMap<&'static str, Vec<&'static str>>,
    headlines: HeadlinesJson,
    dimensions: Vec<DimensionJson>,
    /// Every pattern, worst first.
    findings: Vec<FindingJson>,
    plan: PlanJson,
    /// Claims above what their evidence supports.
    claims: Vec<ClaimJson>,
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
    next_stage: Option<ReachJson>,
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
    next_stage: Option<ReachJson>,
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
    removes: Vec<&'static str>,
    index_before: RangeJson,
    index_after: RangeJson,
}

#[derive(Serialize)]
struct AnswerJson {
    capability: &'static str,
    slot: u8,
    answer: &'static str,
    level: Option<u8>,
    /// `asked`, `asked-all-the-same`, `not-in-quick-run` or `left-out`.
    standing: &'static str,
    critical: bool,
    target: u8,
    evidence: Option<&'static str>,
    evidence_date: Option<String>,
    provided: bool,
}

impl From<&Report> for ReportJson {
    fn from(report: &Report) -> Self {
        let steps = |steps: &[PlannedStep]| steps.iter().map(StepJson::from).collect();
        let plan = &report.plan;
        Self {
            format: FORMAT,
            bank: BankJson { number: report.bank().number, edition: report.edition() },
            title: clean_title(&report.assessment.title),
            dated: report.assessment.dated.map(|date| date.to_string()),
            depth: match report.assessment.depth {
                Depth::Quick => "quick",
                Depth::Full => "full",
            },
            single_service: report.scope.single_service,
            profile: profile(report),
            headlines: HeadlinesJson {
                service_conduct: headline(report, &report.scores.conduct),
                system_readiness: headline(report, &report.scores.readiness),
            },
            dimensions: report.scores.dimensions.iter().map(|score| dimension(report, score)).collect(),
            findings: report.findings.iter().map(FindingJson::from).collect(),
            claims: report.claims.iter().map(ClaimJson::from).collect(),
            plan: PlanJson {
                now: steps(plan.now()),
                next: steps(plan.next()),
                later: steps(plan.later()),
                unknown: plan.unknowns.iter().map(|u| u.capability.id).collect(),
                enough: plan.enough.len(),
            },
            answers: report.scope.items.iter().map(|item| answer(report, item)).collect(),
        }
    }
}

/// What was said of the context: ids of options by id of the field.
fn profile(report: &Report) -> BTreeMap<&'static str, Vec<&'static str>> {
    let profile = report.assessment.profile;
    let said = report.bank().context.fields().filter(|field| profile.get(field) != 0);
    said.map(|field| {
        let chosen = field.options.iter().filter(|o| field.has(profile.get(field), o.code));
        (field.id, chosen.map(|option| option.id).collect())
    })
    .collect()
}

fn answer(report: &Report, item: &Item) -> AnswerJson {
    let capability = item.capability;
    let response = report.assessment.response(capability.slot);
    AnswerJson {
        capability: capability.id,
        slot: capability.slot.number(),
        answer: match item.answer {
            Answer::Unanswered => "unanswered",
            Answer::DontKnow => "dont-know",
            Answer::NotApplicable => "not-applicable",
            Answer::Level(_) => "level",
        },
        level: item.answer.level().map(Level::number),
        standing: match item.standing {
            Asking::Asked => "asked",
            Asking::AskedAllTheSame(_) => "asked-all-the-same",
            Asking::NotInQuickRun => "not-in-quick-run",
            Asking::LeftOut(_) => "left-out",
        },
        critical: item.critical,
        target: item.target.number(),
        evidence: response.and_then(|r| r.evidence).map(|evidence| match evidence {
            Evidence::Opinion => "E0",
            Evidence::Artefact => "E1",
            Evidence::Exercised => "E2",
        }),
        evidence_date: response.and_then(|r| r.evidence_date).map(|date| date.to_string()),
        provided: response.is_some_and(|r| r.provided),
    }
}

fn headline(report: &Report, headline: &Headline) -> HeadlineJson {
    HeadlineJson {
        index: headline.index.map(RangeJson::from),
        stage: headline.stage.map(StageJson::from),
        known: headline.known,
        confidence: confidence(headline.confidence),
        dimensions_assessed: headline.assessed,
        next_stage: next_stage(report, Goal::Headline(headline.group), headline.stage),
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

fn dimension(report: &Report, score: &DimensionScore) -> DimensionJson {
    let dimension = score.dimension;
    DimensionJson {
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
        next_stage: next_stage(report, Goal::Dimension(dimension), score.stage),
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
            removes: step.removes.iter().map(|pattern| pattern.id).collect(),
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
