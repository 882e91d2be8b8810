//! The section on decisions, and what is said of each, here and wherever it is handed on.

use super::super::grammar::{self, Label};

pub const HEADING: &str = "Decisions";
pub const TABLE: &str = "What was decided, and how it stands by now";
pub const ON: &str = "On";
pub const DECISION: &str = "Decision";
pub const REASON: &str = "Reason";
pub const OWNER: &str = "Owner";
pub const LOOK_AGAIN_ON: &str = "Look again on";
pub const NOW: &str = "Now";

// Verdicts, as shown and offered.
pub const DO: Label = Label { alone: "Do", inside: "do" };
pub const ACCEPT: Label = Label { alone: "Accept", inside: "accept" };
pub const DEFER: Label = Label { alone: "Defer", inside: "defer" };

// How what was decided on stands by now.
pub const STILL_THERE: &str = "Still there";
pub const STILL_TO_DO: &str = "Still to do";
pub const POSSIBLE: &str = "Possible";
pub const NO_LONGER_THERE: &str = "No longer there";
pub const REACHED_SINCE: &str = "Reached since";
pub const NO_LONGER_IN_THE_PLAN: &str = "No longer in the plan";

pub const HISTORY: &str = "What is no longer there stays in the list, as history.";
pub const ALL_DECIDED: &str = "Everything shown above is decided.";

pub fn number(decisions: usize) -> String {
    format!("{}.", grammar::decisions(decisions))
}

pub fn number_overdue(number: usize) -> String {
    format!("{number} overdue: the day to look again has passed.")
}

pub fn undecided(risks: usize, steps: usize) -> String {
    let what = match (risks, steps) {
        (risks, 0) => grammar::risks(risks),
        (0, steps) => grammar::steps(steps),
        (risks, steps) => format!("{} and {}", grammar::risks(risks), grammar::steps(steps)),
    };
    format!("Still to be decided: {what}.")
}

pub fn risk(name: &str) -> String {
    format!("Risk: {name}")
}

pub fn step(name: &str) -> String {
    format!("Step: {name}")
}

/// What a step is called: the capability it raises, and to which level.
pub fn to_level(capability: &str, level: &str) -> String {
    format!("{capability} to level {level}")
}

pub fn decided(verdict: Label, day: Option<&str>) -> String {
    let verdict = verdict.inside;
    match day {
        Some(day) => format!("Decided on {day}: {verdict}."),
        None => format!("Decided: {verdict}."),
    }
}

pub fn look_again(day: &str) -> String {
    format!("To be looked at again on {day}.")
}

pub fn look_again_overdue(day: &str) -> String {
    format!("Overdue: to be looked at again on {day}.")
}

/// A day in a table.
pub fn overdue(day: &str) -> String {
    format!("{day}, overdue")
}
