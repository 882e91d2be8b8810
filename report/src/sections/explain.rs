//! How each number came about: what went in, the formula with the numbers in it, what limits it, what would change it.
//!
//! Nothing is computed again: every number here is one that the score was made of. Numbers are shown with at most
//! one decimal, the results rounded to 5 as everywhere.

use windrose_assessment::{
    Answer, COVERAGE_FOR_A_NUMBER, Confidence, DimensionScore, Goal, Headline, Item, Level, PlannedStep,
    Range, STAGE_SHARE, StageRange, Tie, deciding, what_it_takes,
};

use super::{cell, column};
use crate::Report;
use crate::document::{Align, Block, Row, Table};
use crate::words::{
    answer_text, count, exact_range_text, exact_text, headline_name, index_text, level_text, list_text,
    names, per_cent, span_text, stage_text,
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
        Block::Paragraph("What would change it:".to_owned()),
        changes,
    ]
}

/// The capabilities that count, with what each counts as.
fn inputs(report: &Report, score: &DimensionScore) -> Block {
    let items = report.scope.asked().filter(|item| item.dimension.id == score.dimension.id);
    let row = |item: &Item| -> Row {
        let counts = match item.answer {
            Answer::NotApplicable => "not counted".to_owned(),
            Answer::Unanswered | Answer::DontKnow => "0 to 4".to_owned(),
            Answer::Level(level) => level.number().to_string(),
        };
        let weight =
            if item.critical { format!("{}, critical", item.weight()) } else { item.weight().to_string() };
        vec![
            cell(item.capability.name.to_owned(), item.dimension.id, Some(item.capability.id)),
            answer_text(item.answer).into(),
            weight.into(),
            counts.into(),
        ]
    };
    Block::Table(Table {
        caption: format!("What went into {}", score.dimension.name),
        columns: vec![
            column("Capability", Align::Start),
            column("Answer", Align::Start),
            column("Weight", Align::Centre),
            column("Counts as", Align::Centre),
        ],
        rows: items.map(row).collect(),
    })
}

fn index_sentence(score: &DimensionScore) -> String {
    let end = |weighted: u32, points: f64| {
        format!("25 × {weighted} ÷ {} = {}", score.low.weight(), exact_text(points))
    };
    let low = end(score.low.weighted(), score.low.points());
    if score.low == score.high {
        return format!(
            "Weighted mean: the sum of weight × level is {}, the weight {}. {low}.",
            score.low.weighted(),
            score.low.weight()
        );
    }
    format!(
        "Weighted mean: with everything unknown at level 0 the sum of weight × level is {}, with everything unknown at level 4 it is {}; the weight is {}. Low end {low}; high end {}.",
        score.low.weighted(),
        score.high.weighted(),
        score.low.weight(),
        end(score.high.weighted(), score.high.points())
    )
}

fn cap_sentence(score: &DimensionScore) -> String {
    let unknown_critical = score.low.lowest_critical < score.high.lowest_critical
        && score.cap.as_ref().is_none_or(|cap| score.low.lowest_critical < Some(cap.level));
    let at_low_end = if unknown_critical {
        " At the low end an unknown critical capability counts as 0 and caps at 25."
    } else {
        ""
    };
    match &score.cap {
        None if score.high.lowest_critical.is_none() => {
            "Cap: none, as no critical capability applies.".to_owned()
        }
        None => format!(
            "Cap: none at the high end, as no known critical capability is below level 3.{at_low_end}"
        ),
        Some(cap) => {
            let effect = if cap.lowers_index {
                format!(", which lowers the high end from {}", exact_text(score.high.points()))
            } else {
                ", which the mean does not reach".to_owned()
            };
            format!(
                "Cap: the lowest critical level is {}, by {}. The index can be 25 × ({} + 1) = {} at most{effect}.{at_low_end}",
                level_text(cap.level),
                names(&cap.capabilities),
                cap.level.number(),
                exact_text(cap.limit)
            )
        }
    }
}

fn shown_sentence(score: &DimensionScore, index: Range) -> String {
    let exact = exact_range_text(index);
    let shown = index_text(Some(index), score.confidence);
    if score.confidence == Confidence::TooLittleKnown {
        let share = per_cent(COVERAGE_FOR_A_NUMBER);
        return format!(
            "Index: {exact}. Under {share} of the weight is known, so no number is shown: {shown}."
        );
    }
    if exact == shown {
        format!("Index: {exact}.")
    } else {
        format!("Index: {exact}, shown as {shown}: rounded to 5.")
    }
}

/// What certainly holds, what hangs on the unknown, and why the next stage is out of reach.
fn stage_sentence(score: &DimensionScore) -> String {
    let Some(StageRange { low, high }) = score.stage else { return String::new() };
    let (share, of) = STAGE_SHARE;
    let weight = score.low.weight();
    let needed = (share * weight).div_ceil(of);
    let certain = format!(
        "Stage: {}. Every critical capability and two thirds of the weight ({needed} of {weight}) have to reach it; for certain {} of {weight} are at level {} or more.",
        stage_text(score.stage),
        score.low.weight_from(low),
        low.number()
    );
    let open = if low == high { "" } else { " What lies above hangs on what is unknown." };
    let Some(next) = Level::new(high.number() + 1) else { return format!("{certain}{open}") };
    let why = if score.high.lowest_critical.is_some_and(|lowest| lowest < next) {
        "a critical capability is below it".to_owned()
    } else {
        format!("only {} of {weight} of the weight can be there", score.high.weight_from(next))
    };
    format!("{certain}{open} Stage {} is not reached: {why}.", next.number())
}

fn known_sentence(score: &DimensionScore) -> String {
    let coverage = score.coverage;
    let applies = coverage.total - coverage.not_applicable;
    let known = format!(
        "Known: {} of {applies} of the weight that applies is answered with a level, {}.",
        coverage.known,
        coverage.share().map_or("–".to_owned(), per_cent)
    );
    match coverage.not_applicable {
        0 => known,
        absent => format!("{known} {absent} of {} does not apply and is in no sum.", coverage.total),
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
            score.index.map_or("–".to_owned(), exact_range_text).into(),
            stage_text(score.stage).into(),
            score.coverage.share().map_or("–".to_owned(), per_cent).into(),
        ]
    };
    let table = Table {
        caption: format!("What went into {}", headline_name(headline)),
        columns: vec![
            column("Dimension", Align::Start),
            column("Index as computed", Align::Centre),
            column("Stage", Align::Centre),
            column("Known", Align::Centre),
        ],
        rows: of_group().map(row).collect(),
    };
    let lowest: Vec<String> = of_group()
        .filter(|score| headline.stage.is_some_and(|h| score.stage.is_some_and(|s| s.low == h.low)))
        .map(|score| format!("{} {}", score.dimension.numeral, score.dimension.name))
        .collect();
    let exact = exact_range_text(index);
    let shown = index_text(Some(index), headline.confidence);
    let mean = if exact == shown { exact } else { format!("{exact}, shown as {shown}") };
    let points = vec![
        format!(
            "Index: the mean of {}, each counting the same however many questions it has: {mean}.",
            count(headline.assessed, "dimension")
        ),
        format!(
            "Stage: the lowest of theirs, {}. At {}, for certain or perhaps: {}.",
            stage_text(headline.stage),
            headline.stage.map_or(0, |stage| stage.low.number()),
            list_text(&lowest)
        ),
        format!("Known: the mean of their shares, {}.", per_cent(headline.known)),
    ];
    let steps = report.plan.steps.iter().filter(|step| step.dimension.group == headline.group);
    let goal = Goal::Headline(headline.group);
    let changes = changes(report, goal, headline.stage.map(|s| s.low), steps.collect(), |step| {
        (step.gain.headline_before, step.gain.headline_after)
    });
    vec![
        Block::Table(table),
        Block::List(points),
        Block::Paragraph("What would change it:".to_owned()),
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
        format!(
            "“{}” from {} to {} alone: from {} to {}.",
            step.capability.name,
            step.level.number(),
            level_text(step.reaches),
            span_text(before),
            span_text(after)
        )
    }));
    let next = stage.and_then(|stage| Level::new(stage.number() + 1));
    if let Some((next, reach)) = next.and_then(|next| Some((next, what_it_takes(&report.scope, goal, next)?)))
    {
        points.push(format!("Stage {} for certain: {}", level_text(next), reach_text(&reach)));
    }
    if points.is_empty() {
        points.push(if stage == Some(Level::PROVEN) {
            "Only a change for the worse, or more questions.".to_owned()
        } else {
            "No single step moves it: it takes several.".to_owned()
        });
    }
    Block::List(points)
}

/// `These 2 answers decide between stage 1 and 3: “A” and “B”.`
pub(super) fn tie_text(tie: &Tie) -> String {
    let decide = match tie.decided_by.len() {
        1 => "This answer decides".to_owned(),
        number => format!("These {number} answers decide"),
    };
    format!(
        "{decide} between stage {} and {}: {}.",
        tie.between.low.number(),
        tie.between.high.number(),
        names(&tie.decided_by)
    )
}
