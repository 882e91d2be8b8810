//! The section on risk patterns, and what is said of each, here and wherever it is handed on.

pub const HEADING: &str = "Risks that join them";
pub const NONE: &str = "None of the risk patterns we look for shows in these answers. That says nothing of risks we do not look for.";
pub const NONE_SO_FAR: &str = "None of the risk patterns we look for shows in the answers so far.";
pub const LEAD: &str =
    "Combinations of answers that no single number shows. They change no score; the worst stands first.";

pub const RISKS: &str = "Risks";
pub const POINTS_TO_IT: &str = "Points to it";
pub const SHOWN_BY: &str = "Shown by";
pub const DECIDED_BY: &str = "Decided by";
pub const FIRST: &str = "First";
pub const NOT_ASKED_IN_QUICK_RUN: &str = "not asked in a quick run";

pub fn the_worst(shown: usize, all: usize, present: usize, possible: usize) -> String {
    format!(
        "These are the worst {shown} of {all}: {present} that the answers show, {possible} that are possible."
    )
}

pub fn if_it_is_there(severity: &str) -> String {
    format!("{severity}, if it is there")
}

/// A question about the context that decides whether it is there.
pub fn profile(question: &str) -> String {
    format!("Profile: {question}")
}

pub fn most_dangerous(name: &str) -> String {
    format!("Most dangerous: {name}")
}

pub fn first(remedy: &str) -> String {
    format!("First: {remedy}")
}
