//! The section on next steps, and what is said of each, here and wherever it is handed on.

use super::super::grammar;

pub const HEADING: &str = "Next steps";
pub const NOW: &str = "Now";
pub const DO_NOW: &str = "Do now";
pub const BEGIN_ALONGSIDE: &str = "Begin alongside";
pub const NEXT: &str = "Next";
pub const NEXT_STAGE: &str = "What the next stage would take";
pub const NO_LEVELS: &str = "No steps yet: they follow from answers with a level.";
pub const ALL_AT_TARGET: &str = "Every answered capability is at its target or above.";
pub const FIND_OUT: &str = "Find out first what is still unknown.";
pub const REACHED: &str = "reached.";
const REASSESS: &str = "Answer again once the first ones are done: the order may have changed.";

/// How the steps are ordered, with the reason and the aims of the profile.
pub fn order(reason: &str, aims: &str) -> String {
    format!(
        "Ordered by value for effort, prerequisites first. Value for effort is (target − level) × impact × weight ÷ effort, with effort S, M and L as 1, 2 and 4. {reason} Critical capabilities weigh 2, others 1. {aims} What a step moves is what it moves alone, everything else staying as it is."
    )
}

/// The levels aimed at, and how many capabilities aim at level 4.
pub fn aims(critical: u8, other: u8, proven: usize) -> String {
    let both = if critical == other {
        format!("All aim at level {critical}")
    } else {
        format!("Critical ones aim at level {critical}, others at level {other}")
    };
    match proven {
        0 => format!("{both}."),
        number => format!("{both}; {number} of them at level 4."),
    }
}

pub fn more_follow(number: usize) -> String {
    match number {
        1 => format!("1 more step follows. {REASSESS}"),
        number => format!("{number} more steps follow. {REASSESS}"),
    }
}

/// How many capabilities have reached their target, and those above it: how many, and their names.
pub fn enough(number: usize, above: usize, names: &str) -> String {
    let at = match number {
        1 => "1 capability has reached its target.".to_owned(),
        number => format!("{number} capabilities have reached their target."),
    };
    match above {
        0 => format!("{at} No more work is needed there now."),
        1 => format!("{at} One is above it, and needs no more effort: {names}."),
        above => format!("{at} {above} of them are above it, and need no more effort: {names}."),
    }
}

/// The first ones of a long list.
pub fn and_more(first: &[String], more: usize) -> String {
    format!("{} and {more} more", first.join(", "))
}

pub fn start_early(dimension: &str, action: &str, takes: &str, rank: usize) -> String {
    format!(
        "{dimension}: {action} It takes {takes}, so by value for effort it is only step {rank}. Begin it now all the same: the steps above do not make up for it."
    )
}

/// What a step raises.
pub fn raises(dimension: &str, capability: &str, level: u8, reaches: u8) -> String {
    format!("{dimension}: {capability}, level {level} to {reaches}")
}

pub fn ask_first(capabilities: &str) -> String {
    format!("Find out first about {capabilities}: it builds on that.")
}

/// What a step costs and is worth: letter and words of the effort, number and words of the impact.
pub fn cost(effort: &str, takes: &str, impact: u8, worth: &str) -> String {
    format!("Effort {effort}: {takes}. Impact {impact}: {worth}.")
}

pub const AT_ITS_TARGET: &str = "It is at its own target.";

/// How far it is below its target, and the value that follows.
pub fn gap(levels: usize, critical: bool, target: &str, value: f64) -> String {
    let critical = if critical { "critical, " } else { "" };
    format!("{} below its target ({critical}{target}): value for effort {value}.", grammar::levels(levels))
}

/// What the step does: facts, and for whose sake it stands this early.
pub fn why(facts: &[String], ahead_for: Option<&str>) -> String {
    let early = match ahead_for {
        Some(later) => format!(", and stands this early because “{later}” builds on it"),
        None => String::new(),
    };
    format!("It {}{early}.", grammar::list(facts))
}

/// Risk patterns that a step ends.
pub fn ends(patterns: &[String]) -> String {
    let noun = if patterns.len() == 1 { "pattern" } else { "patterns" };
    format!("is enough for the {noun} {} to show no longer", grammar::list(patterns))
}

pub fn prepares_for(capabilities: &str) -> String {
    format!("prepares for {capabilities}")
}

pub fn leaves_index(dimension: &str, index: &str) -> String {
    format!("alone leaves the index of {dimension} at {index}")
}

pub fn leaves_index_moves_stage(dimension: &str, index: &str, before: &str, after: &str) -> String {
    format!("{} while moving its stage from {before} to {after}", leaves_index(dimension, index))
}

pub fn moves_index(dimension: &str, before: &str, after: &str) -> String {
    format!("moves the index of {dimension} from {before} to {after}")
}

/// How far a headline moves with it.
pub fn with_headline(moves: &str, name: &str, before: &str, after: &str) -> String {
    format!("{moves} ({name} from {before} to {after})")
}

pub fn next_stage(headline: &str, now: u8, stage: &str, takes: &str) -> String {
    format!("{headline}, lowest stage {now} to {stage}: {takes}")
}

/// How many capabilities that have to be raised are unknown.
pub fn unknown_among(unknown: usize, raised: usize) -> &'static str {
    match unknown {
        0 => "",
        1 if raised == 1 => " It is unknown and counted as level 0: find out first.",
        1 => " One of them is unknown and counted as level 0: find out first.",
        _ => " Those that are unknown are counted as level 0: find out first.",
    }
}

/// The least work for something: steps, their sizes, the capabilities.
pub fn least_work(steps: usize, sizes: &[String], capabilities: &str) -> String {
    format!("{} (effort {}): {capabilities}.", grammar::steps(steps), grammar::list(sizes))
}

/// A step of the few to do first.
pub fn step_number(number: usize) -> String {
    format!("Step {number}:")
}
