//! The section on risk patterns and contradictions, and what is said of each, here and wherever it is handed on.

use super::super::grammar;

pub const HEADING: &str = "Risks that join them";
pub const NONE: &str =
    "These answers show none of the risk patterns we look for. There may be risks we do not look for.";
pub const NONE_SO_FAR: &str = "The answers so far show none of the risk patterns we look for.";
pub const LEAD: &str = "Answers, alone or together, that matter more than their numbers show, worst first. They change no score. The signs are typical ones: check whether you know them.";

pub const RISKS: &str = "Risks";
pub const POINTS_TO_IT: &str = "Points to it";
pub const SHOWN_BY: &str = "Shown by";
pub const DECIDED_BY: &str = "Decided by";
pub const TYPICAL_SIGN: &str = "Typical sign";
pub const WHAT_ENDS_IT: &str = "What ends it";
pub const CURE: &str = "Cure";
pub const NOT_ASKED_IN_QUICK_RUN: &str = "not asked in a quick run";

pub const CONTRADICTIONS: &str = "Answers to look at again";
pub const CONTRADICTIONS_LEAD: &str = "These cannot both be true. Nothing is scored differently for it.";
pub const BETWEEN: &str = "Between";

/// Names of the moderate ones that are only named: those that are there, and those that may be.
pub fn more_moderate(present: &[String], possible: &[String]) -> String {
    let part = |lead: &str, names: &[String]| {
        if names.is_empty() { String::new() } else { format!("{lead}: {}.", grammar::list(names)) }
    };
    let parts = [part("Also present, and moderate", present), part("Possible, and moderate", possible)];
    parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ")
}

/// What is said before the answers that decide how bad it is.
pub fn makes_it(severity: &str) -> String {
    format!("{severity} because")
}

/// How bad it is, in whichever form, where it is not certain.
pub fn if_it_is_there(severity: &str) -> String {
    format!("{severity}, if it is there")
}

/// A question about the context that decides whether it is there.
pub fn profile(question: &str) -> String {
    format!("Profile: {question}")
}

/// What a profile says, as one of two that contradict each other.
pub fn profile_says(question: &str, answer: &[String]) -> String {
    format!("Profile: {question} {}", grammar::list(answer))
}

pub fn most_dangerous(name: &str) -> String {
    format!("Most dangerous: {name}")
}

pub fn typical_sign(sign: &str) -> String {
    format!("{TYPICAL_SIGN}: {sign}")
}

pub fn ended_by(remedy: &str) -> String {
    format!("{WHAT_ENDS_IT}: {remedy}")
}

/// An entry of a cure: the capability, the level it has to reach, and where it is.
pub fn to_level(capability: &str, level: &str, now: &str) -> String {
    format!("{capability} to {level} (now: {now})")
}
