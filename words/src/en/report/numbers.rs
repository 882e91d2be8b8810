//! Numbers, levels and answers, the same everywhere: page, files, descriptions of charts.

use super::super::grammar::{self, Label};

pub const SERVICE_CONDUCT: &str = "Service conduct";
pub const SYSTEM_READINESS: &str = "System readiness";
/// In place of system readiness, where one service alone is assessed.
pub const AROUND_THE_SERVICE: &str = "Around the service";

pub const NOT_ENOUGH_ANSWERS: Label =
    Label { alone: "Not enough answers yet", inside: "not enough answers yet" };
pub const NOT_ASSESSED: Label = Label { alone: "Not assessed", inside: "not assessed" };
pub const UNANSWERED: &str = "unanswered";
pub const DONT_KNOW: &str = "don’t know";
pub const NOT_APPLICABLE: &str = "not applicable";
pub const UNKNOWN: &str = "unknown";

pub const FACTORS_ARE: &str = "Twelve factors: how one service behaves.";
pub const LAYERS_ARE: &str = "Four layers: how services behave together.";
pub const LAYERS_OF_ONE_SERVICE_ARE: &str =
    "What applies of the four layers to one service; it says nothing of a system.";
pub const NOTHING_APPLIES: &str = "Nothing here applies.";
pub const ALL_IS_KNOWN: &str = "All that applies is answered with a level.";

/// A range so short that “from … to …” can stand around it.
pub fn span(low: &str, high: &str) -> String {
    format!("{low}–{high}")
}

/// A range that says what is possible, where it is too wide for a number.
pub fn possible(range: &str) -> String {
    format!("{range} possible, {}", NOT_ENOUGH_ANSWERS.inside)
}

/// A headline and its index in a list of headlines.
pub fn headline(name: &str, index: &str) -> String {
    format!("{name}: {index}")
}

/// `1 Ad hoc`.
pub fn level(number: u8, name: &str) -> String {
    format!("{number} {name}")
}

pub fn at_level(number: u8) -> String {
    format!("at {number}")
}

pub fn per_cent(number: u8) -> String {
    format!("{number} %")
}

/// What holds a dimension back: these capabilities at this level.
pub fn held_back(capabilities: &[String], level: &str) -> String {
    format!("{} ({level})", grammar::list(capabilities))
}

pub fn held_back_and_capped(capabilities: &[String], level: &str, limit: f64) -> String {
    format!("{} ({level}), caps the index at {limit:.0}", grammar::list(capabilities))
}

/// What holds a stage back where no critical capability does: capabilities below it, and how much of the weight is at it.
pub fn held_back_by_weight(
    capabilities: &str,
    reached: u32,
    weight: u32,
    certain: bool,
    stage: u8,
    needed: u32,
) -> String {
    let reached = if certain { reached.to_string() } else { format!("at most {reached}") };
    format!("{capabilities}: {reached} of {weight} by weight at level {stage} or higher, {needed} needed")
}

/// Which capabilities cap an index, where something else holds the stage back.
pub fn capped_too(held_back: &str, capabilities: &[String], level: &str, limit: f64) -> String {
    let cap = if capabilities.len() == 1 { "caps" } else { "cap" };
    format!("{held_back}; {} ({level}) {cap} the index at {limit:.0}", grammar::list(capabilities))
}

pub fn critical_not_applicable(capabilities: &str) -> String {
    format!("not applicable although critical: {capabilities}")
}

/// What the quick run says, beside a full run that has no number yet.
pub fn critical_alone(range: &str) -> String {
    format!("critical capabilities alone: {range}")
}

/// What stands beside a number, in one cell.
pub fn beside(number: &str, what: &[String]) -> String {
    std::iter::once(number).chain(what.iter().map(String::as_str)).collect::<Vec<_>>().join("; ")
}

/// The first names of many, and how many more there are.
pub fn first_of(mut names: Vec<String>, shown: usize) -> String {
    let more = names.len().saturating_sub(shown);
    if more > 0 {
        names.truncate(shown);
        names.push(format!("{more} more"));
    }
    grammar::list(&names)
}

/// How many dimensions of a headline are counted, and which do not apply.
pub fn counted(number: usize, absent: &[String]) -> String {
    let verb = if absent.len() == 1 { "does" } else { "do" };
    format!("{number} of them counted; {} {verb} not apply.", absent.join("; "))
}

pub fn is_known(share: &str) -> String {
    format!("{share} is answered with a level.")
}
