//! Numbers, levels and answers, the same everywhere: page, files, descriptions of charts.

use super::super::grammar;

pub const SERVICE_CONDUCT: &str = "Service conduct";
pub const SYSTEM_READINESS: &str = "System readiness";
/// In place of system readiness, where one service alone is assessed.
pub const AROUND_THE_SERVICE: &str = "Around the service";

pub const TOO_LITTLE_KNOWN: &str = "too little known";
pub const NOT_ASSESSED: &str = "not assessed";
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

pub fn too_little_known(possible: &str) -> String {
    format!("too little known ({possible} possible)")
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

/// How many dimensions of a headline are counted, and which do not apply.
pub fn counted(number: usize, absent: &[String]) -> String {
    let verb = if absent.len() == 1 { "does" } else { "do" };
    format!("{number} of them counted; {} {verb} not apply.", absent.join("; "))
}

pub fn is_known(share: &str) -> String {
    format!("{share} is answered with a level.")
}
