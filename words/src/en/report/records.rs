//! Decisions as architecture decision records.

pub const CONTEXT: &str = "Context";
pub const DECISION: &str = "Decision";
pub const CONSEQUENCES: &str = "Consequences";
pub const REFERENCES: &str = "References";

// Names of the metadata.
pub const STATUS: &str = "Status";
pub const DATE: &str = "Date";
pub const DECISION_MAKERS: &str = "Decision-makers";
pub const LOOK_AGAIN_ON: &str = "To be looked at again on";

pub const LIVE_WITH_IT: &str = "We live with this risk, knowingly.";
pub const LEAVE_IT: &str = "We leave it as it is, knowingly.";
pub const NOT_NOW: &str = "We do not decide now; we look at it again.";
pub const NO_REASON: &str = "No reason is written down.";
pub const NOT_SHOWN: &str = "The answers no longer show it.";
pub const NOT_PLANNED: &str = "The step is no longer in the plan.";
pub const ASSESS_AGAIN: &str =
    "Assess again when it is done: the answers above must no longer show the pattern.";
pub const NO_DAY: &str = "No day is set on which to look at it again.";

/// The heading over all records.
pub fn decisions(title: &str) -> String {
    format!("Decisions: {title}")
}

/// The assessment, its edition and the day of its last change.
pub fn origin(title: &str, edition: u8, day: Option<&str>) -> String {
    match day {
        Some(day) => format!(
            "From the assessment “{title}” with Windrose: the team’s own answers to edition {edition} of the questions, last changed on {day}."
        ),
        None => format!(
            "From the assessment “{title}” with Windrose: the team’s own answers to edition {edition} of the questions."
        ),
    }
}

pub fn pattern(name: &str, severity: &str, sign: &str, why: &str) -> String {
    format!("Risk pattern “{name}” ({severity}). Typical sign: {sign} {why}")
}

/// The capability of a step, and its answer today with what that says.
pub fn today(dimension: &str, capability: &str, answer: &str, says: Option<&str>) -> String {
    match says {
        Some(says) => format!("{dimension}, “{capability}”, today {answer}: “{says}”"),
        None => format!("{dimension}, “{capability}”, today {answer}"),
    }
}

pub fn step_is_to(level: &str) -> String {
    format!("The step is to level {level}.")
}

pub fn fails(what: &str) -> String {
    format!("What fails while this is weak: {what}")
}

pub fn end_this_risk(remedy: &str) -> String {
    format!("We end this risk. First: {remedy}")
}

pub fn do_it(action: &str, statement: &str) -> String {
    format!("We do it: {action} It is done when this is true in production: “{statement}”")
}

pub fn reached(capability: &str, answer: &str) -> String {
    format!("Reached since: “{capability}” is at {answer}.")
}

pub fn risk_stays(sign: &str) -> String {
    format!("The risk stays. Typical sign: {sign}")
}

pub fn stays_at(capability: &str, answer: &str, fails: &str) -> String {
    format!("“{capability}” stays at {answer}, and with it: {fails}")
}
