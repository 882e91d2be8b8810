//! How each number came about: what went in, the formula with the numbers in it, what limits it, what would change it.

use super::super::grammar;

pub const WHAT_WOULD_CHANGE_IT: &str = "What would change it:";
pub const ONLY_WORSE: &str = "Only a change for the worse, or more questions.";
pub const NO_SINGLE_STEP: &str = "No single step moves it: it takes several.";

// Tables of what went in.
pub const CAPABILITY: &str = "Capability";
pub const ANSWER: &str = "Answer";
pub const WEIGHT: &str = "Weight";
pub const COUNTS_AS: &str = "Counts as";
pub const DIMENSION: &str = "Dimension";
pub const INDEX_AS_COMPUTED: &str = "Index as computed";
pub const STAGE: &str = "Stage";
pub const KNOWN: &str = "Known";
pub const NOT_COUNTED: &str = "not counted";

pub fn what_went_into(name: &str) -> String {
    format!("What went into {name}")
}

pub fn critical_weight(weight: u32) -> String {
    format!("{weight}, critical")
}

/// One end of the weighted mean.
pub fn end(weighted: u32, weight: u32, points: &str) -> String {
    format!("25 × {weighted} ÷ {weight} = {points}")
}

pub fn mean(weighted: u32, weight: u32, end: &str) -> String {
    format!("Weighted mean: the sum of weight × level is {weighted}, the weight {weight}. {end}.")
}

pub fn mean_between(least: u32, most: u32, weight: u32, low: &str, high: &str) -> String {
    format!(
        "Weighted mean: with everything unknown at level 0 the sum of weight × level is {least}, with everything unknown at level 4 it is {most}; the weight is {weight}. Low end {low}; high end {high}."
    )
}

pub const NO_CRITICAL_APPLIES: &str = "Cap: none, as no critical capability applies.";
pub const NO_CAP: &str = "Cap: none at the high end, as no known critical capability is below level 3.";
pub const UNKNOWN_CRITICAL: &str =
    "At the low end an unknown critical capability counts as 0 and caps at 25.";

/// The cap, and the high end that it lowers, if it does.
pub fn cap(level: &str, capabilities: &str, number: u8, limit: &str, lowers: Option<&str>) -> String {
    let effect = match lowers {
        Some(high) => format!("which lowers the high end from {high}"),
        None => "which the mean does not exceed".to_owned(),
    };
    format!(
        "Cap: the lowest critical level is {level}, by {capabilities}. The index can be 25 × ({number} + 1) = {limit} at most, {effect}."
    )
}

pub fn too_little_known(exact: &str, share: &str) -> String {
    format!("Index: {exact}. No number is shown: less than {share} of the weight is known.")
}

pub fn too_wide(exact: &str, widest: f64) -> String {
    format!("Index: {exact}. No number is shown: the range is wider than {widest:.0} points.")
}

pub fn index(exact: &str) -> String {
    format!("Index: {exact}.")
}

pub fn index_rounded(exact: &str, shown: &str) -> String {
    format!("Index: {exact}, shown as {shown}: rounded to the nearest 5.")
}

pub fn range_rounded(exact: &str, shown: &str) -> String {
    format!("Index: {exact}, shown as {shown}: rounded outwards to 5.")
}

/// What the stage asks of the weight, and how much of it is at this level for certain.
pub fn stage(stage: &str, needed: u32, weight: u32, certain: u32, level: u8) -> String {
    format!(
        "Stage: {stage}. Every critical capability and two thirds of the weight ({needed} of {weight}) have to reach it; for certain {certain} of {weight} are at level {level} or more."
    )
}

pub const HANGS_ON_UNKNOWN: &str = "What lies above hangs on what is unknown.";

pub fn not_reached_for_critical(stage: u8) -> String {
    format!("Stage {stage} is not reached: a critical capability is below it.")
}

pub fn not_reached_for_weight(stage: u8, possible: u32, weight: u32) -> String {
    format!("Stage {stage} is not reached: only {possible} of {weight} of the weight can be there.")
}

pub fn known(known: u32, applies: u32, share: &str) -> String {
    format!("Known: {known} of {applies} of the weight that applies is answered with a level, {share}.")
}

pub fn does_not_apply(absent: u32, total: u32) -> String {
    format!("{absent} of {total} does not apply and is in no sum.")
}

// Headlines.

pub fn shown_as(exact: &str, shown: &str) -> String {
    format!("{exact}, shown as {shown}")
}

pub fn mean_of_dimensions(number: usize, mean: &str) -> String {
    format!(
        "Index: the mean of {}, each counting the same however many questions it has: {mean}.",
        grammar::dimensions(number)
    )
}

pub fn lowest_of_dimensions(stage: &str, number: u8, dimensions: &[String]) -> String {
    format!(
        "Stage: the lowest of theirs, {stage}. At {number}, for certain or perhaps: {}.",
        grammar::list(dimensions)
    )
}

pub fn mean_of_shares(share: &str) -> String {
    format!("Known: the mean of their shares, {share}.")
}

// What would change it.

/// A step alone, and what it does to the index.
pub fn step_alone(capability: &str, level: u8, reaches: &str, before: &str, after: &str) -> String {
    format!("“{capability}” from {level} to {reaches} alone: from {before} to {after}.")
}

pub fn next_stage(stage: &str, takes: &str) -> String {
    format!("Stage {stage} for certain: {takes}")
}
