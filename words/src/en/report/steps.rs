//! The section on next steps, and what is said of each, here and wherever it is handed on.

use super::super::grammar;

pub const HEADING: &str = "Next steps";
pub const NOW: &str = "Now";
pub const DO_NOW: &str = "Do now";
pub const NEXT: &str = "Next";
pub const NEXT_STAGE: &str = "What the next stage would take";
pub const NO_LEVELS: &str = "No steps yet: they follow from answers with a level.";
pub const ALL_AT_TARGET: &str = "Every answered capability is at its target or above.";
pub const GO_ON: &str =
    "Go on with the large step whose first slice is done; nothing else is begun before it.";
pub const FIND_OUT: &str = "Find out first what is still unknown.";
pub const REACHED: &str = "reached.";
pub const FIRST_SLICE: &str = "First slice";
const REASSESS: &str = "Answer again once the first ones are done: the order may have changed.";

/// How the steps are ordered, with the reason and the aims of the profile.
pub fn order(reason: &str, aims: &str) -> String {
    format!(
        "Steps that end a severe or high risk come first, the worst risk before the others. Then critical capabilities below Consistent and cures of moderate risks, then everything else below Consistent, then Enforced, then Proven. A step that others need stands before them. Within one risk what is lowest leads, in every other group the best value for effort. {reason} {aims} Each gain counts this step alone."
    )
}

/// The levels aimed at, and how many capabilities aim at level 4. Level 0 is no target.
pub fn aims(critical: u8, other: u8, proven: usize) -> String {
    let both = match (critical, other) {
        (critical, 0) => format!("Target: level {critical} for critical capabilities"),
        (critical, other) if critical == other => format!("Target: level {critical} for all"),
        (critical, other) => {
            format!("Targets: level {critical} for critical capabilities, level {other} for others")
        }
    };
    match proven {
        0 => format!("{both}."),
        number => format!("{both}, level 4 for {number} of them."),
    }
}

/// What the steps of a list take together: how many of each size, and how many large ones begin with a first slice.
pub fn together(sizes: &[String], slices: usize) -> String {
    let slice = (slices > 0).then(|| "the first slice of a large step (within a month)".to_owned());
    let parts: Vec<String> = sizes.iter().cloned().chain(slice).collect();
    format!("Together: {}.", grammar::list(&parts))
}

/// Steps of one size, with what the size means.
pub fn of_size(number: usize, letter: &str, takes: &str) -> String {
    format!("{number} {letter} ({takes})")
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
        1 => "As answered, 1 capability has reached its target.".to_owned(),
        number => format!("As answered, {number} capabilities have reached their target."),
    };
    match above {
        0 => at,
        1 => format!("{at} One is above it, and needs no more effort: {names}."),
        above => format!("{at} {above} of them are above it, and need no more effort: {names}."),
    }
}

/// The first ones of a long list.
pub fn and_more(first: &[String], more: usize) -> String {
    format!("{} and {more} more", first.join(", "))
}

/// What a step raises.
pub fn raises(dimension: &str, capability: &str, level: u8, reaches: u8) -> String {
    format!("{dimension}: {capability}, level {level} to {reaches}")
}

pub fn ask_first(capabilities: &str) -> String {
    format!("Find out first about {capabilities}: this step needs it.")
}

/// What a step costs and is worth: letter and words of the effort, number and words of the impact.
pub fn cost(effort: &str, takes: &str, impact: u8, worth: &str) -> String {
    format!("Effort {effort}: {takes}. Impact {impact}: {worth}.")
}

pub const AT_ITS_TARGET: &str = "At its own target already.";

/// How far it is below its target, and the value that follows.
pub fn gap(levels: usize, critical: bool, target: &str, value: f64) -> String {
    let critical = if critical { "critical, " } else { "" };
    format!("{} below its target ({critical}{target}). Value for effort: {value}.", grammar::levels(levels))
}

pub fn target_raised_by(pattern: &str) -> String {
    format!("The cure of “{pattern}” raises its target.")
}

// What a step does to the risks.

pub fn clears(patterns: &[String]) -> String {
    format!("Clears {}.", grammar::list(patterns))
}

pub fn completes_cure(patterns: &[String]) -> String {
    format!("With the steps above, clears {}.", grammar::list(patterns))
}

pub fn part_of_cure(patterns: &[String]) -> String {
    format!("Part of the cure of {}.", grammar::list(patterns))
}

pub fn needed_by_cure(patterns: &[String]) -> String {
    format!("The cure of {} needs it.", grammar::list(patterns))
}

pub fn adds(pattern: &str, is_certain: bool, with: &[String]) -> String {
    let comes = if is_certain { "brings along the risk" } else { "may bring along the risk" };
    match with {
        [] => format!("Beware: it {comes} “{pattern}”."),
        with => format!("Beware: it {comes} “{pattern}”, unless you raise {} with it.", grammar::list(with)),
    }
}

pub fn unlocks(capabilities: &str) -> String {
    format!("{capabilities} needs it.")
}

pub fn unlock_several(capabilities: &str) -> String {
    format!("{capabilities} need it.")
}

pub fn early_for(capability: &str) -> String {
    format!("It comes this early because “{capability}” needs it.")
}

// What a step does to the numbers.

pub fn no_gain(dimension: &str, index: &str) -> String {
    format!("No gain on its own: {dimension} stays at {index}.")
}

pub fn less_than_shown(dimension: &str, index: &str) -> String {
    format!("{dimension} gains less than rounding shows, and stays at {index}.")
}

pub fn no_gain_below_cap(capping: &str, dimension: &str) -> String {
    format!("No gain on its own: {capping} caps {dimension}.")
}

pub fn no_gain_but_stage(dimension: &str, index: &str, before: &str, after: &str) -> String {
    format!("{dimension} stays at {index}; its stage rises from {before} to {after}.")
}

pub fn moves_index(dimension: &str, before: &str, after: &str) -> String {
    format!("{dimension}: {before} to {after}.")
}

/// How far a headline moves with it.
pub fn with_headline(
    dimension: &str,
    before: &str,
    after: &str,
    headline: &str,
    from: &str,
    to: &str,
) -> String {
    format!("{dimension}: {before} to {after} ({headline}: {from} to {to}).")
}

// First slices of large steps.

/// Of the whole step, behind its first slice.
pub fn begins(step: &str) -> String {
    format!("It begins a step that takes a quarter: {step}")
}

pub fn done_when(shows: &str) -> String {
    format!("Done when: {shows}")
}

pub fn slice_done_on(day: &str) -> String {
    format!("Done on {day}.")
}

pub fn next_stage(headline: &str, now: u8, stage: &str, takes: &str) -> String {
    format!("{headline}, lowest stage {now} to {stage}: {takes}")
}

/// How many capabilities that have to be raised are unknown.
pub fn unknown_among(unknown: usize, raised: usize) -> &'static str {
    match unknown {
        0 => "",
        1 if raised == 1 => " It is unknown and counts as level 0: find out first.",
        1 => " One of them is unknown and counts as level 0: find out first.",
        _ => " The unknown ones count as level 0: find out first.",
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
