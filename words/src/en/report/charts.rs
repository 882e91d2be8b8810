//! The charts: what they are called, what stands on them, and what they say to those who do not see them.

use super::super::grammar;

pub const SIDE_BY_SIDE: &str = "All dimensions side by side";

pub const RADAR: &str = "Radar";
pub const RADAR_CAPTION: &str = "Compare along one axis at a time. The area means nothing: it grows with the square of the numbers, and depends on which dimensions happen to be neighbours.";
pub const BARS: &str = "Bars";
pub const BARS_CAPTION: &str = "Lengths can be compared where areas cannot. A hatched part is open: the index can be anywhere in it, until more is known.";
pub const HEAT_MAP: &str = "Heat map";
pub const HEAT_MAP_CAPTION: &str = "A cell for each capability that was asked, in the order of the answers below. A mean can hide a hole; a cell cannot.";

pub const INDEX: &str = "Index";
pub const TARGET: &str = "Target";
pub const FACTORS: &str = "Twelve factors";
pub const LAYERS: &str = "Four layers";
pub const NOTHING_ASKED: &str = "nothing is asked here";

// Legends.
pub const AT_LEAST: &str = "at least";
pub const AT_MOST: &str = "at most, while unknown";
pub const LEGEND_TARGET: &str = "target";
pub const LEGEND_FACTORS: &str = "factors I–XII";
pub const LEGEND_LAYERS: &str = "layers A–D";
pub const UNKNOWN: &str = "unknown or unanswered";
pub const NOT_APPLICABLE: &str = "not applicable";
pub const CRITICAL: &str = "critical";

pub fn at_most_of(name: &str) -> String {
    format!("{name}, at most")
}

// What is said of what a reader looks at.
pub const NOT_ASSESSED: &str = "Not assessed: nothing asked here applies";
pub const NOT_ASKED: &str = "not asked";
pub const NO_TARGET: &str = "none";

pub fn values(index: &str, target: &str, stage: &str) -> String {
    format!("Index: {index}. Target: {target}. Stage: {stage}")
}

pub fn held_back_by(what: &str) -> String {
    format!("Held back by {what}")
}

pub fn cell(capability: &str, critical: bool, answer: &str) -> String {
    let critical = if critical { ", critical" } else { "" };
    format!("{capability}{critical}: {answer}")
}

// Descriptions.

pub fn radar(in_short: &str) -> String {
    format!("Radar of sixteen dimensions. {in_short}")
}

pub fn bars(in_short: &str) -> String {
    format!("Bars of sixteen dimensions with their ranges and targets. {in_short}")
}

pub fn heat_map(capabilities: usize, parts: &[String]) -> String {
    format!("Heat map of {} by dimension: {}.", grammar::capabilities(capabilities), grammar::list(parts))
}

pub fn lowest(dimensions: &[String], index: &str) -> String {
    format!("Lowest: {}, {index}.", grammar::list(dimensions))
}

pub fn at_level(level: u8) -> String {
    format!("at level {level}")
}

// On a picture that goes on alone.
pub const MADE_UP: &str = "An example, made up.";

pub fn origin(chart: &str, edition: u8, day: Option<&str>) -> String {
    match day {
        Some(day) => {
            format!("{chart}. Self-reported answers to edition {edition} of Windrose’s questions, {day}.")
        }
        None => format!("{chart}. Self-reported answers to edition {edition} of Windrose’s questions."),
    }
}
