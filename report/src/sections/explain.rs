//! How each number came about: what went in, the formula with the numbers in it, what limits it, what would change it.
//!
//! Nothing is computed again: every number here is one that the score was made of. Numbers are shown with at most
//! one decimal, the results in multiples of 5 as everywhere.

use windrose_assessment::{
    Answer, COVERAGE_FOR_A_NUMBER, Confidence, DimensionScore, Goal, Headline, Item, Level, PlannedStep,
    Range, STAGE_SHARE, StageRange, Tie, WIDEST_FOR_A_NUMBER, deciding, what_it_takes,
};

use windrose_words::grammar;
use windrose_words::report::{explain as words, numbers, unknown};

use super::{cell, column};
use crate::Report;
use crate::document::{Align, Block, Row, Table};
use crate::figure::Span;
use crate::words::{
    answer_text, exact_span, exact_text, headline_name, index_text, level_text, names, per_cent, span_text,
    stage_text,
};

use super::steps::reach_text;

/// Steps named among what would change a number. Our choice: the first ones are what one would do.
const STEPS: usize = 3;

/// How the numbers of one dimension came about. Empty where nothing applies: then there is no number.
pub(super) fn dimension(report: &Report, score: &DimensionScore) -> Vec<Block> {
    let (Some(index), Some(_)) = (score.index, score.stage) else { return Vec::new() };
    let mut points = vec![index_sentence(score), cap_sentence(score)];
    points.push(shown_sentence(score, index));
    points.push(stage_sentence(score));
    points.push(known_sentence(score));
    let goal = Goal::Dimension(score.dimension);
    let steps = report.plan.steps.iter().filter(|step| step.dimension.id == score.dimension.id);
    let changes = changes(report, goal, score.stage.map(|s| s.low), steps.collect(), |step| {
        (step.gain.before, step.gain.after)
    });
    vec![
        inputs(report, score),
        Block::List(points),
        Block::Paragraph(words::WHAT_WOULD_CHANGE_IT.to_owned()),
        changes,
    ]
}

/// The capabilities that count, with what each counts as.
fn inputs(report: &Report, score: &DimensionScore) -> Block {
    let items = report.scope.asked().filter(|item| item.dimension.id == score.dimension.id);
    let row = |item: &Item| -> Row {
        let counts = match item.answer {
            Answer::NotApplicable => words::NOT_COUNTED.to_owned(),
            Answer::Unanswered | Answer::DontKnow => grammar::range("0", "4"),
            Answer::Level(level) => level.number().to_string(),
        };
        let weight =
            if item.critical { words::critical_weight(item.weight()) } else { item.weight().to_string() };
        vec![
            cell(item.capability.name.to_owned(), item.dimension.id, Some(item.capability.id)),
            answer_text(item.answer).into(),
            weight.into(),
            counts.into(),
        ]
    };
    Block::Table(Table {
        caption: words::what_went_into(score.dimension.name),
        columns: vec![
            column(words::CAPABILITY, Align::Start),
            column(words::ANSWER, Align::Start),
            column(words::WEIGHT, Align::Centre),
            column(words::COUNTS_AS, Align::Centre),
        ],
        rows: items.map(row).collect(),
    })
}

fn index_sentence(score: &DimensionScore) -> String {
    let (least, most, weight) = (score.low.weighted(), score.high.weighted(), score.low.weight());
    let low = words::end(least, weight, &exact_text(score.low.points()));
    if score.low == score.high {
        return words::mean(least, weight, &low);
    }
    let high = words::end(most, weight, &exact_text(score.high.points()));
    words::mean_between(least, most, weight, &low, &high)
}

fn cap_sentence(score: &DimensionScore) -> String {
    let unknown_critical = score.low.lowest_critical < score.high.lowest_critical
        && score.cap.as_ref().is_none_or(|cap| score.low.lowest_critical < Some(cap.level));
    let cap = match &score.cap {
        None if score.high.lowest_critical.is_none() => return words::NO_CRITICAL_APPLIES.to_owned(),
        None => words::NO_CAP.to_owned(),
        Some(cap) => {
            let limit = exact_text(cap.limit);
            let lowers = cap.lowers_index.then(|| exact_text(score.high.points()));
            let level = level_text(cap.level);
            words::cap(&level, &names(&cap.capabilities), cap.level.number(), &limit, lowers.as_deref())
        }
    };
    if unknown_critical { format!("{cap} {}", words::UNKNOWN_CRITICAL) } else { cap }
}

fn shown_sentence(score: &DimensionScore, index: Range) -> String {
    let span = exact_span(index);
    let exact = span.text();
    let shown = index_text(Some(index), score.confidence);
    if score.confidence == Confidence::NotEnoughAnswers {
        return no_number_sentence(&exact, score.coverage.share());
    }
    match span {
        _ if exact == shown => words::index(&exact),
        Span::One(_) => words::index_rounded(&exact, &shown),
        Span::Between(..) => words::range_rounded(&exact, &shown),
    }
}

/// Why no number is shown. Of the two reasons the share comes first: more answers narrow the range, too.
fn no_number_sentence(exact: &str, known: Option<f64>) -> String {
    if known.is_some_and(|share| share < COVERAGE_FOR_A_NUMBER) {
        words::too_little_known(exact, &per_cent(COVERAGE_FOR_A_NUMBER))
    } else {
        words::too_wide(exact, WIDEST_FOR_A_NUMBER)
    }
}

/// What certainly holds, what hangs on the unknown, and why the next stage is out of reach.
fn stage_sentence(score: &DimensionScore) -> String {
    let Some(StageRange { low, high }) = score.stage else { return String::new() };
    let (share, of) = STAGE_SHARE;
    let weight = score.low.weight();
    let needed = (share * weight).div_ceil(of);
    let reached = score.low.weight_from(low);
    let mut sentences = vec![words::stage(&stage_text(score.stage), needed, weight, reached, low.number())];
    if low != high {
        sentences.push(words::HANGS_ON_UNKNOWN.to_owned());
    }
    if let Some(next) = Level::new(high.number() + 1) {
        let is_critical_below = score.high.lowest_critical.is_some_and(|lowest| lowest < next);
        sentences.push(if is_critical_below {
            words::not_reached_for_critical(next.number())
        } else {
            words::not_reached_for_weight(next.number(), score.high.weight_from(next), weight)
        });
    }
    sentences.join(" ")
}

fn known_sentence(score: &DimensionScore) -> String {
    let coverage = score.coverage;
    let applies = coverage.total - coverage.not_applicable;
    let share = coverage.share().map_or("–".to_owned(), per_cent);
    let known = words::known(coverage.known, applies, &share);
    match coverage.not_applicable {
        0 => known,
        absent => format!("{known} {}", words::does_not_apply(absent, coverage.total)),
    }
}

/// How a headline came about. Empty where nothing applies.
pub(super) fn headline(report: &Report, headline: &Headline) -> Vec<Block> {
    let Some(index) = headline.index else { return Vec::new() };
    let of_group = || {
        report.scores.dimensions.iter().filter(|s| s.dimension.group == headline.group && s.index.is_some())
    };
    let row = |score: &DimensionScore| -> Row {
        vec![
            cell(format!("{} {}", score.dimension.numeral, score.dimension.name), score.dimension.id, None),
            score.index.map(|index| exact_span(index).text()).into(),
            stage_text(score.stage).into(),
            score.coverage.share().map(per_cent).into(),
        ]
    };
    let table = Table {
        caption: words::what_went_into(headline_name(headline)),
        columns: vec![
            column(words::DIMENSION, Align::Start),
            column(words::INDEX_AS_COMPUTED, Align::Centre),
            column(words::STAGE, Align::Centre),
            column(words::KNOWN, Align::Centre),
        ],
        rows: of_group().map(row).collect(),
    };
    let lowest: Vec<String> = of_group()
        .filter(|score| headline.stage.is_some_and(|h| score.stage.is_some_and(|s| s.low == h.low)))
        .map(|score| format!("{} {}", score.dimension.numeral, score.dimension.name))
        .collect();
    let exact = exact_span(index).text();
    let shown = index_text(Some(index), headline.confidence);
    let mean = match headline.confidence {
        Confidence::NotEnoughAnswers => numbers::possible(&exact),
        _ if exact == shown => exact,
        _ => words::shown_as(&exact, &shown),
    };
    let stage = headline.stage.map_or(0, |stage| stage.low.number());
    let points = vec![
        words::mean_of_dimensions(headline.assessed, &mean),
        words::lowest_of_dimensions(&stage_text(headline.stage), stage, &lowest),
        words::mean_of_shares(&per_cent(headline.known)),
    ];
    let steps = report.plan.steps.iter().filter(|step| step.dimension.group == headline.group);
    let goal = Goal::Headline(headline.group);
    let changes = changes(report, goal, headline.stage.map(|s| s.low), steps.collect(), |step| {
        (step.gain.headline_before, step.gain.headline_after)
    });
    vec![
        Block::Table(table),
        Block::List(points),
        Block::Paragraph(words::WHAT_WOULD_CHANGE_IT.to_owned()),
        changes,
    ]
}

/// The steps that move an index furthest, what the next stage takes, and what decides while something is unknown.
fn changes(
    report: &Report,
    goal: Goal,
    stage: Option<Level>,
    mut steps: Vec<&PlannedStep>,
    of: fn(&PlannedStep) -> (Range, Range),
) -> Block {
    let mut points = Vec::new();
    if let Some(tie) = deciding(&report.scope, &report.scores, goal) {
        points.push(tie_text(&tie));
    }
    let gain = |step: &PlannedStep| {
        let (before, after) = of(step);
        (after.low - before.low) + (after.high - before.high)
    };
    // A stable sort: among equals the order of the plan.
    steps.sort_by(|a, b| gain(b).total_cmp(&gain(a)));
    let moving = steps.into_iter().filter(|step| of(step).0.rounded() != of(step).1.rounded()).take(STEPS);
    points.extend(moving.map(|step| {
        let (before, after) = of(step);
        words::step_alone(
            step.capability.name,
            step.level.number(),
            &level_text(step.reaches),
            &span_text(before),
            &span_text(after),
        )
    }));
    let next = stage.and_then(|stage| Level::new(stage.number() + 1));
    if let Some((next, reach)) = next.and_then(|next| Some((next, what_it_takes(&report.scope, goal, next)?)))
    {
        points.push(words::next_stage(&level_text(next), &reach_text(&reach)));
    }
    if points.is_empty() {
        points.push(if stage == Some(Level::PROVEN) {
            words::ONLY_WORSE.to_owned()
        } else {
            words::NO_SINGLE_STEP.to_owned()
        });
    }
    Block::List(points)
}

/// `These 2 answers decide between stage 1 and 3: “A” and “B”.`
pub(super) fn tie_text(tie: &Tie) -> String {
    let (low, high) = (tie.between.low.number(), tie.between.high.number());
    unknown::decide(tie.decided_by.len(), low, high, &names(&tie.decided_by))
}
